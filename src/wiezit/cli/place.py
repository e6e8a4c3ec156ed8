"""Which dossier a new file belongs to, and what to type when that is not clear."""

from pathlib import Path

from wiezit.cli.errors import WiezitFout
from wiezit.files.discover import BIJLAGEN, KAART, find


def the_dossier(pad: Path | None) -> Path:
    """Return the folder of one dossier: the one named, the one around this folder, or the only one below it. Raises WiezitFout."""
    start = pad or Path()
    if not start.exists():
        raise WiezitFout(f"Dit pad bestaat niet: {start}", hulp=f"Een nieuw dossier maak je met: wiezit nieuw {start}")
    here = start if start.is_dir() else start.parent
    for folder in (here, here.absolute().parent if here.absolute().name == BIJLAGEN else here):
        if (folder / KAART).is_file():
            return folder
    below = list(_first_two(here))
    if len(below) == 1:
        return below[0]
    if below:
        raise WiezitFout("Hier staan meer dossiers.", hulp=f"Noem het dossier erbij, bijvoorbeeld: {below[0].as_posix()}")
    raise WiezitFout(
        f"Hier staat geen dossier: {here.absolute().name or here}",
        hulp="Ga naar de map van een dossier of noem die map. Een nieuw dossier maak je met: wiezit nieuw 2026-001",
    )


def _first_two(folder: Path) -> list[Path]:
    found: list[Path] = []
    for place in find([folder]):
        found.append(place.folder)
        if len(found) == 2:
            break
    return found
