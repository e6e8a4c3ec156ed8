"""Why a date is that date, line by line: first day, weeks, interruptions, ATW, agreement. Pure."""

from datetime import date, timedelta

from msgspec import Struct

from wiezit.assessment.dates import Afleiding
from wiezit.assessment.planning import OPEN, PlannedStep, Stand, feiten
from wiezit.dates import dagen, van_tot, voluit
from wiezit.law.anchors import ANKERS, iva_toegekend
from wiezit.law.calendar import vrije_dag, werkdag_vanaf
from wiezit.law.clock import LANGSTE_ONDERBREKING, Klok, Onderbreking
from wiezit.law.milestones import Looptijd, verkorte_wachttijd
from wiezit.law.sanction import BEKORTING, LOONSANCTIE, Sanctie, pauzes, rusttijden
from wiezit.law.terms import EINDE_WACHTTIJD, IVA_VANAF, Onverwijld
from wiezit.law.words import afstand_in_woorden, anker_in_woorden

_DOOR = {
    "52_weken": "",
    "uwv": ", tot en met de dag in het besluit van UWV",
    "bekorting": ": UWV maakte haar korter",
    "herstel": ": zij stopt bij herstel; wordt de werknemer binnen vier weken weer ziek, dan loopt zij door en schuift zij op",
    "einde_dienstverband": ": zij stopt bij het einde van het dienstverband",
}


class Regel(Struct, frozen=True):
    """One line of a derivation: what happens, and the day it leads to (None: a remark)."""

    tekst: str
    dag: date | None = None


def van_stap(planned: PlannedStep, stand: Stand) -> list[Regel]:
    """Return the derivation of the last day of a step; one remark when it has none."""
    found = planned.afleiding
    if found is None:
        return [*_direct(planned), Regel("de wet noemt geen aantal dagen: doe het direct")] if planned.aan_de_beurt else []
    lines = [*_klok(stand.klok), *_telling(found)]
    if planned.afgesproken and planned.step.afwijken:
        lines.append(Regel(f"afgesproken (RPG art. 5): {planned.reden or 'zonder reden'}", planned.afgesproken))
    elif planned.afgesproken:
        lines.append(Regel(f"afgesproken op {voluit(planned.afgesproken)}, maar bij deze stap verandert een afspraak de datum niet"))
    if planned.uiterlijk_alternatief:
        lines.append(Regel("als de ziekte na het verlof een andere oorzaak heeft", planned.uiterlijk_alternatief))
    return [*lines, *_opmerkingen(planned, found, stand), *_laatste_dag(planned, stand.peildatum)]


def _direct(planned: PlannedStep) -> list[Regel]:
    """What a step comes after at once."""
    term = planned.step.uiterlijk
    known = ANKERS.get(term.anker) if isinstance(term, Onverwijld) else None
    return [Regel(known[0], planned.vanaf)] if known else []


def _opmerkingen(planned: PlannedStep, found: Afleiding, stand: Stand) -> list[Regel]:
    """What the law leaves open, and what an application for early IVA does to the wait."""
    lines = []
    if planned.step.afwijken and found.schuif:
        unmoved = found.basis + timedelta(days=found.afstand)
        lines.append(Regel(f"de regeling zegt niet dat deze termijn opschuift: {_onverschoven(planned, unmoved, stand.peildatum)}"))
    if planned.step.id == "vervroegde_iva_aanvraag" and planned.gedaan_op and stand.klok:
        end = verkorte_wachttijd(stand.klok, planned.gedaan_op)
        first = stand.klok.dag(IVA_VANAF.afstand)
        outside = f"te vroeg aangevraagd: het kan vanaf {voluit(first)}" if planned.gedaan_op < first else "aangevraagd na week 68: te laat"
        lines.append(Regel("aangevraagd: de verkorte wachttijd eindigt op zijn vroegst", end) if end else Regel(outside))
    return lines


def _onverschoven(planned: PlannedStep, dag: date, peildatum: date) -> str:
    """What to do about the day on which a term ends that no interruption moved; it may have passed."""
    is_open, ahead = planned.staat in OPEN, dag >= peildatum
    if is_open and ahead:
        return f"mik liever op {voluit(dag)}"
    return f"zonder opschuiven {'is' if ahead else 'was'} dit {voluit(dag)}{'; doe het zo snel mogelijk' if is_open else ''}"


def _klok(klok: Klok | None) -> list[Regel]:
    """What decided on which day this case began."""
    if klok is None or klok.ervoor is None:
        return []
    gap = klok.ervoor
    what = "onderbroken door verlof" if gap.reden == "verlof" else "zonder ziekte"
    why = f"{gap.dagen} dagen {what} vanaf {voluit(gap.begin)}: meer dan {LANGSTE_ONDERBREKING}, dus een nieuw geval"
    return [Regel(why, klok.eerste_ziektedag)]


def _telling(found: Afleiding) -> list[Regel]:
    lines = [Regel(anker_in_woorden(found.anker), found.basis)]
    day = found.basis
    if found.afstand:
        day += timedelta(days=found.afstand)
        sign = "+" if found.afstand > 0 else "-"
        lines.append(Regel(f"{sign} {afstand_in_woorden(abs(found.afstand))}{_in_dagen(found.afstand)}", day))
    for interruption in found.schuif:
        day += timedelta(days=interruption.dagen)
        lines.append(Regel(f"+ {onderbreking(interruption)}", day))
    if found.opmerking:
        lines.append(Regel(found.opmerking, found.atw or found.datum))
    if found.atw:
        first = werkdag_vanaf(found.atw)
        lines.append(Regel(f"{vrije_dag(found.atw)}: de eerstvolgende werkdag (ATW art. 1 lid 1)", first))
        if first != found.datum:
            lines.append(Regel("een termijn van drie dagen of meer heeft minstens twee werkdagen (ATW art. 2)", found.datum))
    return lines


def _in_dagen(days: int) -> str:
    return f" ({abs(days)} dagen)" if days % 7 == 0 and abs(days) != 7 else ""


def onderbreking(gap: Onderbreking) -> str:
    """Return an interruption in words, with its count: one day can decide between the same case and a new one."""
    what = "verlof dat meetelt" if gap.reden == "verlof" else "hersteld"
    return f"{dagen(gap.dagen)} {what} ({van_tot(gap.begin, gap.einde)})"


def _laatste_dag(planned: PlannedStep, peildatum: date) -> list[Regel]:
    found = planned.vrije_laatste_dag(peildatum)
    if found is None or planned.gedaan_op:
        return []
    why, before = found
    return [Regel(f"valt op {why} en schuift niet op{f': doe het {voluit(before)}' if before else ''}")]


def van_mijlpaal(naam: str, stand: Stand) -> list[Regel]:
    """Return the derivation of a milestone; empty without a clock or for a milestone that does not exist here."""
    klok = stand.klok
    if klok is None or getattr(stand.mijlpalen, naam, None) is None:
        return []
    known = stand.dossier.tot_en_met(stand.peildatum)
    facts = feiten(known, klok, stand.peildatum)
    tijd = facts.looptijd
    start = [*_klok(klok), Regel("eerste ziektedag", klok.eerste_ziektedag)]
    gaps, so = _onderbrekingen(klok, tijd), "dus"
    if naam == "einde_opzegverbod":
        until = getattr(stand.mijlpalen, naam) - timedelta(days=tijd.sanctiedagen)
        lines = [Regel("+ 2 kalenderjaren, min één dag"), *gaps, *_verlenging(klok, tijd, until)]
    elif naam == "einde_loonsanctie_maximaal":
        rest = rusttijden(pauzes(known, klok), tijd.einde_tijdvak)
        lines = [Regel("+ 156 weken (104 weken wachttijd en 52 weken)"), *gaps, *_verlengd(tijd), *map(_rust, rest)]
    else:
        lines = [
            Regel("+ 104 weken (728 dagen); de laatste dag is dag 728", klok.eerste_ziektedag + timedelta(days=EINDE_WACHTTIJD.afstand)),
            *gaps,
        ]
        first_day = stand.mijlpalen.eerste_wia_dag if naam == "eerste_wia_dag" else None
        paid_on = first_day is not None and first_day > tijd.einde_wachttijd + timedelta(days=1)
        paid = paid_on or naam in ("einde_loondoorbetaling", "einde_loonsanctie")
        asked = paid and klok.gezond_vanaf is None and iva_toegekend(facts) is None
        open_days = _dagen_open(tijd, stand.peildatum) if asked else None
        lines += [*_loon(klok, tijd), *_aanvraag_open(tijd, open_days)] if paid else []
        lines += [Regel("de dag erna")] if first_day else []
        so = "zonder die dagen" if open_days else so
    return [*start, *lines, Regel(so, getattr(stand.mijlpalen, naam))]


def _onderbrekingen(klok: Klok, tijd: Looptijd) -> list[Regel]:
    """The interruptions that moved the wait; a later one is told with the sanction that it falls in."""
    return [Regel(f"+ {onderbreking(gap)}") for gap in klok.onderbrekingen if gap.begin <= tijd.einde_wachttijd]


def _verlengd(tijd: Looptijd) -> list[Regel]:
    """The days that an agreed extension adds."""
    if tijd.verlenging_tot_en_met is None:
        return []
    until = voluit(tijd.verlenging_tot_en_met)
    return [Regel(f"+ {dagen(tijd.verlengingsdagen)} afgesproken verlenging, tot en met {until} (WIA art. 24)")]


def _rust(gap: Onderbreking) -> Regel:
    """Days that a sanction stands still for."""
    days = dagen(gap.dagen)
    period = f"({van_tot(gap.begin, gap.einde)})"
    if gap.reden == "verlof":
        return Regel(f"+ {days} verlof {period}: zo lang staat de loonsanctie stil")
    return Regel(f"+ {days} hersteld {period}: binnen vier weken weer ziek, dus de loonsanctie loopt door en schuift op")


def _sanctie(sanctie: Sanctie, days: int) -> list[Regel]:
    """How many days a sanction adds, and what decided its last day."""
    own = days - sanctie.rustdagen
    full = " (52 weken)" if own == LOONSANCTIE else ""
    lines = [Regel(f"+ {dagen(own)} loonsanctie{full}{_DOOR[sanctie.door]}"), *map(_rust, sanctie.rust)]
    if sanctie.bekort_op:
        lines.append(Regel(f"zij duurt nog {BEKORTING} dagen na het besluit daarover (WIA art. 25 lid 14)", sanctie.bekort_op))
    return lines


def _verlenging(klok: Klok, tijd: Looptijd, until: date) -> list[Regel]:
    lines = []
    if tijd.dagen_te_laat and tijd.aanvraag_op:
        when = f"de WIA-aanvraag kwam op {voluit(tijd.aanvraag_op)}, uiterlijk was {voluit(tijd.aanvraag_uiterlijk)}"
        lines.append(Regel(f"+ {afstand_in_woorden(tijd.dagen_te_laat)}: {when}"))
    rest = {gap.begin for gap in tijd.sanctie.rust} if tijd.sanctie else set()
    between = (gap for gap in klok.onderbrekingen if tijd.einde_wachttijd < gap.begin <= until and gap.begin not in rest)
    lines += [Regel(f"+ {onderbreking(gap)}") for gap in between]
    if tijd.sanctie:
        lines += _sanctie(tijd.sanctie, tijd.sanctiedagen)
    return lines


def _loon(klok: Klok, tijd: Looptijd) -> list[Regel]:
    lines = [Regel("afgesproken verlenging (WIA art. 24)", tijd.verlenging_tot_en_met)] if tijd.verlenging_tot_en_met else []
    until = date.min if tijd.verlenging_tot_en_met else tijd.einde_zonder_sanctie  # an extension does not move
    lines += _verlenging(klok, tijd, until)
    if tijd.laatste_dag and tijd.laatste_dag < (tijd.sanctie_tot_en_met or tijd.einde_zonder_sanctie):
        lines.append(Regel("het dienstverband eindigt eerder", tijd.laatste_dag))
    if tijd.aow_grens and tijd.aow_grens < (tijd.sanctie_tot_en_met or tijd.einde_zonder_sanctie):
        lines.append(Regel("AOW-leeftijd: zes weken loon, een onderbreking telt niet mee (BW7 art. 629 lid 2 b en lid 10)", tijd.aow_grens))
    return lines


def _dagen_open(tijd: Looptijd, peildatum: date) -> int | None:
    """Return how many days late the WIA application is that nobody filed yet; None where there is one, or none adds to the pay."""
    sooner = any(end is not None and end < tijd.einde_zonder_sanctie for end in (tijd.laatste_dag, tijd.aow_grens))
    if tijd.aanvraag_op is not None or tijd.sanctie_tot_en_met is not None or sooner:
        return None
    return max((peildatum - tijd.aanvraag_uiterlijk).days, 0)


def _aanvraag_open(tijd: Looptijd, days: int | None) -> list[Regel]:
    """Say that pay grows by every day that the WIA application comes late (BW7 art. 629 lid 11 a); `days` as in `_dagen_open`."""
    if days is None:
        return []
    last = voluit(tijd.aanvraag_uiterlijk)
    if days:
        return [Regel(f"de WIA-aanvraag is er nog niet: elke dag na {last} komt er een dag bij, nu al {dagen(days)}")]
    return [Regel(f"elke dag dat de WIA-aanvraag na {last} komt, komt er een dag bij")]
