"""Instruments and subjects that are no step with a date, but that people ask about (sections 14 and 15; seeds 000 to 004)."""

from msgspec import Struct

from wiezit.law.sources import AP, ARBO, BBP, BELEID, BW7, PK, PRAKTIJK, RPG, RPV, UDO, UWIA, UWV_STAP, WETSVOORSTEL, WIA, ZW, Grondslag, op


class Onderwerp(Struct, frozen=True, kw_only=True):
    """A subject for people: what it is, when it helps, where it stops, and which event records it."""

    id: str
    titel: str
    wat: str
    wanneer: str
    let_op: str
    leg_vast: str | None
    grondslag: tuple[Grondslag, ...]


ONDERWERPEN: tuple[Onderwerp, ...] = (
    Onderwerp(
        id="spoor1",
        titel="Spoor 1: werk bij je eigen bedrijf",
        wat="Kijk in deze volgorde: het eigen werk, het eigen werk met aanpassingen (rooster, taken, werkplek, hulpmiddelen), en daarna ander passend werk in je bedrijf.",
        wanneer="Vanaf het eerste oordeel van de bedrijfsarts, en zolang het dienstverband duurt. Het liefst voor dezelfde uren en voor langere tijd.",
        let_op="Alleen vacatures doorsturen of laten solliciteren is niet genoeg. Je hoeft niemand anders te ontslaan. Een aanpassing hoeft niet als die je bedrijf te ernstig verstoort; schrijf dan op waarom.",
        leg_vast="passend_werk, werkhervatting of activiteit",
        grondslag=(op(BW7, "art. 658a"), op(PK), op(BBP, "§5")),
    ),
    Onderwerp(
        id="tweesporenbeleid",
        titel="Twee sporen naast elkaar",
        wat="Ook als spoor 2 loopt, plaats je de werknemer in je eigen bedrijf terug zodra dat kan.",
        wanneer="Vanaf de start van spoor 2 tot het einde van het dienstverband.",
        let_op="Spoor 1 afsluiten mag nog niet: daarover is alleen een wetsvoorstel.",
        leg_vast="passend_werk of activiteit",
        grondslag=(op(PK), op(BELEID)),
    ),
    Onderwerp(
        id="passend_werk",
        titel="Passend werk",
        wat="Werk dat zo dicht mogelijk bij het oude werk ligt en past bij wat de werknemer kan.",
        wanneer="Zodra de bedrijfsarts mogelijkheden ziet.",
        let_op="De werknemer moet passend werk aannemen. Twijfelen jullie of het passend is, vraag dan een deskundigenoordeel.",
        leg_vast="passend_werk",
        grondslag=(op(BW7, "art. 658a"), op(BW7, "art. 660a")),
    ),
    Onderwerp(
        id="arbeidstherapie",
        titel="Arbeidstherapie",
        wat="Werken om te oefenen, zodat de bedrijfsarts ziet wat kan. Het heeft geen loonwaarde en de werknemer blijft volledig ziek.",
        wanneer="Als niet duidelijk is wat de werknemer kan, op advies van de bedrijfsarts.",
        let_op="In de regel hooguit zes weken. Het onderbreekt de ziekte niet.",
        leg_vast="arbeidstherapie",
        grondslag=(op(BBP, "§8"), op(PK)),
    ),
    Onderwerp(
        id="aanpassing_en_voorziening",
        titel="Aanpassingen, voorzieningen en subsidies",
        wat="Een andere werkplek, ander gereedschap, vervoer of begeleiding kan het werk mogelijk maken. UWV vergoedt soms een deel.",
        wanneer="Zodra een aanpassing helpt om eerder of meer te werken.",
        let_op="De voorwaarden veranderen. Kijk op uwv.nl voordat je iets aanvraagt.",
        leg_vast="activiteit (werkplekaanpassing, voorziening of subsidie)",
        grondslag=(op(UWV_STAP),),
    ),
    Onderwerp(
        id="loondispensatie",
        titel="Loondispensatie",
        wat="UWV kan toestaan dat een werkgever tijdelijk minder loon betaalt als iemand door ziekte minder kan presteren.",
        wanneer="Meestal bij een nieuwe werkgever.",
        let_op="De voorwaarden zijn niet in de wettekst nagelezen. Kijk op uwv.nl.",
        leg_vast="activiteit (subsidie)",
        grondslag=(op(UWV_STAP),),
    ),
    Onderwerp(
        id="scholing",
        titel="Scholing",
        wat="Een cursus of opleiding die ander werk mogelijk maakt.",
        wanneer="Als het eigen werk niet meer past, in spoor 1 of spoor 2.",
        let_op="De werknemer moet een opleiding volgen die nodig is voor zijn terugkeer.",
        leg_vast="activiteit (scholing)",
        grondslag=(op(PK), op(BW7, "art. 660a")),
    ),
    Onderwerp(
        id="mediation",
        titel="Mediation",
        wat="Een onafhankelijk persoon helpt jullie om weer met elkaar in gesprek te komen.",
        wanneer="Als jullie samen vastlopen.",
        let_op="De inhoud is vertrouwelijk. Leg alleen vast dát er mediation is en wat jullie afspraken.",
        leg_vast="activiteit (mediation)",
        grondslag=(op(PRAKTIJK),),
    ),
    Onderwerp(
        id="driegesprek",
        titel="Gesprek met de bedrijfsarts erbij",
        wat="Werkgever, werknemer en bedrijfsarts bespreken samen wat er in het werk kan.",
        wanneer="Als het advies vragen oproept of het plan moet veranderen.",
        let_op="De bedrijfsarts zegt niets over de gezondheid van de werknemer.",
        leg_vast="voortgangsgesprek of spreekuur",
        grondslag=(op(RPG, "art. 4 lid 4"), op(AP, "5.2")),
    ),
    Onderwerp(
        id="eerste_contact",
        titel="Contact in de eerste weken",
        wat="Bel, schrijf of stuur een kaart. Vraag hoe het gaat en wat de werknemer verwacht. Nodig hem uit om eens langs te komen als dat kan.",
        wanneer="Vanaf de eerste ziektedag, regelmatig.",
        let_op="Vraag niet naar de ziekte, en schrijf niet op hoe iemand eruitziet of klinkt.",
        leg_vast="contact",
        grondslag=(op(BELEID), op(AP, "h. 4")),
    ),
    Onderwerp(
        id="poortwachtercentrum",
        titel="Poortwachtercentrum",
        wat="Bedrijven in een regio die elkaar helpen om zieke werknemers bij een ander bedrijf te plaatsen.",
        wanneer="In spoor 2.",
        let_op="Je blijft zelf verantwoordelijk. Ook hier hoort een re-integratieplan bij.",
        leg_vast="re_integratieplan en spoor2_start",
        grondslag=(op(PK),),
    ),
    Onderwerp(
        id="nieuwe_werkgever",
        titel="In dienst bij een nieuwe werkgever",
        wat="Vindt de werknemer in spoor 2 een nieuwe baan, dan kan hij daar in dienst gaan. De no-riskpolis dekt vaak het risico van de nieuwe werkgever, in de eerste vijf jaar.",
        wanneer="In spoor 2, voor of na het einde van de 104 weken.",
        let_op="Detachering is een tussenstap: de werknemer blijft dan bij jou in dienst.",
        leg_vast="werkhervatting (andere_werkgever) of detachering",
        grondslag=(op(PK), op(ZW, "art. 29b")),
    ),
    Onderwerp(
        id="maatregelen",
        titel="Als de werknemer niet meewerkt",
        wat="Doe het in deze volgorde: spreek de werknemer aan, leg dat schriftelijk vast, waarschuw officieel, schort het loon op of stop het, en vraag pas als laatste stap ontslag aan.",
        wanneer="Direct als de werknemer zonder goede reden niet meewerkt. Niets doen kan jou een loonsanctie opleveren.",
        let_op="Zeg direct dat je het loon opschort of stopt, anders vervalt dat recht. Opschorten past bij het niet volgen van schriftelijke controleregels, stoppen bij het weigeren van passend werk, van hulp bij herstel of van het plan. Er geldt een opzegverbod, behalve als de werknemer ook na een schriftelijke opdracht of een loonstop blijft weigeren (nagelezen in de tekst van 2017).",
        leg_vast="maatregel",
        grondslag=(
            op(BW7, "art. 629 lid 3"),
            op(BW7, "art. 629 lid 6"),
            op(BW7, "art. 629 lid 7"),
            op(BW7, "art. 670a"),
            op(BBP, "§9"),
            op(PK),
        ),
    ),
    Onderwerp(
        id="niet_eens_met_bedrijfsarts",
        titel="Niet eens met de bedrijfsarts",
        wat="Bespreek het eerst met de bedrijfsarts. De werknemer kan daarna een second opinion vragen. Jullie kunnen allebei een deskundigenoordeel vragen bij UWV.",
        wanneer="Zodra je twijfelt aan het advies of de begeleiding.",
        let_op="Een slecht advies volgen is geen excuus bij UWV: de bedrijfsarts valt onder jouw verantwoordelijkheid.",
        leg_vast="second_opinion of deskundigenoordeel",
        grondslag=(op(ARBO, "art. 14 lid 2 g"), op(UDO), op(PK)),
    ),
    Onderwerp(
        id="bevredigend_resultaat",
        titel="Wanneer UWV het resultaat goed genoeg vindt",
        wat="Structureel passend werk dat zo dicht mogelijk ligt bij wat de werknemer kan en wat hij verdiende. Of structureel passend werk met een loonwaarde van meer dan 65% van het oude loon, als jullie allebei vinden dat er niet meer kon.",
        wanneer="Dit bekijkt UWV als eerste. Is het resultaat goed genoeg, dan kijkt UWV niet verder naar wat er is gedaan.",
        let_op="Structureel is voor onbepaalde tijd; bij een nieuwe werkgever minstens zes maanden vanaf het einde van de loondoorbetaling. Een toezegging voor later telt alleen als die op papier staat en vastligt. De beleidsregels zeggen ‘65% of meer’, het toetskader ‘meer dan 65%’; houd meer dan 65% aan.",
        leg_vast="werkhervatting (met loonwaarde)",
        grondslag=(op(PK), op(BBP, "§5")),
    ),
    Onderwerp(
        id="loon_bij_ziekte",
        titel="Loon bij ziekte",
        wat="Je betaalt 104 weken minstens 70% van het loon (tot het maximumdagloon), in de eerste 52 weken minstens het minimumloon. Veel cao's geven meer. Twee wachtdagen kan, als dat is afgesproken.",
        wanneer="Vanaf de eerste ziektedag. Zes weken voor wie de AOW-leeftijd heeft en voor hulp in huis op minder dan vier dagen per week.",
        let_op="wiezit rekent geen loon uit; het laat alleen zien tot en met welke dag je betaalt.",
        leg_vast=None,
        grondslag=(op(BW7, "art. 629 lid 1"), op(BW7, "art. 629 lid 2"), op(BW7, "art. 629 lid 9")),
    ),
    Onderwerp(
        id="loonsanctie",
        titel="Loonsanctie",
        wat="Vindt UWV dat er te weinig is gedaan, of mist er iets in het verslag, dan betaal je tot 52 weken langer loon. Herstel wat UWV in de brief noemt en vraag om bekorting.",
        wanneer="UWV beslist na de WIA-aanvraag, uiterlijk zes weken voor het einde van de wachttijd.",
        let_op="Er komt geen sanctie als er drie maanden of langer geen mogelijkheden zijn. Herstel, of het einde van het dienstverband, maakt er een einde aan. Heeft iemand meer werkgevers, dan volgt een sanctie alleen als ze allemaal tekortschieten. De WIA-aanvraag ligt zo lang stil. Zijn jullie het eens dat de werknemer voor het einde van de wachttijd volledig hersteld is voor het eigen werk, dan toetst UWV niet.",
        leg_vast="uwv_beslissing en bekortingsverzoek",
        grondslag=(op(WIA, "art. 25 lid 9"), op(WIA, "art. 25 lid 12"), op(WIA, "art. 64 lid 7"), op(UWIA), op(PK)),
    ),
    Onderwerp(
        id="verlenging",
        titel="Zelf langer loon doorbetalen",
        wat="Jullie kunnen UWV samen vragen om de loondoorbetaling langer te laten duren. UWV beslist binnen twee weken.",
        wanneer="Als terugkeer dichtbij is, maar de twee jaar bijna om zijn.",
        let_op="Het verslag is dan klaar dertien weken voor het nieuwe einde, en de WIA-aanvraag komt elf weken ervoor. Willen jullie eerder stoppen, dan eindigt het op zijn vroegst dertien weken na dat verzoek. Verlof zet de verlenging niet stil.",
        leg_vast="verlenging_loondoorbetaling",
        grondslag=(op(WIA, "art. 24"), op(WIA, "art. 25 lid 4"), op(WIA, "art. 102 lid 2"), op(UWIA)),
    ),
    Onderwerp(
        id="vangnet_en_eigen_risico",
        titel="Vangnet, uitzendwerk en eigenrisicodrager",
        wat="Krijgt je werknemer ziekengeld, dan blijven alle stappen van de re-integratie bij jou. Zonder werkgever doet UWV ze zelf, met een herbeoordeling na een jaar. Bij uitzenden, payroll en detachering heeft de werkgever van het contract de plichten.",
        wanneer="Vanaf de eerste ziektedag. Een eigenrisicodrager voor de Ziektewet gaat ook na het dienstverband door, de hele 104 weken.",
        let_op="Vraag en noteer niet welke vangnetregeling geldt. Stop je het loon van iemand met ziekengeld, zeg dat dan binnen 7 dagen tegen UWV. Een eigenrisicodrager krijgt na het dienstverband geen loonsanctie, maar betaalt wel langer ziekengeld als er te weinig is gedaan.",
        leg_vast="ziekmelding (vangnet, meldtermijn_uwv)",
        grondslag=(op(ZW, "art. 38a"), op(ZW, "art. 38aa"), op(WIA, "art. 26 lid 2"), op(RPV), op(UWIA)),
    ),
    Onderwerp(
        id="plannen_voor_de_wet",
        titel="Plannen die nog geen wet zijn",
        wat="Spoor 1 afsluiten in het tweede jaar (hooguit 100 werknemers), het advies van de bedrijfsarts laten beslissen bij de toets, minder verslagen, en geen nieuwe IVA-uitkeringen: het zijn plannen.",
        wanneer="Nu niet. Voor het advies van de bedrijfsarts wordt 2028 genoemd; hoe ver de plannen zijn, is niet nagelezen.",
        let_op="wiezit rekent alleen met wat geldt. Het plan over spoor 1 kun je laten zien met wetsvoorstel_spoor1: ja in wiezit.yaml.",
        leg_vast=None,
        grondslag=(op(WETSVOORSTEL),),
    ),
)

ONDERWERP: dict[str, Onderwerp] = {subject.id: subject for subject in ONDERWERPEN}
