"""What all tests share: goldens that are rewritten with `pytest --bijwerken` and read before they are accepted, and a known machine."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from git_repo import GitRepo

GOLDEN = Path(__file__).parent / "golden"

Golden = Callable[[str, str], None]

# A busy machine is no failure, and a red run in CI must be red again on a desk.
settings.register_profile("wiezit", deadline=None, max_examples=100, derandomize="CI" in os.environ)
settings.load_profile("wiezit")

TERMINAL = {"NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "PYTHONIOENCODING", "PYTHONUTF8"}
CHOICES = {"EDITOR", "VISUAL", "WIEZIT_BSN"}
KNOWN = {"TERM": "xterm-256color", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bijwerken", action="store_true", help="rewrite the goldens; read the difference before you accept it")


@pytest.fixture(scope="session", autouse=True)
def known_machine() -> Iterator[None]:
    """Take away what a machine may set: colour, width, an editor, git's settings, and the repository whose hook runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("GIT_") or name in TERMINAL | CHOICES]:
            patch.delenv(name)
        for name, value in KNOWN.items():
            patch.setenv(name, value)
        yield


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with the file of that name in tests/golden."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--bijwerken"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.is_file(), f"no golden yet: run pytest --bijwerken and read {path}"
        assert text == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitRepo:
    """Stand in a repository with one dossier that holds only a sick report, of 5 January 2026; nothing is committed."""
    made = GitRepo(tmp_path / "repo")
    made.dossier("2026-014", d2026_01_05_ziekmelding="")
    monkeypatch.chdir(made.root)
    return made
