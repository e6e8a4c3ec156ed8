"""The letters: questions to the bedrijfsarts, an invitation, agreements confirmed, and a written warning. Pure."""

from wiezit.assessment.forms.common import GEEN_MEDISCHE_GEGEVENS, afspraken, dag, deel, laatste, tekenaar, tekst, vragen
from wiezit.assessment.forms.reviews import open_afspraken
from wiezit.assessment.planning import Stand
from wiezit.assessment.report.model import Alinea, Formulier, Handtekening, Handtekeningen, Onderdeel, Opsomming, Tabel, Veld
from wiezit.assessment.report.words import datumkort, getal, keuzewoord
from wiezit.dates import kort
from wiezit.dossier.dossier import alle_afspraken, datum
from wiezit.dossier.events import Eerstejaarsevaluatie, Maatregel, PlanVanAanpak, Probleemanalyse, Voortgangsgesprek

_STAPPEN = ("Aanspreken", "Schriftelijk vastleggen", "Berispen", "Loon opschorten of inhouden", "Ontslag, als laatste stap")


def verzoek_bedrijfsarts(stand: Stand) -> Formulier:
    """Return a letter with questions about work to the bedrijfsarts; it asks and tells nothing medical (RPG art. 2, AP)."""
    holders = stand.dossier.betrokkenen(stand.peildatum)
    person = holders.get("bedrijfsarts") or holders.get("arbodienst")
    address = tuple(p for p in ((person.organisatie, person.naam) if person else ()) if p) or ("Aan de bedrijfsarts",)
    first = laatste(stand, Probleemanalyse)
    ask = (
        "Wilt u een probleemanalyse maken? Is er naar uw oordeel dreigend langdurig verzuim?"
        if first is None
        else "Is er aanleiding om de probleemanalyse bij te stellen?"
    )
    return _brief(
        stand,
        "verzoek_bedrijfsarts",
        f"Vragen over {stand.dossier.kaart.werknemer.naam or 'onze werknemer'}",
        address,
        deel("situatie", "Over wie het gaat", _over(stand)),
        deel(
            "vragen",
            "Onze vragen",
            Opsomming(
                (
                    ask,
                    "Wat kan de werknemer in het werk, en voor hoeveel uren?",
                    "Wat kan niet, in termen van werk?",
                    "Zijn er aanpassingen van werk of werkplek nodig?",
                    "Wat is de verwachte duur, en wanneer beoordeelt u opnieuw?",
                ),
                vakjes=True,
            ),
            vragen(tekst("Andere vraag over het werk", None, regels=3)),
            Alinea("Wij vragen niet naar de aard of de oorzaak van de ziekte. Schrijf ons alleen wat wij voor het werk moeten weten."),
        ),
        _groet(stand),
    )


def _over(stand: Stand) -> Alinea:
    card = stand.dossier.kaart
    hours = card.functie.uren_per_week
    job = (card.functie.titel or "de functie") + (f" ({getal(hours)} uur per week)" if hours else "")
    since = f", ziek sinds {kort(stand.klok.eerste_ziektedag)}" if stand.klok else ""
    return Alinea(f"{card.werknemer.naam or 'De werknemer'}, {job}{since}.")


def uitnodiging_gesprek(stand: Stand) -> Formulier:
    """Return an invitation to a talk for the employee."""
    plan = laatste(stand, PlanVanAanpak)
    about = ["hoe het met het werk gaat", "wat helpt om (meer) te werken"]
    about += ["het plan van aanpak"] if plan else ["het plan van aanpak dat we samen maken"]
    if open_afspraken(stand):
        about.append("de afspraken die nog open staan (zie hieronder)")
    blocks = (afspraken("Open afspraken", open_afspraken(stand), 0),) if open_afspraken(stand) else ()
    return _brief(
        stand,
        "uitnodiging_gesprek",
        "Uitnodiging voor een gesprek over je re-integratie",
        _aan_werknemer(stand),
        deel(
            "wanneer",
            "Wanneer en waar",
            vragen(Veld("Datum en tijd", None), Veld("Plaats", None), Veld("Erbij aanwezig", None)),
        ),
        deel("waarover", "Waar we het over hebben", Opsomming(tuple(about)), *blocks),
        deel(
            "goed_om_te_weten",
            "Goed om te weten",
            Alinea("Wil je iemand meenemen? Dat kan: laat het weten. We praten over wat je in het werk kunt, niet over je gezondheid."),
            Alinea("Kun je dan niet? Laat het op tijd weten, dan zoeken we samen een ander moment."),
        ),
        _groet(stand),
    )


def bevestiging_afspraken(stand: Stand) -> Formulier:
    """Return a letter that confirms the agreements of the last talk."""
    talk = laatste(stand, Voortgangsgesprek, Eerstejaarsevaluatie)
    rows = tuple(agreed for _, agreed in alle_afspraken(talk)) if talk else ()
    when = f"In ons gesprek van {kort(datum(talk))} hebben we dit afgesproken." if talk else "We hebben dit afgesproken."
    upcoming = talk.volgende if isinstance(talk, Voortgangsgesprek) else None
    return _brief(
        stand,
        "bevestiging_afspraken",
        "Bevestiging van onze afspraken",
        _aan_werknemer(stand),
        deel(
            "afspraken",
            "Onze afspraken",
            Alinea(when),
            afspraken("Afspraken", rows, 0 if rows else 4),
            vragen(dag("Volgend gesprek", upcoming)),
        ),
        deel("klopt_het", "Klopt dit?", Alinea("Klopt er iets niet, of wil je er iets bij zetten? Laat het binnen een week weten.")),
        _groet(stand, ontvangst=True),
    )


def waarschuwing(stand: Stand) -> Formulier:
    """Return a written warning, with what was done before it and what may follow (BBP §9; BW7 art. 629)."""
    taken = stand.dossier.tot_en_met(stand.peildatum).van(Maatregel)
    rows = tuple((datumkort(datum(e)), keuzewoord(e.stap) if e.stap else "", e.reden or "") for e in taken)
    before = Tabel("Wat eraan voorafging", ("Datum", "Stap", "Reden"), rows, leeg=0 if rows else 2, breedtes=(18, 24, 58))
    return _brief(
        stand,
        "waarschuwing",
        "Schriftelijke waarschuwing over je re-integratie",
        _aan_werknemer(stand),
        deel(
            "aanleiding",
            "Aanleiding",
            vragen(tekst("Welke afspraak of verplichting is niet nagekomen, en wanneer?", None, regels=4)),
            before,
        ),
        deel(
            "gevraagd",
            "Wat we van je vragen",
            vragen(tekst("Wat moet je doen?", None, regels=3), Veld("Uiterlijk op", None)),
        ),
        deel(
            "gevolg",
            "Wat er kan volgen",
            Alinea("Deze stappen volgen elkaar op. We zetten pas een volgende stap als de vorige niet helpt."),
            Opsomming(_STAPPEN),
            Alinea(
                "Houd je je zonder goede reden niet aan redelijke schriftelijke regels om het verzuim te controleren, dan kunnen we het "
                "loon opschorten. Werk je zonder goede reden niet mee aan je re-integratie, dan kan het recht op loon stoppen. We laten je "
                "dat dan direct weten."
            ),
            grondslag="BBP §9; BW7 art. 629 lid 3, 6 en 7",
        ),
        deel(
            "niet_eens",
            "Ben je het er niet mee eens?",
            Alinea("Vertel ons waarom. Je kunt UWV ook om een deskundigenoordeel vragen."),
            grondslag="BW7 art. 629a",
        ),
        _groet(stand, ontvangst=True),
    )


def _aan_werknemer(stand: Stand) -> tuple[str, ...]:
    person = stand.dossier.kaart.werknemer
    town = " ".join(part for part in (person.postcode, person.woonplaats) if part)
    return tuple(part for part in (person.naam, person.adres, town) if part) or ("Aan de werknemer",)


def _groet(stand: Stand, *, ontvangst: bool = False) -> Onderdeel:
    signers = [tekenaar(stand, "werkgever")]
    if ontvangst:
        person = stand.dossier.kaart.werknemer
        signers.append(Handtekening("Voor ontvangst: werknemer", person.naam, stand.dossier.kaart.functie.titel))
    return deel("groet", "Met vriendelijke groet", Handtekeningen(tuple(signers)))


def _brief(stand: Stand, id: str, onderwerp: str, aan: tuple[str, ...], *onderdelen: Onderdeel) -> Formulier:
    firm = stand.dossier.werkgever
    town = " ".join(part for part in (firm.postcode, firm.plaats) if part)
    return Formulier(
        id=id,
        titel=onderwerp,
        dossiernummer=stand.dossier.nummer,
        peildatum=stand.peildatum,
        onderdelen=onderdelen,
        afzender=tuple(part for part in (firm.naam, firm.adres, town) if part),
        geadresseerde=aan,
        onderwerp=onderwerp,
        voettekst=GEEN_MEDISCHE_GEGEVENS,
    )
