"""The careful loop over parser events: fields, the place of every key and value, and a finding for all that is refused."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from wiezit.files import codes
from wiezit.files.discover import KAART, SETTINGS
from wiezit.findings import Finding, Related, Span

MAX_DEPTH = 10
_TAB_INDENT = re.compile(r"^[ \t]*?(\t+)[ \t]*(?=[^\s#])", re.MULTILINE)

Route = tuple[str | int, ...]
Place = tuple[int, int]
Doubles = Mapping[Route, list[tuple[Route, Any]]]


class Locator(Protocol):
    """What turns offsets in a text (characters, end exclusive) into a place, and knows that text and the name of its file."""

    tekst: str
    naam: str

    def between(self, begin: int, end: int) -> Span:
        """Return the place from `begin` up to `end`."""


class Spots:
    """Where keys and values stand, by route; a mapping, list or block text is shown at its key."""

    def __init__(self) -> None:
        self.keys: dict[Route, Place] = {}
        self.values: dict[Route, Place] = {}


class Careful:
    """The state of one walk, and its result: `values` (None for what was refused), `spots`, `findings` and `doubles`.

    `doubles` holds, by the route of a key that stands there more than once, each of its values with a route of its own.
    """

    def __init__(self, locator: Locator) -> None:
        self.locator = locator
        self.values: Any = None
        self.spots = Spots()
        self.findings: list[Finding] = []
        self.doubles: dict[Route, list[tuple[Route, Any]]] = {}
        self.stack: list[Frame] = []
        self.free: list[Place] = []

    def report(self, code: Any, begin: int, end: int, message: str, help: str, related: tuple[Related, ...] = ()) -> None:
        """Add a finding at two offsets."""
        self.findings.append(code.at(self.locator.between(begin, end), message, help=help, related=related))


class Frame:
    """A mapping or list that is open: where it belongs, and the key that waits for its value."""

    def __init__(self, route: Route, container: Any) -> None:
        self.route = route
        self.container = container
        self.key: str | None = None
        self.double: Route | None = None
        self.refuse = False
        self.seen: dict[str, Place] = {}

    def next_route(self) -> Route:
        """Return the route of the value that comes next."""
        if isinstance(self.container, list):
            return (*self.route, len(self.container))
        return (*self.route, self.key or "")


def walk(get: Callable[[], Any], locator: Locator) -> Careful:
    """Read all events of one text; errors of the parser itself are raised, all other trouble is collected."""
    state = Careful(locator)
    documents = 0
    while True:
        event = get()
        match type(event).__name__:
            case "StreamEndEvent":
                break
            case "DocumentStartEvent":
                documents += 1
                if documents == 2:
                    begin = event.start_mark.index
                    state.report(codes.MEER_DOCUMENTEN, begin, begin + 3, "dit bestand bevat meer dan één document", codes.HULP_DOCUMENTEN)
            case _ if documents > 1 or len(state.stack) > MAX_DEPTH:
                break
            case "ScalarEvent":
                _properties(state, event)
                _scalar(state, event)
            case "AliasEvent":
                _alias(state, event)
            case "MappingStartEvent" | "SequenceStartEvent":
                _properties(state, event)
                _open(state, event)
            case "MappingEndEvent" | "SequenceEndEvent":
                state.stack.pop()
    return _finish(state, documents)


def _finish(state: Careful, documents: int) -> Careful:
    """Say what is wrong with the file as a whole; only a mapping of fields is kept."""
    if len(state.stack) > MAX_DEPTH:
        begin = state.spots.values.get(state.stack[-1].route, (0, 0))[0]
        state.report(codes.TE_DIEP, begin, begin + 1, "de velden zijn hier te diep genest", codes.HULP_DIEP)
        state.values = None
    elif state.values is None or (isinstance(state.values, str) and not state.values.strip()):
        state.values = None
        if documents < 2 and not state.findings:
            _empty(state)
    elif not isinstance(state.values, dict):
        state.report(codes.GEEN_VELDEN, 0, 1, "dit bestand bestaat niet uit velden", codes.HULP_VELDEN)
        state.values = None
    _tabs(state)
    return state


def _empty(state: Careful) -> None:
    """Say that nothing stands in the file; all settings have a default, so there it is no trouble."""
    if state.locator.naam == SETTINGS:
        state.values = {}
    else:
        help = codes.HULP_LEGE_KAART if state.locator.naam == KAART else codes.HULP_LEEG
        state.report(codes.LEEG, 0, 0, "dit bestand is leeg", help)


def _tabs(state: Careful) -> None:
    """Refuse tabs in the indent of a line, except inside quoted or block text; the two parsers disagree on what they mean."""
    text = state.locator.tekst
    for match in _TAB_INDENT.finditer(text):
        if not any(begin < match.end() < end for begin, end in state.free):
            state.values = None
            state.report(codes.TAB, match.start(1), match.end(1), "deze regel springt in met een tab", codes.HULP_TAB)


def _properties(state: Careful, event: Any) -> None:
    """Refuse an anchor or a tag in front of a value."""
    begin = event.start_mark.index
    if event.anchor is not None:
        state.report(codes.ANKER, begin, begin + len(event.anchor) + 1, "een anker (&) kan hier niet", codes.HULP_ANKER)
    if event.tag is not None:
        end = begin
        text = state.locator.tekst
        while end < len(text) and not text[end].isspace():
            end += 1
        state.report(codes.TAG, begin, end, "een type-aanduiding (!) kan hier niet", codes.HULP_TAG)


def _alias(state: Careful, event: Any) -> None:
    """Refuse a reference to another value; as a value it counts as filled in, but unknown."""
    frame = state.stack[-1] if state.stack else None
    if frame is None or not frame.refuse:
        state.report(codes.ANKER, event.start_mark.index, event.end_mark.index, "een verwijzing (*) kan hier niet", codes.HULP_ANKER)
    if frame is not None and isinstance(frame.container, dict) and frame.key is None:
        frame.key, frame.refuse = "*", True
    else:
        _place(state, None, event.start_mark.index, event.end_mark.index)


def _scalar(state: Careful, event: Any) -> None:
    begin, end = event.start_mark.index, event.end_mark.index
    if event.style:
        state.free.append((begin, end))
    frame = state.stack[-1] if state.stack else None
    if frame is not None and isinstance(frame.container, dict) and frame.key is None:
        _key(state, frame, event.value, begin, end)
    else:
        _place(state, event.value, begin, end, block=event.style in ("|", ">"))


def _key(state: Careful, frame: Frame, key: str, begin: int, end: int) -> None:
    """Take a key: the first of a list item shows where the item stands; a second one of the same name is refused."""
    frame.key = key
    if key == "<<":
        state.report(codes.SAMENVOEGEN, begin, end, "de samenvoegsleutel << kan hier niet", codes.HULP_SAMENVOEGEN)
        frame.refuse = True
        return
    if key in frame.seen:
        first = Related(state.locator.between(*frame.seen[key]), "hier staat dit veld voor het eerst")
        state.report(codes.DUBBEL, begin, end, "dit veld staat er twee keer", codes.HULP_DUBBEL, (first,))
        _double(state, frame, key)
        state.spots.keys[frame.next_route()] = (begin, end)
        return
    if not frame.seen and (not frame.route or isinstance(frame.route[-1], int)):
        state.spots.values[frame.route] = (begin, end)
    frame.seen[key] = (begin, end)
    state.spots.keys[(*frame.route, key)] = (begin, end)


def _double(state: Careful, frame: Frame, key: str) -> None:
    """Let no value of a key win that stands there again; keep each of them, for what else may be wrong with it."""
    frame.double = (*frame.route, key)
    values = state.doubles.setdefault(frame.double, [(frame.double, frame.container[key])])
    frame.container[key] = None
    frame.refuse = True
    # No text of a file holds this sign, so the route of a later value is that of no other field.
    frame.key = f"{key}\0{len(values) + 1}"


def _place(state: Careful, value: Any, begin: int, end: int, *, block: bool = False) -> None:
    """Put a value in its container and remember where it stands; the value of a refused key is dropped."""
    if not state.stack:
        state.values = value
        state.spots.values[()] = (begin, end)
        return
    frame = state.stack[-1]
    route = frame.next_route()
    if isinstance(frame.container, list):
        frame.container.append(value)
    elif not frame.refuse:
        frame.container[frame.key] = value
    at_key = block or isinstance(value, dict | list)
    if frame.double is not None:
        state.doubles[frame.double].append((route, value))
    if not frame.refuse or frame.double is not None:
        state.spots.values[route] = state.spots.keys.get(route, (begin, end)) if at_key else (begin, end)
    frame.key, frame.double, frame.refuse = None, None, False


def _open(state: Careful, event: Any) -> None:
    begin = event.start_mark.index
    container: Any = {} if type(event).__name__ == "MappingStartEvent" else []
    frame = state.stack[-1] if state.stack else None
    if frame is not None and isinstance(frame.container, dict) and frame.key is None:
        state.report(codes.SLEUTEL, begin, begin + 1, "de naam van een veld moet gewone tekst zijn", codes.HULP_SLEUTEL)
        frame.key, frame.refuse = "?", True
        state.stack.append(Frame((*frame.route, "?"), container))
        return
    route = frame.next_route() if frame is not None else ()
    if frame is not None and frame.refuse and frame.double is None:
        route = (*frame.route, "?")
    _place(state, container, begin, begin + 1)
    state.stack.append(Frame(route, container))
