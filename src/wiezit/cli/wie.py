"""`wiezit wie`: who does what."""

from pathlib import Path

import typer

from wiezit.cli.common import Kleur, Uitvoer, opdracht, rol_van
from wiezit.cli.completion import rollen
from wiezit.cli.prose import FormaatProza, toon_proza

Rol = typer.Argument(None, help="Een rol, bijvoorbeeld bedrijfsarts. Leeg: alle rollen.", metavar="[ROL]", autocompletion=rollen)


def wie(rol: str | None = Rol, formaat: str = FormaatProza, uitvoer: Path | None = Uitvoer, kleur: str = Kleur) -> int:
    """Wie doet wat: plichten, rechten en grenzen van elke rol, en bij welke stappen die aan zet is.

    Voorbeelden: wiezit wie   ·   wiezit wie werknemer
    """
    from wiezit.law.role_duties import ROLBESCHRIJVING
    from wiezit.render import explain

    role = rol_van(rol, ROLBESCHRIJVING, "wiezit wie")
    text = explain.rol(ROLBESCHRIJVING[role]) if role else explain.rollen()
    toon_proza(text, formaat, kleur=kleur, uitvoer=uitvoer, titel="Wie doet wat?")
    return 0


app = opdracht(wie)
