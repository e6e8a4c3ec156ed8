"""What each reader of a report may see, and why something is left out: never more than the task of that role needs. Pure."""

from msgspec import Struct

from wiezit.dossier.events import Event
from wiezit.dossier.roles import Rol

VOOR: tuple[Rol, ...] = (
    "werkgever",
    "casemanager",
    "werknemer",
    "bedrijfsarts",
    "arbeidsdeskundige",
    "re_integratiebedrijf",
    "verzuimverzekeraar",
    "uwv",
)
MET_BSN: tuple[Rol, ...] = ("uwv", "bedrijfsarts", "re_integratiebedrijf")
"""BW7 art. 658a lid 5, ARBO art. 14 lid 5 and the documents of UWV; nowhere else."""

RUBRIEKEN: dict[str, str] = {
    "prive": "adres, telefoon, e-mail en geboortedatum van de werknemer",
    "loonheffingen": "loonheffingennummer van de werkgever",
    "bekwaamheden": "omschrijving van de functie en bekwaamheden",
    "termijnen": "tijdlijn en termijnen van de wet",
    "loon": "loon en loonwaarde",
    "advies": "probleemanalyse, actueel oordeel en spreekuren van de bedrijfsarts",
    "plan": "plan van aanpak en evaluaties",
    "gesprekken": "gesprekken en contacten",
    "spoor1": "inspanningen in spoor 1",
    "spoor2": "inspanningen in spoor 2",
    "deskundigen": "adviezen van deskundigen",
    "oordeel": "oordeel van de werknemer",
    "maatregelen": "maatregelen van de werkgever",
    "uwv": "meldingen aan en beslissingen van UWV",
    "aard": "wat iets zegt over de aard van de ziekte: de meldtermijn bij UWV en de oorzaak na verlof",
    "vrije_tekst": "samenvattingen en toelichtingen",
    "overig": "overige stukken",
    "bijlagen": "lijst van bijlagen",
}

_NIET_NODIG = "Niet nodig voor de taak van deze rol."
_VERZEKERAAR = "De verzekeraar krijgt alleen wat nodig is om de loondoorbetaling te vergoeden: data, uren en loonwaarde (AP)."

_VERBORGEN: dict[Rol, dict[str, str]] = {
    "bedrijfsarts": {
        "loon": "De bedrijfsarts adviseert over werk, niet over loon.",
        "loonheffingen": _NIET_NODIG,
        "maatregelen": "Een maatregel is een zaak van werkgever en werknemer; de bedrijfsarts blijft onafhankelijk.",
    },
    "arbeidsdeskundige": {
        "prive": _NIET_NODIG,
        "loonheffingen": _NIET_NODIG,
        "maatregelen": _NIET_NODIG,
        "oordeel": "Het oordeel van de werknemer is voor UWV.",
        "uwv": _NIET_NODIG,
        "aard": _NIET_NODIG,
        "overig": _NIET_NODIG,
    },
    "re_integratiebedrijf": {
        "loonheffingen": _NIET_NODIG,
        "gesprekken": "Alleen wat nodig is om het traject uit te voeren (BW7 art. 658a lid 5).",
        "maatregelen": "Alleen wat nodig is om het traject uit te voeren (BW7 art. 658a lid 5).",
        "oordeel": "Het oordeel van de werknemer is voor UWV.",
        "uwv": "Alleen wat nodig is om het traject uit te voeren (BW7 art. 658a lid 5).",
        "aard": "Alleen wat nodig is om het traject uit te voeren (BW7 art. 658a lid 5).",
        "overig": _NIET_NODIG,
    },
    "verzuimverzekeraar": dict.fromkeys(
        (
            "prive",
            "bekwaamheden",
            "termijnen",
            "advies",
            "plan",
            "gesprekken",
            "spoor1",
            "spoor2",
            "deskundigen",
            "oordeel",
            "maatregelen",
            "overig",
            "aard",
            "vrije_tekst",
            "bijlagen",
        ),
        _VERZEKERAAR,
    ),
}


class Zicht(Struct, frozen=True):
    """What one reader may see; `voor` None is the employer's own full copy."""

    voor: Rol | None = None

    @property
    def verborgen(self) -> dict[str, str]:
        """The rubrics that are left out, each with the reason."""
        return _VERBORGEN.get(self.voor, {}) if self.voor else {}

    @property
    def alles(self) -> bool:
        """Whether this reader works for the employer and so sees the same as the employer (AP 5.2.1)."""
        return self.voor in (None, "werkgever", "casemanager")

    @property
    def bsn(self) -> bool:
        """Whether the BSN may stand in this copy."""
        return self.voor is None or self.voor in MET_BSN

    def toont(self, rubriek: str) -> bool:
        """Return whether a rubric is shown to this reader."""
        return rubriek not in self.verborgen

    def mag(self, event: Event) -> bool:
        """Return whether the file itself allows this reader: `delen_met` names who may see an event; empty is everybody."""
        return self.alles or not event.delen_met or self.voor in event.delen_met
