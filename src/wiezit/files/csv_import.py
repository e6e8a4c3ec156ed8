"""A list from another system: the table in a CSV file, and the card that says which column is which field."""

import csv
import io
import re
from collections.abc import Iterator
from typing import Any, Literal, get_args

import msgspec
from msgspec import Struct

from wiezit.dossier.card import Kaart
from wiezit.dossier.events import SOORT
from wiezit.dossier.fields import field_at, routes
from wiezit.files.medical import BSN_WOORDEN, MEDISCHE_WOORDEN
from wiezit.files.source import read_document
from wiezit.files.values import nearest

Datumvorm = Literal["dd-mm-jjjj", "jjjj-mm-dd", "mm-dd-jjjj", "jjjjmmdd"]
Betekenis = Literal["verzuim", "herstel"]
PERCENTAGE = ("percentage.datum", "percentage.waarde")
CARD_PARTS = ("werknemer", "functie", "dienstverband")
# Parts of words in the name of a column: what stands below it may not be in the dossier of an employer (AP h. 4).
_BSN = ("bsn", "sofi", "burgerservice", "burger_service")
_OORZAAK = (
    "oorzaak", "diagnose", "klacht", "aandoening", "reden_verzuim", "verzuimreden", "reden_ziek", "ziektebeeld", "classificatie", "medisch",
    "zwanger", "behandel", "medicijn", "letsel", "soort_ziekte", "ziektesoort", "cas_code", "cascode", "icd",
)  # fmt: skip


class CsvFout(ValueError):
    """A table or a card that cannot be used; the text says why, in Dutch."""


class Tabel(Struct, frozen=True):
    """Names of columns, and the rows with the line on which each begins (1-based)."""

    kolommen: tuple[str, ...]
    regels: tuple[tuple[int, dict[str, str]], ...]


class Importkaart(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Which column goes where. `percentage_betekent` must be said: absent or recovered is not to be guessed."""

    kolommen: dict[str, str]
    scheidingsteken: str | None = None
    codering: Literal["utf-8", "cp1252"] | None = None
    datumvorm: Datumvorm = "dd-mm-jjjj"
    percentage_betekent: Betekenis | None = None
    overslaan: tuple[str, ...] = ()


_HULP = (
    f"kolommen: is een lijst van kolom: veld; datumvorm is een van: {', '.join(get_args(Datumvorm))}; codering: utf-8 of cp1252; "
    f"percentage_betekent: {' of '.join(get_args(Betekenis))}"
)


def read_table(data: bytes, *, scheidingsteken: str | None = None, codering: str | None = None) -> Tabel:
    """Return the table in a CSV file; the separator is found when it is not given. Raises CsvFout."""
    text = _decoded(data, codering)
    mark = scheidingsteken or _separator(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    try:
        names = [name.strip() for name in next(reader, [])]
        if len(names) < 2 or not all(names):
            raise CsvFout("op de eerste regel moeten de namen van de kolommen staan")
        if twice := sorted({name for name in names if names.count(name) > 1}):
            raise CsvFout(f"deze kolom staat er twee keer: {', '.join(twice)}")
        rows = tuple(_rows(reader, names))
    except csv.Error as error:
        raise CsvFout(f"regel {reader.line_num} is niet te lezen: {error}") from None
    return Tabel(tuple(names), rows)


def _rows(reader: Any, names: list[str]) -> Iterator[tuple[int, dict[str, str]]]:
    for cells in reader:
        if len(cells) > len(names):
            raise CsvFout(f"regel {reader.line_num} heeft meer cellen dan er kolommen zijn (klopt het scheidingsteken?)")
        if any(cell.strip() for cell in cells):
            yield reader.line_num, dict(zip(names, (cell.strip() for cell in cells), strict=False))


def _decoded(data: bytes, codering: str | None) -> str:
    if data.startswith(b"PK"):
        raise CsvFout("dit is een Excel-bestand: bewaar het eerst als CSV")
    try:
        return data.decode(codering or "utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError:
        raise CsvFout("dit bestand is geen UTF-8. Zet in de kaart: codering: cp1252 (zo bewaart Excel het vaak)") from None


def _separator(text: str) -> str:
    first = text.split("\n", 1)[0]
    return max((";", ",", "\t"), key=first.count)


def refused(name: str) -> str | None:
    """Return why a column may not be read, by its name; None when it may."""
    word = re.sub(r"[\W_]+", "_", name.lower()).strip("_")
    if word in BSN_WOORDEN or any(part in word for part in _BSN):
        return "een BSN hoort niet in een dossier van een werkgever"
    if word in MEDISCHE_WOORDEN or any(part in word for part in _OORZAAK):
        return "de oorzaak van ziekte mag een werkgever niet vastleggen (AP h. 4)"
    return None


def read_card(data: bytes, pad: str) -> Importkaart:
    """Return the card in a YAML file. Raises CsvFout that names everything that is wrong with it."""
    document = read_document(data, pad=pad, naam=pad)
    if document.findings or document.values is None:
        raise CsvFout("; ".join(f"{f.span.pad}:{f.span.regel} {f.message}" for f in document.findings))
    known = Importkaart.__struct_fields__
    if unknown := [key for key in document.values if key not in known]:
        raise CsvFout(f"{pad}: deze sleutel bestaat niet: {', '.join(unknown)}. Kies uit: {', '.join(known)}")
    try:
        card = msgspec.convert(document.values, Importkaart)
    except msgspec.ValidationError as error:
        place = re.search(r"`\$\.?(\w*)", str(error))
        raise CsvFout(f"{pad}: er klopt iets niet bij ‘{place[1] if place else 'kolommen'}’. {_HULP}") from None
    if wrong := [text for column, target in card.kolommen.items() if (text := _wrong(column, target))]:
        raise CsvFout("; ".join(wrong))
    if PERCENTAGE[1] in card.kolommen.values() and card.percentage_betekent is None:
        raise CsvFout(
            "zeg wat een percentage betekent: percentage_betekent: verzuim (zoveel afwezig) of herstel (zoveel weer aan het werk)"
        )
    return card


def _wrong(column: str, target: str) -> str | None:
    """Return what is wrong with one line of the card."""
    if why := refused(column):
        return f"de kolom ‘{column}’ kan niet: {why}"
    if target == "dossiernummer" or target in PERCENTAGE:
        return None
    part, _, rest = target.partition(".")
    if part in CARD_PARTS and (found := field_at(Kaart, target)) and found.deel is None:
        return None
    if part in SOORT and rest and (found := field_at(SOORT[part], rest)) and found.deel is None and "." not in rest:
        return None
    near = nearest(target, tuple(_targets()))
    return f"het veld ‘{target}’ bestaat niet" + (f" (bedoel je {near}?)" if near else "")


def _targets() -> Iterator[str]:
    yield "dossiernummer"
    yield from PERCENTAGE
    yield from (route for route in routes(Kaart) if route.partition(".")[0] in CARD_PARTS and "." in route)
    for soort, kind in SOORT.items():
        yield from (f"{soort}.{route}" for route in routes(kind) if "." not in route)


# What exports tend to call a column. Only names; what a percentage means is never guessed.
_BEKEND = {
    "dossiernummer": "dossiernummer", "verzuimnummer": "dossiernummer",
    "personeelsnummer": "werknemer.personeelsnummer", "intern nummer": "werknemer.personeelsnummer",
    "naam": "werknemer.naam", "volledige naam": "werknemer.naam", "functie": "functie.titel", "uren per week": "functie.uren_per_week",
    "contracturen": "functie.uren_per_week", "datum in dienst": "dienstverband.begin", "in dienst": "dienstverband.begin",
    "datum uit dienst": "dienstverband.eind", "eerste ziektedag": "ziekmelding.datum", "eerste verzuimdag": "ziekmelding.datum",
    "begindatum verzuim": "ziekmelding.datum", "hersteldatum": "herstelmelding.datum", "hersteld per": "herstelmelding.datum",
    "datum hersteld": "herstelmelding.datum", "percentage": "percentage.waarde", "verzuimpercentage": "percentage.waarde",
    "herstelpercentage": "percentage.waarde", "ingangsdatum": "percentage.datum",
}  # fmt: skip


def proposal(table: Tabel) -> dict[str, str]:
    """Return a first card for a table: columns whose name is known to what they mostly hold."""
    return {name: target for name in table.kolommen if (target := _BEKEND.get(name.lower())) and refused(name) is None}
