"""`uitleg` of a milestone: each day that makes pay longer or shorter has a line, and the lines lead to the date (reference, part C)."""

from datetime import date

import pytest
from msgspec.structs import replace

from builders import dossier
from wiezit.assessment.derivation import van_mijlpaal, van_stap
from wiezit.assessment.planning import stand
from wiezit.dossier.card import Kaart, Werknemer
from wiezit.dossier.events import (
    EindeDienstverband,
    Event,
    Herstelmelding,
    Probleemanalyse,
    UwvBeslissing,
    VerlengingLoondoorbetaling,
    Verlof,
    VervroegdeIva,
    WiaAanvraag,
    Ziekmelding,
)

Lines = list[tuple[str, date | None]]

AANVRAAG = WiaAanvraag(datum=date(2026, 3, 9))
SANCTIE = UwvBeslissing(datum=date(2026, 4, 15), besluit="loonsanctie", reden="inhoudelijk")
VOL = ("+ 364 dagen loonsanctie (52 weken)", None)

# Ill since 3 June 2024 (example 9): the milestone, what happened, and the lines after the 104 weeks.
CASES: dict[str, tuple[str, tuple[Event, ...], Lines]] = {
    "late application": (
        "einde_loondoorbetaling",
        (WiaAanvraag(datum=date(2026, 3, 25)),),
        [
            ("+ 10 dagen: de WIA-aanvraag kwam op woensdag 25 maart 2026, uiterlijk was zondag 15 maart 2026", None),
            ("dus", date(2026, 6, 10)),
        ],
    ),
    "no application yet": (
        "einde_loondoorbetaling",
        (),
        [
            ("de WIA-aanvraag is er nog niet: elke dag na zondag 15 maart 2026 komt er een dag bij, nu al 260 dagen", None),
            ("zonder die dagen", date(2026, 5, 31)),
        ],
    ),
    "agreed extension": (
        "einde_loondoorbetaling",
        (AANVRAAG, VerlengingLoondoorbetaling(datum=date(2026, 2, 1), tot_en_met=date(2026, 8, 31))),
        [("afgesproken verlenging (WIA art. 24)", date(2026, 8, 31)), ("dus", date(2026, 8, 31))],
    ),
    "employment ends sooner": (
        "einde_loondoorbetaling",
        (EindeDienstverband(datum=date(2026, 1, 5), laatste_dag=date(2026, 1, 31)),),
        [("het dienstverband eindigt eerder", date(2026, 1, 31)), ("dus", date(2026, 1, 31))],
    ),
    "sanction": ("einde_loondoorbetaling", (AANVRAAG, SANCTIE), [VOL, ("dus", date(2027, 5, 30))]),
    "first day of WIA after a sanction": (
        "eerste_wia_dag",
        (AANVRAAG, SANCTIE),
        [VOL, ("de dag erna", None), ("dus", date(2027, 5, 31))],
    ),
    "sanction by a day of UWV": (
        "einde_loonsanctie",
        (AANVRAAG, UwvBeslissing(datum=date(2026, 4, 15), besluit="loonsanctie", tot_en_met=date(2027, 1, 31))),
        [("+ 245 dagen loonsanctie, tot en met de dag in het besluit van UWV", None), ("dus", date(2027, 1, 31))],
    ),
    "sanction made shorter": (
        "einde_loonsanctie",
        (AANVRAAG, SANCTIE, UwvBeslissing(datum=date(2026, 10, 4), besluit="bekorting_toegekend")),
        [
            ("+ 167 dagen loonsanctie: UWV maakte haar korter", None),
            ("zij duurt nog 41 dagen na het besluit daarover (WIA art. 25 lid 14)", date(2026, 10, 4)),
            ("dus", date(2026, 11, 14)),
        ],
    ),
    "sanction made shorter until a day of UWV": (
        "einde_loonsanctie",
        (AANVRAAG, SANCTIE, UwvBeslissing(datum=date(2026, 10, 4), besluit="bekorting_toegekend", tot_en_met=date(2026, 11, 20))),
        [("+ 173 dagen loonsanctie: UWV maakte haar korter", None), ("dus", date(2026, 11, 20))],
    ),
    "leave in a sanction": (
        "einde_loonsanctie",
        (AANVRAAG, SANCTIE, Verlof(datum=date(2026, 7, 1), van=date(2026, 7, 1), tot_en_met=date(2026, 10, 20))),
        [
            VOL,
            ("+ 112 dagen verlof (woensdag 1 juli 2026 tot en met dinsdag 20 oktober 2026): zo lang staat de loonsanctie stil", None),
            ("dus", date(2027, 9, 19)),
        ],
    ),
    "recovery in a sanction": (
        "einde_loonsanctie",
        (AANVRAAG, SANCTIE, Herstelmelding(datum=date(2026, 9, 1))),
        [
            (
                "+ 92 dagen loonsanctie: zij stopt bij herstel; wordt de werknemer binnen vier weken weer ziek, "
                "dan loopt zij door en schuift zij op",
                None,
            ),
            ("dus", date(2026, 8, 31)),
        ],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_lines_of_a_milestone_say_what_moved_it(case: str) -> None:
    milestone, events, expected = CASES[case]
    plan = stand(dossier(Ziekmelding(datum=date(2024, 6, 3)), *events), date(2026, 11, 30))
    lines: Lines = [(line.tekst, line.dag) for line in van_mijlpaal(milestone, plan)]
    assert lines[:2] == [("eerste ziektedag", date(2024, 6, 3)), ("+ 104 weken (728 dagen); de laatste dag is dag 728", date(2026, 5, 31))]
    assert lines[2:] == expected


def test_a_sanction_counts_from_the_end_of_an_extension() -> None:
    """WIA art. 24, art. 25 lid 9: an interruption does not move the end that UWV set."""
    extended = VerlengingLoondoorbetaling(datum=date(2026, 1, 10), tot_en_met=date(2026, 11, 29))
    gap = Herstelmelding(datum=date(2026, 7, 1)), Ziekmelding(datum=date(2026, 7, 8))
    imposed = UwvBeslissing(datum=date(2026, 10, 1), besluit="loonsanctie")
    for events in ((), gap):
        one = dossier(Ziekmelding(datum=date(2024, 6, 3)), extended, *events, WiaAanvraag(datum=date(2026, 9, 10)), imposed)
        lines = van_mijlpaal("einde_loonsanctie_maximaal", stand(one, date(2027, 1, 4)))
        counted = "+ 156 weken (104 weken wachttijd en 52 weken)"
        told = ["eerste ziektedag", counted, "+ 182 dagen afgesproken verlenging, tot en met zondag 29 november 2026 (WIA art. 24)"]
        assert [line.tekst for line in lines][:3] == told
        assert lines[-1].dag == date(2027, 11, 28)


def test_pay_grows_by_each_day_from_the_last_day_for_the_application_on() -> None:
    start = dossier(Ziekmelding(datum=date(2024, 6, 3)))
    told = [[line.tekst for line in van_mijlpaal("einde_loondoorbetaling", stand(start, date(2026, 3, day)))][2:] for day in (15, 16)]
    assert told[0] == ["elke dag dat de WIA-aanvraag na zondag 15 maart 2026 komt, komt er een dag bij", "dus"]
    assert told[1][0].endswith("nu al 1 dag") and told[1][1] == "zonder die dagen"


@pytest.mark.parametrize(
    "ended",
    [Herstelmelding(datum=date(2024, 9, 2)), UwvBeslissing(datum=date(2024, 12, 2), besluit="iva_toegekend")],
    ids=["recovered", "iva"],
)
def test_nobody_is_told_of_an_application_that_need_not_come(ended: Event) -> None:
    plan = stand(dossier(Ziekmelding(datum=date(2024, 6, 3)), ended), date(2026, 11, 30))
    assert not [line for line in van_mijlpaal("einde_loondoorbetaling", plan) if "WIA-aanvraag" in line.tekst]


def test_no_day_is_added_where_aow_age_ends_the_pay() -> None:
    card = Kaart(werknemer=Werknemer(aow_datum=date(2026, 3, 1)))
    plan = stand(replace(dossier(Ziekmelding(datum=date(2024, 6, 3))), kaart=card), date(2026, 4, 30))
    told = [line.tekst for line in van_mijlpaal("einde_loondoorbetaling", plan)]
    assert not [line for line in told if "komt er een dag bij" in line] and told[-1] == "dus"


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (date(2026, 2, 2), [("aangevraagd: de verkorte wachttijd eindigt op zijn vroegst", date(2026, 4, 13))]),
        (date(2027, 4, 26), [("aangevraagd na week 68: te laat", None)]),
        (date(2026, 1, 24), [("te vroeg aangevraagd: het kan vanaf zondag 25 januari 2026", None)]),
    ],
)
def test_the_wait_that_early_iva_makes_shorter_is_told_with_the_request(asked: date, expected: Lines) -> None:
    """Example 11 of the reference: the last possible day for a request is 25 April 2027, week 68."""
    plan = stand(dossier(Ziekmelding(datum=date(2026, 1, 5)), VervroegdeIva(datum=asked)), date(2027, 5, 1))
    (step,) = [s for s in plan.stappen if s.step.id == "vervroegde_iva_aanvraag"]
    assert [(line.tekst, line.dag) for line in van_stap(step, plan)][2:] == expected


@pytest.mark.parametrize(
    ("day", "done", "advice"),
    [
        (date(2026, 11, 16), False, "mik liever op maandag 16 november 2026"),
        (date(2026, 11, 17), False, "zonder opschuiven was dit maandag 16 november 2026; doe het zo snel mogelijk"),
        (date(2026, 11, 17), True, "zonder opschuiven was dit maandag 16 november 2026"),
    ],
)
def test_nobody_is_advised_to_aim_at_a_day_that_has_passed(day: date, done: bool, advice: str) -> None:
    made = dossier(
        Ziekmelding(datum=date(2026, 10, 5)),
        Herstelmelding(datum=date(2026, 10, 26)),
        Ziekmelding(datum=date(2026, 11, 9)),
        Probleemanalyse(datum=date(2026, 11, 12)) if done else None,
    )
    now = stand(made, day)
    (planned,) = (one for one in now.stappen if one.step.id == "probleemanalyse")
    said = [line.tekst for line in van_stap(planned, now) if "opschuift" in line.tekst]
    assert said == [f"de regeling zegt niet dat deze termijn opschuift: {advice}"]
