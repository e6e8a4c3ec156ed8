"""Questions on a real terminal: what is asked, what is refused, and what is left when somebody stops half-way."""

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from wiezit.cli.app import run

pexpect: Any = pytest.importorskip("pexpect")
pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal needs a POSIX system"),
    pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning"),
]
NIEUW = [
    "nieuw", "2026-014", "--naam", "Noor Voorbeeld", "--functie", "kok", "--uren", "36", "--in-dienst", "2019-03-01", "--eerste-ziektedag",
    "2026-01-05", "--doorgegeven", "2026-01-05", "--arbodienst", "De Brug", "--casemanager", "Sam Voorbeeld", "--werkgever", "Bakkerij",
    "--peildatum", "2026-01-07",
]  # fmt: skip


@pytest.fixture
def map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    assert run(NIEUW) == 0
    return tmp_path


def wiezit(folder: Path, *words: str, **environment: str) -> Any:
    """Start a command on a pseudo-terminal."""
    env = {**os.environ, "NO_COLOR": "1", "TERM": "dumb", "PYTHONUTF8": "1", **environment}
    return pexpect.spawn(
        sys.executable, ["-m", "wiezit", *words], cwd=str(folder), env=env, encoding="utf-8", timeout=30, dimensions=(50, 160)
    )


def answer(child: Any, *pairs: tuple[str, str]) -> None:
    for prompt, text in pairs:
        child.expect_exact(prompt)
        child.expect(r"[^\r\n]* $")
        child.sendline(text)


def end(child: Any) -> tuple[int, str]:
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus, child.before


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def test_a_medical_answer_is_refused_and_asked_again(map: Path) -> None:
    child = wiezit(map, "voegtoe", "contact", "--peildatum", "2026-01-20")
    answer(child, ("datum", ""), ("met", "arbodienst"), ("volgende", ""), ("samenvatting", "Heeft een hernia"))
    child.expect_exact("hier staat iets over een ziekte of diagnose")
    answer(child, ("samenvatting", "Rooster besproken"), ("Klopt dit?", ""))
    assert end(child)[0] == 0
    text = (map / "2026-014" / "2026-01-20-contact.yaml").read_text(encoding="utf-8")
    assert "samenvatting: Rooster besproken" in text
    assert "hernia" not in text


@pytest.mark.parametrize("stop", ["\x03", "\x04"])
def test_stopping_half_way_keeps_what_was_typed(map: Path, stop: str) -> None:
    child = wiezit(map, "voegtoe", "voortgangsgesprek", "--peildatum", "2026-03-12")
    answer(child, ("datum", ""), ("aanwezig", "werkgever, werknemer"), ("besproken", "Het opbouwen gaat goed."))
    child.expect_exact("volgende")
    child.send(stop)
    code, said = end(child)
    assert code == 130
    assert "2026-03-12-voortgangsgesprek.concept.yaml" in said
    assert names(map / "2026-014") == ["2026-01-05-ziekmelding.yaml", "2026-03-12-voortgangsgesprek.concept.yaml", "dossier.yaml"]
    assert "Het opbouwen gaat goed." in (map / "2026-014" / "2026-03-12-voortgangsgesprek.concept.yaml").read_text(encoding="utf-8")


def test_stopping_a_new_dossier_leaves_no_dossier(tmp_path: Path) -> None:
    child = wiezit(tmp_path, "nieuw", "2026-014", "--peildatum", "2026-01-07")
    answer(child, ("werknemer?", "Noor Voorbeeld"))
    child.expect_exact("Functie en uren")
    child.sendintr()
    assert end(child)[0] == 130
    assert names(tmp_path) == ["2026-014.concept.yaml"]
    assert "naam: Noor Voorbeeld" in (tmp_path / "2026-014.concept.yaml").read_text(encoding="utf-8")


def test_saying_no_writes_nothing_and_keeps_the_answers(map: Path) -> None:
    child = wiezit(map, "voegtoe", "contact", "--peildatum", "2026-01-20")
    answer(child, ("datum", ""), ("met", "arbodienst"), ("volgende", ""), ("samenvatting", "Rooster"), ("Klopt dit?", "n"))
    code, said = end(child)
    assert code == 2
    assert "Er is niets toegevoegd aan het dossier" in said
    assert "2026-01-20-contact.yaml" not in names(map / "2026-014")
    assert "2026-01-20-contact.concept.yaml" in names(map / "2026-014")


def test_the_editor_opens_again_until_it_is_right(map: Path) -> None:
    script = map / "editor.py"
    script.write_text(
        "import sys, pathlib\n"
        "path = pathlib.Path(sys.argv[1])\n"
        "text = path.read_text()\n"
        "first = text.replace('aanwezig:', 'aanwezig: [werkgever, baas]', 1)\n"
        "path.write_text(text.replace('baas', 'werknemer') if 'baas' in text else first)\n",
        encoding="utf-8",
    )
    child = wiezit(map, "voegtoe", "voortgangsgesprek", "--peildatum", "2026-03-12", "--bewerk", EDITOR=f'"{sys.executable}" "{script}"')
    child.expect_exact("fout[")
    answer(child, ("Opnieuw openen?", ""))
    code, said = end(child)
    assert code == 0
    assert "voortgangsgesprek 1: gedaan" in said
    assert "[werkgever, werknemer]" in (map / "2026-014" / "2026-03-12-voortgangsgesprek.yaml").read_text(encoding="utf-8")


def test_open_steps_are_offered_and_other_kinds_too(map: Path) -> None:
    child = wiezit(map, "voegtoe", "--peildatum", "2026-02-12")
    child.expect_exact("probleemanalyse: probleemanalyse, uiterlijk 16 februari 2026 (bedrijfsarts)")
    child.expect(r"(\d+)  iets anders")
    answer(child, ("Typ een nummer", "99"))
    child.expect_exact("typ een nummer van 1 tot en met")
    child.sendcontrol("d")
    assert end(child)[0] == 130


def test_at_most_seven_questions(tmp_path: Path) -> None:
    child = wiezit(tmp_path, "nieuw", "--peildatum", "2026-01-07")
    answers = ["Noor Voorbeeld", "kok, 36", "1-3-2019", "5-1-2026", "De Brug", "Sam Voorbeeld", "Bakkerij"]
    for text in answers:
        child.expect(r"\?[^\r\n]* $")
        child.sendline(text)
    answer(child, ("Klopt dit?", ""))
    assert end(child)[0] == 0
    assert names(tmp_path) == ["2026-001", "wiezit.yaml"]
