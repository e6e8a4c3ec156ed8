"""From git's history to the past of each file of a dossier: versions as fields, and files that only got another name as one."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Literal

from wiezit.dossier.past import Velden, Verleden, Versie
from wiezit.files.discover import KAART
from wiezit.files.disk import is_read, read_file
from wiezit.files.git import Repo
from wiezit.files.git_log import Step, steps
from wiezit.files.git_tree import Blob, Blobs
from wiezit.files.source import read_document


def past(repo: Repo, folder: Path) -> list[Verleden]:
    """Return the past of every event file of the dossier in `folder`, in order of name; raise GitFout when git cannot tell."""
    inside = repo.relative(folder)
    with Blobs(repo) as blobs:
        chains = _chains(repo, inside, blobs)
    found = [_with_disk(folder, name, versions) for name, versions in chains]
    known = {one.naam for one in found if one.schijf != "weg"}
    found += [Verleden(name, (), "nieuw") for name in _on_disk(folder) if name not in known]
    return sorted(found, key=lambda one: one.naam)


def _chains(repo: Repo, inside: str, blobs: Blobs) -> list[tuple[str, list[Versie]]]:
    """Group what happened by file; a file that was removed and comes back later starts anew."""
    open_chains: dict[str, list[Versie]] = {}
    closed: list[tuple[str, list[Versie]]] = []
    for _, same in groupby(_of_events(repo, inside), key=lambda step: step.commit):
        together = list(same)
        renamed = _renames(together, blobs)
        for step in together:
            name = step.pad.rpartition("/")[2]
            if step.nu is not None:
                old = renamed.get(step.pad)
                chain = open_chains.pop(old, []) if old else open_chains.get(name, [])
                fields = _fields(blobs, step.nu)
                if not chain or chain[-1].velden != fields:
                    chain.append(Versie(step.datum, fields, rand=step.rand))
                open_chains[name] = chain
        for step in together:
            name = step.pad.rpartition("/")[2]
            if step.nu is None and name in open_chains and name not in renamed.values():
                closed.append((name, [*open_chains.pop(name), Versie(step.datum, None, weg=True)]))
    return [*open_chains.items(), *closed]


def _of_events(repo: Repo, inside: str) -> Iterator[Step]:
    for step in steps(repo, inside):
        folder, _, name = step.pad.rpartition("/")
        if folder == inside and is_read(name) and name != KAART:
            yield step


def _renames(together: list[Step], blobs: Blobs) -> dict[str, str]:
    """Return new path → old name for files that in one commit left and came back: the same bytes, or the only one of its kind."""
    gone = [step for step in together if step.nu is None and step.was is not None]
    came = [step for step in together if step.was is None and step.nu is not None]
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
        now = read_document(read_file(str(folder / name)), pad="", naam=name).values
        state = "gelijk" if now == last.velden and not last.weg else "anders"
    except OSError:
        state = "weg"
    return Verleden(name, tuple(versions), "weg" if last.weg else state)


def _on_disk(folder: Path) -> Iterator[str]:
    yield from (path.name for path in sorted(folder.glob("*.y*ml")) if is_read(path.name) and path.name != KAART)
