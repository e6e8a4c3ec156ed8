"""What the pages about keeping a dossier show, works."""

import re
from pathlib import Path

import pytest

from wiezit.cli.app import run
from wiezit.files.config import read_settings
from wiezit.files.csv_import import read_card

DOCS = Path(__file__).parent.parent / "docs"


def blocks(page: str, language: str) -> list[str]:
    """Return the code blocks of one language on a page, without the indent of a list."""
    text = (DOCS / page).read_text(encoding="utf-8")
    found = re.findall(rf"^( *)```{language}\n(.*?)^ *```", text, re.MULTILINE | re.DOTALL)
    return ["".join(line.removeprefix(indent) for line in block.splitlines(keepends=True)) for indent, block in found]


def test_the_settings_on_the_page_are_right(tmp_path: Path) -> None:
    (tmp_path / "wiezit.yaml").write_text(blocks("instellingen.md", "yaml")[0], encoding="utf-8")
    settings = read_settings(str(tmp_path / "wiezit.yaml"), "wiezit.yaml")
    assert settings.findings == ()
    assert [own.stap for own in settings.configuratie.eigen_stappen] == ["kaart_sturen", "overleg_met_casemanager"]


def test_the_card_on_the_page_is_right() -> None:
    card = read_card(blocks("importeren.md", "yaml")[0].encode(), "kolommen.yaml")
    assert card.percentage_betekent == "verzuim"


def test_the_settings_plan_their_own_steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wiezit.yaml").write_text(blocks("instellingen.md", "yaml")[0], encoding="utf-8")
    new = ["nieuw", "2026-014", "--naam", "Noor Voorbeeld", "--functie", "kok", "--uren", "36", "--in-dienst", "1-3-2019"]
    assert run([*new, "--eerste-ziektedag", "5-1-2026", "--doorgegeven", "5-1-2026", "--peildatum", "2026-01-06"]) == 0
    assert "kaart sturen (eigen stap), uiterlijk 8 januari 2026 (leidinggevende)" in capsys.readouterr().out
    assert run(["check"]) == 0


@pytest.mark.parametrize("page", ["snel-beginnen.md", "agenda.md", "importeren.md", "editor.md"])
def test_every_command_on_the_page_exists_with_its_options(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    commands = re.findall(r"^ *\$ (wiezit [^\n]+)$", (DOCS / page).read_text(encoding="utf-8"), re.MULTILINE)
    assert commands
    for command in commands:
        words = command.partition(" > ")[0].split()[1:]
        if words[0].startswith("--"):
            continue
        assert run([words[0], "--help"]) == 0
        known = capsys.readouterr().out
        assert not [word for word in words if word.startswith("--") and word not in known], command
