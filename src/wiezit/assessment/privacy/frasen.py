"""Phrases: rows of terms with gaps, looked for around the words that they are found at."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wiezit.assessment.privacy.sleutels import Anker, hoe_vaak
from wiezit.assessment.privacy.woordenlijst import Patroon, Term
from wiezit.assessment.privacy.woordvormen import fits_term

_GAT = 4
"""The most words that a gap (`..`) may hold."""


class Frase(NamedTuple):
    """A phrase and its number in the list, ready to be looked for around its anchor.

    Before the anchor at least `dichtst` and at most `verst` words belong to it, and from it on at most `ruimte`. One of the words `ook`
    stands near, and right after or before the anchor one of `na` or `voor`, where there are any.
    """

    nummer: int
    patroon: Patroon
    dichtst: int
    verst: int
    ruimte: int
    ook: frozenset[str]
    na: frozenset[str]
    voor: frozenset[str]

    def kan(self, words: Sequence[str], at: int) -> bool:
        """Tell whether the phrase stands in a row of words with its anchor at word `at`."""
        first = max(0, at - self.verst)
        near = words[first : at + self.ruimte]
        return not (self.ook and self.ook.isdisjoint(near)) and any(True for _ in self.staat(near, at - first))

    def staat(self, words: Sequence[str], at: int) -> Iterator[tuple[int, int]]:
        """Yield where the phrase begins and ends (exclusive) in a row of words with its anchor at word `at`."""
        terms = self.patroon.termen
        for start in range(max(0, at - self.verst), at - self.dichtst + 1):
            if (end := _eind(terms, words, start)) is not None:
                yield start, end


def frase(number: int, pattern: Patroon, at: Anker) -> Frase:
    """Return a phrase with what its terms and gaps ask for around its anchor."""
    terms = pattern.termen
    gaps = terms[: at.plaats].count(None)
    nearest = at.plaats - gaps
    room = len(terms) - at.plaats + (_GAT - 1) * terms[at.plaats :].count(None)
    others = (_woorden(terms, i) for i in range(len(terms)) if i != at.plaats)
    also = min(filter(None, others), key=hoe_vaak, default=frozenset[str]())
    return Frase(
        number, pattern, nearest, nearest + _GAT * gaps, room, also, _woorden(terms, at.plaats + 1), _woorden(terms, at.plaats - 1)
    )


def _woorden(terms: tuple[Term | None, ...], at: int) -> frozenset[str]:
    """Return the words of which one must stand at a place in a phrase; none where anything else may stand there too."""
    one = terms[at] if 0 <= at < len(terms) else None
    return one.woorden if one is not None and not one.stammen else frozenset()


def _eind(terms: tuple[Term | None, ...], words: Sequence[str], at: int) -> int | None:
    """Return the index after the last word of a phrase that begins at `at`, or None."""
    if not terms:
        return at
    head, rest = terms[0], terms[1:]
    if head is None:
        tries = (_eind(rest, words, at + skip) for skip in range(_GAT + 1) if at + skip < len(words))
        return next((end for end in tries if end is not None), None)
    if at < len(words) and fits_term(words[at], head):
        return _eind(rest, words, at + 1)
    return None
