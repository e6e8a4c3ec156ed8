"""Measure what the privacy check costs: its share of the processor time of a whole `wiezit check`.

Usage: python bench/meet_privacy.py [PATH ...] [--beurten 11]

Its work is timed inside the command, loading included, so that other work on the machine moves the share little; the median of the turns
counts. Without PATH it takes the sample dossiers, one of them and all.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

METING = """
import atexit, sys
from time import process_time as now
import pathlib, urllib.parse, wiezit.cli, wiezit.files.read, wiezit.assessment.planning  # what a check needs anyway
spent = -now()
import wiezit.assessment.privacy
spent += now()

def timed(work):
    def with_time(*args):
        global spent
        spent -= now()
        try:
            return work(*args)
        finally:
            spent += now()
    return with_time

from wiezit.assessment.checks import privacy
look = timed(privacy.zoekers)
privacy.blik = timed(privacy.blik)
privacy.zoekers = lambda seen: [timed(lambda dossier, search=search: [*search(dossier)]) for search in look(seen)]
atexit.register(lambda: print(spent / now(), now(), file=sys.stderr))
wiezit.cli.main()
"""
SAMPLES = Path(__file__).parents[1] / "sample-dossiers"


def share(path: Path, env: dict[str, str]) -> tuple[float, float]:
    """Return the share of the privacy check in one `check`, and the seconds of processor time of the whole."""
    line = [sys.executable, "-c", METING, "check", "-j", "1", os.fspath(path)]
    child = subprocess.run(line, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    part, whole = child.stderr.splitlines()[-1].split()
    return float(part), float(whole)


def measure(path: Path, turns: int) -> str:
    """Return one line: what a check takes, and the share of the privacy check."""
    with tempfile.TemporaryDirectory() as compiled:
        # Where Python may keep no compiled modules, each start compiles them again: nobody who installs wiezit has that.
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        env = kept | {"PYTHONPYCACHEPREFIX": compiled}
        share(path, env)
        rows = [share(path, env) for _ in range(turns)]
    part, whole = (statistics.median(values) for values in zip(*rows, strict=True))
    number = sum(1 for _ in path.rglob("*.yaml"))
    return f"{path.name:<24} {number:6d} bestanden  check {whole * 1000:7.0f} ms  privacy {part:6.1%}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Meet welk deel van check de privacycontrole kost.")
    parser.add_argument("paden", type=Path, nargs="*")
    parser.add_argument("--beurten", type=int, default=11)
    keuze = parser.parse_args()
    for pad in keuze.paden or [sorted(SAMPLES.glob("20*"))[0], SAMPLES]:
        sys.stdout.write(measure(pad, keuze.beurten) + "\n")
