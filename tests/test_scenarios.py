"""Every scenario in `tests/scenarios` holds: a real dossier goes in, the dates and states of `wiezit status` come out.

The dates in the files were counted by hand from the law reference, never taken from the program. See `scenarios/LEESMIJ.md` for the format.
"""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from wiezit.cli.app import run

SCENARIOS = Path(__file__).parent / "scenarios"
DOSSIER = "2026-900"
CARD: dict[str, Any] = {
    "formaat": 1,
    "dossiernummer": DOSSIER,
    "werknemer": {"naam": "Sanne Voorbeeld"},
    "functie": {"titel": "Medewerker planning", "uren_per_week": 36},
    "dienstverband": {"begin": date(2015, 1, 1), "soort": "vast"},
    "werkgever": {"naam": "Verzonnen Bedrijf BV"},
}
FILE_KEYS = {"naam", "bron", "peildatum", "kaart", "configuratie", "gebeurtenissen", "verwacht", "momenten"}
FACTS = {"toestand", "eerste_ziektedag", "ziektedag", "ziekteweek", "onderbrekingsdagen"}
SETS = {"mijlpalen", "mijlpalen_alternatief", "stappen", "aan_zet"}
STEP_KEYS = {
    "vanaf",
    "uiterlijk",
    "uiterlijk_alternatief",
    "afgesproken",
    "staat",
    "gedaan_op",
    "dagen_te_laat",
    "aan_zet",
    "verantwoordelijk",
    "ernst",
}
ABSENT = "afwezig"  # the step is not in the list
NO_DUTY = "niet_aan_de_orde"  # the step is not in the list, or is closed without being done
CLOSED = {"niet_van_toepassing", "vervallen"}

CITED = (
    *(
        f"bewijs {row}"
        for row in ("UZA vb. 4", "UZA vb. 10", "UZA example on an earlier aangifte", "UZA vb. 9", "UZA vb. 11", "UNR", "UCTV (05-08-2013)")
    ),
    *(f"bewijs {row}" for row in ("UCTV (with 52 weeks sanction)", "lenm-advies", "CRvB BY6453")),
    *(f"voorbeeld {number}" for number in range(1, 12)),
)


def merged(base: dict[str, Any], extra: dict[str, Any]) -> dict[str, Any]:
    """Return `base` with `extra` laid over it, mapping by mapping."""
    both = dict(base)
    for key, value in extra.items():
        both[key] = merged(both[key], value) if isinstance(value, dict) and isinstance(both.get(key), dict) else value
    return both


def write_dossier(scenario: dict[str, Any], root: Path) -> Path:
    """Write the scenario as a dossier folder, one file per event, and return that folder."""
    folder = root / DOSSIER
    folder.mkdir()
    (folder / "dossier.yaml").write_text(yaml.safe_dump(merged(CARD, scenario.get("kaart") or {})), encoding="utf-8")
    if scenario.get("configuratie"):
        (root / "wiezit.yaml").write_text(yaml.safe_dump(scenario["configuratie"]), encoding="utf-8")
    for event in scenario["gebeurtenissen"]:
        stem = f"{event['datum']}-{event['soort']}"
        twins = len([*folder.glob(f"{stem}.yaml"), *folder.glob(f"{stem}-[0-9].yaml")])
        path = folder / (f"{stem}-{twins + 1}.yaml" if twins else f"{stem}.yaml")
        path.write_text(yaml.safe_dump(event, sort_keys=False), encoding="utf-8")
    return folder


def load(path: Path) -> dict[str, Any]:
    scenario: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    unknown = set(scenario) - FILE_KEYS
    assert not unknown, f"{path.name}: onbekend: {sorted(unknown)}"
    assert scenario.get("naam"), f"{path.name}: naam ontbreekt"
    assert scenario.get("bron"), f"{path.name}: bron ontbreekt"
    return scenario


def moments(scenario: dict[str, Any]) -> list[tuple[date, dict[str, Any]]]:
    """Return the days on which the dossier is looked at, each with what is expected on it."""
    if "momenten" not in scenario:
        return [(scenario["peildatum"], scenario["verwacht"])]
    assert not {"peildatum", "verwacht"} & set(scenario), "schrijf peildatum en verwacht òf momenten"
    return [(moment["peildatum"], moment["verwacht"]) for moment in scenario["momenten"]]


def cases() -> list[Any]:
    found = []
    for path in sorted(SCENARIOS.glob("*.yaml")):
        scenario = load(path)
        found += [pytest.param(scenario, peildatum, verwacht, id=f"{path.stem}@{peildatum}") for peildatum, verwacht in moments(scenario)]
    return found


def plain(value: Any) -> Any:
    """Return an expected value as the JSON of `status` writes it."""
    return value.isoformat() if isinstance(value, date) else value


def same(key: str, expected: Any, got: Any) -> bool:
    return sorted(expected) == sorted(got) if key == "aan_zet" else bool(plain(expected) == got)


def step_errors(name: str, expected: Any, steps: list[dict[str, Any]]) -> list[str]:
    """Return a line for every difference between the expected and the given step."""
    stap, _, number = name.partition("#")
    rows = [row for row in steps if row["stap"] == stap and row["volgnummer"] == int(number or 1)]
    if expected in (ABSENT, NO_DUTY):
        open_rows = [row for row in rows if expected == ABSENT or row["staat"] not in CLOSED]
        return [f"{name}: verwacht {expected}, kreeg {row['staat']} uiterlijk {row['uiterlijk']}" for row in open_rows]
    assert isinstance(expected, dict), f"{name}: schrijf velden, {ABSENT} of {NO_DUTY}"
    assert set(expected) <= STEP_KEYS, f"{name}: onbekend: {sorted(set(expected) - STEP_KEYS)}"
    if len(rows) != 1:
        return [f"{name}: verwacht één regel, kreeg er {len(rows)}"]
    return [
        f"{name}: {key} verwacht {plain(want)}, kreeg {rows[0][key]}" for key, want in expected.items() if not same(key, want, rows[0][key])
    ]


def differences(verwacht: dict[str, Any], got: dict[str, Any]) -> list[str]:
    """Return a readable line for every expectation that does not hold."""
    unknown = set(verwacht) - FACTS - SETS
    assert not unknown, f"verwacht: onbekend: {sorted(unknown)}"
    wrong = [
        f"{key}: verwacht {plain(verwacht[key])}, kreeg {got[key]}"
        for key in sorted(FACTS & set(verwacht))
        if not same(key, verwacht[key], got[key])
    ]
    if "aan_zet" in verwacht and not same("aan_zet", verwacht["aan_zet"], got["aan_zet"]):
        wrong.append(f"aan_zet: verwacht {verwacht['aan_zet']}, kreeg {got['aan_zet']}")
    for key in ("mijlpalen", "mijlpalen_alternatief"):
        wanted, given = verwacht.get(key, {}), got[key]
        if wanted is None or given is None:
            wrong += [f"{key}: verwacht {wanted}, kreeg {given}"] if wanted != given and key in verwacht else []
            continue
        wrong += [f"{key}.{name}: verwacht {plain(day)}, kreeg {given[name]}" for name, day in wanted.items() if plain(day) != given[name]]
    for name, expected in verwacht.get("stappen", {}).items():
        wrong += step_errors(name, expected, got["stappen"])
    return wrong


def derivations(wrong: list[str], folder: Path, peildatum: date, capsys: pytest.CaptureFixture[str]) -> str:
    """Return how the program came to every wrong date, as `wiezit uitleg` tells it."""
    named = (re.match(r"(?:mijlpalen\.)?([a-z0-9_]+)(?:#\d+)?: ", line) for line in wrong)
    told = []
    for stap in sorted({match[1] for match in named if match} - FACTS - SETS):
        run(["uitleg", stap, str(folder), "--peildatum", str(peildatum)])
        told.append(capsys.readouterr().out)
    return "\n".join(told)


@pytest.mark.parametrize(("scenario", "peildatum", "verwacht"), cases())
def test_the_dates_are_those_of_the_law(
    scenario: dict[str, Any], peildatum: date, verwacht: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write_dossier(scenario, tmp_path)
    code = run(["status", str(folder), "--formaat", "json", "--peildatum", str(peildatum)])
    output = capsys.readouterr()
    assert code == 0, output.err
    (got,) = json.loads(output.out)["dossiers"]
    wrong = differences(verwacht, got)
    if wrong:
        heading = f"{scenario['naam']} op {peildatum} ({scenario['bron']})"
        pytest.fail("\n".join([heading, *(f"  {line}" for line in wrong), derivations(wrong, folder, peildatum, capsys)]), pytrace=False)


def test_a_failure_tells_how_the_program_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    scenario = load(SCENARIOS / "v01-voorbeeld1-alle-data.yaml")
    folder = write_dossier(scenario, tmp_path)
    wrong = ["probleemanalyse: uiterlijk verwacht 2026-02-17, kreeg 2026-02-16", "toestand: verwacht ziek, kreeg hersteld"]
    told = derivations([*wrong, "mijlpalen.einde_wachttijd: verwacht 2028-01-03, kreeg 2028-01-02"], folder, date(2026, 1, 6), capsys)
    assert "5 januari 2026" in told
    assert "16 februari 2026" in told
    assert "2 januari 2028" in told


def test_there_are_enough_scenarios_to_review_the_law_by() -> None:
    assert len(list(SCENARIOS.glob("*.yaml"))) >= 60


@pytest.mark.parametrize("citation", CITED)
def test_every_worked_example_of_the_reference_is_a_scenario(citation: str) -> None:
    pattern = re.compile(re.escape(citation) + r"(?!\d)")
    assert any(pattern.search(load(path)["bron"]) for path in SCENARIOS.glob("*.yaml"))


def test_a_wrong_expectation_is_seen() -> None:
    got = {
        "toestand": "ziek",
        "aan_zet": ["werkgever"],
        "mijlpalen": {"einde_wachttijd": "2028-01-02"},
        "mijlpalen_alternatief": None,
        "stappen": [{"stap": "probleemanalyse", "volgnummer": 1, "uiterlijk": "2026-02-16", "staat": "nu", "aan_zet": ["bedrijfsarts"]}],
    }
    right = {
        "toestand": "ziek",
        "aan_zet": ["werkgever"],
        "mijlpalen": {"einde_wachttijd": date(2028, 1, 2)},
        "mijlpalen_alternatief": None,
        "stappen": {
            "probleemanalyse": {"uiterlijk": date(2026, 2, 16), "staat": "nu"},
            "wia_aanvraag": "afwezig",
            "eindevaluatie": "niet_aan_de_orde",
        },
    }
    wrong = {
        "toestand": "hersteld",
        "aan_zet": ["werknemer"],
        "mijlpalen": {"einde_wachttijd": date(2028, 1, 3)},
        "mijlpalen_alternatief": {"einde_wachttijd": date(2028, 1, 3)},
        "stappen": {"probleemanalyse": "niet_aan_de_orde", "probleemanalyse#2": {"staat": "nu"}},
    }
    assert differences(right, got) == []
    assert len(differences(wrong, got)) == 6
    assert differences({"stappen": {"probleemanalyse": {"uiterlijk": date(2026, 2, 15)}}}, got) == [
        "probleemanalyse: uiterlijk verwacht 2026-02-15, kreeg 2026-02-16"
    ]
    with pytest.raises(AssertionError, match="onbekend"):
        differences({"toestnad": "ziek"}, got)
    with pytest.raises(AssertionError, match="onbekend"):
        differences({"stappen": {"probleemanalyse": {"uiterlijck": date(2026, 2, 16)}}}, got)
