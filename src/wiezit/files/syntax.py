"""What the YAML parser stumbles over, said in plain Dutch at the place where a person can mend it."""

import re
from typing import Any, Protocol

from wiezit.files import codes
from wiezit.findings import Finding, Span

_VALUE = re.compile(r"^\s*(?:- +)*(?:[^\s:#'\"][^:#]*:\s+|- +)(\S.*)$")
_CLOSE = re.compile(r"\s*(?:- +)*[^\W\d]\w*:(?=[^\s/])")
"""A field whose value follows the colon without a space; no web address, and no time of the day."""
_SPECIAL = "*&!%@`"
_QUOTE = "zet de hele waarde tussen aanhalingstekens"
_NEXT_LINE = "op de volgende regel, twee spaties ingesprongen"


class Text(Protocol):
    """A text that knows its lines and places."""

    pad: str
    tekst: str

    def between(self, begin: int, end: int) -> Span:
        """Return the place of two offsets (characters, end exclusive)."""

    def regel(self, nummer: int) -> str:
        """Return a line, counted from 1."""

    def begin(self, nummer: int) -> int:
        """Return the offset at which a line starts."""


def explain_bytes(data: bytes, error: UnicodeDecodeError, pad: str) -> Finding:
    """Say on which line the text stops being UTF-8."""
    line = data.count(b"\n", 0, error.start) + 1
    column = len(data[data.rfind(b"\n", 0, error.start) + 1 : error.start].decode(errors="replace")) + 1
    kind = "UTF-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "UTF-8"
    message = "dit bestand is UTF-16, geen UTF-8" if kind == "UTF-16" else f"dit bestand is geen UTF-8 (byte {error.start + 1})"
    return codes.GEEN_UTF8.at(Span(pad, line, column, line, column + 1), message, help=codes.HULP_UTF8)


def explain_character(span: Span, character: str) -> Finding:
    """Say which invisible character stands in the text."""
    name = "een NUL-teken" if character == "\0" else f"een onzichtbaar teken (U+{ord(character):04X})"
    return codes.STUURTEKEN.at(span, f"hier staat {name}", help=codes.HULP_STUURTEKEN)


def explain_conflict(span: Span) -> Finding:
    """Say that git could not merge two versions of this file."""
    return codes.CONFLICT.at(span, "dit bestand heeft een conflict van git dat nog niet is opgelost", help=codes.HULP_CONFLICT)


def explain_syntax(error: Any, text: Text) -> Finding:
    """Return one finding for a syntax error: the situation decides on place, message and remedy."""
    problem = str(getattr(error, "problem", None) or error)
    context = str(getattr(error, "context", None) or "")
    mark, context_mark = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    at = min(mark.index if mark is not None else 0, len(text.tekst))
    start = context_mark.index if context_mark is not None else at
    span = text.between(at, at + 1)
    line = text.regel(span.regel)
    if "\t" in line[: len(line) - len(line.lstrip())]:
        begin = at - span.kolom + 1 + line.index("\t")
        return codes.TAB.at(text.between(begin, begin + 1), "deze regel springt in met een tab", help=codes.HULP_TAB)
    if "quoted scalar" in context:
        return _quoted(problem, text, at, start)
    if "flow" in context:
        message = "deze lijst of groep is niet afgesloten of mist een komma"
        return _at(text, start, message, "sluit af met ] of } en zet een komma tussen de delen")
    if (special := _special(line)) is not None:
        begin = at - span.kolom + 1 + special
        message = f"een waarde kan niet beginnen met {line[special]}"
        return _at(text, begin, message, _QUOTE)
    if (close := _close(problem, text, text.between(start, start).regel, span.regel)) is not None:
        return close
    if "could not find expected ':'" in problem:
        return _at(text, start, "na deze regel ontbreekt een dubbele punt", "schrijf een veld als: naam, dubbele punt, spatie, waarde")
    return _structure(problem, text, at, line)


def _at(text: Text, begin: int, message: str, help: str) -> Finding:
    begin = min(begin, len(text.tekst))
    return codes.SCHRIJFFOUT.at(text.between(begin, begin + 1), message, help=help)


def _close(problem: str, text: Text, first: int, last: int) -> Finding | None:
    """Find the line without a space after its colon: where the trouble began, where it was seen, or the text that this line continues."""
    for number in (first, last, *([last - 1] if "mapping values are not allowed" in problem else [])):
        if _CLOSE.match(text.regel(number)):
            while _CLOSE.match(text.regel(number - 1)):
                number -= 1
            match = _CLOSE.match(text.regel(number))
            assert match is not None
            begin = text.begin(number) + match.end()
            return _at(text, begin, "na de dubbele punt ontbreekt een spatie", "zet een spatie tussen de dubbele punt en de waarde")
    return None


def _special(line: str) -> int | None:
    """Return where a value starts that YAML reads as something else than text, or None."""
    match = _VALUE.match(line)
    return match.start(1) if match is not None and match[1][0] in _SPECIAL else None


def _quoted(problem: str, text: Text, at: int, start: int) -> Finding:
    """Explain trouble inside quotes."""
    if "escape" in problem:
        message = "na een \\ staat hier een teken dat tussen dubbele aanhalingstekens niet kan"
        return _at(text, text.tekst.rfind("\\", start, at + 1), message, "gebruik enkele aanhalingstekens (') of schrijf \\\\")
    return _at(text, start, "dit aanhalingsteken is niet afgesloten", "zet aan het eind van de tekst hetzelfde aanhalingsteken")


def _structure(problem: str, text: Text, at: int, line: str) -> Finding:
    """Explain trouble between lines: colons, dashes and indents."""
    if "mapping values are not allowed" in problem and line.count(": ") + line.rstrip().endswith(":") > 1:
        return _at(text, at, "in deze tekst staat nog een dubbele punt", _QUOTE)
    if "sequence entries are not allowed" in problem:
        return _at(text, at, "een lijst begint op een nieuwe regel", f"zet het streepje {_NEXT_LINE}")
    if "comment or" in problem or "block scalar" in problem:
        return _at(text, at, "na | of > hoort niets meer op dezelfde regel", f"begin de tekst {_NEXT_LINE}")
    if "document" in problem:
        return _at(text, at, "deze regel hoort niet bij wat erboven staat", codes.HULP_VELDEN)
    if _after_quote(line):
        return _at(text, at, "na een aanhalingsteken staat nog tekst", f"{_QUOTE}, of haal ze weg")
    if any(word in problem for word in ("block", "expected key", "'-'", "indent", "mapping values")):
        return _at(text, at, "de inspringing van deze regel klopt niet", codes.HULP_INSPRINGEN)
    return _at(text, at, "deze regel is niet te lezen als YAML", "kijk of er een aanhalingsteken, dubbele punt of spatie verkeerd staat")


def _after_quote(line: str) -> bool:
    match = _VALUE.match(line)
    return match is not None and match[1][0] in "'\"" and match[1].find(match[1][0], 1) not in (-1, len(match[1].rstrip()) - 1)
