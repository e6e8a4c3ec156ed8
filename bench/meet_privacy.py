"""Measure what the privacy check costs: `wiezit check` with and without it, in turns, as whole processes.

Usage: python bench/meet_privacy.py [PATH ...] [--beurten 21]

Without it means that its package is not even loaded. Processor time of the finished child counts; the share is the median of the
shares per turn. Without PATH it takes the sample dossiers, one of them and all.
"""

import argparse
import os
import statistics
import subprocess
import sys
from pathlib import Path

MET = "from wiezit.cli import main; main()"
ZONDER = """
import sys, types
empty = types.ModuleType("wiezit.assessment.privacy")
empty.__getattr__ = lambda name: str if name == "Categorie" else (lambda *args, **named: ())
import wiezit.assessment
sys.modules["wiezit.assessment.privacy"] = empty
from wiezit.assessment.checks import privacy
privacy.blik = privacy.zoekers = lambda dossier: ()
from wiezit.cli import main
main()
"""
SAMPLES = Path(__file__).parents[1] / "sample-dossiers"


def seconds(code: str, path: Path) -> float:
    """Return the processor time of one `check` in one process."""
    line = [sys.executable, "-c", code, "check", "-j", "1", os.fspath(path)]
    child = subprocess.Popen(line, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(child.pid, 0)
    child.returncode = 0
    return usage.ru_utime + usage.ru_stime


def measure(path: Path, turns: int) -> str:
    """Return one line: what a check takes with and without, and the share of the privacy check."""
    pairs = [(seconds(MET, path), seconds(ZONDER, path)) for _ in range(turns)]
    whole, rest = (statistics.median(values) * 1000 for values in zip(*pairs, strict=True))
    share = statistics.median(1 - without / with_it for with_it, without in pairs)
    number = sum(1 for _ in path.rglob("*.yaml"))
    return f"{path.name:<24} {number:6d} bestanden  met {whole:7.0f} ms  zonder {rest:7.0f} ms  privacy {share:4.0%}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Meet wat de privacycontrole kost: check met en zonder, om en om.")
    parser.add_argument("paden", type=Path, nargs="*")
    parser.add_argument("--beurten", type=int, default=21)
    keuze = parser.parse_args()
    for pad in keuze.paden or [sorted(SAMPLES.glob("20*"))[0], SAMPLES]:
        sys.stdout.write(measure(pad, keuze.beurten) + "\n")
