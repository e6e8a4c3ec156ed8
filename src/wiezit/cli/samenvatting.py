"""`wiezit samenvatting`: what changed and what comes, for a mail, a chat or a scheduled job."""

from datetime import timedelta
from pathlib import Path

import typer

from wiezit.cli.common import Paden, Peildatum, Uitvoer, ZonderKleur, formaat_optie, kies_formaat, opdracht, peildatum_van, rol_van, schrijf
from wiezit.cli.completion import rollen
from wiezit.cli.errors import WiezitFout

Sinds = typer.Option(None, "--sinds", help="Vanaf welke dag je wilt weten wat er veranderde. Leeg: een week terug.", metavar="DATUM")
Binnen = typer.Option("7d", "--binnen", help="Hoe ver je vooruit wilt kijken: 7d of 2w.", metavar="TIJD")
Wie = typer.Option(None, "--wie", help="Alleen wat deze rol moet doen.", metavar="ROL", autocompletion=rollen)
FORMATEN = ("tekst", "md")
Formaat = formaat_optie(FORMATEN)


def samenvatting(
    paden: list[Path] | None = Paden,
    sinds: str | None = Sinds,
    binnen: str = Binnen,
    wie: str | None = Wie,
    formaat: str = Formaat,
    peildatum: str | None = Peildatum,
    uitvoer: Path | None = Uitvoer,
    _kleur: str = ZonderKleur,
) -> int:
    """Wat er veranderde en wat er deze week komt, per rol.

    Er staan geen namen en geen vrije tekst in, alleen dossiernummers, stappen en datums.

    Voorbeelden: wiezit samenvatting   ·   wiezit samenvatting --wie leidinggevende --formaat md
    """
    from wiezit.assessment.digest import overzicht
    from wiezit.cli.findings_output import tekststijl
    from wiezit.cli.selection import dossiers
    from wiezit.cli.vraag import dagen_van
    from wiezit.render.digest import Week, render

    kies_formaat(formaat, FORMATEN, uitvoer)
    day = peildatum_van(peildatum)
    since = peildatum_van(sinds) if sinds else day - timedelta(days=7)
    if since > day:
        raise WiezitFout(
            "--sinds ligt na de dag waarop je kijkt.", hulp=f"Kies een eerdere dag, bijvoorbeeld: --sinds {day - timedelta(days=7)}"
        )
    ahead = dagen_van(binnen) or 0
    found = [overzicht(loaded.dossier, sinds=since, peildatum=day, dagen=ahead) for loaded in dossiers(paden)]
    week = Week(
        sinds=since,
        peildatum=day,
        tot_en_met=day + timedelta(days=ahead),
        dossiers=len(found),
        rol=rol_van(wie),
    )
    style = tekststijl("nooit", uitvoer)
    schrijf(style.fit(render(found, week, md=formaat == "md", style=style)), uitvoer)
    return 0


app = opdracht(samenvatting)
