"""What the card says of the free texts: which stand on it and may hold what, and whom the others are about."""

import re
from collections.abc import Callable
from operator import attrgetter

from wiezit.assessment.checks.privacy_codes import SOORTEN
from wiezit.assessment.privacy import Categorie
from wiezit.dossier.card import Kaart
from wiezit.dossier.dossier import Dossier

Route = tuple[str | int, ...]

BEROEPEN: frozenset[Categorie] = frozenset({"zorgverlener", "kliniek"})
# Who works in care gives treatments and medicines, to others; a description of the employee himself is read in full.
_IN_DE_ZORG: frozenset[Categorie] = BEROEPEN | {"behandeling", "medicijn"}
_ALLES: frozenset[Categorie] = frozenset(category for category in SOORTEN if category not in ("bsn", "eigen_woord"))
# Made ready at first use: few dossiers hold a word that asks for them.
_PERSOON = r"(?i)\b(?:hij|zij|werknemer|werkneemster|wegens|vanwege|ivm|i\.v\.m\.|door (?:zijn|haar)|zijn eigen|haar eigen)\b"
_ANDEREN = (
    r"(?i)cli[eë]nt|pati[eë]nt|bewoner|leerling|deelnemer|mensen|moeder|kind|begeleid|verzorg|verple|ehbo|signaleer|voorlicht"
    # Not "bezorgt", "zorgt voor" or "hulpmonteur": those tell nothing of others.
    r"|\w{3,}zorg\b|\bde zorg\b|zorg(?:medew|inst|cent|verl|groep|assist|taken)|\w{3,}hulp\b|eerste hulp|hulp(?:verl|beh|vra)"
)
_KORT = 2
"""Names of so many letters are words too often: "An", "Jo"."""
_STRAAT = r"[\w.'-]+(?: [\w.'-]+)? \d+ ?[A-Za-z]?(?:[-/ ]\w{1,4})?"


def _van_werk(text: str) -> frozenset[Categorie]:
    """Return what may stand in the description of a job: all that is about others, in care."""
    if re.search(_PERSOON, text):
        return frozenset()
    return _ALLES if re.search(_ANDEREN, text) else _IN_DE_ZORG


def _van_adres(text: str) -> frozenset[Categorie]:
    """Return what may stand in an address: "Parnassia 14" is a street, an institution has more words."""
    return BEROEPEN if re.fullmatch(_STRAAT, text.strip()) else frozenset()


def namen(dossier: Dossier) -> tuple[str, ...]:
    """Return the first name and the surname of the employee, as far as these are words that say of whom a text is.

    A name that somebody else in the dossier has too says nothing.
    """
    words = (dossier.kaart.werknemer.naam or "").split()
    names = dict.fromkeys(word for word in (*words[:1], *words[-1:]) if len(word) > _KORT and word.isalpha() and word.istitle())
    if not names:
        return ()
    people = (*dossier.kaart.betrokkenen, *dossier.configuratie.betrokkenen)
    others = {word for person in people if person.naam for word in person.naam.split()}
    return tuple(name for name in names if name not in others)


VRIJ_OP_KAART: dict[Route, Callable[[str], frozenset[Categorie]]] = {
    ("functie", "omschrijving"): _van_werk,
    ("functie", "bekwaamheden"): _van_werk,
    ("werknemer", "adres"): _van_adres,
}
"""The free texts of `dossier.yaml`, each with what tells which categories are no finding in it."""
KAARTTEKSTEN: Callable[[Kaart], tuple[str | None, ...]] = attrgetter(*(".".join(map(str, route)) for route in VRIJ_OP_KAART))
