"""The content of documents, as far as single fields do not tell it: signatures, parties, terms, facts (WZ505-WZ534)."""

from collections.abc import Iterator

from wiezit.assessment.administration import missing_facts, plek
from wiezit.assessment.checks.base import FOUT, INFO, WAARSCHUWING, Check, View, check
from wiezit.assessment.planning import feiten
from wiezit.dossier.dossier import Dossier, datum
from wiezit.dossier.events import (
    RITME_WEKEN,
    ActueelOordeel,
    BijstellingPlanVanAanpak,
    BijstellingProbleemanalyse,
    Eerstejaarsevaluatie,
    Eindevaluatie,
    PlanVanAanpak,
    Probleemanalyse,
    ReIntegratieverslag,
)
from wiezit.dossier.roles import as_roles
from wiezit.findings import Code, Finding
from wiezit.law.documents import Gegeven
from wiezit.law.facts import zonder_mogelijkheden
from wiezit.law.reasons import verkort_verslag

PLANS = (PlanVanAanpak, BijstellingPlanVanAanpak)


@check("WZ505", "activiteiten-van-een-kant", WAARSCHUWING, "RPG art. 4 lid 2 a")
def activiteiten_van_een_kant(code: Code, view: View) -> Iterator[Finding]:
    """Wat: In het plan van aanpak doet alleen de werkgever iets, of alleen de werknemer.

    Waarom: De regeling vraagt activiteiten van allebei. Een plan met werk voor één kant laat zien dat de ander niet meedoet.

    Fout: Drie activiteiten, alle met wie: werknemer

    Goed: wie: werkgever bij het aanpassen van het werk, wie: werknemer bij het opbouwen van de uren
    """
    for plan in view.van_alle(*PLANS):
        doers = {role for activity in plan.activiteiten for role in as_roles(activity.wie)}
        sides = {"werkgever": bool(doers & {"werkgever", "leidinggevende", "hr", "casemanager"}), "werknemer": "werknemer" in doers}
        for party, active in sides.items():
            if plan.activiteiten and not active:
                yield code.at(
                    view.span(plan, "activiteiten"),
                    f"in dit plan staat geen activiteit van de {party}",
                    help="Schrijf bij elke activiteit wie haar doet, en spreek ook iets af voor de andere kant.",
                )


@check("WZ506", "activiteit-zonder-termijn", WAARSCHUWING, "RPG art. 4 lid 2 a")
def activiteit_zonder_termijn(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Bij een activiteit in het plan van aanpak staat geen begin en geen einde.

    Waarom: De regeling vraagt doelen met een termijn. Zonder datum weet niemand wanneer iets klaar moet zijn.

    Fout: wat: uren opbouwen

    Goed: wat: uren opbouwen, start: 2026-03-02, tot_en_met: 2026-04-12
    """
    for plan in view.van_alle(*PLANS):
        for n, activity in enumerate(plan.activiteiten):
            if activity.start is None and activity.tot_en_met is None:
                yield code.at(
                    view.span(plan, "activiteiten", n), "bij deze activiteit staat geen datum", help="Vul start en tot_en_met in."
                )


@check("WZ507", "afschrift-niet-vastgelegd", WAARSCHUWING, "RPG art. 4 lid 3")
def afschrift_niet_vastgelegd(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Bij een plan van aanpak staat niet wanneer de anderen een kopie kregen.

    Waarom: Werknemer, casemanager en bedrijfsarts krijgen het plan onverwijld. Alleen dan werkt iedereen met hetzelfde plan.

    Fout: Een plan zonder afschrift_op

    Goed: afschrift_op: 2026-02-21
    """
    for plan in view.van_alle(*PLANS):
        if plan.afschrift_op is None:
            yield code.at(
                view.span(plan, "datum"),
                "er staat niet wanneer werknemer, casemanager en bedrijfsarts een kopie van het plan kregen",
                help="Geef een kopie en vul afschrift_op in.",
            )


@check("WZ508", "gegevens-voor-verslag-ontbreken", WAARSCHUWING, "RPG art. 6 lid 1", "VORM art. 2 lid 4", mist=True)
def gegevens_voor_verslag_ontbreken(code: Code, view: View) -> Iterator[Finding]:
    """Wat: In dossier.yaml ontbreken gegevens die in het re-integratieverslag moeten staan.

    Waarom: Gegevens over werknemer, functie en bekwaamheden staan bij de probleemanalyse of het actueel oordeel. De aard van
    het bedrijf staat bij de eindevaluatie. Zonder die gegevens is het verslag niet compleet.

    Fout: Een eindevaluatie, en geen aard_bedrijf in dossier.yaml of wiezit.yaml

    Goed: werkgever, met aard_bedrijf: groothandel in bloemen
    """
    present = {"actueel_oordeel"} if view.van(ActueelOordeel) else set()
    present |= {"eindevaluatie"} if view.van(Eindevaluatie) else set()
    if view.van(ReIntegratieverslag):
        present = {"actueel_oordeel", "eindevaluatie"}
    if not present:
        return
    for fact in missing_facts(view.dossier, view.laatste_dag):
        if view.dossier.configuratie_onleesbaar and fact.ook_in_configuratie:
            continue
        if {fact.bij, fact.ook_bij} & present and fact.veld.split(".")[1] not in ("naam", "titel"):
            yield code.at(
                view.dossier.kaart_bron.span(*fact.veld.split(".")),
                f"voor het re-integratieverslag ontbreekt: {fact.naam}",
                help=_vul_in(view.dossier, fact),
                basis=(str(fact.grondslag),),
            )


def _vul_in(dossier: Dossier, fact: Gegeven) -> str:
    file, part = plek(dossier, fact)
    name = fact.veld.split(".")[1]
    if part == "betrokkenen":
        return f"Zet bij {part} in {file}: rol: {name}, met de naam."
    first = "naam en " if part == "werkgever" and dossier.kaart.werkgever is None else ""
    return f"Vul {first}{name} in bij {part} in {file}."


@check("WZ531", "geen-mogelijkheden-zonder-uitleg", WAARSCHUWING, "VORM art. 2 lid 6")
def geen_mogelijkheden_zonder_uitleg(code: Code, view: View) -> Iterator[Finding]:
    """Wat: De bedrijfsarts ziet (nu) geen mogelijkheden om te werken, maar er staat geen uitleg bij.

    Waarom: Alleen met een reden van de bedrijfsarts mag een plan van aanpak wegblijven. UWV legt dit altijd voor aan de
    eigen arts. Vraag niet naar de medische reden, wel naar de uitleg in termen van werk.

    Fout: benutbare_mogelijkheden: nee, en verder niets

    Goed: benutbare_mogelijkheden: nu_niet, met advies: over zes weken opnieuw beoordelen
    """
    for analysis in view.van_alle(Probleemanalyse, BijstellingProbleemanalyse):
        told = analysis.advies or analysis.beperkingen or analysis.prognose or analysis.samenvatting
        if zonder_mogelijkheden(analysis) and not told:
            yield code.at(
                view.span(analysis, "benutbare_mogelijkheden"),
                "geen mogelijkheden om te werken, zonder uitleg van de bedrijfsarts",
                help="Vraag de bedrijfsarts om een uitleg in termen van werk, en wanneer hij opnieuw kijkt.",
            )


@check("WZ532", "geen-spoor2-zonder-reden", FOUT, "PK")
def geen_spoor2_zonder_reden(code: Code, view: View) -> Iterator[Finding]:
    """Wat: De eerstejaarsevaluatie zegt dat spoor 2 niet start, zonder een van de drie geldige redenen of zonder toelichting.

    Waarom: UWV kent drie uitzonderingen: terugkeer bij jou binnen drie maanden is concreet in zicht, er zijn langere tijd maar
    heel weinig mogelijkheden, of de AOW gaat in binnen een jaar na de wachttijd en jullie zijn het eens. In elk ander geval
    start spoor 2 binnen zes weken.

    Fout: spoor2: nee

    Goed: spoor2: nee, reden_geen_spoor2: herstel_binnen_3_maanden, toelichting: vanaf 1 maart weer alle uren in eigen werk
    """
    for evaluation in view.van(Eerstejaarsevaluatie):
        if evaluation.spoor2 != "nee":
            continue
        if evaluation.reden_geen_spoor2 is None:
            yield code.at(view.span(evaluation, "spoor2"), "spoor 2 start niet, en een geldige reden ontbreekt", help=_HULP_SPOOR2)
        elif not evaluation.toelichting:
            yield code.at(
                view.span(evaluation, "reden_geen_spoor2"),
                "de reden om spoor 2 niet te starten heeft geen toelichting",
                help="Schrijf bij toelichting waaruit dit blijkt.",
                severity=WAARSCHUWING,
            )
        elif evaluation.reden_geen_spoor2 == "aow_binnen_een_jaar" and any(s.akkoord == "nee" for s in evaluation.ondertekend):
            yield code.at(
                view.span(evaluation, "reden_geen_spoor2"), "deze uitzondering geldt alleen als jullie het eens zijn", help=_HULP_SPOOR2
            )


_HULP_SPOOR2 = "Start spoor 2, of vul reden_geen_spoor2 in als een van de drie uitzonderingen echt geldt."


@check("WZ533", "verslag-in-verkeerde-vorm", WAARSCHUWING, "VORM art. 2a")
def verslag_in_verkeerde_vorm(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Het re-integratieverslag heeft een andere vorm dan de wet vraagt.

    Waarom: Een verkort verslag kan alleen als het dienstverband eindigt binnen tien weken na de eerste ziektedag, of als er
    geen langdurig verzuim dreigde. In alle andere gevallen is een volledig verslag nodig.

    Fout: vorm: verkort bij een WIA-aanvraag

    Goed: vorm: volledig
    """
    klok = view.stand.klok
    if klok is None:
        return
    short = verkort_verslag(feiten(view.dossier, klok, view.stand.peildatum))
    for report in view.van(ReIntegratieverslag):
        if datum(report) < klok.eerste_ziektedag:
            continue
        if report.vorm == "verkort" and not short:
            yield code.at(view.span(report, "vorm"), "hier is een volledig verslag nodig, geen verkort", help=_HULP_VORM)
        elif report.vorm == "volledig" and short:
            yield code.at(view.span(report, "vorm"), "een verkort verslag is hier genoeg", help=_HULP_VORM, severity=INFO)


_HULP_VORM = "Kijk met ‘wiezit toets’ welke delen nodig zijn."


@check("WZ534", "plan-met-weinig-evaluaties", INFO, "RPG art. 4 lid 2 b", "beleid")
def plan_met_weinig_evaluaties(code: Code, view: View) -> Iterator[Finding]:
    """Wat: In het plan van aanpak staat dat jullie minder vaak dan eens per zes weken evalueren.

    Waarom: De regeling zegt ‘periodiek’ en jullie mogen zelf een ritme afspreken. UWV gaat in zijn beleid uit van minstens
    één gesprek per zes weken. Een rustiger ritme vraagt een goede reden.

    Fout: evaluatie_weken: 12

    Goed: evaluatie_weken: 6
    """
    for plan in view.van_alle(*PLANS):
        if plan.evaluatie_weken > RITME_WEKEN:
            yield code.at(
                view.span(plan, "evaluatie_weken"),
                f"eens per {plan.evaluatie_weken} weken evalueren is minder vaak dan UWV verwacht",
                help="Kies zes weken, of schrijf in het plan waarom het minder vaak kan.",
            )


CHECKS: tuple[Check, ...] = (
    activiteiten_van_een_kant,
    activiteit_zonder_termijn,
    afschrift_niet_vastgelegd,
    gegevens_voor_verslag_ontbreken,
    geen_mogelijkheden_zonder_uitleg,
    geen_spoor2_zonder_reden,
    verslag_in_verkeerde_vorm,
    plan_met_weinig_evaluaties,
)
