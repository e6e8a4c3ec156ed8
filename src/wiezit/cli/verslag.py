"""`wiezit verslag`: the re-integratieverslag as Markdown, HTML or PDF, and whether an earlier one still matches the dossier."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from wiezit import __version__, command_line
from wiezit.cli.bsn import bsn_van
from wiezit.cli.common import Peildatum, Uitvoer, ZonderKleur, formaat_optie, kies, opdracht, peildatum_van, rol_van
from wiezit.cli.completion import dossiernamen, lezers
from wiezit.cli.documents import MAP, Overschrijf, als_pdf, eigen_sjablonen, formaat_van, leesbaar, lever
from wiezit.cli.errors import WiezitFout
from wiezit.cli.place import the_dossier

if TYPE_CHECKING:
    from wiezit.assessment.planning import Stand
    from wiezit.assessment.report.model import Verslag, Verslagvorm
    from wiezit.assessment.report.receipt import Bewijs
    from wiezit.dossier.roles import Rol

FORMATEN = ("md", "html", "pdf")
Dossier = typer.Argument(None, help="De map van het dossier. Leeg: deze map.", metavar="[DOSSIER]", autocompletion=dossiernamen)
Formaat = formaat_optie(FORMATEN, None, "md, html of pdf. Leeg: volgens de naam bij -o, anders md.")
Voor = typer.Option(
    None, "--voor", help="Alleen wat deze rol mag zien, bijvoorbeeld werknemer of uwv.", metavar="ROL", autocompletion=lezers
)
Concept = typer.Option(False, "--concept", help="Zet CONCEPT op elke bladzijde.")
Vorm = typer.Option(None, "--vorm", help="volledig of verkort. Leeg: wat de wet vraagt.", metavar="VORM")
Bsn = typer.Option(
    None,
    "--bsn",
    help="vraag: typ het BSN in, onzichtbaar. Het komt alleen in dit verslag. In een script: zet het in WIEZIT_BSN.",
    metavar="vraag",
)
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
    _kleur: str = ZonderKleur,
) -> int:
    """Maak het re-integratieverslag uit de bestanden van het dossier.

    Voorbeelden: wiezit verslag 2026-014 -o verslag.html   ·   wiezit verslag 2026-014 --voor werknemer -o kopie.pdf
    """
    folder = the_dossier(dossier)
    if controleer is not None:
        return _controleer(controleer, folder, bsn)
    kind = formaat_van(formaat, uitvoer, FORMATEN)
    leesbaar(uitvoer, kind, "verslag")
    number = bsn_van(bsn, _rol(voor), folder, uitvoer)
    data, _, let_op = maak(folder, kind, peildatum_van(peildatum), voor=_rol(voor), concept=concept, vorm=_vorm(vorm), bsn=number)
    _meld(let_op, folder)
    lever(data, uitvoer, overschrijf=overschrijf)
    return 0


def _meld(let_op: tuple[str, ...], folder: Path) -> None:
    from wiezit.cli.unread import zeg

    zeg(f"{text} Kijk met: {command_line.opdracht('wiezit check', folder.as_posix())}" for text in let_op)


def maak(
    folder: Path,
    formaat: str,
    dag: date,
    *,
    voor: "Rol | None" = None,
    concept: bool = False,
    vorm: "Verslagvorm | None" = None,
    bsn: str | None = None,
) -> tuple[bytes, "Bewijs", tuple[str, ...]]:
    """Return the report of a dossier as bytes, its receipt, and what its reader must know. Raises WiezitFout."""
    from wiezit.assessment.lateness import stand_met_voorbehoud
    from wiezit.assessment.report.contents import verslag as contents
    from wiezit.cli.unread import gelezen
    from wiezit.files.sums import sommen
    from wiezit.render.report import verslag_html, verslag_md
    from wiezit.render.report_env import SjabloonFout

    dossier = gelezen(folder, bestanden=False).dossier
    own, sums, now = eigen_sjablonen(dossier, folder), sommen(folder), stand_met_voorbehoud(dossier, dag, namen=False)
    report = contents(now, voor=voor, concept=concept, vorm=vorm, bsn=bsn, sommen=sums)
    receipt = _bewijs(now, report, formaat, _met_sjablonen(sums, own), bsn=bool(bsn))
    try:
        if formaat == "md":
            return verslag_md(report, receipt, own).encode(), receipt, report.let_op
        html = verslag_html(report, now, receipt, own)
    except SjabloonFout as fout:
        raise WiezitFout(f"Het verslag is niet gemaakt: {fout}.", hulp="Kijk in docs/sjablonen.md") from None
    return (als_pdf(html) if formaat == "pdf" else html.encode()), receipt, report.let_op


def _bewijs(now: "Stand", report: "Verslag", formaat: str, sums: dict[str, str], *, bsn: bool) -> "Bewijs":
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
        dossier=now.dossier.nummer,
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


def _vorm(vorm: str | None) -> "Verslagvorm | None":
    if vorm is None:
        return None
    from wiezit.assessment.report.model import VERSLAGVORMEN

    return kies(vorm, VERSLAGVORMEN, "--vorm")


def _controleer(bestand: Path, folder: Path, bsn: str | None) -> int:
    from wiezit.cli.controle import controleer
    from wiezit.files.read import read_dossier
    from wiezit.files.sums import sommen

    if bsn is not None:
        kies(bsn, ("vraag",), "--bsn")
    dossier = read_dossier(folder).dossier

    def opnieuw(receipt: "Bewijs") -> bytes:
        day, number = date.fromisoformat(receipt.peildatum), _bsn_opnieuw(bestand, folder, bsn) if receipt.bsn else None
        return maak(folder, receipt.formaat, day, voor=receipt.voor, concept=receipt.concept, vorm=receipt.vorm, bsn=number)[0]

    sums = _met_sjablonen(sommen(folder), eigen_sjablonen(dossier, folder))
    return controleer(bestand, folder, sommen=sums, nummer=dossier.nummer, opnieuw=opnieuw)


def _bsn_opnieuw(bestand: Path, folder: Path, bsn: str | None) -> str:
    """Return the BSN for a report that was made with one. Raises WiezitFout when it is not known."""
    number = bsn_van(bsn, None, folder, None)
    if number is None:
        names = f"{command_line.woord(bestand.as_posix())} {command_line.woord(folder.as_posix())}"
        raise WiezitFout("Er staat een BSN in.", hulp=f"Vergelijk het met: wiezit verslag --controleer {names} --bsn vraag")
    return number


app = opdracht(verslag)
