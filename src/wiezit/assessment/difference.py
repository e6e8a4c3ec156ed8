"""What changed in meaning between two readings of one dossier: steps, dates with their reason, events, agreements, hours, roles. Pure."""

from collections.abc import Iterator
from datetime import date

import msgspec
from msgspec import Struct

from wiezit.assessment.changes import Verandering, Veranderingen, changes
from wiezit.assessment.planning import PlannedStep, Stand
from wiezit.dates import dagen, kort
from wiezit.dossier.dossier import Dossier, alle_afspraken
from wiezit.dossier.events import Afspraak, Arbeidstherapie, Event, Werkhervatting
from wiezit.dossier.roles import ROLNAMEN, Rol


class Gewijzigd(Struct, frozen=True):
    """One event in both readings, and the names of the fields that differ."""

    was: Event
    nu: Event
    velden: tuple[str, ...]


class RolWissel(Struct, frozen=True):
    """Who holds a role: before and after; None for nobody."""

    rol: Rol
    was: str | None
    nu: str | None


class Verschil(Struct, frozen=True, kw_only=True):
    """All differences of one dossier; `toen` or `nu` is None when the dossier did not exist on that side.

    `pad_toen` is the path before, when the folder moved.
    `kaart` names the fields of `dossier.yaml` that differ, as `functie.titel`; who holds a role stands in `rollen`. Of a card that
    cannot be read on one of the sides nothing is told.
    """

    pad: str
    nummer: str
    toen: Stand | None
    nu: Stand | None
    stappen: Veranderingen = Veranderingen()
    mijlpalen: tuple[tuple[str, date | None, date | None], ...] = ()
    erbij: tuple[Event, ...] = ()
    weg: tuple[Event, ...] = ()
    gewijzigd: tuple[Gewijzigd, ...] = ()
    afspraken: tuple[Afspraak, ...] = ()
    uren: tuple[float | None, float | None] | None = None
    rollen: tuple[RolWissel, ...] = ()
    kaart: tuple[str, ...] = ()
    pad_toen: str | None = None

    @property
    def leeg(self) -> bool:
        """Whether both readings mean the same."""
        gone = (self.toen is None) != (self.nu is None)
        rest = (self.mijlpalen, self.erbij, self.weg, self.gewijzigd, self.afspraken, self.uren, self.rollen, self.kaart, self.pad_toen)
        return not gone and self.stappen.leeg and not any(rest) and not any(self.niet_te_lezen) and self._toestand_gelijk

    @property
    def niet_te_lezen(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The files that cannot be read before and after, so that the comparison is not whole."""
        return _unread(self.toen), _unread(self.nu)

    @property
    def contracturen(self) -> tuple[float | None, float | None] | None:
        """The hours a week of the contract before and after, when the card changed them."""
        if self.toen is None or self.nu is None or "functie.uren_per_week" not in self.kaart:
            return None
        return self.toen.dossier.kaart.functie.uren_per_week, self.nu.dossier.kaart.functie.uren_per_week

    @property
    def _toestand_gelijk(self) -> bool:
        return self.toen is None or self.nu is None or self.toen.toestand == self.nu.toestand


def difference(toen: Stand | None, nu: Stand | None, *, verplaatst: bool = False) -> Verschil:
    """Return what changed from `toen` to `nu`, whose folder was another one with `verplaatst`; raises ValueError when both are None."""
    known = nu or toen
    if known is None:
        raise ValueError("a difference needs a dossier")
    if toen is None or nu is None:
        return Verschil(pad=known.dossier.pad, nummer=known.dossier.nummer, toen=toen, nu=nu)
    added, gone, changed = _events(toen.dossier, nu.dossier)
    cards = not any("dossier.yaml" in one.dossier.onleesbaar for one in (toen, nu))
    people = cards and not any(one.dossier.configuratie_onleesbaar for one in (toen, nu))
    return Verschil(
        pad=nu.dossier.pad,
        nummer=nu.dossier.nummer,
        toen=toen,
        nu=nu,
        stappen=changes(toen, nu),
        mijlpalen=tuple(_milestones(toen, nu)),
        erbij=added,
        weg=gone,
        gewijzigd=changed,
        afspraken=tuple(_agreements(added, changed)),
        uren=_hours(toen, nu),
        rollen=tuple(_roles(toen, nu)) if people else (),
        kaart=tuple(_card(toen.dossier, nu.dossier)) if cards else (),
        pad_toen=toen.dossier.pad if verplaatst else None,
    )


def _unread(stand: Stand | None) -> tuple[str, ...]:
    if stand is None:
        return ()
    return (*stand.dossier.onleesbaar, *(("wiezit.yaml",) if stand.dossier.configuratie_onleesbaar else ()))


def waarom(pair: Verandering) -> str | None:
    """Return why the last day of a step moved, in the middle of a sentence; None when the step was not there before."""
    was, nu = pair.was, pair.nu
    if was is None:
        return None
    if nu.afgesproken != was.afgesproken:
        return f"afgesproken: {kort(nu.afgesproken)}" if nu.afgesproken else "de afspraak over een andere datum is weg"
    before, after = was.afleiding, nu.afleiding
    if before is None or after is None:
        return None
    paused, earlier = sum(i.dagen for i in after.schuif), sum(i.dagen for i in before.schuif)
    if paused != earlier:
        return f"onderbroken: {dagen(paused)} in plaats van {earlier}" if earlier else f"{dagen(paused)} onderbroken"
    if (before.anker, before.basis) != (after.anker, after.basis):
        return f"telt vanaf {kort(after.basis)} in plaats van {kort(before.basis)}"
    return after.opmerking


def _events(toen: Dossier, nu: Dossier) -> tuple[tuple[Event, ...], tuple[Event, ...], tuple[Gewijzigd, ...]]:
    """Pair events by the name of their file; a file that only got another name is the same event, one that broke is not gone."""
    old = {toen.bestand(event): event for event in toen.gebeurtenissen}
    new = {nu.bestand(event): event for event in nu.gebeurtenissen}
    pairs = [(old[name], new[name]) for name in old.keys() & new.keys()]
    gone = [event for name, event in old.items() if name not in new and name not in nu.onleesbaar]
    added = []
    for event in (event for name, event in new.items() if name not in old):
        match = next((other for other in gone if type(other) is type(event) and len(_fields(other, event)) <= 1), None)
        if match is None:
            added.append(event)
        else:
            gone.remove(match)
            pairs.append((match, event))
    changed = [Gewijzigd(was, now, fields) for was, now in pairs if (fields := _fields(was, now))]
    changed.sort(key=lambda one: nu.gebeurtenissen.index(one.nu))
    return tuple(added), tuple(gone), tuple(changed)


def _fields(was: Event, nu: Event) -> tuple[str, ...]:
    if type(was) is not type(nu):
        return ("soort",)
    before, after = msgspec.structs.asdict(was), msgspec.structs.asdict(nu)
    return tuple(name for name in after if after[name] != before[name])


def _agreements(added: tuple[Event, ...], changed: tuple[Gewijzigd, ...]) -> Iterator[Afspraak]:
    for event in added:
        yield from (agreement for _, agreement in alle_afspraken(event))
    for one in changed:
        known = {agreement.wat for _, agreement in alle_afspraken(one.was)}
        yield from (agreement for _, agreement in alle_afspraken(one.nu) if agreement.wat not in known)


def _milestones(toen: Stand, nu: Stand) -> Iterator[tuple[str, date | None, date | None]]:
    before, after = msgspec.structs.asdict(toen.mijlpalen), msgspec.structs.asdict(nu.mijlpalen)
    return ((name, before[name], after[name]) for name in after if before[name] != after[name])


def _hours(toen: Stand, nu: Stand) -> tuple[float | None, float | None] | None:
    before, after = hours(toen), hours(nu)
    return None if before == after else (before, after)


def hours(stand: Stand) -> float | None:
    """Return the hours a week of the last resumption of work or arbeidstherapie that runs on the peildatum; None without one."""
    running = [
        event
        for event in stand.dossier.tot_en_met(stand.peildatum).gebeurtenissen
        if isinstance(event, Werkhervatting | Arbeidstherapie) and (event.tot_en_met is None or event.tot_en_met >= stand.peildatum)
    ]
    return running[-1].uren_per_week if running else None


def _roles(toen: Stand, nu: Stand) -> Iterator[RolWissel]:
    before, after = toen.dossier.betrokkenen(toen.peildatum), nu.dossier.betrokkenen(nu.peildatum)
    for rol in ROLNAMEN:
        was, now = before.get(rol), after.get(rol)
        if (was.naam if was else None) != (now.naam if now else None):
            yield RolWissel(rol, was.naam if was else None, now.naam if now else None)


def _card(toen: Dossier, nu: Dossier) -> Iterator[str]:
    before, after = msgspec.structs.asdict(toen.kaart), msgspec.structs.asdict(nu.kaart)
    for name, value in after.items():
        if name == "betrokkenen" or value == before[name]:
            continue
        if isinstance(value, Struct) and type(value) is type(before[name]):
            yield from (f"{name}.{field}" for field in value.__struct_fields__ if getattr(value, field) != getattr(before[name], field))
        else:
            yield name


def zelfde_reeks(pairs: tuple[Verandering, ...]) -> Iterator[tuple[Verandering, int]]:
    """Yield the first of every repeating step that changed, with how many rounds after it changed too."""
    rounds: dict[str, list[Verandering]] = {}
    for pair in pairs:
        rounds.setdefault(pair.nu.step.id, []).append(pair)
    return ((same[0], len(same) - 1) for same in rounds.values())


def dag(planned: PlannedStep | None) -> str:
    """Return the day that decides for a step, in words."""
    return kort(planned.telt) if planned and planned.telt else "geen datum"
