"""The one next action of a dossier as text: what to do, until when, the command that records it. Pure text."""

from datetime import date, timedelta
from textwrap import wrap

from wiezit.assessment.next_step import EINDES, afloop_onbekend, legt_vast, opdracht, verlof_voorbij, volgende
from wiezit.assessment.overview import Beeld
from wiezit.assessment.planning import PlannedStep, Staat, Stand
from wiezit.command_line import met_dossier
from wiezit.command_line import opdracht as op_de_regel
from wiezit.dates import voluit
from wiezit.findings import Count
from wiezit.law.words import in_zin
from wiezit.render.step_rows import met_opdracht, prose
from wiezit.render.style import VAST, Style, clean
from wiezit.text import met_hoofdletter


def volgende_stap(beeld: Beeld, style: Style) -> list[str]:
    """The one next action with the command that records it, and what the files still need."""
    planned = volgende(beeld.stappen, beeld.stand.peildatum)
    lines = _na_verlof(beeld.stand, style)
    if planned is not None:
        lines += ["", style.paint("En verder", "vet")] if lines else [style.paint("Volgende stap", "vet")]
        told = met_dossier(_eerst_beoordelen(planned) + planned.step.wat, beeld.stand.dossier.pad, spatie=VAST)
        lines += _ingesprongen(clean(told), style)
        due = planned.telt
        if due and due >= beeld.stand.peildatum:
            lines += _ingesprongen(f"Uiterlijk {voluit(due)}{_liever(planned, beeld.stand.peildatum)}.", style)
        command = opdracht(planned, beeld.stand)
        lines += ["", "Leg het vast:" if legt_vast(command) else "Kijk eerst:", *opdrachtregels(style, command)]
        if planned.step.veld and not command.startswith("wiezit "):
            lines.append("  Staat er een # voor? Haal die weg.")
        lines += met_opdracht("Waarom deze datum:", op_de_regel(f"wiezit uitleg {planned.step.id}", beeld.stand.dossier.pad), style, "vaag")
    if beeld.rol in (None, "werkgever") and (asked := _na_het_loon(beeld.stand, style)):
        lines += ["", style.paint("En verder", "vet")] if lines else [style.paint("Volgende stap", "vet")]
        lines += asked
    found = bevindingen(beeld, style)
    return [*lines, *(found if lines else found[1:])]


def _ingesprongen(text: str, style: Style) -> list[str]:
    """Return a text in lines with some room before them; a command in it, with `VAST` between its words, is never broken."""
    room = min(style.breedte or 80, 100) - 4
    return [f"  {line.replace(VAST, ' ')}" for line in wrap(text, room, break_long_words=False, break_on_hyphens=False)]


def _eerst_beoordelen(planned: PlannedStep) -> str:
    """What must be clear before a step of which only a person can tell whether it is needed."""
    if planned.staat is not Staat.ONBEKEND:
        return ""
    why = f" {met_hoofdletter(planned.reden)}." if planned.reden else ""
    return f"Beoordeel eerst of dit nodig is: {in_zin(planned.step.titel)}.{why} Is het nodig? "


def _na_verlof(stand: Stand, style: Style) -> list[str]:
    """The question that is open when leave is over and nothing was recorded since."""
    end = verlof_voorbij(stand)
    if end is None or stand.dossier.onleesbaar:
        return []
    pad = stand.dossier.pad
    first = end + timedelta(days=1)
    asked = (
        f"Het verlof duurde tot en met {voluit(end)}. Leg vast of de werknemer daarna weer ziek was of hersteld is. "
        f"Was dat later dan {voluit(first)}? Zet dan die dag achter --datum."
    )
    return [
        style.paint("Volgende stap", "vet"),
        *_ingesprongen(asked, style),
        "",
        "Weer ziek, door welke oorzaak ook:",
        *opdrachtregels(style, op_de_regel(f"wiezit voegtoe ziekmelding --datum {first}", pad)),
        "Hersteld, weer in het eigen werk:",
        *opdrachtregels(style, op_de_regel(f"wiezit voegtoe herstelmelding --datum {first}", pad)),
    ]


def _na_het_loon(stand: Stand, style: Style) -> list[str]:
    """The question that is open when the pay has ended and nothing says how the case did."""
    end = afloop_onbekend(stand)
    if end is None:
        return []
    asked = f"Volgens de datums was {voluit(end)} de laatste dag waarop je loon doorbetaalde. Leg vast hoe het afliep."
    lines = [*_ingesprongen(asked, style), ""]
    for kind, words in EINDES.items():
        lines += [f"{words}:", *opdrachtregels(style, op_de_regel(f"wiezit voegtoe {kind}", stand.dossier.pad))]
    return lines


def _liever(planned: PlannedStep, peildatum: date) -> str:
    """The hint for a last day that is no working day: the law does not move it, so aim for the day before, or do it now."""
    found = planned.vrije_laatste_dag(peildatum)
    if found is None:
        return ""
    why, before = found
    when = f"doe het liever {voluit(before)}" if before else "doe het vandaag nog"
    return f"{'' if why in ('zaterdag', 'zondag') else f' ({why})'}; {when}"


def opdrachtregels(style: Style, command: str) -> list[str]:
    """Return a command on a line of its own, whole so that it can be copied; words that are no command fit the terminal."""
    shown = clean(command)
    if shown.startswith("wiezit "):
        return [f"  {style.paint(shown, 'vet')}"]
    return [f"  {style.paint(line, 'vet')}" for line in prose([shown], style, inspringen=4)]


def bevindingen(beeld: Beeld, style: Style) -> list[str]:
    """Say how many errors and warnings the files hold, and how to see them; nothing when there are none."""
    number: Count = beeld.bevindingen
    parts = [
        f"{n} {word if n == 1 else plural}"
        for n, word, plural in ((number.fout, "fout", "fouten"), (number.waarschuwing, "waarschuwing", "waarschuwingen"))
        if n
    ]
    if not parts:
        return []
    command = op_de_regel("wiezit check", beeld.stand.dossier.pad)
    return ["", *met_opdracht(f"In de bestanden: {' en '.join(parts)}. Bekijk ze met:", command, style, "vet")]
