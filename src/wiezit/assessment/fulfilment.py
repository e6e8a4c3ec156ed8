"""Which event fulfilled which step, and on which day. Pure."""

from bisect import bisect_left
from datetime import date

from msgspec import Struct

from wiezit.dossier.dossier import Dossier, datum
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

    In a rhythm an event inside its own round fulfils it. The first event after a missed round closes all rounds missed until
    then, late; it counts for its own round too only in the second half of that: a late talk does not move the next one.
    """
    if step.ritme:
        return _ritme(dates, vervullingen(step, f), rounds[0].sinds or rounds[0].basis) if rounds else []
    own = [Vervulling(r.gedaan_op, r.door) if r.gedaan_op and r.gedaan_op <= f.peildatum else None for r in rounds]
    if not step.voldaan_door or any(own):
        return own
    return [eerste(step, f, vanaf=r.sinds or r.basis) for r in rounds]


def gepland(step: Step, f: Feiten, whole: Dossier) -> list[Vervulling]:
    """Return the events of this step that `whole` holds on days after the peildatum, in order of day."""
    if whole is f.dossier or not step.voldaan_door or step.wanneer:
        return []
    return [Vervulling(datum(e), e) for e in whole.gebeurtenissen if datum(e) > f.peildatum and isinstance(e, step.voldaan_door)]


def geplande_ronden(step: Step, rounds: list[Ronde], dates: list[date], f: Feiten, planned: list[Vervulling]) -> list[date | None]:
    """Return for each round the planned day that will close it; in a rhythm one talk closes its own round and those missed before it."""
    if not planned or not step.ritme:
        return [planned[0].op if planned else None] * len(rounds)
    ahead = _ritme(dates, [*vervullingen(step, f), *planned], rounds[0].sinds or rounds[0].basis) if rounds else []
    return [by.op if by in planned else None for by in ahead]


def _ritme(dates: list[date], events: list[Vervulling], begin: date) -> list[Vervulling | None]:
    done: list[Vervulling | None] = [None] * len(dates)
    closed = 0  # rounds before this one have been looked at
    for event in events:
        if event.op < begin:
            continue
        own = bisect_left(dates, event.op)  # the round whose window holds this event: after the last day before it
        missed = [i for i in range(closed, min(own, len(dates))) if done[i] is None]
        for i in missed:
            done[i] = event
        if own < len(dates) and done[own] is None and (not missed or _in_tweede_helft(event.op, dates[own - 1], dates[own])):
            done[own] = event
        closed = max(closed, own)
    return done


def _in_tweede_helft(day: date, previous: date, due: date) -> bool:
    """Return whether a day lies nearer to the end of its round than to the one before: whoever resumes a rhythm is in time."""
    return 2 * (day - previous) > due - previous
