"""`status` as git knew it, and with a supposition: the day follows, the answer says so, and no file changes."""

import json
from pathlib import Path
from shutil import rmtree

import pytest

from git_repo import GitRepo
from wiezit.cli.app import run


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitRepo:
    made = GitRepo(tmp_path / "repo")
    made.dossier("2026-014", d2026_01_05_ziekmelding="")
    made.commit("2026-01-06")
    made.event("2026-014", "2026-03-02-herstelmelding")
    made.commit("2026-03-03")
    monkeypatch.chdir(made.root)
    return made


def status(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(["status", *arguments]) == 0
    return capsys.readouterr().out


def toestand(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[str, str, str]:
    answer = json.loads(status(capsys, "--formaat", "json", *arguments))
    return answer["peildatum"], answer["dossiers"][0]["toestand"], answer["dossiers"][0]["pad"]


def test_as_known_then_looks_at_that_day(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    assert toestand(capsys, "--peildatum", "2026-03-04") == ("2026-03-04", "herstelvenster", "2026-014")
    assert toestand(capsys, "--zoals-op", "HEAD~1") == ("2026-01-06", "ziek", "2026-014")
    assert toestand(capsys, "--zoals-op", "2026-02-01") == ("2026-02-01", "ziek", "2026-014")
    assert toestand(capsys, "--zoals-op", "2026-02-01", "--peildatum", "2026-03-04") == ("2026-03-04", "ziek", "2026-014")


def test_a_dossier_that_is_gone_now_is_still_known_then(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.git("rm", "-r", "--quiet", "2026-014")
    repo.commit("2026-04-01")
    assert toestand(capsys, "--zoals-op", "HEAD~2", "2026-014")[1:] == ("ziek", "2026-014")


def test_settings_of_then_count(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.write("wiezit.yaml", "instellingen:\n  gesprek_weken: 3\n")
    repo.commit("2026-03-04")

    def talks(revision: str) -> int:
        answer = json.loads(status(capsys, "--formaat", "json", "--zoals-op", revision, "--peildatum", "2026-02-01"))
        return sum(step["stap"] == "voortgangsgesprek" for step in answer["dossiers"][0]["stappen"])

    assert talks("HEAD") > talks("HEAD~2")


def test_a_supposition_says_so_and_writes_nothing(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    before = repo.git("status", "--porcelain")
    text = status(capsys, "--zoals-op", "HEAD~1", "--stel", "hersteld=2026-12-01")
    assert text.startswith("Zoals git het wist op HEAD~1. Veronderstelling: hersteld=2026-12-01. Er is niets opgeslagen.")
    assert "Je kijkt op 1 december 2026." in text
    assert toestand(capsys, "--zoals-op", "HEAD~1", "--stel", "hersteld=2026-12-01")[:2] == ("2026-12-01", "herstelvenster")
    assert toestand(capsys, "--stel", "ziekmelding=2026-03-10", "--peildatum", "2026-03-10")[1] == "ziek"
    assert repo.git("status", "--porcelain") == before


def test_a_supposed_day_after_the_day_that_is_looked_at_is_pointed_out(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    text = status(capsys, "--stel", "ziekmelding=2026-12-01", "--peildatum", "2026-03-10")
    assert "Let op: 1 december 2026 ligt daarna, dus daarvan zie je nog niets." in text
    assert "--peildatum 2026-12-01" in text
    assert "Let op" not in status(capsys, "--stel", "ziekmelding=2026-12-01")


def test_a_supposition_is_no_finding(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    def findings(*arguments: str) -> object:
        return json.loads(status(capsys, "--formaat", "json", "--peildatum", "2026-12-01", *arguments))["dossiers"][0]["bevindingen"]

    assert findings("--stel", "spoor2_start=2026-02-02") == findings()


def test_a_supposition_takes_fields(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    argument = "werkhervatting=2026-02-02,uren_per_week=12"
    assert toestand(capsys, "--zoals-op", "HEAD~1", "--stel", argument)[:2] == ("2026-02-02", "deels_hervat")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--stel", "beter=2026-01-01"), "--stel kent"),
        (("--stel", "hersteld"), "hoort een dag"),
        (("--stel", "hersteld=morgenochtend"), "geen datum"),
        (("--stel", "hersteld=2026-02-01,kleur=rood"), "past niet bij herstelmelding"),
        (("--zoals-op", "HEAD~9"), "bestaat niet"),
        (("--zoals-op", "HEAD", "--sinds", "HEAD"), "kunnen niet samen"),
        (("--zoals-op", "2026-01-06", "leeg"), "geen dossier op 2026-01-06"),
    ],
)
def test_what_cannot_be_is_said(repo: GitRepo, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str) -> None:
    (repo.root / "leeg").mkdir()
    assert run(["status", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_as_known_on_a_dutch_date(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    assert toestand(capsys, "--zoals-op", "1-2-2026") == ("2026-02-01", "ziek", "2026-014")
    assert "Zoals git het wist op 2026-02-01. Je kijkt op 1 februari 2026." in status(capsys, "--zoals-op", "1.2.2026")


@pytest.fixture
def ill(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "2026-014"
    folder.mkdir()
    (folder / "dossier.yaml").write_text("formaat: 1\ndossiernummer: 2026-014\n", encoding="utf-8")
    (folder / "2026-01-05-ziekmelding.yaml").write_text("soort: ziekmelding\ndatum: 2026-01-05\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


def test_a_supposed_plan_brings_no_step_that_is_late_at_once(ill: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = status(capsys, "2026-014", "--peildatum", "2026-03-20", "--stel", "plan_van_aanpak=2026-02-20")
    assert "Visie" not in out and "(veronderstelling)" not in out


@pytest.mark.parametrize(("word", "field"), [("uwv_beslissing", "besluit"), ("verlenging_loondoorbetaling", "tot_en_met")])
def test_what_a_supposition_hangs_on_is_asked(ill: Path, word: str, field: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["status", "2026-014", "--stel", f"{word}=2027-10-01"]) == 2
    said = capsys.readouterr().err
    assert f"hoort ook {field}" in said and f"--stel {word}=2027-10-01,{field}=" in said


def test_settings_in_a_case_follow_its_commits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    case = GitRepo(tmp_path / "2026-001")
    case.write("dossier.yaml", "formaat: 1\ndossiernummer: 2026-001\n")
    case.write("2026-01-05-ziekmelding.yaml", "soort: ziekmelding\ndatum: 2026-01-05\n")
    case.commit("2026-01-06")
    case.write("wiezit.yaml", "instellingen: {waarschuw_dagen: 300}\n")
    monkeypatch.chdir(tmp_path)
    assert "Plan van aanpak" in status(capsys, "2026-001", "--peildatum", "2026-01-12")
    assert "Plan van aanpak" not in status(capsys, "2026-001", "--zoals-op", "main", "--peildatum", "2026-01-12")


def test_cases_that_are_repositories_of_their_own_are_looked_at_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in ("2026-001", "2026-002"):
        case = GitRepo(tmp_path / "house" / number)
        case.write("dossier.yaml", f"formaat: 1\ndossiernummer: {number}\n")
        case.write("2026-01-05-ziekmelding.yaml", "soort: ziekmelding\ndatum: 2026-01-05\n")
        case.commit("2026-01-06")
        case.write("2026-03-02-herstelmelding.yaml", "soort: herstelmelding\ndatum: 2026-03-02\n")
    (tmp_path / "house" / "wiezit.yaml").write_text("instellingen: {gesprek_weken: 3}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "house")
    assert run(["verschil", "main"]) == 0
    said = capsys.readouterr().out
    assert said.count("herstelmelding van 2 maart 2026") == 2 and "verschoven" not in said
    out = status(capsys, "--zoals-op", "main", "--peildatum", "2026-06-01")
    assert "2026-001" in out and "2026-002" in out and "hersteld" not in out


def test_a_case_without_a_commit_yet_does_not_hide_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for number, day in (("2026-000", None), ("2026-001", "2026-01-06"), ("2026-002", "2026-05-04")):
        case = GitRepo(tmp_path / number)
        case.write("dossier.yaml", f"formaat: 1\ndossiernummer: {number}\n")
        case.write("2026-01-05-ziekmelding.yaml", "soort: ziekmelding\ndatum: 2026-01-05\n")
        if day is not None:
            case.commit(day)
    monkeypatch.chdir(tmp_path)
    assert run(["status", "--zoals-op", "2026-02-01"]) == 0
    seen = capsys.readouterr()
    assert "2026-001" in seen.out and "2026-002" not in seen.out and "2026-000" not in seen.out
    assert [number for number in ("2026-000", "2026-002") if f"geen dossier in git op 2026-02-01: {number}\n" not in seen.err] == []
    assert "2026-002" in status(capsys, "--zoals-op", "HEAD") and run(["verschil", "HEAD"]) == 0
    assert run(["status", "2026-000", "--zoals-op", "HEAD"]) == 2
    assert "nog geen commits" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["status", "2026-001", "2026-002", "--zoals-op"], ["status", "--zoals-op"], ["verschil"]])
def test_a_revision_before_the_first_commit_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    house = GitRepo(tmp_path / "house")
    for number in ("2026-001", "2026-002"):
        house.write(f"{number}/dossier.yaml", f"formaat: 1\ndossiernummer: {number}\n")
        house.write(f"{number}/2026-01-05-ziekmelding.yaml", "soort: ziekmelding\ndatum: 2026-01-05\n")
    monkeypatch.chdir(house.root)
    assert run([*command, "main"]) == 2
    assert "nog geen commits" in capsys.readouterr().err
    house.commit("2026-02-01")
    assert run([*command, "2026-01-10"]) == 2
    assert "geen commit op of vóór 2026-01-10" in capsys.readouterr().err


@pytest.fixture
def cases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three cases that are repositories of their own: without a commit, old and untouched, and begun in May."""
    for number, day in (("2026-000", None), ("2026-001", "2026-01-06"), ("2026-002", "2026-05-04")):
        case = GitRepo(tmp_path / "house" / number)
        case.write("dossier.yaml", f"formaat: 1\ndossiernummer: {number}\n")
        case.write("2026-01-05-ziekmelding.yaml", "soort: ziekmelding\ndatum: 2026-01-05\n")
        if day is not None:
            case.commit(day)
    monkeypatch.chdir(tmp_path / "house")
    return tmp_path / "house"


@pytest.mark.parametrize("command", ["check --formaat json", "status --formaat json", "toets --formaat json"])
def test_a_case_that_began_after_that_day_counts_as_changed(cases: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert run([*command.split(), "--sinds", "2026-02-01"]) in (0, 1)
    seen = capsys.readouterr().out
    assert [number for number in ("2026-000", "2026-001", "2026-002") if number in seen] == ["2026-000", "2026-002"]
    assert run([*command.split(), "--sinds", "2026-02-01", "2026-002"]) in (0, 1), "also alone, as in a share of a matrix"
    assert "2026-002" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["check --sinds HEAD", "historie", "verschil HEAD", "status --zoals-op HEAD"])
def test_a_folder_outside_git_does_not_hide_the_cases(cases: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    loose = cases / "2026-003"
    loose.mkdir()
    (loose / "dossier.yaml").write_text("formaat: 1\ndossiernummer: 2026-003\n", encoding="utf-8")
    (cases / "2026-001" / "2026-03-02-herstelmelding.yaml").write_text("soort: herstelmelding\ndatum: 2026-03-02\n", encoding="utf-8")
    assert run([*command.split(), *(["--formaat", "json"] if "check" in command else [])]) in (0, 1)
    seen = capsys.readouterr()
    assert "2026-001" in seen.out and "2026-003" not in seen.out
    assert seen.err.count("Let op: deze map staat niet in git, en telt nu niet mee: 2026-003\n") == 1
    assert "git init" in seen.err
    assert run([*command.split(), "2026-003"] if "verschil" not in command else ["verschil", "HEAD", "2026-003"]) == 2
    assert "Deze map staat niet in git: 2026-003" in capsys.readouterr().err


@pytest.mark.parametrize("own", [True, False])
def test_cases_inside_a_repository_that_ignores_them_have_their_own_history(
    cases: Path, capsys: pytest.CaptureFixture[str], own: bool
) -> None:
    house = GitRepo(cases)
    house.write(".gitignore", "/20*/\n")
    house.dossier("zaak-9", d2026_01_05_ziekmelding="") if own else house.write("wiezit.yaml", "organisatie: {naam: Fictief BV}\n")
    house.commit("2026-01-06")
    (cases / "2026-001" / "2026-03-02-herstelmelding.yaml").write_text("soort: herstelmelding\ndatum: 2026-03-02\n", encoding="utf-8")
    answer = json.loads(status(capsys, "--zoals-op", "2026-05-05", "--formaat", "json"))
    assert [one["dossiernummer"] for one in answer["dossiers"]] == [*(["zaak-9"] if own else []), "2026-001", "2026-002"]
    assert status(capsys, "2026-001", "--zoals-op", "HEAD")
    assert run(["verschil", "HEAD"]) == 0
    seen = capsys.readouterr()
    assert "herstelmelding van 2 maart 2026" in seen.out and seen.out.count("nieuw dossier") == 1, "only the case without a commit"
    assert "op HEAD: .\n" not in seen.err and "op HEAD: 2026-000\n" in seen.err
    GitRepo(cases / "2026-001").git("tag", "v1")
    GitRepo(cases / "2026-002").git("tag", "v1")
    GitRepo(cases / "2026-000").git("commit", "--quiet", "--allow-empty", "--message", "leeg")
    GitRepo(cases / "2026-000").git("tag", "v1")
    assert run(["status", "--zoals-op", "v1"]) == (2 if own else 0), "a repository without dossiers need not know a revision"


def test_a_dossier_that_became_a_repository_is_asked_of_that_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    house = GitRepo(tmp_path / "house")
    for number in ("2026-001", "2026-002"):
        house.dossier(number, d2026_01_05_ziekmelding="")
    house.commit("2026-01-06")
    case = GitRepo(tmp_path / "house" / "2026-001")
    case.write("2026-02-02-contact.yaml", "soort: contact\ndatum: 2026-02-02\n")
    case.commit("2026-02-02")
    monkeypatch.chdir(house.root)
    assert run(["verschil", "HEAD"]) == 0
    assert "Niets veranderd" in capsys.readouterr().out
    rmtree(house.root / "2026-002")
    (house.root / "2026-002").symlink_to(tmp_path)
    assert run(["verschil", "HEAD"]) == 0
    assert "dit dossier is er niet meer" in capsys.readouterr().out, "a link that leads out of git is no dossier"
