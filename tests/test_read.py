"""A folder to a dossier: every field that is wrong is reported at its place, and everything that can be read still counts."""

import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wiezit.assessment import checks
from wiezit.dossier.events import SOORT, Contact, Event, PlanVanAanpak, Werkhervatting
from wiezit.files import codes, place_codes, read
from wiezit.files.config import nearest_settings
from wiezit.files.read import Loaded, load, read_dossier
from wiezit.files.shape import sound
from wiezit.files.source import MAX_BYTES, Document, read_document
from wiezit.files.sums import sommen
from wiezit.files.typed import convert, field_by_field
from wiezit.findings import Finding, Severity

KAART = """\
formaat: 1
dossiernummer: 2026-014
werknemer: {naam: Voorbeeld Veertien}
functie: {titel: planner, uren_per_week: 36}
dienstverband: {begin: 2019-04-01}
werkgever: {naam: Fictief BV}
betrokkenen:
  - {rol: casemanager, naam: Casemanager Voorbeeld}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    dossier = tmp_path / "2026-014"
    dossier.mkdir()
    (dossier / "dossier.yaml").write_text(KAART, encoding="utf-8")
    return dossier


def put(folder: Path, **files: str) -> None:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def loaded(folder: Path) -> Loaded:
    return read_dossier(folder, shown="2026-014")


def event(folder: Path, text: str, name: str = "2026-02-10-contact") -> tuple[Event | None, list[Finding]]:
    """Return the event in a file with this text, and the findings of the reader."""
    put(folder, **{name: text})
    result = loaded(folder)
    return (result.dossier.gebeurtenissen or (None,))[0], list(result.findings)


def told(findings: list[Finding]) -> list[tuple[str, int, int]]:
    return [(f.code, f.span.regel, f.span.kolom) for f in findings]


posix = pytest.mark.skipif(os.name == "nt", reason="links and pipes are made otherwise there")
HEAD = "soort: contact\ndatum: 2026-02-10\n"


def test_the_example_of_the_contract(folder: Path) -> None:
    put(folder, **{"2026-02-28-spreekuur": "# spreekuur\nsoort: spreekuur\ndatum: 2026-02-30\n"})
    result = loaded(folder)
    (finding,) = result.findings
    assert (finding.code, finding.name, finding.severity) == ("WZ104", "datum-bestaat-niet", Severity.FOUT)
    assert finding.message == "deze datum bestaat niet: 30 februari 2026"
    assert finding.detail == "februari 2026 heeft 28 dagen"
    assert finding.help == "schrijf de datum als JJJJ-MM-DD"
    assert (finding.span.pad, finding.span.regel, finding.span.kolom, finding.span.eind_kolom) == (
        "2026-014/2026-02-28-spreekuur.yaml",
        3,
        8,
        18,
    )
    assert result.dossier.onleesbaar == ("2026-02-28-spreekuur.yaml",)
    assert result.dossier.gebeurtenissen == ()


@pytest.mark.parametrize(
    ("written", "help"),
    [
        ("5-1-2026", "schrijf 2026-01-05"),
        ("05/01/2026", "schrijf 2026-01-05"),
        ("5 januari 2026", "schrijf 2026-01-05"),
        ("maandag 5 jan. 2026", "schrijf 2026-01-05"),
        ("2026-1-5", "schrijf 2026-01-05"),
        ("20260105", "schrijf 2026-01-05"),
        ("2026-01-05 10:30", "schrijf 2026-01-05"),
        ("5 mrt 26", "schrijf 2026-03-05"),
        ("volgende week", "schrijf de datum als JJJJ-MM-DD, zoals 2026-01-05"),
    ],
)
def test_other_ways_to_write_a_date_are_errors_with_a_proposal(folder: Path, written: str, help: str) -> None:
    found, findings = event(folder, f"{HEAD}volgende: {written}\n")
    assert [(f.code, f.help) for f in findings] == [("WZ103", help)]
    assert isinstance(found, Contact)
    assert found.volgende is None


@pytest.mark.parametrize(
    ("written", "message"),
    [("29-2-2026", "29 februari 2026"), ("2026-13-01", "maand 13"), ("31 april 2026", "31 april 2026"), ("0000-01-01", "jaar 0")],
)
def test_days_that_are_not_on_the_calendar(folder: Path, written: str, message: str) -> None:
    _, findings = event(folder, f"{HEAD}volgende: {written}\n")
    assert [(f.code, f.message) for f in findings] == [("WZ104", f"deze datum bestaat niet: {message}")]


@pytest.mark.parametrize(
    ("written", "code", "help"),
    [
        ("36,5", "WZ108", "schrijf 36.5"),
        ("036", "WZ108", "schrijf 36"),
        ("12 uur", "WZ108", "schrijf 12"),
        ("veel", "WZ108", "schrijf alleen een getal, met een punt voor de decimalen, zoals 36.5"),
        ("nan", "WZ108", "schrijf alleen een getal, met een punt voor de decimalen, zoals 36.5"),
        ("inf", "WZ108", "schrijf alleen een getal, met een punt voor de decimalen, zoals 36.5"),
        ("-1", "WZ109", "schrijf een getal van 0 tot en met 168"),
        ("169", "WZ109", "schrijf een getal van 0 tot en met 168"),
        ("1e9", "WZ109", "schrijf een getal van 0 tot en met 168"),
    ],
)
def test_numbers(folder: Path, written: str, code: str, help: str) -> None:
    found, findings = event(folder, f"soort: werkhervatting\ndatum: 2026-02-10\nuren_per_week: {written}\n", "2026-02-10-werkhervatting")
    assert [(f.code, f.help) for f in findings] == [(code, help)]
    assert isinstance(found, Werkhervatting)
    assert found.uren_per_week is None


@pytest.mark.parametrize(("written", "value"), [("0", 0.0), ("36.5", 36.5), ("168", 168.0)])
def test_numbers_at_the_edge(folder: Path, written: str, value: float) -> None:
    found, findings = event(folder, f"soort: werkhervatting\ndatum: 2026-02-10\nuren_per_week: {written}\n", "2026-02-10-werkhervatting")
    assert findings == []
    assert isinstance(found, Werkhervatting)
    assert found.uren_per_week == value


@pytest.mark.parametrize(
    ("written", "help"), [("no", "schrijf nee"), ("yes", "schrijf ja"), ("J", "schrijf ja"), ("misschien", "kies uit: ja of nee")]
)
def test_yes_and_no_in_dutch(folder: Path, written: str, help: str) -> None:
    _, findings = event(folder, f"soort: ziekmelding\ndatum: 2026-02-10\narbeidsongeval: {written}\n", "2026-02-10-ziekmelding")
    assert [(f.code, f.help) for f in findings] == [("WZ107", help)]


def test_true_and_false_are_fine(folder: Path) -> None:
    found, findings = event(
        folder, "soort: ziekmelding\ndatum: 2026-02-10\narbeidsongeval: false\nvangnet: true\n", "2026-02-10-ziekmelding"
    )
    assert findings == []
    assert (getattr(found, "arbeidsongeval", None), getattr(found, "vangnet", None)) == ("nee", "ja")


def test_all_wrong_fields_at_once_and_the_event_still_counts(folder: Path) -> None:
    text = (
        "soort: plan_van_aanpak\ndatum: 2026-02-20\neinddoel: Eigen werk.\ndoor: baas\nevaluatie_weken: zes\nvisie: goed\n"
        "activiteiten:\n  - wat: opbouwen\n    wie: [werkgever, chef]\n    start: 1-3-2026\n  - bellen\n"
        "ondertekend:\n  - rol: werkgever\ncasemanger: X\n"
    )
    found, findings = event(folder, text, "2026-02-20-plan_van_aanpak")
    assert sorted(told(findings)) == [
        ("WZ103", 10, 12),
        ("WZ105", 1, 8),
        ("WZ105", 13, 5),
        ("WZ106", 14, 1),
        ("WZ107", 4, 7),
        ("WZ107", 9, 22),
        ("WZ108", 5, 18),
        ("WZ110", 6, 8),
        ("WZ110", 11, 5),
    ]
    assert isinstance(found, PlanVanAanpak)
    assert (found.einddoel, found.activiteiten[0].wat, found.activiteiten[0].wie) == ("Eigen werk.", "opbouwen", ("werkgever",))
    assert {f.help for f in findings if f.code == "WZ106"} == {"bedoel je ‘casemanager’?"}


@pytest.mark.parametrize(
    "line", ["", "uren_per_week:\n", 'uren_per_week: ""\n', 'uren_per_week: "  "\n', "uren_per_week: null\n", "uren_per_week: ~\n"]
)
def test_missing_and_empty_are_the_same_finding(folder: Path, line: str) -> None:
    _, findings = event(folder, f"datum: 2026-02-10\nsoort: werkhervatting\n{line}", "2026-02-10-werkhervatting")
    assert [(f.code, f.message, f.basis) for f in findings] == [
        ("WZ105", "verplicht veld ‘uren_per_week’ is niet ingevuld", ("RPG art. 3",))
    ]
    assert told(findings) == [("WZ105", 3, 1) if line else ("WZ105", 2, 8)]


def test_an_empty_group_is_missing_once(folder: Path) -> None:
    text = "soort: probleemanalyse\ndatum: 2026-02-10\nbenutbare_mogelijkheden: ja\nauteur:\n  naam:\n  functie:\n"
    _, findings = event(folder, text, "2026-02-10-probleemanalyse")
    assert told(findings) == [("WZ105", 4, 1)]


def test_a_refusal_needs_its_reason(folder: Path) -> None:
    text = "soort: voorstel_werknemer\ndatum: 2026-02-10\nvoorstel: Ochtenden.\nreactie: afgewezen\n"
    _, findings = event(folder, text, "2026-02-10-voorstel_werknemer")
    assert [f.message for f in findings] == ["verplicht veld ‘zwaarwegende_reden’ is niet ingevuld"]
    assert told(findings) == [("WZ105", 4, 10)]


def test_one_word_where_a_list_belongs_is_a_list_of_one(folder: Path) -> None:
    found, findings = event(folder, f"{HEAD}aanwezig: werkgever\nbijlagen: brief.pdf\ndelen_met: hr\ndoor: hr\n")
    assert findings == []
    assert found is not None
    assert (found.aanwezig, found.bijlagen, found.delen_met, found.door) == (("werkgever",), ("brief.pdf",), ("hr",), "hr")


def test_text_that_looks_like_something_else_stays_text(folder: Path) -> None:
    found, findings = event(folder, f"{HEAD}vorm: 010\nsamenvatting: null\n")
    assert findings == []
    assert (getattr(found, "vorm", None), getattr(found, "samenvatting", None)) == ("010", "null")


@pytest.mark.parametrize(
    ("key", "code"), [("bsn", "WZ114"), ("BSN-nummer", "WZ114"), ("diagnose", "WZ113"), ("Klachten", "WZ113"), ("oorzaak_ziekte", "WZ113")]
)
def test_a_field_that_may_not_exist_is_named_without_its_value(folder: Path, key: str, code: str) -> None:
    _, findings = event(folder, f"{HEAD}{key}: geheim-1\n")
    assert told(findings) == [(code, 3, 1)]
    assert "geheim" not in repr(findings)


@pytest.mark.parametrize("key", ["Piet belde en zei", "Piet"])
def test_a_key_that_may_be_text_is_not_repeated(folder: Path, key: str) -> None:
    _, findings = event(folder, f"{HEAD}{key}: iets\n")
    assert [f.code for f in findings] == ["WZ106"]
    assert "Piet" not in repr(findings)


def test_medical_information_is_a_fact_without_content(folder: Path) -> None:
    text = "soort: medische_informatie\ndatum: 2026-02-10\ndoor: bedrijfsarts\nsamenvatting: geheim\nbijlagen: [geheim.pdf]\nvisie:\n"
    found, findings = event(folder, text, "2026-02-10-medische_informatie")
    assert told(findings) == [("WZ115", 4, 1), ("WZ115", 5, 1)]
    assert found is not None
    assert (found.samenvatting, found.bijlagen) == (None, ())


@pytest.mark.parametrize(
    ("soort", "help"), [("spreek uur", "schrijf soort: spreekuur"), ("zzz", "schrijf soort: contact"), ("", "schrijf soort: contact")]
)
def test_an_unknown_kind_proposes_the_nearest_or_the_one_in_the_name(folder: Path, soort: str, help: str) -> None:
    found, findings = event(folder, f"soort: {soort}\ndatum: 2026-02-10\n")
    assert found is None
    assert [f.help for f in findings] == [help]


def test_a_missing_date_proposes_the_one_in_the_name(folder: Path) -> None:
    _, findings = event(folder, "soort: contact\n")
    assert [(f.code, f.help) for f in findings] == [("WZ105", "schrijf datum: 2026-02-10, als de naam van het bestand klopt")]


@pytest.mark.parametrize("year", ["1949", "2101"])
def test_a_date_far_away_is_a_warning_and_counts(folder: Path, year: str) -> None:
    found, findings = event(folder, f"{HEAD}volgende: {year}-06-01\n")
    assert [(f.code, f.severity) for f in findings] == [("WZ112", Severity.WAARSCHUWING)]
    assert getattr(found, "volgende", None) == date(int(year), 6, 1)


@pytest.mark.parametrize("name", ["2026-02-11-contact", "2026-02-10-spreekuur", "2026-02-10-contacten", "contact"])
def test_content_wins_over_the_name(folder: Path, name: str) -> None:
    found, findings = event(folder, HEAD, name)
    assert isinstance(found, Contact)
    assert [(f.code, f.severity) for f in findings] == [("WZ019", Severity.WAARSCHUWING)]
    assert "2026-02-10-contact.yaml" in (findings[0].help or "")


def test_no_name_is_proposed_that_is_taken(folder: Path) -> None:
    put(
        folder,
        **{
            "2026-02-10-contact": HEAD,
            "2026-02-11-contact": f"{HEAD}samenvatting: Rooster\n",
            "2026-02-12-contact": f"{HEAD}samenvatting: Stoel\n",
        },
    )
    assert [f.help for f in loaded(folder).findings] == [
        f"hernoem het bestand naar 2026-02-10-contact-{number}.yaml, of verbeter de inhoud" for number in (2, 3)
    ]


def test_a_copy_with_another_name_is_not_renamed(folder: Path) -> None:
    put(folder, **{"2026-02-10-contact": HEAD, "2026-02-11-contact": f"# een kopie\n{HEAD}"})
    (found,) = loaded(folder).findings
    assert found.help == "hetzelfde staat in 2026-02-10-contact.yaml: laat één van de twee bestanden staan"


CUT = [
    ("samenvatting: Bel kamer #2 over rooster\n", [(3, 25, 27)]),
    ("samenvatting: Bel kamer  #rooster\nafspraken:\n  - wat: Tafel #3\n    wie: werkgever\n", [(3, 26, 34), (5, 16, 18)]),
    ("visie: {werkgever: Goed, werknemer: Prima #1\n  }\n", [(3, 43, 45)]),
    ("samenvatting: Bel kamer # over #2\n", []),
    ("samenvatting: Bel kamer ## over\n", []),
    ('samenvatting: "Bel kamer" #2\n', []),
    ("samenvatting: 'Bel kamer #2'\n", []),
    ("samenvatting: |\n  Bel kamer #2\n", []),
    ("samenvatting: kamer#2\n", []),
    ("samenvatting:\n", []),
    ("samenvatting: #2 kamer\n", [(3, 15, 17)]),
    ("samenvatting: bel\t#3 kamer\n", [(3, 19, 21)]),
    ("samenvatting: # later\n", []),
    ("met: werknemer #2\nvolgende: 2026-03-01 #2\n", []),
    ("#samenvatting:   # Korte tekst.\n", []),
]


@pytest.mark.parametrize(("more", "places"), CUT)
def test_text_behind_a_hash_that_is_dropped_is_told(folder: Path, more: str, places: list[tuple[int, int, int]]) -> None:
    _, findings = event(folder, HEAD + more)
    assert [(f.span.regel, f.span.kolom, f.span.eind_kolom) for f in findings if f.code == "WZ024"] == places
    assert {f.severity for f in findings} <= {Severity.WAARSCHUWING}


def test_the_places_in_a_file_are_not_looked_up_where_no_hash_cuts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Document, "_places", None)
    assert event(folder, f"{HEAD}samenvatting: kamer 2   # een opmerking\n#met:   # Met wie.\n")[1] == []


def test_a_year_that_is_wrong_in_the_content_is_mended_there(folder: Path) -> None:
    put(folder, **{"2026-02-03-contact": HEAD.replace("-10", "-03"), "2026-02-10-contact": HEAD.replace("2026", "2062")})
    (found,) = loaded(folder).findings
    assert (found.code, found.help) == (
        "WZ019",
        "schrijf datum: 2026-02-10, zoals in de naam van het bestand. Klopt de inhoud wel? Hernoem het dan naar 2062-02-10-contact.yaml",
    )


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("2062-02-10-contact", "hernoem het bestand naar 2026-02-10-contact.yaml. Klopt de naam wel? Schrijf dan datum: 2062-02-10"),
        ("2024-11-30-contact", "hernoem het bestand naar 2026-02-10-contact.yaml. Klopt de naam wel? Schrijf dan datum: 2024-11-30"),
        ("2025-11-30-contact", "hernoem het bestand naar 2026-02-10-contact.yaml, of verbeter de inhoud"),
        ("2025-13-30-contact", "hernoem het bestand naar 2026-02-10-contact.yaml, of verbeter de inhoud"),
    ],
)
def test_a_year_that_is_wrong_in_the_name_is_mended_there(folder: Path, name: str, first: str) -> None:
    put(folder, **{"2026-02-03-contact": HEAD.replace("-10", "-03"), name: HEAD})
    assert [f.help for f in loaded(folder).findings] == [first]


@pytest.mark.parametrize(
    ("text", "name", "help"),
    [
        ("26-11-09", "2026-11-09-contact", "schrijf 2026-11-09, zoals in de naam van het bestand"),
        ("26/11/9", "2026-11-09-contact", "schrijf 2026-11-09, zoals in de naam van het bestand"),
        ("45-11-09", "2045-11-09-contact", "schrijf 2045-11-09, zoals in de naam van het bestand"),
        ("26-11-09", "2009-11-26-contact", "schrijf 2009-11-26"),
        ("26-11-09", "notitie", "schrijf 2009-11-26"),
        ("9-11-26", "2026-11-09-contact", "schrijf 2026-11-09"),
    ],
)
def test_a_year_of_two_digits_is_read_with_the_name(folder: Path, text: str, name: str, help: str) -> None:
    put(folder, **{name: f"soort: contact\ndatum: {text}\n"})
    assert [f.help for f in loaded(folder).findings] == [help]


def test_a_broken_file_hides_nothing_else(folder: Path) -> None:
    put(folder, **{"2026-02-10-contact": "soort: contact\ndatum: [", "2026-02-17-contact": "soort: contact\ndatum: 2026-02-17\n"})
    (folder / "2026-02-24-contact.yaml").mkdir()
    result = loaded(folder)
    assert [found.datum for found in result.dossier.gebeurtenissen] == [date(2026, 2, 17)]
    assert [f.code for f in result.findings] == ["WZ007", "WZ001"]
    assert result.dossier.onleesbaar == ("2026-02-10-contact.yaml", "2026-02-24-contact.yaml")
    assert result.bestanden == 4


def test_a_broken_card_still_gives_the_events(folder: Path) -> None:
    put(folder, **{"dossier": "formaat: 1\nformaat", "2026-02-10-contact": HEAD})
    result = loaded(folder)
    assert [f.code for f in result.findings] == ["WZ007"]
    assert len(result.dossier.gebeurtenissen) == 1
    assert result.dossier.onleesbaar == ("dossier.yaml",)


def test_what_does_not_belong_is_said(folder: Path) -> None:
    for name in (
        "2026-02-20-plan.yaml~",
        "brief.docx",
        ".2026.swp",
        "._2026-01-05-ziekmelding.yaml",
        "._2026-01-05-ziekmelding.yml",
        "README.txt",
        ".gitignore",
    ):
        (folder / name).write_text("x", encoding="utf-8")
    (folder / "oud").mkdir()
    assert [(f.code, f.span.pad.rsplit("/", 1)[1]) for f in loaded(folder).findings] == [
        ("WZ017", ".2026.swp"),
        ("WZ017", "._2026-01-05-ziekmelding.yaml"),
        ("WZ017", "._2026-01-05-ziekmelding.yml"),
        ("WZ017", "2026-02-20-plan.yaml~"),
        ("WZ017", "brief.docx"),
        ("WZ017", "oud"),
    ]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("bijlagen/2026-02-10-contact.yaml", "x"),
        ("bijlagen/oud/2026-02-10-contact-2.yml", "x"),
        ("bijlagen/notitie.yaml", HEAD),
        ("2026-02-10-contact.yaml.txt", "x"),
        ("2026-02-10-contact.YML.TXT", "x"),
        ("notitie.yaml.txt", HEAD),
    ],
)
def test_an_event_where_it_is_not_read_is_told_to_be_one(folder: Path, place: str, text: str) -> None:
    (folder / place).parent.mkdir(parents=True, exist_ok=True)
    (folder / place).write_text(text, encoding="utf-8")
    result = loaded(folder)
    assert [(f.code, f.severity, f.span.pad) for f in result.findings] == [("WZ023", Severity.WAARSCHUWING, f"{folder.name}/{place}")]
    expected = "verplaats het bestand naar de map van het dossier" if place.startswith("bijlagen") else "hernoem het naar "
    assert expected in (result.findings[0].help or "")
    assert not [f for f in checks.run(result.dossier) if f.code == "WZ245"]


@pytest.mark.parametrize("name", ["scan.yaml", "instellingen.yml", "dossier.yaml", "2026-02-10-contact.concept.yaml"])
def test_another_text_among_the_attachments_is_an_attachment(folder: Path, name: str) -> None:
    (folder / "bijlagen").mkdir()
    (folder / "bijlagen" / name).write_text("soort: brief\n", encoding="utf-8")
    assert loaded(folder).findings == ()


def test_a_name_that_got_txt_behind_it_gets_a_name_that_is_free(folder: Path) -> None:
    put(folder, **{"2026-02-10-contact": HEAD})
    (folder / "2026-02-10-contact.yaml.txt").write_text(HEAD, encoding="utf-8")
    (folder / "lijst.yml.txt").write_text("x", encoding="utf-8")
    (folder / "2026-02-10-contact.yml").write_text(HEAD, encoding="utf-8")
    assert [(f.code, (f.help or "").split(",")[0]) for f in loaded(folder).findings] == [
        ("WZ023", "hernoem het naar 2026-02-10-contact-2.yaml"),
        ("WZ018", "hernoem naar 2026-02-10-contact-2.yaml"),
        ("WZ017", "hernoem het naar lijst.yaml"),
    ]


def test_events_in_a_folder_inside_the_dossier_are_told_with_their_names(folder: Path) -> None:
    for place in (
        "november/2026-11-09-spreekuur.yaml",
        "november/week 2/notitie.yaml",
        "november/brief.docx",
        "november/.x/2026-11-09-contact.yaml",
    ):
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_text(HEAD, encoding="utf-8")
    (found,) = loaded(folder).findings
    assert (found.code, found.message) == ("WZ023", "in deze map staan 2 gebeurtenissen die niet meetellen")
    assert found.detail == "2026-11-09-spreekuur.yaml, week 2/notitie.yaml"
    assert (found.help or "").startswith("verplaats de bestanden naar de map van het dossier, naast dossier.yaml")


@posix
def test_attachments_by_name_and_size(folder: Path) -> None:
    (folder / "bijlagen/oud").mkdir(parents=True)
    (folder / "bijlagen/brief.txt").write_text("vier", encoding="utf-8")
    (folder / "bijlagen/oud/a.txt").write_text("", encoding="utf-8")
    (folder / "bijlagen/buiten").symlink_to(folder / "dossier.yaml")
    assert loaded(folder).dossier.bijlagen == {"brief.txt": 4, "oud/a.txt": 0}


@posix
def test_attachments_elsewhere_are_not_followed(folder: Path) -> None:
    (folder.parent / "elders").mkdir()
    (folder.parent / "elders/brief.txt").write_text("vier", encoding="utf-8")
    (folder / "bijlagen").symlink_to(folder.parent / "elders")
    result = loaded(folder)
    assert [f.code for f in result.findings] == [place_codes.KOPPELING.id]
    assert result.dossier.bijlagen == {}


@posix
def test_a_link_out_of_the_dossier_is_not_followed(folder: Path) -> None:
    (folder.parent / "elders.yaml").write_text(HEAD, encoding="utf-8")
    (folder / "2026-02-10-contact.yaml").symlink_to(folder.parent / "elders.yaml")
    result = loaded(folder)
    assert [f.code for f in result.findings] == [place_codes.KOPPELING.id]
    assert result.dossier.gebeurtenissen == ()


@posix
def test_a_link_to_itself_is_a_finding_and_hides_nothing_else(folder: Path) -> None:
    put(folder, **{"2026-02-10-contact": HEAD})
    (folder / "lus").symlink_to("lus")
    (folder / "heen").symlink_to("terug")
    (folder / "terug").symlink_to("heen")
    (folder / "bijlagen").mkdir()
    (folder / "bijlagen/brief.txt").write_text("vier", encoding="utf-8")
    (folder / "bijlagen/lus.txt").symlink_to("lus.txt")
    result = loaded(folder)
    found = [(f.code, f.span.pad.rpartition("/")[2]) for f in result.findings]
    assert found == [(place_codes.KOPPELING.id, name) for name in ("heen", "lus", "terug")]
    assert len(result.dossier.gebeurtenissen) == 1
    assert result.dossier.bijlagen == {"brief.txt": 4}


@posix
def test_attachments_or_an_event_that_link_to_themselves_stop_nothing(folder: Path) -> None:
    (folder / "bijlagen").symlink_to("bijlagen")
    (folder / "2026-02-10-contact.yaml").symlink_to("2026-02-10-contact.yaml")
    assert [f.code for f in loaded(folder).findings] == [place_codes.KOPPELING.id, codes.ONLEESBAAR.id]


@posix
def test_a_huge_file_and_a_pipe_are_not_read(folder: Path) -> None:
    put(folder, **{"2026-02-10-contact": HEAD + "#" * MAX_BYTES})
    os.mkfifo(folder / "2026-02-11-contact.yaml")
    assert [f.code for f in loaded(folder).findings] == [codes.TE_GROOT.id, codes.ONLEESBAAR.id]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_rights_is_said(folder: Path) -> None:
    put(folder, **{"2026-02-10-contact": HEAD})
    (folder / "2026-02-10-contact.yaml").chmod(0)
    assert [f.code for f in loaded(folder).findings] == [codes.ONLEESBAAR.id]


def test_the_card_and_the_settings_together_are_complete(folder: Path) -> None:
    put(folder, dossier=KAART.split("werkgever")[0])
    assert [f.message for f in loaded(folder).findings] == [
        "verplicht veld ‘werkgever’ is niet ingevuld",
        "verplicht veld ‘betrokkenen’ is niet ingevuld",
    ]
    text = "organisatie: {naam: Fictief BV}\nbetrokkenen: [{rol: hr, naam: P en O}]\n"
    (folder.parent / "wiezit.yaml").write_text(text, encoding="utf-8")
    result = loaded(folder)
    assert result.findings == ()
    assert result.dossier.werkgever.naam == "Fictief BV"


def test_settings_are_the_nearest_and_their_findings_come_once(folder: Path) -> None:
    for number in ("2026-015", "2026-016"):
        (folder.parent / number).mkdir()
        (folder.parent / number / "dossier.yaml").write_text(KAART.replace("2026-014", number), encoding="utf-8")
    (folder.parent / "wiezit.yaml").write_text("instellingen:\n  gesprek_weken: vier\n  waarschuw_dagen: 7\n", encoding="utf-8")
    (folder.parent / "2026-016/wiezit.yaml").write_text("instellingen: {gesprek_weken: 4}\n", encoding="utf-8")
    found = list(load([folder.parent]))
    assert [f.span.pad for one in found for f in one.findings] == [(folder.parent / "wiezit.yaml").as_posix()]
    assert [one.dossier.configuratie.instellingen.gesprek_weken for one in found] == [6, 6, 4]
    assert [one.dossier.configuratie.instellingen.waarschuw_dagen for one in found] == [7, 7, 14]


@pytest.mark.parametrize("text", ["", "---\n", "# instellingen:\n#   gesprek_weken: 4\n"])
def test_settings_in_which_nothing_stands_are_the_defaults(folder: Path, text: str) -> None:
    put(folder)
    (folder.parent / "wiezit.yaml").write_text(text, encoding="utf-8")
    result = loaded(folder)
    assert (result.findings, result.dossier.werkgever_onleesbaar) == ((), False)
    assert result.dossier.configuratie.instellingen.gesprek_weken == 6


def test_an_empty_card_is_not_to_be_removed(folder: Path) -> None:
    put(folder, dossier="")
    assert [(f.code, f.help) for f in loaded(folder).findings] == [(codes.LEEG.id, codes.HULP_LEGE_KAART)]


def test_settings_above_the_repository_that_holds_the_dossiers_do_not_count(tmp_path: Path) -> None:
    house = tmp_path / "house"
    (house / "2026-014").mkdir(parents=True)
    (house / ".git").mkdir()
    (tmp_path / "wiezit.yaml").write_text("instellingen: {gesprek_weken: 4}\n", encoding="utf-8")
    assert loaded(house / "2026-014").dossier.configuratie.instellingen.gesprek_weken == 6


def test_a_folder_of_cases_that_is_a_repository_looks_no_further(tmp_path: Path) -> None:
    (tmp_path / "house" / ".git").mkdir(parents=True)
    (tmp_path / "wiezit.yaml").write_text("instellingen: {gesprek_weken: 4}\n", encoding="utf-8")
    settings, _ = nearest_settings(str(tmp_path / "house"), ".", {})
    assert settings.document is None


def test_a_case_that_is_a_repository_of_its_own_shares_the_settings_of_its_house(folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder.parent / "wiezit.yaml").write_text("instellingen: {gesprek_weken: 4}\n", encoding="utf-8")
    assert loaded(folder).dossier.configuratie.instellingen.gesprek_weken == 4
    assert "wiezit.yaml" in sommen(folder)


def test_events_stand_in_order_of_date_kind_and_name(folder: Path) -> None:
    put(folder, b=HEAD, a=HEAD, c="soort: ziekmelding\ndatum: 2026-02-10\n", z="soort: contact\ndatum: 2026-02-09\n")
    dossier = loaded(folder).dossier
    assert [dossier.bestand(found) for found in dossier.gebeurtenissen] == ["z.yaml", "c.yaml", "a.yaml", "b.yaml"]


def test_the_order_on_disk_does_not_matter(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(folder, **{"2026-02-10-contact": HEAD, "2026-02-11-contact": HEAD, "2026-02-12-contact": "x", "b": HEAD, "a": HEAD})
    real = read.list_folder
    first = loaded(folder)

    def reverse(path: str, pad: str) -> object:
        listing = real(path, pad)
        return type(listing)(listing.names[::-1], listing.attachments, listing.findings)

    monkeypatch.setattr(read, "list_folder", reverse)
    second = loaded(folder)
    names = [[one.dossier.bestand(found) for found in one.dossier.gebeurtenissen] for one in (first, second)]
    assert names[0] == names[1]
    assert sorted(first.findings, key=repr) == sorted(second.findings, key=repr)


LINES = st.lists(
    st.builds(
        "{}: {}\n".format,
        st.sampled_from([*{name for kind in SOORT.values() for name in kind.__struct_fields__}, "soort", "diagnose", "x"]),
        st.sampled_from(
            ["", "2026-02-10", "ja", "[a, '']", "{a: b}", "[{wat: x}]", "36,5", "null", "werkgever", "contact", "advies", "nan"]
        ),
    ),
    max_size=8,
    unique_by=lambda line: line.split(":")[0],
)


@given(lines=LINES, soort=st.sampled_from(sorted(SOORT)))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_fields_make_the_reader_raise(folder: Path, lines: list[str], soort: str) -> None:
    text = f"soort: {soort}\n" + "".join(line for line in lines if not line.startswith("soort:"))
    put(folder, **{"2026-02-10-x": text})
    result = loaded(folder)
    for finding in result.findings:
        line = text.split("\n")[finding.span.regel - 1]
        assert finding.span.kolom <= finding.span.eind_kolom <= len(line) + 1


@pytest.mark.parametrize("word", ["null", "Null", "~", ""])
def test_a_group_of_fields_that_is_left_empty_is_no_mistake(folder: Path, word: str) -> None:
    found, findings = event(folder, f"{HEAD}visie: {word}\n")
    assert getattr(found, "visie", "") is None
    assert [finding for finding in findings if finding.code == "WZ110"] == []


@given(lines=LINES, soort=st.sampled_from(sorted(SOORT)))
@settings(max_examples=200, deadline=None)
def test_the_quick_way_and_the_careful_way_agree(lines: list[str], soort: str) -> None:
    text = f"soort: {soort}\ndatum: 2026-02-10\n" + "".join(line for line in lines if line.split(":")[0] not in ("soort", "datum"))
    document = read_document(text.encode(), pad="p", naam="n")
    careful, findings = field_by_field(document, SOORT[soort])
    quick, told_by_quick = convert(document, SOORT[soort])
    names = SOORT[soort].__struct_fields__
    assert [getattr(quick, name) for name in names] == [getattr(careful, name) for name in names]
    assert told_by_quick == findings
    assert sound(careful) or findings


@pytest.mark.parametrize("text", ["Soort: contact", "sort: contact", "SOORT: contact"])
def test_a_key_that_must_be_meant_for_the_kind_is_named_and_the_rest_is_read(folder: Path, text: str) -> None:
    made, found = event(folder, f"{text}\ndatum: 2026-02-10\naanwezg: [werkgever]\n")
    assert made is None
    assert [(f.code, f.span.regel) for f in found] == [("WZ101", 1), ("WZ106", 3)]
    assert found[0].help == f"schrijf ‘soort’ in plaats van ‘{text.partition(':')[0]}’"


@pytest.mark.parametrize("value", ["[contact]", "{a: contact}", ""])
def test_a_misspelled_kind_of_any_shape_is_a_finding(folder: Path, value: str) -> None:
    made, found = event(folder, f"sort: {value}\ndatum: 2026-02-10\n")
    assert made is None and "WZ101" in [f.code for f in found]
