"""The facts of one case of illness that the rows of the law table ask for. Pure, derived from the events only."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, TypeVar

from msgspec import Struct

from wiezit.dossier.dossier import Dossier, datum
from wiezit.dossier.events import (
    Afwijking,
    BijstellingPlanVanAanpak,
    BijstellingProbleemanalyse,
    Event,
    Herstelmelding,
    PlanVanAanpak,
    Probleemanalyse,
    Verlof,
    Werkhervatting,
    Ziekmelding,
)
from wiezit.law.clock import Klok, begin_verlof, eerste_ziektedag
from wiezit.law.documents import is_afspraak
from wiezit.law.milestones import Looptijd, Mijlpalen

Kind = TypeVar("Kind", bound=Event)


def na_verlof_onbekend(klok: Klok, dossier: Dossier, peildatum: date) -> bool:
    """Tell whether this illness stopped by leave and no recovery was recorded since: nobody knows yet how it went on."""
    since = klok.gezond_vanaf
    if since is None or klok.reden != "verlof":
        return False
    return not any(since <= datum(event) <= peildatum for event in dossier.van(Herstelmelding))


class Feiten(Struct, frozen=True, eq=False, kw_only=True):
    """One case: its dossier (only events up to the peildatum), clock and milestones.

    `gebeurtenissen` are those of this case in order of date, `per_soort` the same by kind: the rows ask for them often.
    """

    dossier: Dossier
    peildatum: date
    klok: Klok
    looptijd: Looptijd
    mijlpalen: Mijlpalen
    gebeurtenissen: tuple[Event, ...]
    per_soort: Mapping[type[Event], list[Any]]

    @property
    def start(self) -> date:
        """The first sick day of this case."""
        return self.klok.eerste_ziektedag

    @property
    def laatste_dag(self) -> date | None:
        """The last day of employment, when it falls while the illness lasts; None otherwise."""
        end = self.looptijd.laatste_dag
        recovered = self.klok.gezond_vanaf
        return end if end and (recovered is None or end < recovered) else None

    @property
    def bekend_tot(self) -> date:
        """The day of looking; in a timeless plan the day of the last event."""
        return self.peildatum if self.peildatum < date.max else datum(self.dossier.gebeurtenissen[-1])

    @property
    def ziek_uit_dienst(self) -> date | None:
        """The last day of employment, when the employee is ill on it: not recovered, and not on leave (ZW art. 38 lid 2)."""
        end = self.laatste_dag
        return None if end and any(gap.begin <= end <= gap.einde for gap in self.klok.onderbrekingen) else end

    def van(self, kind: type[Kind]) -> list[Kind]:
        """Return the events of exactly this kind in this case, in order of date."""
        return self.per_soort.get(kind, _GEEN)

    def eerste(self, kind: type[Kind]) -> Kind | None:
        """Return the first event of one kind in this case."""
        found = self.van(kind)
        return found[0] if found else None

    def laatste(self, kind: type[Kind]) -> Kind | None:
        """Return the last event of one kind in this case."""
        found = self.van(kind)
        return found[-1] if found else None

    @property
    def analyses(self) -> list[Probleemanalyse | BijstellingProbleemanalyse]:
        """Return the probleemanalyse and its adjustments, in order of date."""
        return sorted([*self.van(Probleemanalyse), *self.van(BijstellingProbleemanalyse)], key=datum)

    @property
    def plannen(self) -> list[PlanVanAanpak | BijstellingPlanVanAanpak]:
        """Return the plan van aanpak and its adjustments, in order of date."""
        return sorted([*self.van(PlanVanAanpak), *self.van(BijstellingPlanVanAanpak)], key=datum)

    @property
    def mogelijkheden(self) -> str | None:
        """Return `benutbare_mogelijkheden` of the latest analysis that says something about it."""
        return next((a.benutbare_mogelijkheden for a in reversed(self.analyses) if a.benutbare_mogelijkheden), None)

    def afgesproken(self, stap: str) -> date | None:
        """Return the last date that the parties agreed on for a step (RPG art. 5), or None."""
        agreed = (e for e in reversed(self.van(Afwijking)) if e.stap == stap and e.nieuwe_datum and is_afspraak(e))
        return next((e.nieuwe_datum for e in agreed), None)

    @property
    def werkhervatting(self) -> Werkhervatting | None:
        """Return the work that is being done on the peildatum; it does not outlive a recovery or leave."""
        if self.klok.gezond_vanaf:
            return None
        since = max((gap.einde for gap in self.klok.onderbrekingen), default=self.start - timedelta(days=1))
        current = self.laatste(Werkhervatting)
        if current is None or datum(current) <= since or not current.uren_per_week:
            return None
        return None if current.tot_en_met and current.tot_en_met < self.peildatum else current

    @property
    def volledig_hervat(self) -> bool:
        """Return whether the own work is done for the full hours; that is no recovery by itself."""
        work, hours = self.werkhervatting, self.dossier.kaart.functie.uren_per_week
        return bool(work and hours and work.uren_per_week and work.uren_per_week >= hours and work.soort_werk == "eigen")


_GEEN: list[Any] = []


def per_soort(events: Iterable[Event]) -> dict[type[Event], list[Any]]:
    """Return events by kind, in the order given."""
    found: dict[type[Event], list[Any]] = {}
    for event in events:
        found.setdefault(type(event), []).append(event)
    return found


def in_geval(dossier: Dossier, klok: Klok) -> tuple[Event, ...]:
    """Return the events of this case: those on or after its first sick day, and the sick report that names that day.

    Who falls ill in the flexible weeks is on leave already; the wait starts after it (WIA art. 23 lid 5), the case with the report.
    """
    start = klok.eerste_ziektedag
    leave = next((e for e in dossier.van(Verlof) if e.tot_en_met == start - timedelta(days=1)), None)
    if leave and any(begin_verlof(leave) <= eerste_ziektedag(z) < start for z in dossier.van(Ziekmelding)):
        start = begin_verlof(leave)
    return tuple(
        event
        for event in dossier.gebeurtenissen
        if datum(event) >= start or (isinstance(event, Ziekmelding) and eerste_ziektedag(event) >= start)
    )


def zonder_mogelijkheden(analysis: Probleemanalyse | BijstellingProbleemanalyse) -> bool:
    """Whether the bedrijfsarts sees no possibilities to work, or none for now; where nothing is said of it there may be some."""
    return analysis.benutbare_mogelijkheden in ("nee", "nu_niet")
