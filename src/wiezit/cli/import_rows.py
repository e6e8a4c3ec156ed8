"""Rows of a list to dossiers that could be written: every value read by its field, every doubt named, nothing guessed."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from msgspec import Struct

from wiezit.cli.typed import AntwoordError, value_of
from wiezit.dossier.card import Kaart
from wiezit.dossier.events import SOORT
from wiezit.dossier.fields import Field, Type, field_at, fields
from wiezit.dossier.settings import Privacy
from wiezit.files.csv_import import CARD_PARTS, Importkaart, Tabel
from wiezit.files.scaffold import new_text
from wiezit.files.write import clean_name

_PATTERN = {
    "dd-mm-jjjj": r"(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<j>\d{4})",
    "mm-dd-jjjj": r"(?P<m>\d{1,2})[-/.](?P<d>\d{1,2})[-/.](?P<j>\d{4})",
    "jjjj-mm-dd": r"(?P<j>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})",
    "jjjjmmdd": r"(?P<j>\d{4})(?P<m>\d{2})(?P<d>\d{2})",
}
_DATUM = Field(naam="datum", vorm=Type.DATUM, uitleg="")


class Nieuw:
    """One dossier in the making: its card, its events by (kind, date), and remarks about it."""

    def __init__(self, nummer: str) -> None:
        self.nummer = nummer
        self.kaart: dict[str, Any] = {}
        self.gebeurtenissen: dict[tuple[str, str], dict[str, Any]] = {}
        self.opmerkingen: list[str] = []

    @property
    def loopt(self) -> bool:
        """Whether the list does not say that this person recovered."""
        sick = max((day for soort, day in self.gebeurtenissen if soort == "ziekmelding"), default="")
        return bool(sick) and not any(day > sick for soort, day in self.gebeurtenissen if soort == "herstelmelding")

    def files(self, today: date, schema: dict[str, str | None]) -> dict[str, str]:
        """Return the files of this dossier by name."""
        card = {"formaat": "1", "dossiernummer": self.nummer, **self.kaart}
        out = {"dossier.yaml": new_text(Kaart, card, schema=schema.get("dossier"))}
        for (soort, day), values in sorted(self.gebeurtenissen.items(), key=lambda item: (item[0][1], item[0][0])):
            event = {"datum": day, **values, "vastgelegd_op": today.isoformat()}
            out[f"{day}-{soort}.yaml"] = new_text(SOORT[soort], event, schema=schema.get("gebeurtenis"))
        return out


class Uitkomst(Struct, frozen=True):
    """What a list would become, and the cells that cannot be used, by line."""

    dossiers: tuple[Nieuw, ...]
    fouten: tuple[str, ...]


def convert(table: Tabel, card: Importkaart, today: date, privacy: Privacy) -> Uitkomst:
    """Return the dossiers in a table; a row with a cell that cannot be used becomes nothing, and that is said."""
    found: dict[str, Nieuw] = {}
    wrong: list[str] = []
    for line, row in table.regels:
        values, faults = _values(row, card, today, privacy)
        if not faults:
            faults = _add(found, line, values, card)
        wrong += [f"regel {line}: {fault}" for fault in faults]
    return Uitkomst(tuple(found[number] for number in sorted(found)), tuple(wrong))


def _values(row: dict[str, str], card: Importkaart, today: date, privacy: Privacy) -> tuple[dict[str, Any], list[str]]:
    """Return the values of a row by target, and what is wrong with the others."""
    values: dict[str, Any] = {}
    wrong: list[str] = []
    for column, target in card.kolommen.items():
        text = row.get(column, "")
        if not text:
            continue
        try:
            values[target] = _value(_field(target), text, card, today, privacy)
        except AntwoordError as error:
            wrong.append(f"kolom {column}: {error}")
    return values, wrong


def _field(target: str) -> Field:
    if target == "percentage.datum":
        return _DATUM
    if target in ("percentage.waarde", "dossiernummer"):
        return Field(naam="loonwaarde" if "waarde" in target else "titel", vorm=Type.GETAL if "waarde" in target else Type.TEKST, uitleg="")
    part, _, rest = target.partition(".")
    found = field_at(SOORT[part], rest) if part in SOORT else field_at(Kaart, target)
    if found is None:
        raise KeyError(target)
    return found


def _value(field: Field, text: str, card: Importkaart, today: date, privacy: Privacy) -> Any:
    if field.vorm is not Type.DATUM:
        return value_of(field, text, today, privacy)
    match = re.fullmatch(_PATTERN[card.datumvorm] + r"(?:[ T]00:00(?::00)?)?", text)
    if match is None:
        raise AntwoordError(f"dit is geen datum in de vorm {card.datumvorm}")
    try:
        return date(int(match["j"]), int(match["m"]), int(match["d"])).isoformat()
    except ValueError:
        raise AntwoordError(f"deze datum bestaat niet (de kaart zegt: {card.datumvorm})") from None


def _add(found: dict[str, Nieuw], line: int, values: dict[str, Any], card: Importkaart) -> list[str]:
    """Add a row to its dossier; rows with the same number are one dossier. Return why that cannot be."""
    sick = values.get("ziekmelding.datum")
    number = values.get("dossiernummer") or _number(values, sick)
    if number is None:
        return ["er staat niet bij welk dossier dit hoort: geef de lijst en de kaart een kolom met dossiernummer of personeelsnummer"]
    number = clean_name(number)
    fresh = number not in found
    new = found.setdefault(number, Nieuw(number))
    events = dict(_events(values))
    if fresh and "ziekmelding" not in events:
        del found[number]
        return ["de eerste regel van een dossier moet een eerste ziektedag hebben"]
    if clash := _fill(new.kaart, values):
        return [f"‘{clash}’ is anders dan op een eerdere regel van dossier {number}"]
    for soort, event in events.items():
        day = event.pop("datum", None)
        if day is None:
            return [f"{soort} heeft gegevens maar geen datum"]
        new.gebeurtenissen.setdefault((soort, day), {}).update(event)
    _percentage(new, values, card, line)
    return []


def _number(values: dict[str, Any], sick: str | None) -> str | None:
    staff = values.get("werknemer.personeelsnummer")
    return f"{sick[:4]}-{staff}-{sick[5:7]}{sick[8:]}" if staff and sick else None


def _events(values: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    events: dict[str, dict[str, Any]] = {}
    for target, value in values.items():
        soort, _, name = target.partition(".")
        if soort in SOORT:
            events.setdefault(soort, {})[name] = value
    yield from events.items()


def _fill(card: dict[str, Any], values: dict[str, Any]) -> str | None:
    """Put the fields of `dossier.yaml` in the card; return the first that says something else than before."""
    for target, value in values.items():
        part, _, name = target.partition(".")
        if part in CARD_PARTS and card.setdefault(part, {}).setdefault(name, value) != value:
            return target
    return None


def _percentage(new: Nieuw, values: dict[str, Any], card: Importkaart, line: int) -> None:
    """Turn a percentage into hours of work, when the contract is known; otherwise say what must be looked at."""
    if "percentage.waarde" not in values:
        return
    share = float(values["percentage.waarde"])
    working = 100 - share if card.percentage_betekent == "verzuim" else share
    hours = new.kaart.get("functie", {}).get("uren_per_week")
    day = values.get("percentage.datum")
    if working <= 0:
        return
    if working >= 100:
        if not any(soort == "herstelmelding" for soort, _ in new.gebeurtenissen):
            new.opmerkingen.append(f"regel {line}: helemaal aan het werk, maar geen herstelmelding. Is de werknemer hersteld?")
    elif day is None or hours is None:
        lacking = "ingangsdatum" if day is None else "contracturen"
        new.opmerkingen.append(f"regel {line}: {working:g}% aan het werk, maar zonder {lacking}. Leg de werkhervatting zelf vast.")
    else:
        new.gebeurtenissen.setdefault(("werkhervatting", day), {})["uren_per_week"] = f"{round(float(hours) * working / 100, 2):g}"


def required_open(new: Nieuw) -> list[str]:
    """Return the required fields of `dossier.yaml` that the list does not fill."""
    return [
        f"{part}.{field.naam}"
        for part in CARD_PARTS
        for field in fields(_part(part))
        if field.verplicht and field.naam not in new.kaart.get(part, {})
    ]


def _part(name: str) -> type[Struct]:
    found = field_at(Kaart, name)
    if found is None or found.deel is None:
        raise KeyError(name)
    return found.deel
