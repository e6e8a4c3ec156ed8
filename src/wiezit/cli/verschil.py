"""`wiezit verschil`: what changed in meaning between two revisions, for a hand-over or the review of a merge request."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from wiezit.cli.common import Kleur, Uitvoer, formaat_optie, kies_formaat, opdracht, peildatum_van, schrijf, stijl, vandaag
from wiezit.cli.errors import WiezitFout
from wiezit.cli.findings_output import MetFragment
from wiezit.cli.revision import revisie

if TYPE_CHECKING:
    from wiezit.assessment.difference import Verschil
    from wiezit.assessment.planning import Stand
    from wiezit.files.read import Loaded

NU = "nu"
FORMATEN = ("tekst", "md", "json")
Revisies = typer.Argument(..., help="De oude revisie, dan eventueel de nieuwe, en dan het pad.", metavar="REV [REV] [PAD]")
Formaat = formaat_optie(FORMATEN)
Dag = typer.Option(None, "--peildatum", help="Bekijk beide kanten op deze dag.", metavar="DATUM")


def verschil(
    revisies: list[str] = Revisies,
    peildatum: str | None = Dag,
    formaat: str = Formaat,
    met_fragment: bool = MetFragment,
    uitvoer: Path | None = Uitvoer,
    kleur: str = Kleur,
) -> int:
    """Wat is er veranderd in betekenis: stappen, datums en waarom, afspraken, uren, rollen.

    Zonder tweede revisie vergelijk je met de bestanden van nu. Is een revisie een datum (2026-06-01), dan kijk je aan die
    kant ook op die dag: handig bij een overdracht.

    Voorbeelden: wiezit verschil 2026-06-01   ·   wiezit verschil main --formaat md   ·   wiezit verschil v1 v2 2026-014
    """
    from wiezit.render.difference import Kop, as_json, markdown, text

    kies_formaat(formaat, FORMATEN, uitvoer)
    van, naar, pad = _lees(revisies)
    van, naar = revisie(van, [pad]), revisie(naar, [pad]) if naar else naar
    asked = peildatum_van(peildatum) if peildatum else None
    kop = Kop(van=van, naar=naar or NU, dag_van=_dag(van, naar, asked), dag_naar=_dag(naar, None, asked))
    found = [one for one in _verschillen(pad, van, naar, kop.dag_van, kop.dag_naar) if not one.leeg]
    if formaat == "json":
        schrijf(as_json(found, kop, met_inhoud=met_fragment), uitvoer)
    elif formaat == "md":
        schrijf(markdown(found, kop, met_inhoud=met_fragment), uitvoer)
    else:
        schrijf(text(found, kop, style=stijl(kleur, uitvoer)), uitvoer)
    return 0


def _lees(words: Sequence[str]) -> tuple[str, str | None, Path]:
    """Tell revisions from a path: the second word is a path when it is there on disk. Raises WiezitFout."""
    first, *rest = words
    if ".." in first and first.strip(".") == first and "/" not in first:
        begin, _, end = first.replace("...", "..").partition("..")
        first, rest = begin, [end, *rest]
    if len(rest) == 1 and Path(rest[0]).exists():
        return first, None, Path(rest[0])
    if len(rest) > 2:
        raise WiezitFout("Er staat te veel op de regel.", hulp="Schrijf: wiezit verschil REV [REV] [PAD]")
    return first, rest[0] if rest else None, Path(rest[1]) if len(rest) == 2 else Path()


def _dag(revisie: str | None, ander: str | None, asked: date | None) -> date:
    """A date as revision is also the day to look on; else the day that was asked, the date on the other side, or today."""
    if asked is not None:
        return asked
    for word in (revisie, ander):
        try:
            return date.fromisoformat(word or "")
        except ValueError:
            continue
    return vandaag()


def _verschillen(pad: Path, van: str, naar: str | None, dag_van: date, dag_naar: date) -> "Iterator[Verschil]":
    from wiezit.assessment.difference import difference
    from wiezit.cli.unread import meldingen, verteld
    from wiezit.files.read import Loaded

    sides = (dict[str, Loaded](), dict[str, Loaded]())
    for side, one in verteld((meldingen(one), (side, one)) for side, rev in ((0, van), (1, naar)) for one in _kant(pad, rev)):
        sides[side][one.dossier.pad] = one
    old, new = sides
    if not old and not new:
        from wiezit.cli.selection import geen_dossier

        raise geen_dossier([pad], van)
    for shown in sorted(old.keys() | new.keys()):
        was, now = old.get(shown), new.get(shown)
        yield difference(_stand(was, dag_van), _stand(now, dag_naar))


def _stand(side: "Loaded | None", dag: date) -> "Stand | None":
    from wiezit.assessment.lateness import stand_met_voorbehoud

    return stand_met_voorbehoud(side.dossier, dag) if side else None


def _kant(pad: Path, revisie: str | None) -> Iterable["Loaded"]:
    """Return the dossiers on one side; a side without dossiers is empty, not wrong. Raises WiezitFout."""
    from wiezit.cli.supposition import op_revisie
    from wiezit.cli.unread import gevonden
    from wiezit.files.read import load_found

    if revisie is None:
        return load_found(gevonden([pad])) if pad.exists() else ()
    return op_revisie([pad], revisie, leeg_mag=True)


app = opdracht(verschil)
