"""Findings for people: a headline, the place, the line itself with a mark below it, and what to do now."""

from collections.abc import Iterator

from wiezit.findings import Finding
from wiezit.render.outcome import Fragment, Outcome, summary
from wiezit.render.style import KLEUR_VAN, VAST, Style, clean, width

_LANGSTE = 160
"""The most columns of a line of a file that are shown where there is no terminal to fit: a value can be a page of text on one line."""


def render(outcome: Outcome, *, style: Style, fragment: Fragment | None = None) -> str:
    """Return all findings and a last line that counts them; without findings that line only."""
    blocks = ["\n".join(block(finding, style=style, fragment=fragment)) + "\n" for finding in outcome.findings]
    return style.fit("\n".join((*blocks, *_last(outcome, style))) + "\n")


def block(finding: Finding, *, style: Style, fragment: Fragment | None = None) -> Iterator[str]:
    """Yield the lines of one finding; on a terminal they break between words, elsewhere never."""
    word = f"{finding.severity}[{finding.code}]"
    first, *rest = _flow(f"{word} ", finding.message, style, indent=2)
    yield style.paint(word, KLEUR_VAN[finding.severity], "vet") + style.paint(first.removeprefix(word), "vet")
    yield from (style.paint(line, "vet") for line in rest)
    span = finding.span
    yield f"  {style.paint('-->', 'vaag')} {clean(span.pad)}:{span.regel}:{span.kolom}"
    yield from _snippet(finding, style, fragment)
    for related in finding.related:
        place = related.span
        yield from _labelled("zie ook:", f"{place.pad}:{place.regel}:{place.kolom} {related.label}", style, "vaag")
    if finding.help:
        yield from _labelled("hulp:", finding.help, style, "groen")
    if finding.basis:
        yield from _labelled("grondslag:", ", ".join(finding.basis), style, "vaag")
    yield f"   {style.paint(f'uitleg: wiezit uitleg {finding.code}', 'vaag')}"


def _labelled(label: str, text: str, style: Style, look: str) -> Iterator[str]:
    first, *rest = _flow(f"   {label} ", text, style, indent=4 + len(label))
    yield f"   {style.paint(label, look)}{first[3 + len(label) :]}"
    yield from rest


def _flow(label: str, text: str, style: Style, *, indent: int) -> list[str]:
    """Return `label` and `text` as lines that fit the terminal; a word that is too long for a line stays whole, and so does a command."""
    whole = label + clean(text)
    if style.breedte is None or width(whole) <= style.breedte:
        return [whole]
    from textwrap import wrap

    room = max(24, style.breedte)
    # A command that fits on a line of its own is not broken: it is there to be copied.
    before, word, rest = whole.rpartition(" wiezit ")
    if word and indent + len(word + rest) <= room:
        whole = f"{before} {(word[1:] + rest).replace(' ', VAST)}"
    lines = wrap(whole, room, subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False)
    return [line.replace(VAST, " ") for line in lines]


def _snippet(finding: Finding, style: Style, fragment: Fragment | None) -> Iterator[str]:
    span = finding.span
    line = fragment(span) if fragment else None
    if line is None or not line.strip():
        if finding.detail:
            yield f"   {clean(finding.detail)}"
        return
    begin = min(span.kolom - 1, len(line))
    end = span.eind_kolom - 1 if span.eind_regel == span.regel else len(line)
    marked = line[begin : max(end, begin)]
    gutter = " " * len(str(span.regel))
    before, shown, after = _window(line[:begin], marked, line[begin + len(marked) :], style, len(gutter) + 4)
    mark = style.paint("^" * max(1, width(style.fit(shown))), KLEUR_VAN[finding.severity], "vet")
    note = f" {clean(finding.detail)}" if finding.detail else ""
    bar = style.paint("|", "vaag")
    yield f" {style.paint(str(span.regel), 'vaag')} {bar} {before}{shown}{after}".rstrip()
    yield f" {gutter} {bar} {' ' * width(style.fit(before))}{mark}{note}"


def _window(before: str, marked: str, after: str, style: Style, indent: int) -> tuple[str, str, str]:
    """Clean the three parts of a line, and cut it so that the marked part stays in view; without a terminal only a long line is cut."""
    before, marked, after = clean(before), clean(marked), clean(after)
    room = _LANGSTE if style.breedte is None else max(24, style.breedte - indent)
    if width(before + marked + after) <= room:
        return before, marked, after
    dots = style.symbol("…", "...")
    if len(marked) > room - 2 * len(dots):
        return (dots if before else ""), marked[: room - 2 * len(dots)], dots
    keep = (room - len(marked) - 2 * len(dots)) // 2
    if len(before) > keep:
        before = dots + before[len(before) - keep :]
    left = room - len(before) - len(marked)
    return before, marked, after if len(after) <= left else after[: max(0, left - len(dots))] + dots


def _last(outcome: Outcome, style: Style) -> list[str]:
    """The closing line: in the colour of the worst finding, with its symbol."""
    total = outcome.telling
    symbol, look = style.symbol("✓", "v"), "groen"
    if total.fout:
        symbol, look = style.symbol("✗", "x"), "rood"
    elif total.waarschuwing:
        symbol, look = "!", "geel"
    return [style.paint(line, look, "vet") for line in _flow(f"{symbol} ", summary(outcome), style, indent=2)]
