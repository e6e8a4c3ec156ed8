"""Findings as one line each, for editors and grep: `pad:regel:kolom: fout WZ104 bericht`."""

from wiezit.findings import Finding
from wiezit.render.outcome import Fragment, Outcome
from wiezit.render.style import clean


def render(outcome: Outcome, *, fragment: Fragment | None = None) -> str:
    """Return one line per finding, never wrapped; nothing when there are no findings."""
    return "".join(f"{_line(finding, fragment)}\n" for finding in outcome.findings)


def _line(finding: Finding, fragment: Fragment | None) -> str:
    span = finding.span
    note = f" ({clean(finding.detail)})" if fragment and finding.detail else ""
    return f"{_path(span.pad)}:{span.regel}:{span.kolom}: {finding.severity} {finding.code} {clean(finding.message)}{note}"


def _path(pad: str) -> str:
    """A line that begins with `::` is a command for GitHub's runner, also after white space: such a path gets `./` in front."""
    path = clean(pad)
    return f"./{path}" if path.lstrip()[:1] in (":", "#") else path
