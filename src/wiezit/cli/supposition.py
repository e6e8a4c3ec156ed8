"""Looking at other facts than those on disk now: as they stood in a git revision, or with a supposition. Nothing is written.

A command takes `zoals_op: ZoalsOp` and `stel: Stel`, reads `veronderstellingen(stel)`, asks `bekeken_dag` for its day and judges
`met(dossier, supposed)` of each dossier. What is wrong in the files is counted without the supposition.
"""

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from wiezit.cli.common import kies, peildatum_van, vandaag
from wiezit.cli.errors import WiezitFout

if TYPE_CHECKING:
    from wiezit.dossier.dossier import Dossier
    from wiezit.dossier.events import Event
    from wiezit.files.read import Loaded

ZoalsOp = typer.Option(None, "--zoals-op", help="Wat git op deze revisie of dag wist, bijvoorbeeld 2026-06-01 of main~3.", metavar="REV")
Stel = typer.Option(None, "--stel", help="Stel dat dit gebeurt: hersteld=2026-12-01. Er wordt niets opgeslagen.", metavar="WAT=DATUM")

_ALIAS = {"hersteld": "herstelmelding", "herstel": "herstelmelding", "ziek": "ziekmelding", "uit_dienst": "einde_dienstverband"}
# What decides what such an event changes; without it nothing would, and nobody would know why.
_BESLIST = {
    "uwv_beslissing": "besluit",
    "verlenging_loondoorbetaling": "tot_en_met",
    "afwijking": "stap",
    "niet_van_toepassing": "stap",
    "melding_uwv": "reden",
    "bericht_uwv": "onderwerp",
}
_SAME_DAY = {"einde_dienstverband": "laatste_dag", "verlof": "van"}


def bekeken(paden: Sequence[Path] | None, zoals_op: str, *, sinds: str | None, deel: str | None) -> Iterator["Loaded"]:
    """Return the chosen dossiers of a revision; after the last, stderr says what could not be read. Raises WiezitFout."""
    from wiezit.cli.repositories import plaatsen
    from wiezit.cli.revision import op_revisie
    from wiezit.cli.selection import git_gevraagd
    from wiezit.cli.unread import gemeld

    if sinds is not None:
        raise WiezitFout("--sinds en --zoals-op kunnen niet samen.", hulp="Kies er een van de twee.")
    with git_gevraagd():
        places = plaatsen(paden)
    return gemeld(op_revisie(places, zoals_op, deel=deel))


def bekeken_dag(peildatum: str | None, *, zoals_op: str | None, stel: Sequence["Event"], paden: Sequence[Path] | None) -> date:
    """Return the day to judge on: as asked; else the day of the revision; and not before a day that is supposed."""
    if peildatum is not None:
        return peildatum_van(peildatum)
    from wiezit.cli.revision import dag_van_revisie

    day = vandaag() if zoals_op is None else dag_van_revisie(paden, zoals_op)
    return max([day, *(event.datum for event in stel if event.datum)])


def vooraf(dag: date, *, zoals_op: str | None, stel: Sequence[str], supposed: Sequence["Event"], formaat: str = "tekst") -> str:
    """Return what is looked at, to stand above the answer; nothing when it is simply the files.

    In a format for machines it goes to stderr.
    """
    from wiezit.dates import kort

    said = []
    if zoals_op is not None:
        said.append(f"Zoals git het wist op {zoals_op}.")
    if stel:
        said.append(f"Veronderstelling: {', '.join(stel)}. Er is niets opgeslagen.")
    text = f"{' '.join(said)} Je kijkt op {kort(dag)}." if said else ""
    if later := max((event.datum for event in supposed if event.datum and event.datum > dag), default=None):
        text += f"\nLet op: {kort(later)} ligt daarna, dus daarvan zie je nog niets. Laat --peildatum weg, of kies --peildatum {later}"
    if text and formaat != "tekst":
        print(text, file=sys.stderr)  # noqa: T201
        return ""
    return f"{text}\n\n" if text else ""


def veronderstellingen(stel: Sequence[str] | None) -> tuple["Event", ...]:
    """Return the events that are supposed. Raises WiezitFout for a text that cannot be read."""
    return tuple(_veronderstelling(text) for text in stel or ())


def _veronderstelling(text: str) -> "Event":
    """Read `hersteld=2026-12-01` or `uwv_beslissing=2027-10-01,besluit=loonsanctie`. Raises WiezitFout."""
    import msgspec

    from wiezit.dossier.events import SOORT

    first, *more = text.split(",")
    word, _, day = first.partition("=")
    word = kies(word.strip().lower(), (*_ALIAS, *SOORT), "--stel")
    soort = _ALIAS.get(word, word)
    if not day.strip():
        raise WiezitFout(f"Bij --stel {word} hoort een dag.", hulp=f"Bijvoorbeeld: --stel {word}=2026-12-01")
    when = peildatum_van(day).isoformat()
    fields = {name.strip(): value.strip() for name, _, value in (part.partition("=") for part in more)}
    if (missing := _BESLIST.get(soort)) and missing not in fields:
        raise WiezitFout(
            f"Bij --stel {word} hoort ook {missing}: daarvan hangt af wat er verandert.",
            hulp=f"Bijvoorbeeld: --stel {word}={day},{missing}=…",
        )
    given = {"soort": soort, "datum": when} | ({_SAME_DAY[soort]: when} if soort in _SAME_DAY else {}) | fields
    try:
        return _compleet(msgspec.convert(given, SOORT[soort], strict=False))
    except msgspec.ValidationError:
        raise WiezitFout(f"Een veld of waarde past niet bij {soort}: {text}", hulp=f"Kijk wat wel kan met: wiezit schema {soort}") from None


def _compleet(event: "Event") -> "Event":
    """Return a supposed document with what a step of its own asks of it: what somebody supposes is there is complete."""
    from msgspec.structs import replace

    from wiezit.dossier.events import Visie
    from wiezit.dossier.fields import by_name

    if event.visie is None and "visie" in by_name(type(event)) and by_name(type(event))["visie"].verplicht_op(event.datum):
        return replace(event, visie=Visie(werkgever="verondersteld", werknemer="verondersteld"))
    return event


def met(dossier: "Dossier", supposed: Sequence["Event"]) -> "Dossier":
    """Return the dossier with the supposed events in it, in order of date."""
    if not supposed:
        return dossier
    from msgspec.structs import replace

    from wiezit.dossier.dossier import volgorde
    from wiezit.files.source import Document

    sources = dict(dossier.bronnen) | {event: Document(f"{dossier.pad}/(veronderstelling)", "(veronderstelling)") for event in supposed}
    events = tuple(sorted(sources, key=lambda event: volgorde(event, sources[event].naam)))
    return replace(dossier, gebeurtenissen=events, bronnen=sources)
