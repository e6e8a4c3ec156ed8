"""`wiezit agenda`: the open steps as a calendar file."""

from pathlib import Path

import typer

from wiezit.cli.common import Paden, Peildatum, Uitvoer, ZonderKleur, opdracht, past_bij, peildatum_van, rol_van, schrijf
from wiezit.cli.completion import rollen
from wiezit.cli.errors import WiezitFout

Wie = typer.Option(None, "--wie", help="Alleen de stappen van deze rol.", metavar="ROL", autocompletion=rollen)
MetNaam = typer.Option(False, "--met-naam", help="Zet de naam van de werknemer in de titel. Let op wie je agenda ziet.")
Waarschuw = typer.Option(
    "7,1", "--waarschuw", help="Hoeveel dagen vooraf je een melding krijgt; 0 = op de dag zelf, nooit = geen.", metavar="DAGEN"
)
Bijwerken = typer.Option(False, "--bijwerken", help="Neem ook stappen mee die klaar of vervallen zijn: dan werkt een tweede import ze bij.")


def agenda(
    paden: list[Path] | None = Paden,
    wie: str | None = Wie,
    met_naam: bool = MetNaam,
    waarschuw: str = Waarschuw,
    bijwerken: bool = Bijwerken,
    peildatum: str | None = Peildatum,
    uitvoer: Path | None = Uitvoer,
    _kleur: str = ZonderKleur,
) -> int:
    """Zet de open stappen in je agenda (Outlook, Google, Apple): een .ics-bestand.

    In de titels staat het dossiernummer, nooit een naam, tenzij je dat vraagt.

    Voorbeeld: wiezit agenda -o termijnen.ics
    """
    from wiezit import __version__
    from wiezit.assessment.lateness import stand_met_voorbehoud
    from wiezit.cli.documents import leesbaar
    from wiezit.cli.selection import dossiers
    from wiezit.render.ical import Keuze, render

    past_bij(uitvoer, "ics", ("ics",))
    leesbaar(uitvoer, "ics", "termijnen")
    day = peildatum_van(peildatum)
    choice = Keuze(rol=rol_van(wie), met_naam=met_naam, waarschuw=_days(waarschuw), bijwerken=bijwerken)
    stands = (stand_met_voorbehoud(loaded.dossier, day) for loaded in dossiers(paden))
    schrijf(render(stands, choice, versie=__version__), uitvoer)
    return 0


def _days(text: str) -> tuple[int, ...]:
    if text == "nooit":
        return ()
    parts = [part.strip() for part in text.split(",")]
    if not all(part.isdecimal() and len(part) < 4 for part in parts):
        raise WiezitFout(f"--waarschuw kent ‘{text}’ niet.", hulp="Schrijf dagen met komma's, bijvoorbeeld 7,1. Of: nooit")
    return tuple(int(part) for part in parts)


app = opdracht(agenda)
