"""HTML to PDF for paper: tagged for screen readers, without any outside resource, the same bytes for the same page."""

import hashlib

_SCHERM = '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
"""About screens only; it would stand among the properties of the PDF."""


class GeenPdf(RuntimeError):
    """The part that makes PDF is not installed. The message says so in Dutch."""


def pdf(html: str) -> bytes:
    """Return the page as PDF. Raises GeenPdf when the extra `wiezit[pdf]` is not installed.

    Without the library HarfBuzz-Subset the bytes are the same only when SOURCE_DATE_EPOCH is set.
    """
    try:
        from weasyprint import HTML  # type: ignore[import-untyped,unused-ignore]
        from weasyprint.urls import URLFetcher  # type: ignore[import-untyped,unused-ignore]
    except (ImportError, OSError) as fout:
        raise GeenPdf("Voor pdf is een extra onderdeel nodig dat hier niet is geïnstalleerd (WeasyPrint).") from fout
    mark = hashlib.sha256(html.encode()).digest()[:16]
    html = html.replace(_SCHERM, "")
    page = HTML(string=html, url_fetcher=URLFetcher(allowed_protocols=("data",), allow_redirects=False), base_url=None)
    return bytes(page.write_pdf(pdf_identifier=mark, pdf_variant="pdf/ua-1", custom_metadata=True))
