"""Own steps and settings in `wiezit.yaml` that cannot be planned, or not as meant (WZ121-WZ126)."""

from collections.abc import Iterator
from difflib import get_close_matches

from wiezit.assessment.checks.base import FOUT, WAARSCHUWING, Check, View, check
from wiezit.dossier.events import RITME_WEKEN, SOORT
from wiezit.dossier.settings import EigenStap
from wiezit.findings import Code, Finding, Related, Span
from wiezit.law.anchors import ANKERS
from wiezit.law.steps import STAP


def _own(view: View) -> Iterator[tuple[int, EigenStap]]:
    return enumerate(view.dossier.configuratie.eigen_stappen)


def _span(view: View, *route: str | int) -> Span:
    source = view.dossier.configuratie_bron
    return source.span("eigen_stappen", *route) if source else Span("wiezit.yaml")


def _near(word: str, known: list[str]) -> str:
    near = [name for name in known if word and word in name][:1] or get_close_matches(word, known, n=1)
    return f"bedoel je {near[0]}? " if near else ""


@check("WZ121", "eigen-stap-telt-vanaf-onbekend", FOUT)
def anker_onbekend(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Een eigen stap telt vanaf iets dat wiezit niet kent.

    Waarom: Zonder begin is er geen datum. De stap staat nu nergens in de planning.

    Fout: na: eerste_zietkedag

    Goed: na: eerste_ziektedag
    """
    known = [*ANKERS, *SOORT]
    for place, own in _own(view):
        if own.na and own.na not in known:
            help = f"{_near(own.na, known)}kies een soort gebeurtenis, of: {', '.join(ANKERS)}"
            yield code.at(_span(view, place, "na"), "deze eigen stap telt vanaf iets dat niet bestaat", help=help)


@check("WZ122", "eigen-stap-zonder-termijn", FOUT)
def termijn_onduidelijk(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Een eigen stap heeft geen aantal dagen of weken, of allebei.

    Waarom: Zonder aantal is er geen laatste dag. Met allebei is niet te zien wat je bedoelt.

    Fout: na: eerste_ziektedag

    Goed: na: eerste_ziektedag, met weken: 3
    """
    for place, own in _own(view):
        if own.dagen is None and own.weken is None:
            yield code.at(_span(view, place), "deze eigen stap heeft geen aantal dagen of weken", help="vul dagen of weken in")
        elif own.dagen is not None and own.weken is not None:
            message = "deze eigen stap heeft een aantal dagen én een aantal weken; ze worden nu opgeteld"
            yield code.at(_span(view, place, "dagen"), message, help="kies één van de twee", severity=WAARSCHUWING)


@check("WZ123", "eigen-stap-herhaalt-niet", FOUT)
def herhaling(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Een eigen stap herhaalt om de nul dagen of weken.

    Waarom: Dan komt er elke keer een ronde op dezelfde dag bij. De stap staat nu nergens in de planning.

    Fout: elke: 0

    Goed: elke: 6
    """
    for place, own in _own(view):
        if own.elke is not None and own.elke <= 0:
            help = "vul een aantal van 1 of meer in, of haal ‘elke’ weg als de stap één keer komt"
            yield code.at(_span(view, place, "elke"), "deze eigen stap herhaalt om de nul dagen of weken", help=help)


@check("WZ124", "eigen-stap-klaar-door-onbekend", FOUT)
def klaar_door(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Een eigen stap is klaar door een soort gebeurtenis die niet bestaat.

    Waarom: Zo'n gebeurtenis komt nooit, dus blijft de stap altijd open.

    Fout: voldaan_door: [gesprek]

    Goed: voldaan_door: [voortgangsgesprek]
    """
    for place, own in _own(view):
        for number, kind in enumerate(own.voldaan_door):
            if kind not in SOORT:
                help = f"{_near(kind, list(SOORT))}de soorten staan in: wiezit schema"
                yield code.at(_span(view, place, "voldaan_door", number), "deze soort gebeurtenis bestaat niet", help=help)


@check("WZ125", "eigen-stap-naam-bestaat-al", FOUT)
def naam_bestaat_al(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Een eigen stap heeft de naam van een stap uit de wet, of van een andere eigen stap.

    Waarom: Dan is niet te zien welke stap bedoeld is. Een stap uit de wet kun je niet vervangen, alleen eerder plannen met een eigen stap.

    Fout: stap: probleemanalyse

    Goed: stap: eerder_naar_de_bedrijfsarts
    """
    seen: dict[str, int] = {}
    for place, own in _own(view):
        if own.stap in STAP:
            message = "deze eigen stap heeft de naam van een stap uit de wet"
            yield code.at(_span(view, place, "stap"), message, help="geef de eigen stap een andere naam")
        elif own.stap in seen:
            related = (Related(_span(view, seen[own.stap], "stap"), "hier staat de eerste"),)
            message = "deze naam van een eigen stap staat er twee keer"
            yield code.at(_span(view, place, "stap"), message, help="geef een van de twee een andere naam", related=related)
        elif own.stap:
            seen[own.stap] = place


@check("WZ126", "ritme-te-rustig", WAARSCHUWING, "beleid")
def ritme_te_rustig(code: Code, view: View) -> Iterator[Finding]:
    """Wat: In wiezit.yaml staat een rustiger ritme dan eens per zes weken.

    Waarom: UWV verwacht minstens eens per zes weken een gesprek, en regelmatig contact met de bedrijfsarts. Een organisatie mag alleen
    strenger zijn. wiezit rekent daarom met zes weken.

    Fout: gesprek_weken: 8

    Goed: gesprek_weken: 4. Spreken jullie in een plan van aanpak een ander ritme af? Zet dat daar bij evaluatie_weken.
    """
    source, settings = view.dossier.configuratie_bron, view.dossier.configuratie.instellingen
    for name in ("gesprek_weken", "contact_bedrijfsarts_weken"):
        weeks = getattr(settings, name)
        if weeks > RITME_WEKEN and source:
            message = f"eens per {weeks} weken is rustiger dan UWV verwacht; wiezit rekent met {RITME_WEKEN} weken"
            yield code.at(source.span("instellingen", name), message, help=f"vul {RITME_WEKEN} of minder in, of haal deze regel weg")


CHECKS: tuple[Check, ...] = (anker_onbekend, termijn_onduidelijk, herhaling, klaar_door, naam_bestaat_al, ritme_te_rustig)
