"""A list of words and phrases, of which any number costs about the same to look for."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from wiezit.assessment.privacy.frasen import Frase
from wiezit.assessment.privacy.sleutels import Index, index
from wiezit.assessment.privacy.woordenlijst import EIGEN, Label, Patroon, eigen_regel, lines, regels, term, uitzonderingen
from wiezit.assessment.privacy.woordvormen import Rang, rang


class Plek(NamedTuple):
    """Where a phrase stands in a row of words (`eind` exclusive), and what its line says of it."""

    begin: int
    eind: int
    patroon: Patroon


class Lijst:
    """Finds what its lines say of folded words; of lines that fit alike the first wins.

    A line is read only when one of its pieces stands in a word. The pieces are looked up: whole words, beginnings, and at each letter
    those that may stand anywhere, by their first letters.
    """

    def __init__(self, klaar: Index, *, verbuig: bool = True) -> None:
        self._index = klaar
        self._verbuig = verbuig
        self._frasen: dict[int, Frase] = {}
        self._kortste_begin = min(map(len, klaar.begin), default=1)
        self._kortste = min(map(len, klaar.elders), default=1)
        self._elders: dict[str, list[str]] = {}
        for piece in klaar.elders:
            self._elders.setdefault(piece[: self._kortste], []).append(piece)

    def over(self, word: str) -> tuple[Label | None, list[Frase]]:
        """Return what the list says of a word, and which phrases are looked for at it, in the order of the list."""
        numbers = self._nummers(word)
        if not numbers:
            return None, []
        return self._label(word, numbers), self._bij(numbers)

    def _bij(self, numbers: set[int]) -> list[Frase]:
        return [self._frase(number) for number in sorted(numbers) if " " in self._index.regels[number]]

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
        spots = ((one, at) for at, word in enumerate(words) for one in self._bij(self._nummers(word)))
        found = sorted({(one.nummer, *place) for one, at in spots for place in one.staat(words, at)})
        return [Plek(start, end, self._frase(number).patroon) for number, start, end in found]

    def _nummers(self, word: str) -> set[int]:
        """Return the lines of which a piece stands in a word."""
        heel, begin, elders, shortest = self._index.heel, self._index.begin, self._elders, self._kortste
        found = [heel[word]] if word in heel else []
        found += [begin[word[:end]] for end in range(self._kortste_begin, len(word) + 1) if word[:end] in begin]
        for at in range(len(word) - shortest + 1):
            if near := elders.get(word[at : at + shortest]):
                found += [self._index.elders[piece] for piece in near if word.startswith(piece, at)]
        return set(map(int, " ".join(found).split())) if found else set()

    def _frase(self, number: int) -> Frase:
        if number not in self._frasen:
            anchor, also = self._index.plaats[number], self._index.ook[number]
            self._frasen[number] = Frase(number, *self._index.regel(number), anker=anchor, ook=also)
        return self._frasen[number]


def alledaags_onschuldig() -> list[str]:
    """Return the everyday words of which the lists say nothing, or that are always fine.

    `docs/maak.py` keeps them in a file, so that nobody looks for them.
    """
    words, exceptions = Lijst(index(regels())), Lijst(index(uitzonderingen()), verbuig=False)
    return [word for _, word in lines("alledaags") if word.isalpha() and _onschuldig(*words.over(word), exceptions.woord(word))]


def _onschuldig(label: Label | None, phrases: list[Frase], exception: Label | None) -> bool:
    return not phrases and (label is None or exception is not None)


def eigen_lijst(words: Iterable[str]) -> Lijst:
    """Return a list of words and phrases that somebody wrote."""
    rules = (eigen_regel(word) for word in words)
    return Lijst(index([(line, EIGEN) for line in rules if any(map(str.isalnum, line))]))
