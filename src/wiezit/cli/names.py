"""What people call a step, a kind of event or a form, and which name comes nearest to what they typed."""

from collections.abc import Iterable

# Everyday words; what is on the right is a name of the law or of the format.
GEWOON = {
    "analyse": "probleemanalyse",
    "bedrijfsarts": "spreekuur",
    "bellen": "contact",
    "belletje": "contact",
    "besluit": "uwv_beslissing",
    "beslissing": "uwv_beslissing",
    "beter": "herstelmelding",
    "betermelding": "herstelmelding",
    "bijstelling": "bijstelling_plan_van_aanpak",
    "evaluatie": "eerstejaarsevaluatie",
    "gesprek": "voortgangsgesprek",
    "gespreksverslag": "voortgangsgesprek",
    "herstel": "herstelmelding",
    "hersteld": "herstelmelding",
    "loonsanctie": "uwv_beslissing",
    "ontslag": "einde_dienstverband",
    "plan": "plan_van_aanpak",
    "riv": "re_integratieverslag",
    "spoor2": "spoor2_start",
    "telefoon": "contact",
    "uit_dienst": "einde_dienstverband",
    "uitnodiging": "uitnodiging_gesprek",
    "verslag": "re_integratieverslag",
    "wia": "wia_aanvraag",
    "ziek": "ziekmelding",
}


def gelijkend(name: str, known: Iterable[str], number: int = 3) -> list[str]:
    """Return the known names that come nearest: what people mean by this word, names with the word in them, then look-alikes."""
    from difflib import get_close_matches

    allowed = list(known)
    inside = [one for one in allowed if name in one.split("_") or (len(name) > 3 and name in one)]
    near = get_close_matches(name, allowed, n=number, cutoff=0.6)
    found = dict.fromkeys([GEWOON.get(name, ""), *sorted(inside, key=len), *near])
    return [one for one in found if one in allowed][:number]
