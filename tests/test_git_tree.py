"""Dossiers as they stood in a commit come through the same reader; git's own answers stay in step, whatever a file holds."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from git_repo import GitRepo
from wiezit.files.git import GitFout, repository, resolve
from wiezit.files.git_tree import Blobs, read_at, tree
from wiezit.files.read import Loaded, read_dossier


@pytest.fixture
def repo(tmp_path: Path) -> GitRepo:
    made = GitRepo(tmp_path / "repo")
    made.dossier("2026-014", d2026_01_05_ziekmelding="", d2026_02_02_contact="samenvatting: geëvalueerd\n")
    made.write("2026-014/bijlagen/brief.pdf", "x" * 10)
    made.write("wiezit.yaml", "instellingen:\n  waarschuw_dagen: 7\n")
    made.commit()
    return made


def at_head(repo: GitRepo, folder: str = "2026-014") -> Loaded:
    here = repository(repo.root)
    source = tree(here, resolve(here, "HEAD"))
    with Blobs(here) as blobs:
        return read_at(source, blobs, folder, shown=folder, name=folder)


def test_a_commit_reads_the_same_as_the_folder(repo: GitRepo) -> None:
    then, now = at_head(repo), read_dossier(repo.root / "2026-014", shown="2026-014")
    assert then.dossier.kaart == now.dossier.kaart
    assert [type(event) for event in then.dossier.gebeurtenissen] == [type(event) for event in now.dossier.gebeurtenissen]
    assert then.dossier.bijlagen == now.dossier.bijlagen == {"brief.pdf": 10}
    assert then.dossier.configuratie == now.dossier.configuratie
    assert (then.findings, then.bestanden) == (now.findings, now.bestanden)


def test_what_is_wrong_then_is_a_finding_at_its_place(repo: GitRepo) -> None:
    repo.write("2026-014/2026-03-03-contact.yaml", "soort: contact\ndatum: 2026-02-30\n")
    repo.commit()
    (finding,) = at_head(repo).findings
    assert (finding.code, finding.span.pad, finding.span.regel) == ("WZ104", "2026-014/2026-03-03-contact.yaml", 2)


def test_a_file_that_is_too_large_does_not_disturb_the_next(repo: GitRepo) -> None:
    repo.write("2026-014/2026-01-10-contact.yaml", "soort: contact\ndatum: 2026-01-10\n" + "# vulling\n" * 350_000)
    repo.commit()
    loaded = at_head(repo)
    assert [finding.span.pad for finding in loaded.findings] == ["2026-014/2026-01-10-contact.yaml"]
    assert len(loaded.dossier.gebeurtenissen) == 2


def test_links_hidden_folders_and_attachments_are_no_dossiers(repo: GitRepo) -> None:
    for folder in (".verborgen", "2026-014/bijlagen/kopie"):
        repo.write(f"{folder}/dossier.yaml", "formaat: 1\n")
    (repo.root / "koppeling.yaml").symlink_to("wiezit.yaml")
    repo.commit()
    here = repository(repo.root)
    source = tree(here, resolve(here, "HEAD"))
    assert source.dossiers("") == ["2026-014"]
    assert source.dossiers("2026-014/bijlagen") == ["2026-014"], "a path inside a dossier means that dossier"
    assert source.dossiers("elders") == []
    assert "koppeling.yaml" not in source.files


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=12))
def test_no_text_is_more_than_a_revision(repo: GitRepo, text: str) -> None:
    before = sorted(path.name for path in repo.root.iterdir())
    try:
        assert len(resolve(repository(repo.root), text)) == 40
    except GitFout as fout:
        assert fout.hulp
    assert sorted(path.name for path in repo.root.iterdir()) == before
