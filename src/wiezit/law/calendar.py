"""Dutch public holidays and the Algemene termijnenwet: which day a term ends on when its last day is no working day."""

from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter

GELIJKGESTELD = frozenset(
    (
        # Days equated with a public holiday by royal decree (ATW art. 3 lid 3), as far as the law reference lists them.
        date(2019, 12, 27),
        date(2021, 5, 14),
        date(2022, 5, 27),
        date(2023, 4, 28),
        date(2023, 5, 19),
        date(2024, 5, 10),
        date(2024, 12, 27),
        date(2025, 5, 30),
        date(2026, 1, 2),
        date(2026, 5, 15),
        date(2027, 5, 7),
        date(2028, 4, 28),
        date(2028, 5, 26),
    )
)


@cache
def feestdagen(jaar: int) -> dict[date, str]:
    """Return the days that the ATW treats as public holidays in a year, with their names (ATW art. 3)."""
    pasen = easter(jaar)
    days = {
        date(jaar, 1, 1): "Nieuwjaarsdag",
        pasen - timedelta(days=2): "Goede Vrijdag",
        pasen + timedelta(days=1): "Tweede Paasdag",
        koningsdag(jaar): "Koningsdag" if jaar >= 2014 else "Koninginnedag",
        date(jaar, 5, 5): "Bevrijdingsdag",
        pasen + timedelta(days=39): "Hemelvaartsdag",
        pasen + timedelta(days=50): "Tweede Pinksterdag",
        date(jaar, 12, 25): "Eerste Kerstdag",
        date(jaar, 12, 26): "Tweede Kerstdag",
    }
    equated = {day: "gelijkgestelde dag" for day in GELIJKGESTELD if day.year == jaar}
    return equated | days


def koningsdag(jaar: int) -> date:
    """Return the day on which the birthday of the monarch is celebrated; never on a Sunday."""
    if jaar >= 2014:
        day = date(jaar, 4, 27)
        return day - timedelta(days=1) if day.weekday() == 6 else day
    day = date(jaar, 4, 30)
    return day - timedelta(days=1) if day.weekday() == 6 else day


def vrije_dag(dag: date) -> str | None:
    """Return why a day is no working day for the ATW (zaterdag, zondag, or the holiday), or None when it is one."""
    weekday = dag.weekday()
    if weekday >= 5:
        return ("zaterdag", "zondag")[weekday - 5]
    return feestdagen(dag.year).get(dag)


def werkdag_vanaf(dag: date) -> date:
    """Return `dag`, or the first working day after it when it is none (ATW art. 1 lid 1)."""
    while vrije_dag(dag):
        dag += timedelta(days=1)
    return dag


def einde_termijn(begin: date, einde: date) -> date:
    """Return the last day of a term from `begin` up to and including `einde`, moved as the ATW asks (art. 1 lid 1, art. 2).

    It ends on a working day, and a term that the law sets at three days or more holds at least two of them.
    """
    three_days = (einde - begin).days >= 3
    einde = werkdag_vanaf(einde)
    if three_days:
        while sum(vrije_dag(begin + timedelta(days=n)) is None for n in range((einde - begin).days + 1)) < 2:
            einde = werkdag_vanaf(einde + timedelta(days=1))
    return einde


def werkdag_tot(dag: date) -> date:
    """Return `dag`, or the last working day before it: the day to aim for when a term may not move."""
    while vrije_dag(dag):
        dag -= timedelta(days=1)
    return dag


def na_werkdagen(dag: date, aantal: int) -> date:
    """Return the day that lies `aantal` working days after `dag` (`dag` itself does not count)."""
    for _ in range(aantal):
        dag = werkdag_vanaf(dag + timedelta(days=1))
    return dag
