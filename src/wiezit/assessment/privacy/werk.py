"""When a word of care is no medical datum but a job or a place of work."""

from itertools import pairwise

from wiezit.assessment.privacy.woordgroepen import deelzin, hoort, nieuwe_deelzin
from wiezit.assessment.privacy.zinnen import Woord


def is_werk(sentence: list[Woord], begin: int, eind: int) -> bool:
    """Tell whether words `begin` up to (exclusive) `eind` name a job or a workplace."""
    if sentence[begin].tekst.startswith("collega") or _als(sentence, begin) or _is(sentence, begin):
        return True
    if _near(sentence, begin, eind) or _beroep_bij(sentence, begin) or _als_beroep(sentence, eind):
        return True
    if _na_kop(sentence, begin, eind) or _in_dienst(sentence, begin):
        return True
    return _rol(sentence, eind) or _waar_werkt(sentence, eind)


def _als(sentence: list[Woord], begin: int) -> bool:
    """`werkt op de administratie van een kliniek`, `als kok in een kliniek`, `als teamleider radiologie`; not `als de psycholoog`."""
    for start, word in enumerate(sentence[:begin]):
        if hoort(word, "werkt") and any(hoort(after, "werkt_hoe") for after in sentence[start + 1 : min(start + 3, begin)]):
            between = range(start + 1, begin)
            return not any(nieuwe_deelzin(sentence, i) or sentence[i].tekst in ("en", "gaat", "heeft", "moet") for i in between)
    if begin > 0 and sentence[begin - 1].tekst in ("als", "tot"):
        return True
    for at in range(begin - 2, max(-1, begin - 7), -1):
        if sentence[at].tekst == "als":
            after = sentence[at + 1]
            return not (hoort(after, "lidwoord") or hoort(after, "mens") or after.ruw[0].isupper())
        if nieuwe_deelzin(sentence, at) or hoort(sentence[at], "persoon"):
            return False
    return False


def _is(sentence: list[Woord], begin: int) -> bool:
    """`zij is apotheker`, `de werkgever is een kliniek`; not `hij is uit het ziekenhuis`."""
    if hoort(sentence[begin], "voorzetsel"):
        return False
    before = [word.tekst for word in sentence[max(0, begin - 3) : begin]]
    if before and before[-1] == "een":
        before.pop()
    return before[-1:] in (["is"], ["was"]) and before[-2:-1] != ["dat"]  # "Mindler, dat is een psycholoog"


def _rol(sentence: list[Woord], eind: int) -> bool:
    """`de apotheker is zijn leidinggevende`, `... als onze klant`."""
    stop = deelzin(sentence, eind - 1)[1]
    for at in range(eind, stop):
        if sentence[at].tekst in ("als", "is", "wordt") and any(hoort(word, "rol") for word in sentence[at + 1 : min(at + 4, stop)]):
            return True
    return False


def _waar_werkt(sentence: list[Woord], eind: int) -> bool:
    """`de deurwaarder van het kantoor waar zij werkt`."""
    for at in range(eind, min(eind + 6, len(sentence))):
        if sentence[at].tekst == "waar":
            return any(hoort(word, "werkt") for word in sentence[at + 1 : at + 4])
    return False


def _beroep_bij(sentence: list[Woord], begin: int) -> bool:
    """`portier bij een kliniek`: a job and a place; not `de portier moet naar de kliniek`."""
    for word in reversed(sentence[max(deelzin(sentence, begin)[0], begin - 5) : begin]):
        if hoort(word, "beroep"):
            return True
        if hoort(word, "gaat") or word.tekst == "naar":
            return False
    return False


def _na_kop(sentence: list[Woord], begin: int, eind: int) -> bool:
    """`Werkgever: Erasmus MC`, `Functie: helpende plus, wijkteam Noord`: names and nothing more; not `Functie: gaat naar de psychiater`."""
    heading = begin > 0 and hoort(sentence[0], "kop") and sentence[1].na_komma
    rest = sentence[1:begin] + sentence[eind:]
    return heading and not any(hoort(word, name) for word in rest for name in ("mens", "voorzetsel", "zegt", "gaat", "ligt", "zorg"))


def _in_dienst(sentence: list[Woord], begin: int) -> bool:
    """`in dienst van Rijnstate`, `in dienst bij een kliniek`; not `in dienst bij Bakker loopt zij bij een psycholoog`."""
    first = begin
    while first > 0 and (hoort(sentence[first - 1], "artikel") or (sentence[first - 1].ruw[0].isupper() and not sentence[first - 1].opent)):
        first -= 1
    before = [word.tekst for word in sentence[max(0, first - 3) : first]]
    return before[:2] == ["in", "dienst"] and before[2:] in (["bij"], ["van"])


def _als_beroep(sentence: list[Woord], eind: int) -> bool:
    """`op een zorgboerderij als activiteitenbegeleider`: a place and a job."""
    after = sentence[eind : eind + 4]
    return any(last.tekst == "als" and hoort(word, "beroep") for last, word in pairwise(after))


def _near(sentence: list[Woord], begin: int, eind: int) -> bool:
    for distance, at in enumerate(range(begin - 1, max(-1, begin - 6), -1), 1):
        word = sentence[at]
        if hoort(word, "voor") or (distance <= 3 and hoort(word, "dichtbij")):
            return True
        if nieuwe_deelzin(sentence, at):
            return False
    for distance, at in enumerate(range(eind, min(eind + 6, len(sentence))), 1):
        word = sentence[at]
        if nieuwe_deelzin(sentence, at):
            return False
        if hoort(word, "voor") or (hoort(word, "daarna") and all(other.tekst != "en" for other in sentence[eind:at])):
            return True
        if word.tekst in ("ons", "onze") and at + 1 < len(sentence) and sentence[at + 1].tekst.startswith(("bedrijfsarts", "arbo")):
            continue  # "heeft woensdag de psychiater en donderdag onze bedrijfsarts"
        # "De apotheek waar zij werkt", but "de tabletten werken".
        if distance <= 4 and hoort(word, "dichtbij") and not (distance == 1 and word.tekst in ("werkt", "werken", "werkte")):
            return True
    return False
