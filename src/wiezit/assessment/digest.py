"""What happened in a dossier since a day, and what comes in the days ahead. Pure; holds no text that people typed."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct

from wiezit.assessment.changes import Verandering, Veranderingen, changes
from wiezit.assessment.lateness import stand_met_voorbehoud
from wiezit.assessment.next_step import Vastlegging, eerst_vastleggen
from wiezit.assessment.planning import PlannedStep, Staat, Stand
from wiezit.dossier.dossier import Dossier, alle_afspraken, datum
from wiezit.dossier.events import Event, Spreekuur
from wiezit.dossier.roles import Rol, as_roles


class Afspraak(Struct, frozen=True):
    """An agreement that must be ready on `voor`: who does it and on which day it was made, not what it says."""

    voor: date
    gemaakt_op: date
    wie: tuple[Rol, ...]


class Overzicht(Struct, frozen=True, kw_only=True):
    """One dossier: events and changes after `sinds`, and steps, agreements and planned events up to and including the horizon.

    `onleesbaar` says how many files could not be read: what stands in them is not counted. `vastleggen` is what the employer must
    record before the steps can be known.
    """

    nummer: str
    gebeurtenissen: tuple[Event, ...] = ()
    veranderd: Veranderingen = Veranderingen()
    komt: tuple[PlannedStep, ...] = ()
    afspraken: tuple[Afspraak, ...] = ()
    gepland: tuple[Event, ...] = ()
    onleesbaar: int = 0
    vastleggen: Vastlegging | None = None

    @property
    def leeg(self) -> bool:
        """Whether there is nothing to say."""
        told = (self.gebeurtenissen, self.komt, self.afspraken, self.gepland, self.onleesbaar, self.vastleggen)
        return not any(told) and self.veranderd.leeg


def overzicht(dossier: Dossier, *, sinds: date, peildatum: date, dagen: int) -> Overzicht:
    """Return what happened after `sinds` up to and including `peildatum`, and what comes in the next `dagen` calendar days."""
    until = peildatum + timedelta(days=dagen)
    before, now = stand_met_voorbehoud(dossier, sinds), stand_met_voorbehoud(dossier, peildatum)
    return Overzicht(
        nummer=dossier.nummer,
        gebeurtenissen=tuple(e for e in dossier.gebeurtenissen if sinds < _known_on(e) <= peildatum and not _only_planned(e)),
        veranderd=changes(before if before.klok else None, now) if now.klok else Veranderingen(),
        komt=tuple(_coming(now, until)),
        afspraken=tuple(_agreements(dossier, peildatum, until)),
        gepland=tuple(e for e in dossier.gebeurtenissen if peildatum < datum(e) <= until),
        onleesbaar=len(dossier.onleesbaar),
        vastleggen=eerst_vastleggen(now),
    )


def _coming(now: Stand, until: date) -> Iterator[PlannedStep]:
    for planned in now.stappen:
        duty = planned.step.is_plicht
        late = planned.staat is Staat.TE_LAAT and not planned.rust
        soon = planned.staat in (Staat.NU, Staat.BINNENKORT, Staat.LATER) and planned.telt is not None and planned.telt <= until
        at_once = planned.staat is Staat.NU and planned.telt is None
        if duty and (late or soon or at_once):
            yield planned


def _agreements(dossier: Dossier, peildatum: date, until: date) -> Iterator[Afspraak]:
    for event in dossier.tot_en_met(peildatum).gebeurtenissen:
        for _, agreed in alle_afspraken(event):
            if agreed.voor and agreed.gereed_op is None and peildatum <= agreed.voor <= until:
                yield Afspraak(agreed.voor, datum(event), as_roles(agreed.wie))


def _known_on(event: Event) -> date:
    """Return the day on which an event was there to be seen: when it happened, or when it was written down after that."""
    return max(datum(event), event.vastgelegd_op or datum(event))


def _only_planned(event: Event) -> bool:
    return isinstance(event, Spreekuur) and event.status == "gepland"


def voor_rol(found: Overzicht, rol: Rol) -> Overzicht:
    """Return the part of an overview that one role acts on, and what happened that concerns it as far as that can be known."""
    return Overzicht(
        nummer=found.nummer,
        gebeurtenissen=tuple(event for event in found.gebeurtenissen if rol in (known := _betrokken(event, found.veranderd)) or not known),
        veranderd=_van_rol(found.veranderd, rol),
        komt=tuple(planned for planned in found.komt if rol in planned.step.aan_zet),
        afspraken=tuple(agreed for agreed in found.afspraken if rol in agreed.wie),
        gepland=tuple(event for event in found.gepland if rol in (known := _betrokken(event, found.veranderd)) or not known),
        onleesbaar=found.onleesbaar,
        vastleggen=found.vastleggen if rol == "werkgever" else None,
    )


def _betrokken(event: Event, changed: Veranderingen) -> frozenset[Rol]:
    """Return the roles that did an event, were there, or were on turn for a step that it finished; none when nothing tells."""
    steps = [pair.nu.step for pair in changed.gedaan if pair.nu.door is event]
    duties = [role for step in steps for role in (*step.aan_zet, step.verantwoordelijk) if role]
    return frozenset((*as_roles(event.door), *event.aanwezig, *duties))


def _van_rol(changed: Veranderingen, rol: Rol) -> Veranderingen:
    """Return the changes of steps that a role is on turn or responsible for."""

    def own(pairs: Iterable[Verandering]) -> tuple[Verandering, ...]:
        return tuple(pair for pair in pairs if rol in (*pair.nu.step.aan_zet, pair.nu.step.verantwoordelijk))

    return Veranderingen(
        gedaan=own(changed.gedaan),
        verschoven=own(changed.verschoven),
        vervallen=own(changed.vervallen),
        te_laat=own(changed.te_laat),
        nieuw=own(changed.nieuw),
        volgende=changed.volgende,
    )


def rollen(found: Overzicht) -> tuple[Rol, ...]:
    """Return the roles that have something to do, each once."""
    steps = [role for planned in found.komt for role in planned.step.aan_zet]
    first: list[Rol] = ["werkgever"] if found.vastleggen else []
    return tuple(dict.fromkeys([*first, *steps, *(role for agreed in found.afspraken for role in agreed.wie)]))
