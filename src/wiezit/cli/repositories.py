"""The repository of each dossier: cases may be repositories of their own, and a folder outside git does not hide the others."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from wiezit.files.discover import Found, PadFout, search
from wiezit.files.git import NietInGitFout, Repo, repository

if TYPE_CHECKING:
    from wiezit.files.git import GitFout


class Plaats(Struct, frozen=True):
    """Where git is asked about dossiers: a path as a user would type it, and the repository that it lies in."""

    pad: Path
    repo: Repo


def plaatsen(paden: Sequence[Path] | None) -> list[Plaats]:
    """Return where git knows the dossiers at or below `paden`, and say of which folders it knows nothing.

    Raises GitFout when none of them lies in git.
    """
    found, outside = zoek_plaatsen(paden)
    meld_buiten_git(outside)
    return found


def zoek_plaatsen(paden: Sequence[Path] | None) -> tuple[list[Plaats], list[Path]]:
    """Return what `plaatsen` returns, and the folders outside git. Raises GitFout when there is nothing else."""
    return _split(place for path in paden or [Path()] for place in _in_git(path))


def in_git(places: Sequence[Found]) -> list[Found]:
    """Return the dossiers that lie in git, and say which do not. Raises GitFout when there are only such."""
    found, outside = _split(place.folder for place in places)
    meld_buiten_git(outside)
    inside = {place.pad for place in found}
    return [place for place in places if place.folder in inside]


def repository_of(folder: Path) -> Repo | None:
    """Return the innermost repository that a folder lies in; None outside git."""
    try:
        return repository(folder)
    except NietInGitFout:
        return None


def meld_buiten_git(folders: Iterable[Path]) -> None:
    """Say which folders do not count because git does not know them."""
    from wiezit.cli.unread import zeg

    told = [f"deze map staat niet in git, en telt nu niet mee: {folder}" for folder in folders]
    zeg(told, hulp="Zet een map in git met: git init" if told else None)


def _split(folders: Iterable[Path]) -> tuple[list[Plaats], list[Path]]:
    found: list[Plaats] = []
    outside: list[Path] = []
    first: GitFout | None = None
    for folder in folders:
        try:
            found.append(Plaats(folder, repository(folder)))
        except NietInGitFout as fout:
            outside.append(folder)
            first = first or fout
    if first is not None and not found:
        raise first
    return found, outside


def _in_git(path: Path) -> list[Path]:
    """Return a folder that lies in a repository as it is; of a folder with cases that are repositories of their own those cases."""
    if repository_of(path) is not None:
        return [path]
    try:
        return [found.folder for found in search([path]) if isinstance(found, Found)] or [path]
    except PadFout:
        return [path]
