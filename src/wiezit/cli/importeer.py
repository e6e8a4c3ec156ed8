"""`wiezit importeer`: a list from another system to dossiers, first as a table of what would be written."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from wiezit import command_line
from wiezit.cli.common import ZonderKleur, kies, opdracht, peildatum_van
from wiezit.cli.errors import WiezitFout
from wiezit.cli.trouble import waarom

if TYPE_CHECKING:
    from wiezit.cli.import_rows import Nieuw, Uitkomst
    from wiezit.files.csv_import import Importkaart, Tabel

Wat = typer.Argument(help="Wat voor bestand het is: csv.", metavar="csv")
Bestand = typer.Argument(help="Het bestand met de lijst.", metavar="BESTAND")
KaartPad = typer.Option(
    None, "--kaart", help="Welke kolom welk veld is, in een YAML-bestand. Leeg: wiezit doet een voorstel.", metavar="BESTAND"
)
Naar = typer.Option(Path(), "--naar", help="De map waar de dossiers komen.", metavar="MAP")
Schrijf = typer.Option(False, "--schrijf", help="Maak de dossiers echt. Zonder deze optie zie je alleen wat er zou komen.")
Vandaag = typer.Option(None, "--peildatum", help="Welke dag het vandaag is, voor de stappen die al geweest zijn.", metavar="DATUM")


def importeer(
    soort: str = Wat,
    bestand: Path = Bestand,
    kaart: Path | None = KaartPad,
    naar: Path = Naar,
    schrijf: bool = Schrijf,
    peildatum: str | None = Vandaag,
    _kleur: str = ZonderKleur,
) -> int:
    """Maak dossiers van een lijst uit een ander systeem. Eerst zie je wat er zou komen.

    Kolommen met een oorzaak of een BSN worden geweigerd. Zie docs/importeren.md.

    Voorbeeld: wiezit importeer csv verzuim.csv --kaart kolommen.yaml --naar dossiers
    """
    from wiezit.cli.import_rows import convert
    from wiezit.cli.unread import meld_instellingen
    from wiezit.files.config import nearest_settings
    from wiezit.files.csv_import import CsvFout, Importkaart, proposal, read_card, read_table

    kies(soort, ("csv",), "importeer")
    today = peildatum_van(peildatum)
    try:
        card = read_card(_bytes(kaart), str(kaart)) if kaart else Importkaart(kolommen={})
        table = read_table(_bytes(bestand), scheidingsteken=card.scheidingsteken, codering=card.codering)
    except CsvFout as error:
        raise WiezitFout(f"Dit kan ik niet inlezen: {error}.", hulp="Er is niets geschreven. Kijk in docs/importeren.md") from None
    _tell_refused(table)
    if kaart is None:
        _propose(table, proposal(table))
        if schrijf:
            sys.stdout.flush()
            raise WiezitFout(
                "Er is niets geschreven: zonder --kaart weet wiezit niet zeker welke kolom waarvoor is.",
                hulp="Bewaar het voorstel hierboven als kolommen.yaml en vul het aan. Dan: zelfde opdracht met --kaart kolommen.yaml",
            )
        return 0
    _columns_exist(table, card)
    settings, _ = nearest_settings(str(naar.absolute()), str(naar), {})
    if settings.document is None:
        print("Tip: zet eerst je organisatie en betrokkenen in wiezit.yaml, dan staan ze niet in elk dossier.", file=sys.stderr)  # noqa: T201
    meld_instellingen(settings)
    outcome = convert(table, card, today, settings.configuratie.privacy)
    return _show(outcome, naar, today, write=schrijf)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise WiezitFout(f"Ik kan {path} niet lezen: {waarom(error)}.", hulp="Controleer de naam.") from None


def _tell_refused(table: "Tabel") -> None:
    from wiezit.files.csv_import import refused

    for name in table.kolommen:
        if why := refused(name):
            print(f"Niet gelezen: kolom ‘{name}’, want {why}.", file=sys.stderr)  # noqa: T201


def _propose(table: "Tabel", found: dict[str, str]) -> None:
    """Print a card to start from: what is known filled in, other columns as a comment."""
    from wiezit.files.csv_import import refused
    from wiezit.files.emit import scalar

    lines = ["# Bewaar dit als kolommen.yaml, vul aan, en geef het mee met --kaart", "datumvorm: dd-mm-jjjj"]
    if "percentage.waarde" in found.values():
        lines.append("percentage_betekent:   # verzuim (zoveel afwezig) of herstel (zoveel aan het werk)")
    lines.append("kolommen:")
    names = [name for name in table.kolommen if refused(name) is None]
    lines += [f"  {scalar(name)}: {found[name]}" if name in found else f"  #{scalar(name)}: " for name in names]
    typer.echo("\n".join(lines))


def _columns_exist(table: "Tabel", card: "Importkaart") -> None:
    missing = [name for name in (*card.kolommen, *card.overslaan) if name not in table.kolommen]
    if missing:
        raise WiezitFout(
            f"Deze kolommen staan niet in het bestand: {', '.join(missing)}.", hulp=f"Er staan wel: {', '.join(table.kolommen)}"
        )


def _show(outcome: "Uitkomst", naar: Path, today: date, *, write: bool) -> int:
    """Show what would be or was written, what cannot be read, and what must be confirmed."""
    from wiezit.cli.import_plan import confirmations, place

    taken = [new for new in outcome.dossiers if (naar / new.nummer).exists()]
    fresh = [new for new in outcome.dossiers if new not in taken]
    for line in _table(outcome.dossiers, {new.nummer for new in taken}):
        typer.echo(line)
    for fault in outcome.fouten:
        print(fault, file=sys.stderr)  # noqa: T201
    asked = confirmations(fresh, today)
    if asked:
        typer.echo("\nIn deze lopende dossiers zijn stappen al geweest. De lijst zegt niet of ze gedaan zijn. Bevestig ze, of leg ze vast:")
        for line in asked:
            typer.echo(f"  {line}")
    typer.echo("")
    if outcome.fouten:
        typer.echo(
            f"{len(outcome.fouten)} {'plek' if len(outcome.fouten) == 1 else 'plekken'} in de lijst kan ik niet gebruiken (zie hierboven)."
        )
    if not write:
        right = f"Klopt het? Dan: zelfde opdracht met --schrijf ({_dossiers(len(fresh))})."
        typer.echo(f"Er is niets geschreven. {'Verbeter eerst de lijst of de kaart.' if outcome.fouten else right}")
        return 1 if outcome.fouten else 0
    if outcome.fouten:
        raise WiezitFout(
            "Er is niets geschreven, omdat niet alles te gebruiken is.", hulp="Verbeter de lijst of de kaart, en probeer het opnieuw."
        )
    listed = place(fresh, naar, today, asked)
    typer.echo(f"Geschreven: {_dossiers(len(fresh))} in {naar.as_posix()}")
    if listed is not None:
        typer.echo(f"Geschreven: de lijst van wat je moet bevestigen, in {listed.as_posix()}")
    typer.echo(f"Controleer de dossiers met: {command_line.opdracht('wiezit check', naar.as_posix())}")
    return 0


def _dossiers(number: int) -> str:
    return "1 dossier" if number == 1 else f"{number} dossiers"


def _table(dossiers: "tuple[Nieuw, ...]", taken: set[str]) -> Iterator[str]:
    """Yield a table of the dossiers, their files and what is remarkable; without names of people."""
    from wiezit.cli.import_rows import required_open
    from wiezit.dossier.fields import in_woorden

    wide = max([len("dossier"), *(len(new.nummer) for new in dossiers)])
    yield f"{'dossier'.ljust(wide)}  {'ziek sinds'.ljust(10)}  {'loopt'.ljust(5)}  bestanden"
    for new in dossiers:
        sick = max((day for soort, day in new.gebeurtenissen if soort == "ziekmelding"), default="")
        kinds = ", ".join(in_woorden(soort) for soort, _ in sorted(new.gebeurtenissen, key=lambda key: key[1]))
        yield f"{new.nummer.ljust(wide)}  {sick.ljust(10)}  {('ja' if new.loopt else 'nee').ljust(5)}  dossier, {kinds}"
        if new.nummer in taken:
            yield f"{'':{wide}}  bestaat al en blijft zoals het is"
        if lacking := required_open(new):
            yield f"{'':{wide}}  nog in te vullen: {', '.join(lacking)}"
        for remark in new.opmerkingen:
            yield f"{'':{wide}}  let op: {remark}"


app = opdracht(importeer)
