"""What git remembers about the files of one folder: every version with its day, oldest first, and what it cannot see."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from wiezit.files.discover import KAART
from wiezit.files.git import Repo, head, is_shallow, run
from wiezit.files.git_tree import Blob

HEAD_SIGN = b"\x01"
RAW = (
    *("-z", "--raw", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv"),
    *("--ignore-submodules=all", "--topo-order", "--reverse"),
)


class Step(Struct, frozen=True):
    """What one commit did to one file: `was` or `nu` is None when it was not there before or after.

    `datum` is the day of the commit in the time zone of who made it; `rand` says that older history is not on this machine,
    so that `datum` is only the latest day on which the file can have come in. `toen` is the path then, of a file that has moved since.
    """

    commit: str
    datum: date
    pad: str
    was: Blob | None
    nu: Blob | None
    rand: bool = False
    toen: str | None = None


class Log:
    """Asks git about one folder at a time: right for a few folders of a long history."""

    def __init__(self, repo: Repo) -> None:
        self.repo = repo
        self.head = head(repo)
        self.shallow = is_shallow(repo)
        self.edge = _edge(repo) if self.shallow else frozenset()

    def steps(self, folder: str) -> Iterator[Step]:
        """Yield what happened to every file below `folder` in the history of HEAD, oldest first.

        Merges count only where they differ from both sides. A file that came in under another path with the same content,
        such as in a folder that was renamed, is followed back to where it first came in; of a dossier that moved as a whole also
        what it had lost by then.
        """
        if self.head is not None:
            yield from self._followed(folder, self.below(folder, self.head))

    def below(self, folder: str, until: str) -> list[Step]:
        """Return what commits up to and including `until` did below a folder, oldest first."""
        output = run(self.repo, "log", *RAW, "-c", "--format=%x01%H %cs", until, "--", *([folder] if folder else []))
        found: list[Step] = []
        commit, day = "", date.min
        tokens = iter(output.split(b"\0"))
        for raw in tokens:
            token = raw.strip(b"\n")
            if token.startswith(HEAD_SIGN):
                commit, _, text = token[1:].decode().partition(" ")
                day = date.fromisoformat(text.strip())
            elif token.startswith(b":"):
                found.append(step_of(token, os.fsdecode(next(tokens)), commit, day, commit in self.edge))
        return found

    def everything(self, commit: str) -> list[Step]:
        """Return all that one commit did, in the whole repository; nothing for a merge."""
        output = run(self.repo, "diff-tree", "-r", "-z", "--root", "--no-renames", "--no-commit-id", "--raw", "--no-abbrev", commit, "--")
        tokens = iter(output.split(b"\0"))
        return [step_of(token, os.fsdecode(next(tokens)), commit, date.min, False) for token in tokens if token.startswith(b":")]

    def parent(self, commit: str) -> str:
        """Return what git calls the (first) parent of a commit that has one."""
        return f"{commit}^"

    def _followed(self, folder: str, found: list[Step], depth: int = 5) -> list[Step]:
        """Return `found` with the older history of files that came in with the content of one that left elsewhere in the same commit."""
        inside = f"{folder}/" if folder else ""
        arrived: dict[str, list[Step]] = {}
        for step in found:
            if step.was is None and step.nu is not None:
                arrived.setdefault(step.commit, []).append(step)
        for commit, came in arrived.items():
            gone = [step for step in self.everything(commit) if step.nu is None and step.was and not step.pad.startswith(inside)]
            for old_folder, names in _moves(came, gone):
                before = self.below(old_folder, self.parent(commit))
                before = self._followed(old_folder, before, depth - 1) if depth else before
                left = [step for step in gone if _folder(step.pad) == old_folder]
                lost: list[Step] = []
                if (new_folder := _new_place(names, came, left)) is not None:
                    names |= _of_the_dossier(old_folder, new_folder, before, left, names)
                    there = {step.pad for step in came}
                    lost = [replace(step, datum=came[0].datum, rand=came[0].rand) for step in left if names[step.pad] not in there]
                older = [replace(step, pad=names[step.pad], toen=step.toen or step.pad) for step in (*before, *lost) if step.pad in names]
                known = {(step.commit, step.pad, step.was, step.nu) for step in found}
                at = next(number for number, step in enumerate(found) if step.commit == commit)
                found[at:at] = [step for step in older if (step.commit, step.pad, step.was, step.nu) not in known]
        return found


def _moves(came: list[Step], gone: list[Step]) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield every folder that files left with the content that came in, with the new path of each of those files by the old one."""
    left = {step.was.id: step.pad for step in gone if step.was}
    names = {left[step.nu.id]: step.pad for step in came if step.nu and step.nu.id in left}
    for folder in sorted({_folder(old) for old in names}):
        yield folder, {old: new for old, new in names.items() if _folder(old) == folder}


def _new_place(names: dict[str, str], came: list[Step], left: list[Step]) -> str | None:
    """Return the folder that a dossier moved to: its card left, and one came in where other files of it went; None when it did not move."""
    if KAART not in {_name(step.pad) for step in left}:
        return None
    cards = {_folder(step.pad) for step in came if _name(step.pad) == KAART}
    return next((_folder(new) for new in names.values() if _folder(new) in cards), None)


def _of_the_dossier(old: str, new: str, before: list[Step], left: list[Step], names: dict[str, str]) -> dict[str, str]:
    """Return the new path of every other file that the dossier ever had: not of one that stays behind in the old folder."""
    last = {step.pad: step for step in before if _folder(step.pad) == old} | {step.pad: step for step in left}
    return {path: f"{new}/{_name(path)}".lstrip("/") for path, step in last.items() if step.nu is None and path not in names}


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def step_of(token: bytes, path: str, commit: str, day: date, edge: bool) -> Step:
    """Read one line of `--raw`: as many modes and ids as the commit has parents, then its own, then the status."""
    parents = len(token) - len(token.lstrip(b":"))
    ids = token.decode().split()[parents + 1 : -1]
    return Step(commit, day, path, _blob(ids[0]), _blob(ids[-1]), edge)


def _blob(id: str) -> Blob | None:
    return None if set(id) == {"0"} else Blob(id, 0)


def _edge(repo: Repo) -> frozenset[str]:
    """The commits at which a shallow clone ends: everything seems to come in there."""
    name = run(repo, "rev-parse", "--git-path", "shallow").decode().strip()
    return frozenset((repo.root / Path(name)).read_text(encoding="ascii").split())
