"""What could not be read is said by every command, and `bewaartermijn` never says to remove a dossier that is not known whole."""

import json
import re
import shutil
from pathlib import Path

import pytest

from git_repo import GitRepo
from wiezit.cli.app import run
from wiezit.files import codes
from wiezit.files.read import load
from wiezit.findings import Code

CASES = Path(__file__).parent / "cases"
SAMPLES = Path(__file__).parent.parent / "sample-dossiers"
INSTELLINGEN = "organisatie: {naam: Fictief BV, eigenrisicodrager: [wga]}\ninstellingen: {bewaartermijn_jaren: 5, gesprek_weken: 4}\n"
KAPOT = "wiezit.yaml is niet te lezen. Overal gelden nu de standaardwaarden. Kijk met: wiezit check wiezit.yaml"
DEELS = "niet alles in wiezit.yaml telt. Soms gelden nu de standaardwaarden. Kijk met: wiezit check wiezit.yaml"
BESTAND = "1 bestand is niet te lezen in 2024-001: 2024-03-01-contact.yaml (telt nu niet mee). Kijk met: wiezit check 2024-001"
OPDRACHTEN = [
    "status",
    "status --formaat json",
    "status --formaat html",
    "status --formaat kort",
    "status --taken 2",
    "status --stel hersteld=2026-12-01",
    "status --zoals-op HEAD",
    "agenda",
    "tijdlijn",
    "tijdlijn --formaat json",
    "samenvatting",
    "exporteer stappen",
    "exporteer gebeurtenissen --formaat jsonl",
    "bewaartermijn",
    "bewaartermijn --formaat json",
    "toets",
    "toets --formaat sarif",
    "uitleg plan_van_aanpak 2024-001",
    "verslag 2024-001",
    "document plan_van_aanpak 2024-001",
    "verschil HEAD",
    "historie",
    "voegtoe contact 2024-001 --geen-vragen",
]
ZEGT_HET_ZELF = ("toets", "verslag 2024-001")


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitRepo:
    made = GitRepo(tmp_path / "repo")
    for number in ("2024-001", "2024-002"):
        made.dossier(number, d2024_01_08_ziekmelding="", d2024_06_30_einde_dienstverband="laatste_dag: 2024-06-30\n")
    made.write("wiezit.yaml", INSTELLINGEN)
    made.commit()
    monkeypatch.chdir(made.root)
    return made


@pytest.mark.parametrize("command", OPDRACHTEN)
def test_settings_that_do_not_hold_are_said_once(repo: GitRepo, capsys: pytest.CaptureFixture[str], command: str) -> None:
    repo.write("wiezit.yaml", INSTELLINGEN + "x: [\n")
    repo.commit()
    assert run(command.split()) < 2
    told = capsys.readouterr()
    assert told.err.count(f"Let op: {KAPOT}\n") == 1
    assert "gelden nu" not in told.out


@pytest.mark.parametrize("command", OPDRACHTEN)
def test_a_file_that_does_not_count_is_said(repo: GitRepo, capsys: pytest.CaptureFixture[str], command: str) -> None:
    repo.write("2024-001/2024-03-01-contact.yaml", "soort: contact\ndatum: [")
    repo.commit()
    assert run(command.split()) < 2
    told = capsys.readouterr()
    assert told.err.count(f"Let op: {BESTAND}\n") == (command not in ZEGT_HET_ZELF)
    if command in ZEGT_HET_ZELF:
        assert "niet te lezen" in told.out + told.err


@pytest.mark.parametrize("command", OPDRACHTEN)
def test_nothing_is_said_when_all_was_read(repo: GitRepo, capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert run(command.split()) < 2
    assert "Let op" not in capsys.readouterr().err


def test_a_value_in_the_settings_that_does_not_hold_is_said(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.write("wiezit.yaml", "instellingen: {bewaartermijn_jaren: vijf}\n")
    assert run(["status"]) == 0
    assert capsys.readouterr().err == f"Let op: {DEELS}\n"


@pytest.fixture
def samples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample dossiers, with settings that cannot be read."""
    folder = tmp_path / "dossiers"
    shutil.copytree(SAMPLES, folder)
    (folder / "wiezit.yaml").write_text("organisatie: [\n", encoding="utf-8")
    monkeypatch.chdir(folder)
    return folder


def lines(command: str, capsys: pytest.CaptureFixture[str]) -> set[str]:
    run(command.split())
    return {re.sub(r"^\S+ ", "", line) for line in capsys.readouterr().out.splitlines()}


def test_settings_that_cannot_be_read_are_one_finding(samples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Who holds a role, and all of the employer, may stand in them: no dossier is blamed for that."""
    broken = lines("check --formaat kort --peildatum 2026-11-28", capsys)
    shutil.copy(SAMPLES / "wiezit.yaml", samples)
    whole = lines("check --formaat kort --peildatum 2026-11-28", capsys)
    assert whole and [line.split()[1] for line in broken - whole] == ["WZ007"]


def test_no_fact_of_the_employer_is_called_missing_that_may_stand_in_them(samples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "fout WZ542 Administratieve gegevens is onvolledig: wiezit.yaml is niet te lezen" in lines(
        "toets 2025-008 --formaat kort", capsys
    )
    card = samples / "2025-008" / "dossier.yaml"
    text, place = card.read_text(encoding="utf-8"), re.compile(r"^  adres: .*\n", re.MULTILINE)
    assert place.search(text)
    card.write_text(place.sub("", text), encoding="utf-8")
    assert "fout WZ542 Administratieve gegevens is onvolledig: adres van de werknemer" in lines("toets 2025-008 --formaat kort", capsys)


def test_status_for_scripts_has_a_line_for_a_file_that_cannot_be_read(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.write("2024-001/2024-01-08-ziekmelding.yaml", "soort: [")
    run(["status", "--formaat", "kort"])
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "2024-001: niet_te_lezen - 2024-01-08-ziekmelding.yaml"
    assert sum("niet_te_lezen" in line for line in told) == 1 < len(told)


def test_a_missing_required_field_takes_nothing_away(repo: GitRepo) -> None:
    repo.event("2024-001", "2024-03-01-werkhervatting")
    assert [one.dossier.verloren for one in load([repo.root])] == [(), ()]


@pytest.mark.parametrize("code", [code for code in codes.CODES if (CASES / code.id).is_dir()], ids=lambda code: code.id)
def test_each_finding_of_the_reader_says_whether_something_is_lost(code: Code) -> None:
    lost = [path for one in load([CASES / code.id / "fout"]) for path in one.dossier.verloren]
    assert bool(lost) is code.verloren, "a dossier in which something is lost must not be called removable"


def test_the_command_works_as_it_stands(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.dossier("afdeling een/2026-001")
    repo.write("afdeling een/wiezit.yaml", "[")
    repo.write("afdeling een/2026-001/2026-01-05-contact.yaml", "[")
    assert run(["agenda"]) == 0
    told = capsys.readouterr().err
    assert 'Kijk met: wiezit check "afdeling een/wiezit.yaml"\n' in told
    assert 'Kijk met: wiezit check "afdeling een/2026-001"\n' in told


def test_many_dossiers_do_not_bury_the_answer(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(30):
        repo.dossier(f"2025-{number:03}")
        repo.write(f"2025-{number:03}/2025-01-01-contact.yaml", "[")
    assert run(["agenda"]) == 0
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 21 and told[-1] == "En nog 10 van zulke meldingen. Zie ze met: wiezit check"


def bewaartermijn(capsys: pytest.CaptureFixture[str], *options: str) -> str:
    assert run(["bewaartermijn", "--peildatum", "2026-12-31", *options]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("wiezit.yaml", INSTELLINGEN + "x: [\n"),
        ("wiezit.yaml", INSTELLINGEN.replace("5", "vijf")),
        ("wiezit.yaml", INSTELLINGEN.replace("bewaartermijn_jaren", "bewaar_termijn")),
        ("wiezit.yaml", INSTELLINGEN + "instellingen: {gesprek_weken: 4}\n"),
        ("2024-001/dossier.yaml", "formaat: ["),
        ("2024-001/2024-06-01-herstelmelding.yaml", "soort: herstelmelding\ndatum: 2024-06-31\n"),
        ("2024-001/2024-06-01-verlof.yaml", "soort: verlof\ndatum: 2024-06-01\nvan: 2024-06-01\ntot_en_met: 1-7-2024\n"),
        ("2024-001/2024-06-01-contact.yaml", ""),
    ],
)
def test_nothing_may_go_while_something_is_not_read(repo: GitRepo, capsys: pytest.CaptureFixture[str], name: str, text: str) -> None:
    repo.write("wiezit.yaml", INSTELLINGEN.replace("5", "1").replace(", eigenrisicodrager: [wga]", ""))
    assert "verwijder deze 2 dossiers" in bewaartermijn(capsys)
    repo.write(name, text)
    one_only = name != "wiezit.yaml"
    said = bewaartermijn(capsys)
    assert ("verwijder dit dossier" in said) == one_only and "verwijder deze" not in said
    assert "Niet te beoordelen" in said and f"  ? 2024-001: {name}\n" in said
    first, second = json.loads(bewaartermijn(capsys, "--formaat", "json"))["dossiers"]
    assert (first["voorbij"], first["bewaren_tot_en_met"], first["einde"], first["niet_te_lezen"]) == (None, None, None, [name])
    assert (second["voorbij"], second["niet_te_lezen"]) == ((True, []) if one_only else (None, [name]))


def test_the_page_of_all_dossiers_says_it_too(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.write("2024-001/2024-03-01-contact.yaml", "[")
    assert run(["status", "--formaat", "html"]) == 0
    assert capsys.readouterr().out.count(", niet alles te lezen") == 1
