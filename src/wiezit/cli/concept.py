"""Concepts: what somebody typed before stopping half-way, to go on with."""

from pathlib import Path
from typing import Any

from wiezit.files.source import read_document

ACHTERVOEGSEL = ".concept.yaml"
# What the file says about itself, not what somebody typed.
_EIGEN = ("soort", "vastgelegd_op")


def latest(folder: Path, soort: str) -> tuple[Path, dict[str, Any]] | None:
    """Return the youngest concept of this kind in a dossier, by name, with the answers in it; None when there is none to go on with."""
    for path in sorted(folder.glob(f"*-{soort}*{ACHTERVOEGSEL}"), reverse=True):
        found = answers(path)
        if found.get("soort") == soort:
            return path, {name: value for name, value in found.items() if name not in _EIGEN}
    return None


def answers(path: Path) -> dict[str, Any]:
    """Return what was filled in; nothing when the file is not there or cannot be read."""
    try:
        values = read_document(path.read_bytes(), pad="", naam="").values
    except OSError:
        return {}
    return {name: kept for name, value in (values or {}).items() if (kept := _filled(value))}


def _filled(value: Any) -> Any:
    """Return a value without its empty parts: they are questions that were not answered yet."""
    if isinstance(value, dict):
        return {name: kept for name, inner in value.items() if (kept := _filled(inner))}
    if isinstance(value, list):
        return [kept for inner in value if (kept := _filled(inner))]
    return value
