"""The sha256 of every file that a dossier consists of: the proof of what a report was made from."""

import hashlib
import os
from pathlib import Path

from wiezit.files.discover import BIJLAGEN, SETTINGS
from wiezit.files.disk import attachments
from wiezit.files.listing import list_folder
from wiezit.text import spelled_out


def sommen(folder: Path) -> dict[str, str]:
    """Return the sha256 of each file of a dossier by its name inside it, and of the `wiezit.yaml` that holds for it.

    Names are `spelled_out`, as a report can hold them. A file that cannot be read gets the word `onleesbaar`, so that it is seen
    as a difference when it can be read later.
    """
    names = [*list_folder(str(folder), str(folder)).names, *(f"{BIJLAGEN}/{name}" for name in attachments(str(folder)))]
    sums = {spelled_out(name): _som(folder / name) for name in names}
    settings = instellingen(folder)
    return {**sums, SETTINGS: _som(settings)} if settings else sums


def instellingen(folder: Path) -> Path | None:
    """Return the `wiezit.yaml` that holds for a dossier: the nearest one upward, not beyond a folder above it with `.git`."""
    here = Path(os.path.realpath(folder))
    for place in (here, *here.parents):
        if (place / SETTINGS).is_file():
            return place / SETTINGS
        if place != here and (place / ".git").exists():
            return None
    return None


def _som(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return "onleesbaar"
