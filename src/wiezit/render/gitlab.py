"""Findings as a Code Quality report of GitLab: they show in the merge request as new or solved."""

from typing import Any

from wiezit.findings import Finding, Severity
from wiezit.render.json_text import as_text
from wiezit.render.outcome import Fragment, Outcome, fingerprints

_SEVERITY = {Severity.FOUT: "major", Severity.WAARSCHUWING: "minor", Severity.INFO: "info"}


def render(outcome: Outcome, *, fragment: Fragment | None = None) -> str:
    """Return a JSON list; GitLab drops an issue whose fingerprint it has seen, so each one is unique."""
    marks = fingerprints(outcome.findings)
    issues = [_issue(finding, mark, fragment) for finding, mark in zip(outcome.findings, marks, strict=True)]
    return as_text(issues)


def _issue(finding: Finding, fingerprint: str, fragment: Fragment | None) -> dict[str, Any]:
    issue: dict[str, Any] = {
        "description": f"{finding.code} {finding.message}",  # GitLab does not show check_name
        "check_name": finding.name,
        "fingerprint": fingerprint,
        "severity": _SEVERITY[finding.severity],
        "location": {"path": finding.span.pad, "lines": {"begin": finding.span.regel, "end": finding.span.eind_regel}},
    }
    body = [finding.help, finding.detail if fragment else None]
    if any(body):
        issue["content"] = {"body": "\n\n".join(text for text in body if text)}
    return issue
