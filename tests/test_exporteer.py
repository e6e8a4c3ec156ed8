"""`wiezit exporteer`: rows for other programs that tell no secrets and run no formulas."""

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiezit.cli.app import run
from wiezit.render.export import cell

SAMPLES = Path(__file__).parent.parent / "sample-dossiers"


@pytest.fixture
def map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "2026-014"
    folder.mkdir()
    (folder / "dossier.yaml").write_text(
        "formaat: 1\ndossiernummer: '=2026-014'\nwerknemer: {naam: Noor Voorbeeld}\nfunctie: {titel: kok, uren_per_week: 36}\n"
        "dienstverband: {begin: 2019-03-01}\n",
        encoding="utf-8",
    )
    (folder / "2026-01-05-ziekmelding.yaml").write_text("soort: ziekmelding\ndatum: 2026-01-05\n", encoding="utf-8")
    (folder / "2026-02-02-werkhervatting.yaml").write_text(
        "soort: werkhervatting\ndatum: 2026-02-02\nuren_per_week: 22.5\naanwezig: [werkgever, werknemer]\n"
        'samenvatting: "=HYPERLINK(\\"kwaad\\")"\nafspraken: [{wat: "Geheim; plan", voor: 2026-03-01}]\n',
        encoding="utf-8",
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *options: str) -> str:
    assert run(["exporteer", *options]) == 0
    return capsys.readouterr().out


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def test_events_without_names_and_text(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "gebeurtenissen")
    work = table(text)[1]
    assert (work["soort"], work["datum"], work["uren_per_week"], work["aanwezig"]) == (
        "werkhervatting",
        "2026-02-02",
        "22,5",
        "werkgever, werknemer",
    )
    assert not [word for word in ("Noor", "HYPERLINK", "Geheim", "samenvatting", "advies") if word in text]


def test_text_comes_along_when_asked_and_stays_text(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    work = table(said(capsys, "gebeurtenissen", "--met-tekst"))[1]
    assert work["samenvatting"] == '\'=HYPERLINK("kwaad")'
    assert work["dossiernummer"] == "'=2026-014"
    assert json.loads(work["afspraken"])[0]["wat"] == "Geheim; plan"


def test_steps_on_a_day(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = {row["stap"]: row for row in table(said(capsys, "stappen", "--peildatum", "2026-02-17"))}
    analysis = rows["probleemanalyse"]
    assert (analysis["uiterlijk"], analysis["staat"], analysis["dagen_te_laat"]) == ("2026-02-16", "te_laat", "1")
    assert analysis["grondslag"] == "RPG art. 2 lid 2, RPG art. 2 lid 3"


def test_findings_hold_no_content(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [json.loads(line) for line in said(capsys, "bevindingen", "--formaat", "jsonl").splitlines()]
    missing = next(row for row in rows if row["code"] == "WZ105")
    assert missing["bestand"] == "dossier.yaml"
    assert missing["ernst"] == "fout"
    assert "Noor" not in json.dumps(rows)


def test_json_lines_keep_lists_and_dates(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [json.loads(line) for line in said(capsys, "gebeurtenissen", "--formaat", "jsonl").splitlines()]
    assert rows[1] == {
        "dossiernummer": "=2026-014",
        "bestand": "2026-02-02-werkhervatting.yaml",
        "soort": "werkhervatting",
        "datum": "2026-02-02",
        "aanwezig": ["werkgever", "werknemer"],
        "uren_per_week": 22.5,
    }


def test_a_file_for_excel_says_that_it_is_utf_8(map: Path) -> None:
    assert run(["exporteer", "stappen", "-o", "uit.csv"]) == 0
    assert (map / "uit.csv").read_bytes().startswith(b"\xef\xbb\xbfdossiernummer;stap;")


@pytest.mark.parametrize("wat", ["gebeurtenissen", "stappen", "bevindingen"])
def test_every_sample_has_the_columns_it_promises(wat: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows = table(said(capsys, wat, str(SAMPLES), "--peildatum", "2026-11-21"))
    assert rows
    assert all(None not in row and None not in row.values() for row in rows)


@given(st.text(max_size=40))
def test_no_cell_is_a_formula(text: str) -> None:
    assert not cell(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    if text.replace("\n", "").isprintable():  # else what steers a terminal is spelled out
        assert cell(text).removeprefix("'") == text.removeprefix("'")


def test_an_unknown_kind_of_rows_is_named(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["exporteer", "stapen"]) == 2
    assert "Bedoel je stappen?" in capsys.readouterr().err
