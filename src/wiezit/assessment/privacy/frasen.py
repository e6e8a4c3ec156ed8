"""Phrases: rows of terms with gaps, looked for around the words that they are found at."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from msgspec import Struct

from wiezit.assessment.privacy.woordenlijst import Label, Patroon, Term, patroon, term
from wiezit.assessment.privacy.woordvormen import fits_term

_GAT = 4
"""The most words that a gap (`..`) may hold."""


class Eis(NamedTuple):
    """Words of which one stands from `van` until `tot` (exclusive) words after the anchor of a phrase; before it these are negative."""

    woorden: frozenset[str]
    van: int
    tot: int


class Omgeving(Struct, frozen=True):
    """What a phrase asks for around its anchor.

    Before the anchor at least `dichtst` and at most `verst` words belong to it. All of `eisen` hold where it stands, the hardest first.
    """

    dichtst: int
    verst: int
    eisen: tuple[Eis, ...]


class Frase:
    """A phrase and its number in the list, looked for at one of its terms, the anchor.

    The rest is made when somebody asks: most phrases that a word may be part of are never looked for.
    """

    def __init__(self, nummer: int, regel: str, label: Label, *, anker: int, ook: int) -> None:
        """Take a line with its label; `anker` and `ook` as in `Anker`."""
        self.nummer = nummer
        self._regel, self._label, self._anker, self._ook = regel, label, anker, ook
        self._delen = regel.split(" ")

    @cached_property
    def patroon(self) -> Patroon:
        """The terms and gaps of the phrase, and what it means."""
        return patroon(self._regel, self._label)

    @cached_property
    def na(self) -> frozenset[str]:
        """The words of which one stands right after the anchor; none where anything else may stand there."""
        return self._woorden(self._anker + 1)

    @cached_property
    def voor(self) -> frozenset[str]:
        """The same of right before it."""
        return self._woorden(self._anker - 1)

    def groepen(self) -> Iterator[tuple[int, frozenset[str]]]:
        """Yield which terms must stand with the anchor as one of some words, and those words: one of the rarest first."""
        for at in dict.fromkeys((self._ook, *range(len(self._delen)))):
            if at != self._anker and (group := self._woorden(at)):
                yield at, group

    def bij(self, at: int) -> "Frase":
        """Return the same phrase with another term as its anchor."""
        return Frase(self.nummer, self._regel, self._label, anker=at, ook=self._anker)

    @cached_property
    def omgeving(self) -> Omgeving:
        """What the phrase asks for around its anchor."""
        parts, anchor = self._delen, self._anker
        gaps = parts[:anchor].count("..")
        nearest = anchor - gaps
        return Omgeving(
            dichtst=nearest,
            verst=nearest + _GAT * gaps,
            eisen=tuple(Eis(words, *_afstand(parts, anchor, at)) for at, words in self.groepen()),
        )

    def _woorden(self, at: int) -> frozenset[str]:
        """Return the words of which one must stand at a place in the phrase; none where anything else may stand there too."""
        if not 0 <= at < len(self._delen) or self._delen[at] == "..":
            return frozenset()
        one = term(self._delen[at])
        return frozenset() if one.stammen else one.woorden

    def staat(self, words: Sequence[str], at: int) -> Iterator[tuple[int, int]]:
        """Yield where the phrase begins and ends (exclusive) in a row of words with its anchor at word `at`."""
        terms = self.patroon.termen
        for start in range(max(0, at - self.omgeving.verst), at - self.omgeving.dichtst + 1):
            if (end := _eind(terms, words, start)) is not None:
                yield start, end


def een_kan(phrases: Sequence[Frase], words: Sequence[str], at: int) -> bool:
    """Tell whether one of the phrases stands in a row of words with its anchor at word `at`."""
    for one in phrases:
        for wanted, begin, end in one.omgeving.eisen:
            first = at + begin
            if wanted.isdisjoint(words[first if first > 0 else 0 : at + end]):  # max() takes longer than all the rest
                break
        else:
            if any(True for _ in one.staat(words, at)):
                return True
    return False


def _afstand(parts: Sequence[str], anchor: int, other: int) -> tuple[int, int]:
    """Return from and until (exclusive) how many words after the anchor another term stands."""
    between = parts[min(anchor, other) : max(anchor, other)]
    gaps = between.count("..")
    least = len(between) - gaps
    return (least, least + _GAT * gaps + 1) if other > anchor else (-least - _GAT * gaps, 1 - least)


def _eind(terms: tuple[Term | None, ...], words: Sequence[str], at: int, first: int = 0) -> int | None:
    """Return the index after the last word of a phrase, from term number `first` on, that begins at `at`, or None."""
    if first == len(terms):
        return at
    wanted = terms[first]
    if wanted is None:
        for start in range(at, min(at + _GAT + 1, len(words))):
            if (end := _eind(terms, words, start, first + 1)) is not None:
                return end
        return None
    if at < len(words) and fits_term(words[at], wanted):
        return _eind(terms, words, at + 1, first + 1)
    return None
