"""`wiezit status` for people: one dossier with its one next action, or a line per dossier, most urgent first. Pure text."""

from collections import Counter
from collections.abc import Iterable, Sequence
from textwrap import wrap

from msgspec import Struct

from wiezit.assessment.next_step import opdracht, volgende
from wiezit.assessment.planning import PlannedStep, Staat, Stand
from wiezit.dates import beknopt, kort, voluit
from wiezit.dossier.roles import ROLNAMEN, Rol
from wiezit.findings import Count
from wiezit.law.step import Ernst, Soort
from wiezit.render.json_status import Beeld, samenvatting
from wiezit.render.states import TEKENS, TOESTANDEN
from wiezit.render.style import Style, clean, width

_KOP = {
    Staat.TE_LAAT: "Te laat",
    Staat.NU: "Nu",
    Staat.BINNENKORT: "Binnenkort",
    Staat.ONBEKEND: "Beoordeel zelf",
    Staat.GEPAUZEERD: "Gepauzeerd",
    Staat.LATER: "Later",
    Staat.TE_LAAT_GEDAAN: "Te laat gedaan",
    Staat.GEDAAN: "Gedaan",
    Staat.NIET_VAN_TOEPASSING: "Niet van toepassing",
    Staat.VERVALLEN: "Vervallen",
}
_ALTIJD = (Staat.TE_LAAT, Staat.NU, Staat.BINNENKORT)
_GETOOND = (*_ALTIJD, Staat.ONBEKEND, Staat.GEPAUZEERD)
_VEEL = 6


class Groep(Struct, frozen=True):
    """The rounds of one step that share a state: shown as one line, the most pressing round first."""

    eerste: PlannedStep
    aantal: int


def groepen(steps: Iterable[PlannedStep]) -> list[Groep]:
    """Put the rounds of a step with the same state together, in the order in which they were given."""
    found: dict[tuple[str, Staat], list[PlannedStep]] = {}
    for step in steps:
        found.setdefault((step.step.id, step.staat), []).append(step)
    return [Groep(rounds[0], len(rounds)) for rounds in found.values()]


def dossier(beeld: Beeld, style: Style, *, alles: bool = False) -> str:
    """Return the status of one dossier; ends with the one next action and the command that records it."""
    stand = beeld.stand
    lines = [*_hoofd(stand, style), ""]
    if stand.klok is None:
        lines += [
            f"Er is op {kort(stand.peildatum)} nog geen ziekmelding in dit dossier.",
            "",
            "Leg hem vast met:",
            *_opdracht(style, f"wiezit voegtoe ziekmelding {stand.dossier.pad}"),
        ]
        return style.fit("\n".join([*lines, *_bevindingen(beeld, style)]) + "\n")
    lines += _aan_zet(stand, style)
    lines += _stappen(beeld, style, alles=alles)
    lines += _opties(beeld, style)
    lines += _slot(beeld, style)
    return style.fit("\n".join(lines) + "\n")


def _hoofd(stand: Stand, style: Style) -> list[str]:
    title = style.paint(clean(stand.dossier.nummer), "vet")
    job = stand.dossier.kaart.functie.titel
    lines = [f"{title} {style.symbol('·', '-')} {clean(job)}" if job else title]
    klok = stand.klok
    if klok is not None:
        day = klok.ziektedag(stand.peildatum)
        state = TOESTANDEN[stand.toestand]
        lines.append(f"{state[:1].upper()}{state[1:]}. Eerste ziektedag: {voluit(klok.eerste_ziektedag)}.")
        lines.append(f"Ziektedag {day}, week {max(day - 1, 0) // 7 + 1} van 104, op {voluit(stand.peildatum)}.")
        if klok.onderbrekingsdagen:
            lines.append(f"Onderbroken: {klok.onderbrekingsdagen} dagen. Zo veel zijn de latere datums opgeschoven.")
        if stand.klok_alternatief is not None:
            lines.append("Let op: het is onbekend of de ziekte van vóór het verlof doorloopt. Je ziet de vroegste datums.")
        if klok.gezond_vanaf and stand.toestand == "herstelvenster":
            lines.append(f"Hersteld vanaf {kort(klok.gezond_vanaf)}. Wordt de werknemer binnen vier weken weer ziek, dan loopt alles door.")
    return lines


def _aan_zet(stand: Stand, style: Style) -> list[str]:
    if not stand.aan_zet:
        return [f"{style.symbol('✔', 'v')} Niemand is nu aan zet.", ""]
    names = " en ".join(filter(None, (", ".join(ROLNAMEN[r] for r in stand.aan_zet[:-1]), ROLNAMEN[stand.aan_zet[-1]])))
    return [f"{style.symbol('▶', '>')} {style.paint('Aan zet: ' + names, 'vet')}", ""]


def _stappen(beeld: Beeld, style: Style, *, alles: bool) -> list[str]:
    shown = [s for s in beeld.stappen if alles or (s.staat in _GETOOND and _van_jullie(s))]
    blocks = [(staat, groepen(_dringend(s for s in shown if s.staat is staat))) for staat in _KOP]
    columns = _Kolommen.van([row for _, rows in blocks for row in rows], style)
    lines: list[str] = []
    for staat, rows in blocks:
        if not rows:
            continue
        lines.append(style.paint(_KOP[staat], *TEKENS[staat].kleur))
        if staat is Staat.GEPAUZEERD and not alles and len(rows) > _VEEL:
            lines.append(f"  {len(rows)} stappen wachten. Zie ze met: --alles")
        else:
            lines += (line for row in rows for line in _regel(row, columns, style))
        lines.append("")
    return lines or ["De komende tijd hoeft er niets.", *_eerstvolgende(beeld, style), ""]


def _van_jullie(planned: PlannedStep) -> bool:
    """Return whether a step belongs in the daily answer: duties, and what UWV is expected to do now."""
    return planned.step.soort in (Soort.PLICHT, Soort.EIGEN) or (planned.step.soort is Soort.UWV and planned.staat in _ALTIJD)


def _eerstvolgende(beeld: Beeld, style: Style) -> list[str]:
    """The first step to come, when nothing is near."""
    later = [s for s in beeld.stappen if s.staat is Staat.LATER and s.step.soort in (Soort.PLICHT, Soort.EIGEN) and s.telt]
    rows = groepen(later[:1])
    columns = _Kolommen.van(rows, style)
    return [line for row in rows for line in _regel(row, columns, style)]


def _dringend(steps: Iterable[PlannedStep]) -> list[PlannedStep]:
    """Most pressing first: late steps by seriousness, then the last round; the others by last day."""
    weight = {ernst: rank for rank, ernst in enumerate(Ernst)}
    rows = list(steps)
    if rows and rows[0].staat is Staat.TE_LAAT:
        return sorted(rows, key=lambda s: (weight[s.step.ernst], s.dagen_te_laat if s.step.ritme else -s.dagen_te_laat))
    return rows


class _Kolommen(Struct, frozen=True):
    """The widths of title and moment; `smal` puts the moment and the roles on a line of their own."""

    titel: int
    wanneer: int
    smal: bool

    @staticmethod
    def van(rows: Sequence[Groep], style: Style) -> "_Kolommen":
        total = style.breedte or 120
        when = max((width(wanneer(row.eerste)) for row in rows), default=0)
        roles = max((width(_rollen(row.eerste)) for row in rows), default=0)
        title = max((width(_titel(row)) for row in rows), default=0)
        room = total - 4 - 2 - when - 2 - roles
        return _Kolommen(min(title, room), when, room < 24)


def _regel(groep: Groep, columns: _Kolommen, style: Style) -> list[str]:
    planned = groep.eerste
    teken = TEKENS[planned.staat]
    symbol = style.paint(style.symbol(teken.symbool, teken.ascii), *teken.kleur)
    when, roles = wanneer(planned), style.paint(_rollen(planned), "vaag")
    if columns.smal:
        first, *more = wrap(_titel(groep), (style.breedte or 80) - 4)
        tail = f"    {style.paint(when, *teken.kleur)}{'  ' if when else ''}{roles}"
        return [f"  {symbol} {first}", *(f"    {line}" for line in more), tail]
    first, *more = wrap(_titel(groep), columns.titel)
    space, gap = " " * (columns.titel - width(first)), " " * (columns.wanneer - width(when))
    return [f"  {symbol} {first}{space}  {style.paint(when, *teken.kleur)}{gap}  {roles}", *(f"    {line}" for line in more)]


def _titel(groep: Groep) -> str:
    own = " (eigen stap)" if groep.eerste.step.soort is Soort.EIGEN else ""
    rounds = f" ({groep.aantal} keer)" if groep.aantal > 1 else ""
    return clean(groep.eerste.step.titel) + own + rounds


def _rollen(planned: PlannedStep) -> str:
    return " + ".join(ROLNAMEN[role] for role in planned.step.aan_zet)


def wanneer(planned: PlannedStep) -> str:
    """Return when a step is due, or how late it is or was, in a few words."""
    due = planned.telt
    if planned.staat is Staat.TE_LAAT:
        return f"{_dagen(planned.dagen_te_laat)} te laat"
    if planned.staat is Staat.TE_LAAT_GEDAAN and planned.gedaan_op:
        return f"{beknopt(planned.gedaan_op)}, {_dagen(planned.dagen_te_laat)} te laat"
    if planned.staat is Staat.GEDAAN and planned.gedaan_op:
        return beknopt(planned.gedaan_op)
    if due is None:
        return "meteen" if planned.staat is Staat.NU and planned.step.soort is Soort.PLICHT else ""
    agreed = " (afgesproken)" if planned.afgesproken and planned.step.afwijken else ""
    return f"t/m {beknopt(due)}{agreed}"


def _dagen(number: int) -> str:
    return "1 dag" if number == 1 else f"{number} dagen"


def _opties(beeld: Beeld, style: Style) -> list[str]:
    """Options that help now; they are never due."""
    options = [s for s in beeld.stappen if s.step.soort is Soort.OPTIE and s.staat is Staat.NU and s.helpt_nu]
    if not options:
        return []
    dot = style.symbol("○", "o")
    lines = [
        f"  {dot} {clean(option.eerste.step.titel)}  {style.paint('wiezit uitleg ' + option.eerste.step.id, 'vaag')}"
        for option in groepen(options)
    ]
    return [style.paint("Kan helpen", "vet"), *lines, ""]


def _slot(beeld: Beeld, style: Style) -> list[str]:
    """The one next action with the command that records it, and what the files still need."""
    planned = volgende(beeld.stappen)
    lines = []
    if planned is not None:
        lines += [style.paint("Volgende stap", "vet")]
        lines += [f"  {line}" for line in wrap(planned.step.wat, min(style.breedte or 80, 100) - 4)]
        due = planned.telt
        if due and planned.staat is not Staat.TE_LAAT:
            lines.append(f"  Uiterlijk {voluit(due)}.{_liever(planned)}")
        lines += ["", "Leg het vast met:", *_opdracht(style, opdracht(planned, beeld.stand.dossier.pad))]
        lines += [f"Waarom deze datum: {style.paint(f'wiezit uitleg {planned.step.id} {beeld.stand.dossier.pad}', 'vaag')}"]
    return [*lines, *_bevindingen(beeld, style)]


def _liever(planned: PlannedStep) -> str:
    """The hint for a last day that is no working day: the law does not move it, so aim for the day before."""
    from wiezit.law.calendar import vrije_dag, werkdag_tot

    due = planned.telt
    if due is None or planned.step.atw or not (why := vrije_dag(due)):
        return ""
    return f" Dat is {'een ' if why in ('zaterdag', 'zondag') else ''}{why}: doe het liever {voluit(werkdag_tot(due))}."


def _opdracht(style: Style, command: str) -> list[str]:
    return [f"  {style.paint(clean(command), 'vet')}"]


def _bevindingen(beeld: Beeld, style: Style) -> list[str]:
    number: Count = beeld.bevindingen
    parts = [
        f"{n} {word if n == 1 else plural}"
        for n, word, plural in ((number.fout, "fout", "fouten"), (number.waarschuwing, "waarschuwing", "waarschuwingen"))
        if n
    ]
    if not parts:
        return []
    return ["", f"In de bestanden: {' en '.join(parts)}. Bekijk ze met: {style.paint(f'wiezit check {beeld.stand.dossier.pad}', 'vet')}"]


# --- many dossiers ----------------------------------------------------------------------------------------------------------


def portefeuille(beelden: Sequence[Beeld], style: Style, *, verborgen: int = 0) -> str:
    """Return a line per dossier, most urgent first, with the totals per role."""
    rows = [_rij(beeld) for beeld in sorted(beelden, key=_urgentie)]
    wide = max((width(row[1]) for row in rows), default=0)
    lines = [_rij_tekst(row, wide, style) for row in rows]
    return style.fit("\n".join([*lines, "", *_totaal(beelden, style, verborgen)]) + "\n")


def _urgentie(beeld: Beeld) -> tuple[int, int, int, str]:
    planned = volgende(beeld.stappen)
    if planned is None:
        return (9, 0, 0, beeld.stand.dossier.pad)
    weight = list(Ernst).index(planned.step.ernst)
    due = planned.telt.toordinal() if planned.telt else 0
    return (TEKENS[planned.staat].rang, weight if planned.staat is Staat.TE_LAAT else 0, due, beeld.stand.dossier.pad)


def _rij(beeld: Beeld) -> tuple[PlannedStep | None, str, str, str, str]:
    stand = beeld.stand
    day = stand.klok.ziektedag(stand.peildatum) if stand.klok else 0
    week = f"wk {(day - 1) // 7 + 1:>3}" if day else "      "
    planned = volgende(beeld.stappen)
    return (
        planned,
        clean(stand.dossier.nummer),
        week,
        TOESTANDEN[stand.toestand],
        str(sum(s.staat is Staat.TE_LAAT for s in beeld.stappen if s.aan_de_beurt)),
    )


def _rij_tekst(row: tuple[PlannedStep | None, str, str, str, str], wide: int, style: Style) -> str:
    planned, number, week, state, late = row
    total = style.breedte or 120
    left = f"{number}{' ' * (wide - width(number))}  {week}"
    if planned is None:
        return f"{style.symbol('✔', 'v')} {left}  {style.paint(state + ': niets te doen', 'vaag')}"
    teken = TEKENS[planned.staat]
    symbol = style.paint(style.symbol(teken.symbool, teken.ascii), *teken.kleur)
    when = wanneer(planned)
    more = f" (+{int(late) - 1})" if planned.staat is Staat.TE_LAAT and int(late) > 1 else ""
    roles = "+".join(ROLNAMEN[role] for role in planned.step.aan_zet)
    title = clean(planned.step.titel) + more
    room = total - 2 - width(left) - 2 - 18 - 2 - 22
    if room < 18:
        return f"{symbol} {left}  {style.paint(when, *teken.kleur)}\n    {title} {style.symbol('·', '-')} {style.paint(roles, 'vaag')}"
    if width(title) > room:
        title = title[: room - 1 - len(more)].rstrip() + style.symbol("…", ".") + more
    return (
        f"{symbol} {left}  {title}{' ' * (room - width(title))}  {style.paint(f'{when:<18}', *teken.kleur)}  {style.paint(roles, 'vaag')}"
    )


def _totaal(beelden: Sequence[Beeld], style: Style, verborgen: int) -> list[str]:
    total = samenvatting(beelden)
    late = Counter(b.stand.dossier.pad for b in beelden for s in b.stappen if s.aan_de_beurt and s.staat is Staat.TE_LAAT)
    text = f"{len(beelden)} dossier{'s' if len(beelden) != 1 else ''}, {len(late)} met iets dat te laat is."
    lines = [style.paint(text, "vet")]
    roles: dict[Rol, int] = total["per_rol"]
    if roles:
        lines.append("Aan zet: " + ", ".join(f"{ROLNAMEN[role]} {number}" for role, number in roles.items()) + " (stappen).")
    if verborgen:
        lines.append(f"{verborgen} afgerond{'e dossiers' if verborgen != 1 else ' dossier'} niet getoond. Zie ze met: --alles")
    if late:
        lines.append(f"Bekijk één dossier met: wiezit status {min(late)}")
    return lines
