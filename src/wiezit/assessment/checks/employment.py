"""Coherence of the end of employment (WZ206, WZ225)."""

from collections.abc import Iterator

from wiezit.assessment.checks.base import FOUT, WAARSCHUWING, Check, View, check
from wiezit.dates import kort
from wiezit.dossier.events import EindeDienstverband, Ziekmelding
from wiezit.findings import Code, Finding, Related
from wiezit.law.clock import eerste_ziektedag


@check("WZ206", "twee-einddatums", FOUT, "ZW art. 38 lid 2")
def twee_einddatums(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Er staan twee verschillende laatste dagen van het dienstverband in het dossier.

    Waarom: Van die dag hangt af wanneer je bij UWV meldt en welk verslag nodig is. Zolang het niet klopt, gaat wiezit
    uit van de vroegste dag.

    Fout: In dossier.yaml staat eind: 2026-06-30 en in een gebeurtenis laatste_dag: 2026-07-31.

    Goed: Overal dezelfde laatste dag. Is het contract verlengd? Pas dan dossier.yaml aan.
    """
    card = view.dossier.kaart.dienstverband.eind
    ends = [(e.laatste_dag, e) for e in view.van(EindeDienstverband) if e.laatste_dag]
    if not ends:
        return
    day, first = ends[0]
    for other_day, other in ends[1:]:
        if other_day != day:
            yield code.at(
                view.span(other, "laatste_dag"),
                f"het dienstverband eindigt hier op {kort(other_day)}, elders op {kort(day)}",
                related=(view.bij(first, "de andere laatste dag", "laatste_dag"),),
                help="Laat alleen de juiste laatste dag staan. Tot dan telt de vroegste.",
            )
    if card and card != day:
        yield code.at(
            view.span(first, "laatste_dag"),
            f"het dienstverband eindigt hier op {kort(day)}, in dossier.yaml op {kort(card)}",
            related=(Related(view.dossier.kaart_bron.span("dienstverband", "eind"), "de laatste dag volgens dossier.yaml"),),
            help="Maak beide gelijk. Is het contract verlengd of eerder gestopt? Pas dan dossier.yaml aan. Tot dan telt de vroegste.",
        )


@check("WZ225", "ziek-na-einde-dienstverband", WAARSCHUWING, "BW7 art. 629 lid 1")
def ziek_na_einde_dienstverband(code: Code, view: View) -> Iterator[Finding]:
    """Wat: De laatste dag in dienst ligt voor de eerste ziektedag.

    Waarom: Wie niet meer in dienst is, krijgt van jou geen loon bij ziekte. Vaak is het contract verlengd en staat de oude
    einddatum er nog. Zolang het niet klopt, rekent wiezit alsof het dienstverband doorloopt: dat geeft de vroegste datums.

    Fout: eind: 2025-12-31 in dossier.yaml en ziek vanaf 5 januari 2026

    Goed: eind: 2026-12-31, of geen eind als het contract vast is
    """
    klok, card = view.stand.klok, view.dossier.kaart.dienstverband.eind
    if klok is None:
        return
    start = klok.eerste_ziektedag
    report = next((e for e in view.van(Ziekmelding) if eerste_ziektedag(e) == start), None)
    places = [(view.dossier.kaart_bron.span("dienstverband", "eind"), card)] if card and card < start else []
    ends = ((e, e.laatste_dag) for e in view.van(EindeDienstverband))
    places += [(view.span(e, "laatste_dag"), last) for e, last in ends if last and last < start]
    for place, last in places:
        yield code.at(
            place,
            f"het dienstverband eindigt op {kort(last)}, maar de werknemer is ziek vanaf {kort(start)}",
            related=(view.bij(report, f"ziek vanaf {kort(start)}", "datum"),) if report else (),
            help="Is het contract verlengd? Pas dan de laatste dag aan.",
        )


CHECKS: tuple[Check, ...] = (
    twee_einddatums,
    ziek_na_einde_dienstverband,
)
