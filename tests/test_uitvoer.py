"""Where an answer goes: never over a file of a dossier, and a plain message when the place is full."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from console import SAMPLES
from wiezit.cli.app import run

DOSSIER = "2026-036"
BESTAND = f"{DOSSIER}/dossier.yaml"
OPDRACHTEN = (
    f"status {DOSSIER}", f"tijdlijn {DOSSIER}", f"check {DOSSIER}", f"toets {DOSSIER}", f"samenvatting {DOSSIER}",
    f"bewaartermijn {DOSSIER}", f"historie {DOSSIER}", "verschil HEAD", f"exporteer stappen {DOSSIER}", f"agenda {DOSSIER}",
    "wet", "wie", "uitleg", "schema", "dokter", f"verslag {DOSSIER} --overschrijf", f"document plan_van_aanpak {DOSSIER} --overschrijf",
)  # fmt: skip


@pytest.fixture
def map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(SAMPLES / DOSSIER, tmp_path / DOSSIER)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("opdracht", OPDRACHTEN)
def test_an_answer_never_takes_the_place_of_a_file_of_a_dossier(map: Path, capsys: pytest.CaptureFixture[str], opdracht: str) -> None:
    before = (map / BESTAND).read_bytes()
    assert run([*opdracht.split(), "-o", BESTAND]) == 2
    said = capsys.readouterr()
    assert f"geen antwoord naar een bestand op .yaml of .yml: {BESTAND}" in said.err
    assert "Kies bij -o een naam met een ander einde" in said.err
    assert said.out == ""
    assert (map / BESTAND).read_bytes() == before


@pytest.mark.parametrize("naam", ["nieuw.yaml", "nieuw.yml", "NIEUW.YAML", "wiezit.Yml"])
def test_such_a_name_is_refused_however_it_is_written(map: Path, naam: str) -> None:
    assert run(["wet", "-o", naam]) == 2
    assert not (map / naam).exists()


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_is_no_way_around_it(map: Path) -> None:
    before = (map / BESTAND).read_bytes()
    (map / "agenda.ics").symlink_to(BESTAND)
    (map / "verder.ics").symlink_to("agenda.ics")
    assert run(["agenda", DOSSIER, "-o", "verder.ics"]) == 2
    assert (map / BESTAND).read_bytes() == before
    (map / "van.yaml").symlink_to("antwoord.txt")
    assert run(["wet", "-o", "van.yaml"]) == 2


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_an_attachment_is_never_replaced_by_an_answer(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = map / DOSSIER / "bijlagen" / "advies.txt"
    paper.parent.mkdir(exist_ok=True)
    paper.write_text("een stuk", encoding="utf-8")
    (map / "elders.txt").symlink_to(paper)
    for name in (f"{DOSSIER}/bijlagen/advies.txt", "elders.txt"):
        assert run(["wet", "-o", name]) == 2
        assert f"Dit is een bijlage van een dossier: {name}" in capsys.readouterr().err
    assert paper.read_text(encoding="utf-8") == "een stuk"
    assert run(["wet", "-o", f"{DOSSIER}/bijlagen/nieuw.txt"]) == 0


def test_an_earlier_answer_is_replaced_as_before(map: Path) -> None:
    (map / "agenda.ics").write_text("oud", encoding="utf-8")
    assert run(["agenda", DOSSIER, "-o", "agenda.ics"]) == 0
    assert (map / "agenda.ics").read_text(encoding="utf-8").startswith("BEGIN:VCALENDAR")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize("opdracht", ["wet", "--help", f"agenda {DOSSIER}", f"verslag {DOSSIER}", "dokter", f"exporteer stappen {DOSSIER}"])
def test_a_full_disk_behind_stdout_is_no_mistake_of_the_program(map: Path, opdracht: str) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "wiezit", *opdracht.split()],
            stdout=full, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, encoding="utf-8", check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.splitlines()[-2:] == [
        "Ik kan het antwoord niet schrijven: de schijf is vol.",
        "hulp: Kies een andere plek voor het antwoord, bijvoorbeeld met -o",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe without a reader is another error there")
@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        (["check", "d", "--formaat", "kort"], 1),
        (["check", "d", "--formaat", "json"], 1),
        (["tijdlijn", "d"], 0),
        (["verslag", "d"], 0),
        (["voegtoe", "plan_van_aanpak", "d", "--datum", "2026-02-20", "--geen-vragen"], 1),
        (["wet"], 0),
        (["--help"], 0),
    ],
    ids=lambda part: part[0] if isinstance(part, list) else "",
)
def test_the_outcome_stays_when_nobody_reads_the_answer(tmp_path: Path, words: list[str], outcome: int) -> None:
    folder = tmp_path / "d"
    folder.mkdir()
    (folder / "dossier.yaml").write_text("formaat: 1\ndossiernummer: d\n", encoding="utf-8")
    (folder / "2026-01-05-ziekmelding.yaml").write_text("soort: ziekmelding\ndatum: 2026-01-05\n", encoding="utf-8")
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "wiezit", *words], cwd=tmp_path, stdout=writer, stderr=subprocess.PIPE, text=True, check=False
        )
    finally:
        os.close(writer)
    assert done.returncode == outcome
    assert "Traceback" not in done.stderr and "Broken pipe" not in done.stderr
