"""Public holidays and the Algemene termijnenwet, against dates that the law reference prints."""

from datetime import date

import pytest

from wiezit.law.calendar import feestdagen, na_werkdagen, vrije_dag, werkdag_tot, werkdag_vanaf


@pytest.mark.parametrize(
    ("raw", "moved"),
    [
        ("2021-05-13", "2021-05-17"),  # Hemelvaartsdag, then an equated day (UZA vb. 9)
        ("2019-12-26", "2019-12-30"),  # Tweede Kerstdag, then an equated day: the printed 27-12 is a slip
        ("2025-09-06", "2025-09-08"),  # a Saturday (example 3)
        ("2026-05-25", "2026-05-26"),  # Tweede Pinksterdag (example 7)
        ("2026-05-14", "2026-05-18"),  # Hemelvaartsdag, then an equated day (example 7)
        ("2026-04-03", "2026-04-07"),  # Goede Vrijdag and Pasen
        ("2026-11-23", "2026-11-23"),  # an ordinary Monday stays
    ],
)
def test_a_term_that_ends_on_a_free_day_runs_to_the_next_working_day(raw: str, moved: str) -> None:
    assert werkdag_vanaf(date.fromisoformat(raw)) == date.fromisoformat(moved)


def test_the_fifth_of_may_counts_every_year_and_kingsday_never_on_a_sunday() -> None:
    assert vrije_dag(date(2026, 5, 5)) == "Bevrijdingsdag"
    assert date(2025, 4, 26) in feestdagen(2025) and date(2025, 4, 27) not in feestdagen(2025)


def test_the_hint_for_a_sunday_is_the_friday_before() -> None:
    assert werkdag_tot(date(2026, 10, 25)) == date(2026, 10, 23)


def test_five_working_days_skip_weekend_and_holiday() -> None:
    assert na_werkdagen(date(2026, 5, 12), 5) == date(2026, 5, 21)
