"""The talks: voortgangsgesprek, eerstejaarsevaluatie and eindevaluatie. Pure."""

from wiezit.assessment.chronicle import van_geval
from wiezit.assessment.forms.common import (
    GEEN_MEDISCHE_GEGEVENS,
    afspraken,
    dag,
    deel,
    gegevens,
    keuze,
    laatste,
    nieuw,
    tekenaar,
    tekst,
    visiedeel,
    visies,
    vragen,
)
from wiezit.assessment.planning import Stand
from wiezit.assessment.report.events import kern
from wiezit.assessment.report.hours import urenverloop
from wiezit.assessment.report.model import Alinea, Formulier, Handtekeningen, Onderdeel, Tabel, Veld
from wiezit.assessment.report.roles import Zicht
from wiezit.assessment.report.words import WAARDEN, datumkort, getal, keuzewoord, titel
from wiezit.dates import kort
from wiezit.dossier import events as soorten
from wiezit.dossier.dossier import alle_afspraken, datum
from wiezit.dossier.events import Afspraak, Eerstejaarsevaluatie, Eindevaluatie, Event, Voortgangsgesprek

_SPOOR1 = (soorten.Werkhervatting, soorten.Arbeidstherapie, soorten.PassendWerk, soorten.VoorstelWerknemer, soorten.Activiteit)
_SPOOR2 = (soorten.Spoor2Start, soorten.Spoor2Rapportage, soorten.Spoor2Einde, soorten.Detachering, soorten.Proefplaatsing)
_REDENEN = ("herstel_binnen_3_maanden", "marginale_mogelijkheden", "aow_binnen_een_jaar")


def voortgangsgesprek(stand: Stand) -> Formulier:
    """Return the form for a talk: always a new one, with the agreements that are still open."""
    last = laatste(stand, Voortgangsgesprek)
    return nieuw(
        stand,
        "voortgangsgesprek",
        "Verslag van een voortgangsgesprek",
        gegevens(stand, bsn=False),
        deel(
            "gesprek",
            "Het gesprek",
            vragen(
                Veld("Datum en plaats", None),
                Veld("Aanwezig", None),
                dag("Vorig gesprek", datum(last) if last else None),
                Veld("Werk en uren nu", _werk_nu(stand)),
            ),
        ),
        deel("open", "Afspraken die nog open staan", afspraken("Open afspraken", open_afspraken(stand), 0))
        if open_afspraken(stand)
        else deel("open", "Afspraken die nog open staan", Alinea("Er staan geen afspraken open.")),
        deel(
            "besproken",
            "Besproken",
            vragen(
                tekst("Hoe gaat het werk?", None, regels=4),
                tekst("Wat helpt om (meer) te werken?", None, regels=4),
                tekst("Wat gaan we anders doen?", None, regels=3),
            ),
        ),
        deel("afspraken", "Nieuwe afspraken", afspraken("Afspraken", (), 4), vragen(Veld("Volgend gesprek", None))),
        deel("visie", "Visie (als je dat wilt)", visies(None, "RPG art. 4 lid 2 b")),
        _ondertekening(stand),
        intro=GEEN_MEDISCHE_GEGEVENS,
    )


def eerstejaarsevaluatie(stand: Stand) -> Formulier:
    """Return the evaluation at the end of the first year (RPG art. 4 lid 2 b)."""
    event = laatste(stand, Eerstejaarsevaluatie)
    start = stand.klok.eerste_ziektedag if stand.klok else None
    reasons = tuple(WAARDEN[name] for name in _REDENEN)
    chosen = WAARDEN.get(event.reden_geen_spoor2 or "") if event else None
    return nieuw(
        stand,
        "eerstejaarsevaluatie",
        "Eerstejaarsevaluatie",
        gegevens(stand),
        deel(
            "terugblik",
            "Terugblik",
            vragen(
                dag("Periode vanaf", (event.periode_van if event else None) or start),
                dag("Periode tot en met", event.periode_tot_en_met if event else None),
                keuze("Zijn de doelen bereikt?", event.doelen_bereikt if event else None, "ja", "deels", "nee"),
                tekst("Waarom wel of niet?", None, regels=4),
                Veld("Werk en uren nu", _werk_nu(stand)),
                tekst("Wat is veranderd in wat de werknemer kan (volgens de bedrijfsarts)?", None, regels=3),
            ),
        ),
        deel(
            "tweede_jaar",
            "Doelen en afspraken voor het tweede jaar",
            afspraken("Afspraken", event.afspraken_tweede_jaar if event else (), 0 if event else 5),
            grondslag="RPG art. 4 lid 2 b",
        ),
        deel(
            "spoor2",
            "Spoor 2",
            vragen(
                keuze("Start spoor 2?", event.spoor2 if event else None, "ja", "nee"),
                keuze("Zo nee: alleen deze redenen tellen", chosen, *reasons),
                tekst("Toelichting", event.toelichting if event else None),
            ),
            grondslag="BW7 art. 658a lid 1; PK",
        ),
        visiedeel(event.visie if event else None, "RPG art. 4 lid 2 b"),
        _ondertekening(stand),
        intro=GEEN_MEDISCHE_GEGEVENS,
    )


def eindevaluatie(stand: Stand) -> Formulier:
    """Return the last evaluation for the re-integratieverslag (RPG art. 6 lid 1 h, i, k; VORM art. 2 lid 5 and 10)."""
    event = laatste(stand, Eindevaluatie)
    work = event.huidig_werk if event else None
    hours = work.uren_per_week if work else None
    return nieuw(
        stand,
        "eindevaluatie",
        "Eindevaluatie",
        gegevens(stand, bedrijf=True),
        deel(
            "stand",
            "Stand van zaken",
            vragen(
                tekst("Hoe staat het er nu voor?", event.stand_van_zaken if event else None, regels=5, grondslag="RPG art. 6 lid 1 h"),
                Veld("Huidig werk", (work.functie if work else None) or _werk_nu(stand)),
                Veld("Uren per week in dat werk", getal(hours) if hours is not None else None),
                Veld("Loon in dat werk", work.loon if work else None),
            ),
            grondslag="RPG art. 6 lid 1 h",
        ),
        deel(
            "oordeel",
            "Oordeel van de werkgever",
            vragen(
                tekst("De arbeidsrelatie", event.arbeidsrelatie if event else None, regels=4, grondslag="VORM art. 2 lid 10"),
                tekst("Is er passend werk?", event.passend_werk_aanwezig if event else None, regels=4, grondslag="VORM art. 2 lid 10"),
            ),
            grondslag="RPG art. 6 lid 1 i en k; VORM art. 2 lid 10",
        ),
        _inspanningen(stand, "spoor1", "Wat is gedaan in spoor 1", event.inspanningen_spoor1 if event else None, _SPOOR1),
        _inspanningen(stand, "spoor2", "Wat is gedaan in spoor 2", event.inspanningen_spoor2 if event else None, _SPOOR2),
        visiedeel(event.visie if event else None, "RPG art. 4 lid 2 b"),
        _ondertekening(stand),
        intro=f"Vul dit in na het actueel oordeel van de bedrijfsarts. {GEEN_MEDISCHE_GEGEVENS}",
    )


def _inspanningen(stand: Stand, id: str, kop: str, words: str | None, kinds: tuple[type[Event], ...]) -> Onderdeel:
    rows = tuple((datumkort(datum(e)), titel(e), kern(e, Zicht())) for e in van_geval(stand) if isinstance(e, kinds))
    table = (Tabel("Uit het dossier", ("Datum", "Wat", "Inhoud"), rows, breedtes=(16, 26, 58)),) if rows else ()
    return deel(id, kop, *table, vragen(tekst("Toelichting: wat leverde het op, en waarom niet meer?", words, regels=4)))


def open_afspraken(stand: Stand) -> tuple[Afspraak, ...]:
    """Return the agreements of this case that have no result yet, in order of date."""
    return tuple(agreed for event in van_geval(stand) for _, agreed in alle_afspraken(event) if agreed.gereed_op is None)


def _werk_nu(stand: Stand) -> str | None:
    if stand.klok is None:
        return None
    now = urenverloop(stand.dossier, stand.klok, stand.peildatum)
    if not now:
        return None
    row = now[-1]
    kind = row.hervatting.soort_werk if row.hervatting else None
    words = keuzewoord(kind) if kind else {"geen": "geen werk", "arbeidstherapie": "arbeidstherapie"}.get(row.wijze, row.wijze)
    return f"{words}, {getal(row.uren + row.therapie)} uur per week (sinds {kort(row.van)})"


def _ondertekening(stand: Stand) -> Onderdeel:
    signers = Handtekeningen((tekenaar(stand, "werkgever"), tekenaar(stand, "werknemer")), akkoord=True)
    return deel("ondertekening", "Ondertekening", signers, grondslag="VORM art. 2 lid 3")
