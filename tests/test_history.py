"""`historie` holds what git remembers against what the files say, in real repositories."""

import json
import subprocess
from pathlib import Path
from random import Random
from typing import Any

import pytest

from git_repo import GitRepo
from wiezit.cli.app import run
from wiezit.files.git import GitFout, Repo, tokens
from wiezit.files.git_log import Log
from wiezit.files.git_whole import WholeLog

GETEKEND = "einddoel: eigen werk\nondertekend:\n  - rol: werkgever\n    datum: 2026-02-20\n"


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitRepo:
    made = GitRepo(tmp_path / "repo")
    made.dossier("2026-014", d2026_01_05_ziekmelding="")
    made.commit("2026-01-06")
    monkeypatch.chdir(made.root)
    return made


def historie(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert run(["historie", "--formaat", "json", *arguments]) == 0
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert answer["formaat"] == "wiezit/historie/1"
    return answer


def rows(answer: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {row["bestand"]: row for row in answer["dossiers"][0]["gebeurtenissen"]}


def codes(answer: dict[str, Any]) -> list[str]:
    return sorted(finding["code"] for finding in answer["bevindingen"])


def test_recorded_in_time_gives_no_findings(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    answer = historie(capsys)
    row = rows(answer)["2026-01-05-ziekmelding.yaml"]
    assert (row["gebeurd"], row["vastgelegd"], row["dagen"]) == ("2026-01-05", "2026-01-06", 1)
    assert codes(answer) == []


@pytest.mark.parametrize(("day", "expected"), [("2026-02-16", []), ("2026-02-17", ["WZ350"])])
def test_recorded_afterwards_begins_after_fourteen_days(
    repo: GitRepo, capsys: pytest.CaptureFixture[str], day: str, expected: list[str]
) -> None:
    repo.event("2026-014", "2026-02-02-contact")
    repo.commit(day)
    assert codes(historie(capsys)) == expected


def test_the_setting_moves_that_border(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.write("wiezit.yaml", "instellingen:\n  achteraf_dagen: 30\n")
    repo.event("2026-014", "2026-02-02-contact")
    repo.commit("2026-02-20")
    assert codes(historie(capsys)) == []


def test_a_day_of_its_own_that_git_does_not_support(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.event("2026-014", "2026-02-02-contact", "vastgelegd_op: 2026-02-03\n")
    repo.commit("2026-04-20")
    assert codes(historie(capsys)) == ["WZ357"]


def test_a_change_below_a_signature(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    plan = repo.event("2026-014", "2026-02-20-plan_van_aanpak", GETEKEND)
    repo.commit("2026-02-20")
    plan.write_text(plan.read_text(encoding="utf-8") + "  - rol: werknemer\n    datum: 2026-02-21\n", encoding="utf-8")
    repo.commit("2026-02-21")
    assert codes(historie(capsys)) == [], "a second signature changes nothing that was signed"
    plan.write_text(plan.read_text(encoding="utf-8").replace("eigen", "ander"), encoding="utf-8")
    repo.commit("2026-03-21")
    answer = historie(capsys)
    assert codes(answer) == ["WZ351"]
    assert answer["bevindingen"][0]["bericht"].endswith("21 maart 2026 veranderd, terwijl er al een handtekening onder stond: einddoel")
    assert answer["bevindingen"][0]["plek"]["regel"] == 4


def test_a_change_after_the_report_went_to_uwv(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    talk = repo.event("2026-014", "2026-02-20-contact")
    repo.event("2026-014", "2026-03-01-re_integratieverslag", "vorm: volledig\ningediend_op: 2026-03-02\n")
    repo.commit("2026-03-02")
    talk.write_text(talk.read_text(encoding="utf-8") + "samenvatting: bijgewerkt\n", encoding="utf-8")
    repo.commit("2026-03-02")
    assert codes(historie(capsys)) == [], "on the day itself it can still have gone along"
    talk.write_text(talk.read_text(encoding="utf-8") + "met: werknemer\n", encoding="utf-8")
    repo.commit("2026-03-03")
    assert codes(historie(capsys)) == ["WZ352"]


def test_a_date_that_moves_also_when_the_file_gets_another_name(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.event("2026-014", "2026-02-02-contact")
    repo.commit("2026-02-02")
    repo.git("rm", "--quiet", "2026-014/2026-02-02-contact.yaml")
    repo.event("2026-014", "2026-02-04-contact")
    repo.commit("2026-02-06")
    answer = historie(capsys)
    assert codes(answer) == ["WZ353"]
    assert "van 2026-02-02 naar 2026-02-04" in answer["bevindingen"][0]["bericht"]
    assert rows(answer)["2026-02-04-contact.yaml"]["vastgelegd"] == "2026-02-02"


def test_a_typing_error_on_the_same_day_is_no_finding(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    event = repo.event("2026-014", "2026-02-02-spreekuur", "volgende: 2026-03-02\n")
    repo.commit("2026-02-02")
    event.write_text(event.read_text(encoding="utf-8").replace("03-02", "03-03"), encoding="utf-8")
    repo.commit("2026-02-02")
    assert codes(historie(capsys)) == []


def test_a_removed_file_stays_visible(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.event("2026-014", "2026-02-02-contact")
    repo.commit("2026-02-02")
    repo.git("rm", "--quiet", "2026-014/2026-02-02-contact.yaml")
    repo.commit("2026-02-10")
    answer = historie(capsys)
    assert codes(answer) == ["WZ354"]
    assert answer["bevindingen"][0]["plek"]["pad"] == "2026-014/dossier.yaml"
    assert rows(answer)["2026-02-02-contact.yaml"]["verwijderd"] == "2026-02-10"
    assert answer["bevindingen"][0]["hulp"].endswith("git log -- 2026-014/2026-02-02-contact.yaml")


@pytest.mark.parametrize("committed", [True, False])
def test_a_file_that_is_put_back_as_it_was_is_one_row(repo: GitRepo, capsys: pytest.CaptureFixture[str], committed: bool) -> None:
    repo.event("2026-014", "2026-02-02-contact")
    repo.commit("2026-02-02")
    repo.git("rm", "--quiet", "2026-014/2026-02-02-contact.yaml")
    repo.commit("2026-02-10")
    repo.event("2026-014", "2026-02-02-contact")
    if committed:
        repo.commit("2026-03-10")
    answer = historie(capsys)
    assert codes(answer) == ([] if committed else ["WZ355"])
    assert len(answer["dossiers"][0]["gebeurtenissen"]) == 2
    row = rows(answer)["2026-02-02-contact.yaml"]
    assert (row["vastgelegd"], row["verwijderd"], row["schijf"]) == ("2026-02-02", None, "gelijk" if committed else "anders")


def test_a_file_that_comes_back_with_another_content_starts_anew(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.event("2026-014", "2026-02-02-contact")
    repo.commit("2026-02-02")
    repo.git("rm", "--quiet", "2026-014/2026-02-02-contact.yaml")
    repo.commit("2026-02-10")
    repo.event("2026-014", "2026-02-02-contact", "samenvatting: anders\n")
    repo.commit("2026-02-12")
    answer = historie(capsys)
    assert codes(answer) == ["WZ354"]
    assert [row["schijf"] for row in answer["dossiers"][0]["gebeurtenissen"]] == ["gelijk", "gelijk", "weg"]


def test_a_second_file_of_a_day_that_was_never_readable_is_known_by_its_name(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    (repo.root / "2026-014" / "2026-02-02-contact-2.yaml").write_text("soort: [contact\n", "utf-8")
    repo.commit("2026-02-02")
    assert rows(historie(capsys))["2026-02-02-contact-2.yaml"]["soort"] == "contact"


def test_a_removed_file_of_no_known_kind_is_told_in_a_whole_sentence(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    (repo.root / "2026-014" / "2026-02-02-notitie.yaml").write_text("soort: [open\n", "utf-8")
    repo.commit("2026-02-02")
    repo.git("rm", "--quiet", "2026-014/2026-02-02-notitie.yaml")
    repo.commit("2026-02-10")
    assert historie(capsys)["bevindingen"][0]["bericht"] == "gebeurtenis van 2 februari 2026 is op 10 februari 2026 uit het dossier gehaald"


def test_a_file_that_left_the_folder_without_a_commit(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    (repo.root / "2026-014" / "2026-01-05-ziekmelding.yaml").unlink()
    answer = historie(capsys)
    assert codes(answer) == ["WZ354"]
    assert "staat nog in git" in answer["bevindingen"][0]["bericht"]


def test_what_is_not_committed_is_said(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.event("2026-014", "2026-02-02-contact")
    repo.event("2026-014", "2026-01-05-ziekmelding", "bereikbaar: thuis\n")
    answer = historie(capsys)
    assert codes(answer) == ["WZ355", "WZ355"]
    assert {name: row["schijf"] for name, row in rows(answer).items()} == {
        "2026-01-05-ziekmelding.yaml": "anders",
        "2026-02-02-contact.yaml": "nieuw",
    }


def test_a_folder_with_another_name_keeps_its_history(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.git("mv", "2026-014", "2026-099")
    repo.commit("2026-05-01")
    repo.git("mv", "2026-099", "2026-100")
    repo.commit("2026-06-01")
    answer = historie(capsys, "2026-100")
    assert rows(answer)["2026-01-05-ziekmelding.yaml"]["vastgelegd"] == "2026-01-06"
    assert codes(answer) == []


def test_what_a_dossier_had_lost_stays_known_when_its_folder_moves(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.event("2026-014", "2026-02-02-contact")
    repo.commit("2026-02-02")
    repo.git("rm", "--quiet", "2026-014/2026-02-02-contact.yaml")
    repo.commit("2026-02-10")
    (repo.root / "afgerond").mkdir()
    for folder, day in (("afgerond/2026-014", "2026-05-01"), ("afgerond/zaak", "2026-06-01")):
        repo.git("mv", "afgerond/2026-014" if folder.endswith("zaak") else "2026-014", folder)
        repo.commit(day)
        answer = historie(capsys, folder)
        assert codes(answer) == ["WZ354"]
        row = rows(answer)["2026-02-02-contact.yaml"]
        assert (row["vastgelegd"], row["verwijderd"]) == ("2026-02-02", "2026-02-10")
        assert answer["bevindingen"][0]["hulp"].endswith(" git log -- :/2026-014/2026-02-02-contact.yaml"), "git knows it there"


def test_what_is_lost_or_changed_while_a_folder_moves_is_seen(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.event("2026-014", "2026-02-02-contact")
    repo.event("2026-014", "2026-02-03-contact")
    repo.event("2026-014", "2026-02-04-spreekuur", "volgende: 2026-03-02\n")
    repo.commit("2026-02-04")
    repo.git("mv", "2026-014", "2026-099")
    repo.git("rm", "--quiet", "-f", "2026-099/2026-02-02-contact.yaml")
    repo.event("2026-099", "2026-02-04-spreekuur", "volgende: 2026-03-09\n")
    repo.commit("2026-05-01")
    answer = historie(capsys)
    assert codes(answer) == ["WZ353", "WZ354"]
    assert {name: (row["vastgelegd"], row["verwijderd"]) for name, row in rows(answer).items()} == {
        "2026-01-05-ziekmelding.yaml": ("2026-01-06", None),
        "2026-02-02-contact.yaml": ("2026-02-04", "2026-05-01"),
        "2026-02-03-contact.yaml": ("2026-02-04", None),
        "2026-02-04-spreekuur.yaml": ("2026-02-04", None),
    }


def test_a_folder_that_moved_and_came_back_has_one_history(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.event("2026-014", "2026-02-02-spreekuur", "volgende: 2026-03-02\n")
    repo.commit("2026-02-02")
    for old, new, month in (("2026-014", "weg", 3), ("weg", "2026-014", 4)):
        folder = repo.root / old
        repo.event(old, "2026-02-02-spreekuur", f"volgende: 2026-03-02\nbijzonderheden: {month}\n")
        repo.commit(f"2026-0{month}-01")
        repo.git("mv", folder.name, new)
        repo.commit(f"2026-0{month}-02")
    answer = historie(capsys)
    assert codes(answer) == []
    assert len(answer["dossiers"][0]["gebeurtenissen"]) == 2
    row = rows(answer)["2026-02-02-spreekuur.yaml"]
    assert (row["vastgelegd"], [change["datum"] for change in row["gewijzigd"]]) == ("2026-02-02", ["2026-03-01", "2026-04-01"])


def test_what_another_dossier_lost_does_not_come_along_with_one_file(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.dossier("2026-015", d2026_02_02_contact="", d2026_02_03_contact="")
    repo.commit("2026-02-03")
    repo.git("rm", "--quiet", "2026-015/2026-02-02-contact.yaml")
    repo.commit("2026-02-10")
    repo.git("mv", "2026-015/2026-02-03-contact.yaml", "2026-014/")
    repo.commit("2026-02-11")
    answer = historie(capsys, "2026-014")
    assert codes(answer) == []
    assert rows(answer)["2026-02-03-contact.yaml"]["vastgelegd"] == "2026-02-03"


def test_work_of_a_branch_counts_from_its_own_day_and_a_merge_adds_nothing(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.git("switch", "--quiet", "--create", "tak")
    repo.event("2026-014", "2026-02-02-contact")
    repo.commit("2026-02-03")
    repo.git("switch", "--quiet", "main")
    repo.event("2026-014", "2026-03-02-contact")
    repo.commit("2026-03-03")
    repo.git("merge", "--quiet", "--no-edit", "tak", day="2026-05-01")
    answer = historie(capsys)
    assert rows(answer)["2026-02-02-contact.yaml"]["vastgelegd"] == "2026-02-03"
    assert codes(answer) == []


def test_a_change_inside_a_merge_is_seen(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    event = repo.event("2026-014", "2026-02-02-spreekuur", "volgende: 2026-03-02\n")
    repo.commit("2026-02-02")
    repo.git("switch", "--quiet", "--create", "tak")
    repo.event("2026-014", "2026-02-04-contact")
    repo.commit("2026-02-04")
    repo.git("switch", "--quiet", "main")
    repo.event("2026-014", "2026-02-05-contact")
    repo.commit("2026-02-05")
    repo.git("merge", "--quiet", "--no-commit", "tak", day="2026-02-06")
    event.write_text(event.read_text(encoding="utf-8").replace("03-02", "03-09"), encoding="utf-8")
    repo.commit("2026-02-06")
    assert codes(historie(capsys)) == ["WZ353"]


def test_a_shallow_clone_says_what_it_cannot_see(
    repo: GitRepo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    repo.event("2026-014", "2026-02-02-contact")
    repo.commit("2026-06-01")
    repo.git("clone", "--quiet", "--depth=1", repo.root.as_uri(), str(tmp_path / "ondiep"))
    monkeypatch.chdir(tmp_path / "ondiep")
    answer = historie(capsys)
    assert codes(answer) == ["WZ356"], "no file is called late when its first day is out of sight"
    assert all(row["mogelijk_eerder"] for row in rows(answer).values())


def test_the_table_is_readable(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.event("2026-014", "2026-02-02-contact")
    repo.commit("2026-02-20")
    assert run(["historie"]) == 0
    text = capsys.readouterr().out
    assert text.startswith(
        "2026-014\n"
        "  Gebeurd     In git       Dagen  Gebeurtenis  Daarna\n"
        "  2026-01-05  2026-01-06       1  ziekmelding\n"
        "  2026-02-02  2026-02-20      18  contact      achteraf vastgelegd\n"
    )
    assert "info[WZ350] achteraf vastgelegd: op 20 februari 2026, 18 dagen nadat het gebeurde" in text


@pytest.mark.parametrize("formaat", ["kort", "github", "gitlab", "sarif", "junit"])
def test_findings_in_every_format(repo: GitRepo, capsys: pytest.CaptureFixture[str], formaat: str) -> None:
    repo.event("2026-014", "2026-02-02-contact")
    assert run(["historie", "--formaat", formaat]) == 0
    assert "WZ355" in capsys.readouterr().out


def test_without_git_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "2026-001").mkdir()
    (tmp_path / "2026-001" / "dossier.yaml").write_text("formaat: 1\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["historie"]) == 2
    assert "staat niet in git" in capsys.readouterr().err


def test_a_repository_without_commits_has_only_new_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fresh = GitRepo(tmp_path / "vers")
    fresh.dossier("2026-014", d2026_01_05_ziekmelding="")
    monkeypatch.chdir(fresh.root)
    assert codes(historie(capsys)) == ["WZ355"]


def tangled(root: Path, chance: Random) -> GitRepo:
    """Return a repository with folders that were renamed, files that went and came, and branches that met, also in conflict."""
    made = GitRepo(root)
    names = ["a", "b/c", "b/d"]
    for name in names:
        made.event(name, "2026-01-05-ziekmelding")
        made.write(f"{name}/dossier.yaml", f"dossiernummer: {name}\n")
    made.commit("2026-01-06")
    for number in range(2, 14):
        day = f"2026-02-{number:02}"
        branch = chance.random() < 0.5
        for side in ("tak", "main") if branch else ("main",):
            if side == "tak":
                made.git("switch", "--quiet", "--create", "tak")
            elif branch:
                made.git("switch", "--quiet", "main")
            folder = made.root / chance.choice(names)
            made.event(folder.relative_to(made.root).as_posix(), f"{day}-contact", f"samenvatting: {side}\n" * (chance.random() < 0.5))
            made.event(chance.choice(names), "2026-01-05-ziekmelding", f"bereikbaar: {side} {number}\n")
            if chance.random() < 0.3:
                chance.choice(sorted(made.root.rglob("2026-02-*.yaml"))).unlink()
            made.commit(day)
        if branch:
            made.git("merge", "--no-commit", "--strategy-option", chance.choice(["ours", "theirs"]), "tak", day=day, check=False)
            if chance.random() < 0.3:
                made.event(chance.choice(names), "2026-01-05-ziekmelding", f"bereikbaar: samen {number}\n")
            made.git("add", "--all")
            made.git("commit", "--quiet", "--allow-empty", "--message", "samen", day=day)
            made.git("branch", "--quiet", "--delete", "--force", "tak")
        if chance.random() < 0.4:
            old = names.pop(chance.randrange(len(names)))
            names.append(f"{old}{number}")
            made.git("mv", old, names[-1])
            made.commit(day)
    return made


@pytest.mark.parametrize("seed", range(6))
def test_one_reading_of_everything_answers_as_git_does_per_folder(tmp_path: Path, seed: int) -> None:
    made = tangled(tmp_path / "repo", Random(seed))
    repo = Repo(made.root)
    one = Log(repo)
    folders = {above.as_posix() for path in made.git("log", "--name-only", "--format=").split() for above in Path(path).parents}
    asked = sorted("" if folder == "." else folder for folder in folders)
    every = WholeLog(repo, asked)
    for folder in asked:
        steps = list(one.steps(folder))
        assert list(every.steps(folder)) == steps, folder
        assert list(WholeLog(repo, [folder]).steps(folder)) == steps, folder


def test_what_goes_wrong_in_git_is_told_after_reading_too(repo: GitRepo) -> None:
    with pytest.raises(GitFout, match="git kon dit niet"):
        list(tokens(Repo(repo.root), "log", "bestaat-niet", "--"))


def test_of_files_elsewhere_nothing_is_kept(repo: GitRepo) -> None:
    for number in range(3):
        repo.write(f"elders/{number}.txt", "tekst\n")
        repo.commit("2026-06-01")
    whole = WholeLog(Repo(repo.root), ["2026-014"])
    assert {step.pad.partition("/")[0] for commit in whole.commits.values() for steps in commit.done for step in steps} == {"2026-014"}


def test_a_shallow_history_is_read_at_once_too(repo: GitRepo, tmp_path: Path) -> None:
    repo.event("2026-014", "2026-02-02-contact")
    repo.commit("2026-06-01")
    repo.git("clone", "--quiet", "--depth=1", repo.root.as_uri(), str(tmp_path / "ondiep"))
    shallow = Repo(tmp_path / "ondiep")
    whole = WholeLog(shallow, ["2026-014"])
    assert list(whole.steps("2026-014")) == list(Log(shallow).steps("2026-014")) != []
    assert all(step.rand for step in whole.steps("2026-014"))


def test_many_dossiers_cost_no_process_each(repo: GitRepo, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(30):
        repo.dossier(f"2026-1{number:02}", d2026_01_05_ziekmelding="")
    repo.commit("2026-01-07")
    every = historie(capsys)
    started: list[object] = []
    real = subprocess.Popen

    class Counted(real):  # type: ignore[type-arg, valid-type, misc]
        def __init__(self, *arguments: Any, **options: Any) -> None:
            started.append(arguments)
            super().__init__(*arguments, **options)

    monkeypatch.setattr(subprocess, "Popen", Counted)
    assert historie(capsys) == every
    assert len(every["dossiers"]) == 31 and len(started) <= 4
    assert historie(capsys, "2026-105")["dossiers"] == [one for one in every["dossiers"] if one["pad"] == "2026-105"]
