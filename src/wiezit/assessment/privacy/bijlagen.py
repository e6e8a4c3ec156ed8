"""Names of attachments that point at a medical document."""

import re
from collections.abc import Iterable
from functools import cache

from wiezit.assessment.privacy.indexen import vaste_index
from wiezit.assessment.privacy.lijst import Gezegd, Lijst
from wiezit.assessment.privacy.matcher import matcher
from wiezit.assessment.privacy.woordenlijst import fold, kaal, onder_elkaar

_TEKENS = re.compile("[-_.]+")
_STREPEN, _EXTENSIE = "[-_]+", r"\.[a-zA-Z]+$"
"""Made ready at first use: few names look like a code."""
_LIJKT_CODE = re.compile(r"(?<![^\W_])[A-TW-Z][0-9]{2}\.[0-9]")
"""How a code of a diagnosis begins, as F32.1; in a name V20.1 is a version."""


def verdachte_namen(namen: Iterable[str], *, toegestaan: tuple[str, ...] = ()) -> set[str]:
    """Return which file names or titles of attachments point at a medical document or hold a BSN.

    A name has no sentences: hyphens, underscores and dots separate its words.
    """
    texts = {naam: _TEKENS.sub(" ", naam) for naam in namen}
    together, known = [*texts.values()], matcher((), toegestaan)
    found = {naam for naam in texts if _LIJKT_CODE.search(naam) and _heeft_code(naam, toegestaan)}
    if known.verdacht(together):
        found |= {naam for naam, text in texts.items() if known.scan(text)}
    said = {word: one for word, one in _lijst().over(kaal(onder_elkaar(together))).items() if one.label or one.frasen}
    if said:
        allowed = {fold(word) for word in toegestaan}
        rows = {naam: [word for word in kaal(onder_elkaar((text,))) if word not in allowed] for naam, text in texts.items()}
        found |= {naam for naam, words in rows.items() if _in_lijst(words, said)}
    return found


def _heeft_code(naam: str, toegestaan: tuple[str, ...]) -> bool:
    from wiezit.assessment.privacy.plaatsen import plaatsen  # most names hold nothing, and it takes long to load

    text = re.sub(_STREPEN, " ", re.sub(_EXTENSIE, "", naam))
    return any(text[hit.begin : hit.eind] not in toegestaan for hit in plaatsen(text, (), {"code"}, matcher((), toegestaan)))


def _in_lijst(words: list[str], said: dict[str, Gezegd]) -> bool:
    """Tell whether the list of names of medical documents says something of a row of words; `said` is what it says of each."""
    own = [said[word] for word in words if word in said]
    return any(one.label for one in own) or (bool(own) and bool(_lijst().frasen(words)))


@cache
def _lijst() -> Lijst:
    return Lijst(vaste_index("index_bijlage"))
