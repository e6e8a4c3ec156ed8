"""Event files whose name says something else than their content: what to do about each, so that following it replaces nothing."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from wiezit.dossier.dossier import datum, zelfde_feiten
from wiezit.dossier.events import Event, soort_van
from wiezit.files import place_codes
from wiezit.files.naming import first_free
from wiezit.files.source import Document
from wiezit.findings import Finding

_YEAR = 366
"""Days; a date further from the name than this is more often a slip of the finger in the year than another day."""


def fits(name: str, event: Event) -> bool:
    """Tell whether a file name begins with the day and the kind of the event in it."""
    expected = _stem(event)
    return name.startswith(expected) and name[len(expected)] in "-."


def misnamed(events: Iterable[Event], sources: Mapping[Event, Document], names: Iterable[str]) -> Iterator[Finding]:
    """Yield a finding for each of `events`, whose names do not fit; `names` are taken, and so is each name proposed before."""
    taken = set(names)
    for event in sorted(events, key=lambda event: sources[event].naam):
        document = sources[event]
        doubles = [(not fits(sources[other].naam, other), sources[other].naam) for other in sources if _twice(event, other)]
        if doubles:
            help = f"hetzelfde staat in {min(doubles)[1]}: laat één van de twee bestanden staan"
        else:
            free = first_free(_stem(event), taken)
            taken.add(free)
            help = _remedies(event, document.naam, free, [datum(other) for other in sources if other is not event])
        yield place_codes.NAAM.at(document.span("datum"), "de naam van dit bestand past niet bij de inhoud", help=help)


def _remedies(event: Event, name: str, free: str, others: list[date]) -> str:
    """Return what to do: give the file the name `free`, or mend the content.

    Of two days that are far apart the likely one comes first: that is nearer to one of the other days in the dossier.
    """
    day, named = datum(event), _day_in(name)
    if named is None or not (_only_the_year(named, day) or abs((named - day).days) > _YEAR):
        return f"hernoem het bestand naar {free}, of verbeter de inhoud"
    if others and _apart(named, others) < _apart(day, others):
        return f"schrijf datum: {named.isoformat()}, zoals in de naam van het bestand. Klopt de inhoud wel? Hernoem het dan naar {free}"
    return f"hernoem het bestand naar {free}. Klopt de naam wel? Schrijf dan datum: {named.isoformat()}"


def _day_in(name: str) -> date | None:
    try:
        return date.fromisoformat(name[: len("2026-01-05")])
    except ValueError:
        return None


def _only_the_year(first: date, second: date) -> bool:
    return first.year != second.year and (first.month, first.day) == (second.month, second.day)


def _apart(day: date, others: list[date]) -> int:
    """Return the days between a day and the nearest of the others."""
    return min(abs((day - other).days) for other in others)


def _twice(event: Event, other: Event) -> bool:
    return other is not event and zelfde_feiten(event, other)


def _stem(event: Event) -> str:
    return f"{datum(event).isoformat()}-{soort_van(type(event))}"
