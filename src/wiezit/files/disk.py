"""What stands in the folder of a dossier: files to read, attachments, and what does not belong there."""

import errno
import os
import stat
from collections.abc import Iterator

from msgspec import Struct

from wiezit.files import codes
from wiezit.files.discover import BIJLAGEN, KAART, SETTINGS, is_file
from wiezit.files.source import MAX_BYTES
from wiezit.findings import Finding, Span

_CHUNK = 65536


class Listing(Struct, frozen=True):
    """A folder: the names of the files to read (sorted), whether there are attachments, and findings about the rest."""

    names: tuple[str, ...]
    attachments: bool
    findings: tuple[Finding, ...]


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
    return not (os.path.islink(path) and _leaves(path, folder))  # noqa: PTH114 - as above


def list_folder(folder: str, pad: str) -> Listing:
    """Return what to read in a folder; a file that does not belong in a dossier is a finding, never skipped in silence."""
    names: list[str] = []
    findings: list[Finding] = []
    attachments = False
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return Listing((), False, (closed_folder(pad),))
    for entry in found:
        name = entry.name
        if name.endswith(".yaml") and is_read(name) and not entry.is_symlink():
            names.append(name)
        elif name == BIJLAGEN and _is_dir(entry) and not (entry.is_symlink() and _leaves(entry.path, folder)):
            attachments = True
        elif (finding := _other(entry, folder, f"{pad}/{name}")) is not None:
            findings.append(finding)
            if finding.code == codes.EXTENSIE.id:
                names.append(name)
        elif name.endswith(".yaml") and is_read(name):
            names.append(name)
    return Listing(tuple(names), attachments, tuple(findings))


def closed_folder(pad: str) -> Finding:
    """Return the finding about a folder that may not be opened."""
    return codes.ONLEESBAAR.at(Span(pad), "deze map is niet te openen", help="controleer of je de map mag lezen")


def _other(entry: os.DirEntry[str], folder: str, pad: str) -> Finding | None:
    """Judge an entry that is no plain event file; None when it may stand there."""
    name, span = entry.name, Span(pad)
    if name.startswith(("README", ".git")) or name == SETTINGS:
        return None
    if entry.is_symlink() and _leaves(entry.path, folder):
        return codes.KOPPELING.at(
            span, "deze koppeling wijst naar buiten het dossier en is niet gevolgd", help="zet het bestand zelf in het dossier"
        )
    if name.endswith(".concept.yaml"):
        return codes.CONCEPT.at(span, "dit concept telt nog niet mee", help="haal .concept uit de naam als het stuk klaar is")
    if name.endswith(".yaml") and not name.startswith("."):
        return None
    if entry.is_symlink() and _loops(entry.path):
        return codes.KOPPELING.at(span, "deze koppeling komt bij zichzelf uit en is niet gevolgd", help="verwijder de koppeling")
    if _is_dir(entry):
        return _folder(entry, span)
    message = "dit bestand hoort niet in de map van een dossier en is niet gelezen"
    if name.startswith("."):
        return codes.VREEMD_BESTAND.at(span, message, help="het is een verborgen bestand: verwijder het, of haal de punt voor de naam weg")
    if name.endswith(".yml") and name != "dossier.yml":
        return codes.EXTENSIE.at(span, "de naam van dit bestand eindigt op .yml", help=f"hernoem naar {name.removesuffix('.yml')}.yaml")
    return codes.VREEMD_BESTAND.at(span, message, help="zet het in de map bijlagen, geef het een naam op .yaml, of verwijder het")


def _folder(entry: os.DirEntry[str], span: Span) -> Finding | None:
    """Judge a folder inside a dossier: hidden ones and other dossiers may stand there."""
    if entry.name.startswith(".") or os.path.isfile(f"{entry.path}/{KAART}"):  # noqa: PTH113 - runs for every folder, plain strings are quicker
        return None
    message = "deze map hoort niet in een dossier en is niet gelezen"
    return codes.VREEMD_BESTAND.at(span, message, help="zet losse stukken in de map bijlagen")


def _leaves(path: str, folder: str) -> bool:
    root = os.path.realpath(folder)
    return os.path.commonpath((root, os.path.realpath(path))) != root


def _loops(path: str) -> bool:
    """Return whether links lead back to themselves, so that nothing is at the end of them."""
    try:
        os.stat(path)  # noqa: PTH116 - a plain string here, as everywhere in this module
    except OSError as error:
        return error.errno == errno.ELOOP
    return False


def _is_dir(entry: os.DirEntry[str]) -> bool:
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
        if entry.is_symlink() and (_is_dir(entry) or _leaves(entry.path, root)):
            continue
        if _is_dir(entry):
            yield from _sizes(entry.path, root, f"{prefix}{entry.name}/", closed)
        elif is_file(entry):
            yield prefix + entry.name, entry.stat().st_size
