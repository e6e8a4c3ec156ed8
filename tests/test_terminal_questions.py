"""Questions on a real terminal: what is asked, what is refused, and what is left when somebody stops half-way."""

import os
import shlex
import sys
from pathlib import Path
from typing import Any

import pytest

from wiezit.cli.app import run

pexpect: Any = pytest.importorskip("pexpect")
pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal needs a POSIX system"),
    pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning"),
]
NIEUW = [
    "nieuw", "2026-014", "--naam", "Noor Voorbeeld", "--functie", "kok", "--uren", "36", "--in-dienst", "2019-03-01", "--eerste-ziektedag",
    "2026-01-05", "--doorgegeven", "2026-01-05", "--arbodienst", "De Brug", "--casemanager", "Sam Voorbeeld", "--werkgever", "Bakkerij",
    "--peildatum", "2026-01-07",
]  # fmt: skip


@pytest.fixture
def map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    assert run(NIEUW) == 0
    return tmp_path


def wiezit(folder: Path, *words: str, **environment: str) -> Any:
    """Start a command on a pseudo-terminal."""
    env = {**os.environ, "NO_COLOR": "1", "TERM": "dumb", "PYTHONUTF8": "1", "COLUMNS": "160", **environment}
    return pexpect.spawn(
        sys.executable, ["-m", "wiezit", *words], cwd=str(folder), env=env, encoding="utf-8", timeout=30, dimensions=(50, 160)
    )


def test_the_width_is_that_of_the_terminal(map: Path) -> None:
    for columns in (60, 132):
        env = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
        child = pexpect.spawn(sys.executable, ["-m", "wiezit", "dokter"], cwd=str(map), env=env, encoding="utf-8", dimensions=(50, columns))
        child.expect(r"breedte +(\d+) kolommen")
        assert int(child.match[1]) == columns
        child.expect(pexpect.EOF)
        child.close()


def answer(child: Any, *pairs: tuple[str, str]) -> None:
    for prompt, text in pairs:
        child.expect_exact(prompt)
        child.expect(r"[^\r\n]* $")
        child.sendline(text)


def end(child: Any) -> tuple[int, str]:
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus, child.before


def stop_with(child: Any, key: str) -> tuple[int, str]:
    """Stop at a question. A key that comes between the prompt and the reading of the answer is lost: then it is typed again."""
    for _ in range(5):
        child.send(key)
        if child.expect([pexpect.EOF, pexpect.TIMEOUT], timeout=6) == 0:
            break
    child.close()
    return child.exitstatus, child.before


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def test_a_medical_answer_is_refused_and_asked_again(map: Path) -> None:
    child = wiezit(map, "voegtoe", "contact", "--peildatum", "2026-01-20")
    answer(child, ("datum", ""), ("met", "arbodienst"), ("volgende", ""), ("samenvatting", "Heeft een hernia"))
    child.expect_exact("hier staat iets over een ziekte of diagnose")
    answer(child, ("samenvatting", "Rooster besproken"), ("Klopt dit?", ""))
    assert end(child)[0] == 0
    text = (map / "2026-014" / "2026-01-20-contact.yaml").read_text(encoding="utf-8")
    assert "samenvatting: Rooster besproken" in text
    assert "hernia" not in text


def test_a_step_that_does_not_exist_is_asked_again(map: Path) -> None:
    child = wiezit(map, "voegtoe", "niet_van_toepassing", "--peildatum", "2026-01-20")
    answer(child, ("datum", ""), ("stap:", "probleemanalise"))
    child.expect_exact("de stap ‘probleemanalise’ bestaat niet. Bedoel je probleemanalyse?")
    answer(child, ("stap:", "Probleemanalyse"), ("reden:", "Al hersteld"), ("Klopt dit?", ""))
    assert end(child)[0] == 0
    text = (map / "2026-014" / "2026-01-20-niet_van_toepassing.yaml").read_text(encoding="utf-8")
    assert "stap: probleemanalyse\n" in text


@pytest.mark.parametrize("stop", ["\x03", "\x04"])
def test_stopping_half_way_keeps_what_was_typed(map: Path, stop: str) -> None:
    child = wiezit(map, "voegtoe", "voortgangsgesprek", "--peildatum", "2026-03-12")
    answer(child, ("datum", ""), ("aanwezig", "werkgever, werknemer"), ("besproken", "Het opbouwen gaat goed."))
    child.expect_exact("volgende")
    child.expect(r"[^\r\n]* $")  # the question is whole: now somebody waits for an answer
    code, said = stop_with(child, stop)
    assert code == 130
    assert "2026-03-12-voortgangsgesprek.concept.yaml" in said
    assert names(map / "2026-014") == ["2026-01-05-ziekmelding.yaml", "2026-03-12-voortgangsgesprek.concept.yaml", "dossier.yaml"]
    assert "Het opbouwen gaat goed." in (map / "2026-014" / "2026-03-12-voortgangsgesprek.concept.yaml").read_text(encoding="utf-8")


def test_stopping_a_new_dossier_leaves_no_dossier(tmp_path: Path) -> None:
    child = wiezit(tmp_path, "nieuw", "2026-014", "--peildatum", "2026-01-07")
    answer(child, ("werknemer?", "Noor Voorbeeld"))
    child.expect(r"Functie en uren[^\r\n]* $")
    assert stop_with(child, "\x03")[0] == 130
    assert names(tmp_path) == ["2026-014.concept.yaml"]
    assert "naam: Noor Voorbeeld" in (tmp_path / "2026-014.concept.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("stop", ["\x03", "\x04"])
@pytest.mark.parametrize("question", ["datum", "Verdergaan"])
def test_stopping_is_said_on_a_line_of_its_own_that_fits(map: Path, stop: str, question: str) -> None:
    if question == "Verdergaan":
        (map / "2026-014" / "2026-01-19-contact.concept.yaml").write_text("soort: contact\ndatum: 2026-01-19\n", encoding="utf-8")
    child = wiezit(map, "voegtoe", "contact", "2026-014", "--peildatum", "2026-01-20", COLUMNS="44")
    child.expect_exact(question)
    child.expect(r"(\[vandaag\]|\[J/n\]): $")
    code, said = stop_with(child, stop)
    assert code == 130
    assert said.endswith("\r\nGestopt. Geen enkel bestand is half\r\nopgeslagen.\r\n")


def test_what_is_kept_is_said_on_a_line_of_its_own(map: Path) -> None:
    child = wiezit(map, "voegtoe", "contact", "2026-014", "--peildatum", "2026-01-20", COLUMNS="60")
    answer(child, ("datum", ""))
    child.expect(r"overslaan\): $")
    said = stop_with(child, "\x03")[1]
    assert said.endswith(
        "\r\nWat je typte, staat in\r\n2026-014/2026-01-20-contact.concept.yaml\r\n"
        "Ga verder met:\r\nwiezit voegtoe contact 2026-014 --peildatum 2026-01-20\r\n"
        "Gestopt. Geen enkel bestand is half opgeslagen.\r\n"
    )


def test_an_error_fits_the_terminal(map: Path) -> None:
    code, said = end(wiezit(map, "voegtoe", "contact", "2026-014", "--veld", "samenvatting=Heeft een hernia", COLUMNS="60"))
    assert code == 2
    assert max(len(line) for line in said.splitlines()) <= 60
    assert said.endswith("hulp: Er is niets geschreven. Geef de opdracht opnieuw\r\n      zonder deze tekst.\r\n")


def test_saying_no_writes_nothing_and_keeps_the_answers(map: Path) -> None:
    child = wiezit(map, "voegtoe", "contact", "--peildatum", "2026-01-20")
    answer(child, ("datum", ""), ("met", "arbodienst"), ("volgende", ""), ("samenvatting", "Rooster"), ("Klopt dit?", "n"))
    code, said = end(child)
    assert code == 2
    assert "Er is niets toegevoegd aan het dossier" in said
    assert "2026-01-20-contact.yaml" not in names(map / "2026-014")
    assert "2026-01-20-contact.concept.yaml" in names(map / "2026-014")


def test_after_no_it_says_how_a_wrong_answer_is_put_right(map: Path) -> None:
    child = wiezit(map, "voegtoe", "plan_van_aanpak", "--datum", "2026-02-12", "--peildatum", "2026-02-12", *GEGEVEN)
    answer(child, ("ondertekend door werkgever op", "vandaag"), ("akkoord (werkgever)", "nee"), ("ondertekend door werknemer op", "-"))
    answer(child, ("visie werkgever", "Goed"), ("visie werknemer", "Prima"))
    for line in (
        "auteur naam: Sam\r\nauteur functie: hr\r\n",
        "ondertekend 1: werkgever, datum: donderdag 12 februari 2026, akkoord: nee\r\n",
        "ondertekend 2: werknemer, datum: nog open, akkoord: nog open\r\n",
        "visie werkgever: Goed\r\n",
    ):
        child.expect_exact(line)
    answer(child, ("Klopt dit?", "n"))
    code, said = end(child)
    assert code == 2
    concept = map / "2026-014" / "2026-02-12-plan_van_aanpak.concept.yaml"
    assert (
        f"Open 2026-014/{concept.name} in een editor, verbeter wat niet klopt, en bewaar het.\r\nGa dan verder met: wiezit voegtoe" in said
    )
    concept.write_text(concept.read_text(encoding="utf-8").replace("akkoord: nee", "akkoord: ja"), encoding="utf-8")
    child = wiezit(map, "voegtoe", "plan_van_aanpak", "2026-014", "--peildatum", "2026-02-13")
    answer(child, ("Verdergaan", ""), ("[2026-02-12]", ""), ("[Eigen werk]", ""), ("1. wie", "-"), ("1. tot en met", ""), ("2. wat", ""))
    answer(child, ("[Sam Voorbeeld]", ""), ("[2026-02-12]", ""), ("ondertekend door werknemer op", "-"), ("Klopt dit?", ""))
    end(child)
    assert "    akkoord: ja\n" in (map / "2026-014" / "2026-02-12-plan_van_aanpak.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("stop", ["\x03", "\x04"])
def test_stopping_at_the_last_question_keeps_what_was_typed(map: Path, stop: str) -> None:
    child = wiezit(map, "voegtoe", "contact", "--peildatum", "2026-01-20")
    answer(child, ("datum", ""), ("met", "arbodienst"), ("volgende", ""), ("samenvatting", "Rooster"))
    child.expect(r"Klopt dit[^\r\n]* $")
    assert stop_with(child, stop)[0] == 130
    assert "samenvatting: Rooster" in (map / "2026-014" / "2026-01-20-contact.concept.yaml").read_text(encoding="utf-8")


def test_what_was_typed_before_is_offered_again(map: Path) -> None:
    child = wiezit(map, "voegtoe", "voortgangsgesprek", "--peildatum", "2026-03-12")
    answer(child, ("datum", "11-3-2026"), ("aanwezig", "werkgever, werknemer"), ("besproken", "Het opbouwen gaat goed."))
    child.expect(r"volgende[^\r\n]* $")
    assert "Ga verder met: wiezit voegtoe voortgangsgesprek 2026-014" in stop_with(child, "\x04")[1]
    child = wiezit(map, "voegtoe", "voortgangsgesprek", "--peildatum", "2026-03-13")
    answer(child, ("Verdergaan", ""))
    child.expect(r"datum[^\r\n]* $")
    assert "2026-03-11-voortgangsgesprek.concept.yaml" in stop_with(child, "\x04")[1]
    child = wiezit(map, "voegtoe", "voortgangsgesprek", "--peildatum", "2026-03-13")
    answer(child, ("Verdergaan", ""), ("[2026-03-11]", ""), ("[Het opbouwen gaat goed.]", "Het opbouwen gaat heel goed."))
    answer(child, ("volgende", "-"), ("1. wat", ""), ("Klopt dit?", ""))
    assert end(child)[0] == 0
    assert names(map / "2026-014") == ["2026-01-05-ziekmelding.yaml", "2026-03-11-voortgangsgesprek.yaml", "dossier.yaml"]
    text = (map / "2026-014" / "2026-03-11-voortgangsgesprek.yaml").read_text(encoding="utf-8")
    assert "aanwezig: [werkgever, werknemer]" in text
    assert "besproken: Het opbouwen gaat heel goed." in text


@pytest.mark.parametrize("how", ["stopped", "refused"])
def test_the_command_to_go_on_says_again_what_no_concept_holds(map: Path, how: str) -> None:
    (map / "brief 1.pdf").write_bytes(b"%PDF-1.4")
    child = wiezit(map, "voegtoe", "contact", "2026-014", "--bijlage", "brief 1.pdf", "--veld", "met=werknemer", "--peildatum", "20-1-2026")
    answer(child, ("datum", ""))
    if how == "stopped":
        child.expect(r"volgende[^\r\n]* $")
        said = stop_with(child, "\x03")[1]
    else:
        answer(child, ("volgende", ""), ("samenvatting", "Rooster"), ("Klopt dit?", "n"))
        said = end(child)[1]
    command = said.partition("verder met: wiezit ")[2].partition("\r\n")[0]
    assert command == 'voegtoe contact 2026-014 --bijlage "brief 1.pdf" --peildatum 2026-01-20'
    child = wiezit(map, *shlex.split(command))
    answer(child, ("Verdergaan", ""), ("datum", ""), ("[werknemer]", ""), ("volgende", ""), ("samenvatting", ""), ("Klopt dit?", ""))
    assert end(child)[0] == 0
    assert names(map / "2026-014" / "bijlagen") == ["brief-1.pdf"]
    assert "brief-1.pdf" in (map / "2026-014" / "2026-01-20-contact.yaml").read_text(encoding="utf-8")


def test_an_attachment_with_a_name_that_cannot_be_kept_is_refused_before_the_first_question(map: Path) -> None:
    (map / "uitslag-chemokuur.pdf").write_bytes(b"%PDF-1.4")
    code, said = end(wiezit(map, "voegtoe", "contact", "2026-014", "--bijlage", "uitslag-chemokuur.pdf"))
    assert code == 2 and "De naam van deze bijlage kan niet" in said
    assert "datum:" not in said


def test_a_concept_that_is_not_wanted_stays_and_is_not_used(map: Path) -> None:
    concept = map / "2026-014" / "2026-01-19-contact.concept.yaml"
    concept.write_text("soort: contact\ndatum: 2026-01-19\nmet: uwv\n", encoding="utf-8")
    child = wiezit(map, "voegtoe", "contact", "--peildatum", "2026-01-20")
    answer(
        child,
        ("Verdergaan", "n"),
        ("Mag dat concept dan weg?", ""),
        ("[vandaag]", ""),
        ("met", ""),
        ("volgende", ""),
        ("samenvatting", ""),
        ("Klopt dit?", ""),
    )
    assert end(child)[0] == 0
    assert "uwv" not in (map / "2026-014" / "2026-01-20-contact.yaml").read_text(encoding="utf-8").split("# Dit kan ook")[0]
    assert concept.exists()


def test_a_dash_leaves_a_required_answer_for_later(map: Path) -> None:
    child = wiezit(map, "voegtoe", "voorstel_werknemer", "--peildatum", "2026-03-12")
    answer(child, ("datum", ""), ("voorstel", ""))
    child.expect_exact("typ dan -")
    answer(child, ("voorstel", "-"), ("reactie", ""), ("Klopt dit?", ""))
    code, said = end(child)
    assert code == 1
    assert "fout[WZ105]" in said
    assert "\nvoorstel:\n" in (map / "2026-014" / "2026-03-12-voorstel_werknemer.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(("vangnet", "asks"), [("ja", True), ("nee", False), ("", False)])
def test_when_uwv_wants_the_report_is_asked_only_where_a_vangnet_applies(map: Path, vangnet: str, asks: bool) -> None:
    child = wiezit(map, "voegtoe", "ziekmelding", "--peildatum", "2026-03-12", "--datum", "2026-03-10")
    answer(child, ("verwachte duur", ""), ("vangnet", vangnet))
    if asks:
        answer(child, ("meldtermijn uwv", "vierde_dag"))
    answer(child, ("Klopt dit?", ""))
    end(child)
    written = (map / "2026-014" / "2026-03-10-ziekmelding.yaml").read_text(encoding="utf-8").split("# Dit kan ook")[0]
    assert ("meldtermijn_uwv: vierde_dag" in written) == asks
    assert ("vangnet: nee" in written) == (vangnet == "nee")


@pytest.mark.parametrize(
    ("soort", "given", "asked"),
    [
        ("eerstejaarsevaluatie", "spoor2=ja", ()),
        ("eerstejaarsevaluatie", "spoor2=nee", ("reden geen spoor2:",)),
        ("uwv_beslissing", "besluit=aanvullen_riv", ("termijn:",)),
        ("uwv_beslissing", "besluit=loonsanctie", ("tot en met:", "reden:")),
        ("uwv_beslissing", "besluit=bekorting_toegekend", ("tot en met:",)),
        ("uwv_beslissing", "besluit=wia_toegekend", ()),
    ],
)
def test_a_question_is_asked_only_where_its_answer_says_something(map: Path, soort: str, given: str, asked: tuple[str, ...]) -> None:
    conditional = {"reden geen spoor2:", "termijn:", "tot en met:", "reden:"}
    done = [
        "--veld=doelen_bereikt=ja", "--veld=afspraken_tweede_jaar.wat=Bellen", "--veld=auteur.naam=Sam", "--veld=auteur.functie=hr",
        "--veld=visie.werkgever=Goed", "--veld=visie.werknemer=Goed", "--veld=ondertekend.rol=werkgever",
    ] if soort == "eerstejaarsevaluatie" else []  # fmt: skip
    child = wiezit(map, "voegtoe", soort, "--datum", "2026-12-21", "--peildatum", "2026-12-21", f"--veld={given}", *done)
    said = ""
    while child.expect([r"(overslaan|nog niet)\): $", r"Klopt dit[^\r\n]* $"]) == 0:
        said += child.before
        child.sendline("")
    said += child.before
    assert {line.partition(": ")[0] + ":" for line in said.splitlines()} & conditional == set(asked)
    stop_with(child, "\x03")


def test_what_a_concept_holds_beside_another_answer_stays(map: Path) -> None:
    concept = map / "2026-014" / "2027-11-01-uwv_beslissing.concept.yaml"
    concept.write_text("soort: uwv_beslissing\ndatum: 2027-11-01\nbesluit: loonsanctie\ntermijn: 2027-11-15\n", encoding="utf-8")
    child = wiezit(map, "voegtoe", "uwv_beslissing", "--peildatum", "2027-11-01")
    answer(
        child, ("Verdergaan", ""), ("datum", ""), ("[loonsanctie]", ""), ("tot en met:", ""), ("reden", "inhoudelijk"), ("Klopt dit?", "")
    )
    end(child)
    text = (map / "2026-014" / "2027-11-01-uwv_beslissing.yaml").read_text(encoding="utf-8")
    assert "\ntermijn: 2027-11-15\n" in text and "\nreden: inhoudelijk\n" in text


@pytest.mark.parametrize(("day", "asks"), [("2026-06-30", True), ("2026-07-31", False)], ids=["right after leave", "long after"])
def test_the_cause_is_asked_only_after_leave(map: Path, day: str, asks: bool) -> None:
    run(
        [
            "voegtoe",
            "verlof",
            "2026-014",
            "--datum",
            "2026-03-09",
            "--veld",
            "van=2026-03-09",
            "--veld",
            "tot_en_met=2026-06-29",
            "--geen-vragen",
        ]
    )
    child = wiezit(map, "voegtoe", "ziekmelding", "2026-014", "--datum", day, "--peildatum", "2026-08-01")
    answer(child, ("verwachte duur", ""), ("vangnet", "nee"))
    assert (child.expect_exact(["zelfde oorzaak als v", "Klopt dit?"]) == 0) == asks
    stop_with(child, "\x03")


def test_a_day_that_is_still_to_come_is_pointed_out(map: Path) -> None:
    child = wiezit(map, "voegtoe", "contact", "--peildatum", "2026-01-20", "--datum", "20-9-2027", "--veld", "samenvatting=Rooster")
    answer(child, ("met", "werknemer"), ("volgende", ""))
    child.expect_exact("maandag 20 september 2027 is nog niet geweest")
    answer(child, ("Klopt dit?", "n"))
    assert end(child)[0] == 2


def test_a_new_dossier_goes_on_where_it_stopped(tmp_path: Path) -> None:
    child = wiezit(tmp_path, "nieuw", "--peildatum", "2026-01-07")
    answer(child, ("werknemer?", "Noor Voorbeeld"), ("Functie", "36"))
    child.expect_exact("met een komma ertussen")
    answer(child, ("Functie", "36, 5"))
    child.expect_exact("met een komma ertussen")
    answer(child, ("Functie", "kok, 22,5"))
    child.expect(r"in dienst[^\r\n]* $")
    assert "Ga verder met: wiezit nieuw 2026-001" in stop_with(child, "\x03")[1]
    child = wiezit(tmp_path, "nieuw", "--peildatum", "2026-01-07")
    answer(child, ("Verdergaan", ""), ("[Noor Voorbeeld]", ""), ("[kok, 22.5]", ""), ("in dienst?", "1-3-2025"), ("ziektedag?", "5-1-2025"))
    answer(child, ("bedrijfsarts?", "De Brug"), ("casemanager?", "Sam Voorbeeld"), ("organisatie?", "Bakkerij"))
    child.expect_exact("Let op: de eerste ziektedag ligt vóór de eerste dag in dienst.")
    answer(child, ("Klopt dit?", ""))
    child.expect_exact("Hiervan is de laatste dag voorbij. Is het gedaan? Leg het vast.")
    assert end(child)[0] == 0
    assert names(tmp_path) == ["2026-001", "wiezit.yaml"]
    assert "uren_per_week: 22.5" in (tmp_path / "2026-001" / "dossier.yaml").read_text(encoding="utf-8")


def test_a_dash_leaves_every_answer_of_a_new_dossier_open(tmp_path: Path) -> None:
    child = wiezit(tmp_path, "nieuw", "2026-014", "--peildatum", "2026-01-07")
    answer(child, ("werknemer?", "-"), ("Functie", "-"), ("in dienst?", "-"), ("ziektedag?", "5-1-2026"), ("bedrijfsarts?", "-"))
    answer(child, ("casemanager?", "-"), ("organisatie?", "-"))
    child.expect_exact("naam: nog open")
    answer(child, ("Klopt dit?", ""))
    code, said = end(child)
    assert code == 1
    assert "fout[WZ105]" in said
    assert "Vul aan wat hierboven staat zodra je het weet." in said
    texts = [path.read_text(encoding="utf-8") for path in (tmp_path / "2026-014" / "dossier.yaml", tmp_path / "wiezit.yaml")]
    assert not [line for text in texts for line in text.splitlines() if line.rstrip().endswith((": -", '"-"'))]
    assert "  naam:\n" in texts[0] and "  uren_per_week:\n" in texts[0] and "  begin:\n" in texts[0]


def test_there_is_one_concept_of_a_new_dossier_and_none_when_it_is_made(tmp_path: Path) -> None:
    child = wiezit(tmp_path, "nieuw", "2026-001", "--peildatum", "2026-01-07")
    answer(child, ("werknemer?", "Noor Voorbeeld"))
    child.expect(r"Functie en uren[^\r\n]* $")
    stop_with(child, "\x04")
    child = wiezit(tmp_path, "nieuw", "2026-001", "--peildatum", "2026-01-07")
    answer(child, ("Verdergaan", "n"), ("Mag dat concept dan weg?", ""))
    code, said = end(child)
    assert code == 2 and "2026-001.concept.yaml blijft staan." in said and "een ander nummer" in said
    child = wiezit(tmp_path, "nieuw", "2026-001", "--peildatum", "2026-01-07")
    answer(child, ("Verdergaan", "n"), ("Mag dat concept dan weg?", "j"), ("werknemer?", "Bo Voorbeeld"))
    child.expect(r"Functie en uren[^\r\n]* $")
    said = stop_with(child, "\x03")[1]
    assert "Ga verder met: wiezit nieuw 2026-001\r\n" in said
    assert names(tmp_path) == ["2026-001.concept.yaml"]
    child = wiezit(tmp_path, "nieuw", "2026-001", "--peildatum", "2026-01-07")
    answer(
        child, ("Verdergaan", ""), ("[Bo Voorbeeld]", ""), ("Functie", "kok, 36"), ("in dienst?", "1-3-2019"), ("ziektedag?", "5-1-2026")
    )
    answer(child, ("bedrijfsarts?", "De Brug"), ("casemanager?", "Sam Voorbeeld"), ("organisatie?", "Bakkerij"), ("Klopt dit?", ""))
    assert end(child)[0] == 0
    assert names(tmp_path) == ["2026-001", "wiezit.yaml"]


def test_a_concept_elsewhere_is_gone_on_with(map: Path, tmp_path: Path) -> None:
    concept = tmp_path / "elders.concept.yaml"
    concept.write_text("naam: Bo Voorbeeld\n", encoding="utf-8")
    child = wiezit(map, "nieuw", "2026-015", "--peildatum", "2026-01-07", "--verder", str(concept))
    answer(
        child, ("[Bo Voorbeeld]", ""), ("Functie", "kok, 36"), ("in dienst?", "1-3-2019"), ("ziektedag?", "5-1-2026"), ("Klopt dit?", "")
    )
    assert end(child)[0] == 0
    assert not concept.exists()


def test_the_concept_that_was_kept_last_is_offered(map: Path) -> None:
    for number in ("", "-2"):
        concept = map / "2026-014" / f"2026-01-19-contact{number}.concept.yaml"
        concept.write_text(f"soort: contact\ndatum: 2026-01-19\nsamenvatting: nummer{number or '-1'}\n", encoding="utf-8")
        os.utime(concept, (1_700_000_000 + len(number), 1_700_000_000 + len(number)))
    child = wiezit(map, "voegtoe", "contact", "--peildatum", "2026-01-20")
    child.expect_exact("2026-01-19-contact-2.concept.yaml is nog niet af")
    assert stop_with(child, "\x03")[0] == 130
    assert len(names(map / "2026-014")) == 4


def test_the_editor_opens_again_until_it_is_right(map: Path) -> None:
    script = map / "editor.py"
    script.write_text(
        "import sys, pathlib\n"
        "path = pathlib.Path(sys.argv[1])\n"
        "text = path.read_text()\n"
        "first = text.replace('aanwezig:', 'aanwezig: [werkgever, baas]', 1)\n"
        "path.write_text(text.replace('baas', 'werknemer') if 'baas' in text else first)\n",
        encoding="utf-8",
    )
    child = wiezit(map, "voegtoe", "voortgangsgesprek", "--peildatum", "2026-03-12", "--bewerk", EDITOR=f'"{sys.executable}" "{script}"')
    child.expect_exact("fout[")
    answer(child, ("Opnieuw openen?", ""))
    code, said = end(child)
    assert code == 0
    assert "voortgangsgesprek 1: gedaan" in said
    assert "[werkgever, werknemer]" in (map / "2026-014" / "2026-03-12-voortgangsgesprek.yaml").read_text(encoding="utf-8")


def test_open_steps_are_offered_and_other_kinds_too(map: Path) -> None:
    child = wiezit(map, "voegtoe", "--peildatum", "2026-02-12")
    child.expect_exact("probleemanalyse: probleemanalyse, uiterlijk 16 februari 2026 (bedrijfsarts)")
    child.expect(r"(\d+)  iets anders")
    answer(child, ("Typ een nummer", "99"))
    child.expect_exact("typ een nummer van 1 tot en met")
    assert stop_with(child, "\x04")[0] == 130


def test_a_case_without_open_steps_gets_the_list_of_kinds_at_once(map: Path) -> None:
    assert run(["voegtoe", "herstelmelding", "2026-014", "--datum", "9-1-2026", "--peildatum", "12-1-2026"]) == 0
    child = wiezit(map, "voegtoe", "2026-014", "--peildatum", "12-1-2026")
    child.expect_exact("Er staat nu geen stap open. Dit kun je vastleggen:")
    child.expect_exact("Typ een nummer of een naam")
    assert "iets anders" not in child.before
    stop_with(child, "\x03")


def test_an_answer_that_is_no_yes_or_no_says_what_to_type(map: Path) -> None:
    child = wiezit(map, "voegtoe", "contact", "--peildatum", "2026-01-20", "--veld", "met=arbodienst", "--veld", "samenvatting=Rooster")
    answer(child, ("datum", ""), ("volgende", ""), ("Klopt dit?", "misschien"))
    child.expect_exact("Typ j of n.")
    answer(child, ("Klopt dit?", "j"))
    assert end(child)[0] == 0


def test_a_menu_takes_a_name_too(map: Path) -> None:
    child = wiezit(map, "voegtoe", "--peildatum", "2026-02-12")
    answer(child, ("Typ een nummer", "iets anders"), ("Typ een nummer of een naam", "gesprk"))
    child.expect_exact("of een naam uit de lijst")
    answer(child, ("Typ een nummer of een naam", "gesprek"))
    child.expect(r"datum[^\r\n]* $")
    child.sendline("")
    child.expect(r"aanwezig[^\r\n]* $")
    said = stop_with(child, "\x03")[1]
    assert "voortgangsgesprek.concept.yaml" in said


def test_at_most_seven_questions(tmp_path: Path) -> None:
    child = wiezit(tmp_path, "nieuw", "--peildatum", "2026-01-07")
    answers = ["Noor Voorbeeld", "kok, 36", "1-3-2019", "5-1-2026", "De Brug", "Sam Voorbeeld", "Bakkerij"]
    for text in answers:
        child.expect(r"\?[^\r\n]* $")
        child.sendline(text)
    answer(child, ("Klopt dit?", ""))
    assert end(child)[0] == 0
    assert names(tmp_path) == ["2026-001", "wiezit.yaml"]


def test_a_wrong_bsn_is_asked_again_and_never_shown(map: Path) -> None:
    child = wiezit(map, "verslag", "--bsn", "vraag", "-o", "v.md")
    for number, says in (("123456789", "dit nummer klopt niet"), ("1234", "een BSN heeft negen cijfers")):
        child.expect_exact("BSN (je ziet niet wat je typt): ")
        child.waitnoecho()
        child.sendline(number)
        child.expect_exact(says)
        assert number not in child.before
    child.expect_exact("BSN (je ziet niet wat je typt): ")
    child.waitnoecho()
    child.sendline("111222333")
    code, said = end(child)
    assert code == 0 and "111222333" not in said
    assert "111222333" in (map / "v.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "file"),
    [
        (("document", "plan_van_aanpak"), "plan_van_aanpak.html"),
        (("verslag", "--formaat", "html"), "verslag.html"),
        (("agenda",), "termijnen.ics"),
    ],
)
def test_what_nobody_can_read_on_a_screen_asks_for_a_file(map: Path, words: tuple[str, ...], file: str) -> None:
    code, said = end(wiezit(map, *words))
    assert code == 2
    assert f"-o {file}" in said
    assert "<html" not in said and "VCALENDAR" not in said


GEGEVEN = [
    f"--veld={answered}"
    for answered in ("einddoel=Eigen werk", "activiteiten.wat=Rooster", "auteur.naam=Sam", "auteur.functie=hr", "afschrift_op=12-2-2026")
]


def test_stopping_while_signing_keeps_who_signed_and_asks_the_other_later(map: Path) -> None:
    child = wiezit(map, "voegtoe", "plan_van_aanpak", "--datum", "2026-02-12", "--peildatum", "2026-02-12", *GEGEVEN)
    answer(child, ("ondertekend door werkgever op", "vandaag"), ("akkoord (werkgever)", "nee"))
    child.expect(r"ondertekend door werknemer op[^\r\n]* $")
    assert stop_with(child, "\x03")[0] == 130
    concept = (map / "2026-014" / "2026-02-12-plan_van_aanpak.concept.yaml").read_text(encoding="utf-8")
    assert "  - rol: werkgever\n    datum: 2026-02-12\n    akkoord: nee\n" in concept
    child = wiezit(map, "voegtoe", "plan_van_aanpak", "--peildatum", "2026-02-13")
    answer(child, ("Verdergaan", ""), ("[2026-02-12]", ""), ("[Eigen werk]", ""), ("1. wie", "-"), ("1. tot en met", ""), ("2. wat", ""))
    answer(child, ("[Sam Voorbeeld]", ""), ("[2026-02-12]", ""))
    child.expect(r"ondertekend door ([a-z]+) op[^\r\n]* $")
    assert child.match[1] == "werknemer"
    child.sendline("13-2-2026")
    answer(child, ("akkoord (werknemer)", ""), ("visie werkgever", "Goed"))
    child.expect(r"visie werknemer[^\r\n]* $")
    stop_with(child, "\x04")
    concept = (map / "2026-014" / "2026-02-12-plan_van_aanpak.concept.yaml").read_text(encoding="utf-8")
    assert "  werkgever: Goed\n" in concept
    assert "  - rol: werkgever\n    datum: 2026-02-12\n    akkoord: nee\n" in concept
    assert "  - rol: werknemer\n    datum: 2026-02-13\n    akkoord: ja\n" in concept


def test_a_signature_without_its_answer_is_asked_the_answer_only(map: Path) -> None:
    child = wiezit(map, "voegtoe", "plan_van_aanpak", "--datum", "2026-02-12", "--peildatum", "2026-02-12", *GEGEVEN)
    answer(child, ("ondertekend door werkgever op", "vandaag"))
    child.expect(r"akkoord \(werkgever\)[^\r\n]* $")
    stop_with(child, "\x03")
    concept = map / "2026-014" / "2026-02-12-plan_van_aanpak.concept.yaml"
    child = wiezit(map, "voegtoe", "plan_van_aanpak", "--peildatum", "2026-02-13", "--verder", concept.as_posix())
    answer(child, ("[2026-02-12]", ""), ("[Eigen werk]", ""), ("1. wie", "-"), ("1. tot en met", ""), ("2. wat", ""))
    answer(
        child,
        ("[Sam Voorbeeld]", ""),
        ("[2026-02-12]", ""),
        ("akkoord (werkgever)", "nee"),
        ("ondertekend door werknemer op", "-"),
        ("visie werkgever", "Goed"),
    )
    answer(child, ("visie werknemer", "Prima"), ("Klopt dit?", ""))
    end(child)
    text = (map / "2026-014" / "2026-02-12-plan_van_aanpak.yaml").read_text(encoding="utf-8")
    assert "  - rol: werkgever\n    datum: 2026-02-12\n    akkoord: nee\n  - rol: werknemer\n    datum:\n" in text


def test_a_list_that_was_begun_keeps_its_half_part_and_is_asked_further(map: Path) -> None:
    child = wiezit(map, "voegtoe", "voortgangsgesprek", "--peildatum", "2026-03-12", "--veld=aanwezig=werkgever", "--veld=besproken=Alles")
    answer(child, ("datum", ""), ("volgende", "-"), ("1. wat", "Rooster maken"), ("1. wie", "werkgever"), ("1. voor", ""))
    answer(child, ("2. wat", "Stoel bestellen"))
    child.expect(r"2\. wie[^\r\n]* $")
    stop_with(child, "\x03")
    concept = (map / "2026-014" / "2026-03-12-voortgangsgesprek.concept.yaml").read_text(encoding="utf-8")
    assert "wat: Rooster maken" in concept and "wat: Stoel bestellen" in concept
    child = wiezit(map, "voegtoe", "voortgangsgesprek", "--peildatum", "2026-03-12")
    answer(child, ("Verdergaan", ""), ("[2026-03-12]", ""), ("[Alles]", ""), ("volgende", "-"))
    child.expect_exact("1. Rooster maken, werkgever")
    answer(child, ("2. wie", "werknemer"), ("2. voor", "20-3-2026"), ("3. wat", "Bellen"), ("3. wie", ""), ("3. voor", ""))
    answer(child, ("4. wat", ""), ("Klopt dit?", ""))
    assert end(child)[0] == 0
    text = (map / "2026-014" / "2026-03-12-voortgangsgesprek.yaml").read_text(encoding="utf-8")
    assert "  - wat: Stoel bestellen\n    wie: [werknemer]\n    voor: 2026-03-20\n  - wat: Bellen\n" in text
