"""Findings as SARIF 2.1.0, for code scanning and for editors that read it."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from wiezit.findings import Code, Finding, Severity, Span
from wiezit.render.json_text import as_text
from wiezit.render.outcome import Fragment, Outcome, fingerprints

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVEL = {Severity.FOUT: "error", Severity.WAARSCHUWING: "warning", Severity.INFO: "note"}


def render(outcome: Outcome, *, version: str, codes: Mapping[str, Code] | None = None, fragment: Fragment | None = None) -> str:
    """Return one SARIF log with one run; `codes` gives the rules their explanation, findings alone give their names."""
    rules = _rules(outcome, codes or {})
    index = {rule["id"]: number for number, rule in enumerate(rules)}
    results = [
        _result(finding, index[finding.code], fingerprint, fragment)
        for finding, fingerprint in zip(outcome.findings, fingerprints(outcome.findings), strict=True)
    ]
    driver = {"name": "wiezit", "version": version, "semanticVersion": version, "language": "nl", "rules": rules}
    run = {"tool": {"driver": driver}, "language": "nl", "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return as_text(log)


def _rules(outcome: Outcome, codes: Mapping[str, Code]) -> list[dict[str, Any]]:
    names = {finding.code: finding for finding in outcome.findings}
    return [_rule(finding, codes.get(code)) for code, finding in sorted(names.items())]


def _rule(finding: Finding, code: Code | None) -> dict[str, Any]:
    rule: dict[str, Any] = {
        "id": finding.code,
        "name": finding.name,
        "shortDescription": {"text": finding.name.replace("-", " ")},
        "defaultConfiguration": {"level": _LEVEL[code.severity if code else finding.severity]},
    }
    if code:
        rule["help"] = {"text": code.uitleg}
    return rule


def _result(finding: Finding, rule: int, fingerprint: str, fragment: Fragment | None) -> dict[str, Any]:
    text = f"{finding.message}\nhulp: {finding.help}" if finding.help else finding.message
    if fragment and finding.detail:
        text += f"\n{finding.detail}"
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVEL[finding.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": _physical(finding.span, fragment)}],
        "partialFingerprints": {"wiezit/1": fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, "physicalLocation": _physical(related.span, None), "message": {"text": related.label}}
            for number, related in enumerate(finding.related)
        ]
    return result


def _physical(span: Span, fragment: Fragment | None) -> dict[str, Any]:
    region: dict[str, Any] = {
        "startLine": span.regel,
        "startColumn": span.kolom,
        "endLine": span.eind_regel,
        "endColumn": span.eind_kolom,
    }
    line = fragment(span) if fragment else None
    if line is not None:
        region["snippet"] = {"text": line}
    return {"artifactLocation": {"uri": uri(span.pad)}, "region": region}


def uri(pad: str) -> str:
    """Return a path as a URI reference: relative paths stay relative, a first part with a colon is no scheme."""
    quoted = quote(pad, safe="/~", errors="replace")
    if pad.startswith("/"):
        return f"file://{quoted}"
    return quoted
