"""`wiezit bewaartermijn`: two years, five for an eigenrisicodrager, and nothing is ever deleted."""

import json
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from builders import KAART, dossier
from wiezit.assessment.lateness import stand_met_voorbehoud, too_late
from wiezit.assessment.planning import stand
from wiezit.assessment.retention import retention
from wiezit.cli.app import run
from wiezit.dossier.card import Werkgever
from wiezit.dossier.dossier import Dossier
from wiezit.dossier.events import EindeDienstverband, Herstelmelding, UwvBeslissing, Verlof, WiaAanvraag, Ziekmelding
from wiezit.dossier.settings import Configuratie, Instellingen
from wiezit.render.retention_text import render
from wiezit.render.style import Style

FLAWLESS = Path(__file__).parent / "dossiers" / "vlekkeloos"
ILL = Ziekmelding(datum=date(2024, 1, 8))
LEFT = EindeDienstverband(datum=date(2024, 6, 30), laatste_dag=date(2024, 6, 30))


def left(**changes: object) -> Dossier:
    return replace(dossier(ILL, LEFT), **changes)


@pytest.mark.parametrize(("day", "over"), [(date(2026, 6, 30), False), (date(2026, 7, 1), True)])
def test_two_years_after_the_end(day: date, over: bool) -> None:
    found = retention(left(), day)
    assert (found.einde, found.tot_en_met, found.voorbij) == (date(2024, 6, 30), date(2026, 6, 30), over)


def test_five_years_for_an_eigenrisicodrager() -> None:
    own_risk = left(kaart=replace(KAART, werkgever=Werkgever(naam="Voorbeeld", eigenrisicodrager=("wga",))))
    assert retention(own_risk, date(2026, 12, 31)).tot_en_met == date(2029, 6, 30)


def test_the_settings_decide_the_number_of_years() -> None:
    shorter = left(configuratie=Configuratie(instellingen=Instellingen(bewaartermijn_jaren=1)))
    assert retention(shorter, date(2026, 12, 31)).tot_en_met == date(2025, 6, 30)


def test_recovery_counts_only_after_four_weeks() -> None:
    one = dossier(ILL, Herstelmelding(datum=date(2024, 3, 4)))
    assert retention(one, date(2024, 3, 31)).einde is None
    assert retention(one, date(2024, 4, 1)).einde == date(2024, 3, 4)


def test_leave_is_no_end_until_somebody_wrote_how_it_went_on() -> None:
    leave = Verlof(datum=date(2024, 3, 4), van=date(2024, 3, 4), tot_en_met=date(2024, 6, 23))
    day = date(2027, 1, 1)
    for steps in (stand(dossier(ILL, leave), day).stappen, stand_met_voorbehoud(dossier(ILL, leave), day).stappen):
        assert not [one for one in steps if one.step.id == "bewaartermijn_dossier"]
    after = stand(dossier(ILL, leave, Herstelmelding(datum=date(2024, 6, 24))), day).stappen
    assert [one.uiterlijk for one in after if one.step.id == "bewaartermijn_dossier"] == [date(2026, 6, 24)]


def test_a_dossier_that_is_not_read_in_full_is_never_too_long_kept() -> None:
    lost = left(verloren=("d/2024-05-01-contact.yaml",))
    (step,) = [one for one in stand_met_voorbehoud(lost, date(2027, 1, 1)).stappen if one.step.id == "bewaartermijn_dossier"]
    assert (step.staat, step.dagen_te_laat) == ("onbekend", 0)
    assert [f.message for f in too_late(stand(lost, date(2027, 1, 1))) if "verwijderen" in f.message] == []


def test_a_case_that_runs_has_no_term() -> None:
    found = retention(dossier(ILL), date(2024, 9, 1))
    assert (found.einde, found.tot_en_met, found.loon_tot_en_met, found.voorbij) == (None, None, None, False)


def test_an_end_that_nobody_wrote_down_is_asked_for() -> None:
    assert retention(dossier(ILL, WiaAanvraag(datum=date(2025, 10, 6))), date(2028, 1, 1)).loon_tot_en_met == date(2026, 1, 4)
    decided = dossier(ILL, WiaAanvraag(datum=date(2025, 10, 6)), UwvBeslissing(datum=date(2026, 1, 2), besluit="wia_geweigerd"))
    assert retention(decided, date(2028, 1, 1)).loon_tot_en_met is None


def test_leave_that_nobody_wrote_the_end_of_is_asked_for_and_never_past() -> None:
    leave = Verlof(datum=date(2024, 3, 4), van=date(2024, 3, 4), tot_en_met=date(2024, 6, 23))
    found = retention(dossier(ILL, leave), date(2030, 1, 1))
    assert (found.einde, found.voorbij, found.verlof_tot_en_met) == (None, False, date(2024, 6, 23))
    well = retention(dossier(ILL, leave, Herstelmelding(datum=date(2024, 6, 24))), date(2030, 1, 1))
    assert (well.voorbij, well.verlof_tot_en_met) == (True, None)


def test_how_a_case_ended_is_asked_with_commands_that_name_the_dossier() -> None:
    unclear = retention(dossier(ILL, WiaAanvraag(datum=date(2025, 10, 6))), date(2028, 1, 1))
    lines = render([unclear], unclear.peildatum, Style(unicode=False)).splitlines()
    at = lines.index(f"  ? {unclear.pad}: loon tot en met 4 januari 2026")
    assert lines[at + 1 : at + 4] == [
        f"    wiezit voegtoe {soort} {unclear.pad}" for soort in ("uwv_beslissing", "einde_dienstverband", "herstelmelding")
    ]


def test_nothing_is_deleted(capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(path.name for path in FLAWLESS.iterdir())
    assert run(["bewaartermijn", str(FLAWLESS), "--peildatum", "2030-01-01"]) == 0
    text = capsys.readouterr().out
    assert "Voorbij: verwijder dit dossier" in text
    assert "wiezit verwijdert niets" in text
    assert sorted(path.name for path in FLAWLESS.iterdir()) == before


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["bewaartermijn", str(FLAWLESS), "--peildatum", "2026-12-31", "--formaat", "json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)["dossiers"]
    assert (row["einde"], row["bewaren_tot_en_met"], row["voorbij"], row["grondslag"]) == ("2026-07-02", "2028-07-02", False, ["AP h. 6"])
