"""The privacy matcher: finds medical and private words in Dutch free text. Pure: text in, places out.

The way of a text, each step only when the one before found something:

- `woordenlijst` reads the lists in `woorden/` (syntax at the top of that module) and folds texts to bare words (`kaal`);
- `matcher` takes a quick look at many texts at once; `geheugen` remembers what each word may be part of. New words are looked for in a
  `lijst`: `sleutels` says by which pieces its lines are found, `indexen` reads these made ready, and `stukken` finds them. Then
  `woordvormen` tells whether a word fits (inflection, compounds, typing errors), and `frasen` whether a row of words stands around it;
- `zinnen` splits a text into sentences; in those that pass the quick look too, `plaatsen` looks up the words and phrases again;
- `oordeel` drops what the sentence shows to be harmless: a job (`werk`), a customer, goods (`context`), a thing, others, a lesson
  (`onderwerp`), a name or a street (`namen`); they go by the groups of `woorden/werk.txt` (`woordgroepen`), and what stands in
  `uitzonderingen.txt` is always fine;
- `bsn` looks for numbers on its own, and `bijlagen` at the names of attachments.
"""

from wiezit.assessment.privacy.bijlagen import verdachte_namen
from wiezit.assessment.privacy.bsn import find_bsn, kan_bsn
from wiezit.assessment.privacy.matcher import Matcher, Treffer, matcher, scan
from wiezit.assessment.privacy.woordenlijst import Categorie, fold, met_onderwerp, onder_elkaar

__all__ = [
    "Categorie",
    "Matcher",
    "Treffer",
    "find_bsn",
    "fold",
    "kan_bsn",
    "matcher",
    "met_onderwerp",
    "onder_elkaar",
    "scan",
    "verdachte_namen",
]
