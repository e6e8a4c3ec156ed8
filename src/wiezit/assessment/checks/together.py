"""What only shows when several dossiers are looked at in one run (WZ118). Pure."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from wiezit.dossier.dossier import Dossier
from wiezit.findings import Code, Finding, Related, Severity, Span

DUBBEL_NUMMER = Code(
    "WZ118",
    "dossiernummer-dubbel",
    Severity.FOUT,
    """Wat: Twee dossiers hebben hetzelfde dossiernummer.

Waarom: In lijsten, mails en agenda's staat alleen het nummer. Je ziet dan niet om wie het gaat, en de ene afspraak kan de
andere overschrijven.

Fout: De map 2026-014 is gekopieerd naar 2026-015, en in allebei staat dossiernummer: 2026-014

Goed: In de map 2026-015 staat dossiernummer: 2026-015""",
)
CODES: tuple[Code, ...] = (DUBBEL_NUMMER,)


class Kenmerk(Struct, frozen=True):
    """What dossiers are compared by: small, so that thousands can be kept."""

    nummer: str
    span: Span


def kenmerk(dossier: Dossier) -> Kenmerk:
    """Return the number of a dossier and the place where it stands."""
    return Kenmerk(dossier.nummer, dossier.kaart_bron.span("dossiernummer"))


def samen(dossiers: Iterable[Kenmerk]) -> Iterator[Finding]:
    """Yield a finding at every dossier whose number an earlier one has already."""
    first: dict[str, Span] = {}
    for one in dossiers:
        if one.nummer not in first:
            first[one.nummer] = one.span
            continue
        yield DUBBEL_NUMMER.at(
            one.span,
            "een ander dossier heeft hetzelfde dossiernummer",
            help="geef dit dossier een eigen nummer; meestal is dat de naam van de map",
            related=(Related(first[one.nummer], "dit dossier heeft het nummer ook"),),
        )
