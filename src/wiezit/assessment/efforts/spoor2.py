"""Efforts with another employer, and how employer and employee dealt with each other (WZ512-WZ520)."""

from wiezit.assessment.efforts.terms import op_tijd
from wiezit.assessment.efforts.view import Effort, EffortView, Oordeel, effort, nvt, onderbouwd, open_norm, tekort
from wiezit.assessment.planning import PlannedStep, Staat
from wiezit.dates import kort
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import (
    Contact,
    Deskundigenoordeel,
    Eerstejaarsevaluatie,
    Maatregel,
    PassendWerk,
    ReIntegratieplan,
    Spoor2Einde,
    Spoor2Rapportage,
    Spoor2Start,
    Spreekuur,
    VoorstelWerknemer,
    Voortgangsgesprek,
)
from wiezit.law.conditions import zonder_reactie
from wiezit.law.facts import Feiten
from wiezit.law.sources import BBP, BW7, PK, op
from wiezit.law.spoor2 import mogelijkheden_sinds

REACTIETIJD = 14
"""Calendar days in which silence is no lack yet; the law says "onverwijld" and names no number (BW7 art. 629 lid 7)."""

START_MET_PLAN = "Start spoor 2. Laat eerst het re-integratieplan maken en leg het vast: wiezit voegtoe re_integratieplan"
"""What to do first when spoor 2 is too late and its plan is not there: the same words for the effort and the document."""


@effort("spoor2_tijdig", "Spoor 2 op tijd gestart", "spoor2", op(PK), op(BW7, "art. 658a lid 1"), code="WZ512", naam="spoor-2-niet-op-tijd")
def spoor2_tijdig(view: EffortView) -> Oordeel:
    """Wat: Spoor 2 is niet of te laat gestart, en er is geen geldige uitzondering.

    Waarom: Zes weken na de eerstejaarsevaluatie hoort spoor 2 te lopen. Te laat of niet starten kan een loonsanctie
    geven. Was spoor 2 te laat maar goed, en klaar voor het einde van de wachttijd, dan geeft alleen
    het te laat zijn geen sanctie.

    Fout: Eerstejaarsevaluatie op 20 december, en in mei nog geen spoor 2

    Goed: Start binnen zes weken na de evaluatie, of een van de drie uitzonderingen met toelichting
    """
    step = view.stap("spoor2_start")
    evaluation = view.van(Eerstejaarsevaluatie)[-1:]
    if step is not None and step.staat is Staat.NIET_VAN_TOEPASSING:
        return open_norm(
            f"Er is een uitzondering: {step.reden}. UWV weegt of dat klopt.",
            bewijs=tuple(evaluation),
            actie="Zorg dat de toelichting laat zien waaruit dit blijkt.",
        )
    if step is not None and step.uiterlijk is None and step.staat in (Staat.NU, Staat.GEDAAN) and view.feiten:
        return _zonder_termijn(step, view.feiten, _starten(view))
    found = op_tijd(step, "spoor 2", _starten(view), mist="is niet gestart")
    if step is not None and step.staat is Staat.TE_LAAT_GEDAAN:
        found = Oordeel(
            staat=found.staat,
            bericht=f"{found.bericht} Is het goed en klaar voor het einde van de wachttijd, dan geeft alleen te laat geen sanctie.",
            bewijs=(*evaluation, step.door),
            actie=found.actie,
            afwezig=found.afwezig,
        )
    return found


def _starten(view: EffortView) -> str:
    """What to do first: a plan made after the start is a lack of its own (PK)."""
    if view.van(ReIntegratieplan):
        return "Start spoor 2 en leg de dag vast: wiezit voegtoe spoor2_start"
    return START_MET_PLAN


def _zonder_termijn(step: PlannedStep, f: Feiten, actie: str) -> Oordeel:
    """Possibilities that came after the evaluation ask for spoor 2 at once, unless a return within three months is in sight (PK).

    Without such possibilities an exception stood: a start is then more than was asked.
    """
    since = mogelijkheden_sinds(f)
    if since is None and step.door is not None:
        return onderbouwd(
            "Spoor 2 is gestart, al gold er een uitzondering. Te laat is dat niet.", bewijs=(f.laatste(Eerstejaarsevaluatie), step.door)
        )
    seen = tuple(a for a in f.analyses if datum(a) == since)
    when = f"De bedrijfsarts ziet pas sinds {kort(since)} weer mogelijkheden. " if since else ""
    if step.door is not None:
        return open_norm(f"{when}Spoor 2 is daarna gestart. UWV weegt of dat snel genoeg was.", bewijs=(*seen, step.door))
    return open_norm(
        f"{when}Spoor 2 hoort dan direct te starten, naast spoor 1, tenzij terugkeer bij jou binnen drie maanden in zicht is.",
        bewijs=seen,
        actie=actie,
    )


@effort("spoor2_uitvoering", "Spoor 2 met plan en rapportages", "spoor2", op(PK), code="WZ513", naam="spoor-2-zonder-plan")
def spoor2_uitvoering(view: EffortView) -> Oordeel:
    """Wat: Spoor 2 begon zonder re-integratieplan vooraf.

    Waarom: Zonder persoonsprofiel en zoekprofiel is het zoeken niet gericht. UWV vraagt het plan op, ook als je spoor 2 zelf doet.

    Fout: spoor2_start in februari en een re_integratieplan van april

    Goed: Een re_integratieplan met een datum op of voor de start
    """
    starts = view.van(Spoor2Start)
    if not starts:
        return nvt("Spoor 2 loopt niet.")
    plans = [plan for plan in view.van(ReIntegratieplan) if datum(plan) <= datum(starts[0])]
    if not plans:
        return tekort(
            "Spoor 2 begon zonder re-integratieplan vooraf.",
            bewijs=(starts[0], *view.van(ReIntegratieplan)[:1]),
            actie="Laat het plan alsnog maken en leg het vast: wiezit voegtoe re_integratieplan",
            afwezig=True,
        )
    return open_norm(
        f"Er is een plan vooraf en {_aantal(len(view.van(Spoor2Rapportage)))}. Of het traject goed was, weegt een mens.",
        bewijs=(*plans[:1], *starts, *view.van(Spoor2Rapportage), *view.van(Spoor2Einde)),
        actie="Lees de rapportages na: werd er gericht gezocht, en greep je in als het stilviel?",
    )


def _aantal(rapportages: int) -> str:
    return "nog geen rapportage" if rapportages == 0 else "1 rapportage" if rapportages == 1 else f"{rapportages} rapportages"


@effort(
    "medewerking_werknemer",
    "Reactie als de werknemer niet meewerkt",
    "werknemer",
    op(BBP, "§9"),
    op(PK),
    op(BW7, "art. 629 lid 3"),
    code="WZ519",
    naam="geen-reactie-op-niet-meewerken",
)
def medewerking_werknemer(view: EffortView) -> Oordeel:
    """Wat: De werknemer weigerde werk of verscheen niet bij de bedrijfsarts, en je hebt daar niet genoeg op gereageerd.

    Waarom: Je moet de werknemer aanspreken en, als het niet helpt, een maatregel nemen of UWV om een deskundigenoordeel vragen.
    Niets doen wordt jou toegerekend. Twee keer of vaker zonder maatregel of deskundigenoordeel is een tekort.

    Fout: Drie keer niet verschenen op het spreekuur, en alleen een nieuwe afspraak gemaakt

    Goed: Aanspreken, daarna een schriftelijke waarschuwing of een deskundigenoordeel
    """
    signs = [
        *(e for e in view.van(PassendWerk) if e.reactie == "geweigerd"),
        *(e for e in view.van(Spreekuur) if e.status == "niet_verschenen"),
    ]
    firm = view.van_alle(Maatregel, Deskundigenoordeel)
    if not signs:
        if not firm:
            return nvt("Er staat niet in het dossier dat de werknemer niet meewerkt.")
        return open_norm("Er zijn maatregelen of een deskundigenoordeel. UWV weegt of dat paste.", bewijs=tuple(firm))
    last = max(signs, key=datum)
    answered = [e for e in view.van_alle(Maatregel, Deskundigenoordeel, Voortgangsgesprek, Contact) if datum(e) >= datum(last)]
    action = "Spreek de werknemer aan en leg het vast. Helpt dat niet: waarschuw op papier of vraag UWV om een deskundigenoordeel."
    if len(signs) > 1 and not firm:
        return tekort(
            f"De werknemer werkte {len(signs)} keer niet mee, en er is geen maatregel of deskundigenoordeel.",
            bewijs=tuple(signs),
            actie=action,
            afwezig=True,
        )
    if not answered and view.sinds(last) > REACTIETIJD:
        return tekort(
            f"Na {kort(datum(last))} staat er geen reactie van jou.",
            bewijs=tuple(signs),
            actie=action,
            afwezig=True,
        )
    return open_norm(
        "De werknemer werkte een keer niet mee. UWV weegt of je reactie genoeg was.",
        bewijs=(*signs, *answered, *firm),
        actie=None if answered else action,
    )


@effort("voorstellen_werknemer", "Voorstellen van de werknemer", "werknemer", op(PK), code="WZ520", naam="voorstel-werknemer-genegeerd")
def voorstellen_werknemer(view: EffortView) -> Oordeel:
    """Wat: De werknemer deed een voorstel, en jij reageerde niet of wees het af zonder zwaarwegende reden.

    Waarom: Een voorstel van de werknemer om weer te werken mag je alleen om een zwaarwegende reden afwijzen.

    Fout: reactie: afgewezen zonder zwaarwegende_reden, of na zes weken nog reactie: open

    Goed: reactie: overgenomen, of reactie: afgewezen met de zwaarwegende reden
    """
    proposals = view.van(VoorstelWerknemer)
    if not proposals:
        return nvt("Er staat geen voorstel van de werknemer in het dossier.")
    refused = [e for e in proposals if e.reactie == "afgewezen" and not e.zwaarwegende_reden]
    silent = [e for e in proposals if zonder_reactie(e, view.peildatum)]
    if refused or silent:
        return tekort(
            "Een voorstel van de werknemer heeft geen reactie, of is afgewezen zonder zwaarwegende reden.",
            bewijs=(*refused, *silent),
            actie="Reageer schriftelijk op het voorstel van de werknemer, en leg de reden vast.",
        )
    if all(e.reactie == "overgenomen" for e in proposals):
        return onderbouwd("Elk voorstel is overgenomen.", bewijs=tuple(proposals))
    return open_norm("UWV weegt of de reden om een voorstel af te wijzen zwaar genoeg is.", bewijs=tuple(proposals))


EFFORTS: tuple[Effort, ...] = (
    spoor2_tijdig,
    spoor2_uitvoering,
    medewerking_werknemer,
    voorstellen_werknemer,
)
