"""Answers as JSON text: the one way in which every contract is written."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any


def as_text(answer: Mapping[str, Any] | Sequence[Any]) -> str:
    """Return one JSON document that ends with a line feed; letters outside ASCII stay readable, keys keep their order."""
    return json.dumps(answer, ensure_ascii=False, indent=1) + "\n"


def iso(day: date | None) -> str | None:
    """Return a day as `2026-01-05`, or None (`null`) when it is unknown."""
    return day.isoformat() if day else None
