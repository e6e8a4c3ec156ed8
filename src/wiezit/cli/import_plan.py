"""After the conversion of a list: what a person must confirm in running cases, and the writing itself."""

import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from wiezit.assessment.planning import Staat, stand
from wiezit.cli.errors import WiezitFout
from wiezit.cli.import_rows import Nieuw
from wiezit.cli.trouble import waarom
from wiezit.dates import kort
from wiezit.files.read import read_dossier
from wiezit.files.schemas import base_of, schema_line
from wiezit.files.write import create_folder, publish
from wiezit.law.step import Soort


def confirmations(dossiers: Sequence[Nieuw], today: date) -> list[str]:
    """Return a line per step that is past in a running case: a list cannot say whether it was done or missed."""
    lines: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        for new in (new for new in dossiers if new.loopt):
            folder = Path(scratch) / new.nummer
            create_folder(folder, new.files(today, {}))
            steps = stand(read_dossier(folder, shown=new.nummer).dossier, today).stappen
            past = [p for p in steps if p.staat is Staat.TE_LAAT and p.step.soort is Soort.PLICHT and not p.step.ritme]
            lines += [f"{new.nummer}: {p.step.titel} (uiterlijk {kort(p.telt)})" for p in past if p.telt]
            rounds = {p.step.titel: p for p in steps if p.staat is Staat.TE_LAAT and p.step.ritme}
            lines += [f"{new.nummer}: {title} (alle ronden tot nu toe)" for title in rounds]
    return lines


def place(dossiers: Sequence[Nieuw], naar: Path, today: date, asked: list[str]) -> Path | None:
    """Write the dossiers, each at once, and the list of what must be confirmed; return that list, None when there is nothing to confirm.

    Raises WiezitFout that says how far it came.
    """
    done = 0
    try:
        naar.mkdir(parents=True, exist_ok=True)
        for new in dossiers:
            folder = naar / new.nummer
            base = base_of(folder.absolute())
            schema = {name: schema_line(folder.absolute(), name, base) for name in ("dossier", "gebeurtenis")}
            create_folder(folder, new.files(today, schema))
            done += 1
        if asked:
            text = "# Te bevestigen na het importeren\n\n" + "".join(f"- [ ] {line}\n" for line in asked)
            return publish(naar, "te-bevestigen", text, suffix=".md")
    except OSError as error:
        raise WiezitFout(
            f"Schrijven in {naar} lukt niet: {waarom(error)}. {done} van de {len(dossiers)} dossiers staan er, de rest niet.",
            hulp="Doe dezelfde opdracht opnieuw als het weer kan: wat er staat, blijft zoals het is.",
        ) from None
    return None
