"""Unbroken series of arbeidstherapie: practising work may take six weeks (BBP §8), counted from the first day of the series."""

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from wiezit.dossier.dossier import datum
from wiezit.dossier.events import Arbeidstherapie, Event, Herstelmelding, Werkhervatting

_DAG = timedelta(days=1)


class Reeks(Struct, frozen=True):
    """A series: its first event and its last day (inclusive, None while it runs).

    `gesloten_op` and `door` are the day and the event that tell of its end: the last day itself, or other work or recovery after it.
    """

    eerste: Arbeidstherapie
    einde: date | None = None
    gesloten_op: date | None = None
    door: Event | None = None

    @property
    def begin(self) -> date:
        """The first day of the series."""
        return datum(self.eerste)


def reeksen(events: Iterable[Event]) -> list[Reeks]:
    """Return the series in events in order of date. One that begins at the latest on the day after another ended goes on with it.

    Without an end of its own other work ends it; recovery ends it always.
    """
    found: list[Reeks] = []
    for event in events:
        last = found[-1] if found else None
        if isinstance(event, Arbeidstherapie):
            if last and (last.einde is None or datum(event) <= last.einde + _DAG):
                found[-1] = _verder(last, event)
            else:
                found.append(_reeks(event, event))
        elif isinstance(event, Werkhervatting | Herstelmelding) and last and _nog_bezig(last, event):
            found[-1] = replace(last, einde=max(datum(event) - _DAG, last.begin), gesloten_op=datum(event), door=event)
    return found


def _reeks(first: Arbeidstherapie, last: Arbeidstherapie) -> Reeks:
    return Reeks(first, last.tot_en_met, last.tot_en_met, last if last.tot_en_met else None)


def _verder(series: Reeks, event: Arbeidstherapie) -> Reeks:
    """Return the series with another event in it: the latest end counts."""
    within = series.einde and event.tot_en_met and event.tot_en_met < series.einde
    return series if within else _reeks(series.eerste, event)


def _nog_bezig(series: Reeks, event: Event) -> bool:
    if series.einde is None:
        return True
    return isinstance(event, Herstelmelding) and datum(event) <= series.einde
