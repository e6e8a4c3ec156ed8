"""`wiezit dokter`: what this installation and this folder look like to wiezit. Pasteable: no names, no paths, no content."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from wiezit.cli.common import Kleur, Uitvoer, breedte, kleur_aan, opdracht, schrijf, unicode_kan

Plek = typer.Argument(None, help="De map waar je naar wilt laten kijken. Leeg: deze map.", metavar="[MAP]")
Row = tuple[str, str]


def dokter(map: Path | None = Plek, uitvoer: Path | None = Uitvoer, kleur: str = Kleur) -> int:
    """Kijk of wiezit hier goed kan werken: versies, terminal, instellingen en dossiers.

    Je kunt de uitvoer zo in een vraag of een melding plakken: er staan geen namen, paden of inhoud in.
    """
    folder = map or Path()
    complete = _complete()
    groups: list[tuple[str, Iterator[Row]]] = [
        ("Programma", _program(complete)),
        ("Terminal", _terminal(kleur)),
        ("Deze map", _folder(folder)),
        ("Instellingen", _settings(folder)),
    ]
    lines: list[str] = []
    for title, rows in groups:
        found = list(rows)
        wide = max(len(name) for name, _ in found)
        lines += [title, *(f"  {name.ljust(wide)}  {value}" for name, value in found), ""]
    schrijf("\n".join(lines), uitvoer)
    return 0 if complete else 2


def _complete() -> bool:
    from wiezit.resources import resource

    try:
        return all(resource(name).is_dir() for name in ("templates", "sample-dossiers"))
    except FileNotFoundError:
        return False


def _program(complete: bool) -> Iterator[Row]:
    import platform
    from importlib import metadata
    from importlib.util import find_spec

    from wiezit import __version__
    from wiezit.files.source import HAS_LIBYAML
    from wiezit.law.steps import STAND

    yield "wiezit", __version__
    yield "stand van de wet", STAND.isoformat()
    yield "python", f"{platform.python_version()} ({platform.system()} {platform.machine()})"
    for name in ("typer", "msgspec", "PyYAML", "rich", "jinja2", "python-dateutil"):
        yield name, metadata.version(name)
    yield "libyaml", "ja" if HAS_LIBYAML else "nee: lezen gaat langzamer, met dezelfde uitkomst"
    yield "installatie", "compleet" if complete else "NIET compleet: installeer wiezit opnieuw"
    yield "pdf", "ja (weasyprint)" if find_spec("weasyprint") else "nee: pip install 'wiezit[pdf]'"
    yield "git", _git_version()
    yield "tijdzone", "Europe/Amsterdam" if _has_zone() else "niet gevonden: de klok van deze computer geldt (pip install tzdata)"


def _git_version() -> str:
    import subprocess

    try:
        done = subprocess.run(["git", "--version"], capture_output=True, text=True, check=False)
    except OSError:
        return "nee: historie, verschil en --commit werken niet"
    return done.stdout.strip().removeprefix("git version ")


def _has_zone() -> bool:
    try:
        from zoneinfo import ZoneInfo

        ZoneInfo("Europe/Amsterdam")
    except (ImportError, KeyError):
        return False
    return True


def _terminal(kleur: str) -> Iterator[Row]:
    yield "tekens", f"{sys.stdout.encoding}: {'symbolen' if unicode_kan() else 'alleen ASCII'}"
    yield "kleur", f"{'ja' if kleur_aan(kleur) else 'nee'} ({_why_colour(kleur)})"
    yield "breedte", f"{breedte()} kolommen{'' if sys.stdout.isatty() else ' (geen terminal)'}"
    yield "vragen stellen", "ja" if sys.stdin.isatty() and sys.stdout.isatty() else "nee: invoer of uitvoer is geen terminal"
    editor = next((name for name in ("VISUAL", "EDITOR") if os.environ.get(name, "").strip()), None)
    yield "editor", f"uit {editor}" if editor else "Kladblok" if os.name == "nt" else "niet ingesteld: zet EDITOR voor --bewerk"


def _why_colour(kleur: str) -> str:
    if kleur != "auto":
        return "door --kleur"
    for name in ("NO_COLOR", "FORCE_COLOR"):
        if os.environ.get(name):
            return f"door {name}"
    if os.environ.get("TERM") == "dumb":
        return "door TERM=dumb"
    return "stdout is een terminal" if sys.stdout.isatty() else "stdout is geen terminal"


def _folder(folder: Path) -> Iterator[Row]:
    from wiezit.assessment.checks import run
    from wiezit.files.discover import Found, PadFout, search
    from wiezit.files.read import load_found
    from wiezit.files.schemas import MAP, base_of, stale
    from wiezit.findings import count
    from wiezit.render.outcome import number

    yield "schrijven", "mag" if os.access(folder, os.W_OK) else "mag niet"
    dossiers = files = unreadable = 0
    findings: list[Any] = []
    try:
        places = list(search([folder]))
        for loaded in load_found(place for place in places if isinstance(place, Found)):
            dossiers += 1
            files += loaded.bestanden
            unreadable += len(loaded.dossier.onleesbaar)
            findings += [*loaded.findings, *run(loaded.dossier)]
    except PadFout:
        yield "dossiers", "deze map bestaat niet"
        return
    if dossiers < len(places):
        yield "niet gelezen mappen", f"{len(places) - dossiers}: zie wiezit check"
    totals = count(set(findings))
    yield "dossiers", str(dossiers) if dossiers else "geen: begin met wiezit nieuw 2026-001"
    yield "bestanden", f"{files}, waarvan {unreadable} niet te lezen"
    told = (number(totals.fout, "fout", "fouten"), number(totals.waarschuwing, "waarschuwing", "waarschuwingen"))
    yield "bevindingen", ", ".join((*told, f"{totals.info} info"))
    base = base_of(folder.absolute() / "x")
    if not (base / MAP).is_dir():
        yield "schema's voor je editor", "nog niet: wiezit schema --schrijf ."
    else:
        yield "schema's voor je editor", "van een andere versie: wiezit schema --schrijf ." if stale(base) else "bijgewerkt"
    git = any((above / ".git").exists() for above in (folder.absolute(), *folder.absolute().parents))
    yield "git", "deze map hoort bij een repository" if git else "geen repository"


def _settings(folder: Path) -> Iterator[Row]:
    import msgspec

    from wiezit.dossier.settings import Instellingen
    from wiezit.files.config import nearest_settings
    from wiezit.files.field_codes import SJABLONEN
    from wiezit.render.style import clean

    settings, _ = nearest_settings(str(folder), ".", {})
    config = settings.configuratie
    yield "wiezit.yaml", _where(settings.document.pad) if settings.document else "niet gevonden: overal geldt de standaard"
    if settings.findings:
        yield "fouten erin", f"{len(settings.findings)} of meer: zie wiezit check"
    if settings.document:
        yield "organisatie", "ingevuld" if config.organisatie else "niet ingevuld"
        yield "betrokkenen", str(len(config.betrokkenen))
        yield "eigen stappen", str(len(config.eigen_stappen))
        missing = any(finding.code == SJABLONEN.id for finding in settings.findings)
        yield "eigen sjablonen", "nee, de map is er niet" if missing else "ja" if config.sjablonen else "nee"
        yield "privacy", f"{len(config.privacy.extra_woorden)} woorden erbij, {len(config.privacy.toegestane_woorden)} toegestaan"
    standard = msgspec.to_builtins(Instellingen())
    used = {"gesprek_weken": config.instellingen.gesprek_ritme, "contact_bedrijfsarts_weken": config.instellingen.contact_ritme}
    for name, value in msgspec.to_builtins(config.instellingen).items():
        counts = used.get(name, value)
        source = "standaard" if value == standard[name] else "uit wiezit.yaml" if counts == value else f"uit wiezit.yaml; telt als {counts}"
        yield name, f"{clean(str(value))} ({source})"


def _where(shown: str) -> str:
    """Say how far up a file stands, without the names of the folders."""
    above = shown.count("../")
    return "in deze map" if not above else f"{above} {'map' if above == 1 else 'mappen'} hoger"


app = opdracht(dokter)
