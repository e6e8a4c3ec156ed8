"""Coherence of what starts and ends illness: sick reports, recovery and the four-week rule (WZ201-WZ213; leave: leave.py)."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from wiezit.assessment.checks.base import FOUT, INFO, WAARSCHUWING, Check, View, check
from wiezit.dates import dagen, kort
from wiezit.dossier.card import WERKDAGEN
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import Herstelmelding, Verlof, Ziekmelding
from wiezit.findings import Code, Finding
from wiezit.law.clock import LANGSTE_ONDERBREKING, Onderbreking, begin_verlof, eerste_ziektedag

ONE_DAY = timedelta(days=1)


@check("WZ201", "tweede-ziekmelding", FOUT, "WIA art. 23 lid 3", rust_op=(Herstelmelding, Verlof))
def tweede_ziekmelding(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Er zijn twee ziekmeldingen na elkaar, zonder herstel of verlof ertussen.

    Waarom: Wie al ziek is, kan niet nog een keer ziek worden. Zonder hersteldatum is niet te tellen of er een nieuw
    ziektegeval begint. Tot dit klopt telt alleen de eerste ziekmelding.

    Fout: Ziekmelding op 5 januari en ziekmelding op 2 maart, en daartussen niets.

    Goed: Leg ook het herstel vast, met de eerste herstelde dag. Is de tweede een vergissing? Haal dat bestand weg.
    """
    reports = sorted(view.van(Ziekmelding), key=eerste_ziektedag)
    for first, second in pairwise(reports):
        begin, again = eerste_ziektedag(first), eerste_ziektedag(second)
        recovered = any(begin < datum(e) <= again for e in view.van(Herstelmelding))
        on_leave = any(begin <= begin_verlof(e) <= again for e in view.van(Verlof))
        if not recovered and not on_leave:
            yield code.at(
                view.span(second, "eerste_ziektedag") if second.eerste_ziektedag else view.span(second, "datum"),
                f"ziek gemeld per {kort(again)}, maar de ziekte van {kort(begin)} is nog niet afgesloten",
                help="Leg het herstel vast: wiezit voegtoe herstelmelding. Tot dan telt alleen de eerste ziekmelding.",
                related=(view.bij(first, f"hier begint de ziekte van {kort(begin)}", "datum"),),
            )


@check("WZ202", "herstel-zonder-ziekte", FOUT, "WIA art. 23 lid 3", rust_op=(Ziekmelding,))
def herstel_zonder_ziekte(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Er is een herstelmelding op een dag waarop de werknemer volgens het dossier niet ziek was.

    Waarom: De datum van een herstelmelding is de eerste herstelde dag. Die ligt na de eerste ziektedag. Een
    herstelmelding die daar niet bij past, verandert geen enkele termijn.

    Fout: Ziek vanaf 5 januari, hersteld op 3 januari.

    Goed: Ziek vanaf 5 januari, hersteld op 12 januari: dat is de eerste dag dat de werknemer weer alles kon.
    """
    reports = sorted(view.van(Ziekmelding), key=eerste_ziektedag)
    previous: Herstelmelding | None = None
    for recovery in view.van(Herstelmelding):
        day = datum(recovery)
        begun = [e for e in reports if eerste_ziektedag(e) < day]
        if not begun:
            later = [view.bij(reports[0], "de eerste ziektedag", "datum")] if reports else []
            yield code.at(
                view.span(recovery, "datum"), f"hersteld op {kort(day)}, maar nog niet ziek gemeld", related=later, help=_HULP_HERSTEL
            )
        elif previous is not None and eerste_ziektedag(begun[-1]) < datum(previous):
            yield code.at(
                view.span(recovery, "datum"),
                f"hersteld op {kort(day)}, maar op {kort(datum(previous))} was de werknemer al hersteld",
                related=(view.bij(previous, "het eerdere herstel", "datum"),),
                help=_HULP_HERSTEL,
            )
        previous = recovery


_HULP_HERSTEL = "Kijk de datum na: dat is de eerste dag waarop de werknemer weer al het eigen werk kon doen."


@check("WZ207", "eerste-ziektedag-geen-werkdag", WAARSCHUWING, "WIA art. 23 lid 2", "REW art. 2")
def eerste_ziektedag_geen_werkdag(code: Code, view: View) -> Iterator[Finding]:
    """Wat: De eerste ziektedag is geen dag waarop deze werknemer werkt.

    Waarom: Alle termijnen tellen vanaf de eerste werkdag waarop door ziekte niet is gewerkt. Wie alleen op woensdag werkt
    en op maandag ziek wordt, heeft woensdag als eerste ziektedag. Bij opnieuw ziek worden kan dit beslissen of het oude
    ziektegeval doorloopt (tot en met 27 dagen hersteld) of een nieuw begint (vanaf 28 dagen). wiezit verandert je datum niet.

    Fout: eerste_ziektedag: 2026-01-05 (maandag) bij werkdagen: [wo]

    Goed: eerste_ziektedag: 2026-01-07
    """
    pattern = view.dossier.kaart.functie.werkdagen
    for report in view.van(Ziekmelding):
        day = eerste_ziektedag(report)
        name = WERKDAGEN[day.weekday()]
        field = "eerste_ziektedag" if report.eerste_ziektedag else "datum"
        if first := _eerste_werkdag_na(view, day):
            message, advice = f"{kort(day)} ({name}) is geen werkdag van deze werknemer", f"De eerste werkdag daarna is {kort(first)}."
            if gap := _nieuw_geval_op(view, day, first):
                message += f"; zo was het herstel {dagen(gap.dagen)} en loopt het oude ziektegeval door, {_met_werkdag(gap, first)}"
                advice = _kijk_na(first)
            yield code.at(view.span(report, field), message, help=advice)
        elif not pattern and name in ("za", "zo"):
            yield code.at(
                view.span(report, field),
                f"{kort(day)} valt in het weekend, en de werkdagen van deze werknemer staan niet in het dossier",
                help="Zet de werkdagen in dossier.yaml: functie, werkdagen: [ma, di, wo, do, vr]",
                severity=INFO,
            )


def _eerste_werkdag_na(view: View, day: date) -> date | None:
    """The first day after `day` on which the employee works (REW art. 2); None when `day` is one, or nobody recorded them."""
    pattern = view.dossier.kaart.functie.werkdagen
    if not pattern or WERKDAGEN[day.weekday()] in pattern:
        return None
    return next(day + n * ONE_DAY for n in range(1, 8) if WERKDAGEN[(day.weekday() + n) % 7] in pattern)


def _nieuw_geval_op(view: View, day: date, first: date) -> Onderbreking | None:
    """The recovery up to `day`, when it is less than four weeks until that day and four weeks or more until `first`."""
    gaps = (gap for pair in view.gevallen for gap in pair.klok.onderbrekingen if gap.reden == "herstel")
    gap = next((gap for gap in gaps if gap.einde + ONE_DAY == day), None)
    return gap if gap and (first - gap.begin).days > LANGSTE_ONDERBREKING else None


def _met_werkdag(gap: Onderbreking, first: date) -> str:
    return f"met de eerste werkdag ({kort(first)}) zijn het {(first - gap.begin).days} dagen en begint een nieuw ziektegeval"


def _kijk_na(first: date) -> str:
    return (
        f"Kijk in het rooster. Was {kort(first)} de eerste werkdag waarop door ziekte niet is gewerkt? "
        f"Vul dan in bij de ziekmelding: eerste_ziektedag: {first}"
    )


@check("WZ208", "een-dag-van-de-grens", INFO, "WIA art. 23 lid 3", "BW7 art. 629 lid 10")
def een_dag_van_de_grens(code: Code, view: View) -> Iterator[Finding]:
    """Wat: De werknemer was 27 of 28 dagen hersteld. Precies daar ligt de grens.

    Waarom: Tot en met 27 dagen loopt het oude ziektegeval door en schuiven de termijnen op. Vanaf 28 dagen begint een nieuw
    ziektegeval met nieuwe termijnen. Eén dag beslist dus over honderd weken.

    Fout: Een hersteldatum of ziektedag die een dag naast de werkelijkheid ligt.

    Goed: Controleer beide datums in je rooster: de eerste herstelde dag en de nieuwe eerste ziektedag. Die laatste is een werkdag.
    """
    for pair in view.gevallen:
        klok = pair.klok
        gaps = [gap for gap in klok.onderbrekingen if gap.dagen == LANGSTE_ONDERBREKING]
        if klok.ervoor is not None and klok.ervoor.dagen == LANGSTE_ONDERBREKING + 1:
            gaps.append(klok.ervoor)
        for gap in gaps:
            back = gap.einde + ONE_DAY
            outcome = "het oude ziektegeval loopt door" if gap.dagen == LANGSTE_ONDERBREKING else "er begint een nieuw ziektegeval"
            advice = "De grens ligt tussen 27 en 28 dagen. Controleer beide datums."
            if (first := _eerste_werkdag_na(view, back)) and (other := _nieuw_geval_op(view, back, first)):
                outcome, advice = f"{outcome}; {_met_werkdag(other, first)}", _kijk_na(first)
            for report in view.van(Ziekmelding):
                if eerste_ziektedag(report) == back:
                    yield code.at(
                        view.span(report, "eerste_ziektedag" if report.eerste_ziektedag else "datum"),
                        f"{gap.dagen} dagen hersteld ({kort(gap.begin)} tot en met {kort(gap.einde)}): {outcome}",
                        help=advice,
                    )


@check("WZ209", "vangnet-zonder-meldtermijn", INFO, "ZW art. 38a")
def vangnet_zonder_meldtermijn(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Er geldt een vangnetregeling, maar niet is vastgelegd binnen welke termijn je dit bij UWV meldt.

    Waarom: De ene regeling vraagt een melding op de vierde dag, de andere na zes weken. wiezit kan je pas op tijd
    waarschuwen als je de termijn invult. Welke regeling geldt, leg je nooit vast.

    Fout: vangnet: ja

    Goed: vangnet: ja, met daaronder meldtermijn_uwv: zes_weken
    """
    for report in view.van(Ziekmelding):
        if report.vangnet == "ja" and report.meldtermijn_uwv is None:
            yield code.at(
                view.span(report, "vangnet"),
                "er geldt een vangnetregeling, maar de meldtermijn bij UWV ontbreekt",
                help="Vul in: meldtermijn_uwv: vierde_dag of zes_weken. Leg niet vast welke regeling het is.",
            )


@check("WZ213", "geen-ziekmelding", WAARSCHUWING, "RPG art. 2 lid 1", mist=True)
def geen_ziekmelding(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Er is geen ziekmelding in dit dossier.

    Waarom: Zonder eerste ziektedag is geen enkele termijn te berekenen.

    Fout: Een map met alleen dossier.yaml.

    Goed: Een bestand met soort: ziekmelding en de datum.
    """
    if not view.van(Ziekmelding):
        yield code.at(
            view.dossier.kaart_bron.span(), "dit dossier heeft nog geen ziekmelding", help="Leg die vast: wiezit voegtoe ziekmelding"
        )


CHECKS: tuple[Check, ...] = (
    tweede_ziekmelding,
    herstel_zonder_ziekte,
    eerste_ziektedag_geen_werkdag,
    een_dag_van_de_grens,
    vangnet_zonder_meldtermijn,
    geen_ziekmelding,
)
