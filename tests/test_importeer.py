"""`wiezit importeer`: a list becomes dossiers without guessing, without causes and without overwriting."""

from pathlib import Path

import pytest

from wiezit.cli.app import run
from wiezit.files.csv_import import refused
from wiezit.files.read import load

LIJST = """Intern nummer;Naam;Functie;Uren;In dienst;Eerste ziektedag;Ingangsdatum;Percentage;Hersteldatum;Oorzaak;BSN
1234;Noor de Griep;kok;36;01-03-2019;05-01-2026;05-01-2026;100;;griep;123456782
1234;Noor de Griep;kok;36;01-03-2019;05-01-2026;02-02-2026;25;;griep;123456782
1235;Bo Voorbeeld;bakker;22,5;01-03-2020;05-01-2026;;;12-01-2026;;
"""
KAART = """datumvorm: dd-mm-jjjj
percentage_betekent: verzuim
kolommen:
  Intern nummer: werknemer.personeelsnummer
  Naam: werknemer.naam
  Functie: functie.titel
  Uren: functie.uren_per_week
  In dienst: dienstverband.begin
  Eerste ziektedag: ziekmelding.datum
  Ingangsdatum: percentage.datum
  Percentage: percentage.waarde
  Hersteldatum: herstelmelding.datum
"""


@pytest.fixture
def map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wiezit.yaml").write_text(
        "organisatie: {naam: Bakkerij Voorbeeld}\nbetrokkenen: [{rol: casemanager, naam: Sam Voorbeeld}]\n", encoding="utf-8"
    )
    (tmp_path / "lijst.csv").write_text(LIJST, encoding="utf-8")
    (tmp_path / "kaart.yaml").write_text(KAART, encoding="utf-8")
    return tmp_path


def importeer(*options: str) -> int:
    return run(["importeer", "csv", "lijst.csv", "--kaart", "kaart.yaml", "--naar", "dossiers", "--peildatum", "2026-03-20", *options])


def test_a_dry_run_shows_everything_and_writes_nothing(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert importeer() == 0
    said = capsys.readouterr()
    assert "2026-1234-0105  2026-01-05  ja     dossier, ziekmelding, werkhervatting" in said.out
    assert "2026-1235-0105  2026-01-05  nee    dossier, ziekmelding, herstelmelding" in said.out
    assert "Noor" not in said.out
    assert sorted(path.name for path in map.iterdir()) == ["kaart.yaml", "lijst.csv", "wiezit.yaml"]


def test_causes_and_bsn_stay_behind_and_that_is_said(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert importeer("--schrijf") == 0
    said = capsys.readouterr().err
    assert "kolom ‘Oorzaak’" in said
    assert "kolom ‘BSN’" in said
    text = "".join(path.read_text(encoding="utf-8") for path in (map / "dossiers").rglob("2026*.yaml"))
    assert "123456782" not in text
    assert ": griep" not in text


def test_the_dossiers_hold_what_the_list_says(map: Path) -> None:
    assert importeer("--schrijf") == 0
    first, second = (loaded for loaded in load([map / "dossiers"]))
    assert first.findings == second.findings == ()
    assert first.dossier.kaart.werknemer.naam == "Noor de Griep"
    work = first.dossier.gebeurtenissen[-1]
    assert (str(work.datum), work.uren_per_week) == ("2026-02-02", 27.0)  # 36 hours, 25% absent
    assert second.dossier.kaart.functie.uren_per_week == 22.5
    assert [str(event.datum) for event in second.dossier.gebeurtenissen] == ["2026-01-05", "2026-01-12"]


def test_a_running_case_asks_what_happened_before(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert importeer("--schrijf") == 0
    assert "2026-1234-0105: Probleemanalyse (uiterlijk 16 februari 2026)" in capsys.readouterr().out
    listed = (map / "dossiers" / "te-bevestigen.md").read_text(encoding="utf-8")
    assert "- [ ] 2026-1234-0105: Plan van aanpak (uiterlijk 2 maart 2026)" in listed
    assert "1235" not in listed


def test_what_is_there_stays_as_it_is(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert importeer("--schrijf") == 0
    card = map / "dossiers" / "2026-1234-0105" / "dossier.yaml"
    card.write_text(card.read_text(encoding="utf-8") + "# mijn eigen regel\n", encoding="utf-8")
    assert importeer("--schrijf") == 0
    assert "bestaat al en blijft zoals het is" in capsys.readouterr().out
    assert card.read_text(encoding="utf-8").endswith("# mijn eigen regel\n")


@pytest.mark.parametrize(("betekent", "uren"), [("verzuim", 27.0), ("herstel", 9.0)])
def test_the_card_says_what_a_percentage_means(map: Path, betekent: str, uren: float) -> None:
    (map / "kaart.yaml").write_text(KAART.replace("betekent: verzuim", f"betekent: {betekent}"), encoding="utf-8")
    (map / "lijst.csv").write_text(LIJST.replace("05-01-2026;100", ";"), encoding="utf-8")
    assert importeer("--schrijf") == 0
    first = next(iter(load([map / "dossiers"])))
    assert first.dossier.gebeurtenissen[-1].uren_per_week == uren


def test_fully_at_work_is_no_recovery(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (map / "lijst.csv").write_text(LIJST.replace("02-02-2026;25", "02-02-2026;0"), encoding="utf-8")
    assert importeer() == 0
    assert "Is de werknemer hersteld?" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("oud", "nieuw", "reden"),
    [
        ("percentage_betekent: verzuim\n", "", "zeg wat een percentage betekent"),
        ("  Naam:", "  Oorzaak: werknemer.adres\n  Naam:", "de oorzaak van ziekte mag een werkgever niet vastleggen"),
        ("  Naam:", "  BSN: werknemer.adres\n  Naam:", "een BSN hoort niet"),
        ("werknemer.naam", "werknemer.naan", "bedoel je werknemer.naam?"),
        ("  Naam:", "  Nam:", "Er staan wel: Intern nummer, Naam"),
        ("datumvorm: dd-mm-jjjj", "datumvorm: dd/mm", "er klopt iets niet bij ‘datumvorm’"),
        ("datumvorm:", "datumform:", "deze sleutel bestaat niet: datumform"),
        ("kolommen:", "kolommen: &x", "kaart.yaml:3"),
    ],
)
def test_a_wrong_card_is_explained(map: Path, capsys: pytest.CaptureFixture[str], oud: str, nieuw: str, reden: str) -> None:
    (map / "kaart.yaml").write_text(KAART.replace(oud, nieuw, 1), encoding="utf-8")
    assert importeer("--schrijf") == 2
    assert reden in capsys.readouterr().err
    assert not (map / "dossiers").exists()


@pytest.mark.parametrize(
    ("oud", "nieuw", "reden"),
    [
        ("05-01-2026;;;12-01-2026", "31-02-2026;;;12-01-2026", "regel 4: kolom Eerste ziektedag: deze datum bestaat niet"),
        ("05-01-2026;;;12-01-2026", "2026-01-05;;;12-01-2026", "regel 4: kolom Eerste ziektedag: dit is geen datum in de vorm dd-mm-jjjj"),
        ("05-01-2026;;;12-01-2026", ";;;12-01-2026", "regel 4: er staat niet bij welk dossier"),
        ("bakker;22,5", "bakker;veel", "regel 4: kolom Uren: hier hoort een getal"),
        (
            "kok;36;01-03-2019;05-01-2026;02",
            "kok;32;01-03-2019;05-01-2026;02",
            "‘functie.uren_per_week’ is anders dan op een eerdere regel",
        ),
    ],
)
def test_a_cell_that_cannot_be_read_stops_the_writing(
    map: Path, capsys: pytest.CaptureFixture[str], oud: str, nieuw: str, reden: str
) -> None:
    (map / "lijst.csv").write_text(LIJST.replace(oud, nieuw, 1), encoding="utf-8")
    assert importeer() == 1
    assert reden in capsys.readouterr().err
    assert importeer("--schrijf") == 2
    assert not (map / "dossiers").exists()


@pytest.mark.parametrize(
    ("data", "reden"),
    [
        (LIJST.replace("Noor", "Zoë").encode("cp1252"), "codering: cp1252"),
        (b"PK\x03\x04", "Excel-bestand"),
        (b"", "namen van de kolommen"),
        (LIJST.replace("Naam", "Uren").encode(), "staat er twee keer: Uren"),
        ((LIJST + '1;"open').encode(), "niet te lezen"),
        ((LIJST + ";" * 20).encode(), "meer cellen dan er kolommen"),
    ],
)
def test_a_file_that_is_no_table_is_explained(map: Path, capsys: pytest.CaptureFixture[str], data: bytes, reden: str) -> None:
    (map / "lijst.csv").write_bytes(data)
    assert importeer() == 2
    assert reden in capsys.readouterr().err


def test_other_encodings_and_separators(map: Path) -> None:
    (map / "kaart.yaml").write_text(KAART + "codering: cp1252\nscheidingsteken: '|'\n", encoding="utf-8")
    (map / "lijst.csv").write_bytes(LIJST.replace("Noor", "Zoë").replace(";", "|").encode("cp1252"))
    assert importeer("--schrijf") == 0
    assert next(iter(load([map / "dossiers"]))).dossier.kaart.werknemer.naam == "Zoë de Griep"


def test_without_a_card_it_proposes_one(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["importeer", "csv", "lijst.csv"]) == 0
    said = capsys.readouterr()
    assert "  Eerste ziektedag: ziekmelding.datum\n" in said.out
    assert "percentage_betekent:   #" in said.out
    assert "Oorzaak" not in said.out
    (map / "kaart.yaml").write_text(said.out.replace("percentage_betekent:", "percentage_betekent: verzuim"), encoding="utf-8")
    assert importeer() == 0


@pytest.mark.parametrize(
    "naam", ["BSN", "Burgerservicenummer", "Sofi-nummer", "Verzuimoorzaak", "Reden verzuim", "Diagnosecode", "Classificatie", "CAS-code"]
)
def test_columns_that_are_refused(naam: str) -> None:
    assert refused(naam)


@pytest.mark.parametrize("naam", ["Naam", "Personeelsnummer", "Eerste ziektedag", "Percentage", "Afdeling", "Begindatum verzuim"])
def test_columns_that_are_not(naam: str) -> None:
    assert refused(naam) is None


def test_writing_without_a_card_says_that_nothing_was_written(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["importeer", "csv", "lijst.csv", "--schrijf"]) == 2
    said = capsys.readouterr()
    assert "  Intern nummer: werknemer.personeelsnummer\n" in said.out
    assert "Er is niets geschreven: zonder --kaart" in said.err
    assert "zelfde opdracht met --kaart kolommen.yaml" in said.err
    assert run(["importeer", "csv", "lijst.csv"]) == 0, "only the proposal was asked for"


def test_everything_that_is_written_is_named_with_a_path_to_copy(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert importeer("--schrijf") == 0
    assert capsys.readouterr().out.splitlines()[-3:] == [
        "Geschreven: 2 dossiers in dossiers",
        "Geschreven: de lijst van wat je moet bevestigen, in dossiers/te-bevestigen.md",
        "Controleer de dossiers met: wiezit check dossiers",
    ]
