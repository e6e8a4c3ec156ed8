"""The checks over a whole dossier: silent about a flawless one, timeless, at the right place, and calm about unreadable files."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from builders import KAART, dossier
from wiezit.assessment import checks
from wiezit.assessment.checks.base import FOUT
from wiezit.assessment.planning import Staat, stand
from wiezit.dossier.dossier import Dossier
from wiezit.dossier.events import (
    Afspraak,
    Afwijking,
    Arbeidstherapie,
    BijstellingPlanVanAanpak,
    BijstellingProbleemanalyse,
    Deskundigenoordeel,
    Document,
    Eerstejaarsevaluatie,
    EindeDienstverband,
    Event,
    Herstelmelding,
    Maatregel,
    PassendWerk,
    PlanVanAanpak,
    Probleemanalyse,
    ReIntegratieplan,
    SecondOpinion,
    Spoor2Rapportage,
    Spoor2Start,
    Spreekuur,
    UwvBeslissing,
    Verlof,
    Voortgangsgesprek,
    Werkhervatting,
    WiaAanvraag,
    Ziekmelding,
)
from wiezit.files.read import load
from wiezit.findings import Finding

HERE = Path(__file__).parent
FLAWLESS = HERE / "dossiers" / "vlekkeloos"
S = date(2026, 1, 5)


def codes(one: Dossier) -> list[str]:
    return [finding.code for finding in checks.run(one)]


def read(folder: Path) -> Dossier:
    (loaded,) = load([folder])
    return loaded.dossier


@pytest.mark.parametrize(
    ("event", "told"),
    [
        (Deskundigenoordeel(datum=date(2026, 3, 2), aanvrager="werknemer"), False),
        (Deskundigenoordeel(datum=date(2026, 3, 2), aanvrager="hr"), False),
        (Deskundigenoordeel(datum=date(2026, 3, 2), aanvrager="bedrijfsarts"), True),
        (SecondOpinion(datum=date(2026, 3, 2), door="bedrijfsarts"), False),
        (SecondOpinion(datum=date(2026, 3, 2)), False),
        (SecondOpinion(datum=date(2026, 3, 2), door="casemanager"), True),
    ],
)
def test_an_opinion_is_asked_by_who_may_ask_it(event: Event, told: bool) -> None:
    assert ("WZ235" in codes(dossier(Ziekmelding(datum=S), event))) == told


def test_what_the_report_lacks_is_asked_where_it_belongs(tmp_path: Path) -> None:
    (tmp_path / "wiezit.yaml").write_text("organisatie: {naam: Fictief BV}\nbetrokkenen: []\n", encoding="utf-8")
    case = tmp_path / "2026-014"
    shutil.copytree(HERE / "cases" / "WZ508" / "fout", case)
    card = (case / "dossier.yaml").read_text(encoding="utf-8")
    own = "werkgever:\n  naam: Fictief BV\n  loonheffingennummer: 000000000L01\n"
    assert own in card
    helps = []
    for text in (card, card.replace(own, "")):
        (case / "dossier.yaml").write_text(text, encoding="utf-8")
        helps.append([finding.help for finding in checks.run(read(case)) if finding.code == "WZ508"])
    assert "Vul aard_bedrijf in bij werkgever in dossier.yaml." in helps[0]
    assert {"Vul aard_bedrijf in bij organisatie in wiezit.yaml.", "Vul loonheffingennummer in bij organisatie in wiezit.yaml."} <= {
        *helps[1]
    }


def test_a_flawless_dossier_has_no_findings() -> None:
    (loaded,) = load([FLAWLESS])
    assert list(loaded.findings) == []
    assert [f"{f.code} {f.message}" for f in checks.run(loaded.dossier)] == []


def test_a_contradiction_names_both_places() -> None:
    first, second = Ziekmelding(datum=S), Ziekmelding(datum=date(2026, 3, 2))
    (finding,) = [f for f in checks.run(dossier(first, second)) if f.code == "WZ201"]
    assert finding.severity is FOUT
    assert (finding.span.pad, finding.related[0].span.pad) == ("2026-03-02-ziekmelding-1.yaml", "2026-01-05-ziekmelding-0.yaml")


@pytest.mark.parametrize(
    ("back", "outcome"),
    [
        (date(2026, 3, 2), None),
        (date(2026, 3, 3), "het oude ziektegeval loopt door"),
        (date(2026, 3, 4), "er begint een nieuw ziektegeval"),
        (date(2026, 3, 5), None),
    ],
)
def test_27_and_28_days_are_shown_with_the_count(back: date, outcome: str | None) -> None:
    one = dossier(Ziekmelding(datum=S), Herstelmelding(datum=date(2026, 2, 4)), Ziekmelding(datum=back))
    messages = [f.message for f in checks.run(one) if f.code == "WZ208"]
    assert messages == ([] if outcome is None else [messages[0]])
    if outcome:
        assert outcome in messages[0]
        assert messages[0].startswith(f"{(back - date(2026, 2, 4)).days} dagen hersteld")


@pytest.mark.parametrize(
    ("back", "told"),
    [
        (date(2026, 2, 27), {}),  # a Friday
        (date(2026, 2, 28), {"WZ207": "26 dagen en loopt het oude ziektegeval door, met de eerste werkdag (2 maart 2026) zijn het 28 "}),
        (
            date(2026, 3, 1),
            {
                "WZ207": "27 dagen en loopt het oude ziektegeval door, met de eerste werkdag (2 maart 2026) zijn het 28 dagen",
                "WZ208": "27 dagen hersteld (2 februari 2026 tot en met 28 februari 2026): het oude ziektegeval loopt door; met de eerste "
                "werkdag (2 maart 2026) zijn het 28 dagen en begint een nieuw ziektegeval",
            },
        ),
        (date(2026, 3, 2), {}),  # already a new case, on a working day
        (date(2026, 2, 21), {}),  # the Monday after it is within four weeks as well
    ],
)
def test_ill_again_on_a_free_day_shows_the_count_from_the_first_working_day(back: date, told: dict[str, str]) -> None:
    """Example 4 of the law reference: "ill again on Sunday" for a Monday-Friday worker counts from Monday."""
    card = replace(KAART, functie=replace(KAART.functie, werkdagen=("ma", "di", "wo", "do", "vr")))
    one = dossier(Ziekmelding(datum=S), Herstelmelding(datum=date(2026, 2, 2)), Ziekmelding(datum=back), kaart=card)
    found = {f.code: f for f in checks.run(one) if f.code in ("WZ207", "WZ208") and "eerste werkdag (" in f.message}
    assert {code: told[code] in f.message for code, f in found.items()} == dict.fromkeys(told, True)
    assert all("eerste_ziektedag: 2026-03-02" in (f.help or "") for f in found.values())


def test_illness_right_after_leave_is_no_illness_during_leave() -> None:
    leave = Verlof(datum=date(2026, 6, 1), van=date(2026, 6, 1), tot_en_met=date(2026, 9, 20))
    last_day = dossier(Ziekmelding(datum=S), leave, Ziekmelding(datum=date(2026, 9, 20)))
    day_after = dossier(Ziekmelding(datum=S), leave, Ziekmelding(datum=date(2026, 9, 21), zelfde_oorzaak_als_voor_verlof="nee"))
    assert "WZ204" in codes(last_day)
    assert "WZ204" not in codes(day_after)


@pytest.mark.parametrize(("days", "found"), [(42, False), (43, True)])
def test_arbeidstherapie_may_last_six_weeks(days: int, found: bool) -> None:
    start = date(2026, 3, 2)
    therapy = Arbeidstherapie(datum=start, uren_per_week=8.0, tot_en_met=date.fromordinal(start.toordinal() + days - 1))
    assert ("WZ282" in codes(dossier(Ziekmelding(datum=S), therapy))) is found


def test_two_therapies_that_adjoin_are_one() -> None:
    first = Arbeidstherapie(datum=date(2026, 3, 2), uren_per_week=8.0, tot_en_met=date(2026, 3, 31))
    second = Arbeidstherapie(datum=date(2026, 4, 1), uren_per_week=8.0, tot_en_met=date(2026, 4, 20))
    assert codes(dossier(Ziekmelding(datum=S), first, second)).count("WZ282") == 1


@pytest.mark.parametrize(
    ("again", "found"), [(date(2026, 3, 16), True), (date(2026, 3, 17), False)], ids=["on the day after the last", "a day of work between"]
)
def test_work_ends_a_therapy_for_the_check_and_the_plan_alike(again: date, found: bool) -> None:
    events = (
        Ziekmelding(datum=S),
        Arbeidstherapie(datum=date(2026, 3, 2), uren_per_week=8.0),
        Werkhervatting(datum=date(2026, 3, 16), uren_per_week=8.0),
        Arbeidstherapie(datum=again, uren_per_week=8.0, tot_en_met=date(2026, 4, 20)),
    )
    one = dossier(*events)
    rows = [s for s in stand(one, date(2026, 4, 21)).stappen if s.step.id == "arbeidstherapie_einde"]
    assert ("WZ282" in codes(one)) is found
    assert (Staat.TE_LAAT_GEDAAN in [s.staat for s in rows]) is found
    assert len(rows) == (1 if found else 2)


def test_an_adjusted_plan_gets_the_days_of_an_interruption_for_check_and_status_alike() -> None:
    events = (
        Ziekmelding(datum=S),
        Probleemanalyse(datum=date(2026, 2, 10), benutbare_mogelijkheden="ja"),
        PlanVanAanpak(datum=date(2026, 2, 20)),
        BijstellingProbleemanalyse(datum=date(2026, 6, 1), benutbare_mogelijkheden="ja"),
        Herstelmelding(datum=date(2026, 6, 5)),
    )
    back = Ziekmelding(datum=date(2026, 6, 15))
    talk = Voortgangsgesprek(datum=date(2026, 9, 1))
    in_time, too_late = (BijstellingPlanVanAanpak(datum=date(2026, 6, day)) for day in (25, 26))
    assert "WZ253" not in codes(dossier(*events, back, in_time, talk))
    assert "WZ253" in codes(dossier(*events, back, too_late, talk))
    assert "WZ253" not in codes(dossier(*events, talk)), "recovered before the plan was due"


def test_a_plan_that_was_not_adjusted_offers_two_ways_each_with_its_own_command() -> None:
    events = (
        Ziekmelding(datum=S),
        PlanVanAanpak(datum=date(2026, 2, 20)),
        BijstellingProbleemanalyse(datum=date(2026, 6, 1), benutbare_mogelijkheden="ja"),
        Voortgangsgesprek(datum=date(2026, 9, 1)),
    )
    (found,) = (f for f in checks.run(dossier(*events)) if f.code == "WZ253")
    assert found.help == (
        "Stel het plan bij (wiezit voegtoe bijstelling_plan_van_aanpak 2026-001). Blijft het plan zoals het is? "
        "Leg de reden vast: wiezit voegtoe afwijking 2026-001 --veld stap=bijstelling_plan_van_aanpak"
    )
    reason = Afwijking(datum=date(2026, 9, 2), stap="bijstelling_plan_van_aanpak", reden="het plan past nog")
    assert "WZ253" not in codes(dossier(*events, reason))


@pytest.mark.parametrize(("last", "found"), [(date(2028, 11, 13), True), (date(2028, 11, 14), False), (date(2028, 11, 15), True)])
def test_the_last_day_after_a_bekorting_is_the_41st_after_the_decision(last: date, found: bool) -> None:
    granted = UwvBeslissing(datum=date(2028, 10, 4), besluit="bekorting_toegekend", tot_en_met=last)
    imposed = UwvBeslissing(datum=date(2027, 11, 15), besluit="loonsanctie")
    assert ("WZ222" in codes(dossier(Ziekmelding(datum=S), WiaAanvraag(datum=date(2027, 10, 10)), imposed, granted))) is found


def test_a_reason_silences_a_late_step_and_a_missing_reason_does_not() -> None:
    late = (Ziekmelding(datum=S, doorgegeven_arbodienst_op=S), Probleemanalyse(datum=date(2026, 3, 10)))
    told = Afwijking(datum=date(2026, 2, 12), stap="probleemanalyse", reden="De arbodienst wisselde van arts.")
    (finding,) = [f for f in checks.run(dossier(*late)) if f.code == "WZ302"]
    assert finding.message == "Probleemanalyse: 22 dagen te laat (uiterlijk 16 februari 2026)"
    assert "WZ302" not in codes(dossier(*late, told))
    assert "WZ302" in codes(dossier(*late, replace(told, reden=None)))


def test_a_planned_appointment_proves_nothing_about_the_days_before_it() -> None:
    ill = Ziekmelding(datum=S, doorgegeven_arbodienst_op=S)
    assert "WZ303" not in codes(dossier(ill, Spreekuur(datum=date(2026, 5, 1), status="gepland")))
    assert "WZ303" in codes(dossier(ill, Spreekuur(datum=date(2026, 5, 1), status="gehouden")))


@pytest.mark.parametrize(
    ("last", "passed"),
    [
        (date(2026, 4, 30), True),  # written down afterwards
        (date(2026, 5, 1), False),  # may be written down in advance, like a later one
        (date(2026, 6, 30), False),
    ],
)
def test_the_end_of_employment_proves_that_days_have_passed_only_when_it_is_over(last: date, passed: bool) -> None:
    end = EindeDienstverband(datum=date(2026, 5, 1), laatste_dag=last)
    found = [finding for finding in checks.run(dossier(Ziekmelding(datum=S), end)) if finding.code == "WZ303"]
    assert any("Probleemanalyse ontbreekt: uiterlijk 16 februari 2026" in finding.message for finding in found) is passed


IVA = UwvBeslissing(datum=date(2026, 4, 1), besluit="iva_toegekend")
WIA = UwvBeslissing(datum=date(2027, 12, 1), besluit="wia_toegekend")
END = EindeDienstverband(datum=date(2026, 6, 1), laatste_dag=date(2026, 6, 30))
OVER = "Inhalen kan niet meer. Is het wel gebeurd? Leg het alsnog vast: wiezit voegtoe probleemanalyse 2026-001"


@pytest.mark.parametrize(
    ("events", "help"),
    [
        ((IVA,), None),
        ((WiaAanvraag(datum=date(2027, 10, 1)), WIA, Document(datum=date(2028, 2, 1), titel="x")), OVER),
        ((WiaAanvraag(datum=date(2027, 10, 1)), WIA), OVER.replace("niet", "tot en met 2 januari 2028, daarna niet", 1)),
        ((END, Document(datum=date(2026, 7, 15), titel="x")), OVER),
        ((END, Document(datum=date(2026, 6, 10), titel="x")), OVER.replace("niet", "tot en met 30 juni 2026, daarna niet", 1)),
        ((Herstelmelding(datum=date(2026, 4, 20)),), OVER),
        (
            (Document(datum=date(2026, 7, 15), titel="x"),),
            OVER.replace(OVER.split(":")[0], "Doe dit nu, of leg vast wanneer het is gedaan"),
        ),
    ],
)
def test_what_was_missed_is_not_asked_for_when_the_case_is_over(events: tuple[Event, ...], help: str | None) -> None:
    found = [f.help for f in checks.run(dossier(Ziekmelding(datum=S), *events)) if f.code == "WZ303" and "Probleemanalyse" in f.message]
    assert found == ([help] if help else [])


def test_an_agreement_is_late_only_after_its_last_day() -> None:
    def talk(until: date) -> Dossier:
        promise = Afspraak(wat="rooster aanpassen", voor=date(2026, 3, 9))
        return dossier(
            Ziekmelding(datum=S), Voortgangsgesprek(datum=date(2026, 3, 2), afspraken=(promise,)), Document(datum=until, titel="x")
        )

    assert "WZ261" not in codes(talk(date(2026, 3, 9)))
    assert "WZ261" in codes(talk(date(2026, 3, 10)))


def test_dismissal_needs_a_measure_on_pay_first() -> None:
    talk = Maatregel(datum=date(2026, 4, 1), stap="aanspreken", reden="Niet verschenen.")
    stop = Maatregel(datum=date(2026, 4, 8), stap="loonstop", reden="Niet verschenen.", schriftelijk="ja", medegedeeld_op=date(2026, 4, 8))
    end = Maatregel(datum=date(2026, 5, 1), stap="ontslagaanvraag", reden="Niet verschenen.", schriftelijk="ja")
    assert codes(dossier(Ziekmelding(datum=S), talk, end)).count("WZ271") == 1
    assert "WZ271" not in codes(dossier(Ziekmelding(datum=S), talk, stop, end))


def test_an_attachment_over_ten_megabytes_is_seen() -> None:
    one = dossier(Ziekmelding(datum=S), Document(datum=S, titel="Scan", bijlagen=("scan.pdf",)))
    limit = 10 * 1024 * 1024
    assert "WZ242" not in codes(replace(one, bijlagen={"scan.pdf": limit}))
    (finding,) = [f for f in checks.run(replace(one, bijlagen={"scan.pdf": limit + limit // 2})) if f.code == "WZ242"]
    assert finding.message == "deze bijlage is 15,0 MB; UWV neemt ten hoogste 10 MB aan"


def test_messages_hold_no_text_of_the_files() -> None:
    secret = "Zwaarwichtig-geheim"
    refused = PassendWerk(datum=date(2026, 4, 1), aanbod=secret, reactie="geweigerd", uren_per_week=99.0, toelichting=secret)
    scan = Document(datum=date(2026, 4, 2), titel=secret, bijlagen=(f"../{secret}.exe", f"{secret}.pdf"))
    odd = Afwijking(datum=date(2026, 4, 3), stap=secret, reden=secret)
    found = checks.run(dossier(Ziekmelding(datum=S), refused, scan, odd))
    assert {"WZ241", "WZ244", "WZ265", "WZ281", "WZ291"} <= {f.code for f in found}
    assert [f.code for f in found if secret in f.message or secret in (f.help or "")] == []


def test_with_an_unreadable_file_nothing_is_called_missing(tmp_path: Path) -> None:
    folder = tmp_path / "onderdeel"
    shutil.copytree(HERE / "dossiers" / "sanctie-onderdeel-ontbreekt", folder)
    assert "WZ303" in codes(read(folder))
    (folder / "2026-03-21-eindevaluatie.yaml").write_text("soort: [eindevaluatie\n", encoding="utf-8")
    found = checks.run(read(folder))
    assert "WZ303" not in {f.code for f in found}
    (skipped,) = [f for f in found if f.code == "WZ299"]
    assert skipped.span.pad.endswith("2026-03-21-eindevaluatie.yaml")


@pytest.mark.parametrize("case", ["WZ302", "WZ282"])
def test_with_an_unreadable_file_nothing_is_called_too_late(tmp_path: Path, case: str) -> None:
    """An earlier event, or the end of a period, may stand in the file that cannot be read."""
    folder = tmp_path / "laat"
    shutil.copytree(HERE / "cases" / case / "fout", folder)
    assert case in codes(read(folder))
    (folder / "2026-02-12-contact.yaml").write_text('soort: contact\nsamenvatting: "open\n', encoding="utf-8")
    found = checks.run(read(folder))
    assert case not in {f.code for f in found}
    (skipped,) = [f for f in found if f.code == "WZ299"]
    number = sum(check.mist for check in checks.CHECKS)
    assert skipped.message == (f"{number} controles op wat ontbreekt of te laat is, zijn overgeslagen, omdat een bestand niet te lezen is")


def test_a_contact_that_cannot_be_read_makes_no_later_contact_late(tmp_path: Path) -> None:
    """Sample 2026-036: the team's card was sent on the day of the broken file, so the contact after it is not late."""
    shutil.copytree(HERE.parent / "sample-dossiers", tmp_path / "alle")
    broken = tmp_path / "alle" / "2026-036" / "2026-10-27-contact.yaml"
    broken.write_text(broken.read_text(encoding="utf-8").replace("vorm: telefoon", 'vorm: "telefoon'), encoding="utf-8")
    one = read(tmp_path / "alle" / "2026-036")
    assert one.onleesbaar == ("2026-10-27-contact.yaml",)
    assert codes(one) == ["WZ299"]


@pytest.mark.parametrize("name", ["2026-05-18-ziekmelding", "2026-09-07-herstelmelding"])
def test_an_unreadable_sick_report_or_recovery_is_not_echoed(tmp_path: Path, name: str) -> None:
    """Sample 2026-018: without its first sick report every document of the first illness seems to be of before it."""
    shutil.copytree(HERE.parent / "sample-dossiers", tmp_path / "alle")
    folder = tmp_path / "alle" / "2026-018"
    (folder / f"{name}.yaml").write_text('soort: "open\n', encoding="utf-8")
    (told,) = checks.run(read(folder))
    silent = 3 if name.endswith("ziekmelding") else 1
    assert told.code == "WZ299"
    assert told.message.startswith(f"{sum(check.mist for check in checks.CHECKS) + silent} controles ")


@pytest.mark.parametrize("case", ["WZ201", "WZ202", "WZ258", "WZ260"])
def test_a_file_of_another_kind_silences_nothing_about_the_illness(tmp_path: Path, case: str) -> None:
    folder = tmp_path / "ziek"
    shutil.copytree(HERE / "cases" / case / "fout", folder)
    (folder / "2026-02-12-contact.yaml").write_text('soort: "open\n', encoding="utf-8")
    assert case in codes(read(folder))
    kind = "herstelmelding" if case == "WZ201" else "ziekmelding"
    (folder / f"2025-01-02-{kind}-9.yaml").write_text('soort: "open\n', encoding="utf-8")
    assert case not in codes(read(folder))


@pytest.mark.parametrize(("made", "found"), [("2023-06-30", False), ("2023-07-01", True)])
def test_an_old_plan_needs_no_vision(tmp_path: Path, made: str, found: bool) -> None:
    folder = tmp_path / "goed"
    shutil.copytree(HERE / "cases" / "WZ501" / "goed", folder)
    (plan,) = folder.glob("*plan_van_aanpak.yaml")
    lines = plan.read_text(encoding="utf-8").replace("2026-02-20", made).split("\n")
    plan.unlink()
    kept = [line for line in lines if not line.startswith("visie:") and not line.startswith(("  werkgever:", "  werknemer:"))]
    (folder / f"{made}-plan_van_aanpak.yaml").write_text("\n".join(kept), encoding="utf-8")
    (loaded,) = load([folder])
    assert [f.message for f in loaded.findings] == (["verplicht veld ‘visie’ is niet ingevuld"] if found else [])


def test_recovery_during_leave_does_not_go_with_the_same_cause_after_it() -> None:
    leave = Verlof(datum=date(2026, 6, 1), van=date(2026, 6, 1), tot_en_met=date(2026, 9, 20))
    recovery = Herstelmelding(datum=date(2026, 8, 3))
    again = Ziekmelding(datum=date(2026, 9, 21), zelfde_oorzaak_als_voor_verlof="ja")
    assert "WZ203" not in codes(dossier(Ziekmelding(datum=S), leave, again))
    finding = next(f for f in checks.run(dossier(Ziekmelding(datum=S), leave, recovery, again)) if f.code == "WZ203")
    assert [place.span.pad for place in finding.related] == ["2026-08-03-herstelmelding-2.yaml", "2026-06-01-verlof-1.yaml"]


def test_an_employment_that_ended_before_the_illness_names_both_places() -> None:
    ended = EindeDienstverband(datum=date(2025, 12, 1), laatste_dag=date(2025, 12, 31))
    finding = next(f for f in checks.run(dossier(ended, Ziekmelding(datum=S))) if f.code == "WZ225")
    assert finding.span.pad.endswith("einde_dienstverband-0.yaml")
    assert finding.related[0].span.pad.endswith("ziekmelding-1.yaml")
    assert "WZ225" not in codes(dossier(EindeDienstverband(datum=S, laatste_dag=S), Ziekmelding(datum=S)))


def test_the_deviation_that_is_proposed_for_a_talk_held_late_explains_it() -> None:
    events = (
        Ziekmelding(datum=S),
        Probleemanalyse(datum=date(2026, 2, 10), benutbare_mogelijkheden="ja"),
        PlanVanAanpak(datum=date(2026, 2, 20)),
        Voortgangsgesprek(datum=date(2026, 5, 8)),
    )

    def late(*more: Event) -> list[Finding]:
        return [f for f in checks.run(dossier(*events, *more)) if f.code == "WZ302" and "Voortgangsgesprek" in f.message]

    (found,) = late()
    stap, day = re.findall(r"stap=(\w+) --datum (\S+)", found.help or "")[0]
    assert late(Afwijking(datum=date.fromisoformat(day), stap=stap, reden="de leidinggevende was op reis")) == []
    assert "keer" not in found.message
    events = (*events[:-1], Voortgangsgesprek(datum=date(2026, 7, 20)))
    (found,) = late()
    assert found.message.endswith(", en daarna nog 2 keer)") and "Leg die per keer vast:" in (found.help or "")


def test_an_agreement_for_the_second_year_without_a_result_is_told_at_its_day() -> None:
    agreed = Afspraak(wat="Re-integratiebureau kiezen", wie="werkgever", voor=date(2027, 1, 20))
    review = Eerstejaarsevaluatie(datum=date(2026, 12, 21), afspraken_tweede_jaar=(agreed,))
    later = Voortgangsgesprek(datum=date(2027, 2, 1))
    assert "WZ261" not in codes(dossier(Ziekmelding(datum=S), review))
    assert "WZ261" in codes(dossier(Ziekmelding(datum=S), review, later))
    done = replace(review, afspraken_tweede_jaar=(replace(agreed, gereed_op=date(2027, 1, 18)),))
    assert "WZ261" not in codes(dossier(Ziekmelding(datum=S), done, later))


def test_what_is_counted_back_from_an_extension_is_told_at_its_last_day(tmp_path: Path) -> None:
    case = HERE / "cases" / "WZ224" / "goed"
    shutil.copytree(case, tmp_path / "een")
    extension = "soort: verlenging_loondoorbetaling\ndatum: 2027-08-02\naangevraagd_op: 2027-08-02\ntot_en_met: 2028-01-16\n"
    (tmp_path / "een" / "2027-08-02-verlenging_loondoorbetaling.yaml").write_text(extension, encoding="utf-8")
    found = [f for f in checks.run(read(tmp_path / "een")) if f.message.startswith("Re-integratieverslag gereed ontbreekt")]
    assert [(Path(f.span.pad).name, f.span.regel) for f in found] == [("2027-08-02-verlenging_loondoorbetaling.yaml", 4)]


def test_what_came_too_late_is_told_once() -> None:
    events = (
        Ziekmelding(datum=S),
        Probleemanalyse(datum=date(2026, 2, 10), benutbare_mogelijkheden="ja"),
        PlanVanAanpak(datum=date(2026, 2, 20)),
        Arbeidstherapie(datum=date(2026, 3, 2), uren_per_week=8.0, tot_en_met=date(2026, 5, 30)),
        BijstellingProbleemanalyse(datum=date(2026, 6, 1), benutbare_mogelijkheden="ja"),
        BijstellingPlanVanAanpak(datum=date(2026, 7, 20)),
        ReIntegratieplan(datum=date(2026, 7, 20), rapportagemomenten=(date(2026, 8, 3), date(2026, 9, 14))),
        Spoor2Start(datum=date(2026, 7, 21)),
        Spoor2Rapportage(datum=date(2026, 8, 24)),
        Spoor2Rapportage(datum=date(2026, 9, 21)),
    )
    found = checks.run(dossier(*events))
    late = [f.message for f in found if f.code == "WZ302" and f.message.startswith(("Bijstelling", "Einde van de arbeid", "Rapportage"))]
    assert [f.code for f in found if f.code in ("WZ253", "WZ257", "WZ282")] == ["WZ282", "WZ253", "WZ257"]
    assert len(late) == 1 and "7 dagen te laat" in late[0], "a report that came within two weeks is late, one after that is missing"


@pytest.mark.parametrize(
    ("recovered", "found"),
    [(None, True), (date(2026, 5, 25), False), (date(2026, 9, 21), False)],
    ids=["ill up to the leave", "recovered before it", "recovered after it"],
)
def test_days_after_leave_are_asked_about_only_where_the_illness_may_go_on(recovered: date | None, found: bool) -> None:
    leave = Verlof(datum=date(2026, 6, 1), van=date(2026, 6, 1), tot_en_met=date(2026, 9, 20))
    well = [Herstelmelding(datum=recovered)] if recovered else []
    assert ("WZ211" in codes(dossier(Ziekmelding(datum=S), *well, leave, Ziekmelding(datum=date(2026, 9, 28))))) is found
