"""What git remembers about the files of one folder: every version with its day, oldest first, and what it cannot see."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from msgspec import Struct

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
    so that `datum` is only the latest day on which the file can have come in.
    """

    commit: str
    datum: date
    pad: str
    was: Blob | None
    nu: Blob | None
    rand: bool = False


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
        such as in a folder that was renamed, is followed back to where it first came in.
        """
        if self.head is None:
            return
        found = self.below(folder, self.head)
        yield from self._moved_in(folder, found) if any(step.was is None for step in found) else ()
        yield from found

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

    def _moved_in(self, folder: str, found: list[Step], depth: int = 5) -> Iterator[Step]:
        """Yield the older history of files that came in with the content of a file that left elsewhere in the same commit."""
        inside = f"{folder}/" if folder else ""
        origins: dict[str, tuple[str, str]] = {}
        for commit in dict.fromkeys(step.commit for step in found if step.was is None and step.nu is not None):
            gone = {
                step.was.id: step.pad
                for step in self.everything(commit)
                if step.nu is None and step.was and not step.pad.startswith(inside)
            }
            for step in found if gone else ():
                if step.commit == commit and step.was is None and step.nu and (old := gone.get(step.nu.id)) is not None:
                    origins[old] = (step.pad, commit)
        folders = {(old.rpartition("/")[0], commit) for old, (_, commit) in origins.items()}
        for old_folder, commit in sorted(folders):
            older = self.below(old_folder, self.parent(commit))
            if depth:
                older = [*self._moved_in(old_folder, older, depth - 1), *older]
            for step in older:
                name = next((new for old, (new, _) in origins.items() if old == step.pad), None)
                if name is not None:
                    yield Step(step.commit, step.datum, name, step.was, step.nu, step.rand)


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
