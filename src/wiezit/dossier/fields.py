"""The format as a table: every field of every Struct with its type, description and article, read from the one declaration.

The reader, the JSON Schema, the scaffolds of new files, the questions on a terminal and the import all read this table.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from msgspec import Meta, Struct

from wiezit.dossier.events import Bij, Bijlage, Event, MedischeInformatie

_EERST = ("datum", "door", "aanwezig", "auteur")
ALLEEN_HET_FEIT = ("datum", "door", "vastgelegd_op")  # any other content is refused (dossier format, section 5)


class Type(StrEnum):
    """What a value is; a list of these is marked on the field."""

    TEKST = "tekst"
    DATUM = "datum"
    GETAL = "getal"
    GEHEEL = "geheel getal"
    KEUZE = "keuze"
    DEEL = "deel"


LIMITS: dict[str, tuple[float, float]] = {
    "uren_per_week": (0, 168),
    "loonwaarde": (0, 100),
    "evaluatie_weken": (1, 104),
    "gesprek_weken": (1, 104),
    "contact_bedrijfsarts_weken": (1, 104),
    "waarschuw_dagen": (0, 365),
    "achteraf_dagen": (0, 3650),
    "bewaartermijn_jaren": (0, 50),
    "dagen": (0, 3650),
    "weken": (0, 520),
    "elke": (0, 3650),
}
"""The lowest and highest value of a field with a number, both inclusive, by its name."""
NO_LIMIT = (0.0, float("inf"))


class Field(Struct, frozen=True, kw_only=True):
    """One field: `vorm` says what one value is, `lijst` that it may be a list, `deel` which mapping it holds.

    `los`: of a list that may also be one value by itself, such as `door: werkgever`. `sinds`: the law asks it in documents since that day.
    `alleen_bij`: it says something only beside one of those answers to another field.
    """

    naam: str
    vorm: Type
    uitleg: str
    verplicht: bool = False
    grondslag: str | None = None
    lijst: bool = False
    los: bool = False
    keuzes: tuple[str, ...] = ()
    deel: type[Struct] | None = None
    standaard: str | None = None
    sinds: date | None = None
    alleen_bij: Bij | None = None

    def verplicht_op(self, dag: date | None) -> bool:
        """Return whether a document dated `dag` (None: unknown) is incomplete without this field."""
        return self.verplicht and (self.sinds is None or dag is None or dag >= self.sinds)

    def past_bij(self, values: Mapping[str, Any]) -> bool:
        """Return whether this field says something beside these answers to the other fields."""
        return self.alleen_bij is None or values.get(self.alleen_bij[0]) in self.alleen_bij[1]


@cache
def by_name(kind: type[Struct]) -> dict[str, Field]:
    """Return all fields of a Struct by name, in the order of declaration."""
    # Not get_type_hints: it evaluates every type again, which took a tenth of `status` of one dossier. These are no strings.
    hints: dict[str, Any] = {}
    for base in reversed(kind.__mro__):
        hints.update(getattr(base, "__annotations__", {}))
    defaults = zip(kind.__struct_fields__, kind.__struct_defaults__, strict=True)  # every field of the format may be absent
    return {name: _field(name, hints[name], default) for name, default in defaults}


@cache
def fields(kind: type[Struct]) -> tuple[Field, ...]:
    """Return the fields of a Struct in the order of a file: when and who, those of the kind itself, then those of every event."""
    rows = by_name(kind)
    if not issubclass(kind, Event):
        return tuple(rows.values())
    if issubclass(kind, MedischeInformatie):
        return tuple(rows[name] for name in ALLEEN_HET_FEIT)
    common = [name for name in Event.__struct_fields__ if name not in _EERST]
    own = [name for name in kind.__struct_fields__ if name not in Event.__struct_fields__]
    common.sort(key=lambda name: not rows[name].verplicht)
    return tuple(rows[name] for name in (*_EERST, *own, *common))


def _field(name: str, hint: Any, default: Any) -> Field:
    meta = Meta()
    if get_origin(hint) is Annotated:
        hint, meta = get_args(hint)[0], next(m for m in hint.__metadata__ if isinstance(m, Meta))
    extra = meta.extra or {}
    kind, many, single = _unwrap(hint)
    plain = default if isinstance(default, str | int) and default != "" else None
    return Field(
        naam=name,
        vorm=_type(kind),
        uitleg=meta.description or "",
        verplicht=bool(extra.get("verplicht")),
        grondslag=extra.get("grondslag"),
        lijst=many,
        los=many and single,
        keuzes=tuple(get_args(kind)) if get_origin(kind) is Literal else (),
        deel=kind if isinstance(kind, type) and issubclass(kind, Struct) else None,
        standaard=None if plain is None else str(plain),
        sinds=extra.get("sinds"),
        alleen_bij=extra.get("alleen_bij"),
    )


def _unwrap(hint: Any) -> tuple[Any, bool, bool]:
    """Return the kind of one value, whether it may be a list of them, and whether it may be one by itself."""
    options = [o for o in (get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)) if o is not NoneType]
    lists = sum(get_origin(option) is tuple for option in options)
    flat: list[Any] = []
    for option in options:
        inner = get_args(option)[0] if get_origin(option) is tuple else option
        flat.extend(get_args(inner) if get_origin(inner) in (Union, UnionType) else (inner,))
    structs = [o for o in flat if isinstance(o, type) and issubclass(o, Struct)]
    return (structs or flat)[0], lists > 0, lists < len(options)


def _type(kind: Any) -> Type:
    if get_origin(kind) is Literal:
        return Type.KEUZE
    if isinstance(kind, type) and issubclass(kind, Struct):
        return Type.DEEL
    return {str: Type.TEKST, date: Type.DATUM, float: Type.GETAL, int: Type.GEHEEL}[kind]


def field_at(kind: type[Struct], route: str) -> Field | None:
    """Return the field that a dotted name points to (`visie.werknemer`), or None when it may not be written there."""
    found: Field | None = None
    current: type[Struct] | None = kind
    for word in route.split("."):
        if current is None:
            return None
        found = next((field for field in fields(current) if field.naam == word), None)
        if found is None:
            return None
        current = found.deel
    return found


def routes(kind: type[Struct], before: str = "") -> list[str]:
    """Return every dotted field name of a Struct, for hints and completion."""
    names: list[str] = []
    for field in fields(kind):
        names.append(before + field.naam)
        if field.deel is not None:
            names.extend(routes(field.deel, f"{before}{field.naam}."))
    return names


def titel(kind: type[Struct]) -> str:
    """Return what a kind of event or file is called for people: the first line of its docstring, without the explanation."""
    return (kind.__doc__ or kind.__name__).strip().split("\n")[0]


def may_be_plain(field: Field) -> bool:
    """Return whether a mapping may also be written as one piece of text (an attachment as just its file name)."""
    return field.deel is Bijlage


_SOORTNAAM = {
    "bericht_uwv": "bericht van UWV",
    "bijstelling_plan_van_aanpak": "bijstelling van het plan van aanpak",
    "bijstelling_probleemanalyse": "bijstelling van de probleemanalyse",
    "einde_dienstverband": "einde van het dienstverband",
    "melding_uwv": "melding bij UWV",
    "oordeel_werknemer": "oordeel van de werknemer",
    "spoor2_einde": "einde van spoor 2",
    "spoor2_rapportage": "rapportage over spoor 2",
    "spoor2_start": "start van spoor 2",
    "uwv_beslissing": "beslissing van UWV",
    "verlenging_loondoorbetaling": "verlenging van de loondoorbetaling",
    "vervroegde_iva": "aanvraag van een vervroegde IVA",
    "voorstel_werknemer": "voorstel van de werknemer",
    "wia_aanvraag": "WIA-aanvraag",
}
"""The kinds of events whose name by itself is no word of a sentence."""


def in_woorden(soort: str) -> str:
    """Return a kind of event as people write it in a sentence: `re-integratieverslag`, `melding bij UWV`."""
    return _SOORTNAAM.get(soort, soort.replace("re_integratie", "re-integratie").replace("_", " "))


def limits(name: str) -> tuple[float, float]:
    """Return the lowest and highest number that a field may hold, both inclusive."""
    return LIMITS.get(name, NO_LIMIT)
