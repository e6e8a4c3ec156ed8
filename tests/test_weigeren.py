"""What the command line says when something on the line is wrong: the right words, and the right way on."""

import shutil
from pathlib import Path

import pytest

from console import SAMPLES
from wiezit.cli.app import run

DOSSIER = "2026-036"


@pytest.fixture
def map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(SAMPLES / DOSSIER, tmp_path / DOSSIER)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert run(list(words)) == 2
    return capsys.readouterr().err


@pytest.mark.parametrize(("extra", "said"), [(["x"], "x"), (["x", "y"], "x y"), (["(a) (b)"], "(a) (b)")])
def test_too_many_words_are_named_as_they_were_typed(capsys: pytest.CaptureFixture[str], extra: list[str], said: str) -> None:
    assert refused(capsys, "wet", *extra) == f"Er staat te veel op de regel: {said}\nhulp: wiezit wet --help\n"


@pytest.mark.parametrize("opdracht", ["status", "nieuw", "check"])
def test_an_option_without_its_value_points_to_the_help_of_its_command(capsys: pytest.CaptureFixture[str], opdracht: str) -> None:
    said = refused(capsys, opdracht, "--peildatum")
    assert said == f"Bij deze optie hoort een waarde: --peildatum.\nhulp: wiezit {opdracht} --help\n"


def test_a_dossier_in_the_place_of_the_step_is_told_apart(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = refused(capsys, "uitleg", DOSSIER)
    assert said == f"Eerst de stap, dan het dossier.\nhulp: Bijvoorbeeld: wiezit uitleg plan_van_aanpak {DOSSIER}\n"
    assert "DOSSIER" not in refused(capsys, "uitleg", "elders/2026-001")
    assert "wiezit uitleg eigen_ding DOSSIER" in refused(capsys, "uitleg", "eigen ding"), "a step of one's own may be meant"


@pytest.mark.parametrize("soort", ["afwijking", "niet_van_toepassing"])
def test_a_step_that_does_not_exist_is_refused_with_the_nearest(map: Path, capsys: pytest.CaptureFixture[str], soort: str) -> None:
    before = sorted(path.name for path in (map / DOSSIER).iterdir())
    said = refused(capsys, "voegtoe", soort, DOSSIER, "--veld", "stap=probleemanalise", "--veld", "reden=x")
    assert "--veld stap: de stap ‘probleemanalise’ bestaat niet. Bedoel je probleemanalyse?" in said
    assert "‘onzin’ bestaat niet. Alle stappen zie je met: wiezit uitleg" in refused(
        capsys, "voegtoe", soort, DOSSIER, "--veld", "stap=onzin"
    )
    assert sorted(path.name for path in (map / DOSSIER).iterdir()) == before


def test_a_step_of_the_law_or_of_ones_own_is_taken(map: Path) -> None:
    (map / "wiezit.yaml").write_text(
        "eigen_stappen:\n  - stap: Nazorg\n    titel: Nazorg\n    aan_zet: [werkgever]\n    na: eerste_ziektedag\n    weken: 3\n",
        encoding="utf-8",
    )
    for typed, written in (("Plan van aanpak", "plan_van_aanpak"), ("Nazorg", "Nazorg")):
        words = ["voegtoe", "niet_van_toepassing", DOSSIER, "--veld", f"stap={typed}", "--veld", "reden=afgesproken", "--geen-vragen"]
        assert run([*words, "--datum", "20-11-2026", "--peildatum", "20-11-2026"]) == 0
        newest = max((map / DOSSIER).glob("2026-11-20-*.yaml"), key=lambda path: path.stat().st_mtime_ns)
        assert f"stap: {written}\n" in newest.read_text(encoding="utf-8")


def test_no_full_stop_after_a_path_that_is_not_there(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert refused(capsys, "check", "weg").startswith("Dit pad bestaat niet: weg\n")


def test_no_full_stop_after_the_name_of_a_file(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (map / DOSSIER / "2026-11-01-contact.yaml").write_text("soort: contact\ndatum: [", encoding="utf-8")
    run(["toets", DOSSIER])
    assert "Niet te lezen: 2026-11-01-contact.yaml (wat daarin kan staan" in capsys.readouterr().out
    (map / "lijst.csv").write_text("een\n", encoding="utf-8")
    assert refused(capsys, "importeer", "csv", "lijst.csv").endswith("Kijk in docs/importeren.md\n")


def test_a_wrong_step_in_a_concept_is_refused_too(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    concept = map / DOSSIER / "2026-11-20-afwijking.concept.yaml"
    concept.write_text("soort: afwijking\ndatum: 2026-11-20\nstap: onzin\nreden: afgesproken\n", encoding="utf-8")
    said = refused(capsys, "voegtoe", "afwijking", DOSSIER, "--geen-vragen", "--verder", str(concept))
    assert "stap: de stap ‘onzin’ bestaat niet" in said
    assert concept.exists()
