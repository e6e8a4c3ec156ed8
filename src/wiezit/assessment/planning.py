"""Where a dossier stands on a day: every step of the law with its dates and its state, and who is on turn. Pure."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from wiezit.dossier.dossier import Dossier
from wiezit.dossier.events import Event
from wiezit.dossier.roles import Rol
from wiezit.law.clock import Klok, Onderbreking
from wiezit.law.milestones import Mijlpalen
from wiezit.law.step import Step


class Staat(StrEnum):
    """The state of a step; the values are the words of the JSON contract."""

    GEDAAN = "gedaan"
    TE_LAAT_GEDAAN = "te_laat_gedaan"
    TE_LAAT = "te_laat"
    NU = "nu"
    BINNENKORT = "binnenkort"
    LATER = "later"
    NIET_VAN_TOEPASSING = "niet_van_toepassing"
    VERVALLEN = "vervallen"
    GEPAUZEERD = "gepauzeerd"
    ONBEKEND = "onbekend"


class Afleiding(Struct, frozen=True):
    """Why a date is that date: anchor + distance (+ interruptions) (+ ATW).

    `anker` names what is counted from, `basis` is its date, `afstand` the distance in calendar days, `schuif` the
    interruptions that moved it, `atw` the day before the Algemene termijnenwet moved it.
    """

    anker: str
    basis: date
    afstand: int
    schuif: tuple[Onderbreking, ...] = ()
    atw: date | None = None
    opmerking: str | None = None


class PlannedStep(Struct, frozen=True, kw_only=True):
    """One step (or one round of a repeating step) on the peildatum; all dates inclusive."""

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

    @property
    def telt(self) -> date | None:
        """The date that decides about being late: the agreed one where parties may agree, else the date of the law."""
        return self.afgesproken if self.afgesproken and self.step.afwijken else self.uiterlijk


class Stand(Struct, frozen=True, kw_only=True):
    """The whole picture of one dossier on `peildatum`; `klok` is None before the first sick day or without a sick report."""

    dossier: Dossier
    peildatum: date
    toestand: str | None
    klok: Klok | None
    klok_alternatief: Klok | None
    mijlpalen: Mijlpalen
    mijlpalen_alternatief: Mijlpalen | None
    stappen: tuple[PlannedStep, ...]
    aan_zet: tuple[Rol, ...]
