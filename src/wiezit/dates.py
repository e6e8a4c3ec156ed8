"""Dates as people type and read them in Dutch: pure, without locale and without the clock."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")

_WOORDEN = {"vandaag": 0, "nu": 0, "gisteren": -1, "eergisteren": -2, "morgen": 1, "overmorgen": 2}
_EENHEID = {"dag": 1, "dagen": 1, "week": 7, "weken": 7}
_AFKORTINGEN = {"mrt": 3, "mar": 3}
_CIJFERS = re.compile(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?")
_MAANDNAAM = re.compile(r"(\d{1,2})[-/. ]*([a-z]{3,9})\.?(?:[-/. ]*(\d{4}|\d{2}))?")
_JAAR_VOOROP = re.compile(r"(\d{2})[-/. ](\d{1,2})[-/. ](\d{2})")
_DICHTBIJ = timedelta(days=3 * 365 + 1)
"""Three years: a year of two digits that comes first is only likely in a date of now."""
_AFSTAND = re.compile(r"(over )?(\d{1,3}|een) (dag|dagen|week|weken)( geleden)?")


class DatumError(ValueError):
    """The text is no date. The message is for the user and says what would be one."""


def voluit(dag: date) -> str:
    """Return a date in full: `maandag 5 januari 2026`."""
    return f"{DAGEN[dag.weekday()]} {dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def kort(dag: date) -> str:
    """Return a date without the day of the week: `5 januari 2026`."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def beknopt(dag: date) -> str:
    """Return a date for a table, eleven characters at most: `5 jan 2026`."""
    month = "mrt" if dag.month == 3 else MAANDEN[dag.month - 1][:3]
    return f"{dag.day} {month} {dag.year}"


def van_tot(begin: date, einde: date, woorden: Callable[[date], str] = voluit) -> str:
    """Return a period in words, both days inclusive: `maandag 5 januari 2026 tot en met …`; of one day only that day."""
    return woorden(begin) if begin == einde else f"{woorden(begin)} tot en met {woorden(einde)}"


def dagen(aantal: int) -> str:
    """Return a number of days in words: `1 dag`, `12 dagen`."""
    return "1 dag" if aantal == 1 else f"{aantal} dagen"


def lees(tekst: str, vandaag: date) -> date:
    """Read a date as people type it; `vandaag` fills in what is left out. Raises DatumError.

    Understands `2026-01-05`, `5-1-2026`, `5-1-26`, `5-1`, `5 jan`, `ma 5 januari 2026`, `gisteren`, `vrijdag` (the last
    one, today included), `volgende vrijdag`, `over 2 weken` and `3 dagen geleden`. Day before month, always. A date
    without a year is the nearest one to `vandaag`; a day of the week that is named must be right. `26-11-16` is refused when
    2026-11-16 is as likely: it lies within three years of `vandaag`.
    """
    clean = re.sub(r"[\s,]+", " ", tekst.strip().lower())
    if not clean:
        raise DatumError("hier hoort een datum, bijvoorbeeld 5-1-2026 of gisteren")
    if clean in _WOORDEN:
        return vandaag + timedelta(days=_WOORDEN[clean])
    if re.fullmatch(r"\d{4}-\d{1,2}-\d{1,2}", clean):
        year, month, day = map(int, clean.split("-"))
        return bestaand(year, month, day)
    if (distance := _AFSTAND.fullmatch(clean)) and bool(distance[1]) != bool(distance[4]):
        number = 1 if distance[2] == "een" else int(distance[2])
        return vandaag + timedelta(days=number * _EENHEID[distance[3]] * (1 if distance[1] else -1))
    return _met_weekdag(clean, tekst, vandaag)


def _met_weekdag(clean: str, tekst: str, vandaag: date) -> date:
    first, _, rest = clean.partition(" ")
    if first in {"afgelopen", "vorige", "volgende", "komende"} and (weekday := _weekdag(rest)) is not None:
        back = (vandaag.weekday() - weekday) % 7 or 7
        return vandaag + timedelta(days=-back if first in {"afgelopen", "vorige"} else (7 - back or 7))
    weekday = _weekdag(first)
    if weekday is None:
        return _dag_en_maand(clean, tekst, vandaag, None)
    if not rest:
        return vandaag - timedelta(days=(vandaag.weekday() - weekday) % 7)
    found = _dag_en_maand(rest, tekst, vandaag, weekday)
    if found.weekday() != weekday:
        raise DatumError(f"{kort(found)} is een {DAGEN[found.weekday()]}, geen {DAGEN[weekday]}")
    return found


def _weekdag(woord: str) -> int | None:
    """Return the number of a day of the week (maandag = 0), written in full or as its first two or more letters."""
    word = woord.rstrip(".")
    if len(word) < 2:
        return None
    return next((number for number, name in enumerate(DAGEN) if name.startswith(word)), None)


def _dag_en_maand(clean: str, tekst: str, vandaag: date, weekdag: int | None) -> date:
    if match := _CIJFERS.fullmatch(clean):
        day, month = int(match[1]), int(match[2])
    elif (match := _MAANDNAAM.fullmatch(clean)) and (named := _maand(match[2])):
        day, month = int(match[1]), named
    else:
        raise DatumError(f"dit is geen datum: {tekst.strip()} (schrijf bijvoorbeeld 5-1-2026, ma 5 jan of gisteren)")
    if match[3]:
        _eenduidig(clean, vandaag, weekdag)
        year = int(match[3])
        return bestaand(year if year > 99 else 2000 + year, month, day)
    return _dichtstbij(day, month, vandaag, weekdag)


def _eenduidig(clean: str, vandaag: date, weekdag: int | None) -> None:
    """Raise DatumError for a year of two digits that may as well come first: `26-11-16` for 2026-11-16, unless the weekday tells."""
    match = _JAAR_VOOROP.fullmatch(clean)
    first = _of_niets(2000 + int(match[1]), int(match[2]), int(match[3])) if match else None
    if match is None or first is None or abs(first - vandaag) > _DICHTBIJ or weekdag not in (None, first.weekday()):
        return
    last = _of_niets(2000 + int(match[3]), int(match[2]), int(match[1]))
    if last == first:
        return
    if last is None:
        raise DatumError(f"is {clean} {kort(first)}? Schrijf de datum dan als JJJJ-MM-DD: {first}")
    raise DatumError(f"{clean} kan {kort(last)} zijn of {kort(first)}. Schrijf de datum als JJJJ-MM-DD: {last} of {first}")


def _of_niets(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _maand(woord: str) -> int | None:
    if woord in _AFKORTINGEN:
        return _AFKORTINGEN[woord]
    return next((number for number, name in enumerate(MAANDEN, 1) if name.startswith(woord)), None)


def _dichtstbij(day: int, month: int, vandaag: date, weekdag: int | None) -> date:
    """Return the date nearest to today; when a day of the week is named, the nearest one that falls on it."""
    near: list[date] = []
    for year in range(vandaag.year - 4, vandaag.year + 5):
        try:
            near.append(date(year, month, day))
        except ValueError:
            continue
    if not near:
        return bestaand(vandaag.year, month, day)
    near.sort(key=lambda dag: abs((dag - vandaag).days))
    close = [dag for dag in near if abs((dag - vandaag).days) < 550]
    return next((dag for dag in close if weekdag is not None and dag.weekday() == weekdag), near[0])


def bestaand(year: int, month: int, day: int) -> date:
    """Return this day. Raises DatumError that says why it is not on the calendar."""
    try:
        return date(year, month, day)
    except ValueError:
        if 1 <= month <= 12 and day > 0 and year:
            name = f"{MAANDEN[month - 1]} {year}"
            raise DatumError(f"deze datum bestaat niet: {day} {name} ({name} heeft {monthrange(year, month)[1]} dagen)") from None
        wrong = f"maand {month}" if not 1 <= month <= 12 else f"dag {day}" if day < 1 else f"jaar {year}"
        raise DatumError(f"deze datum bestaat niet: er is geen {wrong} (schrijf 31-12-2026 of 2026-12-31)") from None
