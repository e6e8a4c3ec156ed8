"""The findings about single fields (WZ1xx); numbers are never reused."""

from wiezit.findings import Code, Severity

FOUT, WAARSCHUWING, INFO = Severity.FOUT, Severity.WAARSCHUWING, Severity.INFO


def row(
    id: str,
    name: str,
    severity: Severity,
    *,
    verloren: bool,
    wat: str,
    waarom: str,
    fout: str,
    goed: str,
    basis: tuple[str, ...] = (),
) -> Code:
    """Return a code whose `uitleg` has the four parts in their order; each row says itself whether something is lost by it."""
    return Code(id, name, severity, f"Wat: {wat}\n\nWaarom: {waarom}\n\nFout: {fout}\n\nGoed: {goed}", basis, verloren)


SOORT_ONTBREEKT = row(
    "WZ101",
    "soort-ontbreekt",
    FOUT,
    verloren=True,
    wat="Het bestand zegt niet wat voor gebeurtenis het is.",
    waarom="Zonder ‘soort’ telt de gebeurtenis nergens mee. De naam van het bestand is niet genoeg.",
    fout="datum: 2026-02-10",
    goed="soort: spreekuur\ndatum: 2026-02-10",
)
SOORT_ONBEKEND = row(
    "WZ102",
    "soort-onbekend",
    FOUT,
    verloren=True,
    wat="Deze soort gebeurtenis bestaat niet.",
    waarom="De gebeurtenis telt nu niet mee. Vaak is het een typefout.",
    fout="soort: probleem_analyse",
    goed="soort: probleemanalyse",
)
DATUM_VORM = row(
    "WZ103",
    "datum-in-andere-vorm",
    FOUT,
    verloren=True,
    wat="Hier hoort een datum in de vorm JJJJ-MM-DD.",
    waarom="5-1-2026 kan 5 januari of 1 mei zijn. Met jaar, maand, dag is er maar één uitleg.",
    fout="datum: 5-1-2026",
    goed="datum: 2026-01-05",
)
DATUM_BESTAAT_NIET = row(
    "WZ104",
    "datum-bestaat-niet",
    FOUT,
    verloren=True,
    wat="De datum staat niet op de kalender.",
    waarom="Termijnen tellen vanaf deze dag. Een programma dat stil een andere dag kiest, geeft verkeerde termijnen.",
    fout="datum: 2026-02-30",
    goed="datum: 2026-02-28",
)
VERPLICHT = row(
    "WZ105",
    "verplicht-veld-ontbreekt",
    FOUT,
    verloren=False,
    wat="Een verplicht veld ontbreekt of is leeg.",
    waarom="Zonder dit veld is het stuk niet compleet. De gebeurtenis telt wel mee in de planning, als soort en datum er zijn.",
    fout="soort: werkhervatting\ndatum: 2026-02-10",
    goed="soort: werkhervatting\ndatum: 2026-02-10\nuren_per_week: 12",
)
ONBEKEND_VELD = row(
    "WZ106",
    "onbekend-veld",
    FOUT,
    verloren=True,
    wat="Dit veld bestaat hier niet.",
    waarom="Een veld met een typefout telt niet mee, zonder dat je het merkt.",
    fout="eerste_ziekte_dag: 2026-01-05",
    goed="eerste_ziektedag: 2026-01-05",
)
KEUZE = row(
    "WZ107",
    "keuze-onbekend",
    FOUT,
    verloren=True,
    wat="Bij dit veld kun je alleen kiezen uit een paar vaste woorden.",
    waarom="De planning en het verslag gebruiken deze woorden. Een ander woord telt niet mee.",
    fout="status: geweest",
    goed="status: gehouden",
)
GETAL = row(
    "WZ108",
    "geen-getal",
    FOUT,
    verloren=True,
    wat="Hier hoort een getal, zonder woorden erbij en met een punt voor de decimalen.",
    waarom="Met een komma of een woord erbij kan wiezit er niet mee rekenen.",
    fout="uren_per_week: 36,5 uur",
    goed="uren_per_week: 36.5",
)
BEREIK = row(
    "WZ109",
    "getal-buiten-bereik",
    FOUT,
    verloren=True,
    wat="Het getal kan bij dit veld niet.",
    waarom="Een week heeft 168 uur en een loonwaarde gaat van 0 tot en met 100 procent. Vaak is het een typefout.",
    fout="loonwaarde: 360",
    goed="loonwaarde: 36",
)
VORM = row(
    "WZ110",
    "verkeerde-vorm",
    FOUT,
    verloren=True,
    wat="Hier hoort iets anders: tekst, een lijst of een groep velden.",
    waarom="De inhoud is zo niet te plaatsen en telt niet mee.",
    fout="afspraken: volgende week bellen",
    goed="afspraken:\n  - wat: volgende week bellen",
)
PERIODE = row(
    "WZ111",
    "periode-omgekeerd",
    FOUT,
    verloren=False,
    wat="De laatste dag ligt vóór de eerste dag.",
    waarom="Een periode die eindigt voordat zij begint, kan niet. Let op: de laatste dag telt mee.",
    fout="van: 2026-03-10\ntot_en_met: 2026-03-01",
    goed="van: 2026-03-01\ntot_en_met: 2026-03-10",
)
DATUM_VER_WEG = row(
    "WZ112",
    "datum-ver-weg",
    WAARSCHUWING,
    verloren=False,
    wat="De datum ligt vóór 1950 of na 2100.",
    waarom="Dat is bijna altijd een typefout in het jaar.",
    fout="datum: 2206-02-10",
    goed="datum: 2026-02-10",
)
MEDISCH_VELD = row(
    "WZ113",
    "medisch-veld",
    FOUT,
    verloren=False,
    wat="Een dossier heeft met opzet geen veld voor diagnose, klachten, oorzaak of behandeling.",
    waarom="De werkgever mag deze gegevens niet vastleggen, ook niet als de werknemer ze zelf vertelt. Alleen de bedrijfsarts mag dat.",
    fout="Een veld met de naam ‘diagnose’ of ‘klachten’.",
    goed="mogelijkheden: Zittend werk, maximaal vier uur per dag.",
    basis=("AP h. 4", "AP 5.2"),
)
BSN_VELD = row(
    "WZ114",
    "bsn-veld",
    FOUT,
    verloren=False,
    wat="Een dossier heeft met opzet geen veld voor het burgerservicenummer.",
    waarom="Het nummer is alleen nodig op stukken voor UWV. wiezit vraagt erom als het nodig is en bewaart het niet.",
    fout="Een veld met de naam ‘bsn’ of ‘sofinummer’.",
    goed="personeelsnummer: P104",
)
MEDISCHE_INFORMATIE = row(
    "WZ115",
    "medische-informatie-met-inhoud",
    FOUT,
    verloren=False,
    wat="Bij ‘medische_informatie’ hoort alleen het feit dat de bedrijfsarts de informatie gaf, en wanneer.",
    waarom="De inhoud is voor de werknemer en UWV. De werkgever mag die niet hebben.",
    fout="soort: medische_informatie\ndatum: 2027-10-01\nsamenvatting: …",
    goed="soort: medische_informatie\ndatum: 2027-10-01\ndoor: bedrijfsarts",
    basis=("AP 5.2",),
)
FORMAAT = row(
    "WZ116",
    "formaat-onbekend",
    FOUT,
    verloren=True,
    wat="Het veld ‘formaat’ in dossier.yaml is niet 1.",
    waarom="Aan dit nummer ziet wiezit hoe het dossier gelezen moet worden. Een hoger nummer komt van een nieuwere versie.",
    fout="formaat: 2",
    goed="formaat: 1",
)
DOSSIERNUMMER = row(
    "WZ117",
    "dossiernummer-wijkt-af",
    INFO,
    verloren=False,
    wat="Het dossiernummer is anders dan de naam van de map.",
    waarom="Met dezelfde naam vind je het dossier sneller terug. Het mag wel.",
    fout="dossiernummer: 2026-015 in de map 2026-014.",
    goed="dossiernummer: 2026-014 in de map 2026-014.",
)

SJABLONEN = row(
    "WZ119",
    "map-met-sjablonen-ontbreekt",
    FOUT,
    verloren=False,
    wat="De map die wiezit.yaml bij ‘sjablonen’ noemt, is er niet, of staat niet naast of onder wiezit.yaml.",
    waarom="Zonder die map maakt wiezit geen verslag of formulier, en nieuwe bestanden krijgen jullie eigen uitleg niet.",
    fout="sjablonen: huisstijl, en geen map met die naam.",
    goed="sjablonen: huisstijl, en naast wiezit.yaml een map huisstijl.",
)

CODES = (
    *(SOORT_ONTBREEKT, SOORT_ONBEKEND, DATUM_VORM, DATUM_BESTAAT_NIET, VERPLICHT, ONBEKEND_VELD, KEUZE, GETAL, BEREIK),
    *(VORM, PERIODE, DATUM_VER_WEG, MEDISCH_VELD, BSN_VELD, MEDISCHE_INFORMATIE, FORMAAT, DOSSIERNUMMER, SJABLONEN),
)
