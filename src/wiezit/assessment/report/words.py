"""Values of a dossier as words for people: labels of fields, dates, numbers, roles and answers. Pure."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from wiezit.dates import beknopt, kort
from wiezit.dossier.events import Event, soort_van
from wiezit.dossier.fields import Field, Type
from wiezit.dossier.roles import ROLNAMEN, Rol, Rollen, as_roles
from wiezit.law.steps import STAP

LABELS: dict[str, str] = {
    "einddoel": "Doel",
    "dreigend_langdurig": "Dreigend langdurig verzuim",
    "benutbare_mogelijkheden": "Benutbare mogelijkheden",
    "evaluatie_weken": "Bespreken om de (weken)",
    "afschrift_op": "Kopie gegeven op",
    "spoor2": "Spoor 2 starten",
    "reden_geen_spoor2": "Reden om spoor 2 niet te starten",
    "huidig_werk": "Huidig werk",
    "inspanningen_spoor1": "Inspanningen in spoor 1",
    "inspanningen_spoor2": "Inspanningen in spoor 2",
    "passend_werk_aanwezig": "Aanwezigheid van passend werk",
    "doorgegeven_arbodienst_op": "Doorgegeven aan de arbodienst op",
    "meldtermijn_uwv": "Meldtermijn bij UWV",
    "zelfde_oorzaak_als_voor_verlof": "Zelfde oorzaak als vóór het verlof",
    "gemeld_uwv_op": "Gemeld bij UWV op",
    "uren_per_week": "Uren per week",
    "andere_werkgever": "Werk bij een andere werkgever nodig",
    "eigen_werk": "Eigen werk passend",
    "aangepast_eigen_werk": "Eigen werk passend te maken",
    "ander_werk": "Ander passend werk bij deze werkgever",
    "periode_van": "Periode vanaf",
    "periode_tot_en_met": "Periode tot en met",
    "volgende": "Volgende afspraak",
    "medegedeeld_op": "Meegedeeld aan de werknemer op",
}
WAARDEN: dict[str, str] = {
    "nu_niet": "nu niet",
    "42_weken": "ziekmelding na 42 weken",
    "ziek_uit_dienst": "ziek uit dienst",
    "vierde_dag": "uiterlijk op de vierde dag",
    "zes_weken": "na zes weken",
    "aangepast_eigen": "eigen werk, aangepast",
    "eigen": "eigen werk",
    "ander": "ander werk",
    "andere_werkgever": "werk bij een andere werkgever",
    "herstel_binnen_3_maanden": "binnen 3 maanden terug in structureel werk bij de eigen werkgever",
    "marginale_mogelijkheden": "voor langere tijd marginale mogelijkheden",
    "aow_binnen_een_jaar": "AOW binnen een jaar na het einde van de wachttijd, beiden akkoord",
    "geschiktheid_eigen_werk": "geschiktheid voor het eigen werk",
    "inspanningen_werknemer": "re-integratie-inspanningen van de werknemer",
    "inspanningen_werkgever": "re-integratie-inspanningen van de werkgever",
    "aanvullen_riv": "re-integratieverslag aanvullen",
    "bekorting_toegekend": "bekorting van de loonsanctie toegekend",
    "bekorting_afgewezen": "bekorting van de loonsanctie afgewezen",
    "wia_toegekend": "WIA-uitkering toegekend",
    "wia_geweigerd": "WIA-uitkering geweigerd",
    "iva_toegekend": "IVA-uitkering toegekend",
    "wia_attendering": "bericht over de WIA-aanvraag",
    "geen_loonsanctie": "geen loonsanctie",
    "deels_hervat": "deels aan het werk",
    "herstelvenster": "hersteld, vier weken afwachten",
}
TITELS: dict[str, str] = {
    "re_integratieplan": "Re-integratieplan",
    "re_integratieverslag": "Re-integratieverslag",
    "spoor2_start": "Start van spoor 2",
    "spoor2_rapportage": "Rapportage over spoor 2",
    "spoor2_einde": "Einde van spoor 2",
    "melding_uwv": "Melding bij UWV",
    "uwv_beslissing": "Beslissing van UWV",
    "bericht_uwv": "Bericht van UWV",
    "wia_aanvraag": "WIA-aanvraag",
    "vervroegde_iva": "Vervroegde IVA",
    "voorstel_werknemer": "Voorstel van de werknemer",
    "passend_werk": "Aanbod van passend werk",
    "oordeel_werknemer": "Oordeel van de werknemer",
    "bijstelling_probleemanalyse": "Bijstelling van de probleemanalyse",
    "bijstelling_plan_van_aanpak": "Bijstelling van het plan van aanpak",
    "verlenging_loondoorbetaling": "Verlenging van de loondoorbetaling",
    "niet_van_toepassing": "Stap die niet van toepassing is",
    "einde_dienstverband": "Einde van het dienstverband",
    "second_opinion": "Second opinion",
    "arbeidsdeskundig_onderzoek": "Arbeidsdeskundig onderzoek",
}

_ROLLEN: dict[str, str] = {str(role): name for role, name in ROLNAMEN.items()}


def label(naam: str) -> str:
    """Return the label of a field for people."""
    return LABELS.get(naam) or naam.replace("_", " ").capitalize()


def titel(event: Event) -> str:
    """Return what an event is called: `Plan van aanpak`."""
    soort = soort_van(type(event))
    return TITELS.get(soort) or soort.replace("_", " ").capitalize()


def datumkort(dag: date | None) -> str:
    """Return a date for a table: `5 jan 2026`; nothing for None."""
    return beknopt(dag) if dag else ""


def periode(van: date | None, tot_en_met: date | None) -> str:
    """Return a period for a table; the last day counts."""
    if van and tot_en_met:
        return f"{datumkort(van)} t/m {datumkort(tot_en_met)}"
    return f"vanaf {datumkort(van)}" if van else f"t/m {datumkort(tot_en_met)}" if tot_en_met else ""


def getal(waarde: float) -> str:
    """Return a number as the Dutch write it: `12,5`."""
    return f"{waarde:g}".replace(".", ",")


def rollen(waarde: Rollen | None) -> str:
    """Return roles in words: `werkgever en werknemer`."""
    return opgesomd(ROLNAMEN[role] for role in as_roles(waarde))


def opgesomd(woorden: Iterable[str]) -> str:
    """Join words as a sentence does: `a, b en c`."""
    items = list(woorden)
    return " en ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)


def waarde(value: Any, field: Field) -> str | None:
    """Return the value of a field in words; None when it is empty, or is a mapping or a list of mappings."""
    if isinstance(value, tuple):
        words = [word for item in value if (word := waarde(item, field))]
        return opgesomd(words) or None
    if isinstance(value, date):
        return kort(value)
    if isinstance(value, int | float):
        return getal(value) + ("%" if field.naam == "loonwaarde" else "")
    if not isinstance(value, str) or not value.strip():
        return None
    if field.naam == "stap":
        return stapnaam(value)
    return keuzewoord(value) if field.vorm is Type.KEUZE else value.strip()


def keuzewoord(value: str) -> str:
    """Return the words for one of the answers that the format knows; a role gets its name."""
    return WAARDEN.get(value) or _ROLLEN.get(value) or value.replace("_", " ")


def stapnaam(stap: str) -> str:
    """Return what the step with this name is called; another, as of a measure or of an organisation itself, in words."""
    name = stap.strip()
    return STAP[name].titel if name in STAP else keuzewoord(name)


def rolnaam(rol: Rol | None) -> str:
    """Return the name of a role; nothing for None."""
    return ROLNAMEN[rol] if rol else ""
