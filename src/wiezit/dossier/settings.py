"""`wiezit.yaml`: the organisation, its roles, settings and own steps. The nearest file upward from a dossier applies."""

from typing import Annotated, Literal

from wiezit.dossier.card import Betrokkene, Werkgever
from wiezit.dossier.events import RITME_WEKEN, Deel, JaNee, veld
from wiezit.dossier.roles import Rollen

BEWAARTERMIJN_JAREN = 2
"""How many years a dossier is kept after its end, as a rule (AP h. 6)."""


class Instellingen(Deel, frozen=True):
    waarschuw_dagen: Annotated[int, veld("Hoeveel dagen vooraf een stap in beeld komt.")] = 14
    gesprek_weken: Annotated[int, veld("Om de hoeveel weken een gesprek is, als er geen plan is. Hoogstens 6; meer telt als 6.")] = (
        RITME_WEKEN
    )
    contact_bedrijfsarts_weken: Annotated[
        int, veld("Om de hoeveel weken er contact met de bedrijfsarts is. Hoogstens 6; meer telt als 6.")
    ] = RITME_WEKEN
    bewaartermijn_jaren: Annotated[int, veld("Hoeveel jaar je een dossier bewaart.", grondslag="AP h. 6")] = BEWAARTERMIJN_JAREN
    taal_verslag: Annotated[Literal["nl"], veld("Taal van het verslag.")] = "nl"
    wetsvoorstel_spoor1: Annotated[JaNee, veld("Laat zien wat het wetsvoorstel over spoor 1 zou doen. Nog geen wet.")] = "nee"
    achteraf_dagen: Annotated[int, veld("Na hoeveel dagen vastleggen ‘achteraf’ heet.")] = 14

    @property
    def gesprek_ritme(self) -> int:
        """After how many weeks a talk comes round without a plan: a house may ask for more than the usual rhythm, not for less."""
        return min(self.gesprek_weken, RITME_WEKEN)

    @property
    def contact_ritme(self) -> int:
        """The same of a contact with the bedrijfsarts."""
        return min(self.contact_bedrijfsarts_weken, RITME_WEKEN)


class Privacy(Deel, frozen=True):
    extra_woorden: Annotated[tuple[str, ...], veld("Woorden die je ook niet in een dossier wilt.")] = ()
    toegestane_woorden: Annotated[tuple[str, ...], veld("Woorden die bij jullie gewoon zijn en geen melding geven.")] = ()


class EigenStap(Deel, frozen=True):
    """Een eigen stap van de organisatie"""

    stap: Annotated[str | None, veld("Korte naam in kleine letters.", verplicht=True)] = None
    titel: Annotated[str | None, veld("Titel van de stap.", verplicht=True)] = None
    aan_zet: Annotated[Rollen | None, veld("Wie aan zet is.", verplicht=True)] = None
    na: Annotated[str | None, veld("Waar je vanaf telt, bijvoorbeeld eerste_ziektedag of een soort gebeurtenis.", verplicht=True)] = None
    dagen: Annotated[int | None, veld("Aantal dagen daarna.")] = None
    weken: Annotated[int | None, veld("Aantal weken daarna.")] = None
    elke: Annotated[int | None, veld("Herhaal om de zoveel dagen of weken (zelfde eenheid).")] = None
    voldaan_door: Annotated[tuple[str, ...], veld("Gebeurtenissen die de stap afronden.")] = ()
    vervalt_bij_herstel: Annotated[JaNee, veld("Vervalt de stap bij herstel?")] = "ja"
    toelichting: Annotated[str | None, veld("Uitleg voor collega's.")] = None


class Configuratie(Deel, frozen=True):
    """Het bestand wiezit.yaml"""

    organisatie: Annotated[Werkgever | None, veld("De werkgever, voor alle dossiers hieronder.")] = None
    betrokkenen: Annotated[tuple[Betrokkene, ...], veld("Wie welke rol heeft, voor alle dossiers hieronder.")] = ()
    instellingen: Annotated[Instellingen, veld("Instellingen.")] = Instellingen()
    sjablonen: Annotated[str | None, veld("Map met eigen sjablonen.")] = None
    privacy: Annotated[Privacy, veld("Woorden voor de privacycontrole.")] = Privacy()
    eigen_stappen: Annotated[tuple[EigenStap, ...], veld("Eigen stappen naast de wettelijke.")] = ()
