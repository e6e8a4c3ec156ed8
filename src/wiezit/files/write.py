"""Files: complete or not at all, never over another file unasked, safe when two people write at the same moment."""

import contextlib
import os
import re
import tempfile
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from wiezit.files.discover import BIJLAGEN
from wiezit.files.naming import candidates

_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)$")


def publish(folder: Path, stem: str, text: str, *, suffix: str = ".yaml", mode: int = 0o666) -> Path:
    """Write `text` as a new file and return its path: `stem.yaml`, or `stem-2.yaml` and so on when that name is taken.

    The file appears at once with all its text; `mode` is its permission before the umask. Raises OSError when the folder
    cannot be written; then nothing is left behind.
    """
    return _publish(folder, stem, suffix, text.encode(), mode)


def _publish(folder: Path, stem: str, suffix: str, data: bytes, mode: int = 0o666) -> Path:
    with _finished(folder, stem, data, mode) as temporary:
        for name in candidates(stem, suffix):
            target = folder / name
            with contextlib.suppress(FileExistsError):
                _place(temporary, target, data, mode)
                return target
    raise AssertionError("the names never end")


@contextlib.contextmanager
def _finished(folder: Path, name: str, data: bytes, mode: int = 0o666) -> Iterator[Path]:
    """Give a hidden file that holds all the data, to be moved to its place; whatever happens, it is gone afterwards."""
    temporary = folder / f".{name[:80]}.{os.getpid()}-{os.urandom(4).hex()}.tmp"
    try:
        _write_new(temporary, data, mode)
        yield temporary
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _place(temporary: Path, target: Path, data: bytes, mode: int) -> None:
    """Give the finished file its name, or raise FileExistsError."""
    if os.name == "nt":
        temporary.rename(target)  # on Windows a rename never replaces a file
        return
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links: exclusive creation still never replaces a file
        try:
            _write_new(target, data, mode)
        except FileExistsError:
            raise
        except OSError:
            target.unlink(missing_ok=True)
            raise


def _write_new(path: Path, data: bytes, mode: int = 0o666) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    with open(handle, "wb") as stream:  # noqa: PTH123 - a handle, not a path
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def replace(path: Path, text: str) -> None:
    """Replace a file that wiezit made itself (a schema, a concept) at once; raises OSError and then leaves the old one."""
    deliver(path, text.encode(), overwrite=True)


def deliver(path: Path, data: bytes, *, overwrite: bool) -> None:
    """Write a document for people, complete or not at all; a pipe or a screen (`-o /dev/stdout`) is written to, never replaced.

    Raises FileExistsError when it is there and `overwrite` is false, else OSError.
    """
    if not overwrite and (path.exists() or path.is_symlink()):
        raise FileExistsError(path)
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    target = path.resolve() if path.exists() else path  # the file that a link names, not the link
    with _finished(target.parent, target.name, data) as temporary:
        if overwrite:
            temporary.replace(target)
        else:
            _place(temporary, target, data, 0o666)


def keep(text: str, name: str, folders: list[Path]) -> Path | None:
    """Keep what was typed as `name.concept.yaml` in the first folder that allows it, else in the temporary folder; None if nowhere.

    Only the user may read it: the temporary folder belongs to everybody.
    """
    for folder in (*folders, Path(tempfile.gettempdir())):
        with contextlib.suppress(OSError):
            return publish(folder, name, text, suffix=".concept.yaml", mode=0o600)
    return None


def create_folder(folder: Path, files: dict[str, str]) -> None:
    """Make a new folder with these files, all at once; raises FileExistsError when something is there already, else OSError."""
    if folder.is_symlink() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir()))):
        raise FileExistsError(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    temporary = folder.parent / f".{folder.name}.{os.getpid()}.tmp"
    temporary.mkdir()
    try:
        for name, text in files.items():
            _write_new(temporary / name, text.encode())
        if os.name == "nt" and folder.is_dir():
            folder.rmdir()
        temporary.rename(folder)
    except OSError:
        _remove(temporary)
        if folder.is_dir() and any(folder.iterdir()):
            raise FileExistsError(folder) from None
        raise
    except BaseException:
        _remove(temporary)
        raise


def _remove(folder: Path) -> None:
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()


def attach(dossier: Path, source: Path) -> Path:
    """Copy a file into `bijlagen/` under a clean name and return the copy; raises OSError, and never replaces a file.

    A file that is in that folder already is returned as it is: a second copy of it would be a second piece of evidence.
    """
    data = source.read_bytes()
    folder = dossier / BIJLAGEN
    folder.mkdir(exist_ok=True)
    if not folder.resolve().is_relative_to(dossier.resolve()):
        raise OSError("de map bijlagen wijst naar buiten het dossier")
    if source.resolve().is_relative_to(folder.resolve()):
        return folder / source.resolve().relative_to(folder.resolve())
    return _publish(folder, clean_name(source.stem), source.suffix.lower(), data)


def clean_name(name: str) -> str:
    """Return a file name that works on every system: small letters, digits and hyphens."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
    clean = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:80].strip("-")
    return f"bijlage-{clean}".rstrip("-") if not clean or _RESERVED.match(clean) else clean
