"""Measures when an employee does not co-operate: in order, in writing, and told at once (WZ271-WZ273)."""

from collections.abc import Iterator

from wiezit.assessment.checks.base import WAARSCHUWING, Check, View, check
from wiezit.dates import dagen
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import Maatregel
from wiezit.findings import Code, Finding

LIGHT = ("aanspreken", "waarschuwing")
PAY = ("opschorting", "loonstop")
ON_PAPER = ("waarschuwing", *PAY, "ontslagaanvraag")


@check("WZ271", "maatregel-overgeslagen", WAARSCHUWING, "BBP §9", "PK", mist=True)
def maatregel_overgeslagen(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Er is een zware maatregel genomen zonder lichtere stap ervoor.

    Waarom: UWV verwacht een vaste volgorde: aanspreken, schriftelijk waarschuwen, loon opschorten of stoppen, en ontslag
    pas als laatste. Met elke stap op papier kun je later laten zien wat je deed.

    Fout: Een loonstop als eerste maatregel in het dossier.

    Goed: Eerst aanspreken, dan een schriftelijke waarschuwing, dan de loonstop.
    """
    taken: set[str] = set()
    for measure in view.van(Maatregel):
        step = measure.stap
        if step in PAY and not taken & {*LIGHT, *PAY}:
            yield code.at(view.span(measure, "stap"), f"{step} zonder dat de werknemer eerst is aangesproken", help=_HULP_VOLGORDE)
        elif step == "ontslagaanvraag" and not taken & set(PAY):
            yield code.at(view.span(measure, "stap"), "een ontslagaanvraag zonder eerdere loonmaatregel", help=_HULP_VOLGORDE)
        if step:
            taken.add(step)


_HULP_VOLGORDE = "Leg de eerdere stappen vast als ze er waren. Zo niet: spreek eerst aan en waarschuw op papier."


@check("WZ272", "maatregel-niet-schriftelijk", WAARSCHUWING, "BW7 art. 629 lid 6", "PK")
def maatregel_niet_schriftelijk(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Van een waarschuwing of een zwaardere maatregel staat niet vast dat die op papier is gezet.

    Waarom: Een waarschuwing of loonmaatregel moet je later kunnen laten zien. Controleregels voor opschorting moeten
    schriftelijk zijn.

    Fout: stap: opschorting, zonder schriftelijk: ja

    Goed: stap: opschorting, schriftelijk: ja, met de brief als bijlage
    """
    for measure in view.van(Maatregel):
        if measure.stap in ON_PAPER and measure.schriftelijk != "ja":
            yield code.at(
                view.span(measure, "schriftelijk" if measure.schriftelijk else "stap"),
                "deze maatregel staat niet op papier",
                help="Stuur de werknemer een brief en leg vast: schriftelijk: ja. Doe de brief bij de bijlagen.",
            )


@check("WZ273", "maatregel-laat-verteld", WAARSCHUWING, "BW7 art. 629 lid 7")
def maatregel_laat_verteld(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Bij een loonmaatregel staat niet wanneer de werknemer het hoorde, of dat was pas later.

    Waarom: Je moet het onverwijld zeggen, zodra je de reden kent. Doe je dat niet, dan vervalt het recht om het loon in te houden.

    Fout: datum: 2026-04-01, medegedeeld_op: 2026-04-20

    Goed: datum: 2026-04-01, medegedeeld_op: 2026-04-01
    """
    for measure in view.van(Maatregel):
        if measure.stap not in PAY:
            continue
        if measure.medegedeeld_op is None:
            yield code.at(view.span(measure, "stap"), "er staat niet wanneer je deze maatregel aan de werknemer hebt verteld", help=_HULP)
        elif measure.medegedeeld_op > datum(measure):
            yield code.at(
                view.span(measure, "medegedeeld_op"),
                f"de werknemer hoorde dit pas {dagen((measure.medegedeeld_op - datum(measure)).days)} na de ingang",
                related=(view.bij(measure, "dag waarop de maatregel inging", "datum"),),
                help=_HULP,
            )


_HULP = "Vertel een loonmaatregel meteen, met de reden, en leg de dag vast bij medegedeeld_op."

CHECKS: tuple[Check, ...] = (maatregel_overgeslagen, maatregel_niet_schriftelijk, maatregel_laat_verteld)
