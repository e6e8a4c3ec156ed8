"""Who does what: duties, rights and limits per role (section 20 of the law reference; seeds 000, 001, 003 and 004)."""

from msgspec import Struct

from wiezit.dossier.roles import Rol
from wiezit.law.sources import AP, ARBO, BELEID, BW7, PK, PRAKTIJK, RPG, VORM, WIA, ZW, Grondslag, op


class Rolbeschrijving(Struct, frozen=True, kw_only=True):
    """One role for people: what it must do, what it may do, and where it stops; `verplicht` whether the law asks for it."""

    rol: Rol
    wie: str
    verplicht: bool
    plichten: tuple[str, ...] = ()
    rechten: tuple[str, ...] = ()
    grenzen: tuple[str, ...] = ()
    grondslag: tuple[Grondslag, ...] = ()


ROLLEN: tuple[Rolbeschrijving, ...] = (
    Rolbeschrijving(
        rol="werkgever",
        wie="Jij, of wie namens jou het verzuim regelt. Je blijft altijd eindverantwoordelijk, ook voor deskundigen die je inhuurt.",
        verplicht=True,
        plichten=(
            "Geef de ziekmelding op tijd door aan de bedrijfsarts of arbodienst.",
            "Schakel een bedrijfsarts of arbodienst in en houd contact met hem en met de werknemer.",
            "Vraag op tijd om de probleemanalyse, en maak samen met de werknemer het plan van aanpak.",
            "Zoek passend werk: eerst in je eigen bedrijf (spoor 1), daarna ook daarbuiten (spoor 2). Spoor 1 gaat gewoon door.",
            "Pas werk, werktijden of werkplek aan waar dat kan.",
            "Houd het re-integratiedossier bij, met de uren die echt zijn gewerkt.",
            "Houd minstens eens per zes weken een voortgangsgesprek, of volgens het ritme van jullie plan.",
            "Doe de meldingen bij UWV, de eerstejaarsevaluatie, de eindevaluatie en het re-integratieverslag.",
            "Reageer op elk voorstel van de werknemer; afwijzen mag alleen om zwaarwegende redenen.",
            "Lees rapporten van deskundigen kritisch, controleer of ze doen wat is afgesproken en grijp in als het stilvalt.",
            "Werkt de werknemer niet mee, spreek hem dan aan en neem zo nodig maatregelen, in de juiste volgorde.",
        ),
        rechten=(
            "Je mag redelijke, schriftelijke regels geven voor de ziekmelding en de controle.",
            "Je mag het loon stoppen of opschorten als de wet daar een grond voor geeft en je het direct zegt.",
            "Je mag UWV om een deskundigenoordeel vragen, en om een vergoeding voor een voorziening.",
        ),
        grenzen=(
            "Je vraagt en bewaart geen medische gegevens: geen ziekte, klachten, behandeling of oorzaak.",
            "Je beoordeelt niet zelf of iemand door ziekte niet kan werken.",
        ),
        grondslag=(op(BW7, "art. 658a"), op(RPG, "art. 2"), op(RPG, "art. 3"), op(RPG, "art. 4"), op(WIA, "art. 25"), op(AP, "h. 4")),
    ),
    Rolbeschrijving(
        rol="leidinggevende",
        wie="De direct leidinggevende voert namens de werkgever de gesprekken en regelt het werk.",
        verplicht=False,
        plichten=(
            "Houd contact, toon belangstelling en vraag wat er wél kan in het werk.",
            "Bespreek de voortgang en leg de afspraken vast.",
            "Denk mee over ander of aangepast werk.",
        ),
        grenzen=("Je vraagt niet naar ziekte, klachten of behandeling.",),
        grondslag=(op(RPG, "art. 4"), op(AP, "h. 4")),
    ),
    Rolbeschrijving(
        rol="werknemer",
        wie="De zieke werknemer, een hoofdrolspeler in zijn eigen re-integratie.",
        verplicht=True,
        plichten=(
            "Meld je zo snel mogelijk ziek en wees bereikbaar voor contact en controle.",
            "Werk mee aan herstel (met een passende behandeling) en re-integratie, en kom naar de afspraken met de bedrijfsarts.",
            "Maak samen met de werkgever het plan van aanpak, houd je aan de afspraken en geef je visie.",
            "Neem passend werk aan en denk mee over welk werk past.",
            "Volg een opleiding of cursus als die nodig is voor je terugkeer.",
            "Heb minstens eens per zes weken een voortgangsgesprek, of volgens het ritme van het plan.",
            "Vraag op tijd de WIA-uitkering aan en stuur je medische informatie zelf naar UWV.",
        ),
        rechten=(
            "Medische privacy: je bepaalt zelf wat je over je gezondheid vertelt.",
            "Begeleiding door de werkgever en een onafhankelijke bedrijfsarts.",
            "Loon bij ziekte, in de regel 104 weken.",
            "Een eigen visie in plan en evaluatie, en een eigen oordeel in het re-integratieverslag.",
            "Een kopie van het plan van aanpak en van het re-integratieverslag.",
            "Voorstellen doen voor ander werk.",
            "Een second opinion van een andere bedrijfsarts, en een deskundigenoordeel van UWV.",
        ),
        grenzen=(
            "Wie zonder goede reden niet meewerkt, kan loon verliezen. UWV kan de uitkering dan geheel of voor een deel weigeren.",
            "Wie de AOW-leeftijd heeft bereikt, hoeft niet mee te werken aan een plan van aanpak.",
        ),
        grondslag=(op(BW7, "art. 660a"), op(WIA, "art. 28"), op(ARBO, "art. 14 lid 2 g"), op(BW7, "art. 629")),
    ),
    Rolbeschrijving(
        rol="bedrijfsarts",
        wie="Een arts die ziekte vertaalt naar mogelijkheden om te werken. Een contract met een bedrijfsarts of arbodienst is verplicht.",
        verplicht=True,
        plichten=(
            "Beoordeelt of iemand door ziekte niet kan werken, en wat wel kan.",
            "Schrijft de probleemanalyse binnen zes weken en stelt die bij als er iets verandert.",
            "Spreekt de werknemer regelmatig.",
            "Stelt voor de eerstejaarsevaluatie opnieuw vast wat de werknemer kan.",
            "Schrijft het actueel oordeel, en geeft de medische informatie aan de werknemer.",
            "Adviseert werkgever en werknemer, en haalt andere deskundigen erbij als dat nodig is.",
        ),
        rechten=(
            "Je kunt hem vragen: hoe lang duurt het, hoe steun ik de werknemer, welke taken kunnen wel, welke aanpassing helpt, kunnen we elke vier of zes weken bellen, kan er een driegesprek komen?",
        ),
        grenzen=(
            "Deelt nooit medische gegevens met de werkgever.",
            "Is onafhankelijk. Ben je het niet eens met het advies, bespreek dat eerst met hem; daarna kan een deskundigenoordeel.",
        ),
        grondslag=(op(RPG, "art. 2"), op(RPG, "art. 4 lid 4"), op(RPG, "art. 6"), op(VORM, "art. 2 lid 9"), op(AP, "5.2")),
    ),
    Rolbeschrijving(
        rol="arbodienst",
        wie="De organisatie waar de bedrijfsarts en zijn team werken.",
        verplicht=False,
        plichten=("Ontvangt de ziekmelding en zorgt dat de bedrijfsarts zijn taken op tijd kan doen.",),
        grenzen=("Een casemanager van de arbodienst werkt onder de bedrijfsarts of ziet niet meer dan de werkgever.",),
        grondslag=(op(RPG, "art. 2 lid 1"), op(AP, "5.2.1")),
    ),
    Rolbeschrijving(
        rol="casemanager",
        wie="De schakel tussen werknemer, werkgever, bedrijfsarts en anderen. Dat kan iemand uit het eigen bedrijf zijn.",
        verplicht=True,
        plichten=(
            "Begeleidt de activiteiten van het plan van aanpak en houdt contact met iedereen.",
            "Plant gesprekken en evaluaties en bewaakt de termijnen.",
        ),
        grenzen=(
            "Ziet dezelfde gegevens als de werkgever. Alleen wie in opdracht en onder toezicht van de bedrijfsarts werkt, ziet meer.",
            "Schrijft geen probleemanalyse.",
        ),
        grondslag=(op(RPG, "art. 4 lid 2 c"), op(AP, "5.2.1")),
    ),
    Rolbeschrijving(
        rol="arboverpleegkundige",
        wie="Een verpleegkundige die de bedrijfsarts helpt bij preventie, verzuimbegeleiding en re-integratie.",
        verplicht=False,
        plichten=("Voert taken uit die de bedrijfsarts aan hem overdraagt.",),
        grenzen=("Geeft geen eigen oordeel in plaats van de bedrijfsarts.",),
        grondslag=(op(AP, "5.2.1"),),
    ),
    Rolbeschrijving(
        rol="praktijkondersteuner",
        wie="De praktijkondersteuner bedrijfsarts (POB) werkt voor de bedrijfsarts: in de begeleiding, en om verzuim te voorkomen.",
        verplicht=False,
        plichten=("Voert taken uit die de bedrijfsarts aan hem overdraagt.",),
        grenzen=("Geeft geen eigen oordeel in plaats van de bedrijfsarts. Ook een arboarts werkt onder toezicht van een bedrijfsarts.",),
        grondslag=(op(AP, "5.2.1"),),
    ),
    Rolbeschrijving(
        rol="arbeidsdeskundige",
        wie="Onderzoekt welk werk past, meestal rond het einde van het eerste jaar. Niet verplicht.",
        verplicht=False,
        plichten=(
            "Onderzoekt in een vaste volgorde: eigen werk, aangepast eigen werk, ander werk bij deze werkgever, werk bij een andere werkgever.",
            "Schrijft een rapport met advies; dat komt in het dossier.",
        ),
        grenzen=("Gaat uit van wat de bedrijfsarts vaststelt. De werkgever blijft verantwoordelijk voor wat hij met het advies doet.",),
        grondslag=(op(PK), op(BELEID)),
    ),
    Rolbeschrijving(
        rol="re_integratiebedrijf",
        wie="Begeleidt in spoor 1 of spoor 2, in opdracht en op kosten van de werkgever. Niet verplicht.",
        verplicht=False,
        plichten=(
            "Maakt voor spoor 2 een re-integratieplan met persoonsprofiel, zoekprofiel, activiteiten en rapportagemomenten.",
            "Rapporteert op de afgesproken momenten.",
        ),
        grenzen=("Krijgt alleen de gegevens die voor de begeleiding nodig zijn. Het BSN mag hij gebruiken.",),
        grondslag=(op(PK), op(BW7, "art. 658a lid 5")),
    ),
    Rolbeschrijving(
        rol="uwv",
        wie="Ontvangt meldingen, geeft deskundigenoordelen en beoordeelt na bijna twee jaar het re-integratieverslag en de WIA-aanvraag.",
        verplicht=True,
        plichten=(
            "Wijst de werknemer uiterlijk na 89 weken op de WIA-aanvraag.",
            "Beoordeelt of jullie genoeg hebben gedaan, en besluit uiterlijk zes weken voor het einde van de wachttijd over een loonsanctie.",
            "Beslist binnen acht weken op een WIA-aanvraag.",
        ),
        rechten=("Kan een boete geven voor een late melding, een loonsanctie opleggen of een uitkering weigeren.",),
        grenzen=("Heeft voor die tijd meestal geen rol: re-integratie is een zaak van werkgever en werknemer.",),
        grondslag=(op(WIA, "art. 25"), op(WIA, "art. 64"), op(WIA, "art. 102 lid 3"), op(ZW, "art. 38")),
    ),
    Rolbeschrijving(
        rol="hr",
        wie="Een hr- of p&o-adviseur helpt met procedures, plannen en regels. Zonder eigen afdeling kun je er een inhuren.",
        verplicht=False,
        plichten=("Helpt de werkgever de stappen op tijd te doen en vast te leggen.",),
        grenzen=("Ziet geen medische gegevens.",),
        grondslag=(op(AP, "h. 4"),),
    ),
    Rolbeschrijving(
        rol="mediator",
        wie="Helpt als jullie samen vastlopen, om zonder rechtszaak weer met elkaar in gesprek te komen.",
        verplicht=False,
        plichten=("Begeleidt het gesprek, onpartijdig.",),
        grenzen=("Wat besproken wordt is vertrouwelijk; leg in het dossier alleen vast dát er mediation is en wat er is afgesproken.",),
        grondslag=(op(PRAKTIJK),),
    ),
    Rolbeschrijving(
        rol="arbeidsjurist",
        wie="Adviseert over plichten, arbeidsvoorwaarden en geschillen als het stokt.",
        verplicht=False,
        plichten=("Adviseert en helpt bij een geschil.",),
        grenzen=("Krijgt alleen de gegevens die voor het advies nodig zijn.",),
        grondslag=(op(PRAKTIJK),),
    ),
    Rolbeschrijving(
        rol="werkvermogensspecialist",
        wie="Onderzoekt, als de bedrijfsarts dat adviseert, wat het werken voor iemand makkelijker of moeilijker maakt.",
        verplicht=False,
        plichten=("Bedenkt oplossingen die in het werk te gebruiken zijn.",),
        grenzen=("Deelt geen medische gegevens met de werkgever.",),
        grondslag=(op(AP, "5.2"),),
    ),
    Rolbeschrijving(
        rol="arbeidshygienist",
        wie="Let op risico's van het werk zelf die mensen na jaren ziek kunnen maken, zoals lawaai.",
        verplicht=False,
        plichten=("Adviseert hoe je die risico's kleiner maakt.",),
        grondslag=(op(PRAKTIJK),),
    ),
    Rolbeschrijving(
        rol="verzuimverzekeraar",
        wie="Verzekert de werkgever voor het loon bij ziekte. Niet verplicht. Sommige verzekeraars zetten ook een casemanager in.",
        verplicht=False,
        plichten=("Betaalt uit volgens de polis en biedt soms begeleiding.",),
        grenzen=("Krijgt alleen de gegevens die voor de uitkering nodig zijn, nooit medische gegevens.",),
        grondslag=(op(AP, "h. 4"),),
    ),
    Rolbeschrijving(
        rol="gemachtigde",
        wie="Iemand die namens de werknemer of de werkgever mag handelen, met een machtiging.",
        verplicht=False,
        rechten=("Mag wat de machtiging zegt.",),
        grenzen=("Ziet niet meer dan degene voor wie hij optreedt.",),
        grondslag=(op(AP, "h. 4"),),
    ),
)

ROLBESCHRIJVING: dict[Rol, Rolbeschrijving] = {role.rol: role for role in ROLLEN}
