"""A BSN in a text: nine digits that pass the elfproef and are not announced as another number."""

import re
from collections.abc import Iterator

# Made ready at first use: most dossiers hold no such number.
_BSN = r"(?<![\w.,/+-])[0-9](?:[ .]?[0-9]){7,8}(?![\w/-]|[.,]\d| ?\d)"
_JAAR = "(?:19|20)[0-9]{2}"
_WEL = r"(?i)\b(?:bsn|burger\s?service\s?n|sofi)[\w-]*[^\d\n]{0,25}$"
_NIET = (
    r"(?i)(?:kenmerk|referentie|ref|dossier|zaak|factuur|order|polis|klant|contract|lidmaatschaps?|kvk|rsin|btw|loonheffingen|"
    r"rekening|telefoon|tel|mobiel|bel|fax|iban|personeels?|artikel|serie|bestel|volg|kostenplaats|incident|"
    r"(?:ticket|werknemers|relatie|debiteur(?:en)?|project|schade|claim|meldings|document|case)-?(?:nummer|nr|id))[\w-]*\W{1,3}(?:\w+\W{1,2}){0,2}$"
)

# Nine digits stand in a text only where eight stand in a row once these signs are gone; bytes tell that faster than an expression.
_NULLEN = bytes(48 if 48 <= code <= 57 else 32 for code in range(256))
_LOS = b" ."


_DEEL = re.compile(f"^(?!{_JAAR}$).*[0-9]{{3}}")


def kan_deel_zijn(word: str) -> bool:
    """Tell whether a word may be part of a BSN: three digits stand in it, and it is no year, which stands in half of all texts."""
    return _DEEL.search(word) is not None


def kan_bsn(data: bytes) -> bool:
    """Tell whether a BSN may stand in a text: False is certain."""
    return b"00000000" in data.translate(_NULLEN, _LOS)


def elfproef(digits: str) -> bool:
    """Tell whether nine digits form a possible BSN (weights 9 to 2, and −1 for the last); eight get a zero in front."""
    digits = digits.zfill(9)
    total = sum(weight * int(digit) for weight, digit in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), digits, strict=True))
    return total % 11 == 0 and digits.strip("0") != ""


def find_bsn(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places (begin, end exclusive, in characters) of what looks like a BSN.

    After the word BSN any eight or nine digits count: a mistyped number still points at someone. Days and years are written in
    smaller groups than any BSN: three digits stand together in it, and no year alone.
    """
    for match in filter(_groep, re.finditer(_BSN, text)):
        digits = re.sub(r"\D", "", match.group())
        before = text[max(0, match.start() - 60) : match.start()]
        if re.search(_WEL, before) or (len(digits) == 9 and elfproef(digits) and not re.search(_NIET, before)):
            yield match.span()


def _groep(match: re.Match[str]) -> bool:
    return any(len(part) >= 3 and re.fullmatch(_JAAR, part) is None for part in re.split("[ .]", match.group()))
