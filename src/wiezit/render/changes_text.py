"""What a new fact did to the planning, in a few lines for people."""

from collections.abc import Iterator

from wiezit.assessment.changes import Verandering, Veranderingen, name
from wiezit.assessment.planning import PlannedStep, Staat
from wiezit.dates import dagen, kort
from wiezit.dossier.roles import ROLNAMEN
from wiezit.law.words import in_zin

_GENOEMD = 2


def lines(changed: Veranderingen) -> Iterator[str]:
    """Yield one line per step that changed, and a last one with the step that is next."""
    for pair in changed.gedaan:
        yield f"{name(pair.nu)}: gedaan{_against_the_term(pair.nu)}"
    for pair in changed.verschoven:
        yield f"{name(pair.nu)}: uiterlijk {_day(pair.nu)}{_was(pair)}"
    for pair in changed.te_laat:
        yield f"{name(pair.nu)}: te laat, de laatste dag was {_day(pair.nu)}"
    for pair in changed.nieuw:
        yield f"{name(pair.nu)}: {f'uiterlijk {_day(pair.nu)}' if pair.nu.telt else 'nu'}"
    yield from _ended(changed.vervallen)
    if changed.eerst is not None:
        yield f"volgende: {in_zin(changed.eerst.titel)}: {changed.eerst.opdracht}"
    elif changed.volgende is not None:
        yield f"volgende: {next_line(changed.volgende)}"


def _ended(pairs: tuple[Verandering, ...]) -> Iterator[str]:
    """Yield the steps that ended or stand still, one line per reason: a recovery stops a dozen at once."""
    groups: dict[tuple[str, str], list[str]] = {}
    for pair in pairs:
        groups.setdefault((pair.nu.staat.replace("_", " "), pair.nu.reden or ""), []).append(name(pair.nu))
    for (state, reason), names in groups.items():
        rest = len(names) - _GENOEMD
        shown = ", ".join(names) if rest < 2 else f"{', '.join(names[:_GENOEMD])} en {rest} andere stappen"
        yield f"{shown}: {state}{f' ({reason})' if reason else ''}"


def next_line(planned: PlannedStep) -> str:
    """Return a step with its last day and who is on turn."""
    when = f", uiterlijk {_day(planned)}" if planned.telt else ""
    late = f", {dagen(planned.dagen_te_laat)} te laat" if planned.staat is Staat.TE_LAAT and planned.dagen_te_laat else ""
    return f"{name(planned)}{when}{late} ({', '.join(ROLNAMEN[role] for role in planned.step.aan_zet)})"


def due_line(first: PlannedStep, number: int = 1) -> str:
    """Return a step, or as many rounds of it, with the (first) last day and who is on turn; not how late it may be."""
    rounds = f", {number} keer" if number > 1 else ""
    when = f", {'de eerste ' if rounds else ''}uiterlijk {_day(first)}" if first.telt else ""
    return f"{name(first, ronde=not rounds)}{rounds}{when} ({', '.join(ROLNAMEN[role] for role in first.step.aan_zet)})"


def _day(planned: PlannedStep) -> str:
    return kort(planned.telt) if planned.telt else "onbekend"


def _was(pair: Verandering) -> str:
    return f" (was {_day(pair.was)})" if pair.was and pair.was.telt else ""


def _against_the_term(planned: PlannedStep) -> str:
    at_once = planned.afleiding is not None and planned.afleiding.basis == planned.telt  # due on the day that asks for it: no term
    if planned.gedaan_op is None or planned.telt is None or (at_once and planned.gedaan_op == planned.telt):
        return ""
    days = (planned.telt - planned.gedaan_op).days
    if days == 0:
        return ", op de laatste dag van de termijn"
    return f", {dagen(abs(days))} {'voor' if days > 0 else 'na'} de termijn"
