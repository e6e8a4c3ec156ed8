"""`status` and `tijdlijn` as JSON `wiezit/status/1`: written field by field, so that an inner change never changes the contract."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import msgspec
from msgspec import Raw, Struct

from wiezit.assessment.overview import Beeld, Telling, samenvatting, telling
from wiezit.assessment.planning import PlannedStep, Stand
from wiezit.law.milestones import Mijlpalen
from wiezit.render.json_text import indented, iso, part

FORMAAT = "wiezit/status/1"


class Deel(Struct, frozen=True):
    """What the document says of one dossier, as JSON: a thousand of those take a fifth of the memory of what they say."""

    dossier: Raw
    telling: Telling


def deel(beeld: Beeld) -> Deel:
    """Return the part of the document that is about one dossier."""
    return Deel(part(_dossier(beeld)), telling(beeld))


def render(delen: Iterable[Deel], peildatum: date) -> str:
    """Return all dossiers as one JSON document."""
    shown = list(delen)
    answer = {
        "formaat": FORMAAT,
        "peildatum": peildatum.isoformat(),
        "dossiers": [one.dossier for one in shown],
        "samenvatting": samenvatting([one.telling for one in shown]),
    }
    return indented(Raw(msgspec.json.encode(answer)))


def _dossier(beeld: Beeld) -> dict[str, Any]:
    stand, klok = beeld.stand, beeld.stand.klok
    day = klok.ziektedag(stand.peildatum) if klok else None
    return {
        "pad": stand.dossier.pad,
        "dossiernummer": stand.dossier.nummer,
        "toestand": stand.toestand,
        "eerste_ziektedag": iso(klok.eerste_ziektedag if klok else None),
        "ziektedag": day,
        "ziekteweek": klok.ziekteweek(stand.peildatum) or None if klok else None,
        "onderbrekingsdagen": klok.onderbrekingsdagen if klok else 0,
        "aan_zet": list(stand.aan_zet),
        "mijlpalen": _mijlpalen(stand.mijlpalen),
        "mijlpalen_alternatief": _mijlpalen(stand.mijlpalen_alternatief) if stand.mijlpalen_alternatief else None,
        "stappen": [_stap(step, stand) for step in beeld.stappen],
        "bevindingen": {"fout": beeld.bevindingen.fout, "waarschuwing": beeld.bevindingen.waarschuwing, "info": beeld.bevindingen.info},
    }


def _mijlpalen(m: Mijlpalen) -> dict[str, str | None]:
    return {
        "einde_wachttijd": iso(m.einde_wachttijd),
        "eerste_wia_dag": iso(m.eerste_wia_dag),
        "einde_loondoorbetaling": iso(m.einde_loondoorbetaling),
        "einde_opzegverbod": iso(m.einde_opzegverbod),
        "einde_loonsanctie_maximaal": iso(m.einde_loonsanctie_maximaal),
        "einde_loonsanctie": iso(m.einde_loonsanctie),
    }


def _stap(planned: PlannedStep, stand: Stand) -> dict[str, Any]:
    step = planned.step
    return {
        "stap": step.id,
        "titel": step.titel,
        "aan_zet": list(step.aan_zet),
        "verantwoordelijk": step.verantwoordelijk,
        "vanaf": iso(planned.vanaf),
        "uiterlijk": iso(planned.uiterlijk),
        "uiterlijk_alternatief": iso(planned.uiterlijk_alternatief),
        "afgesproken": iso(planned.afgesproken),
        "staat": planned.staat.value,
        "gedaan_op": iso(planned.gedaan_op),
        "dagen_te_laat": planned.dagen_te_laat,
        "ernst": step.ernst.value,
        "grondslag": [str(source) for source in step.grondslag],
        "door": _bestand(planned, stand),
        "volgnummer": planned.volgnummer,
    }


def _bestand(planned: PlannedStep, stand: Stand) -> str | None:
    """The file that shows that a step was done: that of its event, else the card of the dossier."""
    if planned.door is not None:
        return stand.dossier.bestand(planned.door)
    return stand.dossier.kaart_bron.naam if planned.gedaan_op else None
