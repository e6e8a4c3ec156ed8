"""The checks on what UWV decides and is asked: when it still can, and what it does not take."""

from datetime import date

import pytest
from msgspec.structs import replace

from builders import KAART, dossier
from wiezit.assessment import checks
from wiezit.dossier.card import Kaart, Werkgever
from wiezit.dossier.events import (
    Deskundigenoordeel,
    EindeDienstverband,
    Event,
    Herstelmelding,
    MeldingUwv,
    UwvBeslissing,
    VerlengingLoondoorbetaling,
    VervroegdeIva,
    WiaAanvraag,
    Ziekmelding,
)
from wiezit.findings import Finding, Severity

S = date(2024, 6, 3)
IN_TIME, LATE = date(2026, 3, 10), date(2026, 3, 20)
"""The last day of the application is 15 March 2026: the second is five days late."""
EXTENDED = VerlengingLoondoorbetaling(datum=date(2026, 5, 1), tot_en_met=date(2026, 8, 31))


def found(code: str, *events: Event, kaart: Kaart = KAART) -> list[Finding]:
    return [finding for finding in checks.run(dossier(*events, kaart=kaart)) if finding.code == code]


@pytest.mark.parametrize(
    ("before", "decided", "until"),
    [
        ([], date(2026, 5, 31), None),  # the wait ends on 31 May 2026
        ([], date(2026, 6, 1), "de wachttijd eindigde op 31 mei 2026"),  # no application recorded: no date changes by it
        ([], date(2026, 9, 1), "de wachttijd eindigde op 31 mei 2026"),
        ([WiaAanvraag(datum=IN_TIME)], date(2026, 6, 1), "de wachttijd eindigde op 31 mei 2026"),
        ([WiaAanvraag(datum=LATE)], date(2026, 6, 5), None),  # five days late: five days longer
        ([WiaAanvraag(datum=LATE)], date(2026, 6, 6), "tot en met 5 juni 2026: de wachttijd en de WIA-aanvraag die 5 dagen te laat was"),
        ([WiaAanvraag(datum=LATE)], date(2026, 9, 1), "tot en met 5 juni 2026"),
        ([EXTENDED], date(2026, 8, 31), None),
        ([EXTENDED], date(2026, 9, 1), "tot en met 31 augustus 2026: de wachttijd en de verlenging tot en met 31 augustus 2026"),
    ],
)
def test_a_sanction_comes_too_late_after_the_wait_and_what_made_it_longer(before: list[Event], decided: date, until: str | None) -> None:
    told = found("WZ224", Ziekmelding(datum=S), *before, UwvBeslissing(datum=decided, besluit="loonsanctie"))
    assert [until in finding.message for finding in told] == ([True] if until else [])


def test_a_report_after_six_weeks_is_late_also_where_nobody_recorded_the_term() -> None:
    told = found("WZ302", Ziekmelding(datum=S, vangnet="ja"), MeldingUwv(datum=date(2024, 7, 24), reden="zes_weken"))
    assert ["9 dagen te laat (uiterlijk 15 juli 2024)" in finding.message for finding in told] == [True]


ASKED = Deskundigenoordeel(datum=date(2024, 9, 2), aanvrager="werkgever", vraag="geschiktheid_eigen_werk", aangevraagd_op=date(2024, 9, 2))
OWN_RISK = replace(KAART, werkgever=Werkgever(naam="Proef BV", eigenrisicodrager=("zw",)))
NO_RISK = replace(KAART, no_risk="ja")
ENDED = EindeDienstverband(datum=date(2024, 8, 1), laatste_dag=date(2024, 8, 31))


@pytest.mark.parametrize(
    ("card", "events", "severity"),
    [
        (KAART, [ASKED], None),
        (NO_RISK, [ASKED], Severity.WAARSCHUWING),
        (NO_RISK, [replace(ASKED, vraag="passende_arbeid")], None),  # only the question about the own work
        (NO_RISK, [replace(ASKED, ontvangen_op=date(2024, 9, 30))], None),  # UWV gave it
        (NO_RISK, [replace(ASKED, uitkomst="het eigen werk kan niet")], None),
        (OWN_RISK, [ASKED], None),  # still employed
        (OWN_RISK, [replace(ASKED, aangevraagd_op=date(2024, 8, 31)), ENDED], None),
        (OWN_RISK, [ASKED, ENDED], Severity.WAARSCHUWING),
        (KAART, [ASKED, ENDED], None),
    ],
)
def test_an_opinion_that_uwv_does_not_give_is_told(card: Kaart, events: list[Event], severity: Severity | None) -> None:
    told = found("WZ236", Ziekmelding(datum=S), *events, kaart=card)
    assert [finding.severity for finding in told] == ([severity] if severity else [])


def test_with_a_vangnet_it_may_be_one_for_which_uwv_gives_no_opinion() -> None:
    told = found("WZ236", Ziekmelding(datum=S, vangnet="ja"), ASKED)
    assert [finding.severity for finding in told] == [Severity.INFO]
    assert found("WZ236", Ziekmelding(datum=S, vangnet="onbekend"), ASKED) == []


FIRST = VervroegdeIva(datum=date(2024, 8, 5), aangevraagd_op=date(2024, 8, 5))
ANSWER = VervroegdeIva(datum=date(2024, 9, 16), uitkomst="afgewezen")
REFUSED = replace(FIRST, uitkomst="afgewezen")
NEW_CASE = [Herstelmelding(datum=date(2024, 10, 7)), Ziekmelding(datum=date(2024, 11, 11))]


@pytest.mark.parametrize(
    ("events", "told"),
    [
        ([REFUSED], False),
        ([REFUSED, VervroegdeIva(datum=date(2025, 1, 6))], True),
        ([FIRST, VervroegdeIva(datum=date(2025, 1, 6), aangevraagd_op=date(2025, 1, 6), uitkomst="afgewezen")], True),
        ([FIRST, ANSWER], False),  # the answer, in a file of its own
        ([FIRST, VervroegdeIva(datum=date(2024, 9, 16), aangevraagd_op=date(2024, 8, 5), uitkomst="afgewezen")], False),
        ([FIRST, ANSWER, VervroegdeIva(datum=date(2025, 1, 20), uitkomst="afgewezen")], True),  # after the answer it is another one
        ([REFUSED, *NEW_CASE, VervroegdeIva(datum=date(2025, 1, 6))], False),  # another wait
    ],
)
def test_early_iva_can_be_asked_once(events: list[Event], told: bool) -> None:
    assert bool(found("WZ230", Ziekmelding(datum=S), *events)) is told
