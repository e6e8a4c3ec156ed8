"""What the law asks of each document of the re-integratieverslag: content, who writes, who signs, since when, by which article.

VORM art. 2: the report has no fixed form, but each part carries the date, name and function of who wrote or signed it
(lid 3). Some facts may stand at one of two parts: `ook_bij` names the other one (lid 4, 5, 9 and 10).
"""

from datetime import date

from msgspec import Struct

from wiezit.dossier.events import (
    VISIE_SINDS,
    ActueelOordeel,
    Afwijking,
    ArbeidsdeskundigOnderzoek,
    BijstellingPlanVanAanpak,
    BijstellingProbleemanalyse,
    Eerstejaarsevaluatie,
    Eindevaluatie,
    Event,
    MedischeInformatie,
    OordeelWerknemer,
    PlanVanAanpak,
    Probleemanalyse,
    ReIntegratieplan,
    Spoor2Rapportage,
)
from wiezit.dossier.roles import Rol, as_roles
from wiezit.law.sources import BELEID, PK, RPG, UWV_EN, VORM, Grondslag
from wiezit.law.sources import op as art

TEKENT_VOOR: dict[Rol, frozenset[Rol]] = {
    "werkgever": frozenset(("werkgever", "leidinggevende", "hr")),
    "werknemer": frozenset(("werknemer", "gemachtigde")),
}
"""Who may sign for a party: an employer acts through people, an employee may have someone act for him."""


class Eis(Struct, frozen=True):
    """One thing that must stand in a document: `veld` is the route of the field, `naam` the words for people."""

    veld: str
    naam: str
    grondslag: Grondslag
    sinds: date | None = None


class Stuk(Struct, frozen=True, kw_only=True):
    """One part of the report: what to do to get it, who writes and who signs.

    `bijstelling` belongs to it (VORM art. 2 lid 7 and 8); the last of both must be complete.
    """

    onderdeel: str
    titel: str
    opdracht: str
    soort: type[Event]
    grondslag: tuple[Grondslag, ...]
    bijstelling: type[Event] | None = None
    schrijft: tuple[Rol, ...] = ()
    tekent: tuple[Rol, ...] = ()
    eisen: tuple[Eis, ...] = ()


class Gegeven(Struct, frozen=True):
    """One administrative fact: `veld` is its place in `dossier.yaml`, `bij` and `ook_bij` the parts that may carry it."""

    veld: str
    naam: str
    grondslag: Grondslag
    bij: str
    ook_bij: str | None = None

    @property
    def ook_in_configuratie(self) -> bool:
        """Whether it may stand in `wiezit.yaml` too: the employer and the people of an organisation."""
        return self.veld.startswith(("werkgever.", "betrokkenen."))


_AUTEUR = (
    Eis("auteur.naam", "naam van de schrijver", art(VORM, "art. 2 lid 3")),
    Eis("auteur.functie", "functie van de schrijver", art(VORM, "art. 2 lid 3")),
)
_VISIE = (
    Eis("visie.werkgever", "visie van de werkgever", art(RPG, "art. 4 lid 2"), VISIE_SINDS),
    Eis("visie.werknemer", "visie van de werknemer", art(RPG, "art. 4 lid 2"), VISIE_SINDS),
)
_ONDERTEKEND = (
    Eis("ondertekend.werkgever", "handtekening van de werkgever", art(VORM, "art. 2 lid 3")),
    Eis("ondertekend.werknemer", "handtekening van de werknemer", art(VORM, "art. 2 lid 3")),
)

STUKKEN: tuple[Stuk, ...] = (
    Stuk(
        onderdeel="probleemanalyse",
        opdracht="Vraag de bedrijfsarts om de probleemanalyse",
        titel="Probleemanalyse",
        soort=Probleemanalyse,
        bijstelling=BijstellingProbleemanalyse,
        schrijft=("bedrijfsarts", "arbodienst"),
        grondslag=(art(RPG, "art. 6 lid 1 f"), art(VORM, "art. 2")),
        eisen=(*_AUTEUR, Eis("benutbare_mogelijkheden", "of er mogelijkheden zijn om te werken", art(VORM, "art. 2 lid 6"))),
    ),
    Stuk(
        onderdeel="plan_van_aanpak",
        opdracht="Maak samen het plan van aanpak",
        titel="Plan van aanpak",
        soort=PlanVanAanpak,
        bijstelling=BijstellingPlanVanAanpak,
        schrijft=("werkgever", "werknemer"),
        tekent=("werkgever", "werknemer"),
        grondslag=(art(RPG, "art. 6 lid 1 g"), art(RPG, "art. 4 lid 2")),
        eisen=(
            Eis("einddoel", "doel van de re-integratie", art(RPG, "art. 4 lid 2 a")),
            Eis("activiteiten", "activiteiten van werkgever en werknemer", art(RPG, "art. 4 lid 2 a")),
            Eis("casemanager", "naam van de casemanager", art(RPG, "art. 4 lid 2 c")),
            *_VISIE,
            *_ONDERTEKEND,
        ),
    ),
    Stuk(
        onderdeel="eerstejaarsevaluatie",
        opdracht="Evalueer samen het eerste jaar",
        titel="Eerstejaarsevaluatie",
        soort=Eerstejaarsevaluatie,
        schrijft=("werkgever", "werknemer"),
        tekent=("werkgever", "werknemer"),
        grondslag=(art(RPG, "art. 6 lid 1 h"), art(RPG, "art. 4 lid 2 b")),
        eisen=(
            Eis("afspraken_tweede_jaar", "afspraken voor het tweede jaar", art(RPG, "art. 4 lid 2 b")),
            Eis("spoor2", "of spoor 2 start", art(PK)),
            *_VISIE,
            *_ONDERTEKEND,
        ),
    ),
    Stuk(
        onderdeel="actueel_oordeel",
        opdracht="Vraag de bedrijfsarts om het actueel oordeel",
        titel="Actueel oordeel van de bedrijfsarts",
        soort=ActueelOordeel,
        schrijft=("bedrijfsarts", "arbodienst"),
        grondslag=(art(RPG, "art. 6 lid 1 i, j en k"), art(VORM, "art. 2 lid 9")),
        eisen=(
            *_AUTEUR,
            Eis("verloop", "verloop van de arbeidsongeschiktheid", art(RPG, "art. 6 lid 1 j")),
            Eis("mogelijkheden", "wat de werknemer kan", art(RPG, "art. 6 lid 1 j")),
            Eis("arbeidsrelatie", "oordeel van de bedrijfsarts over de arbeidsrelatie", art(VORM, "art. 2 lid 9")),
            Eis("passend_werk_aanwezig", "oordeel van de bedrijfsarts over passend werk", art(VORM, "art. 2 lid 9")),
        ),
    ),
    Stuk(
        onderdeel="eindevaluatie",
        opdracht="Maak samen de eindevaluatie",
        titel="Eindevaluatie",
        soort=Eindevaluatie,
        schrijft=("werkgever", "werknemer"),
        tekent=("werkgever", "werknemer"),
        grondslag=(art(RPG, "art. 6 lid 1 h, i en k"), art(VORM, "art. 2 lid 10")),
        eisen=(
            Eis("stand_van_zaken", "hoe het er nu voor staat", art(RPG, "art. 6 lid 1 h")),
            Eis("arbeidsrelatie", "oordeel van de werkgever over de arbeidsrelatie", art(VORM, "art. 2 lid 10")),
            Eis("passend_werk_aanwezig", "oordeel van de werkgever over passend werk", art(VORM, "art. 2 lid 10")),
            *_VISIE,
            *_ONDERTEKEND,
        ),
    ),
    Stuk(
        onderdeel="medische_informatie",
        opdracht="Laat de bedrijfsarts de medische informatie aan de werknemer geven (jij ziet haar nooit)",
        titel="Medische informatie",
        soort=MedischeInformatie,
        schrijft=("bedrijfsarts",),
        grondslag=(art(RPG, "art. 6"), art(VORM, "art. 2")),
    ),
    Stuk(
        onderdeel="oordeel_werknemer",
        opdracht="Vraag de werknemer om zijn oordeel",
        titel="Oordeel van de werknemer",
        soort=OordeelWerknemer,
        schrijft=("werknemer",),
        grondslag=(art(RPG, "art. 6 lid 1 l"),),
        eisen=(Eis("oordeel", "oordeel van de werknemer", art(RPG, "art. 6 lid 1 l")),),
    ),
    Stuk(
        onderdeel="re_integratieplan",
        opdracht="Laat het re-integratieplan maken",
        titel="Re-integratieplan voor spoor 2",
        soort=ReIntegratieplan,
        grondslag=(art(PK), art(BELEID)),
        eisen=(
            Eis("persoonsprofiel", "persoonsprofiel", art(PK)),
            Eis("zoekprofiel", "zoekprofiel", art(PK)),
            Eis("activiteiten", "activiteiten met begin en duur", art(PK)),
            Eis("rapportagemomenten", "momenten voor rapportage", art(PK)),
        ),
    ),
    Stuk(
        onderdeel="rapportages_spoor2",
        opdracht="Vraag de rapportage over spoor 2 op",
        titel="Rapportages over spoor 2",
        soort=Spoor2Rapportage,
        schrijft=("re_integratiebedrijf",),
        grondslag=(art(PK), art(BELEID)),
    ),
    Stuk(
        onderdeel="arbeidsdeskundig_onderzoek",
        opdracht="Vraag een arbeidsdeskundige om onderzoek",
        titel="Arbeidsdeskundig onderzoek",
        soort=ArbeidsdeskundigOnderzoek,
        schrijft=("arbeidsdeskundige",),
        grondslag=(art(PK),),
    ),
)
STUK: dict[str, Stuk] = {stuk.onderdeel: stuk for stuk in STUKKEN}

GEGEVENS: tuple[Gegeven, ...] = (
    Gegeven("werknemer.naam", "naam van de werknemer", art(RPG, "art. 6 lid 1 a"), "probleemanalyse", "actueel_oordeel"),
    Gegeven("werknemer.adres", "adres van de werknemer", art(UWV_EN), "probleemanalyse", "actueel_oordeel"),
    Gegeven("werkgever.naam", "naam van de werkgever", art(RPG, "art. 6 lid 1 a"), "probleemanalyse", "actueel_oordeel"),
    Gegeven("werkgever.loonheffingennummer", "loonheffingennummer", art(UWV_EN), "probleemanalyse", "actueel_oordeel"),
    Gegeven(
        "betrokkenen.bedrijfsarts",
        "naam van de bedrijfsarts of arbodienst",
        art(RPG, "art. 6 lid 1 a"),
        "probleemanalyse",
        "actueel_oordeel",
    ),
    Gegeven("functie.titel", "functie", art(RPG, "art. 6 lid 1 c"), "probleemanalyse", "actueel_oordeel"),
    Gegeven("functie.bekwaamheden", "bekwaamheden van de werknemer", art(RPG, "art. 6 lid 1 d"), "probleemanalyse", "actueel_oordeel"),
    Gegeven("werkgever.aard_bedrijf", "aard van het bedrijf", art(VORM, "art. 2 lid 5"), "eindevaluatie"),
)


def ontbreekt(stuk: Stuk, event: Event, dag: date, *, op: date = date.max) -> tuple[Eis, ...]:
    """Return what `event`, dated `dag`, lacks on `op` (inclusive) of what the law asked of it on its own day."""
    return tuple(eis for eis in stuk.eisen if (eis.sinds is None or eis.sinds <= dag) and not _staat_er(event, eis.veld, op))


def getekend(event: Event, partij: Rol, *, op: date = date.max) -> bool:
    """Return whether someone signed for this party on or before `op`; a signature with `akkoord: nee` is one too."""
    return any(s.rol in TEKENT_VOOR[partij] and (s.datum is None or s.datum <= op) for s in event.ondertekend if s.rol)


def is_afspraak(event: Afwijking) -> bool:
    """Tell whether another day was agreed: with a reason, and not by one party alone (RPG art. 5). Silence on who agreed is no refusal."""
    said = set(as_roles(event.akkoord))
    return bool(event.reden) and (not said or all(said & roles for roles in TEKENT_VOOR.values()))


def zonder_akkoord(event: Event) -> tuple[Rol, ...]:
    """Return the parties of whom it does not show that they agree: nobody signed for them with `akkoord: ja`, or somebody did with nee."""
    return tuple(party for party in TEKENT_VOOR if {s.akkoord for s in event.ondertekend if s.rol in TEKENT_VOOR[party]} - {None} != {"ja"})


def _staat_er(event: Event, veld: str, op: date) -> bool:
    first, _, rest = veld.partition(".")
    if first == "ondertekend":
        return getekend(event, "werkgever" if rest == "werkgever" else "werknemer", op=op)
    value = getattr(event, first)
    return bool(getattr(value, rest, None)) if rest else bool(value)
