"""`--commit`: records new files in git, and only those."""

import subprocess
from pathlib import Path

from wiezit.cli.errors import WiezitFout


def commit(folder: Path, paths: list[Path], message: str) -> None:
    """Record these files with a message that names the dossier and the kind, never a person. Raises WiezitFout."""
    names = [path.relative_to(folder).as_posix() for path in paths]
    for command in (["add", "--", *names], ["commit", "--quiet", "-m", message, "--", *names]):
        try:
            done = subprocess.run(["git", "-C", str(folder), *command], capture_output=True, text=True, check=False)
        except OSError:
            raise WiezitFout("Het bestand staat er, maar git is er niet op deze computer.", hulp="Laat --commit weg.") from None
        if done.returncode != 0:
            why = (done.stderr or done.stdout).strip().splitlines()
            raise WiezitFout(
                f"Het bestand staat er, maar vastleggen in git lukt niet{': ' + why[0] if why else ''}",
                hulp="Leg het zelf vast met: git commit",
            )
