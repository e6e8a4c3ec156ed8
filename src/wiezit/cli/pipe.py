"""Stdout whose reader may go (`wiezit check | head`): that is no error, and the outcome stays what it is."""

import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO


class Stdout(TextIOWrapper):
    """Writes on into nothing when nobody reads any more, so that a command still does all its work."""

    def write(self, text: str, /) -> int:
        """Write as every text stream does."""
        try:
            return super().write(text)
        except BrokenPipeError:
            forget_stdout()
            return len(text)

    def flush(self) -> None:
        """Flush as every text stream does."""
        try:
            super().flush()
        except BrokenPipeError:
            forget_stdout()


def outlive_reader() -> None:
    """Make stdout one that does not mind whether anybody reads it; where there is none (`>&-`), or no stderr, nobody reads."""
    sys.stderr = sys.stderr or _nobody()
    out = sys.stdout = sys.stdout or _nobody()
    if isinstance(out, TextIOWrapper) and not isinstance(out, Stdout):
        encoding, errors, lines, at_once = out.encoding, out.errors, out.line_buffering, out.write_through
        sys.stdout = Stdout(out.detach(), encoding, errors, line_buffering=lines, write_through=at_once)


def _nobody() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


def write_bytes(data: bytes) -> None:
    """Write bytes to stdout, whole and at once."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        forget_stdout()


def forget_stdout() -> None:
    """Point stdout at nothing."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
