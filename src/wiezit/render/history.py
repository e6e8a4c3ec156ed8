"""The history of a dossier: a table for people, and JSON `wiezit/historie/1`."""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct

from wiezit.assessment.history import Rij
from wiezit.render.json_findings import as_json as finding_as_json
from wiezit.render.json_text import as_text, iso
from wiezit.render.outcome import Fragment, Outcome
from wiezit.render.style import Style, clean

_HEAD = ("Gebeurd", "In git", "Dagen", "Gebeurtenis", "Daarna")


class Geschiedenis(Struct, frozen=True):
    """The table of one dossier; `achteraf` is the number of calendar days after which recording is late."""

    pad: str
    rijen: Sequence[Rij]
    achteraf: int


def table(one: Geschiedenis, style: Style) -> str:
    """Return the table of one dossier: one line per event, in order of the day on which it happened."""
    kinds = max([len(_HEAD[3]), *(len(clean(row.soort)) for row in one.rijen)])
    lines = [style.paint(clean(one.pad), "vet")]
    lines.append(style.paint(f"  {_HEAD[0]:10}  {_HEAD[1]:11}  {_HEAD[2]:>5}  {_HEAD[3]:{kinds}}  {_HEAD[4]}", "vaag"))
    lines += [line.rstrip() for row in one.rijen for line in _lines(row, one.achteraf, kinds, style)]
    return style.fit("\n".join(lines)) + "\n"


def _lines(row: Rij, limit: int, kinds: int, style: Style) -> Iterator[str]:
    late = row.dagen is not None and row.dagen > limit and not row.hooguit
    recorded = f"{'≤ ' if row.hooguit else ''}{iso(row.vastgelegd) or 'nog niet'}"
    days = "" if row.dagen is None or row.hooguit else str(row.dagen)
    told = style.paint(f"{days:>5}", "geel") if late else f"{days:>5}"
    start = f"  {iso(row.gebeurd) or '?':10}  {recorded:11}  {told}  {clean(row.soort):{kinds}}  "
    notes = list(_notes(row, late))
    yield start + (notes[0] if notes else "")
    room = " " * (2 + 10 + 2 + 11 + 2 + 5 + 2 + kinds + 2)
    yield from (room + note for note in notes[1:])


def _notes(row: Rij, late: bool) -> Iterator[str]:
    if late:
        yield "achteraf vastgelegd"
    for change in row.gewijzigd:
        signed = ", na ondertekening" if change.na_ondertekening else ""
        yield f"{iso(change.datum)} veranderd: {clean(', '.join(change.velden))}{signed}"
    if row.verwijderd:
        yield f"{iso(row.verwijderd)} verwijderd"
    elif row.schijf == "anders":
        yield "nu anders dan in git"
    elif row.schijf == "weg":
        yield "weg van de schijf, nog wel in git"


def as_json(tables: Sequence[Geschiedenis], outcome: Outcome, *, fragment: Fragment | None = None) -> str:
    """Return the tables and the findings as one JSON document, without text of the files."""
    answer = {
        "formaat": "wiezit/historie/1",
        "dossiers": [
            {"pad": one.pad, "achteraf_dagen": one.achteraf, "gebeurtenissen": [_row(row) for row in one.rijen]} for one in tables
        ],
        "bevindingen": [finding_as_json(finding, fragment=fragment) for finding in outcome.findings],
    }
    return as_text(answer)


def _row(row: Rij) -> dict[str, Any]:
    return {
        "bestand": row.naam,
        "soort": row.soort,
        "gebeurd": iso(row.gebeurd),
        "vastgelegd": iso(row.vastgelegd),
        "mogelijk_eerder": row.hooguit,
        "dagen": row.dagen,
        "gewijzigd": [
            {"datum": iso(change.datum), "velden": list(change.velden), "na_ondertekening": change.na_ondertekening}
            for change in row.gewijzigd
        ],
        "verwijderd": iso(row.verwijderd),
        "schijf": row.schijf,
    }
