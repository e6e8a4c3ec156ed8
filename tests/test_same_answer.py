"""Same files and same day, same bytes: in any process, and `check` on any day."""

from datetime import date
from pathlib import Path

import pytest

from console import PEILDATUM, wiezit
from wiezit.cli.app import run

DAY = ("--peildatum", PEILDATUM)
VOL = ("tests/verslag/2025-031", "--peildatum", "2026-04-20")
COMMANDS = [
    ("status", "sample-dossiers", "--formaat", "json", *DAY),
    ("check", "tests/cases", "--formaat", "json"),
    ("toets", "sample-dossiers", "--formaat", "json", *DAY),
    ("verslag", *VOL, "--formaat", "html", "--voor", "arbeidsdeskundige"),
    ("agenda", "sample-dossiers", *DAY),
    ("uitleg", "WZ104", "--formaat", "md"),
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_another_process_gives_the_same_bytes(command: tuple[str, ...]) -> None:
    one, two = (wiezit(*command, omgeving={"PYTHONHASHSEED": seed}) for seed in ("1", "20"))
    assert one.stdout
    assert (one.returncode, one.stdout, one.stderr) == (two.returncode, two.stdout, two.stderr)


def test_check_never_asks_which_day_it_is(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def asked() -> date:
        raise AssertionError("check is timeless")

    monkeypatch.setattr("wiezit.cli.common.vandaag", asked)
    assert run(["check", str(Path(__file__).parent / "dossiers")]) in (0, 1)
    assert capsys.readouterr().out
