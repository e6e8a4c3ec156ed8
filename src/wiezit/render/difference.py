"""What changed in meaning, for people: as text or as Markdown for a merge request, and as JSON `wiezit/verschil/1`."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from msgspec import Struct

from wiezit.assessment.changes import name
from wiezit.assessment.difference import Gewijzigd, Verschil, dag, waarom, zelfde_reeks
from wiezit.dates import kort
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import Afspraak, Event, soort_van
from wiezit.dossier.fields import in_woorden
from wiezit.dossier.roles import ROLNAMEN, as_roles
from wiezit.render.changes_text import lines
from wiezit.render.condition import toestand
from wiezit.render.json_text import as_text, iso
from wiezit.render.style import Style, clean
from wiezit.render.style import markdown as escaped

Deel = tuple[str, list[str]]
_MIJLPAAL = {"eerste_wia_dag": "eerste WIA-dag", "einde_loonsanctie_maximaal": "uiterste einde van een loonsanctie"}


class Kop(Struct, frozen=True, kw_only=True):
    """What is compared: the names of both sides and the days on which they are judged; `splitsing`: from where one parted from `van`."""

    van: str
    naar: str
    dag_van: date
    dag_naar: date
    splitsing: bool = False

    @property
    def zin(self) -> str:
        """The comparison in one sentence."""
        days = f"op {kort(self.dag_naar)}" if self.dag_van == self.dag_naar else f"van {kort(self.dag_van)} naar {kort(self.dag_naar)}"
        begin = f"het punt waar {'je' if self.naar == 'nu' else self.naar} van {self.van} afsplitste" if self.splitsing else self.van
        return f"Verschil van {begin} naar {self.naar}, {days}"


def text(found: Sequence[Verschil], kop: Kop, *, style: Style) -> str:
    """Return all differences as text for a terminal."""
    out = [style.paint(clean(kop.zin), "vet")]
    for one in found:
        out += ["", style.paint(clean(one.nummer if one.pad == one.nummer else f"{one.nummer} ({one.pad})"), "vet")]
        for title, items in parts(one, met_inhoud=True):
            out.append(f"  {style.paint(title, 'blauw')}")
            out += [f"    {style.symbol('·', '-')} {clean(item)}" for item in items]
    if not found:
        out += ["", "Niets veranderd in betekenis."]
    return style.fit("\n".join(out)) + "\n"


def markdown(found: Sequence[Verschil], kop: Kop, *, met_inhoud: bool) -> str:
    """Return all differences as Markdown; text of the dossier and names only with `met_inhoud`."""
    out = [f"### {escaped(kop.zin)}", ""]
    for one in found:
        out += [f"#### {escaped(one.nummer)}", ""]
        for title, items in parts(one, met_inhoud=met_inhoud):
            out += [f"**{title}**", "", *(f"- {escaped(item)}" for item in items), ""]
    if not found:
        out += ["Niets veranderd in betekenis.", ""]
    return "\n".join(out)


def parts(one: Verschil, *, met_inhoud: bool) -> Iterator[Deel]:
    """Yield the headings that have something below them, with their lines."""
    for title, items in (
        ("Niet helemaal te vergelijken", _unread(one)),
        ("Dossier", _toestand(one)),
        ("Stappen", _steps(one)),
        ("Datums die verschuiven", _moved(one)),
        ("Einde van de periodes", _milestones(one)),
        ("Nieuw vastgelegd", [_event(event) for event in one.erbij]),
        ("Aangepast", [_changed(change) for change in one.gewijzigd]),
        ("Weggehaald", [_event(event) for event in one.weg]),
        ("Afspraken erbij", [_agreement(agreement, met_inhoud) for agreement in one.afspraken]),
        ("Uren per week", [f"{_hours(one.uren[0])} → {_hours(one.uren[1])}"] if one.uren else []),
        ("Kaart aangepast (dossier.yaml)", _card(one)),
        ("Rollen", _roles(one, met_inhoud)),
    ):
        if items:
            yield title, items


def _unread(one: Verschil) -> list[str]:
    if one.nu is None:
        return []
    was, now = one.niet_te_lezen
    told = [f"maak eerst {file} leesbaar: wat er nu in staat, telt niet mee" for file in now]
    return [*told, *(f"{file} was eerst niet te lezen: wat erin staat, kan nu nieuw lijken" for file in was if file not in now)]


def _toestand(one: Verschil) -> list[str]:
    if one.toen is None:
        return ["nieuw dossier"]
    if one.nu is None:
        return ["dit dossier is er niet meer"]
    was, now = toestand(one.toen), toestand(one.nu)
    moved = [f"de map is verplaatst: {one.pad_toen} → {one.pad}"] if one.pad_toen else []
    return [*moved, f"{was} → {now}"] if was != now else moved


def _steps(one: Verschil) -> list[str]:
    from msgspec.structs import replace

    return list(lines(replace(one.stappen, verschoven=(), volgende=None)))


def _moved(one: Verschil) -> list[str]:
    out = []
    for pair, more in zelfde_reeks(one.stappen.verschoven):
        reason = waarom(pair)
        rest = f"; ook de {more} volgende" if more else ""
        out.append(f"{name(pair.nu)}: {dag(pair.was)} → {dag(pair.nu)}{f' ({reason})' if reason else ''}{rest}")
    return out


def _milestones(one: Verschil) -> list[str]:
    return [f"{_MIJLPAAL.get(key, key.replace('_', ' '))}: {_dag(was)} → {_dag(now)}" for key, was, now in one.mijlpalen]


def _event(event: Event) -> str:
    return f"{in_woorden(soort_van(type(event)))} van {kort(datum(event))}"


def _changed(change: Gewijzigd) -> str:
    text = f"{_event(change.was)}: {', '.join(change.velden)}"
    return f"{text} (de datum is nu {_dag(change.nu.datum)})" if "datum" in change.velden else text


def _agreement(agreement: Afspraak, met_inhoud: bool) -> str:
    what = agreement.wat if met_inhoud and agreement.wat else "een afspraak"
    who = ", ".join(ROLNAMEN[role] for role in as_roles(agreement.wie))
    return " · ".join(part for part in (what, who, f"voor {kort(agreement.voor)}" if agreement.voor else "") if part)


def _card(one: Verschil) -> list[str]:
    """The fields of the card that differ; of hours what they were, of all else only that it changed: it may be about a person."""
    hours = one.contracturen
    values = {"functie.uren_per_week": f": {_hours(hours[0])} → {_hours(hours[1])}"} if hours else {}
    return [f"{name}{values.get(name, '')}" for name in one.kaart]


def _roles(one: Verschil, met_inhoud: bool) -> list[str]:
    if met_inhoud:
        return [f"{ROLNAMEN[change.rol]}: {change.was or 'niemand'} → {change.nu or 'niemand'}" for change in one.rollen]
    return [
        f"{ROLNAMEN[change.rol]}: {'iemand anders' if change.was and change.nu else 'nu wel' if change.nu else 'nu niemand'}"
        for change in one.rollen
    ]


def _hours(hours: float | None) -> str:
    return "geen" if hours is None else f"{hours:g}".replace(".", ",")


def _dag(day: date | None) -> str:
    return kort(day) if day else "geen datum"


def as_json(found: Sequence[Verschil], kop: Kop, *, met_inhoud: bool) -> str:
    """Return all differences as one JSON document; text of the dossier and names only with `met_inhoud`."""
    answer = {
        "formaat": "wiezit/verschil/1",
        "van": {"revisie": kop.van, "peildatum": kop.dag_van.isoformat(), "splitsing": kop.splitsing},
        "naar": {"revisie": kop.naar, "peildatum": kop.dag_naar.isoformat()},
        "dossiers": [_json(one, met_inhoud) for one in found],
    }
    return as_text(answer)


def _json(one: Verschil, met_inhoud: bool) -> dict[str, Any]:
    return {
        "pad": one.pad,
        "pad_toen": one.pad_toen,
        "dossiernummer": one.nummer,
        "niet_te_lezen": {"was": list(one.niet_te_lezen[0]), "nu": list(one.niet_te_lezen[1])},
        "toestand": {"was": one.toen.toestand if one.toen else None, "nu": one.nu.toestand if one.nu else None},
        "gedaan": [_step(pair.nu.step.id, pair.nu.volgnummer) for pair in one.stappen.gedaan],
        "te_laat": [_step(pair.nu.step.id, pair.nu.volgnummer) for pair in one.stappen.te_laat],
        "vervallen": [_step(pair.nu.step.id, pair.nu.volgnummer) for pair in one.stappen.vervallen],
        "nieuw": [_step(pair.nu.step.id, pair.nu.volgnummer) for pair in one.stappen.nieuw],
        "verschoven": [
            _step(pair.nu.step.id, pair.nu.volgnummer)
            | {"was": iso(pair.was.telt if pair.was else None), "nu": iso(pair.nu.telt), "waarom": waarom(pair)}
            for pair in one.stappen.verschoven
        ],
        "mijlpalen": {key: {"was": iso(was), "nu": iso(now)} for key, was, now in one.mijlpalen},
        "vastgelegd": [_fact(event) for event in one.erbij],
        "aangepast": [_fact(change.nu) | {"velden": list(change.velden)} for change in one.gewijzigd],
        "weggehaald": [_fact(event) for event in one.weg],
        "afspraken": [
            {"wat": agreement.wat if met_inhoud else None, "wie": list(as_roles(agreement.wie)), "voor": iso(agreement.voor)}
            for agreement in one.afspraken
        ],
        "kaart": list(one.kaart),
        "contracturen": {"was": one.contracturen[0], "nu": one.contracturen[1]} if one.contracturen else None,
        "uren_per_week": {"was": one.uren[0], "nu": one.uren[1]} if one.uren else None,
        "rollen": [
            {"rol": change.rol} | ({"was": change.was, "nu": change.nu} if met_inhoud else {}) for change in one.rollen
        ],
    }  # fmt: skip


def _step(stap: str, volgnummer: int) -> dict[str, Any]:
    return {"stap": stap, "volgnummer": volgnummer}


def _fact(event: Event) -> dict[str, Any]:
    return {"soort": soort_van(type(event)), "datum": iso(event.datum)}
