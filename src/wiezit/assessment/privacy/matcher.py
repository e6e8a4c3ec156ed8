"""`scan`: the places in a text that hold medical or private words, or a BSN."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from msgspec import Struct

from wiezit.assessment.privacy.bsn import find_bsn, kan_bsn
from wiezit.assessment.privacy.frasen import Frase, een_kan
from wiezit.assessment.privacy.lijst import Lijst
from wiezit.assessment.privacy.oordeel import Vondst, onschuldig
from wiezit.assessment.privacy.sleutels import index, vaste_index
from wiezit.assessment.privacy.woordenlijst import EIGEN, Categorie, Label, fold, kaal, lines, onder_elkaar
from wiezit.assessment.privacy.woordvormen import fits_term
from wiezit.assessment.privacy.zinnen import Woord, zinnen

_BEKEND_MAXIMAAL = 50_000
_ICD = re.compile(r"(?<![\w.])(?!(?:B|P)[0-9]{2}\.[0-9]{3})[A-TV-Z][0-9]{2}\.[0-9]{1,2}(?![\w.]\w)")
_GEEN_ICD = re.compile(r"(?:kamer|lokaal|ruimte|zaal|versie|plek|gebouw|hal)\s+$", re.IGNORECASE)
# Words in which such a code begins, and that may be part of a BSN. A year alone is none, and stands in half of all texts.
_CODE_BEGIN = re.compile(r"^[a-z][0-9]{2}$")
_CIJFERS = re.compile(r"^(?!(?:19|20)[0-9]{2}$).*[0-9]{3}")
_EINDE = "|"
"""Stands after the last of the words that are looked at: no folded word is equal to it."""

Soort = Literal["woord", "code", "bsn"]
"""What a text may hold: a word or phrase of the lists, a code of a diagnosis, a BSN."""


class Treffer(Struct, frozen=True, order=True):
    """A place in a text, in characters (`eind` exclusive), and the category of what stands there."""

    begin: int
    eind: int
    categorie: Categorie


class _Bekend(NamedTuple):
    """What a word may be part of: a finding by itself, a number, and phrases.

    Phrases stand by the word right after or before it, where that must be one of some.
    """

    label: Label | None
    cijfers: Soort | None
    los: list[Frase]
    na: dict[str, list[Frase]]
    voor: dict[str, list[Frase]]


class Matcher:
    """Scans texts with one set of words.

    It remembers what each word may be part of, for texts share most of their words; a text is split into sentences only when a word or
    a phrase of the lists stands in it.
    """

    def __init__(self, extra: tuple[str, ...] = (), toegestaan: tuple[str, ...] = ()) -> None:
        self._lijsten = (*([_eigen(extra)] if extra else ()), _woorden())
        self._toegestaan = [_eigen(toegestaan)] if toegestaan else []
        self._onschuldig: set[str] = set()
        self._bekend: dict[str, _Bekend] = {}

    def scan(self, text: str) -> tuple[Treffer, ...]:
        """Return the places in order; of places that overlap only the first and longest."""
        kinds = set(self._mogelijk(onder_elkaar((text,))))
        hits: list[Treffer] = []
        if "woord" in kinds:
            hits += (hit for sentence in zinnen(text) for hit in self._sentence(sentence))
        if "code" in kinds:
            hits += (Treffer(m.start(), m.end(), "diagnose") for m in _ICD.finditer(text) if not _GEEN_ICD.search(text[: m.start()]))
        if "bsn" in kinds:
            hits += (Treffer(begin, end, "bsn") for begin, end in find_bsn(text))
        return _without_overlap(hits) if hits else ()

    def verdacht(self, texts: Sequence[str]) -> bool:
        """Tell whether something may be found in one of the texts: False is certain. It takes far less than to scan them."""
        data = onder_elkaar(texts)
        kinds = set(self._mogelijk(data))
        return "woord" in kinds or ("bsn" in kinds and kan_bsn(data)) or ("code" in kinds and any(map(_ICD.search, texts)))

    def _mogelijk(self, data: bytes) -> Iterator[Soort]:
        """Yield what texts that stand `onder_elkaar` may hold: a phrase perhaps across the end of a sentence or a text."""
        row = kaal(data)
        row.append(_EINDE)
        fine, known = self._onschuldig, self._bekend
        for at in [at for at, word in enumerate(row) if word not in fine]:
            label, digits, phrases, after, before = known.get(row[at]) or self._leer(row[at])
            if after and row[at + 1] in after:
                phrases = phrases + after[row[at + 1]]
            if before and row[at - 1] in before:
                phrases = phrases + before[row[at - 1]]
            if digits:
                yield digits
            if label is not None or (phrases and een_kan(phrases, row, at)):
                yield "woord"

    def _leer(self, word: str) -> _Bekend:
        """Find out, once, what a word says by itself and which phrases are looked for at it."""
        if len(self._onschuldig) + len(self._bekend) > _BEKEND_MAXIMAAL:
            self._onschuldig.clear()
            self._bekend.clear()
        said = [one.over(word) for one in self._lijsten]
        label = next((label for label, _ in said if label), None)
        known = _Bekend(None if label and self._is_allowed(word) else label, _cijfers(word), [], {}, {})
        for phrase in (phrase for _, phrases in said for phrase in phrases):
            for near in phrase.na or phrase.voor:
                (known.na if phrase.na else known.voor).setdefault(near, []).append(phrase)
            if not phrase.na and not phrase.voor:
                known.los.append(phrase)
        if any(known):
            self._bekend[word] = known
        else:
            self._onschuldig.add(word)
        return known

    def _label(self, word: str) -> Label | None:
        return None if word in self._onschuldig else (self._bekend.get(word) or self._leer(word)).label

    def _is_allowed(self, word: str) -> bool:
        return any(one.woord(word) for one in (*self._toegestaan, _uitzonderingen()))

    def _sentence(self, sentence: list[Woord]) -> list[Treffer]:
        words = [word.tekst for word in sentence]
        hits = [Vondst(i, i + 1, label) for i, word in enumerate(words) if (label := self._label(word))]
        hits += (Vondst(start, end, pattern.label) for one in self._lijsten for start, end, pattern in one.frasen(words))
        if not hits:
            return []
        hits = [hit for hit in hits if not any(_inside(hit, other) for other in hits)]
        allowed = self._allowed(words)
        innocent = onschuldig(sentence, hits)
        return [
            Treffer(sentence[hit.begin].begin, sentence[hit.eind - 1].eind, hit.label.categorie)
            for hit in hits
            if hit not in innocent and not allowed.intersection(range(hit.begin, hit.eind))
        ]

    def _allowed(self, words: list[str]) -> set[int]:
        """Return which words stand in an allowed word or phrase: no hit may touch them. The words in a gap are not allowed by it."""
        places = {i for i, word in enumerate(words) for one in self._toegestaan if one.woord(word)}
        for start, end, pattern in (place for one in (*self._toegestaan, _uitzonderingen()) for place in one.frasen(words)):
            places.update(i for i in range(start, end) if any(part and fits_term(words[i], part) for part in pattern.termen))
        return places


def _cijfers(word: str) -> Soort | None:
    """Return which number a folded word may be part of."""
    return "code" if _CODE_BEGIN.search(word) else "bsn" if _CIJFERS.search(word) else None


def _eigen(words: Iterable[str]) -> Lijst:
    """Return a list of words and phrases that somebody wrote."""
    rules = tuple((fold(" ".join(word.split())), EIGEN) for word in words if any(map(str.isalnum, word)))
    return Lijst(index(rules))


@cache
def _woorden() -> Lijst:
    return Lijst(vaste_index("index"))


@cache
def _uitzonderingen() -> Lijst:
    """Return the exceptions of the lists, words without inflection: "terminal" may not hide "terminale"."""
    return Lijst(vaste_index("index_uitzonderingen"), verbuig=False)


def _inside(hit: Vondst, other: Vondst) -> bool:
    """Tell whether a hit is a real part of another one."""
    return other.begin <= hit.begin and hit.eind <= other.eind and other.eind - other.begin > hit.eind - hit.begin


def _without_overlap(hits: list[Treffer]) -> tuple[Treffer, ...]:
    kept: list[Treffer] = []
    for hit in sorted(hits, key=lambda h: (h.begin, -h.eind)):
        if not kept or hit.begin >= kept[-1].eind:
            kept.append(hit)
    return tuple(kept)


@lru_cache(maxsize=16)
def matcher(extra: tuple[str, ...] = (), toegestaan: tuple[str, ...] = ()) -> Matcher:
    """Return the matcher for these words; asking again costs nothing."""
    return Matcher(extra, toegestaan)


def scan(text: str, *, extra: tuple[str, ...] = (), toegestaan: tuple[str, ...] = ()) -> tuple[Treffer, ...]:
    """Return the places of medical and private words and of a BSN, in order and without overlap.

    `extra` adds words of one's own (`x*` for a beginning, several words for a phrase); `toegestaan` allows words and phrases.
    """
    return matcher(extra, toegestaan).scan(text)


@cache
def _bijlage_lijst() -> Lijst:
    return _eigen(line for _, line in lines("bijlage"))


def bijlage_verdacht(naam: str, *, toegestaan: tuple[str, ...] = ()) -> bool:
    """Tell whether the file name or title of an attachment points at a medical document or holds a BSN.

    A name has no sentences: hyphens, underscores and dots separate its words.
    """
    text = re.sub(r"[-_.]+", " ", naam)
    if scan(text, toegestaan=toegestaan):
        return True
    allowed = {fold(word) for word in toegestaan}
    known = _bijlage_lijst()
    words = [word.tekst for part in zinnen(text) for word in part if word.tekst not in allowed]
    return any(map(known.woord, words)) or bool(known.frasen(words))
