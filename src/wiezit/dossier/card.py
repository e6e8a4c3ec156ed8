"""`dossier.yaml`: who and what a dossier is about. There is no field for BSN, diagnosis, cause or treatment, on purpose."""

from datetime import date
from typing import Annotated, Literal

from wiezit.dossier.events import Deel, JaNeeOnbekend, veld
from wiezit.dossier.roles import Rol

Werkdag = Literal["ma", "di", "wo", "do", "vr", "za", "zo"]
WERKDAGEN: tuple[Werkdag, ...] = ("ma", "di", "wo", "do", "vr", "za", "zo")


class Werknemer(Deel, frozen=True):
    naam: Annotated[str | None, veld("Naam van de werknemer.", verplicht=True, grondslag="RPG art. 6 lid 1 a")] = None
    personeelsnummer: Annotated[str | None, veld("Personeelsnummer. Nooit het BSN.")] = None
    adres: Annotated[str | None, veld("Straat en huisnummer.")] = None
    postcode: Annotated[str | None, veld("Postcode.")] = None
    woonplaats: Annotated[str | None, veld("Woonplaats.")] = None
    telefoon: Annotated[str | None, veld("Telefoonnummer.")] = None
    email: Annotated[str | None, veld("E-mailadres.")] = None
    geboortedatum: Annotated[date | None, veld("Geboortedatum.")] = None
    aow_datum: Annotated[date | None, veld("Dag waarop de AOW ingaat.")] = None


class Functie(Deel, frozen=True):
    titel: Annotated[str | None, veld("Naam van de functie.", verplicht=True, grondslag="RPG art. 6 lid 1 c")] = None
    uren_per_week: Annotated[float | None, veld("Uren per week volgens het contract.", verplicht=True)] = None
    omschrijving: Annotated[str | None, veld("Wat het werk inhoudt.")] = None
    bekwaamheden: Annotated[str | None, veld("Opleiding, ervaring en vaardigheden.", grondslag="RPG art. 6 lid 1 d")] = None
    werkdagen: Annotated[tuple[Werkdag, ...], veld("Dagen waarop de werknemer werkt.", grondslag="REW art. 2")] = ()


class Dienstverband(Deel, frozen=True):
    begin: Annotated[date | None, veld("Eerste dag in dienst.", verplicht=True)] = None
    eind: Annotated[date | None, veld("Laatste dag van een tijdelijk contract; die dag telt mee.")] = None
    soort: Annotated[Literal["vast", "tijdelijk", "uitzend", "detachering"] | None, veld("Soort contract.")] = None


class Werkgever(Deel, frozen=True):
    naam: Annotated[str | None, veld("Naam van de werkgever.", verplicht=True, grondslag="RPG art. 6 lid 1 a")] = None
    adres: Annotated[str | None, veld("Straat en huisnummer.")] = None
    postcode: Annotated[str | None, veld("Postcode.")] = None
    plaats: Annotated[str | None, veld("Plaats.")] = None
    aard_bedrijf: Annotated[str | None, veld("Wat het bedrijf doet.", grondslag="RPG art. 6 lid 1 b")] = None
    loonheffingennummer: Annotated[str | None, veld("Loonheffingennummer.")] = None
    aantal_werknemers: Annotated[int | None, veld("Aantal werknemers.")] = None
    eigenrisicodrager: Annotated[tuple[Literal["zw", "wga"], ...], veld("Waarvoor de werkgever eigenrisicodrager is.")] = ()


class Betrokkene(Deel, frozen=True):
    rol: Annotated[Rol | None, veld("De rol van deze persoon.", verplicht=True)] = None
    naam: Annotated[str | None, veld("Naam.", verplicht=True)] = None
    functie: Annotated[str | None, veld("Functie.")] = None
    organisatie: Annotated[str | None, veld("Organisatie.")] = None
    telefoon: Annotated[str | None, veld("Telefoonnummer.")] = None
    email: Annotated[str | None, veld("E-mailadres.")] = None
    van: Annotated[date | None, veld("Eerste dag in deze rol.")] = None
    tot_en_met: Annotated[date | None, veld("Laatste dag in deze rol; die dag telt mee.")] = None


class Kaart(Deel, frozen=True):
    """Het dossier: wie en wat"""

    formaat: Annotated[Literal["1"] | None, veld("Altijd 1.", verplicht=True)] = None
    dossiernummer: Annotated[str | None, veld("Nummer van het dossier, gelijk aan de naam van de map.", verplicht=True)] = None
    werknemer: Annotated[Werknemer, veld("De werknemer.", verplicht=True)] = Werknemer()
    functie: Annotated[Functie, veld("De functie.", verplicht=True)] = Functie()
    dienstverband: Annotated[Dienstverband, veld("Het dienstverband.", verplicht=True)] = Dienstverband()
    werkgever: Annotated[Werkgever | None, veld("De werkgever: hier of in wiezit.yaml.")] = None
    betrokkenen: Annotated[tuple[Betrokkene, ...], veld("Wie welke rol heeft: hier of in wiezit.yaml.")] = ()
    no_risk: Annotated[JaNeeOnbekend | None, veld("Geldt de no-riskpolis?", grondslag="ZW art. 29b")] = None
