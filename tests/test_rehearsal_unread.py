"""`toets` calls nothing missing that may stand in a file that cannot be read, and says what it could not judge because of it."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from wiezit.assessment.rehearsal import Toets, rehearse
from wiezit.assessment.toets_findings import lacks
from wiezit.files.read import load

SAMPLES = Path(__file__).parent.parent / "sample-dossiers"
BROKEN = 'soort: "open\n'
DAY = date(2026, 11, 21)
Breek = Callable[..., tuple[Toets, set[str]]]


@pytest.fixture
def breek(tmp_path: Path) -> Breek:
    """Give what `toets` says of a copy of a sample in which some files cannot be read, and its findings without their places."""

    def made(sample: str, *names: str, day: date = DAY, without: str | None = None) -> tuple[Toets, set[str]]:
        folder = tmp_path / sample
        shutil.copytree(SAMPLES / sample, folder, dirs_exist_ok=True)
        shutil.copy(SAMPLES / "wiezit.yaml", tmp_path)
        for name in names:
            (folder / f"{name}.yaml").write_text(BROKEN, encoding="utf-8")
        for field in (without,) if without else ():
            for path in folder.glob("*plan_van_aanpak*.yaml"):
                text = path.read_text(encoding="utf-8")
                path.write_text(text.replace(f"{field}:", f"# {field}:"), encoding="utf-8")
        (loaded,) = load([folder])
        outcome = rehearse(loaded.dossier, day)
        return outcome, {f"{found.code} {found.message}" for found in lacks(outcome, loaded.dossier)}

    return made


# --- the parts of the report --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sample", "name", "part"),
    [
        ("2025-008", "2026-11-16-spoor2_rapportage", "rapportages_spoor2"),
        ("2026-014", "2026-06-02-probleemanalyse", "probleemanalyse"),
    ],
)
def test_what_may_stand_in_an_unreadable_file_makes_no_part_incomplete(breek: Breek, sample: str, name: str, part: str) -> None:
    outcome, found = breek(sample, name)
    assert not any(message.startswith("WZ542") for message in found)
    (one,) = [one for one in outcome.verslag if one.onderdeel == part]
    assert (one.staat, one.namen, one.onbeoordeeld) == ("aanwezig", (), True)
    assert one.reden == f"of dit compleet is, kan ik niet beoordelen: {name}.yaml is niet te lezen"
    assert any(message.startswith("WZ543") and one.titel in message.rpartition(": ")[2] for message in found)


def test_an_unread_first_document_alone_is_no_lack(breek: Breek) -> None:
    assert not breek("2026-014", "2026-06-02-probleemanalyse")[0].tekort


def test_a_report_that_an_unread_end_of_spoor2_may_spare_is_not_counted(breek: Breek) -> None:
    assert not any(
        message.startswith("WZ542 Rapportages") for message in breek("2024-039", "2026-06-30-spoor2_einde", day=date(2027, 5, 1))[1]
    )


def test_what_lacks_for_certain_still_counts(breek: Breek) -> None:
    """A file of another kind says nothing of the plan; an unread adjustment does not make the first plan complete."""
    for name in ("2026-07-16-spreekuur", "2026-09-24-bijstelling_plan_van_aanpak"):
        found = breek("2026-014", name, without="einddoel")[1]
        assert any(message.startswith("WZ542 Plan van aanpak is onvolledig: ") for message in found), name


def test_a_first_plan_that_cannot_be_read_may_be_another(breek: Breek) -> None:
    """The adjustment lacks something; what it must hold is known only when no newer one is hidden."""
    outcome, found = breek("2026-014", "2026-10-01-bijstelling_plan_van_aanpak", "2026-06-12-plan_van_aanpak", without="einddoel")
    assert not any(message.startswith("WZ542 Plan") for message in found)
    assert {part.onbeoordeeld for part in outcome.verslag if part.onderdeel == "plan_van_aanpak"} == {True}


@pytest.mark.parametrize("sample", ["2024-039", "2025-008", "2025-047", "2026-014", "2026-018"])
def test_breaking_a_file_makes_no_document_incomplete(tmp_path: Path, sample: str) -> None:
    """A part that stands in the broken file alone is said at that file; nothing else is called missing."""
    shutil.copy(SAMPLES / "wiezit.yaml", tmp_path)
    folder = tmp_path / sample
    shutil.copytree(SAMPLES / sample, folder)
    whole = incomplete(folder)
    for path in sorted(folder.glob("20*.yaml")):
        kept = path.read_bytes()
        path.write_text(BROKEN, encoding="utf-8")
        assert incomplete(folder) <= whole, path.name
        path.write_bytes(kept)


def incomplete(folder: Path) -> set[str]:
    (loaded,) = load([folder])
    days = (date(2026, 3, 15), DAY, date(2027, 5, 1))
    return {f"{day} {part.onderdeel} {name}" for day in days for part in rehearse(loaded.dossier, day).verslag for name in part.namen}


def test_no_fact_is_called_missing_that_may_stand_in_an_unreadable_card(breek: Breek) -> None:
    outcome, found = breek("2025-008", "dossier")
    assert "WZ542 Administratieve gegevens is onvolledig: dit bestand is niet te lezen" in found
    (part,) = [part for part in outcome.verslag if part.onderdeel == "administratieve_gegevens"]
    assert part.namen == () and part.actie and part.actie.startswith("Verbeter eerst dossier.yaml: wiezit check ")


# --- the efforts --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sample", "name", "day", "of"),
    [
        ("2024-039", "2026-12-01-voortgangsgesprek", date(2027, 5, 1), "voortgangsgesprekken"),
        ("2024-039", "2026-12-01-spreekuur", date(2027, 5, 1), "begeleiding_bedrijfsarts"),
        ("2026-014", "2026-11-26-voortgangsgesprek", date(2026, 12, 1), "voortgangsgesprekken"),
        ("2026-014", "2026-07-23-voortgangsgesprek", date(2026, 10, 20), "voortgangsgesprekken"),
    ],
)
def test_no_talk_is_called_missing_that_may_stand_in_an_unreadable_file(breek: Breek, sample: str, name: str, day: date, of: str) -> None:
    outcome, found = breek(sample, name, day=day)
    (one,) = [one for one in outcome.inspanningen if one.onderwerp == of]
    assert (one.staat, one.onbeoordeeld) == ("open_norm", True)
    assert one.bericht == f"Dit kan ik niet beoordelen: {name}.yaml is niet te lezen."
    assert any(message.startswith("WZ543") and one.titel in message.rpartition(": ")[2] for message in found)


def test_a_loonsanctie_is_not_said_to_stand_without_a_request_that_may_be_unread(breek: Breek) -> None:
    outcome, _ = breek("2024-039", "2026-11-09-bekortingsverzoek")
    (one,) = [one for one in outcome.inspanningen if one.onderwerp == "loonsanctie_hersteld"]
    assert "nog niet om bekorting gevraagd" not in one.bericht and one.onbeoordeeld


def test_what_rests_on_facts_is_still_told_beside_an_unreadable_file(breek: Breek) -> None:
    outcome, _ = breek("2026-014", "2026-11-26-voortgangsgesprek", day=date(2026, 12, 1))
    (one,) = [one for one in outcome.inspanningen if one.onderwerp == "mogelijkheden_benut"]
    assert one.bericht.startswith("Vastgelegde inspanningen: ") and not one.onbeoordeeld


def test_a_sick_report_that_cannot_be_read_is_not_called_absent(breek: Breek) -> None:
    outcome, _ = breek("2026-014", "2026-04-28-ziekmelding")
    told = {one.bericht for one in outcome.inspanningen} | {part.reden or "" for part in outcome.verslag}
    assert any("geen ziekmelding die wiezit kan lezen" in text for text in told)
    assert not any("nog geen ziekmelding" in text for text in told)
