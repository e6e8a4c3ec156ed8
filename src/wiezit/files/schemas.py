"""The schemas for editors: in a folder `.wiezit` beside the dossiers, so that they work without a network and for colleagues.

New files name them by a relative path. A path into the installation would differ per machine, and an address would need the internet.
"""

import contextlib
import os
from pathlib import Path

from wiezit.dossier.schema import SCHEMAS, as_text
from wiezit.files.discover import SETTINGS
from wiezit.files.write import replace

MAP = ".wiezit"


def write_schemas(base: Path) -> Path:
    """Write the schemas of this version below `base` and return their folder. Raises OSError."""
    folder = base / MAP
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in SCHEMAS.items():
        path, text = folder / f"{name}.json", as_text(schema())
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            replace(path, text)
    return folder


def stale(base: Path) -> bool:
    """Return whether the schemas below `base` are of another version."""
    folder = base / MAP
    return any(
        not (folder / f"{name}.json").is_file() or (folder / f"{name}.json").read_text(encoding="utf-8") != as_text(schema())
        for name, schema in SCHEMAS.items()
    )


def base_of(dossier: Path) -> Path:
    """Return where the schemas of a dossier stand: beside the nearest `wiezit.yaml`, else in the folder that holds the dossier."""
    for folder in dossier.parents:
        if (folder / MAP).is_dir() or (folder / SETTINGS).is_file():
            return folder
        if (folder / ".git").exists():
            break
    return dossier.parent


def schema_line(folder: Path, name: str, base: Path) -> str | None:
    """Return the first line for a new file in `folder`; None when the schemas cannot be placed there."""
    with contextlib.suppress(OSError, ValueError):
        if not (base / MAP / f"{name}.json").is_file():
            write_schemas(base)
        relative = Path(os.path.relpath(base / MAP / f"{name}.json", folder)).as_posix()
        return f"# yaml-language-server: $schema={relative}"
    return None
