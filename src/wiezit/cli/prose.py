"""Longer texts to where the user wants them: a terminal, Markdown, or a web page."""

from pathlib import Path

from wiezit.cli.common import formaat_optie, kies_formaat, schrijf, stijl

FORMATEN = ("tekst", "md", "html")
FormaatProza = formaat_optie(FORMATEN)


def toon_proza(text: str, formaat: str, *, kleur: str, uitvoer: Path | None, titel: str) -> None:
    """Write a Markdown text as it is, as a page, or laid out for the terminal. Raises WiezitFout for another format."""
    kies_formaat(formaat, FORMATEN, uitvoer)
    if formaat == "html":
        from wiezit.render.report_page import page

        schrijf(page(text, titel=titel), uitvoer)
    elif formaat == "md":
        schrijf(text, uitvoer)
    else:
        from wiezit.render.terminal import prose

        schrijf(prose(text, stijl(kleur, uitvoer)), uitvoer)
