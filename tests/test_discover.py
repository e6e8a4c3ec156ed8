"""Paths to dossiers: what is found, in which order, and how it is named."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from git_repo import GitRepo
from wiezit.cli.app import run
from wiezit.files import discover, disk
from wiezit.files.discover import Gemist, PadFout, find, search
from wiezit.files.missed import finding_of


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b/2026-002", "b/2026-001", "a/2026-003", ".weg/2026-004", "a/2026-003/bijlagen/oud", "leeg"):
        (tmp_path / name).mkdir(parents=True)
    for name in ("b/2026-002", "b/2026-001", "a/2026-003", ".weg/2026-004", "a/2026-003/bijlagen/oud"):
        (tmp_path / name / "dossier.yaml").write_text("formaat: 1\n", encoding="utf-8")
    (tmp_path / "a/2026-003/2026-01-05-ziekmelding.yaml").write_text("soort: ziekmelding\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def shown(*paths: str) -> list[str]:
    return [found.shown for found in find([Path(path) for path in paths])]


def test_all_below_sorted_without_hidden_folders_and_attachments(tree: Path) -> None:
    assert shown(".") == ["a/2026-003", "b/2026-001", "b/2026-002"]


def test_named_as_typed(tree: Path) -> None:
    assert shown("b") == ["b/2026-001", "b/2026-002"]
    assert shown("./b/2026-001/") == ["b/2026-001"]
    assert shown(str(tree / "a")) == [(tree / "a/2026-003").as_posix()]


def test_inside_a_dossier_it_has_its_own_name(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for inside in ("a/2026-003", "a/2026-003/bijlagen"):
        monkeypatch.chdir(tree / inside)
        assert shown(".") == ["2026-003"]


@pytest.mark.parametrize(
    "path", ["a/2026-003/2026-01-05-ziekmelding.yaml", "a/2026-003/dossier.yaml", "a/2026-003/bijlagen", "a/2026-003/bijlagen/oud"]
)
def test_a_path_inside_a_dossier_means_that_dossier(tree: Path, path: str) -> None:
    assert shown(path) == ["a/2026-003"]


def test_each_dossier_once(tree: Path) -> None:
    assert shown("b/2026-002", ".", "b") == ["b/2026-002", "a/2026-003", "b/2026-001"]


def test_no_dossier_is_no_error(tree: Path) -> None:
    assert shown("leeg") == []


def test_a_path_that_does_not_exist_is_said_at_once(tree: Path) -> None:
    with pytest.raises(PadFout, match="bestaat niet: c"):
        next(iter(find([Path("b"), Path("c")])))


@pytest.mark.skipif(os.name == "nt", reason="links are made otherwise there")
def test_links_are_not_followed(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elders") / "2026-009"
    elsewhere.mkdir()
    (elsewhere / "dossier.yaml").write_text("formaat: 1\n", encoding="utf-8")
    (tree / "b/buiten").symlink_to(elsewhere.parent)
    (tree / "b/rond").symlink_to(tree)
    assert shown("b") == ["b/2026-001", "b/2026-002"]


Close = Callable[[str], None]


@pytest.fixture
def close(monkeypatch: pytest.MonkeyPatch) -> Close:
    """Close folders of this name for everybody, also for root."""
    closed: set[str] = set()
    real = os.scandir

    def scandir(path: Any) -> Any:
        if Path(path).name in closed:
            raise PermissionError(13, "closed", str(path))
        return real(path)

    for module in (discover, disk):
        monkeypatch.setattr(module.os, "scandir", scandir)
    return closed.add


def passed(*paths: str) -> list[tuple[str, str]]:
    return [(found.shown, found.reden) for found in search([Path(path) for path in paths]) if isinstance(found, Gemist)]


def test_a_closed_folder_on_the_way_is_told_once(tree: Path, close: Close) -> None:
    close("2026-002")
    close("leeg")
    assert passed(".", "b") == [("b/2026-002", "dicht"), ("leeg", "dicht")]
    assert shown(".") == ["a/2026-003", "b/2026-001"]


def test_events_without_a_card_are_told_outside_dossiers_only(tree: Path) -> None:
    for name in ("los", "a/2026-003/oud", "a/2026-003/bijlagen/oud"):
        (tree / name).mkdir(exist_ok=True)
        (tree / name / "2026-02-02-contact.yaml").write_text("soort: contact\n", encoding="utf-8")
    (tree / "leeg/2026-02-02-rekening.yaml").write_text("", encoding="utf-8")
    (tree / "leeg/2026-02-02-contact.txt").write_text("", encoding="utf-8")
    assert passed(".") == [("los", "zonder_kaart")]


def test_an_event_beside_the_dossiers_goes_into_one_of_them(tree: Path) -> None:
    for place in ("b/2026-02-02-contact.yaml", "2026-02-02-contact.yaml"):
        (tree / place).write_text("soort: contact\n", encoding="utf-8")
    found = {place.shown: finding_of(place) for place in search([tree / "b", tree]) if isinstance(place, Gemist)}
    near, far = found[(tree / "b").as_posix()], found[tree.as_posix()]
    assert near.code == far.code == "WZ022" and "dossier.yaml" not in f"{near.message} {near.help}"
    assert near.help == "verplaats elk bestand dat hier staat naar de map van het dossier: 2026-001 of 2026-002"
    assert far.detail == "2026-02-02-contact.yaml"


@pytest.mark.parametrize("name", ["2026-02-02-contact.concept.yaml", "2026-02-02-contact.nietyaml", "2026-02-02-contact-yaml"])
def test_a_concept_or_another_file_makes_no_folder_a_dossier_without_a_card(tree: Path, name: str) -> None:
    (tree / "leeg" / name).write_text("soort: contact\n", encoding="utf-8")
    assert passed("leeg") == []
    (tree / "leeg" / "2026-02-02-contact-2.yml").write_text("soort: contact\n", encoding="utf-8")
    assert passed("leeg") == [("leeg", "zonder_kaart")]


def test_check_reports_a_closed_folder_as_an_error(tree: Path, close: Close, capsys: pytest.CaptureFixture[str]) -> None:
    close("2026-002")
    assert run(["check", "--formaat", "kort"]) == 1
    assert "b/2026-002:1:1: fout WZ001 deze map is niet te openen" in capsys.readouterr().out


def test_check_reports_closed_attachments_as_an_error(tree: Path, close: Close, capsys: pytest.CaptureFixture[str]) -> None:
    close("bijlagen")
    assert run(["check", "--formaat", "kort", "a"]) == 1
    assert "a/2026-003/bijlagen:1:1: fout WZ001 deze map is niet te openen" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["status", "agenda", "samenvatting", "bewaartermijn", "toets", "verslag", "exporteer stappen"])
def test_other_commands_say_what_they_pass_on_stderr(tree: Path, close: Close, capsys: pytest.CaptureFixture[str], command: str) -> None:
    close("2026-002")
    (tree / "b/2026-004").mkdir()
    (tree / "b/2026-004/2026-02-02-contact.yaml").write_text("soort: contact\n", encoding="utf-8")
    assert run([*command.split(), "b"]) < 2
    told = capsys.readouterr()
    assert "Let op: deze map is niet te openen: b/2026-002\nhulp: controleer of je de map mag lezen\n" in told.err
    assert "Let op: in deze map staan gebeurtenissen, maar geen dossier.yaml: b/2026-004\n" in told.err
    assert "b/2026-002" not in told.out


@pytest.mark.parametrize("command", ["status", "agenda"])
def test_many_folders_without_a_card_are_said_shortly(tree: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    for number in range(30):
        (tree / f"b/los-{number:02}").mkdir()
        (tree / f"b/los-{number:02}/2026-02-02-contact.yaml").write_text("soort: contact\n", encoding="utf-8")
    assert run([command, "b"]) < 2
    told = [line for line in capsys.readouterr().err.splitlines() if "los-" in line or "hulp" in line or "En nog" in line]
    assert len(told) == 22
    assert told[19].endswith("b/los-19") and told[20].startswith("En nog 10 ") and told[21].startswith("hulp: zet dossier.yaml in deze map")


def test_dokter_and_verschil_say_what_they_pass(tree: Path, close: Close, capsys: pytest.CaptureFixture[str]) -> None:
    made = GitRepo(tree)
    made.commit()
    close("2026-002")
    assert run(["dokter"]) == 0
    told = capsys.readouterr().out
    assert re.search(r"^ +niet gelezen mappen +1: zie wiezit check$", told, re.MULTILINE), told
    assert run(["verschil", "HEAD"]) == 0
    assert "deze map is niet te openen: b/2026-002" in capsys.readouterr().err


def test_without_any_dossier_the_folders_are_still_told(tree: Path, close: Close, capsys: pytest.CaptureFixture[str]) -> None:
    close("leeg")
    (tree / "leeg2").mkdir()
    (tree / "leeg").rename(tree / "leeg2/leeg")
    assert run(["check", "leeg2"]) == 2
    assert "deze map is niet te openen: leeg2/leeg" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["check", "status", "verslag", "document plan_van_aanpak"])
def test_a_path_below_a_closed_folder_is_no_internal_error(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    real = Path.stat

    def stat(path: Path, **options: bool) -> os.stat_result:
        if "2026-002" in path.parts:
            raise PermissionError(13, "closed", str(path))
        return real(path, **options)

    monkeypatch.setattr(Path, "stat", stat)
    assert run([*command.split(), "b/2026-002"]) == 2
    assert "niet te openen: b/2026-002" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["bijlagen", ".verborgen", "bijlagen/2026-001", ".oud/2026-001", "2026-001.yaml"])
def test_a_new_dossier_is_never_made_where_it_is_not_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    given = {"naam": "Noor Voorbeeld", "functie": "kok", "uren": "36", "in-dienst": "2019-03-01", "eerste-ziektedag": "2026-01-05"}
    given |= {"arbodienst": "Arbo", "casemanager": "Sam Voorbeeld", "werkgever": "Fictief BV", "peildatum": "2026-01-06"}
    options = [part for key, value in given.items() for part in (f"--{key}", value)]
    assert run(["nieuw", name, *options]) == 2
    assert list(tmp_path.iterdir()) == []
    assert run(["nieuw", "2026-001", *options]) == 0


@pytest.mark.skipif(os.name == "nt", reason="links are made otherwise there")
def test_a_link_to_a_dossier_elsewhere_is_told_and_one_to_a_dossier_below_is_not(
    tree: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tree / "b/elders").symlink_to(tree / "a/2026-003")
    (tree / "b/hier").symlink_to(tree / "b/2026-001")
    assert shown(".") == ["a/2026-003", "b/2026-001", "b/2026-002"]
    assert [one.shown for one in search([tree]) if isinstance(one, Gemist)] == []
    assert shown("b", "a") == ["b/2026-001", "b/2026-002", "a/2026-003"], "named itself, so that the link hides nothing"
    assert [one.shown for one in search([tree / "b", tree / "a"]) if isinstance(one, Gemist)] == []
    (tree / "b/2026-001/elders").symlink_to(tree / "a/2026-003")
    assert [one.shown for one in search([tree / "b"])][-1] == f"{(tree / 'b/elders').as_posix()}", "inside a dossier its reader tells"
    monkeypatch.chdir(tree / "b")
    run(["check", "--formaat", "kort"])
    assert "elders:1:1: waarschuwing WZ021 dit is een koppeling naar een dossier op een andere plek" in capsys.readouterr().out
    run(["status"])
    assert "Let op: dit is een koppeling naar een dossier op een andere plek" in capsys.readouterr().err
