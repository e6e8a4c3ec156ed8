"""Where a dossier stands on a day: every step of the law with its dates and its state, and who is on turn. Pure."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from wiezit.assessment.dates import Afleiding, afleiding, op_laatste_dag, van_ronde
from wiezit.assessment.fulfilment import Vervulling, eerste, per_ronde
from wiezit.assessment.own_steps import eigen_stappen
from wiezit.dossier.dossier import Dossier, datum
from wiezit.dossier.events import Afwijking, Event, NietVanToepassing, UwvBeslissing, Verlof
from wiezit.dossier.roles import Rol
from wiezit.law.clock import LANGSTE_ONDERBREKING, Klok, gevallen
from wiezit.law.conditions import WIA_BESLUITEN, eigenrisicodrager_zw, laatste_dag_omslag
from wiezit.law.facts import Feiten, in_geval
from wiezit.law.milestones import Mijlpalen, looptijd, mijlpalen
from wiezit.law.step import Ernst, Soort, Step
from wiezit.law.steps import STAPPEN
from wiezit.law.terms import Bij

__all__ = ["Afleiding", "PlannedStep", "Staat", "Stand", "feiten", "stand"]


class Staat(StrEnum):
    """The state of a step; the values are the words of the JSON contract."""

    GEDAAN = "gedaan"
    TE_LAAT_GEDAAN = "te_laat_gedaan"
    TE_LAAT = "te_laat"
    NU = "nu"
    BINNENKORT = "binnenkort"
    LATER = "later"
    NIET_VAN_TOEPASSING = "niet_van_toepassing"
    VERVALLEN = "vervallen"
    GEPAUZEERD = "gepauzeerd"
    ONBEKEND = "onbekend"


KLAAR = frozenset({Staat.GEDAAN, Staat.TE_LAAT_GEDAAN})
AAN_DE_BEURT = frozenset({Staat.TE_LAAT, Staat.NU})


class PlannedStep(Struct, frozen=True, kw_only=True):
    """One step (or one round of a repeating step) on the peildatum; all dates inclusive.

    `reden` says why it does not apply, lapsed, waits or must be judged, or why the parties deviate; `gepland_op` is a later
    day on which an event of this step already stands in the dossier; `helpt_nu` says that an option is worth showing;
    `rust` that the case is over, so that nobody is on turn any more for what was missed in it (a fine can still follow from
    what is `kritiek`: that goes on).
    """

    step: Step
    volgnummer: int = 1
    vanaf: date | None = None
    uiterlijk: date | None = None
    uiterlijk_alternatief: date | None = None
    afgesproken: date | None = None
    staat: Staat
    gedaan_op: date | None = None
    dagen_te_laat: int = 0
    door: Event | None = None
    reden: str | None = None
    afleiding: Afleiding | None = None
    gepland_op: date | None = None
    helpt_nu: bool = False
    rust: bool = False

    @property
    def telt(self) -> date | None:
        """The date that decides about being late: the agreed one where parties may agree, else the date of the law."""
        return self.afgesproken if self.afgesproken and self.step.afwijken else self.uiterlijk

    @property
    def aan_de_beurt(self) -> bool:
        """Return whether somebody is on turn for this step now: a duty, due or late, of someone other than UWV."""
        return self.staat in AAN_DE_BEURT and self.step.soort in (Soort.PLICHT, Soort.EIGEN) and not self.rust


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
        gebeurtenissen=in_geval(dossier, klok),
    )


def stand(dossier: Dossier, peildatum: date) -> Stand:
    """Return where the dossier stands at the end of `peildatum`; events dated later only count as planned.

    With `date.max` the answer is timeless: everything that the files record has happened.
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
    steps = tuple(_in_volgorde(_met_alternatief(list(_plan(facts, dossier)), other)))
    return Stand(
        dossier=dossier,
        peildatum=peildatum,
        toestand=_toestand(facts),
        klok=current.klok,
        klok_alternatief=current.alternatief,
        mijlpalen=facts.mijlpalen,
        mijlpalen_alternatief=other.mijlpalen if other else None,
        stappen=steps,
        aan_zet=_aan_zet(steps),
        eerdere=tuple(case.klok for case in cases[:-1]),
    )


def _in_volgorde(steps: Iterable[PlannedStep]) -> list[PlannedStep]:
    """By last day (agreed where that counts), then by the order of the table; steps without a day stand at their start."""
    return sorted(steps, key=lambda s: s.telt or s.gedaan_op or s.vanaf or date.max)


def _aan_zet(steps: Iterable[PlannedStep]) -> tuple[Rol, ...]:
    """The roles on turn, those of late steps first."""
    on_turn = sorted((s for s in steps if s.aan_de_beurt), key=lambda s: s.staat != Staat.TE_LAAT)
    return tuple(dict.fromkeys(role for s in on_turn for role in s.step.aan_zet))


def _met_alternatief(steps: list[PlannedStep], other: Feiten | None) -> list[PlannedStep]:
    """Add the last day of each step by the second reading of the clock."""
    if other is None:
        return steps
    dates = {(s.step.id, s.volgnummer): s.uiterlijk for s in _plan(other, other.dossier)}
    return [replace(s, uiterlijk_alternatief=dates.get((s.step.id, s.volgnummer))) for s in steps]


# --- one row of the table -----------------------------------------------------------------------------------------------


def _plan(f: Feiten, whole: Dossier) -> Iterator[PlannedStep]:
    rows = {step.id: step for step in STAPPEN}
    for step in (*STAPPEN, *eigen_stappen(f)):
        if step.soort is Soort.MIJLPAAL or not step.geldig.op(f.start) or (step.als and not step.als(f)):
            continue
        if step.ronden:
            yield from _ronden(step, f, whole)
        else:
            yield _enkel(step, f, whole, rows)


def _enkel(step: Step, f: Feiten, whole: Dossier, rows: dict[str, Step]) -> PlannedStep:
    due = _uiterlijk(step, f, rows)
    return _gepland(step, f, whole, due, eerste(step, f), volgnummer=1)


def _uiterlijk(step: Step, f: Feiten, rows: dict[str, Step]) -> Afleiding | None:
    if isinstance(step.uiterlijk, Bij):
        return _samen_met(rows[step.uiterlijk.stap], f, rows)
    due = afleiding(step, step.uiterlijk, f)
    last_day = laatste_dag_omslag(f)
    if step.op_laatste_dag and last_day and due and last_day < due.datum:
        return op_laatste_dag(last_day)
    if step.id == "riv_aanvullen" and (letter := _termijn_van_uwv(f)) and due:
        return Afleiding(letter, due.anker, due.basis, 0, opmerking="de dag die UWV in de brief noemt")
    return due


def _samen_met(other: Step, f: Feiten, rows: dict[str, Step]) -> Afleiding | None:
    """On the day the other step was done, else when it is due."""
    done = eerste(other, f)
    if done:
        return Afleiding(done.op, other.id, done.op, 0)
    return _uiterlijk(other, f, rows)


def _termijn_van_uwv(f: Feiten) -> date | None:
    return next((e.termijn for e in f.van(UwvBeslissing) if e.besluit == "aanvullen_riv" and e.termijn), None)


def _ronden(step: Step, f: Feiten, whole: Dossier) -> Iterator[PlannedStep]:
    rounds = step.ronden(f) if step.ronden else []
    derived = [van_ronde(step, r, f) for r in rounds]
    done = per_ronde(step, rounds, [d.datum if d else r.basis for d, r in zip(derived, rounds, strict=True)], f)
    for number, (ronde, due, by) in enumerate(zip(rounds, derived, done, strict=True), start=1):
        start = ronde.basis if due is None else None
        yield _gepland(step, f, whole, due, by, volgnummer=number, begin=start)


def _gepland(
    step: Step, f: Feiten, whole: Dossier, due: Afleiding | None, done: Vervulling | None, *, volgnummer: int, begin: date | None = None
) -> PlannedStep:
    warn = f.dossier.configuratie.instellingen.waarschuw_dagen
    last = due.datum if due else None
    opens = afleiding(step, step.vanaf, f) if step.vanaf and not step.ronden else None
    vanaf = _vanaf(f, last, opens.datum if opens else None, begin, warn)
    agreed = _afgesproken(step, f, last)
    telt = agreed[0] if agreed[0] and step.afwijken else last
    staat, reden = _staat(step, f, vanaf, telt, done, warn)
    late = (f.peildatum if staat is Staat.TE_LAAT else done.op if done and staat is Staat.TE_LAAT_GEDAAN else None, telt)
    return PlannedStep(
        step=step,
        volgnummer=volgnummer,
        vanaf=vanaf,
        uiterlijk=last,
        afgesproken=agreed[0],
        staat=staat,
        gedaan_op=done.op if done else None,
        dagen_te_laat=(late[0] - late[1]).days if late[0] and late[1] else 0,
        door=done.door if done else None,
        reden=reden or agreed[1],
        afleiding=due,
        gepland_op=None if done else _al_gepland(step, f, whole),
        helpt_nu=bool(step.helpt and step.helpt(f)),
        rust=step.ernst is not Ernst.KRITIEK and not step.loopt_door and _voorbij(f),
    )


def _vanaf(f: Feiten, last: date | None, opens: date | None, begin: date | None, warn: int) -> date | None:
    """The window opens where the law says so, else `warn` days before the last day, never before the illness began."""
    if last is None:
        return opens or begin or f.start
    if opens and opens <= last:
        return opens
    return max(last - timedelta(days=warn), min(f.start, last))


def _afgesproken(step: Step, f: Feiten, last: date | None) -> tuple[date | None, str | None]:
    """The date and the reason of the last deviation from this step (of this round, when it comes back)."""
    for event in reversed(list(f.van(Afwijking))):
        if event.stap == step.id and (not step.ritme or last is None or abs((last - datum(event)).days) <= 42):
            return event.nieuwe_datum, event.reden
    return None, None


def _al_gepland(step: Step, f: Feiten, whole: Dossier) -> date | None:
    """The first later day on which an event of this step stands in the dossier."""
    if whole is f.dossier or not step.voldaan_door or step.wanneer:
        return None
    return next((datum(e) for e in whole.gebeurtenissen if datum(e) > f.peildatum and isinstance(e, step.voldaan_door)), None)


# --- states ---------------------------------------------------------------------------------------------------------------


def _staat(step: Step, f: Feiten, vanaf: date | None, telt: date | None, done: Vervulling | None, warn: int) -> tuple[Staat, str | None]:
    if done:
        late = step.bindend and step.soort is not Soort.OPTIE and telt is not None and done.op > telt
        return (Staat.TE_LAAT_GEDAAN if late else Staat.GEDAAN), None
    if reason := _vastgelegde_reden(step, f):
        return Staat.NIET_VAN_TOEPASSING, reason
    if step.twijfel and (reason := step.twijfel(f)):
        return Staat.ONBEKEND, reason
    if step.nvt and (reason := step.nvt(f)):
        return Staat.NIET_VAN_TOEPASSING, reason
    if ended := _einde(step, f, telt):
        return ended
    return _op_datum(step, f, vanaf, telt, warn)


def _vastgelegde_reden(step: Step, f: Feiten) -> str | None:
    """The reason that the dossier itself records for a step that does not apply."""
    recorded = next((e for e in f.van(NietVanToepassing) if e.stap == step.id), None)
    return (recorded.reden or "volgens het dossier geldt deze stap hier niet") if recorded else None


def _einde(step: Step, f: Feiten, telt: date | None) -> tuple[Staat, str | None] | None:
    """What the end of employment, recovery or leave does to an open step."""
    if step.loopt_door:
        return None
    last_day = f.laatste_dag
    if last_day and not step.loopt_door_na_dienst and not eigenrisicodrager_zw(f) and (telt is None or telt > last_day):
        return Staat.VERVALLEN, "het dienstverband eindigt eerder"
    since = f.klok.gezond_vanaf
    if since is None:
        return None
    if _in_verlof(f):
        return Staat.GEPAUZEERD, "verlof: in deze tijd hoeft er niets"
    if (f.peildatum - since).days <= LANGSTE_ONDERBREKING:
        return Staat.GEPAUZEERD, "hersteld: deze stap geldt weer als de werknemer binnen vier weken opnieuw ziek wordt"
    return (Staat.VERVALLEN, "de werknemer is hersteld") if telt is None or telt >= since else None


def _op_datum(step: Step, f: Feiten, vanaf: date | None, telt: date | None, warn: int) -> tuple[Staat, str | None]:
    if telt is not None and f.peildatum > telt:
        if step.soort is Soort.OPTIE:
            return Staat.VERVALLEN, "de tijd hiervoor is voorbij"
        return (Staat.TE_LAAT, None) if step.bindend else (Staat.ONBEKEND, "er staat niets over in het dossier")
    if vanaf is None or f.peildatum >= vanaf:
        return Staat.NU, None
    return (Staat.BINNENKORT if f.peildatum >= vanaf - timedelta(days=warn) else Staat.LATER), None


def _voorbij(f: Feiten) -> bool:
    """Return whether the case is over: recovered for good, out of employment (UWV took over), or decided by UWV."""
    return _toestand(f) in ("hersteld", "uit_dienst", "afgesloten") and not (eigenrisicodrager_zw(f) and f.laatste_dag)


def _in_verlof(f: Feiten) -> bool:
    """Return whether the peildatum falls in leave."""
    return any(e.van and e.tot_en_met and e.van <= f.peildatum <= e.tot_en_met for e in f.dossier.van(Verlof))


def _toestand(f: Feiten) -> str:
    """The state of the whole dossier: the first that applies, in the order of the JSON contract."""
    day, pay = f.peildatum, f.mijlpalen.einde_loondoorbetaling
    since = f.klok.gezond_vanaf
    if pay and day > pay and any(_wia_besluit(e) for e in f.gebeurtenissen):
        return "afgesloten"
    if f.laatste_dag and day > f.laatste_dag:
        return "uit_dienst"
    if f.looptijd.sanctie_tot_en_met and f.looptijd.einde_zonder_sanctie < day <= f.looptijd.sanctie_tot_en_met:
        return "loonsanctie"
    if _in_verlof(f):
        return "verlof"
    if since:
        return "herstelvenster" if (day - since).days <= LANGSTE_ONDERBREKING else "hersteld"
    return "deels_hervat" if f.werkhervatting else "ziek"


def _wia_besluit(event: Event) -> bool:
    return isinstance(event, UwvBeslissing) and event.besluit in WIA_BESLUITEN
