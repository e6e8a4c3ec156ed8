"""Small named predicates of the law table: does a step exist, does an option help, why does a step not apply.

Each quotes its source; `laatste_dag` and other days come from the anchors.
"""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from wiezit.dates import voluit
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import (
    Deskundigenoordeel,
    Maatregel,
    MeldingUwv,
    PassendWerk,
    ReIntegratieverslag,
    Spoor2Start,
    UwvBeslissing,
    VoorstelWerknemer,
    Ziekmelding,
)
from wiezit.law import spoor2
from wiezit.law.anchors import (
    WIA_BESLUITEN,
    aanvraag,
    eigenrisicodrager_zw,
    einde_dossier,
    iva_toegekend,
    laatste_dag,
    laatste_dag_omslag,
    nieuw_oordeel,
    plan,
    verslag,
)
from wiezit.law.facts import Feiten, zonder_mogelijkheden

# --- als: does the step exist here --------------------------------------------------------------------------------------


def nooit(_: Feiten) -> bool:
    """The dossier may not hold the fact that starts this step (AP h. 4): it stands in the law table only."""
    return False


def vangnet_vierde_dag(f: Feiten) -> bool:
    """A vangnet ground with a report by day four (ZW art. 38a lid 2)."""
    return any(z.meldtermijn_uwv == "vierde_dag" for z in f.van(Ziekmelding)) or zonder_meldtermijn(f)


def zonder_meldtermijn(f: Feiten) -> bool:
    """A vangnet ground of which nobody recorded when it is reported: it may be by day four. A report after six weeks answers that."""
    reports = f.van(Ziekmelding)
    known = any(z.meldtermijn_uwv for z in reports) or any(e.reden == "zes_weken" for e in f.van(MeldingUwv))
    return not known and any(z.vangnet == "ja" for z in reports)


def vangnet_zes_weken(f: Feiten) -> bool:
    """A vangnet ground with a report after six weeks, the no-riskpolis among them (ZW art. 38a lid 3)."""
    terms = [z.meldtermijn_uwv for z in f.van(Ziekmelding) if z.meldtermijn_uwv]
    return "zes_weken" in terms or (not terms and f.dossier.kaart.no_risk == "ja")


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


def loonsanctie(f: Feiten) -> bool:
    """UWV imposed a loonsanctie."""
    return f.looptijd.sanctie is not None


def loonsanctie_korter(f: Feiten) -> bool:
    """A loonsanctie can still become shorter: UWV did not shorten it yet, and it is not over (WIA art. 25 lid 12 and 14)."""
    sanction = f.looptijd.sanctie
    if sanction is None or f.peildatum > sanction.tot_en_met:
        return False
    return not any(e.besluit == "bekorting_toegekend" for e in f.van(UwvBeslissing))


# --- nvt: why a step does not apply -------------------------------------------------------------------------------------


def meldtermijn_onbekend(f: Feiten) -> str | None:
    """Whether a vangnet ground asks a report by the fourth day (ZW art. 38a lid 2) or after six weeks (lid 3) is not recorded."""
    if not zonder_meldtermijn(f):
        return None
    return (
        "er geldt een vangnetregeling, maar niet is vastgelegd of UWV de melding op de vierde dag of na zes weken wil. "
        "Zoek dat uit en vul meldtermijn_uwv in bij de ziekmelding"
    )


def geen_plan_nodig(f: Feiten) -> str | None:
    """No plan van aanpak without threatening long absence or without possibilities (seed 003; VORM art. 2 lid 6; BW7 art. 660a lid 2)."""
    analyses = f.analyses
    if analyses and analyses[-1].dreigend_langdurig == "nee":
        return "de bedrijfsarts verwacht geen langdurig verzuim"
    if analyses and all(map(zonder_mogelijkheden, analyses)):
        return "de bedrijfsarts ziet (nu) geen mogelijkheden om te werken"
    return "de werknemer heeft dan de AOW-leeftijd bereikt" if _aow_bij_plan(f) else None


def _aow_bij_plan(f: Feiten) -> bool:
    due, aow = plan(f), f.dossier.kaart.werknemer.aow_datum
    return aow is not None and due is not None and aow <= due


def oordeel_verouderd(f: Feiten) -> str | None:
    """No long absence was expected, but the illness lasts: nobody knows whether a plan is needed until the bedrijfsarts judges anew.

    After six weeks of illness long absence is presumed (seed 004; UWIA). An oordeel stands until the next contact with the
    bedrijfsarts, six weeks on (RPG art. 4 lid 4; practice).
    """
    latest, end = next(reversed(f.analyses), None), laatste_dag_omslag(f)
    over = f.klok.gezond_vanaf is not None or (end is not None and end < f.peildatum)
    if latest is None or nieuw_oordeel(f) is None or over or _aow_bij_plan(f):
        return None
    if all(map(zonder_mogelijkheden, f.analyses)) or f.peildatum <= datum(latest) + timedelta(weeks=6):
        return None
    return (
        f"de bedrijfsarts verwachtte op {voluit(datum(latest))} geen langdurig verzuim, maar na zes weken ziekte wordt dat wel "
        "aangenomen: vraag hem om een nieuw oordeel"
    )


def geen_verslag_nodig(f: Feiten) -> str | None:
    """Early IVA was granted: no re-integratieverslag and no second application (WIA art. 66 lid 6)."""
    return "UWV kende een vervroegde IVA-uitkering toe" if iva_toegekend(f) else None


def geen_spoor2_nodig(f: Feiten) -> str | None:
    """Early IVA was granted: no chance of recovery is left (WIA art. 23 lid 6); or as spoor 2 itself says."""
    return geen_verslag_nodig(f) or spoor2.geen_spoor2_nodig(f)


def aow_voor_wia(f: Feiten) -> str | None:
    """AOW age comes before the end of the wait: the law reference says nothing of the papers for a WIA that will not come."""
    return None if geen_verslag_nodig(f) else _aow_voor(f, f.looptijd.einde_wachttijd)


def aow_voor_melding(f: Feiten) -> str | None:
    """AOW age comes before the report of 42 weeks is due: the law reference says nothing of it."""
    return _aow_voor(f, f.klok.dag(294))


def aow_voor_evaluatie(f: Feiten) -> str | None:
    """AOW age comes before the end of the first year: no plan has to be evaluated by who need not make one (BW7 art. 660a lid 2)."""
    return None if geen_verslag_nodig(f) else _aow_voor(f, f.klok.dag(363))


def _aow_voor(f: Feiten, day: date) -> str | None:
    aow = f.dossier.kaart.werknemer.aow_datum
    if aow is None or aow > day:
        return None
    reached = "had bij het begin van de ziekte al" if aow <= f.start else "bereikt eerder"
    return f"de werknemer {reached} de AOW-leeftijd ({voluit(aow)}): vraag UWV of dit dan nog nodig is"


def geen_eindstuk_nodig(f: Feiten) -> str | None:
    """Actueel oordeel and eindevaluatie belong to a full report only (VORM art. 2a; RPG art. 6 lid 2)."""
    if (reason := geen_verslag_nodig(f)) or (reason := einde_voor_week_zeven(f)):
        return reason
    return "bij een verkort verslag is dit stuk niet nodig" if verkort_verslag(f) else None


def verkort_verslag(f: Feiten) -> bool:
    """Employment ends within ten weeks of illness, or no long absence threatens by the latest oordeel (VORM art. 2a)."""
    end = laatste_dag_omslag(f)
    expected = next((a.dreigend_langdurig for a in reversed(f.analyses) if a.dreigend_langdurig), None)
    return end is not None and (end < f.klok.dag(70) or expected == "nee")


def geen_medische_informatie_nodig(f: Feiten) -> str | None:
    """Medical information belongs to every re-integratieverslag, the short one too (VORM art. 2a)."""
    return geen_verslag_nodig(f) or einde_voor_week_zeven(f)


def ziekengeld_voorbij(f: Feiten) -> str | None:
    """Employment ends after the wait: ziekengeld lasts the same 104 weeks, so there is none to report for any more (ZW art. 29)."""
    if f.laatste_dag is None or f.laatste_dag <= f.looptijd.einde_wachttijd:
        return None
    return "het dienstverband eindigt na de 104 weken: dan is er geen recht op ziekengeld meer om te melden"


def geen_verslag_bij_einde(f: Feiten) -> str | None:
    """No report on that day for an eigenrisicodrager ZW, nor before the seventh week (UWIA), nor after the wait."""
    if eigenrisicodrager_zw(f):
        return "een eigenrisicodrager ZW maakt bij einde dienstverband geen verslag"
    return einde_voor_week_zeven(f) or ziekengeld_voorbij(f)


def einde_voor_week_zeven(f: Feiten) -> str | None:
    """No report at all when employment ends before the seventh week (UWIA)."""
    if (end := laatste_dag_omslag(f)) and end < f.klok.dag(42):
        return "het dienstverband eindigt voor de zevende ziekteweek: geen verslag nodig"
    return None


def geen_loonsanctie(f: Feiten) -> str | None:
    """Early IVA was granted, or an eigenrisicodrager ZW goes on after the employment: longer ziekengeld instead (WIA art. 26 lid 2)."""
    if ziek_uit_dienst_erd(f) and f.laatste_dag and f.laatste_dag <= f.looptijd.einde_wachttijd:
        return (
            "na het einde van het dienstverband krijgt een eigenrisicodrager ZW geen loonsanctie; "
            "wie te weinig doet, betaalt langer ziekengeld"
        )
    return geen_verslag_nodig(f)


def beoordeeld_na(f: Feiten, day: date) -> bool:
    """UWV decided on the report after `day`, and what decided was not a missing paper: nothing has to be sent any more (UWIA)."""
    later = [e for e in f.van(UwvBeslissing) if datum(e) > day]
    on_content = any(e.besluit == "loonsanctie" and e.reden == "inhoudelijk" for e in later)
    return on_content or any(e.besluit in ("geen_loonsanctie", *WIA_BESLUITEN) for e in later)


def verslag_beoordeeld(f: Feiten) -> str | None:
    """The report reached UWV, for it decided on it, although nobody recorded when it was sent."""
    applied = aanvraag(f)
    sent = any(report.ingediend_op for report in f.van(ReIntegratieverslag))
    if applied is None or sent or not beoordeeld_na(f, applied):
        return None
    return "UWV heeft al over het verslag beslist"
