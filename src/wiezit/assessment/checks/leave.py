"""Coherence of leave and the illness around it (WZ203-WZ205, WZ210, WZ211)."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from wiezit.assessment.checks.base import INFO, WAARSCHUWING, Check, View, check
from wiezit.dates import dagen, kort
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import Herstelmelding, Verlof, Ziekmelding
from wiezit.findings import Code, Finding
from wiezit.law.clock import LANGSTE_ONDERBREKING, begin_verlof, eerste_ziektedag, volgt_op_verlof

ONE_DAY = timedelta(days=1)


@check("WZ203", "zelfde-oorzaak-past-niet", WAARSCHUWING, "WIA art. 23 lid 3")
def zelfde_oorzaak_past_niet(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Bij een ziekmelding staat ‘zelfde_oorzaak_als_voor_verlof: ja’, maar de dagen sluiten niet aan.

    Waarom: Perioden van ziekte voor en na verlof tellen alleen samen als de ziekte direct tot het verlof liep en er
    direct weer op volgt. Was er eerst herstel, of zit er een dag tussen, dan doet dit veld niets.

    Fout: Hersteld op 25 mei, verlof vanaf 1 juni, na het verlof weer ziek met ‘zelfde oorzaak: ja’.

    Goed: Ziek tot en met 31 mei, verlof van 1 juni tot en met 20 september, ziek vanaf 21 september.
    """
    for report in view.van(Ziekmelding):
        if report.zelfde_oorzaak_als_voor_verlof != "ja":
            continue
        day = eerste_ziektedag(report)
        leave = next((e for e in reversed(view.van(Verlof)) if (e.tot_en_met or datum(e)) < day), None)
        place = view.span(report, "zelfde_oorzaak_als_voor_verlof")
        if leave is None or (leave.tot_en_met or datum(leave)) + ONE_DAY != day:
            related = (view.bij(leave, "het verlof", "tot_en_met"),) if leave else ()
            yield code.at(place, f"de ziekte van {kort(day)} sluit niet direct aan op verlof", related=related, help=_HULP_OORZAAK)
            continue
        begin = begin_verlof(leave)
        during = next((e for e in view.van(Herstelmelding) if begin <= datum(e) < day), None)
        if during is not None:
            yield code.at(
                place,
                f"tijdens het verlof van {kort(begin)} was de werknemer al hersteld, en daarna ziek door dezelfde oorzaak: dat past niet",
                related=(view.bij(during, "hier was de werknemer hersteld", "datum"), view.bij(leave, "het verlof", "van")),
                help="Kijk de datums na. Tot dan telt de ziekte van voor het verlof mee: dat geeft de vroegste datums.",
            )
            continue
        healthy = _hersteld_voor(view, begin)
        if healthy is not None:
            yield code.at(
                place,
                f"voor het verlof van {kort(begin)} was de werknemer al hersteld, dus de ziekteperioden tellen niet samen",
                related=(view.bij(healthy, "hier was de werknemer hersteld", "datum"), view.bij(leave, "het verlof", "van")),
                help=_HULP_OORZAAK,
            )


_HULP_OORZAAK = "Kijk de datums na. Kloppen ze, haal dit veld dan weg."


def _hersteld_voor(view: View, day: date) -> Herstelmelding | None:
    """Return the recovery that was in force on the day before `day`, or None."""
    recovery = next((e for e in reversed(view.van(Herstelmelding)) if datum(e) < day), None)
    if recovery is None or any(datum(recovery) <= eerste_ziektedag(e) < day for e in view.van(Ziekmelding)):
        return None
    return recovery


@check("WZ204", "ziek-tijdens-verlof", WAARSCHUWING, "WIA art. 23 lid 5")
def ziek_tijdens_verlof(code: Code, view: View) -> Iterator[Finding]:
    """Wat: De eerste ziektedag valt op een dag die als verlof is vastgelegd.

    Waarom: Verlofdagen volgens de Wet arbeid en zorg tellen nooit mee voor de wachttijd. wiezit telt daarom vanaf de dag
    na het verlof.

    Fout: Verlof van 1 juni tot en met 20 september, eerste ziektedag 14 september.

    Goed: Eerste ziektedag 21 september, of een verlof dat op 13 september eindigt.
    """
    for report in view.van(Ziekmelding):
        day = eerste_ziektedag(report)
        for leave in view.van(Verlof):
            if leave.tot_en_met and begin_verlof(leave) < day <= leave.tot_en_met:
                yield code.at(
                    view.span(report, "eerste_ziektedag" if report.eerste_ziektedag else "datum"),
                    f"ziek per {kort(day)}, maar het verlof loopt tot en met {kort(leave.tot_en_met)}",
                    related=(view.bij(leave, "laatste verlofdag", "tot_en_met"),),
                    help="Leg als eerste ziektedag de dag na het verlof vast, of verbeter de laatste verlofdag.",
                )


@check("WZ205", "verlof-overlapt", WAARSCHUWING, "WIA art. 23 lid 5")
def verlof_overlapt(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Twee perioden van verlof overlappen elkaar.

    Waarom: Elke verlofdag schuift de termijnen op. Een dag die twee keer is vastgelegd, maakt onduidelijk hoeveel dagen dat zijn.

    Fout: Verlof van 1 juni tot en met 20 september en verlof van 15 september tot en met 1 oktober.

    Goed: Eén bestand met verlof van 1 juni tot en met 1 oktober.
    """
    leaves = sorted(view.van(Verlof), key=begin_verlof)
    for first, second in pairwise(leaves):
        if first.tot_en_met and begin_verlof(second) <= first.tot_en_met:
            yield code.at(
                view.span(second, "van"),
                f"dit verlof begint op {kort(begin_verlof(second))}, maar het vorige loopt tot en met {kort(first.tot_en_met)}",
                related=(view.bij(first, "het vorige verlof", "tot_en_met"),),
                help="Maak er één periode van, of verbeter de datums.",
            )


@check("WZ210", "oorzaak-na-verlof-onbekend", INFO, "WIA art. 23 lid 3")
def oorzaak_na_verlof_onbekend(code: Code, view: View) -> Iterator[Finding]:
    """Wat: De werknemer was ziek tot het verlof en direct erna weer. Of de oorzaak dezelfde is, staat er niet bij.

    Waarom: Is de oorzaak dezelfde, dan loopt het oude ziektegeval door. Zo niet, dan begint een nieuw geval. Zolang het
    onbekend is, toont wiezit beide uitkomsten en gaat uit van de vroegste datums.

    Fout: Een ziekmelding direct na verlof zonder ‘zelfde_oorzaak_als_voor_verlof’.

    Goed: Vraag het de bedrijfsarts. Die zegt alleen ja of nee, en dat leg je vast.
    """
    pairs = view.gevallen
    if not pairs or pairs[-1].alternatief is None:
        return
    for report in reversed(view.van(Ziekmelding)):
        begin = eerste_ziektedag(report)
        if report.zelfde_oorzaak_als_voor_verlof not in ("ja", "nee") and any(volgt_op_verlof(begin, e) for e in view.van(Verlof)):
            yield code.at(
                view.span(report, "zelfde_oorzaak_als_voor_verlof"),
                "onbekend is of de oorzaak dezelfde is als voor het verlof; daarom gelden er twee reeksen datums",
                help="Vraag de bedrijfsarts of de oorzaak dezelfde is, en vul bij zelfde_oorzaak_als_voor_verlof ja of nee in. "
                "Vraag niet naar de oorzaak zelf.",
            )
            return


@check("WZ211", "dagen-tussen-verlof-en-ziekte", INFO, "WIA art. 23 lid 3", mist=True)
def dagen_tussen_verlof_en_ziekte(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Tussen het verlof en de ziekte daarna liggen een paar dagen, en er staat niet dat de werknemer toen hersteld was.

    Waarom: Alleen als de ziekte direct op het verlof volgt, kan zij bij de ziekte van ervoor horen. Een dag ertussen begint een nieuw
    ziektegeval, en dan verschuiven alle datums. Vaak is alleen de dag van de melding ingevuld, en niet de eerste ziektedag.

    Fout: Verlof tot en met 20 september, ziekmelding van 28 september, en niets ertussen

    Goed: eerste_ziektedag: 2026-09-21 bij die ziekmelding, of een herstelmelding van 21 september
    """
    for report in view.van(Ziekmelding):
        day = eerste_ziektedag(report)
        ends = [(e.tot_en_met, e) for e in view.van(Verlof) if e.tot_en_met and e.tot_en_met < day]
        if not ends or report.zelfde_oorzaak_als_voor_verlof in ("ja", "nee"):
            continue
        end, leave = max(ends, key=lambda pair: pair[0])
        days = (day - end).days - 1
        ill = max((eerste_ziektedag(e) for e in view.van(Ziekmelding) if eerste_ziektedag(e) < begin_verlof(leave)), default=None)
        recovered = ill is not None and any(ill < datum(e) <= day for e in view.van(Herstelmelding))
        if 0 < days <= LANGSTE_ONDERBREKING and ill is not None and not recovered:
            yield code.at(
                view.span(report, "eerste_ziektedag" if report.eerste_ziektedag else "datum"),
                f"{dagen(days)} na het verlof weer ziek, en niet vastgelegd of de werknemer toen hersteld was",
                related=(view.bij(leave, "laatste verlofdag", "tot_en_met"),),
                help=f"Al ziek sinds het verlof? Vul in: eerste_ziektedag: {end + ONE_DAY}. "
                "Eerst hersteld? Leg dat vast: wiezit voegtoe herstelmelding",
            )


CHECKS: tuple[Check, ...] = (
    zelfde_oorzaak_past_niet,
    ziek_tijdens_verlof,
    verlof_overlapt,
    oorzaak_na_verlof_onbekend,
    dagen_tussen_verlof_en_ziekte,
)
