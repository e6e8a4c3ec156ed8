"""Events where the reader does not look: each is a fact that does not count, so it is told what to do with the file."""

import os
from collections.abc import Iterable, Iterator

from wiezit.dossier.events import SOORT
from wiezit.files import place_codes
from wiezit.files.discover import BIJLAGEN, KAART, is_event_name
from wiezit.files.disk import is_read, read_file
from wiezit.files.source import read_document
from wiezit.files.values import few
from wiezit.findings import Finding, Span


def is_event(path: str, name: str) -> bool:
    """Tell whether the file at `path` would be an event if it stood in a dossier as `name`: by that name, else by its content."""
    if not is_read(name) or name == KAART:
        return False
    if is_event_name(name):
        return True
    try:
        data = read_file(path)
    except OSError:
        return False
    kind = (read_document(data, pad="", naam=name).values or {}).get("soort")
    return isinstance(kind, str) and kind in SOORT


def among_attachments(folder: str, pad: str, names: Iterable[str]) -> Iterator[Finding]:
    """Yield a finding for each attachment of a dossier, by its name in the folder `bijlagen`, that is an event."""
    for name in names:
        if name.endswith((".yaml", ".yml")) and is_event(f"{folder}/{BIJLAGEN}/{name}", name.rsplit("/", 1)[-1]):
            yield place_codes.MISPLAATST.at(
                Span(f"{pad}/{BIJLAGEN}/{name}"),
                "deze gebeurtenis staat in de map bijlagen en telt niet mee",
                help="verplaats het bestand naar de map van het dossier, naast dossier.yaml",
            )


def in_folder(folder: str, pad: str) -> Finding | None:
    """Return the finding about a folder inside a dossier that holds events; None when it holds none."""
    names = sorted(_events_below(folder, ""))
    if not names:
        return None
    one = len(names) == 1
    return place_codes.MISPLAATST.at(
        Span(pad),
        "in deze map staat een gebeurtenis die niet meetelt"
        if one
        else f"in deze map staan {len(names)} gebeurtenissen die niet meetellen",
        help=f"verplaats {'het bestand' if one else 'de bestanden'} naar de map van het dossier, naast dossier.yaml; "
        f"{'is het een kopie, zet die' if one else 'zijn het kopieën, zet die'} dan buiten het dossier",
        detail=few(names),
    )


def _events_below(folder: str, prefix: str) -> Iterator[str]:
    """Yield the events in a folder and below it by their path inside it; hidden folders, links and other dossiers are not entered."""
    try:
        with os.scandir(folder) as entries:
            found = list(entries)
    except OSError:
        return
    if any(entry.name == KAART for entry in found):
        return
    for entry in found:
        if entry.is_symlink() or entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield from _events_below(entry.path, f"{prefix}{entry.name}/")
        elif is_event(entry.path, entry.name):
            yield prefix + entry.name
