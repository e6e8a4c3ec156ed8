"""A new event between the first answer and the finished file: whatever goes wrong, what was typed is kept."""

import contextlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import typer

from wiezit import command_line
from wiezit.assessment.prefill import known_values, open_agreements, suggestions
from wiezit.cli.ask import tell
from wiezit.cli.concept import BEWAARD, KLOPT_NIET, go_on, keep_text, latest, typed
from wiezit.cli.editing import edit, editor_command
from wiezit.cli.errors import WiezitFout, zeg
from wiezit.cli.questions import Questions, asked_fields
from wiezit.cli.readback import dates_of, has_last_day, said_back
from wiezit.cli.reread import merge, reread
from wiezit.cli.trouble import waarom
from wiezit.cli.typed import TOT, AntwoordError, assign, stap_van, value_of
from wiezit.dates import voluit
from wiezit.dossier.dossier import Dossier
from wiezit.dossier.events import SOORT, Verlof
from wiezit.files.discover import BIJLAGEN
from wiezit.files.scaffold import empty_places, new_text
from wiezit.files.schemas import base_of, schema_line
from wiezit.files.source import read_document
from wiezit.files.write import attach, publish
from wiezit.law.clock import volgt_op_verlof


class Draft:
    """One event in the making, in memory; `bijlagen` are still to be copied, and `opties` are said again with the command to go on."""

    def __init__(self, folder: Path, dossier: Dossier, soort: str, today: date) -> None:
        self.folder = folder
        self.dossier = dossier
        self.soort = soort
        self.kind = SOORT[soort]
        self.today = today
        self.values: dict[str, Any] = {}
        self.concept: Path | None = None
        self.offered: dict[str, str] = {}
        self.left: list[str] = []
        self.begun: set[str] = set()
        self.bijlagen: list[Path] = []
        self.opties: list[str] = []

    @property
    def _own_steps(self) -> list[str]:
        return [own.stap for own in self.dossier.configuratie.eigen_stappen if own.stap]

    def fill(self, datum: str | None, pairs: list[str]) -> None:
        """Take the values of the command line. Raises WiezitFout; then nothing is written."""
        self.values = assign(self.kind, pairs, self.today, self.dossier.configuratie.privacy, datum=datum, eigen=self._own_steps)

    def resume(self, named: Path | None, *, asking: bool) -> None:
        """Go on with the concept that was named, or offer the last one; values of the command line stay."""
        if named is None:
            found = latest(self.folder, self.soort) if asking else None
            wanted = found and go_on(found)
            if found is None or wanted is False:
                return
            self.concept = found
            if not wanted:
                return
        else:
            self.concept = named
        read = self._read(self.concept)
        asked = {field.naam for field in asked_fields(self.kind, self.soort) if field.past_bij(read | self.values)} if asking else set()
        for name in asked & read.keys() - self.values.keys():
            if isinstance(read[name], str) and "\n" not in read[name]:
                self.offered[name] = read.pop(name)
        self.begun = set(read.keys() - self.values.keys())
        self.left = list(merge(self.values, read))

    def offer(self, answers: dict[str, str]) -> None:
        """Offer answers that are likely: who fills in confirms them."""
        self.offered |= {name: text for name, text in answers.items() if name not in self.values}

    def _read(self, concept: Path) -> dict[str, Any]:
        """Return what a concept holds, as `--veld` would take it. Raises WiezitFout that names the field."""
        privacy, own = self.dossier.configuratie.privacy, self._own_steps
        try:
            return reread(self.kind, typed(concept), lambda field, text: value_of(field, stap_van(field, text, own), self.today, privacy))
        except AntwoordError as error:
            raise WiezitFout(str(error), hulp=f"Er is niets geschreven. Verbeter dit in {concept}") from None

    @contextlib.contextmanager
    def keeping(self) -> Iterator[None]:
        """Keep what was typed when the user stops inside this block; the interruption goes on upward."""
        try:
            yield
        except (KeyboardInterrupt, typer.Abort):
            self.values = {**self.offered, **self.values}
            if self.values:
                zeg(self._kept())
            raise

    def ask(self) -> None:
        """Ask what is open."""
        day = date.fromisoformat(self.values.get("datum", self.today.isoformat()))
        for name, value in known_values(self.dossier, self.kind, day).items():
            if name not in self.offered:
                self.values.setdefault(name, value)
        offers = {**suggestions(self.dossier, self.kind, day), **self.offered}
        privacy, known = self.dossier.configuratie.privacy, self._known(day)
        Questions(self.values, self.today, privacy, offers, known, self._own_steps, self.begun).run(self.kind, self.soort)

    def _known(self, day: date) -> set[str]:
        """Return the fields that need no question.

        Who signs for the employer may stand in the dossier (VORM art. 2 lid 3); the cause counts only right after leave (WIA art. 23
        lid 3).
        """
        employer = self.dossier.betrokkenen(day).get("werkgever")
        known = {"auteur"} if employer and employer.naam and employer.functie else set()
        after_leave = any(volgt_op_verlof(day, leave) for leave in self.dossier.van(Verlof))
        return known if after_leave else known | {"zelfde_oorzaak_als_voor_verlof"}

    def complete(self) -> None:
        """Add what needs no question: the date, what the dossier knows, and the day of recording."""
        self.values.setdefault("datum", self.today.isoformat())
        for name, value in known_values(self.dossier, self.kind, self.datum).items():
            self.values.setdefault(name, value)
        self.values.setdefault("vastgelegd_op", self.today.isoformat())

    @property
    def datum(self) -> date:
        """The day of the event."""
        return date.fromisoformat(self.values["datum"])

    def echo(self, *, in_full: bool) -> None:
        """Say on stderr what will be written (only dates, or `in_full` all that was typed), what stays open, how UWV counts a last day."""
        for line in (said_back if in_full else dates_of)(self.kind, self.values):
            self._tell(line)
        if self.datum > self.today and self.values.get("status") != "gepland":
            self._tell(f"Let op: {voluit(self.datum)} is nog niet geweest. Leg alleen vast wat al is gebeurd of vaststaat.")
        if has_last_day(self.values):
            self._tell(TOT)
        still = [name for name, _ in empty_places(self.kind, self.values)]
        if still:
            self._tell(f"Nog in te vullen in het bestand: {', '.join(still)}")

    def attach(self) -> list[Path]:
        """Copy attachments into the dossier where they are not there yet, and name them in the event. Raises WiezitFout."""
        copies: list[Path] = []
        while self.bijlagen:
            path = self.bijlagen[0]
            try:
                copies.append(attach(self.folder, path))
            except OSError as error:
                raise WiezitFout(f"De bijlage kopiëren lukt niet: {waarom(error)}", hulp=self._kept()) from None
            name = copies[-1].relative_to(self.folder / BIJLAGEN).as_posix()
            self._tell(f"Bijlage: {BIJLAGEN}/{name}")
            if name not in (there := self.values.setdefault("bijlagen", [])):
                there.append(name)
            del self.bijlagen[0]
        return copies

    def write(self, *, edit_first: bool) -> Path:
        """Write the file and return its path. Raises WiezitFout; what was typed is then kept as a concept."""
        if edit_first:
            return self._edited()
        try:
            path = publish(self.folder, self._stem(), self.text())
        except OSError as error:
            raise WiezitFout(f"Schrijven in {self.folder} lukt niet: {waarom(error)}", hulp=self._kept()) from None
        self._drop_concept()
        return path

    def _drop_concept(self) -> None:
        """Remove the concept that was gone on with when all that was in it stands elsewhere now."""
        if self.left:
            self._tell(f"Let op: {self.concept} blijft staan. Niet overgenomen: {', '.join(self.left)}")
        elif self.concept is not None:
            with contextlib.suppress(OSError):
                self.concept.unlink()

    def reopen(self, path: Path) -> None:
        """Open a file that was written just now once more."""
        edit(path)

    def stopped(self) -> WiezitFout:
        """Return what to say when the user does not want to write after all: an answer that was wrong is put right in the concept."""
        return WiezitFout("Er is niets toegevoegd aan het dossier.", hulp=self._kept(KLOPT_NIET))

    def text(self) -> str:
        """Return the text of the file."""
        own = self.dossier.configuratie.sjablonen
        base = base_of(self.folder.absolute())
        notes = open_agreements(self.dossier, self.kind, date.fromisoformat(self.values.get("datum", self.today.isoformat())))
        return new_text(
            self.kind,
            self.values,
            schema=schema_line(self.folder.absolute(), "gebeurtenis", base),
            notes=notes,
            own=base / own / "nieuw" if own else None,
        )

    def _stem(self) -> str:
        return f"{self.values.get('datum', self.today.isoformat())}-{self.soort}"

    def _kept(self, told: str = BEWAARD) -> str:
        """Keep what was typed and say where it is; what a concept cannot hold is said again in the command."""
        command = f"wiezit voegtoe {self.soort}"
        if self.folder != Path():
            command = command_line.opdracht(command, self.folder.as_posix())
        attachments = (f"--bijlage {command_line.woord(path.as_posix())}" for path in self.bijlagen)
        command = " ".join([command, *attachments, *self.opties])
        old = None if self.left else self.concept
        return keep_text(self.text(), self._stem(), [self.folder, Path()], command=command, old=old, told=told)

    def _edited(self) -> Path:
        """Let the user edit a concept in the dossier, and give it its name when the editor closes."""
        try:
            concept = publish(self.folder, self._stem(), self.text(), suffix=".concept.yaml")
        except OSError as error:
            raise WiezitFout(f"Schrijven in {self.folder} lukt niet: {waarom(error)}", hulp=self._kept()) from None
        try:
            editor_command()
        except WiezitFout as error:
            raise WiezitFout(f"{error} Je concept staat in {concept}", hulp=error.hulp) from None
        try:
            edit(concept)
        except KeyboardInterrupt:
            self._tell(f"\nWat je typte, staat in {concept}")
            raise
        text = concept.read_text(encoding="utf-8", errors="surrogateescape")
        if not text.strip():
            concept.unlink()
            raise WiezitFout("Je bestand is leeg. Er is niets toegevoegd.", hulp="Begin opnieuw als je toch iets wilt vastleggen.")
        path = publish(self.folder, self._name_in(text) or self._stem(), text)
        concept.unlink()
        self._drop_concept()
        return path

    def _name_in(self, text: str) -> str | None:
        """Return the name that fits what now stands in the text; None when its kind or date cannot be read."""
        values = read_document(text.encode(errors="surrogateescape"), pad="", naam="").values or {}
        soort, day = values.get("soort"), values.get("datum")
        try:
            return f"{date.fromisoformat(str(day)).isoformat()}-{soort}" if soort in SOORT else None
        except ValueError:
            return None

    def _tell(self, line: str) -> None:
        tell(line, err=True)
