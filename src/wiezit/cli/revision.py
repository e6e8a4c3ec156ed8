"""Revisions as people type them, a name that git knows or a whole date, and the dossiers as they stood in one."""

import contextlib
import os
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from wiezit.cli.common import peildatum_van

if TYPE_CHECKING:
    from wiezit.cli.repositories import Plaats
    from wiezit.files.git import Repo
    from wiezit.files.git_tree import Tree
    from wiezit.files.read import Loaded

_DATUM = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d\d-\d\d|vandaag|gisteren|morgen", re.IGNORECASE)


def revisie(tekst: str, paden: Sequence[Path] | None) -> str:
    """Return a date as JJJJ-MM-DD and anything else as it is; a tag or branch of that name is meant before a date.

    Raises WiezitFout for a date that does not exist.
    """
    if not _DATUM.fullmatch(tekst.strip()) or _known(tekst, (paden or [Path()])[0]):
        return tekst
    return peildatum_van(tekst).isoformat()


def _known(name: str, path: Path) -> bool:
    from wiezit.files.git import GitFout, is_revision, repository

    try:
        return is_revision(repository(path), name)
    except GitFout:  # whoever asks git for its answer says what is wrong
        return False


def is_bekend(tekst: str) -> bool:
    """Return whether a text is a date or a revision that git knows here; in a clone that is not whole, one may be out of sight.

    Raises WiezitFout outside git.
    """
    from wiezit.cli.repositories import zoek_plaatsen
    from wiezit.cli.selection import git_gevraagd
    from wiezit.files.git import is_revision, is_shallow

    if _DATUM.fullmatch(tekst.strip()):
        return True
    with git_gevraagd():
        return any(is_revision(place.repo, tekst) or is_shallow(place.repo) for place in zoek_plaatsen(None)[0])


def stond_er(pad: Path, revisie: str, *, tegen: str | None) -> bool:
    """Return whether a path was there in a revision, or with `tegen` where that parted from it. Raises WiezitFout for a wrong revision."""
    from wiezit.cli.repositories import repository_of
    from wiezit.cli.selection import git_gevraagd
    from wiezit.files.git_tree import tree

    repo = repository_of(pad)
    if repo is None:
        return False
    inside = repo.relative(pad)
    with git_gevraagd():
        source = tree(repo, _commit(repo, revisie, tegen))
    return inside in source.files or next(source.below(inside), None) is not None


def op_revisie(
    places: Sequence["Plaats"], revisie: str, *, tegen: str | None = None, deel: str | None = None, leeg_mag: bool = False
) -> Iterator["Loaded"]:
    """Yield the dossiers at or below `places` as they stood in a revision. Raises WiezitFout, also without any unless `leeg_mag`.

    With `tegen` they are those of the point where that revision parted from it.
    Of cases that are repositories of their own, those that had no commit yet were not there.
    """
    from wiezit.cli.selection import geen_dossier, git_gevraagd, in_deel
    from wiezit.cli.unread import zonder_dossier
    from wiezit.files.git_tree import Blobs, read_at

    seen: set[str] = set()
    barren: list[Path] = []
    with git_gevraagd():
        for place, source in _trees(places, revisie, tegen):
            found = [folder for folder in source.dossiers(place.repo.relative(place.pad)) if _eigen(place.repo, folder)]
            if not found:
                barren += [] if place.rond_zaken else [place.pad]
                continue
            with Blobs(place.repo) as blobs:
                for folder in found:
                    name = folder.rpartition("/")[2] or place.repo.root.name
                    shown = _shown(place.repo.root / folder, place.pad)
                    if shown not in seen and in_deel(name, deel):
                        yield read_at(source, blobs, folder, shown=shown, name=name)
                    seen.add(shown)
    if not seen and not leeg_mag:
        raise geen_dossier([place.pad for place in places], revisie)
    if seen:
        zonder_dossier(barren, revisie)


def _trees(places: Sequence["Plaats"], revisie: str, tegen: str | None) -> Iterator[tuple["Plaats", "Tree"]]:
    """Yield every place with its files in a revision: none where nothing was recorded yet. Raises GitFout when that is so for all."""
    from wiezit.files.git import GitFout, NogNietsFout
    from wiezit.files.git_tree import Tree, tree

    too_early = 0
    for place in places:
        try:
            source = tree(place.repo, _commit(place.repo, revisie, tegen))
        except GitFout as fout:
            too_early += not place.rond_zaken
            if not place.rond_zaken and (not isinstance(fout, NogNietsFout) or too_early == sum(not one.rond_zaken for one in places)):
                raise  # it is not about one of the cases
            source = Tree({}, ())
        yield place, source


def _eigen(repo: "Repo", folder: str) -> bool:
    """Return whether a folder of a repository does not lie in one of its own, further inside."""
    inside = [Path(folder), *Path(folder).parents][:-1]
    return not any(os.path.exists(repo.root / above / ".git") for above in inside)  # noqa: PTH110 - it does not raise for what is closed


def _commit(repo: "Repo", revisie: str, tegen: str | None) -> str:
    from wiezit.files.git import parting, resolve

    commit = resolve(repo, revisie)
    return commit if tegen is None else parting(repo, commit, resolve(repo, tegen))


def dag_van_revisie(paden: Sequence[Path] | None, revisie: str) -> date:
    """Return the day that a revision stands for: the date itself, or the day on which the commit was made. Raises WiezitFout."""
    from wiezit.cli.repositories import zoek_plaatsen
    from wiezit.cli.selection import git_gevraagd
    from wiezit.files.git import commit_day, is_revision, resolve

    with git_gevraagd():
        repos = [place.repo for place in zoek_plaatsen(paden)[0]]
        with contextlib.suppress(ValueError):
            return date.fromisoformat(revisie)
        known = next((repo for repo in repos if is_revision(repo, revisie)), repos[0])
        return commit_day(known, resolve(known, revisie))


def _shown(folder: Path, asked: Path) -> str:
    """Return a folder of a repository as a user would type it from here, or in full when the asked path is in full."""
    text = folder.as_posix() if asked.is_absolute() else Path(os.path.relpath(folder)).as_posix()
    return folder.name if text in (".", "..") else text
