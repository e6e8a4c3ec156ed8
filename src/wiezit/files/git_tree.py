"""Dossiers as they stood in a commit: git gives the bytes, the same reader makes dossiers of them. Nothing is written to disk."""

import os
import posixpath
import subprocess
from bisect import bisect_left
from collections.abc import Iterator
from types import TracebackType
from typing import Self

from msgspec import Struct

from wiezit.files.config import Settings, nearest_settings, parse_settings
from wiezit.files.discover import BIJLAGEN, KAART, SETTINGS
from wiezit.files.disk import is_read
from wiezit.files.git import GitFout, Repo, command, environment, no_git, run
from wiezit.files.read import Loaded, read_files
from wiezit.files.source import MAX_BYTES


class Blob(Struct, frozen=True):
    """A file in a commit: the id of its content and its size in bytes."""

    id: str
    size: int


class Blobs:
    """Gives the content of files by id, from one git process; use it in a `with`."""

    def __init__(self, repo: Repo) -> None:
        self.repo = repo
        try:
            self.process = subprocess.Popen(
                command(repo, "cat-file", "--batch"),
                env=environment(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except FileNotFoundError:
            raise no_git() from None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()
        self.process.wait()

    def get(self, blob: Blob) -> bytes:
        """Return the content of a file; of one that is too large for the reader only its beginning. Raises GitFout when it is not here."""
        asked, answers = self.process.stdin, self.process.stdout
        if asked is None or answers is None:
            raise ValueError("git was started without pipes")
        asked.write(f"{blob.id}\n".encode())
        asked.flush()
        head = answers.readline().split()
        if len(head) != 3:
            raise GitFout("Een deel van de geschiedenis staat niet op deze computer.", hulp="Haal alles op met: git fetch --refetch")
        size = int(head[2])
        data = answers.read(min(size, MAX_BYTES + 1))
        for begin in range(len(data), size + 1, MAX_BYTES):
            answers.read(min(MAX_BYTES, size + 1 - begin))
        return data


class Tree(Struct, frozen=True):
    """The files of a commit by path from the root of the repository, and those paths in order."""

    files: dict[str, Blob]
    paths: tuple[str, ...]

    def below(self, folder: str) -> Iterator[tuple[str, Blob]]:
        """Yield the files below a folder, by their path inside it."""
        prefix = f"{folder}/" if folder else ""
        for path in self.paths[bisect_left(self.paths, prefix) :]:
            if not path.startswith(prefix):
                break
            yield path[len(prefix) :], self.files[path]

    def dossiers(self, below: str) -> list[str]:
        """Return the folders that are a dossier at or below `below`, or that hold it, in order of path."""
        folders = sorted(path.removesuffix(KAART).rstrip("/") for path in self.files if path.rpartition("/")[2] == KAART)
        visible = [folder for folder in folders if not _hidden(folder)]
        inside = [folder for folder in visible if _within(folder, below)]
        return inside or [folder for folder in visible if folder and _within(below, folder)][-1:]


def tree(repo: Repo, commit: str) -> Tree:
    """Return all plain files in a commit; links and submodules are left out."""
    files: dict[str, Blob] = {}
    for line in run(repo, "ls-tree", "-r", "-l", "-z", "--full-tree", commit).split(b"\0"):
        facts, _, path = line.partition(b"\t")
        parts = facts.split()
        if len(parts) == 4 and parts[0] in (b"100644", b"100755"):
            files[os.fsdecode(path)] = Blob(parts[2].decode(), int(parts[3]))
    return Tree(files, tuple(sorted(files)))


def read_at(source: Tree, blobs: Blobs, folder: str, *, shown: str, name: str) -> Loaded:
    """Return the dossier in `folder` of a commit; `shown` is the path that output names, `name` the name of the folder."""
    files: dict[str, bytes] = {}
    attached: dict[str, int] = {}
    for inside, blob in source.below(folder):
        if inside.startswith(f"{BIJLAGEN}/"):
            attached[inside.removeprefix(f"{BIJLAGEN}/")] = blob.size
        elif "/" not in inside and is_read(inside):
            files[inside] = blobs.get(blob)
    return read_files(files, shown=shown, name=name, settings=_settings(source, blobs, folder, shown), bijlagen=attached)


def _settings(source: Tree, blobs: Blobs, folder: str, shown: str) -> Settings:
    """Return the settings of that commit; a case that is a repository of its own has those of its house, as they are now."""
    for above in _upward(folder):
        path = f"{above}/{SETTINGS}" if above else SETTINGS
        if path in source.files:
            return parse_settings(blobs.get(source.files[path]), path)
    return Settings() if folder else nearest_settings(str(blobs.repo.root.parent), posixpath.dirname(shown), {})[0]


def _upward(folder: str) -> Iterator[str]:
    while folder:
        yield folder
        folder = folder.rpartition("/")[0]
    yield ""


def _hidden(folder: str) -> bool:
    return any(part.startswith(".") or part == BIJLAGEN for part in folder.split("/"))


def _within(folder: str, above: str) -> bool:
    return not above or folder == above or folder.startswith(f"{above}/")
