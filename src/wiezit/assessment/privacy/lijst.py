"""A list of words and phrases, of which any number costs about the same to look for."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec import Struct

from wiezit.assessment.privacy.frasen import Frase
from wiezit.assessment.privacy.indexen import Index
from wiezit.assessment.privacy.stukken import Stukken
from wiezit.assessment.privacy.woordenlijst import Label, Patroon, term
from wiezit.assessment.privacy.woordvormen import Rang, rang

_VOORAF = 3
"""The numbers before a line of an index."""


class Gezegd(Struct, frozen=True):
    """What a list says of a word by itself, and the phrases that are looked for at it, in the order of the list."""

    label: Label | None
    frasen: list[Frase]


class Plek(NamedTuple):
    """Where a phrase stands in a row of words (`eind` exclusive), and what its line says of it."""

    begin: int
    eind: int
    patroon: Patroon


class Lijst:
    """Finds what its lines say of folded words; of lines that fit alike the first wins. A line is read only when a piece of it is found."""

    def __init__(self, klaar: Index, *, verbuig: bool = True) -> None:
        """Take a list made ready; with `verbuig` its words are found with an ending too."""
        self._labels, self._regels = klaar.labels, klaar.regels
        self._stukken = Stukken(klaar.vooraan, klaar.kort, klaar.elders, klaar.grepen)
        self._verbuig = verbuig
        self._frasen: dict[int, Frase] = {}

    def over(self, words: Sequence[str]) -> dict[str, Gezegd]:
        """Return of which words the list may say something, and what."""
        found = self._stukken.in_woorden(words)
        return {word: Gezegd(self._label(word, numbers), self._bij(numbers)) for word, numbers in found.items()}

    def woord(self, word: str) -> Label | None:
        """Return what the list says of a word by itself, or None."""
        return self._label(word, self._stukken.in_woorden((word,)).get(word, ()))

    def _bij(self, numbers: Iterable[int]) -> list[Frase]:
        return [self._frase(number) for number in sorted(numbers) if self._regel(number).count(" ") > _VOORAF]

    def _label(self, word: str, numbers: Iterable[int]) -> Label | None:
        best: tuple[Rang, int] | None = None
        for number in numbers:
            label, _, _, line = self._delen(number)
            fit = None if " " in line else rang(word, term(line), label, verbuig=self._verbuig)
            if fit is not None and (best is None or (fit, -number) > best):
                best = fit, -number
        return self._delen(-best[1])[0] if best else None

    def frasen(self, words: Sequence[str]) -> list[Plek]:
        """Return where phrases stand in a row of words, in the order of the list."""
        near = {word: self._bij(numbers) for word, numbers in self._stukken.in_woorden(words).items()}
        spots = ((one, at) for at, word in enumerate(words) for one in near.get(word, ()))
        found = sorted({(one.nummer, *place) for one, at in spots for place in one.staat(words, at)})
        return [Plek(start, end, self._frase(number).patroon) for number, start, end in found]

    def _regel(self, number: int) -> str:
        return self._regels[number : self._regels.index("\n", number)]

    def _delen(self, number: int) -> tuple[Label, int, int, str]:
        """Return what a line means, the numbers of its `Anker`, and the line."""
        label, place, also, line = self._regel(number).split(" ", _VOORAF)
        return self._labels[int(label)], int(place), int(also), line

    def _frase(self, number: int) -> Frase:
        if number not in self._frasen:
            label, anchor, also, line = self._delen(number)
            self._frasen[number] = Frase(number, line, label, anker=anchor, ook=also)
        return self._frasen[number]
