"""Findings as a JUnit report: one case per finding, and one passing case for every dossier without any."""

import re
from xml.sax.saxutils import escape, quoteattr

from wiezit.findings import SEVERITY_ORDER, Finding
from wiezit.render.outcome import Fragment, Outcome

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(outcome: Outcome, *, fragment: Fragment | None = None) -> str:
    """Return one `testsuite`; a finding below the asked severity is a case that passes, with its text as output."""
    bar = SEVERITY_ORDER[outcome.vanaf]
    cases: list[str] = []
    failures = 0
    for finding in outcome.findings:
        failed = SEVERITY_ORDER[finding.severity] <= bar
        failures += failed
        cases.append(_case(finding, failed, fragment))
    cases += [f'  <testcase classname={_attr(pad)} name={_attr("in orde")} time="0"/>\n' for pad in _clean_dossiers(outcome)]
    counts = f'tests="{len(cases)}" failures="{failures}" errors="0" skipped="0" time="0"'
    body = "".join(cases)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<testsuites name="wiezit" {counts}>\n<testsuite name="wiezit check" {counts}>\n{body}</testsuite>\n</testsuites>\n'
    )


def _clean_dossiers(outcome: Outcome) -> list[str]:
    dirty = {finding.span.pad.rpartition("/")[0] for finding in outcome.findings}
    return [pad for pad in outcome.dossiers if pad not in dirty]


def _case(finding: Finding, failed: bool, fragment: Fragment | None) -> str:
    span = finding.span
    text = [f"{span.pad}:{span.regel}:{span.kolom}", finding.message]
    if finding.help:
        text.append(f"hulp: {finding.help}")
    if fragment:
        text += [quote for quote in (finding.detail, fragment(span)) if quote]
    inner = _text("\n".join(text))
    if failed:
        inside = f"<failure type={_attr(finding.severity)} message={_attr(finding.message)}>{inner}</failure>"
    else:
        inside = f"<system-out>{inner}</system-out>"
    name = _attr(f"{finding.code} {finding.name} ({span.regel}:{span.kolom})")
    return f'  <testcase classname={_attr(span.pad)} name={name} file={_attr(span.pad)} line="{span.regel}" time="0">{inside}</testcase>\n'


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text))


def _attr(text: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", text))
