"""A list of words and phrases, of which any number costs about the same to look for."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick

from wiezit.assessment.privacy.frasen import Frase, frase
from wiezit.assessment.privacy.sleutels import Index, index
from wiezit.assessment.privacy.woordenlijst import EIGEN, Label, Patroon, fold, patroon, term
from wiezit.assessment.privacy.woordvormen import Rang, rang


class Plek(NamedTuple):
    """Where a phrase stands in a row of words (`eind` exclusive), and what its line says of it."""

    begin: int
    eind: int
    patroon: Patroon


class Lijst:
    """Finds what its lines say of folded words; of lines that fit alike the first wins.

    A line is read only when one of its pieces stands in a word. Most pieces begin a word: those are looked up. Only the others are
    searched for, all together.
    """

    def __init__(self, index: Index, *, verbuig: bool = True) -> None:
        self._index = index
        self._verbuig = verbuig
        self._frasen: dict[int, Frase] = {}
        self._elders = [*index.elders]
        self._zoeker = BytesAhoCorasick([piece.encode() for piece in self._elders])

    def over(self, word: str) -> tuple[Label | None, list[Frase]]:
        """Return what the list says of a word, and which phrases are looked for at it, in the order of the list."""
        numbers = self._nummers(word)
        if not numbers:
            return None, []
        phrases = [self._frase(number) for number in sorted(numbers) if " " in self._index.regels[number]]
        return self._label(word, numbers), phrases

    def woord(self, word: str) -> Label | None:
        """Return what the list says of a word, or None."""
        return self._label(word, self._nummers(word))

    def _label(self, word: str, numbers: set[int]) -> Label | None:
        best: tuple[Rang, int] | None = None
        for number in numbers:
            line, label = self._index.regel(number)
            fit = None if " " in line else rang(word, term(line), label, verbuig=self._verbuig)
            if fit is not None and (best is None or (fit, -number) > best):
                best = fit, -number
        return self._index.regel(-best[1])[1] if best else None

    def frasen(self, words: Sequence[str]) -> list[Plek]:
        """Return where phrases stand in a row of words, in the order of the list."""
        spots = ((one, at) for at, word in enumerate(words) for one in self.over(word)[1])
        found = sorted({(one.nummer, *place) for one, at in spots for place in one.staat(words, at)})
        return [Plek(start, end, self._frase(number).patroon) for number, start, end in found]

    def _nummers(self, word: str) -> set[int]:
        """Return the lines of which a piece stands in a word."""
        numbers = {*self._index.heel.get(word, ())}
        begin = self._index.begin
        for end in range(1, len(word) + 1):
            if (head := word[:end]) in begin:
                numbers.update(begin[head])
        for piece, _, _ in self._zoeker.find_matches_as_indexes(word.encode(), overlapping=True):
            numbers.update(self._index.elders[self._elders[piece]])
        return numbers

    def _frase(self, number: int) -> Frase:
        if number not in self._frasen:
            pattern = patroon(*self._index.regel(number))
            self._frasen[number] = frase(number, pattern, self._index.plaats[number], self._index.ook[number])
        return self._frasen[number]


def eigen_lijst(words: Iterable[str]) -> Lijst:
    """Return a list of words and phrases that somebody wrote."""
    rules = tuple((fold(" ".join(word.split())), EIGEN) for word in words if any(map(str.isalnum, word)))
    return Lijst(index(rules))
