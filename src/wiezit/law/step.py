"""The shape of one row of the law table."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum

from msgspec import Struct

from wiezit.dossier.events import Event
from wiezit.dossier.roles import Rol
from wiezit.law.facts import Feiten
from wiezit.law.rounds import Ronde
from wiezit.law.sources import Grondslag
from wiezit.law.terms import Term


class Ernst(StrEnum):
    """What it means when a step is missed; the values are the words of the JSON contract."""

    KRITIEK = "kritiek"
    HOOG = "hoog"
    MIDDEL = "middel"
    INFO = "info"


class Soort(StrEnum):
    """What kind of row it is."""

    PLICHT = "plicht"
    OPTIE = "optie"
    UWV = "uwv"
    MIJLPAAL = "mijlpaal"
    EIGEN = "eigen"


class Geldig(Struct, frozen=True):
    """The days on which a rule is in force, both inclusive; None is open."""

    vanaf: date | None = None
    """When the window opens; None: some days before the last day."""
    tot_en_met: date | None = None

    def op(self, dag: date) -> bool:
        """Return whether the rule is in force on `dag`."""
        return (self.vanaf is None or self.vanaf <= dag) and (self.tot_en_met is None or dag <= self.tot_en_met)


Voorwaarde = Callable[[Feiten], bool]
Termijn = Callable[[Feiten, Term, date], Term | None]
Reden = Callable[[Feiten], str | None]
Wanneer = Callable[[Event, Feiten], date | None]
Ronden = Callable[[Feiten], list[Ronde]]


class Step(Struct, frozen=True, kw_only=True):
    """One step of the law, or of an organisation's own: who, by when, why, and what follows when it is missed."""

    id: str
    titel: str
    aan_zet: tuple[Rol, ...]
    """Who must act."""
    verantwoordelijk: Rol | None
    uiterlijk: Term | None
    """The term; None: no day limits the step."""
    grondslag: tuple[Grondslag, ...]
    ernst: Ernst
    wat: str
    waarom: str
    gevolg: str
    vanaf: Term | None = None
    termijn: Termijn | None = None
    """Gives the term that counts in one dossier, from `uiterlijk` and its day there (None: no day limits it)."""
    als: Voorwaarde | None = None
    """Whether the step exists in a dossier; None: always."""
    nvt: Reden | None = None
    """Why the step does not apply in a dossier."""
    voldaan_door: tuple[type[Event], ...] = ()
    """The kinds of event that can fulfil it."""
    wanneer: Wanneer | None = None
    """On which day such an event fulfilled it; None of an event: it did not. Without this rule it is the date of the event."""
    ronden: Ronden | None = None
    """The rounds of a step that comes back."""
    ritme: bool = False
    """Each round takes an event of its own, and a late one does not move the next."""
    twijfel: Reden | None = None
    """Why a person must judge now whether the step is needed."""
    helpt: Voorwaarde | None = None
    """Whether an option is worth showing now."""
    geldig: Geldig = Geldig()
    verschil: str | None = None
    """What sources differ on, and what wiezit follows."""
    soort: Soort = Soort.PLICHT
    atw: bool = False
    """The Algemene termijnenwet moves the last day."""
    afwijken: bool = False
    """The parties may agree on another day (RPG art. 5)."""
    bindend: bool = True
    """False for days that bind someone else than employer or employee: those are never too late here."""
    boete: bool = False
    """A late report, or none, can be fined (BOETE art. 2c)."""
    loopt_door: bool = False
    """Neither recovery nor the end of employment ends the step."""
    loopt_door_na_dienst: bool = False
    """The end of employment does not end the step."""
    op_laatste_dag: bool = False
    """Due on the last day of employment when that comes first."""
    nog_geen_wet: bool = False
    """Part of a bill."""
    opdracht: str | None = None
    """The command, or the words, that record it; None: the first of `voldaan_door` is added."""
    veld: str | None = None
    """The field that records it, where that belongs in a file that is there already."""
    eerst: tuple[str, ...] = ()
    """The steps that come before this one: advice about this one would be premature while they are open."""

    @property
    def is_plicht(self) -> bool:
        """Whether the law, or the organisation itself, asks it of somebody: no option, no milestone and nothing that UWV does."""
        return self.soort in (Soort.PLICHT, Soort.EIGEN)
