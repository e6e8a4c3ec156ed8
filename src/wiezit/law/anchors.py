"""The anchors of the law table: the days that terms are counted from. Each quotes its source. Pure."""

from collections.abc import Callable
from datetime import date, timedelta

from wiezit.dossier.dossier import datum
from wiezit.dossier.events import (
    RITME_WEKEN,
    Bekortingsverzoek,
    Eerstejaarsevaluatie,
    Event,
    PlanVanAanpak,
    ReIntegratieverslag,
    UwvBeslissing,
    VervroegdeIva,
    WiaAanvraag,
)
from wiezit.law import spoor2
from wiezit.law.clock import LANGSTE_ONDERBREKING
from wiezit.law.facts import Feiten, na_verlof_onbekend, zonder_mogelijkheden
from wiezit.law.milestones import einde_vier_weken, late_brief
from wiezit.law.terms import PLAN_WEKEN, PROBLEEMANALYSE


def oordeel(f: Feiten) -> date | None:
    """The day of the first oordeel that asks for a plan; before it is there, its own last day (RPG art. 4 lid 1).

    It shows possibilities, and does not say that no long absence threatens (seed 003; VORM art. 2 lid 6).
    """
    analyses = f.analyses
    asks = next((datum(a) for a in analyses if not zonder_mogelijkheden(a) and a.dreigend_langdurig != "nee"), None)
    if asks or not analyses:
        return asks or f.afgesproken("probleemanalyse") or f.klok.dag(PROBLEEMANALYSE.afstand)
    return datum(analyses[0])


def nieuw_oordeel(f: Feiten) -> date | None:
    """The day from which the bedrijfsarts must judge anew, because he expected no long absence and the illness lasts.

    After six weeks of illness long absence is presumed (seed 004; UWIA), and what only shows then is asked for at once (RPG
    art. 2 lid 3). An oordeel of later has weighed that; it stands until the next contact falls due.
    """
    latest = next(reversed(f.analyses), None)
    if latest is None or latest.dreigend_langdurig != "nee":
        return None
    six_weeks = f.klok.dag(42)
    since = six_weeks if datum(latest) < six_weeks else datum(latest) + timedelta(weeks=RITME_WEKEN)
    recovered = f.klok.gezond_vanaf
    return since if since <= f.peildatum and (recovered is None or since < recovered) else None


def plan(f: Feiten) -> date | None:
    """The day of the plan van aanpak; before it is there, its own last day."""
    made = f.eerste(PlanVanAanpak)
    if made:
        return datum(made)
    start = oordeel(f)
    return f.afgesproken("plan_van_aanpak") or (f.klok.schuif(start + timedelta(weeks=PLAN_WEKEN), sinds=start) if start else None)


def evaluatie(f: Feiten) -> date | None:
    """The day of the first eerstejaarsevaluatie."""
    return _dag(f.eerste(Eerstejaarsevaluatie))


def evaluatie_spoor2(f: Feiten) -> date | None:
    """The day of the evaluation that spoor 2 counts from: one that ends an exception counts from its own day (PK)."""
    return _dag(spoor2.evaluatie(f))


def laatste_dag(f: Feiten) -> date | None:
    """The last day of employment, when the employee is ill on it (ZW art. 38 lid 2).

    An eigenrisicodrager ZW also reports who falls ill again soon after it (ZW art. 38aa).
    """
    return f.laatste_dag if eigenrisicodrager_zw(f) else f.ziek_uit_dienst


def laatste_dag_omslag(f: Feiten) -> date | None:
    """The same; None for an eigenrisicodrager ZW, whose duties go on after the employment (ZW art. 38aa; UWIA)."""
    return None if eigenrisicodrager_zw(f) else f.ziek_uit_dienst


def aanvraag(f: Feiten) -> date | None:
    """The day of the WIA application."""
    return _dag(f.eerste(WiaAanvraag))


def late_brief_uwv(f: Feiten) -> date | None:
    """The day of UWV's notice about the WIA that came too late, while the application is not later than four weeks after it.

    Whoever is later still loses the protection of WIA art. 64 lid 6: then the eleven weeks before the end of the wait count.
    """
    letter = late_brief(f.dossier, f.klok)
    if letter is None:
        return None
    return letter if (f.looptijd.aanvraag_op or f.bekend_tot) <= einde_vier_weken(f.klok, letter) else None


def iva_toegekend(f: Feiten) -> date | None:
    """The day on which it is known that UWV granted early IVA."""
    days = [datum(e) for e in f.van(UwvBeslissing) if e.besluit == "iva_toegekend"]
    return min(days + [datum(e) for e in f.van(VervroegdeIva) if e.uitkomst == "toegekend"], default=None)


def bekortingsverzoek(f: Feiten) -> date | None:
    """The day on which UWV received the last request to shorten a loonsanctie: for own steps, UWV's own term has rounds."""
    request = f.laatste(Bekortingsverzoek)
    return ontvangst(request) if request else None


def ontvangst(request: Bekortingsverzoek) -> date:
    """The day on which UWV received a request to shorten a loonsanctie."""
    return request.ontvangen_op or datum(request)


def aanvulverzoek(f: Feiten) -> date | None:
    """The day on which UWV first asked to complete the re-integratieverslag: for own steps, the step of the law has rounds."""
    return next((datum(e) for e in f.van(UwvBeslissing) if e.besluit == "aanvullen_riv"), None)


def verslag(f: Feiten) -> date | None:
    """The day on which the re-integratieverslag was ready."""
    return _dag(f.eerste(ReIntegratieverslag))


def einde_dossier(f: Feiten) -> date | None:
    """The day after which keeping the dossier is counted: recovery, end of employment or UWV's decision on the WIA.

    An eigenrisicodrager ZW goes on re-integrating after the employment, until the wait ends (ZW art. 38aa; UWIA). Leave is no
    recovery until somebody recorded how it went on: nobody may be told to delete what may still run.
    """
    recovered = f.klok.gezond_vanaf
    if f.klok.reden == "verlof":
        until = f.klok.verlof_tot_en_met
        recovered = until + timedelta(days=1) if until and not na_verlof_onbekend(f.klok, f.dossier, f.peildatum) else None
    last = max(f.laatste_dag, f.looptijd.einde_wachttijd) if f.laatste_dag and eigenrisicodrager_zw(f) else f.laatste_dag
    ends = [last] if last and last < f.peildatum else []
    if recovered and (f.peildatum - recovered).days > LANGSTE_ONDERBREKING:
        ends.append(recovered)
    ends += [datum(e) for e in f.van(UwvBeslissing) if e.besluit in WIA_BESLUITEN]
    return min(ends, default=None)


def _dag(event: Event | None) -> date | None:
    return datum(event) if event else None


def eigenrisicodrager_zw(f: Feiten) -> bool:
    """The employer carries the ZW risk himself."""
    return "zw" in f.dossier.werkgever.eigenrisicodrager


def hersteld_na_dienst(f: Feiten) -> bool:
    """Whether an eigenrisicodrager ZW, whose duties outlive the employment, is done with them: recovery ended the case after it.

    That takes four weeks or more of recovery (WIA art. 23 lid 3); leave is none.
    """
    since = f.klok.gezond_vanaf
    if since is None or f.klok.reden != "herstel" or not f.laatste_dag or not eigenrisicodrager_zw(f):
        return False
    return (f.peildatum - since).days > LANGSTE_ONDERBREKING


ANKERS: dict[str, tuple[str, Callable[[Feiten], date | None]]] = {
    "eerste_ziektedag": ("eerste ziektedag", lambda f: f.start),
    "oordeel": ("oordeel van de bedrijfsarts", oordeel),
    "plan_van_aanpak": ("plan van aanpak", plan),
    "eerstejaarsevaluatie": ("eerstejaarsevaluatie", evaluatie),
    "evaluatie_spoor2": ("evaluatie waarvan spoor 2 telt", evaluatie_spoor2),
    "einde_wachttijd": ("laatste dag van de wachttijd", lambda f: f.looptijd.einde_tijdvak),
    "laatste_dag_dienstverband": ("laatste dag van het dienstverband", laatste_dag),
    "late_brief_uwv": ("late brief van UWV over de WIA", late_brief_uwv),
    "wia_aanvraag": ("WIA-aanvraag", aanvraag),
    "bekortingsverzoek": ("ontvangst van het bekortingsverzoek", bekortingsverzoek),
    "aanvulverzoek": ("verzoek van UWV om aan te vullen", aanvulverzoek),
    "re_integratieverslag": ("re-integratieverslag", verslag),
    "einde_dossier": ("einde van de re-integratie", einde_dossier),
}

WIA_BESLUITEN = ("wia_toegekend", "wia_geweigerd", "iva_toegekend")
