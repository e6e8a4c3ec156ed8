"""Bytes to fields with places: the only importer of yaml.

Every scalar stays text; what the format refuses becomes a finding at its line and column. The good path builds plain
dicts and nothing else; places are looked up by parsing the text a second time, only when somebody asks for one.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import yaml
from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent, StreamEndEvent

from wiezit.files import codes
from wiezit.files.careful import Careful, Doubles, Spots, walk
from wiezit.files.syntax import explain_bytes, explain_character, explain_conflict, explain_syntax
from wiezit.findings import Finding, Span

try:
    from yaml._yaml import CParser
except ImportError:
    CParser = None  # type: ignore[assignment,misc]

HAS_LIBYAML: bool = CParser is not None
MAX_BYTES = 1024 * 1024

Values = dict[str, Any]

_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: |$)", re.MULTILINE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_PROPERTY = re.compile(r"(?:\A|[\s\[{,:])(?:!|&\S)")
_LOOSE_BREAK = re.compile("[\x85\u2028\u2029]")
_LINE_START = re.compile(r"\r\n|\n|\r")


class Unusual(Exception):
    """The quick loop met something that only the careful loop can judge."""


class Document:
    """A file as fields: `values` holds dicts, lists and text; a value that was refused is None, and stands in `dubbel` when it had a rival.

    `values` is None when the file cannot be read as fields at all; `findings` says why. `leeg` tells that some value is
    empty, which equals absent.
    """

    tekst = ""
    values: Values | None = None
    findings: tuple[Finding, ...] = ()
    leeg = False
    dubbel: Doubles = MappingProxyType({})
    _spots: Spots | None = None
    _lines: list[int] | None = None

    def __init__(self, pad: str, naam: str, *, libyaml: bool = HAS_LIBYAML) -> None:
        self.pad = pad
        self.naam = naam
        self._libyaml = libyaml

    def span(self, *route: str | int) -> Span:
        """Return the place of the value at `route`; the nearest parent when the field is absent, else the first key."""
        return self.between(*self.offsets(*route))

    def key_span(self, *route: str | int) -> Span:
        """Return the place of the key at `route`; the nearest parent when the field is absent, else the first key."""
        spots, route = self._places(), self._nearest(route)
        return self.between(*spots.keys.get(route, spots.values.get(route, (0, 0))))

    def offsets(self, *route: str | int) -> tuple[int, int]:
        """Return begin and end (exclusive, in characters of `tekst`) of the place that `span` shows."""
        return self._places().values.get(self._nearest(route), (0, 0))

    def places(self) -> Mapping[tuple[str | int, ...], tuple[int, int]]:
        """Return begin and end (exclusive, in characters of `tekst`) of every value by its route; of a mapping, list or block its key."""
        return self._places().values

    def has(self, *route: str | int) -> bool:
        """Tell whether the key at `route` stands in the file, with or without a value."""
        return route in self._places().values

    def regel(self, nummer: int) -> str:
        """Return the text of a line (1-based) without its line end; an empty text when there is no such line."""
        starts = self._starts()
        if not 1 <= nummer <= len(starts):
            return ""
        end = starts[nummer] if nummer < len(starts) else len(self.tekst)
        return self.tekst[starts[nummer - 1] : end].rstrip("\r\n")

    def begin(self, nummer: int) -> int:
        """Return the offset at which a line (1-based) starts; it must be there."""
        return self._starts()[nummer - 1]

    def between(self, begin: int, end: int) -> Span:
        """Return the span of two offsets in characters (end exclusive), cut off at the end of the first line."""
        starts = self._starts()
        line = bisect_right(starts, begin)
        column = begin - starts[line - 1] + 1
        last = max(column, min(end - starts[line - 1], len(self.regel(line))) + 1) if end > begin else column
        return Span(self.pad, line, column, line, last)

    def _nearest(self, route: tuple[str | int, ...]) -> tuple[str | int, ...]:
        places = self._places().values
        while route and route not in places:
            route = route[:-1]
        return route

    def _places(self) -> Spots:
        if self._spots is None:
            self._spots = self._careful().spots if self.values is not None else Spots()
        return self._spots

    def _careful(self) -> Careful:
        return walk(_parser(self.tekst, self._libyaml).get_event, self)

    def _starts(self) -> list[int]:
        if self._lines is None:
            self._lines = [0, *(match.end() for match in _LINE_START.finditer(self.tekst))]
        return self._lines


def read_document(data: bytes, *, pad: str, naam: str, libyaml: bool = HAS_LIBYAML) -> Document:
    """Return the fields of a file; whatever is wrong with it is in the findings of the document, never raised.

    `pad` is the path as shown to people, `naam` the name inside the dossier. `libyaml=False` uses the pure parser.
    """
    document = Document(pad, naam, libyaml=libyaml)
    try:
        text = document.tekst = data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        document.findings = (explain_bytes(data, error, pad),)
        return document
    try:
        if not libyaml or len(data) > MAX_BYTES or "\t" in text or "<<" in text or ">>>" in text:
            raise Unusual
        if ("&" in text or "!" in text) and _PROPERTY.search(text) is not None:
            raise Unusual
        document.values, document.leeg = _quick(_parser(text, libyaml).get_event)
    except (Unusual, yaml.YAMLError):
        _judge(document, len(data))
    return document


def _parser(text: str, libyaml: bool) -> Any:
    """Return an object with `get_event`: libyaml where it is there, else PyYAML's own parser with the same events."""
    if libyaml and CParser is not None:
        return CParser(text)
    return yaml.SafeLoader(text)


def _quick(get: Any) -> tuple[Values, bool]:
    """Return the fields of a plain file and whether a value is empty; raise Unusual for anything out of the ordinary.

    The loop is long and flat because it runs for every scalar of every file: a call per event would cost more than the work.
    """
    get()
    get()
    if get().__class__ is not MappingStartEvent:
        raise Unusual
    top: Values = {}
    current: Any = top
    stack: list[Any] = []
    key: str | None = None
    empty = False
    while True:
        event = get()
        kind = event.__class__
        if kind is ScalarEvent:
            value = event.value
            if key is not None:
                current[key] = value
                key = None
                if value < "!" and not value.strip():
                    empty = True
            elif current.__class__ is dict:
                if value in current:
                    raise Unusual
                key = value
            else:
                current.append(value)
                if value < "!" and not value.strip():
                    empty = True
            continue
        if kind is MappingStartEvent:
            new: Any = {}
        elif kind is SequenceStartEvent:
            new = []
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            if not stack:
                break
            current = stack.pop()
            continue
        else:
            raise Unusual
        if key is not None:
            current[key] = new
            key = None
        elif current.__class__ is list:
            current.append(new)
        else:
            raise Unusual
        if len(stack) > 10:
            raise Unusual
        stack.append(current)
        current = new
    get()
    if get().__class__ is not StreamEndEvent:
        raise Unusual
    return top, empty


def _walked(document: Document) -> Careful:
    """Return the careful loop over a document; raise YAMLError where the text is no YAML.

    From 0.2.6 on libyaml looks ahead and refuses a depth of a thousand before it has told of the first ten; the pure parser tells them.
    """
    try:
        return document._careful()
    except yaml.MarkedYAMLError as error:
        if "maximum nesting depth" not in str(error.problem):
            raise
        return walk(_parser(document.tekst, libyaml=False).get_event, document)


def _judge(document: Document, size: int) -> None:
    """Fill `document` by the careful loop, or say why the file cannot be read."""
    text, pad = document.tekst, document.pad
    if size > MAX_BYTES:
        document.findings = (codes.TE_GROOT.at(Span(pad), "dit bestand is groter dan 1 MiB en wordt niet gelezen", help=codes.HULP_GROOT),)
    elif (found := _CONTROL.search(text)) is not None:
        document.findings = (explain_character(document.between(found.start(), found.end()), found.group()),)
    elif (found := _CONFLICT.search(text)) is not None:
        document.findings = (explain_conflict(document.between(found.start(), found.end())),)
    else:
        try:
            careful = _walked(document)
        except yaml.YAMLError as error:
            loose = _LOOSE_BREAK.search(text)
            document.findings = (
                (explain_syntax(error, document),)
                if loose is None
                else (explain_character(document.between(loose.start(), loose.end()), loose.group()),)
            )
        else:
            document.values, document.leeg = careful.values, True
            document.findings = tuple(careful.findings)
            document.dubbel = careful.doubles if careful.values is not None else {}
            document._spots = careful.spots
