"""Dates of long before the illness or the employment, where the year is most often wrong (WZ260, WZ266; whole events: WZ258)."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from msgspec import Struct

from wiezit.assessment.checks.base import WAARSCHUWING, Check, View, check
from wiezit.dates import kort
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import Document, EindeDienstverband, Event, NietVanToepassing, Rolwissel, Verlof, Ziekmelding, soort_van
from wiezit.dossier.fields import Type, by_name, in_woorden
from wiezit.findings import Code, Finding, Related
from wiezit.law.clock import eerste_ziektedag

# A call, a letter or a signature of a few days before the illness can be right.
SPELING = timedelta(days=14)
# A contract is signed long before its first day, and other papers of before may be kept too.
_OUDER_STUK = timedelta(days=365)
# These are about the employment or the person, and may be of any day before the illness.
VAN_ERVOOR: tuple[type[Event], ...] = (Document, EindeDienstverband, NietVanToepassing, Rolwissel, Verlof)
# The date of an attachment is that of an older paper; the first sick day itself is what is counted from.
_MAG_OUDER = frozenset({"bijlagen", "eerste_ziektedag"})

Route = tuple[str | int, ...]


@check("WZ260", "datum-voor-eerste-ziektedag", WAARSCHUWING, rust_op=(Ziekmelding,))
def datum_voor_eerste_ziektedag(code: Code, view: View) -> Iterator[Finding]:
    """Wat: In een stuk staat een datum van meer dan twee weken voor de eerste ziektedag.

    Waarom: Een stap die zo vroeg gedaan lijkt, telt als op tijd gedaan. Meestal is het jaartal verkeerd.

    Fout: Ziek vanaf 5 januari 2026, en doorgegeven_arbodienst_op: 2025-01-05

    Goed: doorgegeven_arbodienst_op: 2026-01-05
    """
    reports = sorted(view.van(Ziekmelding), key=eerste_ziektedag)
    if not reports:
        return
    for event in view.dossier.gebeurtenissen:
        if isinstance(event, VAN_ERVOOR):
            continue
        # A paper may name a day of an earlier case; a sick report only days of its own illness.
        report = event if isinstance(event, Ziekmelding) else reports[0]
        begin = eerste_ziektedag(report)
        for route, day in _vroeger(event, begin - SPELING):
            if route != ("datum",) or report is event:
                yield code.at(
                    view.span(event, *route),
                    f"‘{_naam(route)}’ is {kort(day)}: dat is lang voor de eerste ziektedag, {kort(begin)}",
                    related=[] if report is event else [view.bij(report, "de eerste ziekmelding", "datum")],
                    help="Kijk het jaartal na, hier en bij de eerste ziektedag.",
                )


@check("WZ266", "voor-begin-dienstverband", WAARSCHUWING)
def voor_begin_dienstverband(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Een ziekte of een gebeurtenis ligt voor de eerste dag van het dienstverband.

    Waarom: Meestal is een van de twee jaartallen verkeerd. Dan kloppen de termijnen niet.

    Fout: In dienst sinds 1 maart 2019, en een eerste ziektedag van 5 januari 2016

    Goed: eerste_ziektedag: 2026-01-05. Nam je de werknemer over van een andere werkgever? Vul dan de eerste dag bij die werkgever in.
    """
    begin = view.dossier.kaart.dienstverband.begin
    if begin is None:
        return
    ill = {report: eerste_ziektedag(report) for report in view.van(Ziekmelding)}
    first = min(ill.values(), default=date.max)
    for event in view.van_alle(Ziekmelding, *VAN_ERVOOR):
        day = ill.get(event) or datum(event)
        room = _OUDER_STUK if isinstance(event, Document) else timedelta() if event in ill else SPELING
        # What lies in an illness of before the employment is explained by that illness, which is told already.
        if day < begin - room and (event in ill or day < first):
            field = "eerste_ziektedag" if event in ill and event.eerste_ziektedag else "datum"
            what = "de eerste ziektedag" if event in ill else in_woorden(soort_van(type(event)))
            yield code.at(
                view.span(event, field),
                f"{what} van {kort(day)} ligt voor het begin van het dienstverband, {kort(begin)}",
                related=(Related(view.dossier.kaart_bron.span("dienstverband", "begin"), "de eerste dag van het dienstverband"),),
                help="Kijk het jaartal na, hier en bij dienstverband in dossier.yaml.",
            )


@cache
def _velden(kind: type[Struct]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the fields of a kind that hold a date, and those that hold other fields."""
    known = [field for name, field in by_name(kind).items() if name not in _MAG_OUDER]
    return tuple(f.naam for f in known if f.vorm is Type.DATUM and not f.lijst), tuple(f.naam for f in known if f.vorm is Type.DEEL)


def _vroeger(value: Struct, limit: date, route: Route = ()) -> Iterator[tuple[Route, date]]:
    """Yield the dates in a Struct of before `limit`, each with the route to it."""
    dates, parts = _velden(value.__class__)
    for name in dates:
        day = getattr(value, name)
        if day is not None and day < limit:
            yield (*route, name), day
    for name in parts:
        found = getattr(value, name)
        if isinstance(found, Struct):
            yield from _vroeger(found, limit, (*route, name))
        elif found.__class__ is tuple:
            for number, item in enumerate(found):
                if isinstance(item, Struct):
                    yield from _vroeger(item, limit, (*route, name, number))


def _naam(route: Route) -> str:
    """Return the name of the field at the end of a route."""
    return next(part for part in reversed(route) if isinstance(part, str))


CHECKS: tuple[Check, ...] = (datum_voor_eerste_ziektedag, voor_begin_dienstverband)
