"""What one new fact did to the planning: two pictures of the same dossier compared. Pure."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from wiezit.assessment.next_step import Vastlegging, eerst_vastleggen, volgende
from wiezit.assessment.planning import KLAAR, OPEN, PlannedStep, Staat, Stand
from wiezit.law.step import Soort
from wiezit.law.words import in_zin

Key = tuple[str, int]


class Verandering(Struct, frozen=True):
    """One step in both pictures; `was` is None when the step is new."""

    nu: PlannedStep
    was: PlannedStep | None = None


class Veranderingen(Struct, frozen=True, kw_only=True):
    """Steps that were finished, that moved to another day, that ended, that came up; and the step that is next.

    `eerst` is what must be recorded before anybody can say which step that is.
    """

    gedaan: tuple[Verandering, ...] = ()
    verschoven: tuple[Verandering, ...] = ()
    vervallen: tuple[Verandering, ...] = ()
    te_laat: tuple[Verandering, ...] = ()
    nieuw: tuple[Verandering, ...] = ()
    volgende: PlannedStep | None = None
    eerst: Vastlegging | None = None

    @property
    def leeg(self) -> bool:
        """Whether nothing changed."""
        return not (self.gedaan or self.verschoven or self.vervallen or self.te_laat or self.nieuw)


def key(planned: PlannedStep) -> Key:
    """Return what makes a step the same step in two pictures."""
    return planned.step.id, planned.volgnummer


def changes(before: Stand | None, after: Stand) -> Veranderingen:
    """Return what differs; optional steps and steps of UWV count only when they are finished."""
    old = {key(planned): planned for planned in before.stappen} if before else {}
    pairs = [Verandering(planned, old.get(key(planned))) for planned in after.stappen]
    duty = [pair for pair in pairs if pair.nu.step.is_plicht]
    return Veranderingen(
        gedaan=tuple(pair for pair in pairs if pair.nu.staat in KLAAR and (pair.was is None or pair.was.staat not in KLAAR)),
        verschoven=_first_of_each(pair for pair in duty if _moved(pair)),
        vervallen=_first_of_each(pair for pair in duty if pair.nu.staat in _ENDED and pair.was is not None and pair.was.staat in OPEN),
        te_laat=_first_of_each(
            pair for pair in duty if pair.nu.staat is Staat.TE_LAAT and pair.was and pair.was.staat is not Staat.TE_LAAT
        ),
        nieuw=tuple(pair for pair in duty if before is not None and pair.was is None and _comes_up(pair.nu, before)),
        volgende=volgende(after.stappen, after.peildatum) or _eerste_later(after),
        eerst=eerst_vastleggen(after),
    )


_ENDED = (Staat.VERVALLEN, Staat.GEPAUZEERD, Staat.NIET_VAN_TOEPASSING)


def _first_of_each(pairs: Iterable[Verandering]) -> tuple[Verandering, ...]:
    """Return the first round of every step: what moves one talk moves all later ones too."""
    found: dict[str, Verandering] = {}
    for pair in pairs:
        found.setdefault(pair.nu.step.id, pair)
    return tuple(found.values())


def _comes_up(planned: PlannedStep, before: Stand) -> bool:
    """Tell whether a new step is worth telling: what can be done now, and in a case that ran already any new duty with a last day."""
    if planned.staat in (Staat.NU, Staat.TE_LAAT):
        return True
    return before.klok is not None and planned.staat in OPEN and planned.telt is not None and not planned.step.ritme


def _moved(pair: Verandering) -> bool:
    return pair.was is not None and pair.nu.staat in OPEN and pair.was.telt is not None and pair.nu.telt not in (None, pair.was.telt)


def _eerste_later(stand: Stand) -> PlannedStep | None:
    """Return the open duty with the earliest last day, when nothing is pressing; steps without a day come last."""
    duties = [p for p in stand.stappen if p.staat in OPEN and not p.rust and p.step.bindend and p.step.is_plicht]
    return min(duties, key=lambda planned: planned.telt or date.max, default=None)


def name(planned: PlannedStep, *, ronde: bool = True) -> str:
    """Return a step in the middle of a sentence: its title, the number of the round where it comes back, and whether it is an own step."""
    title = in_zin(planned.step.titel)
    if planned.step.ritme and ronde:
        title += f"{', nummer' if title[-1:].isdigit() else ''} {planned.volgnummer}"
    return f"{title}{' (eigen stap)' if planned.step.soort is Soort.EIGEN else ''}"
