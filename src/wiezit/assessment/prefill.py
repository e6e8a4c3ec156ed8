"""What a new event can take over from its dossier: names, agreements that are open, the next date. Pure."""

from datetime import date, timedelta

from wiezit.dates import kort
from wiezit.dossier.dossier import Dossier, alle_afspraken, datum
from wiezit.dossier.events import (
    ActueelOordeel,
    BijstellingPlanVanAanpak,
    BijstellingProbleemanalyse,
    Eerstejaarsevaluatie,
    Eindevaluatie,
    Event,
    PlanVanAanpak,
    Probleemanalyse,
    Voortgangsgesprek,
    Werkhervatting,
)
from wiezit.dossier.roles import Rol, as_roles
from wiezit.law.clock import gevallen

Values = dict[str, object]
_PLANNEN = (PlanVanAanpak, BijstellingPlanVanAanpak)
_VAN_DE_BEDRIJFSARTS = (Probleemanalyse, BijstellingProbleemanalyse, ActueelOordeel)
_MET_AFSPRAKEN = (Voortgangsgesprek, BijstellingPlanVanAanpak, Eerstejaarsevaluatie, Eindevaluatie)


def known_values(dossier: Dossier, kind: type[Event], op: date) -> Values:
    """Return the fields of a new event on day `op` that the dossier answers already; no judgement and no signature."""
    values: Values = {}
    if kind in _PLANNEN and (name := _naam(dossier, "casemanager", op)):
        values["casemanager"] = name
    if kind in _VAN_DE_BEDRIJFSARTS and (name := _naam(dossier, "bedrijfsarts", op)):
        values["auteur"] = {"naam": name, "functie": "bedrijfsarts"}
    if kind is BijstellingPlanVanAanpak and (goal := _einddoel(dossier)):
        values["einddoel"] = goal
    if kind is Eerstejaarsevaluatie and (cases := gevallen(dossier, tot_en_met=op)):
        values["periode_van"] = cases[-1].klok.eerste_ziektedag.isoformat()
    if kind is Eindevaluatie and (work := dossier.laatste(Werkhervatting)) and work.uren_per_week is not None:
        values["huidig_werk"] = {"functie": work.functie or dossier.kaart.functie.titel or "", "uren_per_week": f"{work.uren_per_week:g}"}
    return values


def suggestions(dossier: Dossier, kind: type[Event], op: date) -> Values:
    """Return answers that a person must confirm before they are written: who were there, and the day of the next talk."""
    if kind is Voortgangsgesprek:
        weeks = dossier.configuratie.instellingen.gesprek_ritme
        return {"aanwezig": "werkgever, werknemer", "volgende": kort(op + timedelta(weeks=weeks))}
    return {}


def open_agreements(dossier: Dossier, kind: type[Event], op: date) -> tuple[str, ...]:
    """Return a line per agreement made up to `op` that is not recorded as done, for the kinds that look back on them."""
    if kind not in _MET_AFSPRAKEN:
        return ()
    return tuple(
        f"Open afspraak ({dossier.bestand(event)}): {' '.join(agreed.wat.split())}{_wie_en_wanneer(as_roles(agreed.wie), agreed.voor)}"
        for event in dossier.gebeurtenissen
        for _, agreed in alle_afspraken(event)
        if agreed.wat and agreed.gereed_op is None and datum(event) <= op
    )


def _wie_en_wanneer(roles: tuple[Rol, ...], before: date | None) -> str:
    parts = [*([", ".join(roles)] if roles else []), *([f"voor {before.isoformat()}"] if before else [])]
    return f" ({'; '.join(parts)})" if parts else ""


def _naam(dossier: Dossier, role: Rol, op: date) -> str | None:
    person = dossier.betrokkenen(op).get(role)
    return person.naam if person else None


def _einddoel(dossier: Dossier) -> str | None:
    plans = [event for event in dossier.gebeurtenissen if isinstance(event, _PLANNEN)]
    return plans[-1].einddoel if plans else None
