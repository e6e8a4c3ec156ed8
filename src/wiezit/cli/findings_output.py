"""Findings to the place where the user wants them, in the format that was asked: shared by `check`, `toets` and `historie`."""

import os
import sys
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from wiezit.cli.common import formaat_optie, schrijf, stijl
from wiezit.findings import Span

if TYPE_CHECKING:
    from wiezit.render.outcome import Fragment, Outcome
    from wiezit.render.style import Style

FORMATEN = ("tekst", "kort", "json", "github", "gitlab", "sarif", "junit")
Formaat = formaat_optie(FORMATEN)
MetFragment = typer.Option(False, "--met-fragment", help="Zet ook tekst uit de dossiers in het antwoord. Let op wie dat leest.")


def toon(
    outcome: "Outcome",
    formaat: str,
    *,
    folders: Mapping[str, Path],
    kleur: str = "auto",
    uitvoer: Path | None = None,
    met_fragment: bool = False,
) -> None:
    """Write the findings; `folders` gives the folder of each shown path of a dossier, `formaat` is one of FORMATEN."""
    quote = quoter(folders)
    if formaat == "tekst":
        from wiezit.render.findings_text import render

        schrijf(render(outcome, style=tekststijl(kleur, uitvoer), fragment=quote), uitvoer)
        return
    text = _machine(formaat)(outcome, quote if met_fragment else None)
    schrijf(text.encode(errors="replace").decode(), uitvoer)  # a file name that is not UTF-8 cannot be written as it is
    if uitvoer is not None or formaat == "kort":
        _tell(outcome)


def _tell(outcome: "Outcome") -> None:
    """The count goes to stderr where the answer itself has no last line for people."""
    from wiezit.render.outcome import summary

    sys.stdout.flush()
    print(summary(outcome), file=sys.stderr)  # noqa: T201


def tekststijl(kleur: str, uitvoer: Path | None) -> "Style":
    """Return how an answer in lines looks where it goes to: only on a terminal are lines broken and cut to its width."""
    from msgspec.structs import replace

    style = stijl(kleur, uitvoer)
    return style if sys.stdout.isatty() and uitvoer is None else replace(style, breedte=None)


def _machine(formaat: str) -> "Callable[[Outcome, Fragment | None], str]":
    if formaat == "sarif":
        return _sarif
    from importlib import import_module

    module = import_module({"kort": "wiezit.render.short", "json": "wiezit.render.json_findings"}.get(formaat, f"wiezit.render.{formaat}"))

    def write(outcome: "Outcome", fragment: "Fragment | None") -> str:
        text: str = module.render(outcome, fragment=fragment)
        return text

    return write


def _sarif(outcome: "Outcome", fragment: "Fragment | None") -> str:
    from wiezit import __version__
    from wiezit.catalogue import catalogue
    from wiezit.render.sarif import render

    return render(outcome, version=__version__, codes=catalogue(), fragment=fragment)


def quoter(folders: Mapping[str, Path]) -> "Fragment":
    """Return a function that gives the line of a span from its file on disk; None for a file that the reader itself does not read."""
    from wiezit.files.disk import is_quoted, read_file

    @lru_cache(maxsize=4)
    def document(pad: str) -> list[str] | None:
        above, _, name = pad.rpartition("/")
        place = os.fspath(folders[above] / name if above in folders else Path(pad))
        try:
            text = read_file(place).decode().removeprefix("\ufeff") if is_quoted(place) else None
        except (OSError, ValueError):
            return None
        if text is None:
            return None
        return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    def fragment(span: Span) -> str | None:
        lines = document(span.pad)
        return lines[span.regel - 1] if lines is not None and span.regel <= len(lines) else None

    return fragment
