"""A command pays only for itself, and what is installed from the wheel works without the checkout."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from console import CHECKOUT, PEILDATUM
from wiezit.cli.app import run

NOOIT = ("rich", "pydantic", "jinja2", "dateutil.parser", "multiprocessing", "markdown_it", "weasyprint", "click")
LICHT = [
    ["--help"],
    ["--version"],
    ["status", "sample-dossiers", "--peildatum", PEILDATUM],
    ["status", "sample-dossiers/2026-014", "--peildatum", PEILDATUM],
    ["check", "sample-dossiers"],
]
_VRAAG = """
import sys
from wiezit.cli.app import run
try:
    code = run(sys.argv[1:])
except SystemExit as stop:
    code = stop.code
print("GELADEN", code, *sorted(sys.modules), file=sys.stderr)
"""


@pytest.mark.parametrize("arguments", LICHT, ids=" ".join)
def test_command_imports_nothing_heavy(arguments: list[str]) -> None:
    run = subprocess.run([sys.executable, "-c", _VRAAG, *arguments], cwd=CHECKOUT, capture_output=True, encoding="utf-8", check=True)
    word, code, *modules = run.stderr.splitlines()[-1].split()
    assert (word, code) == ("GELADEN", "0")
    assert "wiezit.cli.app" in modules  # the list is real
    assert [name for name in modules if name in NOOIT or name.split(".")[0] in NOOIT] == []


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel unpacked in it, as pip would install it."""
    pytest.importorskip("hatchling", reason="hatchling builds the wheel")
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=CHECKOUT, check=True, capture_output=True)
    (wheel,) = folder.glob("wiezit-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def from_wheel(installed: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    env = {**os.environ, "PYTHONPATH": str(installed), "PYTHONIOENCODING": "utf-8", "NO_COLOR": "1", "COLUMNS": "80"}
    return subprocess.run(
        [sys.executable, "-m", "wiezit", *arguments], cwd=installed, env=env, capture_output=True, encoding="utf-8", check=False
    )


def test_wheel_is_the_one_that_runs(installed: Path) -> None:
    env = {**os.environ, "PYTHONPATH": str(installed)}
    code = "import wiezit.resources as r; print(r.__file__); print(r.resource('templates')); print(r.resource('sample-dossiers'))"
    run = subprocess.run([sys.executable, "-c", code], cwd=installed, env=env, capture_output=True, encoding="utf-8", check=True)
    assert all(Path(line).is_relative_to(installed) for line in run.stdout.splitlines())


def test_wheel_shows_the_samples_inside_it(installed: Path) -> None:
    run = from_wheel(installed, "status", "wiezit/sample-dossiers", "--peildatum", PEILDATUM)
    assert (run.returncode, run.stderr) == (0, "")
    assert "10 dossiers, 2 met iets dat te laat is." in run.stdout


def test_wheel_renders_a_report(installed: Path, tmp_path: Path) -> None:
    report = tmp_path / "verslag.html"
    run = from_wheel(
        installed,
        "verslag",
        "wiezit/sample-dossiers/2025-008",
        "--peildatum",
        PEILDATUM,
        "--formaat",
        "html",
        "-o",
        str(report),
        "--concept",
    )
    assert run.returncode == 0, run.stderr
    assert "Bo Fictief" in report.read_text(encoding="utf-8")


def test_wheel_adds_an_event_from_its_own_templates(installed: Path, tmp_path: Path) -> None:
    dossier = tmp_path / "2026-036"
    shutil.copytree(installed / "wiezit" / "sample-dossiers" / "2026-036", dossier)
    run = from_wheel(installed, "voegtoe", "spreekuur", str(dossier), "--geen-vragen", "--datum", PEILDATUM)
    assert run.returncode == 0, run.stderr
    assert (dossier / "2026-11-21-spreekuur.yaml").is_file()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["status", "-j", "0"], "Deze waarde kan niet bij -j / --taken: kies een getal van 1 tot en met 64."),
        (["status", "-j", "veel"], "hier hoort een getal"),
        (["status", "--alles=ja"], "Bij deze optie hoort geen waarde: --alles."),
        (["status", "--peildatum"], "Bij deze optie hoort een waarde: --peildatum."),
        (["status", "9" * 300], "niet te openen"),
    ],
)
def test_what_the_library_or_the_disk_refuses_is_said_in_dutch(words: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words) == 2
    said = capsys.readouterr()
    assert says in said.err
    assert not re.search(r"\b(is not|does not|requires|valid|supported|too long)\b", said.out + said.err)


@pytest.mark.skipif(os.name == "nt", reason="a shell closes streams otherwise there")
@pytest.mark.parametrize(("words", "code"), [(["check", "sample-dossiers/2026-014"], 0), (["status", "nergens"], 2), (["--version"], 0)])
@pytest.mark.parametrize("closed", ["2>&-", ">&-", ">&- 2>&-"])
def test_who_closed_a_stream_gets_the_same_code(words: list[str], code: int, closed: str) -> None:
    line = [sys.executable, "-m", "wiezit", *words]
    assert subprocess.run(["sh", "-c", f'"$@" {closed}', "sh", *line], cwd=CHECKOUT, capture_output=True, check=False).returncode == code
