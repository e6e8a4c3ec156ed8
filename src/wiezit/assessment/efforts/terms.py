"""How an effort that has a last day, or comes back in a rhythm, is judged from its steps in the plan. Pure."""

from datetime import date

from wiezit.assessment.efforts.view import EffortView, Oordeel, nvt, onderbouwd, open_norm, tekort
from wiezit.assessment.planning import PlannedStep, Staat
from wiezit.dates import dagen, kort

NIET_NODIG = frozenset((Staat.NIET_VAN_TOEPASSING, Staat.VERVALLEN, Staat.GEPAUZEERD))


def op_tijd(step: PlannedStep | None, naam: str, actie: str, *, mist: str = "ontbreekt") -> Oordeel:
    """Return the outcome of a single step with a last day: in time, late with or without a reason, missing, or not due."""
    if step is None or step.staat in NIET_NODIG:
        reason = step.reden if step else None
        return nvt(f"Dit is nu niet nodig{f': {reason}' if reason else ''}.")
    done, last = step.gedaan_op, step.telt
    if step.staat is Staat.GEDAAN:
        by = f" (uiterlijk {kort(last)})" if last else ""
        return onderbouwd(f"{_hoofd(naam)} is op tijd{by}.", bewijs=(step.door,))
    if step.staat is Staat.TE_LAAT_GEDAAN and done and last:
        late = f"{_hoofd(naam)} is {dagen(step.dagen_te_laat)} te laat: {kort(done)} in plaats van {kort(last)}."
        if step.reden:
            return open_norm(f"{late} Er is een reden vastgelegd; die weegt UWV.", bewijs=(step.door,))
        return tekort(
            late,
            bewijs=(step.door,),
            actie=f"Leg vast waarom {naam} later kwam: wiezit voegtoe afwijking --veld stap={step.step.id}",
            alsnog=False,
        )
    if step.staat is Staat.TE_LAAT and last:
        return tekort(f"{_hoofd(naam)} {mist}; uiterlijk {kort(last)}.", actie=actie, afwezig=True)
    if step.staat is Staat.ONBEKEND:
        return open_norm(f"{_hoofd(step.reden or naam)}.")
    return nvt(f"Nog niet nodig{f': uiterlijk {kort(last)}' if last else ''}.")


def _hoofd(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]


def ritme(view: EffortView, id: str, een: str, meer: str) -> Oordeel:
    """Return the outcome of a step that comes back: two open rounds or more are a lack."""
    rounds = view.ronden(id)
    done = tuple(dict.fromkeys(s.door for s in rounds if s.door is not None))
    missed = [s for s in rounds if s.staat is Staat.TE_LAAT]
    late = [s for s in rounds if s.staat is Staat.TE_LAAT_GEDAAN]
    if not rounds:
        return nvt(f"Nog geen {een} nodig.")
    action = f"Plan nu een {een} en leg het vast: wiezit voegtoe {'spreekuur' if id == 'contact_bedrijfsarts' else een}"
    if len(missed) > 1:
        since = kort(missed[0].telt) if missed[0].telt else ""
        return tekort(
            f"{len(missed)} {meer} ontbreken, het eerste was nodig op {since}.",
            bewijs=done,
            actie=action,
            afwezig=True,
        )
    if missed:
        return open_norm(f"Het laatste {een} is nog niet gehouden ({uiterlijk(missed[0].telt)}).", bewijs=done, actie=action)
    if late:
        return open_norm(f"{len(late)} van de {len(rounds)} {meer} kwamen later dan afgesproken.", bewijs=done)
    return onderbouwd(f"Alle {len(rounds)} momenten zijn op tijd vastgelegd.", bewijs=done)


def uiterlijk(dag: date | None) -> str:
    """Return the last day in words."""
    return f"uiterlijk {kort(dag)}" if dag else "zo snel mogelijk"
