"""Runs the command line as a user does: in a process of its own, with a known terminal."""

import os
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).parent.parent
SAMPLES = CHECKOUT / "sample-dossiers"
PEILDATUM = "2026-11-21"

_KEEP = ("PATH", "HOME", "SYSTEMROOT", "VIRTUAL_ENV")


def wiezit(
    *arguments: str, breedte: int = 80, map: Path = CHECKOUT, omgeving: dict[str, str] | None = None
) -> "subprocess.CompletedProcess[str]":
    """Run `wiezit` in the folder `map`, without colour and in UTF-8 unless `omgeving` says otherwise."""
    env = {name: os.environ[name] for name in _KEEP if name in os.environ}
    env |= {"COLUMNS": str(breedte), "PYTHONIOENCODING": "utf-8", "TERM": "xterm-256color", **(omgeving or {})}
    return subprocess.run(
        [sys.executable, "-m", "wiezit", *arguments],
        cwd=map,
        env=env,
        capture_output=True,
        encoding="utf-8",
        check=False,
        stdin=subprocess.DEVNULL,
    )
