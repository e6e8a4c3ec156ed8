"""The findings of the privacy check: which kind of data it is, why an employer may not keep it, and what to write instead.

Severity: `fout` where the AP forbids the datum whatever the words around it; `waarschuwing` where a person must judge: whether
a sentence is an observation, whether a circumstance is private, what an attachment holds, and words that someone chose.
"""

from msgspec import Struct

from wiezit.assessment.privacy import Categorie
from wiezit.findings import Code, Severity

FOUT, WAARSCHUWING = Severity.FOUT, Severity.WAARSCHUWING


class Soort(Struct, frozen=True):
    """A code with its message (neutral, without text of the file) and its advice."""

    code: Code
    bericht: str
    hulp: str


def _soort(
    id: str, name: str, severity: Severity, basis: tuple[str, ...], *, bericht: str, hulp: str, uitleg: tuple[str, str, str, str]
) -> Soort:
    what, why, wrong, right = uitleg
    if name != "bsn":
        right = f"{right} {_GEWOON_WOORD}"
    parts = (f"{head}: {text}" for head, text in zip(("Wat", "Waarom", "Fout", "Goed"), (what, why, wrong, right), strict=True))
    return Soort(Code(id, name, severity, "\n\n".join(parts), basis), bericht, hulp)


_GEWOON_WOORD = "Is het bij jullie een gewoon woord, zoals een productnaam? Zet het dan in wiezit.yaml, bij privacy: toegestane_woorden."
_MOGELIJKHEDEN = "schrijf alleen wat iemand in het werk kan en niet kan, bijvoorbeeld ‘kan twee uur achter elkaar zitten’"
_VERBOD = (
    "De Autoriteit Persoonsgegevens (AP) staat niet toe dat een werkgever dit vastlegt. Ook niet als de werknemer het zelf vertelt "
    "of toestemming geeft. Alleen de bedrijfsarts mag dit weten."
)

SOORTEN: dict[Categorie, Soort] = {
    "diagnose": _soort(
        "WZ401",
        "diagnose",
        FOUT,
        ("AP h. 4", "AP 5.2"),
        bericht="hier staat een diagnose of ziekte; de werkgever mag die niet vastleggen",
        hulp=_MOGELIJKHEDEN,
        uitleg=(
            "de tekst noemt een ziekte, een letsel of een diagnosecode.",
            f"{_VERBOD} Wat collega's in een noodgeval moeten weten, spreekt de werknemer met hen af; het hoort niet in het dossier.",
            "“Werknemer is uitgevallen met een hernia.”",
            "“Niet tillen boven 5 kg, maximaal een uur achter elkaar zitten.”",
        ),
    ),
    "klacht": _soort(
        "WZ402",
        "klachten",
        FOUT,
        ("AP h. 4", "AP 5.2"),
        bericht="hier staan klachten of pijn; de werkgever mag die niet vastleggen",
        hulp=_MOGELIJKHEDEN,
        uitleg=(
            "de tekst noemt een klacht, pijn of een verschijnsel van ziekte.",
            _VERBOD,
            "“De rugklachten nemen af.”",
            "“Werknemer kan weer vier uur per dag zittend werk doen.”",
        ),
    ),
    "behandeling": _soort(
        "WZ403",
        "behandeling",
        FOUT,
        ("AP h. 4", "AP 5.2"),
        bericht="hier staat een behandeling, therapie of onderzoek; de werkgever mag die niet vastleggen",
        hulp="schrijf ‘gerichte behandeling’ of ‘interventie’, en wat dat betekent voor de uren of taken",
        uitleg=(
            "de tekst noemt een behandeling, therapie, operatie of medisch onderzoek.",
            f"{_VERBOD} Welke behandeling iemand krijgt, verraadt vaak de ziekte.",
            "“De chemokuur duurt tot juni.”",
            "“De gerichte behandeling duurt tot juni; op dinsdag werkt werknemer niet.”",
        ),
    ),
    "medicijn": _soort(
        "WZ404",
        "medicijnen",
        FOUT,
        ("AP h. 4", "AP 5.2"),
        bericht="hier staan medicijnen; de werkgever mag die niet vastleggen",
        hulp="schrijf alleen het gevolg voor het werk, bijvoorbeeld ‘mag geen voertuig besturen’",
        uitleg=(
            "de tekst noemt een medicijn, een dosis of een bijwerking.",
            f"{_VERBOD} Medicijnen verraden de ziekte.",
            "“Door de oxazepam is hij ’s ochtends niet inzetbaar.”",
            "“Werkt vanaf tien uur en bedient geen machines.”",
        ),
    ),
    "zorgverlener": _soort(
        "WZ405",
        "zorgverleners",
        FOUT,
        ("AP h. 4", "AP 5.2"),
        bericht="hier staat een zorgverlener of een afspraak daarmee; de werkgever mag die niet vastleggen",
        hulp="schrijf alleen wanneer iemand er niet is, bijvoorbeeld ‘donderdag afwezig tot 11 uur’",
        uitleg=(
            "de tekst noemt een arts of andere zorgverlener van de werknemer. De bedrijfsarts, de arbodienst en de verzekeringsarts "
            "van UWV mag je wel noemen, net als iemand die zelf in de zorg werkt.",
            f"{_VERBOD} Bij wie iemand onder behandeling is, verraadt vaak de ziekte.",
            "“Donderdag naar de cardioloog.”",
            "“Donderdag afwezig tot 11 uur.”",
        ),
    ),
    "zwangerschap": _soort(
        "WZ406",
        "zwangerschap",
        FOUT,
        ("AP 4.4",),
        bericht="hier staat iets over zwangerschap of bevalling; dat hoort niet in dit dossier",
        hulp="leg alleen vast of een vangnetregeling geldt (vangnet: ja), nooit welke; schrijf bij verlof alleen ‘verlof’",
        uitleg=(
            "de tekst noemt een zwangerschap, een bevalling of wat daarbij hoort.",
            "je mag vastleggen of een vangnetregeling geldt, maar niet welke. Verlof meld je in de gebeurtenis verlof, zonder de soort.",
            "“Het verzuim komt door de zwangerschap.”",
            "“vangnet: ja”",
        ),
    ),
    "waarneming": _soort(
        "WZ407",
        "eigen-waarneming",
        WAARSCHUWING,
        ("AP h. 4",),
        bericht="dit lijkt een eigen indruk van hoe het met iemand gaat; de werkgever mag die niet vastleggen",
        hulp="schrijf alleen wat is afgesproken over het werk; laat een oordeel over de gezondheid aan de bedrijfsarts",
        uitleg=(
            "de tekst lijkt een eigen waarneming van iemands geestelijke of lichamelijke toestand.",
            "de AP verbiedt werkgevers om eigen indrukken van iemands gezondheid vast te leggen. Kijk zelf of het hier zo is.",
            "“Zij oogde somber en begon te huilen.”",
            "“Gesprek eerder gestopt; we praten vrijdag verder.”",
        ),
    ),
    "prive": _soort(
        "WZ408",
        "prive",
        WAARSCHUWING,
        ("AP h. 4",),
        bericht="dit lijkt over iemands privéleven te gaan; dat hoort niet in dit dossier",
        hulp="schrijf alleen wat dit betekent voor het werk, bijvoorbeeld ‘werkt deze maand niet op woensdag’",
        uitleg=(
            "de tekst lijkt te gaan over relatie, gezin, geld, rouw of verleden.",
            "zulke omstandigheden verraden soms de oorzaak van het verzuim. Die mag je niet vastleggen. Kijk zelf of het hier zo is.",
            "“Hij ligt in scheiding.”",
            "“Werkt deze maand niet op woensdag.”",
        ),
    ),
    "kliniek": _soort(
        "WZ409",
        "zorgadres",
        FOUT,
        ("AP 4.1",),
        bericht="hier staat een ziekenhuis, kliniek of andere zorginstelling; dat kan de ziekte verraden",
        hulp="schrijf alleen ‘zorginstelling’, met een telefoonnummer",
        uitleg=(
            "de tekst noemt de naam of de soort van een zorginstelling waar de werknemer is.",
            "een werknemer hoeft bij een verpleegadres alleen te zeggen dat het een zorginstelling is: de naam kan de ziekte verraden.",
            "“Verblijft in revalidatiecentrum De Wilg.”",
            "“Verblijft in een zorginstelling, bereikbaar op 06-12345678.”",
        ),
    ),
    "bsn": _soort(
        "WZ410",
        "bsn",
        FOUT,
        ("BW7 art. 658a lid 5", "ARBO art. 14 lid 5"),
        bericht="hier staat een nummer dat een BSN kan zijn; een BSN hoort niet in deze bestanden",
        hulp="haal het nummer weg; wiezit vraagt het BSN pas bij het maken van een stuk en bewaart het niet",
        uitleg=(
            "de tekst bevat negen cijfers die de elfproef doorstaan, of een nummer achter het woord BSN.",
            "de werkgever mag het BSN alleen gebruiken tegenover de bedrijfsarts, de arbodienst, het re-integratiebedrijf en UWV. "
            "In deze bestanden leest iedereen mee, en de geschiedenis van git vergeet niets.",
            "“Aangemeld bij het re-integratiebedrijf, BSN 111222333.”",
            "“Aangemeld bij het re-integratiebedrijf.”",
        ),
    ),
    "eigen_woord": _soort(
        "WZ412",
        "eigen-woord",
        WAARSCHUWING,
        ("AP 5.4",),
        bericht="hier staat een woord dat jullie niet in een dossier willen",
        hulp="schrijf het anders, of haal het woord weg bij privacy: extra_woorden in wiezit.yaml",
        uitleg=(
            "de tekst bevat een woord uit extra_woorden in wiezit.yaml.",
            "jullie hebben zelf afgesproken om dit woord niet te gebruiken.",
            "“Gesprek over project Zonnebloem.” (met extra_woorden: [zonnebloem])",
            "“Gesprek over het werk in de tuin.”",
        ),
    ),
}

BIJLAGE = _soort(
    "WZ411",
    "medische-bijlage",
    WAARSCHUWING,
    ("AP 5.2", "AP 5.4"),
    bericht="de naam van deze bijlage wijst op een medisch stuk; dat hoort niet in het dossier van de werkgever",
    hulp="haal het stuk weg en laat de werknemer het zelf aan de bedrijfsarts geven; is het geen medisch stuk, kies dan een andere naam",
    uitleg=(
        "de naam of titel van een bijlage bevat een medisch woord of wijst op een medisch stuk.",
        "medische stukken zijn voor de bedrijfsarts en de werknemer. Bij een WIA-aanvraag geeft de werknemer ze zelf aan UWV.",
        "“bijlagen/verwijsbrief-neuroloog.pdf”",
        "“bijlagen/advies-bedrijfsarts-week-6.pdf”",
    ),
)
