"""The text of a new file: what is known filled in, what is required left open, what is possible as a comment."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from wiezit.dossier.events import Event, Ondertekening, soort_van
from wiezit.dossier.fields import Field, Type, fields, titel
from wiezit.files.emit import Value, lines
from wiezit.resources import resource

GEEN_MEDISCH = "# Geen medische gegevens: geen ziekte, klachten, behandeling of medicijnen (AP 5.4)."
Values = Mapping[str, Value]


def new_text(kind: type[Struct], values: Values, *, schema: str | None = None, notes: tuple[str, ...] = (), own: Path | None = None) -> str:
    """Return the text of a new file of `kind`; `notes` are comments for this one file, `own` a folder with own headers."""
    out = [*([schema] if schema else []), f"# {titel(kind)}"]
    out += [f"# {line}" for line in header(kind, own)]
    out.append(GEEN_MEDISCH)
    out += [f"# {note}" for note in notes]
    if issubclass(kind, Event):
        out.append(f"soort: {soort_van(kind)}")
    known = [field for field in fields(kind) if field.verplicht or values.get(field.naam)]
    for field in known:
        out.append(f"# {_explained(field)}")
        out += lines(field.naam, _with_open_places(field, values.get(field.naam, "")))
    other = [field for field in fields(kind) if field not in known]
    if other:
        out += ["", "# Dit kan ook. Haal # weg voor wat je nodig hebt."]
        out += [f"#{field.naam}:   # {_explained(field)}" for field in other]
    return "\n".join(out) + "\n"


def header(kind: type[Struct], own: Path | None = None) -> tuple[str, ...]:
    """Return what belongs in a file of this kind and what does not: an own text first, then that of wiezit, else nothing."""
    if not issubclass(kind, Event):
        return ()
    for folder in (own, resource("templates") / "nieuw"):
        path = folder / f"{soort_van(kind)}.txt" if folder is not None else None
        if path is not None and path.is_file():
            return tuple(line.rstrip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return ()


def _explained(field: Field) -> str:
    text = field.uitleg
    if field.keuzes and len(field.keuzes) <= 8:
        text += f" Kies uit: {', '.join(field.keuzes)}."
    if field.standaard is not None and field.verplicht is False:
        text += f" Leeg: {field.standaard}."
    marks = [*(["verplicht"] if field.verplicht else []), *([field.grondslag] if field.grondslag else [])]
    return f"{text} ({', '.join(marks)})" if marks else text


def _with_open_places(field: Field, value: Value) -> Value:
    """Return a value with the required places that are still empty, so that it shows where to write."""
    if field.deel is None:
        return value
    if not field.lijst:
        given = value if isinstance(value, Mapping) else {}
        return {**dict.fromkeys(_required(field.deel), ""), **given}
    if not value and field.deel is Ondertekening:
        return [{"rol": role, "datum": "", "akkoord": ""} for role in ("werkgever", "werknemer")]
    items = value if isinstance(value, list | tuple) and value else [{}]
    return [item if isinstance(item, str) else {**dict.fromkeys(_required(field.deel), ""), **_mapping(item)} for item in items]


def _mapping(value: Value) -> Values:
    return value if isinstance(value, Mapping) else {}


def _required(kind: type[Struct]) -> Iterator[str]:
    return (field.naam for field in fields(kind) if field.verplicht)


def empty_places(kind: type[Struct], values: Values, before: str = "") -> Iterator[tuple[str, Field]]:
    """Yield every required field of `kind` that `values` leaves open, by dotted name; mappings are entered, lists are not."""
    for field in fields(kind):
        value = values.get(field.naam, "")
        if field.vorm is Type.DEEL and field.deel is not None and not field.lijst and field.verplicht:
            yield from empty_places(field.deel, _mapping(value), f"{before}{field.naam}.")
        elif field.verplicht and not value:
            yield f"{before}{field.naam}", field
