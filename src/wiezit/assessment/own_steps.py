"""Own steps of an organisation (`eigen_stappen` in wiezit.yaml) as rows of the same shape as the law table. Pure."""

from datetime import date, timedelta

from wiezit.dossier.dossier import Dossier, datum
from wiezit.dossier.events import SOORT
from wiezit.dossier.roles import as_roles
from wiezit.dossier.settings import EigenStap
from wiezit.law.anchors import ANKERS
from wiezit.law.facts import Feiten
from wiezit.law.rounds import Ronde, einde_verplichtingen
from wiezit.law.sources import EIGEN, op
from wiezit.law.step import Ernst, Soort, Step
from wiezit.law.steps import STAP
from wiezit.law.terms import Na


def eigen_stappen(f: Feiten) -> list[Step]:
    """Return the own steps that are defined well enough to plan, of two with one name the first; what is wrong is a finding elsewhere."""
    usable: dict[str | None, EigenStap] = {}
    for own in filter(is_bruikbaar, f.dossier.configuratie.eigen_stappen):
        usable.setdefault(own.stap, own)
    return list(map(_step, usable.values()))


def eigen_stap(dossier: Dossier, *namen: str) -> Step | None:
    """Return the own step with one of these names, when it is defined well enough to plan."""
    return next((_step(own) for own in dossier.configuratie.eigen_stappen if own.stap in namen and is_bruikbaar(own)), None)


def is_bruikbaar(own: EigenStap) -> bool:
    """Return whether an own step has a name that is no step of the law, a known anchor, a distance and a positive repeat, if any."""
    named = own.stap is not None and own.stap != "" and own.stap not in STAP
    known_anchor = own.na in ANKERS or own.na in SOORT
    said = named and bool(own.titel and own.aan_zet) and known_anchor and _afstand(own) is not None
    return said and (own.elke is None or own.elke > 0)


def _afstand(own: EigenStap) -> int | None:
    if own.weken is None and own.dagen is None:
        return None
    return 7 * (own.weken or 0) + (own.dagen or 0)


def _step(own: EigenStap) -> Step:
    kinds = tuple(SOORT[kind] for kind in own.voldaan_door if kind in SOORT)
    return Step(
        id=own.stap or "",
        titel=own.titel or "",
        aan_zet=as_roles(own.aan_zet),
        verantwoordelijk="werkgever",
        uiterlijk=Na(own.na or "", dagen=_afstand(own) or 0),
        soort=Soort.EIGEN,
        ronden=lambda f: _ronden(own, f),
        ritme=own.elke is not None,
        voldaan_door=kinds,
        opdracht=None if kinds else f"vul voldaan_door in bij de eigen stap {own.stap} in wiezit.yaml",
        loopt_door=own.vervalt_bij_herstel == "nee",
        ernst=Ernst.MIDDEL,
        grondslag=(op(EIGEN),),
        wat=own.toelichting or own.titel or "",
        waarom="Dit is een afspraak van jullie eigen organisatie, geen wet.",
        gevolg="Geen gevolg volgens de wet.",
    )


def _ronden(own: EigenStap, f: Feiten) -> list[Ronde]:
    start, distance = _anker(own.na or "", f), _afstand(own)
    if start is None or distance is None:
        return []
    if own.elke is None:
        return [Ronde(start, distance)]
    step = own.elke * (7 if own.weken is not None else 1)
    last = einde_verplichtingen(f)
    return [Ronde(start, d) for d in range(distance, (last - start).days + 1, step) if start + timedelta(days=d) <= last]


def _anker(name: str, f: Feiten) -> date | None:
    if name in ANKERS:
        return ANKERS[name][1](f)
    first = f.eerste(SOORT[name])
    return datum(first) if first else None
