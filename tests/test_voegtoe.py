"""`wiezit nieuw` and `wiezit voegtoe`: what they write, what they refuse, and what is kept when it goes wrong."""

import os
import shlex
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from wiezit.cli.app import run
from wiezit.cli.typed import AntwoordError, functie_en_uren
from wiezit.dossier.events import SOORT, soort_van
from wiezit.files.read import read_dossier
from wiezit.files.scaffold import header, new_text
from wiezit.files.write import attach, clean_name, create_folder, publish

NIEUW = [
    "nieuw", "2026-014", "--naam", "Noor de Griep", "--functie", "kok", "--uren", "22,5", "--in-dienst", "1-3-2019",
    "--eerste-ziektedag", "ma 5 jan", "--doorgegeven", "5-1", "--arbodienst", "Arbodienst De Brug", "--casemanager", "Sam Voorbeeld",
    "--werkgever", "Bakkerij Voorbeeld", "--peildatum", "7-1-2026",
]  # fmt: skip
PLAN = [
    "voegtoe", "plan_van_aanpak", "--datum", "12-2-2026", "--peildatum", "12-2-2026", "--veld", "einddoel=Eigen werk", "--veld",
    "activiteiten.wat=Rooster maken", "--veld", "activiteiten.wie=werkgever", "--veld", "activiteiten.wat=Twee uur per dag werken",
    "--veld", "activiteiten.wie=werknemer", "--veld", "visie.werkgever=Prima", "--veld", "visie.werknemer=Prima",
    "--veld", "ondertekend.rol=werkgever", "--veld", "ondertekend.datum=12-2-2026", "--veld", "ondertekend.rol=werknemer",
    "--veld", "ondertekend.datum=13-2-2026",
]  # fmt: skip


@pytest.fixture
def map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one new dossier; the current folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    assert run(NIEUW) == 0
    return tmp_path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_dossier_has_nothing_wrong_and_says_what_is_due(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(NIEUW) == 0
    said = capsys.readouterr()
    assert "probleemanalyse, uiterlijk 16 februari 2026 (bedrijfsarts)" in said.out
    assert "eerste ziektedag: maandag 5 januari 2026" in said.err
    assert run(["check"]) == 0
    assert "Geen fouten of waarschuwingen" in capsys.readouterr().out


@pytest.mark.parametrize(("choice", "coloured"), [("altijd", True), ("nooit", False), ("auto", False)])
def test_what_is_wrong_in_a_new_file_has_colour_where_somebody_asks(
    map: Path, capsys: pytest.CaptureFixture[str], choice: str, coloured: bool
) -> None:
    capsys.readouterr()
    run(["voegtoe", "voortgangsgesprek", "2026-014", "--datum", "6-1-2026", "--geen-vragen", "--kleur", choice, "--peildatum", "7-1-2026"])
    shown = capsys.readouterr().out
    assert "WZ105" in shown
    assert ("\x1b[" in shown) is coloured


def test_the_second_dossier_takes_the_organisation_from_the_first(map: Path) -> None:
    assert run(["nieuw", "2026-015", "--naam", "Bo Voorbeeld", "--functie", "bakker", "--uren", "36", "--in-dienst", "2020-01-01",
                "--eerste-ziektedag", "6-1-2026", "--peildatum", "7-1-2026"]) == 0  # fmt: skip
    assert "casemanager" not in (map / "2026-015" / "dossier.yaml").read_text(encoding="utf-8").replace("#", "").lower().split("no_risk")[1]
    dossier = read_dossier(map / "2026-015").dossier
    assert dossier.werkgever.naam == "Bakkerij Voorbeeld"


@pytest.mark.parametrize(
    ("text", "job", "hours"),
    [
        ("kok, 22,5", "kok", "22,5"),
        ("kok, 22.5", "kok", "22.5"),
        ("kok,22,5", "kok", "22,5"),
        ("kok 22,5", "kok", "22,5"),
        ("kok 36 uur per week", "kok", "36"),
        ("chef-kok; 36", "chef-kok", "36"),
        ("medewerker niveau 2, 36 uur", "medewerker niveau 2", "36"),
        ("monteur B2, 36", "monteur B2", "36"),
    ],
)
def test_a_job_and_its_hours_are_told_apart(text: str, job: str, hours: str) -> None:
    assert functie_en_uren(text) == (job, hours)


@pytest.mark.parametrize(
    "text", ["kok 22, 5", "medewerker niveau 2, 36", "medewerker schaal 8", "medewerker niveau 2,36", "36, 5", "kok", "22,5"]
)
def test_a_job_with_hours_that_can_be_read_in_two_ways_is_asked_again(text: str) -> None:
    with pytest.raises(AntwoordError):
        functie_en_uren(text)


def test_a_case_that_runs_for_months_shows_each_missed_step_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run([*NIEUW[:-1], "20-11-2026"]) == 0
    said = capsys.readouterr().out.partition("Hiervan is de laatste dag voorbij. Is het gedaan? Leg het vast.")[2].partition("\n\n")[0]
    assert said.count("voortgangsgesprek") == 1 and "voortgangsgesprek, 6 keer, de eerste uiterlijk 13 april 2026" in said
    assert "probleemanalyse, uiterlijk 16 februari 2026" in said


def test_without_a_terminal_it_names_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["nieuw", "2026-014", "--naam", "Noor"]) == 2
    assert "--eerste-ziektedag" in capsys.readouterr().err
    assert names(tmp_path) == []


def test_a_name_that_is_too_long_is_no_error_of_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run([word.replace("2026-014", "9" * 300) for word in NIEUW]) == 2
    said = capsys.readouterr().err
    assert "de naam is te lang" in said and "programma zelf" not in said
    assert max(len(line) for line in said.splitlines()) < 140


def test_an_existing_folder_is_left_alone(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (map / "2026-014" / "dossier.yaml").read_bytes()
    assert run(NIEUW) == 2
    assert "Er bestaat al iets" in capsys.readouterr().err
    assert (map / "2026-014" / "dossier.yaml").read_bytes() == before


@pytest.mark.parametrize(("map_naam", "reden"), [("2026-degriep-noor", "‘noor’"), ("2026-burnout", "ziekte of diagnose")])
def test_the_folder_is_named_after_nobody_and_nothing_medical(
    map: Path, capsys: pytest.CaptureFixture[str], map_naam: str, reden: str
) -> None:
    assert run([map_naam if word == "2026-014" else word for word in NIEUW]) == 2
    assert reden in capsys.readouterr().err
    assert not (map / map_naam).exists()


def test_a_plan_is_written_and_the_planning_says_what_changed(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*PLAN, "2026-014"]) == 0
    said = capsys.readouterr()
    assert "plan van aanpak: gedaan, 18 dagen voor de termijn" in said.out
    assert "volgende: probleemanalyse, uiterlijk 16 februari 2026" in said.out
    assert "ondertekend datum: vrijdag 13 februari 2026\n" in said.err
    assert "Twee uur" not in said.err and "Prima" not in said.err, "a log has more readers than who types"
    dossier = read_dossier(map / "2026-014").dossier
    plan = dossier.gebeurtenissen[-1]
    assert [(a.wat, a.wie) for a in plan.activiteiten] == [("Rooster maken", ("werkgever",)), ("Twee uur per dag werken", ("werknemer",))]
    assert plan.casemanager == "Sam Voorbeeld"  # known from wiezit.yaml
    assert str(plan.vastgelegd_op) == "2026-02-12"


def test_what_is_required_stays_open_without_a_terminal(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["voegtoe", "voortgangsgesprek", "2026-014", "--datum", "12-3-2026", "--peildatum", "12-3-2026"]) == 1
    said = capsys.readouterr()
    assert "Nog in te vullen in het bestand: aanwezig" in said.err
    assert "fout[WZ105]" in said.out


def test_open_agreements_come_along_as_comments(map: Path) -> None:
    talk = ["voegtoe", "voortgangsgesprek", "2026-014", "--veld", "aanwezig=werkgever, werknemer"]
    run([*talk, "--datum", "12-3-2026", "--veld", "afspraken.wat=Rooster maken", "--veld", "afspraken.voor=20-3-2026"])
    run([*talk, "--datum", "23-4-2026"])
    text = (map / "2026-014" / "2026-04-23-voortgangsgesprek.yaml").read_text(encoding="utf-8")
    assert "# Open afspraak (2026-03-12-voortgangsgesprek.yaml): Rooster maken (voor 2026-03-20)" in text


def test_a_name_that_is_taken_gets_a_number(map: Path) -> None:
    for _ in range(3):
        assert run(["voegtoe", "contact", "2026-014", "--datum", "12-1-2026", "--veld", "met=arbodienst"]) == 0
    assert [n for n in names(map / "2026-014") if "contact" in n] == [
        "2026-01-12-contact-2.yaml", "2026-01-12-contact-3.yaml", "2026-01-12-contact.yaml"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("veld", "reden"),
    [
        ("samenvatting=Heeft een burn-out", "ziekte of diagnose"),
        ("samenvatting=BSN 111222333", "burgerservicenummer"),
        ("volgende=volgende week ergens", "geen datum"),
        ("volgende=30-2-2026", "30 februari 2026"),
        ("met=bedrijfarts", "Bedoel je bedrijfsarts?"),
        ("diagnose=x", "dit veld bestaat niet"),
        ("visie=goed", "visie.werkgever"),
        ("volgende=", "hier hoort een waarde"),
        ("met", "een sleutel en een waarde"),
    ],
)
def test_a_wrong_value_is_refused_with_the_reason_and_nothing_is_written(
    map: Path, capsys: pytest.CaptureFixture[str], veld: str, reden: str
) -> None:
    before = names(map / "2026-014")
    assert run(["voegtoe", "contact", "2026-014", "--veld", veld]) == 2
    said = capsys.readouterr().err
    assert reden in said
    assert "burn-out" not in said
    assert names(map / "2026-014") == before


@pytest.mark.parametrize("veld", ["samenvatting=Alles besproken", "visie.werknemer=Prima", "bijlagen=brief.pdf"])
def test_of_medical_information_only_the_fact_can_be_recorded(map: Path, capsys: pytest.CaptureFixture[str], veld: str) -> None:
    before = names(map / "2026-014")
    assert run(["voegtoe", "medische_informatie", "2026-014", "--veld", veld]) == 2
    assert "dit veld bestaat niet" in capsys.readouterr().err
    assert names(map / "2026-014") == before


@pytest.mark.parametrize(
    ("words", "says", "hint"),
    [
        (
            ["--datum", "30-2-2026"],
            "--datum: deze datum bestaat niet: 30 februari 2026 (februari 2026 heeft 28 dagen)",
            "hulp: Schrijf de dag",
        ),
        (["--veld", "volgende=straks"], "--veld volgende: dit is geen datum", "hulp: Schrijf de dag als 5-1-2026"),
        (["--veld", "samenvatting=Heeft een hernia"], "--veld samenvatting: hier staat iets over", "opnieuw zonder deze tekst"),
        (["--veld", "met=bedrijfarts"], "Bedoel je bedrijfsarts?", "hulp: Er is niets geschreven."),
        (["--veld", "kleur=rood"], "dit veld bestaat niet", "hulp: De velden zijn: datum,"),
    ],
)
def test_the_hint_fits_what_is_wrong(map: Path, capsys: pytest.CaptureFixture[str], words: list[str], says: str, hint: str) -> None:
    assert run(["voegtoe", "contact", "2026-014", *words]) == 2
    said = capsys.readouterr().err
    assert says in said and hint in said
    assert ("De velden zijn" in said) == ("kleur=rood" in words)


def test_an_everyday_word_leads_to_the_kind(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["voegtoe", "gesprek", "2026-014"]) == 2
    assert "SOORT kent ‘gesprek’ niet.\nhulp: Bedoel je voortgangsgesprek?" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["voegtoe", "uitleg"])
def test_a_dossier_in_the_place_of_the_kind_is_recognised(map: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert run([command, "2026-014", "spreekuur"]) == 2
    assert f"hulp: wiezit {command} spreekuur 2026-014" in capsys.readouterr().err


def test_what_was_typed_is_said_back_as_it_was(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["voegtoe", "2026-099", "2026-014"]) == 2
    assert "SOORT kent ‘2026-099’ niet." in capsys.readouterr().err


def test_a_surname_that_is_an_illness_is_a_name(map: Path) -> None:
    assert read_dossier(map / "2026-014").dossier.kaart.werknemer.naam == "Noor de Griep"


def test_a_last_day_comes_with_how_uwv_counts(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["voegtoe", "verlof", "2026-014", "--datum", "1-6-2026", "--veld", "van=1-6-2026", "--veld", "tot_en_met=20-9-2026"])
    assert "Dan is 13 februari de laatste dag" in capsys.readouterr().err


def test_outside_a_dossier_it_names_the_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["voegtoe", "contact"]) == 2
    assert "wiezit nieuw" in capsys.readouterr().err


def test_without_a_kind_it_names_the_open_steps(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["voegtoe", "2026-014", "--peildatum", "12-2-2026"]) == 2
    assert "wiezit voegtoe probleemanalyse 2026-014" in capsys.readouterr().err


def test_without_a_kind_it_says_that_no_step_is_open(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["voegtoe", "herstelmelding", "2026-014", "--datum", "9-1-2026", "--peildatum", "12-1-2026"]) == 0
    capsys.readouterr()
    assert run(["voegtoe", "2026-014", "--peildatum", "12-1-2026"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("Er staat nu geen stap open.\nZeg wat je wilt vastleggen.\n") and "Nu open" not in said


def test_an_attachment_gets_a_clean_name_and_a_place(map: Path, tmp_path: Path) -> None:
    source = map / "Verslag (def) één.PDF"
    source.write_bytes(b"%PDF-1.4")
    assert run(["voegtoe", "document", "2026-014", "--datum", "12-1-2026", "--veld", "titel=Verslag", "--bijlage", str(source)]) == 0
    assert names(map / "2026-014" / "bijlagen") == ["verslag-def-een.pdf"]
    assert run(["voegtoe", "document", "2026-014", "--datum", "12-1-2026", "--veld", "titel=Verslag", "--bijlage", str(source)]) == 0
    assert names(map / "2026-014" / "bijlagen") == ["verslag-def-een-2.pdf", "verslag-def-een.pdf"]


@pytest.mark.parametrize("name", ["scan0012.pdf", "Brief van 3 maart.pdf", "oud/scan 2.pdf"])
def test_the_command_for_an_attachment_that_nobody_names_refers_to_that_file(
    map: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    file = map / "2026-014" / "bijlagen" / name
    file.parent.mkdir(parents=True)
    file.write_bytes(b"x")
    capsys.readouterr()
    run(["check"])
    told = capsys.readouterr().out
    command = next(line for line in told.splitlines() if "wiezit voegtoe" in line).partition("wiezit ")[2]
    assert command.startswith("voegtoe document 2026-014 --bijlage ")
    assert run([*shlex.split(command), "--veld", "titel=Brief", "--datum", "12-1-2026", "--peildatum", "12-1-2026"]) == 0
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    assert read_dossier(map / "2026-014").dossier.gebeurtenissen[-1].bijlagen == (name,)
    run(["check"])
    assert "WZ245" not in capsys.readouterr().out


def test_two_files_that_are_called_the_same_are_told_apart(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for folder in (map, map / "2026-014"):
        (folder / "bijlagen").mkdir()
        (folder / "bijlagen" / "brief.pdf").write_bytes(b"x")
    assert run(["voegtoe", "document", "2026-014", "--veld", "titel=Brief", "--bijlage", "bijlagen/brief.pdf"]) == 2
    assert "Schrijf bij --bijlage het hele pad" in capsys.readouterr().err


def test_a_medical_attachment_is_refused(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = map / "uitslag-chemokuur.pdf"
    source.write_bytes(b"%PDF-1.4")
    assert run(["voegtoe", "document", "2026-014", "--veld", "titel=Brief", "--bijlage", str(source)]) == 2
    assert "De naam van deze bijlage kan niet" in capsys.readouterr().err
    assert not (map / "2026-014" / "bijlagen").exists()


def test_a_command_to_go_on_says_again_which_attachments_are_still_to_be_copied(
    map: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("brief 1.pdf", "brief 2.pdf"):
        (map / name).write_bytes(b"%PDF-1.4")
    real = attach

    def second_fails(dossier: Path, source: Path) -> Path:
        if source.name == "brief 2.pdf":
            raise OSError(28, "No space left on device")
        return real(dossier, source)

    monkeypatch.setattr("wiezit.cli.draft.attach", second_fails)
    words = ["voegtoe", "document", "2026-014", "--datum", "12-1-2026", "--veld", "titel=Brief", "--peildatum", "12-1-2026"]
    assert run([*words, "--bijlage", "brief 1.pdf", "--bijlage", "brief 2.pdf"]) == 2
    command = capsys.readouterr().err.partition("Ga verder met: wiezit ")[2].strip()
    assert command == 'voegtoe document 2026-014 --bijlage "brief 2.pdf" --peildatum 2026-01-12'
    concept = "2026-014/2026-01-12-document.concept.yaml"
    monkeypatch.undo()
    monkeypatch.chdir(map)
    assert run([*shlex.split(command), "--verder", concept]) == 0
    assert read_dossier(map / "2026-014").dossier.gebeurtenissen[-1].bijlagen == ("brief-1.pdf", "brief-2.pdf")


# --- the editor ---------------------------------------------------------------------------------------------------------------


def editor(folder: Path, code: str) -> str:
    """Return an EDITOR command that runs Python `code` with the file in `path`."""
    script = folder / "editor.py"
    script.write_text(f"import sys, pathlib\npath = pathlib.Path(sys.argv[1])\n{code}\n", encoding="utf-8")
    return f'"{sys.executable}" "{script}"'


def test_the_editor_shapes_the_file_and_its_name(map: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = "path.write_text(path.read_text().replace('datum: 2026-03-12', 'datum: 2026-03-13'))"
    monkeypatch.setenv("EDITOR", editor(map, code))
    assert run(["voegtoe", "contact", "2026-014", "--datum", "12-3-2026", "--veld", "met=arbodienst", "--bewerk"]) == 0
    assert "2026-03-13-contact.yaml" in names(map / "2026-014")
    assert not [name for name in names(map / "2026-014") if "concept" in name]


@pytest.mark.parametrize("command", [None, "bestaat-niet-als-editor", "fails"])
def test_what_was_typed_is_kept_when_the_editor_fails(
    map: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str | None
) -> None:
    if command is not None:
        monkeypatch.setenv("EDITOR", editor(map, "sys.exit(3)") if command == "fails" else command)
    assert run(["voegtoe", "contact", "2026-014", "--datum", "12-3-2026", "--veld", "samenvatting=Rooster besproken", "--bewerk"]) == 2
    assert "2026-03-12-contact.concept.yaml" in capsys.readouterr().err
    assert "Rooster besproken" in (map / "2026-014" / "2026-03-12-contact.concept.yaml").read_text(encoding="utf-8")
    assert "2026-03-12-contact.yaml" not in names(map / "2026-014")


def test_an_emptied_file_adds_nothing(map: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", editor(map, "path.write_text('')"))
    before = names(map / "2026-014")
    assert run(["voegtoe", "contact", "2026-014", "--bewerk"]) == 2
    assert names(map / "2026-014") == before


# --- the disk -----------------------------------------------------------------------------------------------------------------


def test_what_was_typed_is_kept_elsewhere_when_the_folder_cannot_be_written(
    map: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    real = os.open

    def full(path: object, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_CREAT and "2026-014" in str(path):
            raise OSError(28, "No space left on device")
        return real(path, flags, mode)  # type: ignore[arg-type]

    monkeypatch.setattr("wiezit.files.write.os.open", full)
    assert run(["voegtoe", "contact", "2026-014", "--datum", "12-3-2026", "--veld", "samenvatting=Rooster besproken"]) == 2
    said = capsys.readouterr().err
    assert "Schrijven in 2026-014 lukt niet: de schijf is vol" in said
    kept = map / "2026-03-12-contact.concept.yaml"
    assert "Rooster besproken" in kept.read_text(encoding="utf-8")
    assert os.name == "nt" or kept.stat().st_mode & 0o077 == 0
    assert names(map / "2026-014") == ["2026-01-05-ziekmelding.yaml", "dossier.yaml"]
    command = said.partition("Ga verder met: wiezit ")[2].split()
    assert command[-2:] == ["--verder", kept.name]
    monkeypatch.undo()
    monkeypatch.chdir(map)
    assert run(command) == 0
    assert "Rooster besproken" in (map / "2026-014" / "2026-03-12-contact.yaml").read_text(encoding="utf-8")
    assert not kept.exists()


def test_a_concept_without_answers_is_no_concept(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["voegtoe", "contact", "2026-014", "--verder", "weg.concept.yaml"]) == 2
    assert "niets om mee verder te gaan: weg.concept.yaml" in capsys.readouterr().err


def test_the_answers_for_a_new_dossier_are_kept_when_it_cannot_be_made(
    map: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(self: Path, *_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("wiezit.files.write.Path.mkdir", full)
    assert run([word.replace("2026-014", "2026-099") for word in NIEUW]) == 2
    assert "deze schijf is alleen-lezen" in capsys.readouterr().err
    assert "naam: Noor de Griep" in (map / "2026-099.concept.yaml").read_text(encoding="utf-8")
    assert not (map / "2026-099").exists()


def test_two_people_at_once_both_get_their_file(tmp_path: Path) -> None:
    start = threading.Barrier(8)

    def write(number: int) -> None:
        start.wait()
        publish(tmp_path, "2026-01-05-contact", f"soort: contact\nsamenvatting: nummer {number}\n")

    people = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    assert len(names(tmp_path)) == 8
    assert len({path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}) == 8


def test_no_hard_links_is_no_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("wiezit.files.write.os.link", none)
    assert publish(tmp_path, "a", "x\n").name == "a.yaml"
    assert publish(tmp_path, "a", "y\n").name == "a-2.yaml"
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == "x\n"


def test_a_half_made_folder_is_cleaned_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(path: Path, data: bytes, mode: int = 0) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("wiezit.files.write._write_new", broken)
    with pytest.raises(KeyboardInterrupt):
        create_folder(tmp_path / "2026-014", {"dossier.yaml": "x"})
    assert names(tmp_path) == []


def test_clean_names_work_on_every_system() -> None:
    assert clean_name("Één Brief: (v2)") == "een-brief-v2"
    assert clean_name("../../etc/passwd") == "etc-passwd"
    assert clean_name("CON") == "bijlage-con"
    assert clean_name("🙂") == "bijlage"


# --- git ----------------------------------------------------------------------------------------------------------------------


def test_commit_records_only_the_new_file_and_names_nobody(map: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for key in ("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"):
        monkeypatch.setenv(key, "iemand@example.org" if "EMAIL" in key else "Iemand")

    def git(*words: str) -> str:
        return subprocess.run(["git", *words], cwd=map, capture_output=True, text=True, check=True).stdout

    git("init", "--quiet")
    assert run(["voegtoe", "contact", "2026-014", "--datum", "12-3-2026", "--veld", "met=arbodienst"]) == 0
    assert git("ls-files") == ""
    assert run(["voegtoe", "contact", "2026-014", "--datum", "13-3-2026", "--veld", "met=arbodienst", "--commit"]) == 0
    assert git("ls-files").split() == ["2026-014/2026-03-13-contact.yaml"]
    assert git("log", "--format=%s").strip() == "2026-014: contact toegevoegd"


def test_commit_outside_git_is_refused_before_anything_is_written(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["voegtoe", "contact", "2026-014", "--datum", "12-3-2026", "--commit"]) == 2
    said = capsys.readouterr().err
    assert "Deze map hoort niet bij git. Er is niets geschreven." in said and "fatal" not in said
    assert names(map / "2026-014") == ["2026-01-05-ziekmelding.yaml", "dossier.yaml"]


def test_git_that_knows_no_author_is_explained(map: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    subprocess.run(["git", "init", "-q", str(map)], check=True)
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "user.useConfigOnly")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "true")
    assert run(["voegtoe", "contact", "2026-014", "--datum", "12-3-2026", "--commit"]) == 2
    assert "git weet niet wie je bent" in capsys.readouterr().err


# --- the scaffolds ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("soort", SOORT)
def test_every_kind_has_a_scaffold_that_the_reader_knows(map: Path, soort: str) -> None:
    text = new_text(SOORT[soort], {"datum": "2026-03-12"})
    assert "Geen medische gegevens" in text
    path = map / "2026-014" / f"2026-03-12-{soort}.yaml"
    path.write_text(text, encoding="utf-8")
    loaded = read_dossier(map / "2026-014")
    assert soort_van(type(next(e for e in loaded.dossier.gebeurtenissen if loaded.dossier.bestand(e) == path.name))) == soort
    assert {finding.code for finding in loaded.findings} <= {"WZ105"}  # only what is still to be filled in


@pytest.mark.parametrize("soort", SOORT)
def test_every_optional_line_becomes_a_field_when_its_mark_goes(map: Path, soort: str) -> None:
    text = "\n".join(line[1:] if line.startswith("#") and line[1:2].isalpha() else line for line in new_text(SOORT[soort], {}).split("\n"))
    path = map / "2026-014" / f"2026-03-12-{soort}.yaml"
    path.write_text(text.replace("\ndatum:", "\ndatum: 2026-03-12", 1), encoding="utf-8")
    assert {finding.code for finding in read_dossier(map / "2026-014").findings} <= {"WZ105"}


def test_an_own_header_wins(tmp_path: Path) -> None:
    (tmp_path / "contact.txt").write_text("Bel eerst HR.\n", encoding="utf-8")
    assert header(SOORT["contact"], tmp_path) == ("Bel eerst HR.",)
    assert header(SOORT["contact"]) != ("Bel eerst HR.",)


def test_only_a_concept_of_this_kind_is_gone_on_with_and_taken_away(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    real = map / "2026-014" / "2026-01-05-ziekmelding.yaml"
    before = real.read_bytes()
    assert run(["voegtoe", "contact", "2026-014", "--geen-vragen", "--verder", str(real)]) == 2
    assert "Dit is geen concept" in capsys.readouterr().err
    other = map / "2026-014" / "2026-02-10-probleemanalyse.concept.yaml"
    other.write_text("soort: probleemanalyse\nmogelijkheden: zitten\n", encoding="utf-8")
    assert run(["voegtoe", "contact", "2026-014", "--geen-vragen", "--verder", str(other)]) == 2
    assert "wiezit voegtoe probleemanalyse DOSSIER --verder" in capsys.readouterr().err
    assert run(["nieuw", "2026-099", "--verder", str(real)]) == 2
    assert (real.read_bytes(), other.is_file(), (map / "2026-099").exists()) == (before, True, False)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("datum: 5-1-26-1", "datum"),
        ("datum: [2026-01-05]", "hier hoort één datum"),
        ("samenvatting: heeft een zware depressie", "een ziekte of diagnose"),
        ("mogelijkheden: zitten", "mogelijkheden: dit veld past hier niet"),
        ("datum: 5-1-26-1\nvolgende: {dag: 1}", "datum: "),
        ("afspraken: [{wat: bellen, voor: 30-2-2026}]", "afspraken.voor: "),
        ("afspraken: [{wat: heeft een hernia}]", "afspraken.wat: hier staat iets over een ziekte"),
        ("samenvatting: {wat: Rooster}", "samenvatting: hier hoort één tekst"),
        ("samenvatting: Rooster\nsamenvatting: Nog een", "niet helemaal te lezen"),
    ],
)
def test_what_a_concept_holds_is_read_like_an_option(map: Path, text: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    concept = map / "2026-014" / "2026-01-20-contact.concept.yaml"
    concept.write_text(f"soort: contact\nmet: werknemer\n{text}\n", encoding="utf-8")
    assert run(["voegtoe", "contact", "2026-014", "--geen-vragen", "--peildatum", "2026-01-21", "--verder", str(concept)]) == 2
    assert told in capsys.readouterr().err
    assert concept.is_file() and not list((map / "2026-014").glob("*-contact.yaml"))


def go_on(map: Path, text: str, *options: str, soort: str = "contact") -> Path:
    """Write a concept and go on with it without a question; return the concept."""
    concept = map / f"eerder.{soort}.concept.yaml"
    concept.write_text(f"soort: {soort}\n{text}", encoding="utf-8")
    assert run(["voegtoe", soort, "2026-014", "--geen-vragen", "--peildatum", "2026-01-21", "--verder", str(concept), *options]) == 0
    return concept


def test_a_date_in_a_concept_is_read_as_people_type_it(map: Path) -> None:
    concept = go_on(map, "datum: 20-1-2026\nmet: werknemer\nsamenvatting: Rooster\n")
    assert "datum: 2026-01-20" in (map / "2026-014" / "2026-01-20-contact.yaml").read_text(encoding="utf-8")
    assert not concept.exists()


def test_a_concept_and_options_fill_one_part_together(map: Path) -> None:
    text = "visie:\n  werknemer: Prima\neinddoel: Eigen werk\nactiviteiten:\n  - wat: Bellen\n    wie: werkgever\n"
    options = ("--veld", "visie.werkgever=Goed plan", "--veld", "einddoel=Ander werk")
    concept = map / "plan.concept.yaml"
    concept.write_text(f"soort: plan_van_aanpak\n{text}", encoding="utf-8")
    run(["voegtoe", "plan_van_aanpak", "2026-014", "--geen-vragen", "--peildatum", "2026-01-21", "--verder", str(concept), *options])
    made = (map / "2026-014" / "2026-01-21-plan_van_aanpak.yaml").read_text(encoding="utf-8")
    assert all(words in made for words in ("werknemer: Prima", "werkgever: Goed plan", "einddoel: Ander werk", "wat: Bellen"))
    assert not concept.exists()


def test_a_concept_stays_when_not_all_of_it_is_taken_over(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    concept = go_on(map, "met: werknemer\nsamenvatting: Rooster\nafspraken:\n  - wat: Bellen\n", "--veld", "afspraken.wat=Mailen")
    assert "blijft staan. Niet overgenomen: afspraken" in capsys.readouterr().err
    assert "Bellen" in concept.read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="the editor is a shell command")
def test_a_concept_that_was_edited_further_is_taken_away(map: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "true")
    concept = map / "2026-014" / "2026-01-21-contact.concept.yaml"
    concept.write_text("soort: contact\ndatum: 2026-01-21\nmet: werknemer\nsamenvatting: Rooster\n", encoding="utf-8")
    assert run(["voegtoe", "contact", "2026-014", "--peildatum", "2026-01-21", "--bewerk", "--verder", str(concept)]) == 0
    assert [name for name in names(map / "2026-014") if "contact" in name] == ["2026-01-21-contact.yaml"]


BEGONNEN = (
    "naam: Noor de Griep\nfunctie: kok\nuren: 22,5\nin_dienst: 1-3-2019\neerste_ziektedag: 2026-01-05\ndoorgegeven: 2026-01-06\n"
    "arbodienst: De Brug\ncasemanager: Sam Voorbeeld\n"
)


def test_a_new_dossier_is_made_from_a_concept_without_a_question(map: Path) -> None:
    concept = map / "eerder.concept.yaml"
    concept.write_text(BEGONNEN, encoding="utf-8")
    assert run(["nieuw", "2026-015", "--peildatum", "7-1-2026", "--functie", "bakker", "--verder", str(concept)]) == 0
    card = (map / "2026-015" / "dossier.yaml").read_text(encoding="utf-8")
    assert "titel: bakker" in card and "begin: 2019-03-01" in card
    report = (map / "2026-015" / "2026-01-05-ziekmelding.yaml").read_text(encoding="utf-8")
    assert "doorgegeven_arbodienst_op: 2026-01-06" in report
    assert not concept.exists()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("einddoel: Eigen werk\n", "einddoel: dit past niet bij een nieuw dossier"),
        ("in_dienst: gisterenmorgen\n", "in_dienst: "),
        ("naam: [Noor, Bo]\n", "naam: hier hoort één waarde"),
        ("naam: Noor de Griep\n", "--verder eerder.concept.yaml"),
    ],
)
def test_a_concept_of_a_new_dossier_is_read_like_the_options(map: Path, text: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    concept = map / "eerder.concept.yaml"
    concept.write_text(text, encoding="utf-8")
    assert run(["nieuw", "2026-015", "--peildatum", "7-1-2026", "--verder", concept.name]) == 2
    assert told in capsys.readouterr().err
    assert concept.read_text(encoding="utf-8") == text and not (map / "2026-015").exists()


def nieuw_op(map: Path, folder: str, **given: str) -> int:
    options = [word for key, text in given.items() for word in (f"--{key.replace('_', '-')}", text)]
    person = ["--naam", "Bo Voorbeeld", "--functie", "bakker", "--uren", "36", "--in-dienst", "2020-01-01"]
    return run(["nieuw", folder, *person, "--peildatum", "28-11-2026", *options])


def test_a_day_of_passing_on_that_cannot_be_right_is_pointed_out(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nieuw_op(map, "2026-015", eerste_ziektedag="20-11-2026", doorgegeven="1-12-2026")
    assert "Let op: dinsdag 1 december 2026 is nog niet geweest." in capsys.readouterr().err
    nieuw_op(map, "2026-016", eerste_ziektedag="20-11-2026", doorgegeven="19-11-2026")
    assert "Let op: de dag van doorgeven ligt vóór de eerste ziektedag." in capsys.readouterr().err
    nieuw_op(map, "2026-017", eerste_ziektedag="20-11-2026", doorgegeven="20-11-2026")
    assert "Let op" not in capsys.readouterr().err


def test_a_new_dossier_inside_another_is_refused(map: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    before = names(map / "2026-014")
    capsys.readouterr()
    assert nieuw_op(map, "2026-014/b/c/2026-015", eerste_ziektedag="20-11-2026") == 2
    assert capsys.readouterr().err.startswith("Deze plek ligt in een ander dossier: 2026-014\nhulp: ")
    monkeypatch.chdir(map / "2026-014")
    assert nieuw_op(map, "2026-015", eerste_ziektedag="20-11-2026") == 2
    assert names(map / "2026-014") == before
    assert nieuw_op(map, "../2026-018", eerste_ziektedag="20-11-2026") == 0
    assert (map / "2026-018" / "dossier.yaml").is_file()


def test_a_date_that_can_be_read_in_two_ways_is_not_written(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert nieuw_op(map, "2026-015", eerste_ziektedag="26-11-16") == 2
    said = capsys.readouterr().err
    assert "--eerste-ziektedag: 26-11-16 kan 26 november 2016 zijn of 16 november 2026" in said
    assert not (map / "2026-015").exists()
    words = ["voegtoe", "contact", "2026-014", "--geen-vragen", "--peildatum", "28-11-2026"]
    assert run([*words, "--datum", "26-11-20"]) == 2
    assert "--datum: 26-11-20 kan" in capsys.readouterr().err
