"""Answers and `--veld` values as people type them, to values as the files write them."""

import re
from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from typing import Any

from msgspec import Struct

from wiezit.cli.errors import WiezitFout
from wiezit.dates import DatumError, lees
from wiezit.dossier.fields import Field, Type, field_at, fields, limits, may_be_plain, routes
from wiezit.dossier.settings import Privacy

# Names are no place to look for medical words: people are called De Griep and an employer may be a hospital.
NAMEN = frozenset(
    {"naam", "organisatie", "bij", "casemanager", "uitvoerder", "functie", "kenmerk", "adres", "plaats", "woonplaats", "titel", "bestand"}
)
# Words about the state or the private life of a person may be fair ("goed gestemd" in a minute): `check` names those afterwards.
_OORDEEL = frozenset({"waarneming", "prive"})
_JA = {"j": "ja", "y": "ja", "yes": "ja", "true": "ja", "n": "nee", "no": "nee", "false": "nee", "?": "onbekend"}
_BAAN = re.compile(
    r"(?P<functie>\S.*?)(?P<tussen>\s*[,;]\s*|\s+)(?P<uren>\d{1,3}(?:[.,]\d{1,2})?)(?P<eenheid>\s*(?:uren|uur|u)\b)?(?:\s*per week)?",
    re.IGNORECASE,
)
_WAAROVER = {
    "zwangerschap": "een zwangerschap of bevalling",
    "diagnose": "een ziekte of diagnose",
    "medicijn": "medicijnen",
    "behandeling": "een behandeling",
    "zorgverlener": "een afspraak met een zorgverlener",
    "kliniek": "een zorginstelling",
    "klacht": "klachten",
    "bsn": "een burgerservicenummer",
    "eigen_woord": "iets dat jullie niet in een dossier willen",
}

TOT = "De laatste dag telt mee. Schrijft UWV ‘tot 14 februari’? Dan is 13 februari de laatste dag."


_NIETS = "Er is niets geschreven. Verbeter dit, en geef de opdracht opnieuw."


class AntwoordError(ValueError):
    """An answer that cannot be written; the text says why and what would be right, `hulp` what to do on the command line."""

    def __init__(self, bericht: str, *, hulp: str = _NIETS) -> None:
        super().__init__(bericht)
        self.hulp = hulp


def value_of(field: Field, text: str, today: date, privacy: Privacy) -> Any:
    """Return what the file will hold for this answer: text, or a list of texts. Raises AntwoordError."""
    if not text.strip():
        raise AntwoordError("hier hoort een waarde")
    if field.vorm is Type.TEKST or field.deel is not None:
        refuse_medical(field, text, privacy)
        return [text.strip()] if field.lijst else text.strip()
    parts = re.split(r"\s*[,;]\s*|\s+en\s+", text.strip()) if field.lijst else [text]
    try:
        values = [_one(field, part, today) for part in parts if part]
    except AntwoordError:
        if not field.keuzes:
            refuse_medical(field, text, privacy)  # the better reason, when somebody answers with an illness
        raise
    return values if field.lijst else values[0]


def stap_van(field: Field, text: str, eigen: Iterable[str]) -> str:
    """Return the text for a field, the name of a step as the files write it. Raises AntwoordError for a step that does not exist.

    `eigen` are the steps of the organisation's own; texts for other fields come back as they are.
    """
    if field.naam != "stap" or field.vorm is not Type.TEKST or not text.strip():
        return text
    from wiezit.cli.names import gelijkend
    from wiezit.law.steps import STAP

    known = [*STAP, *eigen]
    word = text.strip().lower().replace("-", "_").replace(" ", "_")
    found = next((name for name in (text.strip(), word) if name in known), None)
    if found is None:
        near = gelijkend(word, known, 1)
        hint = f"Bedoel je {near[0]}? " if near else ""
        raise AntwoordError(f"de stap ‘{text.strip()}’ bestaat niet. {hint}Alle stappen zie je met: wiezit uitleg")
    return found


def refuse_medical(field: Field, text: str, privacy: Privacy) -> None:
    """Raise AntwoordError with the reason when the answer holds what an employer may not record."""
    from wiezit.assessment.privacy import scan

    hits = {hit.categorie for hit in scan(text, extra=privacy.extra_woorden, toegestaan=privacy.toegestane_woorden)}
    found = sorted((hits & {"bsn"}) if field.naam in NAMEN else hits - _OORDEEL)
    if "bsn" in found:
        raise AntwoordError(
            "dit lijkt een burgerservicenummer (BSN). Dat hoort niet in het dossier; wiezit vraagt het pas bij het maken van het verslag."
        )
    if found:
        about = " en ".join(_WAAROVER[category] for category in found)
        raise AntwoordError(
            f"hier staat iets over {about}. Dat mag een werkgever niet vastleggen (AP h. 4). "
            "Schrijf alleen wat iemand in het werk kan of niet kan, of laat het weg. "
            "Is het bij jullie een gewoon woord? Zet het bij toegestane_woorden in wiezit.yaml.",
            hulp="Er is niets geschreven. Geef de opdracht opnieuw zonder deze tekst.",
        )


def _one(field: Field, text: str, today: date) -> str:
    text = text.strip()
    match field.vorm:
        case Type.DATUM:
            try:
                return lees(text, today).isoformat()
            except DatumError as error:
                raise AntwoordError(
                    str(error), hulp="Schrijf de dag als 5-1-2026, ‘ma 5 jan’ of gisteren. Er is niets geschreven."
                ) from None
        case Type.KEUZE:
            return _choice(field, text)
        case _:
            return _number(field, text)


def _choice(field: Field, text: str) -> str:
    word = text.lower().replace("-", "_").replace(" ", "_")
    word = _JA.get(word, word) if "ja" in field.keuzes else word
    if word in field.keuzes:
        return word
    begin = [choice for choice in field.keuzes if word and choice.startswith(word)]
    if len(begin) == 1:
        return begin[0]
    near = get_close_matches(word, field.keuzes, n=1)
    hint = f"Bedoel je {near[0]}? " if near else ""
    raise AntwoordError(f"‘{text}’ kan hier niet. {hint}Kies uit: {', '.join(field.keuzes)}")


def _number(field: Field, text: str) -> str:
    clean = re.sub(r"\s*(uur|uren|u|%|procent|weken|dagen)$", "", text.lower()).replace(",", ".")
    if not re.fullmatch(r"\d{1,6}(\.\d{1,2})?", clean) or (field.vorm is Type.GEHEEL and "." in clean):
        raise AntwoordError(f"hier hoort een getal, bijvoorbeeld {'6' if field.vorm is Type.GEHEEL else '36 of 22,5'}")
    _, highest = limits(field.naam)
    if float(clean) > highest:
        raise AntwoordError(f"dit getal is te groot: ten hoogste {highest:g}")
    return clean


def functie_en_uren(text: str) -> tuple[str, str]:
    """Return the job and the hours in an answer such as `kok, 22,5` or `kok 22.5 uur`. Raises AntwoordError, also in doubt."""
    match = _BAAN.fullmatch(text.strip())
    if match is None or not re.search(r"[^\W\d_]", match["functie"]):
        raise AntwoordError("schrijf de functie en de uren met een komma ertussen, bijvoorbeeld: kok, 22,5")
    job, between, hours = match["functie"], match["tussen"], match["uren"]
    number = re.search(r"(?<!\S)\d+$", job)
    if not match["eenheid"] and number:
        raise AntwoordError(f"zijn de uren {number[0]},{hours} of {hours}? Schrijf ‘uur’ erachter, bijvoorbeeld: kok, 22,5 uur")
    if not match["eenheid"] and not between.strip() and not re.fullmatch(r"\d\d[.,]\d+", hours):
        raise AntwoordError(f"zijn de uren {hours}? Schrijf dan een komma ertussen: {job}, {hours}")
    return job, hours


def assign(
    kind: type[Struct], pairs: list[str], today: date, privacy: Privacy, *, datum: str | None = None, eigen: Iterable[str] = ()
) -> dict[str, Any]:
    """Return the fields of `--datum` and of `--veld sleutel=waarde` options. Raises WiezitFout that names the option which is wrong.

    `visie.werknemer=…` fills a part. A list grows by repetition; for a list of parts a key that is already there begins the next.
    """
    values: dict[str, Any] = {}
    given = [] if datum is None else [("--datum", "datum", datum)]
    for option, name, text in [*given, *map(_pair, pairs)]:
        try:
            if field := field_at(kind, name):
                text = stap_van(field, text, eigen)
            _put(kind, values, name.split("."), text, today, privacy)
        except AntwoordError as error:
            raise WiezitFout(f"{option}: {error}", hulp=error.hulp) from None
    return values


def _pair(pair: str) -> tuple[str, str, str]:
    """Return the option to name, the key and the value of one `--veld`. Raises WiezitFout."""
    name, equals, text = pair.partition("=")
    name = name.strip().replace("-", "_")
    if not equals or not name:
        raise WiezitFout(f"--veld {pair}: hier hoort een sleutel en een waarde.", hulp="Schrijf bijvoorbeeld: --veld einddoel='eigen werk'")
    return f"--veld {name}", name, text


def _put(kind: type[Struct], values: dict[str, Any], words: list[str], text: str, today: date, privacy: Privacy) -> None:
    field = field_at(kind, words[0])
    if field is None:
        near = get_close_matches(words[0], [f.naam for f in fields(kind)], n=1)
        known = _NIETS if near else f"De velden zijn: {', '.join(routes(kind))}"
        raise AntwoordError("dit veld bestaat niet." + (f" Bedoel je {near[0]}?" if near else ""), hulp=known)
    if len(words) > 1:
        _put_inside(field, values, words[1:], text, today, privacy)
        return
    if field.deel is not None and not may_be_plain(field):
        raise AntwoordError(f"dit veld heeft onderdelen: {', '.join(f'{field.naam}.{f.naam}' for f in fields(field.deel))}")
    value = value_of(field, text, today, privacy)
    if field.lijst:
        values.setdefault(field.naam, []).extend(value)
    elif field.naam in values:
        raise AntwoordError("dit veld staat er twee keer")
    else:
        values[field.naam] = value


def _put_inside(field: Field, values: dict[str, Any], words: list[str], text: str, today: date, privacy: Privacy) -> None:
    if field.deel is None:
        raise AntwoordError("dit veld heeft geen onderdelen")
    if not field.lijst:
        _put(field.deel, values.setdefault(field.naam, {}), words, text, today, privacy)
        return
    items = values.setdefault(field.naam, [])
    inner = field_at(field.deel, words[0])
    if not items or (words[0] in items[-1] and not (inner is not None and inner.lijst)):
        items.append({})
    _put(field.deel, items[-1], words, text, today, privacy)
