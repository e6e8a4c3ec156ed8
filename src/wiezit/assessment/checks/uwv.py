"""Coherence of decisions of UWV, and what they mean for the pay (WZ221-WZ224, WZ226-WZ229)."""

from collections.abc import Iterator
from datetime import date, timedelta

from wiezit.assessment.checks.base import WAARSCHUWING, Check, View, check
from wiezit.dates import dagen, kort
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import UwvBeslissing, VerlengingLoondoorbetaling, WiaAanvraag, Ziekmelding
from wiezit.findings import Code, Finding
from wiezit.law.clock import eerste_ziektedag
from wiezit.law.milestones import Looptijd, looptijd
from wiezit.law.sanction import BEKORTING, LOONSANCTIE


@check("WZ221", "sanctie-zonder-aanvraag", WAARSCHUWING, "WIA art. 25 lid 9", mist=True)
def sanctie_zonder_aanvraag(code: Code, view: View) -> Iterator[Finding]:
    """Wat: UWV legde een loonsanctie op, maar er is geen WIA-aanvraag in het dossier.

    Waarom: UWV toetst pas na een WIA-aanvraag. Er ontbreekt dus een gebeurtenis, of de beslissing is een andere.

    Fout: Een uwv_beslissing met besluit: loonsanctie en nergens een wia_aanvraag.

    Goed: Leg ook de dag van de WIA-aanvraag vast.
    """
    for decision in view.van(UwvBeslissing):
        if decision.besluit == "loonsanctie" and not any(datum(e) <= datum(decision) for e in view.van(WiaAanvraag)):
            later = [view.bij(e, "deze aanvraag is van later", "datum") for e in view.van(WiaAanvraag)[:1]]
            yield code.at(
                view.span(decision, "besluit"),
                "een loonsanctie zonder WIA-aanvraag ervoor",
                related=later,
                help="Leg de aanvraag vast: wiezit voegtoe wia_aanvraag",
            )


@check("WZ222", "bekorting-telt-anders", WAARSCHUWING, "WIA art. 25 lid 14")
def bekorting_telt_anders(code: Code, view: View) -> Iterator[Finding]:
    """Wat: De laatste dag die UWV noemt, is niet de 41e dag na de beslissing om de loonsanctie korter te maken.

    Waarom: Na die beslissing loopt het loon nog zes weken door. De dag van de beslissing is dag 0, de laatste dag is dag 41.
    De datum van UWV telt, maar een verschil is vaak een leesfout: ‘tot 15 november’ betekent tot en met 14 november.

    Fout: Beslissing op 4 oktober 2026, tot_en_met: 2026-11-15

    Goed: Beslissing op 4 oktober 2026, tot_en_met: 2026-11-14
    """
    for decision in view.van(UwvBeslissing):
        expected = datum(decision) + timedelta(days=BEKORTING)
        if decision.besluit == "bekorting_toegekend" and decision.tot_en_met and decision.tot_en_met != expected:
            yield code.at(
                view.span(decision, "tot_en_met"),
                f"UWV noemt {kort(decision.tot_en_met)} als laatste dag, maar zes weken na de beslissing is {kort(expected)}",
                related=(view.bij(decision, "dag van de beslissing", "datum"),),
                help="Lees de brief na. Staat er ‘tot’, dan is de laatste dag de dag ervoor. Klopt de datum? Bel UWV.",
            )


@check("WZ223", "bekorting-zonder-sanctie", WAARSCHUWING, "WIA art. 25 lid 12", mist=True)
def bekorting_zonder_sanctie(code: Code, view: View) -> Iterator[Finding]:
    """Wat: UWV besliste over het korter maken van een loonsanctie, maar er is geen loonsanctie in het dossier.

    Waarom: Zonder de sanctie zelf weet wiezit niet tot wanneer je loon doorbetaalt.

    Fout: Alleen een uwv_beslissing met besluit: bekorting_toegekend.

    Goed: Leg eerst de beslissing met besluit: loonsanctie vast.
    """
    imposed = [datum(e) for e in view.van(UwvBeslissing) if e.besluit == "loonsanctie"]
    for decision in view.van(UwvBeslissing):
        if decision.besluit in ("bekorting_toegekend", "bekorting_afgewezen") and not any(day <= datum(decision) for day in imposed):
            yield code.at(
                view.span(decision, "besluit"),
                "een beslissing over bekorting zonder loonsanctie ervoor",
                help="Leg de loonsanctie vast: wiezit voegtoe uwv_beslissing",
            )


@check("WZ224", "sanctie-na-einde-wachttijd", WAARSCHUWING, "WIA art. 25 lid 10")
def sanctie_na_einde_wachttijd(code: Code, view: View) -> Iterator[Finding]:
    """Wat: UWV legde de loonsanctie op na het einde van de wachttijd.

    Waarom: Na het einde van de wachttijd kan UWV geen loonsanctie meer opleggen. Alleen een te late WIA-aanvraag of een
    afgesproken verlenging geeft UWV langer de tijd: met elke dag te laat een dag, of tot het einde van de verlenging. Klopt
    de datum, dan is bezwaar de moeite waard. Een bezwaar moet binnen zes weken.

    Fout: De wachttijd eindigt op 2 januari 2028 en de beslissing is van 10 januari 2028.

    Goed: Kijk de datum van de brief na. Klopt die? Vraag meteen juridisch advies.
    """
    klok = view.stand.klok
    if klok is None:
        return
    time = looptijd(view.dossier, klok)
    end = time.einde_zonder_sanctie  # late days and an extension lengthen the pay, and with it the days in which UWV can decide
    for decision in view.van(UwvBeslissing):
        if decision.besluit == "loonsanctie" and datum(decision) > end and datum(decision) >= klok.eerste_ziektedag:
            yield code.at(
                view.span(decision, "datum"),
                f"loonsanctie van {kort(datum(decision))}, maar {_tijdvak_voorbij(time)}",
                help="Kijk de datum van de brief na. Klopt die, vraag dan binnen zes weken juridisch advies over bezwaar.",
            )


def _tijdvak_voorbij(time: Looptijd) -> str:
    """Say when the days were over in which UWV could decide, and what made them longer than the wait."""
    why = [f"de verlenging tot en met {kort(time.verlenging_tot_en_met)}"] if time.verlenging_tot_en_met else []
    why += [f"de WIA-aanvraag die {dagen(time.dagen_te_laat)} te laat was"] if time.dagen_te_laat else []
    if not why:
        return f"de wachttijd eindigde op {kort(time.einde_wachttijd)}"
    return f"UWV kon die opleggen tot en met {kort(time.einde_zonder_sanctie)}: de wachttijd en {' en '.join(why)}"


@check("WZ226", "verlenging-verlengt-niet", WAARSCHUWING, "WIA art. 24")
def verlenging_verlengt_niet(code: Code, view: View) -> Iterator[Finding]:
    """Wat: De afgesproken verlenging van het loon eindigt niet later dan de wachttijd.

    Waarom: Een verlenging komt na de twee jaar. Eindigt zij eerder, dan verandert zij niets; wiezit telt haar niet mee.

    Fout: De wachttijd eindigt op 2 januari 2028, en de verlenging heeft tot_en_met: 2027-12-31

    Goed: tot_en_met: 2028-03-31
    """
    end, klok = view.stand.mijlpalen.einde_wachttijd, view.stand.klok
    if end is None or klok is None:
        return
    report = next((e for e in view.van(Ziekmelding) if eerste_ziektedag(e) == klok.eerste_ziektedag), None)
    for extension in view.van(VerlengingLoondoorbetaling):
        if extension.tot_en_met and klok.eerste_ziektedag <= datum(extension) and extension.tot_en_met <= end:
            yield code.at(
                view.span(extension, "tot_en_met"),
                f"de verlenging loopt tot en met {kort(extension.tot_en_met)}, maar de wachttijd eindigt zelf al op {kort(end)}",
                related=(view.bij(report, "vanaf deze ziekmelding telt de wachttijd", "datum"),) if report else (),
                help="Kijk de laatste dag na in de brief van UWV.",
            )


@check("WZ227", "twee-besluiten-over-loonsanctie", WAARSCHUWING, "WIA art. 25 lid 9")
def twee_besluiten_over_loonsanctie(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Volgens het dossier legde UWV een loonsanctie op, en besliste UWV ook dat er geen loonsanctie komt.

    Waarom: Allebei kan niet gelden. Is een van de twee vervallen, bijvoorbeeld na bezwaar, dan moet dat uit het dossier
    blijken. Zolang ze er allebei staan, rekent wiezit met de loonsanctie.

    Fout: besluit: loonsanctie op 15 november en besluit: geen_loonsanctie op 20 november

    Goed: Alleen het besluit dat geldt. Bewaar de andere brief als document.
    """
    klok = view.stand.klok
    decisions = [e for e in view.van(UwvBeslissing) if klok and datum(e) >= klok.eerste_ziektedag]
    imposed = [e for e in decisions if e.besluit == "loonsanctie"]
    for decision in decisions:
        if decision.besluit == "geen_loonsanctie" and imposed:
            yield code.at(
                view.span(decision, "besluit"),
                f"hier geen loonsanctie, maar op {kort(datum(imposed[-1]))} wel",
                related=(view.bij(imposed[-1], "het besluit met een loonsanctie", "besluit"),),
                help="Laat het besluit staan dat geldt. Leg de andere brief vast met: wiezit voegtoe document",
            )


@check("WZ228", "sanctie-te-lang", WAARSCHUWING, "WIA art. 25 lid 9")
def sanctie_te_lang(code: Code, view: View) -> Iterator[Finding]:
    """Wat: De laatste dag die UWV noemt, ligt meer dan 52 weken na de dag waarop het loon zonder loonsanctie eindigt.

    Waarom: Een loonsanctie duurt hooguit 52 weken. Dagen van verlof volgens de Wet arbeid en zorg komen erbij, en dagen
    waarop de werknemer hersteld was en binnen vier weken weer ziek werd. wiezit rekent met de datum van UWV. Klopt die
    niet, dan betaal je te lang loon.

    Fout: De wachttijd eindigt op 2 januari 2028 en de loonsanctie heeft tot_en_met: 2029-01-31

    Goed: tot_en_met: 2028-12-31
    """
    for decision, named, time in _genoemde_laatste_dagen(view):
        if named > time.sanctie_uiterlijk:
            latest, paid = kort(time.sanctie_uiterlijk), kort(time.einde_zonder_sanctie)
            yield code.at(
                view.span(decision, "tot_en_met"),
                f"de loonsanctie loopt tot en met {kort(named)}, maar kan hooguit tot en met {latest} duren",
                help=f"Zonder loonsanctie eindigt het loon op {paid}. Lees de brief na. Klopt de datum? Bel UWV.",
            )


@check("WZ229", "sanctie-te-kort", WAARSCHUWING, "WIA art. 25 lid 9", "UWIA")
def sanctie_te_kort(code: Code, view: View) -> Iterator[Finding]:
    """Wat: De laatste dag van de loonsanctie ligt minder dan 52 weken na de dag waarop het loon zonder loonsanctie eindigt.

    Waarom: UWV legt een loonsanctie altijd voor 52 weken op. Korter wordt zij pas door een besluit over bekorting. Een te vroege
    datum is vaak een verkeerd jaartal, en dan lijkt het loon te vroeg voorbij. Ligt de dag voor het einde van de loondoorbetaling,
    dan rekent wiezit met 52 weken.

    Fout: De wachttijd eindigt op 2 januari 2028 en de loonsanctie heeft tot_en_met: 2027-12-31

    Goed: tot_en_met: 2028-12-31, en een bekorting als eigen beslissing: besluit: bekorting_toegekend
    """
    for decision, named, time in _genoemde_laatste_dagen(view):
        if named < time.einde_zonder_sanctie + timedelta(days=LOONSANCTIE):
            ignored = " Tot dan rekent wiezit met 52 weken." if named <= time.einde_zonder_sanctie else ""
            yield code.at(
                view.span(decision, "tot_en_met"),
                f"de loonsanctie loopt tot en met {kort(named)}, dat is korter dan 52 weken na {kort(time.einde_zonder_sanctie)}",
                help="Lees de brief na. Maakte UWV haar later korter? Leg dat dan apart vast: besluit: bekorting_toegekend." + ignored,
            )


def _genoemde_laatste_dagen(view: View) -> Iterator[tuple[UwvBeslissing, date, Looptijd]]:
    """Yield each sanction of the current case for which UWV named a last day, that day, and what decides how long pay lasts."""
    klok = view.stand.klok
    decisions = [e for e in view.van(UwvBeslissing) if e.besluit == "loonsanctie" and e.tot_en_met]
    if klok is None or not decisions:
        return
    time = looptijd(view.dossier, klok)
    yield from ((e, e.tot_en_met, time) for e in decisions if e.tot_en_met and datum(e) >= klok.eerste_ziektedag)


CHECKS: tuple[Check, ...] = (
    sanctie_zonder_aanvraag,
    bekorting_telt_anders,
    bekorting_zonder_sanctie,
    sanctie_na_einde_wachttijd,
    verlenging_verlengt_niet,
    twee_besluiten_over_loonsanctie,
    sanctie_te_lang,
    sanctie_te_kort,
)
