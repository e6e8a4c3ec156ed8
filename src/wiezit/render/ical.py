"""Open steps as an iCalendar file (RFC 5545) that Outlook, Google and Apple take. By hand: the library costs 2.3 times `import yaml`.

The day of an event is the last day of its step. Titles hold the reference of the dossier and the step, never a name, unless asked.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from hashlib import sha256
from itertools import count

from msgspec import Struct

from wiezit.assessment.changes import name
from wiezit.assessment.planning import OPEN, PlannedStep, Staat, Stand
from wiezit.command_line import opdracht
from wiezit.dates import kort
from wiezit.dossier.roles import ROLNAMEN, Rol
from wiezit.law.step import Soort

# SEQUENCE must grow when a date moves, and nothing is kept between two runs: so it counts the days since this one.
_BEGIN = date(2020, 1, 1)
_ZICHTBAAR = (Soort.PLICHT, Soort.EIGEN, Soort.UWV)
_ENDED = (Staat.GEDAAN, Staat.TE_LAAT_GEDAAN, Staat.VERVALLEN, Staat.NIET_VAN_TOEPASSING)


class Keuze(Struct, frozen=True, kw_only=True):
    """What to show: steps of one role, names of employees, alarms (days before), and finished steps so that an import updates them."""

    rol: Rol | None = None
    met_naam: bool = False
    waarschuw: tuple[int, ...] = (7, 1)
    bijwerken: bool = False


def render(stands: Iterable[Stand], keuze: Keuze, *, versie: str) -> str:
    """Return the calendar, lines ended by CRLF and folded at 75 octets; the same dossiers and day give the same bytes."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//wiezit//wiezit {versie}//NL",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escape('Poortwachter' + (f' ({ROLNAMEN[keuze.rol]})' if keuze.rol else ''))}",
    ]
    found = [(stand.dossier.nummer, stand.dossier.pad, bool(stand.dossier.onleesbaar), _events(stand, keuze)) for stand in stands]
    if unread := [number for number, _, lacks, _ in found if lacks]:
        note = f"Let op: niet alles was te lezen in {', '.join(unread)}. Deze agenda is niet volledig. Kijk na met: wiezit check"
        lines.append(f"X-WR-CALDESC:{escape(note)}")
    names = identities((number, pad) for number, pad, _, _ in found)
    for _, pad, _, events in found:
        for (step, round_number), body in events:
            lines += ("BEGIN:VEVENT", f"UID:{uid(names[pad], step, round_number)}", *body, "END:VEVENT")
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in fold(line))


def _events(stand: Stand, keuze: Keuze) -> list[tuple[tuple[str, int], tuple[str, ...]]]:
    """Return what the calendar shows of one dossier: each step with its round, and its lines."""
    return [((planned.step.id, planned.volgnummer), tuple(event(stand, planned, keuze))) for planned in shown(stand, keuze)]


def shown(stand: Stand, keuze: Keuze) -> Iterator[PlannedStep]:
    """Yield the steps that get a place in the calendar: open ones with a last day, and finished ones when asked.

    Of the missed rounds of a step only the last: one talk makes good for all. All of them when a calendar that has them is updated.
    """
    missed = {planned.step.id: planned for planned in stand.stappen if planned.staat is Staat.TE_LAAT}
    for planned in stand.stappen:
        made_good = planned.staat is Staat.TE_LAAT and planned is not missed[planned.step.id] and not keuze.bijwerken
        is_open = planned.staat in OPEN or planned.misschien_opnieuw
        wanted = (is_open and not planned.rust and not made_good) or (keuze.bijwerken and planned.staat in _ENDED)
        if wanted and planned.telt and planned.step.soort in _ZICHTBAAR and (keuze.rol is None or keuze.rol in planned.step.aan_zet):
            yield planned


def event(stand: Stand, planned: PlannedStep, keuze: Keuze) -> Iterator[str]:
    """Yield the lines of one step, not folded, without those that begin and end it and say its identity."""
    day = planned.telt
    if day is None:
        return
    ended = planned.staat in _ENDED
    yield f"DTSTAMP:{stand.peildatum:%Y%m%d}T000000Z"
    yield f"SEQUENCE:{max(0, (stand.peildatum - _BEGIN).days)}"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{escape(_title(stand, planned, keuze))}"
    yield f"DESCRIPTION:{escape(_description(stand, planned))}"
    yield "CATEGORIES:Poortwachter"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    yield f"STATUS:{'CANCELLED' if planned.staat in (Staat.VERVALLEN, Staat.NIET_VAN_TOEPASSING) else 'CONFIRMED'}"
    if not ended:
        for days in keuze.waarschuw:
            yield from _alarm(days, _title(stand, planned, keuze))


def identities(dossiers: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return what names each dossier (number and path), by its path: the number, as long as it is the only one.

    Of several with one number the folder of that name keeps it alone; each other one is named by the last parts of its path
    too, as few as tell them apart, so that it does not matter from where the calendar is made.
    """
    by_number: dict[str, list[str]] = {}
    for number, pad in dossiers:
        by_number.setdefault(number, []).append(pad)
    names: dict[str, str] = {}
    for number, pads in by_number.items():
        own = [pad for pad in pads if len(pads) == 1 or _tail(pad, 1) == number]
        depth = next(n for n in count(1) if len({_tail(pad, n) for pad in pads}) == len(set(pads)))
        names.update((pad, number if own == [pad] else f"{number}\0{_tail(pad, depth)}") for pad in pads)
    return names


def _tail(pad: str, parts: int) -> str:
    return "/".join(pad.split("/")[-parts:])


def uid(dossier: str, step: str, round_number: int) -> str:
    """Return the identity of a step of a dossier: the same in every export, so that an import updates instead of doubling."""
    text = "\0".join((dossier, step, str(round_number)))
    return f"{sha256(text.encode(errors='surrogatepass')).hexdigest()[:32]}@wiezit"


def _title(stand: Stand, planned: PlannedStep, keuze: Keuze) -> str:
    who = f" {stand.dossier.kaart.werknemer.naam}" if keuze.met_naam and stand.dossier.kaart.werknemer.naam else ""
    before = {Staat.GEDAAN: "Klaar: ", Staat.TE_LAAT_GEDAAN: "Klaar: ", Staat.TE_LAAT: "Te laat: "}.get(planned.staat, "")
    if planned.staat in (Staat.VERVALLEN, Staat.NIET_VAN_TOEPASSING):
        before = "Vervallen: "
    elif planned.misschien_opnieuw:
        before = "Misschien: "
    return f"{before}{stand.dossier.nummer}{who}: {name(planned)}"


def _description(stand: Stand, planned: PlannedStep) -> str:
    lines = [
        f"Uiterlijk {kort(planned.telt) if planned.telt else ''}. Aan zet: {', '.join(ROLNAMEN[role] for role in planned.step.aan_zet)}.",
        f"Grondslag: {', '.join(str(basis) for basis in planned.step.grondslag)}.",
        f"Waarom deze dag: {opdracht(f'wiezit uitleg {planned.step.id}', stand.dossier.nummer)}",
    ]
    if planned.misschien_opnieuw:
        lines.insert(1, "Dit is al eens gedaan. Beoordeel zelf of het opnieuw moet.")
    elif planned.afgesproken and planned.uiterlijk and planned.telt == planned.afgesproken:
        lines.insert(1, f"Afgesproken; volgens de wet {kort(planned.uiterlijk)}.")
    return "\n".join(lines)


def _alarm(days: int, title: str) -> Iterator[str]:
    """Yield an alarm at nine in the morning, so many days before; an all-day event begins at midnight."""
    hours = days * 24 - 9
    trigger = f"-PT{hours}H" if hours > 0 else "PT9H"
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"TRIGGER:{trigger}", f"DESCRIPTION:{escape(title)}", "END:VALARM")


def escape(text: str) -> str:
    """Return text as a value: what has a meaning gets a backslash, control characters go."""
    clean = "".join(sign for sign in text.replace("\r\n", "\n").replace("\r", "\n") if sign == "\n" or sign.isprintable())
    return clean.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def fold(line: str) -> Iterator[str]:
    """Yield a line in pieces of at most 75 octets that never cut a character in two; later pieces begin with a space."""
    piece, size = "", 0
    for sign in line:
        length = len(sign.encode(errors="replace"))
        if size + length > 75:
            yield piece
            piece, size = " ", 1
        piece += sign
        size += length
    yield piece
