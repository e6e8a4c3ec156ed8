"""A folder to a dossier: every event that can be read, and a finding for everything that is wrong. Never raises for content."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from wiezit.dossier.card import Kaart
from wiezit.dossier.dossier import Dossier, Verworpen, soort_in_naam, volgorde
from wiezit.dossier.events import SOORT, Event, soort_van
from wiezit.files import codes, field_codes
from wiezit.files.config import Known, Settings, nearest_settings
from wiezit.files.discover import KAART, Found, find
from wiezit.files.disk import attachments, closed_folder, is_read, read_file
from wiezit.files.listing import list_folder
from wiezit.files.misnamed import fits, misnamed
from wiezit.files.misplaced import among_attachments
from wiezit.files.refused import misspelled_kind, refused, without_kind
from wiezit.files.source import Document, read_document
from wiezit.files.typed import convert
from wiezit.files.values import nearest
from wiezit.findings import Finding, Span


class Loaded(Struct, frozen=True):
    """A dossier, the findings of its files, how many files were read, and the settings that hold."""

    dossier: Dossier
    findings: tuple[Finding, ...]
    bestanden: int
    instellingen: Settings = Settings()


def load(paths: Sequence[Path]) -> Iterator[Loaded]:
    """Yield the dossiers at or below `paths` one by one, so that memory stays flat; raises PadFout as `find` does."""
    return load_found(find(paths))


def load_found(places: Iterable[Found]) -> Iterator[Loaded]:
    """Yield the dossiers at places that `find` gave, one by one; a `wiezit.yaml` is read once."""
    known: Known = {}
    for found in places:
        yield _read(os.fspath(found.folder), found.shown, known)


def read_dossier(folder: Path, *, shown: str | None = None) -> Loaded:
    """Return the dossier in `folder` with the findings of all its files; `shown` is the path that findings and output name."""
    return _read(os.fspath(folder), folder.as_posix() if shown is None else shown, {})


def read_files(
    files: Mapping[str, bytes], *, shown: str, name: str, settings: Settings = Settings(), bijlagen: Mapping[str, int] | None = None
) -> Loaded:
    """Return the dossier that `files` make (name inside the folder, and content), as git or an archive holds them.

    `name` is the name of the folder; files that are no events are left out without a finding; `bijlagen` as in Dossier.
    """
    names = sorted(filter(is_read, files))
    documents = (read_document(files[file], pad=f"{shown}/{file}", naam=file) for file in names)
    return _assemble(documents, pad=shown, own=name, settings=settings, findings=[*settings.findings], bijlagen=bijlagen or {})


def _read(folder: str, pad: str, known: Known) -> Loaded:
    settings, fresh = nearest_settings(folder, pad, known)
    listing = list_folder(folder, pad)
    findings = [*(settings.findings if fresh else ()), *listing.findings]
    documents = (_document(f"{folder}/{name}", f"{pad}/{name}", name) for name in listing.names)
    own = os.path.basename(os.path.abspath(folder))  # noqa: PTH100, PTH119 - a plain string here, as everywhere in this module
    closed: list[str] = []
    bijlagen = attachments(folder, closed) if listing.attachments else {}
    findings += (closed_folder(f"{pad}/{name}") for name in closed)
    findings += among_attachments(folder, pad, bijlagen)
    return _assemble(documents, pad=pad, own=own, settings=settings, findings=findings, bijlagen=bijlagen)


def _assemble(
    documents: Iterable[Document], *, pad: str, own: str, settings: Settings, findings: list[Finding], bijlagen: Mapping[str, int]
) -> Loaded:
    """Return the dossier that the documents make; `findings` gets what is wrong in them, `own` is the name of the folder."""
    sources: dict[Event, Document] = {}
    unreadable: list[str] = []
    aside: list[Verworpen] = []
    kaart, card = Kaart(), Document(f"{pad}/{KAART}", KAART)
    names: list[str] = []
    astray: list[Event] = []
    for document in documents:
        names.append(document.naam)
        findings += document.findings
        before = len(findings)
        used: Struct | None
        if document.naam == KAART:
            card = document
            used = kaart = _kaart(document, findings, settings, own)
        elif (used := _event(document, findings)) is not None:
            sources[used] = document
            if not fits(document.naam, used):
                astray.append(used)
        if document.values is None or used is None:
            unreadable.append(document.naam)
        if document.dubbel or used is None or any(map(codes.is_lost, findings[before:])):
            aside += refused(document, Kaart if document is card else _kind(document), used)
    findings += misnamed(astray, sources, names)
    dossier = Dossier(
        pad=pad,
        kaart=kaart,
        kaart_bron=card,
        gebeurtenissen=tuple(sorted(sources, key=lambda event: volgorde(event, sources[event].naam))),
        bronnen=sources,
        bijlagen=bijlagen,
        onleesbaar=tuple(unreadable),
        verworpen=tuple(aside),
        verloren=_verloren(pad, findings, settings, unreadable),
        configuratie=settings.configuratie,
        configuratie_bron=settings.document,
        configuratie_onleesbaar=settings.onleesbaar,
    )
    return Loaded(dossier, tuple(findings), len(names), settings)


def _verloren(pad: str, findings: list[Finding], settings: Settings, unreadable: list[str]) -> tuple[str, ...]:
    """Return the paths of the files in which something is not used, in order; the findings may lack those of `wiezit.yaml`."""
    lost = [finding.span.pad for finding in findings if codes.is_lost(finding)] if findings else []
    lost += [f"{pad}/{name}" for name in unreadable]
    if settings.document is not None and settings.verloren:
        lost.append(settings.document.pad)
    return tuple(sorted(set(lost)))


def _document(path: str, pad: str, name: str) -> Document:
    """Return a file as fields; a file that cannot be opened is a document without fields."""
    try:
        data = read_file(path)
    except OSError:
        document = Document(pad, name)
        folder = os.path.isdir(path)  # noqa: PTH112 - a plain string here, as everywhere in this module
        message = "dit is een map, geen bestand" if folder else "dit bestand is niet te lezen"
        document.findings = (codes.ONLEESBAAR.at(Span(pad), message, help="controleer of het een gewoon bestand is dat je mag lezen"),)
        return document
    return read_document(data, pad=pad, naam=name)


def _event(document: Document, findings: list[Finding]) -> Event | None:
    """Return the event in a file, or None when its `soort` or `datum` cannot be read."""
    if document.values is None:
        return None
    soort, kind = document.values.get("soort", ""), _kind(document)
    if kind is None:
        if soort is not None:
            findings.append(_no_kind(document, soort if isinstance(soort, str) else "?"))
        findings += without_kind(document)
        return None
    event, found = convert(document, kind)
    findings += found
    return event if event.datum is not None else None


def _kind(document: Document) -> type[Event] | None:
    """Return the kind of event that a file says it is, None when it does not say so."""
    soort = (document.values or {}).get("soort")
    return SOORT.get(soort) if isinstance(soort, str) else None


def _no_kind(document: Document, soort: str) -> Finding:
    """Say that the kind of event is missing or unknown; the name of the file may tell which one was meant."""
    named = soort_in_naam(document.naam)
    guess = nearest(soort, tuple(SOORT)) or (soort_van(named) if named else None)
    help = f"schrijf soort: {guess}" if guess else "kijk met ‘wiezit schema’ welke soorten er zijn"
    if key := misspelled_kind(document):
        message, help = "verplicht veld ‘soort’ is niet ingevuld", f"schrijf ‘soort’ in plaats van ‘{key}’"
        return field_codes.SOORT_ONTBREEKT.at(document.key_span(key), message, help=help)
    if not soort.strip():
        return field_codes.SOORT_ONTBREEKT.at(document.key_span("soort"), "verplicht veld ‘soort’ is niet ingevuld", help=help)
    return field_codes.SOORT_ONBEKEND.at(document.span("soort"), "deze soort gebeurtenis bestaat niet", help=help)


def _kaart(document: Document, findings: list[Finding], settings: Settings, own: str) -> Kaart:
    """Return the card, with findings for what the card and `wiezit.yaml` together should hold."""
    if document.values is None:
        return Kaart()
    kaart, found = convert(document, Kaart)
    findings += found
    help = "vul het hier in, of voor alle dossiers samen in wiezit.yaml"
    for name, here, there in (
        ("werkgever", kaart.werkgever, settings.configuratie.organisatie),
        ("betrokkenen", kaart.betrokkenen, settings.configuratie.betrokkenen),
    ):
        if not here and not there and not settings.onleesbaar and document.values.get(name, "") == "":
            message = f"verplicht veld ‘{name}’ is niet ingevuld"
            findings.append(field_codes.VERPLICHT.at(document.key_span(name), message, help=help))
    if kaart.dossiernummer and kaart.dossiernummer != own:
        span = document.span("dossiernummer")
        findings.append(field_codes.DOSSIERNUMMER.at(span, "het dossiernummer is anders dan de naam van de map", help=f"de map heet {own}"))
    return kaart
