"""What every renderer of findings gets: the findings in order, what was looked at, and a way to quote a file."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from hashlib import sha256

from msgspec import Struct

from wiezit.findings import Count, Finding, Severity, Span, count

Fragment = Callable[[Span], str | None]
"""Gives the line of text on which a span begins, without its line end; None when it cannot be read (any more)."""


class Outcome(Struct, frozen=True, kw_only=True):
    """The result of a run: `findings` as sorted by `findings.ordered`, the paths of the dossiers, the number of files read.

    `vanaf` is the severity from which a finding counts as a failure; `peildatum` is None when the answer is timeless.
    """

    findings: Sequence[Finding]
    dossiers: Sequence[str]
    bestanden: int
    peildatum: date | None = None
    vanaf: Severity = Severity.FOUT

    @property
    def telling(self) -> Count:
        """The number of findings per severity."""
        return count(self.findings)


def summary(outcome: Outcome) -> str:
    """Return the last line for people: `2 fouten, 1 waarschuwing in 3 bestanden (1 dossier)`."""
    total = outcome.telling
    parts = [
        number(total.fout, "fout", "fouten"),
        number(total.waarschuwing, "waarschuwing", "waarschuwingen"),
        number(total.info, "opmerking", "opmerkingen"),
    ]
    said = ", ".join(part for part in parts if not part.startswith("0 ")) or "Geen fouten of waarschuwingen"
    dossiers = number(len(outcome.dossiers), "dossier", "dossiers")
    return f"{said} in {number(outcome.bestanden, 'bestand', 'bestanden')} ({dossiers})"


def number(amount: int, one: str, more: str) -> str:
    """Return an amount with its noun: `1 fout`, `2 fouten`."""
    return f"{amount} {one if amount == 1 else more}"


def fingerprints(findings: Sequence[Finding]) -> Iterator[str]:
    """Yield one fingerprint per finding, unique in this run and the same when lines move.

    It is made of code, path and message, and the how-manieth of that kind it is; never of a line or column.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    for finding in findings:
        key = (finding.code, finding.span.pad, finding.message)
        seen[key] += 1
        yield sha256("\0".join((*key, str(seen[key]))).encode(errors="surrogatepass")).hexdigest()
