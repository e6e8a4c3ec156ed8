"""The pages as a reader gets them: in a browser and on paper, without a message, a request or a barrier."""

from pathlib import Path

import pytest

from browser import judged, needs_chromium, printed
from console import CHECKOUT, SAMPLES, wiezit

DOSSIERS = CHECKOUT / "tests" / "verslag"
PAGES: dict[str, tuple[list[str], range]] = {
    "verslag": (["verslag", str(DOSSIERS / "2025-031"), "--peildatum", "2026-04-20", "--formaat", "html"], range(12, 16)),
    "verkort": (["verslag", str(DOSSIERS / "2026-108"), "--peildatum", "2026-04-20", "--formaat", "html", "--concept"], range(4, 7)),
    "formulier": (["document", "plan_van_aanpak", str(DOSSIERS / "2026-108"), "--peildatum", "2026-04-20"], range(2, 4)),
    "brief": (["document", "uitnodiging_gesprek", str(DOSSIERS / "2025-031"), "--peildatum", "2026-04-20"], range(1, 2)),
    "portefeuille": (["status", str(SAMPLES), "--formaat", "html", "--peildatum", "2026-11-21"], range(2, 6)),
}


@needs_chromium
@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_quietly_prints_on_a4_and_has_no_barriers(name: str, tmp_path: Path) -> None:
    command, expected = PAGES[name]
    page = tmp_path / f"{name}.html"
    done = wiezit(*command, "-o", str(page))
    assert done.returncode == 0, done.stderr
    on_paper = printed(page, tmp_path)
    assert on_paper.console == []
    assert on_paper.pages in expected
    answer = judged(page, tmp_path)
    assert answer.requests == []
    assert answer.violations == []


@needs_chromium
def test_the_harness_sees_a_bad_page(tmp_path: Path) -> None:
    page = tmp_path / "bad.html"
    page.write_text(
        '<style>@page{size:A4}</style><body><script>console.log("x")</script><img src="http://127.0.0.1:9/a.png"></body>', "utf-8"
    )
    assert any('"x"' in line for line in printed(page, tmp_path).console)
    answer = judged(page, tmp_path)
    assert answer.requests == ["http://127.0.0.1:9/a.png"]
    assert any(violation.startswith("image-alt") for violation in answer.violations)
