"""Findings: one frozen value for everything that `wiezit` has to say about a file or a dossier."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import Struct


class Severity(StrEnum):
    """How bad a finding is; the values are the words of the JSON contract."""

    FOUT = "fout"
    WAARSCHUWING = "waarschuwing"
    INFO = "info"


SEVERITY_ORDER = {Severity.FOUT: 0, Severity.WAARSCHUWING: 1, Severity.INFO: 2}


class Span(Struct, frozen=True, order=True):
    """A place in a file: 1-based lines and columns in characters; the end column is exclusive."""

    pad: str
    regel: int = 1
    kolom: int = 1
    eind_regel: int = 1
    eind_kolom: int = 1


class Related(Struct, frozen=True):
    """A second place that explains a finding, with a short label of its own."""

    span: Span
    label: str


class Finding(Struct, frozen=True):
    """One problem at one place.

    `message` stands alone, in Dutch, and holds no personal data and no text of the file: it goes into CI logs.
    `detail` may quote the file (it is printed on a terminal, and in machine formats only with `--met-fragment`).
    """

    code: str
    name: str
    severity: Severity
    message: str
    span: Span
    related: tuple[Related, ...] = ()
    help: str | None = None
    basis: tuple[str, ...] = ()
    detail: str | None = None


class Code(Struct, frozen=True):
    """A kind of finding: its number is never reused, its name is kebab-case, its `uitleg` has four parts.

    `uitleg` is the text that `wiezit uitleg CODE` prints; its paragraphs start with `Wat:`, `Waarom:`, `Fout:`, `Goed:`.
    `verloren`: something that stands in the files is not used, a file, an event or a value: until it is mended nobody knows
    whether the dossier may be removed.
    """

    id: str
    name: str
    severity: Severity
    uitleg: str
    basis: tuple[str, ...] = ()
    verloren: bool = False

    def at(
        self,
        span: Span,
        message: str,
        *,
        help: str | None = None,
        related: Iterable[Related] = (),
        severity: Severity | None = None,
        basis: tuple[str, ...] | None = None,
        detail: str | None = None,
    ) -> Finding:
        """Return a finding of this kind at `span`; severity and basis default to those of the code."""
        return Finding(
            code=self.id,
            name=self.name,
            severity=severity or self.severity,
            message=message,
            span=span,
            related=tuple(related),
            help=help,
            basis=self.basis if basis is None else basis,
            detail=detail,
        )


class Count(Struct, frozen=True):
    """How many findings there are of each severity."""

    fout: int = 0
    waarschuwing: int = 0
    info: int = 0


def count(findings: Iterable[Finding]) -> Count:
    """Count findings by severity."""
    totals = dict.fromkeys(Severity, 0)
    for finding in findings:
        totals[finding.severity] += 1
    return Count(**{severity.value: number for severity, number in totals.items()})


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """Sort findings by path, place and code, so that the same files give the same output."""
    return sorted(findings, key=lambda f: (f.span.pad, f.span.regel, f.span.kolom, f.code, f.message))


def at_least(findings: Iterable[Finding], severity: Severity) -> Iterator[Finding]:
    """Yield the findings that are as bad as `severity` or worse."""
    return (f for f in findings if SEVERITY_ORDER[f.severity] <= SEVERITY_ORDER[severity])
