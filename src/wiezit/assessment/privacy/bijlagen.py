"""Names of attachments that point at a medical document."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from wiezit.assessment.privacy.lijst import Lijst, eigen_lijst
from wiezit.assessment.privacy.matcher import matcher
from wiezit.assessment.privacy.woordenlijst import fold, kaal, lines, onder_elkaar

_TEKENS = re.compile("[-_.]+")


def verdachte_namen(namen: Iterable[str], *, toegestaan: tuple[str, ...] = ()) -> set[str]:
    """Return which file names or titles of attachments point at a medical document or hold a BSN.

    A name has no sentences: hyphens, underscores and dots separate its words.
    """
    texts = {naam: _TEKENS.sub(" ", naam) for naam in namen}
    together = [*texts.values()]
    if not matcher(toegestaan=toegestaan).verdacht(together) and not any(map(_in_lijst, kaal(onder_elkaar(together)))):
        return set()
    return {naam for naam, text in texts.items() if _verdacht(text, toegestaan)}


def _verdacht(text: str, toegestaan: tuple[str, ...]) -> bool:
    if matcher(toegestaan=toegestaan).scan(text):
        return True
    allowed = {fold(word) for word in toegestaan}
    words = [word for word in kaal(onder_elkaar((text,))) if word not in allowed]
    return any(map(_lijst().woord, words)) or bool(_lijst().frasen(words))


@lru_cache(maxsize=10_000)
def _in_lijst(word: str) -> bool:
    """Tell whether the list of attachments says something of a word, or of a phrase that may stand around it."""
    return any(_lijst().over(word))


@cache
def _lijst() -> Lijst:
    return eigen_lijst(line for _, line in lines("bijlage"))
