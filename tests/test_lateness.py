"""What `check --peildatum` adds to `check`: what is too late on that day, without saying a thing twice or hiding one."""

from datetime import date

import pytest
from msgspec import structs

from builders import KAART, dossier
from wiezit.assessment.checks import run
from wiezit.assessment.lateness import once, too_late
from wiezit.assessment.planning import stand
from wiezit.dossier.card import Dienstverband
from wiezit.dossier.events import Contact, EindeDienstverband, Event, Herstelmelding, Probleemanalyse, Ziekmelding

ZIEK = Ziekmelding(datum=date(2026, 1, 5))
HERSTELD = Herstelmelding(datum=date(2026, 4, 20))


def said(day: str, *events: Event) -> tuple[list[str], list[str]]:
    """Return the messages of WZ301 and those of WZ303 that stay, for a day."""
    one = dossier(*events)
    now = stand(one, date.fromisoformat(day))
    return [f.message for f in too_late(now)], [f.message for f in once(run(one), now) if f.code == "WZ303"]


@pytest.mark.parametrize("day", ["2026-05-01", "2026-06-01"])
def test_a_day_never_hides_what_the_files_prove(day: str) -> None:
    late, proven = said(day, ZIEK, HERSTELD)
    assert late == [] and sum("Probleemanalyse ontbreekt" in message for message in proven) == 1 and len(proven) == 5


def test_what_is_too_late_now_is_said_once() -> None:
    late, proven = said("2026-04-30", ZIEK, Probleemanalyse(datum=date(2026, 4, 10)))
    assert any(message.startswith("plan van aanpak is te laat") for message in late)
    assert not any("Plan van aanpak" in message for message in proven)


def test_an_abbreviation_keeps_its_capitals() -> None:
    late, _ = said("2027-12-20", ZIEK)
    assert any(message.startswith("WIA-aanvraag is te laat") for message in late)


def test_a_talk_without_a_plan_points_at_the_sick_report() -> None:
    now = stand(dossier(ZIEK), date(2026, 6, 1))
    talks = [f for f in too_late(now) if "voortgangsgesprek" in f.message]
    assert talks and all("ziekmelding" in f.span.pad for f in talks)


LATER = Contact(datum=date(2026, 9, 30))


@pytest.mark.parametrize(
    ("step", "events", "place"),
    [
        ("plan van aanpak", (Probleemanalyse(datum=date(2026, 2, 10), benutbare_mogelijkheden="ja"),), "probleemanalyse"),
        ("ziek uit dienst", (EindeDienstverband(datum=date(2026, 6, 1), laatste_dag=date(2026, 8, 31)),), "einde_dienstverband"),
        ("probleemanalyse", (), "ziekmelding"),
    ],
)
def test_the_check_with_and_without_a_day_points_at_what_asked_for_the_step(step: str, events: tuple[Event, ...], place: str) -> None:
    one = dossier(ZIEK, *events, LATER)
    late = [f for f in too_late(stand(one, date(2026, 9, 30))) if f.message.lower().startswith(step)]
    proven = [f for f in run(one) if f.code == "WZ303" and f.message.lower().startswith(step)]
    assert late and proven
    assert {place in f.span.pad for f in (*late, *proven)} == {True}


def test_the_end_of_a_contract_in_the_card_is_pointed_at_there() -> None:
    card = structs.replace(KAART, dienstverband=Dienstverband(eind=date(2026, 8, 31)))
    (late,) = [f for f in too_late(stand(dossier(ZIEK, kaart=card), date(2026, 9, 30))) if f.message.startswith("ziek uit dienst")]
    assert late.span.pad == "dossier.yaml"
