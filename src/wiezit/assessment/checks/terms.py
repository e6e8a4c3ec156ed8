"""Terms as far as the files alone prove them: done too late, passed over, and reasons that were given (WZ291-WZ305)."""

from collections.abc import Iterator
from datetime import date

from wiezit.assessment.cause import ontbreekt, oorzaak
from wiezit.assessment.checks.base import FOUT, INFO, WAARSCHUWING, Check, View, check
from wiezit.assessment.checks.spoor2 import TWO_WEEKS
from wiezit.assessment.next_step import alsnog
from wiezit.assessment.planning import PlannedStep, Staat, feiten
from wiezit.dates import dagen, kort
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import Afwijking, Event, NietVanToepassing, VervroegdeIva
from wiezit.dossier.roles import as_roles
from wiezit.findings import Code, Finding
from wiezit.law.reasons import geen_verslag_nodig
from wiezit.law.step import Step
from wiezit.law.steps import STAP
from wiezit.law.terms import IVA_UITERLIJK, IVA_VANAF

# What these steps miss is reported at the document itself, by a check of its own.
ELSEWHERE = frozenset(
    (
        "visie_vastleggen",
        "casemanager_aanwijzen",
        "afschrift_plan_van_aanpak",
        "bijstelling_plan_van_aanpak",
        "re_integratieplan_spoor2",
        "spoor2_rapportage",
        "arbeidstherapie_einde",
    )
)
# Of these a check of its own tells that they came too late; of a report on spoor 2 only when it came after two weeks.
LATE_ELSEWHERE = frozenset(("bijstelling_plan_van_aanpak", "arbeidstherapie_einde"))
# The field that holds the day on which the step was done, where that is not the date of the event.
DONE_IN = {
    "ziekmelding_arbodienst": "doorgegeven_arbodienst_op",
    "afschrift_riv_werknemer": "afschrift_werknemer_op",
    "riv_upload_werkgever": "ingediend_op",
    "betermelding_uwv": "gemeld_uwv_op",
}


@check("WZ291", "stap-onbekend", FOUT, "RPG art. 5")
def stap_onbekend(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Een afwijking of niet_van_toepassing noemt een stap die niet bestaat.

    Waarom: De reden die je opschreef telt nu nergens mee.

    Fout: stap: plan

    Goed: stap: plan_van_aanpak. Met ‘wiezit wet’ zie je alle stappen.
    """
    own = [s.stap for s in view.dossier.configuratie.eigen_stappen if s.stap]
    for event in view.van_alle(Afwijking, NietVanToepassing):
        if event.stap and event.stap not in STAP and event.stap not in own:
            from difflib import get_close_matches

            near = get_close_matches(event.stap, [*STAP, *own], n=1)
            hint = f"Bedoel je {near[0]}?" if near else "Kijk met ‘wiezit wet’ welke stappen er zijn."
            yield code.at(view.span(event, "stap"), "deze stap bestaat niet", help=hint)


@check("WZ292", "afwijking-van-vaste-termijn", INFO, "RPG art. 5")
def afwijking_van_vaste_termijn(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Je wijkt af van een termijn die jullie samen niet mogen veranderen.

    Waarom: Van de termijnen voor de probleemanalyse, het plan van aanpak en de bijstellingen mogen werkgever en
    werknemer met een reden afwijken. Bij andere stappen legt de afwijking alleen uit waarom het anders ging; de datum van
    de wet blijft gelden.

    Fout: stap: ziekmelding_uwv_42_weken met nieuwe_datum: 2026-12-01

    Goed: Alleen de reden laten staan, zonder nieuwe_datum, en de stap toch zo snel mogelijk doen.
    """
    for event in view.van(Afwijking):
        step = STAP.get(event.stap or "")
        if step is not None and not step.afwijken and event.nieuwe_datum:
            yield code.at(
                view.span(event, "nieuwe_datum"),
                f"bij deze stap ({step.titel}) verandert een afspraak de datum niet; de reden blijft wel zichtbaar",
                help="Houd de gewone datum aan, en haal nieuwe_datum weg.",
            )


@check("WZ293", "afwijking-zonder-akkoord", WAARSCHUWING, "RPG art. 5")
def afwijking_zonder_akkoord(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Bij een afwijking van een termijn staat niet dat werkgever en werknemer het eens zijn.

    Waarom: Van de termijnen voor analyse en plan mogen jullie alleen samen afwijken, met een reden.

    Fout: stap: plan_van_aanpak, zonder akkoord

    Goed: akkoord: [werkgever, werknemer]
    """
    for event in view.van(Afwijking):
        step = STAP.get(event.stap or "")
        missing = [role for role in ("werkgever", "werknemer") if role not in as_roles(event.akkoord)]
        if step is not None and step.afwijken and event.nieuwe_datum and missing:
            yield code.at(
                view.span(event, "akkoord"),
                f"bij deze afwijking staat geen akkoord van: {' en '.join(missing)}",
                help="Spreek de nieuwe datum samen af en leg vast: akkoord: [werkgever, werknemer]",
            )


@check("WZ294", "melding-weggelaten", WAARSCHUWING, "BOETE art. 2c")
def melding_weggelaten(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Volgens het dossier is een melding bij UWV niet van toepassing, terwijl de wet haar in dit geval vraagt.

    Waarom: Bij deze meldingen kan UWV een boete geven als ze te laat komen of er niet zijn. wiezit vraagt er nu niet meer om.

    Fout: niet_van_toepassing met stap: ziekmelding_uwv_42_weken, omdat de werknemer bijna hersteld is

    Goed: De melding gewoon doen. Is de werknemer hersteld, leg dan de herstelmelding vast: dan vervalt de stap vanzelf.
    """
    klok = view.stand.klok
    left_out = [(event, step) for event in view.van(NietVanToepassing) if (step := STAP.get(event.stap or "")) and step.boete]
    if klok is None or klok.gezond_vanaf is not None or not left_out:
        return
    facts = feiten(view.dossier, klok, date.max)
    for event, step in left_out:
        if (step.als and not step.als(facts)) or (step.nvt and step.nvt(facts)):
            continue
        yield code.at(
            view.span(event, "stap"),
            f"‘{step.titel}’ laten jullie weg; zonder deze melding kan UWV een boete geven",
            help="Doe de melding toch, en haal dit bestand weg. Weet je zeker dat het niet hoeft? Vraag het na bij UWV.",
            basis=(*code.basis, *_BASIS[step.id]),
        )


@check("WZ302", "stap-te-laat-gedaan", WAARSCHUWING, mist=True)
def stap_te_laat_gedaan(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Een stap is gedaan, maar na de laatste dag ervoor.

    Waarom: UWV kijkt of stilstand door jou kwam. Wie de reden opschrijft, kan later uitleggen waarom het langer duurde.

    Fout: Probleemanalyse op ziektedag 61 in plaats van uiterlijk ziektedag 43, zonder reden

    Goed: Een afwijking met stap: probleemanalyse en de reden
    """
    late: dict[tuple[str, Event | None], list[tuple[PlannedStep, date]]] = {}
    for planned in view.stand.stappen:
        if planned.staat is not Staat.TE_LAAT_GEDAAN or planned.reden or not _own_duty(planned.step) or _late_elsewhere(planned):
            continue
        if planned.telt is not None:
            late.setdefault((planned.step.id, planned.door), []).append((planned, planned.telt))
    for (planned, due), *more in late.values():
        day = f" --datum {due}" if planned.step.ritme else ""  # of a rhythm it explains the round nearest to its day
        again, each = (f", en daarna nog {len(more)} keer", "per keer ") if more else ("", "")
        place = view.span(planned.door, DONE_IN.get(planned.step.id, "datum")) if planned.door else view.dossier.kaart_bron.span()
        yield code.at(
            place,
            f"{planned.step.titel}: {dagen(planned.dagen_te_laat)} te laat (uiterlijk {kort(due)}{again})",
            help=f"Was er een reden? Leg die {each}vast: wiezit voegtoe afwijking --veld stap={planned.step.id}{day}",
            basis=_basis(planned),
        )


@check("WZ303", "stap-overgeslagen", WAARSCHUWING, mist=True)
def stap_overgeslagen(code: Code, view: View) -> Iterator[Finding]:
    """Wat: De laatste dag van een stap is voorbij, en het dossier gaat daarna verder zonder die stap.

    Waarom: Uit de bestanden zelf blijkt dan al dat de stap ontbreekt. Is hij wel gedaan, dan mist het bewijs.

    Fout: Een dossier met een eerstejaarsevaluatie, maar zonder 42-wekenmelding

    Goed: De stap alsnog doen, of vastleggen op welke dag hij gedaan is
    """
    told: set[str] = set()
    for planned in view.stand.stappen:
        step = planned.step
        if planned.staat is not Staat.TE_LAAT or step.id in told or step.id in ELSEWHERE or not _own_duty(step):
            continue
        if planned.telt is None or planned.telt >= view.laatste_dag:
            continue
        if planned.rust and _iva_toegekend(view):
            continue
        told.add(step.id)
        yield code.at(
            oorzaak(view.stand, planned),
            f"{ontbreekt(planned)}: uiterlijk {kort(planned.telt)}. Het laatste stuk in het dossier is van {kort(view.laatste_dag)}",
            help=alsnog(planned, view.stand, view.laatste_dag),
            basis=_basis(planned),
        )


def _iva_toegekend(view: View) -> bool:
    """Tell whether UWV granted early IVA: then nothing that was missed is asked for any more (WIA art. 66 lid 6)."""
    klok = view.stand.klok
    return klok is not None and geen_verslag_nodig(feiten(view.dossier, klok, date.max)) is not None


def _late_elsewhere(planned: PlannedStep) -> bool:
    missing = planned.step.id == "spoor2_rapportage" and planned.dagen_te_laat > TWO_WEEKS.days
    return missing or planned.step.id in LATE_ELSEWHERE


def _own_duty(step: Step) -> bool:
    return step.is_plicht and not step.nog_geen_wet


_BASIS = {step.id: tuple(str(place) for place in step.grondslag) for step in STAP.values()}


def _basis(planned: PlannedStep) -> tuple[str, ...]:
    return _BASIS.get(planned.step.id) or tuple(str(place) for place in planned.step.grondslag)


@check("WZ305", "iva-aanvraag-buiten-venster", WAARSCHUWING, "WIA art. 23 lid 6", "UNR")
def iva_aanvraag_buiten_venster(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Een vervroegde IVA-uitkering is te vroeg of te laat aangevraagd.

    Waarom: UWV neemt de aanvraag aan van week 3 tot en met week 68. Daarna volgt de gewone WIA-aanvraag.

    Fout: Een aanvraag in week 70

    Goed: Een aanvraag uiterlijk op de laatste dag van week 68
    """
    klok = view.stand.klok
    if klok is None:
        return
    first, last = klok.dag(IVA_VANAF.afstand), klok.dag(IVA_UITERLIJK.afstand)
    for event in view.van(VervroegdeIva):
        day: date = event.aangevraagd_op or datum(event)
        if klok.eerste_ziektedag <= day < first or day > last:
            yield code.at(
                view.span(event, "aangevraagd_op" if event.aangevraagd_op else "datum"),
                f"aangevraagd op {kort(day)}; het kan van {kort(first)} tot en met {kort(last)}",
                help="Kijk de datum na. Is het te laat, vraag dan op tijd de gewone WIA-uitkering aan.",
            )


CHECKS: tuple[Check, ...] = (
    stap_onbekend,
    afwijking_van_vaste_termijn,
    afwijking_zonder_akkoord,
    melding_weggelaten,
    stap_te_laat_gedaan,
    stap_overgeslagen,
    iva_aanvraag_buiten_venster,
)
