"""What all tests share: goldens that are rewritten with `pytest --bijwerken` and then read before they are accepted."""

from collections.abc import Callable
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"

Golden = Callable[[str, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bijwerken", action="store_true", help="rewrite the goldens; read the difference before you accept it")


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
