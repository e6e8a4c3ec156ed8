"""What a value must still satisfy when its type is right: sane dates and numbers, and periods the right way round."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from msgspec import Struct

from wiezit.dossier.fields import Field, Type, by_name, limits

EARLIEST, LATEST = date(1950, 1, 1), date(2100, 12, 31)
# Outside these days no term can be counted; 31-12-9999 is what some systems write for "no end".
COUNTABLE = date(1800, 1, 1), date(2999, 12, 31)
# An older employee may be born before 1950; the card names this field only once.
EARLIEST_BIRTH = date(1900, 1, 1)
PERIODS = (("van", "tot_en_met"), ("start", "tot_en_met"), ("periode_van", "periode_tot_en_met"), ("begin", "eind"))
# These two say "from `datum`"; elsewhere `datum` is the day of a letter or decision and may lie after the period.
FROM_DATUM = frozenset({"werkhervatting", "arbeidstherapie"})


def earliest(name: str) -> date:
    """Return the first day that is no surprise in a field."""
    return EARLIEST_BIRTH if name == "geboortedatum" else EARLIEST


@cache
def periods(kind: type[Struct]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of fields that are the first and the last day of one period in this kind."""
    pairs = (*PERIODS, ("datum", "tot_en_met")) if kind.__struct_config__.tag in FROM_DATUM else PERIODS
    dates = {name for name, field in by_name(kind).items() if field.vorm is Type.DATUM and not field.lijst}
    return tuple(pair for pair in pairs if dates.issuperset(pair))


Test = Callable[[Any], bool]


@cache
def _rules(kind: type[Struct]) -> tuple[tuple[tuple[str, bool, Test | None], ...], tuple[tuple[str, str], ...]]:
    """Return the fields that need a look after conversion (name, required, test), and the periods."""
    rows = ((name, field.verplicht, _test(field)) for name, field in by_name(kind).items())
    return tuple(row for row in rows if row[1] or row[2] is not None), periods(kind)


def _test(field: Field) -> Test | None:
    """Return what a converted value must still satisfy, or None when its type says it all."""
    one = _test_of_one(field)
    if one is None or not field.lijst:
        return one
    return lambda value: not isinstance(value, tuple) or all(isinstance(item, str) or one(item) for item in value)


def _test_of_one(field: Field) -> Test | None:
    match field.vorm:
        case Type.DATUM:
            first = earliest(field.naam)
            return lambda value: first <= value <= LATEST
        case Type.GETAL | Type.GEHEEL:
            low, high = limits(field.naam)
            return lambda value: low <= value <= high and value != float("inf")
        case Type.DEEL:
            return sound
        case _:
            return None


def sound(value: Struct) -> bool:
    """Tell whether a converted mapping has all its required fields, sane dates and numbers, and periods the right way round."""
    tests, pairs = _rules(value.__class__)
    for name, required, test in tests:
        field = getattr(value, name)
        if field is None or field == ():
            if required:
                return False
        elif test is not None and not test(field):
            return False
    for first, last in pairs:
        begin, end = getattr(value, first), getattr(value, last)
        if begin is not None and end is not None and end < begin:
            return False
    return True
