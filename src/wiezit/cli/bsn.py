"""The BSN for one report: typed unseen or taken from WIEZIT_BSN, checked, and never said back."""

import os
import re
import sys
from pathlib import Path

import typer

from wiezit.cli.common import kies
from wiezit.cli.errors import WiezitFout
from wiezit.dossier.roles import Rol


class BsnError(ValueError):
    """What was typed cannot be a BSN; the text says why, without the number."""


def bsn_van(asked: str | None, voor: Rol | None, folder: Path, uitvoer: Path | None) -> str | None:
    """Return the nine digits for this one report, None when it needs none. Raises WiezitFout when they may not be used here."""
    from wiezit.assessment.report.roles import Zicht

    if asked is not None:
        kies(asked, ("vraag",), "--bsn")
    if not Zicht(voor).bsn:
        if asked:
            raise WiezitFout(f"In een exemplaar voor {voor} hoort geen BSN.", hulp="Laat --bsn weg.")
        return None
    known = os.environ.get("WIEZIT_BSN", "").strip()
    if not asked and not known:
        return None
    if uitvoer is not None and uitvoer.absolute().resolve().is_relative_to(folder.resolve()):
        raise WiezitFout("Een verslag met BSN hoort niet in de map van het dossier.", hulp="Kies met -o een plek buiten het dossier.")
    return _uit_omgeving(known) if known and not (asked and sys.stdin.isatty()) else _vraag()


def lees(text: str) -> str:
    """Return the nine digits of a BSN. Raises BsnError."""
    digits = re.sub(r"[\s.-]", "", text)
    if not re.fullmatch(r"[0-9]{8,9}", digits):
        raise BsnError("een BSN heeft negen cijfers")
    from wiezit.assessment.privacy.bsn import elfproef

    if not elfproef(digits):
        raise BsnError("dit nummer klopt niet: er zit een typefout in")
    return digits.zfill(9)


def _uit_omgeving(known: str) -> str:
    try:
        return lees(known)
    except BsnError as fout:
        raise WiezitFout(
            f"Het BSN in WIEZIT_BSN is niet goed: {fout}.", hulp="Kijk het na, of laat het je vragen met: --bsn vraag"
        ) from None


def _vraag() -> str:
    """Ask until it can be a BSN, without showing what is typed. Raises WiezitFout without a terminal."""
    from getpass import GetPassWarning, getpass
    from warnings import catch_warnings, simplefilter

    from wiezit.cli.ask import tell

    hint = "Geef deze opdracht in een terminal. Daar typ je het BSN zonder dat iemand het ziet."
    nergens = WiezitFout("Hier kan ik het BSN niet vragen.", hulp=hint)
    if not sys.stdin.isatty():
        raise nergens
    while True:
        try:
            with catch_warnings():
                simplefilter("error", GetPassWarning)  # rather no answer than one that everybody can read
                return lees(getpass("BSN (je ziet niet wat je typt): "))
        except BsnError as fout:
            tell(f"  {fout}. Typ het opnieuw, of stop met Ctrl-C.", err=True)
        except GetPassWarning:
            raise nergens from None
        except (EOFError, KeyboardInterrupt):
            typer.echo(err=True)
            raise typer.Abort from None
