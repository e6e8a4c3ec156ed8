"""Several processes give the answer of one, and a failure in one of them is seen with its place."""

import json
import os
import signal
import sys
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from console import CHECKOUT, PEILDATUM
from wiezit.cli import workers
from wiezit.cli.app import run
from wiezit.cli.workers import per_dossier, processen
from wiezit.files.discover import find
from wiezit.files.read import Loaded

Answers = Callable[..., tuple[int, str]]

several = pytest.mark.skipif(sys.platform != "linux", reason="one process reads everything here")


@pytest.fixture
def answers(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Answers:
    monkeypatch.chdir(CHECKOUT)

    def ask(*arguments: str) -> tuple[int, str]:
        code = run([*arguments])
        return code, capsys.readouterr().out

    return ask


def number(loaded: Loaded) -> str:
    return loaded.dossier.nummer


def process(loaded: Loaded) -> int:
    return os.getpid()


def fails(loaded: Loaded) -> str:
    if loaded.dossier.nummer == "2026-014":
        raise ZeroDivisionError
    return loaded.dossier.nummer


def dies(parent: int, loaded: Loaded) -> str:
    if loaded.dossier.nummer == "2026-014" and os.getpid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)
    return loaded.dossier.nummer


@several
@pytest.mark.parametrize(
    "arguments",
    [
        *(["status", "sample-dossiers", "--peildatum", PEILDATUM, "--formaat", name] for name in ("tekst", "kort", "json", "html")),
        ["status", "sample-dossiers", "--peildatum", PEILDATUM, "--wie", "bedrijfsarts", "--faal-bij", "te-laat"],
        ["check", "tests/cases", "--formaat", "kort"],
        ["check", "sample-dossiers", "--peildatum", PEILDATUM, "--formaat", "json"],
    ],
    ids=" ".join,
)
def test_several_processes_answer_as_one(arguments: list[str], answers: Answers) -> None:
    one, three = answers(*arguments, "-j", "1"), answers(*arguments, "-j", "3")
    assert one == three
    assert len(one[1]) > 100


@several
def test_the_work_is_done_elsewhere_and_its_order_is_kept() -> None:
    places = list(find([CHECKOUT / "sample-dossiers"]))
    assert os.getpid() not in per_dossier(places, process, taken=2)
    assert list(per_dossier(places, number, taken=2)) == [place.folder.name for place in places]


@several
def test_of_many_dossiers_some_are_read_ahead_and_the_order_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_VANAF", 3)
    places = list(find([CHECKOUT / "sample-dossiers"]))
    done_by = list(per_dossier(places, process, taken=2))
    assert [who == os.getpid() for who in done_by] == [True] * 3 + [False] * (len(places) - 3)
    assert list(per_dossier(places, number, taken=2)) == [place.folder.name for place in places]


@pytest.mark.parametrize("taken", [1, 2])
def test_a_failure_is_raised_with_its_place_in_the_program(taken: int) -> None:
    places = list(find([CHECKOUT / "sample-dossiers"]))
    with pytest.raises(ZeroDivisionError) as error:
        list(per_dossier(places, fails, taken=taken))
    assert traceback.extract_tb(error.value.__traceback__)[-1].name == "fails"


@several
def test_a_process_that_the_system_ends_costs_no_answer() -> None:
    places = list(find([CHECKOUT / "sample-dossiers"]))
    assert list(per_dossier(places, partial(dies, os.getpid()), taken=2)) == [place.folder.name for place in places]


def test_few_dossiers_and_other_systems_take_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    assert processen(3) == 1
    monkeypatch.setattr(workers.sys, "platform", "win32")
    assert processen(5000, 8) == 1


@several
def test_many_dossiers_take_a_process_for_each_processor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda pid: {0, 1, 2})
    assert (processen(31), processen(32), processen(5000), processen(5000, 2), processen(2, 8)) == (1, 3, 3, 2, 2)


@several
def test_a_file_above_the_dossiers_is_told_of_once(tmp_path: Path, answers: Answers) -> None:
    (tmp_path / "wiezit.yaml").write_text("instelingen: {}\n", encoding="utf-8")
    for name in ("2026-001", "2026-002", "2026-003"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "dossier.yaml").write_text("formaat: 1\n", encoding="utf-8")
    code, out = answers("check", str(tmp_path), "-j", "3", "--formaat", "json")
    found = [row["plek"]["pad"] for row in json.loads(out)["bevindingen"]]
    assert (code, sum(pad.endswith("wiezit.yaml") for pad in found)) == (1, 1)
