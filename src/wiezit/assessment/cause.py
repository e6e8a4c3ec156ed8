"""Where the duty of a step comes from: the field of the event that its term is counted from. Pure."""

from datetime import date

from wiezit.assessment.planning import PlannedStep, Stand
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import (
    SOORT,
    BerichtUwv,
    BijstellingProbleemanalyse,
    Eerstejaarsevaluatie,
    EindeDienstverband,
    Event,
    Herstelmelding,
    Probleemanalyse,
    UwvBeslissing,
    VerlengingLoondoorbetaling,
    Ziekmelding,
)
from wiezit.findings import Span
from wiezit.law.clock import eerste_ziektedag

_LAATSTE_DAG = "laatste_dag_dienstverband"
_VERLENGING = "einde_verlenging"
_SOORTEN_VAN_ANKER: dict[str, tuple[type[Event], ...]] = {
    **{name: (kind,) for name, kind in SOORT.items()},
    "oordeel": (Probleemanalyse, BijstellingProbleemanalyse),
    "evaluatie_spoor2": (Eerstejaarsevaluatie,),
    "herstel": (Herstelmelding,),
    "aanvulverzoek": (UwvBeslissing,),
    "late_brief_uwv": (BerichtUwv,),
    _VERLENGING: (VerlengingLoondoorbetaling,),
    _LAATSTE_DAG: (EindeDienstverband,),
}


def soorten_van_anker(planned: PlannedStep) -> tuple[type[Event], ...]:
    """Return the kinds of event that the term of a step may be counted from; none where that is the illness itself."""
    return _SOORTEN_VAN_ANKER.get(planned.afleiding.anker, ()) if planned.afleiding else ()


def ontbreekt(planned: PlannedStep) -> str:
    """Return the beginning of what is said of a step that was passed over, by which it is also known again."""
    return f"{planned.step.titel} ontbreekt"


def oorzaak(stand: Stand, planned: PlannedStep) -> Span:
    """Return the place of the day that the term of a step is counted from, else that of the sick report, else the card."""
    dossier, found = stand.dossier, planned.afleiding
    if found and found.anker == _LAATSTE_DAG:
        end = next((e for e in dossier.van(EindeDienstverband) if e.laatste_dag == found.basis), None)
        return dossier.span(end, "laatste_dag") if end else dossier.kaart_bron.span("dienstverband", "eind")
    if found and found.anker == _VERLENGING:
        extensions = (e for e in dossier.van(VerlengingLoondoorbetaling) if e.tot_en_met == found.basis)
        return next((dossier.span(e, "tot_en_met") for e in extensions), dossier.kaart_bron.span())
    event = _gebeurtenis(stand, planned) or _ziekmelding(stand, planned)
    if event is None:
        return dossier.kaart_bron.span()
    return dossier.span(event, "eerste_ziektedag" if isinstance(event, Ziekmelding) and event.eerste_ziektedag else "datum")


def _gebeurtenis(stand: Stand, planned: PlannedStep) -> Event | None:
    """The last event on or before the day that is counted from, of the kinds that it may be, else the first on that day of any kind."""
    if planned.afleiding is None:
        return None
    basis, kinds = planned.afleiding.basis, soorten_van_anker(planned)
    if Ziekmelding in kinds or planned.afleiding.anker == "eerste_ziektedag":
        return None
    before = [e for e in stand.dossier.gebeurtenissen if kinds and isinstance(e, kinds) and datum(e) <= basis]
    return before[-1] if before else next((e for e in stand.dossier.gebeurtenissen if datum(e) == basis), None)


def _ziekmelding(stand: Stand, planned: PlannedStep) -> Ziekmelding | None:
    """The report of the illness that is counted from, else the one that started this case; without a clock the last one."""
    days: list[date] = [planned.afleiding.basis] if planned.afleiding else []
    days += [stand.klok.eerste_ziektedag] if stand.klok else []
    reports = list(stand.dossier.van(Ziekmelding))
    named = (report for day in days for report in reports if eerste_ziektedag(report) == day)
    return next(named, None) or next(reversed(reports), None)
