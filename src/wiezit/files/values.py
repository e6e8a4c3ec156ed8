"""Single values typed from text: a value, or the reason why it is none and what to write instead."""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from difflib import get_close_matches
from typing import Any

import msgspec
from msgspec import Struct

from wiezit.dates import MAANDEN
from wiezit.dossier.fields import Field, Type, limits
from wiezit.files import field_codes as codes
from wiezit.files.shape import COUNTABLE, LATEST, earliest
from wiezit.findings import Code

_WEEKDAY = r"(?:(?:ma|di|wo|do|vr|za|zo)[a-z]*\.?,?\s+)?"
_ISO_LIKE = re.compile(r"^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})(?:[T ].*)?$")
_DUTCH = re.compile(rf"^{_WEEKDAY}(\d{{1,2}})\s*[-/. ]\s*(\d{{1,2}}|[a-z]{{3,9}}\.?)\s*[-/. ]\s*(\d{{4}}|\d{{2}})$", re.IGNORECASE)
_NUMBER = re.compile(r"^\s*€?\s*(-?\d+(?:[.,]\d+)?)\s*(?:%|[a-z].*)?$", re.IGNORECASE)
_YES_NO = {"yes": "ja", "y": "ja", "on": "ja", "j": "ja", "no": "nee", "n": "nee", "off": "nee", "true": "ja", "false": "nee"}


class Problem(Struct, frozen=True):
    """Why a text is no good for its field; `value` is what may still be used (a date that is merely far away)."""

    code: Code
    message: str
    help: str
    detail: str | None = None
    value: Any = None


def typed(text: str, field: Field) -> Any:
    """Return one value of `field` from its text, None when it is empty, or a Problem."""
    plain = field.vorm in (Type.TEKST, Type.DEEL)
    if not text.strip() or (not plain and text.lower() in ("null", "~")):
        return None
    match field.vorm:
        case Type.DATUM:
            return _date(text, field.naam)
        case Type.GETAL | Type.GEHEEL:
            return _number(text, field)
        case Type.KEUZE:
            return _choice(text, field.keuzes)
        case _:
            return text


FEW = 3
"""So many names still help."""


def listed(words: tuple[str, ...]) -> str:
    """Return words as people list them: a, b of c."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} of {words[-1]}"


def few(names: Sequence[str]) -> str:
    """Return the first of some names, and how many more there are: many names hide what to do."""
    rest = f" en nog {len(names) - FEW}" if len(names) > FEW else ""
    return f"{', '.join(names[:FEW])}{rest}"


def nearest(word: str, known: tuple[str, ...]) -> str | None:
    """Return the known word that looks most like `word`, or None."""
    plain = re.sub(r"[^a-z0-9]+", "_", word.strip().lower()).strip("_")
    found = get_close_matches(plain, known, n=1, cutoff=0.7)
    return found[0] if found else None


def _choice(text: str, choices: tuple[str, ...]) -> Any:
    """Return the word when it is one of the fixed ones; `true` and `false` mean ja and nee."""
    if text in choices:
        return text
    meant = _YES_NO.get(text.strip().lower())
    if meant in choices:
        if text in ("true", "false", "True", "False"):
            return meant
        return Problem(codes.KEUZE, "dit is geen ja of nee in het Nederlands", f"schrijf {meant}")
    guess = nearest(text, choices)
    help = f"bedoel je ‘{guess}’? Kies uit: {listed(choices)}" if guess else f"kies uit: {listed(choices)}"
    return Problem(codes.KEUZE, "dit woord kan hier niet", help)


def _number(text: str, field: Field) -> Any:
    """Return a number within the limits of its field; a comma or a unit is a problem that proposes the number."""
    whole = field.vorm is Type.GEHEEL
    try:
        value: float = msgspec.convert(text, int if whole else float, strict=False)
    except msgspec.ValidationError:
        value = float("nan")
    if value != value or value in (float("inf"), float("-inf")):
        match = _NUMBER.match(text)
        proposal = match[1].replace(",", ".") if match else None
        kind = "heel getal" if whole else "getal"
        help = "schrijf alleen een heel getal" if whole else "schrijf alleen een getal, met een punt voor de decimalen, zoals 36.5"
        good = proposal is not None and not (whole and "." in proposal)
        return Problem(codes.GETAL, f"hier hoort een {kind}", f"schrijf {_plain(proposal)}" if good else help)
    low, high = limits(field.naam)
    if not low <= value <= high:
        reach = f"van {low:g} tot en met {high:g}" if high != float("inf") else f"van {low:g} of meer"
        return Problem(codes.BEREIK, f"dit getal kan niet: hier hoort een getal {reach}", f"schrijf een getal {reach}")
    return value


def _plain(number: str | None) -> str:
    """Return a number without leading zeros."""
    return re.sub(r"^(-?)0+(?=\d)", r"\1", number or "")


def _date(text: str, name: str) -> Any:
    """Return a date; another way of writing it, or a day that is not on the calendar, is a Problem."""
    try:
        value = msgspec.convert(text, date)
    except msgspec.ValidationError:
        return _no_date(text.strip())
    if earliest(name) <= value <= LATEST:
        return value
    if not COUNTABLE[0] <= value <= COUNTABLE[1]:
        help = "kijk of het jaar klopt; laat het veld weg als er geen einde is"
        return Problem(codes.DATUM_BESTAAT_NIET, f"deze datum kan niet: jaar {value.year}", help)
    side = "vóór" if value < LATEST else "na"
    edge = earliest(name).year if value < LATEST else LATEST.year
    return Problem(codes.DATUM_VER_WEG, f"deze datum ligt ver weg: {side} {edge}", "kijk of het jaar klopt", value=value)


def _no_date(text: str) -> Problem:
    """Say what is wrong with a text that is no date of ours, and propose the date that it seems to mean."""
    if (match := _ISO_LIKE.match(text)) is not None:
        year, month, day = int(match[1]), int(match[2]), int(match[3])
    elif (match := _DUTCH.match(text)) is not None and (number := _month(match[2])):
        year, month, day = int(match[3]), number, int(match[1])
        year += 2000 if len(match[3]) == 2 else 0
    else:
        return Problem(codes.DATUM_VORM, "dit is geen datum", "schrijf de datum als JJJJ-MM-DD, zoals 2026-01-05")
    try:
        meant = date(year, month, day)
    except ValueError:
        return _impossible(year, month, day)
    return Problem(codes.DATUM_VORM, "deze datum staat niet in de vorm JJJJ-MM-DD", f"schrijf {meant.isoformat()}")


def _month(text: str) -> int:
    """Return the number of a month from digits or a Dutch name (at least three letters), or 0."""
    if text.isdigit():
        return int(text) or 13
    word = text.lower().rstrip(".")
    word = "maart" if word == "mrt" else word
    return next((number for number, name in enumerate(MAANDEN, start=1) if name.startswith(word)), 0)


def _impossible(year: int, month: int, day: int) -> Problem:
    """Explain why a day is not on the calendar: `februari 2026 heeft 28 dagen`."""
    help = "schrijf de datum als JJJJ-MM-DD"
    if not 1 <= month <= 12:
        return Problem(codes.DATUM_BESTAAT_NIET, f"deze datum bestaat niet: maand {month}", help, "een jaar heeft 12 maanden")
    if year < 1:
        return Problem(codes.DATUM_BESTAAT_NIET, f"deze datum bestaat niet: jaar {year}", help)
    name = f"{MAANDEN[month - 1]} {year}"
    return Problem(
        codes.DATUM_BESTAAT_NIET, f"deze datum bestaat niet: {day} {name}", help, f"{name} heeft {monthrange(year, month)[1]} dagen"
    )
