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
    """One step of the law: who, by when, why, and what follows when it is missed.

    `termijn` gives the term that counts in one dossier, from `uiterlijk` and its day there (None: no day limits it).
    `als` says whether the step exists in a dossier, `nvt` why it does not apply, `wanneer` on which day an event of
    `voldaan_door` fulfilled it (None: it did not), `ronden` the rounds of a step that comes back (`ritme`: one event each,
    a late one does not move the next), `helpt` when an option is worth showing, `twijfel` why a person must judge it now. `afwijken`: parties may agree on another date (RPG art. 5). `bindend` is false for dates that bind
    someone else than employer or employee: those are never too late here. `boete`: a late report, or none, can be fined (BOETE art. 2c). `atw`: the Algemene termijnenwet moves the last
    day. `loopt_door`: neither recovery nor the end of employment ends the step; `loopt_door_na_dienst`: the latter does not.
    `op_laatste_dag`: due on the last day of employment when that comes first. `nog_geen_wet`: part of a bill.
    `eerst` names the steps that come before this one: advice about this one would be premature while they are open.
    """

    id: str
    titel: str
    aan_zet: tuple[Rol, ...]
    verantwoordelijk: Rol | None
    uiterlijk: Term | None
    grondslag: tuple[Grondslag, ...]
    ernst: Ernst
    wat: str
    waarom: str
    gevolg: str
    vanaf: Term | None = None
    termijn: Termijn | None = None
    als: Voorwaarde | None = None
    nvt: Reden | None = None
    voldaan_door: tuple[type[Event], ...] = ()
    wanneer: Wanneer | None = None
    ronden: Ronden | None = None
    ritme: bool = False
    twijfel: Reden | None = None
    helpt: Voorwaarde | None = None
    geldig: Geldig = Geldig()
    verschil: str | None = None
    soort: Soort = Soort.PLICHT
    atw: bool = False
    afwijken: bool = False
    bindend: bool = True
    boete: bool = False
    loopt_door: bool = False
    loopt_door_na_dienst: bool = False
    op_laatste_dag: bool = False
    nog_geen_wet: bool = False
    opdracht: str | None = None
    eerst: tuple[str, ...] = ()
