"""What is asked of each dossier, and the picture that answers it: for every command that shows steps."""

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from wiezit.cli.errors import WiezitFout

if TYPE_CHECKING:
    from wiezit.assessment.overview import Beeld
    from wiezit.assessment.planning import PlannedStep
    from wiezit.dossier.events import Event
    from wiezit.dossier.roles import Rol
    from wiezit.files.read import Loaded


def dagen_van(binnen: str | None) -> int | None:
    """Return a number of days from `14d`, `3w` or `14`. Raises WiezitFout for anything else."""
    if binnen is None:
        return None
    match = re.fullmatch(r"(\d{1,4})\s*(d|dagen|dag|w|weken|week)?", binnen.strip().lower())
    if not match:
        raise WiezitFout(f"Dit is geen tijd: {binnen}", hulp="Schrijf --binnen 14d (dagen) of --binnen 3w (weken)")
    return int(match[1]) * (7 if (match[2] or "d").startswith("w") else 1)


class Vraag(NamedTuple):
    """What is asked of each dossier: the day, which steps (all, or those of a role or within some days), and what is supposed."""

    dag: date
    rol: "Rol | None" = None
    dagen: int | None = None
    stel: tuple["Event", ...] = ()


def beeld_van(vraag: Vraag, loaded: "Loaded", *, geteld: bool = True) -> "Beeld | None":
    """Return the picture of one dossier, `geteld` with its findings counted; None when it has none of the steps that were asked for.

    A dossier that cannot be read whole may have them, and one in which something must be recorded
    first waits for the employer: those are not left out.
    """
    from wiezit.assessment.lateness import stand_met_voorbehoud
    from wiezit.assessment.next_step import eerst_vastleggen
    from wiezit.assessment.overview import Beeld
    from wiezit.cli.supposition import met
    from wiezit.findings import count

    now = stand_met_voorbehoud(met(loaded.dossier, vraag.stel), vraag.dag)
    steps = [s for s in now.stappen if _gevraagd(s, vraag)]
    asked = vraag.rol is not None or vraag.dagen is not None
    if asked and not steps and not now.dossier.onleesbaar and not (vraag.rol in (None, "werkgever") and eerst_vastleggen(now)):
        return None
    if not geteld:
        return Beeld(now, steps, rol=vraag.rol)
    from wiezit.assessment.checks import run

    return Beeld(now, steps, count([*loaded.findings, *run(loaded.dossier)]), vraag.rol)


def _gevraagd(planned: "PlannedStep", vraag: Vraag) -> bool:
    from wiezit.assessment.planning import OPEN, Staat

    if vraag.rol is not None and vraag.rol not in planned.step.aan_zet:
        return False
    if vraag.dagen is None or planned.aan_de_beurt:
        return True
    due = planned.telt
    return due is not None and planned.staat in OPEN | {Staat.ONBEKEND} and vraag.dag <= due <= vraag.dag + timedelta(days=vraag.dagen)
