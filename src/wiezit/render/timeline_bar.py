"""The two years as a bar of characters: what lies behind, work resumed, interruptions, and today. Pure text."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from wiezit.assessment.planning import Staat, Stand
from wiezit.assessment.report.hours import Uren, urenverloop
from wiezit.law.clock import Klok
from wiezit.render.states import TEKENS
from wiezit.render.style import Style

_SYMBOLEN = {"ziek": ("█", "#"), "werk": ("▓", "="), "vrij": ("░", "-"), "later": ("─", ".")}
_KLEUR = {"ziek": ("blauw",), "werk": ("groen",), "vrij": ("vaag",), "later": ("vaag",)}
_WEKEN = (1, 13, 26, 39, 52, 65, 78, 91, 104, 117, 130, 143, 156)
_MERK = (Staat.TE_LAAT, Staat.NU, Staat.BINNENKORT, Staat.ONBEKEND, Staat.TE_LAAT_GEDAAN, Staat.GEDAAN, Staat.LATER, Staat.GEPAUZEERD)
LEGENDA = (("ziek", "ziek"), ("werk", "deels aan het werk"), ("vrij", "onderbreking of verlof"), ("later", "nog te gaan"))


def balk(stand: Stand, style: Style) -> list[str]:
    """Return the lines of the bar: scale, bar, today, steps and legend; empty without a clock."""
    klok = stand.klok
    if klok is None:
        return []
    first, last = klok.eerste_ziektedag, max(filter(None, (stand.mijlpalen.einde_wachttijd, stand.mijlpalen.einde_loonsanctie)))
    cells = min((style.breedte or 120) - 4, (last - first).days // 7 + 1)
    place = _Plaats(first, last, cells)
    hours = urenverloop(stand.dossier, klok, stand.peildatum)
    kinds = [_soort(hours, klok, stand.peildatum, place.dag(cell)) for cell in range(cells)]
    bar = "".join(style.paint(style.symbol(*_SYMBOLEN[kind]) * length, *_KLEUR[kind]) for kind, length in _runs(kinds))
    today = place.cel(stand.peildatum) if first <= stand.peildatum <= last else None
    return [
        f"  {_schaal(klok, place)}",
        f"  {bar}",
        *([f"  {_wijzer(today, cells, style)}"] if today is not None else []),
        f"  {_merken(stand, place, style)}",
        *_legenda(set(kinds), style),
    ]


class _Plaats:
    """From a day to a cell of the bar and back."""

    def __init__(self, first: date, last: date, cells: int) -> None:
        self.first, self.days, self.cells = first, (last - first).days + 1, cells

    def cel(self, day: date) -> int:
        return min(max((day - self.first).days * self.cells // self.days, 0), self.cells - 1)

    def dag(self, cell: int) -> date:
        """Return the day in the middle of a cell."""
        return self.first + timedelta(days=(2 * cell + 1) * self.days // (2 * self.cells))


def _soort(hours: Sequence[Uren], klok: Klok, today: date, day: date) -> str:
    """What a day was: ill, partly at work, an interruption; or still to come."""
    if any(i.begin <= day <= i.einde for i in klok.onderbrekingen):
        return "vrij"
    if day > today:
        return "later"
    row = next((row for row in hours if row.van <= day <= row.tot_en_met), None)
    return {"werk": "werk", "hersteld": "vrij", "verlof": "vrij"}.get(row.wijze, "ziek") if row else "ziek"


def _runs(kinds: list[str]) -> Iterator[tuple[str, int]]:
    start = 0
    for i in range(1, len(kinds) + 1):
        if i == len(kinds) or kinds[i] != kinds[start]:
            yield kinds[start], i - start
            start = i


def _schaal(klok: Klok, place: _Plaats) -> str:
    """The weeks of sickness above the bar, as far as they fit."""
    line = [" "] * (place.cells + 4)
    free = 0
    for week in _WEKEN:
        day = klok.dag(7 * (week - 1))
        if (day - place.first).days >= place.days:
            break
        at, text = place.cel(day), f"wk {week}" if week == 1 else str(week)
        if at >= free:
            line[at : at + len(text)] = text
            free = at + len(text) + 1
    return "".join(line).rstrip()


def _wijzer(cell: int, cells: int, style: Style) -> str:
    arrow, text = style.symbol("▲", "^"), "vandaag"
    if cell + 2 + len(text) <= cells:
        return " " * cell + style.paint(f"{arrow} {text}", "vet")
    return " " * (cell - len(text) - 1) + style.paint(f"{text} {arrow}", "vet")


def _merken(stand: Stand, place: _Plaats, style: Style) -> str:
    """One sign per cell for the most pressing step that falls in it."""
    signs: dict[int, Staat] = {}
    for planned in stand.stappen:
        day = planned.gedaan_op or planned.telt
        if day is None or planned.staat not in _MERK or not planned.step.is_plicht:
            continue
        if place.first <= day <= place.first + timedelta(days=place.days - 1):
            cell = place.cel(day)
            if cell not in signs or _MERK.index(planned.staat) < _MERK.index(signs[cell]):
                signs[cell] = planned.staat
    return "".join(
        style.paint(style.symbol(TEKENS[signs[c]].symbool, TEKENS[signs[c]].ascii), *TEKENS[signs[c]].kleur) if c in signs else " "
        for c in range(place.cells)
    ).rstrip()


def _legenda(kinds: set[str], style: Style) -> list[str]:
    parts = [f"{style.paint(style.symbol(*_SYMBOLEN[kind]), *_KLEUR[kind])} {word}" for kind, word in LEGENDA if kind in kinds]
    return ["  " + "   ".join(parts)]
