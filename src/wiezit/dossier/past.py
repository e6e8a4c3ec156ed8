"""What was known before: the versions of one file of a dossier, with the day on which each was recorded."""

from datetime import date
from typing import Any, Literal

from msgspec import Struct

Velden = dict[str, Any]


class Versie(Struct, frozen=True):
    """One version of a file: its fields as text, or None where it was removed or could not be read.

    `datum` is the day on which it was recorded; `rand` says that it may have been recorded earlier, out of sight. `pad` is where it
    was removed, from the root of the repository, when that was in another folder than that of now.
    """

    datum: date
    velden: Velden | None
    weg: bool = False
    rand: bool = False
    pad: str | None = None


class Verleden(Struct, frozen=True):
    """The versions of one file, oldest first, under the name that it has now or had last.

    `schijf` tells how the file on disk relates to the last version: the same, different, not recorded yet, or gone.
    """

    naam: str
    versies: tuple[Versie, ...]
    schijf: Literal["gelijk", "anders", "nieuw", "weg"]
