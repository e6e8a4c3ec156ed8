"""Folders that a walk to the dossiers passed without reading them, as findings."""

from itertools import islice
from pathlib import Path

from wiezit.files import place_codes
from wiezit.files.discover import KAART, Gemist, find, is_event_name
from wiezit.files.disk import closed_folder
from wiezit.files.values import FEW, few, listed
from wiezit.findings import Finding, Span


def finding_of(missed: Gemist) -> Finding:
    """Return what is wrong with a folder that is not read, at the folder itself."""
    if missed.reden == "dicht":
        return closed_folder(missed.shown)
    if missed.reden == "link":
        return place_codes.KOPPELING.at(
            Span(missed.shown),
            "dit is een koppeling naar een dossier op een andere plek: dat telt hier niet mee",
            help="noem in je opdracht ook de echte map, of zet het dossier zelf hier",
        )
    near = [found.folder for found in islice(find([missed.folder]), FEW + 1)]
    if near:
        return _beside(missed, near)
    return place_codes.ZONDER_KAART.at(
        Span(missed.shown),
        f"in deze map staan gebeurtenissen, maar geen {KAART}",
        help=f"zet {KAART} in deze map; een nieuw dossier met een {KAART} maak je met: wiezit nieuw 2026-001",
    )


def _beside(missed: Gemist, near: list[Path]) -> Finding:
    """Return what is wrong with a folder of dossiers that holds events of its own; `near` are the first of those dossiers."""
    names = [folder.relative_to(missed.folder).as_posix() for folder in near]
    which = f": {listed(tuple(names))}" if len(names) <= FEW else " waar het bij hoort"
    events = sorted(path.name for path in missed.folder.iterdir() if is_event_name(path.name))
    return place_codes.ZONDER_KAART.at(
        Span(missed.shown),
        "hier staat een gebeurtenis naast de mappen van de dossiers: die telt niet mee",
        help=f"verplaats elk bestand dat hier staat naar de map van het dossier{which}",
        detail=few(events),
    )
