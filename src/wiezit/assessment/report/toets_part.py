"""What one part of the re-integratieverslag is on a day, and what its absence means. Pure."""

from msgspec import Struct

from wiezit.assessment.efforts.view import Bewijs, EffortView
from wiezit.assessment.planning import Staat
from wiezit.assessment.report.model import Onderdeelstaat
from wiezit.dates import kort

VERSLAG = ("riv_ziek_uit_dienst", "re_integratieverslag_gereed")
_HOEFT_NIET = frozenset((Staat.NIET_VAN_TOEPASSING, Staat.VERVALLEN))


class Onderdeel(Struct, frozen=True, kw_only=True):
    """One part of the report. `ontbreekt` holds routes of fields, `reden` says why it is not needed (yet) or not to judge.

    `onbeoordeeld`: a file that cannot be read may hold what would be called missing.
    """

    onderdeel: str
    titel: str
    staat: Onderdeelstaat
    ontbreekt: tuple[str, ...] = ()
    namen: tuple[str, ...] = ()
    bewijs: tuple[Bewijs, ...] = ()
    grondslag: tuple[str, ...] = ()
    actie: str | None = None
    reden: str | None = None
    onbeoordeeld: bool = False


def zonder_stuk(view: EffortView, *ids: str) -> tuple[Onderdeelstaat, str | None]:
    """What the absence of a document means, by the first of the steps of the law that asks for it."""
    step = view.stap(*ids)
    if step is None:
        return "nog_niet_nodig", None if view.feiten else f"er is {view.dossier.geen_ziekmelding}"
    if step.staat in _HOEFT_NIET:
        return "niet_nodig", step.reden or "deze stap is vervallen"
    if step.gedaan_op is not None:
        return "ontbreekt", None
    due = f"uiterlijk {kort(step.telt)}" if step.telt else None
    return ("ontbreekt", due) if step.staat is Staat.TE_LAAT else ("nog_niet_nodig", step.reden or due)
