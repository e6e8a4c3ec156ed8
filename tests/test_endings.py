"""The name of a file never promises another format than it gets."""

from pathlib import Path

import pytest

from console import SAMPLES
from wiezit.cli.app import run

DOSSIER = str(SAMPLES / "2026-014")


@pytest.mark.parametrize(
    ("words", "file", "says"),
    [
        (["verslag", DOSSIER], "v.docx", "Kies een naam die eindigt op .md, .html of .pdf."),
        (["verslag", DOSSIER], "v.txt", "Kies een naam die eindigt op .md, .html of .pdf."),
        (["verslag", DOSSIER, "--formaat", "pdf"], "v.html", "maar het antwoord is pdf"),
        (["verslag", DOSSIER, "--formaat", "md"], "v.docx", "Dit kan wiezit hier maken: md, html, pdf."),
        (["document", "plan_van_aanpak", DOSSIER], "p.docx", "Kies een naam die eindigt op .html of .pdf."),
        (["document", "plan_van_aanpak", DOSSIER, "--formaat", "html"], "p.pdf", "Zet erbij: --formaat pdf."),
        (["status", DOSSIER], "s.html", "Zet erbij: --formaat html."),
        (["tijdlijn", DOSSIER], "s.json", "Zet erbij: --formaat json."),
        (["toets", DOSSIER, "--formaat", "md"], "t.html", "Zet erbij: --formaat html."),
        (["check", DOSSIER], "c.sarif", "Zet erbij: --formaat sarif."),
        (["check", DOSSIER, "--formaat", "json"], "c.xml", "Zet erbij: --formaat junit."),
        (["exporteer", "stappen", DOSSIER], "s.xlsx", "Dit kan wiezit hier maken: csv, jsonl."),
        (["wet"], "wet.html", "Zet erbij: --formaat html."),
        (["samenvatting", DOSSIER], "w.md", "Zet erbij: --formaat md."),
        (["agenda", DOSSIER], "a.csv", "Dit kan wiezit hier maken: ics."),
        (["schema"], "s.yaml.docx", "Dit kan wiezit hier maken: json."),
    ],
)
def test_a_name_that_promises_another_format_is_refused(
    words: list[str], file: str, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*words, "-o", str(tmp_path / file)]) == 2
    assert says in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "file"),
    [
        (["verslag", DOSSIER], "verslag"),
        (["verslag", DOSSIER, "--formaat", "md"], "verslag.2026"),
        (["verslag", DOSSIER], "v.HTM"),
        (["status", DOSSIER], "status.txt"),
        (["status", DOSSIER, "--formaat", "html"], "status.html"),
        (["check", DOSSIER, "--formaat", "gitlab"], "gl-code-quality-report.json"),
        (["check", DOSSIER, "--formaat", "junit"], "junit.xml"),
        (["exporteer", "stappen", DOSSIER, "--formaat", "jsonl"], "s.jsonl"),
    ],
)
def test_a_name_that_fits_or_promises_nothing_is_written(words: list[str], file: str, tmp_path: Path) -> None:
    assert run([*words, "-o", str(tmp_path / file)]) in (0, 1)
    assert [path.name for path in tmp_path.iterdir()] == [file]
