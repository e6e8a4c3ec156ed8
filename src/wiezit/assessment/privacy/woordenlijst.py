"""The word lists: each line of `woorden/*.txt` becomes a pattern of one or more terms with a label.

A term is a set of whole words and of stems: `x*` begins a word, `*x` ends one, `*x*` stands anywhere in it.
"""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Literal

from msgspec import Struct

Categorie = Literal[
    "zwangerschap", "diagnose", "medicijn", "behandeling", "zorgverlener", "kliniek", "klacht", "waarneming", "prive", "bsn", "eigen_woord"
]
_WOORDEN = Path(__file__).with_name("woorden")
BESTANDEN: dict[Categorie, str] = {
    "zwangerschap": "zwangerschap",
    "diagnose": "diagnose",
    "medicijn": "medicijnen",
    "behandeling": "behandeling",
    "zorgverlener": "zorgverleners",
    "kliniek": "kliniek",
    "klacht": "klachten",
    "waarneming": "waarneming",
    "prive": "prive",
}
Plaats = Literal["heel", "begin", "eind", "midden"]

LOSSE_ACCENTEN = "\u0300-\u036f"
"""Accents that stand after their letter, as in names of files from a Mac; as a range for an expression."""
_FOLD = str.maketrans("àáâäãåçèéêëìíîïñòóôöõùúûüýÿς", "aaaaaaceeeeiiiinooooouuuuyyσ", "-‐‑'’`" + "".join(map(chr, range(0x300, 0x370))))


# Between two letters these belong to a word; other signs, and two of these together, part it, as `zinnen` does.
_BINDT = "-‑'’"
_SCHEIDT = rf"[^\w{LOSSE_ACCENTEN}{_BINDT}*|<>]|_|[{_BINDT}]{{2,}}"
"""What parts the words of a line, but for the signs of the lists themselves."""
_NIET_ASCII = re.compile(r"[^\x00-\x7f]")
_ACCENT = re.compile(f"[{LOSSE_ACCENTEN}]")
_OP_EEN_LETTER = rf"(?<=[^\W\d_])[{LOSSE_ACCENTEN}]+(?!\d)"
"""Made ready at first use, which takes long: few texts have such accents."""


class _Tekens(dict[str, str]):
    """Folds a character that is not ASCII, and turns one that is no letter or digit into a space, or an apostrophe where it binds."""

    def __missing__(self, sign: str) -> str:
        self[sign] = value = "'" if sign in _BINDT else fold(sign) if sign.isalnum() else " "
        return value


_TEKENS = _Tekens()
# ASCII is folded in bytes, much faster.
_ASCII = bytearray(code if code > 127 else ord(chr(code).lower()) if chr(code).isalnum() else 32 for code in range(256))
_ASCII[ord("'")] = _ASCII[ord("-")] = ord("-")
_KAAL = bytes(_ASCII)
_DUBBEL = b"-{2,}"


class Label(Struct, frozen=True, array_like=True):
    """What a pattern means, and the section of its list; `werk` is no finding where the sentence is about a job, a place or a customer."""

    categorie: Categorie
    soort: str = ""


EIGEN = Label("eigen_woord")
"""What words of users mean, and exceptions."""


class Stam(Struct, frozen=True):
    """A part of a word and where it must stand in that word."""

    tekst: str
    plaats: Plaats


class Term(Struct, frozen=True):
    """One place in a phrase: any of these whole words or stems."""

    woorden: frozenset[str]
    stammen: tuple[Stam, ...] = ()


class Patroon(Struct, frozen=True):
    """Terms in order; None is a gap of up to four words."""

    termen: tuple[Term | None, ...]
    label: Label


def fold(word: str) -> str:
    """Return a word in lower case without accents, hyphens and apostrophes, so that `Burn-out` equals `burnout`."""
    low = word.lower()
    return low if low.isascii() and low.isalnum() else low.translate(_FOLD)


def onder_elkaar(texts: Sequence[str]) -> bytes:
    """Return texts in one, each on a line of its own, for `kaal`: what is not ASCII is folded already."""
    data = "\n".join(texts)
    if not data.isascii():
        data = "\n".join(text if text.isascii() else _vouw(text) for text in texts)
    return data.encode()


def met_onderwerp(data: bytes, namen: Sequence[str]) -> bytes:
    """Return texts that stand `onder_elkaar` with names of the employee as "hij": what is said of him by his name is said of him."""
    for name in namen:
        data = data.replace(onder_elkaar((f"{name} ",)), b"hij ").replace(onder_elkaar((f"{name}\n",)), b"hij\n")
    return data


def kaal(data: bytes) -> list[str]:
    """Return the folded words, in order, of texts that stand `onder_elkaar`."""
    low = data.translate(_KAAL)
    if _dubbel(low):
        low = re.sub(_DUBBEL, b" ", low)
    return low.replace(b"-", b"").decode().split()


def _dubbel(low: bytes) -> bool:
    """Tell whether two hyphens stand together, which part a word. To look for the pair takes five times as long as for each hyphen."""
    at = low.find(b"-")
    while at >= 0:
        before, at = at, low.find(b"-", at + 1)
        if at == before + 1:
            return True
    return False


def _vouw(text: str) -> str:
    return _NIET_ASCII.sub(_teken, re.sub(_OP_EEN_LETTER, "", text) if _ACCENT.search(text) else text)


def _teken(match: re.Match[str]) -> str:
    return _TEKENS[match[0]]


def bestand(name: str) -> bytes:
    """Return a file of `woorden/`."""
    return (_WOORDEN / name).read_bytes()


@cache
def lines(name: str) -> tuple[tuple[str, str], ...]:
    """Return the (section, line) pairs of one word list, without comments; a line before any section has section ''."""
    first, *sections = bestand(f"{name}.txt").decode("utf-8").replace("\r\n", "\n").split("\n[")
    parts = [("", first), *((name, own) for name, _, own in (section.partition("]\n") for section in sections))]
    return tuple((name, line) for name, own in parts for line in own.split("\n") if line and line[0] != "#")


@cache
def classes() -> dict[str, Term]:
    """Return the named groups of words, such as `<lichaam>`."""
    pairs = (line.split(" = ", 1) for _, line in lines("klassen"))
    return {name: Term(frozenset(words.split("|"))) for name, words in pairs}


@cache
def term(text: str) -> Term:
    """Read one term of folded text: `a|b*|<klasse>`."""
    parts = text.split("|")
    if "*" not in text and "<" not in text:
        return Term(frozenset(parts))
    words = {word for part in parts if "*" not in part for word in (classes()[part].woorden if part in classes() else (part,))}
    return Term(frozenset(words), tuple(stam(part) for part in parts if "*" in part))


def stam(part: str) -> Stam:
    """Read `x*`, `*x` or `*x*`."""
    if part[0] == "*":
        return Stam(part[1:-1], "midden") if part[-1] == "*" else Stam(part[1:], "eind")
    return Stam(part[:-1], "begin")


def eigen_regel(text: str) -> str:
    """Return what somebody wrote as a line of a list: the words that a text has there, so without points, commas and loose hyphens."""
    parts = (part if part == ".." else re.sub(_SCHEIDT, " ", part) for part in text.split())
    words = (fold(word) for word in " ".join(parts).split())
    return " ".join(word for word in words if word in ("..", "*") or any(map(str.isalnum, word)))


@cache
def patroon(text: str, label: Label) -> Patroon:
    """Read one line of a word list, folded."""
    return Patroon(tuple(None if part == ".." else term(part) for part in text.split()), label)


@cache
def regels() -> tuple[tuple[str, Label], ...]:
    """Return the lines of all categories with what they mean, in the order in which they win from each other."""
    labels = {(category, section): Label(category, section) for category, name in BESTANDEN.items() for section, _ in lines(name)}
    return tuple((line, labels[category, section]) for category, name in BESTANDEN.items() for section, line in lines(name))


@cache
def uitzonderingen() -> tuple[tuple[str, Label], ...]:
    """Return the words and phrases that are always fine."""
    return tuple((line, EIGEN) for _, line in lines("uitzonderingen"))


@cache
def bijlageregels() -> tuple[tuple[str, Label], ...]:
    """Return the words and phrases that in the name of an attachment point at a medical document."""
    return tuple((line, EIGEN) for _, line in lines("bijlage"))
