"""`wiezit status`: where it stands, who is on turn, and what to do next."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from wiezit.cli.common import Kleur, Paden, Peildatum, Uitvoer, formaat_optie, kies, kies_formaat, opdracht, rol_van, schrijf, stijl
from wiezit.cli.completion import rollen
from wiezit.cli.revision import revisie
from wiezit.cli.selection import Deel, Sinds, gekozen
from wiezit.cli.supposition import Stel, ZoalsOp, bekeken, bekeken_dag, veronderstellingen, vooraf
from wiezit.cli.vraag import Vraag, beeld_van, dagen_van
from wiezit.cli.workers import Taken, verteld_per_dossier

if TYPE_CHECKING:
    from wiezit.assessment.overview import Beeld
    from wiezit.files.read import Loaded
    from wiezit.render.json_status import Deel as JsonDeel
    from wiezit.render.portfolio import Regel
    from wiezit.render.portfolio_text import Rij
    from wiezit.render.style import Style

Elk = Callable[[Callable[["Loaded"], Any]], Iterator[Any]]
"""Asks something of each chosen dossier, in order of path."""

FORMATEN = ("tekst", "kort", "json", "html")
Formaat = formaat_optie(FORMATEN)
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
    zoals_op = revisie(zoals_op, paden) if zoals_op else zoals_op
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
    row, render = _MAAK["een dossier" if formaat == "tekst" and number == 1 else formaat]
    rows = [one for one in elk(partial(row, vraag)) if one is not None]
    text, late = render(rows, Toon(day, alles, partial(stijl, kleur, uitvoer)))
    schrijf(vooraf(day, zoals_op=zoals_op, stel=stel or (), supposed=supposed, formaat=formaat) + text, uitvoer)
    return 1 if faal_bij and late else 0


class Toon(NamedTuple):
    """How the answer is to be shown; `stijl` looks at the terminal only when it is asked."""

    dag: date
    alles: bool
    stijl: Callable[[], "Style"]


def _deel(vraag: Vraag, loaded: "Loaded") -> "JsonDeel | None":
    from wiezit.render.json_status import deel

    beeld = beeld_van(vraag, loaded)
    return deel(beeld) if beeld else None


def _json(parts: "list[JsonDeel]", toon: Toon) -> tuple[str, bool]:
    from wiezit.render.json_status import render

    return render(parts, toon.dag), any(part.telling.te_laat for part in parts)


def _regels(vraag: Vraag, loaded: "Loaded") -> tuple[str, bool] | None:
    from wiezit.assessment.overview import telling
    from wiezit.render.short_status import render

    beeld = beeld_van(vraag, loaded, geteld=False)
    return (render(beeld), telling(beeld).te_laat > 0) if beeld else None


def _kort(lines: list[tuple[str, bool]], _: Toon) -> tuple[str, bool]:
    return "".join(text for text, _ in lines), any(late for _, late in lines)


def _regel(vraag: Vraag, loaded: "Loaded") -> "Regel | None":
    from wiezit.render.portfolio import regel

    beeld = beeld_van(vraag, loaded, geteld=False)
    return regel(beeld) if beeld else None


def _html(rows: "list[Regel]", toon: Toon) -> tuple[str, bool]:
    from wiezit.render.portfolio import portefeuille_html

    return portefeuille_html(rows, toon.dag), any(row.telling.te_laat for row in rows)


def _dossier(beelden: "list[Beeld]", toon: Toon) -> tuple[str, bool]:
    from wiezit.assessment.overview import telling
    from wiezit.render.status_text import dossier

    if not beelden:
        return _NIETS, False
    return dossier(beelden[0], toon.stijl(), alles=toon.alles), telling(beelden[0]).te_laat > 0


def _rij(vraag: Vraag, loaded: "Loaded") -> "Rij | None":
    from wiezit.render.portfolio_text import rij

    beeld = beeld_van(vraag, loaded, geteld=False)
    return rij(beeld) if beeld else None


def _portefeuille(rows: "list[Rij]", toon: Toon) -> tuple[str, bool]:
    from wiezit.render.portfolio_text import portefeuille

    if not rows:
        return _NIETS, False
    shown = [row for row in rows if toon.alles or not row.rust]
    return portefeuille(shown, toon.stijl(), verborgen=len(rows) - len(shown)), any(row.telling.te_laat for row in rows)


_MAAK: dict[str, tuple[Callable[[Vraag, "Loaded"], Any], Callable[[Any, Toon], tuple[str, bool]]]] = {
    "json": (_deel, _json),
    "kort": (_regels, _kort),
    "html": (_regel, _html),
    "een dossier": (beeld_van, _dossier),
    "tekst": (_rij, _portefeuille),
}
"""What is kept of each dossier (None: nothing was asked of it), and how that becomes the answer, with whether something is late."""


app = opdracht(status)
