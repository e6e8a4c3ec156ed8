"""Answers as JSON text: the one way in which every contract is written."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from wiezit.text import UNSAFE


def as_text(answer: Mapping[str, Any] | Sequence[Any]) -> str:
    """Return one JSON document that ends with a line feed; letters outside ASCII stay readable, keys keep their order."""
    return indented(part(answer))


def part(answer: Mapping[str, Any] | Sequence[Any]) -> msgspec.Raw:
    """Return a part of a document without any space; what is no UTF-8 in a file name becomes a question mark."""
    import json  # two milliseconds that an answer in words does without

    return msgspec.Raw(json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode(errors="replace"))


def indented(document: msgspec.Raw) -> str:
    """Return a document with a line per value; doing this in `json` itself costs as much as reading the dossiers."""
    return msgspec.json.format(harmless(bytes(document).decode()), indent=1) + "\n"


def harmless(text: str) -> str:
    """Return JSON of one line in which what steers a terminal is written as `\\u009b`: to a reader of JSON that is the same."""
    return text if text.isprintable() else UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def iso(day: date | None) -> str | None:
    """Return a day as `2026-01-05`, or None (`null`) when it is unknown."""
    return day.isoformat() if day else None
