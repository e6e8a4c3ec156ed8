"""Efforts of the bedrijfsarts, the report itself, and a sanction that runs (WZ514, WZ521, WZ522)."""

from msgspec.structs import replace

from wiezit.assessment.efforts.terms import op_tijd, ritme
from wiezit.assessment.efforts.view import Effort, EffortView, Oordeel, effort, nvt, open_norm
from wiezit.assessment.next_step import opdracht
from wiezit.assessment.planning import Staat
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import Bekortingsverzoek, BijstellingProbleemanalyse, Probleemanalyse, ReIntegratieverslag, UwvBeslissing
from wiezit.law.facts import zonder_mogelijkheden
from wiezit.law.sanction import bekorting_gevraagd
from wiezit.law.sources import PK, RPG, UWIA, UWV_EN, WIA, ZW, op


@effort(
    "probleemanalyse_tijdig",
    "Probleemanalyse op tijd",
    "arbodienst",
    op(RPG, "art. 2 lid 2"),
    code="WZ514",
    naam="probleemanalyse-niet-op-tijd",
)
def probleemanalyse_tijdig(view: EffortView) -> Oordeel:
    """Wat: De probleemanalyse kwam later dan zes weken na de eerste ziektedag, of is er niet.

    Waarom: Jij vraagt de bedrijfsarts om dit oordeel en bent ervoor verantwoordelijk dat het op tijd komt, ook als de arbodienst
    te laat was.

    Fout: Eerste ziektedag 5 januari, probleemanalyse op 10 april, geen reden vastgelegd

    Goed: Probleemanalyse uiterlijk op 16 februari, of een afwijking met de reden
    """
    return op_tijd(
        view.stap("probleemanalyse"),
        "de probleemanalyse",
        "Vraag de bedrijfsarts erom en leg het stuk vast: wiezit voegtoe probleemanalyse",
    )


@effort(
    "begeleiding_bedrijfsarts",
    "Regelmatig contact met de bedrijfsarts",
    "arbodienst",
    op(RPG, "art. 4 lid 4"),
    code="WZ521",
    naam="bedrijfsarts-uit-beeld",
)
def begeleiding_bedrijfsarts(view: EffortView) -> Oordeel:
    """Wat: Twee of meer keer achter elkaar was er geen contact met de bedrijfsarts.

    Waarom: De bedrijfsarts hoort de werknemer regelmatig te spreken. Anders weet je niet wat de werknemer nu kan, en mist UWV de
    onderbouwing. De regeling zegt ‘regelmatig’; elke zes weken is praktijk.

    Fout: Laatste spreekuur in maart, en het is nu augustus

    Goed: Elke zes weken een spreekuur, of het ritme uit je instellingen
    """
    return ritme(view, "contact_bedrijfsarts", "contact met de bedrijfsarts", "contacten met de bedrijfsarts")


@effort("oordeel_bedrijfsarts", "Oordeel ‘geen mogelijkheden’", "arbodienst", op(PK))
def oordeel_bedrijfsarts(view: EffortView) -> Oordeel:
    """PK: no or marginal possibilities, and an advice that holds work back, always go to UWV's own verzekeringsarts."""
    closed = [
        e
        for e in view.van_alle(Probleemanalyse, BijstellingProbleemanalyse)
        if isinstance(e, Probleemanalyse | BijstellingProbleemanalyse) and zonder_mogelijkheden(e)
    ]
    if not closed:
        return nvt("De bedrijfsarts gaf geen oordeel dat er geen mogelijkheden zijn.")
    return open_norm(
        "De bedrijfsarts zag een tijd geen mogelijkheden. Dat legt UWV voor aan een eigen arts; een fout advies komt voor jou.",
        bewijs=tuple(closed),
        actie="Twijfel je aan het oordeel? Vraag de bedrijfsarts om uitleg, of UWV om een deskundigenoordeel.",
    )


@effort(
    "verslag_tijdig",
    "Re-integratieverslag op tijd",
    "administratief",
    op(WIA, "art. 25 lid 3"),
    op(ZW, "art. 38 lid 2"),
    op(UWIA),
    op(UWV_EN),
    code="WZ522",
    naam="verslag-niet-op-tijd",
)
def verslag_tijdig(view: EffortView) -> Oordeel:
    """Wat: Het re-integratieverslag is niet of te laat klaar, bij UWV ingediend of aangevuld.

    Waarom: Het verslag is klaar dertien weken voor het einde van de wachttijd, of op de laatste dag in dienst. UWV vraagt het
    binnen één dag na de WIA-aanvraag. Te laat is een administratieve reden voor een loonsanctie.

    Fout: Verslag gereed in week 93, of na de WIA-aanvraag geen ingediend_op

    Goed: Verslag gereed uiterlijk aan het einde van week 91, en ingediend_op uiterlijk een dag na de aanvraag
    """
    extra = view.stap("riv_aanvullen")
    if extra is not None and extra.staat in (Staat.TE_LAAT, Staat.TE_LAAT_GEDAAN):
        return op_tijd(
            extra, "de aanvulling van het verslag", "Stuur UWV wat ontbreekt en leg dat vast: wiezit voegtoe re_integratieverslag"
        )
    step = view.stap("riv_ziek_uit_dienst") or view.stap("re_integratieverslag_gereed")
    ready = op_tijd(
        step, "het re-integratieverslag", "Maak het verslag af (wiezit verslag) en leg het vast: wiezit voegtoe re_integratieverslag"
    )
    return _met_upload(ready, _upload(view)) if view.van(ReIntegratieverslag) else ready


def _upload(view: EffortView) -> Oordeel:
    """Return whether the report reached UWV in time: within a day after the application (UWV-EN)."""
    step = view.stap("riv_upload_werkgever")
    record = opdracht(step, view.stand) if step else ""
    found = op_tijd(
        step,
        "de upload van het verslag bij UWV",
        f"Zet het verslag nu in het werkgeversportaal van UWV. Is dat al gebeurd? Leg de dag vast: {record}",
        mist="is niet vastgelegd",
    )
    return found if any(found.bewijs) else replace(found, bewijs=tuple(view.van(ReIntegratieverslag)[-1:]))


def _met_upload(ready: Oordeel, upload: Oordeel) -> Oordeel:
    """Return one outcome for report and upload: of two lacks that which can still be mended leads, and both are told."""
    if upload.staat != "tekort":
        return upload if ready.staat == "voldoende_onderbouwd" and upload.staat == "open_norm" else ready
    if ready.staat != "tekort":
        return upload
    return replace(upload if upload.alsnog else ready, bericht=f"{ready.bericht} {upload.bericht}")


@effort("loonsanctie_hersteld", "Herstel na een loonsanctie", "administratief", op(WIA, "art. 25 lid 12"), op(WIA, "art. 25 lid 14"))
def loonsanctie_hersteld(view: EffortView) -> Oordeel:
    """A sanction lasts 52 weeks unless the employer repairs what UWV named and asks to shorten it (WIA art. 25 lid 12-14)."""
    imposed = [e for e in view.van(UwvBeslissing) if e.besluit == "loonsanctie"]
    if view.stand.toestand != "loonsanctie" or not imposed:
        return nvt("Er loopt geen loonsanctie.")
    after = [e for e in view.van(UwvBeslissing) if e.besluit == "bekorting_toegekend" and datum(e) >= datum(imposed[-1])]
    asked = [e for e in view.van(Bekortingsverzoek) if bekorting_gevraagd(e, view.van(UwvBeslissing))]
    refused = [e for e in view.van(UwvBeslissing) if e.besluit == "bekorting_afgewezen" and datum(e) >= datum(imposed[-1])]
    proof = (*imposed[-1:], *asked, *after, *refused)
    if after:
        return nvt("UWV maakte de loonsanctie korter.", bewijs=proof)
    if asked:
        return open_norm("Er is om bekorting gevraagd. UWV weegt of de tekortkoming is hersteld.", bewijs=proof)
    so_far = "UWV wees je verzoek om bekorting af" if refused else "er is nog niet om bekorting gevraagd"
    return open_norm(
        f"Er loopt een loonsanctie en {so_far}. Elke dag eerder herstellen scheelt een dag loon.",
        bewijs=proof,
        actie="Herstel wat UWV in de brief noemt en vraag om bekorting: wiezit voegtoe bekortingsverzoek",
        afwezig=True,
    )


EFFORTS: tuple[Effort, ...] = (
    probleemanalyse_tijdig,
    begeleiding_bedrijfsarts,
    oordeel_bedrijfsarts,
    verslag_tijdig,
    loonsanctie_hersteld,
)
