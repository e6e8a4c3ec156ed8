"""The privacy check: medical and private words in every free text of a dossier, a BSN in any text, medical attachments."""

from collections.abc import Callable, Iterator
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple

import msgspec
from msgspec import Struct

from wiezit.assessment.checks.privacy_card import BEROEPEN, KAARTTEKSTEN, VRIJ_OP_KAART, Route, namen
from wiezit.assessment.checks.privacy_codes import BIJLAGE, SOORTEN
from wiezit.assessment.privacy import Matcher, Treffer, find_bsn, fold, kan_bsn, matcher, met_onderwerp, onder_elkaar, verdachte_namen
from wiezit.dossier.card import Kaart
from wiezit.dossier.dossier import Bron, Dossier
from wiezit.dossier.events import Bijlage, Event
from wiezit.dossier.fields import Type, by_name
from wiezit.dossier.roles import ALLE_ROLLEN
from wiezit.findings import Code, Finding, Span

_Lezer = Callable[[Any], tuple[Any, ...]]
Zoeker = Callable[[Dossier], Iterator[Finding]]

# Names of people and organisations, and jobs: an employer may be a hospital. Only a BSN is looked for there.
_GEEN_VRIJE_TEKST = frozenset({"naam", "functie", "organisatie", "uitvoerder", "bij", "casemanager", "personeelsnummer"})
# Numbers of others: a `kenmerk` of nine digits passes the elfproef once in eleven times. `bijlagen` has a check of its own.
_OVERSLAAN = frozenset(
    "kenmerk telefoon email postcode loonheffingennummer stap bijlagen".split()  # noqa: SIM905
)
# These describe jobs, so words of care are professions and workplaces there.
_OVER_WERK = frozenset({"persoonsprofiel", "zoekprofiel", "aanbod"})


class Blik(NamedTuple):
    """What a quick look at a dossier needs: the texts of its events, and the searches that are needed whatever those hold."""

    bekend: Matcher
    teksten: bytes
    nodig: tuple[Zoeker, ...]


def blik(dossier: Dossier) -> Blik:
    """Gather what `zoekers` looks at. While a dossier was just read that takes least, and to look at many in a row takes least too."""
    events = dossier.gebeurtenissen
    needed = {
        _kaart: kan_bsn(msgspec.json.encode(dossier.kaart)),
        _verworpen_tekst: bool(dossier.verworpen),
        _bijlagenamen: bool(dossier.bijlagen) or any(event.bijlagen for event in events),
    }
    texts = onder_elkaar([*_kale_teksten(events), *filter(None, KAARTTEKSTEN(dossier.kaart))])
    searches = tuple(search for search, is_needed in needed.items() if is_needed)
    if any(onder_elkaar((name,)) in texts for name in namen(dossier)):
        texts = met_onderwerp(texts, _van_wie(dossier))
    return Blik(_matcher(dossier), texts, searches)


def zoekers(look: Blik) -> tuple[Zoeker, ...]:
    """Return the searches that may find something in a dossier: what none of them looks at is certainly fine."""
    if not look.bekend.kan_staan_in(look.teksten):
        return look.nodig
    return tuple(dict.fromkeys((_kaart, _gebeurtenissen, *look.nodig)))


def _matcher(dossier: Dossier) -> Matcher:
    words = dossier.configuratie.privacy
    return matcher(words.extra_woorden, words.toegestane_woorden)


def _van_wie(dossier: Dossier) -> tuple[str, ...]:
    """Return the names by which texts tell of the employee; not one that is a word of the lists, such as Pijn."""
    known = _matcher(dossier)
    return tuple(name for name in namen(dossier) if known.label(fold(name)) is None)


def _kaart(dossier: Dossier) -> Iterator[Finding]:
    known = _matcher(dossier)
    for route, text in teksten(dossier.kaart):
        hits = _in_vrije_tekst(known, route, text) if route in VRIJ_OP_KAART else _numbers(text)
        yield from _in_field(dossier.kaart_bron, route, text, hits)


def _in_vrije_tekst(known: Matcher, route: Route, text: str) -> tuple[Treffer, ...]:
    hits = known.scan(text)
    allowed = VRIJ_OP_KAART[route](text) if hits else ()
    return tuple(hit for hit in hits if hit.categorie not in allowed)


def _gebeurtenissen(dossier: Dossier) -> Iterator[Finding]:
    known = _matcher(dossier)
    names = _van_wie(dossier)
    for event in dossier.gebeurtenissen:
        if not known.verdacht(_kale_teksten((event,)), names):
            continue
        for route, text in teksten(event):
            name = route[-1]
            hits = _numbers(text) if name in _GEEN_VRIJE_TEKST else known.scan(text, names)
            if hits:
                hits = tuple(hit for hit in hits if not (name in _OVER_WERK and hit.categorie in BEROEPEN))
                yield from _in_field(dossier.bronnen[event], route, text, hits)


def _verworpen_tekst(dossier: Dossier) -> Iterator[Finding]:
    """Yield the same of texts that count nowhere: a file that must be mended for another reason may hold them all the same."""
    for one in dossier.verworpen:
        if not _OVERSLAAN.isdisjoint(one.velden) or one.tekst in ALLE_ROLLEN:
            continue
        on_card = one.bron is dossier.kaart_bron
        if on_card and one.velden in VRIJ_OP_KAART:
            hits = _in_vrije_tekst(_matcher(dossier), one.velden, one.tekst)
        elif (on_card and one.velden in _namen_op_kaart()) or not _GEEN_VRIJE_TEKST.isdisjoint(one.velden[-1:]):
            hits = _numbers(one.tekst)
        else:
            hits = _matcher(dossier).scan(one.tekst, _van_wie(dossier))
        yield from _in_field(one.bron, one.route, one.tekst, hits)


@cache
def _namen_op_kaart() -> frozenset[tuple[str, ...]]:
    """Return the fields of the card that are no free text, by their names: names, jobs, places and numbers."""
    found: set[tuple[str, ...]] = set()
    rooms: list[tuple[tuple[str, ...], type[Struct]]] = [((), Kaart)]
    for before, kind in rooms:  # it grows while it is walked
        for name, field in by_name(kind).items():
            found.add((*before, name))
            if field.deel is not None:
                rooms.append(((*before, name), field.deel))
    return frozenset(found - VRIJ_OP_KAART.keys())


def _bijlagenamen(dossier: Dossier) -> Iterator[Finding]:
    """Yield a finding for each attachment whose file name or title points at a medical document or holds a BSN."""
    items = [(event, i, _namen(item)) for event in dossier.gebeurtenissen if event.bijlagen for i, item in enumerate(event.bijlagen)]
    names = {*dossier.bijlagen, *(name for _, _, own in items for name in own.values())}
    suspects = verdachte_namen(names, toegestaan=dossier.configuratie.privacy.toegestane_woorden) if names else set()
    for event, i, own in items:
        field = next((field for field, name in own.items() if name in suspects), None)
        if field is not None:
            yield BIJLAGE.code.at(dossier.span(event, "bijlagen", i, *field), BIJLAGE.bericht, help=BIJLAGE.hulp)
    told = {name for _, _, own in items for field, name in own.items() if field != ("titel",)}
    for name in sorted(suspects.intersection(dossier.bijlagen) - told):
        yield BIJLAGE.code.at(Span(f"{dossier.pad}/bijlagen/{name}"), BIJLAGE.bericht, help=BIJLAGE.hulp)


def _namen(item: str | Bijlage) -> dict[Route, str]:
    """Return the file name and title of an attachment by their place in it."""
    if isinstance(item, str):
        return {(): item} if item else {}
    return {(field,): name for field, name in (("bestand", item.bestand), ("titel", item.titel)) if name}


def teksten(value: Struct, route: Route = ()) -> list[tuple[Route, str]]:
    """Return each text in a Struct with the route to it; a choice from a list of words is no text of people."""
    found: list[tuple[Route, str]] = []
    for name in _velden(type(value)):
        if item := getattr(value, name):
            _collect(item, (*route, name), found)
    return found


@cache
def _velden(kind: type[Struct]) -> tuple[str, ...]:
    return tuple(name for name, field in by_name(kind).items() if field.vorm in (Type.TEKST, Type.DEEL) and name not in _OVERSLAAN)


def _kale_teksten(events: tuple[Event, ...]) -> list[str]:
    """Return the texts that `teksten` returns, of all events, without their routes and in another order.

    One flat loop: it runs for every part of every event, and a call for each would take longer than the work.
    """
    found: list[str] = []
    parts: list[Struct | str] = [*events]
    for part in parts:  # it grows while it is walked
        texts, deeper = _lezers(part.__class__)
        found += texts(part)
        if deeper is not None:
            for item in filter(None, deeper(part)):
                if item.__class__ is tuple:
                    parts += item
                else:
                    parts.append(item)
    return [*filter(None, found)]


@cache
def _lezers(kind: type[Struct | str]) -> tuple[_Lezer, _Lezer | None]:
    """Return what takes all texts from a part in one go, and what takes all that may hold more of them, if anything may."""
    if issubclass(kind, str):
        return lambda text: (text,), None
    fields = by_name(kind)
    plain = [name for name in _velden(kind) if fields[name].vorm is Type.TEKST and not fields[name].lijst]
    others = [name for name in _velden(kind) if name not in plain]
    return _lezer(plain), _lezer(others) if others else None


def _lezer(names: list[str]) -> _Lezer:
    if not names:
        return lambda _: ()
    take = attrgetter(*names)
    return take if len(names) > 1 else lambda part: (take(part),)


def _collect(item: object, route: Route, found: list[tuple[Route, str]]) -> None:
    if type(item) is str:
        found.append((route, item))
    elif type(item) is tuple:
        for i, part in enumerate(item):
            _collect(part, (*route, i), found)
    elif isinstance(item, Struct):
        found += teksten(item, route)


def _numbers(text: str) -> tuple[Treffer, ...]:
    return tuple(Treffer(begin, end, "bsn") for begin, end in find_bsn(text))


def _in_field(source: Bron, route: Route, text: str, hits: tuple[Treffer, ...]) -> Iterator[Finding]:
    """Yield one finding per category: a long text with the same problem ten times is one thing to rewrite."""
    for category in dict.fromkeys(hit.categorie for hit in hits):
        same = [hit for hit in hits if hit.categorie == category]
        found = ", ".join(dict.fromkeys(f"‘{text[hit.begin : hit.eind]}’" for hit in same))
        kind = SOORTEN[category]
        detail = None if category == "bsn" else f"gevonden: {found}"
        yield kind.code.at(word_span(source.span(*route), text, same[0]), kind.bericht, help=kind.hulp, detail=detail)


def word_span(field: Span, text: str, hit: Treffer) -> Span:
    """Return the place of a word in a field, or of the field where the source is not the text itself on one line."""
    width = field.eind_kolom - field.kolom
    if field.regel != field.eind_regel or width - len(text) not in (0, 2):
        return field
    # Two more than the text: quotes around it, and nothing inside them is escaped.
    first = field.kolom + (width - len(text)) // 2
    return msgspec.structs.replace(field, kolom=first + hit.begin, eind_kolom=first + hit.eind)


CODES: tuple[Code, ...] = tuple(sorted((*(kind.code for kind in SOORTEN.values()), BIJLAGE.code), key=lambda code: code.id))
