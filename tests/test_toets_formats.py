"""`toets` in the formats for CI: every lack is a finding, and the exit code is the same as in any other format."""

import json
from pathlib import Path

import pytest

from git_repo import GitRepo
from wiezit.cli.app import run


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitRepo:
    made = GitRepo(tmp_path / "repo")
    made.dossier("2026-014", d2026_01_05_ziekmelding="")
    monkeypatch.chdir(made.root)
    return made


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
