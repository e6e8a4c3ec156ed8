"""What a concept holds, read and refused as `--veld` does: a file that people can edit is no better than what they type."""

from collections.abc import Callable, Iterator
from typing import Any

from msgspec import Struct

from wiezit.cli.typed import AntwoordError
from wiezit.dossier.fields import Field, fields, may_be_plain

Read = Callable[[Field, str], Any]
"""Returns what the file will hold for one text. Raises AntwoordError."""


def reread(kind: type[Struct], values: dict[str, Any], read: Read, before: str = "") -> dict[str, Any]:
    """Return the values as options would give them. Raises AntwoordError that names the field, as `visie.werknemer`."""
    known = {field.naam: field for field in fields(kind)}
    found: dict[str, Any] = {}
    for name, value in values.items():
        if name not in known:
            raise AntwoordError(f"{before}{name}: dit veld past hier niet")
        found[name] = _value(known[name], value, read, before + name)
    return found


def _value(field: Field, value: Any, read: Read, name: str) -> Any:
    if isinstance(value, str):
        return _text(field, value, read, name)
    if isinstance(value, dict) and field.deel is not None:
        return reread(field.deel, value, read, f"{name}.")
    if isinstance(value, list) and field.lijst:
        return [one for item in value for one in _items(_value(field, item, read, name))]
    raise AntwoordError(f"{name}: hier hoort één {field.vorm if field.deel is None else 'waarde'}")


def _text(field: Field, text: str, read: Read, name: str) -> Any:
    if field.deel is not None and not may_be_plain(field):
        raise AntwoordError(f"{name}: dit veld heeft onderdelen: {', '.join(f'{field.naam}.{f.naam}' for f in fields(field.deel))}")
    try:
        return read(field, text)
    except AntwoordError as error:
        raise AntwoordError(f"{name}: {error}") from None


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def merge(values: dict[str, Any], more: dict[str, Any], before: str = "") -> Iterator[str]:
    """Add what is not there yet to `values`, and yield the lists that stood there already with something else in them.

    One text takes the place of another, as an answer does that is typed once more; of two lists nobody can say that.
    """
    for name, value in more.items():
        own = values.setdefault(name, value)
        if isinstance(own, dict) and isinstance(value, dict):
            yield from merge(own, value, f"{before}{name}.")
        elif own != value and isinstance(value, list | dict):
            yield before + name
