"""`wiezit samenvatting`: what a mail or a chat may know about a week, and nothing more."""

from pathlib import Path

import pytest

from wiezit.cli.app import run

KAART = """formaat: 1
dossiernummer: {nummer}
werknemer: {{naam: Noor Voorbeeld}}
functie: {{titel: kok, uren_per_week: 22.5}}
dienstverband: {{begin: 2019-03-01}}
werkgever: {{naam: Bakkerij Voorbeeld}}
betrokkenen: [{{rol: casemanager, naam: Sam Voorbeeld}}]
"""
GEBEURTENISSEN = {
    "2026-01-05-ziekmelding": "soort: ziekmelding\ndatum: 2026-01-05\ndoorgegeven_arbodienst_op: 2026-01-05\n",
    "2026-02-02-probleemanalyse": "soort: probleemanalyse\ndatum: 2026-02-02\nauteur: {naam: A, functie: bedrijfsarts}\n"
    "benutbare_mogelijkheden: ja\n",
    "2026-02-12-voortgangsgesprek": "soort: voortgangsgesprek\ndatum: 2026-02-12\naanwezig: [werkgever, werknemer]\n"
    "besproken: Het rooster.\n"
    "afspraken: [{wat: Geheim plannetje, wie: leidinggevende, voor: 2026-02-13}]\n",
    "2026-02-18-spreekuur": "soort: spreekuur\ndatum: 2026-02-18\nstatus: gepland\n",
}


@pytest.fixture
def map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "2026-014"
    folder.mkdir()
    (folder / "dossier.yaml").write_text(KAART.format(nummer="2026-014"), encoding="utf-8")
    for name, text in GEBEURTENISSEN.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *options: str) -> str:
    assert run(["samenvatting", *options]) == 0
    return capsys.readouterr().out


def test_the_week_in_full(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "--peildatum", "2026-02-12", "--sinds", "2026-02-01") == (
        "Samenvatting op 12 februari 2026\n"
        "\n"
        "Te doen tot en met 19 februari 2026:\n"
        " werkgever\n"
        "  2026-014  plan van aanpak: uiterlijk 16 februari 2026\n"
        "\n"
        " werknemer\n"
        "  2026-014  plan van aanpak: uiterlijk 16 februari 2026\n"
        "\n"
        " leidinggevende\n"
        "  2026-014  afspraak van 12 februari 2026: klaar op 13 februari 2026\n"
        "\n"
        "Staat gepland:\n"
        "  2026-014  spreekuur op 18 februari 2026\n"
        "\n"
        "Sinds 1 februari 2026:\n"
        "  2026-014  probleemanalyse op 2 februari 2026\n"
        "            voortgangsgesprek op 12 februari 2026\n"
        "            probleemanalyse: gedaan, 14 dagen voor de termijn\n"
        "            plan van aanpak: uiterlijk 16 februari 2026 (was 2 maart 2026)\n"
        "            voortgangsgesprek 1: uiterlijk 30 maart 2026 (was 13 april 2026)\n"
        "            contact met de bedrijfsarts 1: uiterlijk 30 maart 2026 (was 13 april 2026)\n"
    )


def test_on_a_terminal_what_does_not_fit_goes_on_below_its_own_beginning(
    map: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    options = ("--peildatum", "2026-02-12", "--sinds", "2026-02-01")
    piped = said(capsys, *options)
    monkeypatch.setenv("COLUMNS", "50")
    assert said(capsys, *options) == piped
    assert run(["samenvatting", *options, "-o", "week.txt"]) == 0
    capsys.readouterr()
    assert (map / "week.txt").read_text(encoding="utf-8") == piped
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    shown = said(capsys, *options)
    assert "            plan van aanpak: uiterlijk 16 februari\n            2026 (was 2 maart 2026)\n" in shown
    assert max(len(line) for line in shown.splitlines()) <= 50
    assert " ".join(shown.split()) == " ".join(piped.split())
    nothing = said(capsys, "--peildatum", "2026-02-12", "--sinds", "2026-02-12", "--binnen", "0d", "--wie", "uwv")
    assert nothing.count("\n") == 2 and max(len(line) for line in nothing.splitlines()) <= 50
    markdown = said(capsys, *options, "--formaat", "md")
    assert max(len(line) for line in markdown.splitlines()) > 50


def test_no_name_and_no_free_text_leaves_the_dossier(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for form in ("tekst", "md"):
        text = said(capsys, "--peildatum", "2026-02-12", "--sinds", "2026-01-01", "--binnen", "9w", "--formaat", form)
        assert not [secret for secret in ("Noor", "Voorbeeld", "Bakkerij", "Geheim", "rooster", "kok") if secret in text]


def test_one_role_sees_what_it_must_do(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "--peildatum", "2026-02-12", "--wie", "leidinggevende")
    assert "afspraak van 12 februari 2026" in text
    assert "plan van aanpak: uiterlijk 16 februari 2026\n" not in text


def test_a_role_that_has_nothing_to_do_hears_that_and_only_what_concerns_it(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "--peildatum", "2026-02-12", "--sinds", "2026-02-01", "--wie", "bedrijfsarts")
    assert "Niets te doen tot en met 19 februari 2026." in text
    assert "probleemanalyse: gedaan, 14 dagen voor de termijn" in text
    assert "voortgangsgesprek op 12 februari 2026" not in text and "voortgangsgesprek 1" not in text


def test_a_late_step_comes_back_every_week(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "plan van aanpak: te laat, de laatste dag was 16 februari 2026" in said(capsys, "--peildatum", "2026-03-05")


def test_nothing_to_say_is_one_line(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        said(capsys, "--peildatum", "2025-12-01")
        == "Niets nieuws sinds 24 november 2025, en niets te doen tot en met 8 december 2025 (1 dossier).\n"
    )


def test_markdown_keeps_a_strange_number_in_its_place(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (map / "2026-014" / "dossier.yaml").write_text(KAART.format(nummer='"*x* <b> [y](z)"'), encoding="utf-8")
    text = said(capsys, "--peildatum", "2026-02-12", "--formaat", "md")
    assert r"- **\*x\* &lt;b&gt; \[y\](z)** plan van aanpak: uiterlijk 16 februari 2026" in text


def test_what_was_written_down_later_is_news(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "soort: contact\ndatum: 2026-01-12\nmet: arbodienst\nvastgelegd_op: 2026-02-10\n"
    (map / "2026-014" / "2026-01-12-contact.yaml").write_text(text, encoding="utf-8")
    assert "contact op 12 januari 2026 (vastgelegd op 10 februari 2026)" in said(capsys, "--peildatum", "2026-02-12")
    assert "contact op" not in said(capsys, "--peildatum", "2026-02-09")


def test_a_day_in_the_future_is_no_past(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["samenvatting", "--peildatum", "2026-02-12", "--sinds", "2026-02-13"]) == 2
    assert "--sinds ligt na" in capsys.readouterr().err


@pytest.mark.parametrize("options", [(), ("--wie", "mediator"), ("--formaat", "md")])
def test_what_cannot_be_read_stands_in_the_answer_itself(map: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...]) -> None:
    report = map / "2026-014" / "2026-01-05-ziekmelding.yaml"
    report.write_text("soort: ziekmelding\n\tdatum: 2026-01-05\n", encoding="utf-8")
    text = said(capsys, "--peildatum", "2026-03-02", *options)
    assert "wiezit check" in text and "2026-014" in text and "1 bestand is niet te lezen" in text
    assert "Niets nieuws" not in text


def test_the_day_that_is_proposed_is_before_the_day_looked_at(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["samenvatting", "--peildatum", "2026-02-12", "--sinds", "2026-02-20"]) == 2
    assert "--sinds 2026-02-05" in capsys.readouterr().err


def test_what_was_missed_in_a_case_that_is_over_does_not_come_back_every_week(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (map / "2026-014" / "2026-06-01-herstelmelding.yaml").write_text("soort: herstelmelding\ndatum: 2026-06-01\n", encoding="utf-8")
    assert said(capsys, "--peildatum", "2026-09-01").startswith("Niets nieuws")


def test_rounds_that_were_missed_are_one_line(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = said(capsys, "--peildatum", "2026-12-01", "--wie", "werkgever")
    assert "voortgangsgesprek: 6 keer te laat, de laatste keer was uiterlijk 26 oktober 2026" in out
    assert "voortgangsgesprek 3" not in out.split("Sinds")[0]


def test_what_must_be_recorded_first_is_to_do_for_the_employer(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (map / "2026-014" / "2026-03-02-verlof.yaml").write_text("soort: verlof\ndatum: 2026-03-02\nvan: 2026-03-02\ntot_en_met: 2026-06-21\n")
    assert "vastleggen: ziek of hersteld na het verlof: wiezit status 2026-014" in said(capsys, "--peildatum", "2026-06-22").replace(
        "\n", " "
    )
    assert "na het verlof" not in said(capsys, "--peildatum", "2026-06-21")
    assert "na het verlof" not in said(capsys, "--peildatum", "2026-06-22", "--wie", "bedrijfsarts")
    (map / "2026-014" / "2026-06-22-herstelmelding.yaml").write_text("soort: herstelmelding\ndatum: 2026-06-31\n", encoding="utf-8")
    assert "na het verlof" not in said(capsys, "--peildatum", "2026-06-30")


def test_what_must_be_done_at_once_is_told_though_no_day_is_its_last(map: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = map / "2026-014" / "2026-02-12-plan_van_aanpak.yaml"
    plan.write_text("soort: plan_van_aanpak\ndatum: 2026-02-12\n", encoding="utf-8")
    assert "  kopie van het plan van aanpak geven: meteen\n" in said(capsys, "--peildatum", "2026-02-13")
