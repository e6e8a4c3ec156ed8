"""The events of a dossier: one Struct per `soort`, and the single declaration of the file format.

Types, descriptions and the mark `verplicht` are used by the reader, the JSON Schema and the templates of new files.
Every field may be absent in memory: a document that misses a required field is incomplete, not unreadable.
"""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

from wiezit.dossier.roles import Rol, Rollen

JaNee = Literal["ja", "nee"]
JaNeeDeels = Literal["ja", "nee", "deels"]
JaNeeOnbekend = Literal["ja", "nee", "onbekend"]


VISIE_SINDS = date(2023, 7, 1)
"""Since this day both visions belong in plans and in the eerstejaarsevaluatie (RPG art. 4 lid 2; Stcrt. 2023-13931)."""
RITME_WEKEN = 6
"""The usual weeks between talks, and between contacts with the bedrijfsarts: policy, the law says "periodiek" (seed 004)."""


Bij = tuple[str, tuple[str, ...]]
"""Another field, and the answers to it beside which a field says something."""


def veld(
    uitleg: str, *, verplicht: bool = False, grondslag: str | None = None, sinds: date | None = None, alleen_bij: Bij | None = None
) -> Meta:
    """Describe a field for people: Dutch text, whether a document is complete without it, the article that asks it, and since when.

    With `alleen_bij` it is asked only after one of those answers to a field that stands before it.
    """
    return Meta(description=uitleg, extra={"verplicht": verplicht, "grondslag": grondslag, "sinds": sinds, "alleen_bij": alleen_bij})


class Deel(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A mapping inside an event."""


class Bijlage(Deel, frozen=True):
    bestand: Annotated[str | None, veld("Naam van het bestand in de map bijlagen.", verplicht=True)] = None
    titel: Annotated[str | None, veld("Titel van het stuk.")] = None
    datum: Annotated[date | None, veld("Datum van het stuk.")] = None
    ondertekend_op: Annotated[date | None, veld("Dag waarop het stuk is ondertekend.")] = None


class Ondertekening(Deel, frozen=True):
    rol: Annotated[Rol | None, veld("Wie ondertekent.", verplicht=True)] = None
    datum: Annotated[date | None, veld("Dag van tekenen of weigeren.", verplicht=True, grondslag="VORM art. 2 lid 3")] = None
    akkoord: Annotated[JaNee | None, veld("Is deze persoon het eens met de inhoud?")] = None
    toelichting: Annotated[str | None, veld("Waarom wel of niet akkoord. Geen medische gegevens.")] = None


class Visie(Deel, frozen=True):
    werkgever: Annotated[str | None, veld("De visie van de werkgever.", verplicht=True, grondslag="RPG art. 4 lid 2")] = None
    werknemer: Annotated[str | None, veld("De visie van de werknemer.", verplicht=True, grondslag="RPG art. 4 lid 2")] = None


class Afspraak(Deel, frozen=True):
    wat: Annotated[str | None, veld("Wat is afgesproken.", verplicht=True)] = None
    wie: Annotated[Rollen | None, veld("Wie het doet.")] = None
    voor: Annotated[date | None, veld("Uiterlijke dag.")] = None
    gereed_op: Annotated[date | None, veld("Dag waarop het klaar was.")] = None


class Auteur(Deel, frozen=True):
    naam: Annotated[str | None, veld("Naam van de schrijver.", verplicht=True, grondslag="VORM art. 2 lid 3")] = None
    functie: Annotated[str | None, veld("Functie van de schrijver.", verplicht=True, grondslag="VORM art. 2 lid 3")] = None


class PlanActiviteit(Deel, frozen=True):
    wat: Annotated[str | None, veld("Wat er gebeurt om het werk te hervatten.", verplicht=True)] = None
    wie: Annotated[Rollen | None, veld("Wie het doet.")] = None
    start: Annotated[date | None, veld("Eerste dag.")] = None
    tot_en_met: Annotated[date | None, veld("Laatste dag; die dag telt mee.")] = None
    resultaat: Annotated[str | None, veld("Wat het heeft opgeleverd.")] = None


class HuidigWerk(Deel, frozen=True):
    functie: Annotated[str | None, veld("Het werk dat de werknemer nu doet.")] = None
    uren_per_week: Annotated[float | None, veld("Uren per week in dat werk.")] = None
    loon: Annotated[str | None, veld("Loon in dat werk.")] = None


class Event(Struct, frozen=True, eq=False, kw_only=True, forbid_unknown_fields=True, tag_field="soort"):
    """What every event may carry. Compared by identity: two equal files are still two events."""

    datum: Annotated[date | None, veld("De dag waarop het gebeurde (JJJJ-MM-DD).", verplicht=True)] = None
    door: Annotated[Rollen | None, veld("Wie het deed: een rol of een lijst van rollen.")] = None
    aanwezig: Annotated[tuple[Rol, ...], veld("Wie erbij waren.")] = ()
    samenvatting: Annotated[str | None, veld("Korte tekst. Geen medische gegevens.", grondslag="AP 5.4")] = None
    vastgelegd_op: Annotated[date | None, veld("De dag waarop je dit hebt opgeschreven.")] = None
    bijlagen: Annotated[tuple[str | Bijlage, ...], veld("Bestanden in de map bijlagen (pdf, docx of jpg).")] = ()
    ondertekend: Annotated[tuple[Ondertekening, ...], veld("Wie heeft ondertekend, wanneer, en akkoord of niet.")] = ()
    visie: Annotated[Visie | None, veld("De visie van werkgever en werknemer.", grondslag="RPG art. 4 lid 2")] = None
    afspraken: Annotated[tuple[Afspraak, ...], veld("Wat is afgesproken.")] = ()
    auteur: Annotated[Auteur | None, veld("Wie het stuk schreef: naam en functie.", grondslag="VORM art. 2 lid 3")] = None
    delen_met: Annotated[tuple[Rol, ...], veld("Met wie dit gedeeld mag worden.")] = ()


class Ziekmelding(Event, tag="ziekmelding", frozen=True):
    """Ziekmelding van de werknemer"""

    eerste_ziektedag: Annotated[
        date | None, veld("Eerste werkdag waarop door ziekte niet is gewerkt. Leeg: de datum.", grondslag="WIA art. 23 lid 2")
    ] = None
    doorgegeven_arbodienst_op: Annotated[
        date | None, veld("Dag waarop je de melding doorgaf aan de arbodienst.", grondslag="RPG art. 2 lid 1")
    ] = None
    verwachte_duur: Annotated[str | None, veld("Hoe lang de werknemer denkt ziek te zijn.", grondslag="AP h. 4")] = None
    bereikbaar: Annotated[str | None, veld("Telefoonnummer of adres.", grondslag="AP h. 4")] = None
    verblijfadres: Annotated[
        str | None, veld("Adres waar de werknemer is. Schrijf bij een zorginstelling alleen ‘zorginstelling’.", grondslag="AP 4.1")
    ] = None
    vangnet: Annotated[JaNeeOnbekend | None, veld("Geldt een vangnetregeling? Nooit welke.", grondslag="AP h. 4")] = None
    meldtermijn_uwv: Annotated[
        Literal["vierde_dag", "zes_weken"] | None,
        veld("Termijn voor de melding bij UWV, als een vangnetregeling geldt.", grondslag="ZW art. 38a", alleen_bij=("vangnet", ("ja",))),
    ] = None
    arbeidsongeval: Annotated[JaNee | None, veld("Kwam het door een arbeidsongeval?", grondslag="AP h. 4")] = None
    verkeersongeval_met_regres: Annotated[JaNee | None, veld("Verkeersongeval waarbij je kosten kunt verhalen?", grondslag="AP h. 4")] = (
        None
    )
    zelfde_oorzaak_als_voor_verlof: Annotated[
        JaNeeOnbekend | None,
        veld("Alleen direct na verlof, volgens de bedrijfsarts: zelfde oorzaak als vóór het verlof?", grondslag="WIA art. 23 lid 3"),
    ] = None


class Herstelmelding(Event, tag="herstelmelding", frozen=True):
    """Volledig hersteld voor het eigen werk; datum = eerste herstelde dag"""

    gemeld_uwv_op: Annotated[date | None, veld("Dag waarop je het herstel bij UWV meldde.", grondslag="ZW art. 38a lid 5")] = None


class Werkhervatting(Event, tag="werkhervatting", frozen=True):
    """Werk hervat voor een aantal uren; geen herstel"""

    uren_per_week: Annotated[float | None, veld("Uren per week vanaf deze dag.", verplicht=True, grondslag="RPG art. 3")] = None
    soort_werk: Annotated[Literal["eigen", "aangepast_eigen", "ander", "andere_werkgever"] | None, veld("Welk werk.")] = None
    loonwaarde: Annotated[float | None, veld("Loonwaarde in procenten van het oude loon.")] = None
    functie: Annotated[str | None, veld("Functie in dit werk.")] = None
    tot_en_met: Annotated[date | None, veld("Laatste dag; die dag telt mee.")] = None


class Arbeidstherapie(Event, tag="arbeidstherapie", frozen=True):
    """Werken zonder loonwaarde om te zien wat kan; de werknemer blijft ziek"""

    uren_per_week: Annotated[float | None, veld("Uren per week vanaf deze dag.", verplicht=True)] = None
    tot_en_met: Annotated[date | None, veld("Laatste dag; die dag telt mee.", grondslag="BBP §8")] = None
    doel: Annotated[str | None, veld("Wat je hiermee wilt bereiken.")] = None


class Spreekuur(Event, tag="spreekuur", frozen=True):
    """Contact met de bedrijfsarts"""

    status: Annotated[Literal["gepland", "gehouden", "niet_verschenen", "afgezegd"] | None, veld("Hoe het met de afspraak ging.")] = None
    vorm: Annotated[str | None, veld("Op locatie, telefonisch of met beeld.")] = None
    advies: Annotated[str | None, veld("Advies over werk. Alleen wat iemand kan, geen medische gegevens.", grondslag="AP 5.2")] = None
    geldig_tot: Annotated[date | None, veld("Tot wanneer het advies geldt.")] = None
    volgende: Annotated[date | None, veld("Datum van het volgende spreekuur.")] = None


class Contact(Event, tag="contact", frozen=True):
    """Kort contact"""

    met: Annotated[Rol | None, veld("Met wie, bijvoorbeeld werknemer of arbodienst.")] = None
    vorm: Annotated[str | None, veld("Telefoon, mail, bezoek.")] = None
    volgende: Annotated[date | None, veld("Datum van het volgende contact.")] = None


class _Analyse(Event, frozen=True):
    auteur: Annotated[Auteur | None, veld("De bedrijfsarts: naam en functie.", verplicht=True, grondslag="VORM art. 2 lid 3")] = None
    dreigend_langdurig: Annotated[JaNee | None, veld("Verwacht de bedrijfsarts langdurig verzuim?", grondslag="RPG art. 2 lid 2")] = None
    benutbare_mogelijkheden: Annotated[
        Literal["ja", "nee", "nu_niet"] | None, veld("Zijn er mogelijkheden om te werken?", verplicht=True, grondslag="VORM art. 2 lid 6")
    ] = None
    mogelijkheden: Annotated[str | None, veld("Wat de werknemer wel kan.", grondslag="AP 5.2")] = None
    beperkingen: Annotated[str | None, veld("Wat niet kan, alleen in termen van werk.", grondslag="AP 5.2")] = None
    advies: Annotated[str | None, veld("Advies over werk en begeleiding.", grondslag="RPG art. 6 lid 1 f")] = None
    einddoel: Annotated[str | None, veld("Het doel van de re-integratie.")] = None
    prognose: Annotated[str | None, veld("Verwachte duur.")] = None


class Probleemanalyse(_Analyse, tag="probleemanalyse", frozen=True):
    """Probleemanalyse van de bedrijfsarts"""


class BijstellingProbleemanalyse(_Analyse, tag="bijstelling_probleemanalyse", frozen=True):
    """Bijstelling van de probleemanalyse"""

    reden: Annotated[str | None, veld("Wat er veranderd is.", verplicht=True, grondslag="RPG art. 4 lid 4")] = None


class _Plan(Event, frozen=True):
    einddoel: Annotated[str | None, veld("Het doel van de re-integratie.", verplicht=True, grondslag="RPG art. 4 lid 2 a")] = None
    activiteiten: Annotated[
        tuple[PlanActiviteit, ...], veld("Wat werkgever en werknemer gaan doen.", verplicht=True, grondslag="RPG art. 4 lid 2 a")
    ] = ()
    evaluatie_weken: Annotated[int, veld("Om de hoeveel weken jullie het plan bespreken.", grondslag="RPG art. 4 lid 2 b")] = RITME_WEKEN
    casemanager: Annotated[str | None, veld("Naam van de casemanager.", verplicht=True, grondslag="RPG art. 4 lid 2 c")] = None
    aanpassingen: Annotated[str | None, veld("Wat er aan werk of werkplek verandert.")] = None
    visie: Annotated[
        Visie | None, veld("De visie van werkgever en werknemer.", verplicht=True, grondslag="RPG art. 4 lid 2", sinds=VISIE_SINDS)
    ] = None
    ondertekend: Annotated[
        tuple[Ondertekening, ...], veld("Handtekeningen van werkgever en werknemer.", verplicht=True, grondslag="VORM art. 2 lid 3")
    ] = ()
    afschrift_op: Annotated[
        date | None, veld("Dag waarop werknemer, casemanager en bedrijfsarts een kopie kregen.", grondslag="RPG art. 4 lid 3")
    ] = None


class PlanVanAanpak(_Plan, tag="plan_van_aanpak", frozen=True):
    """Plan van aanpak van werkgever en werknemer"""


class BijstellingPlanVanAanpak(_Plan, tag="bijstelling_plan_van_aanpak", frozen=True):
    """Bijstelling van het plan van aanpak"""

    reden: Annotated[str | None, veld("Waarom het plan verandert.", verplicht=True, grondslag="RPG art. 4 lid 5")] = None


class Voortgangsgesprek(Event, tag="voortgangsgesprek", frozen=True):
    """Gesprek over de voortgang"""

    aanwezig: Annotated[tuple[Rol, ...], veld("Wie erbij waren.", verplicht=True)] = ()
    besproken: Annotated[str | None, veld("Wat is besproken. Geen medische gegevens.", grondslag="AP 5.4")] = None
    volgende: Annotated[date | None, veld("Datum van het volgende gesprek.")] = None


class MeldingUwv(Event, tag="melding_uwv", frozen=True):
    """Melding bij UWV"""

    reden: Annotated[
        Literal["42_weken", "ziek_uit_dienst", "vierde_dag", "zes_weken", "herstel"] | None,
        veld("Welke melding.", verplicht=True, grondslag="ZW art. 38"),
    ] = None
    kenmerk: Annotated[str | None, veld("Kenmerk van UWV.")] = None


class Eerstejaarsevaluatie(Event, tag="eerstejaarsevaluatie", frozen=True):
    """Eerstejaarsevaluatie van werkgever en werknemer"""

    periode_van: Annotated[date | None, veld("Eerste dag van de periode.")] = None
    periode_tot_en_met: Annotated[date | None, veld("Laatste dag van de periode; die dag telt mee.")] = None
    doelen_bereikt: Annotated[JaNeeDeels | None, veld("Zijn de doelen bereikt?")] = None
    afspraken_tweede_jaar: Annotated[
        tuple[Afspraak, ...], veld("Afspraken voor het tweede jaar.", verplicht=True, grondslag="RPG art. 4 lid 2 b")
    ] = ()
    spoor2: Annotated[JaNee | None, veld("Start spoor 2?", verplicht=True, grondslag="BW7 art. 658a lid 1")] = None
    reden_geen_spoor2: Annotated[
        Literal["herstel_binnen_3_maanden", "marginale_mogelijkheden", "aow_binnen_een_jaar"] | None,
        veld("Waarom spoor 2 niet start; alleen deze drie redenen tellen.", grondslag="PK", alleen_bij=("spoor2", ("nee",))),
    ] = None
    toelichting: Annotated[str | None, veld("Toelichting bij spoor 2.")] = None
    visie: Annotated[
        Visie | None, veld("De visie van werkgever en werknemer.", verplicht=True, grondslag="RPG art. 4 lid 2 b", sinds=VISIE_SINDS)
    ] = None
    ondertekend: Annotated[
        tuple[Ondertekening, ...], veld("Handtekeningen van werkgever en werknemer.", verplicht=True, grondslag="VORM art. 2 lid 3")
    ] = ()


class ArbeidsdeskundigOnderzoek(Event, tag="arbeidsdeskundig_onderzoek", frozen=True):
    """Onderzoek van een arbeidsdeskundige"""

    opdracht_op: Annotated[date | None, veld("Dag van de opdracht.")] = None
    eigen_werk: Annotated[JaNeeDeels | None, veld("Is het eigen werk passend?")] = None
    aangepast_eigen_werk: Annotated[JaNeeDeels | None, veld("Is het eigen werk passend te maken?")] = None
    ander_werk: Annotated[JaNeeDeels | None, veld("Is er ander passend werk bij deze werkgever?")] = None
    andere_werkgever: Annotated[JaNeeDeels | None, veld("Is werk bij een andere werkgever nodig?")] = None
    advies: Annotated[str | None, veld("Advies over werk.")] = None
    opgevolgd: Annotated[JaNeeDeels | None, veld("Is het advies gevolgd?")] = None
    toelichting: Annotated[str | None, veld("Waarom wel of niet gevolgd.")] = None


class ReIntegratieplan(Event, tag="re_integratieplan", frozen=True):
    """Re-integratieplan voor spoor 2"""

    persoonsprofiel: Annotated[str | None, veld("Ervaring, opleiding, wensen en mogelijkheden.", verplicht=True, grondslag="PK")] = None
    zoekprofiel: Annotated[str | None, veld("Branches, functies en werk met de meeste kans.", verplicht=True, grondslag="PK")] = None
    activiteiten: Annotated[tuple[PlanActiviteit, ...], veld("Wat er gebeurt, met begin en duur.", verplicht=True, grondslag="PK")] = ()
    rapportagemomenten: Annotated[tuple[date, ...], veld("Dagen waarop een rapportage komt.", verplicht=True, grondslag="PK")] = ()
    uitvoerder: Annotated[str | None, veld("Wie het traject uitvoert.")] = None


class _Spoor2(Event, frozen=True):
    uitvoerder: Annotated[str | None, veld("Wie het traject uitvoert.")] = None
    voortgang: Annotated[str | None, veld("Hoe het gaat.")] = None
    reden: Annotated[str | None, veld("Waarom spoor 2 nu start of eindigt. Geen medische gegevens.")] = None


class Spoor2Start(_Spoor2, tag="spoor2_start", frozen=True):
    """Start van spoor 2"""


class Spoor2Rapportage(_Spoor2, tag="spoor2_rapportage", frozen=True):
    """Rapportage over spoor 2"""


class Spoor2Einde(_Spoor2, tag="spoor2_einde", frozen=True):
    """Einde van spoor 2"""


class PassendWerk(Event, tag="passend_werk", frozen=True):
    """Aanbod van passend werk"""

    aanbod: Annotated[str | None, veld("Welk werk is aangeboden.", verplicht=True, grondslag="BW7 art. 658a")] = None
    uren_per_week: Annotated[float | None, veld("Uren per week.")] = None
    per: Annotated[date | None, veld("Eerste dag.")] = None
    reactie: Annotated[Literal["aanvaard", "geweigerd", "open"] | None, veld("Reactie van de werknemer.")] = None
    toelichting: Annotated[str | None, veld("Toelichting bij de reactie.")] = None


class VoorstelWerknemer(Event, tag="voorstel_werknemer", frozen=True):
    """Voorstel van de werknemer voor werk of re-integratie"""

    voorstel: Annotated[str | None, veld("Wat de werknemer voorstelt.", verplicht=True)] = None
    reactie: Annotated[Literal["overgenomen", "afgewezen", "open"] | None, veld("Reactie van de werkgever.")] = None
    zwaarwegende_reden: Annotated[
        str | None,
        veld("De zwaarwegende reden om het voorstel af te wijzen; verplicht als je dat doet.", alleen_bij=("reactie", ("afgewezen",))),
    ] = None


class Activiteit(Event, tag="activiteit", frozen=True):
    """Alles wat is gedaan om het werk te hervatten"""

    categorie: Annotated[
        Literal["interventie", "scholing", "werkplekaanpassing", "voorziening", "subsidie", "mediation", "coaching", "anders"] | None,
        veld("Soort activiteit.", verplicht=True),
    ] = None
    wat: Annotated[str | None, veld("Wat er is gedaan. Geen medische gegevens.", verplicht=True, grondslag="RPG art. 3")] = None
    start: Annotated[date | None, veld("Eerste dag.")] = None
    tot_en_met: Annotated[date | None, veld("Laatste dag; die dag telt mee.")] = None
    resultaat: Annotated[str | None, veld("Wat het heeft opgeleverd.")] = None
    kosten: Annotated[str | None, veld("Kosten.")] = None


class _Uitlening(Event, frozen=True):
    bij: Annotated[str | None, veld("Bij welke werkgever.", verplicht=True)] = None
    van: Annotated[date | None, veld("Eerste dag.")] = None
    tot_en_met: Annotated[date | None, veld("Laatste dag; die dag telt mee.")] = None
    vergoeding: Annotated[str | None, veld("Vergoeding door de andere werkgever.")] = None


class Detachering(_Uitlening, tag="detachering", frozen=True):
    """Werk bij een andere werkgever, met behoud van het dienstverband"""


class Proefplaatsing(_Uitlening, tag="proefplaatsing", frozen=True):
    """Proefplaatsing bij een andere werkgever"""


class Advies(Event, tag="advies", frozen=True):
    """Advies van een deskundige"""

    van: Annotated[Rol | None, veld("Wie adviseert.")] = None
    advies: Annotated[str | None, veld("Het advies over werk. Geen medische gegevens.", verplicht=True)] = None
    opgevolgd: Annotated[JaNeeDeels | None, veld("Is het advies gevolgd?")] = None
    toelichting: Annotated[str | None, veld("Waarom wel of niet gevolgd.")] = None


class Deskundigenoordeel(Event, tag="deskundigenoordeel", frozen=True):
    """Deskundigenoordeel van UWV"""

    aanvrager: Annotated[Rol | None, veld("Werkgever of werknemer.", verplicht=True)] = None
    vraag: Annotated[
        Literal["geschiktheid_eigen_werk", "passende_arbeid", "inspanningen_werknemer", "inspanningen_werkgever"] | None,
        veld("De vraag aan UWV.", verplicht=True, grondslag="BW7 art. 629a"),
    ] = None
    aangevraagd_op: Annotated[date | None, veld("Dag van de aanvraag.")] = None
    ontvangen_op: Annotated[date | None, veld("Dag waarop het oordeel kwam.")] = None
    uitkomst: Annotated[str | None, veld("Het oordeel, alleen in termen van werk.")] = None


class SecondOpinion(Event, tag="second_opinion", frozen=True):
    """Second opinion bij een andere bedrijfsarts, op verzoek van de werknemer"""

    aangevraagd_op: Annotated[date | None, veld("Dag van de aanvraag.")] = None
    uitkomst: Annotated[str | None, veld("De uitkomst, alleen in termen van werk.")] = None


class Maatregel(Event, tag="maatregel", frozen=True):
    """Maatregel als de werknemer niet meewerkt"""

    stap: Annotated[
        Literal["aanspreken", "waarschuwing", "opschorting", "loonstop", "ontslagaanvraag"] | None,
        veld("Welke maatregel.", verplicht=True, grondslag="BBP §9"),
    ] = None
    reden: Annotated[str | None, veld("Waarom.", verplicht=True)] = None
    schriftelijk: Annotated[JaNee | None, veld("Staat het op papier?")] = None
    medegedeeld_op: Annotated[date | None, veld("Dag waarop je het aan de werknemer zei.", grondslag="BW7 art. 629 lid 7")] = None
    tot_en_met: Annotated[date | None, veld("Laatste dag; die dag telt mee.")] = None


class Verlof(Event, tag="verlof", frozen=True):
    """Verlof volgens de Wet arbeid en zorg"""

    van: Annotated[date | None, veld("Eerste dag die UWV als verlof telt.", verplicht=True, grondslag="WIA art. 23 lid 3")] = None
    tot_en_met: Annotated[
        date | None, veld("Laatste verlofdag; die dag telt mee. Schrijft UWV ‘tot 14 februari’, vul dan 13 februari in.", verplicht=True)
    ] = None


class VervroegdeIva(Event, tag="vervroegde_iva", frozen=True):
    """Aanvraag voor een vervroegde IVA-uitkering"""

    aangevraagd_op: Annotated[date | None, veld("Dag van de aanvraag.", grondslag="WIA art. 23 lid 6")] = None
    uitkomst: Annotated[Literal["toegekend", "afgewezen"] | None, veld("Besluit van UWV.")] = None


class ActueelOordeel(Event, tag="actueel_oordeel", frozen=True):
    """Actueel oordeel van de bedrijfsarts"""

    auteur: Annotated[Auteur | None, veld("De bedrijfsarts: naam en functie.", verplicht=True, grondslag="VORM art. 2 lid 3")] = None
    verloop: Annotated[
        str | None, veld("Verloop van de arbeidsongeschiktheid, alleen in termen van werk.", verplicht=True, grondslag="RPG art. 6 lid 1 j")
    ] = None
    mogelijkheden: Annotated[str | None, veld("Wat de werknemer kan.", verplicht=True, grondslag="RPG art. 6 lid 1 j")] = None
    arbeidsrelatie: Annotated[str | None, veld("Oordeel over de arbeidsrelatie.", verplicht=True, grondslag="RPG art. 6 lid 1 i")] = None
    passend_werk_aanwezig: Annotated[str | None, veld("Oordeel over passend werk.", verplicht=True, grondslag="RPG art. 6 lid 1 k")] = None
    prognose: Annotated[str | None, veld("Verwachte duur.")] = None


class Eindevaluatie(Event, tag="eindevaluatie", frozen=True):
    """Eindevaluatie van werkgever en werknemer"""

    stand_van_zaken: Annotated[str | None, veld("Hoe het er nu voor staat.", verplicht=True, grondslag="RPG art. 6 lid 1 h")] = None
    arbeidsrelatie: Annotated[
        str | None, veld("Oordeel van de werkgever over de arbeidsrelatie.", verplicht=True, grondslag="VORM art. 2 lid 10")
    ] = None
    passend_werk_aanwezig: Annotated[
        str | None, veld("Oordeel van de werkgever over passend werk.", verplicht=True, grondslag="VORM art. 2 lid 10")
    ] = None
    huidig_werk: Annotated[HuidigWerk | None, veld("Het werk dat de werknemer nu doet.")] = None
    inspanningen_spoor1: Annotated[str | None, veld("Wat is gedaan in spoor 1.")] = None
    inspanningen_spoor2: Annotated[str | None, veld("Wat is gedaan in spoor 2.")] = None
    visie: Annotated[
        Visie | None, veld("De visie van werkgever en werknemer.", verplicht=True, grondslag="RPG art. 4 lid 2 b", sinds=VISIE_SINDS)
    ] = None
    ondertekend: Annotated[
        tuple[Ondertekening, ...], veld("Handtekeningen van werkgever en werknemer.", verplicht=True, grondslag="VORM art. 2 lid 3")
    ] = ()


class MedischeInformatie(Event, tag="medische_informatie", frozen=True):
    """Alleen het feit dat de bedrijfsarts de medische informatie aan de werknemer gaf"""


class OordeelWerknemer(Event, tag="oordeel_werknemer", frozen=True):
    """Oordeel van de werknemer"""

    oordeel: Annotated[str | None, veld("Wat de werknemer vindt van de re-integratie.", verplicht=True, grondslag="RPG art. 6 lid 1 l")] = (
        None
    )
    arbeidsrelatie: Annotated[str | None, veld("Oordeel over de arbeidsrelatie.")] = None


class ReIntegratieverslag(Event, tag="re_integratieverslag", frozen=True):
    """Re-integratieverslag gereed"""

    vorm: Annotated[Literal["volledig", "verkort"] | None, veld("Volledig of verkort.", verplicht=True, grondslag="VORM art. 2a")] = None
    afschrift_werknemer_op: Annotated[date | None, veld("Dag waarop de werknemer een kopie kreeg.", grondslag="WIA art. 25 lid 3")] = None
    ingediend_op: Annotated[date | None, veld("Dag waarop het bij UWV is ingediend.")] = None


class WiaAanvraag(Event, tag="wia_aanvraag", frozen=True):
    """WIA-aanvraag door de werknemer; datum = dag van de aanvraag"""

    kenmerk: Annotated[str | None, veld("Kenmerk van UWV.")] = None


class VerlengingLoondoorbetaling(Event, tag="verlenging_loondoorbetaling", frozen=True):
    """Vrijwillige verlenging van de loondoorbetaling"""

    aangevraagd_op: Annotated[date | None, veld("Dag van de aanvraag.", grondslag="WIA art. 24")] = None
    tot_en_met: Annotated[
        date | None, veld("Laatste dag van de verlenging; die dag telt mee.", verplicht=True, grondslag="WIA art. 24")
    ] = None


class UwvBeslissing(Event, tag="uwv_beslissing", frozen=True):
    """Beslissing van UWV"""

    besluit: Annotated[
        Literal[
            "aanvullen_riv",
            "loonsanctie",
            "geen_loonsanctie",
            "bekorting_toegekend",
            "bekorting_afgewezen",
            "wia_toegekend",
            "wia_geweigerd",
            "iva_toegekend",
        ]
        | None,
        veld("Wat UWV besliste.", verplicht=True),
    ] = None
    tot_en_met: Annotated[
        date | None,
        veld(
            "Laatste dag volgens UWV; die dag telt mee. Schrijft UWV ‘tot 14 februari’, vul dan 13 februari in.",
            alleen_bij=("besluit", ("loonsanctie", "bekorting_toegekend")),
        ),
    ] = None
    reden: Annotated[
        Literal["administratief", "inhoudelijk"] | None, veld("Reden van een loonsanctie.", alleen_bij=("besluit", ("loonsanctie",)))
    ] = None
    toelichting: Annotated[str | None, veld("Toelichting. Geen medische gegevens.")] = None
    termijn: Annotated[date | None, veld("Laatste dag om aan te vullen.", alleen_bij=("besluit", ("aanvullen_riv",)))] = None


class BerichtUwv(Event, tag="bericht_uwv", frozen=True):
    """Bericht van UWV; datum = dag van ontvangst"""

    onderwerp: Annotated[
        Literal["wia_attendering", "ontvangstbevestiging", "anders"] | None, veld("Waar het over gaat.", verplicht=True)
    ] = None


class Bekortingsverzoek(Event, tag="bekortingsverzoek", frozen=True):
    """Verzoek om de loonsanctie korter te maken"""

    ontvangen_op: Annotated[date | None, veld("Dag waarop UWV het verzoek kreeg; die dag telt mee.", grondslag="WIA art. 25 lid 12")] = None


class EindeDienstverband(Event, tag="einde_dienstverband", frozen=True):
    """Einde van het dienstverband"""

    laatste_dag: Annotated[date | None, veld("Laatste dag in dienst; die dag telt mee.", verplicht=True, grondslag="ZW art. 38 lid 2")] = (
        None
    )
    reden: Annotated[str | None, veld("Waarom het dienstverband eindigt. Geen medische gegevens.")] = None


class Afwijking(Event, tag="afwijking", frozen=True):
    """Gemotiveerde afwijking van een termijn"""

    stap: Annotated[str | None, veld("Van welke stap je afwijkt.", verplicht=True, grondslag="RPG art. 5")] = None
    nieuwe_datum: Annotated[date | None, veld("De nieuwe uiterste dag.")] = None
    reden: Annotated[str | None, veld("Waarom jullie afwijken.", verplicht=True, grondslag="RPG art. 5")] = None
    akkoord: Annotated[Rollen | None, veld("Wie akkoord zijn.")] = None


class NietVanToepassing(Event, tag="niet_van_toepassing", frozen=True):
    """Een stap die hier niet geldt"""

    stap: Annotated[str | None, veld("Welke stap niet geldt.", verplicht=True)] = None
    reden: Annotated[str | None, veld("Waarom niet.", verplicht=True)] = None
    beoordeeld_door: Annotated[Rol | None, veld("Wie dat heeft beoordeeld.")] = None


class Rolwissel(Event, tag="rolwissel", frozen=True):
    """Iemand anders neemt een rol over"""

    rol: Annotated[Rol | None, veld("Welke rol.", verplicht=True)] = None
    naam: Annotated[str | None, veld("Naam van de nieuwe persoon.", verplicht=True)] = None
    organisatie: Annotated[str | None, veld("Organisatie.")] = None
    functie: Annotated[str | None, veld("Functie.")] = None


class Document(Event, tag="document", frozen=True):
    """Een ander stuk in het dossier"""

    titel: Annotated[str | None, veld("Titel van het stuk.", verplicht=True)] = None


SOORTEN: tuple[type[Event], ...] = (
    # The order decides which of two events on one day comes first.
    EindeDienstverband,
    Herstelmelding,
    Verlof,
    Ziekmelding,
    Werkhervatting,
    Arbeidstherapie,
    Spreekuur,
    Contact,
    Probleemanalyse,
    BijstellingProbleemanalyse,
    PlanVanAanpak,
    BijstellingPlanVanAanpak,
    Voortgangsgesprek,
    MeldingUwv,
    Eerstejaarsevaluatie,
    ArbeidsdeskundigOnderzoek,
    ReIntegratieplan,
    Spoor2Start,
    Spoor2Rapportage,
    Spoor2Einde,
    PassendWerk,
    VoorstelWerknemer,
    Activiteit,
    Detachering,
    Proefplaatsing,
    Advies,
    Deskundigenoordeel,
    SecondOpinion,
    Maatregel,
    VervroegdeIva,
    BerichtUwv,
    ActueelOordeel,
    Eindevaluatie,
    MedischeInformatie,
    OordeelWerknemer,
    ReIntegratieverslag,
    WiaAanvraag,
    VerlengingLoondoorbetaling,
    UwvBeslissing,
    Bekortingsverzoek,
    Afwijking,
    NietVanToepassing,
    Rolwissel,
    Document,
)


def soort_van(kind: type[Event]) -> str:
    """Return the word that the files use for this kind of event."""
    return str(kind.__struct_config__.tag)


SOORT: dict[str, type[Event]] = {soort_van(kind): kind for kind in SOORTEN}
