"""Questions on a terminal: one at a time, with the reason when an answer cannot be used, and nothing asked that is known."""

import contextlib
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any, TypeVar

import typer

from wiezit.cli.common import breedte, woord
from wiezit.cli.names import GEWOON, gelijkend
from wiezit.cli.typed import TOT, AntwoordError, stap_van, value_of
from wiezit.dates import voluit
from wiezit.dossier.events import Afspraak, Ondertekening, PlanActiviteit
from wiezit.dossier.fields import Field, Type, fields
from wiezit.dossier.settings import Privacy

Answer = TypeVar("Answer")

LATER = "-"
"""What people type when they do not know a required answer yet: it stays open in the file, and `check` names it."""

# What is worth asking although a document is complete without it.
OOK_VRAGEN: dict[str, tuple[str, ...]] = {
    "ziekmelding": ("zelfde_oorzaak_als_voor_verlof", "verwachte_duur", "vangnet", "meldtermijn_uwv"),
    "probleemanalyse": ("dreigend_langdurig", "mogelijkheden", "advies"),
    "voortgangsgesprek": ("besproken", "afspraken", "volgende"),
    "spreekuur": ("status", "advies", "volgende"),
    "contact": ("met", "samenvatting", "volgende"),
    "werkhervatting": ("soort_werk",),
    "arbeidstherapie": ("tot_en_met", "doel"),
    "passend_werk": ("per", "reactie"),
    "voorstel_werknemer": ("reactie", "zwaarwegende_reden"),
    "eerstejaarsevaluatie": ("auteur", "doelen_bereikt", "reden_geen_spoor2"),
    "eindevaluatie": ("auteur",),
    "bijstelling_plan_van_aanpak": ("auteur", "afschrift_op"),
    "uwv_beslissing": ("tot_en_met", "termijn"),
    "plan_van_aanpak": ("auteur", "afschrift_op"),
}
# A question that only makes sense after one answer to another.
_ALLEEN_BIJ: dict[str, tuple[str, str]] = {"meldtermijn_uwv": ("vangnet", "ja"), "zwaarwegende_reden": ("reactie", "afgewezen")}
_DELEN: dict[type, tuple[str, ...]] = {PlanActiviteit: ("wat", "wie", "tot_en_met"), Afspraak: ("wat", "wie", "voor")}


def interactive() -> bool:
    """Return whether there is a person at both ends."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def tell(text: str, *, err: bool = False) -> None:
    """Show a text in lines that fit the terminal, elsewhere in one; a line that is indented stays so."""
    typer.echo("\n".join(_fitting(text)) if (sys.stderr if err else sys.stdout).isatty() else text, err=err)


def _fitting(text: str) -> list[str]:
    from textwrap import wrap

    indent = " " * (len(text) - len(text.lstrip()))
    return wrap(text, breedte(), subsequent_indent=indent, break_long_words=False, break_on_hyphens=False) or [""]


def ask(question: str, read: Callable[[str], Answer], *, default: str = "", empty: str = "", later: bool = False) -> Answer | None:
    """Ask until the answer can be read. Enter takes the default; without one it gives None where `empty` says what that means.

    With `later` a dash leaves a required answer open (None): the file then shows where it belongs.
    """
    shown = f" [{default}]" if default else f" (leeg = {empty})" if empty else ""
    while True:
        text = _line(f"{question}{shown}{' ' if question.endswith('?') and not shown else ': '}") or default
        if (text in ("", LATER) and empty) or (text == LATER and later):
            return None
        try:
            if not text:
                raise AntwoordError(f"dit antwoord is nodig{f'; weet je het nog niet, typ dan {LATER}' if later else ''}")
            return read(text)
        except AntwoordError as error:
            tell(f"  {error}")


def _line(prompt: str) -> str:
    """Return what is typed, with the arrow keys at work where the system can; a long prompt breaks between words."""
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401
    *before, last = _fitting(prompt)
    for line in before:
        typer.echo(line)
    try:
        return input(f"{last} ").strip()
    except EOFError:
        raise typer.Abort from None


def confirm(question: str, *, enter: bool = True) -> bool:
    """Ask a question that is answered by yes or no; Enter is yes, or no where `enter` says so."""
    while True:
        answer = _line(f"{question} {'[J/n]' if enter else '[j/N]'}: ").lower()
        if answer in ("j", "ja", "y", "yes") or (enter and not answer):
            return True
        if answer in ("n", "nee", "no", ""):
            return False


def choose(question: str, options: list[str], names: Sequence[str]) -> int:
    """Show numbered options and return the index of the one that was chosen, by its number or by its name."""
    for number, option in enumerate(options, 1):
        first, *rest = _fitting(f"      {option}")
        typer.echo("\n".join([f"  {number:>2}  {first.lstrip()}", *rest]))

    def read(text: str) -> int:
        if text.isdecimal() and 1 <= int(text) <= len(options):
            return int(text) - 1
        name = woord(text)
        if (name := name if name in names else GEWOON.get(name, name)) in names:
            return names.index(name)
        near = gelijkend(name, names, 1)
        hint = f"bedoel je {near[0]}? " if near else ""
        raise AntwoordError(f"{hint}typ een nummer van 1 tot en met {len(options)}, of een naam uit de lijst")

    chosen = ask(question, read)
    assert chosen is not None
    return chosen


def asked_fields(kind: type, soort: str) -> list[Field]:
    """Return the fields that are asked for this kind: what is required, and what is worth asking."""
    return [field for field in fields(kind) if field.verplicht or field.naam in OOK_VRAGEN.get(soort, ())]


class Questions:
    """Asks the open fields of one new event, and remembers the answers as they come: an interruption loses nothing."""

    def __init__(
        self, values: dict[str, Any], today: date, privacy: Privacy, suggestions: dict[str, Any], known: set[str], steps: Sequence[str]
    ) -> None:
        self.values = values
        self.today = today
        self.privacy = privacy
        self.suggestions = suggestions
        self.known = known
        self.steps = steps

    def run(self, kind: type, soort: str) -> None:
        """Ask every required field that is open, and those that are worth asking."""
        for field in asked_fields(kind, soort):
            if field.naam in self.values and not (field.deel is not None and not field.lijst):
                continue
            if field.naam in _ALLEEN_BIJ:
                other, answer = _ALLEEN_BIJ[field.naam]
                if self.values.get(other) != answer:
                    continue
            if field.verplicht or field.naam not in self.known:
                self._field(field, self.values)

    def _field(self, field: Field, values: dict[str, Any]) -> None:
        if field.deel is None:
            self._plain(field, values, field.naam)
        elif field.deel is Ondertekening:
            values[field.naam] = list(self._signatures())
        elif field.lijst:
            tell(field.uitleg)
            items = values.setdefault(field.naam, [])
            while (item := self._item(field.deel, len(items) + 1)) is not None:
                items.append(item)
            if not items:
                del values[field.naam]
        else:
            inner = dict(values.get(field.naam, {}))
            for part in fields(field.deel):
                if part.verplicht and part.naam not in inner:
                    self._plain(part, inner, f"{field.naam} {part.naam}", required=field.verplicht)
            if inner:
                values[field.naam] = inner

    def _plain(self, field: Field, values: dict[str, Any], label: str, *, required: bool = True) -> None:
        if field.naam in ("tot_en_met", "eind", "laatste_dag"):
            tell(f"  {TOT}")
        default = str(self.suggestions.get(field.naam, ""))
        if field.naam == "datum" and not default:
            default = "vandaag"
        answer = ask(
            f"{label.replace('_', ' ')}: {_hint(field)}",
            lambda text: value_of(field, stap_van(field, text, self.steps), self.today, self.privacy),
            default=default,
            empty="" if field.verplicht and required else "overslaan",
            later=field.naam != "datum",
        )
        if answer is not None:
            values[field.naam] = answer
            if field.vorm is Type.DATUM and isinstance(answer, str):
                typer.echo(f"  {voluit(date.fromisoformat(answer))}")

    def _item(self, deel: type, number: int) -> dict[str, Any] | None:
        item: dict[str, Any] = {}
        wanted = _DELEN.get(deel) or tuple(f.naam for f in fields(deel) if f.verplicht)
        for field in (f for f in fields(deel) if f.naam in wanted):
            answer = ask(
                f"  {number}. {field.naam.replace('_', ' ')}: {_hint(field)}",
                lambda text, field=field: value_of(field, text, self.today, self.privacy),  # type: ignore[misc]
                empty="klaar" if field.verplicht else "overslaan",
            )
            if answer is None and field.verplicht:
                return None
            if answer is not None:
                item[field.naam] = answer
        return item

    def _signatures(self) -> Iterator[dict[str, str]]:
        datum = next(field for field in fields(Ondertekening) if field.naam == "datum")
        akkoord = next(field for field in fields(Ondertekening) if field.naam == "akkoord")
        for role in ("werkgever", "werknemer"):
            day = ask(f"ondertekend door {role} op", lambda text: value_of(datum, text, self.today, self.privacy), empty="nog niet")
            signed = {"rol": role, "datum": day or "", "akkoord": ""}
            if day:
                agreed = ask(f"  akkoord ({role})", lambda text: value_of(akkoord, text, self.today, self.privacy), default="ja")
                signed["akkoord"] = agreed or ""
            yield signed


def _hint(field: Field) -> str:
    choices = f" ({', '.join(field.keuzes)})" if 0 < len(field.keuzes) <= 8 else ""
    return field.uitleg.replace(" (JJJJ-MM-DD)", "").rstrip(".") + choices
