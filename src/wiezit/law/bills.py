"""Rules that are not law: the bill on closing spoor 1 in the second year (seed 002, section 1.2.2.1; consultation of 2023).

Off by default; `instellingen.wetsvoorstel_spoor1: ja` shows what it would do. Every line says "nog geen wet".
"""

from wiezit.dossier.dossier import datum
from wiezit.dossier.events import Afwijking
from wiezit.dossier.roles import as_roles
from wiezit.law.facts import Feiten
from wiezit.law.rounds import Ronde
from wiezit.law.sources import WETSVOORSTEL, op
from wiezit.law.step import Ernst, Soort, Step
from wiezit.law.terms import BeginWeek, Na

HOOGSTE_AANTAL_WERKNEMERS = 100


def wetsvoorstel_aan(f: Feiten) -> bool:
    """The setting is on and the employer is, as far as known, small enough."""
    size = f.dossier.werkgever.aantal_werknemers
    small = size is None or size <= HOOGSTE_AANTAL_WERKNEMERS
    return f.dossier.configuratie.instellingen.wetsvoorstel_spoor1 == "ja" and small


def bedenktijden(f: Feiten) -> list[Ronde]:
    """Two weeks of reflection after each written consent of the employee to close spoor 1."""
    if not wetsvoorstel_aan(f):
        return []
    consents = (e for e in f.van(Afwijking) if e.stap == "spoor1_afsluiten" and "werknemer" in as_roles(e.akkoord))
    return [Ronde(datum(consent)) for consent in consents]


STAPPEN_WETSVOORSTEL: tuple[Step, ...] = (
    Step(
        id="spoor1_afsluiten",
        titel="Spoor 1 afsluiten (nog geen wet)",
        aan_zet=("werkgever", "werknemer"),
        verantwoordelijk=None,
        vanaf=BeginWeek(53),
        uiterlijk=None,
        soort=Soort.OPTIE,
        als=wetsvoorstel_aan,
        helpt=wetsvoorstel_aan,
        nog_geen_wet=True,
        ernst=Ernst.INFO,
        grondslag=(op(WETSVOORSTEL),),
        wat="Nog geen wet. Volgens het wetsvoorstel mag een werkgever met hooguit 100 werknemers spoor 1 afsluiten vanaf het tweede ziektejaar, als de werknemer schriftelijk instemt of UWV toestemming geeft.",
        waarom="Daarna zoeken jullie alleen nog bij een andere werkgever. UWV zou toetsen: is de werknemer arbeidsongeschikt, is in het eerste jaar genoeg gedaan, en lukt terugkeer binnen 13 weken na het eerste jaar niet. Is het eigen werk na volledig herstel nog vrij, dan mag de werknemer terug. Is het aan een ander gegeven, dan zou er een nieuwe ontslaggrond zijn.",
        gevolg="Nog geen wet: sluit spoor 1 nu niet af. Herplaatsen in je eigen bedrijf blijft je plicht zolang het dienstverband duurt.",
        opdracht="wiezit voegtoe afwijking --veld stap=spoor1_afsluiten",
    ),
    Step(
        id="bedenktijd_spoor1",
        titel="Bedenktijd na instemming met afsluiten van spoor 1 (nog geen wet)",
        aan_zet=("werknemer",),
        verantwoordelijk="werkgever",
        uiterlijk=Na("spoor1_afsluiten", weken=2),
        soort=Soort.OPTIE,
        ronden=bedenktijden,
        helpt=wetsvoorstel_aan,
        nog_geen_wet=True,
        ernst=Ernst.INFO,
        grondslag=(op(WETSVOORSTEL),),
        wat="Nog geen wet. De werknemer zou twee weken bedenktijd hebben; wijs hem daar schriftelijk op en ga na of hij de gevolgen begrijpt.",
        waarom="De instemming moet vrijwillig zijn. De werknemer mag er voorwaarden aan verbinden.",
        gevolg="Nog geen wet.",
    ),
)
