"""Whether one word belongs to a category: whole words with their inflection, stems in compounds, and typing errors."""

from collections.abc import Iterable

from wiezit.assessment.privacy.woordenlijst import Label, Stam, Term

_UITGANG = frozenset({"", "s", "n", "e", "en", "je", "jes", "tje", "tjes", "pje", "pjes", "etje", "etjes", "er", "ers"})
_UITGANGEN_OP = {last: tuple(u for u in _UITGANG if u.endswith(last) and u) for last in "sner"}
_SLEUTEL = 4
_TYPFOUT_VANAF = 8
_TYPFOUT_UITGANG = ("s", "en", "n", "e")
# Families of long words that have no everyday neighbour at one letter's distance; "overleden" and "overlegen" do.
_TYPFOUT_IN = frozenset({"zwangerschap", "diagnose", "medicijn", "behandeling", "zorgverlener"})


class WoordIndex:
    """Finds the label of a word that is folded (lower case, no accents); the longest stem wins, then the first given.

    With `verbuig` a whole word is also found in its plural, its diminutive and with an ending.
    """

    def __init__(self, woorden: Iterable[tuple[str, Label]], stammen: Iterable[tuple[Stam, Label]], *, verbuig: bool = True) -> None:
        self._uitgangen = _UITGANGEN_OP if verbuig else {}
        self._heel: dict[str, Label] = {}
        self._stam: dict[str, list[tuple[Stam, Label]]] = {}
        self._lang: dict[str, list[tuple[str, Label, bool]]] = {}
        for word, label in woorden:
            self._heel.setdefault(word, label)
            self._learn(word, label, open_end=False)
        for stem, label in stammen:
            self._stam.setdefault(stem.tekst[:_SLEUTEL], []).append((stem, label))
            self._learn(stem.tekst, label, open_end=stem.plaats != "eind")

    def find(self, word: str) -> Label | None:
        """Return the label of a word, or None."""
        return self._whole(word) or self._compound(word) or self._misspelt(word)

    def _whole(self, word: str) -> Label | None:
        if label := self._heel.get(word):
            return label
        for ending in self._uitgangen.get(word[-1:], ()):
            base = word[: -len(ending)]
            if len(base) > 3 and word.endswith(ending) and (label := self._heel.get(base)):
                return label
        return None

    def _compound(self, word: str) -> Label | None:
        known = self._stam
        candidates = [(0, known[word[:3]])] if word[:3] in known else []
        candidates += [(i, known[key]) for i in range(len(word) - _SLEUTEL + 1) if (key := word[i : i + _SLEUTEL]) in known]
        found = [(stem, label) for start, stems in candidates for stem, label in stems if fits(word, stem, start)]
        return max(found, key=lambda pair: len(pair[0].tekst))[1] if found else None

    def _learn(self, word: str, label: Label, *, open_end: bool) -> None:
        if len(word) >= _TYPFOUT_VANAF and label.categorie in _TYPFOUT_IN:
            for key in {word[:_SLEUTEL], "…" + word[-_SLEUTEL:]}:
                self._lang.setdefault(key, []).append((word, label, open_end))

    def _misspelt(self, word: str) -> Label | None:
        if len(word) < _TYPFOUT_VANAF - 1:
            return None
        bases = [word, *(word[: -len(ending)] for ending in _TYPFOUT_UITGANG if word.endswith(ending))]
        for base in bases:
            for key in (base[:_SLEUTEL], "…" + base[-_SLEUTEL:]):
                for known, label, open_end in self._lang.get(key, ()):
                    if base[0] == known[0] and (one_edit(base, known) or (open_end and _begins(base, known))):
                        return label
        return None


def fits(word: str, stem: Stam, start: int) -> bool:
    """Tell whether `stem` stands at `start` in `word`, in the place that it asks for."""
    if not word.startswith(stem.tekst, start):
        return False
    if stem.plaats == "begin":
        return start == 0
    return stem.plaats == "midden" or word[start + len(stem.tekst) :] in _UITGANG


def holds(word: str, stem: Stam) -> bool:
    """Tell whether `word` holds `stem` anywhere that it may stand."""
    start = word.find(stem.tekst)
    while start >= 0:
        if fits(word, stem, start):
            return True
        start = word.find(stem.tekst, start + 1)
    return False


def _begins(word: str, known: str) -> bool:
    """Tell whether a word begins with `known` with one typing error before its last letter."""
    return any(word[n - 1 : n] == known[-1] and one_edit(word[:n], known) for n in (len(known) - 1, len(known), len(known) + 1))


def one_edit(a: str, b: str) -> bool:
    """Tell whether two different words are one letter apart: added, dropped, replaced, or two neighbours swapped."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    i = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if len(a) == len(b):
        return a[i + 1 :] == b[i + 1 :] or (a[i : i + 2] == b[i : i + 2][::-1] and a[i + 2 :] == b[i + 2 :])
    long, short = (a, b) if len(a) > len(b) else (b, a)
    return long[i + 1 :] == short[i:]


def fits_term(word: str, term: Term) -> bool:
    """Tell whether a folded word is one of the words of a term, or holds one of its stems."""
    return word in term.woorden or any(holds(word, stem) for stem in term.stammen)
