"""A list of words and phrases that is looked for in a text in one go."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick

from wiezit.assessment.privacy.frasen import Frase, frase
from wiezit.assessment.privacy.sleutels import Index, anker
from wiezit.assessment.privacy.woordenlijst import Label, Patroon, patroon, term
from wiezit.assessment.privacy.woordvormen import Rang, rang


class Plek(NamedTuple):
    """Where a phrase stands in a row of words (`eind` exclusive), and what its line says of it."""

    begin: int
    eind: int
    patroon: Patroon


class _Stuk(NamedTuple):
    """What is looked for at a piece: lines of one term; phrases by the word after or before it; and other phrases."""

    woorden: list[int]
    na: dict[bytes, list[Frase]]
    voor: dict[bytes, list[Frase]]
    los: list[Frase]


class Lijst:
    """Finds words and phrases in folded texts; of lines that fit alike the first wins.

    Texts are searched as `kaal` returns them. All pieces of all lines are looked for together, so the number of lines hardly counts;
    only where a piece stands, its lines are read.
    """

    def __init__(self, index: Index, *, verbuig: bool = True) -> None:
        self._index = index
        self._verbuig = verbuig
        self._stukken: dict[int, _Stuk] = {}
        self._zoeker = BytesAhoCorasick([piece.encode() for piece in index.stukken])

    def woord(self, word: str) -> Label | None:
        """Return what the list says of a word, or None."""
        best: tuple[Rang, int] | None = None
        for number in {n for piece, _, _ in self._zoek(f" {word} ".encode()) for n in self._stuk(piece).woorden}:
            line, label = self._index.regel(number)
            fit = rang(word, term(line), label, verbuig=self._verbuig)
            if fit is not None and (best is None or (fit, -number) > best):
                best = fit, -number
        return self._index.regel(-best[1])[1] if best else None

    def frasen(self, words: Sequence[str]) -> list[Plek]:
        """Return where phrases stand in a row of words, in the order of the list."""
        text = f" {' '.join(words)} ".encode()
        found: set[tuple[int, int, int]] = set()
        for piece, begin, end in self._zoek(text):
            at = text.count(b" ", 0, begin + 1) - 1
            known = self._stuk(piece)
            after, before = known.na.get(_woord_na(text, end), []), known.voor.get(_woord_voor(text, begin), [])
            for one in known.los + after + before:
                found.update((one.nummer, *place) for place in one.staat(words, at))
        return [Plek(start, end, patroon(*self._index.regel(number))) for number, start, end in sorted(found)]

    def mogelijk(self, text: bytes) -> Iterator[tuple[int, str]]:
        """Yield the places in a text where something of the list may stand, with the word to look up, or '' for a phrase."""
        known = self._stukken
        first = last = 0
        for piece, begin, end in self._zoek(text):
            words, after, before, alone = known.get(piece) or self._leer(piece)
            if words:
                yield begin, text[text.rfind(b" ", 0, begin + 1) + 1 : text.find(b" ", end - 1)].decode()
            phrases = alone
            if after and (more := after.get(_woord_na(text, end))):
                phrases = phrases + more
            if before and (more := before.get(_woord_voor(text, begin))):
                phrases = phrases + more
            if phrases and begin >= last:
                first, last = text.rfind(b"\n", 0, begin) + 1, text.find(b"\n", begin)
            for one in phrases:
                if one.kan_hier(text, first, last) and one.staat_bij(text, begin, first, last):
                    yield begin, ""

    def _zoek(self, text: bytes) -> list[tuple[int, int, int]]:
        return self._zoeker.find_matches_as_indexes(text, overlapping=True)

    def _stuk(self, piece: int) -> _Stuk:
        return self._stukken.get(piece) or self._leer(piece)

    def _leer(self, piece: int) -> _Stuk:
        """Read the lines of a piece, once it is met."""
        self._stukken[piece] = known = _Stuk([], {}, {}, [])
        for number in self._index.bij[piece]:
            line, label = self._index.regel(number)
            if " " not in line:
                known.woorden.append(number)
                continue
            one = frase(number, patroon(line, label), anker(line))
            for word in one.na or one.voor:
                (known.na if one.na else known.voor).setdefault(word.encode(), []).append(one)
            if not one.na and not one.voor:
                known.los.append(one)
        return known


def _woord_na(text: bytes, end: int) -> bytes:
    """Return the word after a piece that ends at `end`, or after the word in which it ends."""
    start = text.find(b" ", end - 1) + 1
    start += text.startswith(b" ", start)
    return text[start : text.find(b" ", start)]


def _woord_voor(text: bytes, begin: int) -> bytes:
    """Return the word before a piece that begins at `begin`, or before the word in which it begins."""
    stop = text.rfind(b" ", 0, begin + 1)
    stop -= text.endswith(b" ", 0, stop)
    return text[text.rfind(b" ", 0, stop) + 1 : stop]
