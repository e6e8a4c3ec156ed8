"""`wiezit exporteer`: events, steps or findings as rows for another program."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from wiezit.cli.common import Paden, Peildatum, Uitvoer, ZonderKleur, formaat_optie, kies, kies_formaat, opdracht, peildatum_van, schrijf
from wiezit.cli.completion import een_van

if TYPE_CHECKING:
    from wiezit.files.read import Loaded

SOORTEN = ("gebeurtenissen", "stappen", "bevindingen")


Wat = typer.Argument(help=f"Wat je wilt: {', '.join(SOORTEN)}.", metavar="WAT", autocompletion=een_van(SOORTEN))
FORMATEN = ("csv", "jsonl")
Formaat = formaat_optie(FORMATEN, "csv", "csv (voor een spreadsheet) of jsonl (een regel JSON per rij).")
MetTekst = typer.Option(False, "--met-tekst", help="Neem bij gebeurtenissen ook namen en vrije tekst mee. Let op wie dat leest.")


def exporteer(
    wat: str = Wat,
    paden: list[Path] | None = Paden,
    formaat: str = Formaat,
    met_tekst: bool = MetTekst,
    peildatum: str | None = Peildatum,
    uitvoer: Path | None = Uitvoer,
    _kleur: str = ZonderKleur,
) -> int:
    """Geef gebeurtenissen, stappen of bevindingen als rijen voor een spreadsheet of een ander programma.

    Namen en vrije tekst gaan niet mee, tenzij je dat vraagt. Een cel kan nooit een formule worden.

    Voorbeeld: wiezit exporteer stappen -o stappen.csv
    """
    from wiezit.cli.selection import dossiers
    from wiezit.render import export

    kies(wat, SOORTEN, "exporteer")
    kies_formaat(formaat, FORMATEN, uitvoer)
    rows = _rows(wat, dossiers(paden), peildatum, met_tekst=met_tekst)
    columns = {
        "gebeurtenissen": export.gebeurtenis_kolommen(met_tekst=met_tekst),
        "stappen": export.STAPPEN,
        "bevindingen": export.BEVINDINGEN,
    }[wat]
    lines = export.jsonl(rows) if formaat == "jsonl" else export.csv_lines(rows, columns)
    if uitvoer is None:
        for line in lines:
            schrijf(line, None)
        return 0
    # A byte order mark tells Excel that the file is UTF-8.
    schrijf(("\ufeff" if formaat == "csv" else "") + "".join(lines), uitvoer)
    return 0


def _rows(wat: str, loaded: "Iterable[Loaded]", peildatum: str | None, *, met_tekst: bool) -> Iterator[dict[str, Any]]:
    from wiezit.render import export

    day = peildatum_van(peildatum)
    for one in loaded:
        if wat == "gebeurtenissen":
            yield from export.gebeurtenissen(one.dossier, met_tekst=met_tekst)
        elif wat == "stappen":
            from wiezit.assessment.lateness import stand_met_voorbehoud

            yield from export.stappen(stand_met_voorbehoud(one.dossier, day))
        else:
            from wiezit.cli.after import findings_of

            yield from export.bevindingen(one.dossier, findings_of(one))


app = opdracht(exporteer)
