"""Every format of findings is read back by a real parser, stays one line or one document, and tells nothing it should not."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import JUnitXml
from msgspec.structs import replace
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as SarifLog

from wiezit.findings import Finding, Related, Severity, Span, ordered
from wiezit.render import findings_text, github, gitlab, json_findings, junit, sarif, short
from wiezit.render.outcome import Outcome, fingerprints, summary
from wiezit.render.style import Style, clean

REGEL = {
    ("2026-014/2026-02-28-spreekuur.yaml", 3): "datum: 2026-02-30",
    ("2026-014/2026-03-02-contact.yaml", 2): "datum: 2026-03-02",
}
DATUM = Finding(
    code="WZ104",
    name="datum-bestaat-niet",
    severity=Severity.FOUT,
    message="deze datum bestaat niet: 30 februari 2026",
    span=Span("2026-014/2026-02-28-spreekuur.yaml", 3, 8, 3, 18),
    help="schrijf de datum als JJJJ-MM-DD",
    detail="februari 2026 heeft 28 dagen",
)
DUBBEL = Finding(
    code="WZ250",
    name="dubbel",
    severity=Severity.WAARSCHUWING,
    message="deze gebeurtenis staat er twee keer",
    span=Span("2026-014/2026-03-02-contact.yaml", 2, 1, 2, 6),
    related=(Related(Span("2026-014/2026-02-28-spreekuur.yaml", 1, 1, 1, 6), "hier staat de andere"),),
    basis=("RPG art. 2 lid 2",),
)
VIJANDIG = Finding(
    code="WZ106",
    name="onbekend-veld",
    severity=Severity.INFO,
    message="‘x\r\n::set-env name=PATH::/boos%0A’ is hier geen veld",
    span=Span("map,a::error b=c::\n::add-mask::x/100%.yaml", 1, 1, 1, 2),
    help="regel een\n::warning::regel twee",
    detail="\x1b[31mNaam van Iemand\x07##[set-env name=X]Y",
)


def quote(span: Span) -> str | None:
    return REGEL.get((span.pad, span.regel))


def outcome(*findings: Finding, vanaf: Severity = Severity.FOUT) -> Outcome:
    return Outcome(findings=ordered(findings), dossiers=("2026-014", "2026-020"), bestanden=12, vanaf=vanaf)


ALLE = outcome(DATUM, DUBBEL, VIJANDIG)


def test_text_has_the_layout_of_the_contract() -> None:
    text = findings_text.render(outcome(DATUM), style=Style(), fragment=quote)
    assert text == (
        "fout[WZ104] deze datum bestaat niet: 30 februari 2026\n"
        "  --> 2026-014/2026-02-28-spreekuur.yaml:3:8\n"
        " 3 | datum: 2026-02-30\n"
        "   |        ^^^^^^^^^^ februari 2026 heeft 28 dagen\n"
        "   hulp: schrijf de datum als JJJJ-MM-DD\n"
        "   uitleg: wiezit uitleg WZ104\n"
        "\n"
        "✗ 1 fout in 12 bestanden (2 dossiers)\n"
    )


def test_text_names_the_other_place_and_the_article() -> None:
    text = findings_text.render(outcome(DUBBEL), style=Style(), fragment=quote)
    assert "   zie ook: 2026-014/2026-02-28-spreekuur.yaml:1:1 hier staat de andere\n" in text
    assert "   grondslag: RPG art. 2 lid 2\n" in text


def test_success_is_one_line() -> None:
    assert findings_text.render(outcome(), style=Style()) == "✓ Geen fouten of waarschuwingen in 12 bestanden (2 dossiers)\n"


def test_colour_never_carries_meaning() -> None:
    import re

    coloured = findings_text.render(ALLE, style=Style(kleur=True), fragment=quote)
    assert "\x1b[31" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == findings_text.render(ALLE, style=Style(), fragment=quote)


def test_a_terminal_without_utf8_gets_ascii_that_says_the_same() -> None:
    text = findings_text.render(ALLE, style=Style(unicode=False), fragment=quote)
    assert text.isascii()
    assert text.endswith("x 1 fout, 1 waarschuwing, 1 opmerking in 12 bestanden (2 dossiers)\n")


def test_a_long_line_is_cut_around_the_place_on_a_narrow_terminal() -> None:
    line = "advies: " + "a" * 200 + "DAAR" + "b" * 200
    finding = Finding("WZ199", "x", Severity.FOUT, "iets", Span("p", 7, 209, 7, 213))
    text = findings_text.render(outcome(finding), style=Style(breedte=60), fragment=lambda _: line)
    snippet, marks = text.splitlines()[2:4]
    assert len(snippet) <= 60 and "DAAR" in snippet
    assert snippet.index("DAAR") == marks.index("^^^^")


@pytest.mark.parametrize("column", [1, 80, 1500, 2990])
@pytest.mark.parametrize("unicode", [True, False])
def test_a_page_of_text_on_one_line_is_cut_without_a_terminal_too(column: int, unicode: bool) -> None:
    line = "é" * (column - 1) + "DAAR" + "b" * (3000 - column)
    finding = Finding("WZ199", "x", Severity.FOUT, "iets", Span("p", 7, column, 7, column + 4), detail="gevonden")
    text = findings_text.render(outcome(finding), style=Style(unicode=unicode), fragment=lambda _: line)
    snippet, marks = text.splitlines()[2:4]
    assert len(snippet) <= 170 and snippet.index("DAAR") == marks.index("^^^^ gevonden")
    dots = "…" if unicode else "..."
    assert (snippet.startswith(f" 7 | {dots}"), snippet.endswith(dots)) == (column > 1, column < 2990)


def test_a_marked_page_of_text_is_cut_and_a_short_line_is_not() -> None:
    finding = Finding("WZ199", "x", Severity.FOUT, "iets", Span("p", 7, 9, 7, 3009))
    text = findings_text.render(outcome(finding), style=Style(), fragment=lambda _: "advies: " + "a" * 3000)
    assert max(map(len, text.splitlines())) <= 170
    short = findings_text.render(outcome(finding), style=Style(), fragment=lambda _: "advies: " + "a" * 140)
    assert " 7 | advies: " + "a" * 140 + "\n" in short


def test_a_long_sentence_breaks_between_words_on_a_terminal_only() -> None:
    finding = Finding("WZ199", "x", Severity.FOUT, "een lange zin " * 6, Span("p"), help="doe nu meteen dit en daarna dat " * 3)
    plain = findings_text.render(outcome(finding), style=Style())
    narrow = findings_text.render(outcome(finding), style=Style(breedte=40))
    assert max(map(len, narrow.splitlines())) <= 40 < max(map(len, plain.splitlines()))
    assert narrow.split() == plain.split()
    assert "\n         doe nu" in narrow, "a line that goes on stands below the text, not below the label"


def test_the_count_breaks_between_words_and_keeps_its_colour() -> None:
    finding = Finding("WZ199", "x", Severity.FOUT, "iets", Span("p"))
    lines = findings_text.render(outcome(finding), style=Style(kleur=True, breedte=24)).splitlines()
    assert [line.startswith("\x1b[31;1m") and line.endswith("\x1b[0m") for line in lines[-2:]] == [True, True]
    assert lines[-2].startswith("\x1b[31;1m✗ 1 fout in") and lines[-1].startswith("\x1b[31;1m  ")


def test_a_command_is_not_broken_when_it_fits_on_a_line() -> None:
    command = "wiezit voegtoe afwijking --veld stap=plan_van_aanpak"
    finding = Finding("WZ302", "x", Severity.FOUT, "te laat", Span("p"), help=f"Was er een reden? Leg die vast: {command}")
    lines = findings_text.render(outcome(finding), style=Style(breedte=66)).splitlines()
    assert f"         {command}" in lines
    assert max(map(len, findings_text.render(outcome(finding), style=Style(breedte=40)).splitlines())) <= 40


def test_the_mark_stands_below_wide_and_accented_letters() -> None:
    finding = Finding("WZ199", "x", Severity.FOUT, "iets", Span("p", 1, 8, 1, 9))
    lines = findings_text.render(outcome(finding), style=Style(), fragment=lambda _: "日本: e\u0301 X").splitlines()
    assert lines[3] == " " * 3 + "| " + " " * 8 + "^"  # two wide signs, and an accent that takes no room


@given(st.text(max_size=60))
def test_no_text_from_a_file_steers_the_terminal(text: str) -> None:
    finding = Finding("WZ199", "x", Severity.FOUT, text, Span(text, 1, 1, 1, 3), help=text, detail=text)
    shown = findings_text.render(outcome(finding), style=Style(), fragment=lambda _: text)
    assert all(sign == "\n" or sign.isprintable() or sign.isspace() or sign > "\xa0" for sign in shown)
    assert not any(sign in shown for sign in "\x1b\x07\r\x08\u202e\u2028\x9b")


def test_short_is_one_line_per_finding_and_starts_with_the_place() -> None:
    lines = short.render(ALLE).splitlines()
    assert lines[0] == "2026-014/2026-02-28-spreekuur.yaml:3:8: fout WZ104 deze datum bestaat niet: 30 februari 2026"
    assert len(lines) == 3


def test_a_file_name_cannot_be_a_command_in_short_lines() -> None:
    finding = Finding("WZ106", "x", Severity.FOUT, "iets", Span("::stop-commands::x.yaml"))
    assert short.render(outcome(finding)).startswith("./::stop-commands")


def test_json_is_the_contract() -> None:
    answer = json.loads(json_findings.render(outcome(DATUM)))
    assert answer == {
        "formaat": "wiezit/bevindingen/1",
        "peildatum": None,
        "bevindingen": [
            {
                "code": "WZ104",
                "naam": "datum-bestaat-niet",
                "ernst": "fout",
                "bericht": "deze datum bestaat niet: 30 februari 2026",
                "plek": {"pad": "2026-014/2026-02-28-spreekuur.yaml", "regel": 3, "kolom": 8, "eind_regel": 3, "eind_kolom": 18},
                "verwant": [],
                "hulp": "schrijf de datum als JJJJ-MM-DD",
                "grondslag": [],
            }
        ],
        "samenvatting": {"fout": 1, "waarschuwing": 0, "info": 0, "dossiers": 2, "bestanden": 12},
    }


def test_github_gets_one_command_per_finding_and_a_count() -> None:
    lines = github.render(outcome(DATUM, DUBBEL)).splitlines()
    assert lines[0] == (
        "::error file=2026-014/2026-02-28-spreekuur.yaml,line=3,endLine=3,col=8,endColumn=17,title=WZ104 datum-bestaat-niet"
        "::deze datum bestaat niet: 30 februari 2026%0Ahulp: schrijf de datum als JJJJ-MM-DD"
    )
    assert lines[1].startswith("::warning file=")
    assert lines[2:] == ["1 fout, 1 waarschuwing in 12 bestanden (2 dossiers)"]


def parse_like_the_runner(line: str) -> tuple[str, dict[str, str], str]:
    """Read a workflow command as GitHub's runner does: the first `::` ends the properties."""
    head, _, data = line.removeprefix("::").partition("::")
    command, _, properties = head.partition(" ")
    pairs = dict(part.split("=", 1) for part in properties.split(","))
    for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ",")):
        pairs = {name: value.replace(code, sign) for name, value in pairs.items()}
    return command, {name: value.replace("%25", "%") for name, value in pairs.items()}, data


def test_a_name_steers_no_terminal_that_shows_the_log_of_a_run() -> None:
    escaping = replace(DATUM, span=Span("2026-014/\x1b[31mrood.yaml", 1, 1, 1, 2))
    assert "\x1b" not in github.render(outcome(escaping))


def test_a_hostile_name_cannot_start_a_command_on_github() -> None:
    text = github.render(outcome(VIJANDIG), fragment=quote)
    lines = text.replace("\r", "\n").split("\n")
    assert [line[:9] for line in lines if line.lstrip().startswith("::")] == ["::notice "]
    command, properties, data = parse_like_the_runner(lines[0])
    assert command == "notice"
    assert properties["file"] == VIJANDIG.span.pad
    assert properties["line"] == "1"
    assert "%250A" in data, "a percent sign of the file itself is no line feed"


@given(st.text(max_size=30), st.text(max_size=30))
def test_github_output_always_has_as_many_lines_as_findings(pad: str, message: str) -> None:
    finding = Finding("WZ199", "x", Severity.FOUT, message, Span(pad))
    text = github.render(outcome(finding))
    assert text.count("\n") == 2 and "\r" not in text


def test_gitlab_gets_the_documented_shape_with_unique_fingerprints() -> None:
    issues = json.loads(gitlab.render(outcome(DATUM, DUBBEL, DUBBEL)))
    assert [issue["severity"] for issue in issues] == ["major", "minor", "minor"]
    for issue in issues:
        assert set(issue) <= {"description", "check_name", "fingerprint", "severity", "location", "content"}
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert isinstance(issue["location"]["lines"]["begin"], int)
        assert not issue["location"]["path"].startswith("./")
    assert len({issue["fingerprint"] for issue in issues}) == 3
    assert issues[0]["description"].startswith("WZ104 ")


def test_fingerprints_stay_when_lines_move() -> None:
    def moved(finding: Finding) -> Finding:
        import msgspec

        span = finding.span
        down = Span(span.pad, span.regel + 9, span.kolom + 2, span.eind_regel + 9, span.eind_kolom + 2)
        return msgspec.structs.replace(finding, span=down)

    before = list(fingerprints([DATUM, DUBBEL]))
    assert list(fingerprints([moved(DATUM), moved(DUBBEL)])) == before
    assert len({*before, *fingerprints([DATUM, DATUM])}) == 3


def sarif_log(**extra: Any) -> tuple[dict[str, Any], SarifLog]:
    text = sarif.render(ALLE, version="0.1.0", **extra)
    return json.loads(text), SarifLog.model_validate_json(text)


def test_sarif_is_valid_against_the_published_schema() -> None:
    plain, log = sarif_log()
    results = log.runs[0].results
    assert results is not None and len(results) == 3
    rules = plain["runs"][0]["tool"]["driver"]["rules"]
    for result in plain["runs"][0]["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    region = next(r for r in plain["runs"][0]["results"] if r["ruleId"] == "WZ104")["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "startColumn": 8, "endLine": 3, "endColumn": 18}


def test_sarif_paths_are_uris() -> None:
    assert sarif.uri("een map/é,100%.yaml") == "een%20map/%C3%A9%2C100%25.yaml"
    assert sarif.uri("c:iets/x.yaml") == "c%3Aiets/x.yaml"
    assert sarif.uri("/srv/d/x.yaml") == "file:///srv/d/x.yaml"


def test_sarif_explains_its_rules() -> None:
    from wiezit.catalogue import catalogue

    plain, _ = sarif_log(codes=catalogue())
    rule = next(rule for rule in plain["runs"][0]["tool"]["driver"]["rules"] if rule["id"] == "WZ104")
    assert "Waarom:" in rule["help"]["text"]


def junit_report(result: Outcome, tmp_path: Path) -> JUnitXml:
    report = tmp_path / "junit.xml"
    report.write_text(junit.render(result), encoding="utf-8")
    return JUnitXml.fromfile(str(report))


def test_junit_is_read_by_a_real_parser(tmp_path: Path) -> None:
    suite = next(iter(junit_report(ALLE, tmp_path)))
    cases = list(suite)
    assert (suite.tests, suite.failures) == (4, 1)
    failed = [case for case in cases if not case.is_passed]
    assert [case.classname for case in failed] == ["2026-014/2026-02-28-spreekuur.yaml"]
    assert [case.classname for case in cases if case.name == "in orde"] == ["2026-020"]


def test_junit_stays_xml_with_control_characters_from_a_file() -> None:
    from xml.etree import ElementTree

    report = ElementTree.fromstring(junit.render(ALLE, fragment=quote))
    assert any("Naam van Iemand" in (case.text or "") for case in report.iter("system-out"))


def test_junit_fails_from_the_asked_severity(tmp_path: Path) -> None:
    suite = next(iter(junit_report(outcome(DATUM, DUBBEL, vanaf=Severity.WAARSCHUWING), tmp_path)))
    assert suite.failures == 2


MACHINES = [
    lambda fragment: short.render(ALLE, fragment=fragment),
    lambda fragment: json_findings.render(ALLE, fragment=fragment),
    lambda fragment: github.render(ALLE, fragment=fragment),
    lambda fragment: gitlab.render(ALLE, fragment=fragment),
    lambda fragment: sarif.render(ALLE, version="0.1.0", fragment=fragment),
    lambda fragment: junit.render(ALLE, fragment=fragment),
]


@pytest.mark.parametrize("render", MACHINES)
def test_a_machine_format_quotes_the_file_only_when_asked(render: Any) -> None:
    plain = render(None)
    assert "Naam van Iemand" not in plain and "28 dagen" not in plain and "datum: 2026-02-30" not in plain
    assert "28 dagen" in render(quote)


def test_clean_keeps_dutch_and_spells_out_what_steers() -> None:
    assert clean("geëvalueerd – ‘ja’ €5") == "geëvalueerd – ‘ja’ €5"
    assert clean("a\x1b[2Jb\tc\u202ed") == "a\\x1b[2Jb c\\u202ed"


@pytest.mark.parametrize(
    ("findings", "text"),
    [
        ([DATUM, DATUM, DUBBEL], "2 fouten, 1 waarschuwing in 12 bestanden (2 dossiers)"),
        ([VIJANDIG], "1 opmerking in 12 bestanden (2 dossiers)"),
    ],
)
def test_the_summary_counts_in_words(findings: list[Finding], text: str) -> None:
    assert summary(outcome(*findings)) == text
