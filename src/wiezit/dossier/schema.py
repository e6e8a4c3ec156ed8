"""JSON Schema (draft-07) of the files, made from the same declaration as the reader: for editors and other programs.

Every scalar in the files is text that gets its type from its field, so the schema accepts what an editor may read as a
number or a truth value (`personeelsnummer: 0123`, `akkoord: true`) wherever the reader does. An empty value is allowed
where a field may be absent, and reported where it is required.
"""

import json
from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from wiezit.dossier.card import Kaart
from wiezit.dossier.events import SOORT, Event, soort_van
from wiezit.dossier.fields import Field, Type, fields, limits, may_be_plain, titel
from wiezit.dossier.settings import Configuratie
from wiezit.text import met_hoofdletter

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
# An empty value, said in a way that makes no editor offer `null` as an answer.
LEEG: Schema = {"not": {"type": ["string", "number", "boolean", "object", "array"]}}
DATUM = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"


def soort_schema(kind: type[Event]) -> Schema:
    """Return the schema of one kind of event file."""
    return {"$schema": DRAFT, "title": titel(kind), **_mapping(kind), "definitions": _definitions([kind])}


def gebeurtenis_schema() -> Schema:
    """Return the schema of any event file: `soort` decides which fields belong in it."""
    kinds = list(SOORT.values())
    chosen = [
        {
            "if": {"properties": {"soort": {"const": word}}, "required": ["soort"]},
            "then": {"$ref": f"#/definitions/{word}"},
        }
        for word in SOORT
    ]
    named = {soort_van(kind): {"title": titel(kind), **_mapping(kind)} for kind in kinds}
    return {
        "$schema": DRAFT,
        "title": "Een gebeurtenis in een dossier van wiezit",
        "type": "object",
        "required": ["soort", "datum"],
        "properties": {"soort": _soort(), "datum": {"$ref": "#/definitions/veld_datum"}},
        "allOf": chosen,
        "definitions": {**named, **_definitions(kinds)},
    }


def dossier_schema() -> Schema:
    """Return the schema of `dossier.yaml`."""
    return {"$schema": DRAFT, "title": titel(Kaart), **_mapping(Kaart), "definitions": _definitions([Kaart])}


def configuratie_schema() -> Schema:
    """Return the schema of `wiezit.yaml`."""
    return {"$schema": DRAFT, "title": titel(Configuratie), **_mapping(Configuratie), "definitions": _definitions([Configuratie])}


def _soort() -> Schema:
    return {
        "title": "Soort",
        "description": "Wat er gebeurde. Dit bepaalt welke velden erbij horen.",
        "type": "string",
        "enum": list(SOORT),
    }


def _mapping(kind: type[Struct]) -> Schema:
    properties: Schema = {}
    required = [field.naam for field in fields(kind) if field.verplicht]
    if issubclass(kind, Event):
        properties["soort"] = {"title": "Soort", "description": f"{titel(kind)}.", "const": soort_van(kind)}
        required = ["soort", *required]
    shared = fields(Event) if issubclass(kind, Event) else ()
    for field in fields(kind):
        properties[field.naam] = {"$ref": f"#/definitions/veld_{field.naam}"} if field in shared else _field(field)
    shape: Schema = {"type": "object", "additionalProperties": False, "properties": properties}
    return {**shape, "required": required} if required else shape


def _field(field: Field) -> Schema:
    """Return the schema of one field with a Dutch title and a description that names the article."""
    schema: Schema = {"title": _label(field.naam), "description": _description(field)}
    if field.standaard is not None:
        schema["default"] = int(field.standaard) if field.vorm is Type.GEHEEL else field.standaard
    one = _one(field)
    options: list[Schema] = [one]
    if field.lijst:
        # A single value where a list belongs is read as a list of one; a list of mappings has no such short form.
        many: Schema = {"type": "array", "items": {"anyOf": [one, {"type": "string"}]} if may_be_plain(field) else one}
        options = [many] if field.deel is not None else [many, one]
        if field.verplicht:
            many["minItems"] = 1
    if not field.verplicht:
        options.append(LEEG)
    if len(options) == 1:
        # Beside a `$ref` draft-07 ignores everything else, so the title would be lost.
        return {**schema, **({"allOf": options} if "$ref" in options[0] else options[0])}
    return {**schema, "anyOf": options}


def _one(field: Field) -> Schema:
    match field.vorm:
        case Type.DEEL if field.deel is not None:
            return {"$ref": f"#/definitions/{_name(field.deel)}"}
        case Type.KEUZE if field.keuzes == ("1",):
            return {"enum": [1, "1"]}
        case Type.KEUZE if "ja" in field.keuzes:
            return {"enum": [*field.keuzes, True, False]}
        case Type.KEUZE:
            return {"enum": list(field.keuzes)}
        case Type.DATUM:
            return {"type": "string", "pattern": DATUM, "patternErrorMessage": "Schrijf de datum als JJJJ-MM-DD, bijvoorbeeld 2026-01-05."}
        case Type.GETAL | Type.GEHEEL:
            low, high = limits(field.naam)
            most = {"maximum": int(high)} if high < float("inf") else {}
            return {"type": "number" if field.vorm is Type.GETAL else "integer", "minimum": int(low), **most}
        case _:
            return {"type": ["string", "number", "boolean"]}


def _description(field: Field) -> str:
    parts = [field.uitleg]
    if field.verplicht:
        parts.append("Verplicht.")
    if field.grondslag:
        parts.append(f"({field.grondslag})")
    return " ".join(parts)


def _label(naam: str) -> str:
    words = naam.replace("_", " ").replace("uwv", "UWV").replace("aow", "AOW")
    return met_hoofdletter(words)


def _name(kind: type[Struct]) -> str:
    return f"deel_{kind.__name__.lower()}"


def _definitions(kinds: Sequence[type[Struct]]) -> Schema:
    """Return the schemas of all mappings inside these kinds, each once."""
    found: Schema = {}
    events = [kind for kind in kinds if issubclass(kind, Event)]
    waiting = _parts([*kinds, Event] if events else kinds)
    while waiting:
        kind = waiting.pop()
        if _name(kind) not in found:
            found[_name(kind)] = _mapping(kind)
            waiting.extend(_parts([kind]))
    if events:
        found.update({f"veld_{field.naam}": _field(field) for field in fields(Event)})
    return dict(sorted(found.items()))


def _parts(kinds: Sequence[type[Struct]]) -> list[type[Struct]]:
    return [field.deel for kind in kinds for field in fields(kind) if field.deel is not None]


SCHEMAS = {"gebeurtenis": gebeurtenis_schema, "dossier": dossier_schema, "wiezit": configuratie_schema}


def as_text(schema: Schema) -> str:
    """Return a schema as JSON text; the same schema gives the same text."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
