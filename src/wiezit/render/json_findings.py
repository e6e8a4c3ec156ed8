"""Findings as JSON `wiezit/bevindingen/1`: written field by field, so that an inner change never changes the contract."""

from typing import Any

from wiezit.findings import Finding, Span
from wiezit.render.json_text import as_text
from wiezit.render.outcome import Fragment, Outcome

FORMAAT = "wiezit/bevindingen/1"


def render(outcome: Outcome, *, fragment: Fragment | None = None) -> str:
    """Return the findings as one JSON document; with `fragment` also `fragment` and `toelichting`, which may quote a file."""
    total = outcome.telling
    answer = {
        "formaat": FORMAAT,
        "peildatum": outcome.peildatum.isoformat() if outcome.peildatum else None,
        "bevindingen": [as_json(finding, fragment=fragment) for finding in outcome.findings],
        "samenvatting": {
            "fout": total.fout,
            "waarschuwing": total.waarschuwing,
            "info": total.info,
            "dossiers": len(outcome.dossiers),
            "bestanden": outcome.bestanden,
        },
    }
    return as_text(answer)


def as_json(finding: Finding, *, fragment: Fragment | None = None) -> dict[str, Any]:
    """Return one finding in the shape of the JSON contract."""
    shape: dict[str, Any] = {
        "code": finding.code,
        "naam": finding.name,
        "ernst": finding.severity.value,
        "bericht": finding.message,
        "plek": place(finding.span),
        "verwant": [{"plek": place(related.span), "label": related.label} for related in finding.related],
        "hulp": finding.help,
        "grondslag": list(finding.basis),
    }
    if fragment:
        shape |= {"fragment": fragment(finding.span), "toelichting": finding.detail}
    return shape


def place(span: Span) -> dict[str, Any]:
    """Return a place in the shape of the JSON contract: 1-based, the end column exclusive."""
    return {
        "pad": span.pad,
        "regel": span.regel,
        "kolom": span.kolom,
        "eind_regel": span.eind_regel,
        "eind_kolom": span.eind_kolom,
    }
