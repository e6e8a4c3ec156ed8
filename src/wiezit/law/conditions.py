"""Small named predicates of the law table: does a step exist, does an option help; and of the checks, is an answer overdue.

Each quotes its source; `laatste_dag` and other days come from the anchors.
"""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from wiezit.dossier.dossier import datum
from wiezit.dossier.events import (
    Deskundigenoordeel,
    Maatregel,
    MeldingUwv,
    PassendWerk,
    Spoor2Start,
    UwvBeslissing,
    VoorstelWerknemer,
    Ziekmelding,
)
from wiezit.law.anchors import (
    aanvraag,
    eigenrisicodrager_zw,
    einde_dossier,
    laatste_dag,
    verslag,
)
from wiezit.law.facts import Feiten

# --- als: does the step exist here --------------------------------------------------------------------------------------


def nooit(_: Feiten) -> bool:
    """The dossier may not hold the fact that starts this step (AP h. 4): it stands in the law table only."""
    return False


def vangnet_vierde_dag(f: Feiten) -> bool:
    """A vangnet ground with a report by day four (ZW art. 38a lid 2)."""
    return any(z.meldtermijn_uwv == "vierde_dag" for z in f.van(Ziekmelding)) or zonder_meldtermijn(f)


def zonder_meldtermijn(f: Feiten) -> bool:
    """A vangnet ground of which nobody recorded when it is reported: it may be by day four. A report after six weeks answers that."""
    return _vangnet_zonder_termijn(f) and not _zes_weken_gemeld(f)


def melding_noemt_zes_weken(f: Feiten) -> bool:
    """A vangnet ground of which only the report to UWV tells that it is one of six weeks (ZW art. 38a lid 3)."""
    return _vangnet_zonder_termijn(f) and _zes_weken_gemeld(f)


def _vangnet_zonder_termijn(f: Feiten) -> bool:
    reports = f.van(Ziekmelding)
    return any(z.vangnet == "ja" for z in reports) and not any(z.meldtermijn_uwv for z in reports)


def _zes_weken_gemeld(f: Feiten) -> bool:
    return any(e.reden == "zes_weken" for e in f.van(MeldingUwv))


def vangnet_zes_weken(f: Feiten) -> bool:
    """A vangnet ground with a report after six weeks, the no-riskpolis among them (ZW art. 38a lid 3)."""
    terms = [z.meldtermijn_uwv for z in f.van(Ziekmelding) if z.meldtermijn_uwv]
    return "zes_weken" in terms or (not terms and f.dossier.kaart.no_risk == "ja") or melding_noemt_zes_weken(f)


def ziek_uit_dienst(f: Feiten) -> bool:
    """Employment ends while the employee is ill (ZW art. 38 lid 2)."""
    return laatste_dag(f) is not None


def ziek_uit_dienst_omslag(f: Feiten) -> bool:
    """The same, for an employer who is no eigenrisicodrager ZW."""
    return ziek_uit_dienst(f) and not eigenrisicodrager_zw(f)


def ziek_uit_dienst_erd(f: Feiten) -> bool:
    """The same, for an eigenrisicodrager ZW (ZW art. 38aa)."""
    return ziek_uit_dienst(f) and eigenrisicodrager_zw(f)


def wia_aangevraagd(f: Feiten) -> bool:
    """The employee has applied for WIA."""
    return aanvraag(f) is not None


def verslag_gereed(f: Feiten) -> bool:
    """The re-integratieverslag is ready."""
    return verslag(f) is not None


def dossier_is_klaar(f: Feiten) -> bool:
    """Re-integration has ended."""
    return einde_dossier(f) is not None


def loonsanctie(f: Feiten) -> bool:
    """UWV imposed a loonsanctie."""
    return f.looptijd.sanctie is not None


# --- helpt: is an option worth showing now ------------------------------------------------------------------------------


def geen_mogelijkheden(f: Feiten) -> bool:
    """The latest analysis of the bedrijfsarts sees no possibilities to work."""
    return f.mogelijkheden == "nee"


def verschil_van_mening(f: Feiten) -> bool:
    """Someone signed without agreeing, refused work, or saw a proposal refused; and UWV has not been asked since."""
    signs = [datum(e) for e in f.gebeurtenissen if any(s.akkoord == "nee" for s in e.ondertekend)]
    signs += [datum(e) for e in f.van(PassendWerk) if e.reactie == "geweigerd"]
    signs += [datum(e) for e in f.van(VoorstelWerknemer) if e.reactie == "afgewezen"]
    signs += [datum(e) for e in f.van(Maatregel)]
    asked = [datum(e) for e in f.van(Deskundigenoordeel)]
    return bool(signs) and (not asked or max(asked) < max(signs))


def niet_volledig_terug(f: Feiten) -> bool:
    """The employee does not do the own work for the full hours, and the bedrijfsarts does not rule work out."""
    return not f.volledig_hervat and not geen_mogelijkheden(f)


def uit_dienst(f: Feiten) -> bool:
    """The employment has ended while the employee was ill."""
    return f.laatste_dag is not None and f.peildatum > f.laatste_dag


def no_risk_onbekend(f: Feiten) -> bool:
    """It is not known whether the no-riskpolis applies; asking is allowed after two months of employment (ZW art. 38b lid 1)."""
    begin = f.dossier.kaart.dienstverband.begin
    return f.dossier.kaart.no_risk == "onbekend" and (begin is None or f.peildatum >= begin + relativedelta(months=2))


def spoor2_loopt(f: Feiten) -> bool:
    """Spoor 2 has started."""
    return f.eerste(Spoor2Start) is not None


def loonsanctie_korter(f: Feiten) -> bool:
    """A loonsanctie can still become shorter: UWV did not shorten it yet, and it is not over (WIA art. 25 lid 12 and 14)."""
    sanction = f.looptijd.sanctie
    if sanction is None or f.peildatum > sanction.tot_en_met:
        return False
    return not any(e.besluit == "bekorting_toegekend" for e in f.van(UwvBeslissing))


# --- what check and toets ask alike -------------------------------------------------------------------------------------


def zonder_reactie(voorstel: VoorstelWerknemer, op: date) -> bool:
    """Whether on `op` a proposal of the employee has waited for an answer for more than six weeks: a rule of wiezit, PK names no number."""
    return voorstel.reactie in (None, "open") and op - datum(voorstel) > timedelta(weeks=6)
