"""The clock: what joins, what starts anew, and how interruptions move dates. Part C of the law reference is the convention."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import dossier
from wiezit.dossier.events import Arbeidstherapie, Herstelmelding, Verlof, Werkhervatting, Ziekmelding
from wiezit.law.clock import Klok, Onderbreking, gevallen
from wiezit.law.milestones import verkorte_wachttijd

START = date(2026, 1, 5)


def day(text: str) -> date:
    return date.fromisoformat(text)


def reference(start: date, offset: int, interruptions: list[tuple[date, int]]) -> date:
    """The reference computation of part C, kept apart from the program on purpose."""
    raw = start + timedelta(days=offset)
    for begin, length in sorted(interruptions):
        if raw >= begin:
            raw += timedelta(days=length)
    return raw


def current(*events: object, until: date | None = None) -> Klok:
    return gevallen(dossier(*events), tot_en_met=until)[-1].klok


@pytest.mark.parametrize(("back", "days", "first"), [("2026-03-03", 27, START), ("2026-03-04", 0, day("2026-03-04"))])
def test_27_recovered_days_join_and_28_start_a_new_case(back: str, days: int, first: date) -> None:
    klok = current(Ziekmelding(datum=START), Herstelmelding(datum=day("2026-02-04")), Ziekmelding(datum=day(back)))
    assert (klok.eerste_ziektedag, klok.onderbrekingsdagen) == (first, days)


def test_a_new_case_remembers_the_gap_that_made_it_one() -> None:
    klok = current(Ziekmelding(datum=START), Herstelmelding(datum=day("2026-02-04")), Ziekmelding(datum=day("2026-03-04")))
    assert klok.ervoor == Onderbreking(day("2026-02-04"), 28, "herstel")


def test_partial_return_and_arbeidstherapie_are_no_interruption() -> None:
    klok = current(
        Ziekmelding(datum=START),
        Werkhervatting(datum=day("2026-02-09"), uren_per_week=12),
        Arbeidstherapie(datum=day("2026-04-06"), uren_per_week=36),
    )
    assert klok.onderbrekingsdagen == 0 and klok.gezond_vanaf is None


@pytest.mark.parametrize(
    ("cause", "recovered", "first", "alternative"),
    [
        ("ja", None, START, None),
        ("nee", None, day("2026-09-21"), None),
        ("ja", day("2026-05-25"), day("2026-09-21"), None),
        ("onbekend", None, START, day("2026-09-21")),
        (None, None, START, day("2026-09-21")),
    ],
)
def test_leave_joins_only_when_it_adjoins_on_both_sides_and_the_cause_is_the_same(
    cause: str | None, recovered: date | None, first: date, alternative: date | None
) -> None:
    events = [
        Ziekmelding(datum=START),
        Verlof(datum=day("2026-05-01"), van=day("2026-06-01"), tot_en_met=day("2026-09-20")),
        Ziekmelding(datum=day("2026-09-21"), zelfde_oorzaak_als_voor_verlof=cause),  # type: ignore[arg-type]
    ]
    if recovered:
        events.append(Herstelmelding(datum=recovered))  # type: ignore[arg-type]
    found = gevallen(dossier(*events))[-1]
    assert found.klok.eerste_ziektedag == first
    assert (found.alternatief.eerste_ziektedag if found.alternatief else None) == alternative
    if first == START:
        assert found.klok.dag(727) == day("2028-04-23")


def test_a_short_leave_counts_like_any_other_interruption() -> None:
    klok = current(
        Ziekmelding(datum=START),
        Verlof(datum=day("2026-02-02"), van=day("2026-02-02"), tot_en_met=day("2026-02-08")),
        Ziekmelding(datum=day("2026-02-09"), zelfde_oorzaak_als_voor_verlof="nee"),
    )
    assert klok.onderbrekingen == (Onderbreking(day("2026-02-02"), 7, "verlof"),)


def test_days_of_leave_never_count_even_when_the_sick_report_falls_in_them() -> None:
    klok = current(
        Verlof(datum=START, van=START, tot_en_met=day("2026-02-01")),
        Ziekmelding(datum=day("2026-01-28")),
    )
    assert klok.eerste_ziektedag == day("2026-02-02")


def test_leave_without_an_end_lasts_and_joins_nothing() -> None:
    """A required field that is missing makes a document incomplete; it does not make somebody well."""
    leave = Verlof(datum=day("2026-03-02"))
    klok = current(Ziekmelding(datum=START), leave)
    assert (klok.gezond_vanaf, klok.verlof_tot_en_met) == (day("2026-03-02"), None)
    assert [klok.met_verlof(day(d)) for d in ("2026-03-01", "2026-03-02", "2026-06-20")] == [False, True, True]
    assert current(Ziekmelding(datum=START), leave, Ziekmelding(datum=day("2026-06-22"))).eerste_ziektedag == day("2026-06-22")


def test_a_recovery_before_any_illness_changes_nothing() -> None:
    klok = current(Herstelmelding(datum=day("2025-12-01")), Ziekmelding(datum=START))
    assert klok == Klok(START)


def test_what_happens_after_the_day_asked_for_does_not_count_yet() -> None:
    events = (Ziekmelding(datum=START), Herstelmelding(datum=day("2026-02-04")), Ziekmelding(datum=day("2026-02-14")))
    assert current(*events, until=day("2026-02-03")) == Klok(START)
    assert current(*events, until=day("2026-02-10")).gezond_vanaf == day("2026-02-04")
    assert current(*events, until=day("2026-02-14")).onderbrekingsdagen == 10


gaps = st.lists(st.tuples(st.integers(1, 120), st.integers(1, 27)), max_size=5)
starts = st.dates(date(2010, 1, 1), date(2040, 1, 1))


def spells(start: date, lengths: list[tuple[int, int]]) -> tuple[list[object], list[tuple[date, int]]]:
    """Sick for so many days, then recovered for so many, again and again; ill at the end."""
    events: list[object] = [Ziekmelding(datum=start)]
    interruptions = []
    today = start
    for sick, well in lengths:
        recovered = today + timedelta(days=sick)
        today = recovered + timedelta(days=well)
        events += [Herstelmelding(datum=recovered), Ziekmelding(datum=today)]
        interruptions.append((recovered, well))
    return events, interruptions


@given(starts, gaps, st.integers(0, 1092))
def test_every_date_is_that_of_the_reference_computation(start: date, lengths: list[tuple[int, int]], offset: int) -> None:
    events, interruptions = spells(start, lengths)
    assert current(*events).dag(offset) == reference(start, offset, interruptions)


@given(starts, gaps, st.integers(1, 200), st.integers(0, 1092))
def test_shifting_all_events_by_weeks_shifts_every_date_by_as_many(
    start: date, lengths: list[tuple[int, int]], weeks: int, offset: int
) -> None:
    here, _ = spells(start, lengths)
    there, _ = spells(start + timedelta(weeks=weeks), lengths)
    assert current(*there).dag(offset) - current(*here).dag(offset) == timedelta(weeks=weeks)


@given(starts, gaps)
def test_sick_days_stand_still_while_recovered_and_go_on_by_one_a_day_while_ill(start: date, lengths: list[tuple[int, int]]) -> None:
    events, interruptions = spells(start, lengths)
    klok = current(*events)
    for begin, length in interruptions:
        last = klok.ziektedag(begin - timedelta(days=1))
        assert {klok.ziektedag(begin + timedelta(days=i)) for i in range(length)} == {last}
        assert klok.ziektedag(begin + timedelta(days=length)) == last + 1
    assert klok.ziektedag(start) == 1


@given(starts, gaps, st.integers(0, 727))
def test_the_date_of_a_sick_day_has_that_number(start: date, lengths: list[tuple[int, int]], offset: int) -> None:
    events, _ = spells(start, lengths)
    klok = current(*events)
    assert klok.ziektedag(klok.dag(offset)) == offset + 1


def test_a_report_that_was_written_down_after_the_recovery_counts_from_the_day_that_it_names() -> None:
    late = Ziekmelding(datum=day("2026-03-20"), eerste_ziektedag=day("2026-03-02"))
    klok = current(late, Herstelmelding(datum=day("2026-03-10")))
    assert (klok.eerste_ziektedag, klok.gezond_vanaf) == (day("2026-03-02"), day("2026-03-10"))


@pytest.mark.parametrize(
    ("asked", "end"),
    [("2026-02-02", "2026-04-13"), ("2026-01-25", "2026-04-05"), ("2027-04-25", "2027-07-04"), ("2027-04-26", None), ("2026-01-24", None)],
)
def test_a_shortened_wait_takes_ten_weeks_from_the_application_within_its_bounds(asked: str, end: str | None) -> None:
    assert verkorte_wachttijd(Klok(START), day(asked)) == (day(end) if end else None)
