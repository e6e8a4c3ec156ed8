"""How long a dossier may be kept: two years after re-integration ended, five for an eigenrisicodrager (AP h. 6). Pure."""

from datetime import date

from msgspec import Struct

from wiezit.assessment.next_step import BEWAARTERMIJN, loon_voorbij, verlof_voorbij
from wiezit.assessment.planning import stand
from wiezit.dossier.dossier import Dossier


class Bewaring(Struct, frozen=True, kw_only=True):
    """One dossier: `einde` is the day that counts as the end, `tot_en_met` the last day to keep it; None while it runs.

    `loon_tot_en_met` is given when the pay has ended but no event says how the case ended: the term cannot be counted then.
    Nor can it after leave that ended on `verlof_tot_en_met`, while nobody recorded how it went on.
    Nor can it when something could not be read, in the files `niet_te_lezen`: no day is given then, whatever the others say.
    """

    pad: str
    dossiernummer: str
    peildatum: date
    eigenrisicodrager: bool
    einde: date | None = None
    tot_en_met: date | None = None
    loon_tot_en_met: date | None = None
    verlof_tot_en_met: date | None = None
    grondslag: tuple[str, ...] = ()
    niet_te_lezen: tuple[str, ...] = ()

    @property
    def voorbij(self) -> bool:
        """Whether it is certain that the last day to keep the dossier has passed."""
        return self.tot_en_met is not None and self.tot_en_met < self.peildatum


def retention(dossier: Dossier, peildatum: date) -> Bewaring:
    """Return until when this dossier may be kept, as the facts up to and including `peildatum` stand."""
    own_risk = bool(dossier.werkgever.eigenrisicodrager)
    if dossier.verloren:
        return Bewaring(
            pad=dossier.pad,
            dossiernummer=dossier.nummer,
            peildatum=peildatum,
            eigenrisicodrager=own_risk,
            niet_te_lezen=dossier.verloren,
        )
    plan = stand(dossier, peildatum)
    leave = verlof_voorbij(plan)
    step = next((s for s in plan.stappen if s.step.id == BEWAARTERMIJN), None) if leave is None else None
    return Bewaring(
        pad=dossier.pad,
        dossiernummer=dossier.nummer,
        peildatum=peildatum,
        eigenrisicodrager=own_risk,
        einde=step.afleiding.basis if step and step.afleiding else None,
        tot_en_met=step.uiterlijk if step else None,
        loon_tot_en_met=loon_voorbij(plan),
        verlof_tot_en_met=leave,
        grondslag=tuple(str(place) for place in step.step.grondslag) if step else (),
    )
