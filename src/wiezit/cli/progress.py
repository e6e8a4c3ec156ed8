"""Progress for work that lasts: one line on stderr, only on a terminal, and gone when the answer comes."""

import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TypeVar

Item = TypeVar("Item")


def gevolgd(items: Iterable[Item], *, na: float = 1.0) -> Iterator[Item]:
    """Yield `items`; after `na` seconds a terminal on stderr shows how many have passed."""
    if not sys.stderr.isatty():
        yield from items
        return
    begin = shown = monotonic()
    visible = False
    try:
        for number, item in enumerate(items, 1):
            yield item
            now = monotonic()
            if now - begin >= na and now - shown >= 0.2:
                print(f"\r{number} dossiers gelezen …", end="", file=sys.stderr, flush=True)  # noqa: T201
                shown, visible = now, True
    finally:
        if visible:
            print("\r" + " " * 40 + "\r", end="", file=sys.stderr, flush=True)  # noqa: T201
