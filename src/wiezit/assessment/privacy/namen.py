"""Surnames and streets that look like words of care: `Pijn`, `De Wond`, `Dokter Schaepmanlaan`."""

from wiezit.assessment.privacy.woordgroepen import hoort
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
    if sentence[eind - 1].ruw[0].isupper() and _straat_volgt(sentence, eind):
        return True
    if eind - begin == 1:
        return _is_naam(sentence, begin)
    if (
        begin > 0
        and sentence[begin - 1].ruw in ("De", "Het", "'t")
        and not sentence[begin - 1].opent
        and _hoofdletters(sentence[begin:eind])
    ):
        return True  # `Café De Gebroken Arm`
    titled = sentence[begin].tekst == "de" or hoort(sentence[begin], "titel")  # `De Wond`, `de familie Zwanger`
    return eind - begin == 2 and titled and _is_naam(sentence, begin + 1)


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
    if hoort(before, "titel") or before.van_werknemer:
        return True
    return before.ruw[0].isupper() and not any(hoort(before, name) for name in ("geen_naam", "voorzetsel")) and not hoort(word, "merk")


def _hoofdletters(words: list[Woord]) -> bool:
    """Tell whether words have a capital as in a name: `Gebroken Arm`, `Zus van`."""
    first, *others = words
    return all(word.ruw[0].isupper() and not word.ruw.isupper() for word in (first, *(w for w in others if w.tekst not in _TUSSENVOEGSELS)))


def _straat_volgt(sentence: list[Woord], at: int) -> bool:
    """`Dokter Schaepmanlaan`, `Dokter van Deenweg`: right after the word, with particles between."""
    while at < len(sentence) and sentence[at].tekst in _TUSSENVOEGSELS and not sentence[at].na_komma:
        at += 1
    return at < len(sentence) and not sentence[at].na_komma and _is_straat(sentence[at])


def _is_straat(word: Woord) -> bool:
    """Tell whether a word is the name of a street: a capital and an ending such as `weg`."""
    return word.ruw[0].isupper() and word.tekst.endswith(_STRATEN)
