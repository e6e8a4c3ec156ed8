"""How long a loonsanctie lasts: 52 weeks at most, what it stands still for, and what ends it sooner. Days are inclusive."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from wiezit.dossier.dossier import Dossier, datum
from wiezit.dossier.events import Bekortingsverzoek, UwvBeslissing, Verlof
from wiezit.law.clock import Klok, Onderbreking, begin_verlof, is_verlof

LOONSANCTIE = 52 * 7
"""The longest loonsanctie, in calendar days (WIA art. 25 lid 9)."""
BEKORTING = 41
"""After a granted bekortingsverzoek pay ends six weeks later; the day of the decision is day 0 (WIA art. 25 lid 14)."""

Reden = Literal["52_weken", "uwv", "bekorting", "herstel", "einde_dienstverband"]


class Sanctie(Struct, frozen=True):
    """An imposed loonsanctie: its last day, what decided that day, and the days that it stood still for until then.

    `bekort_op` is the day of the decision that shortened it, where its 41 days decided the last day and not a day that UWV named.
    """

    tot_en_met: date
    door: Reden
    rust: tuple[Onderbreking, ...] = ()
    bekort_op: date | None = None

    @property
    def rustdagen(self) -> int:
        """The calendar days that the sanction stood still for."""
        return _dagen(self.rust)


def opgelegd(dossier: Dossier, klok: Klok, einde: date, laatste_dag: date | None) -> Sanctie | None:
    """Return the sanction that UWV imposed in this case; None without one. `einde` is the last day of pay without it.

    Recovery and the end of employment end it (UWIA). Who is ill again within four weeks was not away from the case: the
    sanction goes on, moved by the recovered days (WIA art. 23 lid 3; BW7 art. 629 lid 10).
    """
    decisions = [e for e in dossier.van(UwvBeslissing) if datum(e) >= klok.eerste_ziektedag]
    imposed = next((e for e in reversed(decisions) if e.besluit == "loonsanctie"), None)
    if imposed is None:
        return None
    found = _duur(imposed, pauzes(dossier, klok), einde)
    granted = [e for e in decisions if e.besluit == "bekorting_toegekend" and datum(e) >= datum(imposed)]
    ends = [_bekort(e) for e in granted]
    if klok.gezond_vanaf and klok.reden == "herstel":
        ends.append(Sanctie(klok.gezond_vanaf - timedelta(days=1), "herstel"))
    if laatste_dag:
        ends.append(Sanctie(laatste_dag, "einde_dienstverband"))
    for end in ends:
        if end.tot_en_met < found.tot_en_met:
            found = replace(end, tot_en_met=max(end.tot_en_met, einde))
    return found


def _bekort(granted: UwvBeslissing) -> Sanctie:
    if granted.tot_en_met:
        return Sanctie(granted.tot_en_met, "bekorting")
    return Sanctie(datum(granted) + timedelta(days=BEKORTING), "bekorting", bekort_op=datum(granted))


def bekorting_gevraagd(request: Bekortingsverzoek, decisions: Iterable[UwvBeslissing]) -> bool:
    """Tell whether a request to shorten is about the latest sanction and UWV has not refused it since."""
    later = [e.besluit for e in decisions if datum(e) >= datum(request)]
    return "loonsanctie" not in later and "bekorting_afgewezen" not in later


def pauzes(dossier: Dossier, klok: Klok) -> list[Onderbreking]:
    """Return the days that a sanction stands still for, in order and each day once: WAZO leave (UWIA) and interruptions."""
    leaves = [(begin_verlof(e), e.tot_en_met) for e in dossier.van(Verlof) if e.tot_en_met and is_verlof(e)]
    gaps = [*klok.onderbrekingen, *(_van_tot(van, tot_en_met, "verlof") for van, tot_en_met in leaves)]
    found: list[Onderbreking] = []
    for gap in sorted(gaps, key=lambda gap: (gap.begin, -gap.dagen)):
        begin = max(gap.begin, found[-1].einde + timedelta(days=1)) if found else gap.begin
        if begin <= gap.einde:
            found.append(_van_tot(begin, gap.einde, gap.reden))
    return found


def rusttijden(gaps: Iterable[Onderbreking], einde: date, dagen: int = LOONSANCTIE) -> tuple[Onderbreking, ...]:
    """Return the part of `gaps` that falls in a sanction of `dagen` days after `einde`: it ends so many days later (UWIA)."""
    begin, last = einde + timedelta(days=1), einde + timedelta(days=dagen)
    found = []
    for gap in gaps:
        if gap.begin <= last and gap.einde >= begin:
            found.append(_van_tot(max(gap.begin, begin), gap.einde, gap.reden))
            last += timedelta(days=found[-1].dagen)
    return tuple(found)


def uiterste_dag(gaps: Iterable[Onderbreking], einde: date) -> date:
    """Return the last day that a sanction after `einde` can have: 52 weeks in which it does not stand still (WIA art. 25 lid 9)."""
    return einde + timedelta(days=LOONSANCTIE + _dagen(rusttijden(gaps, einde)))


def _duur(imposed: UwvBeslissing, gaps: list[Onderbreking], einde: date) -> Sanctie:
    """How long the sanction lasts by the decision: 52 weeks, or until UWV's own date where that makes pay last longer at all.

    That date moves only by what began after the decision, and only as far as 52 weeks reach: UWV may have counted it in.
    """
    latest, named = uiterste_dag(gaps, einde), imposed.tot_en_met
    if named is None or named <= einde:
        return Sanctie(latest, "52_weken", rusttijden(gaps, einde))
    later = rusttijden((gap for gap in gaps if gap.begin > datum(imposed)), einde, (named - einde).days)
    last = max(named, min(named + timedelta(days=_dagen(later)), latest))
    if last == latest:
        return Sanctie(latest, "52_weken", rusttijden(gaps, einde))
    return Sanctie(max(last, einde), "uwv", later if last > named else ())


def _van_tot(begin: date, einde: date, reden: Literal["herstel", "verlof"]) -> Onderbreking:
    return Onderbreking(begin, (einde - begin).days + 1, reden)


def _dagen(gaps: Iterable[Onderbreking]) -> int:
    return sum(gap.dagen for gap in gaps)
