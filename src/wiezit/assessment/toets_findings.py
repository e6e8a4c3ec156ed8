"""What `toets` lacks, as findings for CI: a part of the re-integratieverslag, an effort, or a file to judge them by.

Open norms are never among them. Pure.
"""

from collections.abc import Iterator

from wiezit.assessment.efforts import CODES as EFFORTS
from wiezit.assessment.efforts.view import Bewijs, niet_te_lezen
from wiezit.assessment.rehearsal import Toets
from wiezit.assessment.report.toets_part import Onderdeel
from wiezit.command_line import opdracht
from wiezit.dossier.dossier import Dossier
from wiezit.findings import Code, Finding, Severity, Span

ONTBREEKT = Code(
    "WZ541",
    "onderdeel-ontbreekt",
    Severity.FOUT,
    "Wat: Een onderdeel dat op de peildatum in het re-integratieverslag hoort, staat niet in het dossier. "
    "Alleen `wiezit toets` zegt dit.\n\n"
    "Waarom: UWV vraagt om aanvulling van een verslag dat niet compleet is, en kan een loonsanctie opleggen.\n\n"
    "Fout: Een dossier in week 93 zonder eindevaluatie\n\n"
    "Goed: Hetzelfde dossier met een eindevaluatie",
)
ONVOLLEDIG = Code(
    "WZ542",
    "onderdeel-onvolledig",
    Severity.FOUT,
    "Wat: Een onderdeel van het re-integratieverslag is er, maar mist iets dat de wet vraagt. Alleen `wiezit toets` zegt dit.\n\n"
    "Waarom: UWV ziet een stuk zonder zo'n deel als niet compleet.\n\n"
    "Fout: Een plan van aanpak zonder de visie van de werknemer\n\n"
    "Goed: Hetzelfde plan met de visie van werkgever en werknemer",
)
NIET_BEOORDEELD = Code(
    "WZ543",
    "niet-beoordeeld",
    Severity.WAARSCHUWING,
    "Wat: Een bestand in het dossier is niet te lezen. Wat daarin kan staan, is niet beoordeeld. Alleen `wiezit toets` zegt dit.\n\n"
    "Waarom: Zonder dit bestand kan er een tekort zijn dat wiezit niet ziet. Geen tekort betekent dan niet dat alles er is.\n\n"
    "Fout: Een ziekmelding met een schrijffout, en geen enkel tekort in de uitkomst\n\n"
    "Goed: Eerst het bestand verbeteren, daarna opnieuw: wiezit toets",
)
CODES = (ONTBREEKT, ONVOLLEDIG, NIET_BEOORDEELD)
_CODE = {"ontbreekt": ONTBREEKT, "onvolledig": ONVOLLEDIG}


def lacks(toets: Toets, dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for every part and every effort that lacks something, at the file that shows it, else at the card.

    Every file that cannot be read comes with a warning, which is no lack: it tells what could not be judged.
    """
    yield from _niet_beoordeeld(toets)
    for part in toets.verslag:
        code = _CODE.get(part.staat)
        if code is not None:
            missing = ", ".join(part.namen) or _waarom(part, toets)
            missing = missing and f": {missing}"
            message = f"{part.titel} {'ontbreekt' if code is ONTBREEKT else 'is onvolledig'}{missing}"
            yield code.at(_place(dossier, part.bewijs), message, help=part.actie, basis=part.grondslag)
    known = {code.id: code for code in EFFORTS}
    for effort in toets.inspanningen:
        if effort.staat == "tekort" and effort.code is not None:
            message = f"{effort.titel}: {effort.bericht}"
            yield known[effort.code].at(_place(dossier, effort.bewijs), message, help=effort.actie, basis=effort.grondslag)


def _waarom(part: Onderdeel, toets: Toets) -> str:
    """Return that a part was not judged because of a file, by name when that is not the file at which it is said; else nothing."""
    if any(proof.bestand in toets.onleesbaar for proof in part.bewijs):
        return "dit bestand is niet te lezen"
    return niet_te_lezen([proof.bestand for proof in part.bewijs]) if part.onbeoordeeld else ""


def _niet_beoordeeld(toets: Toets) -> Iterator[Finding]:
    """Yield a warning at every unreadable file, with what was not judged because of it; without a sick report that is everything."""
    names = [part.titel for part in toets.verslag if part.onbeoordeeld]
    names += [effort.titel for effort in toets.inspanningen if effort.onbeoordeeld]
    if toets.toestand is None:
        message = "dit bestand is niet te lezen; er is nu geen ziekmelding, dus is er niets beoordeeld"
    else:
        told = f"; niet te beoordelen: {', '.join(names)}" if names else ""
        message = f"dit bestand is niet te lezen; wat erin kan staan, is niet beoordeeld{told}"
    for name in toets.onleesbaar:
        command = opdracht("wiezit check", toets.pad)
        yield NIET_BEOORDEELD.at(Span(f"{toets.pad}/{name}"), message, help=f"Verbeter eerst dit bestand: {command}")


def _place(dossier: Dossier, evidence: tuple[Bewijs, ...]) -> Span:
    files = {dossier.bestand(event): event for event in dossier.gebeurtenissen}
    unread = next((one.bestand for one in evidence if one.bestand in dossier.onleesbaar), None)
    if unread is not None:
        return Span(f"{dossier.pad}/{unread}")
    event = next((files[one.bestand] for one in evidence if one.bestand in files), None)
    return dossier.span(event, "datum") if event is not None else dossier.kaart_bron.span()
