"""`--help` in Dutch: the few words that the command-line library would write itself."""

from collections.abc import Iterable
from typing import Any

from typer import TyperException
from typer.core import TyperCommand, TyperGroup

OPTIES = "[OPTIES]"
OPDRACHT = "OPDRACHT ..."

_HULP = {
    "help": "Toon deze uitleg.",
    "install_completion": "Laat je shell opdrachten aanvullen met de Tab-toets.",
    "show_completion": "Toon het script daarvoor, om zelf te plaatsen.",
}

# Loading twenty commands to ask each of them took a third of `wiezit --help`; a test holds this equal to their docstrings.
ZINNEN = {
    "status": "Waar staat elk dossier, wie is er aan zet, en wat is de volgende stap?",
    "tijdlijn": "Alle stappen van twee jaar op een rij, met wat gedaan is, wat te laat is en wat nog komt.",
    "check": "Controleer dossiers: bestanden, velden, samenhang en privacy.",
    "toets": "Kijk naar een dossier zoals UWV: is het verslag compleet, en wat is er gedaan?",
    "bewaartermijn": "Welke dossiers moet je verwijderen, omdat de bewaartermijn voorbij is? Verwijdert zelf niets.",
    "historie": "Wanneer is elk stuk vastgelegd, en wat is er daarna veranderd?",
    "verschil": "Wat is er veranderd in betekenis: stappen, datums en waarom, afspraken, uren, rollen.",
    "nieuw": "Begin een dossier: wie, sinds wanneer ziek, en wat er de komende weken moet gebeuren.",
    "voegtoe": "Leg vast wat er gebeurde: één nieuw bestand in een dossier.",
    "uitleg": "Leg een stap, een datum of een bevinding uit, met het artikel.",
    "wie": "Wie doet wat: plichten, rechten en grenzen van elke rol, en bij welke stappen die aan zet is.",
    "wet": "Alle stappen met termijn, artikel en gevolg op een bladzijde.",
    "agenda": "Zet de open stappen in je agenda (Outlook, Google, Apple): een .ics-bestand.",
    "samenvatting": "Wat er veranderde en wat er deze week komt, per rol.",
    "schema": "Het JSON Schema van de bestanden, voor je editor.",
    "verslag": "Maak het re-integratieverslag uit de bestanden van het dossier.",
    "document": "Maak een formulier of brief om af te drukken en te ondertekenen.",
    "importeer": "Maak dossiers van een lijst uit een ander systeem. Eerst zie je wat er zou komen.",
    "exporteer": "Geef gebeurtenissen, stappen of bevindingen als rijen voor een spreadsheet of een ander programma.",
    "dokter": "Kijk of wiezit hier goed kan werken: versies, terminal, instellingen en dossiers.",
}


class Opdracht(TyperCommand):
    """A command whose help is Dutch, and whose errors point to that help."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except TyperException as fout:
            if getattr(fout, "ctx", self) is None:  # the parser itself does not know which command it works for
                fout.ctx = ctx  # type: ignore[attr-defined]
            raise

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        _gebruik(self, ctx, formatter)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        _parameters(self, ctx, formatter)


class Groep(TyperGroup):
    """A group whose help is Dutch, with a whole sentence for every command."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        _gebruik(self, ctx, formatter)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        _parameters(self, ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        _lijst("Opdrachten", [(name, ZINNEN.get(name, "")) for name in self.list_commands(ctx)], formatter)


def _gebruik(command: Any, ctx: Any, formatter: Any) -> None:
    formatter.write_usage(ctx.command_path, " ".join(command.collect_usage_pieces(ctx)), prefix="Gebruik: ")


def _parameters(command: Any, ctx: Any, formatter: Any) -> None:
    rows: dict[str, list[tuple[str, str]]] = {"argument": [], "option": []}
    for parameter in command.get_params(ctx):
        if parameter.name in _HULP:
            parameter.help = _HULP[parameter.name]
        record = parameter.get_help_record(ctx)
        if record is not None:
            names, text = record
            rows[parameter.param_type_name].append((names, text.replace("[default: ", "[standaard: ").replace("[required]", "[verplicht]")))
    _lijst("Argumenten", rows["argument"], formatter)
    _lijst("Opties", rows["option"], formatter)


def _lijst(title: str, rows: Iterable[tuple[str, str]], formatter: Any) -> None:
    found = list(rows)
    if found:
        with formatter.section(title):
            formatter.write_dl(found)
