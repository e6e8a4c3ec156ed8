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
    stands from `ook_van` until `ook_tot` words after the anchor, and right after or before it one of `na` or `voor`, where there are any.
    """

    nummer: int
    patroon: Patroon
    dichtst: int
    verst: int
    ruimte: int
    ook: frozenset[str]
    ook_van: int
    ook_tot: int
    na: frozenset[str]
    voor: frozenset[str]

    def staat(self, words: Sequence[str], at: int) -> Iterator[tuple[int, int]]:
        """Yield where the phrase begins and ends (exclusive) in a row of words with its anchor at word `at`."""
        terms = self.patroon.termen
        first = _woorden(terms, 0)
        for start in range(max(0, at - self.verst), at - self.dichtst + 1):
            if first and words[start] not in first:
                continue
            if (end := _eind(terms, words, start)) is not None:
                yield start, end


def een_kan(phrases: Sequence[Frase], words: Sequence[str], at: int) -> bool:
    """Tell whether one of the phrases stands in a row of words with its anchor at word `at`."""
    for one in phrases:
        begin = at + one.ook_van
        if one.ook and one.ook.isdisjoint(words[begin if begin > 0 else 0 : at + one.ook_tot]):  # max() would take longer than the rest
            continue
        first = max(0, at - one.verst)
        if any(True for _ in one.staat(words[first : at + one.ruimte], at - first)):
            return True
    return False


def frase(number: int, pattern: Patroon, at: Anker) -> Frase:
    """Return a phrase with what its terms and gaps ask for around its anchor."""
    terms = pattern.termen
    gaps = terms[: at.plaats].count(None)
    nearest = at.plaats - gaps
    room = len(terms) - at.plaats + (_GAT - 1) * terms[at.plaats :].count(None)
    others = [i for i in range(len(terms)) if i != at.plaats and _woorden(terms, i)]
    also = min(others, key=lambda i: hoe_vaak(_woorden(terms, i)), default=at.plaats)
    return Frase(
        number,
        pattern,
        nearest,
        nearest + _GAT * gaps,
        room,
        _woorden(terms, also) if others else frozenset(),
        *_afstand(terms, at.plaats, also),
        _woorden(terms, at.plaats + 1),
        _woorden(terms, at.plaats - 1),
    )


def _afstand(terms: tuple[Term | None, ...], anchor: int, other: int) -> tuple[int, int]:
    """Return from and until (exclusive) how many words after the anchor another term stands; before it they are negative."""
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
