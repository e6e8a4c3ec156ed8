"""A dossier in memory: the card, the events in order of date, and where each of them stands on disk."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Protocol, TypeVar

import msgspec
from msgspec import Struct

from wiezit.dossier.card import Betrokkene, Kaart, Werkgever
from wiezit.dossier.events import SOORT, SOORTEN, Afspraak, Event, Rolwissel
from wiezit.dossier.roles import Rol
from wiezit.dossier.settings import Configuratie
from wiezit.findings import Span

Kind = TypeVar("Kind", bound=Event)
_RANG = {kind: rank for rank, kind in enumerate(SOORTEN)}
_DATUM = len("2026-01-05")
_CIJFERS = 6
"""The digits that a number at the end of a file name may have; more of them are part of the name."""


def alle_afspraken(event: Event) -> Iterator[tuple[tuple[str, int], Afspraak]]:
    """Yield every agreement in an event, those for the second year too, with the route to it."""
    for field in ("afspraken", "afspraken_tweede_jaar"):
        for number, agreed in enumerate(getattr(event, field, ())):
            yield (field, number), agreed


class Bron(Protocol):
    """Where facts were read: a file that can tell the place of each field."""

    @property
    def pad(self) -> str:
        """The path as shown to people, with forward slashes."""

    @property
    def naam(self) -> str:
        """The name of the file inside its dossier."""

    def span(self, *route: str | int) -> Span:
        """Return the place of the value at `route`; the nearest parent when the field is absent, else the first key."""


class Verworpen(Struct, frozen=True, eq=False):
    """A text that stands in a file and counts nowhere, and its place.

    Its key stands there twice or does not exist, its value was refused, or the file is no event; a key that does not exist is one too.
    """

    bron: Bron
    route: tuple[str | int, ...]
    tekst: str

    @property
    def velden(self) -> tuple[str, ...]:
        """The names of the fields it stands in, the innermost last."""
        return tuple(part.partition("\0")[0] for part in self.route if isinstance(part, str))


class Dossier(Struct, frozen=True, eq=False, kw_only=True):
    """One dossier as read from its folder.

    `gebeurtenissen` holds every event whose `soort` and `datum` could be read, sorted by `volgorde`;
    `onleesbaar` names the files in the folder that could not be read at all, so that checks can stay silent about what
    may stand in them; `verloren` gives the paths of all files, `wiezit.yaml` too, in which something could not be used.
    With `configuratie_onleesbaar` nothing of `wiezit.yaml` could be read: `configuratie` holds only the defaults.
    """

    pad: str
    kaart: Kaart
    kaart_bron: Bron
    gebeurtenissen: tuple[Event, ...] = ()
    bronnen: Mapping[Event, Bron]
    bijlagen: Mapping[str, int] = {}
    onleesbaar: tuple[str, ...] = ()
    verloren: tuple[str, ...] = ()
    verworpen: tuple[Verworpen, ...] = ()
    configuratie: Configuratie = Configuratie()
    configuratie_bron: Bron | None = None
    configuratie_onleesbaar: bool = False

    def van(self, kind: type[Kind]) -> Iterator[Kind]:
        """Yield the events of one kind, in order of date."""
        return (event for event in self.gebeurtenissen if isinstance(event, kind))

    def laatste(self, kind: type[Kind]) -> Kind | None:
        """Return the last event of one kind, or None."""
        return next((event for event in reversed(self.gebeurtenissen) if isinstance(event, kind)), None)

    def span(self, event: Event, *route: str | int) -> Span:
        """Return the place of a field of `event`, or of the nearest parent that stands in the file."""
        return self.bronnen[event].span(*route)

    def bestand(self, event: Event) -> str:
        """Return the file name of `event` inside this dossier."""
        return self.bronnen[event].naam

    def kan_staan_in(self, kinds: Sequence[type[Event]]) -> tuple[str, ...]:
        """Return the unreadable files that, by their name, may hold an event of one of `kinds`; an unknown name may hold any."""
        named = {name: soort_in_naam(name) for name in self.onleesbaar if name != "dossier.yaml"}
        return tuple(name for name, kind in named.items() if kind is None or kind in kinds)

    def tot_en_met(self, peildatum: date) -> "Dossier":
        """Return the dossier with only the events dated on or before `peildatum` (inclusive)."""
        if not self.gebeurtenissen or datum(self.gebeurtenissen[-1]) <= peildatum:
            return self
        return msgspec.structs.replace(self, gebeurtenissen=tuple(e for e in self.gebeurtenissen if datum(e) <= peildatum))

    @property
    def geen_ziekmelding(self) -> str:
        """What to say, inside a sentence, when no sick report is known: one may stand in a file that cannot be read."""
        return "geen ziekmelding die wiezit kan lezen" if self.onleesbaar else "nog geen ziekmelding"

    @property
    def nummer(self) -> str:
        """The reference of the dossier: `dossiernummer`, or the folder's name when that is missing."""
        return self.kaart.dossiernummer or self.pad.rstrip("/").rsplit("/", 1)[-1]

    @property
    def werkgever(self) -> Werkgever:
        """The employer: of the card, or else of `wiezit.yaml`."""
        return self.kaart.werkgever or self.configuratie.organisatie or Werkgever()

    @property
    def werkgever_onleesbaar(self) -> bool:
        """Whether the employer may stand in a `wiezit.yaml` that cannot be read."""
        return self.configuratie_onleesbaar and self.kaart.werkgever is None

    def betrokkenen(self, op: date) -> dict[Rol, Betrokkene]:
        """Return who holds which role on a day: `rolwissel` wins over the card, the card over `wiezit.yaml`."""
        holders: dict[Rol, Betrokkene] = {}
        for person in (*self.configuratie.betrokkenen, *self.kaart.betrokkenen):
            if person.rol and (person.van or date.min) <= op <= (person.tot_en_met or date.max):
                holders[person.rol] = person
        for change in self.van(Rolwissel):
            if change.rol and datum(change) <= op:
                holders[change.rol] = Betrokkene(
                    rol=change.rol, naam=change.naam, functie=change.functie, organisatie=change.organisatie, van=change.datum
                )
        return holders


def zelfde_feiten(first: Event, second: Event) -> bool:
    """Tell whether two events say the same in every field: the same event, written down twice."""
    return type(first) is type(second) and all(getattr(first, name) == getattr(second, name) for name in first.__struct_fields__)


def soort_in_naam(naam: str) -> type[Event] | None:
    """Return the kind that a file name such as `2026-02-20-plan_van_aanpak-2.yaml` promises; None when it names no kind that exists."""
    return SOORT.get(naam[11:].rsplit(".", 1)[0].split("-", 1)[0])


def datum(event: Event) -> date:
    """Return the date of an event of a dossier; the reader admits no event without one."""
    if event.datum is None:
        raise ValueError("an event without a date is no part of a dossier")
    return event.datum


def volgorde(event: Event, naam: str) -> tuple[date, int, str, int, str]:
    """Sort key of events: date, then kind (the order of SOORTEN), then file name.

    Names sort as they are given out: `x.yaml`, `x-2.yaml`, `x-10.yaml`. What was written later on a day comes later.
    """
    stam = naam.rpartition(".")[0]
    begin, _, nummer = stam.rpartition("-")
    if nummer.isdecimal() and len(begin) >= _DATUM and len(nummer) <= _CIJFERS:
        return datum(event), _RANG[type(event)], begin, int(nummer), naam
    return datum(event), _RANG[type(event)], stam, 0, naam
