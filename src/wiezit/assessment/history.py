"""When each event was recorded against when it happened, and what changed after it should stand still. Pure.

The days come from git's commits. They are an indication, not proof: a clock can be wrong and history can be rewritten.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from wiezit.command_line import woord
from wiezit.dates import dagen, kort
from wiezit.dossier.dossier import Dossier, datum, soort_in_naam
from wiezit.dossier.events import Event, ReIntegratieverslag, soort_van
from wiezit.dossier.fields import in_woorden
from wiezit.dossier.past import Velden, Verleden
from wiezit.findings import Code, Finding, Severity

_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_NOT_THE_CONTENT = frozenset(
    {"ondertekend", "afschrift_op", "afschrift_werknemer_op", "bijlagen", "vastgelegd_op", "delen_met", "ingediend_op"}
)


class Wijziging(Struct, frozen=True):
    """A later version: the day it was recorded and the names of the fields that differ."""

    datum: date
    velden: tuple[str, ...]
    na_ondertekening: bool


class Rij(Struct, frozen=True, kw_only=True):
    """One event in the table: when it happened, when it was recorded, and what became of it; dates None where unknown.

    `dagen` are the calendar days from happening to recording; `hooguit` says that recording may have been earlier.
    """

    naam: str
    soort: str
    gebeurd: date | None
    vastgelegd: date | None
    dagen: int | None
    hooguit: bool
    gewijzigd: tuple[Wijziging, ...]
    verwijderd: date | None
    schijf: str


def rows(past: Iterable[Verleden]) -> list[Rij]:
    """Return one row per event file, in order of the day on which it happened."""
    found = [_row(one) for one in past]
    return sorted(found, key=lambda row: (row.gebeurd or date.max, row.naam))


def _row(one: Verleden) -> Rij:
    known = [version for version in one.versies if version.velden]
    first = one.versies[0] if one.versies else None
    happened = _day(known[-1].velden, "datum") if known else _from_name(one.naam)
    recorded = first.datum if first else None
    return Rij(
        naam=one.naam,
        soort=str((known[-1].velden or {}).get("soort", "")) if known else _kind_from_name(one.naam),
        gebeurd=happened,
        vastgelegd=recorded,
        dagen=(recorded - happened).days if recorded and happened else None,
        hooguit=bool(first and first.rand),
        gewijzigd=tuple(_changes(one)),
        verwijderd=one.versies[-1].datum if one.versies and one.versies[-1].weg else None,
        schijf=one.schijf,
    )


def _kind_from_name(name: str) -> str:
    kind = soort_in_naam(name)
    return soort_van(kind) if kind else ""


def _from_name(name: str) -> date | None:
    try:
        return date.fromisoformat(name[:10])
    except ValueError:
        return None


def _changes(one: Verleden) -> Iterator[Wijziging]:
    for before, after in zip(one.versies, one.versies[1:], strict=False):
        if before.velden is not None and after.velden is not None:
            fields = tuple(sorted(name for name in before.velden | after.velden if before.velden.get(name) != after.velden.get(name)))
            signed = bool(before.velden.get("ondertekend")) and bool(set(fields) - _NOT_THE_CONTENT)
            yield Wijziging(after.datum, fields, signed)


def _day(fields: Velden | None, name: str) -> date | None:
    text = fields.get(name) if fields else None
    try:
        return date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None


def findings(dossier: Dossier, past: Iterable[Verleden], *, onvolledig: bool) -> Iterator[Finding]:
    """Yield what the history of one dossier shows; `onvolledig` when a part of it is not on this machine."""
    events = {dossier.bestand(event): event for event in dossier.gebeurtenissen}
    files = list(past)
    if onvolledig:
        yield ONVOLLEDIG.at(
            dossier.kaart_bron.span(),
            "een deel van de geschiedenis staat niet op deze computer: oudere stukken lijken later vastgelegd",
            help="haal de rest op met: git fetch --unshallow",
        )
    sent = max((e.ingediend_op or datum(e) for e in dossier.van(ReIntegratieverslag)), default=None)
    for one, row in ((one, _row(one)) for one in files):
        event = events.get(one.naam)
        if row.verwijderd or row.schijf == "weg":
            yield _removed(dossier, row, one.versies[-1].pad if one.versies else None)
        elif event is not None:
            yield from _of_event(dossier, event, row, sent)
            yield from _dates_moved(dossier, event, one)


def _of_event(dossier: Dossier, event: Event, row: Rij, sent: date | None) -> Iterator[Finding]:
    limit = dossier.configuratie.instellingen.achteraf_dagen
    if row.schijf in ("nieuw", "anders"):
        message = "dit staat nog niet in git" if row.schijf == "nieuw" else "dit is veranderd en die verandering staat nog niet in git"
        yield NIET_VASTGELEGD.at(dossier.span(event), message, help="leg het vast met: git add --all en git commit")
    if row.vastgelegd and row.dagen is not None and row.dagen > limit and not row.hooguit:
        yield _late(dossier, event, row.vastgelegd, row.dagen, limit)
    signed = [change for change in row.gewijzigd if change.na_ondertekening]
    if signed:
        last = signed[-1]
        fields = ", ".join(name for name in last.velden if name not in _NOT_THE_CONTENT)
        message = f"dit stuk is op {kort(last.datum)} veranderd, terwijl er al een handtekening onder stond: {fields}"
        help = "laat het opnieuw ondertekenen, of leg de verandering vast als bijstelling"
        yield NA_ONDERTEKENING.at(dossier.span(event, "ondertekend"), message, help=help)
    after = [change for change in row.gewijzigd if sent and change.datum > sent >= datum(event)]
    if sent and after and not isinstance(event, ReIntegratieverslag):
        message = f"dit stuk is op {kort(after[-1].datum)} veranderd, nadat het re-integratieverslag was verstuurd ({kort(sent)})"
        yield NA_VERSLAG.at(dossier.span(event, "datum"), message, help="stuur UWV de nieuwe versie, of leg uit waarom dat niet nodig is")


def _late(dossier: Dossier, event: Event, recorded: date, days: int, limit: int) -> Finding:
    own = event.vastgelegd_op
    if own is not None and (own - datum(event)).days <= limit:
        message = f"volgens het stuk vastgelegd op {kort(own)}, maar in git pas op {kort(recorded)}"
        return ANDERE_DAG.at(dossier.span(event, "vastgelegd_op"), message, help="zet stukken in git op de dag dat je ze schrijft")
    return ACHTERAF.at(
        dossier.span(event, "datum"),
        f"achteraf vastgelegd: op {kort(recorded)}, {dagen(days)} nadat het gebeurde",
        help=f"schrijf in samenvatting waarom het later is vastgelegd, en leg een volgend stuk binnen {dagen(limit)} vast",
    )


def _removed(dossier: Dossier, row: Rij, elders: str | None) -> Finding:
    what = f"{in_woorden(row.soort) or 'gebeurtenis'} van {kort(row.gebeurd)}" if row.gebeurd else "een gebeurtenis"
    if row.verwijderd is None:
        help = f"terughalen kan met: git restore {woord(f'{dossier.pad}/{row.naam}')}"
        return VERWIJDERD.at(dossier.kaart_bron.span(), f"{what} is uit de map gehaald, maar staat nog in git", help=help)
    help = f"kijk wanneer en waarom met: git log -- {woord(f':/{elders}' if elders else f'{dossier.pad}/{row.naam}')}"
    return VERWIJDERD.at(dossier.kaart_bron.span(), f"{what} is op {kort(row.verwijderd)} uit het dossier gehaald", help=help)


def _dates_moved(dossier: Dossier, event: Event, one: Verleden) -> Iterator[Finding]:
    """Yield one finding per date field whose value changed on a later day than that on which it was recorded first."""
    moved: dict[str, tuple[str, str, date]] = {}
    for before, after in zip(one.versies, one.versies[1:], strict=False):
        if before.velden is None or after.velden is None or after.datum == one.versies[0].datum:
            continue
        for name, old in before.velden.items():
            new = after.velden.get(name)
            if isinstance(old, str) and isinstance(new, str) and old != new and _DATE.fullmatch(old) and _DATE.fullmatch(new):
                moved[name] = (moved[name][0] if name in moved else old, new, after.datum)
    for name, (old, new, day) in moved.items():
        if old != new:
            yield DATUM_VERSCHOVEN.at(
                dossier.span(event, name),
                f"‘{name}’ is op {kort(day)} veranderd van {old} naar {new}",
                help="schrijf in samenvatting waarom de datum anders is",
            )


def _code(number: int, name: str, severity: Severity, wat: str, waarom: str, fout: str, goed: str) -> Code:
    return Code(f"WZ{number}", name, severity, f"Wat: {wat}\n\nWaarom: {waarom}\n\nFout: {fout}\n\nGoed: {goed}")


ACHTERAF = _code(
    350, "achteraf-vastgelegd", Severity.INFO,
    "Een stuk kwam meer dan 14 dagen na de gebeurtenis in git (in te stellen met achteraf_dagen). Alleen `wiezit historie` zegt dit.",
    "Een verslag dat pas veel later is geschreven, overtuigt UWV en een rechter minder. Het is niet verboden.",
    "een voortgangsgesprek van 2 maart dat op 20 april in git komt",
    "een voortgangsgesprek van 2 maart dat op 4 maart in git komt",
)  # fmt: skip
NA_ONDERTEKENING = _code(
    351, "gewijzigd-na-ondertekening", Severity.WAARSCHUWING,
    "De inhoud van een stuk veranderde terwijl er al een handtekening onder stond.",
    "Wie tekent, tekent voor wat er toen stond. Na een verandering is niet meer duidelijk waarvoor.",
    "een plan van aanpak waarvan het einddoel een maand na de handtekeningen anders wordt",
    "een bijstelling van het plan van aanpak, met eigen handtekeningen",
)  # fmt: skip
NA_VERSLAG = _code(
    352, "gewijzigd-na-verslag", Severity.WAARSCHUWING,
    "Een stuk van vóór het re-integratieverslag veranderde nadat het verslag was verstuurd.",
    "UWV heeft dan een andere versie dan jij.",
    "een voortgangsgesprek van mei dat in november verandert, terwijl het verslag in oktober naar UWV ging",
    "een nieuw stuk met een eigen datum, dat je ook naar UWV stuurt",
)  # fmt: skip
DATUM_VERSCHOVEN = _code(
    353, "datum-verschoven", Severity.WAARSCHUWING,
    "Een datum in een stuk werd op een latere dag een andere datum.",
    "Termijnen tellen vanaf zulke datums. Een verschuiving vraagt om een reden die je kunt laten zien.",
    "een eerste ziektedag die in maart van 5 naar 2 januari gaat, zonder uitleg",
    "dezelfde verbetering, met in samenvatting waarom",
)  # fmt: skip
VERWIJDERD = _code(
    354, "stuk-verwijderd", Severity.WAARSCHUWING,
    "Een gebeurtenis die in git stond, is uit het dossier gehaald.",
    "Een feit dat verdwijnt, maakt de rest van het dossier minder geloofwaardig. Soms moet het, bijvoorbeeld voor de privacy.",
    "een contact van 12 april dat op 1 mei is verwijderd",
    "het stuk laten staan en een nieuw stuk toevoegen dat zegt wat er niet klopte",
)  # fmt: skip
NIET_VASTGELEGD = _code(
    355, "nog-niet-in-git", Severity.INFO,
    "Een stuk, of de laatste verandering erin, staat nog niet in git.",
    "Pas na een commit is te zien wanneer je het vastlegde.",
    "een gespreksverslag dat al weken op de computer staat zonder commit",
    "git add --all en git commit op de dag zelf",
)  # fmt: skip
ONVOLLEDIG = _code(
    356, "geschiedenis-onvolledig", Severity.INFO,
    "Deze kopie van de repository bevat niet de hele geschiedenis.",
    "Van oudere stukken is hier niet te zien wanneer ze zijn vastgelegd of veranderd.",
    "git clone --depth 1",
    "git clone, of in CI: fetch-depth: 0 (GitHub) of GIT_DEPTH: 0 (GitLab)",
)  # fmt: skip
ANDERE_DAG = _code(
    357, "andere-dag-dan-git", Severity.INFO,
    "Het stuk noemt bij vastgelegd_op een eerdere dag dan git, en het verschil is groter dan achteraf_dagen.",
    "Je kunt het vroeg hebben geschreven en laat in git hebben gezet. Git laat alleen het laatste zien.",
    "vastgelegd_op: 2026-03-03 in een stuk dat op 20 april in git kwam",
    "een commit op de dag van schrijven",
)  # fmt: skip
CODES = (ACHTERAF, NA_ONDERTEKENING, NA_VERSLAG, DATUM_VERSCHOVEN, VERWIJDERD, NIET_VASTGELEGD, ONVOLLEDIG, ANDERE_DAG)
