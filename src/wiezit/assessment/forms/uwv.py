"""What goes to UWV from a form: the 42-weeks report as a checklist, and the employee's own opinion. Pure."""

from wiezit.assessment.forms.common import GEEN_MEDISCHE_GEGEVENS, dag, deel, gegevens, laatste, nieuw, tekenaar, tekst, vragen
from wiezit.assessment.planning import Stand
from wiezit.assessment.report.model import Alinea, Formulier, Handtekeningen, Onderdeel, Opsomming, Tabel, Veld
from wiezit.assessment.report.words import opgesomd, periode
from wiezit.command_line import opdracht
from wiezit.dates import kort, voluit
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import MeldingUwv, OordeelWerknemer
from wiezit.law.calendar import werkdag_tot


def oordeel_werknemer(stand: Stand) -> Formulier:
    """Return the form for the employee's opinion on each part of the report (RPG art. 6 lid 1 l)."""
    event = laatste(stand, OordeelWerknemer)
    parts = (
        "De probleemanalyse en bijstellingen",
        "Het plan van aanpak en bijstellingen",
        "De evaluaties",
        "Het actueel oordeel van de bedrijfsarts",
        "De begeleiding door de werkgever",
        "De begeleiding door de bedrijfsarts of arbodienst",
        "Het werk dat is aangeboden of gezocht",
    )
    return nieuw(
        stand,
        "oordeel_werknemer",
        "Oordeel van de werknemer",
        gegevens(stand),
        deel(
            "oordeel",
            "Wat vind je van de re-integratie?",
            vragen(tekst("Mijn oordeel", event.oordeel if event else None, regels=6, grondslag="RPG art. 6 lid 1 l")),
            *(() if event else (vragen(*(tekst(part, None, regels=2) for part in parts)),)),
            grondslag="RPG art. 6 lid 1 l",
        ),
        deel(
            "arbeidsrelatie",
            "De arbeidsrelatie",
            vragen(tekst("Hoe vind je de verhouding met je werkgever?", event.arbeidsrelatie if event else None, regels=4)),
            grondslag="RPG art. 6 lid 1 i",
        ),
        deel("ondertekening", "Ondertekening", Handtekeningen((tekenaar(stand, "werknemer"),)), grondslag="VORM art. 2 lid 3"),
        intro=f"Dit is jouw eigen oordeel. Je hoeft het niet aan je werkgever te laten zien. {GEEN_MEDISCHE_GEGEVENS}",
    )


def melding_42_weken(stand: Stand) -> Formulier:
    """Return a checklist for the 42-weeks report, with the data to type into the portal of UWV (ZW art. 38 lid 1)."""
    done = next((e for e in stand.dossier.tot_en_met(stand.peildatum).van(MeldingUwv) if e.reden == "42_weken"), None)
    return nieuw(
        stand,
        "melding_42_weken",
        "Ziekmelding bij UWV na 42 weken",
        _wanneer(stand),
        gegevens(stand),
        _dienstverband(stand),
        deel(
            "stappen",
            "Zo doe je het",
            Opsomming(
                (
                    "Log in op het werkgeversportaal van UWV en begin een ziekmelding.",
                    "Typ de gegevens van dit blad over en controleer ze.",
                    "Bewaar de bevestiging van UWV in de map bijlagen.",
                    f"Leg de melding vast met: {opdracht('wiezit voegtoe melding_uwv --veld reden=42_weken', stand.dossier.pad)}",
                ),
                vakjes=True,
            ),
            vragen(
                dag("Gemeld op", datum(done) if done else None),
                Veld("Kenmerk van UWV", done.kenmerk if done else None),
                Veld("Gemeld door", None),
            ),
        ),
        intro="Op dit blad staat wat je nodig hebt om een werknemer ziek te melden bij UWV. "
        "De aard of de oorzaak van de ziekte hoort daar niet bij.",
    )


def _wanneer(stand: Stand) -> Onderdeel:
    step = next((row for row in stand.stappen if row.step.id == "ziekmelding_uwv_42_weken"), None)
    due = step.uiterlijk if step else None
    remarks = [Alinea("Eerder melden mag altijd. Te laat melden: risico op een boete tot € 455.", "let_op")]
    if due and werkdag_tot(due) != due:
        remarks.append(
            Alinea(f"De laatste dag valt in een weekend of op een feestdag en schuift niet op. Doe het {voluit(werkdag_tot(due))}.")
        )
    return deel(
        "wanneer",
        "Uiterlijk",
        vragen(Veld("Uiterlijk op", voluit(due) if due else None)),
        *remarks,
        grondslag="ZW art. 38 lid 1; BOETE art. 2c",
    )


def _dienstverband(stand: Stand) -> Onderdeel:
    card, firm = stand.dossier.kaart, stand.dossier.werkgever
    gaps = tuple((periode(g.begin, g.einde), str(g.dagen), g.reden) for g in (stand.klok.onderbrekingen if stand.klok else ()))
    table = (Tabel("Hersteld of met verlof", ("Periode", "Dagen", "Reden"), gaps, breedtes=(50, 20, 30)),) if gaps else ()
    born = card.werknemer.geboortedatum
    return deel(
        "dienstverband",
        "Dienstverband en ziekte",
        vragen(
            Veld("Geboortedatum", kort(born) if born else None),
            Veld("Dienstverband", periode(card.dienstverband.begin, card.dienstverband.eind) or None),
            Veld("Soort contract", card.dienstverband.soort),
            Veld("Eigenrisicodrager", opgesomd(word.upper() for word in firm.eigenrisicodrager) or "nee"),
            Veld("Naam en telefoon van wie meldt", None),
        ),
        *table,
    )
