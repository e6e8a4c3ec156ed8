"""`wiezit document`: one form or letter for paper, filled from the dossier."""

from pathlib import Path

import typer

from wiezit.cli.common import Peildatum, Uitvoer, ZonderKleur, formaat_optie, kies, opdracht, peildatum_van, woord
from wiezit.cli.completion import dossiernamen, formulieren
from wiezit.cli.documents import Overschrijf, als_pdf, eigen_sjablonen, formaat_van, leesbaar, lever
from wiezit.cli.errors import WiezitFout
from wiezit.cli.names import GEWOON
from wiezit.cli.place import not_swapped, the_dossier

FORMATEN = ("html", "pdf")
Soort = typer.Argument(None, help="Welk formulier. Leeg: de lijst.", metavar="[SOORT]", autocompletion=formulieren)
Dossier = typer.Argument(None, help="De map van het dossier. Leeg: deze map.", metavar="[DOSSIER]", autocompletion=dossiernamen)
Formaat = formaat_optie(FORMATEN, None, "html of pdf. Leeg: volgens de naam bij -o, anders html.")


def document(
    soort: str | None = Soort,
    dossier: Path | None = Dossier,
    formaat: str | None = Formaat,
    uitvoer: Path | None = Uitvoer,
    peildatum: str | None = Peildatum,
    overschrijf: bool = Overschrijf,
    _kleur: str = ZonderKleur,
) -> int:
    """Maak een formulier of brief om af te drukken en te ondertekenen.

    Voorbeelden: wiezit document plan_van_aanpak 2026-014 -o plan.pdf   ·   wiezit document melding_42_weken -o melding.html
    """
    from wiezit.assessment.forms import FORMULIEREN

    if soort is None:
        typer.echo("\n".join(["Kies een formulier:", *(f"  {name:<28} {about}" for name, (about, _) in FORMULIEREN.items())]))
        return 0
    not_swapped("wiezit document", soort, dossier, FORMULIEREN)
    typed = woord(soort)
    name = kies(typed if typed in FORMULIEREN else GEWOON.get(typed, typed), FORMULIEREN, "SOORT", getypt=soort)
    kind = formaat_van(formaat, uitvoer, FORMATEN)
    leesbaar(uitvoer, kind, name)
    html = _html(name, the_dossier(dossier), peildatum)
    lever(als_pdf(html) if kind == "pdf" else html.encode(), uitvoer, overschrijf=overschrijf)
    return 0


def _html(name: str, folder: Path, peildatum: str | None) -> str:
    from wiezit.assessment.forms import formulier
    from wiezit.assessment.planning import stand
    from wiezit.cli.unread import gelezen
    from wiezit.render.report import formulier_html
    from wiezit.render.report_env import SjabloonFout

    dossier = gelezen(folder).dossier
    try:
        return formulier_html(formulier(name, stand(dossier, peildatum_van(peildatum))), eigen_sjablonen(dossier, folder))
    except SjabloonFout as fout:
        raise WiezitFout(f"Het formulier is niet gemaakt: {fout}.", hulp="Kijk in docs/sjablonen.md") from None


app = opdracht(document)
