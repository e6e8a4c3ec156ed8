"""Files of a dossier on disk: which are read, what is in them, and its attachments."""

import os
import stat
from collections.abc import Iterator

from wiezit.files import codes
from wiezit.files.discover import BIJLAGEN, KAART, SETTINGS, is_file
from wiezit.files.source import MAX_BYTES
from wiezit.findings import Finding, Span

_CHUNK = 65536


def is_read(name: str) -> bool:
    """Return whether a file of this name is read as a part of a dossier: the card and the events, nothing hidden, no concept or settings.

    Some systems put a hidden file of their own beside each file that they copy, with its name: `._2026-01-05-ziekmelding.yaml`.
    """
    return not name.startswith(".") and name.endswith((".yaml", ".yml")) and not name.endswith(".concept.yaml") and name != SETTINGS


def is_quoted(path: str) -> bool:
    """Return whether a line of this file may be shown: what the reader reads in a dossier, and `wiezit.yaml`.

    A link that leaves the dossier, an attachment, a concept or a foreign file was not read, so nobody sees its text either.
    """
    folder, name = os.path.split(path)
    if name == SETTINGS:
        return not os.path.islink(path)  # noqa: PTH114 - plain strings, as everywhere in this module
    if not is_read(name) or not os.path.isfile(os.path.join(folder, KAART)):  # noqa: PTH113, PTH118 - as above
        return False
    return not (os.path.islink(path) and leaves(path, folder))  # noqa: PTH114 - as above


def closed_folder(pad: str) -> Finding:
    """Return the finding about a folder that may not be opened."""
    return codes.ONLEESBAAR.at(Span(pad), "deze map is niet te openen", help="controleer of je de map mag lezen")


def leaves(path: str, folder: str) -> bool:
    """Return whether a path, through links, ends outside a folder."""
    root = os.path.realpath(folder)
    return os.path.commonpath((root, os.path.realpath(path))) != root


def is_folder(entry: os.DirEntry[str]) -> bool:
    """Return whether an entry is a folder or leads to one; a link without an end does not."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def read_file(path: str) -> bytes:
    """Return the bytes of a plain file, one more than MAX_BYTES at most; raise OSError for anything else.

    A small buffer is three times as quick as a large one; O_NONBLOCK keeps a pipe with the name of an event from hanging us.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        data = os.read(handle, _CHUNK)
        if len(data) < _CHUNK and (data or stat.S_ISREG(os.fstat(handle).st_mode)):
            return data
        while len(data) <= MAX_BYTES and (more := os.read(handle, _CHUNK)):
            data += more
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError("no plain file")
        return data
    finally:
        os.close(handle)


def attachments(folder: str, closed: list[str] | None = None) -> dict[str, int]:
    """Return the files below `folder`/bijlagen with their size in bytes, by name with forward slashes; links that leave it do not count.

    `closed` gets every folder there that cannot be opened, by its path below the dossier.
    """
    root = f"{folder}/{BIJLAGEN}"
    return dict(_sizes(root, root, "", [] if closed is None else closed))


def _sizes(folder: str, root: str, prefix: str, closed: list[str]) -> Iterator[tuple[str, int]]:
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError:
        closed.append(f"{BIJLAGEN}/{prefix}".rstrip("/"))
        return
    for entry in found:
        if entry.is_symlink() and (is_folder(entry) or leaves(entry.path, root)):
            continue
        if is_folder(entry):
            yield from _sizes(entry.path, root, f"{prefix}{entry.name}/", closed)
        elif is_file(entry):
            yield prefix + entry.name, entry.stat().st_size
