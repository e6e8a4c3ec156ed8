"""The parts of the re-integratieverslag on a day: present, incomplete, missing, not yet due or not needed. Pure."""

from collections.abc import Iterator

from msgspec.structs import replace

from wiezit.assessment.efforts.spoor2 import START_MET_PLAN
from wiezit.assessment.efforts.view import Bewijs, EffortView, niet_te_lezen, verbeter
from wiezit.assessment.lateness import onbeslist
from wiezit.assessment.next_step import inhalen, verlof_voorbij
from wiezit.assessment.planning import Staat
from wiezit.assessment.report.model import Onderdeelstaat
from wiezit.assessment.report.toets_facts import gegevens
from wiezit.assessment.report.toets_part import VERSLAG, Onderdeel, zonder_stuk
from wiezit.assessment.states import NA_VERLOF
from wiezit.dates import kort
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import (
    Event,
    Herstelmelding,
    MedischeInformatie,
    Spoor2Start,
    Verlof,
    Ziekmelding,
    soort_van,
)
from wiezit.law.documents import STUKKEN, Eis, Stuk, ontbreekt
from wiezit.law.reasons import einde_voor_week_zeven, geen_verslag_nodig, verkort_verslag
from wiezit.law.sources import VORM, op

STAPPEN: dict[str, tuple[str, ...]] = {
    "probleemanalyse": ("probleemanalyse",),
    "plan_van_aanpak": ("plan_van_aanpak",),
    "eerstejaarsevaluatie": ("eerstejaarsevaluatie",),
    "actueel_oordeel": ("actueel_oordeel",),
    "eindevaluatie": ("eindevaluatie",),
    "medische_informatie": ("medische_informatie",),
    "oordeel_werknemer": VERSLAG,
    "re_integratieplan": ("spoor2_start",),
    "rapportages_spoor2": ("spoor2_rapportage",),
}
IN_VERKORT = frozenset(("administratieve_gegevens", "medische_informatie", "oordeel_werknemer"))
BEGRENST = (Ziekmelding, Herstelmelding, Verlof)
"""The kinds that decide which events belong to the case."""
_EIGEN_BESTAND = ("eerste_stuk", "rapportage.")
"""How the names of lacks begin that are no field of a document, but a document."""


def onderdelen(view: EffortView) -> tuple[Onderdeel, ...]:
    """Return every part, in the order of RPG art. 6 lid 1 and then what belongs to spoor 2."""
    excused = geen_verslag(view)
    parts = (gegevens(view, excused), *(_stuk(view, stuk, excused) for stuk in STUKKEN))
    if excused != NA_VERLOF:
        return parts
    return tuple(replace(part, staat="nog_niet_nodig") if part.staat == "niet_nodig" else part for part in parts)  # nobody knows yet


def geen_verslag(view: EffortView) -> str | None:
    """Return why no report is needed at all, or None; an eigenrisicodrager ZW makes his at the end of the wait, not of employment."""
    if view.feiten is None:
        return None
    if view.hersteld:
        return NA_VERLOF if verlof_voorbij(view.stand) else "de werknemer is hersteld"
    return geen_verslag_nodig(view.feiten) or einde_voor_week_zeven(view.feiten)


def verkort(view: EffortView) -> bool:
    """Return whether a short report is enough (VORM art. 2a)."""
    return view.feiten is not None and verkort_verslag(view.feiten)


def _stuk(view: EffortView, stuk: Stuk, excused: str | None) -> Onderdeel:
    kinds = _soorten(stuk)
    events = view.van_alle(*kinds)
    if excused:
        return _niet_gevraagd(view, stuk, events, excused)
    if events:
        return _present(view, stuk, events)
    if verkort(view) and stuk.onderdeel not in IN_VERKORT:
        return _part(view, stuk, "niet_nodig", reden="bij een verkort verslag is dit stuk niet nodig")
    if stuk.onderdeel in ("re_integratieplan", "rapportages_spoor2"):
        state, reason = _spoor2(view, stuk)
    elif stuk.onderdeel == "arbeidsdeskundig_onderzoek":
        state, reason = "niet_nodig", "een arbeidsdeskundig onderzoek is niet verplicht"
    else:
        state, reason = zonder_stuk(view, *STAPPEN[stuk.onderdeel])
    if state == "ontbreekt" and (files := view.dossier.kan_staan_in(kinds)):
        return _onleesbaar(view, stuk, files)
    return _part(view, stuk, state, reden=reason, actie=_actie(view, stuk) if state in ("ontbreekt", "nog_niet_nodig") else None)


def _niet_gevraagd(view: EffortView, stuk: Stuk, events: list[Event], excused: str) -> Onderdeel:
    """Without a report nothing is asked for: what is there is there, and what is not complete need not become so."""
    found = _present(view, stuk, events) if events else None
    complete = found is not None and found.staat == "aanwezig" and not found.onbeoordeeld
    return found if found and complete else _part(view, stuk, "niet_nodig", reden=excused, events=events)


def _soorten(stuk: Stuk) -> tuple[type[Event], ...]:
    return (stuk.soort, stuk.bijstelling) if stuk.bijstelling else (stuk.soort,)


def _present(view: EffortView, stuk: Stuk, events: list[Event]) -> Onderdeel:
    """What is lacking for certain makes a part incomplete; what may stand in a file that cannot be read leaves it unjudged."""
    found = list(_gemist(view, stuk, events))
    lacks = {eis.veld: eis for eis, files in found if not files}
    unread = tuple(dict.fromkeys(name for _, files in found for name in files))
    if unread and not lacks:
        reason = f"of dit compleet is, kan ik niet beoordelen: {niet_te_lezen(unread)}"
        return _part(view, stuk, "aanwezig", events=events, reden=reason, onbeoordeeld=True)
    return _part(view, stuk, "onvolledig" if lacks else "aanwezig", events=events, eisen=tuple(lacks.values()))


def _gemist(view: EffortView, stuk: Stuk, events: list[Event]) -> Iterator[tuple[Eis, tuple[str, ...]]]:
    """Yield what is lacking, each with the unreadable files that may show otherwise.

    The first document and the last adjustment must hold what the law asked when they were made. One that cannot be read may
    be the real first or last one, and an unread sick report or recovery may add older documents to the case.
    """
    first = next((e for e in events if isinstance(e, stuk.soort)), None)
    earlier, newer = view.dossier.kan_staan_in((stuk.soort, *BEGRENST)), view.dossier.kan_staan_in(_soorten(stuk))
    if first is None:
        yield Eis("eerste_stuk", "het eerste stuk", op(VORM, "art. 2 lid 7")), earlier
        return
    for event, files in {first: earlier, **({} if events[-1] is first else {events[-1]: newer})}.items():
        for eis in ontbreekt(stuk, event, datum(event), op=view.peildatum):
            yield eis, files
    for s in view.ronden("spoor2_rapportage") if stuk.onderdeel == "rapportages_spoor2" else ():
        if s.staat is Staat.TE_LAAT and s.telt:
            yield Eis(f"rapportage.{s.telt}", f"rapportage van {kort(s.telt)}", stuk.grondslag[0]), onbeslist(view.stand, s)


def _part(
    view: EffortView,
    stuk: Stuk,
    staat: Onderdeelstaat,
    *,
    reden: str | None = None,
    events: list[Event] | None = None,
    eisen: tuple[Eis, ...] = (),
    actie: str | None = None,
    onbeoordeeld: bool = False,
) -> Onderdeel:
    proof = view.bewijs(events or ())
    if any(eis.veld.startswith(_EIGEN_BESTAND) for eis in eisen):
        actie = _toevoegen(stuk)
    elif eisen and proof:
        actie = f"Vul aan in {proof[-1].bestand}: {', '.join(eis.naam for eis in eisen)}"
    return Onderdeel(
        onderdeel=stuk.onderdeel,
        titel=stuk.titel,
        staat=staat,
        ontbreekt=tuple(eis.veld for eis in eisen),
        namen=tuple(eis.naam for eis in eisen),
        bewijs=proof,
        grondslag=tuple(dict.fromkeys(str(place) for place in (*stuk.grondslag, *(eis.grondslag for eis in eisen)))),
        actie=actie,
        reden=reden,
        onbeoordeeld=onbeoordeeld,
    )


def _onleesbaar(view: EffortView, stuk: Stuk, files: tuple[str, ...]) -> Onderdeel:
    return Onderdeel(
        onderdeel=stuk.onderdeel,
        titel=stuk.titel,
        staat="onvolledig",
        bewijs=tuple(Bewijs(name) for name in files),
        grondslag=tuple(str(place) for place in stuk.grondslag),
        reden=f"niet te beoordelen: {niet_te_lezen(files)}",
        actie=verbeter(files, view.dossier.pad),
        onbeoordeeld=True,
    )


def _spoor2(view: EffortView, stuk: Stuk) -> tuple[Onderdeelstaat, str | None]:
    """Plan and reports belong to a spoor 2 that runs; a plan that came too late with it is missing, as its step says."""
    plan = stuk.onderdeel == "re_integratieplan"
    if not view.van(Spoor2Start):
        state, reason = zonder_stuk(view, "spoor2_start")
        if state == "niet_nodig" or not view.feiten:
            return state, reason
        late = view.stap("re_integratieplan_spoor2") if plan else None
        if late and late.staat is Staat.TE_LAAT and late.telt:
            return "ontbreekt", f"uiterlijk {kort(late.telt)}, samen met de start van spoor 2"
        return "nog_niet_nodig", f"spoor 2 is nog niet gestart{'; dit plan komt daarvoor' if plan else ''}"
    if plan:
        return "ontbreekt", None
    missed = [s for s in view.ronden("spoor2_rapportage", ook_erna=True) if s.staat is Staat.TE_LAAT]
    if any(s.telt and s.telt <= view.getoetst_tot for s in missed):
        return "ontbreekt", None
    when = "voor de WIA-aanvraag was er nog" if missed else "er is nog"
    return "nog_niet_nodig", f"{when} geen moment voor rapportage voorbij"


def _actie(view: EffortView, stuk: Stuk) -> str:
    if _kan_niet_meer(view, stuk):
        return f"{inhalen()}: wiezit voegtoe {soort_van(stuk.soort)}"
    return START_MET_PLAN if stuk.onderdeel == "re_integratieplan" and not view.van(Spoor2Start) else _toevoegen(stuk)


def _kan_niet_meer(view: EffortView, stuk: Stuk) -> bool:
    """Tell whether the step of a document was missed in a case that is over."""
    steps = STAPPEN.get(stuk.onderdeel, ())
    missed = [s for s in view.stand.stappen if s.step.id in steps and s.staat is Staat.TE_LAAT]
    return bool(missed) and all(s.rust for s in missed)


def _toevoegen(stuk: Stuk) -> str:
    fact = "alleen de dag" if stuk.soort is MedischeInformatie else "het stuk"
    return f"{stuk.opdracht} en leg {fact} vast: wiezit voegtoe {soort_van(stuk.soort)}"
