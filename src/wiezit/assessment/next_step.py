"""The one next action of a dossier, and the command that records it. Pure."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from wiezit.assessment.planning import PlannedStep, Staat, Stand
from wiezit.command_line import opdracht as in_dossier
from wiezit.dates import kort
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import Event, Ziekmelding, soort_van
from wiezit.law.clock import eerste_ziektedag
from wiezit.law.facts import na_verlof_onbekend
from wiezit.law.milestones import laatste_dag_dienst
from wiezit.law.step import Ernst

BEWAARTERMIJN = "bewaartermijn_dossier"
"""The step that is there once it is known how a case ended."""
EINDES = {
    "uwv_beslissing": "UWV besliste",
    "einde_dienstverband": "Het dienstverband eindigde",
    "herstelmelding": "De werknemer is hersteld",
}
"""The kinds of events that end a case, in words; after two years the first is the most usual one."""
_VOLGORDE = {Staat.TE_LAAT: 0, Staat.NU: 1, Staat.ONBEKEND: 2, Staat.BINNENKORT: 2}
_GEEN_VELD = "an event of another kind"
_GEWICHT = {ernst: rank for rank, ernst in enumerate(Ernst)}


def volgende(steps: Iterable[PlannedStep], peildatum: date) -> PlannedStep | None:
    """Return the most pressing open duty; None when calm.

    First come late ones and those of today, by seriousness; of what weighs the same that of today, for it can still be in time. Then
    what is open, then what is near or a person must judge, by its day. Of a step that comes back the last missed round is named: one
    talk makes good for all of them.
    """
    open_now = [s for s in steps if s.staat in _VOLGORDE and s.step.is_plicht and not s.rust]
    chosen = min(open_now, key=lambda planned: _dringendheid(planned, peildatum), default=None)
    while chosen is not None and (before := _eerst(chosen, open_now)):
        chosen = before
    return chosen


class Vastlegging(Struct, frozen=True):
    """What must be recorded before anybody can say who is on turn: as a title, as a sentence, and the command that helps."""

    titel: str
    zin: str
    opdracht: str


def eerst_vastleggen(stand: Stand) -> Vastlegging | None:
    """Return what the employer must record first, None when nothing misses: the sick report, what came after leave, how it ended."""
    pad = stand.dossier.pad
    if mist_ziekmelding(stand):
        return Vastlegging(
            "Ziekmelding vastleggen", f"{stand.dossier.geen_ziekmelding}, leg hem vast met", in_dossier("wiezit voegtoe ziekmelding", pad)
        )
    if verlof_voorbij(stand) and not stand.dossier.onleesbaar:  # else it may stand in a file that must be mended first
        return Vastlegging(
            "Vastleggen: ziek of hersteld na het verlof",
            "verlof voorbij, leg vast hoe het verderging, zie",
            in_dossier("wiezit status", pad),
        )
    if afloop_onbekend(stand) and volgende(stand.stappen, stand.peildatum) is None:
        return Vastlegging("Vastleggen hoe het afliep", "loon voorbij, leg vast hoe het afliep, zie", in_dossier("wiezit status", pad))
    return None


def mist_ziekmelding(stand: Stand) -> bool:
    """Tell whether a sick report is what the dossier needs first: nobody recorded one, and no file is there that may hold one."""
    return stand.klok is None and not stand.dossier.onleesbaar and stand.dossier.laatste(Ziekmelding) is None


def verlof_voorbij(stand: Stand) -> date | None:
    """Return the last day of leave after which nobody recorded whether the employee was ill again or at work; None otherwise."""
    klok = stand.klok
    if klok is None or stand.toestand not in ("herstelvenster", "hersteld"):
        return None
    return klok.verlof_tot_en_met if na_verlof_onbekend(klok, stand.dossier, stand.peildatum) else None


def loon_voorbij(stand: Stand) -> date | None:
    """Return the last day of the pay by the law when it has passed and nobody recorded how the case ended; None otherwise."""
    paid = stand.mijlpalen.einde_loondoorbetaling
    ended = any(one.step.id == BEWAARTERMIJN for one in stand.stappen)
    return paid if paid and paid < stand.peildatum and not ended and not verlof_voorbij(stand) else None


def afloop_onbekend(stand: Stand) -> date | None:
    """Return what `loon_voorbij` does, when it is time to record how the case ended.

    While the WIA application is late and not there the pay grows by each day (BW7 art. 629 lid 11 a); what cannot be read may tell.
    """
    growing = any(one.step.id == "wia_aanvraag" and one.staat is Staat.TE_LAAT for one in stand.stappen)
    return None if growing or stand.dossier.onleesbaar else loon_voorbij(stand)


def besluit_blijft_uit(planned: PlannedStep, stand: Stand) -> bool:
    """Tell whether UWV should have decided by now on shortening a sanction that runs: three weeks from receipt (WIA art. 25 lid 12)."""
    return planned.step.id == "uwv_besluit_bekorting" and planned.staat is Staat.ONBEKEND and stand.toestand == "loonsanctie"


def moet_vandaag(planned: PlannedStep, peildatum: date) -> bool:
    """Tell whether this is the last day on which a step is in time."""
    return planned.staat is Staat.NU and planned.telt == peildatum


def _eerst(planned: PlannedStep, open_now: list[PlannedStep]) -> PlannedStep | None:
    """The first open step that must come before this one."""
    return next((s for name in planned.step.eerst for s in open_now if s.step.id == name), None)


def _dringendheid(planned: PlannedStep, peildatum: date) -> tuple[int, int, int]:
    due, weight = planned.telt.toordinal() if planned.telt else 0, _GEWICHT[planned.step.ernst]
    if moet_vandaag(planned, peildatum):
        return (0, weight, -(10**7))
    if planned.staat is Staat.TE_LAAT:
        return (0, weight, -due if planned.step.ritme else due)
    return (_rang(planned, peildatum), due or (0 if planned.staat is Staat.ONBEKEND else 10**7), weight)


def _rang(planned: PlannedStep, peildatum: date) -> int:
    """How soon a step comes by its state; what a person must judge waits, unless a fine may grow meanwhile (BOETE art. 2c)."""
    if planned.staat is Staat.ONBEKEND and planned.step.boete and planned.vanaf and planned.vanaf <= peildatum:
        return _VOLGORDE[Staat.NU]
    return _VOLGORDE[planned.staat]


def opdracht(planned: PlannedStep, stand: Stand) -> str:
    """Return the command line (or the words, with the file that they are about) that records this step in its dossier."""
    step, pad = planned.step, stand.dossier.pad
    if planned.misschien_opnieuw:  # one answer settles it
        return f"vul zelfde_oorzaak_als_voor_verlof in bij de ziekmelding na het verlof (in {pad})"
    if step.opdracht and not step.opdracht.startswith("wiezit "):
        return f"{step.opdracht} (in {_waar(step.veld, planned, stand)})" if step.veld else step.opdracht
    command = step.opdracht or (
        f"wiezit voegtoe {soort_van(step.voldaan_door[0])}" if step.voldaan_door else f"wiezit voegtoe document --veld titel={step.id}"
    )
    return in_dossier(command, pad)


def _waar(field: str, planned: PlannedStep, stand: Stand) -> str:
    """Return the path of the file in which a field is still empty, else of the dossier.

    That of the event that is counted from comes first, then the last one of a kind that has the field for itself.
    """
    pad = stand.dossier.pad
    basis = planned.afleiding.basis if planned.afleiding else None
    empty = [event for event in reversed(stand.dossier.gebeurtenissen) if not getattr(event, field, _GEEN_VELD)]
    counted_from = [e for e in empty if (eerste_ziektedag(e) if isinstance(e, Ziekmelding) else datum(e)) == basis]
    found = next(iter(counted_from or [e for e in empty if field not in Event.__struct_fields__]), None)
    return f"{pad}/{stand.dossier.bestand(found)}" if found else pad


def legt_vast(command: str) -> bool:
    """Tell whether what `opdracht` returned records that a step was done; else it shows how to do it."""
    return not command.startswith("wiezit ") or command.startswith("wiezit voegtoe ")


def alsnog(planned: PlannedStep, stand: Stand, bekend_tot: date) -> str:
    """Return what to do about a missed step, with its command.

    An end may be written down in advance: until it is before `bekend_tot`, the last day that the files prove, it is named.
    """
    command = opdracht(planned, stand)
    if not planned.rust:
        return f"{'Doe dit nu, of leg vast wanneer het is gedaan' if legt_vast(command) else 'Doe dit nu. Kijk eerst'}: {command}"
    ends = {"afgesloten": stand.mijlpalen.einde_loondoorbetaling, "uit_dienst": laatste_dag_dienst(stand.dossier)}
    end = ends.get(stand.toestand or "")
    return f"{inhalen(end if end and end >= bekend_tot else None)}: {command}"


def inhalen(tot_en_met: date | None = None) -> str:
    """Return what is left to do about a step that was missed in a case that is over, or is over after a day."""
    until = f" tot en met {kort(tot_en_met)}, daarna" if tot_en_met else ""
    return f"Inhalen kan{until} niet meer. Is het wel gebeurd? Leg het alsnog vast"
