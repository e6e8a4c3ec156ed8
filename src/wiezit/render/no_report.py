"""What to say of a dossier that has no sick report on the day that is looked at."""

from wiezit.assessment.planning import Stand
from wiezit.dates import beknopt
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import Ziekmelding


def zonder_ziekmelding(stand: Stand) -> str:
    """Return why there is none, in words: it cannot be read, it comes later, or nobody has recorded it."""
    later = next(stand.dossier.van(Ziekmelding), None)
    if later is not None:
        return f"nog niet ziek (eerste ziekmelding: {beknopt(datum(later))})"
    return "geen ziekmelding die wiezit kan lezen" if stand.dossier.onleesbaar else "nog geen ziekmelding"


def mist_ziekmelding(stand: Stand) -> bool:
    """Tell whether a sick report is what the dossier needs first."""
    return stand.klok is None and not stand.dossier.onleesbaar and next(stand.dossier.van(Ziekmelding), None) is None
