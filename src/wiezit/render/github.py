"""Findings as workflow commands of GitHub Actions: they show beside the changed line of a pull request."""

from wiezit.findings import Finding, Severity
from wiezit.render.outcome import Fragment, Outcome, summary
from wiezit.render.style import clean

_COMMAND = {Severity.FOUT: "error", Severity.WAARSCHUWING: "warning", Severity.INFO: "notice"}


def render(outcome: Outcome, *, fragment: Fragment | None = None) -> str:
    """Return one workflow command per finding and a last line that counts them; no text can start a command of its own."""
    lines = [_command(finding, fragment) for finding in outcome.findings]
    return "\n".join((*lines, summary(outcome))) + "\n"


def _command(finding: Finding, fragment: Fragment | None) -> str:
    span = finding.span
    properties = {"file": "\n".join(map(clean, span.pad.split("\n"))), "line": str(span.regel), "endLine": str(span.eind_regel)}
    if span.eind_regel == span.regel:  # columns over several lines make GitHub drop the annotation
        properties |= {"col": str(span.kolom), "endColumn": str(max(span.kolom, span.eind_kolom - 1))}
    properties["title"] = f"{finding.code} {finding.name}"
    text = finding.message
    if finding.help:
        text += f"\nhulp: {finding.help}"
    if fragment and finding.detail:
        text += f"\n{finding.detail}"
    where = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMAND[finding.severity]} {where}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
