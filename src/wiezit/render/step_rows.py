"""Steps as rows of text: a symbol, the title, when, and who; and the sentences around them. Pure text."""

from collections.abc import Iterable, Sequence
from textwrap import wrap

from msgspec import Struct

from wiezit.assessment.planning import PlannedStep, Staat
from wiezit.dates import beknopt, dagen
from wiezit.dossier.roles import ROLNAMEN
from wiezit.law.step import Soort
from wiezit.render.groups import Groep
from wiezit.render.states import TEKENS
from wiezit.render.style import Style, clean, width
from wiezit.text import met_hoofdletter


class Kolommen(Struct, frozen=True):
    """The widths of title and moment; `smal` puts the moment and the roles on a line of their own."""

    titel: int
    wanneer: int
    smal: bool

    @staticmethod
    def van(rows: Sequence[Groep], style: Style) -> "Kolommen":
        total = style.breedte or 120
        when = max((width(_wanneer_samen(row)) for row in rows), default=0)
        roles = max((width(_rollen(row.eerste)) for row in rows), default=0)
        title = max((width(_titel(row)) for row in rows), default=0)
        room = total - 4 - 2 - when - 2 - roles
        return Kolommen(min(title, room), when, room < 24)


def regels(groep: Groep, columns: Kolommen, style: Style, *, vraag: bool = True) -> list[str]:
    """Return the lines of one step, or of some rounds of one step, in columns; with `vraag` what a person must judge of it below."""
    planned = groep.eerste
    teken = TEKENS[planned.staat]
    symbol = style.paint(style.symbol(teken.symbool, teken.ascii), *teken.kleur)
    when, roles = _wanneer_samen(groep), style.paint(_rollen(planned), "vaag")
    note = [
        f"    {style.paint(line, 'vaag')}"
        for line in wrap(_afgesproken(planned) or _gepland(groep) or _te_beoordelen(planned, vraag), (style.breedte or 120) - 4)
    ]
    if columns.smal:
        first, *more = wrap(_titel(groep), (style.breedte or 80) - 4)
        tail = f"    {style.paint(when, *teken.kleur)}{'  ' if when else ''}{roles}"
        return [f"  {symbol} {first}", *(f"    {line}" for line in more), tail, *note]
    first, *more = wrap(_titel(groep), columns.titel)
    space, gap = " " * (columns.titel - width(first)), " " * (columns.wanneer - width(when))
    return [f"  {symbol} {first}{space}  {style.paint(when, *teken.kleur)}{gap}  {roles}", *(f"    {line}" for line in more), *note]


def _titel(groep: Groep) -> str:
    own = {Soort.EIGEN: " (eigen stap)", Soort.OPTIE: " (mag, hoeft niet)"}.get(groep.eerste.step.soort, "")
    rounds = f" ({groep.aantal} keer)" if groep.aantal > 1 else ""
    return clean(groep.eerste.step.titel) + own + rounds


def _afgesproken(planned: PlannedStep) -> str:
    """Return what was agreed of a step on which nobody can agree another day, and why: the law's day counts."""
    if planned.step.afwijken or planned.gedaan_op or not planned.afgesproken or not planned.uiterlijk:
        return ""
    why = f" ({clean(planned.reden)})" if planned.reden else ""
    return f"Afgesproken: {beknopt(planned.afgesproken)}{why}. De wet telt: {beknopt(planned.uiterlijk)}."


def _gepland(groep: Groep) -> str:
    """Return on which day it stands planned: all rounds, or the first of them only."""
    day = groep.eerste.gepland_op
    who = "Staat" if day == groep.laatste.gepland_op else "De eerste staat"
    return f"{who} gepland op {beknopt(day)}." if day else ""


def _te_beoordelen(planned: PlannedStep, vraag: bool) -> str:
    if not vraag or planned.staat is not Staat.ONBEKEND or not planned.reden:
        return ""
    return f"{clean(met_hoofdletter(planned.reden))}."


def _rollen(planned: PlannedStep) -> str:
    return " + ".join(ROLNAMEN[role] for role in planned.step.aan_zet)


def _wanneer_samen(groep: Groep) -> str:
    """Return when a step is due; of several missed rounds how late the first of them is."""
    if groep.eerste.staat is Staat.TE_LAAT and groep.aantal > 1:
        return f"tot {dagen(groep.te_laat)} te laat"
    return wanneer(groep.eerste)


def wanneer(planned: PlannedStep) -> str:
    """Return when a step is due, or how late it is or was, in a few words."""
    due = planned.telt
    if planned.staat is Staat.TE_LAAT:
        return f"{dagen(planned.dagen_te_laat)} te laat"
    if planned.staat is Staat.TE_LAAT_GEDAAN and planned.gedaan_op:
        return f"{beknopt(planned.gedaan_op)}, {dagen(planned.dagen_te_laat)} te laat"
    if planned.staat is Staat.GEDAAN and planned.gedaan_op:
        return beknopt(planned.gedaan_op)
    if due is None:
        return "meteen" if planned.staat is Staat.NU and planned.step.soort is Soort.PLICHT else ""
    agreed = " (afgesproken)" if planned.afgesproken and planned.step.afwijken else ""
    return f"t/m {beknopt(due)}{agreed}"


def prose(lines: Iterable[str], style: Style, *, inspringen: int = 0) -> list[str]:
    """Break sentences between words where the terminal is too narrow for them with so much room before each."""
    room = style.breedte and max(style.breedte - inspringen, 20)
    return [
        part
        for line in lines
        for part in (wrap(line, room, break_long_words=False, break_on_hyphens=False) if room and width(line) > room else [line])
    ]


def met_opdracht(text: str, command: str, style: Style, look: str) -> list[str]:
    """Return a sentence and its command on one line, or the command below it where the terminal is too narrow."""
    command = clean(command)
    if style.breedte and width(text) + 1 + width(command) > style.breedte:
        return [*prose([text], style), f"    {style.paint(command, look)}"]
    return [f"{text} {style.paint(command, look)}"]
