"""The promises of the command line and the file format, looked at from outside: names, keys, values, exit codes and dates."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from console import SAMPLES
from wiezit.cli.app import run

KAART = """formaat: 1
dossiernummer: 2026-001
werknemer:
  naam: Noor Voorbeeld
functie:
  titel: verkoper
  uren_per_week: 36
dienstverband:
  begin: 2020-01-01
werkgever:
  naam: Voorbeeld BV
betrokkenen:
  - rol: werkgever
    naam: Wil Baas
  - rol: bedrijfsarts
    naam: Bea Arts
  - rol: casemanager
    naam: Cas Manager
"""
ZIEK = {"2026-01-05-ziekmelding": "doorgegeven_arbodienst_op: 2026-01-05"}
DAGEN = ("2019-01-01", "2026-11-21", "2028-02-29", "2035-01-01")

STAP = {
    *("stap", "titel", "aan_zet", "verantwoordelijk", "vanaf", "uiterlijk", "uiterlijk_alternatief", "afgesproken"),
    *("staat", "gedaan_op", "dagen_te_laat", "ernst", "grondslag", "door", "volgnummer"),
}
DOSSIER = {
    *("pad", "dossiernummer", "toestand", "eerste_ziektedag", "ziektedag", "ziekteweek", "onderbrekingsdagen", "aan_zet"),
    *("mijlpalen", "mijlpalen_alternatief", "stappen", "bevindingen"),
}
MIJLPALEN = {
    *("einde_wachttijd", "eerste_wia_dag", "einde_loondoorbetaling", "einde_opzegverbod"),
    *("einde_loonsanctie_maximaal", "einde_loonsanctie"),
}
ONDERDELEN = {
    *("administratieve_gegevens", "probleemanalyse", "plan_van_aanpak", "eerstejaarsevaluatie", "actueel_oordeel", "eindevaluatie"),
    *("medische_informatie", "oordeel_werknemer", "re_integratieplan", "rapportages_spoor2", "arbeidsdeskundig_onderzoek"),
}
GROEPEN = ("administratief", "spoor1", "spoor2", "werknemer", "arbodienst")


def dossier(folder: Path, events: dict[str, str], kaart: str = KAART) -> Path:
    """Write the dossier 2026-001 with these events (`datum-soort`: its other fields) and return its folder."""
    place = folder / "2026-001"
    place.mkdir(parents=True)
    (place / "dossier.yaml").write_text(kaart, encoding="utf-8")
    for name, fields in events.items():
        text = f"soort: {name[11:]}\ndatum: {name[:10]}\n{fields}\n"
        (place / f"{name}.yaml").write_text(text, encoding="utf-8")
    return place


def answer(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, Any]:
    """Return the exit code and the JSON that a command prints; stdout holds nothing else."""
    capsys.readouterr()
    code = run([*map(str, arguments), "--formaat", "json"])
    return code, json.loads(capsys.readouterr().out)


def stand(capsys: pytest.CaptureFixture[str], place: Path, day: str) -> Any:
    return answer(capsys, "status", place, "--peildatum", day)[1]["dossiers"][0]


def rows(one: Any, stap: str) -> list[Any]:
    return [row for row in one["stappen"] if row["stap"] == stap]


@pytest.mark.parametrize("day", DAGEN)
@pytest.mark.parametrize("command", ["status", "tijdlijn"])
def test_status_and_tijdlijn_hold_the_keys_of_the_contract_and_states_that_agree_with_the_dates(
    command: str, day: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, told = answer(capsys, command, SAMPLES, "--peildatum", day)
    assert code == 0
    assert set(told) == {"formaat", "peildatum", "dossiers", "samenvatting"}
    assert (told["formaat"], told["peildatum"]) == ("wiezit/status/1", day)
    assert set(told["samenvatting"]) == {"dossiers", "te_laat", "nu", "per_rol"}
    for one in told["dossiers"]:
        assert set(one) == DOSSIER
        assert set(one["mijlpalen"]) == MIJLPALEN
        assert set(one["bevindingen"]) == {"fout", "waarschuwing", "info"}
        keys = [(row["stap"], row["volgnummer"]) for row in one["stappen"]]
        assert len(keys) == len(set(keys))
        assert [wrong for row in one["stappen"] for wrong in _wrong(row, date.fromisoformat(day))] == []


def _wrong(row: Any, day: date) -> Iterator[tuple[str, Any]]:
    """Yield each way in which a row is at odds with section 3 of the contract."""
    first, last, agreed = (date.fromisoformat(row[k]) if row[k] else None for k in ("vanaf", "uiterlijk", "afgesproken"))
    state, late = row["staat"], row["dagen_te_laat"]
    if set(row) != STAP:
        yield "keys", row
    if (state in ("gedaan", "te_laat_gedaan")) != (row["gedaan_op"] is not None and row["gedaan_op"] <= day.isoformat()):
        yield "gedaan_op", row
    if (state in ("te_laat", "te_laat_gedaan")) != (late > 0):
        yield "dagen_te_laat", row
    if first and last and not agreed:
        window = {
            "nu": first <= day <= last,
            "binnenkort": first - timedelta(days=14) <= day < first,
            "later": day < first - timedelta(days=14),
            "te_laat": day > last and late == (day - last).days,
        }
        if first > last or not window.get(state, True):
            yield "window", row


@pytest.mark.parametrize("day", DAGEN)
def test_toets_holds_the_keys_of_the_contract_and_totals_that_add_up(day: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, told = answer(capsys, "toets", SAMPLES, "--peildatum", day)
    lack = False
    for one in told["dossiers"]:
        assert set(one) == {"pad", "dossiernummer", "verslag", "inspanningen", "samenvatting"}
        assert {part["onderdeel"] for part in one["verslag"]} == ONDERDELEN
        parts = {"onderdeel", "titel", "staat", "ontbreekt", "bewijs", "grondslag", "actie"}
        assert all(set(part) - {"reden"} == parts for part in one["verslag"])
        assert all(part["reden"] for part in one["verslag"] if part["staat"] == "niet_nodig")
        efforts = {"onderwerp", "groep", "staat", "code", "bericht", "bewijs", "grondslag", "actie"}
        assert all(set(effort) == efforts for effort in one["inspanningen"])
        short = [effort["groep"] for effort in one["inspanningen"] if effort["staat"] == "tekort"]
        missing = [part for part in one["verslag"] if part["staat"] in ("onvolledig", "ontbreekt")]
        late = any(effort["onderwerp"] == "spoor2_tijdig" and effort["staat"] == "tekort" for effort in one["inspanningen"])
        own = [part for part in missing if not (late and part["onderdeel"] == "re_integratieplan")]  # one reason counts once
        totals = {group: short.count(group) + (len(own) if group == "administratief" else 0) for group in GROEPEN}
        totals["open_normen"] = sum(effort["staat"] == "open_norm" for effort in one["inspanningen"])
        assert one["samenvatting"] == totals
        lack = lack or bool(short or missing)
    assert code == int(lack)


@pytest.mark.parametrize(
    ("day", "state", "late"),
    [
        ("2026-01-18", "later", 0),
        ("2026-01-19", "binnenkort", 0),
        ("2026-02-01", "binnenkort", 0),
        ("2026-02-02", "nu", 0),
        ("2026-02-16", "nu", 0),
        ("2026-02-17", "te_laat", 1),
    ],
)
def test_a_step_changes_state_on_the_day_itself(
    day: str, state: str, late: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (row,) = rows(stand(capsys, dossier(tmp_path, ZIEK), day), "probleemanalyse")
    assert (row["vanaf"], row["uiterlijk"], row["staat"], row["dagen_te_laat"]) == ("2026-02-02", "2026-02-16", state, late)


@pytest.mark.parametrize(
    ("events", "day", "state"),
    [
        ({}, "2026-01-04", None),
        ({}, "2026-01-05", "ziek"),
        ({"2026-03-02-herstelmelding": ""}, "2026-03-02", "herstelvenster"),
        ({"2026-03-02-herstelmelding": ""}, "2026-03-29", "herstelvenster"),
        ({"2026-03-02-herstelmelding": ""}, "2026-03-30", "hersteld"),
        ({"2026-02-09-werkhervatting": "uren_per_week: 12\ntot_en_met: 2026-03-01"}, "2026-03-01", "deels_hervat"),
        ({"2026-02-09-werkhervatting": "uren_per_week: 12\ntot_en_met: 2026-03-01"}, "2026-03-02", "ziek"),
        ({"2026-02-09-arbeidstherapie": "uren_per_week: 12"}, "2026-03-01", "ziek"),
        ({"2026-06-01-verlof": "van: 2026-06-01\ntot_en_met: 2026-09-20"}, "2026-09-20", "verlof"),
        ({"2026-06-01-einde_dienstverband": "laatste_dag: 2026-06-30"}, "2026-06-30", "ziek"),
        ({"2026-06-01-einde_dienstverband": "laatste_dag: 2026-06-30"}, "2026-07-01", "uit_dienst"),
        ({"2027-11-15-uwv_beslissing": "besluit: loonsanctie"}, "2028-01-02", "ziek"),
        ({"2027-11-15-uwv_beslissing": "besluit: loonsanctie"}, "2028-01-03", "loonsanctie"),
        ({"2027-12-01-uwv_beslissing": "besluit: wia_toegekend"}, "2028-01-02", "ziek"),
        ({"2027-12-01-uwv_beslissing": "besluit: wia_toegekend"}, "2028-01-03", "afgesloten"),
    ],
)
def test_the_state_of_a_dossier_changes_on_the_day_itself(
    events: dict[str, str], day: str, state: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert stand(capsys, dossier(tmp_path, ZIEK | events), day)["toestand"] == state


def test_an_agreed_date_decides_only_where_parties_may_agree(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    agreed = "nieuwe_datum: {}\nreden: De bedrijfsarts was er niet."
    place = dossier(
        tmp_path,
        ZIEK
        | {
            "2026-02-01-afwijking": "stap: probleemanalyse\n" + agreed.format("2026-03-02"),
            "2026-02-02-afwijking": "stap: ziekmelding_uwv_42_weken\n" + agreed.format("2026-11-20"),
        },
    )
    (moved,) = rows(stand(capsys, place, "2026-03-02"), "probleemanalyse")
    assert (moved["uiterlijk"], moved["afgesproken"], moved["staat"]) == ("2026-02-16", "2026-03-02", "nu")
    (late,) = rows(stand(capsys, place, "2026-03-04"), "probleemanalyse")
    assert (late["staat"], late["dagen_te_laat"]) == ("te_laat", 2)
    (fixed,) = rows(stand(capsys, place, "2026-10-28"), "ziekmelding_uwv_42_weken")
    assert (fixed["afgesproken"], fixed["staat"], fixed["dagen_te_laat"]) == ("2026-11-20", "te_laat", 2)


@pytest.mark.parametrize("formaat", ["tekst", "kort", "json", "github", "gitlab", "sarif", "junit"])
def test_the_exit_code_is_the_same_whatever_the_format(formaat: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = dossier(tmp_path / "fout", ZIEK | {"2026-02-10-spreekuur": "status: geweest"})
    right = dossier(tmp_path / "goed", ZIEK)
    assert run(["check", str(wrong), "--formaat", formaat]) == 1
    assert run(["check", str(right), "--formaat", formaat]) == 0
    assert run(["check", str(tmp_path / "fout" / "2026-001" / "weg"), "--formaat", formaat]) == 2


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("", ["2026-001"]),
        (".", ["2026-001"]),
        ("2026-001/", ["2026-001"]),
        ("./2026-001", ["2026-001"]),
        ("2026-001/dossier.yaml", ["2026-001"]),
        ("../met spatie/2026-001", ["../met spatie/2026-001"]),
    ],
)
def test_a_path_may_be_typed_in_every_way(
    path: str, found: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier(tmp_path / "met spatie", ZIEK)
    monkeypatch.chdir(tmp_path / "met spatie")
    _, told = answer(capsys, "status", *([path] if path else []), "--peildatum", "2026-02-01")
    assert [one["pad"] for one in told["dossiers"]] == found


@pytest.mark.parametrize("far", ["9999-12-31", "0001-01-01"])
@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("2026-03-01-verlof", "van: 2026-03-01\ntot_en_met: {}"),
        ("2026-03-01-werkhervatting", "uren_per_week: 12\ntot_en_met: {}"),
        ("2026-03-01-afwijking", "stap: probleemanalyse\nreden: x\nnieuwe_datum: {}"),
        ("2026-03-01-uwv_beslissing", "besluit: loonsanctie\ntot_en_met: {}"),
    ],
)
def test_a_day_that_nobody_can_count_from_is_a_finding_at_its_place(
    name: str, fields: str, far: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = dossier(tmp_path, ZIEK | {name: fields.format(far)})
    code, told = answer(capsys, "check", place)
    assert code == 1
    assert ("WZ104", fields.count("\n") + 3) in {(f["code"], f["plek"]["regel"]) for f in told["bevindingen"]}
    for command in ("status", "tijdlijn", "toets", "agenda"):
        assert run([command, str(place), "--peildatum", "2026-06-01"]) in (0, 1)


@pytest.mark.parametrize("command", ["status", "tijdlijn", "toets", "check", "samenvatting"])
def test_a_peildatum_far_outside_the_calendar_is_refused(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, str(SAMPLES), "--peildatum", "9999-12-31"]) == 2
    assert "te ver weg" in capsys.readouterr().err


@pytest.mark.parametrize(
    "setting", ["gesprek_weken: 99999999", "contact_bedrijfsarts_weken: 0", "waarschuw_dagen: 99999999", "bewaartermijn_jaren: 9999999"]
)
def test_a_setting_out_of_all_proportion_is_a_finding_and_the_default_applies(
    setting: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = dossier(tmp_path, ZIEK)
    plain = answer(capsys, "status", place, "--peildatum", "2026-02-01")[1]
    (tmp_path / "wiezit.yaml").write_text(f"instellingen:\n  {setting}\n", encoding="utf-8")
    _, told = answer(capsys, "check", tmp_path)
    assert [(f["code"], Path(f["plek"]["pad"]).name, f["plek"]["regel"]) for f in told["bevindingen"]] == [("WZ109", "wiezit.yaml", 2)]
    settled = answer(capsys, "status", place, "--peildatum", "2026-02-01")[1]
    assert settled["dossiers"][0]["stappen"] == plain["dossiers"][0]["stappen"]


def test_settings_that_cannot_be_read_are_the_only_thing_said_about_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dossier(tmp_path, ZIEK, KAART.partition("werkgever:")[0])
    (tmp_path / "wiezit.yaml").write_text("organisatie: [\n", encoding="utf-8")
    _, told = answer(capsys, "check", tmp_path)
    assert [f["code"] for f in told["bevindingen"]] == ["WZ007"]


@pytest.mark.parametrize("formaat", ["kort", "json", "github", "gitlab", "sarif", "junit"])
def test_an_unknown_key_that_may_be_an_illness_is_not_repeated_to_machines(
    formaat: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", str(dossier(tmp_path, ZIEK | {"2026-01-12-contact": "depressie: ja"})), "--formaat", formaat]) == 1
    told = capsys.readouterr().out
    assert "WZ106" in told
    assert "depressie" not in told


@pytest.mark.parametrize(("called", "title"), [("gespreksverslag", "gesprek"), ("evaluatie", "evaluatie"), ("bijstelling", "bijstelling")])
def test_a_form_answers_to_the_name_that_people_use(called: str, title: str, tmp_path: Path) -> None:
    page = tmp_path / "formulier.html"
    assert run(["document", called, str(SAMPLES / "2026-014"), "--peildatum", "2026-11-21", "-o", str(page)]) == 0
    assert title in page.read_text(encoding="utf-8").partition("<title>")[2].partition("</title>")[0].lower()


@pytest.mark.parametrize("command", ["status", "tijdlijn", "toets", "check", "bewaartermijn", "wet"])
def test_every_format_that_the_help_offers_is_a_format_of_its_own(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, "--help"]) == 0
    offered = " ".join(capsys.readouterr().out.split()).partition("Hoe je het antwoord wilt: ")[2].partition(".")[0]
    told = set()
    for formaat in offered.replace(" of ", ", ").split(", "):
        run([command, *([] if command == "wet" else [str(SAMPLES / "2025-047")]), "--formaat", formaat])
        told.add(capsys.readouterr().out)
    assert len(told) == len(offered.replace(" of ", ", ").split(", ")) > 1
