"""Surnames and streets that look like words of care: `Pijn`, `De Wond`, `Dokter Schaepmanlaan`."""

from wiezit.assessment.privacy.context import hoort
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


def is_eigennaam(sentence: list[Woord], begin: int, eind: int) -> bool:
    """Tell whether words `begin` up to (exclusive) `eind` are a surname (`Pijn`, `De Wond`) or a street."""
    if _is_straat(sentence[eind - 1]) and eind - begin == 1:
        return True
    if eind < len(sentence) and sentence[eind - 1].ruw[0].isupper() and not sentence[eind].na_komma and _is_straat(sentence[eind]):
        return True  # `Dokter Schaepmanlaan`
    if eind - begin == 1:
        return _is_naam(sentence, begin)
    return eind - begin == 2 and sentence[begin].tekst == "de" and _is_naam(sentence, begin + 1)


def _is_naam(sentence: list[Woord], at: int) -> bool:
    """Tell whether the word at `at` is a surname: a capital, after a title, a first name or a capital particle.

    A capital alone proves nothing: illnesses are named after people ("ziekte van Parkinson") and medicines have brand names.
    """
    word = sentence[at]
    if not word.ruw[0].isupper() or word.ruw.isupper() or word.ruw[:2].isupper():  # "KNO-arts" is an abbreviation
        return False
    first = at
    while first > 0 and sentence[first - 1].tekst in _TUSSENVOEGSELS and not sentence[first].na_komma:
        first -= 1
    opens = sentence[first].opent and sentence[first].tekst in ("in", "het", "t", "te")  # "In het Haga"
    if first < at and sentence[first].ruw[0].isupper() and not opens:
        return True
    before = sentence[first - 1] if first > 0 else None
    if before is None or before.na_komma or sentence[first].na_komma:
        return before is not None and hoort(before, "titel")
    if hoort(before, "titel"):
        return True
    return before.ruw[0].isupper() and not any(hoort(before, name) for name in ("geen_naam", "voorzetsel")) and not hoort(word, "merk")


def _is_straat(word: Woord) -> bool:
    """Tell whether a word is the name of a street: a capital and an ending such as `weg`."""
    return word.ruw[0].isupper() and word.tekst.endswith(_STRATEN)
