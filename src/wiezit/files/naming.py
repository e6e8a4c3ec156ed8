"""Names for new files in a folder where names are taken. Pure."""

from collections.abc import Collection, Iterator
from itertools import count


def candidates(stem: str, suffix: str = ".yaml") -> Iterator[str]:
    """Yield the names that a file may get, in order of preference: `stem.yaml`, `stem-2.yaml` and so on, without end."""
    yield f"{stem}{suffix}"
    for number in count(2):
        yield f"{stem}-{number}{suffix}"


def first_free(stem: str, taken: Collection[str]) -> str:
    """Return the first of these names that is not taken: what somebody types after that replaces no file."""
    return next(name for name in candidates(stem) if name not in taken)
