"""One step of the plan: its dates, its state and what fulfilled it. Pure."""

from datetime import date

from msgspec import Struct

from wiezit.assessment.dates import Afleiding
from wiezit.assessment.states import Staat
from wiezit.dossier.events import Event
from wiezit.law.calendar import vrije_dag, werkdag_tot
from wiezit.law.step import Soort, Step

KLAAR = frozenset({Staat.GEDAAN, Staat.TE_LAAT_GEDAAN})
OPEN = frozenset({Staat.TE_LAAT, Staat.NU, Staat.BINNENKORT, Staat.LATER})
AAN_DE_BEURT = frozenset({Staat.TE_LAAT, Staat.NU})


class PlannedStep(Struct, frozen=True, kw_only=True):
    """One step (or one round of a repeating step) on the peildatum; all dates inclusive.

    `reden` says why it does not apply, lapsed, waits or must be judged, or why the parties deviate; `gepland_op` is a later
    day on which an event of this step already stands in the dossier; `helpt_nu` says that an option is worth showing;
    `rust` that nobody is on turn any more for what was missed: the case is over or UWV granted early IVA (a report that can be
    fined goes on), or a file must be mended before anybody can tell.
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

    def vrije_laatste_dag(self, peildatum: date) -> tuple[str, date | None] | None:
        """Return which day off the last day is when it does not move, and the working day before it while that is still to come.

        The second is None too for what UWV does: nobody of the dossier can do it earlier. None for a working day.
        """
        due = self.telt
        if due is None or self.step.atw or not (why := vrije_dag(due)):
            return None
        before = werkdag_tot(due)
        return why, before if before > peildatum and self.step.soort is not Soort.UWV else None

    @property
    def telt(self) -> date | None:
        """The date that decides about being late: the agreed one where parties may agree, else the date of the law.

        Of a step that may be due again it is the date on which it is then.
        """
        if self.misschien_opnieuw:
            return self.uiterlijk_alternatief
        return self.afgesproken if self.afgesproken and self.step.afwijken else self.uiterlijk

    @property
    def misschien_opnieuw(self) -> bool:
        """Return whether it is done by one reading of the clock, and open by the other."""
        return self.staat is Staat.ONBEKEND and self.gedaan_op is not None

    @property
    def aan_de_beurt(self) -> bool:
        """Return whether somebody is on turn for this step now: a duty, due or late, of someone other than UWV."""
        return self.staat in AAN_DE_BEURT and self.step.is_plicht and not self.rust
