"""What is asked of UWV, and whether UWV takes it: a deskundigenoordeel, early IVA (WZ230, WZ236, WZ237)."""

from collections.abc import Iterator

from wiezit.assessment.checks.base import INFO, WAARSCHUWING, Check, View, check
from wiezit.dates import kort
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import Deskundigenoordeel, PassendWerk, VervroegdeIva, Werkhervatting, Ziekmelding
from wiezit.findings import Code, Finding, Severity
from wiezit.law.clock import eerste_ziektedag


@check("WZ236", "deskundigenoordeel-kan-niet", WAARSCHUWING, "UDO")
def deskundigenoordeel_kan_niet(code: Code, view: View) -> Iterator[Finding]:
    """Wat: UWV is gevraagd of de werknemer zijn eigen werk kan doen, in een situatie waarin UWV dat oordeel niet geeft.

    Waarom: UWV geeft dit oordeel niet bij ziekengeld wegens zwangerschap, niet bij ziekengeld door de no-riskpolis, en niet over
    een ex-werknemer van een eigenrisicodrager ZW. Welke vangnetregeling geldt, hoort niet in het dossier; daarom is het bij
    vangnet: ja alleen een opmerking.

    Fout: no_risk: ja in dossier.yaml, en een deskundigenoordeel met vraag: geschiktheid_eigen_werk

    Goed: Vraag UWV wat wel kan, bijvoorbeeld vraag: passende_arbeid als er een aanbod ligt
    """
    for opinion in view.van(Deskundigenoordeel):
        if opinion.vraag != "geschiktheid_eigen_werk" or _gegeven(opinion):
            continue
        if found := _uitgesloten(view, opinion):
            message, severity = found
            yield code.at(
                view.span(opinion, "vraag"), message, severity=severity, help="Bel UWV en vraag of deze aanvraag kan, of een andere vraag."
            )


def _gegeven(opinion: Deskundigenoordeel) -> bool:
    return opinion.ontvangen_op is not None or bool(opinion.uitkomst)


def _uitgesloten(view: View, opinion: Deskundigenoordeel) -> tuple[str, Severity] | None:
    """Say why UWV gives no opinion on own work, and how certain that is (UDO); a vangnet is recorded, never which (AP h. 4)."""
    day, last = opinion.aangevraagd_op or datum(opinion), view.laatste_dag_dienst
    if "zw" in view.dossier.werkgever.eigenrisicodrager and last is not None and last < day:
        return "dit oordeel geeft UWV niet over een ex-werknemer van een eigenrisicodrager ZW", WAARSCHUWING
    if view.dossier.kaart.no_risk == "ja":
        return "dit oordeel geeft UWV niet als er ziekengeld is door de no-riskpolis", WAARSCHUWING
    begin = view.begin_geval(day)
    if any(begin <= eerste_ziektedag(report) <= day and report.vangnet == "ja" for report in view.van(Ziekmelding)):
        return "bij sommige vangnetregelingen geeft UWV dit oordeel niet, en er geldt een vangnetregeling", INFO
    return None


@check("WZ237", "oordeel-zonder-aanbod", INFO, "UDO", mist=True)
def oordeel_zonder_aanbod(code: Code, view: View) -> Iterator[Finding]:
    """Wat: UWV is gevraagd of aangeboden werk passend is, maar in het dossier staat nog geen aanbod.

    Waarom: UWV beantwoordt deze vraag alleen over een concreet aanbod: welk werk, hoeveel uren, en vanaf wanneer.

    Fout: Een deskundigenoordeel met vraag: passende_arbeid, en geen passend_werk ervoor

    Goed: Eerst passend_werk met het aanbod en de uren, daarna het deskundigenoordeel
    """
    for opinion in view.van(Deskundigenoordeel):
        asked = opinion.vraag == "passende_arbeid" and not _gegeven(opinion)
        if asked and not view.ervoor(opinion, PassendWerk, Werkhervatting):
            yield code.at(
                view.span(opinion, "vraag"),
                "gevraagd of werk passend is, maar er is nog geen aanbod vastgelegd",
                help="Leg het aanbod vast: wiezit voegtoe passend_werk",
            )


@check("WZ230", "tweede-vervroegde-iva", WAARSCHUWING, "WIA art. 66")
def tweede_vervroegde_iva(code: Code, view: View) -> Iterator[Finding]:
    """Wat: De werknemer vroeg voor de tweede keer een vervroegde IVA-uitkering aan in hetzelfde ziektegeval.

    Waarom: Dat kan maar één keer. Wees UWV de eerste aanvraag af, dan blijft de gewone WIA-aanvraag over, met een
    re-integratieverslag.

    Fout: vervroegde_iva van 2 maart met uitkomst: afgewezen, en een vervroegde_iva van 2 augustus

    Goed: Alleen de eerste aanvraag, met de uitkomst. Daarna wia_aanvraag, uiterlijk aan het einde van week 93.
    """
    first: VervroegdeIva | None = None
    answered = False
    for request in view.van(VervroegdeIva):
        if first is None or view.begin_geval(datum(first)) != view.begin_geval(datum(request)):
            first, answered = request, request.uitkomst is not None
        elif _zelfde_aanvraag(first, request, answered=answered):
            answered = answered or request.uitkomst is not None
        else:
            field = "aangevraagd_op" if request.aangevraagd_op else "datum"
            yield code.at(
                view.span(request, field),
                f"een tweede aanvraag, na die van {kort(first.aangevraagd_op or datum(first))}: vervroegde IVA kan maar één keer",
                related=(view.bij(first, "de eerste aanvraag", "datum"),),
                help="Bereid de gewone WIA-aanvraag en het re-integratieverslag voor. Is dit het antwoord op de eerste aanvraag? "
                "Zet de uitkomst dan daar.",
            )


def _zelfde_aanvraag(first: VervroegdeIva, later: VervroegdeIva, *, answered: bool) -> bool:
    """Whether a later file is about the first application: it names the same day, or only the answer that was still lacking."""
    if later.aangevraagd_op:
        return later.aangevraagd_op == (first.aangevraagd_op or datum(first))
    return later.uitkomst is not None and not answered


CHECKS: tuple[Check, ...] = (deskundigenoordeel_kan_niet, oordeel_zonder_aanbod, tweede_vervroegde_iva)
