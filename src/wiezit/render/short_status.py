"""`status` and `tijdlijn` as `kort`: one line per step and per file that cannot be read, made for grep and scripts."""

from wiezit.assessment.overview import Beeld
from wiezit.render.style import clean


def render(beeld: Beeld) -> str:
    """Return `pad: staat uiterlijk stap#volgnummer rollen` for every step of a dossier; `-` where there is no date.

    First comes `pad: niet_te_lezen - bestand` for every file of which nothing counts: the steps may be other ones then.
    """
    place = clean(beeld.stand.dossier.pad)
    lines = [f"{place}: niet_te_lezen - {clean(name)}\n" for name in beeld.stand.dossier.onleesbaar]
    for s in beeld.stappen:
        due = s.telt.isoformat() if s.telt else "-"
        number = f"#{s.volgnummer}" if s.volgnummer > 1 else ""
        lines.append(f"{place}: {s.staat.value} {due} {s.step.id}{number} {','.join(s.step.aan_zet)}\n")
    return "".join(lines)
