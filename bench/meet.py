"""Time whole `wiezit` processes in turns against bare ones, and print medians and ratios.

Usage: python bench/meet.py [FOLDER] [--bestanden 30000] [--rondes 5] [--starts 21] [--doelen]

Run it in the environment where wiezit is installed. Commands run in turn (A B C A B C …), so that whatever else the machine
does hits all of them alike; a ratio is the median of the ratios per turn. Wall time, and the processor time of the finished
child, which says more on a busy machine. Exit code 1 with `--doelen` when a ratio of wall time misses its goal.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from maak import maak

KAAL = """
import os, sys, yaml
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        if name.endswith(".yaml"):
            handle = os.open(os.path.join(folder, name), os.O_RDONLY)
            data = os.read(handle, 65536)
            os.close(handle)
            yaml.CSafeLoader(data).raw_parse()
"""
WIEZIT = "from wiezit.cli import main; main()"


class Opdracht(NamedTuple):
    """A command line to time, and how many times the yardstick it may take (None: it is the yardstick)."""

    naam: str
    regel: Sequence[str]
    doel: float | None = None


class Duur(NamedTuple):
    """What one finished process took: seconds on the clock, seconds of processor, most memory in MiB."""

    wand: float
    cpu: float
    geheugen: float


def draai(regel: Sequence[str], env: dict[str, str]) -> Duur:
    """Run one command with its output thrown away; raise when it fails."""
    start = time.perf_counter()
    child = subprocess.Popen(regel, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, env=env)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise SystemExit(f"exit {child.returncode}: {' '.join(regel)}")
    return Duur(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def in_beurten(opdrachten: Sequence[Opdracht], rondes: int, env: dict[str, str]) -> bool:
    """Time the commands in turns after one to warm up, print a row for each, and tell whether all reach their goal."""
    found: dict[str, list[Duur]] = {one.naam: [] for one in opdrachten}
    for turn in range(rondes + 1):
        for one in opdrachten:
            took = draai(one.regel, env)
            if turn:
                found[one.naam].append(took)
    base = found[opdrachten[0].naam]
    good = True
    for one in opdrachten:
        rows = found[one.naam]
        wall = statistics.median(row.wand / yard.wand for row, yard in zip(rows, base, strict=True))
        cpu = statistics.median(row.cpu / yard.cpu for row, yard in zip(rows, base, strict=True))
        good = good and (one.doel is None or wall <= one.doel)
        goal = "" if one.doel is None else f"   doel {one.doel:.1f}"
        sys.stdout.write(
            f"{one.naam:<28}{statistics.median(row.wand for row in rows) * 1000:9.1f} ms"
            f"{max(row.geheugen for row in rows):7.0f} MiB{wall:7.2f} x wand{cpu:7.2f} x cpu{goal}\n"
        )
    return good


def meet(folder: Path, rondes: int, starts: int) -> bool:
    """Measure a check of the folder, and the start of small commands; tell whether all goals are reached."""
    python = sys.executable
    wiezit = (python, "-c", WIEZIT)
    one = min(path.parent for path in folder.rglob("dossier.yaml"))
    with tempfile.TemporaryDirectory() as compiled:
        env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONPYCACHEPREFIX": compiled}
        checked = in_beurten(
            (
                Opdracht("kale libyaml", (python, "-c", KAAL, str(folder))),
                Opdracht("wiezit check -j 1", (*wiezit, "check", str(folder), "-j", "1"), 6.0),
                Opdracht("wiezit check -j 2", (*wiezit, "check", str(folder), "-j", "2"), 3.5),
                Opdracht("wiezit status -j 1", (*wiezit, "status", str(folder), "-j", "1")),
                Opdracht("wiezit status -j 2", (*wiezit, "status", str(folder), "-j", "2")),
            ),
            rondes,
            env,
        )
        started = in_beurten(
            (
                Opdracht("import yaml", (python, "-c", "import yaml")),
                Opdracht("wiezit --version", (*wiezit, "--version"), 2.3),
                Opdracht("wiezit --help", (*wiezit, "--help"), 2.3),
                Opdracht("wiezit status DOSSIER", (*wiezit, "status", str(one)), 3.2),
            ),
            starts,
            env,
        )
    return checked and started


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Meet hele opdrachten van wiezit, om en om met kale.")
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--bestanden", type=int, default=30_000)
    parser.add_argument("--rondes", type=int, default=5)
    parser.add_argument("--starts", type=int, default=21)
    parser.add_argument("--doelen", action="store_true", help="eindig met 1 als een doel niet is gehaald")
    keuze = parser.parse_args()
    if keuze.folder is not None:
        reached = meet(keuze.folder, keuze.rondes, keuze.starts)
    else:
        with tempfile.TemporaryDirectory() as scratch:
            maak(Path(scratch) / "dossiers", keuze.bestanden)
            reached = meet(Path(scratch) / "dossiers", keuze.rondes, keuze.starts)
    sys.exit(1 if keuze.doelen and not reached else 0)
