"""Which lines of a list may fit a word: those of which a piece stands in it. Many words are looked at at once, as most hold none."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, compress
from operator import itemgetter
from typing import Literal

from msgspec import Struct

from wiezit.assessment.privacy.woordvormen import UITGANG, kan_typfout_zijn

LETTERS = 6
"""Pieces at the beginning of a word stand together by so many of their first letters."""
_GREEP, _STAP = 4, 3
"""A text is felt at each third letter, four letters at a time: a piece of six letters lies under one of these."""
_eerste = itemgetter(slice(LETTERS))

Soort = Literal["heel", "buigt", "typfout", "begin", "elders"]
_HEEL, _BUIGT, _TYPFOUT = ".", "+", "~"


class Stuk(Struct, frozen=True, order=True):
    """A piece of a line and where it must stand: the whole word, also with an ending or a typing error, its beginning, or anywhere.

    With a typing error the first letters are right, so many as `goed` says.
    """

    tekst: str
    soort: Soort
    goed: int = 0


def bij_het_begin(piece: Stuk) -> tuple[str, str]:
    """Return the first letters of a piece that does not stand anywhere, and how it stands by these in an index."""
    signs = {"heel": _HEEL, "buigt": _BUIGT, "typfout": f"{_TYPFOUT}{piece.goed - LETTERS}"}
    return piece.tekst[:LETTERS], piece.tekst[LETTERS:] + signs.get(piece.soort, "")


def grepen(stukken: Iterable[str]) -> dict[str, str]:
    """Return by four letters which of the pieces that stand anywhere lie under these, "hernia kanker"; the short ones under none."""
    found: dict[str, str] = {}
    for piece in stukken:
        for at in range(_STAP if len(piece) >= _GREEP + _STAP - 1 else 0):
            four = piece[at : at + _GREEP]
            found[four] = f"{found[four]} {piece}" if four in found else piece
    return found


class Stukken:
    """Finds pieces in words, each with the numbers of its lines, "3 12".

    `vooraan`: the pieces that do not stand anywhere, by their first letters, each with its numbers, "r 3 12,re. 14". Those of fewer letters
    that may have more after them stand in `kort`. `elders`: the others, with what `grepen` says of them.
    """

    def __init__(self, vooraan: dict[str, str], kort: dict[str, str], elders: dict[str, str], grepen: dict[str, str]) -> None:
        """Take the pieces."""
        self._vooraan, self._kort, self._elders = vooraan, kort, elders
        self._kortste = itemgetter(slice(min(map(len, kort), default=0)))
        self._korte = {*map(self._kortste, kort)}
        self._kleine = [piece for piece in elders if len(piece) < _GREEP + _STAP - 1]
        self._grepen = dict(zip(map(tuple, grepen), grepen.values(), strict=True))

    def in_woorden(self, words: Sequence[str]) -> dict[str, set[int]]:
        """Return the words that hold pieces, with the numbers of their lines."""
        found: list[tuple[str, str]] = []
        for word in compress(words, map(self._vooraan.__contains__, map(_eerste, words))):
            found += _passend(word, LETTERS, self._vooraan[word[:LETTERS]])
        for word in compress(words, map(self._korte.__contains__, map(self._kortste, words))):
            for end in range(1, LETTERS):
                if word[:end] in self._kort:
                    found += _passend(word, end, self._kort[word[:end]])
        text = f" {' '.join(words)} "
        for piece in self._in_tekst(text):
            found += ((word, self._elders[piece]) for word in _rond(piece, text))
        numbers: dict[str, set[int]] = {}
        for word, more in found:
            numbers.setdefault(word, set()).update(map(int, more.split(" ")))
        return numbers

    def _in_tekst(self, text: str) -> set[str]:
        """Return the pieces that stand anywhere in a text."""
        touched = self._grepen.keys() & zip(*(text[at::_STAP] for at in range(_GREEP)), strict=False)
        return {piece for piece in chain(self._kleine, *(self._grepen[four].split(" ") for four in touched)) if piece in text}


def _passend(word: str, begin: int, entries: str) -> Iterator[tuple[str, str]]:
    """Yield a word with the numbers of each of the pieces that fit it; its letters until `begin` are right."""
    rest = word[begin:]
    for entry in entries.split(","):
        piece, _, numbers = entry.partition(" ")
        if _past(piece, rest):
            yield word, numbers


def _past(piece: str, rest: str) -> bool:
    """Tell whether the rest of a word is that of a piece, as it stands in an index."""
    sign = piece[-1:]
    if sign == _HEEL:
        return rest == piece[:-1]
    if sign == _BUIGT:
        return rest.startswith(piece[:-1]) and rest[len(piece) - 1 :] in UITGANG
    known, is_error, right = piece.partition(_TYPFOUT)
    return rest.startswith(known[: int(right)]) and kan_typfout_zijn(rest, known) if is_error else rest.startswith(piece)


def _rond(piece: str, text: str) -> Iterator[str]:
    """Yield the words of a text in which a piece stands; spaces stand around each word."""
    at = text.find(piece)
    while at >= 0:
        end = text.index(" ", at)
        yield text[text.rindex(" ", 0, at) + 1 : end]
        at = text.find(piece, end)
