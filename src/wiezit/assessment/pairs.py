"""Which dossier on one side is which on the other: the same number, else the same place. Pure."""

from collections import Counter
from collections.abc import Iterator, Mapping

from wiezit.dossier.dossier import Dossier


def pairs(old: Mapping[str, Dossier], new: Mapping[str, Dossier]) -> Iterator[tuple[str | None, str | None]]:
    """Yield the places of every dossier before and after, in order of place; None on the side where it is not there.

    A number decides when one dossier on each side has it: a folder may move, a number stays.
    """
    was, now = _by_number(old), _by_number(new)
    moved = {now[number]: place for number, place in was.items() if number in now}
    taken = set(moved.values())
    moved |= {place: place for place in new if place not in moved and place in old and place not in taken}
    gone = old.keys() - moved.values()
    every = [*((moved.get(place), place) for place in new), *((place, None) for place in gone)]
    yield from sorted(every, key=lambda pair: pair[1] or pair[0] or "")


def _by_number(side: Mapping[str, Dossier]) -> dict[str, str]:
    """Return the place of every dossier whose number no other dossier on this side has."""
    count = Counter(dossier.nummer for dossier in side.values())
    return {dossier.nummer: place for place, dossier in side.items() if count[dossier.nummer] == 1}
