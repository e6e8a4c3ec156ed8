"""The sample dossiers show what their READMEs say, and the JSON answers about them keep to the published schemas."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from console import CHECKOUT, PEILDATUM, SAMPLES, wiezit
from wiezit.dossier.events import SOORT

DOSSIERS = sorted(path.parent.name for path in SAMPLES.glob("*/dossier.yaml"))
MET_OPZET = {"2025-047"}
NIET_GEWOON = {"proefplaatsing", "verlenging_loondoorbetaling"}  # too rare to stand in a dossier that people copy


def strict(schema: Any) -> Any:
    """Refuse every key that a schema does not name: a new key must be published too."""
    if isinstance(schema, list):
        return [strict(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    shape = {key: strict(value) for key, value in schema.items()}
    return {**shape, "additionalProperties": False} if "properties" in shape and shape.get("type") == "object" else shape


def problems(name: str, answer: str) -> list[str]:
    schema = json.loads((CHECKOUT / "schema" / "uitvoer" / name).read_text(encoding="utf-8"))
    Draft7Validator.check_schema(schema)
    return [f"{error.json_path}: {error.message}" for error in Draft7Validator(strict(schema)).iter_errors(json.loads(answer))]


def test_there_is_a_dossier_for_every_situation() -> None:
    answer = json.loads(wiezit("status", "sample-dossiers", "--peildatum", PEILDATUM, "--formaat", "json").stdout)
    assert {d["dossiernummer"]: (d["toestand"], d["ziekteweek"]) for d in answer["dossiers"]} == {
        "2024-039": ("loonsanctie", 120),
        "2024-052": ("afgesloten", 111),
        "2025-008": ("deels_hervat", 92),
        "2025-047": ("deels_hervat", 60),
        "2026-014": ("deels_hervat", 30),
        "2026-018": ("deels_hervat", 24),
        "2026-021": ("herstelvenster", 22),
        "2026-027": ("verlof", 13),
        "2026-033": ("deels_hervat", 8),
        "2026-036": ("ziek", 5),
    }


def test_every_kind_of_event_that_is_common_occurs() -> None:
    used = {
        line.split(": ")[1]
        for path in SAMPLES.glob("*/2*.yaml")
        for line in path.read_text("utf-8").splitlines()
        if line.startswith("soort: ")
    }
    assert set(SOORT) - used == NIET_GEWOON


@pytest.mark.parametrize("nummer", DOSSIERS)
def test_check_finds_nothing_but_what_is_there_on_purpose(nummer: str) -> None:
    run = wiezit("check", f"sample-dossiers/{nummer}", "--formaat", "kort")
    assert run.returncode == 0
    assert bool(run.stdout.strip()) == (nummer in MET_OPZET), run.stdout


@pytest.mark.parametrize("nummer", DOSSIERS)
def test_readme_of_a_sample_is_five_lines_and_its_pictures_are_small(nummer: str) -> None:
    assert len((SAMPLES / nummer / "README.md").read_text("utf-8").splitlines()) == 5
    for path in (SAMPLES / nummer).glob("bijlagen/*"):
        assert path.read_bytes().startswith(b"%PDF-") and path.stat().st_size < 5_000


@pytest.mark.parametrize("command", ["status", "tijdlijn"])
@pytest.mark.parametrize("nummer", ["", *DOSSIERS])
def test_status_keeps_to_its_schema(command: str, nummer: str) -> None:
    run = wiezit(command, f"sample-dossiers/{nummer}", "--peildatum", PEILDATUM, "--formaat", "json")
    assert problems("status-1.json", run.stdout) == []


@pytest.mark.parametrize("more", [[], ["--peildatum", PEILDATUM], ["--met-fragment"]])
def test_findings_keep_to_their_schema(more: list[str]) -> None:
    for folder in ("sample-dossiers", "tests/cases"):
        run = wiezit("check", folder, "--formaat", "json", *more)
        assert problems("bevindingen-1.json", run.stdout) == []


@pytest.mark.parametrize("day", ["2025-06-02", PEILDATUM, "2028-12-31"])
def test_rehearsal_keeps_to_its_schema(day: str) -> None:
    run = wiezit("toets", "sample-dossiers", "--peildatum", day, "--formaat", "json")
    assert problems("toets-1.json", run.stdout) == []


def test_schema_refuses_what_is_not_published(tmp_path: Path) -> None:
    answer = json.loads(wiezit("status", "sample-dossiers/2026-036", "--peildatum", PEILDATUM, "--formaat", "json").stdout)
    answer["dossiers"][0]["stappen"][0]["nieuw"] = 1
    answer["dossiers"][0]["toestand"] = "onbekend"
    assert len(problems("status-1.json", json.dumps(answer))) == 2
