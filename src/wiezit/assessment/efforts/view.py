"""What the judges of efforts look at, and what they give back. Pure."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from inspect import cleandoc
from typing import Literal, TypeVar

from msgspec import Struct

from wiezit.assessment.next_step import verlof_voorbij
from wiezit.assessment.planning import PlannedStep, Staat, Stand, feiten
from wiezit.assessment.states import NA_VERLOF
from wiezit.command_line import opdracht
from wiezit.dossier.dossier import Dossier, datum
from wiezit.dossier.events import Event
from wiezit.findings import Code, Severity
from wiezit.law.anchors import hersteld_na_dienst
from wiezit.law.facts import Feiten
from wiezit.law.reasons import geen_verslag_nodig
from wiezit.law.sources import Grondslag
from wiezit.text import met_hoofdletter

Kind = TypeVar("Kind", bound=Event)
Groep = Literal["administratief", "spoor1", "spoor2", "werknemer", "arbodienst"]
Inspanningstaat = Literal["voldoende_onderbouwd", "tekort", "open_norm", "niet_aan_de_orde"]


class Bewijs(Struct, frozen=True):
    """A file of the dossier that shows something, with the day of the event in it."""

    bestand: str
    datum: date | None = None


class Inspanning(Struct, frozen=True, kw_only=True):
    """One effort as UWV would see it; `code` names the kind of lack, `actie` what to do now.

    `alsnog`: something can still be done about the lack; what came late can only be explained. `onbeoordeeld`: there may be a
    lack, but a file that cannot be read may hold the proof that there is none.
    """

    onderwerp: str
    titel: str
    groep: Groep
    staat: Inspanningstaat
    bericht: str
    code: str | None = None
    bewijs: tuple[Bewijs, ...] = ()
    grondslag: tuple[str, ...] = ()
    actie: str | None = None
    alsnog: bool = False
    onbeoordeeld: bool = False


class EffortView:
    """A dossier up to the peildatum, its plan and the facts of its case; `feiten` is None without a sick report."""

    def __init__(self, dossier: Dossier, plan: Stand) -> None:
        self.dossier = dossier
        self.stand = plan
        self.peildatum = plan.peildatum
        self.feiten: Feiten | None = feiten(dossier, plan.klok, plan.peildatum) if plan.klok else None

    @property
    def gebeurtenissen(self) -> tuple[Event, ...]:
        """The events of the current case."""
        return self.feiten.gebeurtenissen if self.feiten else ()

    @property
    def hersteld(self) -> bool:
        """Whether recovery ended the case: then nobody judges the efforts."""
        after = self.feiten is not None and hersteld_na_dienst(self.feiten)
        return after or self.stand.toestand == "hersteld"

    def van(self, kind: type[Kind]) -> list[Kind]:
        """Return the events of one kind in the current case, in order of date."""
        return [event for event in self.gebeurtenissen if isinstance(event, kind)]

    def van_alle(self, *kinds: type[Event]) -> list[Event]:
        """Return the events of several kinds in the current case, in order of date."""
        return [event for event in self.gebeurtenissen if isinstance(event, kinds)]

    def stap(self, *ids: str) -> PlannedStep | None:
        """Return the first of these steps that applies, or else the first that is in the plan."""
        found = [s for id in ids for s in self.stand.stappen if s.step.id == id]
        return next((s for s in found if s.staat is not Staat.NIET_VAN_TOEPASSING), found[0] if found else None)

    @property
    def getoetst_tot(self) -> date:
        """The last day of the period that UWV tests (PK: up to the WIA application); the peildatum while that is earlier."""
        applied = self.feiten.looptijd.aanvraag_op if self.feiten else None
        return min(applied or self.peildatum, self.peildatum)

    def ronden(self, id: str, *, ook_erna: bool = False) -> list[PlannedStep]:
        """Return the rounds of a step whose last day fell in the period that UWV tests, or with `ook_erna` until the peildatum."""
        until = self.peildatum if ook_erna else self.getoetst_tot
        return [s for s in self.stand.stappen if s.step.id == id and s.telt is not None and s.telt <= until]

    def sinds(self, event: Event) -> int:
        """Return how many calendar days ago an event was."""
        return (self.peildatum - datum(event)).days

    def bewijs(self, events: Iterable[Event | None]) -> tuple[Bewijs, ...]:
        """Return the files behind events, in order of date, each once."""
        found = {id(event): event for event in events if event is not None}
        return tuple(Bewijs(self.dossier.bestand(event), datum(event)) for event in sorted(found.values(), key=datum))


class Oordeel(Struct, frozen=True, kw_only=True):
    """What a judge says.

    `afwezig`: it rests on something not being there (in time), so an unreadable file makes it uncertain; `alsnog` and `onbeoordeeld`
    as in Inspanning.
    """

    staat: Inspanningstaat
    bericht: str
    bewijs: tuple[Event | None, ...] = ()
    actie: str | None = None
    afwezig: bool = False
    alsnog: bool = False
    onbeoordeeld: bool = False


def nvt(bericht: str, *, bewijs: tuple[Event | None, ...] = ()) -> Oordeel:
    """Say that an effort does not play a part (yet)."""
    return Oordeel(staat="niet_aan_de_orde", bericht=bericht, bewijs=bewijs)


def onderbouwd(bericht: str, *, bewijs: tuple[Event | None, ...] = ()) -> Oordeel:
    """Say that the files show what was asked; only for facts, never for an open norm."""
    return Oordeel(staat="voldoende_onderbouwd", bericht=bericht, bewijs=bewijs)


def open_norm(bericht: str, *, bewijs: tuple[Event | None, ...] = (), actie: str | None = None, afwezig: bool = False) -> Oordeel:
    """Give the facts that a person must judge."""
    return Oordeel(staat="open_norm", bericht=bericht, bewijs=bewijs, actie=actie, afwezig=afwezig)


def tekort(
    bericht: str, *, bewijs: tuple[Event | None, ...] = (), actie: str | None = None, afwezig: bool = False, alsnog: bool = True
) -> Oordeel:
    """Name a lack that the files themselves show."""
    return Oordeel(staat="tekort", bericht=bericht, bewijs=bewijs, actie=actie, afwezig=afwezig, alsnog=alsnog)


Judge = Callable[[EffortView], Oordeel]


class Effort(Struct, frozen=True, kw_only=True):
    """One row of the rehearsal: what is judged, for which reason of sanction it counts, and the code of its lack."""

    onderwerp: str
    titel: str
    groep: Groep
    grondslag: tuple[Grondslag, ...]
    oordeel: Judge
    code: Code | None = None

    def judge(self, view: EffortView) -> Inspanning:
        """Return the outcome; without a report there is no test, and an unreadable file is never held against anyone."""
        found = self._found(view)
        lack = found.staat == "tekort"
        return Inspanning(
            onderwerp=self.onderwerp,
            titel=self.titel,
            groep=self.groep,
            staat=found.staat,
            bericht=found.bericht,
            code=self.code.id if lack and self.code else None,
            bewijs=view.bewijs(found.bewijs),
            grondslag=tuple(str(place) for place in self.grondslag),
            actie=found.actie,
            alsnog=lack and found.alsnog,
            onbeoordeeld=found.onbeoordeeld,
        )

    def _found(self, view: EffortView) -> Oordeel:
        if view.feiten is None:
            return nvt(f"Er is {view.dossier.geen_ziekmelding}.")
        if verlof_voorbij(view.stand):
            return nvt(f"{met_hoofdletter(NA_VERLOF)}.")
        if view.hersteld:
            return nvt("De werknemer is hersteld; dan toetst UWV niet.")
        if view.stand.toestand == "herstelvenster":
            return nvt("De werknemer is hersteld. Wordt hij binnen vier weken weer ziek, dan loopt dit geval door.")
        if reason := geen_verslag_nodig(view.feiten):
            return nvt(f"{reason}. Dan toetst UWV geen verslag.")
        found = self.oordeel(view)
        if found.afwezig and view.dossier.onleesbaar:
            return Oordeel(
                staat="open_norm",
                bericht=f"Dit kan ik niet beoordelen: {niet_te_lezen(view.dossier.onleesbaar)}.",
                bewijs=found.bewijs,
                actie=verbeter(view.dossier.onleesbaar, view.dossier.pad),
                onbeoordeeld=True,
            )
        return found


def niet_te_lezen(files: Sequence[str]) -> str:
    """Return that files cannot be read, inside a sentence."""
    return f"{', '.join(files)} {'is' if len(files) == 1 else 'zijn'} niet te lezen"


def verbeter(files: Sequence[str], pad: str) -> str:
    """Return what to do about files of the dossier at `pad` that cannot be read."""
    return f"Verbeter eerst {', '.join(files)}: {opdracht('wiezit check', pad)}"


def effort(
    onderwerp: str, titel: str, groep: Groep, *grondslag: Grondslag, code: str | None = None, naam: str = ""
) -> Callable[[Judge], Effort]:
    """Make a row of a judge; with a code its docstring (Wat, Waarom, Fout, Goed) is what `wiezit uitleg` prints."""

    def made(judge: Judge) -> Effort:
        basis = tuple(str(place) for place in grondslag)
        kind = Code(code, naam, Severity.FOUT, cleandoc(judge.__doc__ or ""), basis) if code else None
        return Effort(onderwerp=onderwerp, titel=titel, groep=groep, grondslag=grondslag, oordeel=judge, code=kind)

    return made
