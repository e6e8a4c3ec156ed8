"""The receipt of a report: from which files it was made, by which version, by which reading of the law. Pure."""

import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from re import compile as regex

import msgspec
from msgspec import Struct

from wiezit.assessment.report.model import Verslagvorm
from wiezit.dossier.roles import Rol

MERK = "wiezit-bewijs"
_STROOM = 4_000_000
_STREAM = regex(rb"stream\r?\n(?=x)")
_FOUND = regex(rb"wiezit-bewijs:([A-Za-z0-9+/=]{16,})")


class Bewijs(Struct, frozen=True, kw_only=True):
    """What a report was made from. `som` is one sum over all files; `bestanden` names those that its reader may know of.

    The options make it possible to render the same report again; a report that holds a BSN cannot be (`bsn`).
    """

    versie: str
    wet: str
    peildatum: str
    formaat: str
    vorm: Verslagvorm
    dossier: str | None = None
    voor: Rol | None = None
    concept: bool = False
    bsn: bool = False
    som: str
    bestanden: dict[str, str]
    volledig: bool = True

    def code(self) -> str:
        """Return the receipt as one word that a report carries with it."""
        return f"{MERK}:{b64encode(msgspec.json.encode(self)).decode()}"


def som(bestanden: Mapping[str, str]) -> str:
    """Return one sha256 over the names and sums of all files, in order of name."""
    return sha256("".join(f"{value}  {name}\n" for name, value in sorted(bestanden.items())).encode()).hexdigest()


def lees(inhoud: bytes) -> Bewijs | None:
    """Return the receipt that stands in the bytes of a report, or None when there is none that can be read."""
    for part in (inhoud, *(_stromen(inhoud) if inhoud.startswith(b"%PDF") else ())):
        for match in reversed(_FOUND.findall(part)):
            with suppress(ValueError, msgspec.MsgspecError):
                return msgspec.json.decode(b64decode(match, validate=True), type=Bewijs)
    return None


def _stromen(inhoud: bytes) -> Iterator[bytes]:
    """Yield what the compressed parts of a PDF hold, each at most _STROOM bytes: the receipt stands among its properties."""
    for match in _STREAM.finditer(inhoud):
        with suppress(zlib.error):
            yield zlib.decompressobj().decompress(inhoud[match.end() :], _STROOM)


def verschillen(bewijs: Bewijs, nu: Mapping[str, str]) -> list[str]:
    """Return in words what changed in the dossier since the report was made; empty when nothing did."""
    if bewijs.som == som(nu):
        return []
    rows = list(_per_bestand(bewijs.bestanden, nu, volledig=bewijs.volledig))
    return rows or ["Er is iets veranderd in een bestand dat dit exemplaar niet noemt."]


def _per_bestand(toen: Mapping[str, str], nu: Mapping[str, str], *, volledig: bool) -> Iterator[str]:
    for name in sorted(toen):
        if name not in nu:
            yield f"{name}: weg"
        elif nu[name] != toen[name]:
            yield f"{name}: veranderd"
    if volledig:
        yield from (f"{name}: nieuw" for name in _nieuw(toen, nu))


def _nieuw(toen: Iterable[str], nu: Iterable[str]) -> list[str]:
    return sorted(set(nu) - set(toen))
