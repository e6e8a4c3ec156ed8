"""What every check is made of: a code, a generator, and a view of the dossier in which events are sorted by kind once."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from inspect import cleandoc
from typing import Any, TypeVar, cast

from msgspec import Struct

from wiezit.assessment.planning import Stand
from wiezit.dossier.dossier import Dossier, datum
from wiezit.dossier.events import Afwijking, EindeDienstverband, Event, NietVanToepassing, Spreekuur, Verlof
from wiezit.findings import Code, Finding, Related, Severity, Span
from wiezit.law.clock import Klok, Klokken
from wiezit.law.milestones import laatste_dag_dienst

Kind = TypeVar("Kind", bound=Event)

FOUT = Severity.FOUT
WAARSCHUWING = Severity.WAARSCHUWING
INFO = Severity.INFO


class View:
    """One dossier as the checks see it: `van` costs nothing per call, however many checks ask for the same kind."""

    __slots__ = ("_cases", "_kinds", "_last", "dossier", "stand")

    def __init__(self, dossier: Dossier, stand: Stand) -> None:
        self.dossier = dossier
        self.stand = stand
        kinds: dict[type[Event], list[Event]] = {}
        for event in dossier.gebeurtenissen:
            kinds.setdefault(type(event), []).append(event)
        self._kinds = kinds
        self._cases: list[Klokken] | None = None
        self._last: date | None = None

    def van(self, kind: type[Kind]) -> list[Kind]:
        """Return the events of exactly this kind, in order of date."""
        return cast("list[Kind]", self._kinds.get(kind, _NONE))

    def van_alle(self, *kinds: type[Event]) -> list[Any]:
        """Return the events of several kinds, kind by kind."""
        return [event for kind in kinds for event in self._kinds.get(kind, _NONE)]

    def span(self, event: Event, *route: str | int) -> Span:
        """Return the place of a field, or of its nearest parent."""
        return self.dossier.span(event, *route)

    def bij(self, event: Event, label: str, *route: str | int) -> Related:
        """Return a second place, with its label."""
        return Related(self.dossier.span(event, *route), label)

    def excused(self, stap: str) -> list[date]:
        """Return the days on which a reason was given for leaving or moving a step: `afwijking` or `niet_van_toepassing`."""
        reasons: list[Afwijking | NietVanToepassing] = [*self.van(Afwijking), *self.van(NietVanToepassing)]
        return [datum(e) for e in reasons if e.stap == stap and e.reden]

    def klok(self, day: date) -> Klok | None:
        """Return the clock of the case that `day` falls in or after; None before any case."""
        return next((pair.klok for pair in reversed(self.gevallen) if pair.klok.eerste_ziektedag <= day), None)

    def begin_geval(self, day: date) -> date:
        """Return the first sick day of the case that `day` falls in; the earliest date there is before any case."""
        klok = self.klok(day)
        return klok.eerste_ziektedag if klok else date.min

    def tot_en_met(self, day: date, term: timedelta) -> date:
        """Return the last day (inclusive) of a term that is counted from `day`, which interruptions of its case move.

        `date.max` when the case ended before it: nothing is asked of an employee who has recovered.
        """
        klok = self.klok(day)
        last = klok.schuif(day + term, sinds=day) if klok else day + term
        return date.max if klok and klok.gezond_vanaf and day < klok.gezond_vanaf <= last else last

    def ervoor(self, event: Event, *kinds: type[Event]) -> bool:
        """Return whether one of `kinds` is there in the same case, on or before the day of `event`."""
        day = datum(event)
        begin = self.begin_geval(day)
        return any(begin <= datum(e) <= day for e in self.van_alle(*kinds))

    @property
    def gevallen(self) -> list[Klokken]:
        """Return every case of illness in order, the current one last."""
        if self._cases is None:
            now = self.stand
            last = [Klokken(now.klok, now.klok_alternatief)] if now.klok else []
            self._cases = [*(Klokken(klok) for klok in now.eerdere), *last]
        return self._cases

    @property
    def laatste_dag_dienst(self) -> date | None:
        """The last day of employment, None while no end is known."""
        return laatste_dag_dienst(self.dossier)

    @property
    def laatste_dag(self) -> date:
        """The last day of which the files themselves prove that it has passed: events that were only planned do not count."""
        if self._last is None:
            self._last = max((_proven(e) for e in self.dossier.gebeurtenissen if not _ahead(e)), default=date.min)
        return self._last


_NONE: list[Event] = []


def _proven(event: Event) -> date:
    """The day on which this event was known: it may have been written down before it happened."""
    day = datum(event)
    return event.vastgelegd_op if event.vastgelegd_op and event.vastgelegd_op < day else day


def _ahead(event: Event) -> bool:
    """Whether this is an event that people write down in advance; a last day of employment before its own date has passed."""
    if isinstance(event, EindeDienstverband):
        return event.laatste_dag is None or event.laatste_dag >= datum(event)
    return isinstance(event, Verlof) or (isinstance(event, Spreekuur) and event.status == "gepland")


Find = Callable[[Code, View], Iterator[Finding]]


class Check(Struct, frozen=True):
    """A kind of finding and the generator that finds it.

    `mist` is true for a check that reports something that is not there, or not in time: it stays silent while a file cannot be read.
    `rust_op` names the kinds that any other check counts from: it stays silent while a file that may be of such a kind cannot be read.
    `configuratie` is true for a check that misses what may stand in `wiezit.yaml`: it stays silent while that cannot be read.
    """

    code: Code
    find: Find
    mist: bool = False
    rust_op: tuple[type[Event], ...] = ()
    configuratie: bool = False

    def slaat_over(self, dossier: Dossier) -> bool:
        """Return whether an unreadable file may hold what this check would miss."""
        if self.configuratie and dossier.configuratie_onleesbaar:
            return True
        return bool(dossier.onleesbaar) if self.mist else bool(self.rust_op and dossier.kan_staan_in(self.rust_op))


def check(
    id: str,
    name: str,
    severity: Severity,
    *basis: str,
    mist: bool = False,
    rust_op: tuple[type[Event], ...] = (),
    configuratie: bool = False,
) -> Callable[[Find], Check]:
    """Make a check of a generator; its docstring (Wat, Waarom, Fout, Goed) is what `wiezit uitleg` prints."""

    def made(find: Find) -> Check:
        return Check(Code(id, name, severity, cleandoc(find.__doc__ or ""), basis), find, mist, rust_op, configuratie)

    return made
