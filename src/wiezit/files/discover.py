"""Paths to dossiers: a dossier is a folder with `dossier.yaml` in it."""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct

KAART = "dossier.yaml"
SETTINGS = "wiezit.yaml"
BIJLAGEN = "bijlagen"

_EVENT = re.compile(r"\d{4}-\d\d-\d\d-([a-z0-9_]+)(?:[-.].*)?\.ya?ml")


class PadFout(ValueError):
    """A path that cannot be used; the text says why, in Dutch."""


class Found(Struct, frozen=True):
    """A dossier: its folder, and the path as a user would type it, with forward slashes."""

    folder: Path
    shown: str


class Gemist(Struct, frozen=True):
    """A folder where a dossier may be that is not read, with its path as in `Found`.

    `dicht`: it cannot be opened. `zonder_kaart`: it holds events, but no `dossier.yaml`. `link`: it leads to a dossier elsewhere.
    """

    folder: Path
    shown: str
    reden: Literal["dicht", "zonder_kaart", "link"]


def find(paths: Sequence[Path]) -> Iterator[Found]:
    """Yield every dossier at or below `paths` once, in order of path; raise PadFout for a path that is not there or cannot be opened.

    A path to a file inside a dossier, or to its attachments, means that whole dossier. Hidden folders and `bijlagen/` are
    not entered.
    """
    return (found for found in search(paths) if isinstance(found, Found))


def search(paths: Sequence[Path], leeg: list[Path] | None = None) -> Iterator[Found | Gemist]:
    """Yield what `find` yields, and every folder on the way that may hold a dossier and is not read, once.

    `leeg` gets every path that yields nothing of both, also not what another path yielded already.
    """
    for path in paths:
        _usable(path)
    if len(paths) == 1:
        yield from _below(paths[0])
        return
    seen: set[str] = set()
    links: list[Gemist] = []
    for path in paths:
        nothing = True
        for found in _below(path):
            nothing = False
            if isinstance(found, Gemist) and found.reden == "link":
                links.append(found)
                continue
            key = os.path.realpath(found.folder)
            if key not in seen:
                seen.add(key)
                yield found
        if nothing and leeg is not None:
            leeg.append(path)
    yield from (link for link in links if os.path.realpath(link.folder) not in seen)


def is_entered(name: str) -> bool:
    """Return whether a dossier in a folder of this name is found: not in a hidden one, attachments, or one named as a file."""
    return not name.endswith(".yaml") and not name.startswith(".") and name != BIJLAGEN


def is_file(entry: os.DirEntry[str]) -> bool:
    """Return whether an entry is a file or leads to one; a link without an end does not."""
    try:
        return entry.is_file()
    except OSError:
        return False


def _usable(path: Path) -> None:
    """Raise PadFout for a path that is not there or cannot be opened."""
    try:
        there, folder = path.exists(), path.is_dir()
    except OSError:  # a folder above it is closed
        raise PadFout(f"dit pad is niet te openen: {path}") from None
    if not there:
        raise PadFout(f"dit pad bestaat niet: {path}")
    if not os.access(path, os.R_OK | os.X_OK if folder else os.F_OK):
        raise PadFout(f"deze map is niet te openen: {path}")


def _below(path: Path) -> Iterator[Found | Gemist]:
    inside = _enclosing(path)
    if inside is not None:
        yield Found(inside, _shown(inside))
    elif path.is_dir():
        yield from _walk(path, root=os.path.realpath(path))


def _enclosing(path: Path) -> Path | None:
    """Return the dossier that a file, its attachments or a folder inside them belong to; None for a folder elsewhere."""
    start = path if path.is_dir() else path.parent
    if start.name in ("", "..") and start.resolve().name == BIJLAGEN:  # `.` while standing there
        start = start / ".." / BIJLAGEN
    attachments = [parent for parent in (start, *start.parents) if parent.name == BIJLAGEN]
    folder = attachments[-1].parent if attachments and (attachments[-1].parent / KAART).is_file() else start
    if (folder / KAART).is_file() and (folder != start or not path.is_dir()):
        return folder
    return None


def _walk(folder: Path, *, root: str, inside: bool = False) -> Iterator[Found | Gemist]:
    """Yield the dossiers at and below `folder`, sorted by name, and the folders that are not read; `inside` a dossier its reader tells.

    Links to folders are not followed: one that stays below `root`, the given path, leads to a folder that is found anyway.
    """
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
        card = any(entry.name == KAART and is_file(entry) for entry in found)
    except OSError:
        yield Gemist(folder, _shown(folder), "dicht")
        return
    if card:
        yield Found(folder, _shown(folder))
    elif not inside and any(is_event_name(entry.name) for entry in found):
        yield Gemist(folder, _shown(folder), "zonder_kaart")
    for entry in found:
        if is_entered(entry.name) and entry.is_dir(follow_symlinks=False):
            yield from _walk(folder / entry.name, root=root, inside=inside or card)
        elif not (inside or card) and is_entered(entry.name) and entry.is_symlink() and _leads_out(entry.path, root):
            yield Gemist(folder / entry.name, _shown(folder / entry.name), "link")


def _leads_out(link: str, root: str) -> bool:
    """Tell whether a link leads to a dossier that is not below `root`."""
    real = Path(os.path.realpath(link))
    return not real.is_relative_to(root) and os.path.isfile(real / KAART)  # noqa: PTH113 - it does not raise for what is closed


def is_event_name(name: str) -> bool:
    """Tell whether a file of this name would be read as an event of a dossier: a day and a kind that exists, and no concept."""
    named = _EVENT.fullmatch(name)
    if named is None:
        return False
    from wiezit.dossier.events import SOORT
    from wiezit.files.disk import is_read

    return named[1] in SOORT and is_read(name)


def _shown(folder: Path) -> str:
    """Return a folder as a user would type it; `.` itself by its own name."""
    text = folder.as_posix()
    return text if folder.name and folder.name != ".." else Path(os.path.realpath(folder)).name or text
