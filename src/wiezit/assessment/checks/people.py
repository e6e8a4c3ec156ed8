"""Who: casemanager, people behind the roles, and who should have been there or have written it (WZ231-WZ235)."""

from collections.abc import Iterator
from typing import Any

from wiezit.assessment.checks.base import INFO, WAARSCHUWING, Check, View, check
from wiezit.dates import kort
from wiezit.dossier.dossier import alle_afspraken
from wiezit.dossier.events import (
    ActueelOordeel,
    BijstellingProbleemanalyse,
    Deskundigenoordeel,
    Event,
    Probleemanalyse,
    Rolwissel,
    SecondOpinion,
    Voortgangsgesprek,
)
from wiezit.dossier.roles import ROLNAMEN, Rol, as_roles
from wiezit.findings import Code, Finding
from wiezit.law.documents import STUK, TEKENT_VOOR

KNOWN_WITHOUT_NAME: frozenset[Rol] = frozenset(("werkgever", "werknemer", "uwv", "gemachtigde"))


@check("WZ231", "geen-casemanager", WAARSCHUWING, "RPG art. 4 lid 2 c", mist=True, configuratie=True)
def geen_casemanager(code: Code, view: View) -> Iterator[Finding]:
    """Wat: De casemanager is gestopt, en er staat geen opvolger in het dossier.

    Waarom: Werkgever en werknemer wijzen samen iemand aan die de activiteiten begeleidt en contact houdt. Zonder casemanager
    volgt geen loonsanctie, maar let ook niemand meer op de afspraken.

    Fout: rol: casemanager met tot_en_met: 2026-03-31, en gebeurtenissen van daarna

    Goed: Een rolwissel met rol: casemanager en de naam van de opvolger
    """
    people = (*view.dossier.configuratie.betrokkenen, *view.dossier.kaart.betrokkenen)
    ended = [person.tot_en_met for person in people if person.rol == "casemanager" and person.tot_en_met]
    day = view.laatste_dag
    if ended and max(ended) < day and "casemanager" not in view.dossier.betrokkenen(day):
        yield code.at(
            view.dossier.kaart_bron.span("betrokkenen"),
            f"sinds {kort(max(ended))} is er geen casemanager",
            help="Wijs samen een opvolger aan: wiezit voegtoe rolwissel",
        )


def _holders(view: View) -> set[Rol]:
    """Return the roles that have a person on any day."""
    people = (*view.dossier.configuratie.betrokkenen, *view.dossier.kaart.betrokkenen)
    changed = {change.rol for change in view.van(Rolwissel) if change.rol and change.naam}
    return {person.rol for person in people if person.rol and person.naam} | changed


@check("WZ232", "rol-zonder-persoon", INFO, "RPG art. 3", mist=True, configuratie=True)
def rol_zonder_persoon(code: Code, view: View) -> Iterator[Finding]:
    """Wat: In een gebeurtenis staat een rol waarvan het dossier niet zegt wie dat is.

    Waarom: Over twee jaar moet nog te zien zijn wie er sprak, adviseerde of iets zou doen.

    Fout: door: arbeidsdeskundige, en geen betrokkene met die rol.

    Goed: In dossier.yaml of wiezit.yaml een betrokkene met rol: arbeidsdeskundige en een naam.
    """
    known = _holders(view) | KNOWN_WITHOUT_NAME
    for event in view.dossier.gebeurtenissen:
        if event.door in known and not event.aanwezig and not event.afspraken:
            continue  # the common case, without building anything
        for rol, route in _used(event):
            if rol not in known:
                known.add(rol)
                yield code.at(
                    view.span(event, *route),
                    f"er staat geen naam bij de rol ‘{ROLNAMEN[rol]}’: wie is dat?",
                    help=f"Zet bij betrokkenen in dossier.yaml: rol: {rol} en de naam.",
                )


def _used(event: Event) -> list[tuple[Rol, tuple[str | int, ...]]]:
    """Return the roles that an event names, with the place of each."""
    used: list[tuple[Rol, tuple[str | int, ...]]] = [(rol, ("door",)) for rol in as_roles(event.door)]
    used += [(rol, ("aanwezig", n)) for n, rol in enumerate(event.aanwezig)]
    for route, promise in alle_afspraken(event):
        used += [(rol, (*route, "wie")) for rol in as_roles(promise.wie)]
    return used


@check("WZ233", "gesprek-zonder-werknemer", WAARSCHUWING, "RPG art. 4 lid 2 b")
def gesprek_zonder_werknemer(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Bij een voortgangsgesprek was de werknemer niet aanwezig.

    Waarom: Een voortgangsgesprek voeren werkgever en werknemer samen. Overleg zonder de werknemer is geen evaluatie van
    het plan.

    Fout: aanwezig: [werkgever, bedrijfsarts]

    Goed: aanwezig: [werkgever, werknemer]. Was het een ander overleg? Gebruik dan soort: contact.
    """
    for talk in view.van(Voortgangsgesprek):
        if talk.aanwezig and "werknemer" not in talk.aanwezig and "gemachtigde" not in talk.aanwezig:
            yield code.at(
                view.span(talk, "aanwezig"),
                "de werknemer was niet bij dit voortgangsgesprek",
                help="Plan een gesprek met de werknemer. Was dit een ander overleg, gebruik dan soort: contact.",
            )


@check("WZ234", "schrijver-niet-bedrijfsarts", WAARSCHUWING, "RPG art. 2 lid 2", "RPG art. 6 lid 1")
def schrijver_niet_bedrijfsarts(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Een probleemanalyse, een bijstelling ervan of een actueel oordeel komt niet van de bedrijfsarts of arbodienst.

    Waarom: De regeling vraagt het oordeel van de bedrijfsarts of arbodienst. Een ander mag dat niet geven.

    Fout: door: casemanager, of auteur met functie: hr-adviseur

    Goed: door: bedrijfsarts, of auteur met functie: bedrijfsarts
    """
    for event in view.van_alle(Probleemanalyse, BijstellingProbleemanalyse, ActueelOordeel):
        makers = as_roles(event.door)
        if makers and not set(STUK["probleemanalyse"].schrijft) & set(makers):
            yield code.at(view.span(event, "door"), "dit stuk hoort van de bedrijfsarts of arbodienst te komen", help=_HULP_ARTS)
        elif event.auteur and event.auteur.functie and _not_a_doctor(event):
            yield code.at(
                view.span(event, "auteur", "functie"), "dit stuk hoort van de bedrijfsarts of arbodienst te komen", help=_HULP_ARTS
            )


_HULP_ARTS = "Vraag de bedrijfsarts om dit oordeel en leg het vast met zijn naam en functie."
_OTHERS = (
    "casemanager",
    "hr",
    "p&o",
    "leidinggevende",
    "arbeidsdeskundige",
    "werkgever",
    "praktijkondersteuner",
    "verpleegkundige",
    "coach",
)


def _not_a_doctor(event: Any) -> bool:
    words = event.auteur.functie.lower()
    return "arts" not in words and "arbodienst" not in words and any(other in words for other in _OTHERS)


@check("WZ235", "aanvrager-mag-dit-niet", WAARSCHUWING, "UDO", "ARBO art. 14 lid 2 g")
def aanvrager_mag_dit_niet(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Een deskundigenoordeel of second opinion is gevraagd door iemand die dat niet kan vragen.

    Waarom: Een deskundigenoordeel vraagt de werkgever of de werknemer aan bij UWV. Een second opinion bij een andere bedrijfsarts
    is een recht van de werknemer alleen.

    Fout: soort: deskundigenoordeel, aanvrager: bedrijfsarts

    Goed: soort: deskundigenoordeel, aanvrager: werknemer
    """
    parties = frozenset[Rol]().union(*TEKENT_VOOR.values())
    for opinion in view.van(Deskundigenoordeel):
        if opinion.aanvrager and opinion.aanvrager not in parties:
            yield code.at(
                view.span(opinion, "aanvrager"),
                "een deskundigenoordeel kan alleen de werkgever of de werknemer aanvragen",
                help="Vul bij aanvrager in wie van beiden het vroeg.",
            )
    for second in view.van(SecondOpinion):
        if TEKENT_VOOR["werkgever"].union({"casemanager"}).intersection(as_roles(second.door)):
            yield code.at(
                view.span(second, "door"),
                "een second opinion vraagt de werknemer, niet de werkgever",
                help="Was het op verzoek van de werknemer? Zet dan bij door: werknemer. Anders is het geen second opinion volgens de wet.",
            )


CHECKS: tuple[Check, ...] = (
    geen_casemanager,
    rol_zonder_persoon,
    gesprek_zonder_werknemer,
    schrijver_niet_bedrijfsarts,
    aanvrager_mag_dit_niet,
)
