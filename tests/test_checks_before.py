"""Dates of long before the illness or the employment: the wrong year is seen, and what can be right is left alone."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from builders import KAART, dossier
from wiezit.assessment import checks
from wiezit.dossier.card import Dienstverband
from wiezit.dossier.dossier import Dossier
from wiezit.dossier.events import (
    Activiteit,
    Afspraak,
    Bijlage,
    Contact,
    Deskundigenoordeel,
    Document,
    EindeDienstverband,
    Event,
    Herstelmelding,
    Ondertekening,
    PlanVanAanpak,
    Probleemanalyse,
    Rolwissel,
    Spreekuur,
    Verlof,
    Voortgangsgesprek,
    Werkhervatting,
    Ziekmelding,
)
from wiezit.findings import Severity

S = date(2026, 1, 5)
DAY = timedelta(days=1)
ILL = Ziekmelding(datum=S)


def early(*events: Event, begin: date | None = None) -> list[tuple[str, str, str]]:
    """Return code, file and the first word in quotes of what is said about dates of before."""
    one = dossier(*events, kaart=replace(KAART, dienstverband=Dienstverband(begin=begin)))
    found = [f for f in checks.run(one) if f.code in ("WZ258", "WZ260", "WZ266")]
    return [(f.code, f.span.pad[11:].rpartition("-")[0], f.message.split("’")[0].lstrip("‘").split(" ")[0]) for f in found]


@pytest.mark.parametrize("kind", [Spreekuur, Contact, Voortgangsgesprek, Werkhervatting, Deskundigenoordeel])
@pytest.mark.parametrize(("day", "told"), [(S - 15 * DAY, True), (S - 14 * DAY, False), (date(1999, 1, 1), True), (S, False)])
def test_a_talk_of_long_before_the_illness_is_told(kind: type[Event], day: date, told: bool) -> None:
    assert [code for code, _, _ in early(ILL, kind(datum=day))] == ["WZ258"] * told


def test_a_paper_is_told_from_the_first_day() -> None:
    found = [f for f in checks.run(dossier(ILL, Probleemanalyse(datum=S - DAY))) if f.code == "WZ258"]
    assert [f.severity for f in found] == [Severity.INFO]


def test_between_two_cases_everything_can_be() -> None:
    again = Ziekmelding(datum=date(2026, 9, 1))
    talk = Spreekuur(datum=date(2026, 7, 1), volgende=date(2026, 8, 1))
    about = Deskundigenoordeel(datum=date(2026, 9, 15), aangevraagd_op=date(2026, 2, 20))
    assert early(ILL, Herstelmelding(datum=date(2026, 3, 2)), talk, again, about) == []


@pytest.mark.parametrize(
    "event",
    [
        Verlof(datum=date(2025, 9, 1), van=date(2025, 9, 1), tot_en_met=S - DAY),
        Document(datum=date(2025, 3, 1), titel="Arbeidsovereenkomst"),
        Rolwissel(datum=date(2025, 3, 1), rol="casemanager", naam="Sam Voorbeeld"),
        EindeDienstverband(datum=date(2025, 11, 1), laatste_dag=date(2026, 6, 30)),
        Contact(datum=S, bijlagen=(Bijlage(bestand="functie.pdf", datum=date(2019, 1, 1)),)),
        Ziekmelding(datum=S + 40 * DAY, eerste_ziektedag=S + 38 * DAY, doorgegeven_arbodienst_op=S + 30 * DAY),
    ],
)
def test_what_can_be_older_is_left_alone(event: Event) -> None:
    assert early(ILL, event, begin=date(2020, 1, 1)) == []


@pytest.mark.parametrize(("day", "told"), [(S - 14 * DAY, False), (S - 15 * DAY, True), (date(2025, 1, 6), True)])
def test_a_report_to_the_arbodienst_of_long_before_the_illness_is_told(day: date, told: bool) -> None:
    report = Ziekmelding(datum=S, doorgegeven_arbodienst_op=day)
    assert early(report) == [("WZ260", "ziekmelding", "doorgegeven_arbodienst_op")] * told


def test_a_sick_report_is_held_against_its_own_illness() -> None:
    again = Ziekmelding(datum=date(2026, 9, 1), doorgegeven_arbodienst_op=date(2026, 1, 6))
    assert early(ILL, Herstelmelding(datum=date(2026, 3, 2)), again) == [("WZ260", "ziekmelding", "doorgegeven_arbodienst_op")]
    written = Ziekmelding(datum=date(2025, 1, 5), eerste_ziektedag=S)
    assert early(written) == [("WZ260", "ziekmelding", "datum")]


def test_a_date_inside_a_part_is_told_at_its_place() -> None:
    plan = PlanVanAanpak(
        datum=date(2026, 2, 20),
        afspraken=(Afspraak(wat="bellen", voor=date(2026, 3, 1)), Afspraak(wat="mailen", voor=date(2025, 3, 1))),
        ondertekend=(Ondertekening(rol="werkgever", datum=date(2025, 2, 20)),),
    )
    assert early(ILL, plan) == [("WZ260", "plan_van_aanpak", "datum"), ("WZ260", "plan_van_aanpak", "voor")]
    assert early(ILL, Activiteit(datum=date(2026, 4, 1), start=date(2025, 4, 1))) == [("WZ260", "activiteit", "start")]


def test_an_event_that_is_told_is_not_told_twice_for_its_own_date() -> None:
    assert early(ILL, Spreekuur(datum=date(2025, 2, 1))) == [("WZ258", "spreekuur", "spreekuur")]


def test_without_a_sick_report_there_is_nothing_to_hold_it_against() -> None:
    assert early(Spreekuur(datum=date(1999, 1, 1))) == []


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (Ziekmelding(datum=date(2016, 1, 5)), [("WZ266", "ziekmelding", "de")]),
        (Verlof(datum=date(2010, 1, 5), van=date(2010, 1, 5), tot_en_met=date(2010, 3, 5)), [("WZ266", "verlof", "verlof")]),
        (Document(datum=date(2017, 1, 31), titel="Oud"), [("WZ266", "document", "document")]),
        (Document(datum=date(2017, 2, 1), titel="Contract"), []),
        (Rolwissel(datum=date(2018, 1, 18), rol="hr", naam="Sam Voorbeeld"), []),
        (Rolwissel(datum=date(2018, 1, 17), rol="hr", naam="Sam Voorbeeld"), [("WZ266", "rolwissel", "rolwissel")]),
    ],
)
def test_before_the_employment(event: Event, expected: list[tuple[str, str, str]]) -> None:
    events = (event,) if isinstance(event, Ziekmelding) else (ILL, event)
    assert early(*events, begin=date(2018, 2, 1)) == expected


def test_an_illness_of_before_the_employment_is_told_once() -> None:
    later = (Spreekuur(datum=S + 20 * DAY), Rolwissel(datum=S + 20 * DAY, rol="hr", naam="Sam Voorbeeld"))
    assert early(ILL, *later, begin=date(2026, 6, 1)) == [("WZ266", "ziekmelding", "de")]
    assert early(ILL, begin=S) == []


def test_a_dossier_without_a_first_day_of_work_is_left_alone() -> None:
    one: Dossier = dossier(ILL)
    assert not [f for f in checks.run(one) if f.code == "WZ266"]
