"""Which state a step is in on the peildatum, and which the whole dossier. Pure."""

from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from wiezit.assessment.fulfilment import Vervulling
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import NietVanToepassing, UwvBeslissing, Verlof
from wiezit.law.anchors import WIA_BESLUITEN, eigenrisicodrager_zw, hersteld_na_dienst, iva_toegekend
from wiezit.law.clock import LANGSTE_ONDERBREKING, begin_verlof
from wiezit.law.facts import Feiten, na_verlof_onbekend
from wiezit.law.step import Soort, Step


class Staat(StrEnum):
    """The state of a step; the values are the words of the JSON contract."""

    GEDAAN = "gedaan"
    TE_LAAT_GEDAAN = "te_laat_gedaan"
    TE_LAAT = "te_laat"
    NU = "nu"
    BINNENKORT = "binnenkort"
    LATER = "later"
    NIET_VAN_TOEPASSING = "niet_van_toepassing"
    VERVALLEN = "vervallen"
    GEPAUZEERD = "gepauzeerd"
    ONBEKEND = "onbekend"


class Situatie(Struct, frozen=True, eq=False, kw_only=True):
    """What is the same for every step of one case on one day: worked out once.

    `laatste_dag` is the last day of employment after which the steps lapse (None for an eigenrisicodrager ZW, whose duties
    go on until recovery), `voorbij` says that nothing missed has to be made good any more: the case is over, or UWV granted early
    IVA and asks no report (WIA art. 66 lid 6). `redenen` tells since when and why recorded steps do not apply.
    """

    feiten: Feiten
    toestand: str
    in_verlof: bool
    voorbij: bool
    laatste_dag: date | None
    redenen: dict[str, tuple[date, str]]
    waarschuw_dagen: int


def situatie(f: Feiten) -> Situatie:
    """Return what the facts mean for all steps alike."""
    leave = _in_verlof(f)
    state = _toestand(f, in_verlof=leave)
    own_risk = eigenrisicodrager_zw(f)
    over = state in ("hersteld", "uit_dienst", "afgesloten") or iva_toegekend(f) is not None
    return Situatie(
        feiten=f,
        toestand=state,
        in_verlof=leave,
        voorbij=over and not (own_risk and f.laatste_dag and not hersteld_na_dienst(f)),
        laatste_dag=None if own_risk else f.laatste_dag,
        redenen=_redenen(f),
        waarschuw_dagen=f.dossier.configuratie.instellingen.waarschuw_dagen,
    )


def _redenen(f: Feiten) -> dict[str, tuple[date, str]]:
    found: dict[str, tuple[date, str]] = {}
    for event in f.van(NietVanToepassing):
        if event.stap:
            since, _ = found.get(event.stap, (datum(event), ""))
            found[event.stap] = since, event.reden or "volgens het dossier geldt deze stap hier niet"
    return found


NA_VERLOF = "nog onbekend: leg eerst vast of de werknemer na het verlof weer ziek was"


def bepaal(step: Step, nu: Situatie, vanaf: date | None, telt: date | None, done: Vervulling | None) -> tuple[Staat, str | None]:
    """Return the state of a step with the reason for it; `telt` is the last day that decides (inclusive)."""
    if done:
        late = step.bindend and step.soort is not Soort.OPTIE and telt is not None and done.op > telt
        return (Staat.TE_LAAT_GEDAAN if late and not _hoefde_niet(step, nu, telt) else Staat.GEDAAN), None
    if step.id in nu.redenen:
        return Staat.NIET_VAN_TOEPASSING, nu.redenen[step.id][1]
    if step.twijfel and (reason := step.twijfel(nu.feiten)):
        return Staat.ONBEKEND, reason
    if step.nvt and (reason := step.nvt(nu.feiten)):
        return Staat.NIET_VAN_TOEPASSING, reason
    return _einde(step, nu, telt) or _op_datum(step, nu, vanaf, telt)


def _hoefde_niet(step: Step, nu: Situatie, telt: date | None) -> bool:
    """Tell whether a step did not have to be done on its last day: who does it all the same cannot do it too late."""
    if telt is None or (step.nvt and step.nvt(nu.feiten)):
        return True
    if step.id in nu.redenen and nu.redenen[step.id][0] <= telt:
        return True
    since = nu.feiten.klok.gezond_vanaf
    return not step.loopt_door and (_na_dienst(step, nu, telt) or (since is not None and telt >= since))


def _na_dienst(step: Step, nu: Situatie, telt: date | None) -> bool:
    """Tell whether the last day of a step comes after the employment ended, and that ends the step."""
    return nu.laatste_dag is not None and not step.loopt_door_na_dienst and (telt is None or telt > nu.laatste_dag)


def _einde(step: Step, nu: Situatie, telt: date | None) -> tuple[Staat, str | None] | None:
    """What the end of employment, recovery or leave does to an open step."""
    if step.loopt_door:
        return None
    if _na_dienst(step, nu, telt):
        return Staat.VERVALLEN, "het dienstverband eindigt eerder"
    since = nu.feiten.klok.gezond_vanaf
    if since is None or (step.boete and telt is not None and telt < since):  # the fine for a late report grows on (BOETE art. 2c)
        return None
    if nu.in_verlof:
        return Staat.GEPAUZEERD, "verlof: in deze tijd hoeft er niets"
    unknown = NA_VERLOF if na_verlof_onbekend(nu.feiten.klok, nu.feiten.dossier, nu.feiten.peildatum) else None
    if (nu.feiten.peildatum - since).days <= LANGSTE_ONDERBREKING:
        return Staat.GEPAUZEERD, unknown or "hersteld: geldt weer als de werknemer binnen vier weken opnieuw ziek wordt"
    if telt is not None and telt < since:
        return None
    return (Staat.GEPAUZEERD, unknown) if unknown else (Staat.VERVALLEN, "de werknemer is hersteld")


def _op_datum(step: Step, nu: Situatie, vanaf: date | None, telt: date | None) -> tuple[Staat, str | None]:
    day = nu.feiten.peildatum
    if telt is not None and day > telt:
        if step.soort is Soort.OPTIE:
            return Staat.VERVALLEN, "de tijd hiervoor is voorbij"
        return (Staat.TE_LAAT, None) if step.bindend else (Staat.ONBEKEND, "er staat niets over in het dossier")
    if vanaf is None or day >= vanaf:
        return Staat.NU, None
    return (Staat.BINNENKORT if day >= vanaf - timedelta(days=nu.waarschuw_dagen) else Staat.LATER), None


def _in_verlof(f: Feiten) -> bool:
    """Return whether the peildatum falls in leave."""
    told = any(e.tot_en_met and begin_verlof(e) <= f.peildatum <= e.tot_en_met for e in f.dossier.van(Verlof))
    return told or f.klok.met_verlof(f.peildatum)


def _toestand(f: Feiten, *, in_verlof: bool) -> str:
    """The state of the whole dossier: the first that applies, in the order of the JSON contract."""
    day, pay = f.peildatum, f.mijlpalen.einde_loondoorbetaling
    since = f.klok.gezond_vanaf
    if pay and day > pay and any(e.besluit in WIA_BESLUITEN for e in f.van(UwvBeslissing)):
        return "afgesloten"
    if f.looptijd.laatste_dag and day > f.looptijd.laatste_dag:
        return "uit_dienst"
    sanction = f.looptijd.sanctie_tot_en_met
    if sanction and f.looptijd.einde_zonder_sanctie < day <= min(sanction, pay or sanction):
        return "loonsanctie"
    if in_verlof:
        return "verlof"
    if since:
        return "herstelvenster" if (day - since).days <= LANGSTE_ONDERBREKING else "hersteld"
    return "deels_hervat" if f.werkhervatting else "ziek"
