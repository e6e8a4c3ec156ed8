"""Text as words with their places and sentences."""

import re
from collections.abc import Collection

from msgspec import Struct

from wiezit.assessment.privacy.woordenlijst import LOSSE_ACCENTEN, fold

_LETTERS = rf"(?:[^\W\d_](?:[{LOSSE_ACCENTEN}]+(?!\d))?|[^\W_])+"
_WOORD = rf"{_LETTERS}(?:[-'’‑]{_LETTERS})*"
_ASCII_WOORD = "[A-Za-z0-9]+(?:[-'][A-Za-z0-9]+)*"
"""The same in a text of only ASCII: it is ready in a fraction of the time, and most texts need no other."""
_HIJ = "hij"
_GRENS = re.compile(r"[.!?;](?:\s|$)|\n\s*\n|\n\s*[-*•]")


_AFKORTINGEN = frozenset(
    (
        "betr",
        "bijv",
        "ca",
        "dhr",
        "dr",
        "drs",
        "evt",
        "fam",
        "ing",
        "ir",
        "incl",
        "excl",
        "max",
        "mdw",
        "medew",
        "mevr",
        "min",
        "mr",
        "mw",
        "mwr",
        "nr",
        "prof",
        "resp",
        "st",
        "tel",
        "werkn",
        "wn",
        "wnr",
        "zgn",
    )
)


class Woord(Struct, frozen=True):
    """A word of a text: as written, folded, its place in characters (end exclusive), and what stands before it."""

    ruw: str
    tekst: str
    begin: int
    eind: int
    na_komma: bool
    opent: bool

    @property
    def van_werknemer(self) -> bool:
        """Whether it is a name of the employee, which counts as the word "hij"."""
        return self.tekst == _HIJ and self.ruw.lower() != _HIJ


def zinnen(text: str, namen: Collection[str] = ()) -> list[list[Woord]]:
    """Return the sentences of a text, each as its words; a sentence without words is left out.

    One of `namen` (folded) with a capital is the word "hij".
    """
    sentences: list[list[Woord]] = []
    previous = 0
    for match in re.finditer(_ASCII_WOORD if text.isascii() else _WOORD, text):
        between = text[previous : match.start()]
        opens = not sentences or (between != " " and _GRENS.search(between) is not None and not _afgekort(sentences[-1][-1], between))
        if opens:
            sentences.append([])
        raw = match.group()
        folded = fold(raw)
        word = _HIJ if folded in namen and raw[0].isupper() else folded
        sentences[-1].append(Woord(raw, word, match.start(), match.end(), "," in between or ":" in between, opens))
        previous = match.end()
    return sentences


def _afgekort(word: Woord, between: str) -> bool:
    """Tell whether the dot after a word shortens it: `dhr. de Wit`, `bijv. om`, `i.v.m. griep`, `J. de Wit`."""
    return (between == ". " and word.tekst in _AFKORTINGEN) or (between in (".", ". ") and len(word.tekst) == 1 and word.tekst.isalpha())
