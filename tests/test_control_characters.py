"""Names and texts of a dossier that would steer a terminal or a CI runner: no command passes them on (section 6 of the contract)."""

import os
import sys
from datetime import date
from pathlib import Path

import pytest

from wiezit.assessment.planning import stand
from wiezit.assessment.report.contents import bestanden
from wiezit.cli.app import run
from wiezit.files.read import read_dossier
from wiezit.files.sums import sommen

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these names of files cannot exist there")
STEERS = "\x1b\x07\x9b\u202e\u2028"
COMMANDS = (
    ["status"], ["status", "--alles"], ["status", "--formaat", "json"], ["status", "--formaat", "html"], ["tijdlijn"], ["toets"],
    ["tijdlijn", "--formaat", "json"], ["toets", "--formaat", "md"], ["toets", "--formaat", "json"], ["check"],
    ["check", "--formaat", "kort"], ["check", "--formaat", "json"], ["verslag"], ["verslag", "--formaat", "html"],
    ["document", "gespreksverslag"], ["samenvatting"], ["agenda"], ["exporteer", "gebeurtenissen", "--met-tekst"],
    ["exporteer", "stappen"], ["exporteer", "stappen", "--formaat", "jsonl"],
    ["exporteer", "gebeurtenissen", "--formaat", "jsonl", "--met-tekst"], ["exporteer", "bevindingen"], ["bewaartermijn"],
    ["uitleg", "voortgangsgesprek"],
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "d\x1b[31m"
    (folder / "bijlagen").mkdir(parents=True)
    card = 'formaat: 1\ndossiernummer: "2026-1\\e[2J\\x9b"\nfunctie: {titel: "kok\\u202e"}\n'
    (folder / "dossier.yaml").write_text(card, encoding="utf-8")
    (folder / "2026-01-05-ziekmelding.yaml").write_text("soort: ziekmelding\ndatum: 2026-01-05\n", encoding="utf-8")
    talk = 'soort: voortgangsgesprek\ndatum: 2026-02-16\nsamenvatting: "x\\e]0;pwn\\a\\u2028::error::y"\n'
    for name in ("2026-02-16-gesprek\x1b[31m.yaml", "2026-02-16-gesprek\n::error::y.yaml"):
        (folder / name).write_text(talk, encoding="utf-8")
    (folder / "bijlagen" / "brief\u202e.pdf").write_bytes(b"%PDF-1.4")
    for name in (b"bijlagen/caf\xe9.pdf", b"2026-02-17-contact-\xff.yaml"):  # as an old archive leaves them
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text("soort: contact\ndatum: 2026-02-17\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_nothing_in_a_dossier_steers_the_terminal(folder: Path, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*words, str(folder), "--peildatum", "2026-11-10"]) in (0, 1)
    said = capsys.readouterr()
    assert said.out
    assert [sign for sign in STEERS if sign in said.out + said.err] == []
    assert [line for line in (said.out + said.err).splitlines() if line.lstrip().startswith("::error")] == []


def test_a_reader_of_a_part_knows_each_file_by_the_name_that_its_sum_has(folder: Path) -> None:
    known = bestanden(stand(read_dossier(folder).dossier, date(2026, 11, 10)), "werknemer")
    assert known is not None and len(known) > 3
    assert known - {"dossier.yaml"} <= set(sommen(folder))


def test_a_report_of_names_that_are_no_utf8_can_be_checked_later(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = str(tmp_path / "verslag.html")
    assert run(["verslag", str(folder), "-o", report, "--peildatum", "2026-11-10"]) == 0
    assert run(["verslag", str(folder), "--controleer", report]) == 0
    assert "Ook de tekst is dezelfde" in capsys.readouterr().out
