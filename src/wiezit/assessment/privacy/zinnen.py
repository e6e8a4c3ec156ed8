"""Text as words with their places and sentences, and phrases found in them."""

import re
from typing import NamedTuple

from wiezit.assessment.privacy.woordenlijst import Patroon, Term, fold
from wiezit.assessment.privacy.woordindex import holds

WOORD = re.compile(r"[^\W_]+(?:[-'’‑][^\W_]+)*")
_GRENS = re.compile(r"[.!?;](?:\s|$)|\n\s*\n|\n\s*[-*•]")
_GAT = 4


class Woord(NamedTuple):
    """A word of a text: as written, folded, its place in characters (end exclusive), and what stands before it."""

    ruw: str
    tekst: str
    begin: int
    eind: int
    na_komma: bool
    opent: bool


def zinnen(text: str) -> list[list[Woord]]:
    """Return the sentences of a text, each as its words; a sentence without words is left out."""
    sentences: list[list[Woord]] = []
    previous = 0
    for match in WOORD.finditer(text):
        between = text[previous : match.start()]
        opens = not sentences or (between != " " and _GRENS.search(between) is not None)
        if opens:
            sentences.append([])
        raw = match.group()
        sentences[-1].append(Woord(raw, fold(raw), match.start(), match.end(), "," in between or ":" in between, opens))
        previous = match.end()
    return sentences


def match_at(patroon: Patroon, sentence: list[Woord], start: int) -> int | None:
    """Return the index after the last word of a phrase that begins at `start`, or None."""
    return _match(patroon.termen, sentence, start)


def _match(terms: tuple[Term | None, ...], sentence: list[Woord], at: int) -> int | None:
    if not terms:
        return at
    head, rest = terms[0], terms[1:]
    if head is None:
        tries = (_match(rest, sentence, at + skip) for skip in range(_GAT + 1) if at + skip < len(sentence))
        return next((end for end in tries if end is not None), None)
    if at < len(sentence) and fits_term(sentence[at].tekst, head):
        return _match(rest, sentence, at + 1)
    return None


def fits_term(word: str, term: Term) -> bool:
    """Tell whether a folded word is one of the words of a term, or holds one of its stems."""
    return word in term.woorden or any(holds(word, stem) for stem in term.stammen)
