"""How an effort that has a last day, or comes back in a rhythm, is judged from its steps in the plan. Pure."""

from collections.abc import Sequence
from datetime import date

from wiezit.assessment.efforts.view import EffortView, Oordeel, nvt, onderbouwd, open_norm, tekort
from wiezit.assessment.next_step import inhalen
from wiezit.assessment.planning import KLAAR, PlannedStep, Staat
from wiezit.assessment.report.words import opgesomd
from wiezit.dates import dagen, kort
from wiezit.dossier.events import soort_van
from wiezit.text import met_hoofdletter

NIET_NODIG = frozenset((Staat.NIET_VAN_TOEPASSING, Staat.VERVALLEN, Staat.GEPAUZEERD))
GETELD = KLAAR | {Staat.TE_LAAT}
"""The states of a round that says something about the past: it was held, or missed."""


def op_tijd(step: PlannedStep | None, naam: str, actie: str, *, mist: str = "ontbreekt") -> Oordeel:
    """Return the outcome of a single step with a last day: in time, late with or without a reason, missing, or not due."""
    if step is None or step.staat in NIET_NODIG:
        reason = step.reden if step else None
        return nvt(f"Dit is nu niet nodig{f': {reason}' if reason else ''}.")
    done, last = step.gedaan_op, step.telt
    if step.staat is Staat.GEDAAN:
        by = f" (uiterlijk {kort(last)})" if last else ""
        return onderbouwd(f"{met_hoofdletter(naam)} is op tijd{by}.", bewijs=(step.door,))
    if step.staat is Staat.TE_LAAT_GEDAAN and done and last:
        late = f"{met_hoofdletter(naam)} is {dagen(step.dagen_te_laat)} te laat: {kort(done)} in plaats van {kort(last)}."
        if step.reden:
            return open_norm(f"{late} Er is een reden vastgelegd; die weegt UWV.", bewijs=(step.door,), afwezig=True)
        return tekort(
            late,
            bewijs=(step.door,),
            actie=f"Leg vast waarom {naam} later kwam: wiezit voegtoe afwijking --veld stap={step.step.id}",
            afwezig=True,
            alsnog=False,
        )
    if step.staat is Staat.TE_LAAT and last:
        over = step.rust and not step.step.opdracht
        action = f"{inhalen()}: wiezit voegtoe {soort_van(step.step.voldaan_door[0])}" if over else actie
        return tekort(f"{met_hoofdletter(naam)} {mist}; uiterlijk {kort(last)}.", actie=action, afwezig=True)
    if step.staat is Staat.ONBEKEND:
        return open_norm(f"{met_hoofdletter(step.reden or naam)}.")
    return nvt(f"Nog niet nodig{f': uiterlijk {kort(last)}' if last else ''}.")


def ritme(view: EffortView, id: str, een: str, meer: str) -> Oordeel:
    """Return the outcome of a step that comes back: two open rounds or more are a lack.

    A round that waits, lapsed or is not due yet proves nothing. UWV tests up to the WIA application (PK): what is missed after it,
    in a loonsanctie too, is named and left to a person.
    """
    passed = view.ronden(id, ook_erna=True)
    rounds = [s for s in passed if s.staat in GETELD]
    if not rounds:
        return _geen_ronde(passed, een)
    done = tuple(dict.fromkeys(s.door for s in rounds if s.door is not None))
    missed = [s for s in rounds if s.staat is Staat.TE_LAAT]
    later = [s for s in missed if s.telt and s.telt > view.getoetst_tot]
    late = sum(s.staat is Staat.TE_LAAT_GEDAAN for s in rounds)
    over = bool(missed) and all(s.rust for s in missed)
    what = inhalen() if over else f"Plan nu een {een} en leg het vast"
    action = f"{what}: wiezit voegtoe {'spreekuur' if id == 'contact_bedrijfsarts' else een}"
    if len(missed) - len(later) > 1:
        told = f"{len(missed)} {meer} ontbreken, het eerste was nodig op {kort(missed[0].telt) if missed[0].telt else ''}."
        return tekort(told, bewijs=done, actie=action, afwezig=True)
    if later:
        return open_norm(_na_de_aanvraag(view, missed, een, meer), bewijs=done, actie=action, afwezig=True)
    if missed:
        told = f"1 {een} ontbreekt nog ({uiterlijk(missed[0].telt)})."
        return open_norm(told, bewijs=done, actie=action, afwezig=True)
    if late:
        return open_norm(_later_gehouden(late, len(rounds), een, meer), bewijs=done, afwezig=True)
    return onderbouwd(_op_tijd_gehouden(len(rounds), een), bewijs=done)


def _geen_ronde(passed: Sequence[PlannedStep], een: str) -> Oordeel:
    """Say why no round counts: one is due today, it waits for a reason, or none has come yet.

    The reason of a deviation only says why another day was agreed.
    """
    today = next((s.telt for s in passed if s.staat is Staat.NU), None)
    if today is not None:
        return nvt(f"Het {een} kan nog op tijd: {uiterlijk(today)}.")
    reason = next((s.reden for s in reversed(passed) if s.staat in NIET_NODIG and s.reden), None)
    return nvt(f"Dit is nu niet nodig: {reason}." if reason else f"Nog geen {een} nodig.")


def _op_tijd_gehouden(number: int, een: str) -> str:
    return f"Alle {number} momenten zijn op tijd vastgelegd." if number > 1 else f"Tot nu toe was 1 {een} nodig; dat is op tijd vastgelegd."


def _later_gehouden(late: int, number: int, een: str, meer: str) -> str:
    if number == 1:
        return f"Het {een} kwam later dan afgesproken."
    return f"{late} van de {number} {meer} {'kwam' if late == 1 else 'kwamen'} later dan afgesproken."


def _na_de_aanvraag(view: EffortView, missed: Sequence[PlannedStep], een: str, meer: str) -> str:
    """Name every missed round, and until which day UWV tests: nothing omitted after it can alone cause a negative verdict (PK)."""
    until = kort(view.getoetst_tot)
    days = opgesomd(kort(s.telt) for s in missed if s.telt)
    what = f"1 {een} ontbreekt" if len(missed) == 1 else f"{len(missed)} {meer} ontbreken"
    return f"{what}: uiterlijk {days}. UWV toetst tot en met de WIA-aanvraag van {until} (PK); wat daarna ontbreekt, weegt een mens."


def uiterlijk(dag: date | None) -> str:
    """Return the last day in words."""
    return f"uiterlijk {kort(dag)}" if dag else "zo snel mogelijk"
