"""The result, and the order of work that was looked at: what UWV asks first (PK). Both stay open for a person."""

from wiezit.assessment.efforts.view import Effort, EffortView, Oordeel, effort, nvt, open_norm
from wiezit.dossier.events import (
    Activiteit,
    ArbeidsdeskundigOnderzoek,
    Eindevaluatie,
    Event,
    PassendWerk,
    Werkhervatting,
)
from wiezit.law.documents import zonder_akkoord
from wiezit.law.sources import BBP, PK, op

LOONWAARDE = 65


@effort("bevredigend_resultaat", "Is er een bevredigend resultaat?", "spoor1", op(PK), op(BBP, "§5"))
def bevredigend_resultaat(view: EffortView) -> Oordeel:
    """UWV looks at the result first: structural work near the possibilities and the old wage, or more than 65% and both agree (PK)."""
    work = view.feiten.werkhervatting if view.feiten else None
    if work is None:
        return nvt("Er wordt nu niet gewerkt. UWV kijkt dan naar wat er is gedaan.")
    value = f"{work.loonwaarde:g}% loonwaarde" if work.loonwaarde is not None else "loonwaarde onbekend"
    hours = f"{work.uren_per_week:g} uur per week, {value}"
    if work.loonwaarde is None:
        rule = "Leg de loonwaarde vast; UWV kijkt daar als eerste naar."
    elif work.loonwaarde > LOONWAARDE:
        rule = f"Meer dan {LOONWAARDE}% telt alleen als het werk blijvend is en jullie allebei vinden dat meer niet kon. {_consent(view)}"
    else:
        rule = f"Dit is niet meer dan {LOONWAARDE}%. Het telt alleen als het zo dicht mogelijk ligt bij wat de werknemer kan en verdiende."
    return open_norm(
        f"Er wordt gewerkt: {hours}. {rule}",
        bewijs=(work, view.feiten.laatste(Eindevaluatie) if view.feiten else None),
        actie="Leg vast of het werk blijvend is, met een schriftelijke toezegging.",
    )


def _consent(view: EffortView) -> str:
    final = view.feiten.laatste(Eindevaluatie) if view.feiten else None
    if final and not zonder_akkoord(final):
        return "In de eindevaluatie tekenden jullie allebei akkoord; schrijf er ook bij dat meer niet kon."
    return "Dat jullie het allebei vinden, staat nog niet in een getekende eindevaluatie."


@effort("ladder_spoor1", "Volgorde in spoor 1: eigen, aangepast, ander werk", "spoor1", op(PK))
def ladder_spoor1(view: EffortView) -> Oordeel:
    """The fixed order of PK: own work, adapted own work, other work here; spoor 2 beside it. Whether each was looked at is a fact."""
    rungs = {"eigen werk": _eigen(view), "aangepast eigen werk": _aangepast(view), "ander werk bij jou": _ander(view)}
    proof = tuple(event for events in rungs.values() for event in events)
    if not proof:
        return nvt("Er is nog niets vastgelegd over eigen, aangepast of ander werk.")
    told = [name for name, events in rungs.items() if events]
    silent = [name for name, events in rungs.items() if not events]
    missing = f" Niets over: {', '.join(silent)}." if silent else ""
    return open_norm(
        f"Vastgelegd: {', '.join(told)}.{missing} Of elke tree goed is onderzocht, weegt een mens.",
        bewijs=proof,
        actie=f"Schrijf op wat je hebt onderzocht over: {', '.join(silent)}." if silent else None,
    )


def _eigen(view: EffortView) -> list[Event]:
    work: list[Event] = [e for e in view.van(Werkhervatting) if e.soort_werk == "eigen"]
    return work + [e for e in view.van(ArbeidsdeskundigOnderzoek) if e.eigen_werk]


def _aangepast(view: EffortView) -> list[Event]:
    work: list[Event] = [e for e in view.van(Werkhervatting) if e.soort_werk == "aangepast_eigen"]
    work += [e for e in view.van(Activiteit) if e.categorie in ("werkplekaanpassing", "voorziening")]
    return work + [e for e in view.van(ArbeidsdeskundigOnderzoek) if e.aangepast_eigen_werk]


def _ander(view: EffortView) -> list[Event]:
    work: list[Event] = [e for e in view.van(Werkhervatting) if e.soort_werk == "ander"]
    return work + list(view.van(PassendWerk)) + [e for e in view.van(ArbeidsdeskundigOnderzoek) if e.ander_werk]


EFFORTS: tuple[Effort, ...] = (
    bevredigend_resultaat,
    ladder_spoor1,
)
