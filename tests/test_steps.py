"""The table holds every row of part A of the law reference, and each row can be read aloud."""

from datetime import date

import pytest

from wiezit.dossier.roles import ALLE_ROLLEN
from wiezit.law.anchors import ANKERS
from wiezit.law.documents import VISIE_SINDS
from wiezit.law.role_duties import ROLBESCHRIJVING
from wiezit.law.sources import BRONNEN
from wiezit.law.step import Ernst, Step
from wiezit.law.steps import STAP, STAPPEN
from wiezit.law.words import in_woorden
from wiezit.render.explain import termijn

DEEL_A = {
    "ziekmelding_werknemer": "info", "ziekmelding_arbodienst": "middel", "zw_aangifte_vierde_dag": "kritiek",
    "zw_aangifte_zes_weken": "kritiek", "zw_aangifte_na_ontdekking": "kritiek", "zw_aangifte_29d": "kritiek",
    "betermelding_uwv": "kritiek", "dossier_aanleggen": "hoog", "probleemanalyse": "hoog", "plan_van_aanpak": "hoog",
    "casemanager_aanwijzen": "info", "afschrift_plan_van_aanpak": "middel", "visie_vastleggen": "middel",
    "voortgangsgesprek": "middel", "contact_bedrijfsarts": "middel", "bijstelling_probleemanalyse": "hoog",
    "bijstelling_plan_van_aanpak": "hoog", "ziekmelding_uwv_42_weken": "kritiek", "belastbaarheid_voor_eje": "middel",
    "eerstejaarsevaluatie": "hoog", "arbeidsdeskundig_onderzoek": "info", "spoor2_start": "kritiek",
    "re_integratieplan_spoor2": "hoog", "spoor2_rapportage": "middel", "vervroegde_iva_aanvraag": "info",
    "arbeidstherapie_einde": "middel", "deskundigenoordeel_aanvraag": "info", "uwv_wia_attendering": "info",
    "actueel_oordeel": "hoog", "eindevaluatie": "hoog", "re_integratieverslag_gereed": "kritiek",
    "afschrift_riv_werknemer": "hoog", "medische_informatie": "hoog", "wia_aanvraag": "kritiek",
    "riv_upload_werkgever": "hoog", "riv_aanvullen": "kritiek", "uwv_besluit_loonsanctie": "info", "einde_wachttijd": "info",
    "einde_loondoorbetaling": "kritiek", "einde_opzegverbod": "info", "uwv_besluit_bekorting": "info",
    "einde_loonsanctie": "info", "ziek_uit_dienst_melding": "kritiek", "riv_ziek_uit_dienst": "kritiek",
    "einde_dienst_erd_melding": "kritiek", "bewaartermijn_dossier": "middel",
}  # fmt: skip


def test_every_row_of_part_a_is_there_with_its_severity() -> None:
    assert {name: STAP[name].ernst.value for name in DEEL_A} == DEEL_A


def test_no_step_has_the_name_of_another() -> None:
    assert len(STAP) == len(STAPPEN)


@pytest.mark.parametrize("step", STAPPEN, ids=lambda step: step.id)
def test_a_row_says_who_what_why_and_what_follows_in_whole_sentences(step: Step) -> None:
    for text in (step.wat, step.waarom, step.gevolg, *([step.verschil] if step.verschil else [])):
        assert text == text.strip() and not text[0].islower()
        assert text.rstrip().endswith((".", "?"))
        assert " u " not in f" {text.lower()} ", "the interface says je"
        assert "S+" not in text, "people count sick days and weeks"
    assert step.grondslag and all(source.bron.sleutel in BRONNEN for source in step.grondslag)
    assert in_woorden(step.uiterlijk)
    assert set(step.aan_zet) <= set(ALLE_ROLLEN)


def test_a_fine_or_sanction_is_named_where_a_step_is_critical() -> None:
    words = ("boete", "loon", "sanctie", "ziekengeld")
    silent = [step.id for step in STAPPEN if step.ernst is Ernst.KRITIEK and not any(word in step.gevolg for word in words)]
    assert silent == []


def test_a_row_that_can_be_fined_says_so_and_the_other_way_round() -> None:
    assert {step.id for step in STAPPEN if step.boete} == {step.id for step in STAPPEN if "BOETE art. 2c" in step.gevolg}


def test_all_roles_of_the_format_are_described() -> None:
    assert set(ROLBESCHRIJVING) == set(ALLE_ROLLEN)


def test_bills_say_that_they_are_no_law() -> None:
    bills = [step for step in STAPPEN if step.nog_geen_wet]
    assert bills and all("nog geen wet" in step.titel.lower() and "nog geen wet" in step.wat.lower() for step in bills)


def test_anchors_have_names_for_people() -> None:
    assert all(title and title == title.strip() for title, _ in ANKERS.values())


def test_a_window_opens_from_a_day_and_ends_on_a_last_day() -> None:
    twice = [step.id for step in STAPPEN if step.vanaf and "uiterlijk" in termijn(step).split(";")[0]]
    assert twice == []
    assert termijn(STAP["actueel_oordeel"]).startswith("vanaf 615 dagen na de eerste ziektedag; uiterlijk 13 weken voor")


def test_both_visions_are_told_to_be_asked_since_the_day_that_counts() -> None:
    assert STAP["visie_vastleggen"].geldig.vanaf == VISIE_SINDS == date(2023, 7, 1)
