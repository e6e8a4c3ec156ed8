"""The two fictional dossiers of the report tests, and a receipt that does not change with every version."""

from datetime import date
from pathlib import Path

import pytest

from wiezit.assessment.planning import Stand, stand
from wiezit.assessment.report.receipt import Bewijs, som
from wiezit.files.read import read_dossier
from wiezit.files.sums import sommen

MAP = Path(__file__).parent / "verslag"
VOL, VERKORT = MAP / "2025-031", MAP / "2026-108"
PEILDATUM = date(2026, 4, 20)


def needs_pdf() -> None:
    """Skip the test where WeasyPrint or the libraries below it are not installed."""
    try:
        import weasyprint  # noqa: F401
    except (ImportError, OSError):
        pytest.skip("no WeasyPrint here: pip install 'wiezit[pdf]'; on Debian also libpango-1.0-0, libpangoft2-1.0-0, libharfbuzz-subset0")


def stand_van(folder: Path, dag: date = PEILDATUM) -> Stand:
    """Return where a dossier stands on a day."""
    return stand(read_dossier(folder, shown=folder.name).dossier, dag)


def bewijs_van(folder: Path) -> Bewijs:
    """Return a receipt with the sums of the real files and a version of its own."""
    sums = sommen(folder)
    return Bewijs(
        versie="1.2.3",
        wet="2026-11-21",
        peildatum=PEILDATUM.isoformat(),
        formaat="md",
        vorm="volledig",
        dossier=folder.name,
        som=som(sums),
        bestanden=sums,
    )


def dossier(folder: Path, *events: str, kaart: str = "") -> Path:
    """Write a small dossier: each text is one event file; its first two lines are `soort` and `datum`."""
    folder.mkdir(parents=True)
    (folder / "dossier.yaml").write_text(
        f"formaat: 1\ndossiernummer: {folder.name}\nwerknemer:\n  naam: Sanne Voorbeeld\nfunctie:\n  titel: Medewerker\n"
        f"  uren_per_week: 36\ndienstverband:\n  begin: 2015-01-01\nwerkgever:\n  naam: Verzonnen Bedrijf BV\n{kaart}",
        encoding="utf-8",
    )
    for number, event in enumerate(events):
        words = dict(line.split(": ", 1) for line in event.split("\n")[:2])
        (folder / f"{words['datum']}-{words['soort']}-{number}.yaml").write_text(event + "\n", encoding="utf-8")
    return folder
