"""Which administrative facts of the re-integratieverslag the dossier does not hold. Pure."""

from datetime import date

from wiezit.dossier.dossier import Dossier
from wiezit.dossier.events import ActueelOordeel, BijstellingProbleemanalyse, Event, Probleemanalyse
from wiezit.law.documents import GEGEVENS, Gegeven


def missing_facts(dossier: Dossier, op: date) -> tuple[Gegeven, ...]:
    """Return the facts of RPG art. 6 lid 1 a-d and VORM art. 2 lid 4-5 that card, settings and events do not give on `op`."""
    return tuple(fact for fact in GEGEVENS if not _known(dossier, fact.veld, op))


def plek(dossier: Dossier, fact: Gegeven) -> tuple[str, str]:
    """Return where a fact is to be written: the file, and the part of it."""
    room = fact.veld.split(".")[0]
    if room == "werkgever" and dossier.kaart.werkgever is None and dossier.configuratie.organisatie is not None:
        return "wiezit.yaml", "organisatie"
    return "dossier.yaml", room


def _known(dossier: Dossier, veld: str, op: date) -> bool:
    room, name = veld.split(".")
    if room == "betrokkenen":
        people = dossier.betrokkenen(op)
        doctor = any(role in people and people[role].naam for role in ("bedrijfsarts", "arbodienst"))
        return doctor or any(_wrote(event) for event in dossier.gebeurtenissen)
    owner = dossier.werkgever if room == "werkgever" else getattr(dossier.kaart, room)
    return bool(getattr(owner, name))


def _wrote(event: Event) -> bool:
    author = event.auteur if isinstance(event, Probleemanalyse | BijstellingProbleemanalyse | ActueelOordeel) else None
    return author is not None and bool(author.naam)
