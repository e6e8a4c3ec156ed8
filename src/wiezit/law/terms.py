"""How the law counts: each term keeps the unit and the anchor of its article and is added once.

`Na("eerste_ziektedag", weken=6)` reads "binnen zes weken na de eerste dag": the first day itself is not counted.
Below stand the terms that more than the row of one step counts with, each once; any other term stands in its row.
"""

from msgspec import Struct


class Na(Struct, frozen=True):
    """`weken` and `dagen` after the anchor, moved by the interruptions that begin after it.

    `atw`: the Algemene termijnenwet moves this term, where it is one of several in a row and not all of them move.
    """

    anker: str
    weken: int = 0
    dagen: int = 0
    atw: bool = False

    @property
    def afstand(self) -> int:
        """The distance in calendar days."""
        return 7 * self.weken + self.dagen


class Voor(Struct, frozen=True):
    """`weken` weeks before the anchor: counted back from the last day of a period ("uiterlijk n weken voor het einde")."""

    anker: str
    weken: int

    @property
    def afstand(self) -> int:
        """The distance in calendar days, negative."""
        return -7 * self.weken


class BeginWeek(Struct, frozen=True):
    """The first day of a week of sickness: week 1 starts on the first sick day."""

    week: int

    @property
    def afstand(self) -> int:
        """The distance from the first sick day in calendar days."""
        return 7 * (self.week - 1)


class EindeWeek(Struct, frozen=True):
    """The last day of a week of sickness (inclusive)."""

    week: int

    @property
    def afstand(self) -> int:
        """The distance from the first sick day in calendar days."""
        return 7 * self.week - 1


class Jaren(Struct, frozen=True):
    """Calendar years from the anchor; whether the last day is the same day of the month or the day before says each row for itself."""

    anker: str
    aantal: int


class Werkdagen(Struct, frozen=True):
    """A number of working days after the anchor (the anchor itself does not count)."""

    anker: str
    aantal: int


class Onverwijld(Struct, frozen=True):
    """At once after the anchor: the law names no number of days, so there is no date to be late on."""

    anker: str


class Bij(Struct, frozen=True):
    """Together with another step: on the day that step is due, or was done."""

    stap: str


class Vroegste(Struct, frozen=True):
    """The earliest of several terms; a term whose anchor is unknown is left out."""

    termen: tuple["Na | Voor | BeginWeek | EindeWeek", ...]


class Laatste(Struct, frozen=True):
    """The latest of several terms; a term whose anchor is unknown is left out."""

    termen: tuple["Na | Voor | BeginWeek | EindeWeek", ...]


Term = Na | Voor | BeginWeek | EindeWeek | Jaren | Werkdagen | Onverwijld | Bij | Vroegste | Laatste

PROBLEEMANALYSE = Na("eerste_ziektedag", weken=6)
"""The last day of the oordeel of the bedrijfsarts, where long absence threatens (RPG art. 2 lid 2)."""
PLAN_WEKEN = 2
"""The weeks from the oordeel to the plan van aanpak (RPG art. 4 lid 1), from a new oordeel to the adjusted plan too (lid 5)."""
THERAPIE_WEKEN = 6
"""The weeks that arbeidstherapie may last: "in de regel niet langer dan zes weken" (BBP §8)."""
MELDING_42_WEKEN = Na("eerste_ziektedag", weken=42)
"""The last day of the sick report to UWV: the first day after 42 weeks of illness (ZW art. 38 lid 1)."""
BELASTBAARHEID = Na("eerste_ziektedag", weken=49)
"""The last day for a new look at what the employee can do, before the eerstejaarsevaluatie: a rule of wiezit, no law."""
EINDE_EERSTE_JAAR = EindeWeek(52)
"""The last day of the eerstejaarsevaluatie: the end of the first year of illness (RPG art. 4 lid 2 b; PK)."""
KLEINE_OVERSCHRIJDING = EindeWeek(EINDE_EERSTE_JAAR.week + 2)
"""The last day on which a late eerstejaarsevaluatie is a small overrun: a rule of wiezit (law reference B6), no law."""
SPOOR2_NA_EVALUATIE = Na("evaluatie_spoor2", weken=6)
"""Spoor 2 starts within six weeks of the evaluation that counts for it (PK)."""
SPOOR2_UITERLIJK = EindeWeek(EINDE_EERSTE_JAAR.week + SPOOR2_NA_EVALUATIE.weken)
"""The last day of that start, however late the evaluation came: the end of week 58 (PK)."""
IVA_VANAF = Na("eerste_ziektedag", dagen=20)
"""The first day on which early IVA can be asked for (WIA art. 23 lid 6; UNR)."""
IVA_UITERLIJK = EindeWeek(68)
"""The last day on which early IVA can be asked for (WIA art. 23 lid 6; UNR)."""
BRIEF_UWV = EindeWeek(89)
"""The last day on which UWV writes to the employee about the WIA (WIA art. 64 lid 2)."""
VERSLAG_GEREED = Voor("einde_wachttijd", weken=13)
"""The last day of the re-integratieverslag (WIA art. 25 lid 3), and of the last papers that belong in it (RPG art. 6 lid 1)."""
WIA_AANVRAAG = Voor("einde_wachttijd", weken=11)
"""The last day of the WIA application (WIA art. 64 lid 3)."""
NA_LATE_BRIEF = Na("late_brief_uwv", weken=4, atw=True)
"""The last day of the WIA application when UWV wrote too late (WIA art. 64 lid 6)."""
EINDE_WACHTTIJD = EindeWeek(104)
"""The last day of the wait (WIA art. 23 lid 1), and of pay where nothing makes it longer or shorter (BW7 art. 629 lid 1)."""
OPZEGVERBOD = Jaren("eerste_ziektedag", 2)
"""How long the employer may not give notice during illness (BW7 art. 670 lid 1)."""
