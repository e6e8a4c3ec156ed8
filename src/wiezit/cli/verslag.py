"""`wiezit verslag`: the re-integratieverslag as Markdown, HTML or PDF, and whether an earlier one still matches the dossier."""

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from wiezit import __version__, command_line
from wiezit.cli.common import Peildatum, Uitvoer, kies, opdracht, peildatum_van, rol_van
from wiezit.cli.completion import dossiernamen
from wiezit.cli.documents import MAP, Overschrijf, als_pdf, eigen_sjablonen, formaat_van, leesbaar, lever
from wiezit.cli.errors import WiezitFout
from wiezit.cli.place import the_dossier

if TYPE_CHECKING:
    from wiezit.assessment.report.receipt import Bewijs
    from wiezit.dossier.roles import Rol

FORMATEN = ("md", "html", "pdf")
Dossier = typer.Argument(None, help="De map van het dossier. Leeg: deze map.", metavar="[DOSSIER]", autocompletion=dossiernamen)
Formaat = typer.Option(None, "--formaat", help="md, html of pdf. Leeg: volgens de naam bij -o, anders md.", metavar="FORMAAT")
Voor = typer.Option(None, "--voor", help="Alleen wat deze rol mag zien, bijvoorbeeld werknemer of uwv.", metavar="ROL")
Concept = typer.Option(False, "--concept", help="Zet CONCEPT op elke bladzijde.")
Vorm = typer.Option(None, "--vorm", help="volledig of verkort. Leeg: wat de wet vraagt.", metavar="VORM")
Bsn = typer.Option(None, "--bsn", help="vraag: typ het BSN in, onzichtbaar. Het komt alleen in dit verslag.", metavar="vraag")
Controleer = typer.Option(None, "--controleer", help="Klopt dit eerder gemaakte verslag nog met het dossier?", metavar="BESTAND")


def verslag(
    dossier: Path | None = Dossier,
    formaat: str | None = Formaat,
    uitvoer: Path | None = Uitvoer,
    voor: str | None = Voor,
    concept: bool = Concept,
    vorm: str | None = Vorm,
    peildatum: str | None = Peildatum,
    bsn: str | None = Bsn,
    overschrijf: bool = Overschrijf,
    controleer: Path | None = Controleer,
) -> int:
    """Maak het re-integratieverslag uit de bestanden van het dossier.

    Voorbeelden: wiezit verslag 2026-014 -o verslag.html   ·   wiezit verslag 2026-014 --voor werknemer -o kopie.pdf
    """
    folder = the_dossier(dossier)
    if controleer is not None:
        return _controleer(controleer, folder)
    kind = formaat_van(formaat, uitvoer, FORMATEN)
    leesbaar(uitvoer, kind, "verslag")
    number = _bsn(bsn, _rol(voor), folder, uitvoer)
    data, _, let_op = maak(folder, kind, peildatum_van(peildatum), voor=_rol(voor), concept=concept, vorm=_vorm(vorm), bsn=number)
    _meld(let_op, folder)
    lever(data, uitvoer, overschrijf=overschrijf)
    return 0


def _meld(let_op: tuple[str, ...], folder: Path) -> None:
    for text in let_op:
        print(f"Let op: {text} Kijk met: {command_line.opdracht('wiezit check', folder.as_posix())}", file=sys.stderr)  # noqa: T201


def maak(
    folder: Path, formaat: str, dag: date, *, voor: Any = None, concept: bool = False, vorm: Any = None, bsn: str | None = None
) -> tuple[bytes, "Bewijs", tuple[str, ...]]:
    """Return the report of a dossier as bytes, its receipt, and what its reader must know. Raises WiezitFout."""
    from wiezit.assessment.planning import stand
    from wiezit.assessment.report.contents import verslag as contents
    from wiezit.cli.unread import gelezen
    from wiezit.files.sums import sommen
    from wiezit.render.report import verslag_html, verslag_md
    from wiezit.render.report_env import SjabloonFout

    dossier = gelezen(folder, bestanden=False).dossier
    own, sums, now = eigen_sjablonen(dossier, folder), sommen(folder), stand(dossier, dag)
    report = contents(now, voor=voor, concept=concept, vorm=vorm, bsn=bsn, sommen=sums)
    receipt = _bewijs(now, report, formaat, _met_sjablonen(sums, own), bsn=bool(bsn))
    try:
        if formaat == "md":
            return verslag_md(report, receipt, own).encode(), receipt, report.let_op
        html = verslag_html(report, now, receipt, own)
    except SjabloonFout as fout:
        raise WiezitFout(f"Het verslag is niet gemaakt: {fout}.", hulp="Kijk in docs/sjablonen.md") from None
    return (als_pdf(html) if formaat == "pdf" else html.encode()), receipt, report.let_op


def _bewijs(now: Any, report: Any, formaat: str, sums: dict[str, str], *, bsn: bool) -> "Bewijs":
    from wiezit.assessment.report.contents import bestanden
    from wiezit.assessment.report.receipt import Bewijs, som
    from wiezit.law.steps import STAND

    known = bestanden(now, report.voor)
    return Bewijs(
        versie=__version__,
        wet=STAND.isoformat(),
        peildatum=report.peildatum.isoformat(),
        formaat=formaat,
        vorm=report.vorm,
        voor=report.voor,
        concept=report.concept,
        bsn=bsn,
        som=som(sums),
        bestanden=sums if known is None else {name: value for name, value in sums.items() if name in known},
        volledig=known is None,
    )


def _met_sjablonen(sums: dict[str, str], own: dict[str, str]) -> dict[str, str]:
    from hashlib import sha256

    return {**sums, **{f"{MAP}/{name}": sha256(text.encode()).hexdigest() for name, text in own.items()}}


def _rol(voor: str | None) -> "Rol | None":
    from wiezit.assessment.report.roles import VOOR

    return rol_van(voor, VOOR, "--voor")


def _vorm(vorm: str | None) -> Any:
    return None if vorm is None else kies(vorm, ("volledig", "verkort"), "--vorm")


def _bsn(asked: str | None, voor: "Rol | None", folder: Path, uitvoer: Path | None) -> str | None:
    """Return the BSN for this one report: typed without echo, or from WIEZIT_BSN. Raises WiezitFout when it may not be used."""
    if asked is not None:
        kies(asked, ("vraag",), "--bsn")
    number = typer.prompt("BSN", hide_input=True) if asked else os.environ.get("WIEZIT_BSN")
    if not number:
        return None
    from wiezit.assessment.privacy.bsn import elfproef
    from wiezit.assessment.report.roles import Zicht

    digits = "".join(sign for sign in number if sign.isdigit()).zfill(9)
    if len(digits) != 9 or not elfproef(digits):
        raise WiezitFout("Dit is geen BSN.", hulp="Een BSN heeft negen cijfers. Typ het opnieuw.")
    if not Zicht(voor).bsn:
        if asked:
            raise WiezitFout(f"In een exemplaar voor {voor} hoort geen BSN.", hulp="Laat --bsn weg.")
        return None
    if uitvoer is not None and uitvoer.absolute().resolve().is_relative_to(folder.resolve()):
        raise WiezitFout("Een verslag met BSN hoort niet in de map van het dossier.", hulp="Kies met -o een plek buiten het dossier.")
    return digits


def _controleer(bestand: Path, folder: Path) -> int:
    from wiezit.assessment.report.receipt import lees, verschillen
    from wiezit.files.read import read_dossier
    from wiezit.files.sums import sommen

    try:
        data = bestand.read_bytes()
    except OSError as fout:
        raise WiezitFout(f"Ik kan dit bestand niet lezen: {bestand}", hulp="Noem eerst het verslag, dan het dossier.") from fout
    receipt = lees(data)
    if receipt is None:
        raise WiezitFout(f"In {bestand} staat geen bewijs van wiezit.", hulp="Alleen een verslag dat wiezit maakte, is te controleren.")
    sums = _met_sjablonen(sommen(folder), eigen_sjablonen(read_dossier(folder).dossier, folder))
    changes = verschillen(receipt, sums) or _zelf_veranderd(data, receipt, folder)
    if not changes:
        sys.stdout.write(f"Het verslag klopt met het dossier (peildatum {receipt.peildatum}).\n")
        return 0
    sys.stdout.write("\n".join(["Het verslag klopt niet meer met het dossier:", *(f"  {line}" for line in changes)]) + "\n")
    sys.stdout.write("Maak een nieuw verslag met: wiezit verslag\n")
    return 1


def _zelf_veranderd(data: bytes, receipt: "Bewijs", folder: Path) -> list[str]:
    """Make the same report again, where that is possible, and compare."""
    if receipt.bsn or receipt.versie != __version__:
        return []
    day = date.fromisoformat(receipt.peildatum)
    try:
        again, _, _ = maak(folder, receipt.formaat, day, voor=receipt.voor, concept=receipt.concept, vorm=receipt.vorm)
    except WiezitFout:
        return []
    return [] if again == data else ["het verslag zelf is na het maken veranderd"]


app = opdracht(verslag)
