"""What stands in the report: the parts of the law in their order, what is missing, the hours, and what each reader may see."""

import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from console import SAMPLES
from report_case import VERKORT, VOL, dossier, stand_van
from wiezit.assessment.chronicle import kroniek
from wiezit.assessment.lateness import stand_met_voorbehoud
from wiezit.assessment.planning import Staat
from wiezit.assessment.rehearsal import rehearse
from wiezit.assessment.report.contents import bestanden, verslag, vorm_van
from wiezit.assessment.report.course import STAATNAAM
from wiezit.assessment.report.hours import urenverloop
from wiezit.assessment.report.model import Onderdeel, Tabel, Velden, Verslag
from wiezit.assessment.report.parts import DELEN, RUBRIEK_VAN, VERLOOP
from wiezit.assessment.report.roles import RUBRIEKEN, VOOR, Zicht
from wiezit.assessment.report.words import WAARDEN, keuzewoord
from wiezit.dossier.events import SOORTEN, MedischeInformatie
from wiezit.files.read import load
from wiezit.law.clock import Klok
from wiezit.law.documents import GEGEVENS
from wiezit.render.states import TEKENS, TOESTANDEN

ZIEK = "soort: ziekmelding\ndatum: 2025-01-06"


def words(report: Verslag) -> str:
    """Every word of a report."""
    return repr(report)


def part(report: Verslag, id: str) -> Onderdeel:
    return next(one for one in report.onderdelen if one.id == id)


def test_every_kind_of_event_has_exactly_one_place() -> None:
    placed = Counter([kind for deel in DELEN for kind in (*deel.stukken, *deel.regels)] + [*VERLOOP, MedischeInformatie])
    assert set(placed) == set(SOORTEN)
    assert set(placed.values()) == {1}
    assert set(RUBRIEK_VAN.values()) - {"verloop", "medisch"} <= set(RUBRIEKEN)


def test_the_parts_stand_in_the_order_of_the_law() -> None:
    ids = [one.id for one in verslag(stand_van(VOL)).onderdelen]
    named = ["administratieve_gegevens", "probleemanalyse", "plan_van_aanpak", "eerstejaarsevaluatie", "actueel_oordeel", "eindevaluatie"]
    assert [id for id in ids if id in named] == named
    assert ids.index("eindevaluatie") < ids.index("medische_informatie") < ids.index("oordeel_werknemer") < ids.index("bijlagen")


@pytest.mark.parametrize(
    ("dag", "expected"),
    [(date(2026, 4, 20), "nog_niet_nodig"), (date(2026, 11, 21), "ontbreekt")],
    ids=["before week 91", "after week 91"],
)
def test_a_part_that_is_not_there_says_whether_it_is_missing(dag: date, expected: str) -> None:
    assert part(verslag(stand_van(VOL, dag)), "eindevaluatie").staat == expected


def test_a_file_that_cannot_be_read_makes_no_part_less_missing_than_toets_says(tmp_path: Path) -> None:
    folder = dossier(tmp_path / "2026-001", ZIEK, "soort: probleemanalyse\ndatum: 2025-02-10\n\tx: 1")
    (loaded,) = load([folder])
    now = stand_met_voorbehoud(loaded.dossier, date(2026, 12, 1), namen=False)
    told = {one.onderdeel: one.staat for one in rehearse(loaded.dossier, date(2026, 12, 1)).verslag}
    assert (told["probleemanalyse"], told["eindevaluatie"]) == ("onvolledig", "ontbreekt")
    assert {id: part(verslag(now), id).staat for id in ("probleemanalyse", "plan_van_aanpak", "eindevaluatie")} == {
        id: told[id] for id in ("probleemanalyse", "plan_van_aanpak", "eindevaluatie")
    }
    assert "2025-02-10-probleemanalyse" in words(verslag(now)) and "2025-02-10-probleemanalyse" not in words(verslag(now, voor="werknemer"))


def test_who_wrote_a_document_names_who_signed_it_for_the_employer_where_the_dossier_names_nobody(tmp_path: Path) -> None:
    plan = "soort: plan_van_aanpak\ndatum: 2025-03-01\nondertekend: [{rol: werkgever, datum: 2025-03-01}]"
    for place, author, told in (
        ("a", "", "naam ontbreekt"),
        ("b", "\nauteur: {naam: Jan Bakker, functie: eigenaar}", "Jan Bakker, eigenaar"),
    ):
        folder = dossier(tmp_path / place, ZIEK, plan + author)
        assert told in words(verslag(stand_van(folder, date(2025, 3, 2))))


@pytest.mark.parametrize(("made", "lacks"), [("2023-06-30", False), ("2023-07-01", True)])
def test_an_old_plan_without_visions_lacks_none(tmp_path: Path, made: str, lacks: bool) -> None:
    folder = tmp_path / "2023-001"
    shutil.copytree(VOL, folder)
    for file in folder.glob("*-*.yaml"):
        file.unlink()
    (folder / "2023-05-01-ziekmelding.yaml").write_text("soort: ziekmelding\ndatum: 2023-05-01\n", "utf-8")
    (folder / f"{made}-plan_van_aanpak.yaml").write_text(f"soort: plan_van_aanpak\ndatum: {made}\n", "utf-8")
    plan = part(verslag(stand_van(folder, date(2023, 8, 1))), "plan_van_aanpak")
    assert ("Visie van de werknemer" in repr(plan)) is lacks


def test_a_document_without_a_required_field_is_incomplete_and_names_the_article() -> None:
    plan = part(verslag(stand_van(VOL)), "plan_van_aanpak")
    assert [deel.staat for deel in plan.delen] == ["aanwezig", "onvolledig"]
    fields = [veld for blok in plan.delen[1].blokken if isinstance(blok, Velden) for veld in blok.rijen]
    missing = {veld.label: veld.grondslag for veld in fields if veld.tekst is None}
    assert missing == {"Visie van de werknemer": "RPG art. 4 lid 2"}


def test_an_empty_dossier_still_gives_a_report(tmp_path: Path) -> None:
    report = verslag(stand_van(dossier(tmp_path / "leeg")))
    assert part(report, "plan_van_aanpak").staat == "nog_niet_nodig"
    assert "nog geen ziekmelding" in words(report)


def test_what_shows_as_missing_of_who_and_what_is_what_the_law_asks(tmp_path: Path) -> None:
    admin = part(verslag(stand_van(dossier(tmp_path / "kaal", ZIEK))), "administratieve_gegevens")
    fields = [row for one in admin.delen for blok in one.blokken if isinstance(blok, Velden) for row in blok.rijen if row.tekst is None]
    asked = {"Adres": "werknemer.adres", "Aard van het bedrijf": "werkgever.aard_bedrijf"}
    asked |= {"Loonheffingennummer": "werkgever.loonheffingennummer", "Bekwaamheden": "functie.bekwaamheden"}
    assert sorted(asked) == sorted(row.label for row in fields), "the address of the employer is not asked (RPG art. 6 lid 1 a)"
    assert set(asked.values()) <= {fact.veld for fact in GEGEVENS}


@pytest.mark.parametrize(
    ("events", "employed", "forbidden"),
    [
        ((), "vanaf 1 jan 2015", True),
        (("soort: einde_dienstverband\ndatum: 2025-06-02\nlaatste_dag: 2025-06-30",), "1 jan 2015 t/m 30 jun 2025", False),
        (("soort: einde_dienstverband\ndatum: 2026-04-01\nlaatste_dag: 2027-01-31",), "1 jan 2015 t/m 31 jan 2027", True),
        (("soort: einde_dienstverband\ndatum: 2026-06-01\nlaatste_dag: 2026-06-30",), "vanaf 1 jan 2015", True),
    ],
    ids=["employed", "ended", "ends after it", "known later"],
)
def test_after_the_employment_no_day_is_left_on_which_dismissal_is_forbidden(
    events: tuple[str, ...], employed: str, forbidden: bool, tmp_path: Path
) -> None:
    now = stand_van(dossier(tmp_path / "einde", ZIEK, *events))
    assert f"Veld(label='Dienstverband', tekst='{employed}'" in words(verslag(now))
    assert ("Laatste dag van het opzegverbod" in words(verslag(now))) is forbidden
    assert ("einde_opzegverbod" in {moment.mijlpaal for moment in kroniek(now)}) is forbidden
    assert now.mijlpalen.einde_opzegverbod == date(2027, 1, 5)


@pytest.mark.parametrize("folder", sorted(path.parent for path in SAMPLES.glob("*/dossier.yaml")), ids=lambda folder: folder.name)
@pytest.mark.parametrize("dag", [date(2026, 6, 10), date(2026, 11, 21), date(2027, 3, 15), date(2028, 2, 1)], ids=str)
def test_the_report_and_the_rehearsal_judge_every_part_alike(folder: Path, dag: date) -> None:
    plan = stand_van(folder, dag)
    judged = {one.onderdeel: one.staat for one in rehearse(plan.dossier, dag).verslag}
    shown = {one.id: one.staat for one in verslag(plan).onderdelen if one.id in judged}
    assert len(shown) > 2
    assert shown == {id: judged[id] for id in shown}


def test_a_reader_of_whom_a_document_is_kept_is_not_told_that_it_is_missing(tmp_path: Path) -> None:
    plan = "soort: eerstejaarsevaluatie\ndatum: 2026-01-05\ndelen_met: [werknemer]"
    stand = stand_van(dossier(tmp_path / "delen", ZIEK, plan), date(2026, 2, 1))
    assert part(verslag(stand, voor="werknemer"), "eerstejaarsevaluatie").delen
    kept = part(verslag(stand, voor="arbeidsdeskundige"), "eerstejaarsevaluatie")
    assert not kept.delen
    assert "staat in het dossier, maar niet in dit exemplaar" in repr(kept)


@pytest.mark.parametrize(
    ("eind", "vorm"), [("2025-03-16", "verkort"), ("2025-03-17", "volledig")], ids=["69 days after the first sick day", "70 days"]
)
def test_below_ten_weeks_the_report_is_short(tmp_path: Path, eind: str, vorm: str) -> None:
    folder = dossier(tmp_path / "uit-dienst", ZIEK, f"soort: einde_dienstverband\ndatum: {eind}\nlaatste_dag: {eind}")
    assert vorm_van(stand_van(folder)) == vorm


def test_recovered_before_the_end_of_employment_is_no_short_report(tmp_path: Path) -> None:
    end = "soort: einde_dienstverband\ndatum: 2025-03-01\nlaatste_dag: 2025-03-01"
    folder = dossier(tmp_path / "hersteld", ZIEK, "soort: herstelmelding\ndatum: 2025-02-01", end)
    assert vorm_van(stand_van(folder)) == "volledig"


def test_a_short_report_holds_what_the_law_asks_and_no_more() -> None:
    report = verslag(stand_van(VERKORT))
    ids = [one.id for one in report.onderdelen]
    assert ids == ["administratieve_gegevens", "verloop", "uwv", "medische_informatie", "oordeel_werknemer", "bijlagen"]


def test_events_after_the_peildatum_do_not_stand_in_it() -> None:
    report = words(verslag(stand_van(VOL, date(2025, 6, 1))))
    assert "Nieuwe uitval" not in report
    assert "De planning heeft een extra paar handen nodig" in report


def test_an_earlier_case_is_another_report(tmp_path: Path) -> None:
    old = ["soort: ziekmelding\ndatum: 2024-01-08\nsamenvatting: vorige keer", "soort: herstelmelding\ndatum: 2024-02-05"]
    assert "vorige keer" not in words(verslag(stand_van(dossier(tmp_path / "twee", *old, ZIEK))))


def test_the_hours_follow_work_recovery_and_therapy() -> None:
    stand = stand_van(VOL)
    assert stand.klok is not None
    rows = [(row.van.isoformat(), row.uren, row.therapie, row.wijze) for row in urenverloop(stand.dossier, stand.klok, stand.peildatum)]
    assert rows == [
        ("2025-01-06", 0, 0, "geen"),
        ("2025-03-03", 9, 0, "werk"),
        ("2025-04-21", 18, 0, "werk"),
        ("2025-05-26", 36, 0, "hersteld"),
        ("2025-06-09", 0, 0, "geen"),
        ("2025-07-14", 0, 8, "arbeidstherapie"),
        ("2025-08-25", 12, 0, "werk"),
        ("2026-03-02", 20, 0, "werk"),
    ]


def test_work_that_ends_leaves_no_hours_and_every_day_is_counted_once(tmp_path: Path) -> None:
    work = "soort: werkhervatting\ndatum: 2025-02-03\nuren_per_week: 12.5\ntot_en_met: 2025-02-28"
    stand = stand_van(dossier(tmp_path / "uren", ZIEK, work))
    rows = urenverloop(stand.dossier, Klok(date(2025, 1, 6)), date(2025, 3, 31))
    assert [(row.uren, row.van, row.tot_en_met) for row in rows] == [
        (0, date(2025, 1, 6), date(2025, 2, 2)),
        (12.5, date(2025, 2, 3), date(2025, 2, 28)),
        (0, date(2025, 3, 1), date(2025, 3, 31)),
    ]


def test_medical_information_is_only_a_fact_and_a_day(tmp_path: Path) -> None:
    folder = dossier(tmp_path / "medisch", ZIEK, "soort: medische_informatie\ndatum: 2026-09-30")
    given = part(verslag(stand_van(folder, date(2026, 10, 1))), "medische_informatie")
    assert given.staat == "aanwezig"
    assert "30 september 2026" in repr(given)


def test_the_insurer_sees_days_and_hours_only() -> None:
    report = words(verslag(stand_van(VOL), voor="verzuimverzekeraar"))
    for hidden in (
        "Droomlaan",
        "1984",
        "tillen",
        "extra paar handen",
        "heftruck",
        "niet doorgegaan",
        "vacatures",
        "rapport-arbeidsdeskundige",
    ):
        assert hidden not in report
    assert "18" in report and "65%" in report


def test_the_bedrijfsarts_sees_no_measures_and_no_wages() -> None:
    report = words(verslag(stand_van(VOL), voor="bedrijfsarts"))
    assert "niet doorgegaan" not in report
    assert "65%" not in report
    assert "extra paar handen" in report


def test_an_event_is_left_out_for_a_reader_that_its_file_does_not_name() -> None:
    assert "vacatures" in words(verslag(stand_van(VOL), voor="uwv"))
    report = verslag(stand_van(VOL), voor="bedrijfsarts")
    assert "vacatures" not in words(report)
    assert "delen_met" in repr(part(report, "weggelaten"))


@pytest.mark.parametrize("voor", VOOR)
def test_what_is_left_out_is_said_at_the_end(voor: str) -> None:
    report = verslag(stand_van(VOL), voor=voor)  # type: ignore[arg-type]
    table = report.onderdelen[-1].blokken[0]
    assert report.onderdelen[-1].id == "weggelaten"
    assert isinstance(table, Tabel)
    said = " ".join(row[0].lower() for row in table.rijen)
    assert all(RUBRIEKEN[key].lower() in said for key in Zicht(voor).verborgen)  # type: ignore[arg-type]


def test_the_bsn_stands_only_where_it_may() -> None:
    seen = {voor: "111222333" in words(verslag(stand_van(VOL), voor=voor, bsn="111222333")) for voor in (None, *VOOR)}
    assert {voor for voor, shown in seen.items() if shown} == {None, "uwv", "bedrijfsarts", "re_integratiebedrijf"}
    for voor in VOOR:
        table = verslag(stand_van(VOL), voor=voor, bsn="111222333").onderdelen[-1].blokken[0]
        assert isinstance(table, Tabel)
        assert ("BSN" in [row[0] for row in table.rijen]) is not seen[voor], "what is left out is said"


def test_a_reader_does_not_learn_of_hidden_files_by_their_names() -> None:
    names = bestanden(stand_van(VOL), "bedrijfsarts")
    assert names is not None
    assert not any("maatregel" in name for name in names)
    assert bestanden(stand_van(VOL), "werkgever") is None


def test_report_and_terminal_use_the_same_words() -> None:
    assert {state: TEKENS[state].woord for state in Staat} == STAATNAAM
    assert all(keuzewoord(toestand) == word for toestand, word in TOESTANDEN.items() if toestand)
    assert WAARDEN["42_weken"] == "ziekmelding na 42 weken"


def test_a_step_is_called_by_its_title_in_the_report(tmp_path: Path) -> None:
    deviation = "soort: afwijking\ndatum: 2025-01-20\nstap: wia_aanvraag\nreden: De stukken komen later."
    folder = dossier(tmp_path / "een", ZIEK, deviation)
    assert "Stap: WIA-aanvraag" in words(verslag(stand_van(folder, date(2025, 6, 2))))


def test_the_report_says_once_why_steps_are_paused() -> None:
    told = words(verslag(stand_van(SAMPLES / "2026-027", date(2026, 11, 21))))
    assert told.count("Gepauzeerd: verlof: in deze tijd hoeft er niets.") == 1
    assert "Gepauzeerd: " not in words(verslag(stand_van(VOL)))
