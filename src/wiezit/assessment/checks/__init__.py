"""Every check over one dossier that was read: coherence, terms, documents and privacy. Pure and timeless."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from msgspec.structs import replace

from wiezit.assessment.checks import (
    agreements,
    attachments,
    before,
    documents,
    employment,
    leave,
    measures,
    order,
    own_steps,
    people,
    privacy,
    requests,
    sickness,
    signatures,
    spoor2,
    terms,
    together,
    too_early,
    uwv,
    work,
)
from wiezit.assessment.checks.base import INFO, Check, View
from wiezit.assessment.planning import Stand, stand
from wiezit.command_line import met_dossier
from wiezit.dossier.dossier import Dossier
from wiezit.findings import Code, Finding, Span, ordered

OVERGESLAGEN = Code(
    "WZ299",
    "controles-overgeslagen",
    INFO,
    """Wat: Niet alle controles zijn gedaan, omdat een bestand in dit dossier niet te lezen is.

Waarom: In dat bestand kan juist staan wat er lijkt te ontbreken, of wat te laat lijkt. wiezit meldt dan niet dat iets ontbreekt
of te laat is.

Fout: Een bestand met een schrijffout, en daarnaast de melding dat het plan ontbreekt

Goed: Eerst het bestand verbeteren, daarna opnieuw: wiezit check""",
)

_TEGELIJK = 32
"""How many dossiers are looked at in one go: few enough to hold in memory, enough to gain by it."""

CHECKS: tuple[Check, ...] = (
    *sickness.CHECKS,
    *leave.CHECKS,
    *employment.CHECKS,
    *uwv.CHECKS,
    *requests.CHECKS,
    *people.CHECKS,
    *attachments.CHECKS,
    *order.CHECKS,
    *before.CHECKS,
    *spoor2.CHECKS,
    *agreements.CHECKS,
    *measures.CHECKS,
    *work.CHECKS,
    *terms.CHECKS,
    *too_early.CHECKS,
    *own_steps.CHECKS,
    *signatures.CHECKS,
    *documents.CHECKS,
)
CODES: tuple[Code, ...] = (OVERGESLAGEN, *(check.code for check in CHECKS), *together.CODES, *privacy.CODES)


def run(dossier: Dossier, plan: Stand | None = None) -> list[Finding]:
    """Return all findings of one dossier, in order of place: the same files always give the same answer.

    `plan` is the timeless plan, `stand(dossier, date.max)`, for a caller who has it already.
    """
    return _run(dossier, plan or stand(dossier, date.max), privacy.zoekers(privacy.blik(dossier)))


def run_all(dossiers: Iterable[Dossier]) -> Iterator[list[Finding]]:
    """Yield what `run` returns of each dossier, sooner than `run` does for one after the other; some are taken ahead."""
    each = iter(dossiers)
    while group := [(dossier, privacy.blik(dossier)) for dossier in islice(each, _TEGELIJK)]:
        searches = [privacy.zoekers(look) for _, look in group]
        for (dossier, _), needed in zip(group, searches, strict=True):
            yield _run(dossier, stand(dossier, date.max), needed)


def _run(dossier: Dossier, plan: Stand, searches: Iterable[privacy.Zoeker]) -> list[Finding]:
    found = _findings(dossier, plan, searches)
    return ordered(replace(finding, help=met_dossier(finding.help, dossier.pad)) for finding in found)


def _findings(dossier: Dossier, plan: Stand, searches: Iterable[privacy.Zoeker]) -> Iterator[Finding]:
    view = View(dossier, plan)
    for check in CHECKS:
        if not check.slaat_over(dossier):
            yield from check.find(check.code, view)
    for search in searches:
        yield from search(dossier)
    if dossier.onleesbaar:
        skipped = sum(check.slaat_over(dossier) for check in CHECKS)
        yield OVERGESLAGEN.at(
            Span(f"{dossier.pad}/{dossier.onleesbaar[0]}"),
            f"{skipped} controles op wat ontbreekt of te laat is, zijn overgeslagen, omdat {_onleesbaar(len(dossier.onleesbaar))}",
            help="Verbeter eerst de bestanden die niet te lezen zijn.",
        )


def _onleesbaar(number: int) -> str:
    return "een bestand niet te lezen is" if number == 1 else f"{number} bestanden niet te lezen zijn"
