"""Lists made ready, as they stand in files: all that a start needs of them. `sleutels` makes them."""

import msgspec
from msgspec import Struct

from wiezit.assessment.privacy.woordenlijst import Label, bestand


class Index(Struct):
    """A list made ready: its lines, what they mean, and all pieces with the numbers of their lines, as `Stukken` takes them.

    All lines are one text, each with a number before it for its label, and the numbers `plaats` and `ook` of its `Anker`: most lines
    are never read, and a thousand texts take longer to read from a file than one. The number of a line is where it begins there.
    """

    labels: list[Label]
    regels: str
    vooraan: dict[str, str]
    kort: dict[str, str]
    elders: dict[str, str]
    grepen: dict[str, str]


def vaste_index(name: str) -> Index:
    """Return the index of a list that we keep from its file: to make it takes longer than a start may. `docs/maak.py` writes it."""
    return msgspec.json.decode(bestand(f"{name}.json"), type=Index)


def vaste_woorden(name: str) -> list[str]:
    """Return a row of words from its file in `woorden/`, which `docs/maak.py` writes."""
    return msgspec.json.decode(bestand(f"{name}.json"), type=list[str])
