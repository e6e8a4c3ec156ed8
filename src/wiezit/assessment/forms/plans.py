"""The plans: plan van aanpak and its adjustment (RPG art. 4), and the re-integratieplan for spoor 2 (PK). Pure."""

from datetime import date

from wiezit.assessment.forms.common import (
    GEEN_MEDISCHE_GEGEVENS,
    activiteiten,
    dag,
    deel,
    gegevens,
    laatste,
    nieuw,
    tekenaar,
    tekst,
    visiedeel,
    vragen,
)
from wiezit.assessment.planning import Stand
from wiezit.assessment.report.model import Alinea, Formulier, Handtekeningen, Onderdeel, Opsomming, Veld
from wiezit.assessment.report.words import keuzewoord, opgesomd
from wiezit.dates import kort
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import BijstellingPlanVanAanpak, BijstellingProbleemanalyse, PlanVanAanpak, Probleemanalyse, ReIntegratieplan

Plan = PlanVanAanpak | BijstellingPlanVanAanpak


def plan_van_aanpak(stand: Stand) -> Formulier:
    """Return the plan van aanpak: activities, goals, terms, evaluation, casemanager, both visions (RPG art. 4 lid 2)."""
    plan = laatste(stand, PlanVanAanpak)
    return nieuw(
        stand,
        "plan_van_aanpak",
        "Plan van aanpak",
        gegevens(stand),
        _advies(stand),
        *_plan(stand, plan),
        intro=f"Werkgever en werknemer maken dit plan samen, binnen twee weken na de probleemanalyse. {GEEN_MEDISCHE_GEGEVENS}",
    )


def bijstelling(stand: Stand) -> Formulier:
    """Return the adjustment of the plan, with what changed and why (RPG art. 4 lid 5)."""
    plan = laatste(stand, BijstellingPlanVanAanpak)
    first = laatste(stand, PlanVanAanpak)
    reason = deel(
        "reden",
        "Wat verandert en waarom",
        vragen(
            dag("Datum van het plan van aanpak", datum(first) if first else None),
            tekst("Reden van de bijstelling", plan.reden if plan else None, grondslag="RPG art. 4 lid 5"),
        ),
    )
    return nieuw(
        stand,
        "bijstelling_plan_van_aanpak",
        "Bijstelling van het plan van aanpak",
        gegevens(stand),
        _advies(stand),
        reason,
        *_plan(stand, plan),
        intro=f"Stel het plan bij als een evaluatie of een nieuw advies dat vraagt. {GEEN_MEDISCHE_GEGEVENS}",
    )


def _advies(stand: Stand) -> Onderdeel:
    event = laatste(stand, Probleemanalyse, BijstellingProbleemanalyse)
    return deel(
        "advies",
        "Advies van de bedrijfsarts",
        vragen(
            dag("Datum van de probleemanalyse of bijstelling", datum(event) if event else None),
            Veld(
                "Mogelijkheden om te werken",
                keuzewoord(event.benutbare_mogelijkheden) if event and event.benutbare_mogelijkheden else None,
                keuzes=("ja", "nee", "nu niet"),
            ),
            tekst("Wat de werknemer kan", event.mogelijkheden if event else None),
            tekst("Advies over werk en begeleiding", event.advies if event else None),
        ),
        grondslag="RPG art. 4 lid 1",
    )


def _plan(stand: Stand, plan: Plan | None) -> tuple[Onderdeel, ...]:
    weeks = plan.evaluatie_weken if plan else stand.dossier.configuratie.instellingen.gesprek_ritme
    person = stand.dossier.betrokkenen(stand.peildatum).get("casemanager")
    return (
        deel(
            "doel",
            "Doel en activiteiten",
            vragen(tekst("Doel van de re-integratie", plan.einddoel if plan else None, regels=2), Veld("Tussendoelen", None, regels=2)),
            activiteiten(plan.activiteiten if plan else (), 6),
            vragen(tekst("Aanpassing van werk of werkplek", plan.aanpassingen if plan else None, regels=2)),
            grondslag="RPG art. 4 lid 2 a",
        ),
        deel(
            "evaluatie",
            "Evaluatie en begeleiding",
            vragen(
                Veld("We bespreken dit plan om de", f"{weeks} weken", grondslag="RPG art. 4 lid 2 b"),
                Veld("En in ieder geval aan het einde van het eerste ziektejaar", _einde_jaar(stand)),
                Veld(
                    "Casemanager", (plan.casemanager if plan else None) or (person.naam if person else None), grondslag="RPG art. 4 lid 2 c"
                ),
            ),
            grondslag="RPG art. 4 lid 2 b en c",
        ),
        visiedeel(plan.visie if plan else None, "RPG art. 4 lid 2"),
        deel(
            "ondertekening",
            "Ondertekening",
            Handtekeningen((tekenaar(stand, "werkgever"), tekenaar(stand, "werknemer")), akkoord=True),
            Alinea("Een kopie gaat direct naar:"),
            Opsomming(("de werknemer", "de casemanager", "de bedrijfsarts of arbodienst"), vakjes=True),
            grondslag="RPG art. 4 lid 3; VORM art. 2 lid 3",
        ),
    )


def _einde_jaar(stand: Stand) -> str | None:
    step = next((row for row in stand.stappen if row.step.id == "eerstejaarsevaluatie"), None)
    day: date | None = step.telt if step else None
    return f"uiterlijk {kort(day)}" if day else None


def re_integratieplan(stand: Stand) -> Formulier:
    """Return the plan for spoor 2: both profiles, activities with start and duration, moments of reporting (PK)."""
    plan = laatste(stand, ReIntegratieplan)
    firm = stand.dossier.betrokkenen(stand.peildatum).get("re_integratiebedrijf")
    return nieuw(
        stand,
        "re_integratieplan",
        "Re-integratieplan spoor 2",
        gegevens(stand),
        deel(
            "profiel",
            "Persoonsprofiel",
            Alinea(
                "Werkervaring · opleidingen en cursussen · belemmeringen en beperkingen (alleen in termen van werk, volgens de "
                "bedrijfsarts) · persoonlijke kenmerken · ambities, wensen en voorkeuren"
            ),
            vragen(tekst("Persoonsprofiel", plan.persoonsprofiel if plan else None, regels=8)),
            grondslag="PK",
        ),
        deel(
            "zoekprofiel",
            "Zoekprofiel",
            Alinea("Branches, functies en werkzaamheden met de meeste kans."),
            vragen(tekst("Zoekprofiel", plan.zoekprofiel if plan else None, regels=6)),
            grondslag="PK",
        ),
        deel(
            "traject",
            "Traject",
            activiteiten(plan.activiteiten if plan else (), 6),
            vragen(
                Veld(
                    "Momenten van rapportage",
                    opgesomd(kort(day) for day in plan.rapportagemomenten) or None if plan else None,
                    regels=2,
                ),
                Veld("Uitvoerder", (plan.uitvoerder if plan else None) or (firm.organisatie or firm.naam if firm else None)),
            ),
            grondslag="PK",
        ),
        deel(
            "ondertekening",
            "Ondertekening",
            Handtekeningen(
                (tekenaar(stand, "werkgever"), tekenaar(stand, "werknemer"), tekenaar(stand, "re_integratiebedrijf")), akkoord=True
            ),
            grondslag="VORM art. 2 lid 3",
        ),
        intro="Leg dit plan vast voordat spoor 2 begint, ook als jullie het zelf doen. Spoor 1 gaat gewoon door.",
    )
