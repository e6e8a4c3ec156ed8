"""Attachments: there, inside the dossier, and in a form that UWV accepts (WZ241-WZ245)."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from wiezit.assessment.checks.base import FOUT, INFO, WAARSCHUWING, Check, View, check
from wiezit.command_line import woord
from wiezit.dossier.events import Event
from wiezit.findings import Code, Finding, Span

UWV_KINDS = (".pdf", ".docx", ".jpg", ".jpeg")
UWV_BYTES = 10 * 1024 * 1024


def _named(view: View) -> Iterator[tuple[Event, tuple[str | int, ...], str]]:
    """Yield every attachment that an event names: the event, the place of the name, and the name."""
    for event in view.dossier.gebeurtenissen:
        for n, item in enumerate(event.bijlagen):
            if isinstance(item, str):
                yield event, ("bijlagen", n), item
            elif item.bestand:
                yield event, ("bijlagen", n, "bestand"), item.bestand


def _inside(name: str) -> str:
    """Return the name as the folder `bijlagen` knows it."""
    return name.replace("\\", "/").removeprefix("./").removeprefix("bijlagen/")


def _outside(name: str) -> bool:
    path = name.replace("\\", "/")
    return path.startswith(("/", "~")) or ".." in PurePosixPath(path).parts or ":" in path.split("/", 1)[0]


@check("WZ241", "bijlage-ontbreekt", FOUT, "RPG art. 3", mist=True)
def bijlage_ontbreekt(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Een gebeurtenis noemt een bijlage die niet in de map bijlagen staat.

    Waarom: Het bewijs hoort bij het dossier te zitten. Een stuk dat alleen in een mailbox staat, is over twee jaar weg.

    Fout: bijlagen: [advies-maart.pdf], en in de map bijlagen staat advies-mrt.pdf

    Goed: De naam in het bestand is precies de naam in de map, ook de hoofdletters.
    """
    for event, route, name in _named(view):
        if not _outside(name) and _inside(name) not in view.dossier.bijlagen:
            yield code.at(
                view.span(event, *route),
                "deze bijlage staat niet in de map bijlagen",
                help="Zet het bestand in de map bijlagen van dit dossier, of verbeter de naam.",
                detail=name,
            )


@check("WZ242", "bijlage-te-groot", WAARSCHUWING, "UWV-EN")
def bijlage_te_groot(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Een bijlage is groter dan 10 MB.

    Waarom: UWV neemt geen grotere bestanden aan. Dat merk je dan pas op de dag dat alles ingestuurd moet zijn.

    Fout: Een scan van 14 MB.

    Goed: Dezelfde scan opnieuw opgeslagen als kleinere pdf, of verdeeld over twee bestanden.
    """
    for event, route, name in _named(view):
        size = view.dossier.bijlagen.get(_inside(name), 0)
        if size > UWV_BYTES:
            yield code.at(
                view.span(event, *route),
                f"deze bijlage is {size / 1024 / 1024:.1f} MB; UWV neemt ten hoogste 10 MB aan".replace(".", ",", 1),
                help="Sla het bestand kleiner op of verdeel het.",
                detail=name,
            )


@check("WZ243", "bijlage-andere-soort", WAARSCHUWING, "UWV-EN")
def bijlage_andere_soort(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Een bijlage is geen pdf, docx of jpg.

    Waarom: UWV neemt alleen die soorten aan. Een mailbestand of foto in een andere vorm moet je eerst omzetten.

    Fout: bijlagen: [gesprek.msg]

    Goed: bijlagen: [gesprek.pdf]
    """
    for event, route, name in _named(view):
        if not _outside(name) and not name.lower().endswith(UWV_KINDS):
            yield code.at(
                view.span(event, *route),
                "deze bijlage is geen pdf, docx of jpg",
                help="Sla het stuk op als pdf en verwijs naar dat bestand.",
                detail=name,
            )


@check("WZ244", "bijlage-buiten-dossier", FOUT, "RPG art. 3")
def bijlage_buiten_dossier(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Een bijlage verwijst naar een plek buiten de map bijlagen van dit dossier.

    Waarom: Een dossier moet je als één map kunnen bewaren, verplaatsen en vernietigen. Een stuk elders blijft dan achter.

    Fout: bijlagen: [../ander-dossier/advies.pdf]

    Goed: bijlagen: [advies.pdf]
    """
    for event, route, name in _named(view):
        if _outside(name):
            yield code.at(
                view.span(event, *route),
                "deze bijlage ligt buiten de map bijlagen van dit dossier",
                help="Kopieer het bestand naar de map bijlagen en noem alleen de bestandsnaam.",
                detail=name,
            )


@check("WZ245", "bijlage-zonder-gebeurtenis", INFO, "RPG art. 3", mist=True)
def bijlage_zonder_gebeurtenis(code: Code, view: View) -> Iterator[Finding]:
    """Wat: In de map bijlagen staat een bestand waar geen gebeurtenis naar verwijst.

    Waarom: Zonder gebeurtenis weet niemand wat het stuk is, en komt het niet in het verslag.

    Fout: bijlagen/scan0012.pdf, nergens genoemd

    Goed: Een gebeurtenis met soort: document, een titel, en bijlagen: [scan0012.pdf]
    """
    known = {_inside(name) for _, _, name in _named(view)}
    lost = set(view.dossier.verloren)  # an event among the attachments: that is told already
    for name in sorted(view.dossier.bijlagen):
        if f"{view.dossier.pad}/bijlagen/{name}" in lost:
            continue
        if name not in known and not name.rsplit("/", 1)[-1].startswith((".", "README")):
            yield code.at(
                Span(f"{view.dossier.pad}/bijlagen/{name}"),
                "geen gebeurtenis verwijst naar deze bijlage",
                help=f"Leg vast wat het is: wiezit voegtoe document --bijlage {woord(f'bijlagen/{name}')}",
            )


CHECKS: tuple[Check, ...] = (
    bijlage_ontbreekt,
    bijlage_te_groot,
    bijlage_andere_soort,
    bijlage_buiten_dossier,
    bijlage_zonder_gebeurtenis,
)
