"""Dates as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiezit.dates import DatumError, kort, lees, voluit

VANDAAG = date(2026, 1, 7)  # a Wednesday


@pytest.mark.parametrize(
    ("getypt", "bedoeld"),
    [
        ("2026-01-05", date(2026, 1, 5)),
        ("5-1-2026", date(2026, 1, 5)),
        ("05/01/2026", date(2026, 1, 5)),
        ("5.1.26", date(2026, 1, 5)),
        ("5-1", date(2026, 1, 5)),
        ("28-12", date(2025, 12, 28)),
        ("5 jan", date(2026, 1, 5)),
        ("ma 5 jan", date(2026, 1, 5)),
        ("Maandag 5 Januari 2026", date(2026, 1, 5)),
        ("di. 3 mrt", date(2026, 3, 3)),
        ("gisteren", date(2026, 1, 6)),
        ("eergisteren", date(2026, 1, 5)),
        ("morgen", date(2026, 1, 8)),
        ("overmorgen", date(2026, 1, 9)),
        ("vandaag", VANDAAG),
        ("woensdag", VANDAAG),
        ("vrijdag", date(2026, 1, 2)),
        ("volgende vrijdag", date(2026, 1, 9)),
        ("afgelopen woensdag", date(2025, 12, 31)),
        ("volgende woensdag", date(2026, 1, 14)),
        ("over 2 weken", date(2026, 1, 21)),
        ("3 dagen geleden", date(2026, 1, 4)),
        ("29 feb 2028", date(2028, 2, 29)),
        ("zo 5 jan", date(2025, 1, 5)),  # the nearest 5 January that is a Sunday
    ],
)
def test_understands_what_people_type(getypt: str, bedoeld: date) -> None:
    assert lees(getypt, VANDAAG) == bedoeld


@pytest.mark.parametrize(
    ("getypt", "uitleg"),
    [
        ("", "hier hoort een datum"),
        ("30-2-2026", "30 februari 2026"),
        ("1-13-2026", r"er is geen maand 13 \(schrijf 31-12-2026 of 2026-12-31\)"),
        ("2026-13-01", "er is geen maand 13"),
        ("0-1-2026", "er is geen dag 0"),
        ("di 5 jan 2026", "5 januari 2026 is een maandag, geen dinsdag"),
        ("weet ik niet", "geen datum"),
        ("5", "geen datum"),
    ],
)
def test_says_what_is_wrong(getypt: str, uitleg: str) -> None:
    with pytest.raises(DatumError, match=uitleg):
        lees(getypt, VANDAAG)


NAJAAR = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("getypt", "bedoeld"),
    [
        ("5-1-26", date(2026, 1, 5)),
        ("31-12-26", date(2026, 12, 31)),  # 2031 lies too far away
        ("26-2-26", date(2026, 2, 26)),  # both readings are the same day
        ("26-11-99", date(2099, 11, 26)),  # a month has no 99th day
        ("22-11-16", date(2016, 11, 22)),  # 2022 is more than three years ago
        ("do 26-11-20", date(2020, 11, 26)),  # the day of the week decides
        ("26 nov 16", date(2016, 11, 26)),
    ],
)
def test_a_short_year_at_the_end_is_read_when_only_that_is_likely(getypt: str, bedoeld: date) -> None:
    assert lees(getypt, NAJAAR) == bedoeld


@pytest.mark.parametrize(
    ("getypt", "lezingen"),
    [
        ("26-11-16", ("26 november 2016", "16 november 2026", "2016-11-26", "2026-11-16")),
        ("26/11/20", ("26 november 2020", "20 november 2026", "2020-11-26", "2026-11-20")),
        ("26.11.25", ("26 november 2025", "25 november 2026", "2025-11-26", "2026-11-25")),
        ("zo 24-1-21", ("24 januari 2021", "21 januari 2024", "2021-01-24", "2024-01-21")),  # both are a Sunday
        ("29-02-26", ("26 februari 2029", "2029-02-26")),  # 2026 has no 29 February
    ],
)
def test_a_short_year_that_may_come_first_is_asked_for(getypt: str, lezingen: tuple[str, ...]) -> None:
    with pytest.raises(DatumError, match="JJJJ-MM-DD") as fout:
        lees(getypt, NAJAAR)
    assert all(lezing in str(fout.value) for lezing in lezingen)


def test_the_day_on_which_it_is_typed_decides_what_is_near() -> None:
    assert lees("26-11-16", date(2016, 12, 1)) == date(2016, 11, 26)
    with pytest.raises(DatumError):
        lees("16-11-26", date(2017, 1, 1))


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_reads_back_what_it_shows(dag: date) -> None:
    assert lees(voluit(dag), VANDAAG) == lees(kort(dag), VANDAAG) == dag


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_a_clear_no(tekst: str) -> None:
    try:
        assert isinstance(lees(tekst, VANDAAG), date)
    except DatumError as fout:
        assert str(fout)
