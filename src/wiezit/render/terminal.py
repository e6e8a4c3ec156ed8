"""Markdown on a terminal, by rich: wrapped, with headings and tables, in the colours that the terminal wants."""

import io
import re
from textwrap import wrap

from rich.console import Console
from rich.markdown import Markdown
from rich.theme import Theme

from wiezit.render.style import Style, width

_AUTOLINK = re.compile(r"<(https?://[^>\s]+)>")
_BLOCK = re.compile(r"(```text\n)(.*?)(\n```)", re.DOTALL)
_TABLE = re.compile(r"(?:^\|.*\|\n)+", re.MULTILINE)
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


def _as_list(match: re.Match[str], columns: int) -> str:
    """Return a table as it is when each word of it has room, else a list with an item for each row: rich would cut words off."""
    head, _, *rows = [[cell.strip() for cell in line.strip("|\n").split("|")] for line in match[0].splitlines()]
    longest = [max(width(word) for row in (head, *rows) for word in (*row[at].split(), "")) for at in range(len(head))]
    if sum(longest) + 3 * len(head) + 1 <= columns:
        return match[0]
    told = ("; ".join(f"{name}: {cell}" for name, cell in zip(head[1:], row[1:], strict=True) if cell) for row in rows)
    return "".join(f"- **{row[0]}** ({rest})\n" for row, rest in zip(rows, told, strict=True))


def prose(text: str, style: Style) -> str:
    """Return Markdown as text for a terminal of `style.breedte` columns."""
    columns = min(style.breedte or 80, 100)
    text = style.fit(text)  # before the layout: an ASCII form can be longer than the sign
    text = _AUTOLINK.sub(r"\1", text)  # rich prints an address in brackets twice
    text = _TABLE.sub(lambda match: _as_list(match, columns), text)
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
