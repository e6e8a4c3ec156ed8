"""From an empty folder to a complete dossier in week 10, on a terminal, without an editor."""

import sys
from pathlib import Path

import pytest

from walk import walk

DOC = Path(__file__).parent.parent / "docs" / "snel-beginnen.md"
pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal needs a POSIX system"),
    pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning"),
]


def test_the_walk_in_the_documentation_happens_like_that(tmp_path: Path) -> None:
    pytest.importorskip("pexpect")
    text = DOC.read_text(encoding="utf-8")
    for screen in walk(tmp_path):
        assert f"```console\n{screen}```" in text, f"docs/snel-beginnen.md shows something else; now it is:\n{screen}"
    assert sorted(path.name for path in (tmp_path / "2026-014").iterdir()) == [
        "2026-01-05-ziekmelding.yaml",
        "2026-01-07-contact.yaml",
        "2026-02-02-probleemanalyse.yaml",
        "2026-02-12-plan_van_aanpak.yaml",
        "2026-03-12-voortgangsgesprek.yaml",
        "dossier.yaml",
    ]
