"""The privacy findings of a dossier: where they point, what they say, and where nothing is looked for."""

from collections.abc import Callable
from pathlib import Path

import pytest

from wiezit.assessment.checks.privacy import CODES, _kale_teksten, blik, teksten, zoekers
from wiezit.files.read import read_dossier
from wiezit.findings import Code, Finding, Severity

CASES = Path(__file__).parents[1] / "cases"
KAART = "formaat: 1\ndossiernummer: d\nwerknemer:\n  naam: Noor Voorbeeld\n"
Check = Callable[..., list[Finding]]


@pytest.fixture
def check(tmp_path: Path) -> Check:
    def run(event: str = "", kaart: str = KAART, attachments: tuple[str, ...] = ()) -> list[Finding]:
        folder = tmp_path / "d"
        (folder / "bijlagen").mkdir(parents=True, exist_ok=True)
        (folder / "dossier.yaml").write_text(kaart, "utf-8")
        (folder / "2026-01-12-contact.yaml").write_text(f"soort: contact\ndatum: 2026-01-12\n{event}", "utf-8")
        for name in attachments:
            (folder / "bijlagen" / name).write_bytes(b"%PDF-1.4\n")
        return look(folder)

    return run


def look(folder: Path) -> list[Finding]:
    dossier = read_dossier(folder, shown="d").dossier
    return [finding for search in zoekers(blik(dossier)) for finding in search(dossier)]


def place(finding: Finding) -> tuple[str, int, int, int]:
    return finding.code, finding.span.regel, finding.span.kolom, finding.span.eind_kolom


def test_a_finding_points_at_the_word_in_a_plain_or_quoted_line(check: Check) -> None:
    assert [place(f) for f in check("samenvatting: heeft een hernia\n")] == [("WZ401", 3, 25, 31)]
    assert [place(f) for f in check('samenvatting: "heeft een hernia"\n')] == [("WZ401", 3, 26, 32)]


def test_a_finding_points_at_the_field_where_the_text_runs_over_lines(check: Check) -> None:
    [finding] = check("samenvatting: |\n  Eerste regel.\n  Heeft een hernia.\n")
    assert (finding.code, finding.span.regel) == ("WZ401", 3)


def test_a_text_with_the_same_kind_of_word_gives_one_finding_per_kind(check: Check) -> None:
    findings = check("samenvatting: heeft een hernia en migraine, slikt paracetamol\n")
    assert [(f.code, f.detail) for f in findings] == [
        ("WZ401", "gevonden: ‘hernia’, ‘migraine’"),
        ("WZ404", "gevonden: ‘paracetamol’"),
    ]


def test_lists_and_mappings_inside_an_event_are_read_too(check: Check) -> None:
    findings = check("visie:\n  werkgever: goed\n  werknemer: de rugklachten zijn weg\nafspraken:\n  - wat: belt na de chemokuur\n")
    assert sorted(place(f)[:2] for f in findings) == [("WZ402", 5), ("WZ403", 7)]


def test_jobs_employers_and_names_of_the_card_may_be_of_the_world_of_care(check: Check) -> None:
    kaart = (
        f"{KAART}functie:\n  titel: Fysiotherapeut\n  omschrijving: behandelt patiënten met hernia\n"
        "werkgever:\n  naam: Ziekenhuis Verzonnen\nbetrokkenen:\n"
        "  - rol: mediator\n    naam: P. van der Pijn\n    organisatie: GGZ Nergens\n"
    )
    assert check(kaart=kaart) == []


def test_the_free_texts_of_the_card_are_read(check: Check) -> None:
    kaart = (
        f"{KAART}  adres: afdeling cardiologie, UMC Nergens\nfunctie:\n  titel: verpleegkundige\n"
        "  omschrijving: kan niet werken door zijn depressie\n  bekwaamheden: geeft medicijnen en helpt bij operaties\n"
    )
    assert {place(f)[:2] for f in check(kaart=kaart)} == {("WZ409", 5), ("WZ401", 8)}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("notitie: heeft een hernia", "WZ401"),
        ("samenvating: heeft een hernia", "WZ401"),
        ("samenvatting: [heeft een hernia]", "WZ401"),
        ("met: heeft een hernia", "WZ401"),
        ("afspraken: [{wat: belt, notitie: na de chemokuur}]", "WZ403"),
        ('notitie: "111222333"', "WZ410"),
        ("burn_out: ja", "WZ401"),
    ],
)
def test_a_field_that_is_refused_is_read_all_the_same(check: Check, line: str, code: str) -> None:
    found = check(f"{line}\n")
    assert [place(f)[:2] for f in found] == [(code, 3)]


@pytest.mark.parametrize(
    "line",
    [
        "functie: {omschrijving: 'Magazijnwerk, nu licht werk na een burn-out.'}",
        "functie: {bekwaamheden: 'Rijbewijs B, mag niet rijden: epilepsie.'}",
        "functie: {omschrijving: 'Planner, zit thuis met een depressie'}",
        "functie: {omschrijving: 'Planner, is zwanger'}",
        "functie: {omschrijving: 'Bezorgt pakketten, heeft hernia'}",
        "functie: {omschrijving: 'Zorgt voor de post, zit thuis met een depressie'}",
        "functie: {omschrijving: 'Hulpmonteur, kreeg een burn-out'}",
        "werknemer: {naam: A. Testman, adres: GGZ kliniek De Wende 14}",
        "werknemer: {naam: A. Testman, adres: Opgenomen in kliniek 12}",
    ],
)
def test_an_illness_on_the_card_is_found_without_the_word_he(check: Check, line: str) -> None:
    assert check(kaart=f"formaat: 1\ndossiernummer: d\n{line}\n") != []


@pytest.mark.parametrize(
    "line",
    [
        "functie: {omschrijving: begeleidt zwangere vrouwen en signaleert pijn}",
        "functie: {bekwaamheden: ervaring met mensen met schulden en een verslaving}",
        "functie: {omschrijving: 'Thuiszorg, ook bij een depressie'}",
        "functie: {omschrijving: 'Werkt in de zorg, specialisme hernia'}",
        "functie: {bekwaamheden: 'Hulpverlener bij depressie en trauma'}",
        "functie: {omschrijving: 'Zorginstelling, afdeling depressie'}",
        "functie: {bekwaamheden: 'Eerste hulp bij een hartaanval'}",
        "functie: {titel: psychiatrisch verpleegkundige}",
        "werknemer: {naam: A. Testman, adres: Parnassia 14}",
        "werknemer: {naam: A. Testman, adres: Hospice 2a}",
    ],
)
def test_a_job_in_care_and_a_street_are_no_finding(check: Check, line: str) -> None:
    assert check(kaart=f"formaat: 1\ndossiernummer: d\n{line}\n") == []


def test_a_field_that_is_refused_on_the_card_is_read_too_and_its_names_are_names(check: Check) -> None:
    assert [place(f)[:2] for f in check(kaart=f"{KAART}notitie: heeft een hernia\n")] == [("WZ401", 5)]
    assert check(kaart=f"{KAART}functie:\n  titel: [psychiatrisch verpleegkundige]\n") == []
    assert check(kaart=f"{KAART}functie:\n  omschrijving: [geeft medicijnen in een GGZ kliniek]\n") == []
    assert [f.code for f in check(kaart=f"{KAART}functie:\n  omschrijving: [heeft een hernia]\n")] == ["WZ401"]


def test_a_text_that_counts_is_not_read_twice_where_another_field_is_refused(check: Check) -> None:
    assert [place(f)[:2] for f in check("samenvatting: heeft een hernia\nnotitie: iets\n")] == [("WZ401", 3)]


def test_a_field_that_may_not_exist_is_told_once(check: Check) -> None:
    assert check("diagnose: heeft een hernia\n") == []  # WZ113 says it


def test_a_bsn_is_found_in_every_text_but_a_reference_number(check: Check) -> None:
    assert [place(f)[:2] for f in check(kaart=f"{KAART}  personeelsnummer: 111222333\n")] == [("WZ410", 5)]
    assert [f.code for f in check("auteur:\n  naam: A. Testman 111222333\n")] == ["WZ410"]
    assert check(kaart=f"{KAART}  telefoon: 111222333\n") == []


def test_a_bsn_is_never_repeated(check: Check) -> None:
    [finding] = check("samenvatting: BSN 111222333\n")
    assert "111222333" not in f"{finding.message} {finding.help} {finding.detail}"


def test_the_name_and_the_title_of_an_attachment_are_read(check: Check) -> None:
    text = "bijlagen:\n  - verwijsbrief.pdf\n  - bestand: stuk.pdf\n    titel: MRI uitslag\n  - advies-bedrijfsarts.pdf\n"
    assert [place(f)[:2] for f in check(text)] == [("WZ411", 4), ("WZ411", 6)]


def test_an_attachment_that_no_event_names_is_read_too(check: Check) -> None:
    [finding] = check(attachments=("medisch_dossier.pdf", "plan-van-aanpak.pdf"))
    assert (finding.code, finding.span.pad) == ("WZ411", "d/bijlagen/medisch_dossier.pdf")


@pytest.mark.parametrize("name", ["verslag_F32.1.pdf", "brief-M54.5-kopie.docx", "F43.2.pdf"])
def test_a_code_of_a_diagnosis_in_a_name_is_found(check: Check, name: str) -> None:
    assert [f.code for f in check(attachments=(name,))] == ["WZ411"]


@pytest.mark.parametrize("name", ["plan-V20.1.pdf", "rooster_2026.10.pdf", "kamer F32.1.pdf", "PvA-B12.345.pdf", "AB12.3.pdf"])
def test_a_version_a_date_or_a_room_in_a_name_is_none(check: Check, name: str) -> None:
    assert check(attachments=(name,)) == []


def test_a_name_that_only_looks_like_a_code_can_be_allowed(check: Check, tmp_path: Path) -> None:
    (tmp_path / "wiezit.yaml").write_text("privacy: {toegestane_woorden: [A12.3]}", "utf-8")
    assert check(attachments=("tekening-A12.3.pdf",)) == []


def test_the_words_of_wiezit_yaml_count(check: Check, tmp_path: Path) -> None:
    (tmp_path / "wiezit.yaml").write_text("privacy:\n  extra_woorden: [zonnebloem]\n  toegestane_woorden: [hernia]\n", "utf-8")
    assert [f.code for f in check("samenvatting: zonnebloem en hernia\n")] == ["WZ412"]


@pytest.mark.parametrize("code", [code.id for code in CODES])
def test_each_code_has_a_wrong_and_a_right_dossier(code: str) -> None:
    wrong, right = (look(CASES / code / name) for name in ("fout", "goed"))
    assert [finding.code for finding in wrong] == [code]
    assert right == []


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.id)
def test_a_message_stands_alone_and_repeats_no_word_of_the_file(code: Code) -> None:
    [finding] = look(CASES / code.id / "fout")
    words = [word.strip("‘’") for word in (finding.detail or "").removeprefix("gevonden: ").split(", ") if word]
    assert not any(word.lower() in f"{finding.message} {finding.help}".lower() for word in words if word != "zwangerschap")
    assert finding.help
    assert finding.basis


def test_what_a_person_must_judge_is_a_warning_and_the_rest_an_error() -> None:
    warnings = {code.id for code in CODES if code.severity is Severity.WAARSCHUWING}
    assert warnings == {"WZ407", "WZ408", "WZ411", "WZ412"}
    assert all(code.severity is Severity.FOUT for code in CODES if code.id not in warnings)


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.id)
def test_the_explanation_of_a_code_has_its_four_parts(code: Code) -> None:
    heads = [part.split(":")[0] for part in code.uitleg.split("\n\n")]
    assert heads == ["Wat", "Waarom", "Fout", "Goed"]


@pytest.mark.parametrize("folder", sorted((Path(__file__).parents[2] / "sample-dossiers").glob("20*")), ids=lambda folder: folder.name)
def test_the_look_at_all_texts_of_a_dossier_leaves_none_out(folder: Path) -> None:
    events = read_dossier(folder).dossier.gebeurtenissen
    texts = sorted(text for event in events for _, text in teksten(event))
    assert len(texts) > 5 and texts == sorted(_kale_teksten(events))


def test_what_is_said_of_the_employee_by_name_is_said_of_the_employee(check: Check) -> None:
    card = KAART.replace("Noor Voorbeeld", "Noor de Zwaan")
    for text in ("Noor ziet er slecht uit", "vandaag kwam Noor rustig over", "mevrouw de Zwaan trekt het niet"):
        [finding] = check(f"samenvatting: {text}\n", card)
        assert finding.detail is not None
        assert check(f"samenvatting: {text.replace('Noor', 'Karel').replace('Zwaan', 'Wit')}\n", card) == []
    assert len(check("samenvatting: |\n  Vandaag kwam Noor\n  rustig over.\n", card)) == 1
    assert check("samenvatting: het plan van Noor ziet er goed uit\n", card) == []


def test_a_name_that_is_a_word_of_the_lists_hides_nothing(check: Check) -> None:
    [finding] = check("samenvatting: Hernia in de rug\n", KAART.replace("Noor Voorbeeld", "Noor Hernia"))
    assert finding.code == "WZ401"


def test_a_name_that_two_people_have_says_of_none_of_them(check: Check) -> None:
    text = "samenvatting: Zwaan ziet er slecht uit\n"
    card = KAART.replace("Noor Voorbeeld", "Noor Zwaan")
    assert len(check(text, card)) == 1
    assert check(text, f"{card}betrokkenen:\n  - {{rol: casemanager, naam: Piet Zwaan}}\n") == []
