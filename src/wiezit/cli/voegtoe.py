"""`wiezit voegtoe`: one new file in a dossier, checked, with what it changes in the planning."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from wiezit import command_line
from wiezit.cli.common import Kleur, Verder, kies, opdracht, peildatum_van, stijl, woord
from wiezit.cli.completion import dossiernamen, soorten
from wiezit.cli.errors import WiezitFout

if TYPE_CHECKING:
    from wiezit.assessment.planning import Stand
    from wiezit.cli.draft import Draft
    from wiezit.findings import Finding
    from wiezit.render.style import Style

Soort = typer.Argument(
    None, help="Wat er gebeurde. Leeg: kies uit de stappen die nu open staan.", metavar="[SOORT]", autocompletion=soorten
)
Plek = typer.Argument(None, help="Het dossier. Leeg: deze map.", metavar="[DOSSIER]", autocompletion=dossiernamen)
Datum = typer.Option(None, "--datum", help="De dag waarop het gebeurde: 5-1-2026, gisteren, ma 5 jan. Leeg: vandaag.", metavar="DATUM")
Veld = typer.Option([], "--veld", help="Vul een veld: --veld einddoel='eigen werk', --veld visie.werknemer='…'.", metavar="SLEUTEL=WAARDE")
Bewerk = typer.Option(False, "--bewerk", help="Open het nieuwe bestand eerst in je editor.")
Bijlage = typer.Option(
    [],
    "--bijlage",
    help="Kopieer dit bestand naar de map bijlagen, en noem het in de gebeurtenis. Staat het daar al, dan blijft het zoals het is.",
    metavar="BESTAND",
)
Commit = typer.Option(False, "--commit", help="Leg de nieuwe bestanden daarna vast in git.")
GeenVragen = typer.Option(False, "--geen-vragen", help="Vraag niets. Wat ontbreekt, blijft open in het bestand.")
Vandaag = typer.Option(None, "--peildatum", help="Welke dag het vandaag is, voor gisteren en voor de planning.", metavar="DATUM")

# Several kinds can fulfil a step; this one is what usually happened, with what is likely to be answered.
_LIEVER = {"ziekmelding_arbodienst": ("contact", {"met": "arbodienst"})}

_NIETS_OPEN = "Er staat nu geen stap open."


def voegtoe(
    soort: str | None = Soort,
    dossier: Path | None = Plek,
    datum: str | None = Datum,
    veld: list[str] = Veld,
    bewerk: bool = Bewerk,
    bijlage: list[Path] = Bijlage,
    commit: bool = Commit,
    geen_vragen: bool = GeenVragen,
    verder: Path | None = Verder,
    peildatum: str | None = Vandaag,
    kleur: str = Kleur,
) -> int:
    """Leg vast wat er gebeurde: één nieuw bestand in een dossier.

    Voorbeelden: wiezit voegtoe voortgangsgesprek   ·   wiezit voegtoe spreekuur 2026-014 --datum gisteren --veld status=gehouden
    """
    from wiezit.cli.after import findings_of, picture
    from wiezit.cli.ask import interactive
    from wiezit.cli.attachments import attachments
    from wiezit.cli.concept import named
    from wiezit.cli.draft import Draft
    from wiezit.cli.place import not_swapped, the_dossier
    from wiezit.cli.recording import possible
    from wiezit.cli.unread import meld
    from wiezit.dossier.events import SOORT

    today = peildatum_van(peildatum)
    if soort and dossier is None and soort not in SOORT and Path(soort).is_dir():
        dossier, soort = Path(soort), None
    not_swapped("wiezit voegtoe", soort, dossier, SOORT)
    word = kies(woord(soort), SOORT, "SOORT", getypt=soort) if soort else None
    folder = the_dossier(dossier)
    loaded, before = picture(folder, today)
    meld(loaded)
    offers: dict[str, str] = {}
    if word is None:
        word, offers = _open_step(before, folder)
    draft = Draft(folder, loaded.dossier, word, today)
    if commit:
        possible(folder)
    draft.fill(datum, veld)
    draft.offer(offers)
    draft.bijlagen = attachments(folder, bijlage, loaded.dossier.configuratie.privacy)
    draft.opties = [*(["--commit"] if commit else []), *([f"--peildatum {today}"] if peildatum else [])]
    draft.resume(verder and named(verder, word), asking=interactive() and not geen_vragen and not bewerk)
    return _finish(draft, findings_of(loaded), before, style=stijl(kleur, None), bewerk=bewerk, record=commit, quiet=geen_vragen)


def _finish(
    draft: "Draft",
    found: "list[Finding]",
    before: "Stand",
    *,
    style: "Style",
    bewerk: bool,
    record: bool,
    quiet: bool,
) -> int:
    """Ask, write, check, show."""
    from wiezit.cli.after import picture, show_findings, show_planning
    from wiezit.cli.ask import confirm, interactive
    from wiezit.cli.recording import commit
    from wiezit.dossier.fields import in_woorden

    asking = interactive() and not quiet and not bewerk
    with draft.keeping():
        if asking:
            draft.ask()
        draft.complete()
        draft.echo(in_full=asking)
        agreed = not asking or confirm("Klopt dit?")
    if not agreed:
        raise draft.stopped()
    copies = draft.attach()
    path = draft.write(edit_first=bewerk)
    typer.echo(f"Geschreven: {path.as_posix()}")
    wrong = show_findings(draft.folder, found, {path.name}, style)
    while bewerk and wrong and interactive() and confirm("Opnieuw openen?"):
        draft.reopen(path)
        wrong = show_findings(draft.folder, found, {path.name}, style)
    show_planning(before, picture(draft.folder, draft.today)[1], style)
    if record:
        commit(draft.folder, [path, *copies], f"{draft.dossier.nummer}: {in_woorden(draft.soort)} toegevoegd")
    return 1 if wrong else 0


def _open_step(before: "Stand", folder: Path) -> tuple[str, dict[str, str]]:
    """Let the user choose from the steps that are open now: a kind, and what is likely to be answered for that step.

    Without a terminal, name them. Raises WiezitFout.
    """
    from wiezit.assessment.planning import Staat
    from wiezit.cli.after import shown
    from wiezit.cli.ask import choose, interactive
    from wiezit.dossier.events import SOORT, Ziekmelding, soort_van
    from wiezit.dossier.fields import titel
    from wiezit.law.step import Soort as Stapsoort
    from wiezit.render.changes_text import next_line

    wanted = (Staat.TE_LAAT, Staat.NU, Staat.BINNENKORT)
    steps: dict[str, str] = {}
    given: dict[str, dict[str, str]] = {}
    for planned in before.stappen:
        kinds = [kind for kind in planned.step.voldaan_door if kind in SOORT.values() and kind is not Ziekmelding]
        if planned.staat in wanted and kinds and planned.step.soort in (Stapsoort.PLICHT, Stapsoort.EIGEN):
            word, own = _LIEVER.get(planned.step.id, (soort_van(kinds[0]), {}))
            if word not in steps:
                steps[word], given[word] = next_line(planned), own
    if not interactive():
        commands = (f"  {command_line.opdracht(f'wiezit voegtoe {word}', shown(folder))}   {line}" for word, line in steps.items())
        print("Nu open:" if steps else _NIETS_OPEN, *commands, sep="\n", file=sys.stderr)  # noqa: T201
        raise WiezitFout("Zeg wat je wilt vastleggen.", hulp="wiezit voegtoe SOORT, bijvoorbeeld: wiezit voegtoe voortgangsgesprek")
    if chosen := _chosen(steps):
        return chosen, given[chosen]
    others = list(SOORT)
    return others[choose("Typ een nummer of een naam", [f"{word}: {titel(SOORT[word])}" for word in others], others)], {}


def _chosen(steps: dict[str, str]) -> str | None:
    """Return the kind of the open step that was chosen; None for something else, which is all there is when no step is open."""
    from wiezit.cli.ask import choose

    if not steps:
        typer.echo(f"{_NIETS_OPEN} Dit kun je vastleggen:")
        return None
    typer.echo("Deze stappen staan nu open:")
    words = [*steps, "iets anders"]
    shown_steps = [*(f"{word}: {line}" for word, line in steps.items()), "iets anders"]
    chosen = choose("Wat wil je vastleggen? Typ een nummer", shown_steps, [woord(word) for word in words])
    return words[chosen] if words[chosen] in steps else None


app = opdracht(voegtoe)
