"""Bytes to fields with places: what is read, what is refused and where; libyaml and the pure parser answer alike."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from wiezit.files.source import HAS_LIBYAML, MAX_BYTES, Document, read_document
from wiezit.findings import Span

GOOD = """\
soort: voortgangsgesprek
datum: 2026-02-10
aanwezig: [werkgever, werknemer]
besproken: |
  Eerste regel: met dubbele punt.
  Tweede regel & meer!
afspraken:
  - wat: "bellen, om 12:30"
    wie: werkgever
  - {wat: mailen, wie: hr}
volgende:
"""


def read(text: str | bytes, *, libyaml: bool = HAS_LIBYAML) -> Document:
    data = text if isinstance(text, bytes) else text.encode()
    return read_document(data, pad="2026-014/a.yaml", naam="a.yaml", libyaml=libyaml)


def place(span: Span) -> tuple[int, int, int]:
    assert span.regel == span.eind_regel
    return span.regel, span.kolom, span.eind_kolom


def told(document: Document) -> list[tuple[str, int, int, str]]:
    return [(f.code, f.span.regel, f.span.kolom, f.message) for f in document.findings]


def test_every_scalar_is_text() -> None:
    values = read("a: no\nb: 12:30\nc: 010\nd: 2026-02-30\ne: 1.000\nf: ~\ng: null\nh: =\n").values
    assert values == {"a": "no", "b": "12:30", "c": "010", "d": "2026-02-30", "e": "1.000", "f": "~", "g": "null", "h": "="}


def test_lists_mappings_and_block_text() -> None:
    assert read(GOOD).values == {
        "soort": "voortgangsgesprek",
        "datum": "2026-02-10",
        "aanwezig": ["werkgever", "werknemer"],
        "besproken": "Eerste regel: met dubbele punt.\nTweede regel & meer!\n",
        "afspraken": [{"wat": "bellen, om 12:30", "wie": "werkgever"}, {"wat": "mailen", "wie": "hr"}],
        "volgende": "",
    }


@pytest.mark.parametrize(
    ("route", "value", "key"),
    [
        (("datum",), (2, 8, 18), (2, 1, 6)),
        (("aanwezig", 1), (3, 23, 32), (3, 23, 32)),
        (("aanwezig",), (3, 1, 9), (3, 1, 9)),
        (("besproken",), (4, 1, 10), (4, 1, 10)),
        (("afspraken", 0), (8, 5, 8), (8, 5, 8)),
        (("afspraken", 0, "wat"), (8, 10, 28), (8, 5, 8)),
        (("afspraken", 1, "wie"), (10, 24, 26), (10, 19, 22)),
        (("volgende",), (11, 10, 10), (11, 1, 9)),
        (("afspraken", 1, "voor"), (10, 6, 9), (10, 6, 9)),
        (("onbekend", 3), (1, 1, 6), (1, 1, 6)),
        ((), (1, 1, 6), (1, 1, 6)),
    ],
)
def test_places(route: tuple[str | int, ...], value: tuple[int, int, int], key: tuple[int, int, int]) -> None:
    document = read(GOOD)
    assert place(document.span(*route)) == value
    assert place(document.key_span(*route)) == key


def test_columns_count_characters_and_a_bom_is_none() -> None:
    document = read(b"\xef\xbb\xbf" + "één: ‘x’ ë\n".encode())
    assert document.values == {"één": "‘x’ ë"}
    assert place(document.span("één")) == (1, 6, 11)


def test_lines_are_those_of_an_editor() -> None:
    document = read("a: |\r\n  x\u2028  y\r\nb: 1\r\n")
    assert place(document.span("b")) == (3, 4, 5)
    assert [document.regel(number) for number in (0, 1, 2, 3, 9)] == ["", "a: |", "  x\u2028  y", "b: 1", ""]


REFUSED = [
    ("soort: contact\nsoort: contact\n", "WZ009", 2, 1),
    ("a: &b c\n", "WZ010", 1, 4),
    ("a: 1\nb: *a\n", "WZ010", 2, 4),
    ("a: !!int 3\n", "WZ011", 1, 4),
    ("<<: {a: 1}\n", "WZ012", 1, 1),
    ("a: 1\n---\nb: 2\n", "WZ013", 2, 1),
    ("a: " + "[" * 15 + "]" * 15 + "\n", "WZ014", 1, 13),
    ("a: " + "[" * 20000 + "\n", "WZ014", 1, 13),
    ("- a\n", "WZ015", 1, 1),
    ("zomaar tekst\n", "WZ015", 1, 1),
    ("[a]: b\n", "WZ016", 1, 1),
    ("{a: b}: c\n", "WZ016", 1, 1),
    ("", "WZ006", 1, 1),
    ("# niets\n", "WZ006", 1, 1),
    ("---\n", "WZ006", 1, 1),
    ("a:\n\tb: 1\n", "WZ008", 2, 1),
    ("a: b\n \tc\n", "WZ008", 2, 2),
    ("a: x\0\n", "WZ004", 1, 5),
    ("a: x\x1b[0m\n", "WZ004", 1, 5),
    ("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n", "WZ005", 2, 1),
    ("a: 1\n>>>>>>> x\n", "WZ005", 2, 1),
    ('a: 1\nb: "x\nc: d\n', "WZ007", 2, 4),
    ("a: 'it's'\n", "WZ007", 1, 8),
    ('a: "C:\\map"\n', "WZ007", 1, 7),
    ("a: b: c\n", "WZ007", 1, 5),
    ("a: 1\n  b: 2\n", "WZ007", 2, 4),
    ("a:\n  b: 1\n c: 2\n", "WZ007", 3, 2),
    ("a:\n- b\nc\n", "WZ007", 3, 1),
    ("a: [b, c\nd: e\n", "WZ007", 1, 4),
    ("a: {b: c\n", "WZ007", 1, 4),
    ("a: **vet** x\n", "WZ007", 1, 4),
    ("a: @x\n", "WZ007", 1, 4),
    ("a: `x`\n", "WZ007", 1, 4),
    ("a: - b\n", "WZ007", 1, 4),
    ("a: | b\n  c\n", "WZ007", 1, 6),
]


CLOSE = [
    ("soort: ziekmelding\ndatum: 2026-02-10\ndoorgegeven_arbodienst_op:2025-02-18\n", 3, 27),
    ("soort: contact\nsamenvatting:hallo\ndatum: 2026-02-10\n", 2, 14),
    ("soort: contact\nsamenvatting:hallo", 2, 14),
    ("soort:contact\ndatum: 2026-02-10\n", 1, 7),
    ("soort:contact\ndatum:2026-02-10\nmet: werknemer\n", 1, 7),
    ("soort: contact\nvisie:\n  werkgever:Goed\n  werknemer: Prima\n", 3, 13),
    ("afspraken:\n  - wat:Bellen\n    wie: werkgever\n", 2, 9),
    ('soort: contact\nsamenvatting:"hallo"\n', 2, 14),
]


@pytest.mark.parametrize(("text", "line", "column"), CLOSE)
@pytest.mark.parametrize("libyaml", sorted({HAS_LIBYAML, False}))
def test_a_missing_space_after_a_colon_is_told_at_its_place(text: str, line: int, column: int, libyaml: bool) -> None:
    document = read(text, libyaml=libyaml)
    assert [(f.code, f.span.regel, f.span.kolom, f.message) for f in document.findings] == [
        ("WZ007", line, column, "na de dubbele punt ontbreekt een spatie")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "soort: contact\nsamenvatting\ndatum: 2026-02-10\n",
        "soort: contact\nhttp://voorbeeld.nl\ndatum: 2026-02-10\n",
        "soort: contact\n09:30 gebeld\ndatum: 2026-02-10\n",
        "samenvatting: gebeld om 09:30: geen antwoord\n",
        "samenvatting: |\n  kamer:2\n wie: x\n",
        "samenvatting: kijk op http://voorbeeld.nl: daar staat het\n",
    ],
)
def test_a_colon_that_belongs_there_misses_no_space(text: str) -> None:
    assert [f.code for f in read(text).findings] == ["WZ007"]
    assert "spatie" not in read(text).findings[0].message


@pytest.mark.parametrize("text", ["samenvatting: om 09:30 gebeld\n", "samenvatting: zie http://voorbeeld.nl\n", "samenvatting: a:b\n"])
def test_a_colon_inside_a_value_is_text(text: str) -> None:
    assert read(text).findings == ()


@pytest.mark.parametrize(("text", "code", "line", "column"), REFUSED)
@pytest.mark.parametrize("libyaml", sorted({HAS_LIBYAML, False}))
def test_refused_at_its_place(text: str, code: str, line: int, column: int, libyaml: bool) -> None:
    document = read(text, libyaml=libyaml)
    assert [finding[:3] for finding in told(document)] == [(code, line, column)]
    assert all(finding.help for finding in document.findings)


@pytest.mark.parametrize("text", [GOOD, *(row[0] for row in REFUSED)])
def test_both_parsers_answer_alike(text: str) -> None:
    quick, pure = read(text), read(text, libyaml=False)
    assert quick.values == pure.values
    assert told(quick) == told(pure)
    for key in quick.values or {}:
        assert quick.span(key) == pure.span(key)


def test_a_second_key_names_the_first_and_no_value_wins() -> None:
    document = read("datum: 2026-02-10\nsoort: contact\ndatum: 2026-02-11\n")
    assert document.values == {"datum": None, "soort": "contact"}
    assert [place(related.span) for related in document.findings[0].related] == [(1, 1, 6)]


def test_every_value_of_a_key_that_stands_there_twice_is_kept_with_its_own_place() -> None:
    document = read("a: 1\na: {b: 2, b: [3]}\nc: 4\na: 5\n")
    assert document.values == {"a": None, "c": "4"}
    found = {key: [(document.span(*route).regel, value) for route, value in rivals] for key, rivals in document.dubbel.items()}
    assert found[("a",)] == [(1, "1"), (2, {"b": None}), (4, "5")]
    (inner,) = [rivals for key, rivals in found.items() if key != ("a",)]
    assert inner == [(2, "2"), (2, ["3"])]


def test_one_refused_value_leaves_the_others() -> None:
    assert read("a: 1\nb: *a\nc: 3\n").values == {"a": "1", "b": None, "c": "3"}


@pytest.mark.parametrize(
    "text", ["a: kan niet!\n", "a: R&D\n", 'a: "\tmet tab"\n', "a: |\n  x\n  \ty\n", "a:\tb\n", "a: x << y\n", "---\na: 1\n...\n"]
)
def test_unusual_but_allowed(text: str) -> None:
    document = read(text)
    assert document.findings == ()
    assert document.values is not None


@pytest.mark.parametrize(("data", "place_"), [("a: 1\nb: ë\n".encode("latin-1"), (2, 4)), ("a: 1\n".encode("utf-16"), (1, 1))])
def test_other_encodings_name_line_and_remedy(data: bytes, place_: tuple[int, int]) -> None:
    (finding,) = read(data).findings
    assert (finding.code, finding.span.regel, finding.span.kolom) == ("WZ002", *place_)
    assert "UTF-8" in (finding.help or "")


def test_a_huge_file_is_not_parsed() -> None:
    document = read("a: " + "x" * MAX_BYTES)
    assert document.values is None
    assert [finding.code for finding in document.findings] == ["WZ003"]


YAMLISH = st.text(st.sampled_from("ab:1 -\n\r\t[]{}#&*!|>'\"%@`,?<é\u2028\0\\"), max_size=60)


@given(st.one_of(st.binary(max_size=80), YAMLISH.map(str.encode)))
@example(b"\xff\xfea\x00")
@settings(max_examples=300, deadline=None)
def test_no_input_makes_the_reader_raise_and_every_place_lies_inside(data: bytes) -> None:
    for libyaml in {HAS_LIBYAML, False}:
        document = read_document(data, pad="p", naam="n", libyaml=libyaml)
        assert document.values is not None or document.findings
        spans = [finding.span for finding in document.findings if finding.code != "WZ002"]
        spans += [span for key in document.values or {} for span in (document.span(key), document.key_span(key))]
        for span in spans:
            line = document.regel(span.regel)
            assert 1 <= span.kolom <= span.eind_kolom <= len(line) + 2
            assert 1 <= span.regel <= document.tekst.count("\n") + document.tekst.count("\r") + 1


@given(YAMLISH)
@settings(max_examples=200, deadline=None)
def test_crlf_equals_lf(text: str) -> None:
    plain = text.replace("\r", "")
    one, two = read(plain), read(plain.replace("\n", "\r\n"))
    assert one.values == two.values
    assert told(one) == told(two)
