"""Which events stand in which part of the report, in the order of RPG art. 6 and VORM art. 2. Pure."""

from datetime import date

from msgspec import Struct

from wiezit.assessment.planning import PlannedStep, Staat, Stand
from wiezit.assessment.report.events import logboek, ontbrekend, stuk
from wiezit.assessment.report.model import Alinea, Blok, Onderdeel, Onderdeelstaat, Veld, Velden
from wiezit.assessment.report.roles import Zicht
from wiezit.dates import kort
from wiezit.dossier import events as soorten
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import Event

_NOG_NIET = {Staat.LATER, Staat.BINNENKORT, Staat.NU, Staat.GEPAUZEERD}
_HOEFT_NIET = {Staat.NIET_VAN_TOEPASSING, Staat.VERVALLEN}


VERSLAG = ("riv_ziek_uit_dienst", "re_integratieverslag_gereed")
"""The step that asks for the report: at the end of employment, else before the end of the wait."""


class Deel(Struct, frozen=True, kw_only=True):
    """One part: `stukken` are events that get a document of their own, `regels` those that are a row in a table.

    A part with a `stap` is asked by law: without its first kind of document it is missing; `zelf` is then said about it.
    """

    id: str
    titel: str
    rubriek: str
    stukken: tuple[type[Event], ...] = ()
    regels: tuple[type[Event], ...] = ()
    stap: tuple[str, ...] = ()
    grondslag: str | None = None
    verkort: bool = False
    zelf: str | None = None


DELEN: tuple[Deel, ...] = (
    Deel(
        id="probleemanalyse",
        titel="Probleemanalyse en bijstellingen",
        rubriek="advies",
        stukken=(soorten.Probleemanalyse, soorten.BijstellingProbleemanalyse),
        stap=("probleemanalyse",),
        grondslag="RPG art. 6 lid 1 f",
    ),
    Deel(
        id="plan_van_aanpak",
        titel="Plan van aanpak en bijstellingen",
        rubriek="plan",
        stukken=(soorten.PlanVanAanpak, soorten.BijstellingPlanVanAanpak),
        stap=("plan_van_aanpak",),
        grondslag="RPG art. 6 lid 1 g",
    ),
    Deel(
        id="eerstejaarsevaluatie",
        titel="Eerstejaarsevaluatie",
        rubriek="plan",
        stukken=(soorten.Eerstejaarsevaluatie,),
        stap=("eerstejaarsevaluatie",),
        grondslag="RPG art. 6 lid 1 h",
    ),
    Deel(
        id="actueel_oordeel",
        titel="Actueel oordeel van de bedrijfsarts",
        rubriek="advies",
        stukken=(soorten.ActueelOordeel,),
        stap=("actueel_oordeel",),
        grondslag="RPG art. 6 lid 1 i, j en k",
    ),
    Deel(
        id="eindevaluatie",
        titel="Eindevaluatie",
        rubriek="plan",
        stukken=(soorten.Eindevaluatie,),
        stap=("eindevaluatie",),
        grondslag="RPG art. 6 lid 1 h, i en k; VORM art. 2 lid 10",
    ),
    Deel(
        id="inspanningen_spoor1",
        titel="Inspanningen in spoor 1",
        rubriek="spoor1",
        regels=(soorten.Werkhervatting, soorten.Arbeidstherapie, soorten.PassendWerk, soorten.VoorstelWerknemer, soorten.Activiteit),
        grondslag="RPG art. 3",
    ),
    Deel(
        id="inspanningen_spoor2",
        titel="Inspanningen in spoor 2",
        rubriek="spoor2",
        stukken=(soorten.ReIntegratieplan, soorten.Spoor2Rapportage),
        regels=(soorten.Spoor2Start, soorten.Spoor2Einde, soorten.Detachering, soorten.Proefplaatsing),
        stap=("re_integratieplan_spoor2",),
        grondslag="PK; BW7 art. 658a lid 1",
    ),
    Deel(
        id="adviezen",
        titel="Adviezen en wat ermee is gedaan",
        rubriek="deskundigen",
        stukken=(soorten.ArbeidsdeskundigOnderzoek, soorten.Deskundigenoordeel, soorten.Advies),
        regels=(soorten.SecondOpinion,),
    ),
    Deel(
        id="gesprekken",
        titel="Gesprekken en contacten",
        rubriek="gesprekken",
        stukken=(soorten.Voortgangsgesprek,),
        regels=(soorten.Contact,),
        grondslag="RPG art. 4 lid 2 b",
    ),
    Deel(
        id="spreekuren", titel="Contacten met de bedrijfsarts", rubriek="advies", regels=(soorten.Spreekuur,), grondslag="RPG art. 4 lid 4"
    ),
    Deel(id="maatregelen", titel="Maatregelen", rubriek="maatregelen", regels=(soorten.Maatregel,), grondslag="BW7 art. 629"),
    Deel(
        id="uwv",
        titel="Meldingen, aanvragen en beslissingen",
        rubriek="uwv",
        regels=(
            soorten.MeldingUwv,
            soorten.BerichtUwv,
            soorten.VervroegdeIva,
            soorten.WiaAanvraag,
            soorten.VerlengingLoondoorbetaling,
            soorten.UwvBeslissing,
            soorten.Bekortingsverzoek,
            soorten.ReIntegratieverslag,
        ),
        verkort=True,
    ),
    Deel(
        id="overig",
        titel="Overige gebeurtenissen",
        rubriek="overig",
        regels=(soorten.Afwijking, soorten.NietVanToepassing, soorten.Rolwissel, soorten.Document),
    ),
    Deel(
        id="oordeel_werknemer",
        titel="Oordeel van de werknemer",
        rubriek="oordeel",
        stukken=(soorten.OordeelWerknemer,),
        stap=VERSLAG,
        grondslag="RPG art. 6 lid 1 l",
        zelf="De werknemer geeft dit oordeel zelf. UWV vraagt er ook om bij de WIA-aanvraag.",
        verkort=True,
    ),
)
VERLOOP = (soorten.Ziekmelding, soorten.Herstelmelding, soorten.Verlof, soorten.EindeDienstverband)
"""Events that make up the course of the absence: everybody sees them, in the part about the course."""
RUBRIEK_VAN: dict[type[Event], str] = {
    **{kind: deel.rubriek for deel in DELEN for kind in (*deel.stukken, *deel.regels)},
    **dict.fromkeys(VERLOOP, "verloop"),
    soorten.MedischeInformatie: "medisch",
}
"""The rubric of every kind of event: it decides who may see it."""


def onderdeel(deel: Deel, stand: Stand, gebeurtenissen: tuple[Event, ...], zicht: Zicht) -> Onderdeel | None:
    """Return one part with its documents and rows; None when the law does not ask it and nothing stands in it."""
    documents = [event for event in gebeurtenissen if isinstance(event, deel.stukken)]
    rows = [event for event in gebeurtenissen if isinstance(event, deel.regels)]
    if not documents and not rows and not deel.stap:
        return None
    state, remark = staat(deel, stand, documents)
    blocks: list[Blok] = [Alinea(remark, "ontbreekt" if state == "ontbreekt" else "gewoon")] if remark else []
    if remark and deel.zelf:
        blocks.append(Alinea(deel.zelf))
    if rows:
        blocks.append(logboek("Overzicht op datum", stand.dossier, rows, zicht))
    return Onderdeel(
        id=deel.id,
        titel=deel.titel,
        blokken=tuple(blocks),
        delen=tuple(stuk(stand.dossier, event, zicht) for event in documents),
        staat=state,
        grondslag=deel.grondslag,
    )


def staat(deel: Deel, stand: Stand, documents: list[Event]) -> tuple[Onderdeelstaat | None, str | None]:
    """Return the state of a part and, where its document is not there, why not."""
    if not deel.stap:
        return None, None
    if any(isinstance(event, deel.stukken[0]) for event in documents):
        return ("onvolledig" if any(ontbrekend(event) for event in documents) else "aanwezig"), None
    return _zonder(_stap(stand, deel.stap))


def _stap(stand: Stand, ids: tuple[str, ...]) -> PlannedStep | None:
    """The first of these steps that applies to this dossier, or else the first that there is."""
    found = [row for name in ids for row in stand.stappen if row.step.id == name]
    return next((row for row in found if row.staat not in _HOEFT_NIET), found[0] if found else None)


def _zonder(step: PlannedStep | None) -> tuple[Onderdeelstaat, str]:
    if step is not None and step.staat in _HOEFT_NIET:
        return "niet_nodig", f"Niet nodig: {step.reden or 'de stap is vervallen'}."
    if step is not None and step.staat in _NOG_NIET:
        return "nog_niet_nodig", f"Nog niet nodig{_uiterlijk(step.telt)}."
    return "ontbreekt", f"Dit onderdeel ontbreekt in het dossier{_uiterlijk(step.telt if step else None)}."


def _uiterlijk(dag: date | None) -> str:
    return f" (uiterlijk {kort(dag)})" if dag else ""


def medische_informatie(stand: Stand, gebeurtenissen: tuple[Event, ...]) -> Onderdeel:
    """Return the part about medical information: only the fact and the day that the bedrijfsarts gave it to the employee."""
    given = [event for event in gebeurtenissen if isinstance(event, soorten.MedischeInformatie)]
    nooit = "De inhoud staat niet in dit dossier en niet in dit verslag. Alleen de werknemer stuurt deze informatie naar UWV."
    if given:
        fact = Veld("Door de bedrijfsarts aan de werknemer gegeven op", kort(datum(given[-1])))
        return _medisch("aanwezig", Velden((fact,)), Alinea(nooit))
    state, remark = _zonder(_stap(stand, ("medische_informatie", *VERSLAG)))
    return _medisch(state, Alinea(remark, "ontbreekt" if state == "ontbreekt" else "gewoon"), Alinea(nooit))


def _medisch(staat: Onderdeelstaat, *blokken: Blok) -> Onderdeel:
    return Onderdeel(id="medische_informatie", titel="Medische informatie", blokken=blokken, staat=staat, grondslag="VORM art. 2")
