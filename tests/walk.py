"""The walk from an empty folder to a complete dossier in week 10: shown in docs/snel-beginnen.md, and run on a terminal by a test."""

import os
import re
import sys
from pathlib import Path

WALK: list[tuple[str, str, list[tuple[str, str]]]] = [
    (
        "2026-01-07",
        "wiezit nieuw 2026-014",
        [
            ("Hoe heet de werknemer?", "Noor Voorbeeld"),
            ("Functie en uren", "kok, 22,5"),
            ("in dienst?", "1-3-2019"),
            ("eerste ziektedag?", "ma 5 jan"),
            ("bedrijfsarts?", "Arbodienst De Brug"),
            ("casemanager?", "Sam Voorbeeld"),
            ("organisatie?", "Bakkerij Voorbeeld"),
            ("Klopt dit?", ""),
        ],
    ),
    (
        "2026-01-08",
        "wiezit voegtoe",
        [
            ("Typ een nummer", "1"),
            ("datum", "gisteren"),
            ("met:", ""),
            ("volgende", ""),
            ("samenvatting", "Ziekmelding doorgegeven."),
            ("Klopt dit?", ""),
        ],
    ),
    (
        "2026-02-02",
        "wiezit voegtoe probleemanalyse",
        [
            ("datum", ""),
            ("auteur naam", "A. de Wit"),
            ("auteur functie", "bedrijfsarts"),
            ("dreigend", "ja"),
            ("benutbare", "ja"),
            ("mogelijkheden: Wat", "Zittend werk, twee uur per dag."),
            ("advies", "Rustig opbouwen."),
            ("Klopt dit?", ""),
        ],
    ),
    (
        "2026-02-12",
        "wiezit voegtoe plan_van_aanpak",
        [
            ("datum", ""),
            ("auteur naam", "Els Baas"),
            ("auteur functie", "eigenaar"),
            ("einddoel", "Eigen werk, 22,5 uur"),
            ("1. wat", "Elke week een uur per dag erbij"),
            ("1. wie", "werknemer en werkgever"),
            ("1. tot en met", "over 6 weken"),
            ("2. wat", ""),
            ("afschrift op", "vandaag"),
            ("door werkgever", "vandaag"),
            ("akkoord", ""),
            ("door werknemer", "vandaag"),
            ("akkoord", ""),
            ("visie werkgever", "Wij maken een rooster dat past."),
            ("visie werknemer", "Ik wil graag terug in mijn werk."),
            ("Klopt dit?", ""),
        ],
    ),
    (
        "2026-03-12",
        "wiezit voegtoe voortgangsgesprek",
        [
            ("datum", ""),
            ("aanwezig", ""),
            ("besproken", "Het opbouwen gaat volgens plan."),
            ("volgende", ""),
            ("1. wat", "Nieuw rooster maken"),
            ("1. wie", "werkgever"),
            ("1. voor", "volgende vrijdag"),
            ("2. wat", ""),
            ("Klopt dit?", ""),
        ],
    ),
    ("2026-03-12", "wiezit check", []),
]


def walk(folder: Path) -> list[str]:
    """Run the walk on a pseudo-terminal; return what stood on the screen, one text per command. Raises when a command fails."""
    import pexpect

    screens: list[str] = []
    environment = {**os.environ, "NO_COLOR": "1", "TERM": "xterm", "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8", "COLUMNS": "120"}
    for day, command, answers in WALK:
        words = command.split()[1:]
        extra = [] if words[0] == "check" else ["--peildatum", day]
        child = pexpect.spawn(
            sys.executable,
            ["-m", "wiezit", *words, *extra],
            cwd=str(folder),
            env=environment,
            encoding="utf-8",
            timeout=30,
            dimensions=(60, 120),
        )
        seen = ""
        for prompt, answer in answers:
            child.expect_exact(prompt)
            seen += child.before + child.after
            # The rest of the question must be there before the answer, or the two mix on the screen.
            child.expect(r"[^\r\n]* $")
            seen += child.before + child.after
            child.sendline(answer)
        child.expect(pexpect.EOF)
        seen += child.before
        child.close()
        screens.append(f"$ {command}\n{_plain(seen)}")
        if child.exitstatus != 0:
            raise AssertionError(f"{command} ended with {child.exitstatus}:\n{seen}")
    return screens


def _plain(screen: str) -> str:
    """Return the text of a screen without terminal codes and without spaces at the end of a line."""
    text = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", screen).replace("\r\n", "\n").replace("\r", "")
    return "\n".join(line.rstrip() for line in text.strip("\n").split("\n")) + "\n"
