"""`check --peildatum` calls no step too late that may stand in a file that cannot be read, and goes on about the others."""

import shutil
from datetime import date
from inspect import getsource
from pathlib import Path
from types import ModuleType

import pytest
from msgspec.structs import replace

from builders import dossier
from git_repo import GitRepo
from wiezit.assessment import deviations, states
from wiezit.assessment.lateness import _BESLIST_NIET, too_late
from wiezit.assessment.planning import stand
from wiezit.cli.app import run
from wiezit.dossier.events import (
    SOORTEN,
    Afwijking,
    EindeDienstverband,
    Event,
    Herstelmelding,
    NietVanToepassing,
    Spreekuur,
    Verlof,
    Ziekmelding,
    soort_van,
)
from wiezit.dossier.settings import Configuratie, EigenStap
from wiezit.files.read import load
from wiezit.law import anchors, clock, facts, milestones, rounds, sanction, spoor2, uwv_rounds

SAMPLES = Path(__file__).parent.parent / "sample-dossiers"
RULES = (anchors, clock, deviations, facts, milestones, rounds, sanction, spoor2, states, uwv_rounds)
BROKEN = 'soort: "open\n'
COMMANDS = [
    "status",
    "status 2026-014",
    "tijdlijn 2026-014",
    "agenda",
    "uitleg plan_van_aanpak 2026-014",
    "samenvatting",
    "samenvatting --sinds 2026-06-10",
    "exporteer stappen",
    "verslag 2026-014 --formaat md -o -",
]


def late(capsys: pytest.CaptureFixture[str]) -> str:
    assert run(["check", "--peildatum", "2026-03-15", "--formaat", "kort"]) == 1
    return capsys.readouterr().out


@pytest.mark.parametrize("name", ["2026-02-10-probleemanalyse", "2026-02-10-afwijking", "2026-02-10-herstelmelding", "2026-02-10-iets"])
def test_a_step_that_may_stand_in_an_unreadable_file_is_not_too_late(repo: GitRepo, capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert "WZ301 probleemanalyse is te laat" in late(capsys)
    repo.write(f"2026-014/{name}.yaml", BROKEN)
    said = late(capsys)
    assert "WZ301 probleemanalyse" not in said and "WZ299" in said


def test_a_file_that_cannot_hold_the_step_silences_nothing(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.write("2026-014/2026-02-10-contact.yaml", BROKEN)
    assert "WZ301 probleemanalyse is te laat" in late(capsys)


@pytest.fixture
def broken_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(SAMPLES / "2026-014", tmp_path / "2026-014")
    shutil.copy(SAMPLES / "wiezit.yaml", tmp_path)
    (tmp_path / "2026-014" / "2026-06-11-plan_van_aanpak.yaml").write_text(BROKEN, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("broken_plan")
@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_calls_a_step_too_late_that_may_stand_in_an_unreadable_file(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*command.split(), "--peildatum", "2026-11-28"]) == 0
    told = capsys.readouterr().out.lower()
    assert told and not any(
        "plan van aanpak" in line and "te laat" in line.replace("_", " ") and "gedaan" not in line for line in told.splitlines()
    )


@pytest.mark.usefixtures("broken_plan")
def test_status_asks_to_mend_the_file_before_anything_else(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["status", "2026-014", "--peildatum", "2026-11-28", "--faal-bij", "te-laat"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "Herstel eerst: wiezit check 2026-014" in told and "Niemand is nu aan zet" not in told
    assert "wiezit voegtoe plan_van_aanpak" not in told
    assert run(["uitleg", "plan_van_aanpak", "2026-014", "--peildatum", "2026-11-28"]) == 0
    assert "misschien staat dit in 2026-06-11-plan_van_aanpak.yaml" in " ".join(capsys.readouterr().out.split())


# --- what may decide ----------------------------------------------------------------------------------------------------


def test_an_analysis_that_cannot_be_read_may_end_the_plan_and_the_talks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(SAMPLES / "2024-052", tmp_path / "2024-052")
    monkeypatch.chdir(tmp_path)
    assert "WZ301" not in late_in("2024-052", capsys)
    (tmp_path / "2024-052" / "2024-11-12-probleemanalyse.yaml").write_text(BROKEN, encoding="utf-8")
    assert "WZ301" not in late_in("2024-052", capsys)


def late_in(place: str, capsys: pytest.CaptureFixture[str]) -> str:
    run(["check", place, "--peildatum", "2026-03-15", "--formaat", "kort"])
    return capsys.readouterr().out


def names(folder: Path, day: date) -> set[str]:
    """What is called too late, without its place: a broken file may be the place."""
    (loaded,) = load([folder])
    return {finding.message for finding in too_late(stand(loaded.dossier, day))}


@pytest.mark.parametrize("sample", sorted(path.name for path in SAMPLES.iterdir() if path.is_dir()))
def test_breaking_a_file_never_makes_a_step_too_late(tmp_path: Path, sample: str) -> None:
    shutil.copy(SAMPLES / "wiezit.yaml", tmp_path)
    folder = tmp_path / sample
    shutil.copytree(SAMPLES / sample, folder)
    days = [date(2026, 3, 15), date(2026, 11, 21), date(2027, 5, 1), date(2028, 6, 1)]
    whole = {day: names(folder, day) for day in days}
    for path in sorted(folder.glob("*.yaml")):
        kept = path.read_bytes()
        path.write_text(BROKEN, encoding="utf-8")
        for day in days:
            assert names(folder, day) <= whole[day], (path.name, day)
        path.write_bytes(kept)


def test_leave_and_the_end_of_employment_are_among_them() -> None:
    assert not {Verlof, EindeDienstverband, Ziekmelding, Herstelmelding, Afwijking, NietVanToepassing} & set(_BESLIST_NIET)


@pytest.mark.parametrize("kind", [kind for kind in SOORTEN if kind not in _BESLIST_NIET], ids=soort_van)
def test_every_other_kind_may_decide(kind: type[Event]) -> None:
    one = dossier(Ziekmelding(datum=date(2026, 1, 5)))
    day = date(2026, 3, 15)
    assert any("robleemanalyse is te laat" in f.message for f in too_late(stand(one, day)))
    broken = replace(one, onleesbaar=(f"2026-02-10-{soort_van(kind)}.yaml",))
    assert not list(too_late(stand(broken, day)))


@pytest.mark.parametrize("rules", RULES, ids=lambda rules: rules.__name__.rsplit(".", 1)[-1])
def test_no_rule_asks_for_a_kind_that_is_said_to_decide_nothing(rules: ModuleType) -> None:
    """`conditions` is left out: what it asks of such kinds (a difference of opinion) only shows options, which are never late."""
    asked = {value for value in vars(rules).values() if isinstance(value, type) and issubclass(value, Event)}
    assert not asked & set(_BESLIST_NIET)
    assert "SOORTEN" not in getsource(rules)


def test_an_own_step_is_counted_from_any_kind() -> None:
    own = EigenStap(stap="bellen", titel="Bellen", aan_zet="werkgever", na="spreekuur", weken=1, elke=1, voldaan_door=("contact",))
    one = dossier(Ziekmelding(datum=date(2026, 1, 5)), Spreekuur(datum=date(2026, 2, 3)), configuratie=Configuratie(eigen_stappen=(own,)))
    assert any(f.message.startswith("bellen") for f in too_late(stand(one, date(2026, 2, 13))))
    broken = replace(one, onleesbaar=("2026-01-20-spreekuur.yaml",))
    assert not any(f.message.startswith("bellen") for f in too_late(stand(broken, date(2026, 2, 13))))


def test_the_card_may_decide(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    """It says when the employee reaches the AOW age, and who bears the risk."""
    repo.write("2026-014/dossier.yaml", BROKEN)
    assert "WZ301" not in late(capsys)
