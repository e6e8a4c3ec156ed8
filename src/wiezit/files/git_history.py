"""From git's history to the past of each file of a dossier: versions as fields, and files that only got another name as one."""

from collections.abc import Container, Iterator, Sequence
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from wiezit.dossier.past import Velden, Verleden, Versie
from wiezit.files.discover import KAART
from wiezit.files.disk import is_read, read_file
from wiezit.files.git import repository
from wiezit.files.git_log import Log, Step
from wiezit.files.git_tree import Blob, Blobs
from wiezit.files.git_whole import WholeLog
from wiezit.files.source import read_document

_VEEL = 8
"""From so many dossiers in one repository on, its whole history is read once: git walks all of it for each folder anyway."""


class Memory:
    """What git remembers of the dossiers of one run: of each repository one log and one process for contents. Use it in a `with`."""

    def __init__(self, folders: Sequence[Path]) -> None:
        """Raise GitFout for a folder that lies in no repository."""
        self.repos = {folder: repository(folder) for folder in folders}
        self.known: dict[Path, tuple[Log, Blobs]] = {}
        self.stack = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stack.close()

    def of(self, folder: Path) -> tuple[list[Verleden], bool]:
        """Return the past of every event file of a dossier, in order of name, and whether older history is not on this machine.

        Raises GitFout when git cannot tell.
        """
        repo = self.repos[folder]
        if repo.root not in self.known:
            folders = [other.relative(path) for path, other in self.repos.items() if other.root == repo.root]
            log = WholeLog(repo, folders) if len(folders) >= _VEEL else Log(repo)
            self.known[repo.root] = log, self.stack.enter_context(Blobs(repo))
        log, blobs = self.known[repo.root]
        return _past(log, blobs, repo.relative(folder), folder), log.shallow


def _past(log: Log, blobs: Blobs, inside: str, folder: Path) -> list[Verleden]:
    chains = _chains(log, inside, blobs)
    found = {number: _with_disk(folder, name, versions) for number, (name, versions) in enumerate(chains)}
    known = {one.naam for one in found.values() if one.schijf != "weg"}
    for name in (name for name in _on_disk(folder) if name not in known):
        back = next((number for number in reversed(found) if found[number].naam == name and _put_back(folder, found[number])), len(found))
        found[back] = Verleden(name, found[back].versies[:-1], "anders") if back in found else Verleden(name, (), "nieuw")
    return sorted(found.values(), key=lambda one: one.naam)


def _put_back(folder: Path, one: Verleden) -> bool:
    """Tell whether a file that git calls removed is on disk as it was before."""
    return len(one.versies) > 1 and one.versies[-1].weg and _now(folder, one.naam) == one.versies[-2].velden


def _chains(log: Log, inside: str, blobs: Blobs) -> list[tuple[str, list[Versie]]]:
    """Group what happened by file; one that was removed goes on when the same bytes come back, and with others starts anew."""
    open_chains: dict[str, list[Versie]] = {}
    closed: list[tuple[str, list[Versie], Blob | None]] = []
    for _, same in groupby(_of_events(log, inside), key=lambda step: step.commit):
        together = list(same)
        renamed = _renames(together, open_chains, blobs)
        here = {step.pad for step in together if step.nu is not None}  # a folder that comes back later went elsewhere: nothing is gone
        for step in together:
            name = step.pad.rpartition("/")[2]
            if step.nu is not None:
                old = renamed.get(step.pad)
                chain = open_chains.pop(old, []) if old else open_chains.get(name) or _reopened(closed, name, step.nu)
                fields = _fields(blobs, step.nu)
                if not chain or chain[-1].velden != fields:
                    chain.append(Versie(step.datum, fields, rand=step.rand))
                open_chains[name] = chain
        for step in together:
            name = step.pad.rpartition("/")[2]
            if step.nu is None and step.pad not in here and name in open_chains and name not in renamed.values():
                closed.append((name, [*open_chains.pop(name), Versie(step.datum, None, weg=True, pad=step.toen)], step.was))
    return [*open_chains.items(), *((name, versions) for name, versions, _ in closed)]


def _reopened(closed: list[tuple[str, list[Versie], Blob | None]], name: str, blob: Blob) -> list[Versie]:
    """Take out of `closed` the versions of a file that comes back with the same content, one of the same name first; else none."""
    same = [one for one in closed if one[2] is not None and one[2].id == blob.id]
    if not same:
        return []
    back = max(same, key=lambda one: one[0] == name)
    closed.remove(back)
    return back[1][:-1]


def _of_events(log: Log, inside: str) -> Iterator[Step]:
    for step in log.steps(inside):
        folder, _, name = step.pad.rpartition("/")
        if folder == inside and is_read(name) and name != KAART:
            yield step


def _renames(together: list[Step], known: Container[str], blobs: Blobs) -> dict[str, str]:
    """Return new path → old name for files that in one commit left and came back: the same bytes, or the only one of its kind.

    A file that is `known` by its name already came from another folder.
    """
    gone = [step for step in together if step.nu is None and step.was is not None]
    came = [step for step in together if step.was is None and step.nu is not None and step.pad.rpartition("/")[2] not in known]
    renamed: dict[str, str] = {}
    for step in came:
        match = next((old for old in gone if old.was is not None and step.nu is not None and old.was.id == step.nu.id), None)
        match = match or _only_of_its_kind(step, came, gone, blobs)
        if match is not None:
            gone.remove(match)
            renamed[step.pad] = match.pad.rpartition("/")[2]
    return renamed


def _only_of_its_kind(step: Step, came: list[Step], gone: list[Step], blobs: Blobs) -> Step | None:
    kind = _kind(blobs, step.nu)
    old = [other for other in gone if _kind(blobs, other.was) == kind]
    new = [other for other in came if _kind(blobs, other.nu) == kind]
    return old[0] if kind and len(old) == 1 and len(new) == 1 else None


def _kind(blobs: Blobs, blob: Blob | None) -> object:
    fields = _fields(blobs, blob) if blob else None
    return fields.get("soort") if fields else None


def _fields(blobs: Blobs, blob: Blob) -> Velden | None:
    return read_document(blobs.get(blob), pad="", naam="").values


def _with_disk(folder: Path, name: str, versions: list[Versie]) -> Verleden:
    state: Literal["gelijk", "anders", "weg"]
    last = versions[-1]
    try:
        state = "gelijk" if _now(folder, name) == last.velden and not last.weg else "anders"
    except OSError:
        state = "weg"
    return Verleden(name, tuple(versions), "weg" if last.weg else state)


def _now(folder: Path, name: str) -> Velden | None:
    """Return the fields of a file on disk; raises OSError when it is not there."""
    return read_document(read_file(str(folder / name)), pad="", naam=name).values


def _on_disk(folder: Path) -> Iterator[str]:
    yield from (path.name for path in sorted(folder.glob("*.y*ml")) if is_read(path.name) and path.name != KAART)
