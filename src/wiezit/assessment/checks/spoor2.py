"""Spoor 2 in its order: a plan beforehand, a start, and the reports that were agreed (WZ255-WZ257)."""

from collections.abc import Iterator
from datetime import date, timedelta

from wiezit.assessment.checks.base import WAARSCHUWING, Check, View, check
from wiezit.dates import kort
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import (
    ReIntegratieplan,
    Spoor2Einde,
    Spoor2Rapportage,
    Spoor2Start,
)
from wiezit.findings import Code, Finding

TWO_WEEKS = timedelta(days=14)


@check("WZ255", "plan-spoor2-na-start", WAARSCHUWING, "PK", mist=True)
def plan_spoor2_na_start(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Spoor 2 is begonnen zonder re-integratieplan vooraf.

    Waarom: UWV verwacht een plan dat van tevoren is opgesteld en opgeschreven, met een persoonsprofiel, een zoekprofiel en
    momenten voor rapportage. Ook als je spoor 2 zelf doet.

    Fout: Start op 1 februari, re-integratieplan van 1 maart

    Goed: Re-integratieplan van 25 januari, start op 1 februari
    """
    for start in view.van(Spoor2Start):
        if not view.ervoor(start, ReIntegratieplan):
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
        if not view.ervoor(event, Spoor2Start):
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
                    help="Vraag de rapportage op en leg die vast: wiezit voegtoe spoor2_rapportage",
                )
            previous = max([previous, *(day for day in reports if day <= moment + TWO_WEEKS)])


CHECKS: tuple[Check, ...] = (
    plan_spoor2_na_start,
    spoor2_zonder_start,
    rapportage_ontbreekt,
)
