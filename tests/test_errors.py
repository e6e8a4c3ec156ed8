"""Errors of the command line: they fit the terminal, and what is there to be copied stays whole."""

from pathlib import Path

import pytest

from wiezit.cli.concept import keep_text
from wiezit.cli.errors import regels


def test_an_error_breaks_between_words_and_its_help_stands_below_itself() -> None:
    text = "Een regel die te lang is.\nhulp: Doe eerst dit, en daarna dat."
    assert regels(text, 20) == ["Een regel die te", "lang is.", "hulp: Doe eerst dit,", "      en daarna dat."]


def test_without_a_terminal_nothing_is_broken() -> None:
    text = "een regel " * 30 + "\nhulp: Begin met: wiezit status"
    assert regels(text, None) == text.split("\n")


@pytest.mark.parametrize(
    ("command", "after"),
    [
        ('wiezit voegtoe contact 2026-014 --bijlage "/tmp/brief 1.pdf" --commit', ""),
        ('wiezit nieuw "map. Nog een/2026-014"', ". Er is niets geschreven."),
        ("export EDITOR=nano", ""),
        ("git log --oneline", "   of naar de paden van toen met de hand"),
        ("wiezit voegtoe SOORT", ", bijvoorbeeld deze, of een andere"),
        ("--veld einddoel='eigen werk'", ""),
    ],
)
def test_a_command_is_never_broken(command: str, after: str) -> None:
    lines = regels(f"Zo gaat het niet goed.\nhulp: Geef dit op een andere manier mee: {command}{after}", 24)
    assert any(command in line for line in lines)
    assert all(len(line) <= 24 or command in line for line in lines)


def test_a_file_that_could_be_kept_nowhere_is_shown_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wiezit.cli.concept.keep", lambda *_: None)
    text = "soort: contact\nsamenvatting: Een lange regel over het rooster van de week\n"
    said = keep_text(text, "2026-01-20-contact", [Path()], command="wiezit voegtoe contact", old=None)
    assert regels(said, 24) == ["Bewaar dit zelf:", *text.split("\n")]
