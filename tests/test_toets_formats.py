"""`toets` in the formats for CI: every lack is a finding, and the exit code is the same as in any other format."""

import json

import pytest

from git_repo import GitRepo
from wiezit.cli.app import run


def toets(capsys: pytest.CaptureFixture[str], day: str, formaat: str) -> tuple[int, str]:
    code = run(["toets", "--peildatum", day, "--formaat", formaat])
    return code, capsys.readouterr().out


def test_as_many_findings_as_lacks(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    one = json.loads(toets(capsys, "2027-11-01", "json")[1])["dossiers"][0]
    parts = [part for part in one["verslag"] if part["staat"] in ("onvolledig", "ontbreekt")]
    efforts = [effort for effort in one["inspanningen"] if effort["staat"] == "tekort"]
    code, text = toets(capsys, "2027-11-01", "gitlab")
    issues = json.loads(text)
    assert code == 1
    assert len(issues) == len(parts) + len(efforts) > 5
    assert any("WZ541 Eindevaluatie ontbreekt" in issue["description"] for issue in issues)
    assert {effort["code"] for effort in efforts} <= {issue["description"][:5] for issue in issues}


@pytest.mark.parametrize("formaat", ["kort", "github", "gitlab", "sarif", "junit"])
def test_the_exit_code_does_not_depend_on_the_format(repo: GitRepo, capsys: pytest.CaptureFixture[str], formaat: str) -> None:
    for day in ("2026-01-06", "2027-11-01"):
        assert toets(capsys, day, formaat)[0] == toets(capsys, day, "json")[0]


def test_a_file_that_cannot_be_read_is_said_with_the_code_of_the_other_formats(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    """Without the sick report nothing is lacking, but nothing was judged either: that is no `Geen fouten of waarschuwingen`."""
    report = repo.root / "2026-014" / "2026-01-05-ziekmelding.yaml"
    report.write_text(report.read_text(encoding="utf-8").replace("datum:", "\tdatum:"), encoding="utf-8")
    code = run(["toets", "--peildatum", "2027-11-01", "--formaat", "kort"])
    told = capsys.readouterr()
    assert (code, toets(capsys, "2027-11-01", "json")[0]) == (0, 0)
    assert told.out == (
        "2026-014/2026-01-05-ziekmelding.yaml:1:1: waarschuwing WZ543 "
        "dit bestand is niet te lezen; er is nu geen ziekmelding, dus is er niets beoordeeld\n"
    )
    assert "1 waarschuwing in 2 bestanden" in told.err
    assert 'failures="0"' in toets(capsys, "2027-11-01", "junit")[1]


def test_what_an_unreadable_file_leaves_open_is_named(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    """What may stand in the file is not called missing; a part of the report that it promises stands at that file."""
    repo.write("2026-014/2026-02-10-probleemanalyse.yaml", "soort: [probleemanalyse\n")
    code, text = toets(capsys, "2026-05-01", "kort")
    assert code == toets(capsys, "2026-05-01", "json")[0] == 1
    place = "2026-014/2026-02-10-probleemanalyse.yaml:1:1:"
    assert f"{place} fout WZ542 Probleemanalyse is onvolledig: dit bestand is niet te lezen\n" in text
    assert f"{place} waarschuwing WZ543 dit bestand is niet te lezen; wat erin kan staan, is niet beoordeeld; niet te beoordelen: " in text
    assert "Probleemanalyse op tijd" in text and "WZ514" not in text


def test_a_document_that_came_late_is_not_held_against_anyone_while_a_file_cannot_be_read(
    repo: GitRepo, capsys: pytest.CaptureFixture[str]
) -> None:
    """An earlier one may stand in the unreadable file."""
    repo.event("2026-014", "2026-04-10-probleemanalyse")
    assert "WZ514" in toets(capsys, "2026-05-01", "kort")[1]
    repo.write("2026-014/2026-02-10-probleemanalyse.yaml", "soort: [probleemanalyse\n")
    assert "WZ514" not in toets(capsys, "2026-05-01", "kort")[1]
