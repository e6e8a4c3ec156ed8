"""Which dossiers a command looks at: patterns, one share, and what was touched since a revision, in real repositories."""

import os
import stat
from pathlib import Path

import pytest

from git_repo import GitRepo
from wiezit.cli.app import run
from wiezit.cli.errors import WiezitFout
from wiezit.cli.selection import gekozen
from wiezit.files.git import GitFout, repository, resolve


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitRepo:
    made = GitRepo(tmp_path / "repo")
    for number in ("2026-001", "2026-002", "2026-003"):
        made.dossier(number, d2026_01_05_ziekmelding="")
    made.commit()
    monkeypatch.chdir(made.root)
    return made


def names(sinds: str | None = None, deel: str | None = None, *paden: str) -> list[str]:
    return [found.shown for found in gekozen([Path(pad) for pad in paden] or None, sinds=sinds, deel=deel)]


def test_nothing_touched_is_nothing_to_do(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    assert names("HEAD") == []
    assert "sinds HEAD is er geen dossier veranderd" in capsys.readouterr().err


def test_committed_staged_changed_new_and_deleted_files_count(repo: GitRepo) -> None:
    first = repo.git("rev-parse", "HEAD").strip()
    repo.event("2026-001", "2026-02-02-contact")
    repo.commit("2026-02-02")
    assert names(first) == ["2026-001"]
    assert names("HEAD") == []
    repo.event("2026-002", "2026-02-03-contact")
    assert names("HEAD") == ["2026-002"], "a new file that git does not know"
    repo.git("add", "--all")
    assert names("HEAD") == ["2026-002"], "a staged file"
    (repo.root / "2026-003" / "2026-01-05-ziekmelding.yaml").unlink()
    assert names("HEAD") == ["2026-002", "2026-003"], "a deleted file counts as touched"
    repo.event("2026-001", "2026-01-05-ziekmelding", "bereikbaar: thuis\n")
    assert names("HEAD") == ["2026-001", "2026-002", "2026-003"]


def test_settings_above_a_dossier_touch_it(repo: GitRepo) -> None:
    repo.dossier("afdeling/2026-009", d2026_01_05_ziekmelding="")
    repo.commit()
    repo.write("afdeling/wiezit.yaml", "instellingen:\n  waarschuw_dagen: 7\n")
    assert names("HEAD") == ["afdeling/2026-009"]
    repo.write("wiezit.yaml", "instellingen:\n  waarschuw_dagen: 7\n")
    assert len(names("HEAD")) == 4


def test_a_dossier_that_was_removed_is_no_error(repo: GitRepo) -> None:
    repo.git("rm", "-r", "--quiet", "2026-001")
    repo.event("2026-002", "2026-02-03-contact")
    assert names("HEAD") == ["2026-002"]


def test_work_of_others_on_main_is_not_yours(repo: GitRepo) -> None:
    repo.git("switch", "--quiet", "--create", "mijn")
    repo.event("2026-001", "2026-02-02-contact")
    repo.commit("2026-02-02")
    repo.git("switch", "--quiet", "main")
    repo.event("2026-002", "2026-02-02-contact")
    repo.commit("2026-02-02")
    repo.git("switch", "--quiet", "mijn")
    assert names("main") == ["2026-001"]


def test_a_date_is_a_revision(repo: GitRepo) -> None:
    repo.event("2026-001", "2026-02-02-contact")
    repo.commit("2026-02-02")
    assert names("2026-01-31") == ["2026-001"]
    with pytest.raises(WiezitFout, match="geen commit op of vóór 2020-01-01"):
        names("2020-01-01")


def test_a_detached_head_works(repo: GitRepo) -> None:
    first = repo.git("rev-parse", "HEAD").strip()
    repo.event("2026-001", "2026-02-02-contact")
    repo.commit("2026-02-02")
    repo.git("checkout", "--quiet", "--detach")
    assert names(first) == ["2026-001"]


@pytest.mark.parametrize("revision", ["--output=x", "-h", "", "a\nb", "bestaat-niet", "HEAD:2026-001", "HEAD~99"])
def test_what_is_no_revision_is_said(repo: GitRepo, revision: str) -> None:
    with pytest.raises(GitFout) as error:
        resolve(repository(repo.root), revision)
    assert error.value.hulp
    assert not (repo.root / "x").exists()


def test_outside_git_and_without_commits_and_without_git(repo: GitRepo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bare = GitRepo(tmp_path / "leeg")
    bare.dossier("2026-001")
    with pytest.raises(WiezitFout, match="nog geen commits"):
        names("HEAD", None, str(bare.root))
    loose = tmp_path / "los" / "2026-001"
    loose.mkdir(parents=True)
    (loose / "dossier.yaml").write_text("formaat: 1\n", encoding="utf-8")
    with pytest.raises(WiezitFout, match="staat niet in git"):
        names("HEAD", None, str(loose.parent))
    monkeypatch.setenv("PATH", str(tmp_path / "los"))
    with pytest.raises(WiezitFout, match="git is niet gevonden") as error:
        names("HEAD")
    assert "Installeer git" in (error.value.hulp or "")


def test_a_shallow_clone_says_what_it_misses(repo: GitRepo, tmp_path: Path) -> None:
    first = repo.git("rev-parse", "HEAD").strip()
    repo.event("2026-001", "2026-02-02-contact")
    repo.commit("2026-02-02")
    repo.git("clone", "--quiet", "--depth=1", repo.root.as_uri(), str(tmp_path / "ondiep"))
    with pytest.raises(WiezitFout, match="niet volledig") as error:
        names(first, None, str(tmp_path / "ondiep"))
    assert "unshallow" in (error.value.hulp or "")


def test_a_dossier_in_a_submodule_is_asked_of_its_own_repository(repo: GitRepo, tmp_path: Path) -> None:
    other = GitRepo(tmp_path / "ander")
    other.dossier("2026-050", d2026_01_05_ziekmelding="")
    other.commit()
    repo.git("submodule", "--quiet", "add", other.root.as_uri(), "extern")
    repo.commit("2026-01-06")
    assert names("HEAD") == []
    (repo.root / "extern" / "2026-050" / "2026-02-02-contact.yaml").write_text("soort: contact\ndatum: 2026-02-02\n", encoding="utf-8")
    assert names("HEAD") == ["extern/2026-050"]
    with pytest.raises(WiezitFout, match="bestaat niet"):
        names("HEAD~1")


def test_nothing_that_a_repository_names_is_run(repo: GitRepo, tmp_path: Path) -> None:
    trap = tmp_path / "val.sh"
    fell = tmp_path / "gevallen"
    trap.write_text(f"#!/bin/sh\ntouch '{fell}'\ncat\n", encoding="utf-8")
    trap.chmod(trap.stat().st_mode | stat.S_IXUSR)
    for key in ("core.fsmonitor", "diff.external", "filter.val.clean", "filter.val.smudge", "diff.val.textconv", "core.pager"):
        repo.git("config", key, str(trap))
    repo.git("config", "filter.val.required", "true")
    hooks = repo.root / ".git" / "hooks" / "post-index-change"
    hooks.write_text(trap.read_text(encoding="utf-8"), encoding="utf-8")
    hooks.chmod(0o755)
    repo.write(".gitattributes", "*.yaml filter=val diff=val\n")
    repo.event("2026-001", "2026-01-05-ziekmelding", "bereikbaar: thuis\n")
    os.utime(repo.root / "2026-002" / "dossier.yaml", (1, 1))
    assert "2026-001" in names("HEAD")
    assert not fell.exists()
    repo.git("diff", "HEAD")
    assert fell.exists(), "the trap itself works, so the test above can fail"


def test_shares_cover_every_dossier_once_and_stay_when_others_come(repo: GitRepo) -> None:
    for number in range(20):
        repo.dossier(f"2027-{number:03}")
    shares = [names(None, f"{number}/5") for number in range(1, 6)]
    assert sorted(name for share in shares for name in share) == names()
    assert all(shares)
    repo.dossier("2025-001")
    for before, after in zip(shares, [names(None, f"{number}/5") for number in range(1, 6)], strict=True):
        assert set(before) <= set(after)


@pytest.mark.parametrize("deel", ["0/5", "6/5", "2", "a/b", "2/0", "-1/5"])
def test_a_wrong_share_is_said(repo: GitRepo, deel: str) -> None:
    with pytest.raises(WiezitFout, match="--deel kent"):
        names(None, deel)


def test_patterns_that_the_shell_left_alone(repo: GitRepo) -> None:
    assert names(None, None, "2026-00[12]") == ["2026-001", "2026-002"]
    assert names(None, None, "*/dossier.yaml") == ["2026-001", "2026-002", "2026-003"]
    with pytest.raises(WiezitFout, match="Niets past bij dit patroon"):
        names(None, None, "1999-*")


def test_no_dossier_is_an_error_with_what_to_type(tmp_path: Path) -> None:
    with pytest.raises(WiezitFout) as error:
        names(None, None, str(tmp_path))
    assert "wiezit nieuw" in (error.value.hulp or "")


@pytest.mark.parametrize(
    "command", ["check", "status", "agenda", "toets", "tijdlijn", "bewaartermijn", "historie", "status --zoals-op HEAD"]
)
def test_a_path_without_a_dossier_is_named_when_another_has_one(repo: GitRepo, capsys: pytest.CaptureFixture[str], command: str) -> None:
    (repo.root / "leeg").mkdir()
    words = command.split()
    code = run([*words, "2026-001"])
    assert "hier staat geen dossier" not in capsys.readouterr().err
    assert run([*words, "2026-001", "leeg"]) == code < 2
    place = " in git op HEAD" if "HEAD" in words else ""
    assert capsys.readouterr().err.count(f"Let op: hier staat geen dossier{place}: leeg\n") == 1


def test_a_path_whose_dossiers_were_named_already_is_not_called_empty(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    assert names(None, None, ".", "2026-001", "2026-002/dossier.yaml") == ["2026-001", "2026-002", "2026-003"]
    assert capsys.readouterr().err == ""


def test_since_a_date_as_people_write_it(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.event("2026-002", "2026-02-03-contact")
    assert names("5-1-2026") == ["2026-002"]
    with pytest.raises(WiezitFout, match="Deze datum bestaat niet: 30 februari 2026"):
        names("2026-02-30")
