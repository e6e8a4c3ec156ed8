"""The words, symbols and order of a rehearsal, the same in every format that people read."""

from collections.abc import Iterator

from wiezit.assessment.next_step import inhalen
from wiezit.assessment.rehearsal import LACKING, Bewijs, Groep, Inspanningstaat, Onderdeelstaat, Toets
from wiezit.command_line import geknipt
from wiezit.dates import kort
from wiezit.render.states import TOESTANDEN, VERLOF_VOORBIJ, Teken

DELEN: dict[Onderdeelstaat, Teken] = {
    "ontbreekt": Teken("ontbreekt", "✖", "!", ("rood", "vet"), 0),
    "onvolledig": Teken("onvolledig", "✖", "!", ("rood",), 1),
    "nog_niet_nodig": Teken("nog niet nodig", "·", ".", ("vaag",), 2),
    "niet_nodig": Teken("niet nodig", "–", "-", ("vaag",), 3),
    "aanwezig": Teken("aanwezig", "✔", "v", ("groen",), 4),
}
INSPANNINGEN: dict[Inspanningstaat, Teken] = {
    "tekort": Teken("tekort", "✖", "!", ("rood", "vet"), 0),
    "open_norm": Teken("zelf beoordelen", "?", "?", ("blauw",), 1),
    "voldoende_onderbouwd": Teken("onderbouwd", "✔", "v", ("groen",), 2),
    "niet_aan_de_orde": Teken("niet aan de orde", "·", ".", ("vaag",), 3),
}
GROEPEN: dict[Groep, str] = {
    "spoor1": "Spoor 1: werk bij jou",
    "spoor2": "Spoor 2: werk bij een ander",
    "werknemer": "De werknemer",
    "arbodienst": "De bedrijfsarts en arbodienst",
    "administratief": "Het verslag zelf",
}
VOORBEHOUD = (
    "Dit is geen voorspelling. UWV weegt zelf, kijkt ook of er een goede reden was, en of herstel nog kan. "
    "Wat een mens moet wegen, staat hier als ‘zelf beoordelen’."
)


def toestand(toets: Toets) -> str:
    """Return the state of the dossier as it stands inside a sentence."""
    return VERLOF_VOORBIJ if toets.verlof_voorbij else TOESTANDEN[toets.toestand]


def kop_acties(toets: Toets) -> str:
    """Return the heading over `acties`: in leave neither employer nor employee has to do anything (UWIA)."""
    return "In het verlof hoeft er niets. Doe daarna eerst" if toets.toestand == "verlof" else "Doe eerst"


def acties(toets: Toets) -> Iterator[str]:
    """Yield what to do now, each once: what can still be done goes before what can only be explained.

    A document that is asked for as a part of the report is not asked for once more as an effort.
    """
    lacks = sorted((e for e in toets.inspanningen if e.staat == "tekort"), key=lambda e: not e.alsnog)
    parts = [part.actie for part in toets.verslag if part.staat in LACKING and part.actie]
    asked = {command for action in parts if (command := geknipt(action)[1])}
    every = dict.fromkeys([*parts, *(e.actie for e in lacks if e.actie and geknipt(e.actie)[1] not in asked)])
    yield from sorted(every, key=lambda action: action.startswith(inhalen()))


def tekorten(toets: Toets) -> str:
    """Return the count of lacks per reason in words: `administratief: 1 · spoor 2: 1`."""
    totals = toets.samenvatting
    counted = (
        ("administratief", totals.administratief),
        ("spoor 1", totals.spoor1),
        ("spoor 2", totals.spoor2),
        ("werknemer", totals.werknemer),
        ("arbodienst", totals.arbodienst),
    )
    return " · ".join(f"{name}: {number}" for name, number in counted)


def bewijs(proof: Bewijs) -> str:
    """Return a piece of evidence in words: the file, and what happened when."""
    if proof.datum is None:
        return proof.bestand
    return f"{proof.bestand} ({kort(proof.datum)})"
