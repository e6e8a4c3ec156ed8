"""What the answers for a new dossier become: `dossier.yaml`, the first sick report and, the first time, `wiezit.yaml`. Pure."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from wiezit.dossier.card import Kaart
from wiezit.dossier.events import Ziekmelding
from wiezit.files.emit import Value
from wiezit.files.scaffold import new_text
from wiezit.files.schemas import schema_line

Answers = Mapping[str, str]


def files(answers: Answers, folder: Path, base: Path, today: date, *, has_settings: bool) -> dict[str, str]:
    """Return the files of the dossier in `folder` (absolute) by name; what is left open stands in them as an empty value."""
    sick = answers.get("eerste_ziektedag", "")
    report: dict[str, Value] = {"datum": sick, "eerste_ziektedag": sick, "vastgelegd_op": today.isoformat()}
    report["doorgegeven_arbodienst_op"] = answers.get("doorgegeven", "")
    name = f"{sick or today.isoformat()}-ziekmelding.yaml"
    return {
        "dossier.yaml": new_text(
            Kaart, _card(answers, folder.name, has_settings=has_settings), schema=schema_line(folder, "dossier", base)
        ),
        name: new_text(Ziekmelding, report, schema=schema_line(folder, "gebeurtenis", base)),
    }


def organisation(answers: Answers) -> dict[str, Any]:
    """Return what `wiezit.yaml` holds for all dossiers."""
    return {"organisatie": {"naam": answers["werkgever"]}, "betrokkenen": _people(answers)}


def _card(answers: Answers, number: str, *, has_settings: bool) -> dict[str, Any]:
    card: dict[str, Any] = {
        "formaat": "1",
        "dossiernummer": number,
        "werknemer": {"naam": answers.get("naam", "")},
        "functie": {"titel": answers.get("functie", ""), "uren_per_week": answers.get("uren", "")},
        "dienstverband": {"begin": answers.get("in_dienst", "")},
    }
    if has_settings:
        if "werkgever" in answers:
            card["werkgever"] = {"naam": answers["werkgever"]}
        if people := _people(answers):
            card["betrokkenen"] = people
    return card


def _people(answers: Answers) -> list[dict[str, str]]:
    return [{"rol": role, "naam": answers[role]} for role in ("arbodienst", "casemanager") if role in answers]
