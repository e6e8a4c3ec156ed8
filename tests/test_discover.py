"""Paths to dossiers: what is found, in which order, and how it is named."""

import os
from pathlib import Path

import pytest

from wiezit.files.discover import PadFout, find


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
    monkeypatch.chdir(tree / "a/2026-003")
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
