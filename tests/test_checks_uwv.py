"""The checks on what UWV decides: when it still can, and what an application changes about that."""

from datetime import date

import pytest

from builders import dossier
from wiezit.assessment import checks
from wiezit.dossier.events import Event, MeldingUwv, UwvBeslissing, VerlengingLoondoorbetaling, WiaAanvraag, Ziekmelding
from wiezit.findings import Finding

S = date(2024, 6, 3)
IN_TIME, LATE = date(2026, 3, 10), date(2026, 3, 20)
"""The last day of the application is 15 March 2026: the second is five days late."""
EXTENDED = VerlengingLoondoorbetaling(datum=date(2026, 5, 1), tot_en_met=date(2026, 8, 31))


def found(code: str, *events: Event) -> list[Finding]:
    return [finding for finding in checks.run(dossier(*events)) if finding.code == code]


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
