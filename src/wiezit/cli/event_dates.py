"""The dates among the values of an event that is being written."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from wiezit.dossier.events import SOORT
from wiezit.dossier.fields import Type, fields


def dates_in(values: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    """Yield every date in the values with its dotted name, except the day of recording."""
    for name, value in values.items():
        if isinstance(value, dict):
            yield from dates_in(value, f"{before}{name}.")
        elif isinstance(value, list):
            for item in value:
                yield from dates_in(item, f"{before}{name}.") if isinstance(item, dict) else ()
        elif isinstance(value, str) and name in _date_names() and name != "vastgelegd_op" and value:
            yield f"{before}{name}", value


@cache
def _date_names() -> frozenset[str]:
    """Return the names of all fields that hold a date, in whatever kind of event."""
    found: set[str] = set()
    waiting: list[Any] = list(SOORT.values())
    while waiting:
        for field in fields(waiting.pop()):
            found |= {field.naam} if field.vorm is Type.DATUM else set()
            waiting += [field.deel] if field.deel is not None else []
    return frozenset(found)
