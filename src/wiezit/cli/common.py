"""What every command shares: the day to judge on, where the answer goes, and whether it may be coloured."""

import os
import re
import sys
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

import typer

from wiezit.cli.completion import dossiernamen, een_van
from wiezit.cli.errors import WiezitFout
from wiezit.cli.help import OPTIES, Opdracht
from wiezit.cli.trouble import waarom
from wiezit.text import met_hoofdletter

if TYPE_CHECKING:
    from wiezit.dossier.roles import Rol
    from wiezit.render.style import Style

Keuze = TypeVar("Keuze", bound=str)


def _bestand(uitvoer: Path | None) -> Path | None:
    """Take `-` for stdout, as programs do that write to a file or on. Raises WiezitFout for a name that a dossier may have.

    An answer over an event or a card is a fact lost, so no `--overschrijf` and no link makes it possible.
    """
    if uitvoer is None or uitvoer == Path("-"):
        return None
    if any(name.lower().endswith((".yaml", ".yml")) for name in (str(uitvoer), os.path.realpath(uitvoer))):
        raise WiezitFout(
            f"Ik schrijf geen antwoord naar een bestand op .yaml of .yml: {uitvoer}",
            hulp="Zulke bestanden zijn voor je dossiers. Kies bij -o een naam met een ander einde. Er is niets geschreven.",
        )
    return uitvoer


def _kleurkeuze(keuze: str) -> str:
    return kies(keuze, ("auto", "altijd", "nooit"), "--kleur")


Kleur = typer.Option("auto", "--kleur", help="Kleur: auto, altijd of nooit.", metavar="KEUZE", callback=_kleurkeuze)
ZonderKleur = typer.Option(
    "auto", "--kleur", help="Kleur: auto, altijd of nooit. Dit antwoord heeft er nooit een.", metavar="KEUZE", callback=_kleurkeuze
)
"""For an answer without colour: who writes a script gives all commands the same options."""
Peildatum = typer.Option(None, "--peildatum", help="De dag waarop je kijkt: 2026-11-21, 21-11-2026 of vandaag.", metavar="DATUM")
Uitvoer = typer.Option(None, "-o", "--uitvoer", help="Schrijf het antwoord in dit bestand.", metavar="BESTAND", callback=_bestand)
Verder = typer.Option(None, "--verder", help="Ga verder met wat in dit concept staat.", metavar="BESTAND")
Paden = typer.Argument(
    None, help="Een dossier of een map met dossiers. Leeg: deze map.", metavar="[PAD]...", autocompletion=dossiernamen, readable=False
)

EINDEN: dict[str, tuple[str, ...]] = {
    "html": ("html",), "htm": ("html",), "md": ("md",), "markdown": ("md",), "txt": ("tekst", "kort", "md", "github"), "pdf": ("pdf",),
    "json": ("json", "gitlab", "sarif"), "jsonl": ("jsonl",), "sarif": ("sarif",), "xml": ("junit",), "csv": ("csv",), "ics": ("ics",),
    **dict.fromkeys(("docx", "doc", "odt", "rtf", "xlsx", "xls", "ods", "pptx", "png", "jpg", "zip"), ()),
}  # fmt: skip
"""What the end of a file name promises: the formats that keep the promise. No other end promises anything."""

_BREEDTE = 80
"""The columns of a line where nobody says how many there are."""
_DUTCH = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_VROEGSTE, _LAATSTE = date(1800, 1, 1), date(2999, 12, 31)


def formaat_optie(keuzes: tuple[str, ...], standaard: str | None = "tekst", uitleg: str | None = None) -> Any:
    """Return the option by which people choose how they want the answer; the shell offers the choices."""
    words = uitleg or f"Hoe je het antwoord wilt: {', '.join(keuzes[:-1])} of {keuzes[-1]}."
    return typer.Option(standaard, "--formaat", help=words, metavar="FORMAAT", autocompletion=een_van(keuzes))


def vandaag() -> date:
    """Return today's date in the Netherlands: the one place where wiezit asks the clock."""
    from datetime import datetime

    try:
        from zoneinfo import ZoneInfo

        return datetime.now(ZoneInfo("Europe/Amsterdam")).date()
    except (ImportError, KeyError):  # no time zone data on this machine: its own clock is the best there is
        return datetime.now().astimezone().date()


def peildatum_van(tekst: str | None) -> date:
    """Read `--peildatum`: ISO, Dutch order, `vandaag`, `gisteren` or `morgen`; nothing is today. Raises WiezitFout."""
    if tekst is None or tekst.strip().lower() == "vandaag":
        return vandaag()
    shift = {"gisteren": -1, "morgen": 1}.get(tekst.strip().lower())
    if shift is not None:
        return vandaag() + timedelta(days=shift)
    from wiezit.dates import DatumError, bestaand

    try:
        if dutch := _DUTCH.fullmatch(tekst.strip()):
            day, month, year = map(int, dutch.groups())
            asked = bestaand(year, month, day)
        elif iso := _ISO.fullmatch(tekst.strip()):
            asked = bestaand(*map(int, iso.groups()))
        else:
            asked = date.fromisoformat(tekst.strip())
    except DatumError as fout:
        raise WiezitFout(met_hoofdletter(str(fout)), hulp="Kijk de dag en de maand na.") from None
    except ValueError:
        raise WiezitFout(f"Dit is geen datum: {tekst}", hulp="Schrijf de dag als 2026-11-21 of 21-11-2026, of typ: vandaag") from None
    if not _VROEGSTE <= asked <= _LAATSTE:
        raise WiezitFout(f"Deze dag ligt te ver weg: {tekst}", hulp="Kijk of het jaar klopt.")
    return asked


def kies(waarde: str, keuzes: Iterable[Keuze], optie: str, *, getypt: str | None = None) -> Keuze:
    """Return the one of `keuzes` that `waarde` names; raise WiezitFout with the nearest one, and with what was typed, when none is."""
    allowed = list(keuzes)
    for choice in allowed:
        if choice == waarde:
            return choice
    from wiezit.cli.names import gelijkend

    near = gelijkend(waarde, allowed, 1)
    hint = f"Bedoel je {near[0]}? " if near else ""
    raise WiezitFout(f"{optie} kent ‘{getypt or waarde}’ niet.", hulp=f"{hint}Kies uit: {', '.join(allowed)}")


def kies_formaat(formaat: str, keuzes: Iterable[str], uitvoer: Path | None) -> str:
    """Return `formaat` when it is one of `keuzes` and fits the name of the file. Raises WiezitFout."""
    allowed = list(keuzes)
    past_bij(uitvoer, kies(formaat, allowed, "--formaat"), allowed)
    return formaat


def past_bij(uitvoer: Path | None, formaat: str, keuzes: Iterable[str]) -> None:
    """Raise WiezitFout when the name of the file promises another format than it gets; a name that promises nothing is fine."""
    ending = uitvoer.suffix.lower().lstrip(".") if uitvoer else ""
    fits = EINDEN.get(ending)
    if uitvoer is None or fits is None or formaat in fits:
        return
    allowed = list(keuzes)
    other = [one for one in fits if one in allowed]
    hint = f"Zet erbij: --formaat {other[0]}. Of kies een andere naam." if other else f"Dit kan wiezit hier maken: {', '.join(allowed)}."
    raise WiezitFout(f"{uitvoer.name} eindigt op .{ending}, maar het antwoord is {formaat}.", hulp=hint)


def woord(tekst: str) -> str:
    """Return a name of a step, kind or role as the files write it, however it was typed: `Re-integratiebedrijf` too."""
    return tekst.strip().lower().replace("-", "_").replace(" ", "_")


def rol_van(wie: str | None, keuzes: "Iterable[Rol] | None" = None, optie: str = "--wie") -> "Rol | None":
    """Return the role that was asked for; None when none was. Raises WiezitFout for a role that is not among `keuzes` (all)."""
    if wie is None:
        return None
    from wiezit.dossier.roles import ALLE_ROLLEN

    return kies(woord(wie), keuzes or ALLE_ROLLEN, optie)


def kleur_aan(keuze: str, *, naar_bestand: bool = False) -> bool:
    """Decide about colour: `--kleur`, then NO_COLOR, then FORCE_COLOR, then whether stdout is a terminal that can."""
    if keuze != "auto":
        return keuze == "altijd"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return not naar_bestand and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def breedte(stroom: TextIO | None = None) -> int:
    """Return the width in columns of the terminal behind a stream (stdout); 80 in a pipe without COLUMNS."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told) > 0:
        return int(told)
    try:
        # Not by shutil: that asks the stdout that Python began with, and ours took its place (`outlive_reader`).
        return os.get_terminal_size((stroom or sys.stdout).fileno()).columns or _BREEDTE
    except (OSError, ValueError):  # a pipe, a file, or a stream without a descriptor
        return _BREEDTE


def unicode_kan() -> bool:
    """Return whether stdout can carry symbols outside ASCII."""
    encoding = (sys.stdout.encoding or "ascii").lower().replace("-", "")
    return encoding.startswith("utf") and os.environ.get("TERM") != "linux"


def stijl(kleur: str, uitvoer: Path | None) -> "Style":
    """Return how the place that the answer goes to wants its text: colour, symbols, width."""
    from wiezit.render.style import Style

    to_file = uitvoer is not None
    return Style(
        kleur=kleur_aan(kleur, naar_bestand=to_file), unicode=to_file or unicode_kan(), breedte=80 if to_file else max(breedte(), 40)
    )


def schrijf(tekst: str, uitvoer: Path | None) -> None:
    """Write the answer to stdout, or to a file as UTF-8, complete or not at all. Raises WiezitFout when that fails."""
    if uitvoer is None:
        _maak_ruimte(tekst)
        sys.stdout.write(tekst)
        return
    from wiezit.files.write import deliver

    if _is_bijlage(uitvoer):
        raise WiezitFout(f"Dit is een bijlage van een dossier: {uitvoer}", hulp="Kies bij -o een andere naam. Er is niets geschreven.")
    try:
        deliver(uitvoer, tekst.encode(), overwrite=True)
    except OSError as fout:
        raise WiezitFout(f"Ik kan niet schrijven naar {uitvoer}: {waarom(fout)}.", hulp="Kies een andere plek met -o") from None
    print(f"Geschreven: {uitvoer}", file=sys.stderr)  # noqa: T201


def _is_bijlage(path: Path) -> bool:
    """Tell whether a file that is there belongs to a dossier as an attachment, by its real place."""
    from wiezit.files.discover import BIJLAGEN, KAART

    real = Path(os.path.realpath(path))
    return real.is_file() and any(folder.name == BIJLAGEN and (folder.parent / KAART).is_file() for folder in real.parents)


def _maak_ruimte(tekst: str) -> None:
    """Let stdout speak UTF-8 when the text has letters that its own encoding lacks: JSON is UTF-8 wherever it goes."""
    try:
        tekst.encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="replace")


def opdracht(function: Callable[..., Any]) -> typer.Typer:
    """Return a Typer app with `function` as its only command."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(cls=Opdracht, options_metavar=OPTIES, context_settings={"help_option_names": ["-h", "--help"]})(function)
    return app
