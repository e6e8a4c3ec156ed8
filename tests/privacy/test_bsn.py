"""A BSN in free text, and the numbers that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiezit.assessment.privacy import find_bsn, scan
from wiezit.assessment.privacy.bsn import elfproef


@pytest.mark.parametrize(("digits", "passes"), [("111222333", True), ("123456782", True), ("123456789", False), ("000000000", False)])
def test_elfproef(digits: str, passes: bool) -> None:
    assert elfproef(digits) is passes


@pytest.mark.parametrize(
    "text",
    [
        "BSN 111222333",
        "bsn: 123456789 (typefout)",
        "nummer 1112.22.333 doorgegeven",
        "P. de Wit, 123456782, Utrecht",
        "sofinummer 111 222 333",
        "burgerservicenummer 12345672",
        "Het nummer is 111222333.",
        "Het is '111222333', zei ze",
        "nr'111222333",
        "nr’1112.22.333",
    ],
)
def test_a_bsn_is_found(text: str) -> None:
    assert [hit.categorie for hit in scan(text)] == ["bsn"]


@pytest.mark.parametrize(
    "text",
    [
        "kenmerk 111222333",
        "Ons kenmerk: UWV 111222333",
        "dossiernummer 123456782",
        "telefoon 0612345678",
        "+31612345678",
        "NL91ABNA0417164300",
        "loonheffingennummer 123456782L01",
        "op 05-01-2026 en 2026-01-05",
        "van 1000 tot 2000 uur, week 12 333",
        "personeelsnummer 123456782",
        "nummer 123456789",
        "1112223334",
        "111222333-4",
    ],
)
def test_another_number_is_not(text: str) -> None:
    assert scan(text) == ()


@pytest.mark.parametrize("text", ["Uren per week: 12 24 36 12 2", "In 2024 2025 0 keer", "Schema 1 1 1 2 2 2 3 3 3"])
def test_a_row_of_small_numbers_and_years_is_no_bsn(text: str) -> None:
    assert scan(text) == ()


@pytest.mark.parametrize("text", ["111.222.333", "1112 22 333", "111222333", "11 1222 333"])
def test_a_bsn_is_found_however_its_digits_are_grouped(text: str) -> None:
    assert [hit.categorie for hit in scan(f"Nummer van de werknemer is {text}")] == ["bsn"]


CIJFERS = [
    "111222333",
    "123456782",
    "111",
    "222",
    "333",
    "2026",
    "01",
    "bsn",
    "nr",
    "é",
    " ",
    " ",
    ".",
    "-",
    "'",
    "’",
    "--",
    ",",
    "/",
    "\n",
]


@given(st.lists(st.sampled_from(CIJFERS), max_size=12).map("".join))
def test_the_quick_look_passes_no_number_over(text: str) -> None:
    assert [(hit.begin, hit.eind) for hit in scan(text) if hit.categorie == "bsn"] == [*find_bsn(text)]
