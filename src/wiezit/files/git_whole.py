"""The whole history of a repository, read by one git process, for questions about many folders."""

import os
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from wiezit.files.git import Repo, run
from wiezit.files.git_log import HEAD_SIGN, RAW, Log, Step, step_of


class Commit(Struct, frozen=True):
    """A commit: its parents, the id of all its files together, and what it did as seen from each parent that is not the same."""

    parents: tuple[str, ...]
    tree: str
    done: tuple[list[Step], ...]


class WholeLog(Log):
    """Answers as `Log` does, from one reading of everything; where two sides of a merge both count, git itself decides."""

    def __init__(self, repo: Repo) -> None:
        super().__init__(repo)
        self.commits = dict(_commits(repo, self.edge)) if self.head else {}
        self.touched: dict[str, dict[tuple[str, int], list[Step]]] = {}
        for name, commit in self.commits.items():
            for number, steps in self._sides(commit):
                for step in steps:
                    for above in _above(step.pad):
                        self.touched.setdefault(above, {}).setdefault((name, number), []).append(step)

    def _sides(self, commit: Commit) -> Iterator[tuple[int, list[Step]]]:
        """Yield what a commit did by the number of the parent: git leaves out those with the same files."""
        if len(commit.parents) < 2:
            yield from ((0, steps) for steps in commit.done)
            return
        other = [n for n, parent in enumerate(commit.parents) if parent not in self.commits or self.commits[parent].tree != commit.tree]
        if len(other) == len(commit.done):
            yield from zip(other, commit.done, strict=True)
        else:  # it cannot be told which is which, so all of them count
            every = [step for steps in commit.done for step in steps]
            yield from ((n, every) for n in range(len(commit.parents)))

    def below(self, folder: str, until: str) -> list[Step]:
        """Return what `Log.below` returns: as git does, of a merge only a side is followed that is the same below the folder."""
        if not folder:  # git simplifies nothing then
            return super().below(folder, until)
        touched = self.touched.get(folder, {})
        found: list[list[Step]] = []
        at: str | None = until
        while at is not None:
            commit = self.commits.get(at)
            if commit is None:
                return super().below(folder, until)
            side = 0
            if len(commit.parents) > 1:
                same = next((n for n in range(len(commit.parents)) if (at, n) not in touched), None)
                if same is None:
                    return super().below(folder, until)
                side = same
            elif (at, 0) in touched:
                found.append(touched[at, 0])
            at = commit.parents[side] if commit.parents else None
        return [step for steps in reversed(found) for step in steps]

    def everything(self, commit: str) -> list[Step]:
        """Return all that one commit did, in the whole repository; nothing for a merge."""
        known = self.commits.get(commit)
        if known is None:
            return super().everything(commit)
        return [step for steps in known.done for step in steps] if len(known.parents) < 2 else []

    def parent(self, commit: str) -> str:
        """Return the first parent of a commit that has one."""
        known = self.commits.get(commit)
        return known.parents[0] if known is not None and known.parents else super().parent(commit)


def _commits(repo: Repo, edge: frozenset[str]) -> Iterator[tuple[str, Commit]]:
    """Yield every commit up to HEAD by its id."""
    found: dict[str, Commit] = {}
    tokens = iter(run(repo, "log", *RAW, "-m", "--format=%x01%H %T %cs %P", "HEAD", "--").split(b"\0"))
    name, day, steps = "", date.min, list[Step]()
    for raw in tokens:
        token = raw.strip(b"\n")
        if token.startswith(HEAD_SIGN):
            name, tree, text, *parents = token[1:].decode().split()
            day, steps = date.fromisoformat(text), []
            known = found.get(name)
            found[name] = Commit(tuple(parents), tree, (*(known.done if known else ()), steps))
        elif token.startswith(b":"):
            steps.append(step_of(token, os.fsdecode(next(tokens)), name, day, name in edge))
    yield from found.items()


def _above(path: str) -> Iterator[str]:
    """Yield every folder that a file stands in, up to the root, which is the empty text."""
    while path:
        path = path.rpartition("/")[0]
        yield path
