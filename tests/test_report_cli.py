"""`wiezit verslag` and `wiezit document` as a user meets them: files, formats, refusals, and whether a report still matches."""

import os
import re
import shutil
import stat
from pathlib import Path

import pytest

from console import SAMPLES, wiezit
from report_case import VOL, needs_pdf
from wiezit.cli.app import run
from wiezit.files.write import deliver
from wiezit.render.report_env import SjabloonFout

DAG = ("--peildatum", "2026-04-20")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the full dossier, with the settings above it."""
    shutil.copytree(VOL.parent, tmp_path / "map")
    return tmp_path / "map" / VOL.name


def test_the_name_of_the_file_chooses_the_format(folder: Path, tmp_path: Path) -> None:
    for name, begin in (("v.html", "<!doctype html>"), ("v.md", "# Re-integratieverslag"), ("verslag", "# Re-integratieverslag")):
        assert run(["verslag", str(folder), *DAG, "-o", str(tmp_path / name)]) == 0
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(begin)


def test_without_a_file_the_report_goes_to_stdout(folder: Path) -> None:
    done = wiezit("verslag", str(folder), *DAG)
    assert done.returncode == 0 and done.stdout.startswith("# Re-integratieverslag\n")
    assert done.stderr == ""


def test_an_existing_file_is_left_alone_unless_asked(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "v.md"
    target.write_text("van mij", encoding="utf-8")
    refused = wiezit("verslag", str(folder), *DAG, "-o", str(target))
    assert refused.returncode == 2 and "--overschrijf" in refused.stderr
    assert target.read_text(encoding="utf-8") == "van mij"
    assert wiezit("verslag", str(folder), *DAG, "-o", str(target), "--overschrijf").returncode == 0
    assert target.read_text(encoding="utf-8").startswith("# ")
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_write_that_fails_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="space"):
        deliver(tmp_path / "v.md", b"tekst", overwrite=True)
    assert list(tmp_path.iterdir()) == []


def test_a_dangling_link_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "v.md").symlink_to(tmp_path / "elders")
    with pytest.raises(FileExistsError):
        deliver(tmp_path / "v.md", b"tekst", overwrite=False)
    assert not (tmp_path / "elders").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes with a name")
def test_what_is_written_to_a_pipe_or_screen_goes_into_it(tmp_path: Path) -> None:
    pipe = tmp_path / "pijp"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    deliver(pipe, b"tekst", overwrite=True)
    assert os.read(reader, 1000) == b"tekst"
    os.close(reader)
    assert pipe.is_fifo()


@pytest.mark.skipif(os.name == "nt", reason="links ask for rights there")
def test_a_report_in_the_place_of_a_link_goes_to_the_file_that_it_names(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "echt.md").write_text("oud", encoding="utf-8")
    (tmp_path / "v.md").symlink_to(tmp_path / "echt.md")
    assert wiezit("verslag", str(folder), *DAG, "-o", str(tmp_path / "v.md"), "--overschrijf").returncode == 0
    assert (tmp_path / "v.md").is_symlink()
    assert (tmp_path / "echt.md").read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("formaat", ["md", "html", "pdf"])
def test_a_report_is_checked_against_its_dossier(folder: Path, tmp_path: Path, formaat: str) -> None:
    if formaat == "pdf":
        needs_pdf()
    report = tmp_path / f"v.{formaat}"
    assert wiezit("verslag", str(folder), *DAG, "-o", str(report), "--concept", "--voor", "uwv").returncode == 0
    same = wiezit("verslag", "--controleer", str(report), str(folder))
    assert (same.returncode, same.stdout) == (0, "Het verslag klopt met het dossier (peildatum 2026-04-20). Ook de tekst is dezelfde.\n")
    with (folder / "2025-03-03-werkhervatting.yaml").open("a", encoding="utf-8") as stream:
        stream.write("samenvatting: anders\n")
    changed = wiezit("verslag", "--controleer", str(report), str(folder))
    assert changed.returncode == 1
    assert "2025-03-03-werkhervatting.yaml: veranderd" in changed.stdout


def test_a_full_copy_also_names_new_files(folder: Path, tmp_path: Path) -> None:
    assert run(["verslag", str(folder), *DAG, "-o", str(tmp_path / "v.md")]) == 0
    (folder / "2026-04-21-contact.yaml").write_text("soort: contact\ndatum: 2026-04-21\n", encoding="utf-8")
    assert "2026-04-21-contact.yaml: nieuw" in wiezit("verslag", "--controleer", str(tmp_path / "v.md"), str(folder)).stdout


def test_a_report_that_was_edited_does_not_match(folder: Path, tmp_path: Path) -> None:
    report = tmp_path / "v.html"
    assert run(["verslag", str(folder), *DAG, "-o", str(report)]) == 0
    report.write_text(report.read_text(encoding="utf-8").replace("18 uur", "28 uur"), encoding="utf-8")
    done = wiezit("verslag", "--controleer", str(report), str(folder))
    assert done.returncode == 1 and "na het maken veranderd" in done.stdout


def test_a_report_with_a_bsn_is_compared_when_the_bsn_is_given(folder: Path, tmp_path: Path) -> None:
    report, env = tmp_path / "v.md", {"WIEZIT_BSN": "111222333"}
    assert wiezit("verslag", str(folder), *DAG, "-o", str(report), omgeving=env).returncode == 0
    report.write_text(report.read_text(encoding="utf-8").replace("18 uur", "28 uur"), encoding="utf-8", newline="\n")
    without = wiezit("verslag", "--controleer", str(report), str(folder))
    assert without.returncode == 2
    assert "De bestanden van het dossier zijn niet veranderd" in without.stdout
    assert "De tekst van het verslag zelf is niet vergeleken. Er staat een BSN in." in without.stderr
    assert without.stderr.rstrip().endswith("--bsn vraag")
    assert "klopt met" not in without.stdout
    given = wiezit("verslag", "--controleer", str(report), str(folder), omgeving=env)
    assert given.returncode == 1 and "na het maken veranderd" in given.stdout


def test_a_report_of_another_version_is_not_called_right(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = tmp_path / "v.md"
    monkeypatch.setattr("wiezit.cli.verslag.__version__", "0.0.1")
    assert run(["verslag", str(folder), *DAG, "-o", str(report)]) == 0
    done = wiezit("verslag", "--controleer", str(report), str(folder))
    assert done.returncode == 2 and "niet vergeleken. Het is gemaakt met wiezit 0.0.1" in done.stderr


def test_a_bsn_is_only_looked_at_for_a_report_that_has_one(folder: Path, tmp_path: Path) -> None:
    report = tmp_path / "v.md"
    assert run(["verslag", str(folder), *DAG, "-o", str(report)]) == 0
    done = wiezit("verslag", "--controleer", str(report), str(folder), "--bsn", "vraag", omgeving={"WIEZIT_BSN": "onzin"})
    assert (done.returncode, done.stderr) == (0, "")


def test_why_a_report_could_not_be_made_again_comes_with_what_to_do(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "v.md"
    assert run(["verslag", str(folder), *DAG, "-o", str(report)]) == 0

    def broken(*_: object) -> str:
        raise SjabloonFout("regel 1 klopt niet")

    monkeypatch.setattr("wiezit.render.report.verslag_md", broken)
    assert run(["verslag", "--controleer", str(report), str(folder)]) == 2
    told = capsys.readouterr().err
    assert "niet vergeleken. Het verslag is niet gemaakt: regel 1 klopt niet." in told and "hulp: Kijk in docs/sjablonen.md" in told


def test_a_report_of_another_dossier_takes_one_line(folder: Path, tmp_path: Path) -> None:
    report = tmp_path / "v.md"
    assert run(["verslag", str(folder), *DAG, "-o", str(report)]) == 0
    done = wiezit("verslag", "--controleer", str(report), str(SAMPLES / "2026-014"))
    assert (done.returncode, done.stdout) == (1, f"Dit is een verslag van dossier {VOL.name}, niet van 2026-014.\n")


def test_a_report_that_is_not_there_gets_a_hint_that_fits(folder: Path, tmp_path: Path) -> None:
    gone = wiezit("verslag", "--controleer", str(tmp_path / "weg.md"), str(folder))
    assert gone.returncode == 2 and "Dit verslag is er niet" in gone.stderr and "Kijk of de naam klopt" in gone.stderr
    swapped = wiezit("verslag", "--controleer", str(folder), str(folder))
    assert swapped.returncode == 2 and "Noem eerst het verslag, dan het dossier" in swapped.stderr


def test_without_a_terminal_the_bsn_is_not_asked(folder: Path) -> None:
    done = wiezit("verslag", str(folder), *DAG, "--bsn", "vraag")
    assert done.returncode == 2 and done.stdout == ""
    assert "Hier kan ik het BSN niet vragen." in done.stderr and "Warning" not in done.stderr


@pytest.mark.parametrize(("number", "why"), [("123456789", "dit nummer klopt niet"), ("12345", "negen cijfers"), ("noor", "negen cijfers")])
def test_why_a_bsn_is_refused(folder: Path, number: str, why: str) -> None:
    wrong = wiezit("verslag", str(folder), *DAG, omgeving={"WIEZIT_BSN": number})
    assert wrong.returncode == 2 and why in wrong.stderr and number not in wrong.stderr


def test_files_that_cannot_be_read_are_named_on_the_cover(folder: Path) -> None:
    (folder / "2026-03-01-contact.yaml").write_text("soort: contact\ndatum: [", encoding="utf-8")
    own = wiezit("verslag", str(folder), *DAG)
    assert own.returncode == 0
    assert "1 bestand is niet te lezen en staat niet in dit verslag: 2026-03-01-contact.yaml." in own.stdout
    assert "\n\n**Let op:** 1 bestand" in own.stdout
    assert "wiezit check" in own.stderr
    other = wiezit("verslag", str(folder), *DAG, "--voor", "arbeidsdeskundige").stdout
    assert "1 bestand is niet te lezen" in other and "2026-03-01-contact" not in other


def test_a_file_without_a_receipt_cannot_be_checked(folder: Path) -> None:
    done = wiezit("verslag", "--controleer", str(folder / "dossier.yaml"), str(folder))
    assert done.returncode == 2 and "geen bewijs" in done.stderr


def test_the_bsn_comes_from_the_environment_and_stays_out_of_the_dossier(folder: Path, tmp_path: Path) -> None:
    env = {"WIEZIT_BSN": "111222333"}
    assert "111222333" in wiezit("verslag", str(folder), *DAG, omgeving=env).stdout
    assert "111222333" not in wiezit("verslag", str(folder), *DAG, "--voor", "werknemer", omgeving=env).stdout
    inside = wiezit("verslag", str(folder), *DAG, "-o", str(folder / "v.md"), omgeving=env)
    assert inside.returncode == 2 and not (folder / "v.md").exists()
    wrong = wiezit("verslag", str(folder), *DAG, omgeving={"WIEZIT_BSN": "123456789"})
    assert wrong.returncode == 2 and "123456789" not in wrong.stderr
    report = tmp_path / "v.html"
    assert wiezit("verslag", str(folder), *DAG, "-o", str(report), omgeving=env).returncode == 0
    assert wiezit("verslag", "--controleer", str(report), str(folder), omgeving=env).returncode == 0


def test_the_bsn_is_typed_without_showing_it(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[bool] = []

    def prompt(_: str) -> str:
        asked.append(True)
        return "111 222 333"

    monkeypatch.setattr("getpass.getpass", prompt)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    assert run(["verslag", str(folder), *DAG, "--bsn", "vraag", "-o", str(tmp_path / "v.md")]) == 0
    assert asked == [True]
    assert "**BSN:** 111222333" in (tmp_path / "v.md").read_text(encoding="utf-8")
    assert run(["verslag", str(folder), *DAG, "--bsn", "vraag", "--voor", "arbeidsdeskundige"]) == 2
    assert "geen BSN" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--voor", "buurman"], "Kies uit"),
        (["--formaat", "docx"], "Kies uit"),
        (["--vorm", "kort"], "Kies uit"),
        (["--peildatum", "31-2-2026"], "datum bestaat niet"),
    ],
)
def test_a_wrong_choice_is_explained(folder: Path, arguments: list[str], says: str) -> None:
    done = wiezit("verslag", str(folder), *arguments)
    assert done.returncode == 2 and says in done.stderr


def test_without_the_part_for_pdf_it_says_what_to_install(folder: Path, tmp_path: Path) -> None:
    block = tmp_path / "block"
    block.mkdir()
    (block / "weasyprint.py").write_text("raise ImportError('not here')\n", encoding="utf-8")
    done = wiezit("verslag", str(folder), *DAG, "-o", str(tmp_path / "v.pdf"), omgeving={"PYTHONPATH": str(block)})
    assert done.returncode == 2 and 'pip install "wiezit[pdf]"' in done.stderr
    assert not (tmp_path / "v.pdf").exists()


def test_the_templates_of_the_organisation_are_used_and_count_as_a_file(folder: Path, tmp_path: Path) -> None:
    settings = folder.parent / "wiezit.yaml"
    settings.write_text("sjablonen: huisstijl\n" + settings.read_text(encoding="utf-8"), encoding="utf-8")
    own = folder.parent / "huisstijl"
    own.mkdir()
    (own / "stijl.css").write_text("h1 { color: #123456 }", encoding="utf-8")
    report = tmp_path / "v.html"
    assert wiezit("verslag", str(folder), *DAG, "-o", str(report)).returncode == 0
    assert "#123456" in report.read_text(encoding="utf-8")
    assert "#123456" in wiezit("document", "uitnodiging_gesprek", str(folder), *DAG).stdout
    (own / "stijl.css").write_text("h1 { color: #654321 }", encoding="utf-8")
    changed = wiezit("verslag", "--controleer", str(report), str(folder))
    assert changed.returncode == 1 and "sjablonen/stijl.css: veranderd" in changed.stdout


@pytest.mark.parametrize("name", ["../elders", "/etc", "bestaat-niet"])
def test_templates_stand_beside_or_below_the_settings(folder: Path, name: str) -> None:
    (folder.parent.parent / "elders").mkdir()
    settings = folder.parent / "wiezit.yaml"
    settings.write_text(f"sjablonen: {name}\n" + settings.read_text(encoding="utf-8"), encoding="utf-8")
    done = wiezit("verslag", str(folder), *DAG)
    assert done.returncode == 2 and "sjablonen" in done.stderr


def test_document_lists_its_forms_and_explains_a_wrong_name(folder: Path) -> None:
    assert "melding_42_weken" in wiezit("document").stdout
    wrong = wiezit("document", "plan_van_aanpk", str(folder))
    assert wrong.returncode == 2 and "plan_van_aanpak" in wrong.stderr
    made = wiezit("document", "plan-van-aanpak", str(folder), *DAG)
    assert made.returncode == 0 and made.stdout.startswith("<!doctype html>")


def test_a_made_file_is_readable_as_any_other(folder: Path, tmp_path: Path) -> None:
    assert run(["document", "waarschuwing", str(folder), *DAG, "-o", str(tmp_path / "w.html")]) == 0
    plain = tmp_path / "plain"
    plain.write_text("x", encoding="utf-8")
    assert stat.S_IMODE((tmp_path / "w.html").stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)


def test_the_portfolio_page_shows_numbers_and_no_names(folder: Path) -> None:
    page = wiezit("status", str(folder.parent), "--formaat", "html", *DAG).stdout
    assert "2025-031" in page and "2026-108" in page
    lines = wiezit("status", str(folder.parent), *DAG).stdout
    assert (page.index("2025-031") < page.index("2026-108")) == (lines.index("2025-031") < lines.index("2026-108"))
    assert "Sanne" not in page and "Bedacht" not in page
    assert "<h2" in page and "Per rol" in page


@pytest.mark.parametrize("form", ["md", "html"])
def test_an_employer_in_settings_that_cannot_be_read_is_not_called_missing(tmp_path: Path, form: str) -> None:
    shutil.copytree(SAMPLES / "2026-018", tmp_path / "2026-018")
    (tmp_path / "wiezit.yaml").write_text("organisatie: [\n", encoding="utf-8")
    text = wiezit("verslag", str(tmp_path / "2026-018"), "--formaat", form, "--peildatum", "2026-11-21").stdout
    assert "niet te lezen: wiezit.yaml" in text
    assert "wat daarin over de werkgever en de betrokkenen staat, staat niet in dit verslag" in text
    assert not re.search(r"Werkgever:?(\*\*|</th><td>) ?(\*\*ONTBREEKT|<span class=.ontbreekt)", text)
