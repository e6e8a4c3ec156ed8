"""`wiezit.yaml`: the nearest one upward from a dossier, read once per folder within a run."""

import os
import posixpath

from msgspec import Struct

from wiezit.dossier.settings import Configuratie
from wiezit.files import codes, field_codes
from wiezit.files.discover import KAART, SETTINGS
from wiezit.files.disk import read_file
from wiezit.files.source import Document, read_document
from wiezit.files.typed import convert
from wiezit.findings import Finding, Span


class Settings(Struct, frozen=True):
    """The settings that hold for a dossier, the file they come from (None: the defaults) and the findings of that file."""

    configuratie: Configuratie = Configuratie()
    document: Document | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def onleesbaar(self) -> bool:
        """Whether there is a file of which nothing could be read: whatever is missing may stand in it."""
        return self.document is not None and self.document.values is None

    @property
    def verloren(self) -> bool:
        """Whether something that stands in the file is not used, so that a default holds in its place."""
        return any(map(codes.is_lost, self.findings))


Known = dict[str, Settings]


def nearest_settings(folder: str, pad: str, known: Known) -> tuple[Settings, bool]:
    """Return the settings for the dossier in `folder`, and whether they were read now (so their findings are new).

    Looks in the folder and upward, up to and including one above it with `.git`, else the root of the file system: a case that is a
    repository of its own shares the settings of its house. `known` remembers the answer for every folder that was looked in.
    """
    here = os.path.abspath(folder)  # noqa: PTH100 - plain strings: this runs for every dossier
    steps, passed = 0, []
    while here not in known:
        passed.append(here)
        path = f"{here}/{SETTINGS}"
        above = os.path.dirname(here)  # noqa: PTH120 - as above
        if os.path.lexists(path):
            shown = posixpath.normpath(posixpath.join(pad, *([".."] * steps), SETTINGS))
            return _remember(known, passed, read_settings(path, shown)), True
        own = not steps and os.path.lexists(f"{here}/{KAART}")
        if (os.path.lexists(f"{here}/.git") and not own) or above == here:
            return _remember(known, passed, Settings()), True
        here, steps = above, steps + 1
    return _remember(known, passed, known[here]), False


def _remember(known: Known, folders: list[str], settings: Settings) -> Settings:
    known.update(dict.fromkeys(folders, settings))
    return settings


def read_settings(path: str, shown: str) -> Settings:
    """Return the settings in a file, with a finding for everything that is wrong in it."""
    try:
        data = read_file(path)
    except OSError:
        finding = codes.ONLEESBAAR.at(Span(shown), "dit bestand is niet te lezen", help="controleer of je het bestand mag lezen")
        return Settings(document=Document(shown, SETTINGS), findings=(finding,))
    settings = parse_settings(data, shown)
    named = settings.configuratie.sjablonen
    if named and settings.document and map_met_sjablonen(path, named) is None:
        help = "noem een map die naast of onder wiezit.yaml staat, of haal deze regel weg"
        missing = field_codes.SJABLONEN.at(settings.document.span("sjablonen"), "de map met sjablonen is er niet", help=help)
        return Settings(settings.configuratie, settings.document, (*settings.findings, missing))
    return settings


def map_met_sjablonen(settings: str, named: str) -> str | None:
    """Return the folder of own templates that the `wiezit.yaml` at path `settings` names; None when it is not there or lies elsewhere."""
    base = os.path.realpath(os.path.dirname(settings))  # noqa: PTH120 - plain strings, as above
    place = os.path.realpath(os.path.join(base, named))  # noqa: PTH118
    return place if os.path.commonpath([base, place]) == base and os.path.isdir(place) else None  # noqa: PTH112


def parse_settings(data: bytes, shown: str) -> Settings:
    """Return the settings in these bytes, with a finding for everything that is wrong in them."""
    document = read_document(data, pad=shown, naam=SETTINGS)
    if document.values is None:
        return Settings(document=document, findings=document.findings)
    configuratie, findings = convert(document, Configuratie)
    return Settings(configuratie, document, (*document.findings, *findings))
