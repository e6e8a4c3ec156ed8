"""Fields to events, one field at a time: every wrong field is reported at its place, the others still count."""

import re
from datetime import date
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from wiezit.dossier.events import Event, MedischeInformatie, VoorstelWerknemer
from wiezit.dossier.fields import ALLEEN_HET_FEIT, Field, by_name, may_be_plain
from wiezit.files import field_codes as codes
from wiezit.files.cut_off import cut_off
from wiezit.files.medical import verboden
from wiezit.files.shape import periods, sound
from wiezit.files.source import Document
from wiezit.files.values import Problem, listed, nearest, typed
from wiezit.findings import Finding

Part = TypeVar("Part", bound=Struct)
Route = tuple[str | int, ...]

_IDENTIFIER = re.compile(r"^[a-z][a-z0-9_]{0,39}$")
_DATE_IN_NAME = re.compile(r"^(\d{4}-\d\d-\d\d)-")
_SHORT = re.compile(r"(\d\d)[-/. ](\d{1,2})[-/. ](\d{1,2})")
_LEEG = ("null", "~")
"""What YAML writes for nothing, where no text may stand."""
# What is required in these two depends on what else stands there: the types alone do not say it.
_ALWAYS_CAREFUL = (MedischeInformatie, VoorstelWerknemer)


class Reading(Struct, frozen=True):
    """One file being typed: the document and the findings so far."""

    document: Document
    findings: list[Finding]


def convert(document: Document, kind: type[Part]) -> tuple[Part, list[Finding]]:
    """Return the fields of a document as `kind`, with a finding for every field that is wrong, unknown or missing.

    All at once when everything is right, else field by field.
    """
    cut = cut_off(document, kind) if " #" in document.tekst or "\t#" in document.tekst else []
    if not (document.leeg or kind in _ALWAYS_CAREFUL):
        try:
            value = msgspec.convert(document.values, kind, strict=False)
        except msgspec.ValidationError:
            pass
        else:
            if sound(value):
                return value, cut
    value, found = field_by_field(document, kind)
    return value, [*found, *cut]


def field_by_field(document: Document, kind: type[Part]) -> tuple[Part, list[Finding]]:
    """Return the same as `convert`, but without its quick way; text that a hash cuts off is left to `convert`."""
    reading = Reading(document, [])
    value = _mapping(reading, kind, document.values or {}, ())
    return value, reading.findings


def _mapping(reading: Reading, kind: type[Part], values: dict[str, Any], route: Route) -> Part:
    """Return a mapping as a Struct; what could not be read has its default."""
    fields = by_name(kind)
    result: dict[str, Any] = {}
    for key, raw in values.items():
        for other, rival in reading.document.dubbel.get((*route, key), ()) if key in fields else ():
            _value(reading, rival, fields[key], other)
        if key in fields and not (kind is MedischeInformatie and not route and key not in ALLEEN_HET_FEIT and _filled(raw)):
            value = _value(reading, raw, fields[key], (*route, key))
            if value is not None:
                result[key] = value
        elif not (key == "soort" and issubclass(kind, Event) and not route):
            _unknown(reading, kind, key, (*route, key))
    for field in fields.values():
        if _required(kind, field, result) and field.naam not in result and not _refused(values.get(field.naam, "")):
            _missing(reading, field, (*route, field.naam))
    converted = kind(**result)
    _periods(reading, kind, converted, route)
    return converted


def _required(kind: type[Struct], field: Field, result: dict[str, Any]) -> bool:
    """Tell whether a field must be filled in here; a refusal needs its reason, an old document no field that came later."""
    if kind is VoorstelWerknemer and field.naam == "zwaarwegende_reden":
        return result.get("reactie") == "afgewezen"
    made = result.get("datum")
    return field.verplicht_op(made if isinstance(made, date) else None)


def _filled(raw: Any) -> bool:
    """Tell whether a value holds anything; what was refused (None) does."""
    if isinstance(raw, dict):
        return any(map(_filled, raw.values()))
    return any(map(_filled, raw)) if isinstance(raw, list) else raw is None or bool(raw.strip())


def _refused(raw: Any) -> bool:
    """Tell whether a value is there but could not be used: that has its own finding already."""
    return raw is None or (_filled(raw) and raw not in _LEEG)


def _value(reading: Reading, raw: Any, field: Field, route: Route) -> Any:
    """Return the value of a field, or None; a single text where a list belongs is a list of one."""
    if not field.lijst or raw is None or not _filled(raw):
        return _one(reading, raw, field, route)
    if isinstance(raw, list):
        values = (_one(reading, entry, field, (*route, index)) for index, entry in enumerate(raw))
        return tuple(value for value in values if value is not None) or None
    if not isinstance(raw, str) or not _from_text(field):
        return _shape(reading, raw, field, route, many=True)
    value = _scalar(reading, raw, field, route)
    return value if value is None or field.los else (value,)


def _from_text(field: Field) -> bool:
    return field.deel is None or may_be_plain(field)


def _one(reading: Reading, raw: Any, field: Field, route: Route) -> Any:
    """Return one value, by itself or in a list; None when it is empty, was refused before, or is refused here."""
    if raw is None or not _filled(raw):
        return None
    if isinstance(raw, str) and _from_text(field):
        return _scalar(reading, raw, field, route)
    if isinstance(raw, dict) and field.deel is not None:
        return _mapping(reading, field.deel, raw, route)
    return None if isinstance(raw, str) and raw.lower() in _LEEG else _shape(reading, raw, field, route)


def _scalar(reading: Reading, raw: str, field: Field, route: Route) -> Any:
    value = typed(raw, field)
    if not isinstance(value, Problem):
        return value
    span = reading.document.span(*route)
    if route == ("formaat",):
        value = _format(raw)
    help = _as_named(raw, reading.document.naam) if route == ("datum",) else None
    reading.findings.append(value.code.at(span, value.message, help=help or value.help, detail=value.detail))
    return value.value


def _as_named(raw: str, name: str) -> str | None:
    """Return what to write for the date of an event that gives the year in two digits, where the file name tells which day is meant."""
    named, short = _DATE_IN_NAME.match(name), _SHORT.fullmatch(raw.strip())
    if named is None or short is None or named[1] != f"20{int(short[1]):02}-{int(short[2]):02}-{int(short[3]):02}":
        return None
    return f"schrijf {named[1]}, zoals in de naam van het bestand"


def _format(raw: str) -> Problem:
    """Explain a version of the format that this program does not know."""
    if raw.isdigit() and int(raw) > 1:
        return Problem(
            codes.FORMAAT, "dit dossier is gemaakt met een nieuwere versie van wiezit", "installeer de nieuwste versie van wiezit"
        )
    return Problem(codes.FORMAAT, "dit formaat bestaat niet", "schrijf formaat: 1")


def _shape(reading: Reading, raw: Any, field: Field, route: Route, *, many: bool = False) -> None:
    """Report that a value (`many`: a whole list) has another shape than its field."""
    if many:
        expected, help = "een lijst", "begin ieder deel op een nieuwe regel met een streepje"
    elif field.deel is not None:
        names = listed(tuple(by_name(field.deel)))
        expected, help = "een groep velden", f"zet eronder, met twee spaties ingesprongen: {names}"
    else:
        expected, help = "één waarde", "schrijf de waarde achter de dubbele punt, zonder streepjes of eigen velden"
    found = "een lijst" if isinstance(raw, list) else "een groep velden" if isinstance(raw, dict) else "tekst"
    reading.findings.append(
        codes.VORM.at(reading.document.span(*route), f"hier hoort {expected}, geen {found.removeprefix('een ')}", help=help)
    )


def _unknown(reading: Reading, kind: type[Struct], key: str, route: Route) -> None:
    """Report a key that the format does not have; of a medical one only the fact, never the value."""
    span = reading.document.key_span(*route)
    about = verboden(key)
    if kind is MedischeInformatie and key in by_name(kind):
        message = "bij medische_informatie hoort alleen de datum"
        reading.findings.append(
            codes.MEDISCHE_INFORMATIE.at(span, message, help="haal dit veld weg; laat alleen soort, datum en door staan")
        )
    elif about == "bsn":
        help = "haal het veld weg; wiezit vraagt het nummer alleen als een stuk voor UWV het nodig heeft"
        reading.findings.append(codes.BSN_VELD.at(span, "een dossier heeft geen veld voor het burgerservicenummer", help=help))
    elif about == "medisch":
        help = "haal het veld weg; schrijf alleen wat iemand in het werk kan, in de woorden van de bedrijfsarts"
        message = "een dossier heeft geen veld voor diagnose, klachten, oorzaak of behandeling"
        reading.findings.append(codes.MEDISCH_VELD.at(span, message, help=help))
    else:
        message, help = _unknown_text(kind, key)
        reading.findings.append(codes.ONBEKEND_VELD.at(span, message, help=help))


def _unknown_text(kind: type[Struct], key: str) -> tuple[str, str]:
    """Return message and help for a key that does not exist.

    A key is repeated only when it looks like one of ours: another may be an illness, and messages travel further than files.
    """
    names = tuple(by_name(kind))
    guess = nearest(key, names)
    shown = f"‘{key}’" if guess and _IDENTIFIER.match(key) else "dit"
    known = f"deze velden kunnen hier: {listed(names)}" if len(names) <= 12 else "kijk met ‘wiezit schema’ welke velden er zijn"
    return f"{shown} is hier geen veld", f"bedoel je ‘{guess}’?" if guess else known


def _missing(reading: Reading, field: Field, route: Route) -> None:
    """Report a required field that is absent or empty: at its key, else at what asks for it: `soort`, another field or the mapping."""
    document = reading.document
    asks = "reactie" if field.naam == "zwaarwegende_reden" else "soort"
    span = document.key_span(*route) if document.has(*route) or len(route) > 1 else document.span(asks)
    basis = (field.grondslag,) if field.grondslag else ()
    help = f"vul in: {field.uitleg[:1].lower()}{field.uitleg[1:].rstrip('.')}" if field.uitleg else "vul dit veld in"
    if route == ("datum",) and (named := _DATE_IN_NAME.match(document.naam)):
        help = f"schrijf datum: {named[1]}, als de naam van het bestand klopt"
    reading.findings.append(codes.VERPLICHT.at(span, f"verplicht veld ‘{field.naam}’ is niet ingevuld", help=help, basis=basis))


def _periods(reading: Reading, kind: type[Struct], value: Struct, route: Route) -> None:
    for first, last in periods(kind):
        begin, end = getattr(value, first), getattr(value, last)
        if begin is not None and end is not None and end < begin:
            span = reading.document.span(*route, last)
            message = f"‘{last}’ ligt vóór ‘{first}’"
            reading.findings.append(codes.PERIODE.at(span, message, help="de laatste dag telt mee en kan niet vóór de eerste liggen"))
