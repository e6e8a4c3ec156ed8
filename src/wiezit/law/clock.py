"""The sickness clock: spells of illness, what interrupts them, and how that moves every later date.

Convention (part C of the law reference): calendar days, all days count; the first sick day is day 1 and offset 0; an
interruption of at most 27 days moves every date on or after its first day by its length; 28 days or more start a new case.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

from wiezit.dossier.dossier import Dossier, datum
from wiezit.dossier.events import Event, Herstelmelding, Verlof, Ziekmelding

LANGSTE_ONDERBREKING = 27
"""Calendar days: "4 kalenderweken minus 1 dag" (UZA; WIA art. 23 lid 3)."""

Reden = Literal["herstel", "verlof"]


class Onderbreking(Struct, frozen=True):
    """Days without illness: from `begin` (inclusive), `dagen` calendar days long."""

    begin: date
    dagen: int
    reden: Reden

    @property
    def einde(self) -> date:
        """The last day of the interruption (inclusive)."""
        return self.begin + timedelta(days=self.dagen - 1)


class Klok(Struct, frozen=True):
    """One case of illness.

    `gezond_vanaf` is the first day without illness after the last known one (inclusive), or None while the illness lasts;
    `verlof_tot_en_met` is the last day of leave that stands in that open gap, None when the dossier does not tell; `ervoor` is the gap
    of 28 days or more that made this a new case.
    """

    eerste_ziektedag: date
    onderbrekingen: tuple[Onderbreking, ...] = ()
    gezond_vanaf: date | None = None
    reden: Reden | None = None
    verlof_tot_en_met: date | None = None
    ervoor: Onderbreking | None = None

    def met_verlof(self, dag: date) -> bool:
        """Whether it was leave that ended the illness, and `dag` falls in it; leave whose end is unknown lasts."""
        if self.gezond_vanaf is None or self.reden != "verlof" or dag < self.gezond_vanaf:
            return False
        return self.verlof_tot_en_met is None or dag <= self.verlof_tot_en_met

    def schuif(self, dag: date, *, sinds: date | None = None) -> date:
        """Move `dag` by every interruption that began after `sinds` (default: the first sick day) and on or before it."""
        counted_from = sinds or self.eerste_ziektedag
        for interruption in self.onderbrekingen:
            if counted_from < interruption.begin <= dag:
                dag += timedelta(days=interruption.dagen)
        return dag

    def dag(self, na: int) -> date:
        """Return the date `na` calendar days after the first sick day (`S+na`), moved by the interruptions."""
        return self.schuif(self.eerste_ziektedag + timedelta(days=na))

    def ziektedag(self, op: date) -> int:
        """Return the number of sick days up to and including `op`; recovered days and leave do not count."""
        last = op if self.gezond_vanaf is None or op < self.gezond_vanaf else self.gezond_vanaf - timedelta(days=1)
        healthy = sum(min(i.dagen, (last - i.begin).days + 1) for i in self.onderbrekingen if i.begin <= last)
        return max(0, (last - self.eerste_ziektedag).days + 1 - healthy)

    def ziekteweek(self, op: date) -> int:
        """Return the number of the week of sickness that `op` falls in, the first being 1; 0 without any sick day up to `op`."""
        return (self.ziektedag(op) + 6) // 7

    @property
    def onderbrekingsdagen(self) -> int:
        """The calendar days of all interruptions that are over."""
        return sum(interruption.dagen for interruption in self.onderbrekingen)


class Klokken(Struct, frozen=True):
    """The clock by its earliest reading, and the second reading when a fact that decides is unknown."""

    klok: Klok
    alternatief: Klok | None = None


class _Gat(Struct):
    """A gap in the illness that is still open: from `begin`, with the leave that lies in it."""

    begin: date
    reden: Reden
    verlof: tuple[date, date] | None = None

    def sluit_aan(self, ziek: date) -> bool:
        """Illness ran up to the leave, and `ziek` follows directly on it."""
        return self.verlof is not None and self.verlof[0] == self.begin and ziek == self.verlof[1] + timedelta(days=1)

    def add_leave(self, van: date, tot_en_met: date) -> None:
        if self.verlof and van == self.verlof[1] + timedelta(days=1):
            self.verlof = (self.verlof[0], tot_en_met)
        else:
            self.verlof = (van, tot_en_met)


class _Reading:
    """Walks the markers of a dossier once, by one answer to the question whether leave joins two periods of illness.

    Illness that goes on or begins anew after `tot_en_met` (None: no end) is still to come.
    """

    def __init__(self, *, onbekend_is_zelfde: bool, tot_en_met: date | None) -> None:
        self.onbekend_is_zelfde = onbekend_is_zelfde
        self.tot_en_met = tot_en_met
        self.twijfel = False
        self.klokken: list[Klok] = []
        self.gat: _Gat | None = None
        self.leave_end: date | None = None
        self.uitgesteld: tuple[list[Klok], _Gat | None] | None = None
        """What stood before illness was reported inside leave: recovery before the leave ends brings it back."""

    def ziek(self, event: Ziekmelding) -> None:
        day = eerste_ziektedag(event)
        if self.leave_end is None or day > self.leave_end:
            self.uitgesteld = None
        else:
            self.uitgesteld = self.uitgesteld or (self.klokken.copy(), self.gat)
            day = self.leave_end + timedelta(days=1)  # leave days never count for the wait (WIA art. 23 lid 5)
        if self.klokken and self.tot_en_met is not None and day > self.tot_en_met:
            return  # the leave still runs
        if not self.klokken:
            self.klokken.append(Klok(eerste_ziektedag=day))
        elif self.gat is not None:
            self._again(self.gat, day, event)
            self.gat = None

    def _again(self, gat: _Gat, day: date, event: Ziekmelding) -> None:
        klok = self.klokken[-1]
        gap = Onderbreking(gat.begin, (day - gat.begin).days, gat.reden)
        if gap.dagen <= LANGSTE_ONDERBREKING or (gat.sluit_aan(day) and self._zelfde_oorzaak(event)):
            joined = (*klok.onderbrekingen, gap) if gap.dagen > 0 else klok.onderbrekingen
            self.klokken[-1] = Klok(klok.eerste_ziektedag, joined, ervoor=klok.ervoor)
        else:
            self.klokken.append(Klok(day, ervoor=gap))

    def _zelfde_oorzaak(self, event: Ziekmelding) -> bool:
        if event.zelfde_oorzaak_als_voor_verlof in ("ja", "nee"):
            return event.zelfde_oorzaak_als_voor_verlof == "ja"
        self.twijfel = True
        return self.onbekend_is_zelfde

    def gezond(self, day: date, reden: Reden) -> None:
        after = self.leave_end is not None and day > self.leave_end + timedelta(days=1)
        if reden == "herstel" and self.uitgesteld and not after:
            self.klokken, self.gat = self.uitgesteld
        if reden == "herstel" or after:
            self.uitgesteld = None
        if self.klokken and self.gat is None and day >= self.klokken[-1].eerste_ziektedag:
            self.gat = _Gat(day, reden)

    def verlof(self, van: date, tot_en_met: date | None) -> None:
        self.gezond(van, "verlof")
        if tot_en_met is None:
            return
        self.leave_end = tot_en_met
        if self.gat is not None:
            self.gat.add_leave(van, tot_en_met)

    def result(self) -> list[Klok]:
        if self.gat is None or not self.klokken:
            return self.klokken
        last = self.klokken[-1]
        leave = self.gat.verlof
        open_gap = Klok(
            last.eerste_ziektedag, last.onderbrekingen, self.gat.begin, self.gat.reden, leave[1] if leave else None, last.ervoor
        )
        return [*self.klokken[:-1], open_gap]


def eerste_ziektedag(event: Ziekmelding) -> date:
    """Return the first sick day that a report names, else the day of the report."""
    return event.eerste_ziektedag or datum(event)


def begin_verlof(event: Verlof) -> date:
    """Return the first day of leave that an event names, else the day of the event."""
    return event.van or datum(event)


def is_verlof(event: Verlof) -> bool:
    """Tell whether leave can be true: leave that ends before it begins (WZ111) counts nowhere."""
    return event.tot_en_met is None or begin_verlof(event) <= event.tot_en_met


def volgt_op_verlof(ziek: date, leave: Verlof) -> bool:
    """Tell whether illness that begins on `ziek` begins in leave or right after it: then the cause decides whether the case goes on."""
    end = leave.tot_en_met
    return end is not None and is_verlof(leave) and begin_verlof(leave) <= ziek <= end + timedelta(days=1)


def gevallen(dossier: Dossier, *, tot_en_met: date | None = None) -> list[Klokken]:
    """Return every case of illness in order, the current one last; empty before the first sick day.

    Only days up to and including `tot_en_met` count (None: all). The alternative reading is given for the last case only.
    """
    markers = list(_markers(dossier.gebeurtenissen, tot_en_met))
    first = _read(markers, onbekend_is_zelfde=True, tot_en_met=tot_en_met)
    cases = first.result()
    if not cases:
        return []
    other = _read(markers, onbekend_is_zelfde=False, tot_en_met=tot_en_met).result()[-1] if first.twijfel else None
    alternatief = other if other is not None and other != cases[-1] else None
    return [*(Klokken(klok) for klok in cases[:-1]), Klokken(cases[-1], alternatief)]


def _read(markers: Iterable[tuple[date, int, Event]], *, onbekend_is_zelfde: bool, tot_en_met: date | None) -> _Reading:
    reading = _Reading(onbekend_is_zelfde=onbekend_is_zelfde, tot_en_met=tot_en_met)
    for day, _, event in markers:
        if isinstance(event, Ziekmelding):
            reading.ziek(event)
        elif isinstance(event, Verlof):
            reading.verlof(day, event.tot_en_met)
        else:
            reading.gezond(day, "herstel")
    return reading


def _markers(events: Iterable[Event], tot_en_met: date | None) -> Iterator[tuple[date, int, Event]]:
    """Yield what starts or ends illness, by the day on which it does: recovery, then leave, then illness."""
    found: list[tuple[date, int, Event]] = []
    for event in events:
        if isinstance(event, Ziekmelding):
            found.append((eerste_ziektedag(event), 2, event))
        elif isinstance(event, Herstelmelding):
            found.append((datum(event), 0, event))
        elif isinstance(event, Verlof) and is_verlof(event):
            found.append((begin_verlof(event), 1, event))
    found.sort(key=lambda marker: marker[:2])
    return (marker for marker in found if tot_en_met is None or marker[0] <= tot_en_met)
