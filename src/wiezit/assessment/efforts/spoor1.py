"""Efforts with the own employer, as UWV's frame looks at them: start, use of possibilities, evaluation, advice (WZ511-WZ518, WZ523)."""

from wiezit.assessment.efforts.terms import NIET_NODIG, op_tijd, ritme, uiterlijk
from wiezit.assessment.efforts.view import Effort, EffortView, Oordeel, effort, nvt, onderbouwd, open_norm, tekort
from wiezit.assessment.planning import Staat
from wiezit.dates import kort
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import (
    RITME_WEKEN,
    Activiteit,
    Advies,
    ArbeidsdeskundigOnderzoek,
    Arbeidstherapie,
    Detachering,
    Event,
    PassendWerk,
    PlanVanAanpak,
    Werkhervatting,
)
from wiezit.law.sources import BBP, BELEID, BW7, PK, RPG, UWIA, op
from wiezit.law.terms import KLEINE_OVERSCHRIJDING

GEEN_STILSTAND = 98
"""Calendar days: the first fourteen weeks are never counted as standing still (UWIA)."""


@effort(
    "plan_van_aanpak_tijdig",
    "Plan van aanpak op tijd",
    "spoor1",
    op(RPG, "art. 4 lid 1"),
    code="WZ515",
    naam="plan-van-aanpak-niet-op-tijd",
)
def plan_van_aanpak_tijdig(view: EffortView) -> Oordeel:
    """Wat: Het plan van aanpak kwam later dan twee weken na het oordeel van de bedrijfsarts, of het is er niet.

    Waarom: Zonder plan staat de re-integratie stil. Stilstand zonder goede reden telt bij UWV als tekortkoming.

    Fout: Probleemanalyse op 10 februari, plan op 1 april, geen reden vastgelegd

    Goed: Plan uiterlijk op 24 februari, of een afwijking met de reden
    """
    return op_tijd(
        view.stap("plan_van_aanpak"), "het plan van aanpak", "Maak samen het plan en leg het vast: wiezit voegtoe plan_van_aanpak"
    )


@effort(
    "mogelijkheden_benut",
    "Mogelijkheden om te werken gebruikt",
    "spoor1",
    op(BW7, "art. 658a lid 1"),
    op(BBP, "§5"),
    op(UWIA),
    code="WZ511",
    naam="kans-in-spoor-1-gemist",
)
def mogelijkheden_benut(view: EffortView) -> Oordeel:
    """Wat: De bedrijfsarts of arbeidsdeskundige ziet mogelijkheden, maar in het dossier staat geen werk, aanbod of onderzoek.

    Waarom: Wie kan werken, al is het in ander of lichter werk, moet daar de kans voor krijgen. Een gemiste kans in spoor 1 is een
    vaste reden voor een loonsanctie. De eerste veertien weken tellen niet als stilstand. Na een advies dat er werk is, is de
    eerstvolgende evaluatie van jullie plan de maat.

    Fout: ‘benutbare_mogelijkheden: ja’ in februari, en in september nog geen uur gewerkt en niets aangeboden

    Goed: Een werkhervatting, passend_werk, activiteit of arbeidsdeskundig onderzoek, met wat het opleverde
    """
    if view.feiten is None or view.feiten.mogelijkheden != "ja":
        judged = view.feiten is not None and view.feiten.analyses
        return nvt("De bedrijfsarts noemt nu geen mogelijkheden om te werken." if judged else _geen_oordeel(view))
    if missed := _gemist_advies(view):
        return tekort(
            "Volgens het onderzoek is er passend werk in je bedrijf, maar daarna is er niets aangeboden of begonnen.",
            bewijs=(missed,),
            actie="Bied het werk aan en leg het vast: wiezit voegtoe passend_werk",
            afwezig=True,
        )
    tried = view.van_alle(Werkhervatting, Arbeidstherapie, PassendWerk, Activiteit, ArbeidsdeskundigOnderzoek, Detachering)
    if tried:
        return open_norm(
            f"Vastgelegde inspanningen: {len(tried)}. Of dat genoeg is, weegt een mens.",
            bewijs=tuple(tried),
            actie="Lees na of elke mogelijkheid die de bedrijfsarts noemt, is gebruikt.",
        )
    analysis = next(iter(view.feiten.analyses), None)
    if view.peildatum < view.feiten.klok.dag(GEEN_STILSTAND):
        return nvt("Nog in de eerste veertien weken: die tellen niet als stilstand.", bewijs=(analysis,))
    return tekort(
        "De bedrijfsarts ziet mogelijkheden, maar er is geen werk, aanbod of onderzoek vastgelegd.",
        bewijs=(analysis,),
        actie="Kijk samen welk werk kan en leg het vast: wiezit voegtoe passend_werk",
        afwezig=True,
    )


def _geen_oordeel(view: EffortView) -> str:
    readable = " dat ik kan lezen" if view.dossier.onleesbaar else ""
    return f"In het dossier staat nog geen oordeel van de bedrijfsarts{readable}."


def _gemist_advies(view: EffortView) -> Event | None:
    """The last research that sees suitable work here, older than one round of evaluation and without any offer or work since."""
    plan = view.feiten.laatste(PlanVanAanpak) if view.feiten else None
    weeks = plan.evaluatie_weken if plan else RITME_WEKEN
    for research in view.van(ArbeidsdeskundigOnderzoek)[-1:]:
        possible = "ja" in (research.aangepast_eigen_werk, research.ander_werk)
        followed = any(datum(e) >= datum(research) for e in view.van_alle(Werkhervatting, PassendWerk, Arbeidstherapie))
        if possible and not followed and research.opgevolgd not in ("ja", "deels") and view.sinds(research) > 7 * weeks:
            return research
    return None


@effort(
    "voortgangsgesprekken",
    "Plan regelmatig samen besproken",
    "spoor1",
    op(RPG, "art. 4 lid 2 b"),
    op(BELEID),
    code="WZ516",
    naam="plan-niet-besproken",
)
def voortgangsgesprekken(view: EffortView) -> Oordeel:
    """Wat: Twee of meer afgesproken gesprekken over het plan zijn niet gehouden.

    Waarom: Jullie plan noemt vaste momenten voor evaluatie. Blijven ze uit, dan kan het plan niet worden bijgestuurd en ziet UWV
    stilstand. Eén laat gesprek is nog geen tekort: haal het in.

    Fout: Laatste voortgangsgesprek in april, en het is nu september

    Goed: Elke zes weken een voortgangsgesprek, of het ritme dat in jullie plan staat
    """
    return ritme(view, "voortgangsgesprek", "voortgangsgesprek", "voortgangsgesprekken")


@effort(
    "eerstejaarsevaluatie_tijdig",
    "Eerstejaarsevaluatie op tijd",
    "spoor1",
    op(RPG, "art. 4 lid 2 b"),
    op(PK),
    code="WZ523",
    naam="eerstejaarsevaluatie-niet-op-tijd",
)
def eerstejaarsevaluatie_tijdig(view: EffortView) -> Oordeel:
    """Wat: De eerstejaarsevaluatie kwam meer dan twee weken na het einde van het eerste ziektejaar, of is er dan nog niet.

    Waarom: Aan het einde van het eerste ziektejaar kijken jullie samen terug en besluiten jullie over het tweede jaar, ook over spoor
    2. Wat later komt, kost tijd om te herstellen. Een kleine overschrijding, tot en met ziektedag 378, weegt een mens.

    Fout: Eerste ziektedag 5 januari 2026, eerstejaarsevaluatie op 1 februari 2027, geen reden vastgelegd

    Goed: Eerstejaarsevaluatie uiterlijk op 3 januari 2027, of een afwijking met de reden
    """
    step = view.stap("eerstejaarsevaluatie")
    found = op_tijd(step, "de eerstejaarsevaluatie", "Houd de evaluatie en leg haar vast: wiezit voegtoe eerstejaarsevaluatie")
    if step is None or view.feiten is None or found.staat != "tekort":
        return found
    last = view.feiten.klok.dag(KLEINE_OVERSCHRIJDING.afstand)
    if (step.gedaan_op or view.peildatum) > last:
        return found
    return open_norm(
        f"{found.bericht} Tot en met {kort(last)} is dat een kleine overschrijding; die weegt UWV.",
        bewijs=found.bewijs,
        actie=found.actie,
        afwezig=True,
    )


@effort("plan_bijgesteld", "Plan aangepast aan nieuw oordeel", "spoor1", op(RPG, "art. 4 lid 5"), code="WZ517", naam="plan-loopt-achter")
def plan_bijgesteld(view: EffortView) -> Oordeel:
    """Wat: De bedrijfsarts gaf een nieuw oordeel, maar het plan van aanpak is daarna niet aangepast.

    Waarom: Een plan dat niet past bij wat de werknemer nu kan, laat kansen liggen.

    Fout: Bijstelling van de probleemanalyse in juni, en nog steeds het plan van februari

    Goed: Een bijstelling van het plan binnen twee weken
    """
    rounds = [s for s in view.ronden("bijstelling_plan_van_aanpak") if s.staat not in NIET_NODIG]
    if not rounds:
        return nvt("Er is geen nieuw oordeel waarop het plan moet worden aangepast.")
    done = tuple(s.door for s in rounds)
    missed = [s for s in rounds if s.staat is Staat.TE_LAAT]
    if missed:
        return tekort(
            f"Het plan is niet aangepast aan het laatste oordeel ({uiterlijk(missed[0].telt)}).",
            bewijs=done,
            actie="Pas het plan samen aan: wiezit voegtoe bijstelling_plan_van_aanpak",
            afwezig=True,
        )
    if any(s.staat is Staat.TE_LAAT_GEDAAN and not s.reden for s in rounds):
        return open_norm("Het plan is aangepast, maar later dan twee weken na het nieuwe oordeel.", bewijs=done, afwezig=True)
    return onderbouwd("Het plan is na elk nieuw oordeel aangepast.", bewijs=done)


@effort("advies_opgevolgd", "Advies van deskundigen gevolgd", "spoor1", op(BBP, "§5"), op(PK), code="WZ518", naam="advies-zonder-gevolg")
def advies_opgevolgd(view: EffortView) -> Oordeel:
    """Wat: Een advies van een deskundige is niet gevolgd, en er staat niet waarom.

    Waarom: Wie advies vraagt en het zonder reden laat liggen, laat een kans liggen. Je mag afwijken als je het uitlegt.

    Fout: Arbeidsdeskundig onderzoek met opgevolgd: nee, zonder toelichting

    Goed: opgevolgd: nee, toelichting: deze afdeling is in mei gesloten
    """
    given = [e for e in view.van_alle(ArbeidsdeskundigOnderzoek, Advies) if isinstance(e, ArbeidsdeskundigOnderzoek | Advies)]
    if not given:
        return nvt("Er is geen advies van een andere deskundige.")
    dropped = [e for e in given if e.opgevolgd in ("nee", "deels") and not e.toelichting]
    if dropped:
        return tekort(
            "Een advies is niet of deels gevolgd zonder uitleg.",
            bewijs=tuple(dropped),
            actie="Volg het advies alsnog, of schrijf bij toelichting waarom niet.",
        )
    if all(e.opgevolgd == "ja" for e in given):
        return onderbouwd("Elk advies is gevolgd.", bewijs=tuple(given))
    return open_norm(
        "Niet bij elk advies staat dat het is gevolgd. UWV weegt de reden.",
        bewijs=tuple(given),
        actie="Vul bij elk advies in: opgevolgd, en waarom.",
    )


EFFORTS: tuple[Effort, ...] = (
    plan_van_aanpak_tijdig,
    mogelijkheden_benut,
    voortgangsgesprekken,
    eerstejaarsevaluatie_tijdig,
    plan_bijgesteld,
    advies_opgevolgd,
)
