"""The git program, used safely: no shell, no hooks, no network, and nothing run that a repository's own settings name.

Revisions from people are turned into full commit ids first; only those reach other git commands.
"""

import os
import re
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryFile
from threading import Event, Timer

from msgspec import Struct

TIMEOUT = 120
"""Seconds that one git command may take."""

_CHUNK = 1 << 16

_SAFE = (
    "--no-pager",
    "-c", f"core.hooksPath={os.devnull}",
    "-c", "core.fsmonitor=false",
    "-c", "core.untrackedCache=false",
    "-c", "core.quotePath=false",
    "-c", "diff.external=",
    "-c", "log.showSignature=false",
    "-c", "submodule.recurse=false",
    "-c", "protocol.allow=never",
)  # fmt: skip
_KEEP = ("PATH", "HOME", "XDG_CONFIG_HOME", "USERPROFILE", "HOMEDRIVE", "HOMEPATH", "SYSTEMROOT", "TMPDIR", "TEMP", "TMP")
_SET = {
    "LC_ALL": "C",
    "LANGUAGE": "C",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_LITERAL_PATHSPECS": "1",
}
_COMMIT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


class GitFout(ValueError):
    """git cannot answer. The text says why, in Dutch; `hulp` says what to do."""

    def __init__(self, bericht: str, *, hulp: str | None = None) -> None:
        super().__init__(bericht)
        self.hulp = hulp


class NogNietsFout(GitFout):
    """Nothing was recorded yet: by then, or at all."""


class NietInGitFout(GitFout):
    """A folder lies in no repository."""


class Repo(Struct, frozen=True):
    """A work tree: the folder that holds `.git` (a folder, or a file in a submodule or linked work tree)."""

    root: Path

    def relative(self, folder: Path) -> str:
        """Return a folder below the root as git names it: forward slashes, empty for the root itself."""
        path = Path(os.path.realpath(folder)).relative_to(self.root).as_posix()
        return "" if path == "." else path


def repository(folder: Path) -> Repo:
    """Return the repository that `folder` lies in; raise NietInGitFout when it lies in none."""
    start = Path(os.path.realpath(folder))
    for parent in (start, *start.parents):
        if (parent / ".git").exists():
            return Repo(parent)
    raise NietInGitFout(f"Deze map staat niet in git: {folder}", hulp="Kijk of je in de goede map staat, of begin met: git init")


def command(repo: Repo, *arguments: str) -> list[str]:
    """Return the full command line for git in this repository."""
    return ["git", *_SAFE, "-C", str(repo.root), *arguments]


def environment() -> dict[str, str]:
    """Return the only variables that git gets to see."""
    return {name: value for name in _KEEP if (value := os.environ.get(name))} | _SET


def run(repo: Repo, *arguments: str, allowed: tuple[int, ...] = (0,)) -> bytes:
    """Return what a git command prints; raise GitFout when it fails, takes too long, or is not installed."""
    try:
        done = subprocess.run(
            command(repo, *arguments), env=environment(), stdin=subprocess.DEVNULL, capture_output=True, timeout=TIMEOUT, check=False
        )
    except FileNotFoundError:
        raise no_git() from None
    except subprocess.TimeoutExpired:
        raise _too_long() from None
    if done.returncode not in allowed:
        raise _explain(repo, done.stderr.decode(errors="replace"))
    return done.stdout


def tokens(repo: Repo, *arguments: str) -> Iterator[bytes]:
    """Yield what a git command prints between NUL bytes, while it runs, so that none of it is kept; raise GitFout as `run` does."""
    with TemporaryFile() as errors:
        try:
            git = subprocess.Popen(
                command(repo, *arguments), env=environment(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors
            )
        except FileNotFoundError:
            raise no_git() from None
        late = Event()

        def stop() -> None:
            late.set()
            git.kill()

        timer = Timer(TIMEOUT, stop)
        timer.start()
        try:
            yield from _parted(git)
            git.wait()
        finally:  # who stops reading halfway does not leave git running
            timer.cancel()
            git.kill()
            git.wait()
        if git.returncode:
            errors.seek(0)
            raise _too_long() if late.is_set() else _explain(repo, errors.read().decode(errors="replace"))


def _parted(git: subprocess.Popen[bytes]) -> Iterator[bytes]:
    rest = b""
    if git.stdout is None:
        return
    with git.stdout as pipe:
        while chunk := pipe.read(_CHUNK):
            *whole, rest = (rest + chunk).split(b"\0")
            yield from whole
    yield rest


def _too_long() -> GitFout:
    return GitFout(f"git gaf na {TIMEOUT} seconden nog geen antwoord.", hulp="Probeer het met een kleinere map.")


def no_git() -> GitFout:
    """Return the error for a machine without git."""
    return GitFout(
        "git is niet gevonden op deze computer.", hulp="Installeer git. Alleen wat de geschiedenis nodig heeft, werkt niet zonder."
    )


def _explain(repo: Repo, error: str) -> GitFout:
    if "dubious ownership" in error:
        return GitFout(
            f"git vertrouwt deze map niet, omdat die van een andere gebruiker is: {repo.root}",
            hulp=f"Is het jouw map? Typ dan: git config --global --add safe.directory {repo.root}",
        )
    if "not a git repository" in error:
        return GitFout(f"Deze map hoort niet bij een werkende git-repository: {repo.root}", hulp="Kijk met: git status")
    first = next((line for line in error.splitlines() if line.strip()), "geen uitleg")
    return GitFout(f"git kon dit niet: {first}", hulp="Kijk met: git status")


def resolve(repo: Repo, revision: str) -> str:
    """Return the full id of the commit that `revision` names; a date (JJJJ-MM-DD) names the last commit up to that day.

    Raises GitFout for a revision that does not exist, or that looks like an option, and NogNietsFout before the first commit.
    """
    if not revision or revision.startswith("-") or not revision.isprintable():
        raise GitFout(f"Dit is geen revisie: {revision!r}", hulp="Noem een tak, tag, commit of datum, zoals main of 2026-06-01.")
    found = _verify(repo, revision)
    if found is None and _DATE.fullmatch(revision):
        found = _on_date(repo, revision)
    if found is None:
        raise _unknown(repo, revision)
    return found


def is_revision(repo: Repo, name: str) -> bool:
    """Return whether git itself knows a commit by this name; a date is none, unless a tag or branch is called so."""
    return not name.startswith("-") and name.isprintable() and _verify(repo, name) is not None


def head(repo: Repo) -> str | None:
    """Return the commit that is checked out; None in a repository without commits."""
    return _verify(repo, "HEAD")


def _verify(repo: Repo, revision: str) -> str | None:
    text = run(repo, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", allowed=(0, 1, 128)).decode(errors="replace").strip()
    return text if _COMMIT.fullmatch(text) else None


def _on_date(repo: Repo, day: str) -> str | None:
    if head(repo) is None:
        return None
    text = run(repo, "rev-list", "-1", f"--before={day}T23:59:59", "HEAD", "--").decode().strip()
    return text if _COMMIT.fullmatch(text) else None


def _unknown(repo: Repo, revision: str) -> GitFout:
    if head(repo) is None:
        return NogNietsFout("Deze repository heeft nog geen commits.", hulp="Leg de dossiers eerst vast met: git add --all en git commit")
    if is_shallow(repo):
        return GitFout(
            f"Deze revisie is hier niet bekend: {revision}. De kloon is niet volledig.",
            hulp="Haal de rest op met: git fetch --unshallow   (in CI: fetch-depth: 0 of GIT_DEPTH: 0)",
        )
    if _DATE.fullmatch(revision):
        return NogNietsFout(f"Er is geen commit op of vóór {revision}.", hulp="Kijk met: git log --format='%cs %h'")
    return GitFout(
        f"Deze revisie bestaat niet: {revision} (in {repo.root})",
        hulp="Kijk met: git log --oneline   of   git branch --all   Een dag schrijf je als 2026-11-21",
    )


def parting(repo: Repo, commit: str, other: str) -> str:
    """Return the commit where `other` parted from `commit`: what was done after it on the side of `commit` is the work of others.

    Without such a point it is `commit` itself.
    """
    found = run(repo, "merge-base", commit, other, allowed=(0, 1)).decode().split()
    return found[0] if found else commit


def is_shallow(repo: Repo) -> bool:
    """Return whether only a part of the history is on this machine."""
    return run(repo, "rev-parse", "--is-shallow-repository").strip() == b"true"


def commit_day(repo: Repo, commit: str) -> date:
    """Return the day on which a commit was made, in the time zone of who made it."""
    return date.fromisoformat(run(repo, "show", "--no-patch", "--no-notes", "--format=%cs", commit, "--").decode().strip())
