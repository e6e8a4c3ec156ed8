"""Where a line of the lists is looked for: pieces of text, one of which stands in every text that the line fits.

The rarer the pieces, the less is looked at in vain.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import NamedTuple

from wiezit.assessment.privacy.indexen import Index
from wiezit.assessment.privacy.lijst import Gezegd, Lijst
from wiezit.assessment.privacy.stukken import LETTERS, Stuk, bij_het_begin, grepen
from wiezit.assessment.privacy.woordenlijst import EIGEN, Label, Stam, Term, bijlageregels, eigen_regel, lines, regels, term, uitzonderingen
from wiezit.assessment.privacy.woordvormen import TYPFOUT_VANAF, VERBUIGT_VANAF, met_typfout

_GOED_VOORAAN, _GOED_NA_ALLEDAAGS = 6, 8
"""The letters that must be right for a typing error in the rest of a word to be found: more where everyday words begin so too.

An error at the beginning is found only where the lists have it: many words end alike, so their ends tell too little.
"""
_VAAK = {"in elke tekst": 50_000, "vaak": 2_000, "soms": 300}
"""How many times a word of a section of `alledaags.txt` stands in a million words of text."""
_ZELDEN, _OVERAL = 30, 1_000_000
_STAM_VANAF = 4
"""Shorter parts of words stand everywhere."""
_PER_STUK = 30
"""What a piece costs by being there, in the same measure: all pieces are made ready at every start."""


VASTE_LIJSTEN: dict[str, Callable[[], Sequence[tuple[str, Label]]]] = {
    "index": regels,
    "index_uitzonderingen": uitzonderingen,
    "index_bijlage": bijlageregels,
}
"""The lists of which the index is kept in a file in `woorden/`."""


class Anker(NamedTuple):
    """The pieces that a phrase is looked for at, and which of its terms and gaps (from 0) they are.

    `ook` is another term, the rarest one of only whole words; the same place when there is none.
    """

    stukken: Sequence[Stuk]
    plaats: int
    ook: int


def index(rules: Sequence[tuple[str, Label]]) -> Index:
    """Return the index of the lines of a list, in their order."""
    labels = {label: number for number, label in enumerate(dict.fromkeys(label for _, label in rules))}
    lines, numbers = "", dict[Stuk, list[int]]()
    for line, label in rules:
        pieces, place, also = anker(line) if " " in line else (woordstukken(line, label), 0, 0)
        for piece in sorted({*pieces}):
            if piece.tekst:  # a star alone is any word
                numbers.setdefault(piece, []).append(len(lines))
        lines += f"{labels[label]} {place} {also} {line}\n"
    made = Index([*labels], lines, {}, {}, {}, {})
    for piece, of_lines in numbers.items():
        _in_index(made, piece, " ".join(map(str, of_lines)))
    made.grepen = grepen(made.elders)
    return made


def eigen_index(words: Iterable[str]) -> Index:
    """Return the index of words and phrases that somebody wrote."""
    rules = (eigen_regel(word) for word in words)
    return index([(line, EIGEN) for line in rules if any(map(str.isalnum, line))])


def alledaags_onschuldig() -> list[str]:
    """Return the everyday words of which the lists say nothing, or that are always fine.

    `docs/maak.py` keeps them in a file, so that nobody looks for them.
    """
    words, exceptions = Lijst(index(regels())), Lijst(index(uitzonderingen()), verbuig=False)
    everyday = [word for _, word in lines("alledaags") if word.isalpha()]
    said = words.over(everyday)
    return [word for word in everyday if word not in said or _onschuldig(said[word], exceptions.woord(word))]


def _onschuldig(said: Gezegd, exception: Label | None) -> bool:
    return not said.frasen and (said.label is None or exception is not None)


def _in_index(made: Index, piece: Stuk, numbers: str) -> None:
    if piece.soort == "elders":
        made.elders[piece.tekst] = numbers
        return
    key, rest = bij_het_begin(piece)
    where = made.vooraan if len(piece.tekst) >= LETTERS or piece.soort == "heel" else made.kort
    where[key] = ",".join(filter(None, (where.get(key), f"{rest} {numbers}")))


def woordstukken(line: str, label: Label) -> Sequence[Stuk]:
    """Return the pieces that a line of one term is looked for at."""
    if line.isalnum() and len(line) < TYPFOUT_VANAF:
        return (_woord(line),)
    wanted = term(line)
    pieces = [*map(_woord, wanted.woorden), *map(_stuk, wanted.stammen)]
    long = [text for text, _ in met_typfout(wanted, label)]
    begins = [*map(_goed_begin, long), *(word for word in wanted.woorden if len(word) >= LETTERS)]
    # What finds the line finds all of its words, so the least that one of them asks for is enough.
    pieces += [Stuk(text, "typfout", min(len(begin) for begin in begins if text.startswith(begin))) for text in long]
    return pieces


def _goed_begin(text: str) -> str:
    """Return the letters of a word or stem that must be right for a typing error in the rest to be found."""
    right = _GOED_NA_ALLEDAAGS if text[:_GOED_VOORAAN] in _begin_alledaags() else _GOED_VOORAAN
    return text[: max(right, len(text) // 2)]


def anker(line: str) -> Anker:
    """Return what a phrase is looked for at: its first rare word, else the term that costs least."""
    parts = line.split(" ")
    often = _hoe_vaak()
    terms = {at: term(part) for at, part in enumerate(parts) if part != ".."}
    rare = next((at for at, part in enumerate(parts) if part not in often and part.isalnum()), None)
    at = min(terms, key=lambda at: _kosten(terms, at)) if rare is None else rare
    others = [near for near, one in terms.items() if near != at and not one.stammen]
    also = min(others, key=lambda near: _samen(terms[near].woorden), default=at)
    return Anker([*(Stuk(word, "heel") for word in terms[at].woorden), *map(_stuk, terms[at].stammen)], at, also)


def _kosten(terms: dict[int, Term], at: int) -> int:
    """Return what it costs to look for a phrase at one of its terms: more when no word must stand right next to it."""
    words, stems = terms[at].woorden, terms[at].stammen
    alone = all(terms[near].stammen for near in (at - 1, at + 1) if near in terms)
    often = _samen(words) + sum(map(_hoe_vaak_stam, stems))
    return often * (2 if alone else 1) + _PER_STUK * (len(words) + len(stems))


def _hoe_vaak_stam(stem: Stam) -> int:
    """Return what `_samen` does of words, for a part of words; a star alone can be no anchor."""
    if not stem.tekst:
        return 10 * _OVERAL
    return _ZELDEN if len(stem.tekst) >= _STAM_VANAF else _OVERAL


def _woord(word: str) -> Stuk:
    return Stuk(word, "buigt" if len(word) >= VERBUIGT_VANAF else "heel")


def _stuk(stem: Stam) -> Stuk:
    return Stuk(stem.tekst, "begin" if stem.plaats == "begin" else "elders")


def _samen(words: frozenset[str]) -> int:
    """Return roughly how many times one of some words stands in a million words of text."""
    often = _hoe_vaak()
    return sum(often.get(word, _ZELDEN) for word in words)


@cache
def _hoe_vaak() -> dict[str, int]:
    return {word: _VAAK[section] for section, word in lines("alledaags")}


@cache
def _begin_alledaags() -> frozenset[str]:
    return frozenset(word[:_GOED_VOORAAN] for word in _hoe_vaak())
