"""The files that `--bijlage` names: found and allowed before the first question, so that no answer is lost on them."""

from pathlib import Path

from wiezit.cli.errors import WiezitFout
from wiezit.cli.typed import AntwoordError, refuse_medical
from wiezit.dossier.fields import Field, Type
from wiezit.dossier.settings import Privacy
from wiezit.files.discover import BIJLAGEN

_NAAM = Field(naam="bijlage", vorm=Type.TEKST, uitleg="")


def attachments(folder: Path, paths: list[Path], privacy: Privacy) -> list[Path]:
    """Return the files that are meant. Raises WiezitFout for one that is not there, and for a name that may not be kept."""
    found = [_meant(folder, path) for path in paths]
    for path in found:
        try:
            refuse_medical(_NAAM, path.stem.replace("-", " ").replace("_", " "), privacy)
        except AntwoordError as error:
            raise WiezitFout(f"De naam van deze bijlage kan niet: {error}", hulp="Geef het bestand eerst een andere naam.") from None
    return found


def _meant(folder: Path, path: Path) -> Path:
    """Return the file that is meant: from here, or as the dossier itself names it (`bijlagen/brief.pdf`). Raises WiezitFout."""
    here, there = path.is_file(), folder / path
    if here and path.parts[0] == BIJLAGEN and there.is_file() and not there.samefile(path):
        raise WiezitFout(
            f"Er zijn twee bestanden die zo heten: {path.absolute()} en {there.absolute()}",
            hulp="Schrijf bij --bijlage het hele pad van het bestand dat je bedoelt. Er is niets geschreven.",
        )
    if not here and not there.is_file():
        raise WiezitFout(f"Deze bijlage is er niet: {path}", hulp="Controleer de naam. Er is niets geschreven.")
    return path if here else there
