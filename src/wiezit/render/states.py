"""How each state of a step is shown, everywhere: its word, its symbol with an ASCII form, its colour, its rank of urgency."""

from msgspec import Struct

from wiezit.assessment.planning import Staat


class Teken(Struct, frozen=True):
    """One state for people; `rang` 0 is the most urgent."""

    woord: str
    symbool: str
    ascii: str
    kleur: tuple[str, ...]
    rang: int


TEKENS: dict[Staat, Teken] = {
    Staat.TE_LAAT: Teken("te laat", "✖", "!", ("rood", "vet"), 0),
    Staat.NU: Teken("nu", "▶", ">", ("geel", "vet"), 1),
    Staat.BINNENKORT: Teken("binnenkort", "◆", "*", ("blauw",), 2),
    Staat.ONBEKEND: Teken("zelf beoordelen", "?", "?", ("blauw",), 3),
    Staat.GEPAUZEERD: Teken("gepauzeerd", "‖", "=", ("vaag",), 4),
    Staat.LATER: Teken("later", "·", ".", ("vaag",), 5),
    Staat.TE_LAAT_GEDAAN: Teken("te laat gedaan", "◑", "~", ("geel",), 6),
    Staat.GEDAAN: Teken("gedaan", "✔", "v", ("groen",), 7),
    Staat.NIET_VAN_TOEPASSING: Teken("niet van toepassing", "–", "-", ("vaag",), 8),
    Staat.VERVALLEN: Teken("vervallen", "–", "-", ("vaag",), 9),
}

TOESTANDEN: dict[str | None, str] = {
    "ziek": "ziek",
    "deels_hervat": "deels aan het werk",
    "herstelvenster": "hersteld, vier weken afwachten",
    "hersteld": "hersteld",
    "verlof": "verlof",
    "uit_dienst": "uit dienst",
    "loonsanctie": "loonsanctie",
    "afgesloten": "afgesloten",
    None: "geen ziekmelding",
}
VERLOF_VOORBIJ = "verlof voorbij"
"""In the place of the state after leave, while nobody recorded what came after it."""
