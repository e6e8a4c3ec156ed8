"""Names of fields that the format does not have on purpose: what a dossier of an employer may not hold."""

BSN_WOORDEN = frozenset(
    {"bsn", "bsn_nummer", "bsnnummer", "sofi", "sofinummer", "sofi_nummer", "burgerservicenummer", "burger_service_nummer"}
)

MEDISCHE_WOORDEN = frozenset(
    (
        "aandoening",
        "aandoeningen",
        "behandelaar",
        "behandelaars",
        "behandeling",
        "behandelingen",
        "diagnose",
        "diagnoses",
        "diagnosecode",
        "gezondheid",
        "huisarts",
        "klacht",
        "klachten",
        "medicatie",
        "medicijn",
        "medicijnen",
        "medisch",
        "medische",
        "oorzaak",
        "oorzaken",
        "operatie",
        "psycholoog",
        "psychiater",
        "specialist",
        "symptoom",
        "symptomen",
        "therapie",
        "therapeut",
        "ziekenhuis",
        "ziekte",
        "ziektebeeld",
        "ziekteoorzaak",
        "ziekteverschijnselen",
        "zwanger",
        "zwangerschap",
    )
)
