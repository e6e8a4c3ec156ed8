"""`scan` and the quick look before it: may a text hold medical or private words, or a number that does not belong there?"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from msgspec import Struct

from wiezit.assessment.privacy.bsn import kan_bsn, kan_deel_zijn
from wiezit.assessment.privacy.geheugen import EINDE, Aard, Geheugen
from wiezit.assessment.privacy.indexen import vaste_index, vaste_woorden
from wiezit.assessment.privacy.lijst import Lijst
from wiezit.assessment.privacy.woordenlijst import Categorie, Label, fold, kaal, met_onderwerp, onder_elkaar

_CIJFERS = b"0123456789"
_LANGSTE = 9
"""The most digits of a BSN that stand together."""


class Treffer(Struct, frozen=True, order=True):
    """A place in a text, in characters (`eind` exclusive), and the category of what stands there."""

    begin: int
    eind: int
    categorie: Categorie


class Matcher:
    """Scans texts with one set of words; it remembers what each word may be part of."""

    def __init__(self, extra: tuple[str, ...] = (), toegestaan: tuple[str, ...] = ()) -> None:
        self.lijsten = (*([_eigen(extra)] if extra else ()), _woorden())
        self.eigen_toegestaan = (_eigen(toegestaan),) if toegestaan else ()
        self._geheugen = Geheugen(self.lijsten, self._is_toegestaan, () if extra else _onschuldig())

    @property
    def toegestaan(self) -> tuple[Lijst, ...]:
        """The lists of what is always fine: of a user, and ours, which is read only when somebody asks."""
        return (*self.eigen_toegestaan, _uitzonderingen())

    def scan(self, text: str, namen: Sequence[str] = ()) -> tuple[Treffer, ...]:
        """Return the places in order; of places that overlap only the first and longest. `namen` as in `met_onderwerp`."""
        kinds = set(self._mogelijk(met_onderwerp(onder_elkaar((text,)), namen)))
        if not kinds:
            return ()
        from wiezit.assessment.privacy.zinnen import zinnen  # most dossiers hold nothing, and this takes long to load

        every = zinnen(text, {*map(fold, namen)}) if "woord" in kinds else []
        sentences = [one for one in every if self._kan_staan_in_zin([word.tekst for word in one])]
        if not sentences and kinds == {"woord"}:  # it stood across the end of a sentence
            return ()
        from wiezit.assessment.privacy.plaatsen import plaatsen  # the same, even more so

        return plaatsen(text, sentences, kinds, self)

    def verdacht(self, texts: Sequence[str], namen: Sequence[str] = ()) -> bool:
        """Tell whether something may be found in one of the texts: False is certain. It takes far less than to scan them."""
        return self.kan_staan_in(met_onderwerp(onder_elkaar(texts), namen))

    def kan_staan_in(self, data: bytes) -> bool:
        """Tell the same of texts that stand `onder_elkaar`."""
        return any(kind != "bsn" or kan_bsn(data) for kind in self._mogelijk(data))

    def label(self, word: str) -> Label | None:
        """Return what the lists say of a folded word by itself, None when that is allowed."""
        return self._geheugen.label(word)

    def _mogelijk(self, data: bytes) -> Iterator[Aard]:
        """Yield what texts that stand `onder_elkaar` may hold: a phrase perhaps across the end of a sentence or a text."""
        row = kaal(data)
        row.append(EINDE)
        if _getal_bij_een_teken(data):  # the number becomes one word with what stands beyond it
            yield "bsn"
        for one in self._geheugen.te_bekijken(row):
            if one.cijfers and ("code" in one.cijfers or row[one.plaats].encode() in data):  # 2026-01-05 is one word and no BSN
                yield from one.cijfers
            if one.staat_in(row):
                yield "woord"

    def _kan_staan_in_zin(self, words: list[str]) -> bool:
        """Tell whether a word or phrase of the lists may stand in a sentence of these folded words."""
        row = [*words, EINDE]
        return any(one.staat_in(row) for one in self._geheugen.te_bekijken(row))

    def _is_toegestaan(self, word: str) -> bool:
        return any(one.woord(word) for one in self.toegestaan)


def _getal_bij_een_teken(data: bytes) -> bool:
    """Tell whether a number that may be part of a BSN stands next to an apostrophe, which what else binds words became."""
    at = data.find(b"'")
    while at >= 0:
        before, after = data[max(0, at - _LANGSTE) : at], data[at + 1 : at + 1 + _LANGSTE]
        numbers = before[len(before.rstrip(_CIJFERS)) :], after[: len(after) - len(after.lstrip(_CIJFERS))]
        if any(number and kan_deel_zijn(number.decode()) for number in numbers):
            return True
        at = data.find(b"'", at + 1)
    return False


def _eigen(words: Sequence[str]) -> Lijst:
    """Return a list of words and phrases that somebody wrote."""
    from wiezit.assessment.privacy.sleutels import eigen_index  # few have words of their own, and our lists are made ready before

    return Lijst(eigen_index(words))


@cache
def _woorden() -> Lijst:
    return Lijst(vaste_index("index"))


@cache
def _onschuldig() -> list[str]:
    return vaste_woorden("onschuldig")


@cache
def _uitzonderingen() -> Lijst:
    """Return the exceptions of the lists, words without inflection: "terminal" may not hide "terminale"."""
    return Lijst(vaste_index("index_uitzonderingen"), verbuig=False)


@lru_cache(maxsize=16)
def matcher(extra: tuple[str, ...], toegestaan: tuple[str, ...]) -> Matcher:
    """Return the matcher for these words; asking again costs nothing."""
    return Matcher(extra, toegestaan)


def scan(text: str, *, extra: tuple[str, ...] = (), toegestaan: tuple[str, ...] = ()) -> tuple[Treffer, ...]:
    """Return the places of medical and private words and of a BSN, in order and without overlap.

    `extra` adds words of one's own (`x*` for a beginning, several words for a phrase); `toegestaan` allows words and phrases.
    """
    return matcher(extra, toegestaan).scan(text)
