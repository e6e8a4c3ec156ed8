"""Where in a text the medical and private words stand, and the numbers: the slow look at a text in which there may be some."""

import re
from collections.abc import Sequence

from wiezit.assessment.privacy.bsn import find_bsn
from wiezit.assessment.privacy.geheugen import Aard
from wiezit.assessment.privacy.matcher import Matcher, Treffer
from wiezit.assessment.privacy.oordeel import Vondst, onschuldig
from wiezit.assessment.privacy.woordvormen import fits_term
from wiezit.assessment.privacy.zinnen import Woord

# Made ready at first use: few texts hold a code.
_ICD = r"(?<![\w.])(?!(?:B|P)[0-9]{2}\.[0-9]{3})[A-TV-Z][0-9]{2}\.[0-9]{1,2}(?![\w.]\w)"
_GEEN_ICD = r"(?i)(?:kamer|lokaal|ruimte|zaal|versie|plek|gebouw|hal)\s+$"


def plaatsen(text: str, sentences: Sequence[list[Woord]], kinds: set[Aard], known: Matcher) -> tuple[Treffer, ...]:
    """Return the places in order; of places that overlap only the first and longest.

    Words and phrases are looked for in `sentences` of the text, codes and numbers in all of it where `kinds` has them.
    """
    hits = [hit for sentence in sentences for hit in _sentence(sentence, known)]
    if "code" in kinds:
        hits += (Treffer(m.start(), m.end(), "diagnose") for m in re.finditer(_ICD, text) if not re.search(_GEEN_ICD, text[: m.start()]))
    if "bsn" in kinds:
        hits += (Treffer(begin, end, "bsn") for begin, end in find_bsn(text))
    return _without_overlap(hits) if hits else ()


def _sentence(sentence: list[Woord], known: Matcher) -> list[Treffer]:
    words = [word.tekst for word in sentence]
    hits = [Vondst(i, i + 1, label) for i, word in enumerate(words) if (label := known.label(word))]
    hits += (Vondst(start, end, pattern.label) for one in known.lijsten for start, end, pattern in one.frasen(words))
    if not hits:
        return []
    allowed = _allowed(words, known)
    free = {hit for hit in hits if allowed.isdisjoint(range(hit.begin, hit.eind))}
    # A phrase that is allowed hides no word in it: who allows "zijn vrouw" did not allow an illness named after it.
    hits = [hit for hit in hits if not any(_inside(hit, other) for other in (free if hit in free else hits))]
    innocent = onschuldig(sentence, hits)
    return [
        Treffer(sentence[hit.begin].begin, sentence[hit.eind - 1].eind, hit.label.categorie)
        for hit in hits
        if hit in free and hit not in innocent
    ]


def _allowed(words: list[str], known: Matcher) -> set[int]:
    """Return which words stand in an allowed word or phrase: no hit may touch them. The words in a gap are not allowed by it."""
    places = {i for i, word in enumerate(words) for one in known.eigen_toegestaan if one.woord(word)}
    for start, end, pattern in (place for one in known.toegestaan for place in one.frasen(words)):
        places.update(i for i in range(start, end) if any(part and fits_term(words[i], part) for part in pattern.termen))
    return places


def _inside(hit: Vondst, other: Vondst) -> bool:
    """Tell whether a hit is a real part of another one."""
    return other.begin <= hit.begin and hit.eind <= other.eind and other.eind - other.begin > hit.eind - hit.begin


def _without_overlap(hits: list[Treffer]) -> tuple[Treffer, ...]:
    kept: list[Treffer] = []
    for hit in sorted(hits, key=lambda h: (h.begin, -h.eind)):
        if not kept or hit.begin >= kept[-1].eind:
            kept.append(hit)
    return tuple(kept)
