"""Writes what is made from the program itself: `python docs/maak.py`. Tests keep it fresh.

The generated pages of this folder, and the index of the word lists for privacy (run it after a change in those lists).
"""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec
import typer
from msgspec import Struct

from wiezit.assessment.privacy.sleutels import VASTE_LIJSTEN, alledaags_onschuldig, index
from wiezit.catalogue import catalogue
from wiezit.cli.app import COMMANDS
from wiezit.dossier.card import Kaart
from wiezit.dossier.events import SOORT, Event
from wiezit.dossier.fields import Field, Type, fields, may_be_plain, titel
from wiezit.dossier.roles import ROLNAMEN
from wiezit.dossier.settings import Configuratie
from wiezit.findings import Code
from wiezit.render.explain import delen

HIER = Path(__file__).parent
WOORDEN = HIER.parent / "src/wiezit/assessment/privacy/woorden"
GEMAAKT = "<!-- Gemaakt door docs/maak.py. Verander deze bladzijde niet met de hand. -->"

BLOKKEN = {
    "0": "Bestanden en YAML",
    "1": "Velden",
    "2": "Samenhang van het dossier",
    "3": "Termijnen",
    "4": "Privacy",
    "5": "Het re-integratieverslag",
    "9": "Wiezit zelf",
}

FORMAAT_KOP = """# Het dossierformaat

Een dossier is een map met gewone tekstbestanden. Je kunt het over tien jaar nog lezen met een teksteditor, ook zonder wiezit.

```
een-map/                        elke map mag, vaak een git-repository
  wiezit.yaml                   mag: je organisatie, vaste rollen, instellingen, eigen stappen
  2026-014/                     een dossier: een map met dossier.yaml erin; de naam is een nummer, nooit een naam
    dossier.yaml                wie en wat: één per dossier
    2026-01-05-ziekmelding.yaml één gebeurtenis is één bestand: JJJJ-MM-DD-soort.yaml
    bijlagen/                   de stukken waar gebeurtenissen naar verwijzen (pdf, docx of jpg)
```

## Regels voor elk bestand

- UTF-8. Een datum is `JJJJ-MM-DD`. Ja en nee schrijf je als `ja` en `nee`.
- Een periode is `van` en `tot_en_met`: de laatste dag telt mee. Schrijft UWV ‘tot 14 februari’, vul dan `2026-02-13` in.
- Niet toegestaan: dubbele velden, ankers (`&`), aliassen (`*`), tags (`!`), tabs als inspringing, meer dan één document per bestand.
- Een onbekend veld is een fout; wiezit noemt het veld dat er het meest op lijkt.
- Of iets gedaan, te laat of nodig is, schrijf je nooit op. Dat rekent wiezit uit.
- Er is geen veld voor BSN, diagnose, oorzaak of behandeling. Dat is met opzet.
- Twee gebeurtenissen van dezelfde soort op één dag? Zet iets achter de naam: `2026-01-05-contact-avond.yaml`.

Een veld met een ● moet er zijn, anders is het stuk niet compleet. Kijk met `wiezit check`. Een lijst mag ook één losse waarde zijn.
"""


def dossierformaat() -> str:
    """Return the page about the format, from the declaration that the reader uses."""
    parts: dict[str, type[Struct]] = {}
    common = {field.naam for field in fields(Event)}
    lines = [FORMAAT_KOP, GEMAAKT, "", "## `dossier.yaml`", "", *_tabel(fields(Kaart), parts)]
    lines += ["", "## Velden die elke gebeurtenis mag hebben", "", "`soort` (●) zegt wat er gebeurde.", "", *_tabel(fields(Event), parts)]
    lines += ["", "## Soorten gebeurtenissen", ""]
    lines += [f"- [`{word}`](#{word}): {titel(kind)}" for word, kind in SOORT.items()]
    for word, kind in SOORT.items():
        own = [field for field in fields(kind) if field.naam not in common or field.verplicht]
        own = [field for field in own if field.naam != "datum"]
        lines += ["", f"### `{word}`", "", f"{titel(kind)}."]
        lines += ["", *_tabel(own, parts)] if own else ["", "Geen eigen velden."]
    lines += ["", "## `wiezit.yaml`", "", "Het dichtstbijzijnde bestand naar boven telt.", "", *_tabel(fields(Configuratie), parts)]
    lines += ["", "## Delen", "", "Waarden die zelf weer velden hebben.", *_delen(parts)]
    lines += ["", "## Rollen", "", "Voor `rol`, `door`, `wie`, `aanwezig`, `met` en `delen_met`.", ""]
    lines += [f"- `{role}`{'' if name == role else f': {name}'}" for role, name in ROLNAMEN.items()]
    return "\n".join(lines) + "\n"


def _delen(parts: dict[str, type[Struct]]) -> Iterator[str]:
    done: set[str] = set()
    while left := [name for name in parts if name not in done]:
        name = left[0]
        done.add(name)
        yield from ("", f"### {name}", "", *_tabel(fields(parts[name]), parts))


def _tabel(rows: Any, parts: dict[str, type[Struct]]) -> list[str]:
    lines = ["| veld | | waarde | uitleg |", "|---|---|---|---|"]
    for field in rows:
        law = f" ({field.grondslag})" if field.grondslag else ""
        extra = f" Standaard: {field.standaard}." if field.standaard is not None else ""
        must = "●" if field.verplicht else ""
        lines.append(f"| `{field.naam}` | {must} | {_waarde(field, parts)} | {field.uitleg}{extra}{law} |")
    return lines


def _waarde(field: Field, parts: dict[str, type[Struct]]) -> str:
    if field.deel is not None:
        name = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", field.deel.__name__).capitalize()
        parts[name] = field.deel
        text = f"[{name.lower()}](#{name.lower().replace(' ', '-')})" + (" of tekst" if may_be_plain(field) else "")
    elif field.vorm is Type.KEUZE:
        text = "een [rol](#rollen)" if set(field.keuzes) == set(ROLNAMEN) else " / ".join(f"`{word}`" for word in field.keuzes)
    else:
        text = {Type.GEHEEL: "geheel getal"}.get(field.vorm, field.vorm.value)
    return f"lijst: {text}" if field.lijst else text


OPDRACHTEN_KOP = """# Opdrachten

`wiezit OPDRACHT --help` zegt hetzelfde in je terminal. Het antwoord komt op stdout, al het andere op stderr.

## Codes bij het einde

| code | betekenis |
|---|---|
| 0 | Klaar. Er is niets op of boven het niveau dat je vroeg. |
| 1 | Klaar, en er is iets: een `fout` bij `check`, een tekort bij `toets`, of iets te laat bij `status --faal-bij te-laat`. |
| 2 | Het kon niet: verkeerd getypt, een pad dat niet te lezen is, geen dossier gevonden, of een fout in het programma. |
| 130 | Onderbroken met Ctrl-C. |

## Staten van een stap

| staat | betekenis |
|---|---|
| `nu` | De tijd voor deze stap loopt; doe hem uiterlijk op de dag die erbij staat. |
| `te_laat` | De laatste dag is voorbij en de stap is niet gedaan. |
| `binnenkort` | De stap komt er over een paar weken aan. |
| `later` | Nog niet aan de beurt. |
| `gedaan`, `te_laat_gedaan` | Gedaan, op tijd of na de laatste dag. |
| `onbekend` | Een mens moet dit beoordelen. |
| `gepauzeerd` | De werknemer is net hersteld of met verlof; de stap komt misschien terug. |
| `niet_van_toepassing`, `vervallen` | Hoeft hier niet, of niet meer. |
"""


def opdrachten() -> str:
    """Return the page about the commands, from their own help."""
    lines = [OPDRACHTEN_KOP, GEMAAKT, ""]
    for name, module in COMMANDS.items():
        command = typer.main.get_command(import_module(module).app)
        lines += [f"## `wiezit {name}`", "", *_help(command.help or "")]
        rows = [_optie(parameter) for parameter in command.params if not getattr(parameter, "hidden", False)]
        lines += ["| | uitleg |", "|---|---|", *rows, ""]
    return "\n".join(lines).rstrip() + "\n"


def _help(text: str) -> Iterator[str]:
    for paragraph in re.split(r"\n\s*\n", text.strip().replace("\b", "")):
        yield " ".join(line.strip() for line in paragraph.splitlines())
        yield ""


def _optie(parameter: Any) -> str:
    option = parameter.param_type_name == "option"
    name = ", ".join([*parameter.opts, *parameter.secondary_opts]) if option else parameter.metavar or parameter.name
    if option and parameter.metavar:
        name += f" {parameter.metavar}"
    text = re.sub(r"\s+", " ", parameter.help or "").replace("|", "\\|")
    if isinstance(parameter.default, str) and parameter.default:
        text += f" Standaard: `{parameter.default}`."
    return f"| `{name}` | {text} |"


def bevindingen() -> str:
    """Return the page about every finding, from the catalogue."""
    codes = list(catalogue().values())
    lines = ["# Bevindingen", "", GEMAAKT, ""]
    lines += ["Alles wat `wiezit check` en `wiezit toets` kunnen melden. `wiezit uitleg CODE` toont één ervan in je terminal.", ""]
    lines += ["Een `fout` moet je herstellen. Een `waarschuwing` is een risico of iets dat te laat was. `info` is goed om te weten.", ""]
    for block, name in BLOKKEN.items():
        rows = [code for code in codes if code.id[2] == block]
        if rows:
            lines += [f"## {name} (WZ{block}xx)", "", *(line for code in rows for line in _code(code))]
    return "\n".join(lines).rstrip() + "\n"


def _code(code: Code) -> Iterator[str]:
    law = f" Grondslag: {', '.join(code.basis)}." if code.basis else ""
    yield from (f"### {code.id} {code.name}", "", f"Ernst: {code.severity}.{law}", "")
    yield from (delen(code), "")


BLADZIJDEN = {"dossierformaat.md": dossierformaat, "opdrachten.md": opdrachten, "bevindingen.md": bevindingen}

if __name__ == "__main__":
    for name, page in BLADZIJDEN.items():
        (HIER / name).write_text(page(), encoding="utf-8", newline="\n")
    for name, rules in VASTE_LIJSTEN.items():
        (WOORDEN / f"{name}.json").write_bytes(msgspec.json.encode(index(rules())) + b"\n")
    (WOORDEN / "onschuldig.json").write_bytes(msgspec.json.encode(alledaags_onschuldig()) + b"\n")
