"""`wiezit agenda`: a calendar that other programs read, that updates, and that tells nobody who is ill."""

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiezit.cli.app import run
from wiezit.render.ical import escape, fold, identities, uid

DOSSIER = """formaat: 1
dossiernummer: 2026-014
werknemer: {naam: "Noor, de Griep; \\\\ één"}
functie: {titel: kok, uren_per_week: 22.5}
dienstverband: {begin: 2019-03-01}
werkgever: {naam: Bakkerij Voorbeeld}
betrokkenen: [{rol: casemanager, naam: Sam Voorbeeld}]
"""


@pytest.fixture
def map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "2026-014"
    folder.mkdir()
    (folder / "dossier.yaml").write_text(DOSSIER, encoding="utf-8")
    (folder / "2026-01-05-ziekmelding.yaml").write_text("soort: ziekmelding\ndatum: 2026-01-05\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def calendar(map: Path, *options: str, day: str = "2026-02-01") -> tuple[bytes, dict[str, Any]]:
    """Return the bytes of the calendar and its events by title."""
    path = map / "uit.ics"
    path.unlink(missing_ok=True)
    assert run(["agenda", "-o", str(path), "--peildatum", day, *options]) == 0
    data = path.read_bytes()
    return data, {str(event["SUMMARY"]): event for event in icalendar.Calendar.from_ical(data).walk("VEVENT")}


def test_every_open_step_stands_on_its_last_day(map: Path) -> None:
    _, events = calendar(map)
    analysis = events["2026-014: probleemanalyse"]
    assert analysis["DTSTART"].dt == date(2026, 2, 16)
    assert analysis["DTEND"].dt == date(2026, 2, 17)
    assert type(analysis["DTSTART"].dt) is date
    assert analysis["DTSTAMP"].dt.isoformat() == "2026-02-01T00:00:00+00:00"
    assert "Aan zet: bedrijfsarts." in analysis["DESCRIPTION"]
    alarms = [alarm["TRIGGER"].dt for alarm in analysis.walk("VALARM")]
    assert alarms == [timedelta(days=-7, hours=9), timedelta(days=-1, hours=9)]
    assert "Te laat: 2026-014: ziekmelding doorgeven aan de arbodienst" in events


@pytest.fixture
def na_verlof(map: Path) -> Path:
    """The same after leave, ill again from another cause or from the same: nobody said which."""
    folder = map / "2026-014"
    for name, text in {
        "2026-02-10-probleemanalyse": "soort: probleemanalyse\ndatum: 2026-02-10\n",
        "2026-06-01-verlof": "soort: verlof\ndatum: 2026-06-01\nvan: 2026-06-01\ntot_en_met: 2026-09-20\n",
        "2026-09-21-ziekmelding": "soort: ziekmelding\ndatum: 2026-09-21\nzelfde_oorzaak_als_voor_verlof: onbekend\n",
    }.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return map


def test_what_may_be_due_again_after_leave_stands_on_that_day(na_verlof: Path) -> None:
    _, events = calendar(na_verlof, day="2026-10-25")
    again = events["Misschien: 2026-014: probleemanalyse"]
    assert again["DTSTART"].dt == date(2026, 11, 2)
    assert "Beoordeel zelf" in again["DESCRIPTION"]


def test_the_bytes_are_those_of_the_standard(map: Path) -> None:
    data, _ = calendar(map, "--met-naam")
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    assert data == calendar(map, "--met-naam")[0]


def test_nobody_is_named_unless_asked(map: Path) -> None:
    assert "Griep" not in calendar(map)[0].decode().replace("\r\n ", "")
    _, events = calendar(map, "--met-naam")
    assert "2026-014 Noor, de Griep; \\ één: probleemanalyse" in events


def test_a_second_import_updates_the_same_events(map: Path) -> None:
    _, before = calendar(map)
    (map / "2026-014" / "2026-02-03-probleemanalyse.yaml").write_text(
        "soort: probleemanalyse\ndatum: 2026-02-03\nauteur: {naam: A, functie: bedrijfsarts}\nbenutbare_mogelijkheden: ja\n",
        encoding="utf-8",
    )
    _, after = calendar(map, "--bijwerken", day="2026-02-04")
    plan = "2026-014: plan van aanpak"
    assert before[plan]["UID"] == after[plan]["UID"]
    assert before[plan]["DTSTART"].dt == date(2026, 3, 2)
    assert after[plan]["DTSTART"].dt == date(2026, 2, 17)
    assert after[plan]["SEQUENCE"] > before[plan]["SEQUENCE"]
    done = after["Klaar: 2026-014: probleemanalyse"]
    assert done["UID"] == before["2026-014: probleemanalyse"]["UID"]
    assert not done.walk("VALARM")
    assert "Klaar: 2026-014: probleemanalyse" not in calendar(map, day="2026-02-04")[1]


def test_a_calendar_that_is_not_whole_says_so_itself(map: Path) -> None:
    assert b"X-WR-CALDESC" not in calendar(map)[0]
    (map / "2026-014" / "2026-01-05-ziekmelding.yaml").write_text("soort: ziekmelding\n\tdatum: 2026-01-05\n", encoding="utf-8")
    data, events = calendar(map)
    note = str(icalendar.Calendar.from_ical(data)["X-WR-CALDESC"])
    assert events == {} and "niet alles was te lezen in 2026-014" in note and "wiezit check" in note


def test_every_event_has_an_identity_of_its_own(map: Path) -> None:
    _, events = calendar(map, "--bijwerken")
    assert len({str(event["UID"]) for event in events.values()}) == len(events) > 10


def identities_of(map: Path, *paths: str) -> list[str]:
    data, _ = calendar(map, *paths)
    return [str(event["UID"]) for event in icalendar.Calendar.from_ical(data).walk("VEVENT")]


def test_dossiers_with_the_same_number_never_share_an_identity(map: Path) -> None:
    alone = identities_of(map)
    for name in ("2026-015", "oud/2026-014", "oud/2026-015"):
        shutil.copytree(map / "2026-014", map / name)
    every = identities_of(map)
    assert len(set(every)) == len(every) == 4 * len(alone)
    shutil.rmtree(map / "oud")
    both = identities_of(map)
    assert set(alone) < set(both) and len(set(both)) == 2 * len(alone), "the folder of that name keeps its own"
    assert set(identities_of(map, str(map))) == set(both), "wherever it is made from"


@pytest.mark.parametrize(
    ("dossiers", "names"),
    [
        ([("1", "a/1"), ("2", "b/x")], {"a/1": "1", "b/x": "2"}),
        ([("1", "a/1"), ("1", "a/2")], {"a/1": "1", "a/2": "1\0" + "2"}),
        ([("1", "a/2"), ("1", "a/3")], {"a/2": "1\0" + "2", "a/3": "1\0" + "3"}),
        ([("1", "a/1"), ("1", "b/1")], {"a/1": "1\0a/1", "b/1": "1\0b/1"}),
        ([("1", "1"), ("1", "b/1")], {"1": "1\0" + "1", "b/1": "1\0b/1"}),
    ],
)
def test_a_number_names_a_dossier_as_long_as_it_is_the_only_one(dossiers: list[tuple[str, str]], names: dict[str, str]) -> None:
    assert identities(dossiers) == names


def test_an_identity_never_changes() -> None:
    assert uid("2026-014", "probleemanalyse", 1) == "ddbd8e66081d88b9401ddc54d8f60c0e@wiezit"


def test_of_missed_rounds_only_the_last_fills_the_calendar_unless_it_is_updated(map: Path) -> None:
    def missed(*options: str) -> list[str]:
        _, events = calendar(map, *options, day="2026-12-01")
        return [title for title in events if "Te laat" in title and "voortgangsgesprek" in title]

    [last] = missed()
    everything = missed("--bijwerken")
    assert len(everything) > 3 and everything[-1] == last


def test_one_role_sees_its_own_steps(map: Path) -> None:
    _, events = calendar(map, "--wie", "bedrijfsarts")
    assert "2026-014: probleemanalyse" in events
    assert not any("plan van aanpak" in title for title in events)


@pytest.mark.parametrize(("optie", "aantal"), [("nooit", 0), ("0", 1), ("14,7,1", 3)])
def test_alarms_as_asked(map: Path, optie: str, aantal: int) -> None:
    _, events = calendar(map, "--waarschuw", optie)
    assert len(events["2026-014: probleemanalyse"].walk("VALARM")) == aantal


@pytest.mark.parametrize("optie", [["--waarschuw", "vaak"], ["--wie", "baas"]])
def test_what_cannot_be_is_said(map: Path, optie: list[str]) -> None:
    assert run(["agenda", *optie]) == 2


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=200))
def test_any_text_survives(text: str) -> None:
    def unfold(lines: Iterator[str]) -> str:
        return "".join(line[1:] if number else line for number, line in enumerate(lines))

    pieces = list(fold(f"SUMMARY:{escape(text)}"))
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert unfold(iter(pieces)) == f"SUMMARY:{escape(text)}"
    assert not set(escape(text)) & {"\n", "\r"}


def test_a_case_that_is_over_alarms_nobody(map: Path) -> None:
    assert any(title.startswith("Te laat: ") for title in calendar(map, day="2026-05-01")[1])
    (map / "2026-014" / "2026-05-04-herstelmelding.yaml").write_text("soort: herstelmelding\ndatum: 2026-05-04\n", encoding="utf-8")
    assert not any(title.startswith("Te laat: ") for title in calendar(map, day="2026-09-01")[1])
