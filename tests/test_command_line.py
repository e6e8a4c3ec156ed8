"""Commands as wiezit prints them: they work when they are copied, whatever the folder is called and however many dossiers it holds."""

import re
import shlex
import sys
from pathlib import Path

import pytest

from wiezit.cli.app import run
from wiezit.command_line import met_dossier, opdracht, woord


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2026-014", "2026-014"),
        ("dossiers/2026-014", "dossiers/2026-014"),
        ("mijn map/2026-014", '"mijn map/2026-014"'),
        ("a&b", '"a&b"'),
        ("a$b c", "'a$b c'"),
        ("", "''"),
        ("-o", "./-o"),
    ],
)
def test_a_path_is_quoted_where_a_shell_would_break_it(text: str, shown: str) -> None:
    assert woord(text) == shown
    assert shlex.split(woord(text)) == [shown if shown.startswith("./") else text]


def test_the_dossier_stands_before_the_options() -> None:
    assert opdracht("wiezit voegtoe afwijking --veld stap=x", "m m") == 'wiezit voegtoe afwijking "m m" --veld stap=x'


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Leg het vast: wiezit voegtoe contact", "Leg het vast: wiezit voegtoe contact 2026-014"),
        ("Zo ja: wiezit voegtoe contact. Zo nee: niets.", "Zo ja: wiezit voegtoe contact 2026-014. Zo nee: niets."),
        ("Maak het af (wiezit verslag) en klaar", "Maak het af (wiezit verslag 2026-014) en klaar"),
        ("wiezit voegtoe contact 2026-014", "wiezit voegtoe contact 2026-014"),
        ("Kijk met wiezit toets wat ontbreekt", "Kijk met wiezit toets wat ontbreekt"),
    ],
)
def test_a_command_in_a_sentence_names_its_dossier(text: str, named: str) -> None:
    assert met_dossier(text, "2026-014") == named


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    """Two dossiers far in the past of which nothing is recorded, in a folder with a space; what wiezit says when it makes them."""
    folder = tmp_path / "mijn map"
    folder.mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    for number in ("2024-001", "2024-002"):
        words = [
            "--naam",
            "Noor Voorbeeld",
            "--functie",
            "kok",
            "--uren",
            "36",
            "--in-dienst",
            "2019-03-01",
            "--eerste-ziektedag",
            "8-1-2024",
        ]
        people = ["--arbodienst", "De Brug", "--casemanager", "Sam Voorbeeld", "--werkgever", "Bakkerij", "--peildatum", "2025-11-20"]
        assert run(["nieuw", f"mijn map/{number}", *words, *people]) == 0
    late = ["spoor2_start", "--datum", "1-9-2025"], ["eerstejaarsevaluatie", "--datum", "1-8-2025"]
    for soort, *rest in late:
        run(["voegtoe", soort, "mijn map/2024-001", *rest, "--geen-vragen", "--peildatum", "2025-11-20"])
    return capsys.readouterr().out


def commands(said: str) -> list[str]:
    return re.findall(r"wiezit (?:voegtoe|verslag|uitleg|document|status|check)(?: (?:\"[^\"\n]*\"|[^\s.)’]+))*", said)


@pytest.mark.skipif(sys.platform == "win32", reason="splits words as a POSIX shell does")
@pytest.mark.parametrize(
    "words", [["status", "mijn map/2024-001"], ["toets", "mijn map"], ["check", "mijn map"], ["tijdlijn", "mijn map/2024-001"]]
)
def test_what_is_printed_names_a_dossier_that_is_there(two: str, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    run([*words, *([] if words[0] == "check" else ["--peildatum", "2025-11-20"])])
    said = capsys.readouterr().out
    printed = [shlex.split(command) for command in commands(two + said)]
    about_one = [parts for parts in printed if parts[1] in ("voegtoe", "verslag", "document", "status")]
    assert about_one
    for parts in about_one:
        assert any(Path(part).joinpath("dossier.yaml").is_file() for part in parts[2:]), parts


def test_toets_asks_for_each_document_once(two: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["toets", "mijn map/2024-002", "--peildatum", "2025-11-20"])
    first = capsys.readouterr().out.partition("Doe eerst:")[2].partition("Het re-integratieverslag")[0]
    found = commands(first)
    assert len(found) > 5
    assert len(found) == len(set(found))


def test_what_is_printed_inside_a_dossier_works_there(
    two: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path / "mijn map" / "2024-001")
    assert run(["status", "--peildatum", "2025-11-20"]) == 0
    printed = [shlex.split(command)[1:] for command in commands(capsys.readouterr().out)]
    for words in (words for words in printed if words[0] in ("uitleg", "check")):
        assert run(words) in (0, 1), words
    (record,) = (words for words in printed if words[0] == "voegtoe")
    assert "2024-001" in record
    assert run([*record, "--geen-vragen", "--peildatum", "2025-11-20"]) in (0, 1)
    assert [path.name for path in Path().glob("2025-11-20-*.yaml")]
