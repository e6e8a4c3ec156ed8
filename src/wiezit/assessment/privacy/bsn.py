"""A BSN in a text: nine digits that pass the elfproef and are not announced as another number."""

import re
from collections.abc import Iterator

_BSN = re.compile(r"(?<![\w.,/+-])\d(?:[ .]?\d){7,8}(?![\w/-]|[.,]\d| ?\d)")
_WEL = re.compile(r"\b(?:bsn|burger\s?service\s?n|sofi)[\w-]*[^\d\n]{0,25}$", re.IGNORECASE)
_NIET = re.compile(
    r"(?:kenmerk|referentie|ref|dossier|zaak|factuur|order|polis|klant|contract|lidmaatschaps?|kvk|rsin|btw|loonheffingen|"
    r"rekening|telefoon|tel|mobiel|bel|fax|iban|personeels?|artikel|serie|bestel|volg)[\w-]*\W{1,3}(?:\w+\W{1,2}){0,2}$",
    re.IGNORECASE,
)


def elfproef(digits: str) -> bool:
    """Tell whether nine digits form a possible BSN (weights 9 to 2, and −1 for the last); eight get a zero in front."""
    digits = digits.zfill(9)
    total = sum(weight * int(digit) for weight, digit in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), digits, strict=True))
    return total % 11 == 0 and digits.strip("0") != ""


def find_bsn(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places (begin, end exclusive, in characters) of what looks like a BSN.

    After the word BSN any eight or nine digits count: a mistyped number still points at someone.
    """
    for match in _BSN.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        before = text[max(0, match.start() - 60) : match.start()]
        if _WEL.search(before) or (len(digits) == 9 and elfproef(digits) and not _NIET.search(before)):
            yield match.span()
