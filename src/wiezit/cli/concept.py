"""Concepts: what somebody typed before stopping half-way, to go on with."""

import contextlib
from pathlib import Path
from typing import Any

from wiezit import command_line
from wiezit.cli.ask import confirm
from wiezit.cli.errors import WiezitFout
from wiezit.files.source import Document, read_document
from wiezit.files.write import keep
from wiezit.findings import Severity
from wiezit.render.style import VAST

ACHTERVOEGSEL = ".concept.yaml"
BEWAARD = "Wat je typte, staat in {pad}\nGa verder met: {opdracht}"
KLOPT_NIET = "Open {pad} in een editor, verbeter wat niet klopt, en bewaar het.\nGa dan verder met: {opdracht}"
"""What is said of a concept that is kept: where it is, what to do with it, and how to go on."""
# What the file says about itself, not what somebody typed.
_EIGEN = ("soort", "vastgelegd_op")


def latest(folder: Path, soort: str) -> Path | None:
    """Return the concept of this kind that was kept last in a dossier; None when there is none to go on with."""
    for path in sorted(folder.glob(f"*-{soort}*{ACHTERVOEGSEL}"), key=_moment, reverse=True):
        if answers(path).get("soort") == soort:
            return path
    return None


def _moment(path: Path) -> tuple[int, str]:
    with contextlib.suppress(OSError):
        return path.stat().st_mtime_ns, path.name
    return 0, path.name


def typed(path: Path) -> dict[str, Any]:
    """Return what somebody typed in a concept of an event. Raises WiezitFout when not all of it can be read."""
    return {name: value for name, value in whole(path).items() if name not in _EIGEN}


def whole(path: Path) -> dict[str, Any]:
    """Return all that was filled in. Raises WiezitFout when some of it cannot be read: it would be lost with the concept."""
    found = _document(path)
    if wrong := next((one for one in found.findings if one.severity is Severity.FOUT), None) if found else None:
        where = f"regel {wrong.span.regel}: {wrong.message}"
        raise WiezitFout(f"Dit concept is niet helemaal te lezen: {path}, {where}.", hulp="Verbeter dit, en geef de opdracht opnieuw.")
    return answers(path)


def go_on(path: Path) -> bool | None:
    """Ask whether to go on with a concept; None when it may go, False when it must stay as it is."""
    if confirm(f"{path.name} is nog niet af. Verdergaan met wat daarin staat?"):
        return True
    return None if confirm("Mag dat concept dan weg?", enter=False) else False


def named(path: Path, soort: str | None = None) -> Path:
    """Return the concept that `--verder` names: of an event of kind `soort`, or of a new dossier.

    Raises WiezitFout for any other file: what is gone on with is taken away afterwards, and that may only happen to a concept.
    """
    if not path.name.endswith(ACHTERVOEGSEL):
        raise WiezitFout(f"Dit is geen concept: {path}", hulp=f"Een concept eindigt op {ACHTERVOEGSEL}. Er is niets veranderd.")
    found = whole(path)
    if not found:
        raise WiezitFout(f"Hier staat niets om mee verder te gaan: {path}", hulp="Kijk of de naam klopt, of laat --verder weg.")
    own = found.get("soort")
    if own != soort:
        what = f"Dit concept is van een gebeurtenis: {own}" if isinstance(own, str) else "Dit concept is van een nieuw dossier"
        go = f"wiezit voegtoe {own} DOSSIER" if isinstance(own, str) else "wiezit nieuw 2026-001"
        raise WiezitFout(f"{what}.", hulp=f"Ga ermee verder met: {go} --verder {command_line.woord(path.as_posix())}")
    return path


def keep_text(text: str, name: str, folders: list[Path], *, command: str, old: Path | None, told: str = BEWAARD) -> str:
    """Keep what was typed, in the place of the `old` concept when there is one, and say where it is and how to go on, as `told`.

    Without a question the `command` finds the concept only in the first folder; from elsewhere it names the file.
    """
    path = keep(text, name, folders)
    if path is None:
        return f"Bewaar dit zelf:\n{text.replace(' ', VAST)}"  # lines of a file are not broken where sentences are
    if old is not None:
        with contextlib.suppress(OSError):
            path = path.replace(old)
    found = path.parent == folders[0] and path.name.startswith(name)
    more = "" if found and (path == old or path.name == f"{name}{ACHTERVOEGSEL}") else f" --verder {command_line.woord(path.as_posix())}"
    return told.format(pad=path, opdracht=command + more)


def answers(path: Path) -> dict[str, Any]:
    """Return what was filled in; nothing when the file is not there or cannot be read."""
    found = _document(path)
    return {name: kept for name, value in ((found and found.values) or {}).items() if (kept := _filled(value))}


def _document(path: Path) -> Document | None:
    try:
        return read_document(path.read_bytes(), pad="", naam="")
    except OSError:
        return None


def _filled(value: Any) -> Any:
    """Return a value without its empty parts: they are questions that were not answered yet."""
    if isinstance(value, dict):
        return {name: kept for name, inner in value.items() if (kept := _filled(inner))}
    if isinstance(value, list):
        return [kept for inner in value if (kept := _filled(inner))]
    return value
