"""Which event fulfilled which step, and on which day. Pure."""

from bisect import bisect_right
from datetime import date

from msgspec import Struct

from wiezit.dossier.dossier import datum
from wiezit.dossier.events import Event
from wiezit.law.facts import Feiten
from wiezit.law.rounds import Ronde
from wiezit.law.step import Step


class Vervulling(Struct, frozen=True):
    """The day on which a step was done, and the event that shows it (None: the card shows it)."""

    op: date
    door: Event | None


def vervullingen(step: Step, f: Feiten) -> list[Vervulling]:
    """Return everything that fulfils the step in this case on or before the peildatum, in order of day."""
    found = []
    for kind in step.voldaan_door:
        for event in f.van(kind):
            day = step.wanneer(event, f) if step.wanneer else datum(event)
            if day is not None and day <= f.peildatum:
                found.append(Vervulling(day, event))
    found.sort(key=_dag)
    return found


def _dag(found: Vervulling) -> date:
    return found.op


def eerste(step: Step, f: Feiten, *, vanaf: date | None = None) -> Vervulling | None:
    """Return the first fulfilment, on or after `vanaf`."""
    return next((v for v in vervullingen(step, f) if vanaf is None or v.op >= vanaf), None)


def per_ronde(step: Step, rounds: list[Ronde], dates: list[date], f: Feiten) -> list[Vervulling | None]:
    """Match rounds and events.

    In a rhythm an event inside its own round fulfils it; the first event after a missed round closes all rounds missed until
    then, late, and does not count for its own round: a late talk does not move the next one.
    """
    if step.ritme:
        return _ritme(dates, vervullingen(step, f), rounds[0].sinds or rounds[0].basis) if rounds else []
    own = [Vervulling(r.gedaan_op, r.door) if r.gedaan_op and r.gedaan_op <= f.peildatum else None for r in rounds]
    if not step.voldaan_door or any(own):
        return own
    return [eerste(step, f, vanaf=r.basis) for r in rounds]


def _ritme(dates: list[date], events: list[Vervulling], begin: date) -> list[Vervulling | None]:
    done: list[Vervulling | None] = [None] * len(dates)
    missed = 0  # rounds before this one are closed
    for event in events:
        if event.op < begin:
            continue
        current = bisect_right(dates, event.op - _DAY)  # the round whose window holds this event
        if any(done[i] is None for i in range(missed, min(current, len(dates)))):
            for i in range(missed, min(current, len(dates))):
                done[i] = done[i] or event
        elif current < len(dates) and done[current] is None:
            done[current] = event
        missed = max(missed, current)
    return done


_DAY = date(1, 1, 2) - date(1, 1, 1)
