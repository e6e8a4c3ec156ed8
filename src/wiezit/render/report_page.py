"""A text of wiezit itself (`uitleg`, `wie`, `wet`) as one self-contained page in the shared look."""

from markupsafe import Markup

from wiezit.render.report_env import render


def page(text: str, *, titel: str) -> str:
    """Return Markdown that wiezit wrote as an HTML page; tables get column headers, raw HTML stays text."""
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    body = reader.render(text).replace("<th>", '<th scope="col">')
    return render("overzicht/tekst.html.j2", {"titel": titel, "inhoud": Markup(body)})
