"""`scan`: the places in a text that hold medical or private words, or a BSN."""

import re
from collections.abc import Iterable
from functools import cache, cached_property, lru_cache

from msgspec import Struct

from wiezit.assessment.privacy.bsn import find_bsn
from wiezit.assessment.privacy.frasen import Frasen, staan_in
from wiezit.assessment.privacy.oordeel import Vondst, onschuldig
from wiezit.assessment.privacy.woordenlijst import Categorie, Label, Stam, fold, kaal, lines, regels, stam, term
from wiezit.assessment.privacy.woordindex import WoordIndex, fits_term
from wiezit.assessment.privacy.zinnen import Woord, zinnen

_BEKEND_MAXIMAAL = 50_000
_EIGEN = Label("eigen_woord")
_ICD = re.compile(r"(?<![\w.])(?!(?:B|P)\d\d\.\d{3})[A-TV-Z]\d\d\.\d{1,2}(?![\w.]\w)")
# What holds no eight digits in a row, with or without spaces and dots, holds no BSN.
_LANG = re.compile(r"\d(?:[ .]?\d){7}")
# Part of a BSN or of a code; a year alone is none, and stands in half of all texts.
_CIJFERS = re.compile(r"^(?!(?:19|20)\d\d$).*\d{3}|^[a-z]\d\d")
_GEEN_ICD = re.compile(r"(?:kamer|lokaal|ruimte|zaal|versie|plek|gebouw|hal)\s+$", re.IGNORECASE)


class Treffer(Struct, frozen=True, order=True):
    """A place in a text, in characters (`eind` exclusive), and the category of what stands there."""

    begin: int
    eind: int
    categorie: Categorie


class Matcher:
    """Scans texts with one set of words.

    It remembers which words stand in no list, for texts share most of their words; sentences are read only where a word or a phrase of
    the lists stands.
    """

    def __init__(self, extra: tuple[str, ...] = (), toegestaan: tuple[str, ...] = ()) -> None:
        rules = (*_eigen(extra), *regels())
        self._index = _index(rules)
        self._frasen = Frasen(rules)
        self._eigen_uitzonderingen = _eigen(toegestaan)
        self._labels: dict[str, Label | None] = {}
        self._vergeet()

    def _vergeet(self) -> None:
        """Forget which words were seen: all of them, those with a label, and those that hold a number."""
        self._gezien: set[str] = set()
        self._verdacht: set[str] = set()
        self._getallen: set[str] = set()
        self._labels.clear()

    def scan(self, text: str) -> tuple[Treffer, ...]:
        """Return the places in order; of places that overlap only the first and longest."""
        hits: list[Treffer] = []
        words, numbers = self._suspect(text)
        if words:
            hits += (hit for sentence in zinnen(text) for hit in self._sentence(sentence))
        if numbers:
            hits += (Treffer(m.start(), m.end(), "diagnose") for m in _ICD.finditer(text) if not _GEEN_ICD.search(text[: m.start()]))
            hits += (Treffer(begin, end, "bsn") for begin, end in find_bsn(text))
        return _without_overlap(hits) if hits else ()

    def niets(self, text: str) -> bool:
        """Tell whether there is certainly no place to find in a text, or in the texts that were joined to it."""
        return not any(self._suspect(text))

    def _suspect(self, text: str) -> tuple[bool, bool]:
        """Tell whether a word or phrase, and whether a number or code, may be part of a finding; each new word is looked at once."""
        if len(self._gezien) > _BEKEND_MAXIMAAL:
            self._vergeet()
        row = kaal(text)
        words = set(row)
        for word in words - self._gezien:
            self._leer(word)
        numbers = not self._getallen.isdisjoint(words) and (_LANG.search(text) is not None or _ICD.search(text) is not None)
        if not self._verdacht.isdisjoint(words):
            return True, numbers
        # Across the end of a sentence too: the sentences are looked at only when something stands there.
        return any(True for _ in staan_in(self._frasen.mogelijk(words), row)), numbers

    def _leer(self, word: str) -> None:
        """Remember what a new word may be part of."""
        self._gezien.add(word)
        if self._label(word) is not None:
            self._verdacht.add(word)
        if _CIJFERS.search(word) is not None:
            self._getallen.add(word)

    def _label(self, word: str) -> Label | None:
        if word not in self._labels:
            label = self._index.find(word)
            self._labels[word] = None if label and self._is_allowed(word) else label
        return self._labels[word]

    def _is_allowed(self, word: str) -> bool:
        return self._toegestaan.find(word) is not None or self._uitgezonderd.find(word) is not None

    @cached_property
    def _toegestaan(self) -> WoordIndex:
        return _index(self._eigen_uitzonderingen)

    @cached_property
    def _uitgezonderd(self) -> WoordIndex:
        """The exceptions of the lists, without inflection: "terminal" may not hide "terminale"."""
        return _index(_uitzonderingen(), verbuig=False)

    @cached_property
    def _toegestane_frasen(self) -> Frasen:
        return Frasen((*self._eigen_uitzonderingen, *_uitzonderingen()))

    def _sentence(self, sentence: list[Woord]) -> list[Treffer]:
        words = [word.tekst for word in sentence]
        hits = [Vondst(i, i + 1, label) for i, word in enumerate(words) if (label := self._label(word))]
        hits += (Vondst(start, end, pattern.label) for start, end, pattern in staan_in(self._frasen.mogelijk(set(words)), words))
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
        places = {i for i, word in enumerate(words) if self._toegestaan.find(word)}
        for start, end, pattern in staan_in(self._toegestane_frasen.mogelijk(set(words)), words):
            places.update(i for i in range(start, end) if any(part and fits_term(words[i], part) for part in pattern.termen))
        return places


def _eigen(words: Iterable[str]) -> tuple[tuple[str, Label], ...]:
    return tuple((fold(" ".join(word.split())), _EIGEN) for word in words if word.strip())


@cache
def _uitzonderingen() -> tuple[tuple[str, Label], ...]:
    return tuple((line, _EIGEN) for _, line in lines("uitzonderingen"))


def _index(rules: Iterable[tuple[str, Label]], *, verbuig: bool = True) -> WoordIndex:
    words: list[tuple[str, Label]] = []
    stems: list[tuple[Stam, Label]] = []
    for line, label in rules:
        if line.isalnum():
            words.append((line, label))
        elif " " not in line:
            words += [(word, label) for word in term(line).woorden] if "|" in line or "<" in line else ()
            stems += [(stam(part), label) for part in line.split("|") if "*" in part]
    return WoordIndex(words, stems, verbuig=verbuig)


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


@lru_cache(maxsize=1)
def _bijlage_lijst() -> tuple[WoordIndex, Frasen]:
    rules = _eigen(line for _, line in lines("bijlage"))
    return _index(rules), Frasen(rules)


def bijlage_verdacht(naam: str, *, toegestaan: tuple[str, ...] = ()) -> bool:
    """Tell whether the file name or title of an attachment points at a medical document or holds a BSN.

    A name has no sentences: hyphens, underscores and dots separate its words.
    """
    text = re.sub(r"[-_.]+", " ", naam)
    if scan(text, toegestaan=toegestaan):
        return True
    allowed = {fold(word) for word in toegestaan}
    index, phrases = _bijlage_lijst()
    words = [word.tekst for part in zinnen(text) for word in part if word.tekst not in allowed]
    return any(index.find(word) for word in words) or any(True for _ in staan_in(phrases.mogelijk(set(words)), words))
