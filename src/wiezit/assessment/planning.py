"""Where a dossier stands on a day: every step of the law with its dates and its state, and who is on turn. Pure."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct

from wiezit.assessment.dates import Afleiding, afleiding, op_anker, op_laatste_dag, van_ronde
from wiezit.assessment.deviations import Afspraak, van_ronden, van_stap
from wiezit.assessment.fulfilment import Vervulling, eerste, gepland, geplande_ronden, per_ronde
from wiezit.assessment.own_steps import eigen_stappen
from wiezit.assessment.planned import KLAAR, OPEN, PlannedStep
from wiezit.assessment.readings import met_alternatief
from wiezit.assessment.states import Situatie, Staat, bepaal, situatie
from wiezit.dossier.dossier import Dossier, datum
from wiezit.dossier.roles import Rol
from wiezit.law.anchors import laatste_dag_omslag
from wiezit.law.clock import Klok, gevallen
from wiezit.law.facts import Feiten, in_geval, per_soort
from wiezit.law.milestones import Mijlpalen, looptijd, mijlpalen
from wiezit.law.step import Soort, Step
from wiezit.law.steps import STAP, STAPPEN
from wiezit.law.terms import Bij, Onverwijld

__all__ = ["KLAAR", "OPEN", "Afleiding", "PlannedStep", "Staat", "Stand", "feiten", "stand"]

_GEPLAND = tuple(step for step in STAPPEN if step.soort is not Soort.MIJLPAAL)
_PLICHTEN = tuple(step for step in STAPPEN if step.soort is Soort.PLICHT and step.bindend)


class Stand(Struct, frozen=True, kw_only=True):
    """The whole picture of one dossier on `peildatum`; `klok` is None before the first sick day or without a sick report.

    `dossier` is the whole dossier as read, planned events included; `eerdere` are the clocks of earlier cases.
    """

    dossier: Dossier
    peildatum: date
    toestand: str | None
    klok: Klok | None
    klok_alternatief: Klok | None
    mijlpalen: Mijlpalen
    mijlpalen_alternatief: Mijlpalen | None
    stappen: tuple[PlannedStep, ...]
    aan_zet: tuple[Rol, ...]
    eerdere: tuple[Klok, ...] = ()


def feiten(dossier: Dossier, klok: Klok, peildatum: date) -> Feiten:
    """Return the facts of one case on a day; `dossier` holds no events after it."""
    tijd = looptijd(dossier, klok)
    return Feiten(
        dossier=dossier,
        peildatum=peildatum,
        klok=klok,
        looptijd=tijd,
        mijlpalen=mijlpalen(klok, tijd),
        gebeurtenissen=(events := in_geval(dossier, klok)),
        per_soort=per_soort(events),
    )


def stand(dossier: Dossier, peildatum: date) -> Stand:
    """Return where the dossier stands at the end of `peildatum`; events dated later only count as planned.

    With `date.max` the answer is timeless: everything that the files record has happened. Its steps are the duties that may
    be late, done or not, and of a rhythm only the rounds that events reach: the files alone say nothing about the others.
    """
    known = dossier.tot_en_met(peildatum)
    cases = gevallen(known, tot_en_met=peildatum)
    if not cases:
        return Stand(
            dossier=dossier,
            peildatum=peildatum,
            toestand=None,
            klok=None,
            klok_alternatief=None,
            mijlpalen=Mijlpalen(),
            mijlpalen_alternatief=None,
            stappen=(),
            aan_zet=(),
        )
    current = cases[-1]
    facts = feiten(known, current.klok, peildatum)
    other = feiten(known, current.alternatief, peildatum) if current.alternatief else None
    nu = situatie(facts)
    second = list(_plan(situatie(other), other.dossier)) if other else None
    steps = tuple(_in_volgorde(met_alternatief(list(_plan(nu, dossier)), second, peildatum)))
    return Stand(
        dossier=dossier,
        peildatum=peildatum,
        toestand=nu.toestand,
        klok=current.klok,
        klok_alternatief=current.alternatief,
        mijlpalen=facts.mijlpalen,
        mijlpalen_alternatief=other.mijlpalen if other else None,
        stappen=steps,
        aan_zet=aan_zet(steps),
        eerdere=tuple(case.klok for case in cases[:-1]),
    )


def _in_volgorde(steps: Iterable[PlannedStep]) -> list[PlannedStep]:
    """By last day (agreed where that counts), then by the order of the table; steps without a day stand at their start."""
    return sorted(steps, key=lambda s: s.telt or s.gedaan_op or s.vanaf or date.max)


def aan_zet(steps: Iterable[PlannedStep]) -> tuple[Rol, ...]:
    """The roles on turn, those of late steps first."""
    on_turn = sorted((s for s in steps if s.aan_de_beurt), key=lambda s: s.staat != Staat.TE_LAAT)
    return tuple(dict.fromkeys(role for s in on_turn for role in s.step.aan_zet))


# --- one row of the table -----------------------------------------------------------------------------------------------


def _plan(nu: Situatie, whole: Dossier) -> Iterator[PlannedStep]:
    f = nu.feiten
    for step in (*(_PLICHTEN if f.peildatum == date.max else _GEPLAND), *eigen_stappen(f)):
        # rounds know their own day: a rule that came into force during the illness counts from then on
        if not step.geldig.op(f.peildatum if step.ronden else f.start) or (step.als and not step.als(f)):
            continue
        if step.ronden:
            yield from _ronden(step, nu, whole)
            continue
        due, done = _uiterlijk(step, f), eerste(step, f)
        if not _niet_te_laat(step, due, done, f):
            ahead = next((v.op for v in gepland(step, f, whole)), None)
            yield _gepland(step, nu, due, done, van_stap(step, f), ahead=ahead, begin=_begin(step, f))


def _niet_te_laat(step: Step, due: Afleiding | None, done: Vervulling | None, f: Feiten) -> bool:
    """Tell that the files cannot prove a row late, so that a timeless plan does without: nine of ten rows in a tidy dossier."""
    if f.peildatum != date.max or step.afwijken:
        return False
    return due is None or (done.op <= due.datum if done else due.datum >= datum(f.dossier.gebeurtenissen[-1]))


def _uiterlijk(step: Step, f: Feiten) -> Afleiding | None:
    if isinstance(step.uiterlijk, Bij):
        return _samen_met(STAP[step.uiterlijk.stap], f)
    due = afleiding(step, step.uiterlijk, f)
    last_day = laatste_dag_omslag(f)
    if step.op_laatste_dag and last_day and due and last_day < due.datum:
        return op_laatste_dag(last_day)
    if step.termijn and step.uiterlijk and due:
        return afleiding(step, step.termijn(f, step.uiterlijk, due.datum), f)
    return due


def _samen_met(other: Step, f: Feiten) -> Afleiding | None:
    """On the day the other step was done, else when it is due."""
    done = eerste(other, f)
    if done:
        return Afleiding(done.op, other.id, done.op, 0)
    return _uiterlijk(other, f)


def _begin(step: Step, f: Feiten) -> date | None:
    """The day from which a step counts for which the law names no number: of what asks for it, or of the step that it goes with."""
    match step.uiterlijk:
        case Onverwijld(anker=anker):
            return op_anker(anker, f)
        case Bij(stap=name):
            window = afleiding(STAP[name], STAP[name].vanaf, f)
            return window.datum if window else None
        case _:
            return None


def _ronden(step: Step, nu: Situatie, whole: Dossier) -> Iterator[PlannedStep]:
    f = nu.feiten
    rounds = step.ronden(f) if step.ronden else []
    derived = [van_ronde(step, r, f) for r in rounds]
    days = [d.datum if d else r.basis for d, r in zip(derived, rounds, strict=True)]
    done, planned = per_ronde(step, rounds, days, f), geplande_ronden(step, rounds, days, f, gepland(step, f, whole))
    agreed = van_ronden(step, rounds, derived, done, f)
    for number, (ronde, due, by, moved, ahead) in enumerate(zip(rounds, derived, done, agreed, planned, strict=True), start=1):
        if _niet_te_laat(step, due, by, f):
            continue
        yield _gepland(step, nu, due, by, moved, ahead=ahead, volgnummer=number, begin=ronde.basis)


def _gepland(
    step: Step,
    nu: Situatie,
    due: Afleiding | None,
    done: Vervulling | None,
    agreed: Afspraak,
    *,
    ahead: date | None = None,
    volgnummer: int = 1,
    begin: date | None = None,
) -> PlannedStep:
    f = nu.feiten
    last = due.datum if due else None
    vanaf = _vanaf(step, nu, last, begin)
    telt = agreed.datum if agreed.datum and step.afwijken else last
    staat, reden = bepaal(step, nu, vanaf, telt, done)
    return PlannedStep(
        step=step,
        volgnummer=volgnummer,
        vanaf=vanaf,
        uiterlijk=last,
        afgesproken=agreed.datum,
        staat=staat,
        gedaan_op=done.op if done else None,
        dagen_te_laat=_dagen_te_laat(staat, done, telt, f.peildatum),
        door=done.door if done else None,
        reden=reden or agreed.reden,
        afleiding=due,
        gepland_op=None if done else ahead,
        helpt_nu=nu.toestand != "afgesloten" and bool(step.helpt and step.helpt(f)),
        rust=nu.voorbij and not step.boete and not step.loopt_door and not _om_het_einde(step, nu, last),
    )


def _om_het_einde(step: Step, nu: Situatie, last: date | None) -> bool:
    """Tell whether a step is due because the employment ends, or goes on after it: what is missed of it is still to be done then."""
    return nu.laatste_dag is not None and (step.loopt_door_na_dienst or (step.op_laatste_dag and last == nu.laatste_dag))


def _dagen_te_laat(staat: Staat, done: Vervulling | None, telt: date | None, peildatum: date) -> int:
    until = peildatum if staat is Staat.TE_LAAT else done.op if done and staat is Staat.TE_LAAT_GEDAAN else None
    return (until - telt).days if until and telt else 0


def _vanaf(step: Step, nu: Situatie, last: date | None, begin: date | None) -> date | None:
    """The window opens where the law says so, else `waarschuw_dagen` before the last day, never before the illness began.

    `begin` is the day that a round counts from: illness in the flexible weeks begins before the case does.
    """
    start, window = nu.feiten.start, afleiding(step, step.vanaf, nu.feiten) if step.vanaf and not step.ronden else None
    opens = window.datum if window else None
    if last is None:
        return opens or begin or start
    if opens and opens <= last:
        return opens
    return max(last - timedelta(days=nu.waarschuw_dagen), min(start, begin or start, last))
