"""The repository of each dossier: cases may be repositories of their own, and a folder outside git does not hide the others."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from wiezit.files.discover import Found, PadFout, search
from wiezit.files.git import NietInGitFout, Repo, repository


class Plaats(Struct, frozen=True):
    """Where git is asked about dossiers: a path as a user would type it, and the repository that it lies in.

    `rond_zaken`: all dossiers there now are cases with repositories of their own, so that this one need not know the revision.
    """

    pad: Path
    repo: Repo
    rond_zaken: bool = False


def plaatsen(paden: Sequence[Path] | None) -> list[Plaats]:
    """Return where git knows the dossiers at or below `paden`, and say of which folders it knows nothing.

    Raises GitFout when none of them lies in git.
    """
    found, outside = zoek_plaatsen(paden)
    meld_buiten_git(outside)
    return found


def zoek_plaatsen(paden: Sequence[Path] | None) -> tuple[list[Plaats], list[Path]]:
    """Return what `plaatsen` returns, and the folders outside git. Raises GitFout when there is nothing else."""
    found: list[Plaats] = []
    outside: list[Path] = []
    for path in paden or [Path()]:
        here = repository_of(path)
        cases, own, loose = _cases(path, here)
        found += [] if here is None else [Plaats(path, here, rond_zaken=bool(cases) and not own)]
        found += cases
        outside += loose if here is None else []
    if not found:
        for path in outside:
            repository(path)  # raises: there is no other place to ask
    return sorted(found, key=lambda place: place.rond_zaken), outside


def in_git(places: Sequence[Found]) -> list[Found]:
    """Return the dossiers that lie in git, and say which do not. Raises GitFout when there are only such."""
    inside: list[Found] = []
    outside: list[Found] = []
    for place in places:
        (inside if repository_of(place.folder) else outside).append(place)
    if outside and not inside:
        repository(outside[0].folder)  # raises: no other dossier is left
    meld_buiten_git(place.folder for place in outside)
    return inside


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


def _cases(path: Path, here: Repo | None) -> tuple[list[Plaats], bool, list[Path]]:
    """Return the repositories below a path that hold dossiers, whether `here` has any itself, and the dossiers outside git.

    Outside git a path without dossiers counts as one.
    """
    cases: dict[Path, Plaats] = {}
    own, loose = False, []
    for folder in _dossiers(path):
        repo = repository_of(folder)
        if repo is None:
            loose.append(folder)
        elif repo == here:
            own = True
        elif repo.root not in cases:
            depth = len(Path(repo.relative(folder)).parts)
            cases[repo.root] = Plaats(folder.parents[depth - 1] if depth else folder, repo)
    return [*cases.values()], own, loose or ([] if cases or own else [path])


def _dossiers(path: Path) -> list[Path]:
    try:
        return [found.folder for found in search([path]) if isinstance(found, Found)]
    except PadFout:  # it may have been there in the past
        return []
