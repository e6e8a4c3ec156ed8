"""Text behind a hash, which YAML drops as a comment although somebody wrote it as a part of the value: `kamer #2`."""

import re
from collections.abc import Sequence

from msgspec import Struct

from wiezit.dossier.fields import Type, by_name
from wiezit.files import codes
from wiezit.files.source import Document
from wiezit.findings import Finding

# A comment has a space after its hash, or another hash.
_HASH = re.compile(r"(?<=[^\s#])[ \t]+(#[^\s#]\S*)")


def cut_off(document: Document, kind: type[Struct]) -> list[Finding]:
    """Return a finding for every hash that ends a free text which stands without quotes, and is no ordinary comment."""
    hashes = list(_HASH.finditer(document.tekst))
    if not hashes:
        return []
    ends = {place[1]: (route, place[0]) for route, place in document.places().items()}
    found: list[Finding] = []
    for match in hashes:
        route, begin = ends.get(match.start(), ((), 0))
        if _is_free_text(kind, route) and document.tekst[begin] not in "'\"":
            span = document.between(*match.span(1))
            found.append(codes.HEKJE.at(span, "de tekst na dit hekje telt niet mee", help=codes.HULP_HEKJE))
    return found


def _is_free_text(kind: type[Struct], route: Sequence[str | int]) -> bool:
    """Tell whether the field at a route holds free text; a number in the route is a place in a list."""
    field = None
    current: type[Struct] | None = kind
    for name in (part for part in route if isinstance(part, str)):
        field = by_name(current).get(name) if current is not None else None
        if field is None:
            return False
        current = field.deel
    return field is not None and field.vorm is Type.TEKST
