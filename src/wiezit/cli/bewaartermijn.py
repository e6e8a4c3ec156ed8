"""`wiezit bewaartermijn`: which dossiers have been kept long enough. Deletes nothing."""

from pathlib import Path

from wiezit.cli.common import Kleur, Paden, Peildatum, Uitvoer, formaat_optie, kies_formaat, opdracht, peildatum_van, schrijf, stijl
from wiezit.cli.selection import dossiers

FORMATEN = ("tekst", "json")
Formaat = formaat_optie(FORMATEN)


def bewaartermijn(
    paden: list[Path] | None = Paden,
    peildatum: str | None = Peildatum,
    formaat: str = Formaat,
    uitvoer: Path | None = Uitvoer,
    kleur: str = Kleur,
) -> int:
    """Welke dossiers moet je verwijderen, omdat de bewaartermijn voorbij is? Verwijdert zelf niets.

    Voorbeelden: wiezit bewaartermijn   ·   wiezit bewaartermijn --peildatum 2028-12-31
    """
    from wiezit.assessment.retention import retention
    from wiezit.render.retention_text import render, render_json

    kies_formaat(formaat, FORMATEN, uitvoer)
    day = peildatum_van(peildatum)
    found = [retention(loaded.dossier, day) for loaded in dossiers(paden)]
    schrijf(render_json(found, day) if formaat == "json" else render(found, day, stijl(kleur, uitvoer)), uitvoer)
    return 0


app = opdracht(bewaartermijn)
