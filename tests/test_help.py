"""Help is Dutch from the first word to the last, for every command."""

import re
from importlib import import_module

import pytest
import typer

from console import wiezit
from wiezit.cli.app import COMMANDS
from wiezit.cli.help import ZINNEN

ENGELS = re.compile(r"\b(Usage|Arguments|Options|Commands|Show|exit|default|required|shell completion|Install)\b")


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)], ids=" ".join)
def test_help_is_dutch(command: list[str]) -> None:
    run = wiezit(*command, "--help")
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith("Gebruik: wiezit")
    assert ENGELS.findall(re.sub(r"--[\w-]+", "", run.stdout)) == []


def test_help_says_of_every_command_what_it_does() -> None:
    text = wiezit("--help", breedte=120).stdout.partition("Opdrachten:\n")[2]
    assert re.findall(r"^  (\w+) ", text, re.M) == list(COMMANDS)
    assert "..." not in text


def test_help_says_it_in_the_words_of_the_commands_themselves() -> None:
    def first_paragraph(module: str) -> str:
        text = typer.main.get_command(import_module(module).app).help or ""
        return " ".join(text.split("\n\n")[0].split())

    assert {name: first_paragraph(module) for name, module in COMMANDS.items()} == ZINNEN


def test_wrong_word_proposes_the_right_one() -> None:
    run = wiezit("statsu")
    assert run.returncode == 2
    assert "Bedoel je: wiezit status?" in run.stderr


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_takes_the_choice_of_colour(command: str) -> None:
    assert "--kleur KEUZE" in wiezit(command, "--help").stdout
    wrong = wiezit(command, "--kleur", "paars")
    assert (wrong.returncode, wrong.stderr) == (2, "--kleur kent ‘paars’ niet.\nhulp: Kies uit: auto, altijd, nooit\n")
