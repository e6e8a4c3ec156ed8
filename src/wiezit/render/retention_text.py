"""`wiezit bewaartermijn` for people and as JSON `wiezit/bewaartermijn/1`."""

from collections.abc import Iterable
from datetime import date
from textwrap import wrap

from wiezit.assessment.next_step import EINDES
from wiezit.assessment.retention import Bewaring
from wiezit.command_line import opdracht
from wiezit.dates import kort
from wiezit.render.json_text import as_text, iso
from wiezit.render.step_rows import prose
from wiezit.render.style import Style, clean

FORMAAT = "wiezit/bewaartermijn/1"
UITLEG = (
    "wiezit verwijdert niets. Bewaar langer als er nog een conflict of procedure loopt; zet blijvende afspraken in het "
    "personeelsdossier. Gebruik je git? Dan staat een verwijderd dossier nog in de geschiedenis: zie docs/bewaren.md.",
    "Grondslag: AP h. 6 (twee jaar na het einde, vijf jaar voor een eigenrisicodrager).",
)


def render(dossiers: Iterable[Bewaring], peildatum: date, style: Style) -> str:
    """Return the dossiers past their term first, then those whose end is known, then how many still run."""
    every = list(dossiers)
    known = sorted((d for d in every if d.tot_en_met is not None), key=lambda d: (d.tot_en_met or date.max, d.pad))
    unread = [d for d in every if d.niet_te_lezen]
    unclear = [d for d in every if d.loon_tot_en_met is not None]
    leave = [d for d in every if d.verlof_tot_en_met is not None]
    past, waiting = [d for d in known if d.voorbij], [d for d in known if not d.voorbij]
    lines = [style.paint(f"Bewaartermijn op {kort(peildatum)}", "vet"), ""]
    if past:
        lines.append(style.paint(f"Voorbij: verwijder {'dit dossier' if len(past) == 1 else f'deze {len(past)} dossiers'}", "rood", "vet"))
        lines += [line for d in past for line in _line(d, style, "✖", "!")]
    else:
        lines.append(f"Van geen dossier is {'zeker dat ' if unread else ''}de bewaartermijn voorbij{' is' if unread else ''}.")
    if unread:
        told = "Niet te beoordelen, want niet alles is te lezen. Bewaar deze dossiers en kijk met: wiezit check"
        lines += ["", *(style.paint(line, "vet") for line in prose([told], style))]
        lines += [f"  ? {clean(d.pad)}: {clean(', '.join(d.niet_te_lezen))}" for d in unread]
    if waiting:
        lines += ["", "Nog bewaren"]
        lines += [line for d in waiting for line in _line(d, style, "·", ".")]
    if unclear:
        told = "Volgens de datums stopte het loon, maar er staat niet hoe het eindigde. Leg vast wat past, dan loopt de bewaartermijn:"
        lines += ["", *prose([told], style)]
        for d in unclear:
            if d.loon_tot_en_met:
                lines.append(f"  ? {clean(d.pad)}: loon tot en met {kort(d.loon_tot_en_met)}")
                lines += [f"    {opdracht(f'wiezit voegtoe {soort}', d.pad)}" for soort in EINDES]
    if leave:
        told = "Het verlof is voorbij, maar wat daarna gebeurde staat niet in het dossier. Leg vast: weer ziek, of hersteld."
        lines += ["", *prose([told], style)]
        lines += [f"  ? {clean(d.pad)}: verlof tot en met {kort(d.verlof_tot_en_met)}" for d in leave if d.verlof_tot_en_met]
    for text in UITLEG:
        lines += ["", *wrap(text, min(style.breedte or 100, 100), break_long_words=False)]
    return style.fit("\n".join(lines)) + "\n"


def _line(found: Bewaring, style: Style, symbol: str, plain: str) -> list[str]:
    end = f"einde {kort(found.einde)}" if found.einde else ""
    until = f"bewaren tot en met {kort(found.tot_en_met)}" if found.tot_en_met else ""
    own_risk = " (eigenrisicodrager)" if found.eigenrisicodrager else ""
    first, *more = prose([f"{clean(found.pad)}: {end}, {until}{own_risk}"], style, inspringen=4)
    return [f"  {style.symbol(symbol, plain)} {first}", *(f"    {line}" for line in more)]


def render_json(dossiers: Iterable[Bewaring], peildatum: date) -> str:
    """Return all dossiers, also those that still run; what cannot be judged is null."""
    rows = [
        {
            "pad": d.pad,
            "dossiernummer": d.dossiernummer,
            "einde": iso(d.einde),
            "bewaren_tot_en_met": iso(d.tot_en_met),
            "voorbij": None if d.niet_te_lezen else d.voorbij,
            "loon_tot_en_met": iso(d.loon_tot_en_met),
            "verlof_tot_en_met": iso(d.verlof_tot_en_met),
            "eigenrisicodrager": d.eigenrisicodrager,
            "grondslag": list(d.grondslag),
            "niet_te_lezen": list(d.niet_te_lezen),
        }
        for d in dossiers
    ]
    answer = {"formaat": FORMAAT, "peildatum": peildatum.isoformat(), "dossiers": rows}
    return as_text(answer)
