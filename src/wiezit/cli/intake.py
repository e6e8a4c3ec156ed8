"""The answers for a new dossier: asked, checked, said back, written, and kept when it does not come to that."""

import contextlib
import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

import typer
from msgspec import Struct

from wiezit import command_line
from wiezit.cli.ask import LATER, ask, tell
from wiezit.cli.concept import ACHTERVOEGSEL, answers, go_on, keep_text, whole
from wiezit.cli.errors import WiezitFout, zeg
from wiezit.cli.intake_files import files, organisation
from wiezit.cli.place import findable
from wiezit.cli.trouble import waarom
from wiezit.cli.typed import AntwoordError, functie_en_uren, refuse_medical, value_of
from wiezit.dates import voluit
from wiezit.dossier.card import Betrokkene, Dienstverband, Functie, Werkgever, Werknemer
from wiezit.dossier.events import Ziekmelding
from wiezit.dossier.fields import Field, Type, fields
from wiezit.dossier.settings import Configuratie
from wiezit.files.config import nearest_settings
from wiezit.files.discover import SETTINGS
from wiezit.files.emit import lines
from wiezit.files.scaffold import new_text
from wiezit.files.schemas import base_of, schema_line
from wiezit.files.write import create_folder, publish


def _of(kind: type[Struct], name: str) -> Field:
    return next(field for field in fields(kind) if field.naam == name)


# Seven questions at most: the reference is the name of the folder, and the employer is asked only the first time.
VRAGEN: dict[str, tuple[str, Field]] = {
    "naam": ("Hoe heet de werknemer?", _of(Werknemer, "naam")),
    "functie_en_uren": ("Functie en uren per week? (bijvoorbeeld: magazijnmedewerker, 36)", _of(Functie, "titel")),
    "in_dienst": ("Sinds wanneer in dienst?", _of(Dienstverband, "begin")),
    "eerste_ziektedag": ("Wat was de eerste ziektedag?", _of(Ziekmelding, "eerste_ziektedag")),
    "arbodienst": ("Welke arbodienst of bedrijfsarts? (nog onbekend: typ -)", _of(Betrokkene, "naam")),
    "casemanager": (
        "Wie is de casemanager? (wie het dossier begeleidt, dat kun je zelf zijn; nog onbekend: typ -)",
        _of(Betrokkene, "naam"),
    ),
    "werkgever": ("Hoe heet je organisatie?", _of(Werkgever, "naam")),
}
_LOS: dict[str, Field] = {
    "functie": _of(Functie, "titel"),
    "uren": _of(Functie, "uren_per_week"),
    "doorgegeven": _of(Ziekmelding, "doorgegeven_arbodienst_op"),
}

_VELDEN = {key: field for key, (_, field) in VRAGEN.items() if key != "functie_en_uren"} | _LOS


class Intake:
    """The answers so far, an empty one for what is left open; `written` are the files that were made."""

    def __init__(self, folder: Path, today: date) -> None:
        self.folder = folder
        self.today = today
        self.answers: dict[str, str] = {}
        self.written: list[Path] = []
        self.concept: Path | None = None
        self.offered: dict[str, str] = {}
        settings, _ = nearest_settings(str(folder.absolute().parent), str(folder.parent), {})
        self.settings = settings.configuratie
        self.has_settings = settings.document is not None
        findable(folder)
        if (folder.is_dir() and any(folder.iterdir())) or (folder.exists() and not folder.is_dir()):
            raise WiezitFout(f"Er bestaat al iets met deze naam: {folder}", hulp="Kies een andere naam. Er is niets veranderd.")

    def take(self, given: Mapping[str, str]) -> None:
        """Take the answers of the command line. Raises WiezitFout that names the option."""
        for key, text in given.items():
            try:
                self.answers[key] = "" if text.strip() == LATER else self._read(_VELDEN[key], text)
            except AntwoordError as error:
                raise WiezitFout(f"--{key.replace('_', '-')}: {error}", hulp="Er is niets geschreven.") from None

    def missing(self) -> list[str]:
        """Return the options that have no answer and no default."""
        known = set(self.answers) | set(self._defaults())
        return [
            key
            for key in ("naam", "functie", "uren", "in_dienst", "eerste_ziektedag", "arbodienst", "casemanager", "werkgever")
            if key not in known
        ]

    @contextlib.contextmanager
    def keeping(self) -> Iterator[None]:
        """Keep the answers when the user stops inside this block; the interruption goes on upward."""
        try:
            yield
        except (KeyboardInterrupt, typer.Abort):
            self.answers = {**self.offered, **self.answers}
            if self.answers:
                zeg(self.kept())
            raise

    def resume(self, named: Path | None, *, asking: bool) -> None:
        """Take answers that were typed before: what will be asked is offered, the rest counts; options stay. Raises WiezitFout.

        There is one concept of a dossier: it is gone on with, or it goes, or the new dossier takes another number.
        """
        path = named or self.folder.parent / f"{self.folder.name}{ACHTERVOEGSEL}"
        if not answers(path):
            return
        wanted = named is not None or go_on(path)
        if wanted is False:
            raise WiezitFout(f"{path.name} blijft staan.", hulp="Kies voor het nieuwe dossier een ander nummer.")
        self.concept = path
        asked = self.missing() if asking else []
        for key, answer in self._typed(path).items() if wanted else ():
            (self.offered if key in asked else self.answers).setdefault(key, answer)

    def _typed(self, path: Path) -> dict[str, str]:
        """Return the answers in a concept, as the options would take them. Raises WiezitFout that names the answer."""
        found: dict[str, str] = {}
        for key, text in whole(path).items():
            field = _VELDEN.get(key)
            try:
                if field is None or not isinstance(text, str):
                    raise AntwoordError("hier hoort één waarde" if field else "dit past niet bij een nieuw dossier")
                found[key] = self._read(field, text)
            except AntwoordError as error:
                raise WiezitFout(f"{key}: {error}", hulp=f"Er is niets geschreven. Verbeter dit in {path}") from None
        return found

    def ask(self) -> None:
        """Ask what is missing; what `wiezit.yaml` says already is not asked."""
        tell(f"Nieuw dossier {self.folder.name}. Schrijf geen oorzaak of ziekte op: dat mag een werkgever niet vastleggen.")
        typer.echo()
        open_keys = self.missing()
        for key, (question, field) in VRAGEN.items():
            if key == "functie_en_uren":
                self._job([part for part in ("functie", "uren") if part in open_keys], question)
            elif key in open_keys:
                offer = self.offered.get(key, "")
                answer = ask(question, lambda text, field=field: self._read(field, text), default=offer, later=True)  # type: ignore[misc]
                self.answers[key] = answer or ""
                self.check_reference()
                if field.vorm is Type.DATUM and answer:
                    typer.echo(f"  {voluit(date.fromisoformat(answer))}")

    def _job(self, parts: list[str], question: str) -> None:
        """Ask the job and the hours in one question, or only the one that is open."""
        if len(parts) == 2:
            known = [self.offered[part] for part in parts if part in self.offered]
            both = ask(question, self._read_job, default=", ".join(known) if len(known) == 2 else "", later=True)
            self.answers["functie"], self.answers["uren"] = both or ("", "")
        elif parts:
            question = "Welke functie?" if parts == ["functie"] else "Hoeveel uren per week?"
            default = self.offered.get(parts[0], "")
            self.answers[parts[0]] = ask(question, lambda text: self._read(_LOS[parts[0]], text), default=default, later=True) or ""

    def _read_job(self, text: str) -> tuple[str, str]:
        job, hours = functie_en_uren(text)
        return self._read(_LOS["functie"], job), self._read(_LOS["uren"], hours)

    def _read(self, field: Field, text: str) -> str:
        value = value_of(field, text, self.today, self.settings.privacy)
        if not value:
            raise AntwoordError("dit antwoord is nodig")
        if field.naam == "eerste_ziektedag" and date.fromisoformat(value) > self.today:
            raise AntwoordError(f"{voluit(date.fromisoformat(value))} is nog niet geweest")
        return str(value)

    def _defaults(self) -> dict[str, str]:
        """Return what `wiezit.yaml` answers already."""
        found: dict[str, str] = {}
        if self.settings.organisatie and self.settings.organisatie.naam:
            found["werkgever"] = self.settings.organisatie.naam
        for person in self.settings.betrokkenen:
            if person.rol in ("arbodienst", "bedrijfsarts") and (person.naam or person.organisatie):
                found.setdefault("arbodienst", person.naam or person.organisatie or "")
            if person.rol == "casemanager" and person.naam:
                found["casemanager"] = person.naam
        return found

    def check_reference(self) -> None:
        """Raise WiezitFout when the name of the folder names the person or an illness: it shows in lists, mails and logs."""
        reference = self.folder.absolute().name
        words = re.findall(r"\w{4,}", self.answers.get("naam", "").lower())
        found = next((word for word in words if word in reference.lower()), None)
        if found:
            raise WiezitFout(f"In de naam van de map staat ‘{found}’.", hulp="De map heet naar een nummer, nooit naar een mens: 2026-014")
        try:
            refuse_medical(Field(naam="map", vorm=Type.TEKST, uitleg=""), re.sub(r"[-_]", " ", reference), self.settings.privacy)
        except AntwoordError as error:
            raise WiezitFout(f"De naam van de map kan niet: {error}", hulp="Kies een nummer, bijvoorbeeld 2026-014") from None

    def echo(self) -> None:
        """Say back what will be written, dates in full; what comes from `wiezit.yaml` too."""
        for key, value in {**self._defaults(), **self.answers}.items():
            said = voluit(date.fromisoformat(value)) if value and key in ("in_dienst", "eerste_ziektedag", "doorgegeven") else value
            tell(f"{key.replace('_', ' ')}: {(said.replace('.', ',') if key == 'uren' else said) or 'nog open'}", err=True)
        for notice in self._notices():
            tell(f"Let op: {notice}", err=True)

    def _notices(self) -> Iterator[str]:
        """Yield what is possible, and more often a slip of the finger."""
        begin, sick = (self._day(key) for key in ("in_dienst", "eerste_ziektedag"))
        if begin and sick and sick < begin:
            yield "de eerste ziektedag ligt vóór de eerste dag in dienst."
        if sick and sick < self.today - timedelta(weeks=104):
            yield "de eerste ziektedag is meer dan twee jaar geleden."
        if (told := self._day("doorgegeven")) is None:
            return
        if told > self.today:
            yield f"{voluit(told)} is nog niet geweest. Leg alleen vast wat al is gebeurd of vaststaat."
        if sick and told < sick:
            yield "de dag van doorgeven ligt vóór de eerste ziektedag. Kijk beide na."

    def _day(self, key: str) -> date | None:
        return date.fromisoformat(self.answers[key]) if self.answers.get(key) else None

    def write(self) -> None:
        """Make the dossier all at once, and `wiezit.yaml` when there is none. Raises WiezitFout; the answers are kept."""
        try:
            base = base_of(self.folder.absolute())
            base.mkdir(parents=True, exist_ok=True)
            made = files(self.answers, self.folder.absolute(), base, self.today, has_settings=self.has_settings)
            create_folder(self.folder, made)
            self.written += [self.folder / name for name in made]
            if not self.has_settings:
                text = new_text(Configuratie, organisation(self.answers), schema=schema_line(self.folder.absolute().parent, "wiezit", base))
                self.written.append(publish(self.folder.parent, SETTINGS.removesuffix(".yaml"), text))
            self._drop_concept()
        except FileExistsError:
            raise WiezitFout(f"Er bestaat nu al iets met deze naam: {self.folder}", hulp=f"Kies een andere naam. {self.kept()}") from None
        except OSError as error:
            raise WiezitFout(f"Schrijven in {self.folder.parent.absolute()} lukt niet: {waarom(error)}", hulp=self.kept()) from None

    def _drop_concept(self) -> None:
        """Remove the concept that was gone on with; one that nobody was asked about stays, and that is said."""
        if self.concept is not None:
            self.concept.unlink(missing_ok=True)
        left = self.folder.parent / f"{self.folder.name}{ACHTERVOEGSEL}"
        if left.exists():
            tell(f"Let op: {left} staat er nog. Gooi het weg als je het niet meer nodig hebt.", err=True)

    def kept(self) -> str:
        """Keep the answers as a concept and say where."""
        text = "".join(f"{line}\n" for key, value in self.answers.items() for line in lines(key, value))
        command = command_line.opdracht("wiezit nieuw", self.folder.as_posix())
        return keep_text(text, self.folder.name, [self.folder.parent], command=command, old=self.concept)
