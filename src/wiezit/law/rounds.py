"""Steps that come back: for each of them the rounds of one case, with what each is counted from."""

from collections.abc import Iterator
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from msgspec import Struct
from msgspec.structs import replace

from wiezit.dossier.dossier import datum
from wiezit.dossier.events import (
    RITME_WEKEN,
    VISIE_SINDS,
    BijstellingPlanVanAanpak,
    BijstellingProbleemanalyse,
    Eerstejaarsevaluatie,
    Event,
    PlanVanAanpak,
    Probleemanalyse,
    ReIntegratieplan,
    Rolwissel,
    Spoor2Einde,
)
from wiezit.law import anchors, conditions, reasons
from wiezit.law.facts import Feiten, zonder_mogelijkheden
from wiezit.law.therapy import reeksen


class Ronde(Struct, frozen=True):
    """One round: `basis` is what is counted from, `afstand` the calendar days after it (None: the term of the row).

    Events count for it from `sinds` on (default: `basis`); `anker` names what is counted from where the row names more or none;
    `dag` is the last day itself where that is no number of calendar days, and `opmerking` says how it was found;
    `gedaan_op` and `door` are given where the round itself knows what fulfilled it; otherwise events are matched.
    """

    basis: date
    afstand: int | None = None
    gedaan_op: date | None = None
    door: Event | None = None
    sinds: date | None = None
    anker: str | None = None
    dag: date | None = None
    opmerking: str | None = None


def einde_verplichtingen(f: Feiten) -> date:
    """The last day on which talks are due: the last day of pay or of employment, or the day on which early IVA was granted.

    For an eigenrisicodrager ZW the duties outlive the employment: they last until the wait ends (ZW art. 38aa; UWIA).
    """
    pay = f.mijlpalen.einde_loondoorbetaling or f.looptijd.einde_wachttijd
    if conditions.ziek_uit_dienst_erd(f):
        pay = max(pay, f.looptijd.einde_wachttijd)
    employed = None if anchors.eigenrisicodrager_zw(f) else f.laatste_dag
    return min(day for day in (pay, employed, anchors.iva_toegekend(f)) if day)


def gesprekken(f: Feiten) -> list[Ronde]:
    """The progress talks: every `evaluatie_weken` of the plan that then applies, without a plan as the settings say.

    With a plan the settings count only where they ask for more than the usual rhythm and than the plan.
    """
    if reasons.geen_plan_nodig(f):
        return []
    return list(_ritme(f, _ritmes(f)))


def contacten(f: Feiten) -> list[Ronde]:
    """The contacts with the bedrijfsarts: "regelmatig", by default every six weeks from the plan, or from the analysis."""
    weeks = f.dossier.configuratie.instellingen.contact_ritme
    if reasons.geen_plan_nodig(f):
        analysis = f.eerste(Probleemanalyse)
        return [replace(one, anker="probleemanalyse") for one in _ritme(f, [(datum(analysis), weeks)])] if analysis else []
    start = anchors.plan(f)
    return list(_ritme(f, [(start, weeks)])) if start else []


def _ritmes(f: Feiten) -> list[tuple[date, int]]:
    """From which day which interval in weeks applies; an adjusted plan with another interval starts a new count."""
    house = f.dossier.configuratie.instellingen.gesprek_ritme
    start = anchors.plan(f)
    plans = f.plannen
    if start is None:
        return []
    if not plans:
        return [(start, house)]
    rhythms: list[tuple[date, int]] = []
    for plan in plans:
        weeks = min(plan.evaluatie_weken, house) if house < RITME_WEKEN else plan.evaluatie_weken
        if weeks > 0 and (not rhythms or rhythms[-1][1] != weeks):
            rhythms.append((datum(plan), weeks))
    return rhythms


def _ritme(f: Feiten, rhythms: list[tuple[date, int]]) -> Iterator[Ronde]:
    """Yield the rounds of each rhythm until the next one; timeless no further than the one that the last event falls in.

    The files cannot prove anything about later rounds, and they are half of the rows of a dossier in its first year.
    """
    last_day = einde_verplichtingen(f)
    enough = datum(f.gebeurtenissen[-1]) if f.peildatum == date.max and f.gebeurtenissen else date.max
    for index, (start, weeks) in enumerate(rhythms):
        until = rhythms[index + 1][0] if index + 1 < len(rhythms) else last_day
        distance = 7 * weeks
        while weeks > 0 and (day := f.klok.schuif(start + timedelta(days=distance), sinds=start)) <= until:
            yield Ronde(start, distance)
            if day >= enough:
                return
            distance += 7 * weeks


def rapportages(f: Feiten) -> list[Ronde]:
    """The report moments of the spoor 2 plan, until spoor 2 ended."""
    plan = f.laatste(ReIntegratieplan)
    if plan is None:
        return []
    end = f.laatste(Spoor2Einde)
    return [Ronde(moment, sinds=datum(plan)) for moment in sorted(plan.rapportagemomenten) if end is None or moment <= datum(end)]


def bijgestelde_analyses(f: Feiten) -> list[Ronde]:
    """Each adjusted analysis, and the one that is needed now: "onverwijld", so without a number of days (RPG art. 2 lid 3, 4 lid 4)."""
    made = [Ronde(datum(e), gedaan_op=datum(e), door=e) for e in f.van(BijstellingProbleemanalyse)]
    needed = anchors.nieuw_oordeel(f)
    return [*made, Ronde(needed)] if needed else made


def bijgestelde_plannen(f: Feiten) -> list[Ronde]:
    """An adjusted plan within two weeks of each new oordeel that shows possibilities, once there is a plan (RPG art. 4 lid 5)."""
    first = f.eerste(PlanVanAanpak)
    if first is None:
        return []
    return [Ronde(datum(e)) for e in f.van(BijstellingProbleemanalyse) if datum(e) > datum(first) and not zonder_mogelijkheden(e)]


def afschriften(f: Feiten) -> list[Ronde]:
    """A copy of each plan and adjusted plan, at once (RPG art. 4 lid 3)."""
    return [Ronde(datum(plan), gedaan_op=plan.afschrift_op, door=plan if plan.afschrift_op else None) for plan in f.plannen]


def visies(f: Feiten) -> list[Ronde]:
    """Both visions in each plan and in the eerstejaarsevaluatie, since 1 July 2023 (RPG art. 4 lid 2)."""
    rounds = []
    for event in sorted([*f.plannen, *f.van(Eerstejaarsevaluatie)], key=datum):
        if datum(event) >= VISIE_SINDS:
            complete = event.visie is not None and bool(event.visie.werkgever) and bool(event.visie.werknemer)
            rounds.append(Ronde(datum(event), 0, datum(event) if complete else None, event if complete else None))
    return rounds


def casemanager(f: Feiten) -> list[Ronde]:
    """One casemanager, named in the plan or among the people of the dossier, with the plan (RPG art. 4 lid 2 c)."""
    due = anchors.plan(f)
    if due is None:
        return []
    named: Event | None = next(
        (p for p in f.gebeurtenissen if isinstance(p, PlanVanAanpak | BijstellingPlanVanAanpak) and p.casemanager), None
    )
    if named is None:
        named = next((r for r in f.van(Rolwissel) if r.rol == "casemanager"), None)
    if named is not None:
        return [Ronde(due, 0, datum(named), named)]
    person = f.dossier.betrokkenen(min(due, f.peildatum)).get("casemanager")
    return [Ronde(due, 0, max(f.start, person.van or f.start) if person else None)]


def bewaren(f: Feiten) -> list[Ronde]:
    """Two years after the end, five for an eigenrisicodrager, or what the settings say (AP h. 6)."""
    end = anchors.einde_dossier(f)
    if end is None:
        return []
    own_risk = bool(f.dossier.werkgever.eigenrisicodrager)
    years = (
        max(5, f.dossier.configuratie.instellingen.bewaartermijn_jaren)
        if own_risk
        else f.dossier.configuratie.instellingen.bewaartermijn_jaren
    )
    return [Ronde(end, (end + relativedelta(years=years) - end).days)]


def therapieen(f: Feiten) -> list[Ronde]:
    """Each unbroken series of arbeidstherapie: six weeks from its start (BBP §8)."""
    return [
        Ronde(one.begin, gedaan_op=one.gesloten_op, door=one.door)
        if one.gesloten_op and one.gesloten_op <= f.peildatum
        else Ronde(one.begin)
        for one in reeksen(f.gebeurtenissen)
    ]
