"""What each word may be part of, found out once per word: texts share most of their words."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import filterfalse
from operator import length_hint
from typing import Literal, NamedTuple

from msgspec import Struct

from wiezit.assessment.privacy.bsn import kan_deel_zijn
from wiezit.assessment.privacy.frasen import Eis, Frase, een_kan
from wiezit.assessment.privacy.lijst import Gezegd, Lijst
from wiezit.assessment.privacy.woordenlijst import Label

EINDE = "|"
"""Stands after the last of a row of words: no folded word is equal to it."""
_MAXIMAAL = 50_000
_CODE_BEGIN = re.compile(r"[a-z][0-9]{2}$")
"""How a word ends in which a code of a diagnosis begins, as F32 of F32.1."""

Aard = Literal["woord", "code", "bsn"]
"""What a text may hold: a word or phrase of the lists, a code of a diagnosis, a BSN."""


class Bekend(NamedTuple):
    """What a word may be part of: a finding by itself, a number, and phrases.

    Phrases stand by the word right after or before it, where that must be one of some; None where there are none of those. The others
    are `los`; where all of them ask for other words, one of `ver` stands near.
    """

    label: Label | None
    cijfers: tuple[Aard, ...]
    los: tuple[Frase, ...]
    ver: Eis | None
    na: dict[str, list[Frase]] | None
    voor: dict[str, list[Frase]] | None


class Kans(Struct, frozen=True):
    """What may stand in a row of words at word `plaats`: a finding by itself, a number, phrases."""

    plaats: int
    label: Label | None
    cijfers: tuple[Aard, ...]
    frasen: tuple[Frase, ...]

    def staat_in(self, row: list[str]) -> bool:
        """Tell whether the word itself is a finding in that row, or one of the phrases stands in it."""
        return self.label is not None or een_kan(self.frasen, row, self.plaats)


class Geheugen:
    """Remembers words, at most so many; a phrase sleeps until one of each group of its words has been seen in any text.

    Then it is looked for at the words that were seen last, which are mostly rare. That saves most of the work: "in the *ear*" needs no look
    at any "in" while nobody writes of ears, and no look at every "in" when somebody did.
    """

    def __init__(self, lijsten: tuple[Lijst, ...], toegestaan: Callable[[str], bool], onschuldig: Collection[str] = ()) -> None:
        """Take the lists to look in, what tells whether a word is always fine, and words of which the lists say nothing."""
        self._lijsten, self._toegestaan, self._begin = lijsten, toegestaan, onschuldig
        self._onschuldig = set(onschuldig)
        self._bekend: dict[str, Bekend] = {}
        self._slapend: dict[frozenset[str], list[tuple[Frase, int]]] = {}
        """The phrases that sleep, by the words that they wait for, and which of their terms those are."""
        self._wekt: dict[str, list[frozenset[str]]] = {}
        """The groups of `_slapend` by each of their words."""
        self._gewekt: dict[str, list[Frase]] = {}
        """The phrases that woke, by the words that they are looked for at since."""
        self._verplaatst: set[Frase] = set()
        """The phrases that sleep or woke: they are not looked for at the words that their list says."""

    def __len__(self) -> int:
        """Return how many words it knows."""
        return len(self._onschuldig) + len(self._bekend)

    def label(self, word: str) -> Label | None:
        """Return what the lists say of a folded word by itself, None when that is allowed."""
        if word not in self._onschuldig and word not in self._bekend:
            self._leer([word])
        return self._bekend[word].label if word in self._bekend else None

    def te_bekijken(self, row: list[str]) -> Iterator[Kans]:
        """Yield the words that may be part of something, with of what. The row ends with `EINDE`.

        New words come last: what is looked for at them since may need any word before.
        """
        if len(self) > _MAXIMAAL:
            self._vergeet()
        known, all_fine = self._bekend, self._onschuldig.issuperset
        rest, last = iter(row), len(row) - 1
        new: list[int] = []
        while not all_fine(rest):  # CPython takes words until the first that is not; a loop of our own over all takes twice as long
            at = last - length_hint(rest)
            if (word := known.get(row[at])) is None:
                new.append(at)
            elif (found := _kans(word, row, at)) is not None:
                yield found
        if new:
            self._leer([row[at] for at in new])
            chances = (_kans(known[row[at]], row, at) for at in new if row[at] in known)
            yield from filter(None, chances)

    def _vergeet(self) -> None:
        for memory in (self._onschuldig, self._bekend, self._slapend, self._wekt, self._gewekt, self._verplaatst):
            memory.clear()
        self._onschuldig.update(self._begin)

    def _leer(self, words: Sequence[str]) -> None:
        """Find out what new words say by themselves and which phrases are looked for at them; all at once, as most say nothing."""
        said = [one.over(words) for one in self._lijsten]
        known = {*filterfalse(str.isalpha, words), *(self._wekt.keys() & words)}.union(*said)
        self._onschuldig.update(words)
        for word in filter(known.__contains__, dict.fromkeys(words)):
            self._wek(word)
            if (found := self._over(word, [one[word] for one in said if word in one])) is not None:
                self._bekend[word] = found
                self._onschuldig.discard(word)

    def _over(self, word: str, gezegd: Sequence[Gezegd]) -> Bekend | None:
        """Return what is known of a word from what the lists say of it, None when that is nothing."""
        label = next((one.label for one in gezegd if one.label), None)
        if label and self._toegestaan(word):
            label = None
        listed = (phrase for one in gezegd for phrase in one.frasen)
        phrases = [phrase for phrase in listed if phrase not in self._verplaatst and not self._slaap_in(phrase)]
        phrases += self._gewekt.get(word, ())
        digits = _cijfers(word)
        return _bekend(label, digits, phrases) if label or digits or phrases else None

    def _slaap_in(self, phrase: Frase) -> bool:
        """Put a phrase to sleep until one of a group of its words is seen; False when all of its groups were seen already."""
        unseen = next(((at, words) for at, words in phrase.groepen() if not self._gezien(words)), None)
        if unseen is None:
            return False
        place, group = unseen
        if group not in self._slapend:
            self._slapend[group] = []
            for word in group:
                self._wekt.setdefault(word, []).append(group)
        self._slapend[group].append((phrase, place))
        self._verplaatst.add(phrase)
        return True

    def _gezien(self, words: frozenset[str]) -> bool:
        """Tell whether one of some words was seen before."""
        return not (self._onschuldig.isdisjoint(words) and self._bekend.keys().isdisjoint(words))

    def _wek(self, word: str) -> None:
        """Wake the phrases that waited for a word: they are looked for at it, and at the words that would have done as well.

        None of those was seen before, so none must be learned again.
        """
        for group in self._wekt.pop(word, ()):
            for phrase, place in self._slapend.pop(group, ()):
                if not self._slaap_in(phrase):
                    moved = phrase.bij(place)
                    for near in group:
                        self._gewekt.setdefault(near, []).append(moved)


def _kans(word: Bekend, row: list[str], at: int) -> Kans | None:
    """Return what may stand in a row at a word of which something is known, None when its neighbours show that it is nothing."""
    label, digits, phrases, far, after, before = word
    if far is not None:
        words, begin, end = far
        first = at + begin
        if words.isdisjoint(row[first if first > 0 else 0 : at + end]):  # as in `een_kan`; a call of it takes too long here
            phrases = ()
    if after is not None and row[at + 1] in after:
        phrases = (*phrases, *after[row[at + 1]])
    if before is not None and row[at - 1] in before:
        phrases = (*phrases, *before[row[at - 1]])
    return Kans(at, label, digits, phrases) if phrases or digits or label is not None else None


def _bekend(label: Label | None, digits: tuple[Aard, ...], phrases: list[Frase]) -> Bekend:
    after: dict[str, list[Frase]] = {}
    before: dict[str, list[Frase]] = {}
    for phrase in phrases:
        for near in phrase.na or phrase.voor:
            (after if phrase.na else before).setdefault(near, []).append(phrase)
    alone = tuple(one for one in phrases if not one.na and not one.voor)
    return Bekend(label, digits, alone, _ver(alone), after or None, before or None)


def _ver(phrases: tuple[Frase, ...]) -> Eis | None:
    """Return words of which one stands near where any of some phrases stands; None where a phrase asks for none."""
    hardest = [phrase.omgeving.eisen[0] for phrase in phrases if phrase.omgeving.eisen]
    if not hardest or len(hardest) < len(phrases):
        return None
    return Eis(frozenset[str]().union(*(eis.woorden for eis in hardest)), min(eis.van for eis in hardest), max(eis.tot for eis in hardest))


def _cijfers(word: str) -> tuple[Aard, ...]:
    """Return which numbers a folded word may be part of."""
    if word.isalpha():
        return ()
    kinds: tuple[tuple[Aard, bool], ...] = (("code", _CODE_BEGIN.search(word) is not None), ("bsn", kan_deel_zijn(word)))
    return tuple(kind for kind, may in kinds if may)
