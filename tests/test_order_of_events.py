"""Events of one day and kind come in the order in which their files were made: `x.yaml`, `x-2.yaml`, `x-10.yaml`."""

from datetime import date
from itertools import permutations

import pytest

from git_repo import GitRepo
from wiezit.cli.app import run
from wiezit.dossier.dossier import volgorde
from wiezit.dossier.events import Contact
from wiezit.files.read import load

DAY = date(2026, 4, 1)


@pytest.mark.parametrize(
    "names",
    [
        ("2026-04-01-contact.yaml", "2026-04-01-contact-2.yaml", "2026-04-01-contact-3.yaml", "2026-04-01-contact-10.yaml"),
        ("2026-04-01.yaml", "2026-04-01-2.yaml", "2026-04-01-10.yaml"),
        ("2026-04-01-contact.yml", "2026-04-01-contact-2.yaml"),
        ("2026-04-01-contact-01.yaml", "2026-04-01-contact-1.yaml", "2026-04-01-contact-02.yaml"),
        ("2026-04-01-contact.yaml", "2026-04-01-contact-20260401123456.yaml"),
        ("2026-04-01-contact-a.yaml", "2026-04-01-contact-a-2.yaml", "2026-04-01-contact-b.yaml"),
    ],
)
def test_names_sort_as_they_are_given_out(names: tuple[str, ...]) -> None:
    for mixed in permutations(names):
        assert tuple(sorted(mixed, key=lambda name: volgorde(Contact(datum=DAY), name))) == names


def test_the_day_goes_before_the_name() -> None:
    assert volgorde(Contact(datum=date(2026, 3, 31)), "2026-04-01-z-9.yaml") < volgorde(Contact(datum=DAY), "2026-04-01-a.yaml")


def test_the_second_file_is_the_double_one(repo: GitRepo, capsys: pytest.CaptureFixture[str]) -> None:
    add = ["voegtoe", "voortgangsgesprek", "2026-014", "--datum", "1-4-2026", "--geen-vragen", "--veld", "samenvatting=Gaat goed."]
    for _ in range(2):
        assert run(add) < 2
    capsys.readouterr()
    run(["check", "2026-014"])
    (place,) = [one for one in capsys.readouterr().out.split("\n\n") if "WZ284" in one]
    assert "--> 2026-014/2026-04-01-voortgangsgesprek-2.yaml:" in place
    assert "2026-04-01-voortgangsgesprek.yaml" in place.split("de eerste keer")[0]


def test_of_two_on_one_day_the_last_one_made_counts(repo: GitRepo) -> None:
    repo.event("2026-014", "2026-04-01-werkhervatting", "uren_per_week: 8\n")
    repo.write("2026-014/2026-04-01-werkhervatting-2.yaml", "soort: werkhervatting\ndatum: 2026-04-01\nuren_per_week: 12\n")
    (loaded,) = load([repo.root])
    assert [getattr(event, "uren_per_week", None) for event in loaded.dossier.gebeurtenissen] == [None, 8, 12]
