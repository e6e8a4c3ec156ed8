"""When a word of care is about the employee, and when it is a customer, an institution or goods."""

from itertools import pairwise

from wiezit.assessment.privacy.woordgroepen import deelzin, hoort
from wiezit.assessment.privacy.zinnen import Woord


def is_zorg(sentence: list[Woord], begin: int, eind: int) -> bool:
    """Tell whether the words around `begin` up to (exclusive) `eind` are about care for the employee."""
    if any(hoort(word, "zorg") for word in sentence[max(0, begin - 7) : begin] + sentence[eind : eind + 3]):
        return True
    if any(hoort(word, "attentie") for word in sentence):
        return True
    return _vlakbij(sentence, begin) or _ligt(sentence, begin, eind) or _zegt_over(sentence, begin, eind)


def _vlakbij(sentence: list[Woord], begin: int) -> bool:
    """`haar huisarts`, `haar vaste tandarts`, `vanwege de fysio`; not `haar takenpakket: fysio`, `zijn vooral chirurgen`."""
    if begin == 0 or sentence[begin].na_komma:
        return False
    last = sentence[begin - 1]
    if hoort(last, "vlakbij"):
        return True
    joins = (last.tekst.endswith("e") or last.tekst in ("een", "het", "eigen")) and not last.na_komma
    return begin > 1 and joins and hoort(sentence[begin - 2], "vlakbij")


def _ligt(sentence: list[Woord], begin: int, eind: int) -> bool:
    """Tell whether somebody lies or stays there: `ligt in het ziekenhuis`; not `het gebouw ligt naast het ziekenhuis`."""
    for at in range(max(0, begin - 7), min(eind + 3, len(sentence))):
        if hoort(sentence[at], "ligt"):
            between = sentence[at + 1 : begin + 1] if at < begin else sentence[max(0, begin - 3) : eind]
            return any(hoort(word, "richting") for word in between) and not _ligt_ding(sentence, at)
    return False


def _ligt_ding(sentence: list[Woord], at: int) -> bool:
    """Tell whether it is a thing that lies: `het gebouw ligt`, `nu ligt de offerte`."""
    if any(hoort(word, "ding") and not hoort(word, "klager") for word in sentence[max(0, at - 2) : at]):
        return True
    for word in sentence[at + 1 : at + 4]:
        if hoort(word, "voorzetsel"):
            return False
        if hoort(word, "zaken"):
            return True
    return False


def _zegt_over(sentence: list[Woord], begin: int, eind: int) -> bool:
    """`de cardioloog wil hem terugzien`, `de huisarts vindt dat ik`; not `als assistente kan zij`, where the person is the subject."""
    if _plaats_van_ding(sentence, begin):
        return False
    stop = deelzin(sentence, begin)[1]
    for at in range(eind, min(eind + 4, stop)):
        if hoort(sentence[at], "zegt"):
            return any(
                hoort(word, "persoon") and (place > at + 1 or not hoort(word, "onderwerp"))
                for place, word in enumerate(sentence[at + 1 : stop], at + 1)
            )
    return False


def is_zaken(sentence: list[Woord], begin: int, eind: int, *, kliniek: bool) -> bool:
    """Tell whether words `begin` up to (exclusive) `eind` name a customer or a product of the employer.

    A delivery, a repair, a shop in the same part of the sentence proves it, unless the employee goes there; of a `kliniek`, where
    one lies or stays, one anywhere in the sentence.
    """
    if _gaat(sentence, begin, eind):
        return False
    start, stop = (0, len(sentence)) if kliniek else deelzin(sentence, begin)
    signs = [word for word in sentence[start:begin] + sentence[eind:stop] if hoort(word, "zaken")]
    if kliniek and any(hoort(word, "adres") for word in sentence):  # "te bereiken in de kliniek, tweede etage"
        signs = [word for word in signs if not hoort(word, "in_gebouw")]
    return bool(signs) or _bij_ons(sentence, begin)


def _bij_ons(sentence: list[Woord], begin: int) -> bool:
    start, stop = deelzin(sentence, begin)
    part = [word.tekst for word in sentence[start : stop + 1]]
    return any(pair == ("bij", "ons") for pair in pairwise(part)) and "thuis" not in part


def is_instelling(sentence: list[Woord], begin: int, eind: int, *, kliniek: bool) -> bool:
    """Tell whether words of care name many (`de chirurgen`), or an institution that acts: `het verzorgingshuis sluit`.

    Who treats an employee is one provider, and where they stay is no subject; but the crisisdienst may have taken somebody along.
    """
    if len(sentence) < eind - begin + 3 or _gaat(sentence, begin, eind):
        return False
    if hoort(sentence[begin], "bond") or _plaats_van_ding(sentence, begin):
        return True
    if not kliniek:
        return sentence[eind - 1].tekst.endswith("en") and sentence[eind - 1].tekst not in ("artsen", "specialisten")
    start, stop = deelzin(sentence, begin)
    if begin == start + 1 and hoort(sentence[start], "artikel") and not any(hoort(word, "mens") for word in sentence[eind:stop]):
        return True
    before = next((word for word in reversed(sentence[max(start, begin - 2) : begin]) if not hoort(word, "artikel")), None)
    return before is not None and before.tekst in ("voor", "aan", "tussen", "rond", "tegenover", "naast", "achter")


def _plaats_van_ding(sentence: list[Woord], begin: int) -> bool:
    """`de ruit bij de logopedist`, `de keuken van een instelling`: the place of a thing; not `een afspraak bij de logopedist`."""
    start = deelzin(sentence, begin)[0]
    at = next((i for i in range(begin, max(start, begin - 4), -1) if hoort(sentence[i], "plaats")), None)
    if at is None or hoort(sentence[at - 1], "zorgwoord"):
        return False
    return hoort(sentence[at - 1], "ding") or any(hoort(word, "artikel") for word in sentence[max(start, at - 3) : at - 1])


def is_handelswaar(sentence: list[Woord], begin: int, eind: int) -> bool:
    """Tell whether the words at `begin` are goods: `verkoopt steunzolen`, `de dozen met insuline`; not `levert hem hoofdpijn op`."""
    if eind < len(sentence) and sentence[eind].tekst == "op":
        return False
    for at in range(begin - 1, max(-1, begin - 9), -1):
        word = sentence[at]
        if hoort(word, "handel") or (hoort(word, "handel_in") and sentence[at + 1].tekst in ("in", "van", "voor")):
            return True
        if hoort(word, "mens") or hoort(word, "knip") or hoort(word, "gebruik"):
            return False
        if hoort(word, "voorzetsel") and word.tekst not in ("in", "van", "voor") and not hoort(sentence[at - 1], "handel"):
            return False
    return False


def _gaat(sentence: list[Woord], begin: int, eind: int) -> bool:
    """`moet naar de tandarts`, `omdat hij bij de fysio zit`, `kan hij door naar de fysio`, `heeft de orthopeed om tien uur`."""
    start, stop = deelzin(sentence, begin)
    part, near = sentence[start:begin], sentence[max(start, begin - 3) : begin + 1]
    if eind < stop and sentence[eind].tekst == "om" and any(word.tekst in ("heeft", "had", "heb") for word in near):
        return True
    if not any(hoort(word, "richting") for word in near):
        return False
    if any(word.tekst == "naar" for word in near) and any(hoort(word, "persoon") or _is_voornaam(sentence, word) for word in part):
        return not any(hoort(word, "vervoer") for word in part)
    last = eind < stop and hoort(sentence[eind], "gaat") and (eind + 1 == stop or sentence[eind + 1].tekst in ("en", "om", "wordt", "zijn"))
    return last or any(hoort(word, "gaat") for word in part)


def _is_voornaam(sentence: list[Woord], word: Woord) -> bool:
    """Tell whether a word has a capital inside a sentence and is followed by a verb of going: `want Sanne is naar`."""
    at = sentence.index(word)
    return word.ruw[0].isupper() and not word.opent and at + 1 < len(sentence) and sentence[at + 1].tekst in ("is", "was", "ging", "moest")
