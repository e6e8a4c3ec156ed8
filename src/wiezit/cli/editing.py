"""The editor of the user, on a concept beside the dossier's files: what was typed survives whatever goes wrong."""

import os
import shlex
import subprocess
from pathlib import Path

from wiezit.cli.errors import WiezitFout


def editor_command() -> list[str]:
    """Return the command of the user's editor from VISUAL or EDITOR (Windows: else notepad). Raises WiezitFout without one."""
    for name in ("VISUAL", "EDITOR"):
        if command := os.environ.get(name, "").strip():
            # Backslashes are part of a path on Windows, so its quotes must be taken off by hand.
            return [part.strip('"') for part in shlex.split(command, posix=False)] if os.name == "nt" else shlex.split(command)
    if os.name == "nt":
        return ["notepad"]
    raise WiezitFout("Ik weet niet welke editor je gebruikt.", hulp="Zet die eerst, bijvoorbeeld: export EDITOR=nano")


def edit(path: Path) -> None:
    """Open a file in the editor and wait until it closes. Raises WiezitFout when it cannot start or stops with an error."""
    command = editor_command()
    try:
        code = subprocess.run([*command, str(path)], check=False).returncode
    except OSError:
        raise WiezitFout(
            f"De editor ‘{command[0]}’ start niet. Wat er al was, staat in {path}",
            hulp="Kies een andere, bijvoorbeeld: export EDITOR=nano",
        ) from None
    if code != 0:
        raise WiezitFout(f"De editor stopte met een fout. Wat je typte, staat in {path}", hulp="Maak het daar af, of begin opnieuw.")
