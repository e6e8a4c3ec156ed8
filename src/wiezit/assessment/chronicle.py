"""Everything of a dossier in order of date: steps, the events between them, and the milestones. Pure."""

from datetime import date

from msgspec import Struct

from wiezit.assessment.planning import PlannedStep, Stand
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import Event
from wiezit.law.facts import in_geval
from wiezit.law.milestones import laatste_dag_dienst
from wiezit.law.steps import STAP

MIJLPAALTITELS: dict[str, str] = {
    "einde_wachttijd": "Laatste dag van de wachttijd",
    "eerste_wia_dag": "Eerste WIA-dag",
    "einde_loondoorbetaling": "Laatste dag van de loondoorbetaling",
    "einde_opzegverbod": "Laatste dag van het opzegverbod",
    "einde_loonsanctie": "Laatste dag van de loonsanctie",
}


class Moment(Struct, frozen=True):
    """One line of the chronicle: a step, an event that fulfilled no step, or a milestone, on the day that counts for it."""

    dag: date
    stap: PlannedStep | None = None
    gebeurtenis: Event | None = None
    mijlpaal: str | None = None


def van_geval(stand: Stand) -> tuple[Event, ...]:
    """Return the events of the current case up to and including the peildatum; without a clock every event up to then."""
    dossier = stand.dossier.tot_en_met(stand.peildatum)
    return in_geval(dossier, stand.klok) if stand.klok else dossier.gebeurtenissen


def kroniek(stand: Stand) -> list[Moment]:
    """Return the moments in order: a step on the day it was done, else on its last day; steps without a day are left out."""
    moments = [Moment(day, stap=s) for s in stand.stappen if (day := s.gedaan_op or s.telt or (s.vanaf if s.aan_de_beurt else None))]
    fulfilling = {id(s.door) for s in stand.stappen if s.door is not None}
    moments += [Moment(datum(e), gebeurtenis=e) for e in stand.dossier.gebeurtenissen if id(e) not in fulfilling]
    moments += [Moment(day, mijlpaal=name) for name, day in mijlpaaldagen(stand)]
    return sorted(moments, key=lambda m: (m.dag, m.mijlpaal is not None, m.gebeurtenis is not None, _rang(m)))


_RANG = {step: rank for rank, step in enumerate(STAP)}


def _rang(moment: Moment) -> int:
    """Steps of one day stand in the order of the law table: the plan before its copies."""
    return _RANG.get(moment.stap.step.id, 0) if moment.stap else 0


def mijlpaaldagen(stand: Stand) -> list[tuple[str, date]]:
    """Return the milestones that have a day, in the order of their titles; after the employment nobody can be dismissed any more."""
    days = {name: getattr(stand.mijlpalen, name) for name in MIJLPAALTITELS} | {"einde_opzegverbod": opzegverbod(stand)}
    return [(name, day) for name, day in days.items() if day is not None]


def opzegverbod(stand: Stand) -> date | None:
    """Return the last day on which dismissal is forbidden; None when it is not known, or the employment ends before it."""
    last, day = laatste_dag(stand), stand.mijlpalen.einde_opzegverbod
    return None if last and day and last < day else day


def laatste_dag(stand: Stand) -> date | None:
    """Return the last day of the employment as it was known on the peildatum; None while no end is known."""
    first = stand.klok.eerste_ziektedag if stand.klok else date.min
    return laatste_dag_dienst(stand.dossier.tot_en_met(stand.peildatum), first)
