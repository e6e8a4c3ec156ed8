"""What could not be read and so does not count in an answer, said on stderr: the one voice for every command that is not `check`."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from wiezit.cli import errors
from wiezit.command_line import opdracht

if TYPE_CHECKING:
    from wiezit.files.config import Settings
    from wiezit.files.discover import Found, Gemist
    from wiezit.files.read import Loaded

Answer = TypeVar("Answer")

_MEESTE = 20
"""More lines than this hide the answer; `check` says them all."""


def meld_mappen(missed: Iterable["Gemist"]) -> None:
    """Say which folders are not read, and once for all of a kind what to do about it."""
    from wiezit.files.missed import finding_of

    told: dict[str | None, list[str]] = {}
    for folder in missed:
        finding = finding_of(folder)
        told.setdefault(finding.help, []).append(f"{finding.message}: {folder.shown}")
    for hint, lines in told.items():
        zeg(lines, hulp=hint)


def zonder_dossier(paths: Iterable[Path], revisie: str | None = None) -> None:
    """Say which of the paths that were asked for have no dossier, now or in a revision: else nobody sees that they do not count."""
    what = "hier staat geen dossier" if revisie is None else f"hier staat geen dossier in git op {revisie}"
    zeg(f"{what}: {path}" for path in paths)


def gevonden(paths: Sequence[Path]) -> Iterator["Found"]:
    """Yield the dossiers at or below paths as `discover.find` does, and say after the last which folders on the way are not read."""
    from wiezit.files.discover import Found, search

    missed: list[Gemist] = []
    try:
        for place in search(paths):
            if isinstance(place, Found):
                yield place
            else:
                missed.append(place)
    finally:
        meld_mappen(missed)


def gemeld(read: Iterable["Loaded"], *, bestanden: bool = True) -> Iterator["Loaded"]:
    """Yield the dossiers, and say after the last what could not be read; files only with `bestanden`."""
    return verteld((meldingen(loaded, bestanden=bestanden), loaded) for loaded in read)


def verteld(answers: Iterable[tuple[tuple[str, ...], Answer]]) -> Iterator[Answer]:
    """Yield the answers, and say after the last what came along with them: each thing once."""
    told: dict[str, None] = {}
    for said, answer in answers:
        told.update(dict.fromkeys(said))
        yield answer
    zeg(list(told))


def gelezen(folder: Path, *, shown: str | None = None, bestanden: bool = True) -> "Loaded":
    """Return the dossier in a folder, after saying what could not be read in it."""
    from wiezit.files.read import read_dossier

    loaded = read_dossier(folder, shown=shown)
    meld(loaded, bestanden=bestanden)
    return loaded


def meld(loaded: "Loaded", *, bestanden: bool = True) -> None:
    """Say what could not be read in a dossier."""
    zeg(meldingen(loaded, bestanden=bestanden))


def meld_instellingen(settings: "Settings") -> None:
    """Say that `wiezit.yaml` does not hold, or not all of it."""
    zeg(list(_instellingen(settings)))


def meldingen(loaded: "Loaded", *, bestanden: bool = True) -> tuple[str, ...]:
    """Return what the reader of an answer about this dossier must know: settings that do not hold, and with `bestanden` lost files."""
    said = [*_instellingen(loaded.instellingen)]
    if bestanden and (lost := list(_bestanden(loaded))):
        what, count = ("1 bestand is", "telt") if len(lost) == 1 else (f"{len(lost)} bestanden zijn", "tellen")
        pad = loaded.dossier.pad
        said.append(f"{what} niet te lezen in {pad}: {', '.join(lost)} ({count} nu niet mee). Kijk met: {opdracht('wiezit check', pad)}")
    return tuple(said)


def _instellingen(settings: "Settings") -> Iterator[str]:
    source = settings.document
    if source is not None and settings.verloren:
        pad = source.pad
        what = f"{pad} is niet te lezen. Overal gelden nu" if source.values is None else f"niet alles in {pad} telt. Soms gelden nu"
        yield f"{what} de standaardwaarden. Kijk met: {opdracht('wiezit check', pad)}"


def _bestanden(loaded: "Loaded") -> Iterator[str]:
    """Yield the names of files that are not read, and of folders that are closed."""
    from wiezit.files import codes

    yield from loaded.dossier.onleesbaar
    pad = loaded.dossier.pad
    known = {f"{pad}/{name}" for name in loaded.dossier.onleesbaar}
    for finding in loaded.findings:
        if finding.code == codes.ONLEESBAAR.id and finding.span.pad.startswith(pad) and finding.span.pad not in known:
            yield finding.span.pad.removeprefix(f"{pad}/")


def zeg(notices: Iterable[str], *, hulp: str | None = None) -> None:
    """Say on stderr what the reader of an answer must know, and what to do about it; what is too much is counted."""
    from wiezit.render.style import clean

    every = list(notices)
    sys.stdout.flush()
    for text in every[:_MEESTE]:
        errors.zeg(clean(f"Let op: {text}"))
    if len(every) > _MEESTE:
        errors.zeg(f"En nog {len(every) - _MEESTE} van zulke meldingen. Zie ze met: wiezit check")
    if hulp is not None:
        errors.zeg(f"hulp: {hulp}")
