"""`wiezit toets`: what UWV would find in this dossier on a day. Facts only; whether it is enough stays for a person to judge.

First the parts of the re-integratieverslag (RPG art. 6), then the efforts in the order of UWV's own frame (PK): result,
spoor 1, spoor 2, the employee, the arbodienst. No outcome ever says that a dossier will pass.
"""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from wiezit.assessment.efforts import EFFORTS
from wiezit.assessment.efforts.view import Bewijs, EffortView, Groep, Inspanning, Inspanningstaat
from wiezit.assessment.next_step import verlof_voorbij
from wiezit.assessment.planning import stand
from wiezit.assessment.report.model import Onderdeelstaat
from wiezit.assessment.report.presence import onderdelen
from wiezit.assessment.report.toets_part import Onderdeel
from wiezit.command_line import met_dossier
from wiezit.dossier.dossier import Dossier

__all__ = ["Bewijs", "Groep", "Inspanning", "Inspanningstaat", "Onderdeel", "Onderdeelstaat", "Samenvatting", "Toets", "rehearse"]

LACKING: frozenset[Onderdeelstaat] = frozenset(("onvolledig", "ontbreekt"))


class Samenvatting(Struct, frozen=True, kw_only=True):
    """How many lacks there are per reason for which UWV gives sanctions, and how much a person must judge."""

    administratief: int
    spoor1: int
    spoor2: int
    werknemer: int
    arbodienst: int
    open_normen: int


class Toets(Struct, frozen=True, kw_only=True):
    """The outcome for one dossier on `peildatum`; only events up to and including that day count.

    `onleesbaar` names files that could not be read: what may stand in them is not reported as missing.
    `verlof_voorbij` tells that leave is over and nobody recorded what came after it.
    """

    pad: str
    dossiernummer: str
    peildatum: date
    toestand: str | None
    verslag: tuple[Onderdeel, ...]
    inspanningen: tuple[Inspanning, ...]
    samenvatting: Samenvatting
    onleesbaar: tuple[str, ...] = ()
    verlof_voorbij: bool = False

    @property
    def tekort(self) -> bool:
        """Whether any part or effort lacks something: this decides the exit code."""
        lacks = any(part.staat in LACKING for part in self.verslag)
        return lacks or any(effort.staat == "tekort" for effort in self.inspanningen)


def rehearse(dossier: Dossier, peildatum: date) -> Toets:
    """Return what UWV would have seen at the end of `peildatum`."""
    known = dossier.tot_en_met(peildatum)
    view = EffortView(known, stand(known, peildatum))
    parts = tuple(replace(part, actie=met_dossier(part.actie, dossier.pad)) for part in onderdelen(view))
    efforts = tuple(replace(one, actie=met_dossier(one.actie, dossier.pad)) for one in (effort.judge(view) for effort in EFFORTS))
    return Toets(
        pad=dossier.pad,
        dossiernummer=dossier.nummer,
        peildatum=peildatum,
        toestand=view.stand.toestand,
        verslag=parts,
        inspanningen=efforts,
        samenvatting=_samenvatting(parts, efforts),
        onleesbaar=dossier.onleesbaar,
        verlof_voorbij=verlof_voorbij(view.stand) is not None,
    )


def _samenvatting(parts: tuple[Onderdeel, ...], efforts: tuple[Inspanning, ...]) -> Samenvatting:
    def lacks(groep: Groep) -> int:
        return sum(effort.groep == groep and effort.staat == "tekort" for effort in efforts)

    not_started = any(effort.onderwerp == "spoor2_tijdig" and effort.staat == "tekort" for effort in efforts)
    # That spoor 2 did not start is one reason: its plan, which must be there by then, is no second one.
    lacking = [part for part in parts if part.staat in LACKING and not (part.onderdeel == "re_integratieplan" and not_started)]
    return Samenvatting(
        administratief=len(lacking) + lacks("administratief"),
        spoor1=lacks("spoor1"),
        spoor2=lacks("spoor2"),
        werknemer=lacks("werknemer"),
        arbodienst=lacks("arbodienst"),
        open_normen=sum(effort.staat == "open_norm" for effort in efforts),
    )
