"""`wiezit toets`: what UWV would find in a dossier on a day, and what to do about it now."""

from pathlib import Path

import typer

from wiezit.cli.common import Kleur, Paden, Peildatum, Uitvoer, kies, opdracht, peildatum_van, schrijf
from wiezit.cli.selection import Deel, Sinds, dossiers

FORMATEN = ("tekst", "json", "md", "html")
Formaat = typer.Option("tekst", "--formaat", help=f"Hoe je het antwoord wilt: {', '.join(FORMATEN)}.", metavar="FORMAAT")


def toets(
    paden: list[Path] | None = Paden,
    peildatum: str | None = Peildatum,
    formaat: str = Formaat,
    sinds: str | None = Sinds,
    deel: str | None = Deel,
    uitvoer: Path | None = Uitvoer,
    kleur: str = Kleur,
) -> int:
    """Kijk naar een dossier zoals UWV: is het verslag compleet, en wat is er gedaan?

    Werkt in elke week. Het zegt nooit dat een dossier goed is: wat een mens moet wegen, blijft open.

    Voorbeelden: wiezit toets 2026-014   ·   wiezit toets 2026-014 --peildatum 2027-10-03
    """
    from wiezit.assessment.rehearsal import rehearse

    kies(formaat, FORMATEN, "--formaat")
    day = peildatum_van(peildatum)
    outcomes = [rehearse(loaded.dossier, day) for loaded in dossiers(paden, sinds=sinds, deel=deel)]
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


app = opdracht(toets)
