"""When a word of the lists is no medical datum: a name, a street, or someone's job or workplace."""

from functools import cache
from itertools import pairwise

from wiezit.assessment.privacy.woordenlijst import lines, term
from wiezit.assessment.privacy.zinnen import Woord

_STRATEN = (
    "straat",
    "weg",
    "laan",
    "plein",
    "kade",
    "singel",
    "dreef",
    "hof",
    "park",
    "gracht",
    "dijk",
    "steeg",
    "pad",
    "plantsoen",
    "baan",
)
_TUSSENVOEGSELS = frozenset({"van", "der", "den", "de", "ter", "ten", "te", "het", "t", "la", "el", "in"})


@cache
def groep(name: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return one section of `woorden/werk.txt`: whole words, and the beginnings of words."""
    parts = [term(line) for section, line in lines("werk") if section == name]
    words = frozenset[str]().union(*(part.woorden for part in parts))
    return words, tuple(stem.tekst for part in parts for stem in part.stammen)


def _in(word: Woord, name: str) -> bool:
    words, stems = groep(name)
    return word.tekst in words or bool(stems and word.tekst.startswith(stems))


def is_eigennaam(sentence: list[Woord], begin: int, eind: int) -> bool:
    """Tell whether words `begin` up to (exclusive) `eind` are a surname (`Pijn`, `De Wond`) or a street."""
    if eind - begin == 1:
        return _is_naam(sentence, begin) or _is_straat(sentence[begin])
    return eind - begin == 2 and sentence[begin].tekst == "de" and _is_naam(sentence, begin + 1)


def _is_naam(sentence: list[Woord], at: int) -> bool:
    """Tell whether the word at `at` is a surname: a capital, after a title, a first name or a capital particle.

    A capital alone proves nothing: illnesses are named after people ("ziekte van Parkinson") and medicines have brand names.
    """
    word = sentence[at]
    if not word.ruw[0].isupper() or word.ruw.isupper():
        return False
    first = at
    while first > 0 and sentence[first - 1].tekst in _TUSSENVOEGSELS:
        first -= 1
    if first < at and sentence[first].ruw[0].isupper() and (first + 1 < at or not sentence[first].opent or sentence[first].tekst != "het"):
        return True
    before = sentence[first - 1] if first > 0 else None
    if before is None or before.na_komma or word.na_komma:
        return before is not None and _in(before, "titel")
    return _in(before, "titel") or (before.ruw[0].isupper() and not _in(before, "geen_naam") and not _in(word, "merk"))


def _is_straat(word: Woord) -> bool:
    """Tell whether a word is the name of a street: a capital and an ending such as `weg`."""
    return word.ruw[0].isupper() and word.tekst.endswith(_STRATEN)


def is_zorg(sentence: list[Woord], begin: int, eind: int) -> bool:
    """Tell whether the words around `begin` up to (exclusive) `eind` are about care for the employee."""
    near = any(_in(word, "zorg") for word in sentence[max(0, begin - 5) : eind + 3])
    return near or any(_in(word, "vlakbij") for word in sentence[max(0, begin - 2) : begin])


def is_werk(sentence: list[Woord], begin: int, eind: int) -> bool:
    """Tell whether words `begin` up to (exclusive) `eind` name a job or a workplace."""
    return sentence[begin].tekst.startswith("collega") or _als(sentence, begin) or _is(sentence, begin) or _near(sentence, begin, eind)


def is_van_anderen(sentence: list[Woord], at: int) -> bool:
    """Tell whether the word at `at` is about people whom the employee works for: `leerlingen met dyslexie`."""
    before = sentence[max(0, at - 4) : at]
    return any(_in(word, "anderen") and after.tekst in ("met", "die") for word, after in pairwise(before))


def _als(sentence: list[Woord], begin: int) -> bool:
    """`werkt op de administratie van een kliniek`, `als fysiotherapeut`, `als teamleider radiologie`; not `als de psycholoog`."""
    for start, (word, after) in enumerate(pairwise(sentence[:begin])):
        if _in(word, "werkt") and _in(after, "werkt_hoe"):
            return not any(_in(between, "knip") or between.tekst in ("en", "gaat", "heeft", "moet") for between in sentence[start:begin])
    for word in reversed(sentence[max(0, begin - 3) : begin]):
        if word.tekst in ("als", "tot"):
            return True
        if _in(word, "lidwoord"):
            return False
    return False


def _is(sentence: list[Woord], begin: int) -> bool:
    """`zij is apotheker`, `de werkgever is een kliniek`."""
    before = [word.tekst for word in sentence[max(0, begin - 2) : begin]]
    return before[-1:] in (["is"], ["was"]) or before in (["is", "een"], ["was", "een"])


def _near(sentence: list[Woord], begin: int, eind: int) -> bool:
    for distance, word in enumerate(reversed(sentence[max(0, begin - 5) : begin]), 1):
        if _in(word, "voor") or (distance <= 3 and _in(word, "dichtbij")):
            return True
        if _in(word, "knip") or word.na_komma:
            return False
    for distance, word in enumerate(sentence[eind : eind + 4], 1):
        if word.na_komma or _in(word, "knip"):
            return False
        if _in(word, "voor") or (distance <= 3 and _in(word, "dichtbij")):
            return True
    return False
