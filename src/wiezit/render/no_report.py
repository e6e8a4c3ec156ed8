"""What to say of a dossier that has no sick report on the day that is looked at."""

from wiezit.assessment.planning import Stand
from wiezit.dates import beknopt
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import Ziekmelding


def zonder_ziekmelding(stand: Stand) -> str:
    """Return why there is none, in words: it cannot be read, it comes later, or nobody has recorded it."""
    later = None if stand.dossier.onleesbaar else next(stand.dossier.van(Ziekmelding), None)
    return f"nog niet ziek (eerste ziekmelding: {beknopt(datum(later))})" if later else stand.dossier.geen_ziekmelding
