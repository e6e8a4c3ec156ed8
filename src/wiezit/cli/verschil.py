"""`wiezit verschil`: what changed in meaning between two revisions, for a hand-over or the review of a merge request."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from msgspec import Struct

from wiezit.cli.common import Kleur, Uitvoer, formaat_optie, kies_formaat, opdracht, peildatum_van, schrijf, stijl, vandaag
from wiezit.cli.errors import WiezitFout
from wiezit.cli.findings_output import MetFragment
from wiezit.cli.revision import revisie
from wiezit.command_line import woord

if TYPE_CHECKING:
    from wiezit.assessment.difference import Verschil
    from wiezit.assessment.planning import Stand
    from wiezit.cli.repositories import Plaats
    from wiezit.dossier.dossier import Dossier
    from wiezit.files.read import Loaded

NU = "nu"
HEAD = "HEAD"
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

    Zonder tweede revisie vergelijk je met de bestanden van nu, vanaf het punt waar je tak begon: wat anderen daarna deden, telt
    niet mee. A...B doet dat voor twee takken; met A..B of A B vergelijk je de takken zelf.

    Is een revisie een datum (2026-06-01), dan kijk je aan die kant ook op die dag: handig bij een overdracht.

    Voorbeelden: wiezit verschil 2026-06-01   ·   wiezit verschil main --formaat md   ·   wiezit verschil v1 v2 2026-014
    """
    from wiezit.cli.repositories import plaatsen
    from wiezit.cli.selection import git_gevraagd
    from wiezit.render.difference import Kop, as_json, markdown, text

    kies_formaat(formaat, FORMATEN, uitvoer)
    vraag = _lees(revisies)
    asked = peildatum_van(peildatum) if peildatum else None
    with git_gevraagd():
        places = plaatsen([vraag.pad])
    kop = Kop(
        van=vraag.van,
        naar=vraag.naar or NU,
        dag_van=_dag(vraag.van, vraag.naar, asked),
        dag_naar=_dag(vraag.naar, None, asked),
        splitsing=any(_splitst(vraag, place) for place in places),
    )
    found = [one for one in _verschillen(vraag, places, kop.dag_van, kop.dag_naar) if not one.leeg]
    if formaat == "json":
        schrijf(as_json(found, kop, met_inhoud=met_fragment), uitvoer)
    elif formaat == "md":
        schrijf(markdown(found, kop, met_inhoud=met_fragment), uitvoer)
    else:
        schrijf(text(found, kop, style=stijl(kleur, uitvoer)), uitvoer)
    return 0


class _Vraag(Struct, frozen=True, kw_only=True):
    """What is compared: two revisions, or one with the files of now; with `tegen` from the point where that one parted from `van`."""

    van: str
    naar: str | None
    tegen: str | None
    pad: Path


def _lees(words: Sequence[str]) -> _Vraag:
    """Tell revisions from a path: the second word is a path when it is there on disk, or was there on the old side. Raises WiezitFout."""
    first, *rest = words
    begin, dots, end = _bereik(first)
    if dots:
        rest = [end, *rest]
    path = Path(rest.pop()) if len(rest) == 2 or (len(rest) == 1 and not dots and _is_pad(rest[0], begin)) else Path()
    if len(rest) > 1:
        raise WiezitFout("Er staat te veel op de regel.", hulp="Schrijf: wiezit verschil REV [REV] [PAD]")
    van, naar = revisie(begin, [path]), revisie(rest[0], [path]) if rest else None
    parted = naar if dots == "..." else None
    return _Vraag(van=van, naar=naar, tegen=parted if naar else HEAD, pad=path)


def _bereik(word: str) -> tuple[str, str, str]:
    """Part a range at its dots: `A..B`, or `A...B` as in git; what is none, such as a path, comes back as it is, without dots."""
    dots = "..." if "..." in word else ".."
    begin, _, end = word.partition(dots)
    named = begin and end and word.strip("./") == word and not begin.endswith("/") and not end.startswith("/")
    return (begin, dots, end) if named else (word, "", "")


def _is_pad(word: str, van: str) -> bool:
    """Return whether the second word is a path and no revision. Raises WiezitFout when it is neither."""
    from wiezit.cli.revision import is_bekend, stond_er

    if Path(word).exists():
        return True
    if is_bekend(word):
        return False
    if stond_er(Path(word), revisie(van, None), tegen=HEAD):
        return True
    raise WiezitFout(
        f"Er is hier geen revisie en geen pad met deze naam: {word}",
        hulp=f"Kijk naar revisies met: git log --oneline   of naar de paden van toen met: git ls-tree -r --name-only {woord(van)}",
    )


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


def _splitst(vraag: _Vraag, place: "Plaats") -> bool:
    """Tell whether the old side is not the revision itself but the point where the other parted from it."""
    from wiezit.files.git import GitFout, parting, resolve

    if vraag.tegen is None:
        return False
    try:
        commit = resolve(place.repo, vraag.van)
        return parting(place.repo, commit, resolve(place.repo, vraag.tegen)) != commit
    except GitFout:  # who reads the dossiers says what is wrong
        return False


def _verschillen(vraag: _Vraag, places: "Sequence[Plaats]", dag_van: date, dag_naar: date) -> "Iterator[Verschil]":
    from wiezit.assessment.difference import difference
    from wiezit.assessment.pairs import pairs
    from wiezit.cli.place import hier
    from wiezit.cli.selection import geen_dossier
    from wiezit.cli.unread import meldingen, verteld
    from wiezit.dossier.dossier import Dossier

    old, new = dict[str, Dossier](), dict[str, Dossier]()
    for known, one in verteld((meldingen(one), (side, one)) for side in (old, new) for one in _kant(vraag, places, nu=side is new)):
        known[os.path.realpath(hier(Path(one.dossier.pad)))] = one.dossier
    if not old and not new:
        raise geen_dossier([vraag.pad], vraag.van)
    for side, other in ((old, new), (new, old)):
        for one in _elders(vraag, places, side, other, nu=side is new):
            side[os.path.realpath(one.dossier.pad)] = one.dossier
    for was, now in pairs(old, new):
        moved = was is not None and now is not None and was != now
        yield difference(_stand(old, was, dag_van), _stand(new, now, dag_naar), verplaatst=moved)


def _elders(
    vraag: _Vraag, places: "Sequence[Plaats]", side: "Mapping[str, Dossier]", other: "Mapping[str, Dossier]", *, nu: bool
) -> "Iterator[Loaded]":
    """Yield the dossiers that stand only on the other side, from outside the path that was asked: their folder may have moved."""
    from msgspec.structs import replace

    wanted = {one.nummer for one in other.values()} - {one.nummer for one in side.values()}
    inside = [place for place in places if wanted and place.repo.relative(place.pad)]
    for root in {place.repo.root: place for place in inside}.values():
        above = root.repo.root if vraag.pad.is_absolute() else Path(os.path.relpath(root.repo.root))
        for one in _kant(replace(vraag, pad=above), [replace(root, pad=above)], nu=nu):
            if one.dossier.nummer in wanted:
                yield one


def _stand(side: "Mapping[str, Dossier]", place: str | None, dag: date) -> "Stand | None":
    from wiezit.assessment.lateness import stand_met_voorbehoud

    return stand_met_voorbehoud(side[place], dag) if place is not None else None


def _kant(vraag: _Vraag, places: "Sequence[Plaats]", *, nu: bool) -> Iterable["Loaded"]:
    """Return the dossiers on the old side or, with `nu`, on the new one; a side without dossiers is empty, not wrong. Raises WiezitFout."""
    from wiezit.cli.repositories import repository_of
    from wiezit.cli.revision import op_revisie
    from wiezit.cli.unread import gevonden
    from wiezit.files.read import load_found

    if not nu:
        return op_revisie(places, vraag.van, tegen=vraag.tegen, leeg_mag=True)
    if vraag.naar is not None:
        return op_revisie(places, vraag.naar, leeg_mag=True)
    if not vraag.pad.exists():
        return ()
    return load_found(found for found in gevonden([vraag.pad]) if repository_of(found.folder) is not None)


app = opdracht(verschil)
