"""Which events stand in which part of the report, in the order of RPG art. 6 and VORM art. 2. Pure."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from wiezit.assessment.planning import Stand
from wiezit.assessment.report import toets_part
from wiezit.assessment.report.events import logboek, stuk
from wiezit.assessment.report.model import Alinea, Blok, Onderdeel, Onderdeelstaat, Veld, Velden
from wiezit.assessment.report.roles import Zicht
from wiezit.dates import kort
from wiezit.dossier import events as soorten
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import Event

Oordelen = Mapping[str, toets_part.Onderdeel]
"""The judgement of every part by its name: the same as `toets` shows."""
_ZWAARSTE: tuple[Onderdeelstaat, ...] = ("ontbreekt", "onvolledig", "aanwezig", "nog_niet_nodig", "niet_nodig")


class Deel(Struct, frozen=True, kw_only=True):
    """One part: `stukken` are events that get a document of their own, `regels` those that are a row in a table.

    `oordeel` names what is asked by law in a part; `zelf` is said about it while it is not there.
    """

    id: str
    titel: str
    rubriek: str
    stukken: tuple[type[Event], ...] = ()
    regels: tuple[type[Event], ...] = ()
    oordeel: tuple[str, ...] = ()
    grondslag: str | None = None
    verkort: bool = False
    zelf: str | None = None


DELEN: tuple[Deel, ...] = (
    Deel(
        id="probleemanalyse",
        titel="Probleemanalyse en bijstellingen",
        rubriek="advies",
        stukken=(soorten.Probleemanalyse, soorten.BijstellingProbleemanalyse),
        oordeel=("probleemanalyse",),
        grondslag="RPG art. 6 lid 1 f",
    ),
    Deel(
        id="plan_van_aanpak",
        titel="Plan van aanpak en bijstellingen",
        rubriek="plan",
        stukken=(soorten.PlanVanAanpak, soorten.BijstellingPlanVanAanpak),
        oordeel=("plan_van_aanpak",),
        grondslag="RPG art. 6 lid 1 g",
    ),
    Deel(
        id="eerstejaarsevaluatie",
        titel="Eerstejaarsevaluatie",
        rubriek="plan",
        stukken=(soorten.Eerstejaarsevaluatie,),
        oordeel=("eerstejaarsevaluatie",),
        grondslag="RPG art. 6 lid 1 h",
    ),
    Deel(
        id="actueel_oordeel",
        titel="Actueel oordeel van de bedrijfsarts",
        rubriek="advies",
        stukken=(soorten.ActueelOordeel,),
        oordeel=("actueel_oordeel",),
        grondslag="RPG art. 6 lid 1 i, j en k",
    ),
    Deel(
        id="eindevaluatie",
        titel="Eindevaluatie",
        rubriek="plan",
        stukken=(soorten.Eindevaluatie,),
        oordeel=("eindevaluatie",),
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
        oordeel=("re_integratieplan", "rapportages_spoor2"),
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
        oordeel=("oordeel_werknemer",),
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


def onderdeel(deel: Deel, stand: Stand, gebeurtenissen: tuple[Event, ...], zicht: Zicht, oordelen: Oordelen) -> Onderdeel | None:
    """Return one part with its documents and rows; None when the law does not ask it and nothing stands in it."""
    documents = [event for event in gebeurtenissen if isinstance(event, deel.stukken)]
    rows = [event for event in gebeurtenissen if isinstance(event, deel.regels)]
    if not documents and not rows and not deel.oordeel:
        return None
    judged = [oordelen[id] for id in deel.oordeel]
    blocks: list[Blok] = [*_opmerkingen(judged, zicht, getoond={stand.dossier.bestand(event) for event in documents})]
    if blocks and deel.zelf:
        blocks.append(Alinea(deel.zelf))
    if rows:
        blocks.append(logboek("Overzicht op datum", stand.dossier, rows, zicht))
    return Onderdeel(
        id=deel.id,
        titel=deel.titel,
        blokken=tuple(blocks),
        delen=tuple(stuk(stand.dossier, event, zicht) for event in documents),
        staat=_samen([one.staat for one in judged]),
        grondslag=deel.grondslag,
    )


def _samen(staten: list[Onderdeelstaat]) -> Onderdeelstaat | None:
    """The state of a part that holds more than one that is asked for: the worst, but not missing where one of them is there."""
    worst = min(staten, key=_ZWAARSTE.index, default=None)
    return "onvolledig" if worst == "ontbreekt" and {"aanwezig", "onvolledig"} & {*staten} else worst


def _opmerkingen(judged: list[toets_part.Onderdeel], zicht: Zicht, *, getoond: set[str]) -> Iterator[Alinea]:
    """Say of each that is asked for why it is not there, or what it lacks."""
    for one in judged:
        if said := _opmerking(one, zicht, getoond):
            named = f"{one.titel}: {said[:1].lower()}{said[1:]}" if len(judged) > 1 else said
            yield Alinea(named, "ontbreekt" if one.staat in ("ontbreekt", "onvolledig") else "gewoon")


def _opmerking(one: toets_part.Onderdeel, zicht: Zicht, getoond: set[str]) -> str | None:
    """Return what to say of a part that is asked for; None when it is there and its reader sees it."""
    why = f" ({one.reden})" if one.reden else ""
    there = one.staat in ("aanwezig", "onvolledig")
    if there and not zicht.alles and not any(proof.bestand in getoond for proof in one.bewijs):
        return "Dit onderdeel staat in het dossier, maar niet in dit exemplaar."
    match one.staat:
        case "ontbreekt":
            return f"Dit onderdeel ontbreekt in het dossier{why}."
        case "nog_niet_nodig":
            return f"Nog niet nodig{why}."
        case "niet_nodig":
            return f"Niet nodig: {one.reden}."
        case "onvolledig" if one.namen:
            return f"Nog niet compleet: {', '.join(one.namen)}."
        case "onvolledig":
            return f"Nog niet compleet{why}."
    return None


def medische_informatie(gebeurtenissen: tuple[Event, ...], zicht: Zicht, oordelen: Oordelen) -> Onderdeel:
    """Return the part about medical information: only the fact and the day that the bedrijfsarts gave it to the employee."""
    given = [event for event in gebeurtenissen if isinstance(event, soorten.MedischeInformatie)]
    judged = oordelen["medische_informatie"]
    nooit = "De inhoud staat niet in dit dossier en niet in dit verslag. Alleen de werknemer stuurt deze informatie naar UWV."
    fact = Velden((Veld("Door de bedrijfsarts aan de werknemer gegeven op", kort(datum(given[-1]))),)) if given else None
    blocks = (fact,) if fact else tuple(_opmerkingen([judged], zicht, getoond=set()))
    return Onderdeel(
        id="medische_informatie",
        titel="Medische informatie",
        blokken=(*blocks, Alinea(nooit)),
        staat=judged.staat,
        grondslag="VORM art. 2",
    )
