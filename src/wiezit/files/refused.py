"""What stands in a file and counts nowhere: still looked at for other errors, and for words that may not stand in a dossier."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct, to_builtins

from wiezit.dossier.dossier import Verworpen
from wiezit.dossier.events import SOORT, Event
from wiezit.dossier.fields import by_name
from wiezit.files import field_codes
from wiezit.files.medical import verboden
from wiezit.files.source import Document
from wiezit.files.typed import convert
from wiezit.files.values import nearest
from wiezit.findings import Finding, Span

Route = tuple[str | int, ...]

# What belongs to one kind only: of a kind that is not known nobody can say whether it is wrong or missing.
_OF_A_KIND = frozenset({field_codes.ONBEKEND_VELD.id, field_codes.VERPLICHT.id})


def without_kind(document: Document) -> list[Finding]:
    """Return what is wrong in an event whose kind is not known.

    All of it when the file names one kind twice, or at a key that must be meant for `soort`; else the common fields.
    """
    named = {value for _, value in document.dubbel.get(("soort",), ()) if isinstance(value, str)}
    told: tuple[Span, ...] = ()
    if key := misspelled_kind(document):
        meant = (document.values or {})[key]
        named, told = {meant} if isinstance(meant, str) else set(), (document.key_span(key), document.key_span("soort"))
    kind = SOORT.get(named.pop()) if len(named) == 1 else None
    if kind is not None:
        return [finding for finding in convert(document, kind)[1] if finding.span not in told]
    return [finding for finding in convert(document, Event)[1] if finding.code not in _OF_A_KIND]


def misspelled_kind(document: Document) -> str | None:
    """Return the key that stands where `soort` is missing and must be meant for it, or None."""
    values = document.values or {}
    return None if "soort" in values else next((key for key in values if nearest(key, ("soort",))), None)


def refused(document: Document, kind: type[Struct] | None, used: Struct | None) -> Iterator[Verworpen]:
    """Yield the texts of a file that count nowhere: rivals of one key, all that `used` does not hold, and keys that do not exist.

    `used` is what was made of the file, None when it does not count at all. Of keys those of the file itself are given.
    """
    for rivals in document.dubbel.values():
        for route, value in rivals:
            yield from _texts(document, route, value)
    known, kept = by_name(kind) if kind is not None else None, set(_strings(to_builtins(used)))
    for key, value in (document.values or {}).items():
        if verboden(key):  # that is told already
            continue
        yield from (text for text in _texts(document, (key,), value) if text.tekst.strip() not in kept)
        if known is not None and key not in known:
            yield Verworpen(document, (key,), key.replace("_", " "))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value.strip()
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _strings(part)


def _texts(document: Document, route: Route, value: Any) -> Iterator[Verworpen]:
    if isinstance(value, str):
        if value.strip():
            yield Verworpen(document, route, value)
        return
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in parts:
        yield from _texts(document, (*route, key), part)
