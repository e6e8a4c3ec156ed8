"""The absence as one picture: each step with its window and its last day, what was done, interruptions and today. Pure."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from wiezit.assessment.planning import PlannedStep, Staat, Stand
from wiezit.assessment.report.course import in_woorden
from wiezit.dates import beknopt
from wiezit.dossier.dossier import datum
from wiezit.law.facts import in_geval
from wiezit.law.step import Soort
from wiezit.render.states import TEKENS
from wiezit.render.svg import GRIJS, INKT, KLEUREN, LIJN, Schaal, arcering, as_maanden, beeld, lijn, tekst, vlak

BREED, LINKS, RECHTS, BOVEN, RIJ = 700.0, 236.0, 612.0, 46.0, 18.0
_RUIM = 40
"""Characters of a title that fit before the scale; a longer one is set smaller."""
_WEG = {Staat.NIET_VAN_TOEPASSING, Staat.VERVALLEN}
_RANG = {state: sign.rang for state, sign in TEKENS.items()}


class Rij(Struct, frozen=True):
    """The rounds of one step: drawn on one line, labelled with the most urgent of their states."""

    stappen: tuple[PlannedStep, ...]

    @property
    def staat(self) -> Staat:
        """The most urgent state of the rounds."""
        return min((step.staat for step in self.stappen), key=_RANG.__getitem__)


def tijdlijn_svg(stand: Stand, *, gebeurtenissen: bool = True) -> str:
    """Return the timeline of one dossier as SVG; an empty text when there is no case of illness.

    `gebeurtenissen` shows the days on which something was recorded: not for a reader who may not see everything.
    """
    if stand.klok is None or stand.mijlpalen.einde_wachttijd is None:
        return ""
    rows = rijen(stand)
    end = max(d for d in (stand.mijlpalen.einde_wachttijd, stand.mijlpalen.einde_loonsanctie, _laatste(rows)) if d)
    rows = [row for row in rows if _begin(row) <= end]
    scale = Schaal(stand.klok.eerste_ziektedag, end, LINKS, RECHTS)
    bottom = BOVEN + RIJ * (len(rows) + 1) + 4
    return beeld(
        "tijdlijn",
        BREED,
        bottom + 50,
        "Tijdlijn van het verzuim",
        in_woorden(stand),
        _inhoud(stand, rows, scale, bottom, gebeurtenissen=gebeurtenissen),
    )


def rijen(stand: Stand) -> list[Rij]:
    """Return the lines of the picture in order of date: no step that does not apply, no option that was not used, no milestone."""
    found: dict[str, list[PlannedStep]] = {}
    for step in stand.stappen:
        dated = step.uiterlijk or step.gedaan_op
        unused = step.step.soort in (Soort.OPTIE, Soort.UWV) and step.gedaan_op is None and not step.helpt_nu
        if dated and step.staat not in _WEG and step.step.soort is not Soort.MIJLPAAL and not unused:
            found.setdefault(step.step.id, []).append(step)
    rows = [Rij(tuple(steps)) for steps in found.values()]
    return sorted(rows, key=_begin)


def _begin(row: Rij) -> date:
    return min(s.uiterlijk or s.gedaan_op or date.max for s in row.stappen)


def _laatste(rows: list[Rij]) -> date | None:
    return max((day for row in rows for s in row.stappen for day in (s.gedaan_op, s.telt) if day and s.staat in _GETEKEND), default=None)


_GETEKEND = {Staat.GEDAAN, Staat.TE_LAAT_GEDAAN, Staat.TE_LAAT, Staat.NU}


def _inhoud(stand: Stand, rows: list[Rij], scale: Schaal, bottom: float, *, gebeurtenissen: bool) -> Iterator[str]:
    yield f"<defs>{arcering('rust', '#9aa5b1')}{arcering('telaat', KLEUREN['rood'])}</defs>"
    yield from as_maanden(scale, BOVEN - 16, bottom)
    yield from _weken(stand, scale)
    yield from _onderbrekingen(stand, scale, bottom)
    for number, row in enumerate(rows):
        yield from _rij(row, stand.peildatum, scale, BOVEN + RIJ * number)
    if gebeurtenissen:
        yield from _gebeurtenissen(stand, scale, BOVEN + RIJ * len(rows) + 6)
    yield from _einde(stand, scale, bottom)
    yield from _vandaag(stand.peildatum, scale, bottom)
    yield from _legenda(bottom + 42)


def _weken(stand: Stand, scale: Schaal) -> Iterator[str]:
    assert stand.klok is not None
    yield tekst(LINKS - 6, BOVEN - 4, "ziekteweek", grootte=9, kleur=GRIJS, plaats="end")
    for week in (1, 8, 26, 42, 52, 78, 93, 104):
        x = scale.x(stand.klok.dag(7 * (week - 1)))
        yield tekst(x, BOVEN - 4, str(week), grootte=9, kleur=GRIJS, plaats="end" if week == 104 else "middle")


def _onderbrekingen(stand: Stand, scale: Schaal, bottom: float) -> Iterator[str]:
    assert stand.klok is not None
    for gap in stand.klok.onderbrekingen:
        x = scale.x(gap.begin)
        yield vlak(x, BOVEN, scale.x(gap.einde + timedelta(days=1)) - x, bottom - BOVEN, "url(#rust)")


def _rij(row: Rij, peildatum: date, scale: Schaal, top: float) -> Iterator[str]:
    sign = TEKENS[row.staat]
    colour, middle = _kleur(row.staat), top + RIJ / 2
    title = row.stappen[0].step.titel + (f" ({len(row.stappen)}×)" if len(row.stappen) > 1 else "")
    yield lijn(6, top + RIJ, BREED - 6, top + RIJ, "#eef1f4", 0.7)
    yield tekst(6, middle + 3.5, _ingekort(title), grootte=10.5 if len(title) <= _RUIM else 9.2, vet=row.staat in (Staat.TE_LAAT, Staat.NU))
    for step in row.stappen:
        yield from _stap(step, scale, middle, venster=len(row.stappen) < 4 or step.gedaan_op is None)
    late = next((step.telt for step in row.stappen if step.staat is Staat.TE_LAAT), None)
    if late is not None and late < peildatum:
        x = scale.x(late + timedelta(days=1))
        yield vlak(x, middle - 3, scale.x(peildatum) - x, 6, "url(#telaat)")
    yield tekst(RECHTS + 8, middle + 3.5, sign.woord, grootte=10, kleur=colour, vet=row.staat in (Staat.TE_LAAT, Staat.NU))


def _ingekort(title: str) -> str:
    return title if len(title) <= 52 else title[:51].rstrip() + "…"


def _stap(step: PlannedStep, scale: Schaal, y: float, *, venster: bool) -> Iterator[str]:
    colour, due = _kleur(step.staat), step.telt
    if due is not None and venster:
        start, end = scale.x(step.vanaf or due), scale.x(due + timedelta(days=1))
        yield vlak(
            start, y - 4, max(end - start, 1.5), 8, "#ffffff" if step.staat is Staat.LATER else _licht(step.staat), rand=colour, rond=1.5
        )
        yield lijn(end, y - 6, end, y + 6, colour, 1.8)
    if step.gedaan_op is not None:
        x = scale.x(step.gedaan_op)
        filled = step.staat is Staat.GEDAAN
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.4" fill="{colour if filled else "#ffffff"}" stroke="{colour}" stroke-width="1.6"/>'


def _kleur(staat: Staat) -> str:
    return KLEUREN[TEKENS[staat].kleur[0]]


def _licht(staat: Staat) -> str:
    return {"rood": "#fbe3e3", "geel": "#fff1cf", "groen": "#dff1e4", "blauw": "#dcebf7", "vaag": "#f1f3f5"}[TEKENS[staat].kleur[0]]


def _gebeurtenissen(stand: Stand, scale: Schaal, top: float) -> Iterator[str]:
    assert stand.klok is not None
    yield tekst(6, top + 9, "Gebeurtenissen in het dossier", kleur=GRIJS)
    events = in_geval(stand.dossier.tot_en_met(stand.peildatum), stand.klok)
    for day in sorted({datum(event) for event in events}):
        yield lijn(scale.x(day), top, scale.x(day), top + 10, INKT, 1)
    yield tekst(RECHTS + 8, top + 9, str(len(events)), grootte=10, kleur=GRIJS)


def _einde(stand: Stand, scale: Schaal, bottom: float) -> Iterator[str]:
    marks = [(stand.mijlpalen.einde_wachttijd, "einde wachttijd"), (stand.mijlpalen.einde_loonsanctie, "einde loonsanctie")]
    for number, (day, words) in enumerate(marks):
        if day is not None:
            x = scale.x(day + timedelta(days=1))
            yield lijn(x, BOVEN - 16, x, bottom + 3, INKT, 1.2)
            yield tekst(x, bottom + 14 + 11 * number, f"{words} {beknopt(day)}", grootte=9.5, plaats="end")


def _vandaag(peildatum: date, scale: Schaal, bottom: float) -> Iterator[str]:
    if scale.begin <= peildatum <= scale.einde:
        x = scale.x(peildatum)
        yield lijn(x, BOVEN - 18, x, bottom + 3, KLEUREN["blauw"], 1.6, "4 2")
        near_end = x > RECHTS - 150
        yield tekst(
            x - 3 if near_end else x,
            BOVEN - 32,
            f"peildatum {beknopt(peildatum)}",
            kleur=KLEUREN["blauw"],
            plaats="end" if near_end else "middle",
            vet=True,
        )


def _legenda(y: float) -> Iterator[str]:
    green, yellow = KLEUREN["groen"], KLEUREN["geel"]
    yield vlak(6, y - 8, 20, 8, "#ffffff", rand=GRIJS, rond=1.5) + lijn(26, y - 10, 26, y + 2, GRIJS, 1.8)
    yield tekst(32, y, "venster met laatste dag", grootte=9.5, kleur=GRIJS)
    yield f'<circle cx="156" cy="{y - 3.5}" r="3.4" fill="{green}" stroke="{green}"/>' + tekst(
        164, y, "op tijd gedaan", grootte=9.5, kleur=GRIJS
    )
    yield f'<circle cx="246" cy="{y - 3.5}" r="3.4" fill="#ffffff" stroke="{yellow}" stroke-width="1.6"/>'
    yield tekst(254, y, "te laat gedaan", grootte=9.5, kleur=GRIJS)
    yield vlak(334, y - 7, 22, 6, "url(#telaat)") + tekst(362, y, "te laat", grootte=9.5, kleur=GRIJS)
    yield vlak(412, y - 10, 22, 11, "url(#rust)", rand=LIJN) + tekst(440, y, "onderbreking: hersteld of verlof", grootte=9.5, kleur=GRIJS)
