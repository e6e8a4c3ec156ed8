"""Markdown on a terminal, by rich: wrapped, with headings and tables, in the colours that the terminal wants."""

import io
import re
from textwrap import wrap

from rich.console import Console
from rich.markdown import Markdown
from rich.theme import Theme

from wiezit.render.style import Style

_AUTOLINK = re.compile(r"<(https?://[^>\s]+)>")
_BLOCK = re.compile(r"(```text\n)(.*?)(\n```)", re.DOTALL)
_THEME = Theme(
    {"markdown.h1": "bold", "markdown.h2": "bold", "markdown.h3": "bold", "markdown.code": "cyan", "markdown.code_block": "cyan"}
)


def _wrap_tree(match: re.Match[str], columns: int) -> str:
    """Wrap the lines of a derivation so that the branches of the tree stay whole."""
    rows = []
    for line in match.group(2).split("\n"):
        rest = f"{'│' if line.startswith('├') else '|' if line.startswith('|-') else ' '}  "
        rows += wrap(line, columns, subsequent_indent=rest, break_long_words=False) or [""]
    return match.group(1) + "\n".join(rows) + match.group(3)


def prose(text: str, style: Style) -> str:
    """Return Markdown as text for a terminal of `style.breedte` columns."""
    columns = min(style.breedte or 80, 100)
    text = style.fit(text)  # before the layout: an ASCII form can be longer than the sign
    text = _AUTOLINK.sub(r"\1", text)  # rich prints an address in brackets twice
    text = _BLOCK.sub(lambda match: _wrap_tree(match, columns - 2), text)
    out = io.StringIO()
    console = Console(
        file=out,
        width=columns,
        force_terminal=style.kleur,
        no_color=not style.kleur,
        color_system="standard" if style.kleur else None,
        highlight=False,
        markup=False,
        emoji=False,
        theme=_THEME,
        legacy_windows=False,
    )
    console.print(Markdown(text, code_theme="default", hyperlinks=False))
    shown = out.getvalue() if style.unicode else out.getvalue().replace("…", ".")
    return style.fit("\n".join(line.rstrip() for line in shown.split("\n")))
