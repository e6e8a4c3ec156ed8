"""Questions on a terminal: one at a time, with the reason when an answer cannot be used, and nothing asked that is known."""

import contextlib
import sys
from collections.abc import Callable, Sequence
from typing import TypeVar

import typer

from wiezit.cli.common import breedte, woord
from wiezit.cli.errors import regels, zeg
from wiezit.cli.names import GEWOON, gelijkend
from wiezit.cli.typed import AntwoordError

Answer = TypeVar("Answer")

LATER = "-"
"""What people type when they do not know a required answer yet: it stays open in the file, and `check` names it."""


def interactive() -> bool:
    """Return whether there is a person at both ends."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def tell(text: str, *, err: bool = False) -> None:
    """Show a text in lines that fit the terminal, elsewhere in one; a line that is indented stays so."""
    if err:
        zeg(text)
    else:
        typer.echo("\n".join(_fitting(text)) if sys.stdout.isatty() else text)


def _fitting(text: str) -> list[str]:
    return regels(text.rstrip(), breedte())


def ask(question: str, read: Callable[[str], Answer], *, default: str = "", empty: str = "", later: bool = False) -> Answer | None:
    """Ask until the answer can be read. Enter takes the default; without one it gives None where `empty` says what that means.

    With `later` a dash leaves a required answer open (None): the file then shows where it belongs.
    """
    shown = f" [{default}]" if default else f" (leeg = {empty})" if empty else ""
    while True:
        text = _line(f"{question}{shown}{' ' if question.endswith('?') and not shown else ': '}") or default
        if (text in ("", LATER) and empty) or (text == LATER and later):
            return None
        try:
            if not text:
                raise AntwoordError(f"dit antwoord is nodig{f'; weet je het nog niet, typ dan {LATER}' if later else ''}")
            return read(text)
        except AntwoordError as error:
            tell(f"  {error}")


def _line(prompt: str) -> str:
    """Return what is typed, with the arrow keys at work where the system can; a long prompt breaks between words.

    Raises Abort when the user stops here; whatever is said then begins on a line of its own.
    """
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401
    *before, last = _fitting(prompt)
    for line in before:
        typer.echo(line)
    try:
        return input(f"{last} ").strip()
    except (EOFError, KeyboardInterrupt):
        typer.echo()
        raise typer.Abort from None


def confirm(question: str, *, enter: bool = True) -> bool:
    """Ask a question that is answered by yes or no; Enter is yes, or no where `enter` says so."""
    while True:
        answer = _line(f"{question} {'[J/n]' if enter else '[j/N]'}: ").lower()
        if answer in ("j", "ja", "y", "yes") or (enter and not answer):
            return True
        if answer in ("n", "nee", "no", ""):
            return False
        tell("  Typ j of n.")


def choose(question: str, options: list[str], names: Sequence[str]) -> int:
    """Show numbered options and return the index of the one that was chosen, by its number or by its name."""
    for number, option in enumerate(options, 1):
        first, *rest = _fitting(f"      {option}")
        typer.echo("\n".join([f"  {number:>2}  {first.lstrip()}", *rest]))

    def read(text: str) -> int:
        if text.isdecimal() and 1 <= int(text) <= len(options):
            return int(text) - 1
        name = woord(text)
        if (name := name if name in names else GEWOON.get(name, name)) in names:
            return names.index(name)
        near = gelijkend(name, names, 1)
        hint = f"bedoel je {near[0]}? " if near else ""
        raise AntwoordError(f"{hint}typ een nummer van 1 tot en met {len(options)}, of een naam uit de lijst")

    chosen = ask(question, read)
    assert chosen is not None
    return chosen
