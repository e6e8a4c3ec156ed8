"""What `status` and `tijdlijn` look like, as documents: read them as a user would."""

from pathlib import Path

import pytest

from conftest import Golden
from console import PEILDATUM, wiezit

KEUZES = {
    "status-breed.txt": (120, {}, ["status", "sample-dossiers", "--alles"]),
    "status-smal.txt": (60, {}, ["status", "sample-dossiers"]),
    "status-dossier-smal.txt": (60, {}, ["status", "sample-dossiers/2025-047"]),
    "status-dossier-kleur.txt": (80, {"FORCE_COLOR": "1"}, ["status", "sample-dossiers/2025-047"]),
    "status-dossier-alles.txt": (80, {}, ["status", "sample-dossiers/2026-018", "--alles"]),
    "status-ascii.txt": (80, {"PYTHONIOENCODING": "ascii"}, ["status", "sample-dossiers/2025-008"]),
    "tijdlijn-breed.txt": (120, {}, ["tijdlijn", "sample-dossiers/2024-039"]),
    "tijdlijn-smal.txt": (60, {}, ["tijdlijn", "sample-dossiers/2026-033"]),
    "tijdlijn-ascii.txt": (80, {"PYTHONIOENCODING": "ascii"}, ["tijdlijn", "sample-dossiers/2026-018"]),
}


@pytest.mark.parametrize("name", KEUZES)
def test_looks_as_agreed(name: str, golden: Golden) -> None:
    width, environment, arguments = KEUZES[name]
    run = wiezit(*arguments, "--peildatum", PEILDATUM, breedte=width, omgeving=environment)
    assert (run.returncode, run.stderr) == (0, "")
    golden(name, run.stdout)


def test_no_line_is_wider_than_the_terminal(gouden: list[tuple[str, int, str]]) -> None:
    wide = [
        (name, line)
        for name, width, text in gouden
        for line in text.splitlines()
        if len(line) > width and not line.lstrip().startswith("wiezit ")
    ]
    assert wide == []


@pytest.fixture
def gouden() -> list[tuple[str, int, str]]:
    folder = Path(__file__).parent / "golden"
    return [
        (name, width, (folder / name).read_text(encoding="utf-8")) for name, (width, env, _) in KEUZES.items() if "FORCE_COLOR" not in env
    ]


def test_no_color_wins_over_a_capable_terminal() -> None:
    run = wiezit("status", "sample-dossiers", "--peildatum", PEILDATUM, omgeving={"NO_COLOR": "1", "FORCE_COLOR": "1"})
    assert "\x1b" not in run.stdout


def test_ascii_terminal_gets_only_ascii() -> None:
    for command in ("status", "tijdlijn"):
        run = wiezit(command, "sample-dossiers/2026-014", "--peildatum", PEILDATUM, omgeving={"PYTHONIOENCODING": "ascii"})
        assert run.returncode == 0 and run.stdout.isascii()
