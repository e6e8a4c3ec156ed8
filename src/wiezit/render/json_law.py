"""The law table as JSON `wiezit/wet/1`."""

from typing import Any

from wiezit.law.step import Step
from wiezit.law.steps import STAND, STAPPEN
from wiezit.law.words import in_woorden, vanaf_in_woorden
from wiezit.render.explain import termijn
from wiezit.render.json_text import as_text

FORMAAT = "wiezit/wet/1"


def render() -> str:
    """Return every row of the table, in the order of the process."""
    answer = {"formaat": FORMAAT, "stand": STAND.isoformat(), "stappen": [_stap(step) for step in STAPPEN]}
    return as_text(answer)


def _stap(step: Step) -> dict[str, Any]:
    return {
        "stap": step.id,
        "titel": step.titel,
        "soort": step.soort.value,
        "aan_zet": list(step.aan_zet),
        "verantwoordelijk": step.verantwoordelijk,
        "vanaf": vanaf_in_woorden(step.vanaf) if step.vanaf else None,
        "uiterlijk": termijn(step) if step.ritme else in_woorden(step.uiterlijk),
        "algemene_termijnenwet": step.atw,
        "afwijken_mag": step.afwijken,
        "ernst": step.ernst.value,
        "grondslag": [{"verwijzing": str(g), "titel": g.bron.titel, "link": g.link} for g in step.grondslag],
        "wat": step.wat,
        "waarom": step.waarom,
        "gevolg": step.gevolg,
        "verschil": step.verschil,
        "geldig_vanaf": step.geldig.vanaf.isoformat() if step.geldig.vanaf else None,
        "geldig_tot_en_met": step.geldig.tot_en_met.isoformat() if step.geldig.tot_en_met else None,
        "nog_geen_wet": step.nog_geen_wet,
    }
