"""The questions about one new event: what is asked of its kind, and every answer kept at the moment it is given."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import typer

from wiezit.cli.ask import ask, tell
from wiezit.cli.typed import TOT, stap_van, value_of
from wiezit.dates import voluit
from wiezit.dossier.events import Afspraak, Ondertekening, PlanActiviteit
from wiezit.dossier.fields import Field, Type, fields
from wiezit.dossier.settings import Privacy

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
    "uwv_beslissing": ("tot_en_met", "reden", "termijn"),
    "plan_van_aanpak": ("auteur", "afschrift_op"),
}
_DELEN: dict[type, tuple[str, ...]] = {PlanActiviteit: ("wat", "wie", "tot_en_met"), Afspraak: ("wat", "wie", "voor")}


def asked_fields(kind: type, soort: str) -> list[Field]:
    """Return the fields that are asked for this kind: what is required, and what is worth asking."""
    return [field for field in fields(kind) if field.verplicht or field.naam in OOK_VRAGEN.get(soort, ())]


class Questions:
    """Asks the open fields of one new event, and remembers the answers as they come: an interruption loses nothing.

    `begun` names the fields that an earlier sitting began: of a list nobody knows that it was finished, so it is asked further.
    """

    def __init__(
        self,
        values: dict[str, Any],
        today: date,
        privacy: Privacy,
        suggestions: dict[str, Any],
        known: set[str],
        steps: Sequence[str],
        begun: set[str],
    ) -> None:
        self.values = values
        self.today = today
        self.privacy = privacy
        self.suggestions = suggestions
        self.known = known
        self.steps = steps
        self.begun = begun

    def run(self, kind: type, soort: str) -> None:
        """Ask every required field that is open, and those that are worth asking."""
        for field in asked_fields(kind, soort):
            if field.naam in self.values and (field.deel is None or (field.lijst and field.naam not in self.begun)):
                continue
            if field.past_bij(self.values) and (field.verplicht or field.naam not in self.known):
                self._field(field, self.values)

    def _field(self, field: Field, values: dict[str, Any]) -> None:
        if field.deel is None:
            self._plain(field, values, field.naam)
        elif field.deel is Ondertekening:
            self._signatures(values.setdefault(field.naam, []))
        elif field.lijst:
            self._items(field, field.deel, values)
        else:
            inner = values.setdefault(field.naam, {})
            for part in fields(field.deel):
                if part.verplicht and part.naam not in inner:
                    self._plain(part, inner, f"{field.naam} {part.naam}", required=field.verplicht)
            if not inner:
                del values[field.naam]

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

    def _items(self, field: Field, deel: type, values: dict[str, Any]) -> None:
        """Ask the parts of a list one by one; of those that are there already only the last can be half."""
        tell(field.uitleg)
        items: list[dict[str, Any]] = values.setdefault(field.naam, [])
        for number, there in enumerate(items, 1):
            tell(f"  {number}. {', '.join(map(_said, there.values()))}")
        if items:
            self._item(deel, items[-1], len(items))
        while True:
            item: dict[str, Any] = {}
            items.append(item)
            try:
                self._item(deel, item, len(items))
            finally:
                if not item:
                    items.pop()
            if not item:
                break
        if not items:
            del values[field.naam]

    def _item(self, deel: type, item: dict[str, Any], number: int) -> None:
        """Ask what is open in one part of a list; it stays empty when the list is at its end."""
        wanted = _DELEN.get(deel) or tuple(f.naam for f in fields(deel) if f.verplicht)
        for field in (f for f in fields(deel) if f.naam in wanted and f.naam not in item):
            answer = ask(
                f"  {number}. {field.naam.replace('_', ' ')}: {_hint(field)}",
                lambda text, field=field: value_of(field, text, self.today, self.privacy),  # type: ignore[misc]
                empty="klaar" if field.verplicht else "overslaan",
            )
            if answer is None and field.verplicht:
                return
            if answer is not None:
                item[field.naam] = answer

    def _signatures(self, signed: list[dict[str, str]]) -> None:
        """Ask of both sides whether they signed, and when; what an earlier sitting answered is not asked again."""
        datum = next(field for field in fields(Ondertekening) if field.naam == "datum")
        akkoord = next(field for field in fields(Ondertekening) if field.naam == "akkoord")
        for role in ("werkgever", "werknemer"):
            own = next((one for one in signed if one.get("rol") == role), None)
            if own is None:
                own = {"rol": role, "datum": "", "akkoord": ""}
                signed.append(own)
            if not own.get("datum"):
                day = ask(f"ondertekend door {role} op", lambda text: value_of(datum, text, self.today, self.privacy), empty="nog niet")
                own["datum"] = day or ""
            if own["datum"] and not own.get("akkoord"):
                agreed = ask(f"  akkoord ({role})", lambda text: value_of(akkoord, text, self.today, self.privacy), default="ja")
                own["akkoord"] = agreed or ""


def _said(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _hint(field: Field) -> str:
    choices = f" ({', '.join(field.keuzes)})" if 0 < len(field.keuzes) <= 8 else ""
    return field.uitleg.replace(" (JJJJ-MM-DD)", "").rstrip(".") + choices
