"""Measure the reader against a bare libyaml parse of the same files, in turns, and print ratios.

Usage: python bench/meet_lezer.py [FOLDER] [--bestanden 30000] [--ronden 5]

Every row opens and reads the files again; `user` time of this process counts, so that other work on the machine does not.
Without FOLDER, bench/maak.py makes one.
"""

import argparse
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml
from maak import maak

from wiezit.assessment import checks
from wiezit.files.read import load


def paths(folder: Path) -> list[str]:
    """Return all YAML files of a folder of dossiers, in order."""
    return [os.fspath(path) for path in sorted(folder.rglob("*.yaml"))]


def bare(files: list[str]) -> None:
    """Parse every file with libyaml, making nothing of it: the yardstick."""
    for path in files:
        handle = os.open(path, os.O_RDONLY)
        data = os.read(handle, 65536)
        os.close(handle)
        yaml.CSafeLoader(data).raw_parse()  # type: ignore[attr-defined]


def reader(folder: Path) -> None:
    """Read every dossier; made files have no findings."""
    for loaded in load([folder]):
        assert not loaded.findings, loaded.findings[0]


def check(folder: Path) -> None:
    """Read and check every dossier."""
    for _ in checks.run_all(loaded.dossier for loaded in load([folder])):
        pass


def seconds(work: Callable[[], None]) -> float:
    """Return how long a piece of work takes, in seconds of this process."""
    start = time.process_time()
    work()
    return time.process_time() - start


def measure(folder: Path, rounds: int) -> None:
    """Print median milliseconds and the ratio to the yardstick, which is the median of the ratios per round."""
    files = paths(folder)
    rows: dict[str, Callable[[], None]] = {
        "libyaml raw_parse": lambda: bare(files),
        "lezer": lambda: reader(folder),
        "lezer + controles": lambda: check(folder),
    }
    times = {name: [0.0] * rounds for name in rows}
    for turn in range(rounds):
        for name, work in rows.items():
            times[name][turn] = seconds(work)
    base = times["libyaml raw_parse"]
    size = sum(Path(path).stat().st_size for path in files) / 1e6
    lines = [f"{len(files)} bestanden, {size:.1f} MB, {rounds} ronden"]
    for name, values in times.items():
        ratio = statistics.median(value / yard for value, yard in zip(values, base, strict=True))
        middle = statistics.median(values)
        lines.append(f"{name:<20} {middle * 1000:9.0f} ms {middle / len(files) * 1e6:7.1f} µs/bestand {ratio:6.2f} x")
    lines.append(f"meeste geheugen {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Meet de lezer tegen een kale libyaml-lezing van dezelfde bestanden.")
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--bestanden", type=int, default=30_000)
    parser.add_argument("--ronden", type=int, default=5)
    keuze = parser.parse_args()
    if keuze.folder is not None:
        measure(keuze.folder, keuze.ronden)
    else:
        with tempfile.TemporaryDirectory() as scratch:
            maak(Path(scratch) / "dossiers", keuze.bestanden)
            measure(Path(scratch) / "dossiers", keuze.ronden)
