"""The JSON Schema for editors: fresh, valid, as strict as the reader, and useful in the real yaml-language-server."""

import json
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from wiezit.cli.app import run
from wiezit.dossier.events import SOORT
from wiezit.dossier.schema import SCHEMAS, as_text, soort_schema

ROOT = Path(__file__).parent.parent


class EditorLoader(yaml.SafeLoader):
    """YAML as an editor reads it (version 1.2): dates stay text, only true and false are truth values."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rows if not tag.endswith((":timestamp", ":bool"))]
    for first, rows in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


def errors(name: str, text: str) -> list[str]:
    validator = Draft7Validator(SCHEMAS[name]())
    return [f"{'.'.join(map(str, error.absolute_path))}: {error.message}" for error in validator.iter_errors(yaml.load(text, EditorLoader))]


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_committed_schema_is_fresh(name: str) -> None:
    committed = (ROOT / "schema" / f"{name}.json").read_text(encoding="utf-8")
    assert committed == as_text(SCHEMAS[name]()), f"run: wiezit schema {name} > schema/{name}.json"


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_is_draft_07(name: str) -> None:
    Draft7Validator.check_schema(SCHEMAS[name]())


@pytest.mark.parametrize("soort", SOORT)
def test_every_kind_has_a_schema_with_dutch_texts(soort: str) -> None:
    schema = soort_schema(SOORT[soort])
    Draft7Validator.check_schema(schema)
    for name, field in schema["properties"].items():
        field = schema["definitions"][field["$ref"].rpartition("/")[2]] if "$ref" in field else field
        assert field["title"], name
        assert len(field["description"]) > 5, name


def right_files() -> Iterator[Any]:
    for folder in (ROOT / "tests" / "cases", ROOT / "sample-dossiers", ROOT / "tests" / "dossiers"):
        for card in sorted(folder.rglob("dossier.yaml")):
            if "goed" in card.parts or "cases" not in card.parts:
                yield pytest.param(card.parent, id=str(card.parent.relative_to(ROOT)))


@pytest.mark.parametrize("folder", list(right_files()))
def test_what_the_reader_accepts_the_schema_accepts(folder: Path) -> None:
    from wiezit.files.read import read_dossier

    wrong = {finding.span.pad.rpartition("/")[2] for finding in read_dossier(folder).findings}
    for path in sorted(folder.glob("*.yaml")):
        if path.name.endswith(".concept.yaml") or path.name in wrong:
            continue
        name = {"dossier.yaml": "dossier", "wiezit.yaml": "wiezit"}.get(path.name, "gebeurtenis")
        assert errors(name, path.read_text(encoding="utf-8-sig")) == [], path.name


@pytest.mark.parametrize(
    "regel",
    [
        "statuz: gehouden",
        "status: gehoudn",
        "volgende: 5-1-2026",
        "aanwezig: [werkgever, baas]",
        "afspraken: [{wie: werkgever}]",
        "visie: {werkgever: goed}",
    ],
)
def test_what_the_reader_refuses_the_schema_refuses(regel: str) -> None:
    assert errors("gebeurtenis", "soort: spreekuur\ndatum: 2026-01-12\n") == []
    assert errors("gebeurtenis", f"soort: spreekuur\ndatum: 2026-01-12\n{regel}\n") != []


@pytest.mark.parametrize("number", ["-1", "169", "200"])
def test_a_number_that_the_reader_refuses_the_schema_refuses(number: str) -> None:
    event = "soort: werkhervatting\ndatum: 2026-02-02\nsoort_werk: eigen\nuren_per_week: {}\n"
    assert [e for e in errors("gebeurtenis", event.format("168")) if "uren_per_week" in str(e)] == []
    assert [e for e in errors("gebeurtenis", event.format(number)) if number in str(e)] != []


def test_text_may_look_like_a_number_and_a_choice_like_a_truth_value() -> None:
    card = "formaat: 1\ndossiernummer: 2026\nwerknemer: {naam: Bo, personeelsnummer: 0123}\nfunctie: {titel: kok, uren_per_week: 22.5}\n"
    assert errors("dossier", card + "dienstverband: {begin: 2019-03-01}\n") == []
    assert errors("gebeurtenis", "soort: ziekmelding\ndatum: 2026-01-05\narbeidsongeval: false\nvangnet:\n") == []


def test_the_command_names_the_nearest_kind(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "plan-van-aanpak"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "Plan van aanpak van werkgever en werknemer"
    assert run(["schema", "plan_van_aanpk"]) == 2
    assert "plan_van_aanpak" in capsys.readouterr().err


def test_schemas_beside_the_dossiers_are_named_by_a_relative_path(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "--schrijf", str(tmp_path)]) == 0
    assert sorted(path.name for path in (tmp_path / ".wiezit").iterdir()) == ["dossier.json", "gebeurtenis.json", "wiezit.json"]


def test_schemas_that_cannot_be_written_are_no_crash(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / ".wiezit").write_text("in de weg", encoding="utf-8")
    assert run(["schema", "--schrijf", str(tmp_path)]) == 2
    assert "er bestaat al iets met deze naam" in capsys.readouterr().err


# --- the real server ------------------------------------------------------------------------------------------------------------


def server() -> list[str] | None:
    """Return the command of the yaml-language-server: from WIEZIT_YAML_SERVER, else from the search path."""
    named = os.environ.get("WIEZIT_YAML_SERVER") or shutil.which("yaml-language-server")
    return [named] if named and shutil.which("node") else None


SPREEKUUR = """# yaml-language-server: $schema=../.wiezit/gebeurtenis.json
soort: spreekuur
datum: 2026-03-12
status:
volgende: 5-1-2026
statuz: gehouden
"""


@pytest.mark.skipif(server() is None, reason="no node with yaml-language-server here (npm install -g yaml-language-server)")
def test_an_editor_completes_explains_and_finds_a_wrong_key(tmp_path: Path) -> None:
    from language_server import LanguageServer

    assert run(["schema", "--schrijf", str(tmp_path)]) == 0
    path = tmp_path / "2026-014" / "2026-03-12-spreekuur.yaml"
    path.parent.mkdir()
    path.write_text(SPREEKUUR.replace("status:", "status: "), encoding="utf-8")
    command = server()
    assert command is not None
    with LanguageServer(command, tmp_path) as editor:
        uri = editor.open(path)
        problems = {(found["range"]["start"]["line"], found["message"]) for found in editor.problems(uri)}
        assert problems == {
            (4, "Schrijf de datum als JJJJ-MM-DD, bijvoorbeeld 2026-01-05."),
            (5, "Property statuz is not allowed."),
        }
        values = [item["label"] for item in editor.at("textDocument/completion", uri, 3, 8)["items"]]
        assert values == ["gepland", "gehouden", "niet_verschenen", "afgezegd"]
        keys = [item["label"] for item in editor.at("textDocument/completion", uri, 6, 0)["items"]]
        assert "geldig_tot" in keys
        assert "uren_per_week" not in keys
        assert "Hoe het met de afspraak ging." in editor.at("textDocument/hover", uri, 3, 2)["contents"]["value"]
