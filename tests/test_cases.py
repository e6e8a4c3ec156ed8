"""Every finding has a wrong example that shows it and a right one that does not: `tests/cases/WZnnn/{fout,goed}/`."""

from pathlib import Path

import pytest

from wiezit.assessment import checks
from wiezit.files import codes
from wiezit.files.read import Loaded, load
from wiezit.findings import Code, Finding, Severity

CASES = Path(__file__).parent / "cases"
ALL: tuple[Code, ...] = (*codes.CODES, *checks.CODES)
# A file of more than 1 MiB and a link that leaves the dossier do not travel well in git: test_read.py makes them.
MADE_ELSEWHERE = {codes.TE_GROOT.id, codes.KOPPELING.id}
# The families whose every code must have examples here.
FAMILIES = ("WZ0", "WZ1", "WZ4")
NAMES = sorted(folder.name for folder in CASES.iterdir() if folder.is_dir())


def findings(folder: Path) -> list[Finding]:
    """Return what `check` says about the dossiers in a folder; the folder holds at least one."""
    loaded: list[Loaded] = list(load([folder]))
    assert loaded, f"{folder} holds no dossier"
    return [finding for one in loaded for finding in (*one.findings, *checks.run(one.dossier))]


@pytest.mark.parametrize("name", NAMES)
def test_wrong_example_shows_its_finding(name: str) -> None:
    found = findings(CASES / name / "fout")
    assert name in {finding.code for finding in found}, [f"{f.code} {f.message}" for f in found]


@pytest.mark.parametrize("name", NAMES)
def test_right_example_does_not(name: str) -> None:
    found = findings(CASES / name / "goed")
    assert name not in {finding.code for finding in found}
    kinds = {code.id: code for code in codes.CODES}
    assert [f"{f.span.pad}: {f.message}" for f in found if f.code in kinds and f.severity is Severity.FOUT] == []


@pytest.mark.parametrize("name", [name for name in NAMES if name < "WZ200"])
def test_wrong_example_of_a_file_shows_nothing_else(name: str) -> None:
    loaded = [finding for one in load([CASES / name / "fout"]) for finding in one.findings]
    assert {finding.code for finding in loaded} == {name}


def test_every_code_has_examples() -> None:
    assert {code.id for code in ALL if code.id.startswith(FAMILIES)} - set(NAMES) - MADE_ELSEWHERE == set()
    assert set(NAMES) - {code.id for code in ALL} == set()


def test_numbers_and_names_are_used_once() -> None:
    assert len({code.id for code in ALL}) == len(ALL)
    assert len({code.name for code in ALL}) == len(ALL)


@pytest.mark.parametrize("code", ALL, ids=lambda code: code.id)
def test_uitleg_has_four_parts(code: Code) -> None:
    parts = [
        paragraph.split(":")[0] for paragraph in code.uitleg.split("\n\n") if paragraph.split(":")[0] in ("Wat", "Waarom", "Fout", "Goed")
    ]
    assert parts == ["Wat", "Waarom", "Fout", "Goed"]
