"""Work during illness: hours, arbeidstherapie, proefplaatsing, and events that stand there twice (WZ281-WZ285)."""

from collections.abc import Iterator
from datetime import date

from wiezit.assessment.checks.base import INFO, WAARSCHUWING, Check, View, check
from wiezit.dates import kort
from wiezit.dossier.dossier import datum, zelfde_feiten
from wiezit.dossier.events import (
    Afwijking,
    Arbeidstherapie,
    Event,
    Herstelmelding,
    PassendWerk,
    Proefplaatsing,
    Werkhervatting,
    soort_van,
)
from wiezit.dossier.fields import in_woorden
from wiezit.findings import Code, Finding
from wiezit.law.terms import THERAPIE_WEKEN
from wiezit.law.therapy import reeksen

UNIQUE_PER_DAY = frozenset(
    (
        "ziekmelding",
        "herstelmelding",
        "probleemanalyse",
        "plan_van_aanpak",
        "eerstejaarsevaluatie",
        "actueel_oordeel",
        "eindevaluatie",
        "re_integratieverslag",
        "wia_aanvraag",
        "einde_dienstverband",
        "spoor2_start",
    )
)


@check("WZ281", "uren-boven-contract", WAARSCHUWING, "RPG art. 3")
def uren_boven_contract(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Iemand werkt volgens het dossier meer uren dan in het contract staan.

    Waarom: UWV kijkt naar de feitelijk gewerkte uren. Meer dan het contract kan bijna nooit kloppen bij iemand die ziek is.

    Fout: uren_per_week: 36 in dossier.yaml en uren_per_week: 40 bij een werkhervatting

    Goed: Verbeter de uren, of pas het contract in dossier.yaml aan.
    """
    contract = view.dossier.kaart.functie.uren_per_week
    if contract is None:
        return
    for event in view.van_alle(Werkhervatting, Arbeidstherapie, PassendWerk):
        if event.uren_per_week is not None and event.uren_per_week > contract:
            yield code.at(
                view.span(event, "uren_per_week"),
                f"{event.uren_per_week:g} uur per week is meer dan de {contract:g} uur van het contract",
                help="Kijk beide getallen na.",
            )


@check("WZ282", "arbeidstherapie-te-lang", WAARSCHUWING, "BBP §8", "PK", mist=True)
def arbeidstherapie_te_lang(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Arbeidstherapie duurt langer dan zes weken.

    Waarom: Arbeidstherapie is om uit te proberen wat kan. Langer dan zes weken mag alleen als de bedrijfsarts dat goed
    uitlegt. Daarna hoort er gewoon werk met loonwaarde te komen.

    Fout: Arbeidstherapie van 2 maart tot en met 31 mei

    Goed: Arbeidstherapie van 2 maart tot en met 12 april, en daarna een werkhervatting. Duurt het langer met een goede
    reden? Leg een afwijking vast met stap: arbeidstherapie_einde.
    """
    excused = [datum(e) for e in view.van(Afwijking) if e.stap == "arbeidstherapie_einde" and e.reden]
    for series in reeksen(view.dossier.gebeurtenissen):
        start, end, event = series.begin, series.einde or view.laatste_dag, series.eerste
        days = (end - start).days + 1
        if days > 7 * THERAPIE_WEKEN and not any(day >= start for day in excused):
            yield code.at(
                view.span(event, "tot_en_met" if event.tot_en_met else "datum"),
                f"arbeidstherapie van {kort(start)} tot en met {kort(end)}: {days} dagen, en zes weken is de gewone grens",
                help="Zet de arbeidstherapie om in werk, of leg de reden van de bedrijfsarts vast: wiezit voegtoe afwijking",
            )


@check("WZ283", "proefplaatsing-met-loon", WAARSCHUWING, "praktijk")
def proefplaatsing_met_loon(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Er is een proefplaatsing terwijl de werkgever het loon doorbetaalt.

    Waarom: Een proefplaatsing is bedoeld voor iemand met een uitkering van UWV. Betaal jij het loon, dan heet werken bij een
    ander een detachering. Twijfel je, vraag het dan aan UWV.

    Fout: soort: proefplaatsing in het eerste ziektejaar

    Goed: soort: detachering
    """
    end = view.stand.mijlpalen.einde_loondoorbetaling
    for trial in view.van(Proefplaatsing):
        begin = trial.van or datum(trial)
        if end is not None and begin <= end:
            yield code.at(
                view.span(trial, "van" if trial.van else "datum"),
                f"proefplaatsing vanaf {kort(begin)}, maar het loon loopt door tot en met {kort(end)}",
                help="Gebruik soort: detachering, of vraag UWV of een proefplaatsing kan.",
            )


@check("WZ284", "dubbele-gebeurtenis", WAARSCHUWING)
def dubbele_gebeurtenis(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Dezelfde gebeurtenis staat twee keer in het dossier.

    Waarom: Vaak is een bestand gekopieerd of door twee mensen gemaakt. Verschillen ze later, dan is niet te zeggen welke waar is.

    Fout: 2026-02-10-probleemanalyse.yaml en 2026-02-10-probleemanalyse-2.yaml

    Goed: Eén bestand. Heeft het andere ook goede informatie? Neem die over en verwijder het dan.
    """
    seen: dict[tuple[type[Event], date], Event] = {}
    for event in view.dossier.gebeurtenissen:
        key = (type(event), datum(event))
        first = seen.setdefault(key, event)
        if first is not event and (soort_van(type(event)) in UNIQUE_PER_DAY or zelfde_feiten(first, event)):
            yield code.at(
                view.span(event, "datum"),
                f"{in_woorden(soort_van(type(event)))} van {kort(datum(event))} staat twee keer in dit dossier",
                related=(view.bij(first, "de eerste keer", "datum"),),
                help="Laat één bestand staan.",
            )


@check("WZ285", "weer-volledig-aan-het-werk", INFO, "PK", mist=True)
def weer_volledig_aan_het_werk(code: Code, view: View) -> Iterator[Finding]:
    """Wat: De werknemer doet het eigen werk weer voor alle uren, maar is niet hersteld gemeld.

    Waarom: Wie al het eigen werk weer kan, is hersteld. Dan stopt de klok. Is het werk nog aangepast of lichter, dan loopt
    de klok door en is er niets aan de hand.

    Fout: soort_werk: eigen en evenveel uren als het contract, zonder herstelmelding

    Goed: Een herstelmelding, of soort_werk: aangepast_eigen als nog niet alles kan.
    """
    contract = view.dossier.kaart.functie.uren_per_week
    for event in view.van(Werkhervatting)[-1:]:
        full = contract is not None and event.uren_per_week is not None and event.uren_per_week >= contract
        recovered = any(datum(e) >= datum(event) for e in view.van(Herstelmelding))
        if full and event.soort_werk == "eigen" and not event.tot_en_met and not recovered:
            yield code.at(
                view.span(event, "uren_per_week"),
                "alle uren in het eigen werk: is de werknemer hersteld?",
                help="Zo ja: wiezit voegtoe herstelmelding. Zo nee: schrijf bij soort_werk wat voor werk het is.",
            )


CHECKS: tuple[Check, ...] = (
    uren_boven_contract,
    arbeidstherapie_te_lang,
    proefplaatsing_met_loon,
    dubbele_gebeurtenis,
    weer_volledig_aan_het_werk,
)
