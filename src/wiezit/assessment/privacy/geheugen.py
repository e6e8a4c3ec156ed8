"""What each word may be part of, found out once per word: texts share most of their words."""

import re
from collections.abc import Callable, Collection
from typing import Literal, NamedTuple

from wiezit.assessment.privacy.bsn import kan_deel_zijn
from wiezit.assessment.privacy.frasen import Eis, Frase
from wiezit.assessment.privacy.lijst import Lijst
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


class Geheugen:
    """Remembers words, at most so many; a phrase sleeps until one of each group of its words has been seen in any text.

    That saves most of the work: "in the *ear*" needs no look at every "in" while nobody writes of ears.
    """

    def __init__(self, lijsten: tuple[Lijst, ...], toegestaan: Callable[[str], bool], onschuldig: Collection[str] = ()) -> None:
        """Take the lists to look in, what tells whether a word is always fine, and words of which the lists say nothing."""
        self._lijsten, self._toegestaan, self._begin = lijsten, toegestaan, onschuldig
        self._gezien = set(onschuldig)
        self._onschuldig = set(onschuldig)
        self._bekend: dict[str, Bekend] = {}
        self._slapend: dict[frozenset[str], set[str]] = {}
        """The words at which a phrase sleeps, by the group of words that it waits for."""
        self._wekt: dict[str, list[frozenset[str]]] = {}
        """The groups of `_slapend` by each of their words."""

    def label(self, word: str) -> Label | None:
        """Return what the lists say of a folded word by itself, None when that is allowed."""
        if word not in self._onschuldig and word not in self._bekend:
            self._leer(word)
        return self._bekend[word].label if word in self._bekend else None

    def te_bekijken(self, row: list[str]) -> list[tuple[int, Bekend]]:
        """Return the places of the words that may be part of something, with of what. The row ends with `EINDE`."""
        fine, known = self._onschuldig, self._bekend
        while True:
            try:
                return [(at, known[word]) for at, word in enumerate(row) if word not in fine]
            except KeyError:  # a new word
                self._leer_alle(row)

    def _leer_alle(self, row: list[str]) -> None:
        """Learn the words that are new; a word at which a phrase wakes is new again."""
        if len(self._gezien) > _MAXIMAAL:
            for memory in (self._gezien, self._onschuldig, self._bekend, self._slapend, self._wekt):
                memory.clear()
            self._gezien.update(self._begin)
            self._onschuldig.update(self._begin)
        while new := set(row).difference(self._onschuldig, self._bekend):
            self._gezien |= new
            for word in new:
                self._leer(word)

    def _leer(self, word: str) -> None:
        """Find out what a word says by itself and which phrases are looked for at it."""
        self._gezien.add(word)
        self._wek(word)
        label: Label | None = None
        phrases: list[Frase] = []
        for one in self._lijsten:
            said, more = one.over(word)
            label = label or said
            phrases += (phrase for phrase in more if not self._slaapt(phrase, word))
        if label and self._toegestaan(word):
            label = None
        digits = _cijfers(word)
        if label or digits or phrases:
            self._bekend[word] = _bekend(label, digits, phrases)
        else:
            self._onschuldig.add(word)

    def _wek(self, word: str) -> None:
        """Wake the phrases that waited for a word: the words at which they are looked for are learned again when they are seen."""
        for group in self._wekt.pop(word, ()):
            for anchor in self._slapend.pop(group, ()):
                self._onschuldig.discard(anchor)
                self._bekend.pop(anchor, None)

    def _slaapt(self, phrase: Frase, word: str) -> bool:
        """Tell whether a phrase need not be looked for at a word yet, and remember what wakes it."""
        group = next(filter(self._gezien.isdisjoint, phrase.groepen()), None)
        if group is None:
            return False
        if group not in self._slapend:
            self._slapend[group] = set()
            for near in group:
                self._wekt.setdefault(near, []).append(group)
        self._slapend[group].add(word)
        return True


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
