"""The facts of one case of illness that the rows of the law table ask for. Pure, derived from the events only."""

from collections.abc import Iterator
from datetime import date
from typing import TypeVar

from msgspec import Struct

from wiezit.dossier.dossier import Dossier, datum
from wiezit.dossier.events import Event, Ziekmelding
from wiezit.law.clock import Klok, eerste_ziektedag
from wiezit.law.milestones import Looptijd, Mijlpalen

Kind = TypeVar("Kind", bound=Event)


class Feiten(Struct, frozen=True, kw_only=True):
    """One case: its dossier (only events up to the peildatum), clock and milestones; `gebeurtenissen` are those of this case."""

    dossier: Dossier
    peildatum: date
    klok: Klok
    looptijd: Looptijd
    mijlpalen: Mijlpalen
    gebeurtenissen: tuple[Event, ...]

    @property
    def start(self) -> date:
        """The first sick day of this case."""
        return self.klok.eerste_ziektedag

    @property
    def laatste_dag(self) -> date | None:
        """The last day of employment, when it falls while the illness lasts; None otherwise."""
        end = self.looptijd.laatste_dag
        if end is None or end < self.start:
            return None
        recovered = self.klok.gezond_vanaf
        return end if recovered is None or end < recovered else None

    def van(self, kind: type[Kind]) -> Iterator[Kind]:
        """Yield the events of one kind in this case, in order of date."""
        return (event for event in self.gebeurtenissen if isinstance(event, kind))

    def eerste(self, kind: type[Kind]) -> Kind | None:
        """Return the first event of one kind in this case."""
        return next(self.van(kind), None)

    def laatste(self, kind: type[Kind]) -> Kind | None:
        """Return the last event of one kind in this case."""
        return next((e for e in reversed(self.gebeurtenissen) if isinstance(e, kind)), None)

    @property
    def ziekmelding(self) -> Ziekmelding | None:
        """Return the sick report that started this case."""
        return self.eerste(Ziekmelding)


def in_geval(dossier: Dossier, klok: Klok) -> tuple[Event, ...]:
    """Return the events of this case: those on or after its first sick day, and the sick report that names that day."""
    start = klok.eerste_ziektedag
    return tuple(
        event
        for event in dossier.gebeurtenissen
        if datum(event) >= start or (isinstance(event, Ziekmelding) and eerste_ziektedag(event) >= start)
    )
