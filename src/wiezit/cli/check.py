"""`wiezit check`: everything that is wrong in the files, at its line and column. The same files give the same answer."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from itertools import tee
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from wiezit.cli.common import Kleur, Paden, Uitvoer, kies, kies_formaat, opdracht, peildatum_van
from wiezit.cli.findings_output import FORMATEN, Formaat, MetFragment, toon
from wiezit.cli.selection import Deel, Sinds, gekozen
from wiezit.cli.workers import Taken, stroom
from wiezit.findings import Finding, Severity, at_least, ordered

if TYPE_CHECKING:
    from wiezit.files.discover import Found, Gemist
    from wiezit.files.read import Loaded

Vanaf = typer.Option("fout", "--vanaf", help="Vanaf welke ernst de uitkomst 1 is: fout, waarschuwing of info.", metavar="ERNST")
TeLaatOp = typer.Option(None, "--peildatum", help="Noem ook wat op deze dag te laat is.", metavar="DATUM")


def check(
    paden: list[Path] | None = Paden,
    peildatum: str | None = TeLaatOp,
    formaat: str = Formaat,
    vanaf: str = Vanaf,
    sinds: str | None = Sinds,
    deel: str | None = Deel,
    met_fragment: bool = MetFragment,
    taken: int | None = Taken,
    uitvoer: Path | None = Uitvoer,
    kleur: str = Kleur,
) -> int:
    """Controleer dossiers: bestanden, velden, samenhang en privacy.

    De uitkomst hangt niet van de dag af. Met --peildatum komt erbij wat op die dag te laat is.

    Voorbeelden: wiezit check   ·   wiezit check 2026-014   ·   wiezit check --formaat kort
    """
    from wiezit.files.missed import finding_of
    from wiezit.render.outcome import Outcome

    bar = Severity(kies(vanaf, [severity.value for severity in Severity], "--vanaf"))
    kies_formaat(formaat, FORMATEN, uitvoer)
    day = peildatum_van(peildatum) if peildatum else None
    missed: list[Gemist] = []
    places = list(gekozen(paden, sinds=sinds, deel=deel, gemist=missed))
    findings = set(map(finding_of, missed))
    files = 0
    numbers: list[str | None] = []
    for found, read, number in stroom(places, partial(_bevindingen, day), taken=taken):
        findings.update(found)
        files += read
        numbers.append(number)
    findings.update(_samen(places, numbers))
    folders = {place.shown: place.folder for place in places}
    outcome = Outcome(findings=ordered(findings), dossiers=tuple(folders), bestanden=files, peildatum=day, vanaf=bar)
    toon(outcome, formaat, folders=folders, kleur=kleur, uitvoer=uitvoer, met_fragment=met_fragment)
    return 1 if any(at_least(findings, bar)) else 0


def _bevindingen(day: date | None, loaded: "Iterator[Loaded]") -> Iterator[tuple[list[Finding], int, str | None]]:
    """Yield of each dossier its findings, how many files were read for them, and the number that is written in it."""
    from wiezit.assessment.checks import run_all
    from wiezit.assessment.checks.together import nummer

    read, again = tee(loaded)  # `run_all` takes some ahead
    for one, found in zip(again, run_all(one.dossier for one in read), strict=True):
        yield list(_findings(one, found, day)), one.bestanden, nummer(one.dossier)


def _samen(places: "Sequence[Found]", numbers: Sequence[str | None]) -> Iterator[Finding]:
    """Yield what only shows when dossiers are looked at together; those with the same number are read once more for the place of it."""
    from wiezit.assessment.checks.together import samen
    from wiezit.files.read import load_found

    times = Counter(numbers)
    twice = [place for place, number in zip(places, numbers, strict=True) if number and times[number] > 1]
    return samen(loaded.dossier for loaded in load_found(twice))


def _findings(loaded: "Loaded", found: list[Finding], day: date | None) -> Iterator[Finding]:
    """Yield what the reader, the checks and, on a day, the terms say; a set of them drops what two dossiers share."""
    yield from loaded.findings
    if day is None:
        yield from found
        return
    from wiezit.assessment.lateness import once, too_late
    from wiezit.assessment.planning import stand

    now = stand(loaded.dossier, day)
    yield from once(found, now)
    yield from too_late(now)


app = opdracht(check)
