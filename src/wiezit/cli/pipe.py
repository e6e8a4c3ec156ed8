"""Stdout whose reader has gone (`wiezit check | head`): that is no error, and the outcome stays what it is."""

import os
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def zonder_lezer() -> Iterator[None]:
    """Go on when nobody reads stdout any more: what still comes goes nowhere."""
    try:
        yield
    except BrokenPipeError:
        vergeet_stdout()


def vergeet_stdout() -> None:
    """Point stdout at nothing."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
