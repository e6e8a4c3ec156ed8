"""The signs of the states: none is told from another by its colour alone, on a terminal without Unicode neither."""

from itertools import combinations

import pytest

from console import CHECKOUT, wiezit
from wiezit.render.states import TEKENS

LATE = "tests/cases/WZ302/fout"


def test_states_of_another_colour_have_another_sign() -> None:
    for one, other in combinations(TEKENS.values(), 2):
        if one.kleur != other.kleur:
            assert one.symbool != other.symbool, (one.woord, other.woord)
            assert one.ascii != other.ascii, (one.woord, other.woord)


@pytest.mark.parametrize(("encoding", "late", "done"), [("utf-8", "◑", "✔"), ("ascii", "~", "v")])
def test_the_timeline_shows_what_was_done_too_late_with_a_sign_of_its_own(encoding: str, late: str, done: str) -> None:
    shown = wiezit("tijdlijn", str(CHECKOUT / LATE), "--peildatum", "2026-03-12", omgeving={"PYTHONIOENCODING": encoding})
    assert shown.returncode == 0, shown.stderr
    lines = shown.stdout.split("\n")
    assert any(f"{late} te laat gedaan" in line and f"{done} gedaan" in line for line in lines), "the legend names both"
    assert any(f"10 mrt 2026  {late} Probleemanalyse" in line for line in lines), "the row"
    assert any(set(line.strip()) <= set(f"{late}{done}!✖>▶*◆.·? ") and late in line for line in lines), "the marks below the bar"
