"""The roles that a person or organisation can have in a dossier, as the files write them."""

from typing import Literal, get_args

Rol = Literal[
    "werkgever",
    "leidinggevende",
    "werknemer",
    "bedrijfsarts",
    "arbodienst",
    "arboverpleegkundige",
    "praktijkondersteuner",
    "casemanager",
    "arbeidsdeskundige",
    "re_integratiebedrijf",
    "hr",
    "mediator",
    "arbeidsjurist",
    "werkvermogensspecialist",
    "arbeidshygienist",
    "verzuimverzekeraar",
    "uwv",
    "gemachtigde",
]
Rollen = Rol | tuple[Rol, ...]

ALLE_ROLLEN: tuple[Rol, ...] = get_args(Rol)

ROLNAMEN: dict[Rol, str] = {
    "werkgever": "werkgever",
    "leidinggevende": "leidinggevende",
    "werknemer": "werknemer",
    "bedrijfsarts": "bedrijfsarts",
    "arbodienst": "arbodienst",
    "arboverpleegkundige": "arboverpleegkundige",
    "praktijkondersteuner": "praktijkondersteuner bedrijfsarts",
    "casemanager": "casemanager",
    "arbeidsdeskundige": "arbeidsdeskundige",
    "re_integratiebedrijf": "re-integratiebedrijf",
    "hr": "hr-adviseur",
    "mediator": "mediator",
    "arbeidsjurist": "arbeidsjurist",
    "werkvermogensspecialist": "werkvermogensspecialist",
    "arbeidshygienist": "arbeidshygiënist",
    "verzuimverzekeraar": "verzuimverzekeraar",
    "uwv": "UWV",
    "gemachtigde": "gemachtigde",
}


def as_roles(value: Rollen | None) -> tuple[Rol, ...]:
    """Return one role, a list of roles or nothing as a tuple."""
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)
