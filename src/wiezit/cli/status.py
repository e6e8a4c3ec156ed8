"""`wiezit status`: where it stands, who is on turn, and what to do next."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from wiezit.cli.common import Kleur, Paden, Peildatum, Uitvoer, kies, kies_formaat, opdracht, rol_van, schrijf, stijl
from wiezit.cli.completion import rollen
from wiezit.cli.errors import WiezitFout
from wiezit.cli.selection import Deel, Sinds, gekozen
from wiezit.cli.supposition import Stel, ZoalsOp, bekeken, bekeken_dag, met, veronderstellingen, vooraf
from wiezit.cli.workers import Taken, verteld_per_dossier

if TYPE_CHECKING:
    from wiezit.assessment.planning import PlannedStep
    from wiezit.dossier.events import Event
    from wiezit.dossier.roles import Rol
    from wiezit.files.read import Loaded
    from wiezit.render.json_status import Beeld
    from wiezit.render.json_status import Deel as JsonDeel
    from wiezit.render.portfolio import Regel
    from wiezit.render.portfolio_text import Rij
    from wiezit.render.style import Style

Elk = Callable[[Callable[["Loaded"], Any]], Iterator[Any]]
"""Asks something of each chosen dossier, in order of path."""

FORMATEN = ("tekst", "kort", "json", "html")
Formaat = typer.Option("tekst", "--formaat", help=f"Hoe je het antwoord wilt: {', '.join(FORMATEN)}.", metavar="FORMAAT")
Wie = typer.Option(
    None, "--wie", help="Alleen stappen waarbij deze rol aan zet is, bijvoorbeeld bedrijfsarts.", metavar="ROL", autocompletion=rollen
)
Binnen = typer.Option(None, "--binnen", help="Alleen stappen die nu spelen of binnen deze tijd aflopen: 14d of 3w.", metavar="TIJD")
Alles = typer.Option(False, "--alles", help="Toon ook wat gedaan, vervallen of nog ver weg is, en afgeronde dossiers.")
_NIETS = "Niets gevonden: geen enkele stap past bij wat je vroeg.\n"
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
    taken: int | None = Taken,
    uitvoer: Path | None = Uitvoer,
    kleur: str = Kleur,
) -> int:
    """Waar staat elk dossier, wie is er aan zet, en wat is de volgende stap?

    Voorbeelden: wiezit status   ·   wiezit status 2026-014   ·   wiezit status --wie bedrijfsarts --binnen 14d
    """
    kies_formaat(formaat, FORMATEN, uitvoer)
    if faal_bij is not None:
        kies(faal_bij, ("te-laat",), "--faal-bij")
    supposed = veronderstellingen(stel)
    day = bekeken_dag(peildatum, zoals_op=zoals_op, stel=supposed, paden=paden)
    vraag = Vraag(day, rol_van(wie), dagen_van(binnen), supposed)
    elk: Elk
    if zoals_op is None:
        places = list(gekozen(paden, sinds=sinds, deel=deel))
        number = len(places)
        elk = partial(verteld_per_dossier, places, taken=taken, bestanden=formaat != "tekst" or number > 1)
    else:
        loaded = list(bekeken(paden, zoals_op, sinds=sinds, deel=deel))
        number, elk = len(loaded), lambda werk: map(werk, loaded)
    if formaat == "json":
        text, late = _json(elk, vraag)
    elif formaat == "kort":
        text, late = _kort(elk, vraag)
    elif formaat == "html":
        text, late = _html(elk, vraag)
    elif number == 1:
        text, late = _dossier(elk, vraag, stijl(kleur, uitvoer), alles=alles)
    else:
        text, late = _portefeuille(elk, vraag, stijl(kleur, uitvoer), alles=alles)
    schrijf(vooraf(day, zoals_op=zoals_op, stel=stel or (), supposed=supposed, formaat=formaat) + text, uitvoer)
    return 1 if faal_bij and late else 0


def dagen_van(binnen: str | None) -> int | None:
    """Return a number of days from `14d`, `3w` or `14`. Raises WiezitFout for anything else."""
    if binnen is None:
        return None
    match = re.fullmatch(r"(\d{1,4})\s*(d|dagen|dag|w|weken|week)?", binnen.strip().lower())
    if not match:
        raise WiezitFout(f"Dit is geen tijd: {binnen}", hulp="Schrijf --binnen 14d (dagen) of --binnen 3w (weken)")
    return int(match[1]) * (7 if (match[2] or "d").startswith("w") else 1)


class Vraag(NamedTuple):
    """What is asked of each dossier: the day, which steps (all, or those of a role or within some days), and what is supposed."""

    dag: date
    rol: "Rol | None" = None
    dagen: int | None = None
    stel: tuple["Event", ...] = ()


def beeld_van(vraag: Vraag, loaded: "Loaded", *, geteld: bool = True) -> "Beeld | None":
    """Return the picture of one dossier, `geteld` with its findings counted; None when it has none of the steps that were asked for."""
    from wiezit.assessment.planning import stand
    from wiezit.findings import count
    from wiezit.render.json_status import Beeld

    now = stand(met(loaded.dossier, vraag.stel), vraag.dag)
    steps = [s for s in now.stappen if _gevraagd(s, vraag)]
    if not steps and (vraag.rol is not None or vraag.dagen is not None):
        return None
    if not geteld:
        return Beeld(now, steps, rol=vraag.rol)
    from wiezit.assessment.checks import run

    return Beeld(now, steps, count([*loaded.findings, *run(loaded.dossier)]), vraag.rol)


def _gevraagd(planned: "PlannedStep", vraag: Vraag) -> bool:
    if vraag.rol is not None and vraag.rol not in planned.step.aan_zet:
        return False
    if vraag.dagen is None or planned.aan_de_beurt:
        return True
    due = planned.telt
    return due is not None and planned.gedaan_op is None and vraag.dag <= due <= vraag.dag + timedelta(days=vraag.dagen)


def _json(elk: Elk, vraag: Vraag) -> tuple[str, bool]:
    from wiezit.render.json_status import render

    parts = [part for part in elk(partial(_deel, vraag)) if part is not None]
    return render(parts, vraag.dag), any(part.telling.te_laat for part in parts)


def _deel(vraag: Vraag, loaded: "Loaded") -> "JsonDeel | None":
    from wiezit.render.json_status import deel

    beeld = beeld_van(vraag, loaded)
    return deel(beeld) if beeld else None


def _kort(elk: Elk, vraag: Vraag) -> tuple[str, bool]:
    lines = list(elk(partial(_regels, vraag)))
    return "".join(text for text, _ in lines), any(late for _, late in lines)


def _regels(vraag: Vraag, loaded: "Loaded") -> tuple[str, bool]:
    from wiezit.render.json_status import telling
    from wiezit.render.short_status import render

    beeld = beeld_van(vraag, loaded, geteld=False)
    return (render(beeld), telling(beeld).te_laat > 0) if beeld else ("", False)


def _html(elk: Elk, vraag: Vraag) -> tuple[str, bool]:
    from wiezit.render.portfolio import portefeuille_html

    rows = [row for row in elk(partial(_regel, vraag)) if row is not None]
    return portefeuille_html(rows, vraag.dag), any(row.telling.te_laat for row in rows)


def _regel(vraag: Vraag, loaded: "Loaded") -> "Regel | None":
    from wiezit.render.portfolio import regel

    beeld = beeld_van(vraag, loaded, geteld=False)
    return regel(beeld) if beeld else None


def _dossier(elk: Elk, vraag: Vraag, style: "Style", *, alles: bool) -> tuple[str, bool]:
    from wiezit.render.json_status import telling
    from wiezit.render.status_text import dossier

    (beeld,) = elk(partial(beeld_van, vraag))
    return (dossier(beeld, style, alles=alles), telling(beeld).te_laat > 0) if beeld else (_NIETS, False)


def _portefeuille(elk: Elk, vraag: Vraag, style: "Style", *, alles: bool) -> tuple[str, bool]:
    from wiezit.render.portfolio_text import portefeuille

    rows = [row for row in elk(partial(_rij, vraag)) if row is not None]
    if not rows:
        return _NIETS, False
    shown = [row for row in rows if alles or not row.rust]
    return portefeuille(shown, style, verborgen=len(rows) - len(shown)), any(row.telling.te_laat for row in rows)


def _rij(vraag: Vraag, loaded: "Loaded") -> "Rij | None":
    from wiezit.render.portfolio_text import rij

    beeld = beeld_van(vraag, loaded, geteld=False)
    return rij(beeld) if beeld else None


app = opdracht(status)
