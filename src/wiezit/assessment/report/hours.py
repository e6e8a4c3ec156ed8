"""The hours that were actually worked, week by week, next to the hours of the contract (RPG art. 3). Pure."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from wiezit.dossier.dossier import Dossier, datum
from wiezit.dossier.events import Arbeidstherapie, Werkhervatting
from wiezit.law.clock import Klok
from wiezit.law.facts import na_verlof_onbekend

Wijze = Literal["geen", "werk", "arbeidstherapie", "hersteld", "verlof", "onbekend"]
_DAG = timedelta(days=1)


class Uren(Struct, frozen=True):
    """A period (both days inclusive) in which the number of hours a week stayed the same.

    `uren` are hours of work with a wage; `therapie` are hours of arbeidstherapie, which has no wage value.
    """

    van: date
    tot_en_met: date
    uren: float
    therapie: float
    wijze: Wijze
    hervatting: Werkhervatting | None = None


def urenverloop(dossier: Dossier, klok: Klok, tot_en_met: date) -> tuple[Uren, ...]:
    """Return the hours a week from the first sick day up to and including `tot_en_met`, one row for each change."""
    days = sorted({day for day in _grenzen(dossier, klok) if klok.eerste_ziektedag <= day <= tot_en_met})
    rows: list[Uren] = []
    for begin, following in zip(days, [*days[1:], tot_en_met + _DAG], strict=True):
        row = _op(dossier, klok, begin, following - _DAG)
        if rows and replace(rows[-1], van=row.van, tot_en_met=row.tot_en_met) == row:
            rows[-1] = replace(rows[-1], tot_en_met=row.tot_en_met)
        else:
            rows.append(row)
    return tuple(rows)


def _grenzen(dossier: Dossier, klok: Klok) -> Iterator[date]:
    yield klok.eerste_ziektedag
    for event in dossier.gebeurtenissen:
        if isinstance(event, Werkhervatting | Arbeidstherapie):
            yield datum(event)
            if event.tot_en_met:
                yield event.tot_en_met + _DAG
    for gap in klok.onderbrekingen:
        yield gap.begin
        yield gap.einde + _DAG
    if klok.gezond_vanaf:
        yield klok.gezond_vanaf
    if klok.verlof_tot_en_met:
        yield klok.verlof_tot_en_met + _DAG


def _op(dossier: Dossier, klok: Klok, dag: date, tot_en_met: date) -> Uren:
    contract = dossier.kaart.functie.uren_per_week or 0.0
    healthy = _gezond(klok, dag)
    if healthy == "hersteld" and na_verlof_onbekend(klok, dossier, dag):
        return Uren(dag, tot_en_met, 0.0, 0.0, "onbekend")
    if healthy == "hersteld":
        return Uren(dag, tot_en_met, contract, 0.0, "hersteld")
    if healthy == "verlof":
        return Uren(dag, tot_en_met, 0.0, 0.0, "verlof")
    since = max((g.einde for g in klok.onderbrekingen if g.einde < dag), default=klok.eerste_ziektedag - _DAG)
    work = _geldend(dossier.van(Werkhervatting), dag, since)
    therapy = _geldend(dossier.van(Arbeidstherapie), dag, since)
    hours = (work.uren_per_week or 0.0) if work else 0.0
    trial = (therapy.uren_per_week or 0.0) if therapy else 0.0
    kind: Wijze = "werk" if hours else "arbeidstherapie" if trial else "geen"
    return Uren(dag, tot_en_met, hours, trial, kind, work if hours and isinstance(work, Werkhervatting) else None)


def _gezond(klok: Klok, dag: date) -> Wijze | None:
    """Why there is no illness on `dag`; None when there is. Recovery and leave end what was agreed about work before."""
    if klok.gezond_vanaf and dag >= klok.gezond_vanaf:
        return "verlof" if klok.met_verlof(dag) else "hersteld"
    gap = next((g for g in klok.onderbrekingen if g.begin <= dag <= g.einde), None)
    return None if gap is None else "verlof" if gap.reden == "verlof" else "hersteld"


def _geldend(
    events: Iterator[Werkhervatting] | Iterator[Arbeidstherapie], dag: date, sinds: date
) -> Werkhervatting | Arbeidstherapie | None:
    """The last event that began after `sinds` and on or before `dag`, unless it was over by then."""
    last = None
    for event in events:
        if sinds < datum(event) <= dag:
            last = event
    return None if last is None or (last.tot_en_met and last.tot_en_met < dag) else last
