"""`wiezit historie`: from git, when each event was recorded against when it happened, and what changed afterwards."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from wiezit.cli.common import Kleur, Paden, Uitvoer, kies_formaat, opdracht, schrijf
from wiezit.cli.findings_output import FORMATEN, Formaat, MetFragment, quoter, tekststijl, toon
from wiezit.cli.progress import gevolgd
from wiezit.cli.selection import gekozen, git_gevraagd
from wiezit.cli.unread import meldingen, verteld
from wiezit.findings import Finding, ordered

if TYPE_CHECKING:
    from wiezit.files.discover import Found
    from wiezit.render.history import Geschiedenis
    from wiezit.render.outcome import Outcome


def historie(
    paden: list[Path] | None = Paden,
    formaat: str = Formaat,
    met_fragment: bool = MetFragment,
    uitvoer: Path | None = Uitvoer,
    kleur: str = Kleur,
) -> int:
    """Wanneer is elk stuk vastgelegd, en wat is er daarna veranderd?

    Dit komt uit git: de dag van de commit. Het is een aanwijzing, geen bewijs.

    Voorbeelden: wiezit historie 2026-014   ·   wiezit historie --formaat json
    """
    from wiezit.cli.repositories import in_git
    from wiezit.render.outcome import Outcome

    kies_formaat(formaat, FORMATEN, uitvoer)
    with git_gevraagd():
        places = in_git(list(gekozen(paden)))
    tables: list[Geschiedenis] = []
    findings: list[Finding] = []
    files = 0
    for table, more in verteld(_geschiedenissen(places)):
        tables.append(table)
        findings += more
        files += len(table.rijen)
    folders = {found.shown: found.folder for found in places}
    outcome = Outcome(findings=ordered(findings), dossiers=tuple(folders), bestanden=files)
    if formaat == "json":
        from wiezit.render.history import as_json

        schrijf(as_json(tables, outcome, fragment=quoter(folders) if met_fragment else None), uitvoer)
    elif formaat == "tekst":
        schrijf(_tekst(tables, outcome, folders, kleur, uitvoer), uitvoer)
    else:
        toon(outcome, formaat, folders=folders, kleur=kleur, uitvoer=uitvoer, met_fragment=met_fragment)
    return 0


def _geschiedenissen(places: "Sequence[Found]") -> "Iterator[tuple[tuple[str, ...], tuple[Geschiedenis, list[Finding]]]]":
    """Yield the table and the findings of each dossier, after what must be said about reading it."""
    from wiezit.assessment import history
    from wiezit.files.git_history import Memory
    from wiezit.files.read import load_found
    from wiezit.render.history import Geschiedenis

    with git_gevraagd(), Memory([found.folder for found in places]) as memory:
        for found, loaded in zip(places, gevolgd(load_found(places)), strict=True):
            known, shallow = memory.of(found.folder)
            dossier = loaded.dossier
            table = Geschiedenis(found.shown, history.rows(known), dossier.configuratie.instellingen.achteraf_dagen)
            yield meldingen(loaded), (table, list(history.findings(dossier, known, onvolledig=shallow)))


def _tekst(tables: "Sequence[Geschiedenis]", outcome: "Outcome", folders: dict[str, Path], kleur: str, uitvoer: Path | None) -> str:
    from wiezit.render.findings_text import block
    from wiezit.render.history import table

    style, quote = tekststijl(kleur, uitvoer), quoter(folders)
    parts = [table(one, style) for one in tables]
    parts += [style.fit("\n".join(block(finding, style=style, fragment=quote))) + "\n" for finding in outcome.findings]
    return "\n".join(parts)


app = opdracht(historie)
