"""Revisions as people type them: a name that git knows, or a whole date."""

import re
from collections.abc import Sequence
from pathlib import Path

from wiezit.cli.common import peildatum_van

_DATUM = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d\d-\d\d|vandaag|gisteren|morgen", re.IGNORECASE)


def revisie(tekst: str, paden: Sequence[Path] | None) -> str:
    """Return a date as JJJJ-MM-DD and anything else as it is; a tag or branch of that name is meant before a date.

    Raises WiezitFout for a date that does not exist.
    """
    if not _DATUM.fullmatch(tekst.strip()) or _in_git(tekst, (paden or [Path()])[0]):
        return tekst
    return peildatum_van(tekst).isoformat()


def _in_git(name: str, path: Path) -> bool:
    from wiezit.files.git import GitFout, is_revision, repository

    try:
        return is_revision(repository(path), name)
    except GitFout:  # whoever asks git for its answer says what is wrong
        return False
