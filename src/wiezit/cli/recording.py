"""`--commit`: records new files in git, and only those."""

import os
import subprocess
from pathlib import Path

from wiezit.cli.errors import WiezitFout

_ONBEKEND = ("tell me who you are", "identity unknown", "empty ident", "unable to auto-detect")


def possible(folder: Path) -> None:
    """Raise WiezitFout when nothing can be recorded in this folder: asked before anything is written."""
    if _git(folder, "rev-parse", "--is-inside-work-tree").returncode != 0:
        hint = "Laat --commit weg. Of begin eerst met git in de map boven je dossiers: git init"
        raise WiezitFout("Deze map hoort niet bij git. Er is niets geschreven.", hulp=hint)


def commit(folder: Path, paths: list[Path], message: str) -> None:
    """Record these files with a message that names the dossier and the kind, never a person. Raises WiezitFout."""
    names = [path.relative_to(folder).as_posix() for path in paths]
    for command in (["add", "--", *names], ["commit", "--quiet", "-m", message, "--", *names]):
        done = _git(folder, *command)
        if done.returncode != 0:
            raise _refused((done.stderr or done.stdout).strip())


def _git(folder: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    command, english = ["git", "-C", str(folder), *words], os.environ | {"LC_ALL": "C"}
    try:
        return subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False, env=english)
    except OSError:
        raise WiezitFout("git is er niet op deze computer. Er is niets geschreven.", hulp="Laat --commit weg.") from None


def _refused(said: str) -> WiezitFout:
    """Return what to say when git does not record: the known reason in Dutch, any other as the words of git."""
    if any(words in said for words in _ONBEKEND):
        hint = 'Zeg het git één keer: git config --global user.name "…" en git config --global user.email "…". Daarna: git commit'
        return WiezitFout("Het bestand staat er, maar git weet niet wie je bent.", hulp=hint)
    why = f" git zegt: ‘{said.splitlines()[0]}’" if said else ""
    return WiezitFout(f"Het bestand staat er, maar vastleggen in git lukt niet.{why}", hulp="Leg het zelf vast met: git commit")
