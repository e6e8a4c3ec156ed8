"""The findings about names and places of files and folders (WZ017-WZ023); numbers are never reused."""

from wiezit.files.field_codes import row
from wiezit.findings import Severity

WAARSCHUWING, INFO = Severity.WAARSCHUWING, Severity.INFO

VREEMD_BESTAND = row(
    "WZ017",
    "vreemd-bestand",
    WAARSCHUWING,
    verloren=False,
    wat="In de map van het dossier staat een bestand of map die wiezit niet leest.",
    waarom="Het kan een feit zijn dat nu niet meetelt, zoals een reservekopie of een brief op de verkeerde plaats.",
    fout="2026-02-20-plan_van_aanpak.yaml~ of brief.docx naast dossier.yaml.",
    goed="Gebeurtenissen eindigen op .yaml; andere stukken staan in de map bijlagen.",
)
EXTENSIE = row(
    "WZ018",
    "extensie-yml",
    WAARSCHUWING,
    verloren=False,
    wat="De naam eindigt op .yml in plaats van .yaml. Het bestand is wel gelezen.",
    waarom="Met een vaste naam vinden mensen en programma's alle gebeurtenissen.",
    fout="2026-02-10-spreekuur.yml",
    goed="2026-02-10-spreekuur.yaml",
)
NAAM = row(
    "WZ019",
    "naam-wijkt-af",
    WAARSCHUWING,
    verloren=False,
    wat="De naam van het bestand zegt iets anders dan de inhoud. De inhoud telt.",
    waarom="Wie de map bekijkt, leest alleen de namen. Vaak is een van de twee een typefout.",
    fout="2026-02-10-spreekuur.yaml met daarin ‘datum: 2026-02-11’.",
    goed="De naam is JJJJ-MM-DD-soort.yaml, met de datum en de soort die in het bestand staan.",
)
CONCEPT = row(
    "WZ020",
    "concept-telt-niet",
    INFO,
    verloren=False,
    wat="Een bestand dat op .concept.yaml eindigt, telt nog niet mee.",
    waarom="Zo kun je een stuk voorbereiden zonder dat de planning verandert.",
    fout="2026-02-20-plan_van_aanpak.concept.yaml, terwijl het plan al is getekend.",
    goed="2026-02-20-plan_van_aanpak.yaml",
)
KOPPELING = row(
    "WZ021",
    "koppeling-naar-buiten",
    WAARSCHUWING,
    verloren=True,
    wat="Het bestand of de map is een koppeling naar een plek daarbuiten, of een die bij zichzelf uitkomt. wiezit volgt die niet.",
    waarom="Een dossier moet compleet zijn in zijn eigen map, ook als je het verplaatst of bewaart.",
    fout="2026-02-10-spreekuur.yaml als koppeling naar een map van iemand anders.",
    goed="Het bestand zelf in de map van het dossier.",
)
ZONDER_KAART = row(
    "WZ022",
    "map-zonder-kaart",
    WAARSCHUWING,
    verloren=False,
    wat="In een map staan gebeurtenissen, maar er is geen dossier.yaml. Daarom is het voor wiezit geen dossier.",
    waarom="Alles in die map telt nergens mee: geen termijn, geen controle, geen bewaartermijn.",
    fout="Een map met 2026-01-05-ziekmelding.yaml, waarin dossier.yaml is vergeten of dossier.yml heet.",
    goed="In dezelfde map staat ook dossier.yaml. Of, naast mappen van dossiers: de gebeurtenis staat in de map van haar dossier.",
)
MISPLAATST = row(
    "WZ023",
    "gebeurtenis-op-verkeerde-plaats",
    WAARSCHUWING,
    verloren=True,
    wat="Een gebeurtenis staat op een plaats, of heeft een naam, waardoor wiezit haar niet leest.",
    waarom="De gebeurtenis telt nu niet mee. Een stap kan daardoor ten onrechte te laat lijken.",
    fout="2026-02-10-spreekuur.yaml in de map bijlagen of in een andere map binnen het dossier, of 2026-02-10-spreekuur.yaml.txt.",
    goed="2026-02-10-spreekuur.yaml in de map van het dossier, naast dossier.yaml.",
)

CODES = (VREEMD_BESTAND, EXTENSIE, NAAM, CONCEPT, KOPPELING, ZONDER_KAART, MISPLAATST)
