"""What is said back of an event before it is written: every date in full, and to who was asked every part of what consists of parts."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from msgspec import Struct

from wiezit.dates import voluit
from wiezit.dossier.fields import Field, Type, by_name

_OPEN = "nog open"
_GESCHREVEN = "vastgelegd_op"
"""Always today: nobody typed it."""


def dates_of(kind: type[Struct], values: Mapping[str, Any], before: str = "") -> Iterator[str]:
    """Yield a line per date, at any depth: nothing that people wrote, for where others may read along."""
    known = by_name(kind)
    for name, value in values.items():
        field = known[name]
        for item in value if isinstance(value, list) else [value]:
            if field.deel is not None and isinstance(item, dict):
                yield from dates_of(field.deel, item, f"{before}{name} ")
            elif field.vorm is Type.DATUM and item and name != _GESCHREVEN:
                yield f"{before}{name}".replace("_", " ") + f": {voluit(date.fromisoformat(item))}"


def said_back(kind: type[Struct], values: Mapping[str, Any], before: str = "") -> Iterator[str]:
    """Yield a line per date, per part of a mapping and per item of a list; a text that stands by itself was just typed, and is left out."""
    known = by_name(kind)
    for name, value in values.items():
        field, label = known[name], f"{before}{name}".replace("_", " ")
        if field.deel is not None and isinstance(value, dict):
            yield from said_back(field.deel, value, f"{before}{name} ")
        elif field.deel is not None:
            yield from _items(field.deel, value, label)
        elif before or (field.vorm is Type.DATUM and value and name != _GESCHREVEN):
            yield f"{label}: {_in_full(field, value)}"


def _items(kind: type[Struct], items: list[Any], label: str) -> Iterator[str]:
    for number, item in enumerate(items, 1):
        place = f"{label} {number}" if len(items) > 1 else label
        yield f"{place}: {item if isinstance(item, str) else ', '.join(_parts(kind, item))}"


def _parts(kind: type[Struct], item: Mapping[str, Any]) -> Iterator[str]:
    """Yield the first part as it is, because it says what the item is about, and the others with their names."""
    known = by_name(kind)
    for place, (name, value) in enumerate(item.items()):
        text = _in_full(known[name], value)
        yield text if place == 0 else f"{name.replace('_', ' ')}: {text}"


def _in_full(field: Field, value: Any) -> str:
    parts = value if isinstance(value, list) else [value]
    return " en ".join(_one(field, str(part)) for part in parts if part) or _OPEN


def _one(field: Field, text: str) -> str:
    match field.vorm:
        case Type.DATUM:
            return voluit(date.fromisoformat(text))
        case Type.GETAL:
            return text.replace(".", ",")
        case _:
            return text


def has_last_day(values: Mapping[str, Any]) -> bool:
    """Return whether a last day that counts is among the values, at any depth."""
    inside = [item for value in values.values() for item in (value if isinstance(value, list) else [value]) if isinstance(item, dict)]
    return any(value and name.endswith("tot_en_met") for name, value in values.items()) or any(map(has_last_day, inside))
