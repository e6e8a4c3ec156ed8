"""The groups of words of `woorden/werk.txt` by which a sentence is understood, and the parts of a sentence."""

from functools import cache, lru_cache

from wiezit.assessment.privacy.woordenlijst import Stam, Term, lines, term
from wiezit.assessment.privacy.woordvormen import fits_term
from wiezit.assessment.privacy.zinnen import Woord


@cache
def groep(name: str) -> Term:
    """Return one section of `woorden/werk.txt` as one term: whole words and stems. Raises KeyError for a section that is not there."""
    parts = [term(line) for section, line in lines("werk") if section == name]
    if not parts:
        raise KeyError(name)
    stems: tuple[Stam, ...] = sum((part.stammen for part in parts), ())
    return Term(frozenset[str]().union(*(part.woorden for part in parts)), stems)


@lru_cache(maxsize=50_000)
def _hoort(text: str, name: str) -> bool:
    return fits_term(text, groep(name))


def hoort(word: Woord, name: str) -> bool:
    """Tell whether a word belongs to one section of `woorden/werk.txt`."""
    return _hoort(word.tekst, name)


def deelzin(sentence: list[Woord], at: int) -> tuple[int, int]:
    """Return begin and end (exclusive) of the part of a sentence around the word at `at`: commas and words such as `want` part it."""
    begin, end = at, at + 1
    while begin > 0 and not nieuwe_deelzin(sentence, begin):
        begin -= 1
    while end < len(sentence) and not nieuwe_deelzin(sentence, end):
        end += 1
    return begin, end


def nieuwe_deelzin(sentence: list[Woord], at: int) -> bool:
    """Tell whether the word at `at` begins a new part: after a comma, `want`, `en zij`, `voor hij`, `of het`."""
    word = sentence[at]
    if word.na_komma or hoort(word, "knip"):
        return True
    return hoort(word, "knip_voor") and at + 1 < len(sentence) and hoort(sentence[at + 1], "onderwerp")
