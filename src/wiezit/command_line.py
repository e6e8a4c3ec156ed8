"""Commands as wiezit prints them: each can be typed as it stands, also in a folder with more dossiers. Pure."""

import re
import shlex
from typing import overload

_GEWOON = re.compile(r"[\w%+,./:@\\-]+")
_NIET_TUSSEN_AANHALINGSTEKENS = re.compile(r'["$`\\!]')
# Commands that are about one dossier; `check`, `status` and `toets` look at all of them where none is named.
_IN_EEN_DOSSIER = re.compile(r"\bwiezit (?:(?:voegtoe|document) [a-z0-9_]+|verslag)(?= -|[.,;:)]|$)")


def woord(text: str) -> str:
    """Return a path or another word as one word on a command line, quoted for every shell where it must be.

    Double quotes mean the same to a POSIX shell, PowerShell and cmd; what even those would change gets single quotes.
    """
    if _GEWOON.fullmatch(text):
        return f"./{text}" if text.startswith("-") else text
    return shlex.quote(text) if _NIET_TUSSEN_AANHALINGSTEKENS.search(text) or not text else f'"{text}"'


def opdracht(command: str, pad: str, rest: str = "") -> str:
    """Return a command with the path of a dossier, before its options: `wiezit status "mijn map/2026-014"`."""
    head, option, tail = command.partition(" --")
    return f"{head} {woord(pad)}{option}{tail}{f' {rest}' if rest else ''}"


def geknipt(text: str) -> tuple[str, str | None]:
    """Return a text without the command at its end, and that command; None where the text ends with none."""
    told, found, rest = text.rpartition(": wiezit ")
    return (f"{told}:", f"wiezit {rest}") if found else (text, None)


@overload
def met_dossier(text: str, pad: str, *, spatie: str = " ") -> str: ...
@overload
def met_dossier(text: None, pad: str, *, spatie: str = " ") -> None: ...
def met_dossier(text: str | None, pad: str, *, spatie: str = " ") -> str | None:
    """Return a text in which every command that is about one dossier names that dossier; no text stays none.

    Such a command works in a folder with more dossiers, and reads the same wherever it comes from.
    With another `spatie` between its words a command stays whole where the text is broken into lines.
    """
    if text is None:
        return None
    return _IN_EEN_DOSSIER.sub(lambda match: opdracht(match[0], pad).replace(" ", spatie), text)
