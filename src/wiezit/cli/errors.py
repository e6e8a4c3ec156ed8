"""What the command line says when it cannot do its job: one Dutch message, what to do next, exit code 2."""

import re
import sys
from typing import Any

_BEREIK = re.compile(r"is not in the range (\d+)<=x<=(\d+)")
_TE_VEEL = re.compile(r"arguments?(?:\(s\))? \((.*)\)", re.DOTALL)
_GETAL = re.compile(r"is not a valid (?:int|float)")
# What is there to be copied: from the colon before it to the end of its sentence or of the line, quoted parts as they are.
_OPDRACHT = re.compile(r"""(?<=: )(?:wiezit |git |pip |export |-)(?:"[^"]*"|'[^']*'|[^"'])*?(?=[.,;)]+(?: |$)|   |$)""")
_HULP = "hulp: "


class WiezitFout(Exception):
    """The job cannot be done. The text is for the user: what is wrong, and what to type next."""

    def __init__(self, bericht: str, *, hulp: str | None = None) -> None:
        super().__init__(bericht)
        self.hulp = hulp


def melding(fout: Exception) -> str:
    """Return the Dutch text for an error of ours or of the command-line library."""
    if isinstance(fout, WiezitFout):
        return f"{fout}\n{_HULP}{fout.hulp}" if fout.hulp else str(fout)
    context: Any = getattr(fout, "ctx", None)
    command = context.command_path if context is not None else "wiezit"
    return f"{_usage(fout, context)}\n{_HULP}{command} --help"


def zeg(text: str) -> None:
    """Say a text on stderr: on a terminal in lines that fit, elsewhere as it is."""
    width = None
    if sys.stderr.isatty():
        from wiezit.cli.common import breedte

        width = breedte(sys.stderr)
    print("\n".join(regels(text, width)), file=sys.stderr)  # noqa: T201


def regels(text: str, breedte: int | None) -> list[str]:
    """Return a text as lines of at most `breedte` columns, broken between words; None breaks nothing, and a command stays whole."""
    from textwrap import wrap

    from wiezit.render.style import VAST

    lines: list[str] = []
    for line in text.split("\n"):
        whole = _OPDRACHT.sub(lambda match: match[0].replace(" ", VAST), line)
        if breedte is None or len(whole) <= breedte:
            lines.append(whole)
            continue
        indent = " " * (len(_HULP) if line.startswith(_HULP) else len(line) - len(line.lstrip()))
        lines += wrap(whole, breedte, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
    return [line.replace(VAST, " ") for line in lines]


def _usage(fout: Exception, context: Any) -> str:
    kind = type(fout).__name__
    param: Any = getattr(fout, "param", None)
    name = param.get_error_hint(context).replace("'", "") if param is not None else ""
    if kind == "NoSuchOption":
        possible = ", ".join(getattr(fout, "possibilities", None) or ())
        return f"Deze optie bestaat niet: {getattr(fout, 'option_name', '')}." + (f" Bedoel je {possible}?" if possible else "")
    if kind == "MissingParameter":
        return f"Er ontbreekt iets: {name}."
    text = str(getattr(fout, "message", fout))
    if kind == "BadParameter":
        return f"Deze waarde kan niet bij {name}{_why(text)}."
    if kind == "BadOptionUsage":
        wants = "geen waarde" if "does not take a value" in text else "een waarde"
        return f"Bij deze optie hoort {wants}: {getattr(fout, 'option_name', '')}."
    if text.startswith("No such command"):
        return _unknown_command(text, context.command.list_commands(context))
    if text.startswith("Missing command"):
        return "Zeg wat je wilt weten. Begin met: wiezit status"
    if "unexpected extra argument" in text:
        return f"Er staat te veel op de regel: {match[1]}" if (match := _TE_VEEL.search(text)) else "Er staat te veel op de regel."
    return "Deze opdracht kan ik niet lezen."


def _why(text: str) -> str:
    """Return in Dutch why the command-line library refuses a value; nothing when it is not known here."""
    if bounds := _BEREIK.search(text):
        return f": kies een getal van {bounds[1]} tot en met {bounds[2]}"
    return ": hier hoort een getal" if _GETAL.search(text) else ""


def _unknown_command(text: str, known: list[str]) -> str:
    from difflib import get_close_matches

    typed = text.split("'")[1] if "'" in text else ""
    near = get_close_matches(typed, known, n=1)
    if near:
        return f"De opdracht ‘{typed}’ bestaat niet. Bedoel je: wiezit {near[0]}?"
    return f"De opdracht ‘{typed}’ bestaat niet. Kies uit: {', '.join(known)}."
