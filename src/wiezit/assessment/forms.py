"""The printable forms and letters, by name: each is filled from the dossier, and what is not known is a line to write on. Pure."""

from collections.abc import Callable

from wiezit.assessment import forms_letters, forms_plans, forms_reviews, forms_uwv
from wiezit.assessment.planning import Stand
from wiezit.assessment.report_model import Formulier

FORMULIEREN: dict[str, tuple[str, Callable[[Stand], Formulier]]] = {
    "plan_van_aanpak": ("plan van aanpak met visie en handtekeningen", forms_plans.plan_van_aanpak),
    "bijstelling_plan_van_aanpak": ("bijstelling van het plan van aanpak", forms_plans.bijstelling),
    "re_integratieplan": ("re-integratieplan voor spoor 2", forms_plans.re_integratieplan),
    "voortgangsgesprek": ("verslag van een voortgangsgesprek", forms_reviews.voortgangsgesprek),
    "eerstejaarsevaluatie": ("evaluatie aan het einde van het eerste ziektejaar", forms_reviews.eerstejaarsevaluatie),
    "eindevaluatie": ("eindevaluatie voor het re-integratieverslag", forms_reviews.eindevaluatie),
    "verzoek_bedrijfsarts": ("brief met vragen aan de bedrijfsarts", forms_letters.verzoek_bedrijfsarts),
    "uitnodiging_gesprek": ("uitnodiging voor een gesprek", forms_letters.uitnodiging_gesprek),
    "bevestiging_afspraken": ("brief die afspraken bevestigt", forms_letters.bevestiging_afspraken),
    "waarschuwing": ("schriftelijke waarschuwing", forms_letters.waarschuwing),
    "oordeel_werknemer": ("oordeel van de werknemer", forms_uwv.oordeel_werknemer),
    "melding_42_weken": ("controlelijst voor de ziekmelding bij UWV na 42 weken", forms_uwv.melding_42_weken),
}


def formulier(soort: str, stand: Stand) -> Formulier:
    """Return one form for a dossier on the peildatum of `stand`. Raises KeyError when there is no such form."""
    return FORMULIEREN[soort][1](stand)
