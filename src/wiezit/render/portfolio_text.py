"""`wiezit status` of many dossiers for people: a line per dossier, most urgent first, and the totals per role. Pure text."""

from collections.abc import Sequence
from textwrap import wrap

from msgspec import Struct

from wiezit.assessment.next_step import volgende
from wiezit.assessment.planning import PlannedStep, Staat
from wiezit.dossier.roles import ROLNAMEN, Rol
from wiezit.law.step import Ernst
from wiezit.render.json_status import Beeld, samenvatting
from wiezit.render.states import TEKENS, TOESTANDEN
from wiezit.render.status_text import met_opdracht, prose, verlof_tot, wanneer
from wiezit.render.style import Style, clean, width


class _Rij(Struct, frozen=True):
    """What the portfolio shows of one dossier; `planned` is None when there is nothing to do."""

    pad: str
    planned: PlannedStep | None
    links: str
    toestand: str
    titel: str
    meer: str
    wanneer: str
    rollen: str
    onleesbaar: int


def portefeuille(beelden: Sequence[Beeld], style: Style, *, verborgen: int = 0) -> str:
    """Return a line per dossier, most urgent first, with the totals per role."""
    ordered = sorted(beelden, key=urgentie)
    wide = max((width(clean(beeld.stand.dossier.nummer)) for beeld in ordered), default=0)
    rows = [_rij(beeld, wide) for beeld in ordered]
    busy = [row for row in rows if row.planned is not None]
    when = max((width(row.wanneer) for row in busy), default=0)
    roles = max((width(row.rollen) for row in busy), default=0)
    left = max((width(row.links) for row in busy), default=0)
    room = (style.breedte or 120) - 2 - left - 2 - 2 - when - 2 - roles
    title = min(room, max((width(row.titel + row.meer) for row in busy), default=0))
    lines = [_rij_tekst(row, title if room >= 18 else 0, when, style) for row in rows]
    return style.fit("\n".join([*lines, "", *_totaal(rows, beelden, style, verborgen)]) + "\n")


def urgentie(beeld: Beeld) -> tuple[int, int, int, str]:
    """Sort key of dossiers: the state of the next step, its weight when it is late, its last day, the path."""
    planned = volgende(beeld.stappen)
    if planned is None:
        return (0 if beeld.stand.dossier.onleesbaar else 9, 0, 0, beeld.stand.dossier.pad)
    weight = list(Ernst).index(planned.step.ernst)
    due = planned.telt.toordinal() if planned.telt else 0
    return (TEKENS[planned.staat].rang, weight if planned.staat is Staat.TE_LAAT else 0, due, beeld.stand.dossier.pad)


def _rij(beeld: Beeld, wide: int) -> _Rij:
    stand, planned = beeld.stand, volgende(beeld.stappen)
    number_of_week = stand.klok.ziekteweek(stand.peildatum) if stand.klok else 0
    week = f"wk {number_of_week:>3}" if number_of_week else " " * 6
    number = clean(stand.dossier.nummer)
    late = sum(s.staat is Staat.TE_LAAT for s in beeld.stappen if s.aan_de_beurt)
    return _Rij(
        pad=stand.dossier.pad,
        planned=planned,
        links=f"{number}{' ' * (wide - width(number))}  {week}",
        toestand=TOESTANDEN[stand.toestand] + verlof_tot(stand),
        titel=clean(planned.step.titel) if planned else "",
        meer=f" (+{late - 1})" if planned and planned.staat is Staat.TE_LAAT and late > 1 else "",
        wanneer=wanneer(planned) if planned else "",
        rollen="+".join(ROLNAMEN[role] for role in planned.step.aan_zet) if planned else "",
        onleesbaar=len(stand.dossier.onleesbaar),
    )


def _rij_tekst(row: _Rij, room: int, when: int, style: Style) -> str:
    """One line; two where the title has no room (`room` 0)."""
    if row.planned is None:
        symbol, says, look = (style.symbol("✔", "v"), f"{row.toestand}: niets te doen", "vaag")
        if row.onleesbaar:
            symbol, says, look = style.symbol("✖", "!"), f"niet te lezen, doe eerst: wiezit check {clean(row.pad)}", "rood"
        text = f"{symbol} {row.links}  "
        first, *more = wrap(says, max((style.breedte or 120) - width(text), 20))
        return "\n".join([text + style.paint(first, look), *("    " + style.paint(line, look) for line in more)])
    teken = TEKENS[row.planned.staat]
    symbol = style.paint(style.symbol(teken.symbool, teken.ascii), *teken.kleur)
    if not room:
        below = wrap(f"{row.titel}{row.meer} {style.symbol('·', '-')} {row.rollen}", (style.breedte or 120) - 4)
        return "\n".join([f"{symbol} {row.links}  {style.paint(row.wanneer, *teken.kleur)}", *("    " + line for line in below)])
    title = row.titel + row.meer
    if width(title) > room:
        title = row.titel[: room - 1 - len(row.meer)].rstrip() + style.symbol("…", ".") + row.meer
    gap, rest = " " * (room - width(title)), " " * (when - width(row.wanneer))
    return f"{symbol} {row.links}  {title}{gap}  {style.paint(row.wanneer, *teken.kleur)}{rest}  {style.paint(row.rollen, 'vaag')}"


def _totaal(rows: Sequence[_Rij], beelden: Sequence[Beeld], style: Style, verborgen: int) -> list[str]:
    total = samenvatting(beelden)
    late = [row.pad for row in rows if row.planned is not None and row.planned.staat is Staat.TE_LAAT]
    lines = [f"{len(beelden)} dossier{'s' if len(beelden) != 1 else ''}, {len(late)} met iets dat te laat is."]
    roles: dict[Rol, int] = total["per_rol"]
    if roles:
        lines.append("Aantal stappen aan zet: " + ", ".join(f"{ROLNAMEN[role]} {number}" for role, number in roles.items()) + ".")
    broken = sum(row.onleesbaar > 0 for row in rows)
    if broken:
        lines.append(f"{broken} dossier{'s' if broken != 1 else ''} met bestanden die niet te lezen zijn: die tellen nu niet mee.")
    if verborgen:
        lines.append(f"{verborgen} afgerond{'e dossiers' if verborgen != 1 else ' dossier'} niet getoond. Zie ze met: --alles")
    first, *more = prose(lines, style)
    look = met_opdracht("Bekijk één dossier met:", f"wiezit status {late[0]}", style, "vet") if late else []
    return [style.paint(first, "vet"), *more, *look]
