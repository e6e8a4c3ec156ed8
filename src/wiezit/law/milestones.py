"""The days on which the wait, the pay and the opzegverbod end. All are last days (inclusive), except `eerste_wia_dag`."""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from msgspec import Struct, structs

from wiezit.dossier.dossier import Dossier, datum
from wiezit.dossier.events import (
    BerichtUwv,
    EindeDienstverband,
    Event,
    MeldingUwv,
    VerlengingLoondoorbetaling,
    VervroegdeIva,
    WiaAanvraag,
)
from wiezit.law.calendar import werkdag_vanaf
from wiezit.law.clock import Klok
from wiezit.law.sanction import Sanctie, opgelegd, pauzes, uiterste_dag
from wiezit.law.terms import BRIEF_UWV, EINDE_WACHTTIJD, IVA_UITERLIJK, IVA_VANAF, NA_LATE_BRIEF, OPZEGVERBOD, WIA_AANVRAAG, EindeWeek


class Mijlpalen(Struct, frozen=True, kw_only=True):
    """The milestones of the JSON contract; None where a date is unknown or does not exist."""

    einde_wachttijd: date | None = None
    eerste_wia_dag: date | None = None
    einde_loondoorbetaling: date | None = None
    einde_opzegverbod: date | None = None
    einde_loonsanctie_maximaal: date | None = None
    einde_loonsanctie: date | None = None


class Looptijd(Struct, frozen=True, kw_only=True):
    """What decides the milestones, kept for the explanation: dates inclusive, lengths in calendar days.

    A sanction lasts until `sanctie_uiterlijk` at most; `sanctie_maximaal` is that day without late days.
    """

    einde_wachttijd: date
    verlenging_tot_en_met: date | None
    aanvraag_uiterlijk: date
    aanvraag_op: date | None
    dagen_te_laat: int
    einde_zonder_sanctie: date
    sanctie: Sanctie | None
    sanctie_uiterlijk: date
    sanctie_maximaal: date
    laatste_dag: date | None
    aow_grens: date | None

    @property
    def einde_tijdvak(self) -> date:
        """The last day that RIV (13 weeks) and application (11 weeks) are counted back from."""
        return self.verlenging_tot_en_met or self.einde_wachttijd

    @property
    def verlengingsdagen(self) -> int:
        """The calendar days by which an agreed extension lengthens the pay (WIA art. 24)."""
        return (self.einde_tijdvak - self.einde_wachttijd).days

    @property
    def sanctie_tot_en_met(self) -> date | None:
        """The last day of an imposed loonsanctie, None without one."""
        return self.sanctie.tot_en_met if self.sanctie else None

    @property
    def sanctiedagen(self) -> int:
        """The calendar days by which a loonsanctie lengthens the pay."""
        return (self.sanctie_tot_en_met - self.einde_zonder_sanctie).days if self.sanctie_tot_en_met else 0


def dag_melding_42_weken(event: Event) -> date | None:
    """Return the day of the 42-weeks report, or of a request that counts as one (ZW art. 38 lid 8); None for another event."""
    if isinstance(event, VervroegdeIva | VerlengingLoondoorbetaling):
        return event.aangevraagd_op or datum(event)
    return datum(event) if isinstance(event, MeldingUwv) and event.reden == "42_weken" else None


def laatste_dag_dienst(dossier: Dossier, vanaf: date = date.min) -> date | None:
    """Return the last day of employment on or after `vanaf`, the earliest when files disagree; None while no end is known."""
    ends = [e.laatste_dag for e in dossier.van(EindeDienstverband) if e.laatste_dag]
    if dossier.kaart.dienstverband.eind:
        ends.append(dossier.kaart.dienstverband.eind)
    return min((end for end in ends if end >= vanaf), default=None)


def verkorte_wachttijd(klok: Klok, aanvraag: date) -> date | None:
    """Return the earliest last day of a shortened wait after an application for early IVA; None when that came too late.

    Ten weeks from the day after receipt, at least 13 and at most 78 weeks of illness (WIA art. 23 lid 6; UNR).
    """
    if not klok.dag(IVA_VANAF.afstand) <= aanvraag <= klok.dag(IVA_UITERLIJK.afstand):
        return None
    return min(max(aanvraag + timedelta(weeks=10), klok.dag(EindeWeek(13).afstand)), klok.dag(EindeWeek(78).afstand))


def looptijd(dossier: Dossier, klok: Klok) -> Looptijd:
    """Return how long wait and pay last in this case, as the facts stand."""
    einde_wachttijd = klok.dag(EINDE_WACHTTIJD.afstand)
    extension = _verlenging(dossier, klok, einde_wachttijd)
    before_end = WIA_AANVRAAG.afstand
    uiterlijk = extension + timedelta(days=before_end) if extension else klok.dag(EINDE_WACHTTIJD.afstand + before_end)
    applied = next((datum(e) for e in dossier.van(WiaAanvraag) if datum(e) >= klok.eerste_ziektedag), None)
    uiterlijk = _aanvraag_uiterlijk(dossier, klok, uiterlijk, applied)
    late = max((applied - uiterlijk).days, 0) if applied else 0  # BW7 art. 629 lid 11 a
    ordinary = klok.schuif(einde_wachttijd + timedelta(days=late), sinds=einde_wachttijd)
    end = extension + timedelta(days=late) if extension else ordinary
    gaps, last_day = pauzes(dossier, klok), laatste_dag_dienst(dossier, klok.eerste_ziektedag)
    return Looptijd(
        einde_wachttijd=einde_wachttijd,
        verlenging_tot_en_met=extension,
        aanvraag_uiterlijk=uiterlijk,
        aanvraag_op=applied,
        dagen_te_laat=late,
        einde_zonder_sanctie=end,
        sanctie=opgelegd(dossier, klok, end, last_day),
        sanctie_uiterlijk=uiterste_dag(gaps, end),
        # 52 weeks lengthen the period of pay as it then is, so after an extension they come on top of it (WIA art. 25 lid 9, art. 24);
        # the law reference gives S+1091 (9.3) and names no other day for an extended period
        sanctie_maximaal=uiterste_dag(gaps, extension or einde_wachttijd),
        laatste_dag=last_day,
        aow_grens=_aow_grens(dossier, klok),
    )


def mijlpalen(klok: Klok, tijd: Looptijd) -> Mijlpalen:
    """Return the milestones of one case."""
    pay = tijd.sanctie_tot_en_met or tijd.einde_zonder_sanctie
    last_pay = min(day for day in (pay, tijd.laatste_dag, tijd.aow_grens) if day)
    employed = tijd.laatste_dag is None or tijd.laatste_dag > tijd.einde_wachttijd
    return Mijlpalen(
        einde_wachttijd=tijd.einde_wachttijd,
        eerste_wia_dag=(max(tijd.einde_wachttijd, last_pay) if employed else tijd.einde_wachttijd) + timedelta(days=1),
        einde_loondoorbetaling=last_pay,
        einde_opzegverbod=_opzegverbod(klok, tijd) + timedelta(days=tijd.sanctiedagen),
        einde_loonsanctie_maximaal=tijd.sanctie_maximaal,
        einde_loonsanctie=tijd.sanctie_tot_en_met,
    )


def _opzegverbod(klok: Klok, tijd: Looptijd) -> date:
    """Two calendar years from the first sick day (BW7 art. 670 lid 1), and the late days of the WIA application (lid 11 a).

    29 February counts until 28 February two years on. An extension of pay does not move it: the law reference does not name it.

    The days that a sanction stood still for are part of its length already, so they do not move this day a second time.
    """
    rest = tijd.sanctie.rust if tijd.sanctie else ()
    start = klok.eerste_ziektedag
    after = start + relativedelta(years=OPZEGVERBOD.aantal)
    last = after if (after.month, after.day) != (start.month, start.day) else after - timedelta(days=1)
    gaps = tuple(gap for gap in klok.onderbrekingen if not any(r.begin <= gap.begin <= r.einde for r in rest))
    return structs.replace(klok, onderbrekingen=gaps).schuif(last + timedelta(days=tijd.dagen_te_laat))


def _verlenging(dossier: Dossier, klok: Klok, einde_wachttijd: date) -> date | None:
    """The last day of a voluntary extension (WIA art. 24), when it lies after the wait."""
    ends = [e.tot_en_met for e in dossier.van(VerlengingLoondoorbetaling) if e.tot_en_met and datum(e) >= klok.eerste_ziektedag]
    return max((end for end in ends if end > einde_wachttijd), default=None)


def _aanvraag_uiterlijk(dossier: Dossier, klok: Klok, uiterlijk: date, applied: date | None) -> date:
    """The last day of the WIA application: four weeks after a late notice of UWV, unless it came later still (WIA art. 64 lid 6)."""
    letter = late_brief(dossier, klok)
    excused = max(uiterlijk, einde_vier_weken(klok, letter)) if letter else uiterlijk
    return excused if applied is None or applied <= excused else uiterlijk


def late_brief(dossier: Dossier, klok: Klok) -> date | None:
    """The day of UWV's first notice about the WIA when it came after week 89 and the employer did not cause that (WIA art. 64 lid 6).

    He did when the illness was not reported, or only after 81 weeks. Without any notice in the dossier nobody knows whether
    UWV sent one: the ordinary day stands then.
    """
    notices = [datum(e) for e in dossier.van(BerichtUwv) if e.onderwerp == "wia_attendering" and datum(e) >= klok.eerste_ziektedag]
    reports = [day for e in dossier.gebeurtenissen if (day := dag_melding_42_weken(e)) and day >= klok.eerste_ziektedag]
    if not notices or not reports or min(notices) <= klok.dag(BRIEF_UWV.afstand) or min(reports) > klok.dag(81 * 7):
        return None
    return min(notices)


def einde_vier_weken(klok: Klok, brief: date) -> date:
    """The last day of the four weeks after a late notice; the Algemene termijnenwet moves it (WIA art. 64 lid 6; UTERM)."""
    return werkdag_vanaf(klok.schuif(brief + timedelta(days=NA_LATE_BRIEF.afstand), sinds=brief))


def _aow_grens(dossier: Dossier, klok: Klok) -> date | None:
    """The last day of pay for someone past AOW age: six weeks of illness (BW7 art. 629 lid 2 b, since 1 July 2023).

    Periods with less than four weeks between them are added up here too, so an interruption moves the day (lid 10).
    """
    aow = dossier.kaart.werknemer.aow_datum
    if aow is None or max(aow, klok.eerste_ziektedag) < date(2023, 7, 1):
        return None
    first = max(aow, klok.eerste_ziektedag)
    first = next((gap.einde + timedelta(days=1) for gap in klok.onderbrekingen if gap.begin <= first <= gap.einde), first)
    return klok.schuif(first + timedelta(weeks=6) - timedelta(days=1), sinds=first)
