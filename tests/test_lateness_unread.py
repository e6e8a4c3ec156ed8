"""`check --peildatum` calls no step too late that may stand in a file that cannot be read, and goes on about the others."""

from pathlib import Path

import pytest

from git_repo import GitRepo
from wiezit.cli.app import run

BROKEN = 'soort: "open\n'


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitRepo:
    made = GitRepo(tmp_path / "repo")
    made.dossier("2026-014", d2026_01_05_ziekmelding="")
    monkeypatch.chdir(made.root)
    return made


def late(capsys: pytest.CaptureFixture[str]) -> str:
    assert run(["check", "--peildatum", "2026-03-15", "--formaat", "kort"]) == 1
    return capsys.readouterr().out


@pytest.mark.parametrize("name", ["2026-02-10-probleemanalyse", "2026-02-10-afwijking", "2026-02-10-herstelmelding", "2026-02-10-iets"])
def test_a_step_that_may_stand_in_an_unreadable_file_is_not_too_late(repo: GitRepo, capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert "WZ301 probleemanalyse is te laat" in late(capsys)
    repo.write(f"2026-014/{name}.yaml", BROKEN)
    said = late(capsys)
    assert "WZ301 probleemanalyse" not in said and "WZ299" in said


def test_a_file_that_cannot_hold_the_step_silences_nothing(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.write("2026-014/2026-02-10-contact.yaml", BROKEN)
    assert "WZ301 probleemanalyse is te laat" in late(capsys)
