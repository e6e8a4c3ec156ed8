"""How a word of a text may differ from what a list says: an ending, a compound, one typing error."""

from wiezit.assessment.privacy.woordenlijst import Label, Stam, Term

UITGANG = frozenset({"", "s", "n", "e", "en", "je", "jes", "tje", "tjes", "pje", "pjes", "etje", "etjes", "er", "ers"})
_UITGANGEN_OP = {last: tuple(u for u in UITGANG if u.endswith(last) and u) for last in "sner"}
VERBUIGT_VANAF = 4
"""The letters that a word must have to be found with an ending."""
TYPFOUT_VANAF = 8
"""The letters that a word or stem must have to be found with a typing error."""
_TYPFOUT_UITGANG = ("s", "en", "n", "e")
# Families of long words that have no everyday neighbour at one letter's distance; "overleden" and "overlegen" do.
_TYPFOUT_IN = frozenset({"zwangerschap", "diagnose", "medicijn", "behandeling", "zorgverlener"})

Rang = tuple[int, int]
"""How well a word fits: whole before compound before typing error, and of compounds the longest stem."""


def rang(word: str, wanted: Term, label: Label, *, verbuig: bool = True) -> Rang | None:
    """Tell how well a folded word fits a term, or None; with `verbuig` also in its plural, its diminutive and with an ending."""
    if word in wanted.woorden:
        return 3, 0
    if verbuig and _verbogen(word, wanted.woorden):
        return 2, 0
    lengths = [len(stem.tekst) for stem in wanted.stammen if holds(word, stem)]
    if lengths:
        return 1, max(lengths)
    return (0, 0) if any(_misspelt(word, known, open_end) for known, open_end in met_typfout(wanted, label)) else None


def met_typfout(wanted: Term, label: Label) -> list[tuple[str, bool]]:
    """Return the words and stems of a term that are long enough to be found with a typing error, and whether more may follow them."""
    if label.categorie not in _TYPFOUT_IN:
        return []
    pieces = [(word, False) for word in wanted.woorden] + [(stem.tekst, stem.plaats != "eind") for stem in wanted.stammen]
    return [(text, open_end) for text, open_end in pieces if len(text) >= TYPFOUT_VANAF]


def fits(word: str, stem: Stam, start: int) -> bool:
    """Tell whether `stem` stands at `start` in `word`, in the place that it asks for."""
    if not word.startswith(stem.tekst, start):
        return False
    if stem.plaats == "begin":
        return start == 0
    return stem.plaats == "midden" or word[start + len(stem.tekst) :] in UITGANG


def holds(word: str, stem: Stam) -> bool:
    """Tell whether `word` holds `stem` anywhere that it may stand."""
    start = word.find(stem.tekst)
    while start >= 0:
        if fits(word, stem, start):
            return True
        start = word.find(stem.tekst, start + 1)
    return False


def fits_term(word: str, term: Term) -> bool:
    """Tell whether a folded word is one of the words of a term, or holds one of its stems."""
    return word in term.woorden or any(holds(word, stem) for stem in term.stammen if stem.tekst in word)


def _verbogen(word: str, known: frozenset[str]) -> bool:
    """Tell whether a word is one of the known ones with an ending."""
    endings = (ending for ending in _UITGANGEN_OP.get(word[-1:], ()) if word.endswith(ending))
    return any(len(base) >= VERBUIGT_VANAF and base in known for base in (word[: -len(ending)] for ending in endings))


def _misspelt(word: str, known: str, open_end: bool) -> bool:
    """Tell whether a word is a known one with a typing error after its first letter, and perhaps an ending."""
    if word[0] != known[0] or not kan_typfout_zijn(word, known):
        return False
    if open_end and _begins(word, known):
        return True
    return any(one_edit(base, known) for base in (word, *(word[: -len(ending)] for ending in _TYPFOUT_UITGANG if word.endswith(ending))))


def kan_typfout_zijn(word: str, known: str) -> bool:
    """Tell whether the rest of `known` stands in a word after the first letter that differs, as with one error: it seldom does."""
    at = 0
    for one, other in zip(word, known, strict=False):
        if one != other:
            break
        at += 1
    rest = known[at + 2 :]
    return not rest or word.startswith(rest, at + 1) or word.startswith(rest, at + 2) or word.startswith(rest, at + 3)


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
