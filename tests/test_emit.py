"""What wiezit writes, the reader gives back exactly."""

import re

from hypothesis import given
from hypothesis import strategies as st

from wiezit.files.emit import lines
from wiezit.files.source import read_document

TEKST = st.text(st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t"), min_size=1, max_size=60).filter(
    lambda tekst: tekst.strip() and not re.search("[\u2028\u2029\x85\ufeff\ufffe\uffff]", tekst)
)
LASTIG = st.sampled_from(
    ["nee", "12:30", "010", "a: b", "# geen commentaar", "- geen lijst", "x # y", "'s ochtends", '"aan"', "<<", "[x]", "{{x}}", "&a", "!b",
     "regel 1\nregel 2", "regel 1\n\nregel 3\n", " voor", "na ", "dubbele punt:", "C:\\map", "50%", "@home", "a, b", "---", "...", "? x"]
)  # fmt: skip
WAARDE = TEKST | LASTIG


def back(text: str) -> object:
    document = read_document(text.encode(), pad="x.yaml", naam="x.yaml")
    assert not document.findings, (text, document.findings)
    return document.values


@given(WAARDE)
def test_text(waarde: str) -> None:
    assert back("\n".join(lines("veld", waarde)) + "\n") == {"veld": waarde}


@given(st.lists(WAARDE, min_size=1, max_size=4))
def test_lists(waarden: list[str]) -> None:
    assert back("\n".join(lines("veld", waarden)) + "\n") == {"veld": waarden}


@given(st.lists(st.dictionaries(st.sampled_from(["wat", "wie", "voor"]), WAARDE, min_size=1), min_size=1, max_size=3))
def test_lists_of_mappings(waarden: list[dict[str, str]]) -> None:
    assert back("\n".join(lines("afspraken", waarden)) + "\n") == {"afspraken": waarden}


def test_plain_text_has_no_quotes() -> None:
    assert list(lines("einddoel", "Terug in eigen werk, 36 uur (3 april).")) == ["einddoel: Terug in eigen werk, 36 uur (3 april)."]
