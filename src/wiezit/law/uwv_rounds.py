"""The rounds of what goes to and from UWV: each illness, recovery or letter asks an answer of its own."""

from collections.abc import Callable
from datetime import date, timedelta

from wiezit.dossier.dossier import datum
from wiezit.dossier.events import Bekortingsverzoek, Herstelmelding, MeldingUwv, ReIntegratieverslag, UwvBeslissing, Ziekmelding
from wiezit.law import anchors, conditions, reasons
from wiezit.law.clock import eerste_ziektedag
from wiezit.law.facts import Feiten
from wiezit.law.rounds import Ronde


def aangiften_vierde_dag(f: Feiten) -> list[Ronde]:
    """Each illness that is reported by its fourth day, a second one in the same case as well (ZW art. 38a lid 2).

    In the flexible weeks before the birth these are days of leave too: they count for this report, not for the wait.
    """
    unknown = conditions.zonder_meldtermijn(f)
    asked = [z for z in f.van(Ziekmelding) if z.meldtermijn_uwv == "vierde_dag" or (unknown and z.vangnet == "ja")]
    return [Ronde(day) for day in sorted({*map(eerste_ziektedag, asked)})]


def aangiften_zes_weken(f: Feiten) -> list[Ronde]:
    """Each illness that is reported after six weeks, or on the last day of employment if that is earlier (ZW art. 38a lid 3).

    With a no-riskpolis and no term in any sick report it is the case itself: its periods are added up (ZW art. 29 lid 5).
    """
    by_report = conditions.melding_noemt_zes_weken(f) and f.dossier.kaart.no_risk != "ja"
    days = _ziektedagen(f, lambda z: z.meldtermijn_uwv == "zes_weken" or (by_report and z.vangnet == "ja")) or [f.start]
    return [Ronde(day, anker="eerste_ziektedag") for day in days]


def _ziektedagen(f: Feiten, telt: Callable[[Ziekmelding], bool]) -> list[date]:
    """The first sick days that these reports name; leave days are no sick days (WIA art. 23 lid 5), so illness starts after them."""
    days = []
    for report in filter(telt, f.van(Ziekmelding)):
        day = max(f.start, eerste_ziektedag(report))
        days.append(next((gap.einde + timedelta(days=1) for gap in f.klok.onderbrekingen if gap.begin <= day <= gap.einde), day))
    return sorted(set(days))


def betermeldingen(f: Feiten) -> list[Ronde]:
    """Each recovery of a vangnetter, or after the 42-weeks report: the second day after it (ZW art. 38a lid 5)."""
    reported = [datum(e) for e in f.van(MeldingUwv) if e.reden == "42_weken"]
    told = [e for e in f.van(MeldingUwv) if e.reden == "herstel"]
    rounds, since = [], date.min
    for recovery in f.van(Herstelmelding):
        day = datum(recovery)
        if _vangnet(f, since, day) or any(report < day for report in reported):
            report_made = next((e for e in told if datum(e) >= day), None)
            done = recovery.gemeld_uwv_op or (datum(report_made) if report_made else None)
            rounds.append(Ronde(day, gedaan_op=done, door=recovery if recovery.gemeld_uwv_op else report_made))
        since = day
    return rounds


def _vangnet(f: Feiten, since: date, until: date) -> bool:
    """Whether the illness that ended on `until` was one of a vangnetter: a sick report on or after `since` says so."""
    reports = f.van(Ziekmelding)
    if f.dossier.kaart.no_risk == "ja" and not any(report.meldtermijn_uwv for report in reports):
        return True
    grounds = [report for report in reports if report.meldtermijn_uwv is not None or report.vangnet == "ja"]
    return any(since <= eerste_ziektedag(report) < until for report in grounds)


def bekortingsverzoeken(f: Feiten) -> list[Ronde]:
    """Each request to shorten a loonsanctie: UWV decides within three weeks, the day of receipt included (WIA art. 25 lid 12)."""
    return [Ronde(anchors.ontvangst(request)) for request in f.van(Bekortingsverzoek)]


def aanvullingen(f: Feiten) -> list[Ronde]:
    """Each request of UWV to complete the re-integratieverslag: the day in the letter goes before the working days of the row (UWIA).

    One that nobody answered lapses when UWV decides on the content.
    """
    rounds = []
    for letter in f.van(UwvBeslissing):
        if letter.besluit == "aanvullen_riv":
            asked = datum(letter)
            done, report = _aangevuld(f, asked)
            if done is None and reasons.beoordeeld_na(f, asked):
                continue
            why = "de dag die UWV in de brief noemt" if letter.termijn else None
            rounds.append(Ronde(asked, gedaan_op=done, door=report, dag=letter.termijn, opmerking=why))
    return rounds


def _aangevuld(f: Feiten, asked: date) -> tuple[date | None, ReIntegratieverslag | None]:
    """The first report that was made or sent after UWV asked for more, with its day."""
    reports = [(day, e) for e in f.van(ReIntegratieverslag) for day in (e.ingediend_op, datum(e)) if day and day >= asked]
    return min(reports, key=lambda found: found[0], default=(None, None))
