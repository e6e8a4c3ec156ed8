"""Every finding has a wrong example that shows it and a right one that does not: `tests/cases/WZnnn/{fout,goed}/`."""

from pathlib import Path

import pytest

from wiezit.assessment import checks, efforts
from wiezit.assessment.checks.together import samen
from wiezit.assessment.rehearsal import rehearse
from wiezit.dossier.dossier import Dossier, datum
from wiezit.files import codes, place_codes
from wiezit.files.discover import Gemist, search
from wiezit.files.missed import finding_of
from wiezit.files.read import Loaded, load
from wiezit.findings import Code, Finding, Severity

CASES = Path(__file__).parent / "cases"
ALL: tuple[Code, ...] = (*codes.CODES, *checks.CODES, *efforts.CODES)
# Large files and a link that leaves the dossier do not travel well in git: test_read.py and test_checks.py make them.
MADE_ELSEWHERE = {codes.TE_GROOT.id, place_codes.KOPPELING.id, "WZ242"}
# The families whose every code must have examples here.
FAMILIES = ("WZ0", "WZ1", "WZ2", "WZ3", "WZ4", "WZ5")
NAMES = sorted(folder.name for folder in CASES.iterdir() if folder.is_dir())


def lacks(dossier: Dossier) -> set[str]:
    """Return the codes of the efforts that `toets` sees a lack in, on the day of the last event."""
    if not dossier.gebeurtenissen:
        return set()
    return {effort.code for effort in rehearse(dossier, max(map(datum, dossier.gebeurtenissen))).inspanningen if effort.code}


def seen(folder: Path) -> set[str]:
    """Return the codes of everything that `check` and `toets` say about the dossiers in a folder."""
    return {finding.code for finding in findings(folder)}.union(*(lacks(one.dossier) for one in load([folder])))


def findings(folder: Path) -> list[Finding]:
    """Return what `check` says about the dossiers in a folder; the folder holds at least one."""
    loaded: list[Loaded] = list(load([folder]))
    assert loaded, f"{folder} holds no dossier"
    together = samen(one.dossier for one in loaded)
    return [*passed(folder), *together, *(finding for one in loaded for finding in (*one.findings, *checks.run(one.dossier)))]


def passed(folder: Path) -> list[Finding]:
    """Return what is said about folders that the walk to the dossiers does not read."""
    return [finding_of(place) for place in search([folder]) if isinstance(place, Gemist)]


@pytest.mark.parametrize("name", NAMES)
def test_wrong_example_shows_its_finding(name: str) -> None:
    assert name in seen(CASES / name / "fout"), [f"{f.code} {f.message}" for f in findings(CASES / name / "fout")]


@pytest.mark.parametrize("name", NAMES)
def test_right_example_does_not(name: str) -> None:
    found = findings(CASES / name / "goed")
    assert name not in seen(CASES / name / "goed")
    kinds = {code.id: code for code in codes.CODES}
    assert [f"{f.span.pad}: {f.message}" for f in found if f.code in kinds and f.severity is Severity.FOUT] == []


@pytest.mark.parametrize("name", [name for name in NAMES if name in {code.id for code in codes.CODES}])
def test_wrong_example_of_a_file_shows_nothing_else(name: str) -> None:
    loaded = [finding for one in load([CASES / name / "fout"]) for finding in one.findings]
    assert {finding.code for finding in (*loaded, *passed(CASES / name / "fout"))} == {name}


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


def test_dossiers_looked_at_in_one_go_get_the_findings_that_each_gets_alone() -> None:
    dossiers = [one.dossier for one in load([CASES])]
    assert len(dossiers) > 100
    assert list(checks.run_all(dossiers)) == [checks.run(dossier) for dossier in dossiers]
