"""`wiezit toets`: what UWV would find in a dossier on a day, and what to do about it now."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from wiezit.cli.common import Kleur, Paden, Peildatum, Uitvoer, formaat_optie, kies_formaat, opdracht, peildatum_van, schrijf
from wiezit.cli.findings_output import MetFragment, toon
from wiezit.cli.selection import Deel, Sinds, dossiers
from wiezit.findings import Finding, Severity, ordered

if TYPE_CHECKING:
    from wiezit.files.read import Loaded

FORMATEN = ("tekst", "json", "md", "html", "kort", "github", "gitlab", "sarif", "junit")
Formaat = formaat_optie(FORMATEN)


def toets(
    paden: list[Path] | None = Paden,
    peildatum: str | None = Peildatum,
    formaat: str = Formaat,
    sinds: str | None = Sinds,
    deel: str | None = Deel,
    met_fragment: bool = MetFragment,
    uitvoer: Path | None = Uitvoer,
    kleur: str = Kleur,
) -> int:
    """Kijk naar een dossier zoals UWV: is het verslag compleet, en wat is er gedaan?

    Werkt in elke week. Het zegt nooit dat een dossier goed is: wat een mens moet wegen, blijft open.

    Voorbeelden: wiezit toets 2026-014   ·   wiezit toets 2026-014 --peildatum 2027-10-03
    """
    from wiezit.assessment.rehearsal import rehearse

    kies_formaat(formaat, FORMATEN, uitvoer)
    day = peildatum_van(peildatum)
    read = dossiers(paden, sinds=sinds, deel=deel, bestanden=formaat in FORMATEN[4:])
    if formaat in FORMATEN[4:]:
        return _tekorten(read, day, formaat, uitvoer, met_fragment=met_fragment)
    outcomes = [rehearse(loaded.dossier, day) for loaded in read]
    if formaat == "json":
        from wiezit.render.json_toets import render

        answer = render(outcomes, day)
    elif formaat == "tekst":
        from wiezit.cli.common import stijl
        from wiezit.render.toets_text import render as render_text

        answer = render_text(outcomes, stijl(kleur, uitvoer))
    else:
        from wiezit.render.report_toets import render as render_document

        answer = render_document(outcomes, day, formaat)
    schrijf(answer, uitvoer)
    return 1 if any(outcome.tekort for outcome in outcomes) else 0


def _tekorten(read: "Iterator[Loaded]", day: date, formaat: str, uitvoer: Path | None, *, met_fragment: bool) -> int:
    """Write what is lacking in a format for CI: a lack counts as a failure, a file that cannot be read is a warning with it."""
    from wiezit.assessment.rehearsal import rehearse
    from wiezit.assessment.toets_findings import lacks
    from wiezit.render.outcome import Outcome

    findings: list[Finding] = []
    pads: list[str] = []
    files, lacking = 0, False
    for loaded in read:
        outcome = rehearse(loaded.dossier, day)
        lacking = lacking or outcome.tekort
        findings += lacks(outcome, loaded.dossier)
        pads.append(loaded.dossier.pad)
        files += loaded.bestanden
    found = Outcome(findings=ordered(findings), dossiers=pads, bestanden=files, peildatum=day, vanaf=Severity.FOUT)
    toon(found, formaat, folders={}, uitvoer=uitvoer, met_fragment=met_fragment)
    return 1 if lacking else 0


app = opdracht(toets)
