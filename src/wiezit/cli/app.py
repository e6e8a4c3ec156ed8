"""The root command: a literal table of commands, each in a module of its own that is imported only when it is asked for."""

import sys
from importlib import import_module
from typing import Any

import typer

from wiezit import __version__
from wiezit.cli import ONDERBROKEN
from wiezit.cli.errors import WiezitFout, melding, zeg
from wiezit.cli.help import OPDRACHT, OPTIES, Groep
from wiezit.cli.pipe import forget_stdout

COMMANDS: dict[str, str] = {
    "status": "wiezit.cli.status",
    "tijdlijn": "wiezit.cli.tijdlijn",
    "check": "wiezit.cli.check",
    "toets": "wiezit.cli.toets",
    "bewaartermijn": "wiezit.cli.bewaartermijn",
    "historie": "wiezit.cli.historie",
    "verschil": "wiezit.cli.verschil",
    "nieuw": "wiezit.cli.nieuw",
    "voegtoe": "wiezit.cli.voegtoe",
    "uitleg": "wiezit.cli.uitleg",
    "wie": "wiezit.cli.wie",
    "wet": "wiezit.cli.wet",
    "agenda": "wiezit.cli.agenda",
    "samenvatting": "wiezit.cli.samenvatting",
    "schema": "wiezit.cli.schema",
    "verslag": "wiezit.cli.verslag",
    "document": "wiezit.cli.document",
    "importeer": "wiezit.cli.importeer",
    "exporteer": "wiezit.cli.exporteer",
    "dokter": "wiezit.cli.dokter",
}


class LazyGroup(Groep):
    """A group whose commands are imported on first use: a command pays only for itself."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        module = COMMANDS.get(cmd_name)
        if module is None:
            return None
        command = typer.main.get_command(import_module(module).app)
        command.name = cmd_name
        return command


app = typer.Typer(
    name="wiezit",
    cls=LazyGroup,
    options_metavar=OPTIES,
    subcommand_metavar=OPDRACHT,
    add_completion=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"wiezit {__version__}")
        raise typer.Exit


@app.callback()
def root(version: bool = typer.Option(False, "--version", help="Toon de versie.", callback=_version, is_eager=True)) -> None:
    """Wie zit er aan zet? Termijnen, dossier en verslag bij ziekte van een werknemer.

    Begin met: wiezit status   (in de map met je dossiers)
    """


def run(arguments: list[str] | None = None) -> int:
    """Run one command line and return its exit code: 0, 1 (findings), 2 (could not do the job) or 130 (interrupted)."""
    try:
        code = app(args=arguments, prog_name="wiezit", standalone_mode=False)
        sys.stdout.flush()
    except typer.Abort:  # at a question, which ends its own line
        return _stopped()
    except KeyboardInterrupt:
        code = ONDERBROKEN
    except (WiezitFout, typer.TyperException) as fout:
        zeg(melding(fout))
        return 2
    except Exception as fout:
        return _unforeseen(fout)
    if code == ONDERBROKEN:  # the command-line library turns Ctrl-C into this code itself
        if sys.stderr.isatty():  # the terminal shows ^C
            print(file=sys.stderr)  # noqa: T201
        return _stopped()
    return code if isinstance(code, int) else 0


def _stopped() -> int:
    zeg("Gestopt. Geen enkel bestand is half opgeslagen.")
    return ONDERBROKEN


def _unforeseen(fout: Exception) -> int:
    """Say what the disk refused where a user can do something about it, else where the program failed; return 2."""
    from wiezit.cli.trouble import van_de_schijf

    said = van_de_schijf(fout) if isinstance(fout, OSError) and "--debug" not in sys.argv else None
    if said is None:
        return _internal(fout)
    from wiezit.render.style import clean

    if not getattr(fout, "filename", None):
        forget_stdout()  # Python would try once more at the end, and fail with its own words
    zeg("\n".join(clean(line) for line in said.split("\n")))
    return 2


def _internal(fout: Exception) -> int:
    """Say where the program itself failed, without any content of a dossier, and return 2."""
    import traceback

    frames = traceback.extract_tb(fout.__traceback__)
    place = next((f for f in reversed(frames) if "wiezit" in f.filename), frames[-1])
    module = place.filename.replace("\\", "/").rpartition("/wiezit/")[2]
    lines = (
        f"wiezit kon dit niet afmaken door een fout in het programma zelf: {type(fout).__name__} in {module}:{place.lineno}.",
        "Geen enkel bestand is half opgeslagen.",
        f"Meld dit met de uitvoer van: wiezit dokter   (wiezit {__version__})",
    )
    zeg("\n".join(lines))
    if "--debug" in sys.argv:
        traceback.print_exception(fout)
    return 2
