"""Agreements, advice, offers and proposals that nobody followed up (WZ261-WZ265)."""

from collections.abc import Iterator

from wiezit.assessment.checks.base import INFO, WAARSCHUWING, Check, View, check
from wiezit.dates import kort
from wiezit.dossier.dossier import alle_afspraken, datum
from wiezit.dossier.events import (
    Advies,
    ArbeidsdeskundigOnderzoek,
    BijstellingPlanVanAanpak,
    Contact,
    Deskundigenoordeel,
    Maatregel,
    PassendWerk,
    PlanVanAanpak,
    VoorstelWerknemer,
    Voortgangsgesprek,
)
from wiezit.findings import Code, Finding
from wiezit.law.conditions import zonder_reactie


@check("WZ261", "afspraak-zonder-resultaat", WAARSCHUWING, "RPG art. 3")
def afspraak_zonder_resultaat(code: Code, view: View) -> Iterator[Finding]:
    """Wat: De dag waarop een afspraak klaar moest zijn is voorbij, en er staat niet bij wanneer het klaar was.

    Waarom: UWV kijkt of afspraken zijn uitgevoerd. Voorbij betekent hier: voor de laatste gebeurtenis in dit dossier.

    Fout: voor: 2026-03-01, zonder gereed_op, terwijl er gebeurtenissen zijn van daarna

    Goed: voor: 2026-03-01 en gereed_op: 2026-02-26
    """
    until = view.laatste_dag
    for event in view.dossier.gebeurtenissen:
        for route, promise in alle_afspraken(event):
            if promise.voor and promise.voor < until and promise.gereed_op is None:
                yield code.at(
                    view.span(event, *route, "voor"),
                    f"deze afspraak moest op {kort(promise.voor)} klaar zijn, maar er staat geen resultaat bij",
                    help="Vul gereed_op in, of spreek een nieuwe dag af en leg die vast.",
                )


@check("WZ262", "activiteit-zonder-resultaat", INFO, "RPG art. 4 lid 2 b")
def activiteit_zonder_resultaat(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Een activiteit uit het laatste plan van aanpak is voorbij, zonder resultaat.

    Waarom: Bij elke evaluatie vraag je: wat heeft dit opgeleverd, en moet het plan anders? UWV zoekt dat antwoord ook.

    Fout: tot_en_met: 2026-04-30 zonder resultaat

    Goed: resultaat: werkt nu vier ochtenden, opbouw gaat door
    """
    plans = sorted(view.van_alle(PlanVanAanpak, BijstellingPlanVanAanpak), key=datum)
    for plan in plans[-1:]:
        for n, activity in enumerate(plan.activiteiten):
            if activity.tot_en_met and activity.tot_en_met < view.laatste_dag and not activity.resultaat:
                yield code.at(
                    view.span(plan, "activiteiten", n, "tot_en_met"),
                    f"deze activiteit liep tot en met {kort(activity.tot_en_met)}, maar er staat geen resultaat bij",
                    help="Schrijf op wat het heeft opgeleverd.",
                )


@check("WZ263", "advies-niet-gevolgd", WAARSCHUWING, "BBP §5")
def advies_niet_gevolgd(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Een advies van een deskundige is niet of deels gevolgd, en er staat niet waarom.

    Waarom: Je mag van een advies afwijken, maar UWV vraagt naar de reden. Zonder reden telt het als een gemiste kans.

    Fout: opgevolgd: nee

    Goed: opgevolgd: nee, met toelichting: de functie bestaat sinds maart niet meer
    """
    for event in view.van_alle(ArbeidsdeskundigOnderzoek, Advies):
        if event.opgevolgd in ("nee", "deels") and not event.toelichting:
            yield code.at(
                view.span(event, "opgevolgd"),
                "dit advies is niet helemaal gevolgd, en de reden ontbreekt",
                help="Schrijf bij toelichting waarom, of volg het advies alsnog.",
            )


@check("WZ264", "voorstel-zonder-reactie", WAARSCHUWING, "PK", mist=True)
def voorstel_zonder_reactie(code: Code, view: View) -> Iterator[Finding]:
    """Wat: De werknemer deed een voorstel en het dossier is al zes weken verder, maar er is geen reactie.

    Waarom: Een voorstel mag je alleen om een zwaarwegende reden afwijzen. Niet reageren telt bij UWV als een gemiste kans.

    Fout: Een voorstel_werknemer met reactie: open, en gebeurtenissen van drie maanden later

    Goed: reactie: overgenomen, of reactie: afgewezen met zwaarwegende_reden
    """
    for proposal in view.van(VoorstelWerknemer):
        if zonder_reactie(proposal, view.laatste_dag):
            yield code.at(
                view.span(proposal, "reactie"),
                "op dit voorstel van de werknemer staat geen reactie",
                help="Reageer schriftelijk en leg het vast: overgenomen, of afgewezen met de zwaarwegende reden.",
            )


@check("WZ265", "weigering-zonder-vervolg", WAARSCHUWING, "BBP §9", "BW7 art. 629 lid 3", mist=True)
def weigering_zonder_vervolg(code: Code, view: View) -> Iterator[Finding]:
    """Wat: De werknemer weigerde passend werk, en daarna staat er niets over in het dossier.

    Waarom: Je moet reageren: erover praten, een deskundigenoordeel vragen of een maatregel nemen. Niets doen kan een
    loonsanctie opleveren.

    Fout: passend_werk met reactie: geweigerd, en daarna geen gesprek, maatregel of deskundigenoordeel

    Goed: Een week later een voortgangsgesprek, en daarna een aanvraag deskundigenoordeel over passende arbeid.
    """
    answers = view.van_alle(Maatregel, Deskundigenoordeel, Voortgangsgesprek, Contact)
    for offer in view.van(PassendWerk):
        followed = any(datum(e) >= datum(offer) for e in answers)
        if offer.reactie == "geweigerd" and not followed and view.laatste_dag > datum(offer):
            yield code.at(
                view.span(offer, "reactie"),
                "passend werk is geweigerd, en daarna is er geen gesprek, maatregel of deskundigenoordeel",
                help="Praat erover en leg dat vast. Blijven jullie het oneens, vraag dan UWV om een deskundigenoordeel.",
            )


CHECKS: tuple[Check, ...] = (
    afspraak_zonder_resultaat,
    activiteit_zonder_resultaat,
    advies_niet_gevolgd,
    voorstel_zonder_reactie,
    weigering_zonder_vervolg,
)
