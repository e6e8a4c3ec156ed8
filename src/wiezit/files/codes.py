"""The findings about files and YAML (WZ0xx), and the tuple of all findings of the reader; numbers are never reused."""

from wiezit.files.field_codes import CODES as FIELD_CODES
from wiezit.files.field_codes import row
from wiezit.files.place_codes import CODES as PLACE_CODES
from wiezit.files.place_codes import KOPPELING
from wiezit.findings import Finding, Severity

FOUT, WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING

ONLEESBAAR = row(
    "WZ001",
    "bestand-onleesbaar",
    FOUT,
    verloren=True,
    wat="Het bestand of de map is er wel, maar wiezit kan het niet openen.",
    waarom="Wat erin staat telt nu niet mee. Een stap kan daardoor ten onrechte te laat lijken.",
    fout="Een bestand of een map zonder leesrechten, of een map met de naam 2026-01-05-ziekmelding.yaml.",
    goed="Een gewoon bestand, in een map die jij mag lezen.",
)
GEEN_UTF8 = row(
    "WZ002",
    "geen-utf8",
    FOUT,
    verloren=True,
    wat="De tekst is niet opgeslagen als UTF-8.",
    waarom="Letters zoals é en ë zijn dan niet te lezen, en over tien jaar helemaal niet meer.",
    fout="Een bestand dat is opgeslagen als ‘ANSI’, ‘Windows-1252’ of ‘Unicode’ (UTF-16).",
    goed="Kies in je editor: Opslaan als, codering UTF-8.",
)
TE_GROOT = row(
    "WZ003",
    "bestand-te-groot",
    FOUT,
    verloren=True,
    wat="Het bestand is groter dan 1 MiB en wordt niet gelezen.",
    waarom="Een gebeurtenis is een korte tekst. Zo'n groot bestand is bijna altijd per ongeluk in het dossier gekomen.",
    fout="Een scan of een export die de naam 2026-01-05-document.yaml kreeg.",
    goed="Zet het stuk in de map bijlagen en verwijs ernaar met ‘bijlagen’.",
)
STUURTEKEN = row(
    "WZ004",
    "stuurteken",
    FOUT,
    verloren=True,
    wat="In de tekst staat een onzichtbaar teken dat niet in een tekstbestand hoort.",
    waarom="Zo'n teken komt vaak mee bij kopiëren of na een storing bij het opslaan, en maakt het bestand onleesbaar.",
    fout="Een NUL-teken of een teken uit een terminalscherm.",
    goed="Typ de regel opnieuw.",
)
CONFLICT = row(
    "WZ005",
    "conflict-van-git",
    FOUT,
    verloren=True,
    wat="Er staan regels met <<<<<<< en >>>>>>> in het bestand: git kon twee versies niet samenvoegen.",
    waarom="Welke van de twee versies waar is, kan alleen een mens zeggen.",
    fout="<<<<<<< HEAD\ndatum: 2026-02-10\n=======\ndatum: 2026-02-11\n>>>>>>> andere-versie",
    goed="datum: 2026-02-10",
)
LEEG = row(
    "WZ006",
    "bestand-leeg",
    FOUT,
    verloren=True,
    wat="Er staan geen velden in het bestand.",
    waarom="De naam van een bestand is geen feit. Alleen wat erin staat telt. Alleen wiezit.yaml mag leeg zijn: dan geldt de standaard.",
    fout="Een leeg bestand, of een bestand met alleen opmerkingen.",
    goed="soort: spreekuur\ndatum: 2026-02-10",
)
SCHRIJFFOUT = row(
    "WZ007",
    "schrijffout",
    FOUT,
    verloren=True,
    wat="De regel is niet te lezen als YAML: een aanhalingsteken, dubbele punt, komma of spatie staat verkeerd.",
    waarom="Het hele bestand is nu onleesbaar en telt niet mee.",
    fout="einddoel: eigen werk: 36 uur",
    goed='einddoel: "eigen werk: 36 uur"',
)
TAB = row(
    "WZ008",
    "tab-als-inspringing",
    FOUT,
    verloren=True,
    wat="Een regel springt in met een tab.",
    waarom="Een tab is in elke editor anders breed. In YAML springt een regel daarom altijd in met spaties.",
    fout="visie:\n\twerkgever: akkoord",
    goed="visie:\n  werkgever: akkoord",
)
DUBBEL = row(
    "WZ009",
    "dubbel-veld",
    FOUT,
    verloren=True,
    wat="Hetzelfde veld staat twee keer in het bestand of in hetzelfde onderdeel.",
    waarom="Het is niet te zien welke waarde geldt. Veel programma's nemen stil de laatste; wiezit vraagt het liever.",
    fout="datum: 2026-02-10\ndatum: 2026-02-11",
    goed="datum: 2026-02-10",
)
ANKER = row(
    "WZ010",
    "anker-of-verwijzing",
    FOUT,
    verloren=True,
    wat="Een waarde begint met & of *. YAML leest dat als een anker of een verwijzing.",
    waarom="Ieder feit staat in dit dossier gewoon waar het staat, zodat je het over tien jaar nog kunt lezen.",
    fout="einddoel: *eigen",
    goed='einddoel: "*eigen werk*"',
)
TAG = row(
    "WZ011",
    "type-aanduiding",
    FOUT,
    verloren=True,
    wat="Een waarde begint met een uitroepteken. YAML leest dat als een type-aanduiding.",
    waarom="Het veld bepaalt zelf al of er tekst, een datum of een getal hoort.",
    fout="uren_per_week: !!int 36",
    goed="uren_per_week: 36",
)
SAMENVOEGEN = row(
    "WZ012",
    "samenvoegsleutel",
    FOUT,
    verloren=True,
    wat="De sleutel << voegt velden van elders in. Dat kan in een dossier niet.",
    waarom="Ieder feit staat in dit dossier gewoon waar het staat.",
    fout="<<: *basis",
    goed="Schrijf de velden uit.",
)
MEER_DOCUMENTEN = row(
    "WZ013",
    "meer-documenten",
    FOUT,
    verloren=True,
    wat="Na een regel met --- begint een tweede document in hetzelfde bestand. Alleen het eerste telt mee.",
    waarom="Een gebeurtenis is een bestand. Zo zie je aan de naam wat erin staat.",
    fout="soort: contact\ndatum: 2026-02-10\n---\nsoort: contact\ndatum: 2026-02-17",
    goed="Twee bestanden, voor ieder contact een.",
)
TE_DIEP = row(
    "WZ014",
    "te-diep-genest",
    FOUT,
    verloren=True,
    wat="De velden zitten meer dan tien lagen diep in elkaar.",
    waarom="Geen enkel veld van een dossier is zo diep. Meestal is er een haakje blijven staan.",
    fout="samenvatting: [[[[[[[[[[[[tekst",
    goed='samenvatting: "[tekst"',
)
GEEN_VELDEN = row(
    "WZ015",
    "geen-velden",
    FOUT,
    verloren=True,
    wat="Het bestand is een lijst of een losse tekst, geen rij velden.",
    waarom="Zonder velden zoals ‘soort’ en ‘datum’ is niet te zien wat er gebeurde en wanneer.",
    fout="- soort: contact\n- datum: 2026-02-10",
    goed="soort: contact\ndatum: 2026-02-10",
)
SLEUTEL = row(
    "WZ016",
    "veldnaam-geen-tekst",
    FOUT,
    verloren=True,
    wat="Op de plaats van een veldnaam staat een lijst of een groep.",
    waarom="Een veld heeft een naam van gewone tekst.",
    fout="[wat, wie]: bellen",
    goed="wat: bellen",
)

HEKJE = row(
    "WZ024",
    "tekst-na-hekje",
    WAARSCHUWING,
    verloren=False,
    wat="Na een spatie begint met een hekje (#) een opmerking. De rest van de regel hoort dan niet bij de waarde.",
    waarom="Wat je schreef, ontbreekt zo in het verslag en in je formulieren, zonder dat je het merkt.",
    fout="samenvatting: Bel kamer #2 over het rooster",
    goed='samenvatting: "Bel kamer #2 over het rooster". Een opmerking is het met een spatie na het hekje: # nog bellen',
)

HULP_GROOT = "zet grote stukken in de map bijlagen en verwijs ernaar met ‘bijlagen’"
HULP_UTF8 = "sla het bestand op als UTF-8"
HULP_STUURTEKEN = "haal het teken weg of typ de regel opnieuw"
HULP_CONFLICT = "kies wat klopt en haal de regels met <<<<<<<, ======= en >>>>>>> weg"
HULP_LEEG = "vul minstens ‘soort’ en ‘datum’ in, of verwijder het bestand"
HULP_LEGE_KAART = "zet een eerdere versie terug, of vul de kaart opnieuw in; begin met ‘formaat’ en ‘dossiernummer’"
HULP_VELDEN = "schrijf ieder veld op een eigen regel als: naam, dubbele punt, spatie, waarde"
HULP_TAB = "spring in met twee spaties per laag"
HULP_DUBBEL = "laat één van de twee regels staan"
HULP_ANKER = "schrijf de waarde voluit, of zet tekst die met & of * begint tussen aanhalingstekens"
HULP_TAG = "haal het woord met ! weg, of zet tekst die met ! begint tussen aanhalingstekens"
HULP_SAMENVOEGEN = "schrijf de velden voluit"
HULP_DOCUMENTEN = "maak van ieder deel een eigen bestand; nu telt alleen het eerste"
HULP_DIEP = "controleer haakjes en inspringing"
HULP_SLEUTEL = "schrijf eerst de naam van het veld, dan een dubbele punt"
HULP_HEKJE = "zet de hele waarde tussen aanhalingstekens; is het een opmerking, zet dan een spatie na het hekje"
HULP_INSPRINGEN = "zet velden die bij elkaar horen op dezelfde kolom; spring in met twee spaties"

CODES = (
    *(ONLEESBAAR, GEEN_UTF8, TE_GROOT, STUURTEKEN, CONFLICT, LEEG, SCHRIJFFOUT, TAB, DUBBEL, ANKER, TAG),
    *(SAMENVOEGEN, MEER_DOCUMENTEN, TE_DIEP, GEEN_VELDEN, SLEUTEL),
    *PLACE_CODES,
    HEKJE,
    *FIELD_CODES,
)

_VERLOREN = frozenset(code.id for code in CODES if code.verloren)


def is_lost(finding: Finding) -> bool:
    """Tell whether a finding means that something which stands there is not used: a file, an event or a value."""
    if finding.code == KOPPELING.id and not finding.span.pad.endswith((".yaml", ".yml")):
        return False
    return finding.code in _VERLOREN
