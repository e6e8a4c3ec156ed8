"""What a new fact does to the planning, said in a few lines."""

from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest

from wiezit.assessment.changes import changes
from wiezit.assessment.planning import stand
from wiezit.files.read import read_dossier
from wiezit.render.changes_text import lines

KAART = """
formaat: 1
dossiernummer: 2026-014
werknemer: {naam: Noor Voorbeeld}
functie: {titel: kok, uren_per_week: 36}
dienstverband: {begin: 2019-03-01}
"""
VAST = {"2026-01-05-ziekmelding": "soort: ziekmelding\ndatum: 2026-01-05\ndoorgegeven_arbodienst_op: 2026-01-05\n"}


def said(folder: Path, new: dict[str, str], *, day: str, settings: str = "") -> list[str]:
    """Return the lines after `new` files were added to a dossier that holds the sick report."""
    (folder / "dossier.yaml").write_text(KAART, encoding="utf-8")
    (folder / "wiezit.yaml").write_text(dedent(settings) or "organisatie: {naam: Bakkerij}\n", encoding="utf-8")
    pictures = []
    for files in (VAST, new):
        for name, text in files.items():
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        pictures.append(stand(read_dossier(folder).dossier, date.fromisoformat(day)))
    return list(lines(changes(*pictures)))


@pytest.mark.parametrize(
    ("op", "woorden"),
    [
        ("2026-02-13", "probleemanalyse: gedaan, 3 dagen voor de termijn"),
        ("2026-02-15", "probleemanalyse: gedaan, 1 dag voor de termijn"),
        ("2026-02-16", "probleemanalyse: gedaan, op de laatste dag van de termijn"),
        ("2026-02-17", "probleemanalyse: gedaan, 1 dag na de termijn"),
    ],
)
def test_done_against_the_term(tmp_path: Path, op: str, woorden: str) -> None:
    text = f"soort: probleemanalyse\ndatum: {op}\nauteur: {{naam: A, functie: bedrijfsarts}}\nbenutbare_mogelijkheden: ja\n"
    assert woorden in said(tmp_path, {f"{op}-probleemanalyse": text}, day="2026-02-20")


def test_a_date_that_moves_says_what_it_was(tmp_path: Path) -> None:
    text = "soort: probleemanalyse\ndatum: 2026-02-02\nauteur: {naam: A, functie: bedrijfsarts}\nbenutbare_mogelijkheden: ja\n"
    told = said(tmp_path, {"2026-02-02-probleemanalyse": text}, day="2026-02-03")
    assert "plan van aanpak: uiterlijk 16 februari 2026 (was 2 maart 2026)" in told
    assert sum("voortgangsgesprek" in line for line in told) == 1  # the later rounds move with the first
    assert told[-1] == "volgende: plan van aanpak, uiterlijk 16 februari 2026 (werkgever, werknemer)"


def test_a_recovery_stops_many_steps_in_one_line(tmp_path: Path) -> None:
    told = said(tmp_path, {"2026-02-02-herstelmelding": "soort: herstelmelding\ndatum: 2026-02-02\n"}, day="2026-02-03")
    stopped = [line for line in told if "gepauzeerd" in line]
    assert len(stopped) == 1
    assert stopped[0].startswith("probleemanalyse, plan van aanpak en ")
    assert not any(line.startswith("volgende") for line in told)


def test_a_first_sick_report_names_what_comes_up(tmp_path: Path) -> None:
    (tmp_path / "dossier.yaml").write_text(KAART, encoding="utf-8")
    before = stand(read_dossier(tmp_path).dossier, date(2026, 1, 6))
    (tmp_path / "2026-01-05-ziekmelding.yaml").write_text("soort: ziekmelding\ndatum: 2026-01-05\n", encoding="utf-8")
    told = list(lines(changes(before, stand(read_dossier(tmp_path).dossier, date(2026, 1, 6)))))
    assert "ziekmelding doorgeven aan de arbodienst: uiterlijk 11 januari 2026" in told
    assert len(told) < 6 and not any("2028" in line for line in told)


def test_an_own_step_is_marked(tmp_path: Path) -> None:
    settings = """
        eigen_stappen:
          - {stap: kaart, titel: Kaart sturen, aan_zet: hr, na: eerste_ziektedag, dagen: 3, voldaan_door: [contact]}
    """
    told = said(tmp_path, {"2026-01-06-contact": "soort: contact\ndatum: 2026-01-06\n"}, day="2026-01-06", settings=settings)
    assert "kaart sturen (eigen stap): gedaan, 2 dagen voor de termijn" in told


def test_an_end_of_employment_names_the_report_to_uwv_that_comes_with_it(tmp_path: Path) -> None:
    text = "soort: einde_dienstverband\ndatum: 2026-02-02\nlaatste_dag: 2026-03-31\n"
    told = said(tmp_path, {"2026-02-02-einde_dienstverband": text}, day="2026-02-03")
    assert "ziek uit dienst melden bij UWV: uiterlijk 31 maart 2026" in told


def test_what_was_missed_before_a_recovery_is_not_next(tmp_path: Path) -> None:
    told = said(tmp_path, {"2026-05-04-herstelmelding": "soort: herstelmelding\ndatum: 2026-05-04\n"}, day="2026-06-10")
    assert told[-1] == "volgende: dossier verwijderen, uiterlijk 4 mei 2028 (werkgever)"
