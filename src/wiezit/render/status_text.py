"""`wiezit status` of one dossier for people: where it stands, and what is open. Pure text."""

from collections.abc import Iterable
from datetime import timedelta

from wiezit.assessment.next_step import afloop_onbekend, besluit_blijft_uit, mist_ziekmelding, verlof_voorbij, volgende
from wiezit.assessment.overview import Beeld
from wiezit.assessment.planning import PlannedStep, Staat, Stand
from wiezit.command_line import opdracht as op_de_regel
from wiezit.dates import dagen, kort, voluit
from wiezit.dossier.roles import ROLNAMEN
from wiezit.law.clock import LANGSTE_ONDERBREKING
from wiezit.law.step import Ernst, Soort
from wiezit.law.terms import EINDE_WACHTTIJD
from wiezit.render.condition import toestand, voorbehoud
from wiezit.render.groups import Groep, groepen
from wiezit.render.no_report import zonder_ziekmelding
from wiezit.render.states import TEKENS
from wiezit.render.status_next import bevindingen, opdrachtregels, volgende_stap
from wiezit.render.step_rows import Kolommen, met_opdracht, prose, regels
from wiezit.render.style import Style, clean
from wiezit.text import met_hoofdletter

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


def dossier(beeld: Beeld, style: Style, *, alles: bool = False) -> str:
    """Return the status of one dossier; ends with the one next action and the command that records it."""
    stand = beeld.stand
    lines = [*_hoofd(stand, style), ""]
    if stand.klok is None:
        lines += _zonder_ziekmelding(stand, style)
        return style.fit("\n".join([*lines, *bevindingen(beeld, style)]) + "\n")
    lines += _aan_zet(beeld, style)
    lines += _stappen(beeld, style, alles=alles)
    lines += _opties(beeld, style)
    lines += volgende_stap(beeld, style)
    return style.fit("\n".join(lines) + "\n")


def _zonder_ziekmelding(stand: Stand, style: Style) -> list[str]:
    """What to do in a dossier without a sick report: read what cannot be read, wait, or report."""
    lines = prose([f"Op {kort(stand.peildatum)}: {zonder_ziekmelding(stand)}."], style)
    if not mist_ziekmelding(stand):
        return lines
    return [*lines, "", "Leg hem vast met:", *opdrachtregels(style, op_de_regel("wiezit voegtoe ziekmelding", stand.dossier.pad))]


def _hoofd(stand: Stand, style: Style) -> list[str]:
    title = style.paint(clean(stand.dossier.nummer), "vet")
    job = stand.dossier.kaart.functie.titel
    lines = [f"{title} {style.symbol('·', '-')} {clean(job)}" if job else title]
    klok = stand.klok
    if klok is not None:
        day = klok.ziektedag(stand.peildatum)
        state = toestand(stand)
        week = max(klok.ziekteweek(stand.peildatum), 1)
        of = f" van {EINDE_WACHTTIJD.week}" if week <= EINDE_WACHTTIJD.week else ""
        lines.append(f"{met_hoofdletter(state)}. Eerste ziektedag: {voluit(klok.eerste_ziektedag)}.")
        if klok.gezond_vanaf:
            lines.append(f"Op {voluit(stand.peildatum)} staat de telling stil op ziektedag {day}, week {week}{of}.")
        else:
            lines.append(f"Ziektedag {day}, week {week}{of}, op {voluit(stand.peildatum)}.")
        if klok.onderbrekingsdagen:
            lines.append(f"Onderbroken: {dagen(klok.onderbrekingsdagen)}. Zo veel zijn de latere datums opgeschoven.")
        lines += voorbehoud(stand)
        if klok.gezond_vanaf and stand.toestand == "herstelvenster" and not verlof_voorbij(stand):
            new_case = klok.gezond_vanaf + timedelta(days=LANGSTE_ONDERBREKING + 1)
            lines.append(
                f"Hersteld vanaf {kort(klok.gezond_vanaf)}. Wordt de werknemer vóór {kort(new_case)} weer ziek, dan loopt alles door."
            )
    if stand.dossier.onleesbaar:
        number = len(stand.dossier.onleesbaar)
        what = f"{number} bestanden zijn" if number > 1 else "1 bestand is"
        lines.append(f"Let op: {what} niet te lezen. Wat daarin staat, telt nu niet mee.")
    return prose(lines, style)


def _aan_zet(beeld: Beeld, style: Style) -> list[str]:
    """Who is on turn; of a role that was asked for first whether that is so."""
    roles = beeld.stand.aan_zet
    if not roles and beeld.stand.dossier.onleesbaar:
        command = op_de_regel("wiezit check", beeld.stand.dossier.pad)
        return [
            *met_opdracht(
                f"{style.symbol('?', '?')} Wie aan zet is, weet je pas als alles te lezen is. Herstel eerst:", command, style, "vet"
            ),
            "",
        ]
    if not roles and (unknown := _nog_onbekend(beeld.stand)):
        return [*prose([f"{style.symbol('?', '?')} Wie aan zet is, weet je pas als vaststaat {unknown}."], style), ""]
    names = " en ".join(filter(None, (", ".join(ROLNAMEN[r] for r in roles[:-1]), *(ROLNAMEN[r] for r in roles[-1:]))))
    if beeld.van_uwv:
        return [style.paint(f"{style.symbol('▶', '>')} Aan zet: {ROLNAMEN['uwv']}{f'. Ook: {names}' if names else ''}", "vet"), ""]
    if not roles:
        return [f"{style.symbol('✔', 'v')} Niemand is nu aan zet.", ""]
    if beeld.rol is not None and beeld.rol not in roles:
        return [*prose([f"{style.symbol('✔', 'v')} Nu niet aan zet: {ROLNAMEN[beeld.rol]}. Wel: {names}."], style), ""]
    first, *more = prose([f"Aan zet: {names}"], style, inspringen=2)
    return [f"{style.symbol('▶', '>')} {style.paint(first, 'vet')}", *(f"  {style.paint(line, 'vet')}" for line in more), ""]


def _nog_onbekend(stand: Stand) -> str | None:
    """What must be recorded before anybody can tell who is on turn."""
    if verlof_voorbij(stand):
        return "hoe het na het verlof verderging"
    return "hoe het afliep" if afloop_onbekend(stand) else None


def _stappen(beeld: Beeld, style: Style, *, alles: bool) -> list[str]:
    shown = [s for s in beeld.stappen if alles or (s.staat in _GETOOND and _van_jullie(s, beeld.stand) and not _bleef_liggen(s))]
    blocks = [(staat, groepen(_dringend(s for s in shown if s.staat is staat))) for staat in _KOP]
    columns = Kolommen.van([row for _, rows in blocks for row in rows], style)
    chosen = volgende(beeld.stappen, beeld.stand.peildatum)  # its question stands there
    all_steps = op_de_regel("wiezit status --alles", beeld.stand.dossier.pad)
    lines: list[str] = []
    for staat, rows in blocks:
        if not rows:
            continue
        lines.append(style.paint(_KOP[staat], *TEKENS[staat].kleur))
        if staat is Staat.GEPAUZEERD and not alles and len(rows) > _VEEL:
            lines += met_opdracht(f"  {len(rows)} stappen wachten. Bekijk ze met:", all_steps, style, "vaag")
        else:
            for reason, same in _per_reden(rows):
                for row in same:
                    lines += regels(row, columns, style, vraag=row.eerste is not chosen)
                    lines += _vraag_uwv(row.eerste, beeld.stand, style)
                told = f"{'' if len(same) == 1 else f'Voor deze {len(same)} stappen: '}{reason}"
                lines += [
                    f"    {style.paint(line, 'vaag')}" for line in prose([f"{met_hoofdletter(told)}."], style, inspringen=4) if reason
                ]
        lines.append("")
    if left := 0 if alles else sum(map(_bleef_liggen, beeld.stappen)):
        what, them = (f"bleven {left} stappen", "ze") if left > 1 else ("bleef 1 stap", "die")
        lines += [*met_opdracht(f"In deze zaak {what} liggen. Bekijk {them} met:", all_steps, style, "vaag"), ""]
    if not lines and _nog_onbekend(beeld.stand):
        return []
    calm = "De komende tijd hoeft er niets." if beeld.rol is None else f"De komende tijd niets te doen voor: {ROLNAMEN[beeld.rol]}."
    return lines or [calm, *_eerstvolgende(beeld, style), ""]


def _per_reden(rows: Iterable[Groep]) -> Iterable[tuple[str, list[Groep]]]:
    """Return steps with why they do not apply, those with the same reason together: it is told once, below the last of them."""
    found: dict[str, list[Groep]] = {}
    for row in rows:
        why = row.eerste.reden if row.eerste.staat is Staat.NIET_VAN_TOEPASSING else None
        found.setdefault(clean(why or "").rstrip("."), []).append(row)
    return found.items()


def _bleef_liggen(planned: PlannedStep) -> bool:
    """Return whether a step was missed in a case that is over, so that nobody has to do it any more."""
    return planned.staat is Staat.TE_LAAT and planned.rust


def _van_jullie(planned: PlannedStep, stand: Stand) -> bool:
    """Return whether a step belongs in the daily answer: duties, and what UWV is expected to do now or should have done."""
    of_uwv = planned.step.soort is Soort.UWV and planned.staat in _ALTIJD
    return planned.step.is_plicht or of_uwv or besluit_blijft_uit(planned, stand)


def _vraag_uwv(planned: PlannedStep, stand: Stand, style: Style) -> list[str]:
    """What to do when UWV does not decide on shortening a sanction: pay goes on meanwhile."""
    if not besluit_blijft_uit(planned, stand):
        return []
    command = op_de_regel("wiezit voegtoe uwv_beslissing", stand.dossier.pad)
    told = prose(["Bel UWV en vraag naar het besluit. Leg het daarna vast met:"], style, inspringen=4)
    return [*(f"    {line}" for line in told), f"      {style.paint(clean(command), 'vaag')}"]


def _eerstvolgende(beeld: Beeld, style: Style) -> list[str]:
    """The first step to come, when nothing is near, or else until when the pay lasts."""
    later = [s for s in beeld.stappen if s.staat is Staat.LATER and s.step.is_plicht and s.telt]
    rows = groepen(later[:1])
    columns = Kolommen.van(rows, style)
    if rows:
        return [line for row in rows for line in regels(row, columns, style)]
    klok, paid = beeld.stand.klok, beeld.stand.mijlpalen.einde_loondoorbetaling
    runs = klok is not None and klok.gezond_vanaf is None and paid is not None and paid >= beeld.stand.peildatum
    return [f"Het loon loopt tot en met {voluit(paid)}."] if paid and runs else []


def _dringend(steps: Iterable[PlannedStep]) -> list[PlannedStep]:
    """Most pressing first: late steps by seriousness, then the last round; the others by last day."""
    weight = {ernst: rank for rank, ernst in enumerate(Ernst)}
    rows = list(steps)
    if rows and rows[0].staat is Staat.TE_LAAT:
        return sorted(rows, key=lambda s: (weight[s.step.ernst], s.dagen_te_laat if s.step.ritme else -s.dagen_te_laat))
    return rows


def _opties(beeld: Beeld, style: Style) -> list[str]:
    """Options that help now; they are never due."""
    options = [s for s in beeld.stappen if s.step.soort is Soort.OPTIE and s.staat is Staat.NU and s.helpt_nu]
    if not options or afloop_onbekend(beeld.stand):
        return []
    dot = style.symbol("○", "o")
    lines = [
        line
        for option in groepen(options)
        for line in met_opdracht(f"  {dot} {clean(option.eerste.step.titel)}:", f"wiezit uitleg {option.eerste.step.id}", style, "vaag")
    ]
    return [style.paint("Kan helpen", "vet"), *lines, ""]
