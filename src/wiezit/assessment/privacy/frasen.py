"""Phrases: rows of terms with gaps, looked for around the words that they are found at."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wiezit.assessment.privacy.woordenlijst import Patroon, Term
from wiezit.assessment.privacy.woordvormen import fits_term

_GAT = 4
"""The most words that a gap (`..`) may hold."""


class Eis(NamedTuple):
    """Words of which one stands from `van` until `tot` (exclusive) words after the anchor of a phrase; before it these are negative."""

    woorden: frozenset[str]
    van: int
    tot: int


class Frase(NamedTuple):
    """A phrase and its number in the list, ready to be looked for around its anchor.

    Before the anchor at least `dichtst` and at most `verst` words belong to it, and from it on at most `ruimte`. All of `eisen` hold
    where it stands, the hardest one first; and right after or before the anchor stands one of `na` or `voor`, where there are any.
    """

    nummer: int
    patroon: Patroon
    dichtst: int
    verst: int
    ruimte: int
    eisen: tuple[Eis, ...]
    na: frozenset[str]
    voor: frozenset[str]

    def staat(self, words: Sequence[str], at: int) -> Iterator[tuple[int, int]]:
        """Yield where the phrase begins and ends (exclusive) in a row of words with its anchor at word `at`."""
        terms = self.patroon.termen
        for start in range(max(0, at - self.verst), at - self.dichtst + 1):
            if (end := _eind(terms, words, start)) is not None:
                yield start, end


def een_kan(phrases: Sequence[Frase], words: Sequence[str], at: int) -> bool:
    """Tell whether one of the phrases stands in a row of words with its anchor at word `at`."""
    for one in phrases:
        for wanted, begin, end in one.eisen:
            first = at + begin
            if wanted.isdisjoint(words[first if first > 0 else 0 : at + end]):  # max() takes longer than all the rest
                break
        else:
            first = max(0, at - one.verst)
            if any(True for _ in one.staat(words[first : at + one.ruimte], at - first)):
                return True
    return False


def frase(number: int, pattern: Patroon, anchor: int, also: int) -> Frase:
    """Return a phrase with what its terms and gaps ask for around its anchor; `also` is its rarest other term, or the anchor again."""
    terms = pattern.termen
    gaps = terms[:anchor].count(None)
    nearest = anchor - gaps
    room = len(terms) - anchor + (_GAT - 1) * terms[anchor:].count(None)
    others = sorted((at for at in range(len(terms)) if at != anchor and _woorden(terms, at)), key=lambda at: at != also)
    demands = tuple(Eis(_woorden(terms, at), *_afstand(terms, anchor, at)) for at in others)
    after, before = _woorden(terms, anchor + 1), _woorden(terms, anchor - 1)
    return Frase(number, pattern, nearest, nearest + _GAT * gaps, room, demands, after, before)


def _afstand(terms: tuple[Term | None, ...], anchor: int, other: int) -> tuple[int, int]:
    """Return from and until (exclusive) how many words after the anchor another term stands."""
    between = terms[min(anchor, other) : max(anchor, other)]
    gaps = between.count(None)
    least = len(between) - gaps
    return (least, least + _GAT * gaps + 1) if other > anchor else (-least - _GAT * gaps, 1 - least)


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
