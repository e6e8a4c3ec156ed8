"""What `voegtoe` fills in from the dossier: facts that stand there, never a judgement."""

from datetime import date

import pytest

from builders import dossier
from wiezit.assessment.prefill import known_values, suggestions
from wiezit.dossier.events import Eerstejaarsevaluatie, Eindevaluatie, Herstelmelding, Voortgangsgesprek, Werkhervatting, Ziekmelding
from wiezit.dossier.settings import Configuratie, Instellingen

S = date(2026, 1, 5)


@pytest.mark.parametrize(("back", "begin"), [(date(2026, 3, 3), "2026-01-05"), (date(2026, 3, 4), "2026-03-04")])
def test_the_first_year_begins_on_the_first_sick_day_of_the_case(back: date, begin: str) -> None:
    one = dossier(Ziekmelding(datum=S), Herstelmelding(datum=date(2026, 2, 4)), Ziekmelding(datum=back))
    assert known_values(one, Eerstejaarsevaluatie, date(2026, 12, 21)) == {"periode_van": begin}


def test_before_any_illness_there_is_no_year_to_look_back_on() -> None:
    assert known_values(dossier(Ziekmelding(datum=S)), Eerstejaarsevaluatie, date(2026, 1, 4)) == {}


def test_the_last_evaluation_knows_the_work_of_now() -> None:
    one = dossier(Ziekmelding(datum=S), Werkhervatting(datum=date(2026, 3, 2), uren_per_week=12.5, functie="planner"))
    assert known_values(one, Eindevaluatie, date(2027, 9, 1)) == {"huidig_werk": {"functie": "planner", "uren_per_week": "12.5"}}


def test_the_next_talk_is_not_proposed_later_than_six_weeks_on_whatever_the_house_says() -> None:
    house = Configuratie(instellingen=Instellingen(gesprek_weken=12))
    offered = suggestions(dossier(Ziekmelding(datum=S), configuratie=house), Voortgangsgesprek, date(2026, 3, 2))
    assert offered["volgende"] == "13 april 2026"
