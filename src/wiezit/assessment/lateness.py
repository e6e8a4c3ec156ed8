"""What is too late on a day, as findings: each at the field that caused the duty, with the command that records it. Pure."""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec.structs import replace

from wiezit.assessment.cause import ontbreekt, oorzaak, soorten_van_anker
from wiezit.assessment.next_step import BEWAARTERMIJN, legt_vast, opdracht
from wiezit.assessment.planning import PlannedStep, Staat, Stand, aan_zet, stand
from wiezit.dates import kort
from wiezit.dossier import events as soorten
from wiezit.dossier.dossier import Dossier, datum
from wiezit.dossier.events import SOORTEN
from wiezit.findings import Code, Finding, Severity
from wiezit.law.step import Ernst
from wiezit.law.words import in_zin

STAP_TE_LAAT = Code(
    "WZ301",
    "stap-te-laat",
    Severity.FOUT,
    "Wat: Een stap die de wet vraagt, is op de peildatum te laat: de uiterste dag is voorbij en er staat niets in het dossier. "
    "Deze melding komt alleen met --peildatum.\n\n"
    "Waarom: Te laat zijn kan leiden tot een loonsanctie of een boete. Alsnog doen is beter dan niet doen.\n\n"
    "Fout: Een ziekmelding van 5 januari 2026 zonder probleemanalyse, met --peildatum 2026-03-01.\n\n"
    "Goed: Dezelfde ziekmelding met een probleemanalyse van 10 februari 2026.",
)
CODES = (STAP_TE_LAAT,)
_BESLIST_NIET = (
    soorten.Activiteit,
    soorten.Advies,
    soorten.ArbeidsdeskundigOnderzoek,
    soorten.Contact,
    soorten.Detachering,
    soorten.Deskundigenoordeel,
    soorten.Document,
    soorten.Eindevaluatie,
    soorten.Maatregel,
    soorten.MedischeInformatie,
    soorten.OordeelWerknemer,
    soorten.PassendWerk,
    soorten.Proefplaatsing,
    soorten.SecondOpinion,
    soorten.Spoor2Rapportage,
    soorten.Spreekuur,
    soorten.Voortgangsgesprek,
    soorten.VoorstelWerknemer,
)
"""The kinds that no rule of the law asks for but to fulfil a row, or to show an option: elsewhere they change no day and no duty."""
_BESLIST_MEE = tuple(kind for kind in SOORTEN if kind not in _BESLIST_NIET)
"""The kinds that can start, move or end a step that they do not fulfil: an analysis without possibilities ends the talks."""

_UIT_CONFIGURATIE = "casemanager_aanwijzen"
"""The step that is done by who stands in `wiezit.yaml`."""

_SEVERITY = {Ernst.KRITIEK: Severity.FOUT, Ernst.HOOG: Severity.FOUT, Ernst.MIDDEL: Severity.WAARSCHUWING, Ernst.INFO: Severity.INFO}


def too_late(stand: Stand) -> Iterator[Finding]:
    """Yield one finding for every step that is too late on the peildatum of `stand`; the message does not change from day to day.

    A step that was perhaps done, moved or ended in a file that cannot be read is passed over: it would only echo that file.
    """
    for planned, due in _te_laat(stand):
        command = opdracht(planned, stand)
        yield STAP_TE_LAAT.at(
            oorzaak(stand, planned),
            f"{_name(planned)} is te laat: dit moest uiterlijk op {kort(due)}",
            help=f"doe dit nu, en leg het vast: {command}" if legt_vast(command) else f"doe dit nu; kijk eerst: {command}",
            severity=_SEVERITY[planned.step.ernst],
            basis=tuple(str(source) for source in planned.step.grondslag),
        )


def _te_laat(stand: Stand) -> list[tuple[PlannedStep, date]]:
    """Return the steps that are told too late, with their last day."""
    late = (one for one in stand.stappen if one.staat is Staat.TE_LAAT and one.aan_de_beurt and not one.step.nog_geen_wet)
    return [(one, one.telt) for one in late if one.telt is not None and not onbeslist(stand, one)]


def stand_met_voorbehoud(dossier: Dossier, peildatum: date, *, namen: bool = True) -> Stand:
    """Return `stand` as people are told it: no step is too late that was perhaps done, moved or ended in a file that cannot be read.

    Without `namen` the reason does not name that file: not everybody who reads a report may know of it.
    """
    now = stand(dossier, peildatum)
    if not (now.dossier.verloren or now.dossier.configuratie_onleesbaar):
        return now
    steps = tuple(_voorbehoud(now, one, namen=namen) if one.staat is Staat.TE_LAAT else one for one in now.stappen)
    return replace(now, stappen=steps, aan_zet=aan_zet(steps))


def _voorbehoud(now: Stand, planned: PlannedStep, *, namen: bool) -> PlannedStep:
    files = onbeslist(now, planned)
    if not files:
        return planned
    which = f"{', '.join(files)}, " if namen else "een bestand " if len(files) == 1 else "bestanden "
    why = f"misschien staat dit in {which}{'dat niet te lezen is' if len(files) == 1 else 'die niet te lezen zijn'}"
    if planned.step.id == BEWAARTERMIJN:
        why = "niet alles in dit dossier is te lezen: bewaar het tot dat wel zo is"
    return replace(planned, staat=Staat.ONBEKEND, dagen_te_laat=0, rust=True, reden=why)


def onbeslist(stand: Stand, planned: PlannedStep) -> tuple[str, ...]:
    """Return the unreadable files that may hold what decides on this step; the card decides on every step (AOW age, ZW risk).

    On deleting the dossier decides all that is in it: also a file of which only a field could not be used.
    """
    if planned.step.id == BEWAARTERMIJN:
        return tuple(path.removeprefix(f"{stand.dossier.pad}/") for path in stand.dossier.verloren)
    if stand.dossier.configuratie_onleesbaar and planned.step.id == _UIT_CONFIGURATIE:
        return ("wiezit.yaml",)
    kinds = (*planned.step.voldaan_door, *_BESLIST_MEE, *soorten_van_anker(planned))
    card = tuple(name for name in stand.dossier.onleesbaar if name == "dossier.yaml")
    return (*card, *stand.dossier.kan_staan_in(kinds))


def once(findings: Iterable[Finding], stand: Stand) -> Iterator[Finding]:
    """Yield `findings` without what `too_late` says as well, on a day after all events: WZ303 of a step that is too late now."""
    events = stand.dossier.gebeurtenissen
    after_all = not events or datum(events[-1]) < stand.peildatum
    said = tuple(f"{ontbreekt(one)}:" for one, _ in _te_laat(stand)) if after_all else ()
    return (finding for finding in findings if not (finding.code == "WZ303" and finding.message.startswith(said)))


def _name(planned: PlannedStep) -> str:
    title = in_zin(planned.step.titel)
    return f"{title} ({planned.volgnummer})" if planned.volgnummer > 1 else title
