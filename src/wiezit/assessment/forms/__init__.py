"""The printable forms and letters, by name: each is filled from the dossier, and what is not known is a line to write on. Pure."""

from collections.abc import Callable

from wiezit.assessment.forms import letters, plans, reviews, uwv
from wiezit.assessment.planning import Stand
from wiezit.assessment.report.model import Formulier

FORMULIEREN: dict[str, tuple[str, Callable[[Stand], Formulier]]] = {
    "plan_van_aanpak": ("plan van aanpak met visie en handtekeningen", plans.plan_van_aanpak),
    "bijstelling_plan_van_aanpak": ("bijstelling van het plan van aanpak", plans.bijstelling),
    "re_integratieplan": ("re-integratieplan voor spoor 2", plans.re_integratieplan),
    "voortgangsgesprek": ("verslag van een voortgangsgesprek", reviews.voortgangsgesprek),
    "eerstejaarsevaluatie": ("evaluatie aan het einde van het eerste ziektejaar", reviews.eerstejaarsevaluatie),
    "eindevaluatie": ("eindevaluatie voor het re-integratieverslag", reviews.eindevaluatie),
    "verzoek_bedrijfsarts": ("brief met vragen aan de bedrijfsarts", letters.verzoek_bedrijfsarts),
    "uitnodiging_gesprek": ("uitnodiging voor een gesprek", letters.uitnodiging_gesprek),
    "bevestiging_afspraken": ("brief die afspraken bevestigt", letters.bevestiging_afspraken),
    "waarschuwing": ("schriftelijke waarschuwing", letters.waarschuwing),
    "oordeel_werknemer": ("oordeel van de werknemer", uwv.oordeel_werknemer),
    "melding_42_weken": ("controlelijst voor de ziekmelding bij UWV na 42 weken", uwv.melding_42_weken),
}


def formulier(soort: str, stand: Stand) -> Formulier:
    """Return one form for a dossier on the peildatum of `stand`. Raises KeyError when there is no such form."""
    return FORMULIEREN[soort][1](stand)
