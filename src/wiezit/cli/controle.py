"""`wiezit verslag --controleer`: whether a report from before still matches its dossier, and what could not be compared."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from wiezit import __version__, command_line
from wiezit.cli.errors import WiezitFout
from wiezit.cli.trouble import waarom

if TYPE_CHECKING:
    from wiezit.assessment.report.receipt import Bewijs

_GENOEMD = 20
Maak = Callable[["Bewijs"], bytes]
"""Renders the report of a receipt once more. Raises WiezitFout when that is not possible here."""


def controleer(bestand: Path, folder: Path, *, sommen: dict[str, str], nummer: str, opnieuw: Maak) -> int:
    """Say whether the report in `bestand` is what the dossier gives today; 1 when it is not.

    Raises WiezitFout when the text could not be compared. `sommen` are those of the dossier now, `nummer` is its number.
    """
    from wiezit.assessment.report.receipt import lees, verschillen
    from wiezit.render.style import clean

    data = _inhoud(bestand)
    receipt = lees(data)
    if receipt is None:
        raise WiezitFout(f"In {bestand} staat geen bewijs van wiezit.", hulp="Alleen een verslag dat wiezit maakte, is te controleren.")
    if receipt.dossier is not None and receipt.dossier != nummer:
        return _nee([f"Dit is een verslag van dossier {clean(receipt.dossier)}, niet van {clean(nummer)}."])
    changes = verschillen(receipt, sommen)
    if changes:
        more = [f"  en nog {len(changes) - _GENOEMD}"] if len(changes) > _GENOEMD + 1 else []
        shown = [f"  {line}" for line in (changes[:_GENOEMD] if more else changes)]
        return _nee(["Het verslag klopt niet meer met het dossier:", *shown, *more, _nieuw(folder)])
    try:
        return _tekst(receipt, folder, same=_opnieuw(receipt, folder, opnieuw) == data)
    except WiezitFout as fout:
        sys.stdout.write(f"De bestanden van het dossier zijn niet veranderd sinds dit verslag (peildatum {receipt.peildatum}).\n")
        raise WiezitFout(f"De tekst van het verslag zelf is niet vergeleken. {fout}", hulp=fout.hulp) from None


def _opnieuw(receipt: "Bewijs", folder: Path, opnieuw: Maak) -> bytes:
    """Return the same report, made again. Raises WiezitFout when this version cannot do that, or it cannot be done here."""
    if receipt.versie != __version__:
        raise WiezitFout(f"Het is gemaakt met wiezit {receipt.versie}; dit is {__version__}.", hulp=_nieuw(folder))
    return opnieuw(receipt)


def _inhoud(bestand: Path) -> bytes:
    try:
        return bestand.read_bytes()
    except FileNotFoundError:
        raise WiezitFout(f"Dit verslag is er niet: {bestand}", hulp="Kijk of de naam klopt, en of je in de goede map staat.") from None
    except IsADirectoryError:
        hint = "Noem eerst het verslag, dan het dossier: wiezit verslag --controleer VERSLAG DOSSIER"
        raise WiezitFout(f"Dit is een map, geen verslag: {bestand}", hulp=hint) from None
    except OSError as fout:
        raise WiezitFout(f"Ik kan {bestand} niet lezen: {waarom(fout)}.", hulp="Kijk of je het bestand mag lezen.") from None


def _tekst(receipt: "Bewijs", folder: Path, *, same: bool) -> int:
    if same:
        sys.stdout.write(f"Het verslag klopt met het dossier (peildatum {receipt.peildatum}). Ook de tekst is dezelfde.\n")
        return 0
    why = "het verslag zelf is na het maken veranderd"
    if receipt.bsn:
        why += ", of er staat een ander BSN in"
    if receipt.formaat == "pdf":
        why += ", of de pdf is op een computer met andere lettertypen gemaakt"
    return _nee(["Het verslag klopt niet meer met het dossier:", f"  {why}", _nieuw(folder)])


def _nee(lines: list[str]) -> int:
    sys.stdout.write("\n".join(lines) + "\n")
    return 1


def _nieuw(folder: Path) -> str:
    return f"Maak een nieuw verslag met: {command_line.opdracht('wiezit verslag', folder.as_posix())}"
