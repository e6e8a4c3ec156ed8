"""What the shell offers after TAB, in the four shells; asked through the program itself, as a shell does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SHELLS = ("bash", "zsh", "fish", "powershell")


def offered(shell: str, folder: Path, *words: str) -> str:
    """Return what the program answers to a shell that completes the last of `words`."""
    environment = {
        **os.environ,
        "_WIEZIT_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": " ".join(("wiezit", *words)),
        "COMP_CWORD": str(len(words)),
        "_TYPER_COMPLETE_ARGS": " ".join(("wiezit", *words)),
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": words[-1],
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "PYTHONUTF8": "1",
    }
    done = subprocess.run(
        [sys.executable, "-c", "import sys; sys.argv[0] = 'wiezit'; from wiezit.cli import main; main()"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stderr == ""
    return done.stdout


@pytest.fixture
def map(tmp_path: Path) -> Path:
    for name in ("2026-014", "2026-015"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "dossier.yaml").write_text("formaat: 1\n", encoding="utf-8")
    (tmp_path / "2026").mkdir()
    (tmp_path / ".verborgen").mkdir()
    return tmp_path


@pytest.mark.parametrize("shell", SHELLS)
def test_kinds_in_every_shell(shell: str, map: Path) -> None:
    answer = offered(shell, map, "voegtoe", "spr")
    assert "spreekuur" in answer
    assert "contact" not in answer


@pytest.mark.parametrize(
    ("woorden", "verwacht"),
    [
        (("voeg",), ["voegtoe"]),
        (("schema", "dos"), ["dossier"]),
        (("uitleg", "probleem"), ["probleemanalyse"]),
        (("uitleg", "WZ104"), ["WZ104"]),
        (("wie", "bedrijfs"), ["bedrijfsarts"]),
        (("status", "--wie", "arbeidsd"), ["arbeidsdeskundige"]),
        (("document", "eindeval"), ["eindevaluatie"]),
        (("exporteer", "st"), ["stappen"]),
        (("exporteer", "stappen", "--formaat", "js"), ["jsonl"]),
        (("check", "--formaat", "git"), ["github", "gitlab"]),
        (("verslag", "--formaat", ""), ["md", "html", "pdf"]),
        (("voegtoe", "contact", "2026-"), ["2026-014", "2026-015"]),
        (("status", "2026"), ["2026/", "2026-014", "2026-015"]),
    ],
)
def test_words_and_dossiers(map: Path, woorden: tuple[str, ...], verwacht: list[str]) -> None:
    assert offered("bash", map, *woorden).split() == verwacht


def test_completion_costs_nothing_at_the_start(map: Path) -> None:
    code = "import sys; from wiezit.cli.app import run; run(['status', '--help']); print([m for m in sys.modules if m in {names}])"
    names = {"wiezit.law.steps", "wiezit.catalogue", "wiezit.assessment.forms", "wiezit.dossier.events"}
    done = subprocess.run([sys.executable, "-c", code.replace("{names}", repr(names))], cwd=map, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
