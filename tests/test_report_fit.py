"""What stands in the report fits on the page: labels of the pictures stay inside them, names of roles are never broken."""

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta

import pytest

from builders import dossier
from console import SAMPLES
from report_case import stand_van
from wiezit.assessment.forms.common import activiteiten, afspraken
from wiezit.assessment.planning import stand
from wiezit.assessment.report.contents import verslag
from wiezit.assessment.report.model import Onderdeel, Tabel
from wiezit.dossier.events import Afspraak, Ondertekening, PlanActiviteit, PlanVanAanpak, Ziekmelding
from wiezit.dossier.roles import ALLE_ROLLEN
from wiezit.render.hours_svg import BREED, uren_svg

SANCTION = SAMPLES / "2024-039"
EM = 0.56
"""The width of a letter of the widest of our fonts, DejaVu Sans, as a part of its size; bold is wider."""
BLAD, LETTER, WIT = 174 / 25.4 * 72, 9.2, 6.2
"""The width between the margins of A4, the size of the letters in a table, and the white after a column (points)."""


@pytest.mark.parametrize("weeks", range(0, 125, 4))
def test_the_label_of_the_peildatum_stays_inside_the_picture(weeks: int) -> None:
    start = stand_van(SANCTION).klok
    assert start is not None
    picture = uren_svg(stand_van(SANCTION, start.eerste_ziektedag + timedelta(weeks=weeks)))
    found = re.search(r'<text x="([\d.]+)"[^>]*font-size="([\d.]+)"[^>]*text-anchor="(\w+)"[^>]*>(peildatum [^<]*)<', picture)
    assert found is not None
    x, width = float(found[1]), float(found[2]) * (EM + 0.14) * len(found[4])
    left = {"start": x, "middle": x - width / 2, "end": x - width}[found[3]]
    assert left >= 0 and left + width <= BREED, found[0]


def tables(parts: Iterable[Onderdeel]) -> Iterator[Tabel]:
    for part in parts:
        yield from (blok for blok in part.blokken if isinstance(blok, Tabel))
        yield from tables(part.delen)


def broken(table: Tabel) -> list[str]:
    """Return the words in columns of roles that are wider than their column; a word may end at a hyphen."""
    columns = [n for n, head in enumerate(table.koppen) if head in ("Rol", "Wie")]
    words = [(word, table.breedtes[n]) for n in columns for row in table.rijen for word in re.split(r"[ -]", row[n])]
    return [word for word, part in words if len(word) * EM * LETTER + WIT > BLAD * part / 100]


def test_no_name_of_a_role_is_broken_in_a_report() -> None:
    now = stand_van(SANCTION)
    found = [word for table in tables(verslag(now).onderdelen) for word in broken(table)]
    assert found == []


def test_no_name_of_any_role_is_broken() -> None:
    now = stand_van(SANCTION)
    day = now.peildatum
    tasks = tuple(PlanActiviteit(wat="bellen", wie=role, start=day) for role in ALLE_ROLLEN)
    promises = tuple(Afspraak(wat="bellen", wie=role, voor=day) for role in ALLE_ROLLEN)
    signed = tuple(Ondertekening(rol=role, datum=day, akkoord="ja") for role in ALLE_ROLLEN)
    plan = PlanVanAanpak(datum=day, activiteiten=tasks, afspraken=promises, ondertekend=signed)
    report = verslag(stand(dossier(Ziekmelding(datum=day), plan), day))
    every = [*tables(report.onderdelen), activiteiten(tasks, 0), afspraken("Afspraken", promises, 0)]
    assert sum("Wie" in table.koppen for table in every) == 5
    assert [word for table in every for word in broken(table)] == []
