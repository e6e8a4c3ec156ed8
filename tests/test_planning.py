"""What the rows of the table do with the events of a dossier: rounds, deviations, recovery, options, own steps."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from builders import KAART, dossier
from wiezit.assessment.dates import van_ronde
from wiezit.assessment.lateness import too_late
from wiezit.assessment.next_step import volgende
from wiezit.assessment.planning import PlannedStep, Staat, Stand, feiten, stand
from wiezit.dossier.card import Werkgever, Werknemer
from wiezit.dossier.events import (
    Afwijking,
    Arbeidstherapie,
    Bekortingsverzoek,
    BijstellingPlanVanAanpak,
    BijstellingProbleemanalyse,
    Eerstejaarsevaluatie,
    EindeDienstverband,
    Event,
    Herstelmelding,
    MeldingUwv,
    NietVanToepassing,
    Ondertekening,
    PlanVanAanpak,
    Probleemanalyse,
    ReIntegratieplan,
    ReIntegratieverslag,
    Spoor2Rapportage,
    UwvBeslissing,
    Verlof,
    Voortgangsgesprek,
    Werkhervatting,
    Ziekmelding,
)
from wiezit.dossier.settings import Configuratie, EigenStap, Instellingen
from wiezit.law.steps import STAP
from wiezit.law.terms import Na
from wiezit.render.groups import groepen
from wiezit.render.step_rows import Kolommen, regels
from wiezit.render.style import Style

S = date(2026, 1, 5)
ZIEK = Ziekmelding(datum=S)
PA = Probleemanalyse(datum=date(2026, 2, 10), benutbare_mogelijkheden="ja")
PVA = PlanVanAanpak(datum=date(2026, 2, 20))


def on(day: str | date, *events: Event, **settings: object) -> Stand:
    when = date.fromisoformat(day) if isinstance(day, str) else day
    return stand(dossier(*events, **settings), when)  # type: ignore[arg-type]


def rounds(found: Stand, name: str) -> list[PlannedStep]:
    return [s for s in found.stappen if s.step.id == name]


def step(found: Stand, name: str) -> PlannedStep:
    [one] = rounds(found, name)
    return one


def test_a_late_talk_closes_the_missed_rounds_and_does_not_move_the_next() -> None:
    found = rounds(on("2026-08-10", ZIEK, PA, PVA, Voortgangsgesprek(datum=date(2026, 6, 1))), "voortgangsgesprek")
    assert [(s.uiterlijk, s.staat) for s in found[:4]] == [
        (date(2026, 4, 3), Staat.TE_LAAT_GEDAAN),
        (date(2026, 5, 15), Staat.TE_LAAT_GEDAAN),
        (date(2026, 6, 26), Staat.TE_LAAT),
        (date(2026, 8, 7), Staat.TE_LAAT),
    ]
    assert found[0].dagen_te_laat == 59


def test_whoever_resumes_the_rhythm_after_a_missed_talk_is_in_time_again() -> None:
    talks = [Voortgangsgesprek(datum=date(2026, 5, 15)), Voortgangsgesprek(datum=date(2026, 6, 26))]
    found = rounds(on("2026-07-01", ZIEK, PA, PVA, *talks), "voortgangsgesprek")
    assert [(s.staat, s.dagen_te_laat) for s in found[:3]] == [(Staat.TE_LAAT_GEDAAN, 42), (Staat.GEDAAN, 0), (Staat.GEDAAN, 0)]


def test_the_plan_of_spoor2_is_advised_before_its_start() -> None:
    found = on("2027-03-01", ZIEK, PA, PVA, Eerstejaarsevaluatie(datum=date(2026, 12, 21), spoor2="ja"))
    advised = volgende((s for s in found.stappen if s.step.id in ("spoor2_start", "re_integratieplan_spoor2")), found.peildatum)
    assert advised is not None and advised.step.id == "re_integratieplan_spoor2"


@pytest.mark.parametrize(
    ("day", "step"),
    [("2026-08-31", "ziek_uit_dienst_melding"), ("2026-08-30", "plan_van_aanpak"), ("2026-09-01", "ziek_uit_dienst_melding")],
)
def test_what_must_be_done_today_and_costs_most_comes_before_what_is_late_already(day: str, step: str) -> None:
    found = on(day, ZIEK, PA, EindeDienstverband(datum=date(2026, 6, 1), laatste_dag=date(2026, 8, 31)))
    advised = volgende(found.stappen, found.peildatum)
    assert advised is not None and advised.step.id == step


@pytest.mark.parametrize(("day", "asked"), [("2026-08-31", True), ("2026-09-01", False)])
def test_after_an_early_iva_nobody_is_asked_to_make_good_what_was_missed(day: str, asked: bool) -> None:
    found = on(day, ZIEK, PA, UwvBeslissing(datum=date(2026, 9, 1), besluit="iva_toegekend"))
    plan = next(s for s in found.stappen if s.step.id == "plan_van_aanpak")
    assert (plan.staat, plan.rust, bool(found.aan_zet)) == (Staat.TE_LAAT, not asked, asked)


def test_after_an_early_iva_no_talks_and_no_evaluation_are_due() -> None:
    granted = UwvBeslissing(datum=date(2026, 9, 1), besluit="iva_toegekend")
    found = on("2027-03-01", ZIEK, PA, PVA, granted)
    assert step(found, "eerstejaarsevaluatie").staat is Staat.NIET_VAN_TOEPASSING
    assert all((s.uiterlijk or S) <= date(2026, 9, 1) for s in rounds(found, "voortgangsgesprek"))


def test_talks_within_their_own_round_do_not_count_ahead() -> None:
    early = [Voortgangsgesprek(datum=date(2026, 3, d)) for d in (1, 10, 20)]
    found = rounds(on("2026-05-20", ZIEK, PA, PVA, *early), "voortgangsgesprek")
    assert [s.staat for s in found[:2]] == [Staat.GEDAAN, Staat.TE_LAAT]


def test_the_plan_sets_the_rhythm_and_the_settings_only_tighten_it() -> None:
    plan = PlanVanAanpak(datum=date(2026, 2, 20), evaluatie_weken=8)
    assert rounds(on("2026-03-01", ZIEK, PA, plan), "voortgangsgesprek")[0].uiterlijk == date(2026, 4, 17)
    tight = Configuratie(instellingen=Instellingen(gesprek_weken=4))
    assert rounds(on("2026-03-01", ZIEK, PA, plan, configuratie=tight), "voortgangsgesprek")[0].uiterlijk == date(2026, 3, 20)


def test_an_adjusted_plan_with_another_rhythm_counts_from_its_own_day() -> None:
    adjusted = BijstellingPlanVanAanpak(datum=date(2026, 5, 1), evaluatie_weken=4)
    found = rounds(on("2026-05-02", ZIEK, PA, PVA, adjusted), "voortgangsgesprek")
    assert [s.uiterlijk for s in found[:3]] == [date(2026, 4, 3), date(2026, 5, 29), date(2026, 6, 26)]


def test_no_talks_are_due_where_no_plan_is() -> None:
    none = Probleemanalyse(datum=date(2026, 2, 10), benutbare_mogelijkheden="nee")
    found = on("2026-06-01", ZIEK, none)
    assert rounds(found, "voortgangsgesprek") == []
    assert step(found, "plan_van_aanpak").staat is Staat.NIET_VAN_TOEPASSING
    assert rounds(found, "contact_bedrijfsarts")[0].uiterlijk == date(2026, 3, 24)


def test_possibilities_that_come_later_make_a_plan_due_two_weeks_after_that_oordeel() -> None:
    not_now = Probleemanalyse(datum=date(2026, 2, 10), benutbare_mogelijkheden="nu_niet")
    later = BijstellingProbleemanalyse(datum=date(2026, 5, 1), benutbare_mogelijkheden="ja")
    assert step(on("2026-05-02", ZIEK, not_now, later), "plan_van_aanpak").uiterlijk == date(2026, 5, 15)


def test_an_agreed_date_decides_where_parties_may_agree_and_only_explains_elsewhere() -> None:
    agreed = Afwijking(datum=date(2026, 2, 20), stap="plan_van_aanpak", nieuwe_datum=date(2026, 3, 10), reden="vakantie van de casemanager")
    plan = step(on("2026-03-05", ZIEK, PA, agreed), "plan_van_aanpak")
    assert (plan.uiterlijk, plan.afgesproken, plan.staat, plan.dagen_te_laat) == (date(2026, 2, 24), date(2026, 3, 10), Staat.NU, 0)
    report = Afwijking(datum=date(2026, 10, 1), stap="ziekmelding_uwv_42_weken", nieuwe_datum=date(2026, 12, 1), reden="drukte")
    late = step(on("2026-11-01", ZIEK, PA, PVA, report), "ziekmelding_uwv_42_weken")
    assert (late.staat, late.dagen_te_laat, late.afgesproken, late.reden) == (Staat.TE_LAAT, 6, date(2026, 12, 1), "drukte")


def test_a_step_that_does_not_apply_shows_its_reason() -> None:
    fact = NietVanToepassing(datum=date(2026, 2, 1), stap="probleemanalyse", reden="herstel verwacht binnen zes weken")
    found = step(on("2026-03-01", ZIEK, fact), "probleemanalyse")
    assert (found.staat, found.reden) == (Staat.NIET_VAN_TOEPASSING, "herstel verwacht binnen zes weken")


@pytest.mark.parametrize(
    ("day", "state"), [("2026-03-10", Staat.GEPAUZEERD), ("2026-03-29", Staat.GEPAUZEERD), ("2026-03-30", Staat.VERVALLEN)]
)
def test_open_steps_pause_for_four_weeks_after_recovery_and_then_lapse(day: str, state: Staat) -> None:
    found = on(day, ZIEK, PA, PVA, Herstelmelding(datum=date(2026, 3, 2)))
    assert step(found, "ziekmelding_uwv_42_weken").staat is state
    assert found.aan_zet == ()


def test_the_report_of_recovery_does_not_pause() -> None:
    report = MeldingUwv(datum=date(2026, 10, 20), reden="42_weken")
    found = on("2026-11-10", ZIEK, PA, PVA, report, Herstelmelding(datum=date(2026, 11, 2)))
    assert (step(found, "betermelding_uwv").uiterlijk, step(found, "betermelding_uwv").staat) == (date(2026, 11, 4), Staat.TE_LAAT)


def test_after_three_months_a_promised_return_must_be_judged() -> None:
    eje = Eerstejaarsevaluatie(datum=date(2026, 12, 21), spoor2="nee", reden_geen_spoor2="herstel_binnen_3_maanden")
    assert step(on("2027-03-21", ZIEK, PA, PVA, eje), "spoor2_start").staat is Staat.NIET_VAN_TOEPASSING
    assert step(on("2027-03-22", ZIEK, PA, PVA, eje), "spoor2_start").staat is Staat.ONBEKEND


def test_no_spoor2_without_a_reason_that_counts() -> None:
    eje = Eerstejaarsevaluatie(datum=date(2026, 12, 21), spoor2="nee")
    assert step(on("2027-02-02", ZIEK, PA, PVA, eje), "spoor2_start").staat is Staat.TE_LAAT


def test_aow_within_a_year_after_the_wait_counts_only_when_it_is() -> None:
    signed = tuple(Ondertekening(rol=role, datum=date(2026, 12, 21), akkoord="ja") for role in ("werkgever", "werknemer"))
    eje = Eerstejaarsevaluatie(datum=date(2026, 12, 21), spoor2="nee", reden_geen_spoor2="aow_binnen_een_jaar", ondertekend=signed)
    near = replace(KAART, werknemer=Werknemer(naam="N. Voorbeeld", aow_datum=date(2028, 6, 1)))
    far = replace(KAART, werknemer=Werknemer(naam="N. Voorbeeld", aow_datum=date(2031, 6, 1)))
    assert step(on("2027-02-02", ZIEK, PA, PVA, eje, kaart=near), "spoor2_start").staat is Staat.NIET_VAN_TOEPASSING
    assert step(on("2027-02-02", ZIEK, PA, PVA, eje, kaart=far), "spoor2_start").staat is Staat.TE_LAAT


def test_report_moments_of_spoor2_come_from_its_plan() -> None:
    plan = ReIntegratieplan(datum=date(2027, 1, 10), rapportagemomenten=(date(2027, 2, 15), date(2027, 3, 29)))
    found = rounds(on("2027-04-01", ZIEK, PA, PVA, plan, Spoor2Rapportage(datum=date(2027, 2, 12))), "spoor2_rapportage")
    assert [s.staat for s in found] == [Staat.GEDAAN, Staat.TE_LAAT]


def test_arbeidstherapie_is_too_long_after_six_weeks_however_often_it_is_written_down() -> None:
    series = [Arbeidstherapie(datum=date(2026, 4, 1), uren_per_week=8), Arbeidstherapie(datum=date(2026, 4, 20), uren_per_week=16)]
    assert step(on("2026-05-13", ZIEK, PA, PVA, *series), "arbeidstherapie_einde").uiterlijk == date(2026, 5, 13)
    assert step(on("2026-05-14", ZIEK, PA, PVA, *series), "arbeidstherapie_einde").staat is Staat.TE_LAAT
    ended = Werkhervatting(datum=date(2026, 5, 4), uren_per_week=16)
    assert step(on("2026-05-14", ZIEK, PA, PVA, *series, ended), "arbeidstherapie_einde").staat is Staat.GEDAAN


def test_options_are_never_late_and_put_nobody_on_turn() -> None:
    found = on("2027-06-01", ZIEK, Probleemanalyse(datum=date(2026, 2, 10), benutbare_mogelijkheden="nee"))
    assert step(found, "vervroegde_iva_aanvraag").staat is Staat.VERVALLEN
    assert all(s.step.id != "vervroegde_iva_aanvraag" for s in found.stappen if s.aan_de_beurt)


def test_an_option_helps_only_at_its_moment() -> None:
    no_chance = on("2026-06-01", ZIEK, Probleemanalyse(datum=date(2026, 2, 10), benutbare_mogelijkheden="nee"))
    assert step(no_chance, "vervroegde_iva_aanvraag").helpt_nu
    assert not step(on("2026-06-01", ZIEK, PA, PVA), "vervroegde_iva_aanvraag").helpt_nu


def test_the_letter_of_uwv_decides_how_long_a_report_may_be_completed() -> None:
    asked = UwvBeslissing(datum=date(2027, 11, 1), besluit="aanvullen_riv")
    assert step(on("2027-11-02", ZIEK, PA, PVA, asked), "riv_aanvullen").uiterlijk == date(2027, 11, 8)
    named = UwvBeslissing(datum=date(2027, 11, 1), besluit="aanvullen_riv", termijn=date(2027, 11, 15))
    assert step(on("2027-11-02", ZIEK, PA, PVA, named), "riv_aanvullen").uiterlijk == date(2027, 11, 15)


def test_an_own_risk_bearer_goes_on_after_the_employment() -> None:
    own_risk = replace(KAART, werkgever=Werkgever(naam="Fictief", eigenrisicodrager=("zw",)))
    end = EindeDienstverband(datum=date(2026, 5, 1), laatste_dag=date(2026, 5, 31))
    found = on("2026-06-10", ZIEK, PA, PVA, end, kaart=own_risk)
    assert step(found, "einde_dienst_erd_melding").uiterlijk == date(2026, 7, 12)
    assert rounds(found, "ziek_uit_dienst_melding") == []
    assert step(found, "eerstejaarsevaluatie").staat is Staat.LATER
    assert step(found, "riv_ziek_uit_dienst").staat is Staat.NIET_VAN_TOEPASSING


def test_the_bill_shows_only_when_asked_and_only_for_small_employers() -> None:
    on_ = Configuratie(instellingen=Instellingen(wetsvoorstel_spoor1="ja"))
    big = replace(KAART, werkgever=Werkgever(naam="Fictief", aantal_werknemers=101))
    consent = Afwijking(datum=date(2027, 2, 1), stap="spoor1_afsluiten", reden="samen besloten", akkoord=("werkgever", "werknemer"))
    assert rounds(on("2027-02-02", ZIEK, PA, PVA), "spoor1_afsluiten") == []
    assert rounds(on("2027-02-02", ZIEK, PA, PVA, kaart=big, configuratie=on_), "spoor1_afsluiten") == []
    found = on("2027-02-02", ZIEK, PA, PVA, consent, configuratie=on_)
    assert step(found, "spoor1_afsluiten").helpt_nu
    assert step(found, "bedenktijd_spoor1").uiterlijk == date(2027, 2, 15)


def test_own_steps_repeat_from_their_anchor_and_are_marked_as_own() -> None:
    own = EigenStap(
        stap="kaart_sturen",
        titel="Kaart sturen",
        aan_zet="leidinggevende",
        na="eerste_ziektedag",
        weken=2,
        elke=10,
        voldaan_door=("contact",),
    )
    found = rounds(on("2026-04-01", ZIEK, PA, PVA, configuratie=Configuratie(eigen_stappen=(own,))), "kaart_sturen")
    assert [s.uiterlijk for s in found[:2]] == [date(2026, 1, 19), date(2026, 3, 30)]
    assert found[0].step.soort.value == "eigen"


def test_an_own_step_counts_from_the_first_evaluation_and_spoor2_from_the_one_that_ends_an_exception() -> None:
    first = Eerstejaarsevaluatie(datum=date(2026, 12, 21), spoor2="nee", reden_geen_spoor2="herstel_binnen_3_maanden")
    second = Eerstejaarsevaluatie(datum=date(2027, 3, 25), spoor2="ja")
    own = EigenStap(stap="nazorg", titel="Nazorg", aan_zet="hr", na="eerstejaarsevaluatie", weken=2)
    found = on("2027-05-07", ZIEK, PA, PVA, first, second, configuratie=Configuratie(eigen_stappen=(own,)))
    assert step(found, "nazorg").uiterlijk == date(2027, 1, 4)
    assert step(found, "spoor2_start").uiterlijk == date(2027, 5, 6)
    [late] = [finding for finding in too_late(found) if finding.message.startswith("start van spoor 2")]
    assert late.span.pad.startswith("2027-03-25-eerstejaarsevaluatie")


@pytest.mark.parametrize(("given", "state"), [(None, Staat.NU), (date(2026, 10, 6), Staat.GEDAAN)])
def test_the_copy_of_the_report_is_asked_for_after_the_employment_too(given: date | None, state: Staat) -> None:
    end = EindeDienstverband(datum=date(2026, 9, 1), laatste_dag=date(2026, 10, 11))
    verslag = ReIntegratieverslag(datum=date(2026, 10, 5), vorm="volledig", afschrift_werknemer_op=given)
    assert step(on("2026-10-20", ZIEK, PA, PVA, end, verslag), "afschrift_riv_werknemer").staat is state


ELKE_RONDE: tuple[tuple[str, Event], ...] = (
    ("zw_aangifte_vierde_dag", replace(ZIEK, meldtermijn_uwv="vierde_dag")),
    ("zw_aangifte_zes_weken", replace(ZIEK, meldtermijn_uwv="zes_weken")),
    ("betermelding_uwv", Herstelmelding(datum=date(2026, 12, 1))),
    ("bijstelling_plan_van_aanpak", BijstellingProbleemanalyse(datum=date(2026, 5, 1), benutbare_mogelijkheden="ja")),
    ("arbeidstherapie_einde", Arbeidstherapie(datum=date(2026, 5, 1))),
    ("riv_aanvullen", UwvBeslissing(datum=date(2026, 11, 9), besluit="aanvullen_riv")),
    ("uwv_besluit_bekorting", Bekortingsverzoek(datum=date(2026, 11, 9))),
)


@pytest.mark.parametrize(("name", "event"), ELKE_RONDE, ids=lambda value: value if isinstance(value, str) else "")
def test_a_round_ends_when_the_row_says(name: str, event: Event) -> None:
    report = MeldingUwv(datum=date(2026, 10, 20), reden="42_weken")
    one = dossier(*([event] if isinstance(event, Ziekmelding) else [ZIEK, PVA, report, event]))
    klok = stand(one, date(2026, 12, 31)).klok
    assert klok is not None
    facts = feiten(one, klok, date(2026, 12, 31))
    row = replace(STAP[name], uiterlijk=Na("eerste_ziektedag", dagen=99), atw=False)
    [ronde] = row.ronden(facts) if row.ronden else []
    due = van_ronde(row, ronde, facts)
    assert due is not None and due.datum == ronde.basis + timedelta(days=99)


def test_an_own_step_never_stands_beside_the_step_whose_name_it_has() -> None:
    own = EigenStap(stap="plan_van_aanpak", titel="Ons plan", aan_zet="hr", na="eerste_ziektedag", dagen=3)
    check_in = EigenStap(stap="inbellen", titel="Inbellen", aan_zet="hr", na="eerste_ziektedag", dagen=3)
    again = EigenStap(stap="inbellen", titel="Nog eens", aan_zet="hr", na="eerste_ziektedag", dagen=5)
    found = on("2026-01-06", ZIEK, configuratie=Configuratie(eigen_stappen=(own, check_in, again)))
    names = [one.step.titel for one in found.stappen if one.step.id in ("plan_van_aanpak", "inbellen")]
    assert sorted(names) == ["Inbellen", "Plan van aanpak"]


def test_own_steps_that_cannot_be_planned_are_left_out() -> None:
    wrong = (
        EigenStap(stap="a", titel="A", aan_zet="hr", na="nergens", dagen=3),
        EigenStap(stap="b", titel="B", aan_zet="hr", na="eerste_ziektedag", dagen=3, elke=0),
    )
    found = on("2026-04-01", ZIEK, configuratie=Configuratie(eigen_stappen=wrong))
    assert not {"a", "b"} & {s.step.id for s in found.stappen}


def test_before_the_first_sick_day_there_is_nothing_to_plan() -> None:
    found = on("2026-01-04", ZIEK)
    assert (found.toestand, found.stappen, found.aan_zet) == (None, (), ())


@given(st.integers(1, 150), st.integers(0, 800), st.lists(st.integers(40, 500), max_size=6))
def test_shifting_everything_by_weeks_shifts_the_week_based_dates_and_keeps_the_states(weeks: int, after: int, talks: list[int]) -> None:
    def at(shift: timedelta) -> Stand:
        start = date(2024, 1, 8) + shift
        events = [
            Ziekmelding(datum=start),
            Probleemanalyse(datum=start + timedelta(days=35)),
            PlanVanAanpak(datum=start + timedelta(days=45)),
        ]
        events += [Voortgangsgesprek(datum=start + timedelta(days=d)) for d in talks]  # type: ignore[misc]
        return stand(dossier(*events), start + timedelta(days=after))

    here, there = at(timedelta()), at(timedelta(weeks=weeks))
    assert [(s.step.id, s.staat, s.uiterlijk and s.uiterlijk + timedelta(weeks=weeks)) for s in here.stappen] == [
        (s.step.id, s.staat, s.uiterlijk) for s in there.stappen
    ]


@given(st.integers(0, 1100))
def test_a_window_opens_on_or_before_its_last_day_and_states_follow_the_dates(after: int) -> None:
    found = on(S + timedelta(days=after), ZIEK, PA, PVA)
    for s in found.stappen:
        if s.uiterlijk and s.vanaf:
            assert s.vanaf <= s.uiterlijk
        if s.staat is Staat.TE_LAAT:
            assert s.dagen_te_laat == (found.peildatum - (s.telt or found.peildatum)).days > 0
        if s.staat is Staat.NU and s.telt:
            assert (s.vanaf or S) <= found.peildatum <= s.telt


def test_what_may_be_due_again_after_leave_counts_from_the_new_illness() -> None:
    leave = Verlof(datum=date(2026, 6, 1), van=date(2026, 6, 1), tot_en_met=date(2026, 9, 20))
    again = Ziekmelding(datum=date(2026, 9, 21), zelfde_oorzaak_als_voor_verlof="onbekend")
    doubted = {one.step.id: one.telt for one in on("2026-10-25", ZIEK, PA, PVA, leave, again).stappen if one.misschien_opnieuw}
    assert doubted == {"ziekmelding_arbodienst": date(2026, 9, 27), "probleemanalyse": date(2026, 11, 2)}


@pytest.mark.parametrize("leave", [Verlof(datum=date(2026, 4, 20)), Verlof(datum=date(2026, 4, 20), van=date(2026, 4, 20))])
def test_leave_of_which_the_end_is_missing_is_leave(leave: Verlof) -> None:
    for day in ("2026-04-20", "2026-05-10", "2026-07-01"):
        found = on(day, ZIEK, PA, PVA, leave)
        assert found.toestand == "verlof", day
        assert step(found, "eerstejaarsevaluatie").staat is Staat.GEPAUZEERD


@pytest.mark.parametrize(
    ("talk", "rounds"),
    [
        (date(2026, 12, 7), {"2026-11-09", "2026-12-21"}),  # it makes good for the missed round, and is near the end of its own
        (date(2026, 11, 23), {"2026-11-09"}),
        (date(2027, 1, 25), {"2026-11-09", "2026-12-21", "2027-02-01"}),
    ],
)
def test_a_planned_talk_stands_only_at_the_rounds_that_it_will_close(talk: date, rounds: set[str]) -> None:
    made = dossier(
        Ziekmelding(datum=date(2026, 7, 6)),
        Probleemanalyse(datum=date(2026, 8, 10), benutbare_mogelijkheden="ja"),
        PlanVanAanpak(datum=date(2026, 8, 17)),
        Voortgangsgesprek(datum=date(2026, 9, 28)),
        Voortgangsgesprek(datum=talk),
    )
    plan = stand(made, date(2026, 11, 20))
    talks = [one for one in plan.stappen if one.step.id == "voortgangsgesprek" and one.gepland_op]
    assert {str(one.telt) for one in talks} == rounds
    assert {one.gepland_op for one in talks} == {talk}
    later = groepen(one for one in plan.stappen if one.step.id == "voortgangsgesprek" and one.staat is Staat.LATER)
    shown = "\n".join(line for row in later for line in regels(row, Kolommen.van(later, Style()), Style()))
    assert ("De eerste staat gepland op" in shown) is (len(rounds) > 1)
