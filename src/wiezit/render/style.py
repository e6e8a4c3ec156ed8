"""Terminal text that is safe and readable: colour by hand, symbols with an ASCII form, and no control character from a file.

Colour adds, never carries: whatever is coloured is also a word or a symbol.
"""

import re
import unicodedata

from msgspec import Struct

from wiezit.findings import Severity
from wiezit.text import spelled_out

_SGR = {
    "rood": "31",
    "geel": "33",
    "groen": "32",
    "blauw": "36",
    "vet": "1",
    "vaag": "2",
}
KLEUR_VAN = {Severity.FOUT: "rood", Severity.WAARSCHUWING: "geel", Severity.INFO: "blauw"}

_MARKUP = re.compile(r"[\\`*_{}\[\]#+!|~@]")
_ASCII = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "“": '"',
        "”": '"',
        "–": "-",
        "—": "-",
        "…": "...",
        "·": "-",
        "→": "->",
        "✓": "v",
        "✗": "x",
        "•": "*",
        "€": "EUR",
        "├": "|",
        "└": "`",
        "│": "|",
        "─": "-",
        "━": "=",
        "ß": "ss",
    }
)
VAST = "\xa0"
"""A space at which no line breaks, while a text is broken into lines; it never reaches the reader."""


class Style(Struct, frozen=True):
    """How a terminal wants its text: with colour or not, with symbols outside ASCII or not, and how wide it is (None: do not cut)."""

    kleur: bool = False
    unicode: bool = True
    breedte: int | None = None

    def paint(self, text: str, *looks: str) -> str:
        """Return `text` in the given colours (`rood`, `geel`, `groen`, `blauw`) and weights (`vet`, `vaag`); as it is without colour."""
        if not self.kleur or not text or not looks:
            return text
        return f"\x1b[{';'.join(_SGR[look] for look in looks)}m{text}\x1b[0m"

    def symbol(self, symbol: str, ascii: str) -> str:
        """Return the symbol that this terminal can show."""
        return symbol if self.unicode else ascii

    def fit(self, text: str) -> str:
        """Return `text` in the characters of this terminal: without UTF-8 every letter gets its nearest ASCII form."""
        return text if self.unicode else to_ascii(text)


def clean(text: str) -> str:
    """Return `text` on one line, without anything that steers a terminal or a CI runner; a control character is spelled out."""
    return spelled_out(text).replace("##[", "# #[")  # the old command form of GitHub's runner, which works anywhere in a line


def markdown(text: str) -> str:
    """Return `text` on one line, in which no sign means anything to Markdown or HTML."""
    safe = clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MARKUP.sub(r"\\\g<0>", safe)


def to_ascii(text: str) -> str:
    """Return `text` in ASCII: typographic signs by a table, letters without their accents, anything else as `?`."""
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKD", text.translate(_ASCII))
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).encode("ascii", "replace").decode()


def width(text: str) -> int:
    """Return the number of columns that `text` takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(_cells(sign) for sign in text)


def _cells(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
