"""No combination of events, complete or not, makes a check or the rehearsal fail: half a dossier is the normal case."""

from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from builders import KAART, dossier
from wiezit.assessment import checks
from wiezit.assessment.rehearsal import rehearse
from wiezit.assessment.retention import retention
from wiezit.dossier.card import Dienstverband, Functie, Kaart, Werkgever
from wiezit.dossier.dossier import Dossier
from wiezit.dossier.events import SOORTEN, Event
from wiezit.dossier.fields import Field, Type, by_name

BEGIN = date(2025, 1, 6)
DAYS = st.integers(0, 900).map(lambda n: BEGIN + timedelta(days=n))


def of_field(field: Field) -> st.SearchStrategy[Any]:
    """Return values that a field may hold."""
    one = of_one(field)
    return st.lists(one, max_size=2).map(tuple) if field.lijst else one


def of_one(field: Field) -> st.SearchStrategy[Any]:
    """Return single values of a field."""
    if field.deel is not None:
        return of_kind(field.deel)
    if field.vorm is Type.KEUZE:
        return st.sampled_from(field.keuzes)
    if field.vorm is Type.DATUM:
        return DAYS
    if field.vorm is Type.GETAL:
        return st.sampled_from((0.0, 12.0, 40.0, 66.0))
    return st.sampled_from((1, 6, 13)) if field.vorm is Type.GEHEEL else st.sampled_from(("licht werk", "probleemanalyse", "spoor2_start"))


def of_kind(kind: type[Any], **fixed: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return mappings or events in which any field may be absent."""
    fields = {name: of_field(field) for name, field in by_name(kind).items() if name not in fixed}
    optional = st.fixed_dictionaries({}, optional=fields)
    return st.builds(lambda some, sure: kind(**some, **sure), optional, st.fixed_dictionaries(fixed))


EVENTS = st.sampled_from(SOORTEN).flatmap(lambda kind: of_kind(kind, datum=DAYS))
CARDS: st.SearchStrategy[Kaart] = st.builds(
    lambda hours, days, end, own_risk: replace(
        KAART,
        functie=Functie(uren_per_week=hours, werkdagen=days),
        dienstverband=Dienstverband(eind=end),
        werkgever=Werkgever(eigenrisicodrager=own_risk),
    ),
    st.sampled_from((None, 36.0)),
    st.sampled_from(((), ("ma", "do"))),
    st.none() | DAYS,
    st.sampled_from(((), ("zw",))),
)
LIGHT = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@LIGHT
@given(st.lists(EVENTS, max_size=8), CARDS, DAYS, st.booleans())
def test_nothing_fails_on_half_a_dossier(events: list[Event], card: Kaart, day: date, unreadable: bool) -> None:
    one: Dossier = replace(dossier(*events, kaart=card), onleesbaar=("2025-02-01-probleemanalyse.yaml",) if unreadable else ())
    found = checks.run(one)
    assert found == checks.run(one)
    outcome = rehearse(one, day)
    assert outcome.tekort == (sum(getattr(outcome.samenvatting, name) for name in outcome.samenvatting.__struct_fields__[:-1]) > 0)
    assert all(effort.actie for effort in outcome.inspanningen if effort.staat == "tekort")
    retention(one, day)
