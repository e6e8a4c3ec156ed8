"""What is asked of UWV, and whether UWV takes it: a deskundigenoordeel (WZ236)."""

from collections.abc import Iterator

from wiezit.assessment.checks.base import INFO, WAARSCHUWING, Check, View, check
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import Deskundigenoordeel, Ziekmelding
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
        if opinion.vraag != "geschiktheid_eigen_werk" or opinion.ontvangen_op:
            continue
        if found := _uitgesloten(view, opinion):
            message, severity = found
            yield code.at(
                view.span(opinion, "vraag"), message, severity=severity, help="Bel UWV en vraag of deze aanvraag kan, of een andere vraag."
            )


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


CHECKS: tuple[Check, ...] = (deskundigenoordeel_kan_niet,)
