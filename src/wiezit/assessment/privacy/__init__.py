"""The privacy matcher: finds medical and private words in Dutch free text. Pure: text in, places out."""

from wiezit.assessment.privacy.bsn import find_bsn
from wiezit.assessment.privacy.matcher import Treffer, bijlage_verdacht, matcher, scan
from wiezit.assessment.privacy.woordenlijst import Categorie

__all__ = ["Categorie", "Treffer", "bijlage_verdacht", "find_bsn", "matcher", "scan"]
