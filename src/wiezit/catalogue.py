"""Every kind of finding that wiezit knows, by code: the table behind `wiezit uitleg CODE`."""

from wiezit.findings import Code


def catalogue() -> dict[str, Code]:
    """Return all codes in order. Imports reader and checks, so ask for it only when a code must be explained."""
    from wiezit.assessment.checks import CODES
    from wiezit.assessment.efforts import CODES as EFFORTS
    from wiezit.assessment.history import CODES as HISTORY
    from wiezit.assessment.lateness import CODES as LATE
    from wiezit.assessment.toets_findings import CODES as TOETS
    from wiezit.files.codes import CODES as READER

    return {code.id: code for code in sorted((*READER, *CODES, *LATE, *EFFORTS, *HISTORY, *TOETS), key=lambda code: code.id)}
