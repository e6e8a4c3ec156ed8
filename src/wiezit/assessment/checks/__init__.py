"""Every check over one dossier that was read: coherence, terms, privacy and documents. Pure and timeless."""

from collections.abc import Iterator
from datetime import date

from wiezit.assessment.checks.base import Check, View
from wiezit.assessment.planning import Stand
from wiezit.dossier.dossier import Dossier
from wiezit.findings import Code, Finding, ordered

CHECKS: tuple[Check, ...] = ()
CODES: tuple[Code, ...] = tuple(check.code for check in CHECKS)


def run(dossier: Dossier, plan: Stand | None = None) -> list[Finding]:
    """Return all findings of one dossier, in order of place: the same files always give the same answer.

    `plan` is the timeless plan, `stand(dossier, date.max)`, for a caller who has it already.
    """
    return ordered(_findings(dossier, plan))


def _findings(dossier: Dossier, plan: Stand | None) -> Iterator[Finding]:
    from wiezit.assessment import planning

    if plan is None and hasattr(planning, "stand"):
        plan = planning.stand(dossier, date.max)
    if plan is not None:
        view = View(dossier, plan)
        for check in CHECKS:
            yield from check.find(check.code, view)
