"""Dossiers made in memory for tests: only the events that a test is about."""

from wiezit.dossier.card import Dienstverband, Functie, Kaart, Werknemer
from wiezit.dossier.dossier import Dossier, volgorde
from wiezit.dossier.events import Event, soort_van
from wiezit.dossier.settings import Configuratie
from wiezit.findings import Span


class Bestand:
    """A file that knows its name; every field stands on its first line."""

    def __init__(self, naam: str) -> None:
        self.naam = self.pad = naam

    def span(self, *route: str | int) -> Span:
        return Span(self.pad)


KAART = Kaart(
    formaat="1",
    dossiernummer="2026-001",
    werknemer=Werknemer(naam="Noor Voorbeeld"),
    functie=Functie(titel="verkoper", uren_per_week=36),
    dienstverband=Dienstverband(),
)


def dossier(*events: object, kaart: Kaart = KAART, configuratie: Configuratie = Configuratie()) -> Dossier:
    """Return a dossier with these events, in order of date whatever the order given."""
    known = [event for event in events if isinstance(event, Event)]
    names = {event: f"{event.datum}-{soort_van(type(event))}-{i}.yaml" for i, event in enumerate(known)}
    ordered = sorted(known, key=lambda event: volgorde(event, names[event]))
    return Dossier(
        pad="2026-001",
        kaart=kaart,
        kaart_bron=Bestand("dossier.yaml"),
        gebeurtenissen=tuple(ordered),
        bronnen={event: Bestand(names[event]) for event in known},
        configuratie=configuratie,
    )
