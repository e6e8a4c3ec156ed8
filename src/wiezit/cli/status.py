"""`wiezit status`: where it stands, who is on turn, and what to do next."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from wiezit.cli.common import Kleur, Paden, Peildatum, Uitvoer, kies, opdracht, rol_van, schrijf
from wiezit.cli.completion import rollen
from wiezit.cli.errors import WiezitFout
from wiezit.cli.selection import Deel, Sinds
from wiezit.cli.supposition import Stel, ZoalsOp, bekeken, bekeken_dag, vooraf

if TYPE_CHECKING:
    from wiezit.assessment.planning import PlannedStep
    from wiezit.files.read import Loaded
    from wiezit.render.json_status import Beeld

FORMATEN = ("tekst", "kort", "json", "html")
Formaat = typer.Option("tekst", "--formaat", help=f"Hoe je het antwoord wilt: {', '.join(FORMATEN)}.", metavar="FORMAAT")
Wie = typer.Option(
    None, "--wie", help="Alleen stappen waarbij deze rol aan zet is, bijvoorbeeld bedrijfsarts.", metavar="ROL", autocompletion=rollen
)
Binnen = typer.Option(None, "--binnen", help="Alleen stappen die nu spelen of binnen deze tijd aflopen: 14d of 3w.", metavar="TIJD")
Alles = typer.Option(False, "--alles", help="Toon ook wat gedaan, vervallen of nog ver weg is, en afgeronde dossiers.")
FaalBij = typer.Option(None, "--faal-bij", help="Eindig met code 1 als er iets te laat is: te-laat.", metavar="WAT")


def status(
    paden: list[Path] | None = Paden,
    peildatum: str | None = Peildatum,
    wie: str | None = Wie,
    binnen: str | None = Binnen,
    alles: bool = Alles,
    faal_bij: str | None = FaalBij,
    formaat: str = Formaat,
    sinds: str | None = Sinds,
    deel: str | None = Deel,
    zoals_op: str | None = ZoalsOp,
    stel: list[str] | None = Stel,
    uitvoer: Path | None = Uitvoer,
    kleur: str = Kleur,
) -> int:
    """Waar staat elk dossier, wie is er aan zet, en wat is de volgende stap?

    Voorbeelden: wiezit status   ·   wiezit status 2026-014   ·   wiezit status --wie bedrijfsarts --binnen 14d
    """
    kies(formaat, FORMATEN, "--formaat")
    if faal_bij is not None:
        kies(faal_bij, ("te-laat",), "--faal-bij")
    day = bekeken_dag(peildatum, zoals_op=zoals_op, stel=stel, paden=paden)
    gekozen = bekeken(paden, sinds=sinds, deel=deel, zoals_op=zoals_op, stel=stel)
    beelden = list(_beelden(gekozen, day, rol_van(wie), dagen_van(binnen)))
    schrijf(
        vooraf(day, zoals_op=zoals_op, stel=stel, formaat=formaat)
        + _tekst(beelden, day, formaat, alles=alles, kleur=kleur, uitvoer=uitvoer),
        uitvoer,
    )
    return 1 if faal_bij and _iets_te_laat(beelden) else 0


def dagen_van(binnen: str | None) -> int | None:
    """Return a number of days from `14d`, `3w` or `14`. Raises WiezitFout for anything else."""
    if binnen is None:
        return None
    match = re.fullmatch(r"(\d{1,4})\s*(d|dagen|dag|w|weken|week)?", binnen.strip().lower())
    if not match:
        raise WiezitFout(f"Dit is geen tijd: {binnen}", hulp="Schrijf --binnen 14d (dagen) of --binnen 3w (weken)")
    return int(match[1]) * (7 if (match[2] or "d").startswith("w") else 1)


def beeld_van(loaded: "Loaded", day: date) -> "Beeld":
    """Return the whole picture of one dossier on a day, with its findings counted."""
    from wiezit.assessment.checks import run
    from wiezit.assessment.planning import stand
    from wiezit.findings import count
    from wiezit.render.json_status import Beeld

    now = stand(loaded.dossier, day)
    return Beeld(now, now.stappen, count([*loaded.findings, *run(loaded.dossier)]))


def _beelden(loaded: Iterator["Loaded"], day: date, rol: str | None, dagen: int | None) -> Iterator["Beeld"]:
    from msgspec.structs import replace

    for one in loaded:
        beeld = beeld_van(one, day)
        if rol is None and dagen is None:
            yield beeld
            continue
        steps = [s for s in beeld.stappen if (rol is None or rol in s.step.aan_zet) and (dagen is None or _binnen(s, day, dagen))]
        if steps:
            yield replace(beeld, stappen=steps)


def _binnen(planned: "PlannedStep", day: date, dagen: int) -> bool:
    due = planned.telt
    return planned.aan_de_beurt or (due is not None and planned.gedaan_op is None and day <= due <= day + timedelta(days=dagen))


def _iets_te_laat(beelden: Sequence["Beeld"]) -> bool:
    from wiezit.assessment.planning import Staat

    return any(step.staat is Staat.TE_LAAT for beeld in beelden for step in beeld.stappen if step.aan_de_beurt)


def _tekst(beelden: Sequence["Beeld"], day: date, formaat: str, *, alles: bool, kleur: str, uitvoer: Path | None) -> str:
    if formaat == "json":
        from wiezit.render.json_status import render

        return render(beelden, day)
    if formaat == "kort":
        from wiezit.render.short_status import render as render_short

        return render_short(beelden)
    if formaat == "html":
        from wiezit.render.portfolio import portefeuille_html

        return portefeuille_html(beelden, day)
    from wiezit.cli.common import stijl

    style = stijl(kleur, uitvoer)
    if not beelden:
        return "Niets gevonden: geen enkele stap past bij wat je vroeg.\n"
    if len(beelden) == 1:
        from wiezit.render.status_text import dossier

        return dossier(beelden[0], style, alles=alles)
    shown = [b for b in beelden if alles or b.stand.toestand not in ("hersteld", "afgesloten") or any(s.aan_de_beurt for s in b.stappen)]
    from wiezit.render.portfolio_text import portefeuille

    return portefeuille(shown, style, verborgen=len(beelden) - len(shown))


app = opdracht(status)
