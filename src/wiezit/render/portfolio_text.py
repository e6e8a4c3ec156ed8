"""`wiezit status` of many dossiers for people: a line per dossier, most urgent first, and the totals per role. Pure text."""

from collections.abc import Sequence
from textwrap import wrap

from msgspec import Struct

from wiezit.assessment.next_step import eerst_vastleggen, moet_vandaag, volgende
from wiezit.assessment.overview import Beeld, Telling, samenvatting, telling
from wiezit.assessment.planning import Staat
from wiezit.command_line import opdracht
from wiezit.dossier.roles import ROLNAMEN, Rol
from wiezit.law.step import Ernst
from wiezit.render.condition import toestand
from wiezit.render.states import TEKENS
from wiezit.render.step_rows import met_opdracht, prose, wanneer
from wiezit.render.style import VAST, Style, clean, width


class Rij(Struct, frozen=True):
    """What the portfolio shows of one dossier: small, so that thousands of them cost little; `staat` is None when nothing is to be done.

    `rang` sorts, the most urgent first; `eerst` is what must be recorded before all else; `rustig` says that nothing is to be done, of
    one role with who is on turn instead; `rust` tells that the case is over and nobody is on turn.
    """

    pad: str
    rang: tuple[int, int, int, str]
    rust: bool
    nummer: str
    week: str
    staat: Staat | None
    toestand: str
    titel: str
    meer: str
    wanneer: str
    rollen: str
    onleesbaar: int
    eerst: str
    rustig: str
    telling: Telling


def portefeuille(rijen: Sequence[Rij], style: Style, *, verborgen: int = 0) -> str:
    """Return a line per dossier, most urgent first, with the totals per role."""
    rows = sorted(rijen, key=lambda row: row.rang)
    wide = max((width(row.nummer) for row in rows), default=0)
    busy = [row for row in rows if row.staat is not None]
    when = max((width(row.wanneer) for row in busy), default=0)
    roles = max((width(row.rollen) for row in busy), default=0)
    left = max((width(_links(row, wide)) for row in busy), default=0)
    room = (style.breedte or 120) - 2 - left - 2 - 2 - when - 2 - roles
    title = min(room, max((width(row.titel + row.meer) for row in busy), default=0))
    lines = [_rij_tekst(row, _links(row, wide), title if room >= 18 else 0, when, style) for row in rows]
    return style.fit("\n".join([*lines, "", *_totaal(rows, style, verborgen)]) + "\n")


def urgentie(beeld: Beeld) -> tuple[int, int, int, str]:
    """Sort key of dossiers: the state of the next step, its weight when it is late or must be done today, its last day, the path."""
    planned = volgende(beeld.stappen, beeld.stand.peildatum)
    if planned is None:
        waits = TEKENS[Staat.NU].rang if eerst_vastleggen(beeld.stand) else 9
        return (0 if beeld.stand.dossier.onleesbaar else waits, 0, 0, beeld.stand.dossier.pad)
    due = planned.telt.toordinal() if planned.telt else 0
    if planned.staat is Staat.TE_LAAT or moet_vandaag(planned, beeld.stand.peildatum):
        return (TEKENS[Staat.TE_LAAT].rang, list(Ernst).index(planned.step.ernst), due, beeld.stand.dossier.pad)
    return (TEKENS[planned.staat].rang, 0, due, beeld.stand.dossier.pad)


def rij(beeld: Beeld) -> Rij:
    """Return what the portfolio shows of one dossier."""
    stand, planned, counted = beeld.stand, volgende(beeld.stappen, beeld.stand.peildatum), telling(beeld)
    first = eerst_vastleggen(stand)
    week = stand.klok.ziekteweek(stand.peildatum) if stand.klok else 0
    return Rij(
        pad=stand.dossier.pad,
        rang=urgentie(beeld),
        rust=stand.toestand in ("hersteld", "afgesloten") and first is None and not any(s.aan_de_beurt for s in beeld.stappen),
        nummer=clean(stand.dossier.nummer),
        week=f"wk {week:>3}" if week else " " * 6,
        staat=planned.staat if planned else None,
        toestand=toestand(stand),
        titel=clean(planned.step.titel) if planned else "",
        meer=f" (+{counted.te_laat - 1})" if planned and planned.staat is Staat.TE_LAAT and counted.te_laat > 1 else "",
        wanneer=wanneer(planned) if planned else "",
        rollen="+".join(ROLNAMEN[role] for role in planned.step.aan_zet) if planned else "",
        onleesbaar=len(stand.dossier.onleesbaar),
        eerst=f"{first.zin}: {_heel(first.opdracht)}" if first else "",
        rustig=_rustig(beeld),
        telling=counted,
    )


def _heel(command: str) -> str:
    """Return a command that is not broken where its line is."""
    return clean(command).replace(" ", VAST)


def _rustig(beeld: Beeld) -> str:
    if at := beeld.van_uwv:
        return f"{ROLNAMEN['uwv']} is aan zet: {clean(at.step.titel)}, {wanneer(at)}"
    others = [ROLNAMEN[role] for role in beeld.stand.aan_zet if role != beeld.rol]
    if beeld.rol is None or not others:
        return "niets te doen"
    return f"nu niets voor: {ROLNAMEN[beeld.rol]}. Wel voor: {', '.join(others)}"


def _links(row: Rij, wide: int) -> str:
    return f"{row.nummer}{' ' * (wide - width(row.nummer))}  {row.week}"


def _rij_tekst(row: Rij, left: str, room: int, when: int, style: Style) -> str:
    """One line; two where the title has no room (`room` 0)."""
    if row.staat is None:
        symbol, says, look = (style.symbol("✔", "v"), f"{row.toestand}: {row.rustig}", "vaag")
        if row.onleesbaar:
            symbol, says, look = style.symbol("✖", "!"), f"niet te lezen, doe eerst: {_heel(opdracht('wiezit check', row.pad))}", "rood"
        elif row.eerst:
            symbol, look = style.symbol(TEKENS[Staat.NU].symbool, TEKENS[Staat.NU].ascii), TEKENS[Staat.NU].kleur[0]
            says = row.eerst
        text = f"{symbol} {left}  "
        parts = wrap(says, max((style.breedte or 120) - width(text), 20), break_long_words=False)
        first, *more = (style.paint(line.replace(VAST, " "), look) for line in parts)
        return "\n".join([text + first, *("    " + line for line in more)])
    teken = TEKENS[row.staat]
    symbol = style.paint(style.symbol(teken.symbool, teken.ascii), *teken.kleur)
    if not room:
        below = wrap(f"{row.titel}{row.meer} {style.symbol('·', '-')} {row.rollen}", (style.breedte or 120) - 4)
        return "\n".join([f"{symbol} {left}  {style.paint(row.wanneer, *teken.kleur)}", *("    " + line for line in below)])
    title = row.titel + row.meer
    if width(title) > room:
        title = row.titel[: room - 1 - len(row.meer)].rstrip() + style.symbol("…", ".") + row.meer
    gap, rest = " " * (room - width(title)), " " * (when - width(row.wanneer))
    return f"{symbol} {left}  {title}{gap}  {style.paint(row.wanneer, *teken.kleur)}{rest}  {style.paint(row.rollen, 'vaag')}"


def _totaal(rows: Sequence[Rij], style: Style, verborgen: int) -> list[str]:
    total = samenvatting([row.telling for row in rows])
    late = [row.pad for row in rows if row.telling.te_laat]
    number = len(rows) + verborgen
    lines = [f"{number} dossier{'s' if number != 1 else ''}, {len(late)} met iets dat te laat is."]
    roles: dict[Rol, int] = total["per_rol"]
    if roles:
        lines.append("Aantal stappen aan zet: " + ", ".join(f"{ROLNAMEN[role]} {number}" for role, number in roles.items()) + ".")
    broken = sum(row.onleesbaar > 0 for row in rows)
    if broken:
        lines.append(f"{broken} dossier{'s' if broken != 1 else ''} met bestanden die niet te lezen zijn: die tellen nu niet mee.")
    first, *more = prose(lines, style)
    if verborgen:
        what, them = ("afgeronde dossiers", "ze") if verborgen != 1 else ("afgerond dossier", "het")
        hidden = f"{verborgen} {what} niet getoond. Zet --alles achter je opdracht om {them} te zien."
        more += [style.paint(line, "vaag") for line in prose([hidden], style)]
    look = met_opdracht("Bekijk één dossier met:", opdracht("wiezit status", late[0]), style, "vet") if late else []
    return [style.paint(first, "vet"), *more, *look]
