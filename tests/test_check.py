"""`check` from the outside: what it says, where, and with which exit code."""

import json
import os
import re
import shutil
from pathlib import Path

import pytest

from console import SAMPLES
from git_repo import GitRepo
from wiezit.cli.app import run


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitRepo:
    made = GitRepo(tmp_path / "repo")
    made.dossier("2026-014", d2026_01_05_ziekmelding="")
    made.commit("2026-01-06")
    monkeypatch.chdir(made.root)
    return made


def check(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run(["check", *arguments])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_all_is_well_is_one_line_and_zero(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(capsys) == (0, "✓ Geen fouten of waarschuwingen in 2 bestanden (1 dossier)\n", "")


def test_a_fault_is_one_and_every_fault_is_shown(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.write("2026-014/2026-02-28-spreekuur.yaml", "soort: spreekuur\ndatum: 2026-02-30\nstatus: misschien\n")
    code, text, _ = check(capsys)
    assert code == 1
    assert "fout[WZ104] deze datum bestaat niet: 30 februari 2026\n  --> 2026-014/2026-02-28-spreekuur.yaml:2:8\n" in text
    assert "2026-02-28-spreekuur.yaml:3:9" in text
    assert text.splitlines()[-1] == "✗ 2 fouten, 1 opmerking in 3 bestanden (1 dossier)"


def test_a_warning_is_zero_until_asked(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.write("2026-014/aantekening.txt", "los")
    assert check(capsys)[0] == 0
    assert check(capsys, "--vanaf", "waarschuwing")[0] == 1
    assert check(capsys, "--vanaf", "fout")[0] == 0


def test_the_answer_does_not_depend_on_the_day_unless_asked(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    code, text, _ = check(capsys, "--peildatum", "2026-03-15")
    assert code == 1
    assert "fout[WZ301] probleemanalyse is te laat: dit moest uiterlijk op 16 februari 2026" in text
    assert "--> 2026-014/2026-01-05-ziekmelding.yaml:2:8" in text
    assert "wiezit voegtoe probleemanalyse" in text
    assert json.loads(check(capsys, "--peildatum", "2026-03-15", "--formaat", "json")[1])["peildatum"] == "2026-03-15"
    assert check(capsys, "--peildatum", "2026-01-06")[0] == 0


def test_a_step_that_is_too_late_is_said_once(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.event("2026-014", "2026-03-10-contact")
    assert "WZ303" in check(capsys, "--formaat", "kort")[1]
    text = check(capsys, "--peildatum", "2026-03-15", "--formaat", "kort")[1]
    assert "WZ303" not in text and "WZ301 probleemanalyse" in text
    assert "WZ303" in check(capsys, "--peildatum", "2026-02-01", "--formaat", "kort")[1], "the files know more than that day"


def test_what_is_late_keeps_its_fingerprint_from_day_to_day(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    def marks(day: str) -> set[str]:
        return {issue["fingerprint"] for issue in json.loads(check(capsys, "--peildatum", day, "--formaat", "gitlab")[1])}

    assert marks("2026-03-15") and marks("2026-03-15") == marks("2026-03-16")


def test_the_place_of_a_late_step_is_the_field_that_caused_it(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.event("2026-014", "2026-01-05-ziekmelding", "eerste_ziektedag: 2026-01-02\n")
    text = check(capsys, "--peildatum", "2026-03-15", "--formaat", "kort")[1]
    assert "2026-01-05-ziekmelding.yaml:3:19: fout WZ301 probleemanalyse is te laat" in text


def test_inside_a_dossier_the_line_is_still_quoted(
    repo: GitRepo, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    repo.write("2026-014/2026-02-28-spreekuur.yaml", "soort: spreekuur\ndatum: 2026-02-30\n")
    monkeypatch.chdir(repo.root / "2026-014")
    assert " 2 | datum: 2026-02-30\n   |        ^^^^^^^^^^" in check(capsys)[1]


GEHEIM = "wachtwoord-van-iemand"


@pytest.mark.skipif(os.name == "nt", reason="links and pipes are made otherwise there")
@pytest.mark.parametrize("formaat", ["tekst", "json", "sarif", "junit", "gitlab"])
def test_text_that_the_reader_does_not_read_is_never_quoted(repo: GitRepo, capsys: pytest.CaptureFixture[str], formaat: str) -> None:
    elsewhere = repo.write("elders/geheim", f"{GEHEIM}\n")
    for name in ("2026-11-01-contact.yaml", "bijlagen", "2026-11-02-contact.concept.yaml", "brief.txt"):
        (repo.root / "2026-014" / name).symlink_to(elsewhere)
    repo.write("2026-014/notitie.txt", GEHEIM)
    repo.write("2026-014/2026-11-03-contact.concept.yaml", GEHEIM)
    os.mkfifo(repo.root / "2026-014" / "2026-11-04-contact.yaml")
    code, text, _ = check(capsys, "--formaat", formaat, "--met-fragment")
    assert code == 1 and "WZ021" in text and "WZ017" in text and "WZ020" in text and "WZ001" in text
    assert GEHEIM not in text


@pytest.mark.skipif(os.name == "nt", reason="links are made otherwise there")
def test_an_attachment_is_never_quoted(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.write("2026-014/bijlagen/mri-uitslag.txt", GEHEIM)
    _, text, _ = check(capsys)
    assert "bijlagen/mri-uitslag.txt:1:1" in text and GEHEIM not in text


@pytest.mark.skipif(os.name == "nt", reason="links are made otherwise there")
def test_a_link_inside_the_dossier_is_read_and_quoted(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.write("2026-014/bijlagen/contact.yaml", "soort: contact\ndatum: 2026-02-30\n")
    (repo.root / "2026-014" / "2026-02-28-contact.yaml").symlink_to("bijlagen/contact.yaml")
    assert " 2 | datum: 2026-02-30\n" in check(capsys)[1]


def test_a_conflict_of_git_is_named_plainly_and_hides_nothing_else(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.event("2026-014", "2026-02-02-spreekuur", "volgende: 2026-03-02\n")
    repo.commit("2026-02-02")
    repo.git("switch", "--quiet", "--create", "tak")
    repo.event("2026-014", "2026-02-02-spreekuur", "volgende: 2026-03-03\n")
    repo.commit("2026-02-03")
    repo.git("switch", "--quiet", "main")
    repo.event("2026-014", "2026-02-02-spreekuur", "volgende: 2026-03-04\n")
    repo.commit("2026-02-03")
    assert "CONFLICT" in repo.git("merge", "--no-edit", "tak", check=False)
    repo.write("2026-014/2026-03-30-contact.yaml", "soort: contact\ndatum: 2026-02-31\n")
    code, text, _ = check(capsys)
    assert code == 1
    assert "dit bestand heeft een conflict van git dat nog niet is opgelost\n  --> 2026-014/2026-02-02-spreekuur.yaml:3:1" in text
    assert "deze datum bestaat niet: 31 februari 2026" in text


def test_two_branches_that_add_events_merge_without_conflict(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    for branch, event in (("een", "2026-02-02-contact"), ("twee", "2026-02-03-contact")):
        repo.git("switch", "--quiet", "--create", branch, "main")
        repo.event("2026-014", event)
        repo.commit("2026-02-03")
    repo.git("switch", "--quiet", "main")
    for branch in ("een", "twee"):
        repo.git("merge", "--quiet", "--no-edit", branch)
    code, text, _ = check(capsys)
    assert code == 0
    assert text.endswith(" in 4 bestanden (1 dossier)\n")


@pytest.mark.parametrize("taken", ["1", "3"])
def test_a_number_that_is_used_twice_is_a_warning_at_the_later_one(repo: GitRepo, capsys: pytest.CaptureFixture[str], taken: str) -> None:
    for folder in ("2026-015", "2026-016"):
        repo.dossier(folder, d2026_01_05_ziekmelding="")
        card = repo.root / folder / "dossier.yaml"
        card.write_text(card.read_text(encoding="utf-8").replace(f"nummer: {folder}", "nummer: 2026-014"), encoding="utf-8")
    code, text, _ = check(capsys, "--taken", taken, "--formaat", "json")
    found = [finding for finding in json.loads(text)["bevindingen"] if finding["code"] == "WZ118"]
    assert code == 0
    assert [(f["ernst"], f["plek"]["pad"], f["plek"]["regel"], f["plek"]["kolom"]) for f in found] == [
        ("waarschuwing", "2026-015/dossier.yaml", 2, 16),
        ("waarschuwing", "2026-016/dossier.yaml", 2, 16),
    ]
    assert {related["pad"] if "pad" in related else related["plek"]["pad"] for f in found for related in f["verwant"]} == {
        "2026-014/dossier.yaml"
    }
    assert check(capsys, "2026-015")[0] == 0, "alone it is only another number than its folder has"


def test_a_number_is_compared_within_one_organisation_and_only_where_it_is_written(
    repo: GitRepo, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in ("a/2026-001", "b/2026-001", "b/oud/2026-001"):
        repo.dossier(folder, d2026_01_05_ziekmelding="")
        card = repo.root / folder / "dossier.yaml"
        card.write_text(card.read_text(encoding="utf-8").replace(f"nummer: {folder}", "nummer: 2026-001"), encoding="utf-8")
    repo.write("a/wiezit.yaml", "organisatie:\n  naam: Een BV\n")
    repo.write("b/wiezit.yaml", "organisatie:\n  naam: Twee BV\n")
    _, text, _ = check(capsys, "--formaat", "json")
    found = [finding["plek"]["pad"] for finding in json.loads(text)["bevindingen"] if finding["code"] == "WZ118"]
    assert found == ["b/oud/2026-001/dossier.yaml"]
    for folder in ("b/2026-001", "b/oud/2026-001"):
        card = repo.root / folder / "dossier.yaml"
        card.write_text(re.sub("dossiernummer: .*\n", "", card.read_text(encoding="utf-8")), encoding="utf-8")
    assert "WZ118" not in check(capsys)[1], "without a number on the cards there is nothing to compare"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("soort: contact\ndatum: 2026-02-30\nmet: hr\nmet: hr\n", ["2:8 WZ104", "4:1 WZ009"]),
        ("soort: contact\ndatum: 2026-02-02\ndatum: 2026-02-30\n", ["3:1 WZ009", "3:8 WZ104"]),
        ("soort: contact\nsoort: contact\ndatum: 2026-02-30\ndatm: 1\n", ["2:1 WZ009", "3:8 WZ104", "4:1 WZ106"]),
        ("soort: contact\nsoort: spreekuur\ndatum: 2026-02-30\nadvies: griep\n", ["2:1 WZ009", "3:8 WZ104", "4:9 WZ401"]),
        ("soort: contct\ndatum: 2026-02-30\n", ["1:8 WZ102", "2:8 WZ104"]),
        ("soort: contact\ndatum: 2026-02-30\nsamenvatting: griep\n", ["2:8 WZ104", "3:15 WZ401"]),
        ("soort: contact\ndatum: 2026-02-02\nsamenvatting: griep\nsamenvatting: goed\n", ["3:15 WZ401", "4:1 WZ009"]),
        (
            "soort: contact\ndatum: 2026-02-02\nsamenvatting: a\nsamenvatting: b\nsamenvatting: griep\n",
            ["4:1 WZ009", "5:1 WZ009", "5:15 WZ401"],
        ),
        (
            "soort: contact\ndatum: 2026-02-02\nafspraken: [{wat: griep}]\nafspraken:\n"
            "  - wat: griep\n    voor: 2026-02-30\n    voor: morgen\n",
            ["3:19 WZ401", "4:1 WZ009", "5:10 WZ401", "6:11 WZ104", "7:5 WZ009", "7:11 WZ103"],
        ),
        ("soort: contact\ndatum: 2026-02-30\ndoor: bedrijfsarts\nsamenvatting: goed\nsamenvatting: ''\n", ["2:8 WZ104", "5:1 WZ009"]),
    ],
)
def test_one_error_hides_no_other_in_the_same_file(
    repo: GitRepo, capsys: pytest.CaptureFixture[str], fields: str, expected: list[str]
) -> None:
    repo.write("2026-014/2026-02-02-contact.yaml", fields)
    found = json.loads(check(capsys, "--formaat", "json")[1])["bevindingen"]
    places = [f"{f['plek']['regel']}:{f['plek']['kolom']} {f['code']}" for f in found if f["ernst"] == "fout"]
    assert places == expected


def test_a_number_of_a_person_in_a_card_with_two_values_is_seen(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    card = repo.root / "2026-014" / "dossier.yaml"
    text = card.read_text(encoding="utf-8")
    card.write_text(text.replace("  naam: Voorbeeld Persoon\n", "  naam: Sam Griep\n  naam: Sam 123456782\n"), encoding="utf-8")
    lines = check(capsys, "--formaat", "kort")[1].splitlines()
    assert [line.split()[2] for line in lines if " fout " in line] == ["WZ009", "WZ410"]


def test_a_selection_without_dossiers_is_no_failure(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    code, text, told = check(capsys, "--sinds", "HEAD", "--formaat", "json")
    assert code == 0
    assert json.loads(text)["bevindingen"] == []
    assert "sinds HEAD is er geen dossier veranderd" in told


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("leeg",), "geen dossier"),
        (("nee",), "Dit pad bestaat niet: nee"),
        (("--formaat", "xml"), "--formaat kent ‘xml’ niet"),
        (("--vanaf", "erg"), "--vanaf kent ‘erg’ niet"),
        (("--peildatum", "straks"), "geen datum"),
        (("--deel", "6/5"), "--deel kent"),
        (("--sinds", "nee"), "bestaat niet"),
        (("-o", "nee/o.json", "--formaat", "json"), "kan niet schrijven"),
    ],
)
def test_what_cannot_be_done_is_two(repo: GitRepo, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str) -> None:
    (repo.root / "leeg").mkdir()
    code, text, told = check(capsys, *arguments)
    assert (code, text) == (2, "")
    assert said in told and "hulp:" in told


def test_to_a_file_the_count_is_still_told(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.write("2026-014/2026-02-28-spreekuur.yaml", "soort: spreekuur\ndatum: 2026-02-30\n")
    code, text, told = check(capsys, "--formaat", "sarif", "-o", "uit.sarif")
    assert (code, text) == (1, "")
    assert "1 fout, 1 opmerking in 3 bestanden (1 dossier)" in told
    assert json.loads((repo.root / "uit.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_a_hostile_folder_and_key_start_no_command_on_github(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.dossier("x,y::error::z\n::set-output a=b%", d2026_01_05_ziekmelding="'::add-mask::x%0A': 1\n\"a\\n::stop-commands::y\": 2\n")
    code, text, _ = check(capsys, "--formaat", "github")
    assert code == 1
    commands = [line for line in text.replace("\r", "\n").split("\n") if line.lstrip().startswith("::")]
    assert commands and all(line.startswith(("::error file=", "::notice file=", "::warning file=")) for line in commands)
    short = check(capsys, "--formaat", "kort")[1]
    assert not any(line.lstrip().startswith("::") for line in short.splitlines())


def test_check_imports_only_what_it_uses(repo: GitRepo) -> None:
    import subprocess
    import sys

    script = (
        "import sys; from wiezit.cli.app import run; run(['check']);"
        "print(sorted({'rich', 'jinja2', 'pydantic', 'wiezit.files.git'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=repo.root, capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("formaat", ["tekst", "kort", "json", "github", "gitlab", "sarif", "junit"])
def test_a_stream_without_utf8_never_breaks_the_answer(repo: GitRepo, formaat: str) -> None:
    import subprocess
    import sys

    repo.write("2026-014/2026-02-02-contact.yaml", "soort: contact\ndatum: 2026-02-02\ndatm: 1\n")
    done = subprocess.run(
        [sys.executable, "-m", "wiezit", "check", "--formaat", formaat],
        cwd=repo.root,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert b"datm" in done.stdout
    if formaat == "tekst":
        assert done.stdout.isascii()


def test_progress_shows_on_a_terminal_and_leaves_no_trace(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    from wiezit.cli import progress

    moments = iter(range(100))
    monkeypatch.setattr(progress, "monotonic", lambda: next(moments))
    assert list(progress.gevolgd("abc")) == ["a", "b", "c"]
    assert capsys.readouterr().err == "", "nothing in a pipe"
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert list(progress.gevolgd("abc")) == ["a", "b", "c"]
    told = capsys.readouterr().err
    assert "\r2 dossiers gelezen …" in told
    assert told.endswith("\r" + " " * 40 + "\r")


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_to_itself_in_one_dossier_stops_none_of_the_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("2026-014", "2026-036"):
        shutil.copytree(SAMPLES / name, tmp_path / name)
    (tmp_path / "2026-014" / "lus").symlink_to("lus")
    (tmp_path / "kapot").mkdir()
    (tmp_path / "kapot" / "dossier.yaml").symlink_to("dossier.yaml")
    for command in ("status", "agenda", "toets"):
        assert run([command, str(tmp_path)]) < 2, command
        assert "2026-036" in capsys.readouterr().out, command
    run(["check", str(tmp_path), "--formaat", "kort"])
    said = capsys.readouterr()
    assert "2026-014/lus:1:1: waarschuwing WZ021 deze koppeling komt bij zichzelf uit" in said.out
    assert "(2 dossiers)" in said.err
