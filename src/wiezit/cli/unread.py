"""What could not be read and so does not count in an answer, said on stderr: the one voice for every command that is not `check`."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wiezit.files.discover import Gemist


def meld_map(missed: "Gemist") -> None:
    """Say that a folder is not read, and what to do about it."""
    from wiezit.files.missed import finding_of
    from wiezit.render.style import clean

    finding = finding_of(missed)
    print(f"Let op: {finding.message}: {clean(missed.shown)}\nhulp: {finding.help}", file=sys.stderr)  # noqa: T201
