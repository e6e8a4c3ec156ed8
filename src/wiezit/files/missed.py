"""Folders that a walk to the dossiers passed without reading them, as findings."""

from wiezit.files import codes
from wiezit.files.discover import KAART, Gemist
from wiezit.files.disk import closed_folder
from wiezit.findings import Finding, Span


def finding_of(missed: Gemist) -> Finding:
    """Return what is wrong with a folder that is not read, at the folder itself."""
    if missed.reden == "dicht":
        return closed_folder(missed.shown)
    return codes.ZONDER_KAART.at(
        Span(missed.shown),
        f"in deze map staan gebeurtenissen, maar geen {KAART}",
        help=f"zet {KAART} in deze map; een nieuw dossier met een {KAART} maak je met: wiezit nieuw 2026-001",
    )
