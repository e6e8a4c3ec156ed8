"""The forms and letters: each can be made from any dossier, holds what the law asks, and leaves a place for what is not known."""

import re
from pathlib import Path

import pytest

from report_case import VERKORT, VOL, dossier, stand_van
from test_report_render import outline
from wiezit.assessment.forms import FORMULIEREN, formulier
from wiezit.assessment.report.model import Formulier, Handtekeningen, Tabel, Veld, Velden
from wiezit.render.report import formulier_html

ZIEK = "soort: ziekmelding\ndatum: 2025-01-06"


def fields(form: Formulier) -> dict[str, Veld]:
    return {veld.label: veld for part in form.onderdelen for blok in part.blokken if isinstance(blok, Velden) for veld in blok.rijen}


def signers(form: Formulier) -> list[str]:
    return [one.rol for part in form.onderdelen for blok in part.blokken if isinstance(blok, Handtekeningen) for one in blok.wie]


@pytest.mark.parametrize("name", FORMULIEREN)
@pytest.mark.parametrize("folder", [VOL, VERKORT, None], ids=["full", "nearly empty", "empty"])
def test_every_form_is_a_whole_page_for_every_dossier(name: str, folder: Path | None, tmp_path: Path) -> None:
    page = formulier_html(formulier(name, stand_van(folder or dossier(tmp_path / "leeg"))))
    read = outline(page)
    levels = [int(heading[1]) for heading in read.headings]
    assert levels[0] == 1 and set(levels[1:]) == {2}
    assert len(read.ids) == len(set(read.ids))
    assert "None" not in page


def test_the_plan_asks_everything_of_the_article() -> None:
    form = formulier("plan_van_aanpak", stand_van(VERKORT))
    known = fields(form)
    for label in ("Doel van de re-integratie", "Casemanager", "Visie van de werknemer", "Visie van de werkgever", "Loonheffingennummer"):
        assert label in known
    assert known["Visie van de werknemer"].tekst is None
    assert known["En in ieder geval aan het einde van het eerste ziektejaar"].tekst == "uiterlijk 28 februari 2027"
    assert signers(form) == ["Namens de werkgever", "Werknemer"]


def test_the_plan_is_filled_from_the_dossier() -> None:
    form = formulier("plan_van_aanpak", stand_van(VOL))
    table = next(blok for part in form.onderdelen for blok in part.blokken if isinstance(blok, Tabel))
    assert table.rijen[1][:2] == ("Hoog-laagtafel en zitkruk bij de inpaklijn", "werkgever")
    assert fields(form)["Wat de werknemer kan"].tekst == "Licht zittend werk, twee uur per dag."
    assert table.leeg == 0


@pytest.mark.parametrize("name", FORMULIEREN)
def test_a_bsn_is_always_written_by_hand(name: str) -> None:
    known = fields(formulier(name, stand_van(VOL)))
    assert all(veld.tekst is None for label, veld in known.items() if label.startswith("BSN"))


def test_the_42_weeks_checklist_gives_the_last_day_and_the_day_before_a_weekend(tmp_path: Path) -> None:
    folder = dossier(tmp_path / "zondag", "soort: ziekmelding\ndatum: 2026-01-04")
    page = formulier_html(formulier("melding_42_weken", stand_van(folder)))
    assert "zondag 25 oktober 2026" in page
    assert "Doe het vrijdag 23 oktober 2026" in page
    assert "€ 455" in page


def test_a_warning_names_the_steps_before_it_and_what_may_follow() -> None:
    page = formulier_html(formulier("waarschuwing", stand_van(VOL)))
    assert "Twee afspraken met de leidinggevende" in page
    order = [page.index(word) for word in ("Aanspreken", "Schriftelijk vastleggen", "Berispen", "Loon opschorten", "Ontslag")]
    assert order == sorted(order)
    assert "deskundigenoordeel" in page


def test_a_letter_to_the_bedrijfsarts_tells_and_asks_nothing_medical() -> None:
    page = formulier_html(formulier("verzoek_bedrijfsarts", stand_van(VOL)))
    assert "Arbodienst Voorbeeld" in page
    assert "niet naar de aard of de oorzaak" in page
    assert "tillen" not in page


def test_open_agreements_come_back_in_the_next_talk() -> None:
    page = formulier_html(formulier("voortgangsgesprek", stand_van(VOL)))
    assert "Vragen of de tafel ook in hal 2 kan staan" in page
    assert "Rooster maken voor 18 uur" not in page


def test_the_answer_of_the_dossier_is_ticked_and_said_in_words() -> None:
    page = formulier_html(formulier("eerstejaarsevaluatie", stand_van(VOL)))
    assert re.search(r'vakje aan"></span>deels<span class="onzichtbaar"> \(gekozen\)', page)
    assert page.count("(gekozen)") == 2


def test_the_employee_signs_the_opinion_alone() -> None:
    assert signers(formulier("oordeel_werknemer", stand_van(VOL))) == ["Werknemer"]
