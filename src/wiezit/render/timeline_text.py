"""`wiezit tijdlijn` for people: the two years as a bar, then every step, event and milestone in order of date. Pure text."""

from collections import Counter
from datetime import date
from textwrap import wrap

from wiezit.assessment.chronicle import MIJLPAALTITELS, Moment, kroniek
from wiezit.assessment.planning import PlannedStep, Staat, Stand
from wiezit.assessment.report.words import getal, keuzewoord, stapnaam, titel
from wiezit.command_line import opdracht
from wiezit.dates import beknopt, dagen, voluit
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import Event
from wiezit.dossier.roles import ROLNAMEN, as_roles
from wiezit.law.step import Soort
from wiezit.render.condition import toestand, voorbehoud
from wiezit.render.no_report import zonder_ziekmelding
from wiezit.render.states import TEKENS
from wiezit.render.step_rows import met_opdracht, prose
from wiezit.render.style import Style, clean, width
from wiezit.render.timeline_bar import balk

_INSPRING = 24
_VAAK = 3
"""A reason of so many steps stands once, below the list."""
_KERN = ("stap", "besluit", "onderwerp", "categorie", "reactie", "vraag", "status", "rol")


def render(stand: Stand, style: Style) -> str:
    """Return the whole timeline of one dossier."""
    if stand.klok is None:
        return style.fit(f"{clean(stand.dossier.nummer)}, op {voluit(stand.peildatum)}: {zonder_ziekmelding(stand)}.\n")
    state = toestand(stand)
    seen = f"Eerste ziektedag {voluit(stand.klok.eerste_ziektedag)}; je kijkt op {voluit(stand.peildatum)}."
    head = [
        f"{style.paint(clean(stand.dossier.nummer), 'vet')} {style.symbol('·', '-')} {state}",
        *prose([seen, *voorbehoud(stand)], style),
        "",
        *balk(stand, style),
        "",
    ]
    return style.fit("\n".join([*head, *_lijst(stand, style), "", *_slot(stand, style)]) + "\n")


def _lijst(stand: Stand, style: Style) -> list[str]:
    lines: list[str] = []
    before = True
    shared = _gedeelde_redenen(stand)
    for moment in kroniek(stand):
        if before and moment.dag > stand.peildatum:
            before = False
            lines.append(_vandaag(stand, style))
        lines += _moment(moment, stand, shared, style)
    return lines if not before else [*lines, _vandaag(stand, style)]


def _vandaag(stand: Stand, style: Style) -> str:
    text = f" vandaag, {voluit(stand.peildatum)} "
    dash = style.symbol("─", "-")
    total = min(style.breedte or 80, 100)
    return style.paint(f"{dash * 2}{text}{dash * max(total - 2 - len(text), 2)}", "geel")


def _gedeelde_redenen(stand: Stand) -> dict[Staat, str]:
    """Return by state the reason that many steps are paused or lapsed for: beside each of them it would hide the rest."""
    found = Counter((s.staat, s.reden) for s in stand.stappen if s.reden and s.staat in (Staat.GEPAUZEERD, Staat.VERVALLEN))
    return {state: reason for (state, reason), number in reversed(found.most_common()) if number >= _VAAK}


def _moment(moment: Moment, stand: Stand, gedeeld: dict[Staat, str], style: Style) -> list[str]:
    if moment.stap is not None:
        teken = TEKENS[moment.stap.staat]
        symbol = style.paint(style.symbol(teken.symbool, teken.ascii), *teken.kleur)
        return _regels(moment.dag, symbol, _staptitel(moment.stap), _stapdetail(moment.stap, stand, gedeeld), stand, style)
    if moment.gebeurtenis is not None:
        event = moment.gebeurtenis
        planned = "gepland" if datum(event) > stand.peildatum else ""
        people = " + ".join(ROLNAMEN[role] for role in as_roles(event.door))
        detail = [part for part in (planned, people, clean(stand.dossier.bestand(event))) if part]
        return _regels(moment.dag, style.symbol("•", "*"), clean(_gebeurtenistitel(event)), detail, stand, style)
    name = moment.mijlpaal or ""
    return _regels(moment.dag, style.paint(style.symbol("◇", "<"), "vet"), MIJLPAALTITELS[name], [], stand, style)


def _staptitel(planned: PlannedStep) -> str:
    number = f" {planned.volgnummer}" if planned.step.ritme else ""
    own = " (eigen stap)" if planned.step.soort is Soort.EIGEN else " (mag, hoeft niet)" if planned.step.soort is Soort.OPTIE else ""
    return clean(planned.step.titel) + number + own


def _gebeurtenistitel(event: Event) -> str:
    """What happened, with the hours or the one fixed word that tells more; free text stays in the file."""
    hours = getattr(event, "uren_per_week", None)
    words = [f"{getal(hours)} uur per week"] if hours is not None else []
    fixed = {name: word for name in _KERN if isinstance(word := getattr(event, name, None), str)}
    words += [stapnaam(word) if name == "stap" else keuzewoord(word) for name, word in fixed.items()]
    return f"{titel(event)}: {words[0]}" if words else titel(event)


def _stapdetail(planned: PlannedStep, stand: Stand, gedeeld: dict[Staat, str]) -> list[str]:
    roles = " + ".join(ROLNAMEN[role] for role in planned.step.aan_zet)
    file = clean(stand.dossier.bestand(planned.door)) if planned.door else ""
    return [part for part in (_uitkomst(planned, gedeeld), roles, file) if part]


def _uitkomst(planned: PlannedStep, gedeeld: dict[Staat, str]) -> str:
    """What became of a step, in words: its state, how early or late, the agreed day, the reason that is not one of many."""
    word = TEKENS[planned.staat].woord
    due, done = planned.telt, planned.gedaan_op
    if done and due and planned.staat is Staat.GEDAAN and done < due:
        word += f", {dagen((due - done).days)} voor de termijn"
    elif planned.dagen_te_laat:
        word = word.replace("te laat", f"{dagen(planned.dagen_te_laat)} te laat", 1)
    if planned.afgesproken and planned.uiterlijk:
        word += f" (afgesproken {beknopt(planned.afgesproken)}, wet {beknopt(planned.uiterlijk)})"
    if planned.gepland_op:
        word += f", gepland op {beknopt(planned.gepland_op)}"
    return f"{word}: {clean(planned.reden)}" if planned.reden and planned.reden != gedeeld.get(planned.staat) else word


def _regels(day: date, symbol: str, title: str, detail: list[str], stand: Stand, style: Style) -> list[str]:
    """One moment: week, date, sign, title; the details behind it, or below it where the line is too short."""
    total = style.breedte or 100
    left = f"{_week(stand, day):>6}  {beknopt(day):>11}  {symbol} "
    dot = style.symbol("·", "-")
    tail = f" {dot} ".join(detail)
    column = _INSPRING if total >= 72 else 4
    room = total - _INSPRING
    pad = max(38 - width(title), 0) if total >= 110 else 0
    if width(title) + 3 + width(tail) + pad <= room:
        return [f"{left}{title}{' ' * pad if tail else ''}{'  ' + style.paint(tail, 'vaag') if tail else ''}"]
    return [
        *(f"{left}{line}" if i == 0 else " " * _INSPRING + line for i, line in enumerate(wrap(title, max(room, 20)))),
        *(" " * column + style.paint(line, "vaag") for line in wrap(tail, max(total - column, 20))),
    ]


def _week(stand: Stand, day: date) -> str:
    """The week of sickness of a day; nothing before the first sick day and after the illness."""
    klok = stand.klok
    if klok is None or day < klok.eerste_ziektedag or (klok.gezond_vanaf and day >= klok.gezond_vanaf):
        return ""
    return f"wk {max(klok.ziekteweek(day), 1)}"


def _slot(stand: Stand, style: Style) -> list[str]:
    shown, shared = dict.fromkeys(s.staat for s in stand.stappen), _gedeelde_redenen(stand)
    signs = {s: f"{style.symbol(TEKENS[s].symbool, TEKENS[s].ascii)} {TEKENS[s].woord}" for s in TEKENS if s in shown}
    return [
        *wrap("   ".join([*signs.values(), f"{style.symbol('◇', '<')} mijlpaal"]), style.breedte or 100),
        *(line for state, reason in shared.items() for line in wrap(f"{signs[state]} ({clean(reason)})", style.breedte or 100)),
        *met_opdracht("Waarom een datum die datum is:", opdracht("wiezit uitleg STAP", stand.dossier.pad), style, "vaag"),
    ]
