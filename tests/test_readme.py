"""The commands of the README do what the README shows: every console block is run, in order, in a fresh folder."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from console import CHECKOUT, SAMPLES
from wiezit.cli.app import COMMANDS

README = CHECKOUT / "README.md"
BLOK = re.compile(r"^```console\n(.*?)^```$", re.M | re.S)

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the README shows a POSIX shell")


def commands(block: str) -> list[str]:
    """Return the command lines of a block: they start with `$ `, and go on after a backslash."""
    found: list[str] = []
    for line in block.splitlines():
        if line.startswith("$ ") or (found and found[-1].endswith("\\")):
            found = [*found, line] if line.startswith("$ ") else [*found[:-1], f"{found[-1]}\n{line}"]
    return found


def run_block(block: str, folder: Path) -> str:
    """Run the commands of a block and return the block as a terminal would show it, stderr included."""
    environment = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder),
        "COLUMNS": "80",
        "PYTHONIOENCODING": "utf-8",
        "PYTHONUNBUFFERED": "1",
        "NO_COLOR": "1",
    }
    shown = []
    for command in commands(block):
        run = subprocess.run(
            ["sh", "-c", command[2:]],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        assert run.returncode == 0, f"{command}\n{run.stdout}"
        shown.append(f"{command}\n{run.stdout}")
    return "".join(shown)


def test_readme_shows_what_happens(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    shutil.copytree(SAMPLES, tmp_path / "sample-dossiers")
    text = README.read_text(encoding="utf-8")
    assert len(BLOK.findall(text)) >= 6
    fresh = BLOK.sub(lambda match: f"```console\n{run_block(match[1], tmp_path)}```", text)
    if request.config.getoption("--bijwerken"):
        README.write_text(fresh, encoding="utf-8", newline="\n")
    assert fresh == README.read_text(encoding="utf-8")


def test_readme_names_every_command_once() -> None:
    rows = re.findall(r"^\| `wiezit (\w+)` \|", README.read_text(encoding="utf-8"), re.M)
    assert sorted(rows) == sorted(COMMANDS)


def test_readme_links_exist() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README.read_text(encoding="utf-8"))
    assert links and [link for link in links if not (CHECKOUT / link).exists()] == []
