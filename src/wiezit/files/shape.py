"""What each field of the format may hold, derived from the Structs in `dossier/`: the one declaration of the format."""

from collections.abc import Callable
from datetime import date
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from msgspec import Meta, Struct

Soort = Literal["tekst", "datum", "getal", "geheel", "keuze", "deel", "lijst"]

EARLIEST, LATEST = date(1950, 1, 1), date(2100, 12, 31)
# An older employee may be born before 1950; the card names this field only once.
EARLIEST_BIRTH = date(1900, 1, 1)
LIMITS: dict[str, tuple[float, float]] = {"uren_per_week": (0, 168), "loonwaarde": (0, 100)}
NO_LIMIT = (0.0, float("inf"))
PERIODS = (("van", "tot_en_met"), ("start", "tot_en_met"), ("periode_van", "periode_tot_en_met"), ("begin", "eind"))
# These two say "from `datum`"; elsewhere `datum` is the day of a letter or decision and may lie after the period.
FROM_DATUM = frozenset({"werkhervatting", "arbeidstherapie"})


class Vorm(Struct, frozen=True):
    """The shape of a value: `keuzes` for a fixed set of words, `deel` for a mapping, `item` for what a list holds."""

    soort: Soort
    keuzes: tuple[str, ...] = ()
    deel: type[Struct] | None = None
    item: "Vorm | None" = None
    alternatief: "Vorm | None" = None


class Veld(Struct, frozen=True):
    """One field of a mapping: its shape, whether it is required, and the text and article that explain it."""

    naam: str
    vorm: Vorm
    verplicht: bool
    uitleg: str
    grondslag: str | None


@cache
def velden(kind: type[Struct]) -> dict[str, Veld]:
    """Return the fields of a kind of event or mapping, by name, in the order of declaration."""
    # Not get_type_hints: it evaluates every type again, which took a tenth of `status` of one dossier. These are no strings.
    hints: dict[str, Any] = {}
    for base in reversed(kind.__mro__):
        hints.update(getattr(base, "__annotations__", {}))
    return {name: _veld(name, hints[name]) for name in kind.__struct_fields__}


def _veld(name: str, hint: Any) -> Veld:
    meta = next((part for part in getattr(hint, "__metadata__", ()) if isinstance(part, Meta)), Meta())
    extra = meta.extra or {}
    plain = get_args(hint)[0] if hasattr(hint, "__metadata__") else hint
    return Veld(name, vorm_van(plain), bool(extra.get("verplicht")), meta.description or "", extra.get("grondslag"))


def vorm_van(hint: Any) -> Vorm:
    """Return the shape that a type stands for; of a union the richest member, with text as the alternative."""
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        forms = [vorm_van(part) for part in get_args(hint) if part is not type(None)]
        forms.sort(key=lambda form: form.soort not in ("lijst", "deel"))
        return Vorm(**{**_fields(forms[0]), "alternatief": forms[1]}) if len(forms) > 1 else forms[0]
    if origin is Literal:
        return Vorm("keuze", keuzes=get_args(hint))
    if origin is tuple:
        return Vorm("lijst", item=vorm_van(get_args(hint)[0]))
    if isinstance(hint, type) and issubclass(hint, Struct):
        return Vorm("deel", deel=hint)
    return Vorm({date: "datum", float: "getal", int: "geheel"}.get(hint, "tekst"))  # type: ignore[arg-type]


def _fields(form: Vorm) -> dict[str, Any]:
    return {name: getattr(form, name) for name in form.__struct_fields__}


def limits(name: str) -> tuple[float, float]:
    """Return the lowest and highest number that a field may hold, both inclusive."""
    return LIMITS.get(name, NO_LIMIT)


def earliest(name: str) -> date:
    """Return the first day that is no surprise in a field."""
    return EARLIEST_BIRTH if name == "geboortedatum" else EARLIEST


@cache
def periods(kind: type[Struct]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of fields that are the first and the last day of one period in this kind."""
    pairs = (*PERIODS, ("datum", "tot_en_met")) if kind.__struct_config__.tag in FROM_DATUM else PERIODS
    dates = {name for name, veld in velden(kind).items() if veld.vorm.soort == "datum"}
    return tuple(pair for pair in pairs if dates.issuperset(pair))


Test = Callable[[Any], bool]


@cache
def _rules(kind: type[Struct]) -> tuple[tuple[tuple[str, bool, Test | None], ...], tuple[tuple[str, str], ...]]:
    """Return the fields that need a look after conversion (name, required, test), and the periods."""
    rows = ((name, veld.verplicht, _test(name, veld.vorm)) for name, veld in velden(kind).items())
    return tuple(row for row in rows if row[1] or row[2] is not None), periods(kind)


def _test(name: str, vorm: Vorm) -> Test | None:
    """Return what a converted value must still satisfy, or None when its type says it all."""
    if vorm.soort == "datum":
        first = earliest(name)
        return lambda value: first <= value <= LATEST
    if vorm.soort in ("getal", "geheel"):
        low, high = limits(name)
        return lambda value: low <= value <= high and value != float("inf")
    if vorm.soort == "deel":
        return sound
    if vorm.soort == "lijst" and vorm.item is not None and (test := _test(name, vorm.item)) is not None:
        return lambda value: not isinstance(value, tuple) or all(isinstance(item, str) or test(item) for item in value)
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
