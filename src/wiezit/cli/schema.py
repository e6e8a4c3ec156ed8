"""`wiezit schema`: the JSON Schema of the files, for editors."""

from pathlib import Path

import typer

from wiezit.cli.common import Uitvoer, ZonderKleur, kies, opdracht, past_bij, schrijf, woord
from wiezit.cli.completion import schemas
from wiezit.cli.errors import WiezitFout
from wiezit.cli.trouble import waarom

Wat = typer.Argument(
    None,
    help="Een soort gebeurtenis, of: gebeurtenis (alle soorten), dossier (dossier.yaml), wiezit (wiezit.yaml).",
    metavar="[SOORT]",
    autocompletion=schemas,
)
Map = typer.Option(None, "--schrijf", help="Zet de schema's voor je editor in de map .wiezit onder deze map.", metavar="MAP")


def schema(soort: str | None = Wat, map: Path | None = Map, uitvoer: Path | None = Uitvoer, _kleur: str = ZonderKleur) -> int:
    """Het JSON Schema van de bestanden, voor je editor.

    In bestanden die wiezit maakt staat de verwijzing al op de eerste regel. Zie docs/editor.md.
    """
    from wiezit.dossier.events import SOORT
    from wiezit.dossier.schema import SCHEMAS, as_text, soort_schema

    if map is not None:
        from wiezit.files.schemas import write_schemas

        try:
            folder = write_schemas(map)
        except OSError as error:
            raise WiezitFout(f"Schrijven in {map} lukt niet: {waarom(error)}.", hulp="Kies een andere map.") from None
        schrijf(f"De schema's staan in {folder}\n", uitvoer)
        return 0
    past_bij(uitvoer, "json", ("json",))
    name = woord(soort or "gebeurtenis")
    kies(name, [*SCHEMAS, *SOORT], "SOORT")
    schrijf(as_text(SCHEMAS[name]() if name in SCHEMAS else soort_schema(SOORT[name])), uitvoer)
    return 0


app = opdracht(schema)
