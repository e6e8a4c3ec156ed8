"""`scan`: the places in a text that hold medical or private words, or a BSN."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from msgspec import Struct

from wiezit.assessment.privacy.bsn import find_bsn
from wiezit.assessment.privacy.context import is_eigennaam, is_van_anderen, is_werk, is_zorg
from wiezit.assessment.privacy.woordenlijst import Categorie, Label, Patroon, Stam, fold, lines, patroon, regels, term
from wiezit.assessment.privacy.woordindex import WoordIndex
from wiezit.assessment.privacy.zinnen import WOORD, Woord, match_at, zinnen

_BEKEND_MAXIMAAL = 50_000
_EIGEN = Label("eigen_woord")
_ICD = re.compile(r"(?<![\w.])(?!(?:B|P)\d\d\.\d{3})[A-TV-Z]\d\d\.\d{1,2}(?![\w.]\w)")
# Part of a BSN or of a code; such words are looked at every time, so that `111 222 333` is seen whole.
_CIJFERS = re.compile(r"\d{3}|[a-z]\d\d\.\d")
_GEEN_ICD = re.compile(r"(?:kamer|lokaal|ruimte|zaal|versie|plek|gebouw|hal)\s+$", re.IGNORECASE)


class Treffer(Struct, frozen=True, order=True):
    """A place in a text, in characters (`eind` exclusive), and the category of what stands there."""

    begin: int
    eind: int
    categorie: Categorie


class _Bijzonder(Struct, frozen=True):
    """What a word may be part of: whether it has a label, whether it holds a number, and the phrases that it anchors."""

    woord: bool
    getal: bool
    ankers: tuple[str, ...]


class Matcher:
    """Scans texts with one set of words.

    It remembers which words are ordinary: texts share most of their words, and a text of ordinary words costs one look at a set.
    """

    def __init__(self, extra: tuple[str, ...] = (), toegestaan: tuple[str, ...] = ()) -> None:
        rules = (*_eigen(extra), *regels())
        self._index = _index(rules)
        allowed = _eigen(toegestaan)
        # Without inflection: "terminal" may not hide "terminale".
        exceptions = _eigen(line for _, line in lines("uitzonderingen"))
        self._toegestaan = _index(allowed)
        self._uitgezonderd = _index(exceptions, verbuig=False)
        self._toegestane_frasen = frasen((*allowed, *exceptions))
        self._frasen: dict[str, list[Patroon]] = {}
        for pattern in frasen(rules):
            for word in anchor(pattern):
                self._frasen.setdefault(word, []).append(pattern)
        self._gewoon: set[str] = set()
        self._bijzonder: dict[str, _Bijzonder] = {}
        self._labels: dict[str, Label | None] = {}

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
        return self._gewoon.issuperset(text.lower().split()) or not any(self._suspect(text))

    def _suspect(self, text: str) -> tuple[bool, bool]:
        """Look at each new word once; tell whether a word, and whether a number or code, may be part of a finding."""
        if len(self._gewoon) + len(self._bijzonder) > _BEKEND_MAXIMAAL:
            self._gewoon.clear()
            self._bijzonder.clear()
            self._labels.clear()
        words = numbers = False
        anchors: list[str] = []
        for chunk in set(text.lower().split()) - self._gewoon:
            known = self._bijzonder.get(chunk) or self._leer(chunk)
            words, numbers = words or known.woord, numbers or known.getal
            anchors += known.ankers
        return words or (bool(anchors) and self._phrase_possible(anchors, text)), numbers

    def _leer(self, chunk: str) -> "_Bijzonder":
        """Return what a new chunk of a text may be part of, and remember it."""
        parts = [fold(part) for part in WOORD.findall(chunk)]
        number = _CIJFERS.search(chunk) is not None
        learnt = _Bijzonder(
            any(self._label(part) is not None for part in parts), number, tuple(part for part in parts if part in self._frasen)
        )
        if learnt.woord or number or learnt.ankers:
            self._bijzonder[chunk] = learnt
        else:
            self._gewoon.add(chunk)
        return learnt

    def _phrase_possible(self, anchors: list[str], text: str) -> bool:
        """Tell whether a text holds every whole word of a phrase; most anchors are everyday words that stand alone."""
        folded = fold(text)
        return any(_stands_in(pattern, folded) for word in anchors for pattern in self._frasen[word] if _may_hold(pattern, folded))

    def _label(self, word: str) -> Label | None:
        if word not in self._labels:
            label = self._index.find(word)
            self._labels[word] = None if label and self._is_allowed(word) else label
        return self._labels[word]

    def _is_allowed(self, word: str) -> bool:
        return self._toegestaan.find(word) is not None or self._uitgezonderd.find(word) is not None

    def _sentence(self, sentence: list[Woord]) -> list[Treffer]:
        hits = [(i, i + 1, label) for i, word in enumerate(sentence) if (label := self._label(word.tekst))]
        hits += self._phrases(sentence)
        if not hits:
            return []
        hits = [hit for hit in hits if not any(_inside(hit, other) for other in hits)]
        allowed = self._allowed(sentence)
        # Who "is verpleegkundige op de spoedeisende hulp" works there: one job in a sentence explains the other words of care.
        work = any(label.werk and is_werk(sentence, begin, end) for begin, end, label in hits)
        return [
            Treffer(sentence[begin].begin, sentence[end - 1].eind, label.categorie)
            for begin, end, label in hits
            if not (label.werk and work and not is_zorg(sentence, begin, end))
            and not allowed.intersection(range(begin, end))
            and not is_van_anderen(sentence, begin)
            and (label == _EIGEN or not is_eigennaam(sentence, begin, end))
        ]

    def _phrases(self, sentence: list[Woord]) -> Iterator[tuple[int, int, Label]]:
        words = {word.tekst for word in sentence}
        candidates = {id(p): p for word in words for p in self._frasen.get(word, ())}
        for pattern in candidates.values():
            if not _has_words(pattern, words):
                continue
            for start in range(len(sentence)):
                if (end := match_at(pattern, sentence, start)) is not None:
                    yield start, end, pattern.label

    def _allowed(self, sentence: list[Woord]) -> set[int]:
        """Return which words stand in an allowed word or phrase: no hit may touch them."""
        places = {i for i, word in enumerate(sentence) if self._toegestaan.find(word.tekst)}
        for pattern in self._toegestane_frasen:
            for start in range(len(sentence)):
                if (end := match_at(pattern, sentence, start)) is not None:
                    places.update(range(start, end))
        return places


@lru_cache(maxsize=1)
def _everywhere() -> frozenset[str]:
    return frozenset(line for _, line in lines("overal"))


def anchor(pattern: Patroon) -> frozenset[str]:
    """Return the words of the rarest term of a phrase: only where one of them stands is the phrase looked for.

    Every phrase needs a term of whole words, without stems; a term of long words is taken to be rare.
    """
    whole = [term.woorden for term in pattern.termen if term is not None and not term.stammen]
    return max(whole, key=lambda words: (words.isdisjoint(_everywhere()), min(map(len, words)), len(words)))


def _eigen(words: Iterable[str]) -> tuple[tuple[str, Label], ...]:
    return tuple((fold(" ".join(word.split())), _EIGEN) for word in words if word.strip())


def frasen(rules: Iterable[tuple[str, Label]]) -> tuple[Patroon, ...]:
    """Return the lines of several words as patterns."""
    return tuple(patroon(line, label) for line, label in rules if " " in line)


def _index(rules: Iterable[tuple[str, Label]], *, verbuig: bool = True) -> WoordIndex:
    words: list[tuple[str, Label]] = []
    stems: list[tuple[Stam, Label]] = []
    for line, label in rules:
        if line.isalnum():  # two of three lines are one plain word: reading them as terms took half of the start of `check`
            words.append((line, label))
        elif " " not in line:
            words += [(word, label) for word in term(line).woorden]
            stems += [(stem, label) for stem in term(line).stammen]
    return WoordIndex(words, stems, verbuig=verbuig)


def _may_hold(pattern: Patroon, folded: str) -> bool:
    """Tell whether the letters of one word for each whole-word term of a phrase stand in a text, perhaps inside another word."""
    return all(any(word in folded for word in term.woorden) for term in pattern.termen if term and not term.stammen)


@cache
def _row(pattern: Patroon) -> re.Pattern[str] | None:
    """Return what finds the words of a phrase next to each other in folded text; None for a phrase with a gap or a stem."""
    terms = [term.woorden for term in pattern.termen if term and not term.stammen]
    if len(terms) < len(pattern.termen):
        return None
    return re.compile(r"[\W_]+".join(f"(?:{'|'.join(map(re.escape, sorted(words)))})" for words in terms))


def _stands_in(pattern: Patroon, folded: str) -> bool:
    """Tell whether a phrase may stand in a text word by word; of one with a gap or a stem the sentence decides."""
    row = _row(pattern)
    return row is None or row.search(folded) is not None


def _has_words(pattern: Patroon, words: set[str]) -> bool:
    """Tell whether a set of words has one for each term of a phrase that is made of whole words."""
    return not any(term and not term.stammen and term.woorden.isdisjoint(words) for term in pattern.termen)


def _inside(hit: tuple[int, int, Label], other: tuple[int, int, Label]) -> bool:
    """Tell whether a hit is a real part of another one."""
    return other[0] <= hit[0] and hit[1] <= other[1] and other[1] - other[0] > hit[1] - hit[0]


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
def _bijlage_lijst() -> tuple[WoordIndex, tuple[Patroon, ...]]:
    rules = _eigen(line for _, line in lines("bijlage"))
    return _index(rules), frasen(rules)


def bijlage_verdacht(naam: str, *, toegestaan: tuple[str, ...] = ()) -> bool:
    """Tell whether the file name or title of an attachment points at a medical document or holds a BSN.

    A name has no sentences: hyphens, underscores and dots separate its words.
    """
    text = re.sub(r"[-_.]+", " ", naam)
    if scan(text, toegestaan=toegestaan):
        return True
    allowed = {fold(word) for word in toegestaan}
    words, phrases = _bijlage_lijst()
    sentence = [word for part in zinnen(text) for word in part if word.tekst not in allowed]
    return any(words.find(word.tekst) for word in sentence) or any(
        match_at(pattern, sentence, start) is not None for pattern in phrases for start in range(len(sentence))
    )
