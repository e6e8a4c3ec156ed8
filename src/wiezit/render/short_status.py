"""`status` and `tijdlijn` as `kort`: one line per step, made for grep and scripts."""

from wiezit.render.json_status import Beeld
from wiezit.render.style import clean


def render(beeld: Beeld) -> str:
    """Return `pad: staat uiterlijk stap#volgnummer rollen` for every step of a dossier; `-` where there is no date."""
    lines = []
    for s in beeld.stappen:
        due = s.telt.isoformat() if s.telt else "-"
        number = f"#{s.volgnummer}" if s.volgnummer > 1 else ""
        lines.append(f"{clean(beeld.stand.dossier.pad)}: {s.staat.value} {due} {s.step.id}{number} {','.join(s.step.aan_zet)}\n")
    return "".join(lines)
