"""The parts that both pictures share: colours of the states, a scale of days, months along the top. Pure text, no scripts, no fonts."""

from collections.abc import Iterator
from datetime import date, timedelta
from html import escape

from msgspec import Struct

from wiezit.dates import MAANDEN
from wiezit.render.report_markdown import schoon

LETTER = "font-family=\"'Source Sans 3','Noto Sans','Liberation Sans',Arial,sans-serif\""
INKT = "#1d2733"
GRIJS = "#55606e"
LIJN = "#c9d0d8"
KLEUREN = {"rood": "#b3161b", "geel": "#8a5a00", "groen": "#1f6f3a", "blauw": "#0b5a94", "vaag": "#55606e"}
"""The colours of the terminal, dark enough to read on white paper (contrast of at least 4.5 to 1)."""


class Schaal(Struct, frozen=True):
    """Days along a line: `begin` at `links`, the day after `einde` at `rechts` (user units)."""

    begin: date
    einde: date
    links: float
    rechts: float

    def x(self, dag: date) -> float:
        """Return the place of the start of a day, kept inside the line."""
        days = (min(max(dag, self.begin), self.einde + timedelta(days=1)) - self.begin).days
        return self.links + (self.rechts - self.links) * days / ((self.einde - self.begin).days + 1)

    def maanden(self) -> Iterator[date]:
        """Yield the first day of every month on the line."""
        day = date(self.begin.year + self.begin.month // 12, self.begin.month % 12 + 1, 1)
        while day <= self.einde:
            yield day
            day = date(day.year + day.month // 12, day.month % 12 + 1, 1)


def as_maanden(schaal: Schaal, boven: float, onder: float) -> Iterator[str]:
    """Yield the months along the top: a thin line each, a name for every third, the year in January."""
    first = next(schaal.maanden(), None)
    if first is None or schaal.x(first) - schaal.links > 12 or first.month % 3 != 1:
        yield tekst(schaal.links + 2, boven - 4, f"{MAANDEN[schaal.begin.month - 1][:3]} {schaal.begin.year}", grootte=9.5)
    free = schaal.links + 46
    for day in schaal.maanden():
        x = schaal.x(day)
        quarter = day.month % 3 == 1
        yield lijn(x, boven, x, onder, LIJN if quarter else "#e6eaee", 0.8 if quarter else 0.5)
        name = MAANDEN[day.month - 1][:3] + (f" {day.year}" if day.month == 1 else "")
        if quarter and free < x < schaal.rechts - 18:
            free = x + 5.4 * len(name) + 4
            yield tekst(x + 2, boven - 4, name, grootte=9.5, kleur=INKT if day.month == 1 else GRIJS)


def lijn(x1: float, y1: float, x2: float, y2: float, kleur: str, dikte: float, streep: str = "") -> str:
    """Return a straight line."""
    dash = f' stroke-dasharray="{streep}"' if streep else ""
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{kleur}" stroke-width="{dikte}"{dash}/>'


def vlak(x: float, y: float, breed: float, hoog: float, vulling: str, *, rand: str = "none", rond: float = 0) -> str:
    """Return a rectangle."""
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(breed, 0):.1f}" height="{max(hoog, 0):.1f}" rx="{rond}" fill="{vulling}" '
        f'stroke="{rand}" stroke-width="1"/>'
    )


def tekst(x: float, y: float, woorden: str, *, grootte: float = 10.5, kleur: str = INKT, plaats: str = "start", vet: bool = False) -> str:
    """Return a line of text; it is escaped here."""
    weight = ' font-weight="600"' if vet else ""
    look = f'font-size="{grootte}" fill="{kleur}" text-anchor="{plaats}"{weight}'
    return f'<text x="{x:.1f}" y="{y:.1f}" {look}>{escape(schoon(woorden))}</text>'


def arcering(naam: str, kleur: str) -> str:
    """Return a pattern of slanted lines, so that an area is also known without colour."""
    return (
        f'<pattern id="{naam}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<line x1="0" y1="0" x2="0" y2="5" stroke="{kleur}" stroke-width="1.6"/></pattern>'
    )


def beeld(naam: str, breed: float, hoog: float, titel: str, beschrijving: str, inhoud: Iterator[str]) -> str:
    """Return a whole picture with its title and description for those who cannot see it."""
    body = "\n".join(inhoud)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="beeld" viewBox="0 0 {breed:.0f} {hoog:.0f}" role="img" '
        f'aria-labelledby="{naam}-titel {naam}-tekst" {LETTER}>\n'
        f'<title id="{naam}-titel">{escape(schoon(titel))}</title>\n'
        f'<desc id="{naam}-tekst">{escape(schoon(beschrijving))}</desc>\n{body}\n</svg>'
    )
