"""`scan` and the quick look before it: may a text hold medical or private words, or a number that does not belong there?"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from msgspec import Struct

from wiezit.assessment.privacy.bsn import kan_bsn, kan_deel_zijn
from wiezit.assessment.privacy.frasen import Frase, een_kan
from wiezit.assessment.privacy.lijst import Lijst, eigen_lijst
from wiezit.assessment.privacy.sleutels import vaste_index
from wiezit.assessment.privacy.woordenlijst import Categorie, Label, kaal, onder_elkaar

_BEKEND_MAXIMAAL = 50_000
_CODE_BEGIN = re.compile(r"[a-z][0-9]{2}$")
"""How a word ends in which a code of a diagnosis begins, as F32 of F32.1."""
_CIJFERS_OM_EEN_TEKEN = re.compile(rb"'(?<=[0-9]')[0-9]")  # it begins with the rarest sign: that is looked for fastest
_EINDE = "|"
"""Stands after the last of the words that are looked at: no folded word is equal to it."""

Aard = Literal["woord", "code", "bsn"]
"""What a text may hold: a word or phrase of the lists, a code of a diagnosis, a BSN."""


class Treffer(Struct, frozen=True, order=True):
    """A place in a text, in characters (`eind` exclusive), and the category of what stands there."""

    begin: int
    eind: int
    categorie: Categorie


class _Bekend(NamedTuple):
    """What a word may be part of: a finding by itself, a number, and phrases.

    Phrases stand by the word right after or before it, where that must be one of some; None where there are none of those.
    """

    label: Label | None = None
    cijfers: tuple[Aard, ...] = ()
    los: tuple[Frase, ...] = ()
    na: dict[str, list[Frase]] | None = None
    voor: dict[str, list[Frase]] | None = None


_ONSCHULDIG = _Bekend()


class Matcher:
    """Scans texts with one set of words; it remembers what each word may be part of, for texts share most of their words."""

    def __init__(self, extra: tuple[str, ...] = (), toegestaan: tuple[str, ...] = ()) -> None:
        self.lijsten = (*([eigen_lijst(extra)] if extra else ()), _woorden())
        self.eigen_toegestaan = (eigen_lijst(toegestaan),) if toegestaan else ()
        self._onschuldig: set[str] = set()
        self._bekend: dict[str, _Bekend] = {}

    @property
    def toegestaan(self) -> tuple[Lijst, ...]:
        """The lists of what is always fine: of a user, and ours, which is read only when somebody asks."""
        return (*self.eigen_toegestaan, _uitzonderingen())

    def scan(self, text: str) -> tuple[Treffer, ...]:
        """Return the places in order; of places that overlap only the first and longest."""
        kinds = set(self._mogelijk(onder_elkaar((text,))))
        if not kinds:
            return ()
        from wiezit.assessment.privacy.plaatsen import plaatsen  # most dossiers hold nothing, and it takes long to load

        return plaatsen(text, kinds, self)

    def verdacht(self, texts: Sequence[str]) -> bool:
        """Tell whether something may be found in one of the texts: False is certain. It takes far less than to scan them."""
        data = onder_elkaar(texts)
        return any(kind != "bsn" or kan_bsn(data) for kind in self._mogelijk(data))

    def label(self, word: str) -> Label | None:
        """Return what the lists say of a folded word by itself, None when that is allowed."""
        return None if word in self._onschuldig else (self._bekend.get(word) or self._leer(word)).label

    def _mogelijk(self, data: bytes) -> Iterator[Aard]:
        """Yield what texts that stand `onder_elkaar` may hold: a phrase perhaps across the end of a sentence or a text."""
        row = kaal(data)
        row.append(_EINDE)
        fine, known = self._onschuldig, self._bekend
        if _CIJFERS_OM_EEN_TEKEN.search(data):  # they become one word, which tells nothing of the numbers in it
            yield "bsn"
        for at in [at for at, word in enumerate(row) if word not in fine]:
            word = row[at]
            found = known.get(word)
            if found is None:
                if word in fine:  # it was learned at an earlier place
                    continue
                found = self._leer(word)
            label, digits, phrases, after, before = found
            if after is not None and row[at + 1] in after:
                phrases = (*phrases, *after[row[at + 1]])
            if before is not None and row[at - 1] in before:
                phrases = (*phrases, *before[row[at - 1]])
            # Digits that only hyphens make into one word, as in 2026-01-05, are no BSN; around one there may be an apostrophe.
            if digits and ("code" in digits or word.encode() in data or b"'" in data):
                yield from digits
            if label is not None or (phrases and een_kan(phrases, row, at)):
                yield "woord"

    def _leer(self, word: str) -> _Bekend:
        """Find out, once, what a word says by itself and which phrases are looked for at it."""
        if len(self._onschuldig) + len(self._bekend) > _BEKEND_MAXIMAAL:
            self._onschuldig.clear()
            self._bekend.clear()
        label: Label | None = None
        phrases: list[Frase] = []
        for one in self.lijsten:
            said, more = one.over(word)
            label = label or said
            phrases += more
        if label and self._is_allowed(word):
            label = None
        digits = _cijfers(word)
        if label is None and not digits and not phrases:
            self._onschuldig.add(word)
            return _ONSCHULDIG
        known = self._bekend[word] = _Bekend(label, digits, *_verdeeld(phrases))
        return known

    def _is_allowed(self, word: str) -> bool:
        return any(one.woord(word) for one in self.toegestaan)


def _verdeeld(phrases: list[Frase]) -> tuple[tuple[Frase, ...], dict[str, list[Frase]] | None, dict[str, list[Frase]] | None]:
    """Return the phrases that are looked for at a word, apart by the words that must stand right after or before it."""
    after: dict[str, list[Frase]] = {}
    before: dict[str, list[Frase]] = {}
    for phrase in phrases:
        for near in phrase.na or phrase.voor:
            (after if phrase.na else before).setdefault(near, []).append(phrase)
    return tuple(one for one in phrases if not one.na and not one.voor), after or None, before or None


def _cijfers(word: str) -> tuple[Aard, ...]:
    """Return which numbers a folded word may be part of."""
    if word.isalpha():
        return ()
    kinds: tuple[tuple[Aard, bool], ...] = (("code", _CODE_BEGIN.search(word) is not None), ("bsn", kan_deel_zijn(word)))
    return tuple(kind for kind, may in kinds if may)


@cache
def _woorden() -> Lijst:
    return Lijst(vaste_index("index"))


@cache
def _uitzonderingen() -> Lijst:
    """Return the exceptions of the lists, words without inflection: "terminal" may not hide "terminale"."""
    return Lijst(vaste_index("index_uitzonderingen"), verbuig=False)


@lru_cache(maxsize=16)
def matcher(extra: tuple[str, ...] = (), toegestaan: tuple[str, ...] = ()) -> Matcher:
    """Return the matcher for these words; asking again costs nothing."""
    return Matcher(extra, toegestaan)


def scan(text: str, *, extra: tuple[str, ...] = (), toegestaan: tuple[str, ...] = ()) -> tuple[Treffer, ...]:
    """Return the places of medical and private words and of a BSN, in order and without overlap.

    `extra` adds words of one's own (`x*` for a beginning, several words for a phrase); `toegestaan` allows words and phrases.
    """
    return matcher(extra, toegestaan).scan(text)
