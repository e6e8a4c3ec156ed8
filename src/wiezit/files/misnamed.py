"""Event files whose name says something else than their content: what to do about each, so that following it replaces nothing."""

from collections.abc import Iterable, Iterator, Mapping

from wiezit.dossier.dossier import datum, zelfde_feiten
from wiezit.dossier.events import Event, soort_van
from wiezit.files import place_codes
from wiezit.files.naming import first_free
from wiezit.files.source import Document
from wiezit.findings import Finding


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
            help = f"hernoem het bestand naar {free}, of verbeter de inhoud"
        yield place_codes.NAAM.at(document.span("datum"), "de naam van dit bestand past niet bij de inhoud", help=help)


def _twice(event: Event, other: Event) -> bool:
    return other is not event and zelfde_feiten(event, other)


def _stem(event: Event) -> str:
    return f"{datum(event).isoformat()}-{soort_van(type(event))}"
