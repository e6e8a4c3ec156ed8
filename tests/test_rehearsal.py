"""`wiezit toets`: exactly the reason that is in a dossier, at any day, never green for what a person must judge."""

import json
import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from builders import KAART, dossier
from conftest import Golden
from console import SAMPLES, wiezit
from wiezit.assessment.efforts import EFFORTS
from wiezit.assessment.planning import stand
from wiezit.assessment.rehearsal import LACKING, Toets, rehearse
from wiezit.cli.app import run
from wiezit.dates import kort
from wiezit.dossier.card import Werkgever
from wiezit.dossier.events import (
    Afwijking,
    Auteur,
    BijstellingProbleemanalyse,
    Eerstejaarsevaluatie,
    EindeDienstverband,
    Eindevaluatie,
    Herstelmelding,
    Ondertekening,
    PlanVanAanpak,
    Probleemanalyse,
    ReIntegratieverslag,
    Spoor2Start,
    UwvBeslissing,
    VervroegdeIva,
    Visie,
    VoorstelWerknemer,
    Werkhervatting,
    WiaAanvraag,
    Ziekmelding,
)
from wiezit.files.read import load
from wiezit.render.toets_words import acties

DOSSIERS = Path(__file__).parent / "dossiers"
FLAWLESS = DOSSIERS / "vlekkeloos"
IN_TIME = date(2026, 5, 1)
S = date(2026, 1, 5)

# What UWV could hold against each dossier: parts of the report, and efforts.
REASONS: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    "onderdeel-ontbreekt": ({"eindevaluatie": "ontbreekt"}, {}),
    "niet-ondertekend": ({"eindevaluatie": "onvolledig"}, {}),
    "verslag-te-laat": ({}, {"verslag_tijdig": "administratief"}),
    "kans-spoor1-gemist": ({}, {"mogelijkheden_benut": "spoor1"}),
    "geen-spoor2": ({"re_integratieplan": "ontbreekt"}, {"spoor2_tijdig": "spoor2"}),
    "spoor2-te-laat": ({}, {"spoor2_tijdig": "spoor2"}),
    "werknemer-werkt-niet-mee": ({}, {"medewerking_werknemer": "werknemer"}),
    "arbodienst-te-laat": ({}, {"probleemanalyse_tijdig": "arbodienst"}),
}
# What a person must weigh: no dossier may ever turn these green.
OPEN = {
    "bevredigend_resultaat",
    "mogelijkheden_benut",
    "ladder_spoor1",
    "spoor2_uitvoering",
    "medewerking_werknemer",
    "oordeel_bedrijfsarts",
}


def toets(folder: Path, day: date) -> Toets:
    (loaded,) = load([folder])
    return rehearse(loaded.dossier, day)


def parts(outcome: Toets) -> dict[str, str]:
    return {part.onderdeel: part.staat for part in outcome.verslag if part.staat in LACKING}


def efforts(outcome: Toets) -> dict[str, str]:
    return {effort.onderwerp: effort.groep for effort in outcome.inspanningen if effort.staat == "tekort"}


@pytest.mark.parametrize("name", REASONS)
def test_each_dossier_shows_exactly_its_own_reason(name: str) -> None:
    outcome = toets(DOSSIERS / f"sanctie-{name}", IN_TIME)
    lacking, late = REASONS[name]
    assert (parts(outcome), efforts(outcome)) == (lacking, late)
    totals = outcome.samenvatting
    own = lacking.keys() - {"re_integratieplan"}  # a plan that is missing because spoor 2 did not start is no reason of its own
    assert totals.administratief == len(own) + list(late.values()).count("administratief")
    assert [totals.spoor1, totals.spoor2, totals.werknemer, totals.arbodienst] == [
        list(late.values()).count(groep) for groep in ("spoor1", "spoor2", "werknemer", "arbodienst")
    ]


def test_every_dossier_with_a_reason_is_tried() -> None:
    assert {folder.name.removeprefix("sanctie-") for folder in DOSSIERS.glob("sanctie-*")} == set(REASONS)


def test_a_flawless_dossier_lacks_nothing_in_any_week() -> None:
    (loaded,) = load([FLAWLESS])
    for week in range(120):
        outcome = rehearse(loaded.dossier, date(2024, 7, 1) + timedelta(weeks=week))
        assert (parts(outcome), efforts(outcome)) == ({}, {}), outcome.peildatum


def test_what_a_person_must_weigh_is_never_green() -> None:
    for folder in sorted(DOSSIERS.iterdir()):
        if folder.is_dir():
            green = {effort.onderwerp for effort in toets(folder, IN_TIME).inspanningen if effort.staat == "voldoende_onderbouwd"}
            assert not green & OPEN, folder.name


def test_only_events_up_to_the_day_count() -> None:
    before, on = toets(FLAWLESS, date(2024, 8, 17)), toets(FLAWLESS, date(2024, 8, 19))
    assert "plan_van_aanpak" not in {part.onderdeel for part in before.verslag if part.bewijs}
    (plan,) = [part for part in on.verslag if part.onderdeel == "plan_van_aanpak"]
    assert [proof.bestand for proof in plan.bewijs] == ["2024-08-18-plan_van_aanpak.yaml"]
    assert plan.staat == "aanwezig"


def test_a_signature_of_a_later_day_does_not_count_yet() -> None:
    (plan,) = [part for part in toets(FLAWLESS, date(2024, 8, 18)).verslag if part.onderdeel == "plan_van_aanpak"]
    assert plan.staat == "onvolledig"
    assert set(plan.ontbreekt) == {"ondertekend.werkgever", "ondertekend.werknemer"}


@pytest.mark.parametrize(("made", "lacking"), [(date(2023, 6, 30), False), (date(2023, 7, 1), True)])
def test_both_visions_are_asked_since_july_2023(made: date, lacking: bool) -> None:
    one = dossier(Ziekmelding(datum=date(2023, 5, 1)), PlanVanAanpak(datum=made, visie=Visie(werkgever="Goed.")))
    (plan,) = [part for part in rehearse(one, date(2023, 8, 1)).verslag if part.onderdeel == "plan_van_aanpak"]
    assert ("visie.werknemer" in plan.ontbreekt) is lacking
    assert "visie.werkgever" not in plan.ontbreekt


@pytest.mark.parametrize(
    ("last", "needed"),
    [
        (date(2026, 2, 15), set()),  # S+41
        (date(2026, 2, 16), {"medische_informatie", "oordeel_werknemer", "administratieve_gegevens"}),  # S+42
        (date(2026, 3, 15), {"medische_informatie", "oordeel_werknemer", "administratieve_gegevens"}),  # S+69
    ],
)
def test_who_leaves_early_needs_a_short_report_or_none(last: date, needed: set[str]) -> None:
    one = dossier(Ziekmelding(datum=S), EindeDienstverband(datum=last, laatste_dag=last))
    outcome = rehearse(one, last + timedelta(days=1))
    assert {part.onderdeel for part in outcome.verslag if part.staat in LACKING} == needed


def test_who_leaves_after_ten_weeks_needs_the_full_report() -> None:
    last = date(2026, 3, 16)  # S+70
    outcome = rehearse(dossier(Ziekmelding(datum=S), EindeDienstverband(datum=last, laatste_dag=last)), last + timedelta(days=1))
    assert {"actueel_oordeel", "eindevaluatie", "medische_informatie", "oordeel_werknemer"} <= set(parts(outcome))


def test_a_recovered_employee_is_not_tested() -> None:
    one = dossier(Ziekmelding(datum=S), Herstelmelding(datum=date(2026, 5, 4)))
    outcome = rehearse(one, date(2026, 9, 1))
    assert not outcome.tekort
    assert {effort.staat for effort in outcome.inspanningen} == {"niet_aan_de_orde"}


def test_after_an_early_iva_nothing_is_asked_but_what_is_there_counts() -> None:
    analysis = Probleemanalyse(
        datum=date(2026, 2, 10), auteur=Auteur(naam="L. Nergens", functie="bedrijfsarts"), benutbare_mogelijkheden="nee"
    )
    granted = UwvBeslissing(datum=date(2026, 8, 3), besluit="iva_toegekend")
    outcome = rehearse(dossier(Ziekmelding(datum=S), analysis, VervroegdeIva(datum=date(2026, 5, 4)), granted), date(2026, 9, 1))
    states = {part.onderdeel: part.staat for part in outcome.verslag}
    assert states.pop("probleemanalyse") == "aanwezig"
    assert set(states.values()) == {"niet_nodig"}
    assert {effort.staat for effort in outcome.inspanningen} == {"niet_aan_de_orde"}
    assert not list(acties(outcome))


def test_spoor_2_asks_for_its_plan_beforehand_and_counts_as_one_reason() -> None:
    one = dossier(Ziekmelding(datum=S), Probleemanalyse(datum=date(2026, 2, 10), benutbare_mogelijkheden="ja"))
    due = next(step.telt for step in stand(one, date(2027, 1, 4)).stappen if step.step.id == "re_integratieplan_spoor2")
    assert due is not None
    late = rehearse(one, due + timedelta(days=1))
    [plan] = [part for part in late.verslag if part.onderdeel == "re_integratieplan"]
    assert (plan.staat, plan.reden) == ("ontbreekt", f"uiterlijk {kort(due)}, samen met de start van spoor 2")
    assert (late.samenvatting.spoor2, late.samenvatting.administratief) == (1, len(parts(late)) - 1)
    [plan] = [part for part in rehearse(one, due).verslag if part.onderdeel == "re_integratieplan"]
    assert (plan.staat, plan.reden) == ("nog_niet_nodig", "spoor 2 is nog niet gestart; dit plan komt daarvoor")
    commands = [action.rpartition("wiezit voegtoe ")[2].split()[0] for action in acties(late)]
    assert "re_integratieplan" in commands and "spoor2_start" not in commands


@pytest.mark.parametrize(("value", "words"), [(65.0, "niet meer dan 65%"), (65.5, "Meer dan 65% telt alleen")])
def test_more_than_65_percent_stays_a_question_of_consent(value: float, words: str) -> None:
    work = Werkhervatting(datum=date(2026, 3, 2), uren_per_week=30.0, soort_werk="aangepast_eigen", loonwaarde=value)
    outcome = rehearse(dossier(Ziekmelding(datum=S), work), date(2026, 4, 1))
    (result,) = [effort for effort in outcome.inspanningen if effort.onderwerp == "bevredigend_resultaat"]
    assert result.staat == "open_norm"
    assert words in result.bericht


@pytest.mark.parametrize(
    ("signed", "agreed"),
    [
        ([("werkgever", "ja"), ("werknemer", "ja")], True),
        ([("leidinggevende", "ja"), ("gemachtigde", "ja")], True),
        ([("werkgever", "ja"), ("werknemer", "ja"), ("werknemer", "nee")], False),
        ([("werkgever", "ja"), ("werknemer", None)], False),
    ],
    ids=["both", "by others", "one changed his mind", "signed only"],
)
def test_both_agree_only_when_each_party_says_yes_and_nobody_no(signed: list[tuple[str, str | None]], agreed: bool) -> None:
    work = Werkhervatting(datum=date(2026, 3, 2), uren_per_week=30.0, soort_werk="aangepast_eigen", loonwaarde=70.0)
    names = tuple(Ondertekening(rol=role, datum=date(2027, 9, 1), akkoord=answer) for role, answer in signed)  # type: ignore[arg-type]
    outcome = rehearse(dossier(Ziekmelding(datum=S), work, Eindevaluatie(datum=date(2027, 9, 1), ondertekend=names)), date(2027, 10, 1))
    (result,) = [effort for effort in outcome.inspanningen if effort.onderwerp == "bevredigend_resultaat"]
    assert ("tekenden jullie allebei akkoord" in result.bericht) is agreed


@pytest.mark.parametrize(("reason", "state"), [(None, "tekort"), ("De winkel sluit om zes uur.", "open_norm")])
def test_a_refused_proposal_needs_a_reason_that_a_person_weighs(reason: str | None, state: str) -> None:
    refused = VoorstelWerknemer(datum=date(2026, 3, 2), voorstel="Avonden", reactie="afgewezen", zwaarwegende_reden=reason)
    outcome = rehearse(dossier(Ziekmelding(datum=S), refused), date(2026, 3, 3))
    assert [effort.staat for effort in outcome.inspanningen if effort.onderwerp == "voorstellen_werknemer"] == [state]


@pytest.mark.parametrize(("day", "state"), [(S + timedelta(days=97), "niet_aan_de_orde"), (S + timedelta(days=98), "tekort")])
def test_the_first_fourteen_weeks_are_never_standing_still(day: date, state: str) -> None:
    one = dossier(Ziekmelding(datum=S), Probleemanalyse(datum=date(2026, 2, 10), benutbare_mogelijkheden="ja"))
    (used,) = [effort for effort in rehearse(one, day).inspanningen if effort.onderwerp == "mogelijkheden_benut"]
    assert used.staat == state


def test_what_status_asks_of_an_own_risk_bearer_toets_does_not_call_needless() -> None:
    own_risk = replace(KAART, werkgever=Werkgever(naam="Fictief", eigenrisicodrager=("zw",)))
    end = EindeDienstverband(datum=date(2026, 5, 29), laatste_dag=date(2026, 5, 29))
    one = dossier(Ziekmelding(datum=S), Probleemanalyse(datum=date(2026, 2, 10), benutbare_mogelijkheden="ja"), end, kaart=own_risk)
    found = {part.onderdeel: part.staat for part in rehearse(one, date(2026, 9, 20)).verslag}
    assert found["eerstejaarsevaluatie"] == found["eindevaluatie"] == found["oordeel_werknemer"] == "nog_niet_nodig"
    found = {part.onderdeel: part.staat for part in rehearse(one, date(2027, 10, 4)).verslag}
    for part in ("eerstejaarsevaluatie", "actueel_oordeel", "eindevaluatie", "medische_informatie", "oordeel_werknemer"):
        assert found[part] == "ontbreekt", part


def test_an_unreadable_file_is_named_and_not_held_against_anyone(tmp_path: Path) -> None:
    folder = tmp_path / "onleesbaar"
    shutil.copytree(DOSSIERS / "sanctie-geen-spoor2", folder)
    (folder / "2026-03-13-actueel_oordeel.yaml").write_bytes(b"\xff\xfe\x00")
    outcome = toets(folder, IN_TIME)
    assert outcome.onleesbaar == ("2026-03-13-actueel_oordeel.yaml",)
    (part,) = [part for part in outcome.verslag if part.onderdeel == "actueel_oordeel"]
    assert part.staat == "onvolledig"
    assert "niet te lezen" in (part.reden or "")
    (spoor2,) = [effort for effort in outcome.inspanningen if effort.onderwerp == "spoor2_tijdig"]
    assert spoor2.staat == "open_norm"
    assert "2026-03-13-actueel_oordeel.yaml" in spoor2.bericht
    assert {part.staat for part in outcome.verslag if part.onderdeel == "plan_van_aanpak"} == {"aanwezig"}


def test_json_holds_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["toets", str(DOSSIERS / "sanctie-geen-spoor2"), "--peildatum", "2026-05-01", "--formaat", "json"])
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert code == 1
    assert (answer["formaat"], answer["peildatum"]) == ("wiezit/toets/1", "2026-05-01")
    (one,) = answer["dossiers"]
    assert [part["onderdeel"] for part in one["verslag"]] == [
        "administratieve_gegevens",
        "probleemanalyse",
        "plan_van_aanpak",
        "eerstejaarsevaluatie",
        "actueel_oordeel",
        "eindevaluatie",
        "medische_informatie",
        "oordeel_werknemer",
        "re_integratieplan",
        "rapportages_spoor2",
        "arbeidsdeskundig_onderzoek",
    ]
    assert {"onderdeel", "titel", "staat", "ontbreekt", "bewijs", "grondslag", "actie"} <= set(one["verslag"][0])
    (effort,) = [effort for effort in one["inspanningen"] if effort["staat"] == "tekort"]
    assert (effort["onderwerp"], effort["groep"], effort["code"]) == ("spoor2_tijdig", "spoor2", "WZ512")
    assert effort["grondslag"] == ["PK", "BW7 art. 658a lid 1"]
    assert one["samenvatting"] == {"administratief": 0, "spoor1": 0, "spoor2": 1, "werknemer": 0, "arbodienst": 0, "open_normen": 3}


@pytest.mark.parametrize("formaat", ["tekst", "md", "html"])
def test_every_format_tells_the_same_and_promises_nothing(formaat: str, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["toets", str(DOSSIERS / "sanctie-niet-ondertekend"), "--peildatum", "2026-05-01", "--formaat", formaat])
    text = " ".join(capsys.readouterr().out.split())
    assert code == 1
    assert "handtekening van de werknemer" in text
    assert "2026-03-21-eindevaluatie.yaml" in text
    assert "VORM art. 2" in text
    assert "Dit is geen voorspelling" in text
    for promise in ("geslaagd", "goedgekeurd", "in orde"):
        assert promise not in text.lower()


def test_without_a_lack_the_exit_code_is_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["toets", str(FLAWLESS), "--peildatum", "2026-05-01"]) == 0
    assert "Dat is geen goedkeuring" in capsys.readouterr().out


def test_without_a_dossier_the_exit_code_is_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["toets", str(tmp_path)]) == 2
    assert "geen dossier" in capsys.readouterr().err


def test_narrow_ascii_text_without_colour_stays_readable(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "linux")
    run(["toets", str(DOSSIERS / "sanctie-geen-spoor2"), "--peildatum", "2026-05-01"])
    text = capsys.readouterr().out
    assert text.isascii()
    assert "\x1b" not in text
    assert "! tekort: Spoor 2 op tijd gestart [WZ512]" in text
    assert [line for line in text.split("\n") if len(line) > 60 and not line.strip().startswith("wiezit ")] == []


def test_names_of_efforts_are_used_once() -> None:
    assert len({effort.onderwerp for effort in EFFORTS}) == len(EFFORTS)


@pytest.mark.parametrize(("width", "name"), [(100, "toets-breed.txt"), (60, "toets-smal.txt")])
def test_text_is_as_it_was_read(width: int, name: str, golden: Golden) -> None:
    shown = wiezit("toets", "tests/dossiers/sanctie-geen-spoor2", "--peildatum", "2026-05-01", breedte=width)
    assert shown.returncode == 1
    golden(name, shown.stdout)


def test_what_can_still_be_done_goes_first() -> None:
    late = Probleemanalyse(datum=date(2026, 3, 10), benutbare_mogelijkheden="ja")
    first, *between, last = acties(rehearse(dossier(Ziekmelding(datum=S), late), date(2026, 4, 1)))
    assert first.startswith("Vul aan in 2026-03-10-probleemanalyse")
    assert last.startswith("Leg vast waarom de probleemanalyse later kwam")
    assert any(action.startswith("Maak samen het plan") for action in between)


@pytest.mark.parametrize("started", [False, True])
def test_possibilities_after_the_first_year_ask_for_spoor_2_at_once_and_are_weighed_by_a_person(started: bool) -> None:
    closed = Probleemanalyse(datum=date(2026, 2, 10), benutbare_mogelijkheden="nee")
    opened = BijstellingProbleemanalyse(datum=date(2027, 4, 5), benutbare_mogelijkheden="ja")
    start = [Spoor2Start(datum=date(2027, 4, 26))] if started else []
    outcome = rehearse(dossier(Ziekmelding(datum=S), closed, opened, *start), date(2027, 5, 1))
    effort = next(e for e in outcome.inspanningen if e.onderwerp == "spoor2_tijdig")
    assert effort.staat == "open_norm"
    assert "5 april 2027" in effort.bericht
    assert (effort.actie is None) is started


def test_a_refused_request_to_shorten_a_sanction_may_be_made_again(tmp_path: Path) -> None:
    folder = tmp_path / "sanctie"
    shutil.copytree(SAMPLES / "2024-039", folder)
    (folder / "2026-11-20-uwv_beslissing.yaml").write_text("soort: uwv_beslissing\ndatum: 2026-11-20\nbesluit: bekorting_afgewezen\n")
    days = [date(2026, 11, 8), date(2026, 11, 9), date(2026, 11, 20)]
    before, asked, refused = ({one.onderwerp: one for one in toets(folder, day).inspanningen}["loonsanctie_hersteld"] for day in days)
    assert "nog niet om bekorting gevraagd" in before.bericht
    assert "weegt" in asked.bericht and asked.actie is None
    assert "wees je verzoek om bekorting af" in refused.bericht
    assert refused.actie is not None and "voegtoe bekortingsverzoek" in refused.actie


@pytest.mark.parametrize("formaat", ["tekst", "md", "html"])
def test_in_leave_nobody_gets_work_for_today(formaat: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "verlof"
    shutil.copytree(SAMPLES / "2025-047", folder)
    (folder / "2026-11-20-verlof.yaml").write_text("soort: verlof\ndatum: 2026-11-20\nvan: 2026-11-20\ntot_en_met: 2027-03-10\n")
    told = []
    for day in ("2026-11-19", "2027-01-28"):
        run(["toets", str(folder), "--peildatum", day, "--formaat", formaat])
        told.append("In het verlof hoeft er niets. Doe daarna eerst" in capsys.readouterr().out)
    assert told == [False, True]


@pytest.mark.parametrize(
    ("held", "op", "outcome"),
    [
        (date(2027, 1, 3), date(2027, 7, 30), "voldoende_onderbouwd"),  # S+363, the end of week 52
        (date(2027, 1, 4), date(2027, 7, 30), "open_norm"),
        (date(2027, 1, 17), date(2027, 7, 30), "open_norm"),  # S+377 (law reference B6)
        (date(2027, 1, 18), date(2027, 7, 30), "tekort"),
        (None, date(2027, 1, 3), "niet_aan_de_orde"),
        (None, date(2027, 1, 17), "open_norm"),
        (None, date(2027, 1, 18), "tekort"),
    ],
)
def test_a_late_evaluation_is_a_lack_after_two_weeks(held: date | None, op: date, outcome: str) -> None:
    one = dossier(Ziekmelding(datum=S), *([Eerstejaarsevaluatie(datum=held)] if held else []))
    (effort,) = [e for e in rehearse(one, op).inspanningen if e.onderwerp == "eerstejaarsevaluatie_tijdig"]
    assert (effort.staat, effort.code) == (outcome, "WZ523" if outcome == "tekort" else None)


def test_a_reason_leaves_a_late_evaluation_to_a_person_and_an_interruption_moves_it() -> None:
    late, reason = Eerstejaarsevaluatie(datum=date(2027, 1, 31)), Afwijking(datum=date(2027, 1, 3), stap="eerstejaarsevaluatie", reden="x")
    gap = Herstelmelding(datum=date(2026, 3, 2)), Ziekmelding(datum=date(2026, 3, 16))
    for events in ((late, reason), (late, *gap)):
        toets = rehearse(dossier(Ziekmelding(datum=S), *events), date(2027, 7, 30))
        assert [e.staat for e in toets.inspanningen if e.onderwerp == "eerstejaarsevaluatie_tijdig"] == ["open_norm"]


@pytest.mark.parametrize(("recovered", "lacks"), [(date(2026, 5, 20), False), (None, True)])
def test_who_recovered_after_an_employment_with_own_risk_is_not_tested(recovered: date | None, lacks: bool) -> None:
    """ZW art. 38aa: the duties outlive the employment, until recovery (a new case begins after four weeks)."""
    card = replace(KAART, werkgever=Werkgever(naam="Proef BV", eigenrisicodrager=("zw",)))
    end = EindeDienstverband(datum=date(2026, 4, 30), laatste_dag=date(2026, 4, 30))
    events = [Herstelmelding(datum=recovered)] if recovered else []
    assert rehearse(dossier(Ziekmelding(datum=S), end, *events, kaart=card), date(2026, 8, 1)).tekort is lacks


@pytest.mark.parametrize(
    ("ready", "sent", "told", "action"),
    [
        (date(2026, 7, 20), date(2026, 8, 4), "Het re-integratieverslag is op tijd", None),
        (
            date(2026, 7, 20),
            None,
            "De upload van het verslag bij UWV is niet vastgelegd; uiterlijk 4 augustus 2026.",
            "vul ingediend_op in",
        ),
        (date(2026, 7, 20), date(2026, 8, 7), "De upload van het verslag bij UWV is 3 dagen te laat", "stap=riv_upload_werkgever"),
        (date(2026, 8, 1), None, "is 6 dagen te laat: 1 augustus 2026 in plaats van 26 juli 2026. De upload", "vul ingediend_op in"),
        (
            date(2026, 8, 1),
            date(2026, 8, 7),
            "is 6 dagen te laat: 1 augustus 2026 in plaats van 26 juli 2026. De upload",
            "stap=re_integratie",
        ),
        (None, None, "Het re-integratieverslag ontbreekt; uiterlijk 26 juli 2026.", "Maak het verslag af"),
    ],
)
def test_a_report_that_did_not_reach_uwv_is_one_lack_with_what_to_do(
    ready: date | None, sent: date | None, told: str, action: str | None
) -> None:
    report = ReIntegratieverslag(datum=ready, vorm="volledig", ingediend_op=sent) if ready else None
    made = dossier(Ziekmelding(datum=date(2024, 10, 28)), report, WiaAanvraag(datum=date(2026, 8, 3)))
    (effort,) = (e for e in rehearse(made, date(2026, 11, 20)).inspanningen if e.onderwerp == "verslag_tijdig")
    assert effort.staat == ("tekort" if action else "voldoende_onderbouwd")
    assert told in effort.bericht and (action or "") in (effort.actie or "")


def test_what_can_no_longer_be_caught_up_is_said_of_part_and_effort_alike_after_what_still_can() -> None:
    end = EindeDienstverband(datum=date(2026, 6, 1), laatste_dag=date(2026, 6, 30))
    outcome = rehearse(dossier(Ziekmelding(datum=S), end), date(2026, 8, 20))
    over = "Inhalen kan niet meer. Is het wel gebeurd? Leg het alsnog vast: wiezit voegtoe"
    part = {one.onderdeel: one.actie for one in outcome.verslag}
    effort = {one.onderwerp: one.actie for one in outcome.inspanningen}
    assert part["probleemanalyse"] == effort["probleemanalyse_tijdig"] == f"{over} probleemanalyse 2026-001"
    assert part["eindevaluatie"] == "Maak samen de eindevaluatie en leg het stuk vast: wiezit voegtoe eindevaluatie 2026-001"
    told = [action.startswith(over) for action in acties(outcome)]
    assert told == sorted(told) and set(told) == {False, True}
