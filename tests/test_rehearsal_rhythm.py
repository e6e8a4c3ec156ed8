"""`wiezit toets` on steps that come back: which rounds count, what it says of them, and what was missed after the WIA application."""

from datetime import date
from pathlib import Path

import pytest

from builders import dossier
from wiezit.assessment.planning import Staat, stand
from wiezit.assessment.rehearsal import Inspanning, Onderdeel, rehearse
from wiezit.dossier.events import (
    Afwijking,
    EindeDienstverband,
    Event,
    NietVanToepassing,
    PlanVanAanpak,
    Probleemanalyse,
    ReIntegratieplan,
    Spoor2Rapportage,
    Spoor2Start,
    Voortgangsgesprek,
    WiaAanvraag,
    Ziekmelding,
)
from wiezit.files.read import load

SAMPLES = Path(__file__).parent.parent / "sample-dossiers"
S = date(2026, 1, 5)
PLAN = (
    Ziekmelding(datum=S),
    Probleemanalyse(datum=date(2026, 2, 10), benutbare_mogelijkheden="ja"),
    PlanVanAanpak(datum=date(2026, 2, 20)),
)
RHYTHM = {"voortgangsgesprekken": "voortgangsgesprek", "begeleiding_bedrijfsarts": "contact_bedrijfsarts"}


def effort(of: str, day: date, *more: Event) -> Inspanning:
    (found,) = [one for one in rehearse(dossier(*PLAN, *more), day).inspanningen if one.onderwerp == of]
    return found


def sample(number: str, day: date) -> dict[str, Inspanning]:
    (loaded,) = load([SAMPLES / number])
    return {one.onderwerp: one for one in rehearse(loaded.dossier, day).inspanningen if one.onderwerp in RHYTHM}


@pytest.mark.parametrize("of", RHYTHM)
def test_a_round_that_waits_is_not_counted_as_held(of: str) -> None:
    found = sample("2026-027", date(2026, 11, 21))[of]
    assert (found.staat, len(found.bewijs)) == ("voldoende_onderbouwd", 1)
    assert found.bericht.startswith("Tot nu toe was 1 ") and found.bericht.endswith(" nodig; dat is op tijd vastgelegd.")


def test_a_round_of_today_is_not_counted_before_it_is_held() -> None:
    first, second = date(2026, 4, 3), date(2026, 5, 15)
    found = effort("voortgangsgesprekken", second, Voortgangsgesprek(datum=first))
    assert found.bericht == "Tot nu toe was 1 voortgangsgesprek nodig; dat is op tijd vastgelegd."
    found = effort("voortgangsgesprekken", second, Voortgangsgesprek(datum=first), Voortgangsgesprek(datum=second))
    assert found.bericht == "Alle 2 momenten zijn op tijd vastgelegd."


def test_rounds_that_do_not_apply_are_no_proof() -> None:
    found = effort("voortgangsgesprekken", date(2026, 8, 1), NietVanToepassing(datum=S, stap="voortgangsgesprek", reden="anders geregeld"))
    assert (found.staat, found.bericht) == ("niet_aan_de_orde", "Dit is nu niet nodig: anders geregeld.")


def test_a_talk_that_is_due_today_is_not_called_needless_for_the_reason_of_another_day() -> None:
    due = date(2026, 4, 3)
    moved = Afwijking(datum=date(2026, 3, 30), stap="voortgangsgesprek", nieuwe_datum=due, reden="de leidinggevende is op vakantie")
    for found in (effort("voortgangsgesprekken", due, moved), effort("voortgangsgesprekken", due)):
        assert (found.staat, found.bericht) == ("niet_aan_de_orde", "Het voortgangsgesprek kan nog op tijd: uiterlijk 3 april 2026.")


@pytest.mark.parametrize(
    ("day", "start"), [(date(2026, 8, 31), "Plan nu een voortgangsgesprek"), (date(2026, 9, 1), "Inhalen kan niet meer.")]
)
def test_nobody_is_sent_to_a_talk_with_who_has_left(day: date, start: str) -> None:
    left = EindeDienstverband(datum=date(2026, 7, 1), laatste_dag=date(2026, 8, 31))
    found = effort("voortgangsgesprekken", day, left)
    assert found.staat == "tekort" and found.actie is not None and found.actie.startswith(start)


def test_one_talk_that_came_late_reads_as_one() -> None:
    late = Voortgangsgesprek(datum=date(2026, 4, 13))
    assert effort("voortgangsgesprekken", date(2026, 4, 20), late).bericht == "Het voortgangsgesprek kwam later dan afgesproken."
    next_one = Voortgangsgesprek(datum=date(2026, 5, 12))
    assert effort("voortgangsgesprekken", date(2026, 5, 20), late, next_one).bericht == (
        "1 van de 2 voortgangsgesprekken kwam later dan afgesproken."
    )


@pytest.mark.parametrize("of", RHYTHM)
def test_what_is_missed_in_a_loonsanctie_is_named_and_left_to_a_person(of: str) -> None:
    found = sample("2024-039", date(2027, 5, 1))[of]
    assert found.staat == "open_norm"  # PK: nothing omitted after the WIA application can alone cause a negative verdict
    assert found.bericht.startswith("4 ")
    for day in ("26 november 2026", "7 januari 2027", "18 februari 2027", "1 april 2027"):
        assert day in found.bericht
    assert "WIA-aanvraag van 11 mei 2026 (PK)" in found.bericht
    assert found.actie and "wiezit voegtoe" in found.actie


@pytest.mark.parametrize(("of", "step"), RHYTHM.items())
@pytest.mark.parametrize("day", [date(2026, 6, 1), date(2026, 11, 21), date(2027, 1, 10), date(2027, 5, 1)])
def test_toets_misses_as_many_rounds_as_the_plan(of: str, step: str, day: date) -> None:
    (loaded,) = load([SAMPLES / "2024-039"])
    rounds = [s for s in stand(loaded.dossier, day).stappen if s.step.id == step]
    missed = sum(s.staat is Staat.TE_LAAT for s in rounds)
    held = sum(s.staat is Staat.GEDAAN for s in rounds)
    assert sample("2024-039", day)[of].bericht.startswith(f"{missed} " if missed else f"Alle {held} momenten")


SPOOR2 = (
    ReIntegratieplan(datum=date(2027, 1, 10), rapportagemomenten=(date(2027, 2, 15), date(2027, 3, 29))),
    Spoor2Start(datum=date(2027, 1, 12), uitvoerder="Bureau Voorbeeld"),
)


def reports(day: date, *more: Event) -> Onderdeel:
    (found,) = [one for one in rehearse(dossier(*PLAN, *SPOOR2, *more), day).verslag if one.onderdeel == "rapportages_spoor2"]
    return found


def test_a_report_on_spoor2_that_is_missing_is_a_file_of_its_own() -> None:
    found = reports(date(2027, 4, 1), Spoor2Rapportage(datum=date(2027, 2, 12), samenvatting="Gericht gezocht."))
    assert (found.staat, "rapportage van 29 maart 2027" in found.namen) == ("onvolledig", True)
    assert found.actie == "Vraag de rapportage over spoor 2 op en leg het stuk vast: wiezit voegtoe spoor2_rapportage 2026-001"


def test_reports_that_were_missed_after_the_wia_application_are_not_called_to_come() -> None:
    applied = WiaAanvraag(datum=date(2027, 2, 1))
    assert reports(date(2027, 2, 1)).reden == "er is nog geen moment voor rapportage voorbij"
    found = reports(date(2027, 4, 1), applied)
    assert (found.staat, found.reden) == ("nog_niet_nodig", "voor de WIA-aanvraag was er nog geen moment voor rapportage voorbij")
