"""What stands in the folder of a dossier: files to read, attachments, and what does not belong there."""

import errno
import os
from collections.abc import Collection

from msgspec import Struct

from wiezit.files import place_codes
from wiezit.files.discover import BIJLAGEN, KAART, SETTINGS
from wiezit.files.disk import closed_folder, is_folder, is_read, leaves
from wiezit.files.misplaced import in_folder, is_event
from wiezit.files.naming import first_free
from wiezit.findings import Finding, Span


class Listing(Struct, frozen=True):
    """A folder: the names of the files to read (sorted), whether there are attachments, and findings about the rest."""

    names: tuple[str, ...]
    attachments: bool
    findings: tuple[Finding, ...]


def list_folder(folder: str, pad: str) -> Listing:
    """Return what to read in a folder; a file that does not belong in a dossier is a finding, never skipped in silence."""
    names: list[str] = []
    findings: list[Finding] = []
    attachments = False
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return Listing((), False, (closed_folder(pad),))
    taken = {entry.name for entry in found}
    for entry in found:
        name = entry.name
        if name.endswith(".yaml") and is_read(name) and not entry.is_symlink():
            names.append(name)
        elif name == BIJLAGEN and is_folder(entry) and not (entry.is_symlink() and leaves(entry.path, folder)):
            attachments = True
        elif (finding := _other(entry, folder, f"{pad}/{name}", taken)) is not None:
            findings.append(finding)
            if finding.code == place_codes.EXTENSIE.id:
                names.append(name)
        elif name.endswith(".yaml") and is_read(name):
            names.append(name)
    return Listing(tuple(names), attachments, tuple(findings))


def _other(entry: os.DirEntry[str], folder: str, pad: str, taken: Collection[str]) -> Finding | None:
    """Judge an entry that is no plain event file; None when it may stand there. `taken` are all names in the folder."""
    name, span = entry.name, Span(pad)
    if name.startswith(("README", ".git")) or name == SETTINGS:
        return None
    if entry.is_symlink() and leaves(entry.path, folder):
        return place_codes.KOPPELING.at(
            span, "deze koppeling wijst naar buiten het dossier en is niet gevolgd", help="zet het bestand zelf in het dossier"
        )
    if name.endswith(".concept.yaml"):
        return place_codes.CONCEPT.at(span, "dit concept telt nog niet mee", help="haal .concept uit de naam als het stuk klaar is")
    if name.endswith(".yaml") and not name.startswith("."):
        return None
    if entry.is_symlink() and _loops(entry.path):
        return place_codes.KOPPELING.at(span, "deze koppeling komt bij zichzelf uit en is niet gevolgd", help="verwijder de koppeling")
    if is_folder(entry):
        return _folder(entry, span)
    message = "dit bestand hoort niet in de map van een dossier en is niet gelezen"
    if name.startswith("."):
        return place_codes.VREEMD_BESTAND.at(
            span, message, help="het is een verborgen bestand: verwijder het, of haal de punt voor de naam weg"
        )
    if name.endswith(".yml") and name != "dossier.yml":
        help = f"hernoem naar {first_free(name.removesuffix('.yml'), taken)}"
        return place_codes.EXTENSIE.at(span, "de naam van dit bestand eindigt op .yml", help=help)
    if name.lower().endswith((".yaml.txt", ".yml.txt")):
        return _text(entry, span, taken)
    return place_codes.VREEMD_BESTAND.at(span, message, help="zet het in de map bijlagen, geef het een naam op .yaml, of verwijder het")


def _folder(entry: os.DirEntry[str], span: Span) -> Finding | None:
    """Judge a folder inside a dossier: hidden ones and other dossiers may stand there."""
    if entry.name.startswith(".") or os.path.isfile(f"{entry.path}/{KAART}"):  # noqa: PTH113 - runs for every folder, plain strings are quicker
        return None
    if (finding := in_folder(entry.path, span.pad)) is not None:
        return finding
    message = "deze map hoort niet in een dossier en is niet gelezen"
    return place_codes.VREEMD_BESTAND.at(span, message, help="zet losse stukken in de map bijlagen")


def _text(entry: os.DirEntry[str], span: Span, taken: Collection[str]) -> Finding:
    """Judge a file that got `.txt` after its name, as a simple editor does."""
    name = entry.name[: -len(".txt")]
    help = f"hernoem het naar {first_free(name.rpartition('.')[0], taken)}"
    if is_event(entry.path, name.lower()):
        return place_codes.MISPLAATST.at(span, "deze gebeurtenis eindigt op .txt en telt niet mee", help=help)
    message = "de naam van dit bestand eindigt op .txt; het is niet gelezen"
    return place_codes.VREEMD_BESTAND.at(span, message, help=f"{help}, zet het in de map bijlagen, of verwijder het")


def _loops(path: str) -> bool:
    """Return whether links lead back to themselves, so that nothing is at the end of them."""
    try:
        os.stat(path)  # noqa: PTH116 - a plain string here, as everywhere in this module
    except OSError as error:
        return error.errno == errno.ELOOP
    return False
