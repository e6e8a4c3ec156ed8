"""Two readings of the clock beside each other, as long as nobody said whether leave joins two periods of illness. Pure."""

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from wiezit.assessment.planned import AAN_DE_BEURT, KLAAR, PlannedStep
from wiezit.assessment.states import Staat
from wiezit.dates import voluit


def met_alternatief(steps: list[PlannedStep], second: Iterable[PlannedStep] | None, peildatum: date) -> list[PlannedStep]:
    """Add to each step its last day by the second reading; None: there is no second reading.

    A step that is done by the first reading and open by the second is not known to be done: both are shown (law reference
    10.8). The files alone (`date.max`) cannot say whether its time has come.
    """
    if second is None:
        return steps
    first, others = _per_stap(steps), _per_stap(second)
    return [_naast(s, _zelfde(s, first[s.step.id], others.get(s.step.id, [])), timeless=peildatum == date.max) for s in steps]


def _per_stap(steps: Iterable[PlannedStep]) -> dict[str, list[PlannedStep]]:
    found: dict[str, list[PlannedStep]] = {}
    for planned in steps:
        found.setdefault(planned.step.id, []).append(planned)
    return found


def _zelfde(planned: PlannedStep, rows: list[PlannedStep], others: list[PlannedStep]) -> PlannedStep | None:
    """The same row in the second reading: the same round of a rhythm, else what the same event asks (a sick report, a recovery)."""
    if planned.step.ritme:
        return next((other for other in others if other.volgnummer == planned.volgnummer), None)
    if len(rows) == len(others) == 1:
        return others[0]
    basis = planned.afleiding.basis if planned.afleiding else None
    return next((other for other in others if other.afleiding and other.afleiding.basis == basis), None)


def _naast(planned: PlannedStep, other: PlannedStep | None, *, timeless: bool) -> PlannedStep:
    if other is None:
        return planned
    both = replace(planned, uiterlijk_alternatief=other.uiterlijk)
    if timeless or planned.step.ronden or planned.staat not in KLAAR or other.staat not in AAN_DE_BEURT:
        return both
    return replace(both, staat=Staat.ONBEKEND, dagen_te_laat=0, reden=_twijfel(planned, other))


def _twijfel(planned: PlannedStep, other: PlannedStep) -> str:
    done = f"gedaan op {voluit(planned.gedaan_op)}, " if planned.gedaan_op else "gedaan "
    again = f", uiterlijk op {voluit(other.telt)}" if other.telt else ""
    return (
        f"{done}voor de ziekte van vóór het verlof. Heeft de ziekte na het verlof een andere oorzaak, dan moet deze stap opnieuw{again}. "
        "Vraag de bedrijfsarts of de oorzaak dezelfde is, en vul ja of nee in bij zelfde_oorzaak_als_voor_verlof in de ziekmelding"
    )
