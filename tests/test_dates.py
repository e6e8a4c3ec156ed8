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
        ("1-13-2026", "eerst de dag"),
        ("di 5 jan 2026", "5 januari 2026 is een maandag, geen dinsdag"),
        ("weet ik niet", "geen datum"),
        ("5", "geen datum"),
    ],
)
def test_says_what_is_wrong(getypt: str, uitleg: str) -> None:
    with pytest.raises(DatumError, match=uitleg):
        lees(getypt, VANDAAG)


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)))
def test_reads_back_what_it_shows(dag: date) -> None:
    assert lees(voluit(dag), VANDAAG) == lees(kort(dag), VANDAAG) == dag


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_a_clear_no(tekst: str) -> None:
    try:
        assert isinstance(lees(tekst, VANDAAG), date)
    except DatumError as fout:
        assert str(fout)
