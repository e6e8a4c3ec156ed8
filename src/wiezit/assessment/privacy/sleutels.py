"""Where a line of the lists is looked for: pieces of text, one of which stands in every text that the line fits.

A piece that begins with a space begins a word, one that ends with a space ends it. The rarer the pieces, the less is looked at in vain.
"""

from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

import msgspec

from wiezit.assessment.privacy.woordenlijst import Label, Stam, Term, bestand, bijlageregels, lines, regels, term, uitzonderingen
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

    stukken: Sequence[str]
    plaats: int
    ook: int


class Index(msgspec.Struct):
    """A list made ready: its lines, what each of them means (a place in `labels`), and all pieces with the numbers of their lines.

    For lines that are phrases `plaats` and `ook` are those of their `Anker`. `heel` has the pieces that are whole words, `begin` those
    that begin a word, and `elders` those that stand anywhere in it. The numbers stand in a text, "3 12": most of them are never read.
    """

    regels: list[str]
    labels: list[Label]
    betekenis: list[int]
    plaats: list[int]
    ook: list[int]
    heel: dict[str, str]
    begin: dict[str, str]
    elders: dict[str, str]

    def regel(self, number: int) -> tuple[str, Label]:
        """Return a line and what it means."""
        return self.regels[number], self.labels[self.betekenis[number]]


def index(rules: Sequence[tuple[str, Label]]) -> Index:
    """Return the index of the lines of a list, in their order."""
    labels = {label: number for number, label in enumerate(dict.fromkeys(label for _, label in rules))}
    made = Index([line for line, _ in rules], [*labels], [labels[label] for _, label in rules], [], [], {}, {}, {})
    for number, (line, label) in enumerate(rules):
        pieces, place, also = anker(line) if " " in line else (woordstukken(line, label), 0, 0)
        made.plaats.append(place)
        made.ook.append(also)
        for piece in sorted({*pieces}):
            if text := piece.strip():  # a star alone is any word
                where = made.elders if piece[0] != " " else made.heel if piece[-1] == " " else made.begin
                where[text] = f"{where[text]} {number}" if text in where else str(number)
    return made


def vaste_index(name: str) -> Index:
    """Return the index of one of `VASTE_LIJSTEN` from its file: to make it takes longer than a start may. `docs/maak.py` writes it."""
    return msgspec.json.decode(bestand(f"{name}.json"), type=Index)


def vaste_woorden(name: str) -> list[str]:
    """Return a row of words from its file in `woorden/`, which `docs/maak.py` writes."""
    return msgspec.json.decode(bestand(f"{name}.json"), type=list[str])


def woordstukken(line: str, label: Label) -> Sequence[str]:
    """Return the pieces that a line of one term is looked for at."""
    if line.isalnum() and len(line) < TYPFOUT_VANAF:
        return (_heel(line),)
    wanted = term(line)
    pieces = [*map(_heel, wanted.woorden), *map(_stuk, wanted.stammen)]
    for text, _ in met_typfout(wanted, label):
        right = _GOED_NA_ALLEDAAGS if text[:_GOED_VOORAAN] in _begin_alledaags() else _GOED_VOORAAN
        pieces.append(f" {text[: max(right, len(text) // 2)]}")
    return pieces


def anker(line: str) -> Anker:
    """Return what a phrase is looked for at: its first rare word, else the term that costs least."""
    parts = line.split(" ")
    often = _hoe_vaak()
    terms = {at: term(part) for at, part in enumerate(parts) if part != ".."}
    rare = next((at for at, part in enumerate(parts) if part not in often and part.isalnum()), None)
    at = min(terms, key=lambda at: _kosten(terms, at)) if rare is None else rare
    others = [near for near, one in terms.items() if near != at and not one.stammen]
    also = min(others, key=lambda near: _samen(terms[near].woorden), default=at)
    return Anker([*(f" {word} " for word in terms[at].woorden), *map(_stuk, terms[at].stammen)], at, also)


def _kosten(terms: dict[int, Term], at: int) -> int:
    """Return what it costs to look for a phrase at one of its terms: more when no word must stand right next to it."""
    words, stems = terms[at]
    alone = all(terms[near].stammen for near in (at - 1, at + 1) if near in terms)
    often = _samen(words) + sum(map(_hoe_vaak_stam, stems))
    return often * (2 if alone else 1) + _PER_STUK * (len(words) + len(stems))


def _hoe_vaak_stam(stem: Stam) -> int:
    """Return what `_samen` does of words, for a part of words; a star alone can be no anchor."""
    if not stem.tekst:
        return 10 * _OVERAL
    return _ZELDEN if len(stem.tekst) >= _STAM_VANAF else _OVERAL


def _heel(word: str) -> str:
    return f" {word}" if len(word) >= VERBUIGT_VANAF else f" {word} "


def _stuk(stem: Stam) -> str:
    return f" {stem.tekst}" if stem.plaats == "begin" else stem.tekst


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
