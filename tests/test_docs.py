"""The generated pages are fresh: what the program says of itself is what the documentation says."""

import runpy

import pytest

from console import CHECKOUT

DOCS = CHECKOUT / "docs"
BLADZIJDEN = runpy.run_path(str(DOCS / "maak.py"))["BLADZIJDEN"]


@pytest.mark.parametrize("name", BLADZIJDEN)
def test_page_is_fresh(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == BLADZIJDEN[name](), "run: python docs/maak.py"
