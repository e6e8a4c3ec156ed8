"""What the forms share: the data of employee and employer, the latest event of a kind, and places to sign. Pure."""

from datetime import date
from typing import TypeVar

from wiezit.assessment.chronicle import van_geval
from wiezit.assessment.planning import Stand
from wiezit.assessment.report.model import Alinea, Blok, Formulier, Handtekening, Onderdeel, Tabel, Veld, Velden
from wiezit.assessment.report.words import datumkort, getal, periode, rollen
from wiezit.dates import kort
from wiezit.dossier.events import Afspraak, Event, PlanActiviteit, Visie
from wiezit.dossier.roles import Rol

Kind = TypeVar("Kind", bound=Event)
GEEN_MEDISCHE_GEGEVENS = "Schrijf geen medische gegevens op: alleen wat iemand in het werk kan."
VISIEVRAGEN = (
    "Schrijf bij de visie: welke mogelijkheden zie je om (meer) te werken, wat vind je van wat er tot nu toe is gedaan, "
    "en wat vind je van de afspraken?"
)


def laatste(stand: Stand, *kinds: type[Kind]) -> Kind | None:
    """Return the last event of these kinds in the current case, up to the peildatum."""
    return next((event for event in reversed(van_geval(stand)) if isinstance(event, kinds)), None)


def deel(id: str, titel: str, *blokken: Blok, grondslag: str | None = None) -> Onderdeel:
    """Return one part of a form."""
    return Onderdeel(id=id, titel=titel, blokken=blokken, grondslag=grondslag)


def vragen(*velden: Veld) -> Velden:
    """Return labelled places to write on, filled where the dossier knows the answer."""
    return Velden(velden)


def tekst(label: str, waarde: str | None, *, regels: int = 3, grondslag: str | None = None) -> Veld:
    """Return a place for free text."""
    return Veld(label, waarde.strip() if waarde and waarde.strip() else None, opmaak=True, regels=regels, grondslag=grondslag)


def dag(label: str, waarde: date | None, *, grondslag: str | None = None) -> Veld:
    """Return a place for a date."""
    return Veld(label, kort(waarde) if waarde else None, grondslag=grondslag)


def keuze(label: str, waarde: str | None, *keuzes: str, grondslag: str | None = None) -> Veld:
    """Return boxes to tick; the one that the dossier knows is ticked."""
    return Veld(label, waarde, keuzes=keuzes, grondslag=grondslag)


def visies(visie: Visie | None, grondslag: str) -> Velden:
    """Return the places for both visions (RPG art. 4 lid 2)."""
    return vragen(
        tekst("Visie van de werknemer", visie.werknemer if visie else None, regels=5, grondslag=grondslag),
        tekst("Visie van de werkgever", visie.werkgever if visie else None, regels=5, grondslag=grondslag),
    )


def visiedeel(visie: Visie | None, grondslag: str) -> Onderdeel:
    """Return the part of a form with both visions and what to think of (RPG art. 4 lid 2)."""
    return deel("visie", "Visie", Alinea(VISIEVRAGEN), visies(visie, grondslag), grondslag=grondslag)


def gegevens(stand: Stand, *, bsn: bool = True, bedrijf: bool = False) -> Onderdeel:
    """Return the administrative data on top of a form; the BSN is always a line to write on."""
    card, firm = stand.dossier.kaart, stand.dossier.werkgever
    person = card.werknemer
    address = ", ".join(p for p in (person.adres, " ".join(q for q in (person.postcode, person.woonplaats) if q)) if p)
    rows = [Veld("Werknemer", person.naam), Veld("Adres", address or None)]
    if bsn:
        rows.append(Veld("BSN (schrijf het er zelf bij)", None))
    hours = card.functie.uren_per_week
    rows += [
        Veld("Functie", card.functie.titel),
        Veld("Uren per week volgens het contract", getal(hours) if hours is not None else None),
        Veld("Werkgever", firm.naam),
    ]
    if bsn:
        rows.append(Veld("Loonheffingennummer", firm.loonheffingennummer))
    if bedrijf:
        rows.append(Veld("Aard van het bedrijf", firm.aard_bedrijf, grondslag="VORM art. 2 lid 5"))
    rows.append(dag("Eerste ziektedag", stand.klok.eerste_ziektedag if stand.klok else None))
    return deel("gegevens", "Gegevens", Velden(tuple(rows)))


def activiteiten(rows: tuple[PlanActiviteit, ...], leeg: int) -> Tabel:
    """Return a table of activities, with blank rows when there are none yet."""
    filled = tuple((a.wat or "", rollen(a.wie), periode(a.start, a.tot_en_met), a.resultaat or "") for a in rows)
    return Tabel(
        "Activiteiten", ("Wat", "Wie", "Van en tot en met", "Resultaat"), filled, leeg=0 if filled else leeg, breedtes=(34, 26, 22, 18)
    )


def afspraken(bijschrift: str, rows: tuple[Afspraak, ...], leeg: int) -> Tabel:
    """Return a table of agreements with `leeg` blank rows after them."""
    filled = tuple((a.wat or "", rollen(a.wie), datumkort(a.voor), datumkort(a.gereed_op)) for a in rows)
    return Tabel(bijschrift, ("Afspraak", "Wie", "Uiterlijk", "Gereed op"), filled, leeg=leeg, breedtes=(42, 26, 16, 16))


def tekenaar(stand: Stand, rol: Rol, naam: str | None = None) -> Handtekening:
    """Return the place where a role signs, with the name and function that the dossier knows."""
    if rol == "werknemer":
        return Handtekening("Werknemer", stand.dossier.kaart.werknemer.naam, stand.dossier.kaart.functie.titel)
    person = stand.dossier.betrokkenen(stand.peildatum).get(rol)
    title = {"werkgever": "Namens de werkgever"}.get(rol, rol.replace("_", "-").capitalize())
    return Handtekening(title, naam or (person.naam if person else None), person.functie if person else None)


def nieuw(stand: Stand, id: str, titel: str, *onderdelen: Onderdeel, intro: str | None = None) -> Formulier:
    """Return a form for this dossier."""
    return Formulier(id=id, titel=titel, dossiernummer=stand.dossier.nummer, peildatum=stand.peildatum, onderdelen=onderdelen, intro=intro)
