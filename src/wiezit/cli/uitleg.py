"""`wiezit uitleg`: why this date, who, what if missed; and what a finding means."""

from pathlib import Path

import typer

from wiezit import command_line
from wiezit.cli.common import Kleur, Peildatum, Uitvoer, opdracht, peildatum_van, woord
from wiezit.cli.completion import dossiernamen, stappen_en_codes
from wiezit.cli.errors import WiezitFout
from wiezit.cli.prose import FormaatProza, toon_proza

Onderwerp = typer.Argument(
    None,
    help="Een stap (plan_van_aanpak), een code (WZ104) of een onderwerp (maatregelen). Leeg: de hele lijst.",
    metavar="[STAP|CODE|ONDERWERP]",
    autocompletion=stappen_en_codes,
)
Dossier = typer.Argument(
    None, help="Een dossier: dan zie je de afleiding van deze datum.", metavar="[DOSSIER]", autocompletion=dossiernamen
)


def uitleg(
    onderwerp: str | None = Onderwerp,
    dossier: Path | None = Dossier,
    peildatum: str | None = Peildatum,
    formaat: str = FormaatProza,
    uitvoer: Path | None = Uitvoer,
    kleur: str = Kleur,
) -> int:
    """Leg een stap, een datum of een bevinding uit, met het artikel.

    Voorbeelden: wiezit uitleg plan_van_aanpak   ·   wiezit uitleg plan_van_aanpak 2026-014   ·   wiezit uitleg WZ104
    """
    toon_proza(_tekst(onderwerp, dossier, peildatum), formaat, kleur=kleur, uitvoer=uitvoer, titel="Uitleg")
    return 0


def _tekst(onderwerp: str | None, dossier: Path | None, peildatum: str | None) -> str:
    from wiezit.catalogue import catalogue
    from wiezit.cli.place import not_swapped
    from wiezit.dossier.events import SOORT
    from wiezit.law.steps import STAP
    from wiezit.law.topics import ONDERWERP
    from wiezit.render import explain

    if onderwerp is None:
        return explain.overzicht(catalogue().values())
    name = onderwerp.strip()
    if name.upper().startswith("WZ"):
        known = catalogue()
        if name.upper() in known:
            return explain.code(known[name.upper()])
        raise _onbekend(name, [*known])
    key = woord(name)
    not_swapped("wiezit uitleg", name, dossier, STAP)
    step = key if key in STAP else _bij_titel(name)
    if step is not None:
        return _stap(step, dossier, peildatum)
    if key in ONDERWERP:
        return explain.onderwerp(ONDERWERP[key])
    by_name = {code.name: code for code in catalogue().values()}
    if name.lower() in by_name:
        return explain.code(by_name[name.lower()])
    if key in SOORT:
        return _soort(key, dossier, peildatum)
    if dossier is not None and (own := _eigen_stap(name, dossier, peildatum)):
        return own
    if dossier is None and Path(name).is_dir():
        example = command_line.opdracht("wiezit uitleg plan_van_aanpak", Path(name).as_posix())
        raise WiezitFout("Eerst de stap, dan het dossier.", hulp=f"Bijvoorbeeld: {example}")
    raise _onbekend(name, [*STAP, *ONDERWERP, *SOORT, *by_name], eigen=dossier is None and "/" not in name)


def _bij_titel(name: str) -> str | None:
    """Return the step that `tijdlijn` and `status` show by this title; the first day of WIA is explained with the end of the wait."""
    from wiezit.assessment.chronicle import MIJLPAALTITELS
    from wiezit.law.steps import STAP

    titles = {step.titel.lower(): id for id, step in STAP.items()}
    titles |= {title.lower(): id if id in STAP else "einde_wachttijd" for id, title in MIJLPAALTITELS.items()}
    return titles.get(name.lower())


def _soort(key: str, dossier: Path | None, peildatum: str | None) -> str:
    """Explain a kind of event, and the step that it fulfils where it is one."""
    from wiezit.dossier.events import SOORT
    from wiezit.files.scaffold import header
    from wiezit.law.steps import STAPPEN
    from wiezit.render import explain

    steps = [step for step in STAPPEN if SOORT[key] in step.voldaan_door]
    told = explain.soort(SOORT[key], header(SOORT[key]), steps)
    return f"{told}\n{_stap(steps[0].id, dossier, peildatum)}" if len(steps) == 1 else told


def _stap(key: str, dossier: Path | None, peildatum: str | None) -> str:
    from wiezit.law.steps import STAP
    from wiezit.render import explain

    if dossier is None:
        return explain.stap(STAP[key])
    from wiezit.assessment.lateness import stand_met_voorbehoud
    from wiezit.cli.selection import dossiers

    day = peildatum_van(peildatum)
    return "\n".join(explain.stap(STAP[key], stand_met_voorbehoud(loaded.dossier, day)) for loaded in dossiers([dossier]))


def _eigen_stap(name: str, dossier: Path, peildatum: str | None) -> str:
    """Explain a step of the organisation's own in every dossier that has it; empty when none has."""
    from wiezit.assessment.lateness import stand_met_voorbehoud
    from wiezit.assessment.own_steps import eigen_stap
    from wiezit.cli.selection import dossiers
    from wiezit.render import explain

    day = peildatum_van(peildatum)
    found = ((loaded.dossier, eigen_stap(loaded.dossier, name, woord(name))) for loaded in dossiers([dossier]))
    return "\n".join(explain.eigen_stap(own, stand_met_voorbehoud(one, day)) for one, own in found if own)


def _onbekend(name: str, known: list[str], *, eigen: bool = False) -> WiezitFout:
    from wiezit.cli.names import gelijkend

    near = gelijkend(woord(name), known)
    hint = f"Bedoel je: {', '.join(near)}?" if near else "Typ wiezit uitleg voor de hele lijst."
    if eigen:
        hint += f" Is het een eigen stap? Noem dan ook het dossier: wiezit uitleg {woord(name)} DOSSIER"
    return WiezitFout(f"‘{name}’ ken ik niet als stap, soort of code.", hulp=hint)


app = opdracht(uitleg)
