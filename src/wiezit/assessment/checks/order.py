"""The order of documents: analysis, plan, adjustments, spoor 2 (WZ251-WZ258)."""

from collections.abc import Iterator
from datetime import date, timedelta

from wiezit.assessment.checks.base import INFO, WAARSCHUWING, Check, View, check
from wiezit.dates import kort
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import (
    ActueelOordeel,
    BijstellingPlanVanAanpak,
    BijstellingProbleemanalyse,
    Eerstejaarsevaluatie,
    Eindevaluatie,
    Event,
    PlanVanAanpak,
    Probleemanalyse,
    ReIntegratieplan,
    Spoor2Einde,
    Spoor2Rapportage,
    Spoor2Start,
    Ziekmelding,
    soort_van,
)
from wiezit.findings import Code, Finding
from wiezit.law.clock import eerste_ziektedag

TWO_WEEKS = timedelta(days=14)
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


def _start(view: View, day: date) -> date:
    """Return the first sick day of the case that `day` falls in."""
    return max((pair.klok.eerste_ziektedag for pair in view.gevallen if pair.klok.eerste_ziektedag <= day), default=date.min)


def _before(view: View, event: Event, *kinds: type[Event]) -> bool:
    """Return whether one of `kinds` is there in the same case, on or before the day of `event`."""
    day = datum(event)
    return any(_start(view, day) <= datum(e) <= day for e in view.van_alle(*kinds))


@check("WZ251", "plan-zonder-probleemanalyse", WAARSCHUWING, "RPG art. 4 lid 1", mist=True)
def plan_zonder_probleemanalyse(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Het plan van aanpak is er eerder dan de probleemanalyse, of er is geen probleemanalyse.

    Waarom: Je maakt het plan op grond van het oordeel van de bedrijfsarts. Zonder dat oordeel weet je niet wat kan, en
    rekent UWV het plan niet mee.

    Fout: Plan van 1 februari, probleemanalyse van 10 februari

    Goed: Probleemanalyse van 10 februari, plan uiterlijk 24 februari
    """
    for plan in view.van(PlanVanAanpak):
        if not _before(view, plan, Probleemanalyse):
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
            if not _before(view, event, parent):
                yield code.at(
                    view.span(event, "datum"),
                    f"een bijstelling, maar er is nog geen {soort_van(parent)}",
                    help=f"Leg eerst het eerste stuk vast: wiezit voegtoe {soort_van(parent)}",
                )
                break


@check("WZ253", "plan-niet-bijgesteld", WAARSCHUWING, "RPG art. 4 lid 5", mist=True)
def plan_niet_bijgesteld(code: Code, view: View) -> Iterator[Finding]:
    """Wat: De bedrijfsarts stelde de probleemanalyse bij, maar het plan van aanpak is daarna niet binnen twee weken bijgesteld.

    Waarom: Een plan dat op een oude analyse rust, vraagt te veel of te weinig van de werknemer. UWV ziet dat als stilstand.

    Fout: Bijstelling van de analyse op 1 juni, laatste plan van 20 februari, en gebeurtenissen tot in september

    Goed: Bijstelling van het plan uiterlijk op 15 juni. Hoeft het plan niet anders? Leg dan een afwijking vast met de reden.
    """
    plans = sorted(view.van_alle(PlanVanAanpak, BijstellingPlanVanAanpak), key=datum)
    judged = view.excused("bijstelling_plan_van_aanpak")
    for analysis in view.van(BijstellingProbleemanalyse):
        day = datum(analysis)
        if analysis.benutbare_mogelijkheden in ("nee", "nu_niet") or view.laatste_dag <= day + TWO_WEEKS:
            continue
        older = [p for p in plans if _start(view, day) <= datum(p) < day]
        adjusted = any(day <= datum(p) <= day + TWO_WEEKS for p in plans)
        if older and not adjusted and not any(reason >= day for reason in judged):
            yield code.at(
                view.span(analysis, "datum"),
                f"na deze bijstelling van {kort(day)} is het plan van aanpak niet binnen twee weken bijgesteld",
                related=(view.bij(older[-1], "het plan van toen", "datum"),),
                help="Stel het plan bij, of leg met een afwijking vast waarom het plan blijft: wiezit voegtoe bijstelling_plan_van_aanpak",
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
        if later and not _before(view, evaluation, ActueelOordeel):
            yield code.at(
                view.span(evaluation, "datum"),
                f"de eindevaluatie van {kort(datum(evaluation))} is er eerder dan het actueel oordeel",
                related=(view.bij(later[0], "het actueel oordeel", "datum"),),
                help="Kijk of de eindevaluatie nog klopt met het actueel oordeel, en vul haar aan.",
            )


@check("WZ255", "plan-spoor2-na-start", WAARSCHUWING, "PK", mist=True)
def plan_spoor2_na_start(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Spoor 2 is begonnen zonder re-integratieplan vooraf.

    Waarom: UWV verwacht een plan dat van tevoren is opgesteld en opgeschreven, met een persoonsprofiel, een zoekprofiel en
    momenten voor rapportage. Ook als je spoor 2 zelf doet.

    Fout: Start op 1 februari, re-integratieplan van 1 maart

    Goed: Re-integratieplan van 25 januari, start op 1 februari
    """
    for start in view.van(Spoor2Start):
        if not _before(view, start, ReIntegratieplan):
            later = [view.bij(e, "dit plan is van later", "datum") for e in view.van(ReIntegratieplan) if datum(e) > datum(start)]
            yield code.at(
                view.span(start, "datum"),
                f"spoor 2 begon op {kort(datum(start))} zonder re-integratieplan vooraf",
                related=later[:1],
                help="Leg het re-integratieplan vast: wiezit voegtoe re_integratieplan",
            )


@check("WZ256", "spoor2-zonder-start", WAARSCHUWING, "PK", mist=True)
def spoor2_zonder_start(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Er is een rapportage of einde van spoor 2, maar geen start ervoor.

    Waarom: UWV kijkt op welke dag spoor 2 begon. Zonder die dag lijkt spoor 2 te laat of niet gestart.

    Fout: Een spoor2_rapportage zonder spoor2_start

    Goed: Eerst spoor2_start, met de dag waarop het traject echt begon
    """
    for event in view.van_alle(Spoor2Rapportage, Spoor2Einde)[:1]:
        if not _before(view, event, Spoor2Start):
            yield code.at(view.span(event, "datum"), "spoor 2 heeft geen startdatum", help="Leg de start vast: wiezit voegtoe spoor2_start")


@check("WZ257", "rapportage-ontbreekt", WAARSCHUWING, "PK", mist=True)
def rapportage_ontbreekt(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Op een afgesproken moment kwam er geen rapportage over spoor 2.

    Waarom: Met die rapportages houd je zicht op het traject. Je blijft zelf verantwoordelijk, ook als een bureau het uitvoert.

    Fout: rapportagemomenten: [2027-03-15], en geen spoor2_rapportage rond die dag

    Goed: Een spoor2_rapportage uiterlijk twee weken na het afgesproken moment
    """
    reports = [datum(e) for e in view.van(Spoor2Rapportage)]
    ended = min((datum(e) for e in view.van(Spoor2Einde)), default=date.max)
    for plan in view.van(ReIntegratieplan):
        previous = datum(plan)
        for n, moment in enumerate(plan.rapportagemomenten):
            passed = view.laatste_dag > moment + TWO_WEEKS and moment <= ended
            if passed and not any(previous < day <= moment + TWO_WEEKS for day in reports):
                yield code.at(
                    view.span(plan, "rapportagemomenten", n),
                    f"voor {kort(moment)} is een rapportage afgesproken, maar die is er niet",
                    help="Vraag de rapportage op en leg haar vast: wiezit voegtoe spoor2_rapportage",
                )
            previous = max([previous, *(day for day in reports if day <= moment + TWO_WEEKS)])


@check("WZ258", "stuk-voor-eerste-ziektedag", WAARSCHUWING)
def stuk_voor_eerste_ziektedag(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Een stuk heeft een datum van voor de eerste ziektedag.

    Waarom: Zo'n stuk hoort bij geen enkel ziektegeval en telt nergens mee. Meestal is het jaartal verkeerd.

    Fout: Ziek vanaf 5 januari 2026, probleemanalyse van 10 februari 2025

    Goed: datum: 2026-02-10
    """
    reports = sorted(view.van(Ziekmelding), key=eerste_ziektedag)
    if not reports:
        return
    first = eerste_ziektedag(reports[0])
    for event in view.van_alle(*DOCUMENTS):
        if datum(event) < first:
            yield code.at(
                view.span(event, "datum"),
                f"{soort_van(type(event))} van {kort(datum(event))} ligt voor de eerste ziektedag, {kort(first)}",
                related=(view.bij(reports[0], "de eerste ziekmelding", "datum"),),
                help="Kijk het jaartal na.",
                severity=INFO if (first - datum(event)).days < 7 else None,
            )


CHECKS: tuple[Check, ...] = (
    plan_zonder_probleemanalyse,
    bijstelling_zonder_eerste_stuk,
    plan_niet_bijgesteld,
    eindevaluatie_voor_actueel_oordeel,
    plan_spoor2_na_start,
    spoor2_zonder_start,
    rapportage_ontbreekt,
    stuk_voor_eerste_ziektedag,
)
