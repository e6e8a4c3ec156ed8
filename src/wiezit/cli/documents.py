"""What `verslag` and `document` share: the templates of the user, a file that is not overwritten unasked, and PDF or its absence."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from wiezit.cli.errors import WiezitFout
from wiezit.cli.pipe import write_bytes
from wiezit.cli.trouble import waarom

if TYPE_CHECKING:
    from wiezit.dossier.dossier import Dossier

Overschrijf = typer.Option(False, "--overschrijf", help="Vervang het bestand als het er al is.")
MAP = "sjablonen"


def eigen_sjablonen(dossier: "Dossier", folder: Path) -> dict[str, str]:
    """Return the templates of the organisation, by name; empty when `wiezit.yaml` names no folder. Raises WiezitFout."""
    named = dossier.configuratie.sjablonen
    if not named:
        return {}
    from wiezit.files.config import map_met_sjablonen
    from wiezit.files.sums import instellingen
    from wiezit.render.report_env import SjabloonFout, eigen

    settings = instellingen(folder)
    place = map_met_sjablonen(str(settings), named) if settings else None
    if place is None:
        raise WiezitFout(
            f"De map met sjablonen is er niet: {named}",
            hulp="Noem in wiezit.yaml bij ‘sjablonen’ een map die naast of onder wiezit.yaml staat.",
        )
    try:
        return eigen(Path(place))
    except SjabloonFout as fout:
        raise WiezitFout(f"De sjablonen zijn niet te gebruiken: {fout}.", hulp="Kijk in docs/sjablonen.md") from None


def formaat_van(formaat: str | None, uitvoer: Path | None, keuzes: tuple[str, ...]) -> str:
    """Return the format that was asked: by `--formaat`, else by the name of the file, else the first.

    Raises WiezitFout for a name that says another format, or one that cannot be made.
    """
    from wiezit.cli.common import EINDEN, kies_formaat

    if formaat is not None:
        return kies_formaat(formaat, keuzes, uitvoer)
    ending = uitvoer.suffix.lower().lstrip(".") if uitvoer else ""
    if not ending:
        return keuzes[0]
    fits = next((one for one in EINDEN.get(ending, ()) if one in keuzes and ending != "txt"), None)
    if fits is None:
        raise WiezitFout(f"Een bestand .{ending} kan wiezit niet maken.", hulp=f"Kies een naam die eindigt op {_of(keuzes)}.")
    return fits


def _of(keuzes: tuple[str, ...]) -> str:
    *first, last = (f".{keuze}" for keuze in keuzes)
    return f"{', '.join(first)} of {last}"


def als_pdf(html: str) -> bytes:
    """Return a page as PDF. Raises WiezitFout when the part for PDF is not installed."""
    from wiezit.render.pdf import GeenPdf, pdf

    # Where HarfBuzz-Subset is absent, fonts are cut down by a library that writes this moment into them; --controleer compares bytes.
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
    try:
        return pdf(html)
    except GeenPdf as fout:
        raise WiezitFout(
            str(fout), hulp='Installeer het met: pip install "wiezit[pdf]"   Of maak html en druk die af: --formaat html'
        ) from None


def leesbaar(uitvoer: Path | None, formaat: str, naam: str) -> None:
    """Raise WiezitFout when this format would end on the screen, where nobody can read it; `naam` is what the file could be called."""
    if uitvoer is None and formaat in ("pdf", "html", "ics") and sys.stdout.isatty():
        what = {"pdf": "Een pdf", "html": "Een webpagina", "ics": "Een agenda"}[formaat]
        raise WiezitFout(f"{what} past niet op het scherm.", hulp=f"Kies een bestand: -o {naam}.{formaat}")


def lever(data: bytes, uitvoer: Path | None, *, overschrijf: bool) -> None:
    """Write a document to its file, or to stdout. Raises WiezitFout when that cannot or may not be done."""
    if uitvoer is None:
        write_bytes(data)
        return
    from wiezit.files.write import deliver

    try:
        deliver(uitvoer, data, overwrite=overschrijf)
    except FileExistsError:
        raise WiezitFout(f"Dit bestand is er al: {uitvoer}", hulp="Kies een andere naam, of vervang het met --overschrijf") from None
    except OSError as fout:
        raise WiezitFout(f"Ik kan niet schrijven naar {uitvoer}: {waarom(fout)}.", hulp="Kies een andere plek met -o") from None
    print(f"Geschreven: {uitvoer}", file=sys.stderr)  # noqa: T201
