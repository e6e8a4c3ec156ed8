"""Dossiers read and judged by several processes at once, where there are enough of them to gain by it."""

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

import typer

from wiezit.cli.progress import gevolgd

if TYPE_CHECKING:
    from wiezit.files.discover import Found
    from wiezit.files.read import Loaded

Answer = TypeVar("Answer")
Work = Callable[[Iterator["Loaded"]], Iterator[Answer]]

Taken = typer.Option(
    None,
    "-j",
    "--taken",
    min=1,
    max=64,
    help="Hoeveel processen tegelijk dossiers lezen (alleen op Linux, elders één). Standaard: bij veel dossiers een per kern.",
    metavar="AANTAL",
)

_VANAF = 32
"""Fewer dossiers than this are read sooner than a second process starts (about a thousand files)."""
_VOORAF = 8
"""The most dossiers that are read before there are more processes: enough to meet most words and kinds of events."""
_PORTIES = 8
"""Portions per process: small enough that none of them waits long for the last, large enough to hand over seldom."""


def verteld_per_dossier(
    places: Sequence["Found"], work: Callable[["Loaded"], Answer], *, taken: int | None = None, bestanden: bool = True
) -> Iterator[Answer]:
    """Yield what `per_dossier` yields; after the last, stderr says what could not be read, as after `selection.dossiers`."""
    from wiezit.cli.unread import verteld

    return verteld(per_dossier(places, partial(_met_meldingen, work, bestanden), taken=taken))


def _met_meldingen(work: Callable[["Loaded"], Answer], bestanden: bool, loaded: "Loaded") -> tuple[tuple[str, ...], Answer]:
    from wiezit.cli.unread import meldingen

    return meldingen(loaded, bestanden=bestanden), work(loaded)


def per_dossier(places: Sequence["Found"], work: Callable[["Loaded"], Answer], *, taken: int | None = None) -> Iterator[Answer]:
    """Yield what `work` says of each dossier, in the order of `places`, as `stroom` does."""
    return stroom(places, partial(_een_voor_een, work), taken=taken)


def stroom(places: Sequence["Found"], work: Work[Answer], *, taken: int | None = None) -> Iterator[Answer]:
    """Yield what `work` makes of a row of dossiers, one answer for each, in order; a terminal on stderr sees how far it is.

    With `taken` processes, or as many as there are processors for many dossiers. `work` is a function of a module, or a
    partial of one, and its answers can be pickled: keep them small.
    """
    number = processen(len(places), taken)
    return gevolgd(_gelezen(work, places) if number == 1 else _tegelijk(places, work, number))


def _een_voor_een(work: Callable[["Loaded"], Answer], loaded: Iterator["Loaded"]) -> Iterator[Answer]:
    return map(work, loaded)


def processen(dossiers: int, taken: int | None = None) -> int:
    """Return how many processes read this many dossiers; 1 where the system cannot cheaply make a copy of this process."""
    if sys.platform != "linux":
        return 1
    if taken is None:
        taken = len(os.sched_getaffinity(0)) if dossiers >= _VANAF else 1
    return max(1, min(taken, dossiers))


def _tegelijk(places: Sequence["Found"], work: Work[Answer], number: int) -> Iterator[Answer]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import active_children, get_context

    # What this process loads and remembers for the first dossiers, the others have from their start.
    ahead = min(_VOORAF, len(places) // _VANAF)
    yield from _gelezen(work, places[:ahead])
    rest = places[ahead:]
    size = -(-len(rest) // (number * _PORTIES))
    portions = [rest[start : start + size] for start in range(0, len(rest), size)]
    # Ctrl-C is for the process that the user sees; it ends the others.
    pool = ProcessPoolExecutor(number, get_context("fork"), signal.signal, (signal.SIGINT, signal.SIG_IGN))
    try:
        for portion, future in [(portion, pool.submit(_portie, work, portion)) for portion in portions]:
            try:
                answers: list[Answer] | None = future.result()
            except BrokenProcessPool:  # the system ended a process, for instance because memory ran out
                answers = None
            # What went wrong there goes wrong here too, with its place in the program.
            yield from answers if answers is not None else _gelezen(work, portion)
    finally:
        for child in active_children():  # who stops the command does not wait for what is half read
            child.terminate()
        pool.shutdown(cancel_futures=True)


def _gelezen(work: Work[Answer], places: Sequence["Found"]) -> Iterator[Answer]:
    from wiezit.files.read import load_found

    return work(load_found(places))


def _portie(work: Work[Answer], places: Sequence["Found"]) -> list[Answer] | None:
    """Return the answers about one portion, or None when the program failed on it."""
    try:
        return [*_gelezen(work, places)]
    except Exception:
        return None
