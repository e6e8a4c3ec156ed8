"""Markdown on a terminal, by rich: wrapped, with headings and tables, in the colours that the terminal wants."""

import io
import re

from rich.console import Console
from rich.markdown import Markdown
from rich.theme import Theme

from wiezit.render.style import Style

_AUTOLINK = re.compile(r"<(https?://[^>\s]+)>")
_THEME = Theme(
    {"markdown.h1": "bold", "markdown.h2": "bold", "markdown.h3": "bold", "markdown.code": "cyan", "markdown.code_block": "cyan"}
)


def prose(text: str, style: Style) -> str:
    """Return Markdown as text for a terminal of `style.breedte` columns."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=min(style.breedte or 80, 100),
        force_terminal=style.kleur,
        no_color=not style.kleur,
        color_system="standard" if style.kleur else None,
        highlight=False,
        markup=False,
        emoji=False,
        theme=_THEME,
        legacy_windows=False,
    )
    text = style.fit(text)  # before the layout: an ASCII form can be longer than the sign
    text = _AUTOLINK.sub(r"\1", text)  # rich prints an address in brackets twice
    console.print(Markdown(text, code_theme="default", hyperlinks=False))
    shown = out.getvalue() if style.unicode else out.getvalue().replace("…", ".")
    return style.fit("\n".join(line.rstrip() for line in shown.split("\n")))
