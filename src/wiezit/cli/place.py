"""Which dossier a new file belongs to, and what to type when that is not clear."""

import os
from collections.abc import Container
from pathlib import Path

from wiezit import command_line
from wiezit.cli.errors import WiezitFout
from wiezit.cli.unread import gevonden
from wiezit.files.discover import BIJLAGEN, KAART, PadFout, is_entered


def the_dossier(pad: Path | None) -> Path:
    """Return the folder of one dossier: the one named, the one around this folder, or the only one below it. Raises WiezitFout."""
    start = pad or Path()
    try:
        return _the_one(start)
    except (PadFout, PermissionError):
        raise WiezitFout(f"Deze map is niet te openen: {start}", hulp="Controleer of je de map mag lezen.") from None


def hier(path: Path) -> Path:
    """Return a path from this folder when it begins with the name of the dossier that this folder is: so wiezit prints it there."""
    first, *rest = path.parts or ("",)
    if first and first == Path.cwd().name and Path(KAART).is_file() and not os.path.lexists(path):
        return Path(*rest)
    return path


def _the_one(start: Path) -> Path:
    """Return what `the_dossier` returns; raise PadFout or PermissionError too, for a folder that cannot be opened."""
    start = hier(start)
    if not start.exists():
        command = command_line.opdracht("wiezit nieuw", str(start))
        raise WiezitFout(f"Dit pad bestaat niet: {start}", hulp=f"Een nieuw dossier maak je met: {command}")
    here = start if start.is_dir() else start.parent
    for folder in (here, here.absolute().parent if here.absolute().name == BIJLAGEN else here):
        if (folder / KAART).is_file():
            return folder
    below = list(_first_two(here))
    if len(below) == 1:
        return below[0]
    if below:
        one = command_line.woord(below[0].as_posix())
        raise WiezitFout("Hier staan meer dossiers.", hulp=f"Noem het dossier erbij, bijvoorbeeld: {one}")
    raise WiezitFout(
        f"Hier staat geen dossier: {here.absolute().name or here}",
        hulp="Ga naar de map van een dossier of noem die map. Een nieuw dossier maak je met: wiezit nieuw 2026-001",
    )


def _first_two(folder: Path) -> list[Path]:
    found: list[Path] = []
    for place in gevonden([folder]):
        found.append(place.folder)
        if len(found) == 2:
            break
    return found


def not_swapped(command: str, first: str | None, second: Path | None, known: Container[str]) -> None:
    """Raise WiezitFout when a dossier stands where the kind belongs, and say how it should be."""
    if first is None or second is None or first in known or not (Path(first) / KAART).is_file():
        return
    raise WiezitFout("Eerst wat het is, dan het dossier.", hulp=command_line.opdracht(f"{command} {second}", first))


def findable(folder: Path) -> None:
    """Raise WiezitFout for the folder of a new dossier that no command would find again."""
    above = () if folder.is_absolute() else folder.parts[:-1]
    name = next((part for part in (*above, folder.absolute().name) if part != ".." and not is_entered(part)), None)
    if name is not None:
        why = f"Een map met de naam {name} slaat wiezit over: dit dossier zou je niet terugvinden."
        raise WiezitFout(why, hulp="Kies een nummer, bijvoorbeeld 2026-014. Er is niets geschreven.")
    real = Path(os.path.abspath(folder))  # noqa: PTH100 - without `..`, and a link stays where it is
    around = next((parent for parent in real.parents if os.path.isfile(parent / KAART)), None)  # noqa: PTH113 - never raises
    if around is not None:
        raise WiezitFout(
            f"Deze plek ligt in een ander dossier: {around.name}",
            hulp="Ga naar de map waar al je dossiers staan, en geef de opdracht daar. Er is niets geschreven.",
        )
