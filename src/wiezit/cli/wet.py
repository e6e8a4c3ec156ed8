"""`wiezit wet`: the law table as one page, for a lawyer to review."""

from pathlib import Path

from wiezit.cli.common import Kleur, Uitvoer, formaat_optie, kies_formaat, opdracht, schrijf
from wiezit.cli.prose import FORMATEN, toon_proza

FORMATEN_WET = (*FORMATEN, "json")
Formaat = formaat_optie(FORMATEN_WET)


def wet(formaat: str = Formaat, uitvoer: Path | None = Uitvoer, kleur: str = Kleur) -> int:
    """Alle stappen met termijn, artikel en gevolg op een bladzijde.

    Voorbeelden: wiezit wet   ·   wiezit wet --formaat html -o wet.html
    """
    kies_formaat(formaat, FORMATEN_WET, uitvoer)
    if formaat == "json":
        from wiezit.render.json_law import render

        schrijf(render(), uitvoer)
        return 0
    from wiezit.render import explain

    toon_proza(explain.wet(), formaat, kleur=kleur, uitvoer=uitvoer, titel="De wet op een bladzijde")
    return 0


app = opdracht(wet)
