"""`verschil` tells what changed in meaning between two revisions, in real repositories."""

import json
from pathlib import Path

import pytest

from git_repo import GitRepo
from wiezit.cli.app import run

PLAN = """\
einddoel: eigen werk
casemanager: Casemanager Voorbeeld
activiteiten:
  - wat: opbouwen
    wie: werknemer
visie:
  werkgever: akkoord
  werknemer: akkoord
ondertekend:
  - rol: werkgever
    datum: 2026-02-20
afspraken:
  - wat: elke vrijdag bellen
    wie: leidinggevende
    voor: 2026-03-01
"""


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitRepo:
    made = GitRepo(tmp_path / "repo")
    made.dossier("2026-014", d2026_01_05_ziekmelding="")
    made.dossier("2026-015", d2026_01_05_ziekmelding="")
    made.commit("2026-01-06")
    monkeypatch.chdir(made.root)
    return made


def verschil(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(["verschil", *arguments]) == 0
    return capsys.readouterr().out


def test_nothing_changed_is_said(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.write("2026-014/2026-01-05-ziekmelding.yaml", "# alleen opmaak\nsoort:   ziekmelding\ndatum: '2026-01-05'\n")
    assert "Niets veranderd in betekenis." in verschil(capsys, "HEAD", "--peildatum", "2026-02-01")


def test_a_file_that_broke_is_not_taken_away(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.event("2026-014", "2026-02-20-plan_van_aanpak", PLAN)
    repo.commit("2026-02-21")
    repo.write("2026-014/2026-02-20-plan_van_aanpak.yaml", "soort: [")
    told = verschil(capsys, "HEAD", "--peildatum", "2026-06-01")
    assert "Weggehaald" not in told and "plan van aanpak: te laat" not in told.lower()


def test_a_comparison_that_is_not_whole_says_so_in_every_format(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    file = repo.event("2026-014", "2026-02-20-contact")
    whole = file.read_text("utf-8")
    repo.commit("2026-02-21")
    file.write_text(f"<<<<<<< HEAD\n{whole}=======\n>>>>>>> tak\n", "utf-8")
    for formaat in ("tekst", "md"):
        told = verschil(capsys, "HEAD", "--formaat", formaat)
        assert "Niet helemaal te vergelijken" in told and "Niets veranderd" not in told and "2026-015" not in told
        assert "2026-02-20-contact.yaml leesbaar" in told.replace("\\", "") and "Weggehaald" not in told
    (one,) = json.loads(verschil(capsys, "HEAD", "--formaat", "json"))["dossiers"]
    assert one["niet_te_lezen"] == {"was": [], "nu": [file.name]}
    repo.commit("2026-02-22")
    file.write_text(whole, "utf-8")
    assert f"{file.name} was eerst niet te lezen" in verschil(capsys, "HEAD")
    assert f"{file.name} was eerst niet te lezen" in verschil(capsys, "HEAD", "--formaat", "md").replace("\\", "")
    (one,) = json.loads(verschil(capsys, "HEAD", "--formaat", "json"))["dossiers"]
    assert one["niet_te_lezen"] == {"was": [file.name], "nu": []}


def test_settings_that_cannot_be_read_make_a_comparison_not_whole(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.write("wiezit.yaml", "instellingen: [\n")
    assert verschil(capsys, "HEAD").count("maak eerst wiezit.yaml leesbaar") == 2


def test_a_new_plan_is_a_step_done_with_its_agreements(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.event("2026-014", "2026-02-20-plan_van_aanpak", PLAN)
    text = verschil(capsys, "HEAD", "--peildatum", "2026-03-01")
    assert "2026-015" not in text
    assert "plan van aanpak: gedaan" in text
    assert "plan van aanpak van 20 februari 2026" in text
    assert "elke vrijdag bellen · leidinggevende · voor 1 maart 2026" in text


def test_a_date_moves_with_its_reason(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.event("2026-014", "2026-03-20-herstelmelding")
    repo.event("2026-014", "2026-04-01-ziekmelding")
    text = verschil(capsys, "HEAD", "--peildatum", "2026-04-15")
    assert "ziekmelding bij UWV (42 weken): 26 oktober 2026 → 7 november 2026 (12 dagen onderbroken)" in text
    assert "einde wachttijd: 2 januari 2028 → 14 januari 2028" in text


def test_an_agreed_date_is_a_reason(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.event(
        "2026-014",
        "2026-02-20-afwijking",
        "stap: plan_van_aanpak\nnieuwe_datum: 2026-03-16\nreden: overleg\nakkoord: [werkgever, werknemer]\n",
    )
    text = verschil(capsys, "HEAD", "--peildatum", "2026-02-25")
    assert "plan van aanpak: 2 maart 2026 → 16 maart 2026 (afgesproken: 16 maart 2026)" in text


def test_a_first_sick_day_that_moves_tells_where_counting_starts(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.event("2026-014", "2026-01-05-ziekmelding", "eerste_ziektedag: 2026-01-02\n")
    text = verschil(capsys, "HEAD", "--peildatum", "2026-01-10")
    assert "(telt vanaf 2 januari 2026 in plaats van 5 januari 2026)" in text


def test_hours_and_roles(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.event("2026-014", "2026-02-02-werkhervatting", "uren_per_week: 12.5\n")
    repo.event("2026-014", "2026-02-03-rolwissel", "rol: casemanager\nnaam: Ander Voorbeeld\n")
    text = verschil(capsys, "HEAD", "--peildatum", "2026-02-05")
    assert "geen → 12,5" in text
    assert "casemanager: Casemanager Voorbeeld → Ander Voorbeeld" in text
    assert "ziek → deels aan het werk" in text


def test_what_changed_on_the_card_is_told_without_what_it_says_of_a_person(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    card = repo.root / "2026-014" / "dossier.yaml"
    text = card.read_text("utf-8")
    assert "uren_per_week: 36" in text
    card.write_text(
        text.replace("uren_per_week: 36", "uren_per_week: 20.5").replace("  naam:", "  woonplaats: Geheimdorp\n  naam:", 1), "utf-8"
    )
    told = verschil(capsys, "HEAD")
    assert "functie.uren_per_week: 36 → 20,5" in told and "werknemer.woonplaats" in told and "Geheimdorp" not in told
    answer = json.loads(verschil(capsys, "HEAD", "--formaat", "json"))["dossiers"][0]
    assert (answer["kaart"], answer["contracturen"]) == (["werknemer.woonplaats", "functie.uren_per_week"], {"was": 36.0, "nu": 20.5})


def test_a_card_that_cannot_be_read_says_nothing_of_hours_and_roles(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.write("2026-014/dossier.yaml", "formaat: [1\n")
    told = verschil(capsys, "HEAD")
    assert "Kaart aangepast" not in told and "Rollen" not in told and "niemand" not in told


def test_a_file_with_another_name_is_the_same_event(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.event("2026-014", "2026-02-02-contact")
    repo.commit("2026-02-02")
    repo.git("rm", "--quiet", "2026-014/2026-02-02-contact.yaml")
    repo.event("2026-014", "2026-02-03-contact")
    text = verschil(capsys, "HEAD", "--peildatum", "2026-02-05")
    assert "contact van 2 februari 2026: datum (de datum is nu 3 februari 2026)" in text
    assert "Weggehaald" not in text and "Nieuw vastgelegd" not in text


def test_a_dossier_that_came_or_went(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.git("rm", "-r", "--quiet", "2026-015")
    repo.dossier("2026-016", d2026_02_02_ziekmelding="")
    text = verschil(capsys, "HEAD")
    assert "dit dossier is er niet meer" in text and "nieuw dossier" in text


def test_a_dossier_that_moved_is_compared_with_what_it_was(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    (repo.root / "afgerond").mkdir()
    repo.git("mv", "2026-014", "afgerond/2026-014")
    repo.event("afgerond/2026-014", "2026-02-02-contact")
    told = verschil(capsys, "HEAD")
    assert "de map is verplaatst: 2026-014 → afgerond/2026-014" in told and "contact van 2 februari 2026" in told
    for path in ("2026-014", "afgerond", "afgerond/2026-014"):
        assert "de map is verplaatst: 2026-014 → afgerond/2026-014" in verschil(capsys, "HEAD", path), path
    assert "nieuw dossier" not in told and "is er niet meer" not in told
    (one,) = json.loads(verschil(capsys, "HEAD", "--formaat", "json"))["dossiers"]
    assert (one["pad"], one["pad_toen"], len(one["vastgelegd"])) == ("afgerond/2026-014", "2026-014", 1)


def test_a_number_that_two_dossiers_have_tells_nothing(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.git("mv", "2026-014", "2026-020")
    repo.write("2026-021/dossier.yaml", (repo.root / "2026-020/dossier.yaml").read_text("utf-8"))
    told = verschil(capsys, "HEAD")
    assert told.count("nieuw dossier") == 2 and told.count("is er niet meer") == 1


def test_two_dossiers_that_changed_places_are_themselves(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    for old, new in (("2026-014", "tijdelijk"), ("2026-015", "2026-014"), ("tijdelijk", "2026-015")):
        repo.git("mv", old, new)
    told = verschil(capsys, "HEAD")
    assert told.count("de map is verplaatst") == 2 and "Kaart aangepast" not in told


def test_the_same_folder_seen_from_inside_a_dossier_did_not_move(
    repo: GitRepo, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repo.root / "2026-014")
    assert "Niets veranderd" in verschil(capsys, "HEAD", "..") and "Niets veranderd" in verschil(capsys, "HEAD")


def test_a_date_as_revision_is_a_hand_over(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.event("2026-014", "2026-02-20-contact")
    repo.commit("2026-02-20")
    answer = json.loads(verschil(capsys, "2026-01-20", "2026-02-25", "--formaat", "json"))
    assert (answer["van"]["peildatum"], answer["naar"]["peildatum"]) == ("2026-01-20", "2026-02-25")
    assert [one["dossiernummer"] for one in answer["dossiers"]] == ["2026-014", "2026-015"]
    assert {"stap": "probleemanalyse", "volgnummer": 1} in answer["dossiers"][1]["te_laat"]


def test_two_revisions_a_range_and_a_path(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.event("2026-014", "2026-02-02-contact")
    repo.event("2026-015", "2026-02-02-contact")
    repo.commit("2026-02-02")
    repo.event("2026-014", "2026-02-03-contact")
    for arguments in (("HEAD~1", "HEAD", "2026-014"), ("HEAD~1..HEAD", "2026-014")):
        text = verschil(capsys, *arguments, "--peildatum", "2026-02-04")
        assert "contact van 2 februari 2026" in text and "contact van 3 februari 2026" not in text
        assert "2026-015" not in text
    assert "contact van 3 februari 2026" in verschil(capsys, "HEAD", "2026-014")


def test_a_branch_is_compared_from_where_yours_began(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.git("switch", "--quiet", "--create", "tak")
    repo.event("2026-014", "2026-02-02-contact")
    repo.commit("2026-02-02")
    repo.git("switch", "--quiet", "main")
    repo.event("2026-015", "2026-02-03-contact")
    repo.commit("2026-02-03")
    repo.git("switch", "--quiet", "tak")
    for words in (("main",), ("main...tak",), ("main...HEAD", ".")):
        told = verschil(capsys, *words)
        assert "Verschil van het punt waar " in told and " van main afsplitste naar " in told
        assert "contact van 2 februari 2026" in told and "2026-015" not in told, words
    for words in (("main..tak",), ("main", "tak")):
        told = verschil(capsys, *words)
        assert "contact van 2 februari 2026" in told and "Weggehaald" in told, words


def test_a_branch_with_a_stroke_in_its_name_makes_a_range(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.git("branch", "origin/main")
    repo.event("2026-014", "2026-02-02-contact")
    repo.commit("2026-02-02")
    for words in (("origin/main..HEAD",), ("origin/main...HEAD", "2026-014")):
        assert "Verschil van origin/main naar HEAD" in (told := verschil(capsys, *words)) and "contact van 2 februari" in told


def test_a_path_that_is_gone_may_be_typed(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.git("rm", "-r", "--quiet", "2026-015")
    repo.commit("2026-02-02")
    for words in (("HEAD~1", "2026-015"), ("HEAD~1", "2026-015/dossier.yaml"), ("HEAD~1..HEAD", "2026-015")):
        told = verschil(capsys, *words)
        assert "dit dossier is er niet meer" in told and "2026-014" not in told
    assert run(["verschil", "HEAD", "2026-015"]) == 2, "it was not there any more"
    said = capsys.readouterr().err
    assert "geen revisie en geen pad met deze naam: 2026-015\nhulp: " in said and "git ls-tree -r --name-only HEAD" in said


@pytest.mark.parametrize("formaat", ["md", "json"])
def test_a_format_for_machines_quotes_the_dossier_only_when_asked(repo: GitRepo, capsys: pytest.CaptureFixture[str], formaat: str) -> None:
    repo.event("2026-014", "2026-02-20-plan_van_aanpak", PLAN)
    repo.event("2026-014", "2026-02-03-rolwissel", "rol: casemanager\nnaam: Ander Voorbeeld\n")
    plain = verschil(capsys, "HEAD", "--peildatum", "2026-03-01", "--formaat", formaat)
    assert "vrijdag" not in plain and "Voorbeeld" not in plain
    told = verschil(capsys, "HEAD", "--peildatum", "2026-03-01", "--formaat", formaat, "--met-fragment")
    assert "vrijdag" in told and "Ander Voorbeeld" in told


def test_markdown_from_a_file_is_plain_text(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.event("2026-014", "2026-02-20-contact", "afspraken:\n  - wat: '<img src=x> [klik](javascript:x) **vet**'\n")
    text = verschil(capsys, "HEAD", "--formaat", "md", "--met-fragment")
    assert "<img" not in text and "[klik](" not in text.replace("\\[", "") and "**vet" not in text


@pytest.mark.parametrize(
    "arguments", [("nee",), ("HEAD", "nee"), ("HEAD", "HEAD", ".", "x"), ("--", "--output=x"), ("HEAD", "HEAD", "leeg")]
)
def test_what_cannot_be_compared_is_said(repo: GitRepo, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]) -> None:
    (repo.root / "leeg").mkdir()
    assert run(["verschil", *arguments]) == 2
    assert "hulp:" in capsys.readouterr().err


def test_a_date_may_be_written_as_for_other_options(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.event("2026-014", "2026-02-20-plan_van_aanpak", PLAN)
    iso = verschil(capsys, "2026-01-06")
    assert "Verschil van 2026-01-06 naar nu" in iso
    assert verschil(capsys, "6-1-2026") == verschil(capsys, "06/01/2026") == iso


def test_a_date_that_does_not_exist_is_said_to_be_none(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["verschil", "2026-02-30"], ["verschil", "6-1-2026", "30-2-2026"], ["status", "--zoals-op", "30-2-2026"]):
        assert run(words) == 2
        assert "Deze datum bestaat niet: 30 februari 2026 (februari 2026 heeft 28 dagen)" in capsys.readouterr().err


def test_a_tag_that_looks_like_a_date_stays_a_tag(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    repo.git("tag", "1-1-2020")
    assert "Verschil van 1-1-2020 naar nu" in verschil(capsys, "1-1-2020")
