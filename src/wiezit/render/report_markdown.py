"""Free text of a dossier inside a page: Markdown without raw HTML, headings, pictures or unsafe links; never markup of its own."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

# Control characters, lone surrogates, and the marks that reverse the direction of text; a line feed and a tab may stay.
_ONVEILIG = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
_LINK = re.compile(r"(https?://|mailto:)[^\s]+", re.IGNORECASE)
_ENTITEIT = re.compile(r"&(?=#?\w+;)")
_BIJZONDER = re.compile(r"([\\`*\[\]|#])|(?<![^\W_])(_)|(_)(?![^\W_])")
_BEGIN = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")
_UIT = ("html_block", "html_inline", "heading", "lheading", "image", "reference", "code", "fence", "backticks", "hr", "table")


def schoon(tekst: str) -> str:
    """Return text without characters that a page cannot show or that hide what it says; each becomes `\ufffd`."""
    return _ONVEILIG.sub("\ufffd", tekst.replace("\r\n", "\n").replace("\r", "\n"))


@lru_cache(maxsize=1)
def _lezer() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False, "breaks": True})
    reader.disable([rule for rule in _UIT if rule in {name for names in reader.get_all_rules().values() for name in names}])
    reader.validateLink = lambda url: bool(_LINK.fullmatch(url))  # type: ignore[method-assign]
    return reader


def opmaak(tekst: str | None) -> Markup:
    """Return free text as HTML: paragraphs, lists and emphasis; everything else appears as it was typed."""
    return Markup(_lezer().render(schoon(tekst or "")))


def regels(tekst: str | None) -> Markup:
    """Return plain text as HTML, with its line breaks."""
    return Markup("<br>").join(escape(line) for line in schoon(tekst or "").split("\n"))


def csstekst(tekst: str) -> Markup:
    """Return text as a string of a stylesheet, safe inside a style element."""
    return Markup('"' + "".join(s if (s.isalnum() and s.isascii()) or s == " " else f"\\{ord(s):x} " for s in schoon(tekst)) + '"')


def md_regel(tekst: str | None) -> str:
    """Return plain text on one line of a Markdown file: what would be markup is escaped."""
    line = " · ".join(part.strip() for part in schoon(tekst or "").split("\n") if part.strip())
    return _BEGIN.sub(r"\1\\\2", _BIJZONDER.sub(r"\\\g<0>", _zonder_html(line)))


def md_tekst(tekst: str | None) -> str:
    """Return free text of one line for a Markdown file: emphasis stays; HTML, headings and tables become text."""
    return _md_veilig(schoon(tekst or "").strip().replace("\n", " "))


def md_blok(tekst: str | None) -> str:
    """Return free text as a quotation of a Markdown file: lists and emphasis stay; HTML, headings and tables become text."""
    lines = schoon(tekst or "").strip().split("\n")
    return "\n".join(f"> {_md_veilig(line)}".rstrip() for line in lines)


def _zonder_html(line: str) -> str:
    return _ENTITEIT.sub("&amp;", line).replace("<", "&lt;")


def _md_veilig(line: str) -> str:
    safe = _zonder_html(line).replace("|", "\\|").replace("![", "!\\[").replace("](", "]\\(").replace("`", "\\`")
    return re.sub(r"^(\s*)(#|=+\s*$|-{2,}\s*$|>|\[)", r"\1\\\2", safe)
