"""On which day an event fulfilled a step of the law table. Each rule quotes its source; None: the event does not count."""

from collections.abc import Callable
from datetime import date

from wiezit.dossier.dossier import datum
from wiezit.dossier.events import (
    RITME_WEKEN,
    ActueelOordeel,
    Bekortingsverzoek,
    BerichtUwv,
    BijstellingProbleemanalyse,
    Contact,
    Event,
    MeldingUwv,
    Probleemanalyse,
    ReIntegratieverslag,
    Spreekuur,
    UwvBeslissing,
    VervroegdeIva,
    Ziekmelding,
)
from wiezit.dossier.roles import as_roles
from wiezit.law.facts import Feiten
from wiezit.law.milestones import dag_melding_42_weken
from wiezit.law.sanction import bekorting_gevraagd
from wiezit.law.terms import BELASTBAARHEID


def melding(reden: str) -> Callable[[Event, Feiten], date | None]:
    """Return a rule: the report to UWV for this reason counts on its own day."""

    def wanneer(event: Event, _: Feiten) -> date | None:
        return datum(event) if isinstance(event, MeldingUwv) and event.reden == reden else None

    return wanneer


def melding_42_weken(event: Event, _: Feiten) -> date | None:
    """The 42-weeks report; a request for vervroegde IVA or a voluntary extension counts as one (ZW art. 38 lid 8)."""
    return dag_melding_42_weken(event)


def doorgegeven(event: Event, _: Feiten) -> date | None:
    """The day on which the arbodienst got the sick report; a first contact with the bedrijfsarts shows that it did."""
    if isinstance(event, Ziekmelding):
        return event.doorgegeven_arbodienst_op
    return contact_bedrijfsarts(event, _) or (datum(event) if isinstance(event, Probleemanalyse) else None)


def contact_bedrijfsarts(event: Event, _: Feiten) -> date | None:
    """A held consultation, a contact with or an oordeel of the bedrijfsarts (RPG art. 4 lid 4).

    The law names him and the arbodienst side by side, and others hear the employee for him: a contact with them counts too.
    """
    if isinstance(event, Spreekuur):
        return datum(event) if event.status in ("gehouden", None) else None
    if isinstance(event, Contact):
        doctors = {"bedrijfsarts", "arbodienst", "praktijkondersteuner", "arboverpleegkundige"}
        return datum(event) if doctors & {event.met, *as_roles(event.door)} else None
    return datum(event) if isinstance(event, BijstellingProbleemanalyse | ActueelOordeel) else None


def belastbaarheid(event: Event, f: Feiten) -> date | None:
    """An oordeel of or contact with the bedrijfsarts himself, in the usual round before this step is due, or after it (practice).

    A message to the arbodienst settles nothing, and who works under the bedrijfsarts gives no oordeel of his own.
    """
    if isinstance(event, Contact) and "bedrijfsarts" not in (event.met, *as_roles(event.door)):
        return None
    if isinstance(event, Spreekuur) and event.door and "bedrijfsarts" not in as_roles(event.door):
        return None
    day = contact_bedrijfsarts(event, f)
    return day if day and day > f.klok.dag(BELASTBAARHEID.afstand - 7 * RITME_WEKEN) else None


def iva_aangevraagd(event: Event, _: Feiten) -> date | None:
    """The day of the application for early IVA; a file may be dated on the answer."""
    return event.aangevraagd_op or datum(event) if isinstance(event, VervroegdeIva) else None


def ingediend(event: Event, _: Feiten) -> date | None:
    """The day on which the re-integratieverslag was sent to UWV."""
    return event.ingediend_op if isinstance(event, ReIntegratieverslag) else None


def afschrift_verslag(event: Event, _: Feiten) -> date | None:
    """The day on which the employee got a copy of the report (WIA art. 25 lid 3)."""
    return event.afschrift_werknemer_op if isinstance(event, ReIntegratieverslag) else None


def bericht(event: Event, _: Feiten) -> date | None:
    """UWV's notice about the WIA (WIA art. 64 lid 2)."""
    return datum(event) if isinstance(event, BerichtUwv) and event.onderwerp == "wia_attendering" else None


def verzoek_om_bekorting(event: Event, f: Feiten) -> date | None:
    """A request to shorten the loonsanctie, until UWV refuses it (WIA art. 25 lid 12)."""
    return datum(event) if isinstance(event, Bekortingsverzoek) and bekorting_gevraagd(event, f.van(UwvBeslissing)) else None


def besluit(*soorten: str) -> Callable[[Event, Feiten], date | None]:
    """Return a rule: a decision of UWV of one of these kinds counts on its own day."""

    def wanneer(event: Event, _: Feiten) -> date | None:
        return datum(event) if isinstance(event, UwvBeslissing) and event.besluit in soorten else None

    return wanneer
