"""Why a step of the law table does not apply in a dossier, or why a person must judge whether it does.

Each quotes its source and returns a reason in Dutch, as it stands in the middle of a sentence; None where there is none.
"""

from datetime import date, timedelta

from wiezit.dates import voluit
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import (
    RITME_WEKEN,
    NietVanToepassing,
    ReIntegratieverslag,
    UwvBeslissing,
)
from wiezit.law import spoor2
from wiezit.law.anchors import (
    WIA_BESLUITEN,
    aanvraag,
    eigenrisicodrager_zw,
    iva_toegekend,
    laatste_dag_omslag,
    nieuw_oordeel,
    plan,
)
from wiezit.law.conditions import ziek_uit_dienst_erd, zonder_meldtermijn
from wiezit.law.facts import Feiten, zonder_mogelijkheden
from wiezit.law.terms import EINDE_EERSTE_JAAR, MELDING_42_WEKEN, BeginWeek


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


def plan_onzeker(f: Feiten) -> str | None:
    """Nobody can tell whether a plan van aanpak must come: there is no probleemanalyse on purpose, or what it said is out of date."""
    return None if _over(f) or _aow_bij_plan(f) else _zonder_analyse(f) or _oordeel_verouderd(f)


def geen_plan(f: Feiten) -> str | None:
    """No plan van aanpak is needed, or nobody has to tell any more whether one was: the illness or the employment is over."""
    excused = "de probleemanalyse was hier niet van toepassing" if _over(f) and _zonder_analyse(f) else None
    return geen_plan_nodig(f) or excused


def _over(f: Feiten) -> bool:
    end = laatste_dag_omslag(f)
    return f.klok.gezond_vanaf is not None or (end is not None and end < f.peildatum)


def _zonder_analyse(f: Feiten) -> str | None:
    """The analysis was declared not applicable: a plan follows on what it says of possibilities (RPG art. 4 lid 1)."""
    excused = any(e.stap == "probleemanalyse" for e in f.van(NietVanToepassing))
    if f.analyses or not excused:
        return None
    return "de probleemanalyse is hier niet van toepassing; geldt dat ook voor het plan, leg dat dan vast bij deze stap"


def _aow_bij_plan(f: Feiten) -> bool:
    due, aow = plan(f), f.dossier.kaart.werknemer.aow_datum
    return aow is not None and due is not None and aow <= due


def _oordeel_verouderd(f: Feiten) -> str | None:
    """No long absence was expected, but the illness lasts: nobody knows whether a plan is needed until the bedrijfsarts judges anew.

    After six weeks of illness long absence is presumed (seed 004; UWIA). An oordeel stands until the next contact with the
    bedrijfsarts, six weeks on (RPG art. 4 lid 4; practice).
    """
    latest = next(reversed(f.analyses), None)
    if latest is None or nieuw_oordeel(f) is None:
        return None
    if all(map(zonder_mogelijkheden, f.analyses)) or f.peildatum <= datum(latest) + timedelta(weeks=RITME_WEKEN):
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
    return _aow_voor(f, f.klok.dag(MELDING_42_WEKEN.afstand))


def aow_voor_evaluatie(f: Feiten) -> str | None:
    """AOW age comes before the end of the first year: no plan has to be evaluated by who need not make one (BW7 art. 660a lid 2)."""
    return None if geen_verslag_nodig(f) else _aow_voor(f, f.klok.dag(EINDE_EERSTE_JAAR.afstand))


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
    if (end := laatste_dag_omslag(f)) and end < f.klok.dag(BeginWeek(7).afstand):
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
