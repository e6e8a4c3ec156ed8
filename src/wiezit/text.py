"""What every layer does with words in the same way. Pure."""

import re

# C0 and C1 controls (line feeds too: callers split lines themselves), line separators, and the marks that reverse text.
UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def met_hoofdletter(text: str) -> str:
    """Return a text as the beginning of a sentence; the rest of it stays as it is."""
    return text[:1].upper() + text[1:]


def spelled_out(text: str) -> str:
    """Return `text` with what steers a terminal spelled out; a tab is a space."""
    return UNSAFE.sub(lambda match: " " if match.group() == "\t" else ascii(match.group())[1:-1], text)
