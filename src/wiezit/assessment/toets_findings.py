"""What `toets` lacks, as findings for CI: a part of the re-integratieverslag, or an effort. Open norms are never among them. Pure."""

from collections.abc import Iterator

from wiezit.assessment.efforts import CODES as EFFORTS
from wiezit.assessment.efforts.view import Bewijs
from wiezit.assessment.rehearsal import Toets
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
CODES = (ONTBREEKT, ONVOLLEDIG)
_CODE = {"ontbreekt": ONTBREEKT, "onvolledig": ONVOLLEDIG}


def lacks(toets: Toets, dossier: Dossier) -> Iterator[Finding]:
    """Yield one finding for every part and every effort that lacks something, at the file that shows it, else at the card."""
    for part in toets.verslag:
        code = _CODE.get(part.staat)
        if code is not None:
            missing = f": {', '.join(part.namen)}" if part.namen else ""
            message = f"{part.titel} {'ontbreekt' if code is ONTBREEKT else 'is onvolledig'}{missing}"
            yield code.at(_place(dossier, part.bewijs), message, help=part.actie, basis=part.grondslag)
    known = {code.id: code for code in EFFORTS}
    for effort in toets.inspanningen:
        if effort.staat == "tekort" and effort.code is not None:
            message = f"{effort.titel}: {effort.bericht}"
            yield known[effort.code].at(_place(dossier, effort.bewijs), message, help=effort.actie, basis=effort.grondslag)


def _place(dossier: Dossier, evidence: tuple[Bewijs, ...]) -> Span:
    files = {dossier.bestand(event): event for event in dossier.gebeurtenissen}
    event = next((files[one.bestand] for one in evidence if one.bestand in files), None)
    return dossier.span(event, "datum") if event is not None else dossier.kaart_bron.span()
