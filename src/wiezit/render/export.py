"""Events, steps and findings as rows for a spreadsheet or a data warehouse. No names and no free text, unless asked."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from wiezit.assessment.planning import Stand
from wiezit.dossier.dossier import Dossier
from wiezit.dossier.events import SOORTEN, Event, soort_van
from wiezit.dossier.fields import Field, Type, fields
from wiezit.findings import Finding
from wiezit.render.json_text import harmless
from wiezit.render.style import clean
from wiezit.text import spelled_out

Row = dict[str, Any]

# A cell that begins with one of these is a formula to a spreadsheet.
_FORMULE = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")

STAPPEN = (
    "dossiernummer", "stap", "titel", "volgnummer", "soort", "staat", "aan_zet", "vanaf", "uiterlijk", "afgesproken", "gedaan_op",
    "dagen_te_laat", "ernst", "grondslag", "peildatum",
)  # fmt: skip
BEVINDINGEN = ("dossiernummer", "code", "naam", "ernst", "bericht", "bestand", "regel", "kolom", "grondslag")


def gebeurtenis_kolommen(*, met_tekst: bool) -> tuple[str, ...]:
    """Return the columns of events: first those of every event, then each field that holds no text (or all fields)."""
    names = dict.fromkeys(field.naam for kind in SOORTEN for field in fields(kind) if met_tekst or _neutral(field))
    return ("dossiernummer", "bestand", "soort", "datum", *(name for name in names if name != "datum"))


def gebeurtenissen(dossier: Dossier, *, met_tekst: bool) -> Iterator[Row]:
    """Yield a row per event; lists become one text, mappings only come along with the text."""
    for event in dossier.gebeurtenissen:
        row: Row = {"dossiernummer": dossier.nummer, "bestand": dossier.bestand(event), "soort": soort_van(type(event))}
        row.update((name, value) for name, value in _values(event, met_tekst=met_tekst) if value not in (None, "", [], ()))
        yield row


def _values(event: Event, *, met_tekst: bool) -> Iterator[tuple[str, Any]]:
    for field in fields(type(event)):
        if met_tekst or _neutral(field):
            yield field.naam, msgspec.to_builtins(getattr(event, field.naam))


def _neutral(field: Field) -> bool:
    """Return whether a field holds a date, a number or a fixed word: nothing that names or describes a person."""
    return field.vorm in (Type.DATUM, Type.GETAL, Type.GEHEEL, Type.KEUZE)


def stappen(stand: Stand) -> Iterator[Row]:
    """Yield a row per step (per round, when it comes back) on the peildatum of the picture."""
    for planned in stand.stappen:
        step = planned.step
        yield {
            "dossiernummer": stand.dossier.nummer,
            "stap": step.id,
            "titel": step.titel,
            "volgnummer": planned.volgnummer,
            "soort": step.soort.value,
            "staat": planned.staat.value,
            "aan_zet": list(step.aan_zet),
            "vanaf": planned.vanaf,
            "uiterlijk": planned.uiterlijk,
            "afgesproken": planned.afgesproken,
            "gedaan_op": planned.gedaan_op,
            "dagen_te_laat": planned.dagen_te_laat,
            "ernst": step.ernst.value,
            "grondslag": [str(basis) for basis in step.grondslag],
            "peildatum": stand.peildatum,
        }


def bevindingen(dossier: Dossier, findings: Iterable[Finding]) -> Iterator[Row]:
    """Yield a row per finding, with its neutral message only."""
    for finding in findings:
        yield {
            "dossiernummer": dossier.nummer,
            "code": finding.code,
            "naam": finding.name,
            "ernst": finding.severity.value,
            "bericht": finding.message,
            "bestand": finding.span.pad.rsplit("/", 1)[-1],
            "regel": finding.span.regel,
            "kolom": finding.span.kolom,
            "grondslag": list(finding.basis),
        }


def jsonl(rows: Iterable[Row]) -> Iterator[str]:
    """Yield a line of JSON per row; dates as text, lists as lists."""
    for row in rows:
        yield harmless(json.dumps(msgspec.to_builtins(row), ensure_ascii=False)) + "\n"


def csv_lines(rows: Iterable[Row], columns: tuple[str, ...]) -> Iterator[str]:
    """Yield the lines of a CSV file with a semicolon, as a Dutch spreadsheet reads it; no cell can become a formula."""
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, delimiter=";", lineterminator="\n", extrasaction="raise")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: clean(value) if name == "bestand" else cell(value) for name, value in row.items()})
        yield _taken(out)
    yield _taken(out)


def _taken(out: io.StringIO) -> str:
    text = out.getvalue()
    out.seek(0)
    out.truncate()
    return text


def cell(value: Any) -> str:
    """Return a value as the text of a cell: numbers with a comma, lists joined; no text is a formula or steers a terminal."""
    if value is None:
        return ""
    if isinstance(value, bool | int):
        return str(value)
    if isinstance(value, float):
        return f"{value:g}".replace(".", ",")
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        value = ", ".join(value)
    text = value if isinstance(value, str) else json.dumps(msgspec.to_builtins(value), ensure_ascii=False).strip('"')
    text = f"'{text}" if text.startswith(_FORMULE) else text
    return "\n".join(map(spelled_out, text.replace("\r\n", "\n").split("\n")))
