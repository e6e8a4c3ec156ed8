"""Paths to dossiers: a dossier is a folder with `dossier.yaml` in it."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

KAART = "dossier.yaml"
BIJLAGEN = "bijlagen"


class PadFout(ValueError):
    """A path that cannot be used; the text says why, in Dutch."""


class Found(Struct, frozen=True):
    """A dossier: its folder, and the path as a user would type it, with forward slashes."""

    folder: Path
    shown: str


def find(paths: Sequence[Path]) -> Iterator[Found]:
    """Yield every dossier at or below `paths` once, in order of path; raise PadFout for a path that is not there or cannot be opened.

    A path to a file inside a dossier, or to its attachments, means that whole dossier. Hidden folders and `bijlagen/` are
    not entered.
    """
    for path in paths:
        if not path.exists():
            raise PadFout(f"dit pad bestaat niet: {path}")
        if not os.access(path, os.R_OK | os.X_OK if path.is_dir() else os.F_OK):
            raise PadFout(f"deze map is niet te openen: {path}")
    if len(paths) == 1:
        yield from _below(paths[0])
        return
    seen: set[str] = set()
    for found in (found for path in paths for found in _below(path)):
        key = os.path.realpath(found.folder)
        if key not in seen:
            seen.add(key)
            yield found


def _below(path: Path) -> Iterator[Found]:
    inside = _enclosing(path)
    if inside is not None:
        yield Found(inside, _shown(inside))
    elif path.is_dir():
        yield from (Found(folder, _shown(folder)) for folder in _walk(path))


def _enclosing(path: Path) -> Path | None:
    """Return the dossier that a file, its attachments or a folder inside them belong to; None for a folder elsewhere."""
    start = path if path.is_dir() else path.parent
    attachments = [parent for parent in (start, *start.parents) if parent.name == BIJLAGEN]
    folder = attachments[-1].parent if attachments and (attachments[-1].parent / KAART).is_file() else start
    if (folder / KAART).is_file() and (folder != start or not path.is_dir()):
        return folder
    return None


def _walk(folder: Path) -> Iterator[Path]:
    """Yield the dossiers at and below `folder`, sorted by name; a folder that cannot be opened holds none.

    Links to folders are not followed at all: one that stays below the given path leads to a folder that is found anyway.
    """
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return
    if any(entry.name == KAART and entry.is_file() for entry in found):
        yield folder
    for entry in found:
        name = entry.name
        if not name.endswith(".yaml") and not name.startswith(".") and name != BIJLAGEN and entry.is_dir(follow_symlinks=False):
            yield from _walk(folder / entry.name)


def _shown(folder: Path) -> str:
    """Return a folder as a user would type it; `.` itself by its own name."""
    text = folder.as_posix()
    return text if folder.name and folder.name != ".." else Path(os.path.realpath(folder)).name or text
