"""`wiezit dokter`: says what wiezit sees here, and may be pasted anywhere."""

from pathlib import Path

import pytest

from wiezit.cli.app import run

WIEZIT = """organisatie: {naam: Bakkerij Geheim}
betrokkenen: [{rol: casemanager, naam: Sam Geheim}]
instellingen: {waarschuw_dagen: 21}
eigen_stappen: [{stap: kaart, titel: Geheime kaart, aan_zet: hr, na: eerste_ziektedag, dagen: 3}]
privacy: {toegestane_woorden: [geheimwoord]}
"""


@pytest.fixture
def map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "geheim" / "2026-geheim"
    folder.mkdir(parents=True)
    (tmp_path / "geheim" / "wiezit.yaml").write_text(WIEZIT, encoding="utf-8")
    (folder / "dossier.yaml").write_text(
        "formaat: 1\ndossiernummer: 2026-geheim\nwerknemer: {naam: Noor Geheim}\nfunctie: {titel: geheim agent, uren_per_week: 36}\n"
        "dienstverband: {begin: 2019-01-01}\n",
        encoding="utf-8",
    )
    (folder / "2026-01-05-contact.yaml").write_text("geheim: [\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "geheim")
    return tmp_path / "geheim"


def rows(capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, str]:
    assert run(["dokter", *options]) == 0
    lines = [line.strip().split("  ", 1) for line in capsys.readouterr().out.splitlines() if line.startswith("  ")]
    return {name: value.strip() for name, value in lines}


def test_it_says_which_settings_apply_and_what_they_set(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    here, inside = rows(capsys), rows(capsys, "2026-geheim")
    assert here["wiezit.yaml"] == "in deze map"
    assert inside["wiezit.yaml"] == "1 map hoger"
    assert inside["waarschuw_dagen"] == "21 (uit wiezit.yaml)"
    assert inside["gesprek_weken"] == "6 (standaard)"
    assert inside["eigen stappen"] == "1"
    assert here["dossiers"] == "1"
    assert here["bestanden"] == "2, waarvan 1 niet te lezen"


def test_a_rhythm_that_is_too_calm_says_what_counts(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (map / "wiezit.yaml").write_text("instellingen: {gesprek_weken: 9, contact_bedrijfsarts_weken: 4}\n", encoding="utf-8")
    here = rows(capsys)
    assert here["gesprek_weken"] == "9 (uit wiezit.yaml; telt als 6)"
    assert here["contact_bedrijfsarts_weken"] == "4 (uit wiezit.yaml)"


def test_nothing_in_it_is_about_a_person_or_a_place(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["dokter"]) == 0
    said = capsys.readouterr().out
    assert "geheim" not in said.lower()
    assert str(map.parent) not in said


def test_it_says_why_there_is_colour_or_not(map: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    assert rows(capsys)["kleur"] == "nee (stdout is geen terminal)"
    monkeypatch.setenv("NO_COLOR", "1")
    assert rows(capsys)["kleur"] == "nee (door NO_COLOR)"


def test_old_schemas_are_named(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert rows(capsys)["schema's voor je editor"].startswith("nog niet")
    assert run(["schema", "--schrijf", "."]) == 0
    capsys.readouterr()
    assert rows(capsys)["schema's voor je editor"] == "bijgewerkt"
    (map / ".wiezit" / "dossier.json").write_text("{}", encoding="utf-8")
    assert rows(capsys)["schema's voor je editor"].startswith("van een andere versie")


def test_an_incomplete_installation_ends_with_2(map: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def missing(name: str) -> Path:
        raise FileNotFoundError(name)

    monkeypatch.setattr("wiezit.resources.resource", missing)
    assert run(["dokter"]) == 2
    assert "NIET compleet" in capsys.readouterr().out
