"""Real git repositories for tests, made on the spot; nothing of the machine's own git settings counts."""

import os
import subprocess
from pathlib import Path

KAART = """\
formaat: 1
dossiernummer: {nummer}
werknemer:
  naam: Voorbeeld Persoon
functie:
  titel: medewerker planning
  uren_per_week: 36
dienstverband:
  begin: 2015-03-01
werkgever:
  naam: Fictief BV
betrokkenen:
  - rol: casemanager
    naam: Casemanager Voorbeeld
"""


class GitRepo:
    """A repository in a folder: write files, commit them on a given day, and ask git things."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, day: str = "2026-01-05", check: bool = True) -> str:
        moment = f"{day}T12:00:00+01:00"
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.root),
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_DATE": moment,
            "GIT_COMMITTER_DATE": moment,
        }
        settings = ("-c", "user.name=Voorbeeld", "-c", "user.email=voorbeeld@example.nl", "-c", "protocol.file.allow=always")
        command = ["git", *settings, "-C", str(self.root), *arguments]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
        assert not check or done.returncode == 0, done.stderr
        return done.stdout + done.stderr

    def write(self, name: str, text: str) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def dossier(self, nummer: str, **events: str) -> None:
        """Write a dossier; a key such as `d2026_01_05_ziekmelding` gives the name of the file, its value the fields after datum."""
        self.write(f"{nummer}/dossier.yaml", KAART.format(nummer=nummer))
        for key, fields in events.items():
            self.event(nummer, key, fields)

    def event(self, nummer: str, key: str, fields: str = "") -> Path:
        """Write one event, `2026-01-05-ziekmelding` or with underscores as in `dossier`."""
        year, month, day, soort = key.removeprefix("d").replace("-", "_", 3).split("_", 3)
        text = f"soort: {soort}\ndatum: {year}-{month}-{day}\n{fields}"
        return self.write(f"{nummer}/{year}-{month}-{day}-{soort}.yaml", text)

    def commit(self, day: str = "2026-01-05", message: str = "Leg vast") -> str:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message, day=day)
        return self.git("rev-parse", "HEAD").strip()
