"""What `wiezit status` tells when files cannot be read, when nothing matches, and by which exit code."""

import json
import os
from pathlib import Path

import pytest

from console import SAMPLES
from wiezit.cli.app import run

KAART = "formaat: 1\ndossiernummer: {}\nwerknemer: {{naam: N. Voorbeeld}}\nfunctie: {{titel: kok, uren_per_week: 36}}\n"


def make(root: Path, name: str, **files: str) -> Path:
    folder = root / name
    folder.mkdir(parents=True)
    (folder / "dossier.yaml").write_text(KAART.format(name), encoding="utf-8")
    for file, text in files.items():
        (folder / f"{file.replace('_', '-', 3)}.yaml").write_text(text, encoding="utf-8")
    return folder


def report(day: str) -> dict[str, str]:
    return {f"{day.replace('-', '_')}_ziekmelding": f"soort: ziekmelding\ndatum: {day}\n"}


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make(tmp_path, "goed", **report("2026-01-05"))
    make(tmp_path, "kapot", **{"2026_01_05_ziekmelding": "soort: ziekmelding\ndatum: 2026-02-30\n"})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_broken_dossier_stands_on_top_with_what_to_do_and_hides_no_other(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["status", "--peildatum", "2026-02-20"]) == 0
    out = capsys.readouterr().out.split("\n")
    assert "kapot" in out[0] and "wiezit check kapot" in out[0]
    assert "goed" in out[1] and "Probleemanalyse" in out[1]


def test_a_dossier_whose_report_cannot_be_read_does_not_ask_for_another_one(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["status", "kapot", "--peildatum", "2026-02-20"])
    out = capsys.readouterr().out
    assert "1 bestand is niet te lezen" in out and "wiezit check kapot" in out and "voegtoe ziekmelding" not in out


def test_an_answer_has_no_gap_of_two_empty_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recovered = {"2026_03_20_herstelmelding": "soort: herstelmelding\ndatum: 2026-03-20\n"}
    run(["status", str(make(tmp_path, "hersteld", **report("2026-01-05"), **recovered)), "--peildatum", "2026-03-22"])
    out = capsys.readouterr().out
    assert "Niemand is nu aan zet" in out and "In de bestanden: " in out and "\n\n\n" not in out


def test_after_the_last_pay_it_asks_how_the_case_ended_once_all_else_is_done(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    applied = {"2025_10_06_wia_aanvraag": "soort: wia_aanvraag\ndatum: 2025-10-06\n"}
    folder = make(tmp_path, "om", **report("2024-01-08"), **applied)
    assert run(["status", str(folder), "--peildatum", "2026-01-04"]) == 0
    assert "hoe het afliep" not in capsys.readouterr().out
    run(["status", str(folder), "--peildatum", "2026-01-05"])
    said = capsys.readouterr().out
    assert "was zondag 4 januari 2026 de laatste dag waarop je loon" in said and "\nEn verder\n" in said
    assert f"UWV besliste:\n  wiezit voegtoe uwv_beslissing {folder}\n" in said
    (folder / "2026-01-02-uwv_beslissing.yaml").write_text(
        "soort: uwv_beslissing\ndatum: 2026-01-02\nbesluit: wia_geweigerd\n", encoding="utf-8"
    )
    run(["status", str(folder), "--peildatum", "2026-01-05"])
    assert "hoe het afliep" not in capsys.readouterr().out


@pytest.mark.parametrize(("day", "code"), [("2026-02-16", 1), ("2026-01-10", 0)])
def test_too_late_fails_only_when_asked_and_only_then(two: Path, day: str, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["status", "goed", "--peildatum", day, "--faal-bij", "te-laat"]) == code
    assert run(["status", "goed", "--peildatum", day]) == 0


def test_the_day_may_be_typed_in_dutch_and_must_exist(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["status", "goed", "--peildatum", "20-2-2026", "--formaat", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["peildatum"] == "2026-02-20"
    assert run(["status", "goed", "--peildatum", "30-2-2026"]) == 2
    assert "Deze datum bestaat niet: 30 februari 2026" in capsys.readouterr().err


def test_why_steps_do_not_apply_is_told_once_for_those_with_the_same_reason(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["status", str(SAMPLES / "2024-052"), "--alles", "--peildatum", "2026-11-21"]) == 0
    said = capsys.readouterr().out.partition("Niet van toepassing")[2]
    assert said.count("Voor deze 8 stappen: UWV kende een vervroegde IVA-uitkering toe.") == 1
    assert "Geen mogelijkheden om te werken, nu en later.\n" in said


def test_while_the_application_is_late_the_pay_goes_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["status", str(make(tmp_path, "q", **report("2026-01-05"))), "--peildatum", "2028-02-20"])
    said = capsys.readouterr().out
    assert "WIA-aanvraag" in said and "de laatste dag waarop je loon" not in said


def test_who_asks_for_one_role_hears_of_no_pay_that_ended_long_ago(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["status", str(SAMPLES / "2024-052"), "--wie", "bedrijfsarts", "--peildatum", "2028-06-01"]) == 0
    assert "Het loon loopt" not in capsys.readouterr().out


def test_a_step_that_is_planned_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    planned = {"2026_02_25_probleemanalyse": "soort: probleemanalyse\ndatum: 2026-02-25\n"}
    run(["status", str(make(tmp_path, "q", **report("2026-01-05"), **planned)), "--peildatum", "2026-02-17"])
    assert "  bedrijfsarts\n    Staat gepland op 25 feb 2026.\n" in capsys.readouterr().out


def test_who_asks_for_uwv_hears_that_it_is_on_turn(capsys: pytest.CaptureFixture[str]) -> None:
    for path in (SAMPLES / "2024-039", SAMPLES):
        assert run(["status", str(path), "--wie", "uwv", "--peildatum", "2026-11-21"]) == 0
        said = capsys.readouterr().out
        assert "Aan zet: UWV" in said or "UWV is aan zet: Besluit van UWV over bekorting" in said
        assert "Nu niet aan zet: UWV" not in said


def test_a_role_that_is_not_on_turn_hears_that(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["status", str(SAMPLES / "2025-047"), "--wie", "bedrijfsarts", "--peildatum", "2026-11-21"]) == 0
    said = capsys.readouterr().out
    assert "Nu niet aan zet: bedrijfsarts. Wel: werkgever en werknemer." in said
    assert "De komende tijd niets te doen voor: bedrijfsarts." in said
    assert "Aan zet:" not in said and "hoeft er niets" not in said


def test_every_format_counts_the_same_dossiers(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["status", str(SAMPLES), "--peildatum", "2026-11-21", "--formaat", "json"]) == 0
    number = json.loads(capsys.readouterr().out)["samenvatting"]["dossiers"]
    assert run(["status", str(SAMPLES), "--peildatum", "2026-11-21"]) == 0
    assert f"\n{number} dossiers," in capsys.readouterr().out


def test_a_role_filters_dossiers_and_steps(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["status", ".", "--wie", "bedrijfsarts", "--peildatum", "2026-02-20", "--formaat", "json"]) == 0
    good, broken = json.loads(capsys.readouterr().out)["dossiers"]
    assert good["dossiernummer"] == "goed" and all("bedrijfsarts" in step["aan_zet"] for step in good["stappen"])
    assert broken["dossiernummer"] == "kapot" and broken["stappen"] == [] and broken["bevindingen"]["fout"] > 0


def test_a_role_with_nothing_to_do_hears_who_has(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["status", ".", "--wie", "bedrijfsarts", "--peildatum", "2026-01-06"])
    said = " ".join(capsys.readouterr().out.split())
    assert "✔ goed wk 1 ziek: nu niets voor: bedrijfsarts. Wel voor: werkgever" in said


@pytest.mark.parametrize("asked", [["--wie", "bedrijfsarts"], ["--binnen", "14d"], ["--wie", "mediator", "--binnen", "1d"]])
@pytest.mark.parametrize("form", ["tekst", "html"])
def test_no_question_leaves_out_a_dossier_that_cannot_be_read(
    two: Path, capsys: pytest.CaptureFixture[str], asked: list[str], form: str
) -> None:
    assert run(["status", ".", *asked, "--peildatum", "2026-02-20", "--formaat", form]) == 0
    out = capsys.readouterr().out
    assert "kapot" in out and "niet" in out and "te lezen" in out


def test_a_dossier_without_a_sick_report_asks_for_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(tmp_path, "leeg", **{"2026_01_06_contact": "soort: contact\ndatum: 2026-01-06\n"})
    make(tmp_path, "later", **report("2026-01-05"))
    assert run(["status", str(tmp_path), "--peildatum", "2026-01-04"]) == 0
    asks, calm = capsys.readouterr().out.split("\n\n")[0].split("✔")
    assert "leeg" in asks and "wiezit voegtoe ziekmelding" in asks.replace("\n   ", "")
    assert "later" in calm and "nog niet ziek (eerste ziekmelding: 5 jan 2026)" in calm and "voegtoe" not in calm
    assert run(["status", str(tmp_path / "later"), "--peildatum", "2026-01-04"]) == 0
    assert "voegtoe" not in capsys.readouterr().out
    assert run(["status", str(tmp_path), "--peildatum", "2026-01-04", "--formaat", "html"]) == 0
    page = capsys.readouterr().out
    assert page.count("Ziekmelding vastleggen") == 1 and page.count("Niets te doen") == 1


def test_the_page_says_what_comes_before_a_dossier_that_cannot_be_read(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["status", "--peildatum", "2026-02-20", "--formaat", "html"]) == 0
    page = capsys.readouterr().out
    assert "wiezit check kapot" in page and "Niets te doen" not in page


def test_a_time_filters_what_ends_within_it(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["status", "goed", "--binnen", "2w", "--peildatum", "2026-02-10", "--formaat", "kort"]) == 0
    lines = capsys.readouterr().out.strip().split("\n")
    assert any(" probleemanalyse " in line for line in lines) and not any("eerstejaarsevaluatie" in line for line in lines)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["status", "--wie", "dokter"], "Kies uit: werkgever"),
        (["status", "--binnen", "straks"], "Dit is geen tijd"),
        (["status", "--formaat", "xml"], "Kies uit: tekst"),
        (["status", "--faal-bij", "alles"], "te-laat"),
        (["status", "nergens"], "bestaat niet"),
        (["status", "--peildatum", "30-2-2026"], "Deze datum bestaat niet: 30 februari 2026 (februari 2026 heeft 28 dagen)"),
        (["status", "--peildatum", "2026-02-30"], "Deze datum bestaat niet: 30 februari 2026"),
        (["statu"], "Bedoel je: wiezit status?"),
    ],
)
def test_wrong_usage_is_told_in_dutch_with_what_to_type(
    two: Path, arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    assert says in capsys.readouterr().err


def test_an_empty_folder_says_what_to_type_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["status"]) == 2
    assert "wiezit nieuw 2026-001" in capsys.readouterr().err


def test_errors_are_readable_on_a_stream_without_utf8(tmp_path: Path) -> None:
    import os
    import subprocess
    import sys

    done = subprocess.run(
        [sys.executable, "-m", "wiezit", "statu"],
        cwd=tmp_path,
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        check=False,
    )
    assert done.returncode == 2
    assert b"De opdracht 'statu' bestaat niet" in done.stderr


@pytest.mark.parametrize("form", ["tekst", "md", "html"])
def test_toets_never_says_that_nothing_lacks_in_what_it_could_not_read(two: Path, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["toets", "kapot", "--peildatum", "2026-02-10", "--formaat", form])
    out = capsys.readouterr().out
    assert "Niet te lezen" in out and "2026-01-05-ziekmelding.yaml" in out
    assert "geen tekort" not in out


def test_stopping_says_so(two: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("wiezit.files.read.load_found", stopped)
    assert run(["status", "--peildatum", "2026-02-20"]) == 130
    assert capsys.readouterr().err == "Gestopt. Geen enkel bestand is half opgeslagen.\n"


def test_stopping_on_a_terminal_begins_a_line(two: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("wiezit.files.read.load_found", stopped)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert run(["status", "--peildatum", "2026-02-20"]) == 130
    assert capsys.readouterr().err == "\nGestopt. Geen enkel bestand is half opgeslagen.\n"


def test_a_dash_for_the_file_is_the_screen(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["status", "goed", "--peildatum", "2026-02-20", "-o", "-"]) == 0
    assert "Probleemanalyse" in capsys.readouterr().out
    assert not (two / "-").exists()


def test_a_missing_part_of_the_program_is_no_wrong_path_of_the_user(
    two: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import wiezit

    part = Path(wiezit.__file__).parent / "woorden.txt"

    def missing(*arguments: object) -> None:
        raise FileNotFoundError(2, "No such file or directory", str(part))

    monkeypatch.setattr("wiezit.files.read.load_found", missing)
    assert run(["status", "--peildatum", "2026-02-20"]) == 2
    told = capsys.readouterr().err
    assert "fout in het programma zelf" in told and str(part.parent) not in told


def test_an_answer_in_a_file_is_whole_or_the_old_one_stays(
    two: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = two / "antwoord.txt"
    answer.write_text("van gisteren\n", encoding="utf-8")

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("wiezit.files.write.os.fsync", stopped)
        assert run(["status", "goed", "--peildatum", "2026-02-20", "-o", str(answer)]) == 130
    assert capsys.readouterr().err == "Gestopt. Geen enkel bestand is half opgeslagen.\n"
    assert answer.read_text(encoding="utf-8") == "van gisteren\n" and not list(two.glob(".*.tmp"))
    assert run(["status", "goed", "--peildatum", "2026-02-20", "-o", str(answer)]) == 0
    assert "Probleemanalyse" in answer.read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="links need a right on Windows")
def test_an_answer_goes_where_a_link_points_and_into_a_pipe(two: Path) -> None:
    (two / "echt.txt").touch()
    (two / "link.txt").symlink_to("echt.txt")
    assert run(["status", "goed", "--peildatum", "2026-02-20", "-o", str(two / "link.txt")]) == 0
    assert (two / "link.txt").is_symlink() and (two / "echt.txt").stat().st_size > 0
    os.mkfifo(two / "pijp")
    reader = os.open(two / "pijp", os.O_RDONLY | os.O_NONBLOCK)
    assert run(["status", "goed", "--peildatum", "2026-02-20", "-o", str(two / "pijp")]) == 0
    assert os.read(reader, 100_000).decode() == (two / "echt.txt").read_text(encoding="utf-8")
    os.close(reader)


def test_rounds_that_were_missed_say_how_late_the_first_of_them_is(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["status", "goed", "--peildatum", "2026-11-28"])
    talks = next(line for line in capsys.readouterr().out.split("\n") if "Voortgangsgesprek (6 keer)" in line)
    assert "tot 229 dagen te laat" in talks


@pytest.mark.parametrize(
    ("day", "advice"),
    [("2026-11-19", "doe het liever vrijdag 20 november 2026"), ("2026-11-21", "vandaag nog"), ("2026-11-22", "vandaag nog")],
)
def test_nobody_is_sent_to_a_day_that_has_passed(tmp_path: Path, capsys: pytest.CaptureFixture[str], day: str, advice: str) -> None:
    folder = make(tmp_path, "d", **report("2026-11-16"))
    run(["status", str(folder), "--peildatum", day])
    assert f"Uiterlijk zondag 22 november 2026; {advice if 'liever' in advice else 'doe het ' + advice}." in capsys.readouterr().out
    run(["uitleg", "ziekmelding_arbodienst", str(folder), "--peildatum", day])
    told = capsys.readouterr().out
    assert "valt op zondag" in told and ("vrijdag 20 november" in told) is ("liever" in advice)


def test_who_was_ill_already_is_not_called_well_while_that_report_cannot_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path, "d", **report("2026-05-18"), **report("2026-09-28"))
    (tmp_path / "d" / "2026-05-18-ziekmelding.yaml").write_text('soort: "open', encoding="utf-8")
    for command in ("status", "tijdlijn"):
        run([command, str(tmp_path / "d"), "--peildatum", "2026-07-01"])
        out = capsys.readouterr().out
        assert "geen ziekmelding die wiezit kan lezen" in out and "nog niet ziek" not in out


@pytest.mark.parametrize(("rol", "shown"), [("werkgever", True), ("bedrijfsarts", False)])
def test_a_sick_report_that_is_missing_waits_for_the_employer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], rol: str, shown: bool
) -> None:
    make(tmp_path, "leeg", **{"2026_01_06_contact": "soort: contact\ndatum: 2026-01-06\n"})
    make(tmp_path, "ziek", **report("2026-01-05"))
    assert run(["status", str(tmp_path), "--wie", rol, "--peildatum", "2026-02-20"]) == 0
    assert ("leeg" in capsys.readouterr().out) is shown


def test_a_time_shows_no_step_that_waits(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["status", str(SAMPLES / "2026-027"), "--binnen", "60d", "--peildatum", "2026-11-21", "--formaat", "json"]) == 0
    [one] = json.loads(capsys.readouterr().out)["dossiers"] or [{"stappen": []}]
    assert {step["staat"] for step in one["stappen"]} <= {"te_laat", "nu", "binnenkort", "later", "onbekend"}
    run(["status", str(SAMPLES / "2026-027"), "--peildatum", "2026-11-21", "--formaat", "json"])
    whole = json.loads(capsys.readouterr().out)["dossiers"][0]["stappen"]
    assert any(step["staat"] == "gepauzeerd" and (step["uiterlijk"] or "") > "2026-11-21" for step in whole)


def test_nobody_of_the_dossier_is_sent_to_do_what_uwv_does(capsys: pytest.CaptureFixture[str]) -> None:
    run(["uitleg", "uwv_besluit_loonsanctie", str(SAMPLES / "2026-036"), "--peildatum", "2026-11-21"])
    out = capsys.readouterr().out
    assert "valt op zondag" in out and "doe het" not in out


def test_what_was_missed_in_a_case_that_is_over_is_only_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = make(tmp_path, "d", **report("2026-01-05"), **{"2026_05_04_herstelmelding": "soort: herstelmelding\ndatum: 2026-05-04\n"})
    run(["status", str(folder), "--peildatum", "2026-09-01"])
    out = capsys.readouterr().out
    assert "Niemand is nu aan zet" in out and "Te laat" not in out and "stappen liggen. Bekijk ze met:" in out
    run(["status", str(folder), "--peildatum", "2026-09-01", "--alles"])
    assert "Probleemanalyse" in capsys.readouterr().out


def test_why_another_day_was_agreed_stands_under_a_step_of_which_the_law_sets_the_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    agreed = (
        "soort: afwijking\ndatum: 2026-10-20\nstap: ziekmelding_uwv_42_weken\nnieuwe_datum: 2026-11-10\nreden: de stukken komen later\n"
    )
    make(tmp_path, "een", **report("2026-01-05"), **{"2026_10_20_afwijking": agreed})
    monkeypatch.chdir(tmp_path)
    assert run(["status", "een", "--peildatum", "2026-11-01"]) == 0
    rows = capsys.readouterr().out.splitlines()
    at = next(at for at, row in enumerate(rows) if "Ziekmelding bij UWV (42 weken)" in row and "6 dagen te laat" in row)
    assert rows[at + 1].strip() == "Afgesproken: 10 nov 2026 (de stukken komen later). De wet telt: 26 okt 2026."


@pytest.fixture
def after_leave(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dossier in which leave ended the illness and nothing was recorded since, and another one."""
    make(tmp_path, "2026-002", **report("2026-03-02"))
    leave = "soort: verlof\ndatum: 2026-06-01\nvan: 2026-06-01\ntot_en_met: 2026-09-20\n"
    make(tmp_path, "2026-001", **report("2026-03-02"), **{"2026-06-01-verlof": leave})
    monkeypatch.chdir(tmp_path)
    return tmp_path / "2026-001"


@pytest.mark.parametrize(("day", "asks"), [("2026-09-20", False), ("2026-09-21", True), ("2027-01-01", True)])
def test_after_leave_status_asks_how_it_went_on_and_calls_nobody_recovered(
    after_leave: Path, day: str, asks: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["status", "2026-001", "--peildatum", day])
    said = capsys.readouterr().out
    assert tuple(f"wiezit voegtoe {kind} 2026-001 --datum 2026-09-21" in said for kind in ("ziekmelding", "herstelmelding")) == (asks, asks)
    assert "Hersteld." not in said
    run(["status", ".", "--peildatum", day, "--wie", "werkgever"])
    assert ("leg vast hoe het verderging" in capsys.readouterr().out.replace("\n   ", "")) == asks
    run(["status", ".", "--peildatum", day, "--formaat", "html"])
    assert ("Vastleggen: ziek of hersteld na het verlof" in capsys.readouterr().out) == asks
    for command in (["tijdlijn"], ["toets"], ["toets", "--formaat", "md"]):
        run([*command, "2026-001", "--peildatum", day])
        assert ("verlof voorbij" in capsys.readouterr().out) == asks


@pytest.mark.parametrize("day", ["2026-09-25", "2027-01-01"])
def test_after_leave_no_step_says_that_somebody_recovered(after_leave: Path, day: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["tijdlijn", "2026-001", "--peildatum", day])
    told = " ".join(capsys.readouterr().out.split())
    reason = "(nog onbekend: leg eerst vast of de werknemer na het verlof weer ziek was)"
    assert told.count("weer ziek was") == told.count(f"gepauzeerd {reason}") == 1, "once, not beside each step"
    assert "hersteld" not in told and "vervallen" not in told and told.count("gepauzeerd ·") > 20
    run(["status", "2026-001", "--peildatum", day])
    out = capsys.readouterr().out
    assert "De komende tijd hoeft er niets" not in out and "Dossier verwijderen" not in out
    recovered = "soort: herstelmelding\ndatum: 2026-09-21\n"
    (after_leave / "2026-09-21-herstelmelding.yaml").write_text(recovered, encoding="utf-8")
    run(["tijdlijn", "2026-001", "--peildatum", day])
    assert "leg eerst vast" not in capsys.readouterr().out


def test_when_nothing_is_near_after_leave_nobody_is_told_that_nothing_has_to_be_done(
    after_leave: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in (["toets"], ["verslag"]):
        run([*command, "2026-001", "--peildatum", "2027-01-01"])
        said = capsys.readouterr().out
        assert "is hersteld" not in said and "hersteld, eigen werk" not in said
    run(["status", "2026-001", "--peildatum", "2027-01-01"])
    assert "staat de telling stil op ziektedag" in capsys.readouterr().out


def test_one_day_of_recovery_is_told_as_one_day(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    back = "soort: herstelmelding\ndatum: 2026-03-16\n"
    folder = make(tmp_path, "d", **report("2026-01-05"), **{"2026_03_16_herstelmelding": back}, **report("2026-03-17"))
    said = ""
    for command in (["status"], ["verslag"], ["uitleg", "einde_wachttijd"]):
        run([*command, str(folder), "--peildatum", "2026-04-30"])
        said += capsys.readouterr().out
    assert "Onderbroken: 1 dag." in said and "Onderbroken op 16 maart 2026 (1 dag, herstel)." in said
    assert "+ 1 dag hersteld (maandag 16 maart 2026)" in said and "1 dagen" not in said


def test_what_a_person_must_judge_says_why_below_its_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = make(tmp_path, "d", **{"2026_01_05_ziekmelding": "soort: ziekmelding\ndatum: 2026-01-05\nvangnet: ja\n"})
    run(["status", str(folder), "--peildatum", "2026-03-20"])
    judge = " ".join(capsys.readouterr().out.partition("Beoordeel zelf")[2].partition("Volgende stap")[0].split())
    assert "Melding bij UWV op de vierde dag" in judge and "Zoek dat uit en vul meldtermijn_uwv in bij de ziekmelding." in judge


def test_what_may_stand_in_a_file_that_cannot_be_read_is_not_asked_after_leave(
    after_leave: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (after_leave / "2026-09-21-herstelmelding.yaml").write_text("soort: herstelmelding\ndatum: 2026-09-31\n", "utf-8")
    run(["status", "2026-001", "--peildatum", "2027-01-01"])
    said = capsys.readouterr().out
    assert "Verlof voorbij." in said and "Herstel eerst:" in said and "voegtoe" not in said


def test_a_report_that_can_be_fined_does_not_hide_the_question_after_leave(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    leave = "soort: verlof\ndatum: 2027-01-04\nvan: 2027-01-04\ntot_en_met: 2027-04-25\n"
    folder = make(tmp_path, "laat", **report("2026-01-05"), **{"2027-01-04-verlof": leave})
    run(["status", str(folder), "--peildatum", "2027-06-01"])
    asked, further = capsys.readouterr().out.split("En verder")
    assert asked.count("Volgende stap") == 1 and "wiezit voegtoe herstelmelding" in asked
    assert "reden=42_weken" in further


@pytest.mark.parametrize("kind", ["herstelmelding", "ziekmelding"])
def test_the_question_after_leave_goes_once_it_is_answered(after_leave: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    (after_leave / f"2026-09-21-{kind}.yaml").write_text(f"soort: {kind}\ndatum: 2026-09-21\n", "utf-8")
    run(["status", "2026-001", "--peildatum", "2027-01-01"])
    assert "het verlof duurde" not in capsys.readouterr().out.lower()


@pytest.mark.parametrize(
    ("day", "step"),
    [("2026-03-20", "voegtoe probleemanalyse"), ("2026-12-01", "voegtoe probleemanalyse"), ("2026-03-10", "reden=42_weken")],
)
def test_what_is_near_comes_before_what_must_be_judged_later(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], day: str, step: str
) -> None:
    told = "soort: ziekmelding\ndatum: 2026-03-02\ndoorgegeven_arbodienst_op: 2026-03-02\n"
    folder = make(tmp_path, "aow", **{"2026_03_02_ziekmelding": told})
    card = (folder / "dossier.yaml").read_text("utf-8").replace("N. Voorbeeld}", "N. Voorbeeld, aow_datum: 2026-01-10}")
    (folder / "dossier.yaml").write_text(card, "utf-8")
    run(["status", str(folder), "--peildatum", day])
    said = " ".join(capsys.readouterr().out.split())
    assert step in said.split("Volgende stap")[1]
    asked = (
        "Beoordeel eerst of dit nodig is: ziekmelding bij UWV (42 weken). De werknemer had bij het begin van de ziekte al de AOW-leeftijd"
    )
    assert (asked in said) == (step == "reden=42_weken")


def test_a_folder_counts_a_dossier_as_late_and_puts_it_on_top_although_todays_step_is_named(
    two: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    end = "soort: einde_dienstverband\ndatum: 2026-06-01\nlaatste_dag: 2026-08-31\n"
    make(two, "weg", **report("2026-03-02"), **{"2026-06-01-einde_dienstverband": end})
    make(two, "anders", **report("2026-03-09"))
    run(["status", "anders", "weg", "--peildatum", "2026-08-31"])
    out = capsys.readouterr().out
    assert out.index("weg") < out.index("anders") and "Ziek uit dienst" in out.splitlines()[0]
    assert "2 dossiers, 2 met iets dat te laat is." in out


@pytest.mark.parametrize(("day", "shown"), [("2026-06-20", True), ("2026-11-20", False)], ids=["not asked yet", "asked"])
def test_a_sanction_that_can_become_shorter_says_so_until_that_is_asked(day: str, shown: bool, capsys: pytest.CaptureFixture[str]) -> None:
    run(["status", str(SAMPLES / "2024-039"), "--peildatum", day])
    assert ("wiezit uitleg bekortingsverzoek" in capsys.readouterr().out) == shown


@pytest.mark.parametrize(("day", "shown"), [("2026-06-20", True), ("2026-09-01", False)], ids=["runs", "closed"])
def test_a_closed_case_offers_no_help(day: str, shown: bool, capsys: pytest.CaptureFixture[str]) -> None:
    run(["status", str(SAMPLES.parent / "tests" / "dossiers" / "vlekkeloos"), "--peildatum", day])
    assert ("wiezit uitleg detachering" in capsys.readouterr().out) == shown


@pytest.mark.parametrize(
    ("term", "day", "asked"),
    [("", "2026-01-06", True), ("", "2026-01-12", True), ("meldtermijn_uwv: zes_weken\n", "2026-01-06", False)],
    ids=["in time", "perhaps too late", "known"],
)
def test_a_report_that_may_be_due_on_day_four_is_asked_about_before_it_costs_a_fine(
    tmp_path: Path, term: str, day: str, asked: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    told = "soort: ziekmelding\ndatum: 2026-01-05\ndoorgegeven_arbodienst_op: 2026-01-05\nvangnet: ja\n" + term
    folder = make(tmp_path, "vangnet", **{"2026_01_05_ziekmelding": told})
    (folder / "2026-01-05-contact.yaml").write_text("soort: contact\ndatum: 2026-01-05\n", "utf-8")
    run(["status", str(folder), "--peildatum", day])
    said = " ".join(capsys.readouterr().out.split())
    assert ("Volgende stap Beoordeel eerst of dit nodig is: melding bij UWV op de vierde dag" in said) == asked
    assert ("vul meldtermijn_uwv in bij de ziekmelding" in said) == asked


def test_who_must_remove_a_dossier_is_not_asked_to_add_a_file_to_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    back = {"2024_06_20_herstelmelding": "soort: herstelmelding\ndatum: 2024-06-20\n"}
    folder = make(tmp_path, "oud", **report("2024-06-03"), **back)
    run(["status", str(folder), "--peildatum", "2026-11-21"])
    said = capsys.readouterr().out
    assert f"Kijk eerst:\n  wiezit bewaartermijn {folder}\n" in said
    assert "voegtoe" not in said


def test_an_own_step_that_nothing_completes_says_how_to_mend_that(two: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (two / "wiezit.yaml").write_text("eigen_stappen: [{stap: bloem, titel: Bloem, aan_zet: hr, na: eerste_ziektedag, dagen: 0}]\n", "utf-8")
    run(["status", "goed", "--peildatum", "2026-01-05"])
    run(["check", "goed", "--peildatum", "2026-01-06"])
    told = " ".join(capsys.readouterr().out.split())
    assert told.count("vul voldaan_door in bij de eigen stap bloem in wiezit.yaml") == 2


@pytest.mark.parametrize("command", ["status", "tijdlijn"])
def test_dates_that_may_be_later_ones_are_shown_with_that_warning(tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    leave = {"2026_06_01_verlof": "soort: verlof\ndatum: 2026-06-01\nvan: 2026-06-01\ntot_en_met: 2026-09-20\n"}
    told = []
    for cause in ("onbekend", "ja"):
        again = {"2026_09_21_ziekmelding": f"soort: ziekmelding\ndatum: 2026-09-21\nzelfde_oorzaak_als_voor_verlof: {cause}\n"}
        folder = make(tmp_path, cause, **report("2026-01-05"), **leave, **again)
        run([command, str(folder), "--peildatum", "2026-10-10"])
        told.append("Je ziet de vroegste datums" in " ".join(capsys.readouterr().out.split()))
    assert told == [True, False]


def test_a_field_to_fill_in_is_asked_for_with_its_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = make(
        tmp_path,
        "terug",
        **report("2026-01-05"),
        **{"2026_01_12_herstelmelding": "soort: herstelmelding\ndatum: 2026-01-12\n"},
        **{"2026_01_20_ziekmelding": "soort: ziekmelding\ndatum: 2026-01-20\n"},
    )
    run(["status", str(folder), "--peildatum", "2026-01-06"])
    out = " ".join(capsys.readouterr().out.split())
    assert f"vul doorgegeven_arbodienst_op in bij de ziekmelding (in {folder}/2026-01-05-ziekmelding.yaml)" in out
    assert "Staat er een # voor? Haal die weg." in out


@pytest.mark.parametrize("sent", ["", "ingediend_op: 2027-10-12\n"], ids=["open", "filled in"])
def test_the_report_that_was_not_sent_is_named_by_its_file(tmp_path: Path, sent: str, capsys: pytest.CaptureFixture[str]) -> None:
    made = {
        "2027_10_01_re_integratieverslag": f"soort: re_integratieverslag\ndatum: 2027-10-01\nafschrift_werknemer_op: 2027-10-01\n{sent}"
    }
    asked = {"2027_10_12_wia_aanvraag": "soort: wia_aanvraag\ndatum: 2027-10-12\n"}
    folder = make(tmp_path, "verslag", **report("2026-01-05"), **made, **asked)
    run(["check", str(folder), "--peildatum", "2027-10-14"])
    told = f"vul ingediend_op in bij het re-integratieverslag (in {folder}/2027-10-01-re_integratieverslag.yaml)"
    assert (told in capsys.readouterr().out) == (not sent)


@pytest.mark.parametrize(
    ("day", "decided", "asks"),
    [("2026-10-04", "", False), ("2026-10-05", "", True), ("2026-10-05", "bekorting_afgewezen", False), ("2027-06-01", "", False)],
    ids=["UWV has its time", "UWV is late", "UWV decided", "the sanction is over"],
)
def test_while_a_sanction_runs_it_asks_for_a_decision_that_uwv_owes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], day: str, decided: str, asks: bool
) -> None:
    files = {
        **report("2024-06-03"),
        "2026_04_15_uwv_beslissing": "soort: uwv_beslissing\ndatum: 2026-04-15\nbesluit: loonsanctie\n",
        "2026_09_14_bekortingsverzoek": "soort: bekortingsverzoek\ndatum: 2026-09-14\n",
    }
    if decided:
        files["2026_10_01_uwv_beslissing"] = f"soort: uwv_beslissing\ndatum: 2026-10-01\nbesluit: {decided}\n"
    folder = str(make(tmp_path, "d", **files))
    run(["status", folder, "--peildatum", day])
    said = capsys.readouterr().out
    assert ("Bel UWV en vraag naar het besluit. Leg het daarna vast met:" in said) is asks
    assert (f"      wiezit voegtoe uwv_beslissing {folder}\n" in said) is asks
    assert run(["status", folder, "--wie", "uwv", "--peildatum", day, "--faal-bij", "te-laat", "--formaat", "json"]) == 0
    totals = json.loads(capsys.readouterr().out)["samenvatting"]
    assert (totals["te_laat"], totals["nu"]) == (0, 0)
