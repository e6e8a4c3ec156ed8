"""Who and what: the administrative data of employee, employer and bedrijfsarts (RPG art. 6 lid 1 a to e). Pure."""

from collections.abc import Iterator

from wiezit.assessment.chronicle import laatste_dag
from wiezit.assessment.planning import Stand
from wiezit.assessment.report import toets_part
from wiezit.assessment.report.model import Alinea, Blok, Onderdeel, Tabel, Veld, Velden
from wiezit.assessment.report.roles import Zicht
from wiezit.assessment.report.words import getal, opgesomd, periode, rolnaam
from wiezit.dates import kort
from wiezit.dossier.card import Betrokkene
from wiezit.dossier.dossier import Dossier
from wiezit.dossier.roles import Rol

_PARTIJEN: tuple[Rol, ...] = (
    "werkgever",
    "leidinggevende",
    "casemanager",
    "hr",
    "bedrijfsarts",
    "arbodienst",
    "arbeidsdeskundige",
    "re_integratiebedrijf",
    "gemachtigde",
)


def administratief(stand: Stand, zicht: Zicht, bsn: str | None, oordeel: toets_part.Onderdeel) -> Onderdeel:
    """Return the administrative data of employee, employer and bedrijfsarts; what the law asks and is not there, shows as missing."""
    dossier = stand.dossier
    delen = (
        Onderdeel(id="werknemer", titel="Werknemer", blokken=(Velden(tuple(_werknemer(dossier, zicht, bsn))),)),
        Onderdeel(id="werkgever", titel="Werkgever", blokken=(Velden(tuple(_werkgever(dossier, zicht))),)),
        Onderdeel(id="functie", titel="Functie en dienstverband", blokken=(Velden(tuple(_functie(stand, zicht))),)),
        Onderdeel(id="partijen", titel="Wie is betrokken", blokken=(_betrokkenen(stand),)),
    )
    return Onderdeel(
        id="administratieve_gegevens",
        titel="Administratieve gegevens",
        delen=delen,
        blokken=tuple(_opmerking(oordeel, zicht)),
        staat=oordeel.staat,
        grondslag="RPG art. 6 lid 1 a tot en met e",
    )


def _opmerking(oordeel: toets_part.Onderdeel, zicht: Zicht) -> Iterator[Blok]:
    if oordeel.staat == "nog_niet_nodig":
        yield Alinea(f"Wat ontbreekt, is nog niet nodig{f' ({oordeel.reden})' if oordeel.reden else ''}.")
    elif oordeel.staat == "niet_nodig":
        yield Alinea(f"Wat ontbreekt, is niet nodig: {oordeel.reden}.")
    elif oordeel.staat == "onvolledig" and zicht.alles:
        yield Alinea(f"Nog niet compleet: {', '.join(oordeel.namen)}.", "ontbreekt")


def _werknemer(dossier: Dossier, zicht: Zicht, bsn: str | None) -> Iterator[Veld]:
    person = dossier.kaart.werknemer
    yield Veld("Naam", person.naam, grondslag="RPG art. 6 lid 1 a")
    if bsn:
        yield Veld("BSN", bsn)
    if person.personeelsnummer:
        yield Veld("Personeelsnummer", person.personeelsnummer)
    if not zicht.toont("prive"):
        return
    yield Veld("Adres", _adres(person.adres, person.postcode, person.woonplaats), grondslag="UWV-EN")
    for name, value in (("Telefoon", person.telefoon), ("E-mail", person.email)):
        if value:
            yield Veld(name, value)
    if person.geboortedatum:
        yield Veld("Geboortedatum", kort(person.geboortedatum))


def _werkgever(dossier: Dossier, zicht: Zicht) -> Iterator[Veld]:
    if dossier.werkgever_onleesbaar:
        yield Veld("Werkgever", "niet te lezen: wiezit.yaml")
        return
    firm = dossier.werkgever
    yield Veld("Naam", firm.naam, grondslag="RPG art. 6 lid 1 a")
    if address := _adres(firm.adres, firm.postcode, firm.plaats):  # RPG art. 6 lid 1 a and VORM art. 2 do not name it
        yield Veld("Adres", address)
    yield Veld("Aard van het bedrijf", firm.aard_bedrijf, grondslag="RPG art. 6 lid 1 b")
    if zicht.toont("loonheffingen"):
        yield Veld("Loonheffingennummer", firm.loonheffingennummer, grondslag="UWV-EN")
    if firm.aantal_werknemers:
        yield Veld("Aantal werknemers", str(firm.aantal_werknemers))
    if firm.eigenrisicodrager:
        yield Veld("Eigenrisicodrager voor", opgesomd(word.upper() for word in firm.eigenrisicodrager))


def _functie(stand: Stand, zicht: Zicht) -> Iterator[Veld]:
    card = stand.dossier.kaart
    yield Veld("Functie", card.functie.titel, grondslag="RPG art. 6 lid 1 c")
    hours = card.functie.uren_per_week
    yield Veld("Uren per week volgens het contract", getal(hours) if hours is not None else None)
    if card.functie.omschrijving and zicht.toont("bekwaamheden"):
        yield Veld("Omschrijving", card.functie.omschrijving.strip(), opmaak=True)
    skills = card.functie.bekwaamheden
    if zicht.toont("bekwaamheden"):
        yield Veld("Bekwaamheden", skills.strip() if skills else None, opmaak=True, grondslag="RPG art. 6 lid 1 d")
    begin, eind = card.dienstverband.begin, laatste_dag(stand) or card.dienstverband.eind
    yield Veld("Dienstverband", (periode(begin, eind) + (f" ({card.dienstverband.soort})" if card.dienstverband.soort else "")) or None)
    first = kort(stand.klok.eerste_ziektedag) if stand.klok else stand.dossier.geen_ziekmelding
    yield Veld("Eerste ziektedag", first, grondslag="RPG art. 6 lid 1 e")


def _betrokkenen(stand: Stand) -> Blok:
    holders = stand.dossier.betrokkenen(stand.peildatum)
    rows = tuple(_persoon(holders[role]) for role in _PARTIJEN if role in holders)
    if not rows:
        return Alinea("De bedrijfsarts of arbodienst is niet ingevuld (RPG art. 6 lid 1 a).", "ontbreekt")
    return Tabel("Betrokkenen op de peildatum", ("Rol", "Naam", "Functie en organisatie", "Contact"), rows, breedtes=(21, 23, 33, 23))


def _adres(*delen: str | None) -> str | None:
    street, code, place = delen
    town = " ".join(part for part in (code, place) if part)
    return ", ".join(part for part in (street, town) if part) or None


def _persoon(person: Betrokkene) -> tuple[str, ...]:
    work = ", ".join(part for part in (person.functie, person.organisatie) if part)
    contact = ", ".join(part for part in (person.telefoon, person.email) if part)
    return rolnaam(person.rol).capitalize(), person.naam or "", work, contact
