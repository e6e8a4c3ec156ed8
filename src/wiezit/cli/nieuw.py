"""`wiezit nieuw`: a new dossier with its first sick report, in at most seven questions."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from wiezit import command_line
from wiezit.cli.common import Kleur, Verder, opdracht, peildatum_van, stijl
from wiezit.cli.errors import WiezitFout

if TYPE_CHECKING:
    from wiezit.assessment.planning import PlannedStep
    from wiezit.cli.intake import Intake
    from wiezit.render.style import Style

Map = typer.Argument(
    None, help="De map van het nieuwe dossier; de naam is het dossiernummer, nooit een naam van een mens.", metavar="[MAP]"
)
Naam = typer.Option(None, "--naam", help="Naam van de werknemer.", metavar="TEKST")
Functie = typer.Option(None, "--functie", help="Functie van de werknemer.", metavar="TEKST")
Uren = typer.Option(None, "--uren", help="Uren per week volgens het contract.", metavar="GETAL")
InDienst = typer.Option(None, "--in-dienst", help="Eerste dag in dienst.", metavar="DATUM")
Ziek = typer.Option(None, "--eerste-ziektedag", help="Eerste ziektedag: 5-1-2026, gisteren, ma 5 jan.", metavar="DATUM")
Doorgegeven = typer.Option(None, "--doorgegeven", help="Dag waarop je de ziekmelding doorgaf aan de arbodienst.", metavar="DATUM")
Arbodienst = typer.Option(None, "--arbodienst", help="Naam van de arbodienst of de bedrijfsarts.", metavar="TEKST")
Casemanager = typer.Option(None, "--casemanager", help="Naam van de casemanager.", metavar="TEKST")
Werkgever = typer.Option(None, "--werkgever", help="Naam van je organisatie. Niet nodig als die in wiezit.yaml staat.", metavar="TEKST")
Vandaag = typer.Option(None, "--peildatum", help="Welke dag het vandaag is, voor gisteren en voor de planning.", metavar="DATUM")


def nieuw(
    map: Path | None = Map,
    naam: str | None = Naam,
    eerste_ziektedag: str | None = Ziek,
    functie: str | None = Functie,
    uren: str | None = Uren,
    in_dienst: str | None = InDienst,
    doorgegeven: str | None = Doorgegeven,
    arbodienst: str | None = Arbodienst,
    casemanager: str | None = Casemanager,
    werkgever: str | None = Werkgever,
    verder: Path | None = Verder,
    peildatum: str | None = Vandaag,
    kleur: str = Kleur,
) -> int:
    """Begin een dossier: wie, sinds wanneer ziek, en wat er de komende weken moet gebeuren.

    Wat je niet als optie geeft, vraagt wiezit. Naar de oorzaak wordt nooit gevraagd.

    Voorbeeld: wiezit nieuw 2026-014
    """
    from wiezit.cli.ask import interactive
    from wiezit.cli.concept import named
    from wiezit.cli.intake import Intake

    today = peildatum_van(peildatum)
    intake = Intake(map or _free_name(today), today)
    given = {
        "naam": naam,
        "functie": functie,
        "uren": uren,
        "in_dienst": in_dienst,
        "eerste_ziektedag": eerste_ziektedag,
        "doorgegeven": doorgegeven,
        "arbodienst": arbodienst,
        "casemanager": casemanager,
        "werkgever": werkgever,
    }
    concept = verder and named(verder)
    intake.take({key: value for key, value in given.items() if value is not None})
    asking = interactive() and bool(intake.missing())
    if concept or asking:
        intake.resume(concept, asking=asking)
    if asking:
        _ask(intake)
    elif missing := intake.missing():
        flags = [f"--{key.replace('_', '-')} …" for key in missing]
        command = command_line.opdracht("wiezit nieuw", str(intake.folder), " ".join([*flags, *_verder(concept)]))
        raise WiezitFout("Er ontbreken gegevens, en hier kan ik ze niet vragen.", hulp=f"Geef ze mee: {command}")
    else:
        intake.check_reference()
        intake.echo()
    intake.write()
    return _show(intake, today, stijl(kleur, None))


def _verder(concept: Path | None) -> list[str]:
    return [f"--verder {command_line.woord(concept.as_posix())}"] if concept else []


def _ask(intake: "Intake") -> None:
    """Ask what is missing and whether it is right. Raises WiezitFout when it is not; the answers are kept."""
    from wiezit.cli.ask import confirm

    with intake.keeping():
        intake.ask()
        intake.echo()
        agreed = confirm("Klopt dit?")
    if not agreed:
        raise WiezitFout("Er is niets gemaakt.", hulp=intake.kept())


def _free_name(today: date) -> Path:
    """Return the first reference of this year that is free here."""
    return next(path for number in range(1, 10_000) if not (path := Path(f"{today.year}-{number:03}")).exists())


def _show(intake: "Intake", today: date, style: "Style") -> int:
    """Show what was made and what is due in the coming weeks."""
    from datetime import timedelta

    from wiezit.assessment.planning import OPEN, Staat
    from wiezit.cli.after import picture, show_findings

    for path in intake.written:
        typer.echo(f"Geschreven: {path.as_posix()}")
    wrong = show_findings(intake.folder, [], {path.name for path in intake.written}, style)
    _, plan = picture(intake.folder, today)
    horizon = max(today, plan.klok.eerste_ziektedag if plan.klok else today) + timedelta(weeks=10)
    duties = [p for p in plan.stappen if p.staat in OPEN and p.step.bindend and p.step.is_plicht and p.telt and p.telt <= horizon]
    _list(
        "Hiervan is de laatste dag voorbij. Is het gedaan? Leg het vast. Zo niet: doe het zo snel mogelijk.",
        [p for p in duties if p.staat is Staat.TE_LAAT],
        style,
    )
    _list("Dit komt er de komende weken:", [p for p in duties if p.staat is not Staat.TE_LAAT], style)
    record, look = (command_line.opdracht(command, intake.folder.as_posix()) for command in ("wiezit voegtoe", "wiezit status"))
    typer.echo(f"\nLeg vast wat er gebeurt:\n  {record}\nKijk wie er aan zet is:\n  {look}")
    if wrong:
        left_open = "" in intake.answers.values()
        print("Vul aan wat hierboven staat zodra je het weet." if left_open else "Verbeter eerst wat hierboven staat.", file=sys.stderr)  # noqa: T201
    return 1 if wrong else 0


def _list(head: str, steps: "list[PlannedStep]", style: "Style") -> None:
    """Show steps under a head, the rounds of a step that share a state as one; nothing when there are none."""
    from wiezit.cli.ask import tell
    from wiezit.render.changes_text import due_line
    from wiezit.render.groups import groepen

    for number, group in enumerate(groepen(steps)):
        if number == 0:
            typer.echo()
            tell(head)
        tell(style.fit(f"  {due_line(group.eerste, group.aantal)}"))


app = opdracht(nieuw)
