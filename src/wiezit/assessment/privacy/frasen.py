"""The phrases of the word lists, under the rarest term of each: most texts are passed over without reading one phrase."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from wiezit.assessment.privacy.woordenlijst import Label, Patroon, Term, lines, patroon, term
from wiezit.assessment.privacy.woordindex import fits_term

_GAT = 4
"""The most words that a gap (`..`) may hold."""
_HOOGUIT = 8
"""The most ways to read a part of a phrase that are looked for letter by letter."""

_Regel = tuple[int, str, Label]
"""A line that is read only where it may stand: its place in the lists, the line, and what it means."""


class Frasen:
    """The lines of several words among the rules of a list, each under one of its terms; under '' when all hold parts of words."""

    def __init__(self, rules: Iterable[tuple[str, Label]]) -> None:
        self._bij: dict[str, list[_Regel]] = {}
        for number, (line, label) in enumerate(rules):
            if " " not in line:
                continue
            part = anker(line)
            if part in self._bij:
                self._bij[part].append((number, line, label))
            else:
                self._bij[part] = [(number, line, label)]
        self._termen: dict[str, list[str]] = {}
        for part in self._bij:
            for word in (part,) if part.isalnum() else term(part).woorden if part else ():
                self._termen.setdefault(word, []).append(part)
        self._ankers = frozenset(self._termen)
        self._los = self._bij.get("", [])
        self._naast: dict[str, tuple[frozenset[str], dict[str, list[_Regel]]]] = {}

    def mogelijk(self, words: set[str]) -> list[Patroon]:
        """Return the phrases that a text with these words may hold, in the order of their lists."""
        found = [*self._los]
        for word in words & self._ankers:
            others, rules = self._naast.get(word) or self._leer(word)
            for other in words & others:
                found += rules[other]
        if not found:
            return []
        possible = {rule for rule in found if not any(map(words.isdisjoint, _nodig(rule[1])))}
        return [patroon(line, label) for _, line, label in sorted(possible)]

    def _leer(self, word: str) -> tuple[frozenset[str], dict[str, list[_Regel]]]:
        """Return the phrases that are looked for at a word, by the words of the rarest other term: a text must hold one of those too."""
        rules: dict[str, list[_Regel]] = {}
        for rule in (rule for part in self._termen[word] for rule in self._bij[part]):
            needed = _nodig(rule[1])
            for other in needed[1] if len(needed) > 1 and word in needed[0] else needed[0]:
                rules.setdefault(other, []).append(rule)
        self._naast[word] = learnt = frozenset(rules), rules
        return learnt


def anker(line: str) -> str:
    """Return the term of whole words that a phrase is looked for at: the first rare one, else the rarest; '' when it has none."""
    parts = line.split(" ")
    for part in parts:
        if part.isalnum():
            if part not in _gewoon():
                return part
        elif "|" in part and "*" not in part and "<" not in part and _gewoon().isdisjoint(part.split("|")):
            return part
    return max((part for part in parts if "*" not in part and part != ".."), key=_zeldzaam, default="")


@cache
def _nodig(line: str) -> tuple[frozenset[str], ...]:
    """Return the whole words of each term, rare ones first: a text must hold one of each."""
    parts = [part for part in line.split(" ") if "*" not in part and part != ".."]
    return tuple(term(part).woorden for part in sorted(parts, key=_zeldzaam, reverse=True))


@cache
def _zeldzaam(part: str) -> tuple[bool, bool, int]:
    words = term(part).woorden
    return words.isdisjoint(_overal()), words.isdisjoint(_gewoon()), -len(words)


@cache
def _overal() -> frozenset[str]:
    return frozenset(line for _, line in lines("overal"))


@cache
def _gewoon() -> frozenset[str]:
    return _overal().union(line for _, line in lines("alledaags"))


def staan_in(patterns: Iterable[Patroon], words: Sequence[str]) -> Iterator[tuple[int, int, Patroon]]:
    """Yield where phrases stand in a row of folded words: begin, end (exclusive) and the phrase."""
    together = " ".join(words)
    for pattern in patterns:
        fixed = _vast(pattern)
        if fixed and not any(text in together for text in fixed):
            continue
        for start in _begin(pattern, words):
            if (end := eind_van(pattern, words, start)) is not None:
                yield start, end, pattern


@cache
def _vast(pattern: Patroon) -> tuple[str, ...]:
    """Return how the longest run of whole-word terms of a phrase may read, of which one must stand in a text; none when they are many."""
    best: list[str] = []
    run: list[str] = []
    for part in (*pattern.termen, None):
        longer = [] if part is None or part.stammen else [f"{text} {word}" for text in run or [""] for word in part.woorden]
        run = longer if len(longer) <= _HOOGUIT else []
        if run and (not best or run[0].count(" ") > best[0].count(" ")):
            best = run
    return tuple(text.lstrip() for text in best)


def _begin(pattern: Patroon, words: Sequence[str]) -> Iterable[int]:
    """Return where a phrase may begin: so far before one of its whole words as its terms and gaps allow."""
    spot = _houvast(pattern)
    if spot is None:
        return range(len(words))
    whole, nearest, farthest = spot
    found = [at for at, word in enumerate(words) if word in whole]
    if nearest == farthest:
        return [at - nearest for at in found if at >= nearest]
    return sorted({start for at in found for start in range(max(0, at - farthest), at - nearest + 1)})


@cache
def _houvast(pattern: Patroon) -> tuple[frozenset[str], int, int] | None:
    """Return the words of the rarest whole-word term, and how many words at least and at most come before it; None without one."""
    best: tuple[tuple[bool, bool, int], frozenset[str], int, int] | None = None
    near = far = 0
    for part in pattern.termen:
        if part is None:
            far += _GAT
            continue
        if not part.stammen:
            words = part.woorden
            rank = (words.isdisjoint(_overal()), words.isdisjoint(_gewoon()), -(far - near))
            if best is None or rank > best[0]:
                best = (rank, words, near, far)
        near, far = near + 1, far + 1
    return best and best[1:]


def eind_van(pattern: Patroon, words: Sequence[str], start: int) -> int | None:
    """Return the index after the last word of a phrase that begins at `start` of some folded words, or None."""
    return _eind(pattern.termen, words, start)


def _eind(terms: tuple[Term | None, ...], words: Sequence[str], at: int) -> int | None:
    if not terms:
        return at
    head, rest = terms[0], terms[1:]
    if head is None:
        tries = (_eind(rest, words, at + skip) for skip in range(_GAT + 1) if at + skip < len(words))
        return next((end for end in tries if end is not None), None)
    if at < len(words) and fits_term(words[at], head):
        return _eind(rest, words, at + 1)
    return None
