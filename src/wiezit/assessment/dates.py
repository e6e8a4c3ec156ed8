"""From a term of the law to a date, with the derivation that `wiezit uitleg` shows. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from msgspec import Struct, structs

from wiezit.law.anchors import ANKERS
from wiezit.law.calendar import einde_termijn, na_werkdagen
from wiezit.law.clock import Onderbreking
from wiezit.law.facts import Feiten
from wiezit.law.rounds import Ronde
from wiezit.law.step import Step
from wiezit.law.terms import EINDE_WACHTTIJD, BeginWeek, Bij, EindeWeek, Jaren, Laatste, Na, Onverwijld, Term, Voor, Vroegste, Werkdagen

_GEEN: Mapping[str, date] = {}


class Afleiding(Struct, frozen=True):
    """Why a date is that date: anchor + distance (+ interruptions) (+ ATW) = `datum`.

    `anker` names what is counted from, `basis` is its date, `afstand` the distance in calendar days, `schuif` the
    interruptions that moved it, `atw` the day before the Algemene termijnenwet moved it.
    """

    datum: date
    anker: str
    basis: date
    afstand: int
    schuif: tuple[Onderbreking, ...] = ()
    atw: date | None = None
    opmerking: str | None = None


def afleiding(step: Step, term: Term | None, f: Feiten) -> Afleiding | None:
    """Return the date of a term with its derivation; None when its anchor is not known, or when the law names no number."""
    found = _afleiding(term, f)
    return op_werkdag(found) if found and step.atw else found


def van_ronde(step: Step, ronde: Ronde, f: Feiten) -> Afleiding | None:
    """Return the last day of one round of a step that comes back; None when the law names no number of days.

    Unless the round says otherwise it is the term of the row, with the round in the place of what that counts from.
    """
    anker = ronde.anker or (step.uiterlijk.anker if isinstance(step.uiterlijk, Na | Jaren | Werkdagen | Onverwijld) else step.id)
    if ronde.dag is not None:
        return Afleiding(ronde.dag, anker, ronde.basis, 0, opmerking=ronde.opmerking)
    own = {anker: ronde.basis}
    found = _afleiding(step.uiterlijk, f, own) if ronde.afstand is None else _tel(f, anker, ronde.basis, ronde.afstand)
    return op_werkdag(found) if found and step.atw else found


def op_laatste_dag(dag: date) -> Afleiding:
    """Return the last day of employment as the last day of a step (RPG art. 6 lid 2)."""
    return Afleiding(dag, "laatste_dag_dienstverband", dag, 0, opmerking="het dienstverband eindigt eerder dan de wachttijd")


def op_werkdag(found: Afleiding) -> Afleiding:
    """Return the derivation with its date moved as the Algemene termijnenwet asks (art. 1 lid 1, art. 2)."""
    moved = einde_termijn(found.basis, found.datum)
    return found if moved == found.datum else structs.replace(found, datum=moved, atw=found.datum)


def _afleiding(term: Term | None, f: Feiten, ronde: Mapping[str, date] = _GEEN) -> Afleiding | None:
    """Return what `afleiding` returns; `ronde` gives an anchor the day of one round, and no term ends before that."""
    match term:
        case Na(anker=anker):
            basis = _basis(anker, f, ronde)
            found = _tel(f, anker, basis, term.afstand) if basis else None
            return op_werkdag(found) if found and term.atw else found
        case Voor():
            return _terug(term, f)
        case BeginWeek() | EindeWeek():
            return _tel(f, "eerste_ziektedag", f.start, term.afstand)
        case Werkdagen(anker=anker, aantal=days):
            basis = _basis(anker, f, ronde)
            return Afleiding(na_werkdagen(basis, days), anker, basis, 0, opmerking=f"{days} werkdagen") if basis else None
        case Vroegste(termen=terms):
            return min(_alle(terms, f, ronde), key=_dag, default=None)
        case Laatste(termen=terms):
            return max(_alle(terms, f, ronde), key=_dag, default=None)
        case Onverwijld() | Bij() | Jaren() | None:  # of years only a milestone and rounds are counted, by themselves
            return None


def _alle(terms: Iterable[Term], f: Feiten, ronde: Mapping[str, date]) -> Iterator[Afleiding]:
    begin = max(ronde.values(), default=date.min)
    return (found for term in terms if (found := _afleiding(term, f, ronde)) and found.datum >= begin)


def _dag(found: Afleiding) -> date:
    return found.datum


def _basis(anker: str, f: Feiten, ronde: Mapping[str, date]) -> date | None:
    return ronde[anker] if anker in ronde else op_anker(anker, f)


def op_anker(anker: str, f: Feiten) -> date | None:
    """Return the day of what a term counts from; None while it is not known."""
    known = ANKERS.get(anker)
    return known[1](f) if known else None


def _tel(f: Feiten, anker: str, basis: date, afstand: int) -> Afleiding:
    """Count from `basis`; every interruption that begins after it and on or before the date so far moves it on."""
    day = basis + timedelta(days=afstand)
    moved: list[Onderbreking] = []
    for interruption in f.klok.onderbrekingen:
        if basis < interruption.begin <= day:
            day += timedelta(days=interruption.dagen)
            moved.append(interruption)
    return Afleiding(day, anker, basis, afstand, tuple(moved))


def _terug(term: Voor, f: Feiten) -> Afleiding:
    """Count back from the end of the wait, or from the end that employer and employee agreed on (WIA art. 24, 25 lid 4)."""
    extended = f.looptijd.verlenging_tot_en_met
    if extended:
        day = extended + timedelta(days=term.afstand)
        return Afleiding(day, "einde_verlenging", extended, term.afstand)
    return _tel(f, "eerste_ziektedag", f.start, EINDE_WACHTTIJD.afstand + term.afstand)
