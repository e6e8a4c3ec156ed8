"""Which date and reason the parties gave for a step, or for one round of it, when they deviated from its term (RPG art. 5). Pure."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from wiezit.assessment.dates import Afleiding
from wiezit.assessment.fulfilment import Vervulling
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import RITME_WEKEN, Afwijking
from wiezit.law.documents import is_afspraak
from wiezit.law.facts import Feiten
from wiezit.law.rounds import Ronde
from wiezit.law.step import Step


class Afspraak(Struct, frozen=True):
    """What was agreed: the new day (None: only a reason) and why."""

    datum: date | None = None
    reden: str | None = None


GEEN = Afspraak()
_RONDE = 7 * RITME_WEKEN
"""The most calendar days between a deviation and the last day of the round of a rhythm that it explains: one usual round."""


def van_stap(step: Step, f: Feiten) -> Afspraak:
    """Return the last deviation from a step that comes once."""
    return next((_afspraak(e) for e in reversed(f.van(Afwijking)) if e.stap == step.id), GEEN)


def van_ronden(
    step: Step, rounds: Sequence[Ronde], derived: Sequence[Afleiding | None], done: Sequence[Vervulling | None], f: Feiten
) -> list[Afspraak]:
    """Return for each round the last deviation that was agreed for it: an agreement does not move rounds that came later."""
    found = [GEEN] * len(rounds)
    for event in f.van(Afwijking):
        if event.stap == step.id:
            for index in _in_ritme(event, derived) if step.ritme else _voor(event, rounds, derived, done):
                found[index] = _afspraak(event)
    return found


def _afspraak(event: Afwijking) -> Afspraak:
    return Afspraak(event.nieuwe_datum if is_afspraak(event) else None, event.reden)


def _in_ritme(event: Afwijking, derived: Sequence[Afleiding | None]) -> list[int]:
    """The round that a deviation is about: the one whose last day is nearest, of two as near the first; none when all are far away."""
    near = {i: abs((due.datum - datum(event)).days) for i, due in enumerate(derived) if due}
    index = min(near, key=lambda i: near[i], default=None)
    return [] if index is None or near[index] > _RONDE else [index]


def _voor(
    event: Afwijking, rounds: Sequence[Ronde], derived: Sequence[Afleiding | None], done: Sequence[Vervulling | None]
) -> Sequence[int]:
    """The rounds that a deviation is about: those open on its day, else the one just done too late, else the next.

    A reason without a new day moves nothing: it explains every round that had begun.
    """
    day = datum(event)
    begun = [i for i, ronde in enumerate(rounds) if ronde.basis <= day]
    is_open = [i for i in begun if (by := done[i]) is None or by.op >= day]
    if event.nieuwe_datum is None or is_open:
        return begun if event.nieuwe_datum is None else is_open
    last = begun[-1:]
    late = [i for i in last if (by := done[i]) and (due := derived[i]) and by.op > due.datum]
    return late or range(len(begun), len(rounds))[:1] or last
