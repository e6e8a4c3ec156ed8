"""`uitleg`, `wie` and `wet`: every step, role and code can be explained, and a date is derived line by line."""

import json
from pathlib import Path

import pytest

from console import SAMPLES
from wiezit.catalogue import catalogue
from wiezit.cli.app import run
from wiezit.dossier.events import SOORT
from wiezit.dossier.roles import ALLE_ROLLEN
from wiezit.law.step import Soort
from wiezit.law.steps import STAP, STAPPEN
from wiezit.law.topics import ONDERWERPEN

DAG = ("--peildatum", "2026-01-05")


def say(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run([*arguments]) == 0
    return capsys.readouterr().out


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "2025-001"
    folder.mkdir()
    (folder / "dossier.yaml").write_text("formaat: 1\ndossiernummer: 2025-001\n", encoding="utf-8")
    facts = {
        "2025-09-03-ziekmelding": "soort: ziekmelding\ndatum: 2025-09-03\n",
        "2025-11-10-herstelmelding": "soort: herstelmelding\ndatum: 2025-11-10\n",
        "2025-11-24-ziekmelding": "soort: ziekmelding\ndatum: 2025-11-24\n",
    }
    for name, text in facts.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("step", [step.id for step in STAPPEN])
def test_every_step_says_who_when_why_and_by_which_article(step: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = say(capsys, "uitleg", step, "--formaat", "md")
    assert all(f"**{word}" in text for word in ("Wie:", "Wanneer:", "Waarom:", "Grondslag:"))
    assert ("**Als het niet gebeurt:" in text) is (STAP[step].soort is Soort.PLICHT)
    assert "None" not in text


@pytest.mark.parametrize("subject", [subject.id for subject in ONDERWERPEN])
def test_every_subject_says_when_it_helps_where_it_stops_and_by_which_source(subject: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = say(capsys, "uitleg", subject, "--formaat", "md")
    assert all(f"**{word}" in text for word in ("Wanneer:", "Let op:", "Grondslag:")) and "None" not in text


@pytest.mark.parametrize("code", sorted(catalogue()))
def test_every_code_says_what_why_wrong_and_right(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = say(capsys, "uitleg", code, "--formaat", "md")
    positions = [text.find(f"**{word}:**") for word in ("Wat", "Waarom", "Fout", "Goed")]
    assert -1 not in positions and positions == sorted(positions)
    assert "S+" not in text


@pytest.mark.parametrize("code", ["WZ005", "WZ008", "WZ013", "WZ015", "WZ101"])
def test_an_example_of_more_lines_can_be_copied_from_the_terminal(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    shown = [line.strip() for line in say(capsys, "uitleg", code, "--formaat", "tekst").splitlines()]
    example = max(catalogue()[code].uitleg.split("\n\n"), key=lambda part: part.count("\n") if part.startswith(("Fout", "Goed")) else -1)
    assert [line for line in example.partition(":")[2].splitlines() if line.strip() and line.strip() not in shown] == []


@pytest.mark.parametrize("role", ALLE_ROLLEN)
def test_every_role_is_described_with_the_steps_in_which_it_is_on_turn(role: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = say(capsys, "wie", role, "--formaat", "md")
    for step in STAPPEN:
        assert (f"(`{step.id}`)" in text) == (role in step.aan_zet)


def test_a_date_is_derived_from_the_first_day_with_its_interruptions(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = say(capsys, "uitleg", "ziekmelding_uwv_42_weken", str(case), "--peildatum", "2026-01-05", "--formaat", "md")
    lines = [line for line in text.split("\n") if line.startswith(("├─", "└─"))]
    assert lines == [
        "├─ de eerste ziektedag → woensdag 3 september 2025",
        "├─ + 42 weken (294 dagen) → woensdag 24 juni 2026",
        "└─ + 14 dagen hersteld (maandag 10 november 2025 tot en met zondag 23 november 2025) → woensdag 8 juli 2026",
    ]


def test_the_tree_of_a_derivation_stays_whole_on_a_narrow_ascii_terminal(
    case: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setattr("wiezit.cli.common.unicode_kan", lambda: False)
    text = say(capsys, "uitleg", "eerstejaarsevaluatie", str(case), "--peildatum", "2026-01-05")
    tree = [line for line in text.split("\n") if line.startswith((" |", " `"))]
    assert [line[:3] for line in tree] == [" |-", " |-", " `-"]
    assert "?" not in "".join(tree)


def test_a_term_moved_by_the_termijnenwet_shows_the_day_before_it_moved(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (case / "2025-09-03-ziekmelding.yaml").write_text(
        "soort: ziekmelding\ndatum: 2025-09-03\nvangnet: ja\nmeldtermijn_uwv: vierde_dag\n", encoding="utf-8"
    )
    text = say(capsys, "uitleg", "zw_aangifte_vierde_dag", str(case), *DAG, "--formaat", "md")
    assert "zaterdag: de eerstvolgende werkdag (ATW art. 1 lid 1) → maandag 8 september 2025" in text


def test_a_last_day_on_a_sunday_gets_the_hint_to_be_earlier(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("2025-11-10-herstelmelding", "2025-11-24-ziekmelding"):
        (case / f"{name}.yaml").unlink()
    (case / "2025-09-03-ziekmelding.yaml").write_text("soort: ziekmelding\ndatum: 2026-01-04\n", encoding="utf-8")
    text = say(capsys, "uitleg", "ziekmelding_uwv_42_weken", str(case), *DAG, "--formaat", "md")
    assert "valt op zondag en schuift niet op: doe het vrijdag 23 oktober 2026" in text


@pytest.mark.parametrize("name", ["einde_wachttijd", "einde_loondoorbetaling", "einde_opzegverbod"])
def test_milestones_are_derived_too(name: str, case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = say(capsys, "uitleg", name, str(case), *DAG, "--formaat", "md")
    assert "├─ eerste ziektedag → woensdag 3 september 2025" in text and "└─ dus → " in text


def test_a_typing_error_gets_the_nearest_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["uitleg", "probleemanalise"]) == 2
    assert "Bedoel je: probleemanalyse" in capsys.readouterr().err


def test_the_law_as_json_has_every_row_with_its_articles(capsys: pytest.CaptureFixture[str]) -> None:
    table = json.loads(say(capsys, "wet", "--formaat", "json"))
    assert [row["stap"] for row in table["stappen"]] == [step.id for step in STAPPEN]
    assert all(row["grondslag"] for row in table["stappen"])


@pytest.mark.parametrize("command", [("wet",), ("wie",), ("uitleg",)])
def test_long_texts_fit_a_narrow_terminal_and_pure_ascii(
    command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    monkeypatch.setattr("wiezit.cli.common.unicode_kan", lambda: False)
    text = say(capsys, *command)
    assert text.isascii()
    assert max(len(line) for line in text.split("\n") if "https:" not in line) <= 60


@pytest.mark.parametrize(("columns", "table"), [("40", False), ("80", False), ("120", True)])
def test_the_table_of_the_law_cuts_no_word_off(
    columns: str, table: bool, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    text = say(capsys, "wet")
    assert "…" not in text and text.count("Re-integratiedossier") > 1
    assert ("ernst: kritiek" in text.replace("\n", " ")) is not table


def test_the_page_of_the_law_has_column_headers_and_no_outside_address_to_load(capsys: pytest.CaptureFixture[str]) -> None:
    page = say(capsys, "wet", "--formaat", "html")
    assert '<html lang="nl">' in page and '<th scope="col">termijn</th>' in page
    assert "<script" not in page and "src=" not in page


@pytest.mark.parametrize(
    ("word", "first"), [("plan", "plan_van_aanpak"), ("gesprek", "voortgangsgesprek"), ("probleemanalise", "probleemanalyse")]
)
def test_what_people_mean_is_suggested_first(word: str, first: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["uitleg", word]) == 2
    assert f"Bedoel je: {first}" in capsys.readouterr().err


@pytest.mark.parametrize("soort", SOORT)
def test_every_kind_of_event_is_explained(soort: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["uitleg", soort, "--formaat", "md"]) == 0
    assert capsys.readouterr().out.startswith("# ")


def test_a_kind_points_to_the_steps_that_it_counts_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["uitleg", "spreekuur", "--formaat", "md"]) == 0
    said = capsys.readouterr().out
    assert "`wiezit voegtoe spreekuur`" in said and "`wiezit uitleg contact_bedrijfsarts`" in said
    assert run(["uitleg", "re_integratieplan", str(SAMPLES / "2025-047"), "--formaat", "md", "--peildatum", "2026-11-21"]) == 0
    assert "In dossier 2025-047" in capsys.readouterr().out


def test_a_step_that_is_open_now_says_so_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["uitleg", "wia_aanvraag", str(SAMPLES / "2025-008"), "--formaat", "md", "--peildatum", "2026-11-21"]) == 0
    said = capsys.readouterr().out
    assert "Nu: aan de beurt." in said and "Nu: nu" not in said


def test_an_own_step_is_explained_with_its_date_and_as_no_law(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = {"kaart-sturen": "Kaart *sturen*", "overleg": "Overleg"}
    rows = [
        f"  - stap: {id}\n    titel: {title}\n    aan_zet: leidinggevende\n    na: eerste_ziektedag\n    weken: 2\n"
        for id, title in own.items()
    ]
    (case / "wiezit.yaml").write_text(f"eigen_stappen:\n{rows[0]}    voldaan_door: [contact]\n{rows[1]}    elke: 4\n", encoding="utf-8")
    text = say(capsys, "uitleg", "kaart-sturen", str(case), "--peildatum", "2025-09-04", "--formaat", "md")
    told = (
        r"Kaart \*sturen\*",
        "eigen stap van jullie organisatie",
        "17 september 2025",
        "2 weken na de eerste ziektedag",
        "leidinggevende",
    )
    assert all(words in text for words in (*told, "De wet vraagt dit niet", "`contact`"))
    text = say(capsys, "uitleg", "overleg", str(case), "--peildatum", "2025-09-04", "--formaat", "md")
    assert "om de 4 weken" in text and "voldaan_door" in text


def test_an_own_step_without_a_dossier_asks_for_the_dossier(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["uitleg", "kaart_sturen"]) == 2
    assert "wiezit uitleg kaart_sturen DOSSIER" in capsys.readouterr().err


def test_every_own_step_that_status_names_can_be_explained(capsys: pytest.CaptureFixture[str]) -> None:
    for folder in sorted(path.parent for path in SAMPLES.glob("*/dossier.yaml")):
        assert "De wet vraagt dit niet" in say(capsys, "uitleg", "kaart_van_het_team", str(folder), "--peildatum", "2026-10-20")


def test_leave_that_makes_a_new_case_is_not_called_health(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "2026-014"
    folder.mkdir()
    for name, text in {
        "dossier": "formaat: 1\ndossiernummer: 2026-014\n",
        "2026-01-05-ziekmelding": "soort: ziekmelding\ndatum: 2026-01-05\n",
        "2026-06-01-verlof": "soort: verlof\ndatum: 2026-06-01\nvan: 2026-06-01\ntot_en_met: 2026-09-20\n",
        "2026-09-21-ziekmelding": "soort: ziekmelding\ndatum: 2026-09-21\nzelfde_oorzaak_als_voor_verlof: nee\n",
    }.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    told = say(capsys, "uitleg", "einde_wachttijd", str(folder), "--peildatum", "2026-10-01")
    assert "112 dagen onderbroken door verlof vanaf maandag 1 juni 2026" in " ".join(told.replace("│", "").split())


def test_a_command_in_a_sentence_can_be_copied_with_the_dossier_in_it(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = " ".join(say(capsys, "uitleg", "ziekmelding_uwv_42_weken", str(case), "--formaat", "md").split())
    assert f"‘wiezit document melding_42_weken {case} -o melding.html’" in told


@pytest.mark.parametrize(
    ("title", "step"),
    [("Start van spoor 2", "spoor2_start"), ("contact met de bedrijfsarts", "contact_bedrijfsarts"), ("Eerste WIA-dag", "einde_wachttijd")],
)
def test_a_step_is_explained_by_the_title_that_is_on_the_screen(title: str, step: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert say(capsys, "uitleg", title) == say(capsys, "uitleg", step)
