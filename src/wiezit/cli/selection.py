"""Which dossiers a command looks at: paths and patterns, only those touched since a revision, or one share of them.

A command takes the three parameters `paden: Paden`, `sinds: Sinds`, `deel: Deel` and loops over `dossiers(...)`.
"""

import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import typer

from wiezit.cli.errors import WiezitFout
from wiezit.text import met_hoofdletter

if TYPE_CHECKING:
    from wiezit.files.discover import Found, Gemist
    from wiezit.files.git import Repo
    from wiezit.files.read import Loaded

Sinds = typer.Option(
    None, "--sinds", help="Alleen dossiers die sinds deze git-revisie of dag zijn veranderd, ook zonder commit.", metavar="REV"
)
Deel = typer.Option(None, "--deel", help="Alleen een vast deel van de dossiers, bijvoorbeeld 2/5.", metavar="N/M")


def dossiers(
    paden: Sequence[Path] | None, *, sinds: str | None = None, deel: str | None = None, bestanden: bool = True
) -> Iterator["Loaded"]:
    """Return the chosen dossiers one by one, in order of path. Raises WiezitFout when there is no dossier at all.

    After the last, stderr says what could not be read; `bestanden=False` is for an answer that names such files itself.
    """
    from wiezit.cli.progress import gevolgd
    from wiezit.cli.unread import gemeld
    from wiezit.files.read import load_found

    return gemeld(gevolgd(load_found(gekozen(paden, sinds=sinds, deel=deel))), bestanden=bestanden)


def gekozen(
    paden: Sequence[Path] | None, *, sinds: str | None = None, deel: str | None = None, gemist: list["Gemist"] | None = None
) -> Iterator["Found"]:
    """Yield the places of the chosen dossiers. Raises WiezitFout for a wrong path, revision or share, and without a dossier.

    `gemist` gets every folder on the way that is not read; without it stderr tells of them after the last.
    """
    from wiezit.cli.revision import revisie
    from wiezit.cli.unread import meld_mappen, zonder_dossier
    from wiezit.files.discover import Gemist, PadFout, search

    in_deel("", deel)
    since = _Since(revisie(sinds, paden)) if sinds else None
    asked = list(expand(paden or [Path()]))
    missed = [] if gemist is None else gemist
    seen = chosen = 0
    barren: list[Path] = []
    waiting: list[Found] = []
    try:
        for found in search(asked, barren):
            if isinstance(found, Gemist):
                missed.append(found)
                continue
            seen += 1
            if in_deel(found.folder.name or found.folder.resolve().name, deel):
                if since is not None:
                    waiting.append(found)
                    continue
                chosen += 1
                yield found
    except PadFout as fout:
        raise WiezitFout(met_hoofdletter(str(fout)), hulp="Kijk of je in de goede map staat.") from None
    empty = not seen and not (paden and all(path.name == "wiezit.yaml" for path in paden))
    if empty or gemist is None:
        meld_mappen(missed)
    if empty:
        raise geen_dossier(asked)
    zonder_dossier(barren)
    if since is not None and waiting:
        with git_gevraagd():
            touched = since.touched(waiting)
        chosen = len(touched)
        yield from touched
    if not chosen:
        why = f"deel {deel} heeft hier geen dossiers" if deel else "bij deze wiezit.yaml horen nog geen dossiers"
        print(f"Niets te doen: {f'sinds {sinds} is er geen dossier veranderd' if sinds else why}.", file=sys.stderr)  # noqa: T201


@contextmanager
def git_gevraagd() -> Iterator[None]:
    """Turn what git cannot do into a message for the user."""
    from wiezit.files.git import GitFout

    try:
        yield
    except GitFout as fout:
        raise WiezitFout(str(fout), hulp=fout.hulp) from None


def geen_dossier(paden: Sequence[Path], revisie: str | None = None) -> WiezitFout:
    """Return the error for places without a dossier, now or in a revision."""
    where = ", ".join(str(path) for path in paden)
    place = "in deze map" if where == "." else f"in {where}"
    if revisie is not None:
        return WiezitFout(f"Ik vind {place} geen dossier op {revisie}.", hulp=f"Kijk wat er toen stond met: git ls-tree -r {revisie}")
    return WiezitFout(
        f"Ik vind {place} geen dossier. Een dossier is een map met dossier.yaml erin.",
        hulp="Ga naar de map met je dossiers, of begin er een met: wiezit nieuw 2026-001",
    )


def expand(paden: Sequence[Path]) -> Iterator[Path]:
    """Yield the paths; for `wiezit.yaml` the folder that it holds for, for a pattern that the shell left alone all that it matches."""
    from wiezit.cli.place import hier

    for path in map(hier, paden):
        text = str(path)
        # The functions of os.path do not raise below a folder that is closed; whoever reads the path says that it is.
        if not any(sign in text for sign in "*?[") or os.path.exists(path):  # noqa: PTH110
            yield path.parent if path.name == "wiezit.yaml" and os.path.isfile(path) else path  # noqa: PTH113
            continue
        from glob import glob

        matches = sorted(glob(text, recursive=True))  # noqa: PTH207 - a pattern may start at the root, which Path.glob refuses
        if not matches:
            raise WiezitFout(f"Niets past bij dit patroon: {text}", hulp="Kijk of je in de goede map staat.")
        yield from (Path(match) for match in matches)


def in_deel(naam: str, deel: str | None) -> bool:
    """Return whether the dossier folder `naam` is in a share such as `2/5`; without a share always. Raises WiezitFout.

    Only the name of the folder decides, so that a dossier stays in its share whatever else comes or goes.
    """
    if deel is None:
        return True
    from hashlib import sha256

    match = re.fullmatch(r"(\d{1,6})/(\d{1,6})", deel.strip())
    number, of = (int(match[1]), int(match[2])) if match else (0, 0)
    if not 1 <= number <= of:
        raise WiezitFout(f"--deel kent ‘{deel}’ niet.", hulp="Schrijf het deel en het aantal delen, bijvoorbeeld 2/5: het tweede van vijf.")
    return int.from_bytes(sha256(naam.encode(errors="surrogateescape")).digest()[:8]) % of == number - 1


class _Since:
    """Tells of which dossiers anything in it, or a wiezit.yaml above it, was touched since a revision."""

    def __init__(self, revision: str) -> None:
        self.revision = revision

    def touched(self, places: Sequence["Found"]) -> "list[Found]":
        """Return the dossiers that were touched; of cases that are repositories of their own, one that began later was.

        Raises GitFout when git cannot tell.
        """
        from wiezit.cli.repositories import in_git
        from wiezit.files.git import NogNietsFout, repository

        repos = {place: repository(place.folder) for place in in_git(places)}
        known: dict[Path, tuple[set[str], set[str]] | None] = {}
        for repo in {repo.root: repo for repo in repos.values()}.values():
            try:
                known[repo.root] = self._changes(repo)
            except NogNietsFout:
                if len(set(repos.values())) == 1 and all(repo.relative(place.folder) for place in repos):  # no case of its own
                    raise
                known[repo.root] = None
        return [place for place, repo in repos.items() if _touches(known[repo.root], repo.relative(place.folder))]

    def _changes(self, repo: "Repo") -> tuple[set[str], set[str]]:
        """All folders with a touched file below them, and the folders whose wiezit.yaml was touched."""
        from wiezit.files.git import resolve
        from wiezit.files.git_changes import touched

        folders: set[str] = set()
        settings: set[str] = set()
        for path in touched(repo, resolve(repo, self.revision)):
            above = _upward(path)[1:]
            folders.update(above)
            if path.rpartition("/")[2] == "wiezit.yaml":
                settings.add(above[0])
        return folders, settings


def _touches(changes: tuple[set[str], set[str]] | None, inside: str) -> bool:
    if changes is None:
        return True
    folders, settings = changes
    return inside in folders or not settings.isdisjoint(_upward(inside))


def _upward(path: str) -> list[str]:
    """Return a path and every folder above it, up to the root of the repository, which is the empty text."""
    parts = PurePosixPath(path)
    return ["" if str(part) == "." else str(part) for part in ((parts, *parts.parents) if path else (parts,))]
