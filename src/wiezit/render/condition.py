"""The state of a whole dossier in words, the same wherever it is shown."""

from wiezit.assessment.next_step import verlof_voorbij
from wiezit.assessment.planning import Stand
from wiezit.dates import kort
from wiezit.dossier.events import Verlof
from wiezit.render.no_report import zonder_ziekmelding
from wiezit.render.states import TOESTANDEN, VERLOF_VOORBIJ


def toestand(stand: Stand) -> str:
    """Return the state as it stands inside a sentence: of leave until when it lasts, and that it is over while nobody recorded more."""
    if stand.klok is None:
        return zonder_ziekmelding(stand)
    return VERLOF_VOORBIJ if verlof_voorbij(stand) else TOESTANDEN[stand.toestand] + _verlof_tot(stand)


def voorbehoud(stand: Stand) -> list[str]:
    """Return the warning that every date may be a later one: while it is unknown whether the illness of before the leave goes on."""
    if stand.klok_alternatief is None:
        return []
    return [
        "Let op: het is onbekend of de ziekte van vóór het verlof doorloopt. Je ziet de vroegste datums. "
        "Vraag de bedrijfsarts of de oorzaak dezelfde is, en vul ja of nee in bij zelfde_oorzaak_als_voor_verlof in de ziekmelding."
    ]


def _verlof_tot(stand: Stand) -> str:
    if stand.toestand != "verlof":
        return ""
    ends = [
        e.tot_en_met for e in stand.dossier.gebeurtenissen if isinstance(e, Verlof) and e.tot_en_met and e.tot_en_met >= stand.peildatum
    ]
    return f" tot en met {kort(min(ends))}" if ends else ""
