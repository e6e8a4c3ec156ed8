"""Terms of the law in Dutch words, as a person would read the article aloud. Pure."""

from wiezit import dates
from wiezit.law.anchors import ANKERS
from wiezit.law.terms import BeginWeek, Bij, EindeWeek, Jaren, Laatste, Na, Onverwijld, Term, Voor, Vroegste, Werkdagen

_ANDERE = {
    "ontdekking": "de dag waarop je het kon weten",
    "herstel": "de eerste herstelde dag",
    "rapportagemoment": "het afgesproken moment",
    "arbeidstherapie": "de start van de arbeidstherapie",
    "verandering": "een verandering in wat de werknemer kan",
    "probleemanalyse": "de probleemanalyse",
    "bijstelling_probleemanalyse": "het nieuwe oordeel van de bedrijfsarts",
    "spoor1_afsluiten": "de instemming van de werknemer",
    "spoor2_start": "de start van spoor 2",
    "eerste_ziektedag": "de eerste ziektedag",
    "laatste_dag_dienstverband": "de laatste dag van het dienstverband",
    "einde_wachttijd": "het einde van de wachttijd",
    "einde_verlenging": "het einde van de afgesproken verlenging (WIA art. 24)",
    "oordeel": "het oordeel van de bedrijfsarts",
    "plan_van_aanpak": "het plan van aanpak",
    "re_integratieverslag": "het re-integratieverslag",
    "wia_aanvraag": "de WIA-aanvraag",
    "bekortingsverzoek": "de dag van ontvangst van het verzoek",
    "aanvulverzoek": "het verzoek van UWV",
    "eerstejaarsevaluatie": "de eerstejaarsevaluatie",
    "evaluatie_spoor2": "de eerstejaarsevaluatie",
    "late_brief_uwv": "een brief van UWV die na week 89 kwam",
    "einde_dossier": "het einde van de re-integratie",
}


def anker_in_woorden(anker: str) -> str:
    """Return what is counted from, in words."""
    return _ANDERE.get(anker) or (ANKERS[anker][0] if anker in ANKERS else anker.replace("_", " "))


def in_woorden(term: Term | None) -> str:
    """Return a term in words: `binnen 6 weken na de eerste ziektedag`."""
    match term:
        case None:
            return "geen termijn"
        case Na(anker=anker, weken=0, dagen=0):
            return f"op {anker_in_woorden(anker)}"
        case Na(anker=anker):
            return f"uiterlijk {afstand_in_woorden(term.afstand)} na {anker_in_woorden(anker)}"
        case Voor(anker=anker, weken=weken):
            return f"uiterlijk {weken} weken voor {anker_in_woorden(anker)}"
        case BeginWeek(week=week):
            return f"vanaf de eerste dag van ziekteweek {week}"
        case EindeWeek(week=week):
            return f"uiterlijk de laatste dag van ziekteweek {week}"
        case Jaren(anker=anker, aantal=aantal):
            return f"{aantal} kalenderjaren vanaf {anker_in_woorden(anker)}"
        case Werkdagen(anker=anker, aantal=aantal):
            return f"binnen {aantal} werkdagen na {anker_in_woorden(anker)}"
        case Onverwijld(anker=anker):
            return f"direct na {anker_in_woorden(anker)} (de wet noemt geen aantal dagen)"
        case Bij(stap=stap):
            return f"samen met {anker_in_woorden(stap)}"
        case Vroegste(termen=termen):
            return " of, als dat eerder is, ".join(in_woorden(t) for t in termen)
        case Laatste(termen=termen):
            return " of, als dat later is, ".join(in_woorden(t) for t in termen)


def vanaf_in_woorden(term: Term) -> str:
    """Return in words when a window opens: `vanaf 20 dagen na de eerste ziektedag`."""
    return in_woorden(term).replace("uiterlijk ", "vanaf ", 1)


def afstand_in_woorden(dagen: int) -> str:
    """Return a distance in words, in weeks where it is a whole number of them: `6 weken`, `1 dag`."""
    if dagen and dagen % 7 == 0:
        return "1 week" if dagen == 7 else f"{dagen // 7} weken"
    return dates.dagen(dagen)


def in_zin(titel: str) -> str:
    """Return a title for inside a sentence: without its capital, unless it begins with an abbreviation."""
    return titel if titel[1:2].isupper() else titel[:1].lower() + titel[1:]
