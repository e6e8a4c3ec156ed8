"""What the shell offers after TAB: kinds, steps, codes, roles and dossiers. Loaded data only when the shell asks."""

import os
from collections.abc import Callable, Iterable


def soorten(incomplete: str) -> list[str]:
    """Return the kinds of events that begin with what was typed."""
    from wiezit.dossier.events import SOORT

    return _beginning(SOORT, incomplete)


def schemas(incomplete: str) -> list[str]:
    """Return what `wiezit schema` can show."""
    from wiezit.dossier.events import SOORT

    return _beginning(("gebeurtenis", "dossier", "wiezit", *SOORT), incomplete)


def stappen(incomplete: str) -> list[str]:
    """Return the ids of the steps of the law."""
    from wiezit.law.steps import STAP

    return _beginning(STAP, incomplete)


def stappen_en_codes(incomplete: str) -> list[str]:
    """Return what `wiezit uitleg` can explain: steps, instruments and other subjects, and codes of findings."""
    from wiezit.catalogue import catalogue
    from wiezit.law.topics import ONDERWERPEN

    subjects = _beginning((one.id for one in ONDERWERPEN), incomplete)
    return [*stappen(incomplete), *subjects, *_beginning(catalogue(), incomplete.upper())]


def formulieren(incomplete: str) -> list[str]:
    """Return the forms that `wiezit document` can print."""
    from wiezit.assessment.forms import FORMULIEREN

    return _beginning(FORMULIEREN, incomplete)


def rollen(incomplete: str) -> list[str]:
    """Return the roles."""
    from wiezit.dossier.roles import ALLE_ROLLEN

    return _beginning(ALLE_ROLLEN, incomplete)


def lezers(incomplete: str) -> list[str]:
    """Return the roles for whom a report can be made."""
    from wiezit.assessment.report.roles import VOOR

    return _beginning(VOOR, incomplete)


def dossiernamen(incomplete: str) -> list[str]:
    """Return the folders that continue what was typed: dossiers as such, other folders with a slash to go on."""
    typed = incomplete.replace("\\", "/") if os.name == "nt" else incomplete
    above, _, begin = typed.rpartition("/")
    folder = above or ("/" if typed.startswith("/") else ".")
    prefix = f"{above}/" if above or typed.startswith("/") else ""
    try:
        with os.scandir(os.path.expanduser(folder)) as entries:  # noqa: PTH111 - text in, text out
            names = sorted(e.name for e in entries if e.name.startswith(begin) and not e.name.startswith(".") and e.is_dir())
    except OSError:
        return []
    root = os.path.expanduser(folder)  # noqa: PTH111
    return [prefix + name + ("" if os.path.isfile(f"{root}/{name}/dossier.yaml") else "/") for name in names]  # noqa: PTH113


def een_van(words: Iterable[str]) -> Callable[[str], list[str]]:
    """Return what offers the words of a fixed row, such as the formats of a command."""
    return lambda incomplete: _beginning(words, incomplete)


def _beginning(words: Iterable[str], incomplete: str) -> list[str]:
    return [word for word in words if word.startswith(incomplete)]
