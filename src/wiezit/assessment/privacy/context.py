"""When a word of care is no medical datum: a job, a customer, a product or a place of work."""

from itertools import pairwise

from wiezit.assessment.privacy.woordgroepen import deelzin, hoort, nieuwe_deelzin
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


def is_werk(sentence: list[Woord], begin: int, eind: int) -> bool:
    """Tell whether words `begin` up to (exclusive) `eind` name a job or a workplace."""
    if sentence[begin].tekst.startswith("collega") or _als(sentence, begin) or _is(sentence, begin):
        return True
    if _near(sentence, begin, eind) or _beroep_bij(sentence, begin) or _als_beroep(sentence, eind):
        return True
    if _na_kop(sentence, begin, eind) or _in_dienst(sentence, begin):
        return True
    return _rol(sentence, eind) or _waar_werkt(sentence, eind)


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
