"""The hours worked per week against the hours of the contract, as a plot over the same days as the timeline. Pure."""

from collections.abc import Iterator
from datetime import timedelta

from wiezit.assessment.planning import Stand
from wiezit.assessment.report.course import uren_in_woorden
from wiezit.assessment.report.hours import Uren, urenverloop
from wiezit.assessment.report.words import getal
from wiezit.dates import beknopt
from wiezit.render.svg import GRIJS, INKT, KLEUREN, LIJN, Schaal, arcering, as_maanden, beeld, lijn, tekst, vlak

BREED, HOOG, LINKS, RECHTS, BOVEN, ONDER = 700.0, 236.0, 40.0, 690.0, 34.0, 190.0
_WERK = "#9cc4e4"
_RUIMTE = 80.0
"""Half of the label of the peildatum in a wide letter: nearer to an edge it stands beside its line (user units)."""


def uren_svg(stand: Stand) -> str:
    """Return the plot as SVG; an empty text without illness or without the hours of the contract."""
    contract = stand.dossier.kaart.functie.uren_per_week
    if stand.klok is None or not contract or stand.mijlpalen.einde_wachttijd is None:
        return ""
    hours = urenverloop(stand.dossier, stand.klok, stand.peildatum)
    end = max(stand.mijlpalen.einde_wachttijd, stand.peildatum if stand.peildatum.year < 9999 else stand.mijlpalen.einde_wachttijd)
    scale = Schaal(stand.klok.eerste_ziektedag, end, LINKS, RECHTS)
    top = max([contract, *(row.uren + row.therapie for row in hours)])
    return beeld(
        "uren",
        BREED,
        HOOG,
        "Gewerkte uren per week",
        uren_in_woorden(stand.dossier, hours),
        _inhoud(stand, hours, scale, contract, top * 1.12),
    )


def _inhoud(stand: Stand, hours: tuple[Uren, ...], scale: Schaal, contract: float, top: float) -> Iterator[str]:
    def y(value: float) -> float:
        return ONDER - (ONDER - BOVEN) * value / top

    yield f"<defs>{arcering('therapie', KLEUREN['blauw'])}{arcering('hersteld', KLEUREN['groen'])}{arcering('verlof', '#9aa5b1')}</defs>"
    yield from as_maanden(scale, BOVEN - 8, ONDER)
    for value in _streepjes(contract):
        yield lijn(LINKS, y(value), RECHTS, y(value), LIJN, 0.6)
        yield tekst(LINKS - 6, y(value) + 3.5, getal(value), grootte=9.5, kleur=GRIJS, plaats="end")
    for row in hours:
        yield from _vlakken(row, scale, y(0), y(row.uren), y(row.uren + row.therapie))
    yield lijn(LINKS, y(contract), RECHTS, y(contract), INKT, 1.4, "6 3")
    yield tekst(RECHTS - 4, y(contract) - 4, f"contract: {getal(contract)} uur", plaats="end", vet=True)
    if scale.begin <= stand.peildatum <= scale.einde:
        x = scale.x(stand.peildatum + timedelta(days=1))
        yield lijn(x, BOVEN - 8, x, ONDER + 4, KLEUREN["blauw"], 1.6, "4 2")
        place = "end" if x > RECHTS - _RUIMTE else "start" if x < _RUIMTE else "middle"
        yield tekst(x, ONDER + 15, f"peildatum {beknopt(stand.peildatum)}", kleur=KLEUREN["blauw"], plaats=place, vet=True)
    yield lijn(LINKS, ONDER, RECHTS, ONDER, INKT, 1)
    yield from _legenda(ONDER + 38)


def _streepjes(contract: float) -> list[float]:
    step = next(step for step in (1, 2, 4, 5, 8, 10, 20, 50) if contract / step <= 6)
    return [float(step * number) for number in range(int(contract / step) + 1)]


def _vlakken(row: Uren, scale: Schaal, bottom: float, work: float, both: float) -> Iterator[str]:
    x, end = scale.x(row.van), scale.x(row.tot_en_met + timedelta(days=1))
    if row.wijze == "verlof":
        yield vlak(x, BOVEN, end - x, bottom - BOVEN, "url(#verlof)")
        return
    fill, edge = ("url(#hersteld)", KLEUREN["groen"]) if row.wijze == "hersteld" else (_WERK, KLEUREN["blauw"])
    if row.uren:
        yield vlak(x, work, end - x, bottom - work, fill, rand=edge)
    if row.therapie:
        yield vlak(x, both, end - x, work - both, "url(#therapie)", rand=KLEUREN["blauw"])
    total = row.uren + row.therapie
    if total and end - x > 14 and row.wijze != "hersteld":
        yield tekst((x + end) / 2, both - 4, getal(total), grootte=10, plaats="middle", vet=True)


def _legenda(y: float) -> Iterator[str]:
    yield tekst(LINKS - 34, y, "uren per week:", grootte=9.5, kleur=GRIJS)
    signs = (
        (_WERK, KLEUREN["blauw"], "gewerkt"),
        ("url(#therapie)", KLEUREN["blauw"], "arbeidstherapie"),
        ("url(#hersteld)", KLEUREN["groen"], "hersteld"),
    )
    x = LINKS + 40
    for fill, edge, words in (*signs, ("url(#verlof)", "#9aa5b1", "verlof")):
        yield vlak(x, y - 9, 20, 11, fill, rand=edge) + tekst(x + 26, y, words, grootte=9.5, kleur=GRIJS)
        x += 118
