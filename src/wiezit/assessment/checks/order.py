"""The order of documents: analysis, plan, adjustments, last documents (WZ250-WZ254, WZ258, WZ259)."""

from collections.abc import Iterator
from datetime import timedelta

from wiezit.assessment.checks.base import INFO, WAARSCHUWING, Check, View, check
from wiezit.assessment.checks.before import SPELING, VAN_ERVOOR
from wiezit.dates import kort
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import (
    RITME_WEKEN,
    ActueelOordeel,
    Advies,
    ArbeidsdeskundigOnderzoek,
    BerichtUwv,
    BijstellingPlanVanAanpak,
    BijstellingProbleemanalyse,
    Eerstejaarsevaluatie,
    Eindevaluatie,
    Event,
    Herstelmelding,
    MedischeInformatie,
    MeldingUwv,
    PlanVanAanpak,
    Probleemanalyse,
    ReIntegratieplan,
    Spoor2Rapportage,
    Spoor2Start,
    UwvBeslissing,
    WiaAanvraag,
    Ziekmelding,
    soort_van,
)
from wiezit.dossier.fields import in_woorden
from wiezit.findings import Code, Finding
from wiezit.law.clock import eerste_ziektedag
from wiezit.law.facts import zonder_mogelijkheden
from wiezit.law.terms import PLAN_WEKEN

DOCUMENTS: tuple[type[Event], ...] = (
    Probleemanalyse,
    BijstellingProbleemanalyse,
    PlanVanAanpak,
    BijstellingPlanVanAanpak,
    Eerstejaarsevaluatie,
    ActueelOordeel,
    Eindevaluatie,
    ReIntegratieplan,
    Spoor2Start,
)
RECEIVED: tuple[type[Event], ...] = (MedischeInformatie, MeldingUwv, WiaAanvraag, UwvBeslissing, BerichtUwv, Spoor2Rapportage, Advies)


@check("WZ251", "plan-zonder-probleemanalyse", WAARSCHUWING, "RPG art. 4 lid 1", mist=True)
def plan_zonder_probleemanalyse(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Het plan van aanpak is er eerder dan de probleemanalyse, of er is geen probleemanalyse.

    Waarom: Je maakt het plan op grond van het oordeel van de bedrijfsarts. Zonder dat oordeel weet je niet wat kan, en
    ziet UWV niet waarop het plan rust.

    Fout: Plan van 1 februari, probleemanalyse van 10 februari

    Goed: Probleemanalyse van 10 februari, plan uiterlijk 24 februari
    """
    for plan in view.van(PlanVanAanpak):
        if not view.ervoor(plan, Probleemanalyse):
            later = [view.bij(e, "deze probleemanalyse is van later", "datum") for e in view.van(Probleemanalyse) if datum(e) > datum(plan)]
            yield code.at(
                view.span(plan, "datum"),
                f"plan van aanpak van {kort(datum(plan))} zonder probleemanalyse ervoor",
                related=later[:1],
                help="Vraag de bedrijfsarts om de probleemanalyse en kijk daarna of het plan nog klopt.",
            )


@check("WZ252", "bijstelling-zonder-eerste-stuk", WAARSCHUWING, "VORM art. 2 lid 7", mist=True)
def bijstelling_zonder_eerste_stuk(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Er is een bijstelling zonder het stuk dat wordt bijgesteld.

    Waarom: Een bijstelling hoort bij een probleemanalyse of plan van aanpak. Zonder het eerste stuk mist een verplicht deel
    van het re-integratieverslag.

    Fout: Alleen een bijstelling_plan_van_aanpak

    Goed: Eerst een plan_van_aanpak, daarna een bijstelling_plan_van_aanpak
    """
    pairs: tuple[tuple[type[Event], type[Event]], ...] = (
        (BijstellingProbleemanalyse, Probleemanalyse),
        (BijstellingPlanVanAanpak, PlanVanAanpak),
    )
    for kind, parent in pairs:
        for event in view.van(kind):
            if not view.ervoor(event, parent):
                yield code.at(
                    view.span(event, "datum"),
                    f"een bijstelling, maar er is nog geen {in_woorden(soort_van(parent))}",
                    help=f"Leg eerst het eerste stuk vast: wiezit voegtoe {soort_van(parent)}",
                )
                break


@check("WZ253", "plan-niet-bijgesteld", WAARSCHUWING, "RPG art. 4 lid 5", mist=True)
def plan_niet_bijgesteld(code: Code, view: View) -> Iterator[Finding]:
    """Wat: De bedrijfsarts stelde de probleemanalyse bij, maar het plan van aanpak is daarna niet binnen twee weken bijgesteld.

    Waarom: Een plan dat op een oude analyse rust, vraagt te veel of te weinig van de werknemer. UWV kan dat zien als stilstand.

    Fout: Bijstelling van de analyse op 1 juni, laatste plan van 20 februari, en gebeurtenissen tot in september

    Goed: Bijstelling van het plan uiterlijk op 15 juni. Hoeft het plan niet anders? Leg dan een afwijking vast met de reden.
    """
    plans = sorted(view.van_alle(PlanVanAanpak, BijstellingPlanVanAanpak), key=datum)
    judged = view.excused("bijstelling_plan_van_aanpak")
    for analysis in view.van(BijstellingProbleemanalyse):
        day = datum(analysis)
        limit = view.tot_en_met(day, timedelta(weeks=PLAN_WEKEN))
        if zonder_mogelijkheden(analysis) or view.laatste_dag <= limit:
            continue
        older = [p for p in plans if view.begin_geval(day) <= datum(p) < day]
        adjusted = any(day <= datum(p) <= limit for p in plans)
        if older and not adjusted and not any(reason >= day for reason in judged):
            yield code.at(
                view.span(analysis, "datum"),
                f"na deze bijstelling van {kort(day)} is het plan van aanpak niet binnen twee weken bijgesteld",
                related=(view.bij(older[-1], "het plan van toen", "datum"),),
                help="Stel het plan bij (wiezit voegtoe bijstelling_plan_van_aanpak). Blijft het plan zoals het is? "
                "Leg de reden vast: wiezit voegtoe afwijking --veld stap=bijstelling_plan_van_aanpak",
            )


@check("WZ259", "plan-na-onderzoek-niet-bijgesteld", INFO, "RPG art. 4 lid 5", mist=True)
def plan_na_onderzoek_niet_bijgesteld(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Een arbeidsdeskundig onderzoek gaf advies, maar daarna is geen plan, evaluatie of spoor 2-plan gemaakt.

    Waarom: Als een advies om een ander plan vraagt, pas je het plan binnen twee weken aan. Of dat hier zo is, beoordeel je
    zelf, uiterlijk bij de volgende evaluatie.

    Fout: Onderzoek op 27 mei, en in de zes weken daarna alleen gesprekken

    Goed: Een bijstelling van het plan uiterlijk op 10 juni, of een eerstejaarsevaluatie die het advies meeneemt
    """
    made = [datum(e) for e in view.van_alle(PlanVanAanpak, BijstellingPlanVanAanpak, Eerstejaarsevaluatie, ReIntegratieplan)]
    judged = view.excused("bijstelling_plan_van_aanpak")
    for research in view.van(ArbeidsdeskundigOnderzoek):
        day, limit = datum(research), view.tot_en_met(datum(research), timedelta(weeks=RITME_WEKEN))
        answered = any(day <= other <= limit for other in made) or any(reason >= day for reason in judged)
        if research.advies and research.opgevolgd != "nee" and not answered and view.laatste_dag > limit:
            yield code.at(
                view.span(research, "advies"),
                f"na dit advies van {kort(day)} is het plan niet bijgesteld of geëvalueerd",
                help="Kijk of het plan nog past bij het advies. Zo niet: wiezit voegtoe bijstelling_plan_van_aanpak",
            )


@check("WZ254", "eindevaluatie-voor-actueel-oordeel", WAARSCHUWING, "VORM art. 2", mist=True)
def eindevaluatie_voor_actueel_oordeel(code: Code, view: View) -> Iterator[Finding]:
    """Wat: De eindevaluatie is er eerder dan het actueel oordeel van de bedrijfsarts.

    Waarom: In de eindevaluatie reageren werkgever en werknemer op wat de bedrijfsarts over de mogelijkheden zegt.

    Fout: Eindevaluatie op 20 september, actueel oordeel op 1 oktober

    Goed: Eerst het actueel oordeel, daarna de eindevaluatie, allebei uiterlijk in week 91
    """
    for evaluation in view.van(Eindevaluatie):
        later = [e for e in view.van(ActueelOordeel) if datum(e) > datum(evaluation)]
        if later and not view.ervoor(evaluation, ActueelOordeel):
            yield code.at(
                view.span(evaluation, "datum"),
                f"de eindevaluatie van {kort(datum(evaluation))} is er eerder dan het actueel oordeel",
                related=(view.bij(later[0], "het actueel oordeel", "datum"),),
                help="Kijk of de eindevaluatie nog klopt met het actueel oordeel, en vul haar aan.",
            )


@check("WZ258", "stuk-voor-eerste-ziektedag", WAARSCHUWING, rust_op=(Ziekmelding,))
def stuk_voor_eerste_ziektedag(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Een stuk heeft een datum van voor de eerste ziektedag, of een gesprek of andere gebeurtenis van ruim daarvoor.

    Waarom: Wat zo vroeg is, hoort bij geen enkel ziektegeval en telt nergens mee. Meestal is het jaartal verkeerd.

    Fout: Ziek vanaf 5 januari 2026, probleemanalyse van 10 februari 2025

    Goed: datum: 2026-02-10
    """
    reports = sorted(view.van(Ziekmelding), key=eerste_ziektedag)
    if not reports:
        return
    first = eerste_ziektedag(reports[0])
    for event in view.dossier.gebeurtenissen:
        day, paper = datum(event), isinstance(event, DOCUMENTS)
        if day >= first:
            break  # they stand in order of date
        # A talk of just before the illness can be right; recovery has a check of its own.
        if paper or (day < first - SPELING and not isinstance(event, (Ziekmelding, Herstelmelding, *VAN_ERVOOR))):
            yield code.at(
                view.span(event, "datum"),
                f"{in_woorden(soort_van(type(event)))} van {kort(day)} ligt voor de eerste ziektedag, {kort(first)}",
                related=(view.bij(reports[0], "de eerste ziekmelding", "datum"),),
                help="Kijk het jaartal na.",
                severity=INFO if (first - day).days < 7 else None,
            )


@check("WZ250", "stuk-van-na-vastleggen", WAARSCHUWING)
def stuk_van_na_vastleggen(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Een stuk heeft een datum van na de dag waarop het is vastgelegd.

    Waarom: Wat nog moet gebeuren, kun je niet beschrijven. Meestal is het jaartal verkeerd, en dan tellen de termijnen verkeerd.

    Fout: Probleemanalyse van 10 februari 2027, vastgelegd op 11 februari 2026

    Goed: datum: 2026-02-10
    """
    for event in view.van_alle(*DOCUMENTS, *RECEIVED):
        written = event.vastgelegd_op
        if written is not None and written < datum(event):
            yield code.at(
                view.span(event, "datum"),
                f"{in_woorden(soort_van(type(event)))} van {kort(datum(event))} is al vastgelegd op {kort(written)}",
                related=(view.bij(event, "vastgelegd op deze dag", "vastgelegd_op"),),
                help="Kijk het jaartal na. Is het stuk er nog niet? Leg het vast als het er is.",
            )


CHECKS: tuple[Check, ...] = (
    stuk_van_na_vastleggen,
    plan_zonder_probleemanalyse,
    bijstelling_zonder_eerste_stuk,
    plan_niet_bijgesteld,
    plan_na_onderzoek_niet_bijgesteld,
    eindevaluatie_voor_actueel_oordeel,
    stuk_voor_eerste_ziektedag,
)
