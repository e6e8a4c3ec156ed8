"""The part of the re-integratieverslag with the administrative facts: which of them are missing, and since when that counts. Pure."""

from wiezit.assessment.administration import missing_facts, plek
from wiezit.assessment.efforts.view import Bewijs, EffortView, niet_te_lezen, verbeter
from wiezit.assessment.report.model import Onderdeelstaat
from wiezit.assessment.report.toets_part import VERSLAG, Onderdeel, zonder_stuk
from wiezit.dossier.dossier import Dossier
from wiezit.dossier.events import ActueelOordeel, Eindevaluatie
from wiezit.law.documents import Gegeven
from wiezit.law.sources import RPG, VORM, op


def gegevens(view: EffortView, excused: str | None) -> Onderdeel:
    """The administrative facts: with the probleemanalyse or at last the actueel oordeel (VORM art. 2 lid 4 and 5)."""
    facts, unread = _missing_facts(view)
    state, reason = _wanneer(view, excused) if facts else ("aanwezig", None)
    action = _vul_aan(view.dossier, facts) if facts and not excused else None
    if state != "onvolledig":
        unread = None
    if unread is not None:
        reason, action, facts = f"niet te beoordelen: {niet_te_lezen((unread,))}", verbeter((unread,), view.dossier.pad), ()
    return Onderdeel(
        onderdeel="administratieve_gegevens",
        titel="Administratieve gegevens",
        staat=state,
        ontbreekt=tuple(fact.veld for fact in facts),
        namen=tuple(fact.naam for fact in facts),
        bewijs=(Bewijs(unread or view.dossier.kaart_bron.naam),),
        grondslag=tuple(
            dict.fromkeys(str(p) for p in (op(RPG, "art. 6 lid 1 a-e"), op(VORM, "art. 2 lid 4"), *(f.grondslag for f in facts)))
        ),
        actie=action,
        reden=reason,
        onbeoordeeld=unread is not None,
    )


def _vul_aan(dossier: Dossier, facts: tuple[Gegeven, ...]) -> str:
    names: dict[str, list[str]] = {}
    for fact in facts:
        names.setdefault(plek(dossier, fact)[0], []).append(fact.naam)
    return "Vul aan " + "; en ".join(f"in {file}: {', '.join(own)}" for file, own in names.items())


def _missing_facts(view: EffortView) -> tuple[tuple[Gegeven, ...], str | None]:
    """Return the facts that are missing, and the unreadable file in which all of them may stand, if there is one."""
    facts = missing_facts(view.dossier, view.peildatum)
    if "dossier.yaml" in view.dossier.onleesbaar:
        return facts, "dossier.yaml"
    if not view.dossier.configuratie_onleesbaar:
        return facts, None
    certain = tuple(fact for fact in facts if not fact.ook_in_configuratie)
    return (certain, None) if certain else (facts, "wiezit.yaml")


def _wanneer(view: EffortView, excused: str | None) -> tuple[Onderdeelstaat, str | None]:
    """What it means that a fact is not there."""
    if excused:
        return "niet_nodig", excused
    state, reason = zonder_stuk(view, *VERSLAG)
    if view.van_alle(ActueelOordeel, Eindevaluatie) or state == "ontbreekt":
        return "onvolledig", None
    return state, reason
