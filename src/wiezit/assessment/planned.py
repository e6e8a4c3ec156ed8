"""One step of the plan: its dates, its state and what fulfilled it. Pure."""

from datetime import date

from msgspec import Struct

from wiezit.assessment.dates import Afleiding
from wiezit.assessment.states import Staat
from wiezit.dossier.events import Event
from wiezit.law.step import Soort, Step

KLAAR = frozenset({Staat.GEDAAN, Staat.TE_LAAT_GEDAAN})
AAN_DE_BEURT = frozenset({Staat.TE_LAAT, Staat.NU})


class PlannedStep(Struct, frozen=True, kw_only=True):
    """One step (or one round of a repeating step) on the peildatum; all dates inclusive.

    `reden` says why it does not apply, lapsed, waits or must be judged, or why the parties deviate; `gepland_op` is a later
    day on which an event of this step already stands in the dossier; `helpt_nu` says that an option is worth showing;
    `rust` that the case is over, so that nobody is on turn any more for what was missed in it (a report that can be fined goes on).
    """

    step: Step
    volgnummer: int = 1
    vanaf: date | None = None
    uiterlijk: date | None = None
    uiterlijk_alternatief: date | None = None
    afgesproken: date | None = None
    staat: Staat
    gedaan_op: date | None = None
    dagen_te_laat: int = 0
    door: Event | None = None
    reden: str | None = None
    afleiding: Afleiding | None = None
    gepland_op: date | None = None
    helpt_nu: bool = False
    rust: bool = False

    @property
    def telt(self) -> date | None:
        """The date that decides about being late: the agreed one where parties may agree, else the date of the law."""
        return self.afgesproken if self.afgesproken and self.step.afwijken else self.uiterlijk

    @property
    def aan_de_beurt(self) -> bool:
        """Return whether somebody is on turn for this step now: a duty, due or late, of someone other than UWV."""
        return self.staat in AAN_DE_BEURT and self.step.soort in (Soort.PLICHT, Soort.EIGEN) and not self.rust
