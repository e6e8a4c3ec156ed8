"""`wiezit status` as one self-contained page: each dossier with its next step, and who is on turn. No names of employees."""

from collections.abc import Iterator, Sequence
from datetime import date

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from wiezit.assessment.next_step import eerst_vastleggen, opdracht, volgende
from wiezit.assessment.overview import Beeld, Telling, samenvatting, telling
from wiezit.assessment.planning import PlannedStep, Staat, Stand
from wiezit.command_line import opdracht as op_de_regel
from wiezit.dates import kort
from wiezit.dossier.dossier import Dossier
from wiezit.dossier.roles import ROLNAMEN
from wiezit.law.terms import EINDE_WACHTTIJD
from wiezit.render.condition import toestand
from wiezit.render.portfolio_text import urgentie
from wiezit.render.report_env import render
from wiezit.render.states import TEKENS
from wiezit.render.step_rows import wanneer
from wiezit.render.svg import KLEUREN, LIJN, lijn, vlak

_BREED, _HOOG = 168.0, 14.0
_DAGEN = 7 * EINDE_WACHTTIJD.week
"""The sick days that the bar is wide: the whole wait."""


class Open(Struct, frozen=True):
    """A step that somebody is on turn for; `rang` sorts, the most urgent first."""

    rollen: tuple[str, ...]
    rang: tuple[int, date, str]
    nummer: str
    titel: str
    staat: Staat
    wanneer: str


class Regel(Struct, frozen=True):
    """One dossier on the page: small, so that a thousand of them cost little.

    `rang` sorts; `staat` and what follows it are empty when nothing is to be done.
    """

    rang: tuple[int, int, int, str]
    telling: Telling
    open: tuple[Open, ...]
    nummer: str
    week: str
    toestand: str
    balk: Markup
    staat: str = ""
    woord: str = ""
    titel: str = ""
    wanneer: str = ""
    wie: str = ""
    opdracht: str = ""


def portefeuille_html(regels: Sequence[Regel], peildatum: date, eigen: dict[str, str] | None = None) -> str:
    """Return the page: totals, every dossier with a bar of its two years, and the open steps per role."""
    ordered = sorted(regels, key=lambda row: row.rang)
    totals = samenvatting([row.telling for row in ordered])
    context = {
        "peildatum": kort(peildatum),
        "regels": ordered,
        "aantal": totals["dossiers"],
        "te_laat": totals["te_laat"],
        "nu": totals["nu"],
        "rollen": list(_per_rol(ordered)),
    }
    return render("overzicht/portefeuille.html.j2", context, eigen)


def regel(beeld: Beeld) -> Regel:
    """Return what the page shows of one dossier."""
    stand, step = beeld.stand, volgende(beeld.stappen, beeld.stand.peildatum)
    day, week = (stand.klok.ziektedag(stand.peildatum), stand.klok.ziekteweek(stand.peildatum)) if stand.klok else (0, 0)
    base = Regel(
        rang=urgentie(beeld),
        telling=telling(beeld),
        open=tuple(_open(planned, stand.dossier) for planned in beeld.stappen if planned.aan_de_beurt),
        nummer=stand.dossier.nummer,
        week=str(week or ""),
        toestand=toestand(stand) + (", niet alles te lezen" if stand.klok and stand.dossier.onleesbaar else ""),
        balk=_balk(beeld, day),
    )
    if step is None:
        return _zonder_stap(base, stand)
    return replace(
        base,
        staat=step.staat.value,
        woord=TEKENS[step.staat].woord,
        titel=step.step.titel,
        wanneer=wanneer(step),
        wie=_rollen(step),
        opdracht=opdracht(step, stand),
    )


def _zonder_stap(base: Regel, stand: Stand) -> Regel:
    """Return the row of a dossier without an open step: calm, unless wiezit cannot know that."""
    pad = stand.dossier.pad
    if stand.dossier.onleesbaar:
        return replace(base, titel="Eerst nakijken wat niet te lezen is", opdracht=op_de_regel("wiezit check", pad))
    first = eerst_vastleggen(stand)
    return replace(base, titel=first.titel, opdracht=first.opdracht) if first else base


def _open(planned: PlannedStep, dossier: Dossier) -> Open:
    return Open(
        rollen=tuple(ROLNAMEN[role] for role in planned.step.aan_zet),
        rang=(TEKENS[planned.staat].rang, planned.telt or date.max, dossier.pad),
        nummer=dossier.nummer,
        titel=planned.step.titel,
        staat=planned.staat,
        wanneer=wanneer(planned),
    )


def _rollen(step: PlannedStep) -> str:
    return " en ".join(ROLNAMEN[role] for role in step.step.aan_zet)


def _balk(beeld: Beeld, day: int) -> Markup:
    """The two years as a bar: how far it is, where something is late, and the next last day. The cells beside it say the same in words."""
    stand = beeld.stand
    if stand.klok is None or not day:
        return Markup("")
    return Markup("".join(_balkdelen(beeld, min(day, _DAGEN))))


def _balkdelen(beeld: Beeld, day: int) -> Iterator[str]:
    klok = beeld.stand.klok
    assert klok is not None
    yield f'<svg class="balk" viewBox="0 0 {_BREED:.0f} {_HOOG:.0f}" aria-hidden="true" focusable="false">'
    yield vlak(0.5, 3.5, _BREED - 1, 7, "#ffffff", rand=LIJN)
    yield vlak(0.5, 3.5, (_BREED - 1) * day / _DAGEN, 7, "#9cc4e4")
    yield lijn(_BREED / 2, 2, _BREED / 2, 12, LIJN, 1)
    for step in beeld.stappen:
        due = step.telt
        if due is not None and step.staat in (Staat.TE_LAAT, Staat.NU, Staat.BINNENKORT) and step.aan_de_beurt:
            x = min(max(_BREED * klok.ziektedag(due) / _DAGEN, 1.5), _BREED - 1.5)
            yield lijn(x, 1, x, 13, KLEUREN[TEKENS[step.staat].kleur[0]], 3 if step.staat is Staat.TE_LAAT else 2)
    yield "</svg>"


def _per_rol(regels: Sequence[Regel]) -> Iterator[tuple[str, int, int, list[tuple[str, str, str, str]]]]:
    """Yield each role with its open steps, the most urgent first: name, late, open now, rows."""
    found: dict[str, list[Open]] = {}
    for row in regels:
        for step in row.open:
            for name in step.rollen:
                found.setdefault(name, []).append(step)
    for name, steps in sorted(found.items(), key=lambda item: -len(item[1])):
        rows = [(s.nummer, s.titel, s.staat.value, s.wanneer) for s in sorted(steps, key=lambda s: s.rang)]
        yield name, sum(s.staat is Staat.TE_LAAT for s in steps), sum(s.staat is Staat.NU for s in steps), rows
