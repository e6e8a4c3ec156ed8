"""A document that is made for people: it appears complete or not at all, and never takes the place of another file unasked."""

import contextlib
import os
from pathlib import Path


def schrijf_document(pad: Path, data: bytes, *, overschrijf: bool) -> None:
    """Write `data` as the file `pad`. Raises FileExistsError when it exists and `overschrijf` is false, else OSError."""
    if not overschrijf and (pad.exists() or pad.is_symlink()):
        raise FileExistsError(pad)
    temporary = pad.with_name(f".{pad.name[:80]}.{os.getpid()}-{os.urandom(4).hex()}.tmp")
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
        with open(handle, "wb") as stream:  # noqa: PTH123 - a handle, not a path
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        _plaats(temporary, pad, overschrijf=overschrijf)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)


def _plaats(temporary: Path, pad: Path, *, overschrijf: bool) -> None:
    if overschrijf:
        temporary.replace(pad)
    elif os.name == "nt":
        temporary.rename(pad)  # on Windows a rename never replaces a file
    else:
        try:
            os.link(temporary, pad)
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links: looked at just before, as well as it can be done there
            if pad.exists():
                raise FileExistsError(pad) from None
            temporary.replace(pad)
