"""Documents that were made before their time: they say less than the law wants to know then (WZ306, WZ307)."""

from collections.abc import Iterator
from datetime import date

from wiezit.assessment.checks.base import INFO, WAARSCHUWING, Check, View, check
from wiezit.dates import kort
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import ActueelOordeel, Eerstejaarsevaluatie, Event
from wiezit.findings import Code, Finding
from wiezit.law.clock import Klok
from wiezit.law.milestones import laatste_dag_dienst
from wiezit.law.step import Step
from wiezit.law.steps import STAP
from wiezit.law.terms import EINDE_WACHTTIJD, BeginWeek, Na, Voor


def _opent(step: Step) -> int:
    """Return on which day the window of a step opens, in calendar days after the first sick day."""
    match step.vanaf:
        case BeginWeek() | Na(anker="eerste_ziektedag") as opens:
            return opens.afstand
    raise TypeError(f"{step.id} has no window that is counted from the first sick day")


def _sluit(step: Step) -> int:
    """Return the last day of a step that is counted back from the end of the wait, in calendar days after the first sick day."""
    if isinstance(step.uiterlijk, Voor):
        return EINDE_WACHTTIJD.afstand + step.uiterlijk.afstand
    raise TypeError(f"{step.id} is not counted back from the end of the wait")


EVALUATIE_VANAF = _opent(STAP["eerstejaarsevaluatie"])
ACTUEEL_VANAF, ACTUEEL_UITERLIJK = _opent(STAP["actueel_oordeel"]), _sluit(STAP["actueel_oordeel"])


@check("WZ306", "eerstejaarsevaluatie-te-vroeg", WAARSCHUWING, "RPG art. 4 lid 2 b", "PK")
def eerstejaarsevaluatie_te_vroeg(code: Code, view: View) -> Iterator[Finding]:
    """Wat: De eerstejaarsevaluatie is ruim voor het einde van het eerste ziektejaar gehouden.

    Waarom: De regeling vraagt een evaluatie aan het einde van het eerste ziektejaar; UWV kijkt naar week 52. Wat jullie
    maanden eerder bespraken, telt daarvoor misschien niet mee. Zonder die evaluatie is het verslag niet compleet.

    Fout: Ziek vanaf 5 januari 2026, eerstejaarsevaluatie op 20 juni 2026

    Goed: Eerstejaarsevaluatie in week 46 tot en met 52, dus van 16 november 2026 tot en met 3 januari 2027
    """
    for klok, event in _te_vroeg(view, Eerstejaarsevaluatie, EVALUATIE_VANAF, nodig_op=EVALUATIE_VANAF):
        opens = kort(klok.dag(EVALUATIE_VANAF))
        yield code.at(
            view.span(event, "datum"),
            f"eerstejaarsevaluatie van {kort(datum(event))}, voor week 46 (vanaf {opens}): zij telt misschien niet "
            "als de evaluatie aan het einde van het eerste ziektejaar",
            help="Evalueer opnieuw in week 46 tot en met 52. Was dit een gesprek tussendoor? Leg het dan vast als voortgangsgesprek.",
        )


@check("WZ307", "actueel-oordeel-te-vroeg", INFO, "RPG art. 6 lid 1 j")
def actueel_oordeel_te_vroeg(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Het actueel oordeel is ruim voor de WIA-aanvraag gegeven.

    Waarom: Dit oordeel hoort te zeggen hoe het er nu voor staat. De wet noemt geen eerste dag; wiezit houdt week 88 aan.
    Is er sindsdien iets veranderd, dan past het niet meer bij de eindevaluatie.

    Fout: Ziek vanaf 5 januari 2026, actueel oordeel van 1 februari 2027

    Goed: Actueel oordeel vanaf 12 september 2027, voor de eindevaluatie
    """
    for klok, event in _te_vroeg(view, ActueelOordeel, ACTUEEL_VANAF, nodig_op=ACTUEEL_UITERLIJK):
        opens = kort(klok.dag(ACTUEEL_VANAF))
        yield code.at(
            view.span(event, "datum"),
            f"actueel oordeel van {kort(datum(event))}, ruim voor de eindevaluatie: wiezit houdt {opens} of later aan",
            help="Klopt het oordeel in die tijd nog? Zo niet, vraag de bedrijfsarts dan om een nieuw actueel oordeel.",
        )


def _te_vroeg(view: View, kind: type[Event], opens: int, *, nodig_op: int) -> Iterator[tuple[Klok, Event]]:
    """Yield documents from before `opens`, where none came later and the case lasted until `nodig_op` (both in days after the first)."""
    for pair in view.gevallen:
        klok = pair.klok
        made = [e for e in view.van(kind) if view.begin_geval(datum(e)) == klok.eerste_ziektedag]
        if made and datum(made[-1]) < klok.dag(opens) and not _eindigt_voor(view, klok, klok.dag(nodig_op)):
            yield klok, made[-1]


def _eindigt_voor(view: View, klok: Klok, dag: date) -> bool:
    """Whether the employee recovered or left before `dag`; an eigenrisicodrager ZW goes on after the employment (UWIA)."""
    last = None if "zw" in view.dossier.werkgever.eigenrisicodrager else laatste_dag_dienst(view.dossier, klok.eerste_ziektedag)
    return (klok.gezond_vanaf is not None and klok.gezond_vanaf <= dag) or (last is not None and last < dag)


CHECKS: tuple[Check, ...] = (
    eerstejaarsevaluatie_te_vroeg,
    actueel_oordeel_te_vroeg,
)
