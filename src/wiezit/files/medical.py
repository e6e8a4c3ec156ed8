"""Names of fields that the format does not have on purpose: what a dossier of an employer may not hold."""

import re
from typing import Literal

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


def verboden(key: str) -> Literal["bsn", "medisch"] | None:
    """Return what a key asks for that a dossier may not hold, or None: `BSN-nummer`, `medische_klachten`."""
    plain = re.sub(r"[^a-z]+", "_", key.lower()).strip("_")
    if plain in BSN_WOORDEN:
        return "bsn"
    return "medisch" if plain in MEDISCHE_WOORDEN or not MEDISCHE_WOORDEN.isdisjoint(plain.split("_")) else None
