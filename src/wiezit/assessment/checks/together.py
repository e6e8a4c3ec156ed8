"""What only shows when several dossiers are looked at in one run (WZ118). Pure."""

from collections.abc import Iterable, Iterator

from wiezit.dossier.dossier import Dossier
from wiezit.findings import Code, Finding, Related, Severity, Span

DUBBEL_NUMMER = Code(
    "WZ118",
    "dossiernummer-dubbel",
    Severity.WAARSCHUWING,
    """Wat: Twee dossiers van dezelfde organisatie hebben hetzelfde dossiernummer.

Waarom: In lijsten, mails en agenda's staat alleen het nummer. Je ziet dan niet om wie het gaat, en de ene afspraak kan de
andere overschrijven. Dossiers zijn van dezelfde organisatie als dezelfde wiezit.yaml voor ze geldt.

Fout: De map 2026-014 is gekopieerd naar 2026-015, en in allebei staat dossiernummer: 2026-014

Goed: In de map 2026-015 staat dossiernummer: 2026-015""",
)
CODES: tuple[Code, ...] = (DUBBEL_NUMMER,)


def nummer(dossier: Dossier) -> str | None:
    """Return the number that is written on the card: the name of the folder, which stands in for it, is no number to compare."""
    return dossier.kaart.dossiernummer


def organisatie(dossier: Dossier) -> str | None:
    """Return the path of the `wiezit.yaml` that holds for a dossier, None without one: dossiers of one organisation share it."""
    return dossier.configuratie_bron.pad if dossier.configuratie_bron else None


def samen(dossiers: Iterable[Dossier]) -> Iterator[Finding]:
    """Yield a finding at every dossier whose written number an earlier one of the same organisation has already."""
    first: dict[tuple[str, str | None], Span] = {}
    for dossier in dossiers:
        number = nummer(dossier)
        if not number:
            continue
        key, span = (number, organisatie(dossier)), dossier.kaart_bron.span("dossiernummer")
        if key not in first:
            first[key] = span
            continue
        yield DUBBEL_NUMMER.at(
            span,
            "een ander dossier heeft hetzelfde dossiernummer",
            help="geef dit dossier een eigen nummer; meestal is dat de naam van de map",
            related=(Related(first[key], "dit dossier heeft het nummer ook"),),
        )
