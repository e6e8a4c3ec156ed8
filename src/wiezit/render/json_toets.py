"""`toets` as JSON `wiezit/toets/1`: written field by field, so that an inner change never changes the contract."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from wiezit.assessment.rehearsal import Inspanning, Onderdeel, Toets
from wiezit.render.json_text import as_text

FORMAAT = "wiezit/toets/1"


def render(toetsen: Iterable[Toets], peildatum: date) -> str:
    """Return all dossiers as one JSON document."""
    answer = {"formaat": FORMAAT, "peildatum": peildatum.isoformat(), "dossiers": [_dossier(toets) for toets in toetsen]}
    return as_text(answer)


def _dossier(toets: Toets) -> dict[str, Any]:
    totals = toets.samenvatting
    return {
        "pad": toets.pad,
        "dossiernummer": toets.dossiernummer,
        **({"onleesbaar": list(toets.onleesbaar)} if toets.onleesbaar else {}),
        "verslag": [_onderdeel(part) for part in toets.verslag],
        "inspanningen": [_inspanning(effort) for effort in toets.inspanningen],
        "samenvatting": {
            "administratief": totals.administratief,
            "spoor1": totals.spoor1,
            "spoor2": totals.spoor2,
            "werknemer": totals.werknemer,
            "arbodienst": totals.arbodienst,
            "open_normen": totals.open_normen,
        },
    }


def _onderdeel(part: Onderdeel) -> dict[str, Any]:
    return {
        "onderdeel": part.onderdeel,
        "titel": part.titel,
        "staat": part.staat,
        "ontbreekt": list(part.ontbreekt),
        "bewijs": [proof.bestand for proof in part.bewijs],
        "grondslag": list(part.grondslag),
        "actie": part.actie,
        **({"reden": part.reden} if part.reden else {}),
    }


def _inspanning(effort: Inspanning) -> dict[str, Any]:
    return {
        "onderwerp": effort.onderwerp,
        "groep": effort.groep,
        "staat": effort.staat,
        "code": effort.code,
        "bericht": effort.bericht,
        "bewijs": [proof.bestand for proof in effort.bewijs],
        "grondslag": list(effort.grondslag),
        "actie": effort.actie,
    }
