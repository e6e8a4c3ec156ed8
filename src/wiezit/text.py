"""What every layer does with words in the same way. Pure."""


def met_hoofdletter(text: str) -> str:
    """Return a text as the beginning of a sentence; the rest of it stays as it is."""
    return text[:1].upper() + text[1:]
