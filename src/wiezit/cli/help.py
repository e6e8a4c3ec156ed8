"""`--help` in Dutch: the few words that the command-line library would write itself."""

from collections.abc import Iterable
from typing import Any

from typer.core import TyperCommand, TyperGroup

OPTIES = "[OPTIES]"
OPDRACHT = "OPDRACHT ..."

_HULP = {
    "help": "Toon deze uitleg.",
    "install_completion": "Laat je shell opdrachten aanvullen met de Tab-toets.",
    "show_completion": "Toon het script daarvoor, om zelf te plaatsen.",
}


class Opdracht(TyperCommand):
    """A command whose help is Dutch."""

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
        commands = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        rows = [(name, _eerste_zin(command.help or "")) for name, command in commands if command is not None and not command.hidden]
        _lijst("Opdrachten", rows, formatter)


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


def _eerste_zin(text: str) -> str:
    """Return the first paragraph of a help text on one line: what the command does."""
    return " ".join(text.strip().split("\n\n")[0].split())
