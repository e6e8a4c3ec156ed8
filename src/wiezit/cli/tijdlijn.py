"""`wiezit tijdlijn`: the whole 104 weeks of one dossier."""

from pathlib import Path

import typer

from wiezit.cli.common import Kleur, Peildatum, Uitvoer, formaat_optie, kies_formaat, opdracht, peildatum_van, schrijf, stijl
from wiezit.cli.completion import dossiernamen
from wiezit.cli.selection import dossiers
from wiezit.cli.vraag import Vraag, beeld_van

FORMATEN = ("tekst", "kort", "json")
Formaat = formaat_optie(FORMATEN)
Mappen = typer.Argument(None, help="Het dossier (of meer). Leeg: deze map.", metavar="[DOSSIER]...", autocompletion=dossiernamen)


def tijdlijn(
    paden: list[Path] | None = Mappen,
    peildatum: str | None = Peildatum,
    formaat: str = Formaat,
    uitvoer: Path | None = Uitvoer,
    kleur: str = Kleur,
) -> int:
    """Alle stappen van twee jaar op een rij, met wat gedaan is, wat te laat is en wat nog komt.

    Voorbeelden: wiezit tijdlijn 2026-014   ·   wiezit tijdlijn 2026-014 --peildatum 1-3-2026
    """
    kies_formaat(formaat, FORMATEN, uitvoer)
    day = peildatum_van(peildatum)
    beelden = [beeld for loaded in dossiers(paden) if (beeld := beeld_van(Vraag(day), loaded, geteld=formaat == "json"))]
    if formaat == "json":
        from wiezit.render.json_status import deel, render

        schrijf(render(map(deel, beelden), day), uitvoer)
    elif formaat == "kort":
        from wiezit.render.short_status import render as render_short

        schrijf("".join(map(render_short, beelden)), uitvoer)
    else:
        from wiezit.render.timeline_text import render as render_text

        style = stijl(kleur, uitvoer)
        schrijf("\n".join(render_text(beeld.stand, style) for beeld in beelden), uitvoer)
    return 0


app = opdracht(tijdlijn)
