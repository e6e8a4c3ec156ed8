"""The whole history of a repository, read by one git process, for questions about many folders; of other files nothing is kept."""

import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct

from wiezit.files.git import Repo, tokens
from wiezit.files.git_log import HEAD_SIGN, RAW, Log, Step, step_of

_NIETS: tuple[Step, ...] = ()


class Commit(Struct, frozen=True):
    """A commit: its parents, the id of all its files together, and what it did as seen from each parent that is not the same.

    Of what it did only the folders that are asked about count; where it did something there, also what it took away elsewhere.
    """

    parents: tuple[str, ...]
    tree: str
    done: tuple[Sequence[Step], ...]


class WholeLog(Log):
    """Answers as `Log` does, from one reading of everything; where two sides of a merge both count, git itself decides."""

    def __init__(self, repo: Repo, folders: Iterable[str]) -> None:
        super().__init__(repo)
        self.folders = frozenset(folders)
        self.moved: set[tuple[str, str]] = set()
        self.commits = dict(self._read(set(self.folders))) if self.head else {}
        self.touched: dict[str, dict[tuple[str, int], list[Step]]] = {}
        asked = self.folders.union(folder for folder, _ in self.moved)
        for name, commit in self.commits.items():
            for number, steps in self._sides(commit):
                for step in steps:
                    for above in asked.intersection(_above(step.pad)):
                        self.touched.setdefault(above, {}).setdefault((name, number), []).append(step)

    def _read(self, asked: set[str]) -> Iterator[tuple[str, Commit]]:
        """Yield the commits, newest first, with what counts of them: what they did below the folders in `asked`, which grows."""
        for name, commit in _commits(self.repo, self.edge):
            inside = [[step for step in steps if not asked.isdisjoint(_above(step.pad))] for steps in commit.done]
            if len(commit.parents) > 1 or not any(inside):
                yield name, Commit(commit.parents, commit.tree, tuple(steps or _NIETS for steps in inside))
                continue
            steps = [step for steps in commit.done for step in steps]
            known = {step.pad for steps in inside for step in steps}
            yield name, Commit(commit.parents, commit.tree, ([step for step in steps if step.nu is None or step.pad in known],))
            self.moved.update((folder, commit.parents[0]) for folder in _left(steps))
            asked.update(_left(steps))

    def _sides(self, commit: Commit) -> Iterator[tuple[int, Sequence[Step]]]:
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
        if not folder or (folder not in self.folders and (folder, until) not in self.moved):  # of the root git simplifies nothing
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
        """Return what one commit did in the folders that are asked about and took away elsewhere; nothing for a merge."""
        known = self.commits.get(commit)
        if known is not None and len(known.parents) > 1:
            return []
        return [step for steps in known.done for step in steps] if known and any(known.done) else super().everything(commit)

    def parent(self, commit: str) -> str:
        """Return the first parent of a commit that has one."""
        known = self.commits.get(commit)
        return known.parents[0] if known is not None and known.parents else super().parent(commit)


def _commits(repo: Repo, edge: frozenset[str]) -> Iterator[tuple[str, Commit]]:
    """Yield every commit up to HEAD with its id, newest first, one at a time; of a merge all sides together."""
    found = tokens(repo, "log", *(option for option in RAW if option != "--reverse"), "-m", "--format=%x01%H %T %cs %P", "HEAD", "--")
    name, tree, day = "", "", date.min
    parents: tuple[str, ...] = ()
    done: list[list[Step]] = []
    for raw in found:
        token = raw.strip(b"\n")
        if token.startswith(HEAD_SIGN):
            commit, above, text, *others = token[1:].decode().split()
            if commit != name:
                if name:
                    yield name, Commit(parents, tree, tuple(done))
                name, tree, day, parents, done = commit, above, date.fromisoformat(text), tuple(others), []
            done.append([])
        elif token.startswith(b":"):
            done[-1].append(step_of(token, os.fsdecode(next(found)), name, day, name in edge))
    if name:
        yield name, Commit(parents, tree, tuple(done))


def _left(steps: Sequence[Step]) -> set[str]:
    """Return the folders that a file left which came in elsewhere in the same commit, without the root."""
    came = {step.nu.id for step in steps if step.was is None and step.nu}
    gone = (step.pad.rpartition("/")[0] for step in steps if step.nu is None and step.was and step.was.id in came)
    return {folder for folder in gone if folder}


def _above(path: str) -> Iterator[str]:
    """Yield every folder that a file stands in, up to the root, which is the empty text."""
    while path:
        path = path.rpartition("/")[0]
        yield path
