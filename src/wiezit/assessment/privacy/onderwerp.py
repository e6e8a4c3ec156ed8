"""When a word of illness is not about the employee: it is about a thing, an animal, other people, or the matter of a lesson."""

from itertools import pairwise

from wiezit.assessment.privacy.woordenlijst import classes
from wiezit.assessment.privacy.woordgroepen import deelzin, hoort
from wiezit.assessment.privacy.zinnen import Woord

_OVER = frozenset({"over", "ivm", "inzake"})
_BIJVOEGLIJK = ("end", "e", "ig")


def is_van_ding(sentence: list[Woord], begin: int, eind: int) -> bool:
    """Tell whether words `begin` up to (exclusive) `eind` are said of a thing: `verstopt riool`, `de planning loopt mank`."""
    if _voor_ding(sentence, begin, eind) or _breuk_in_ding(sentence, begin, eind):
        return True
    return _heerst(sentence, begin) or _ding_is_onderwerp(sentence, begin, eind)


def _heerst(sentence: list[Woord], begin: int) -> bool:
    """`er heerst griep op de afdeling`: nobody in particular."""
    start, stop = deelzin(sentence, begin)
    return any(hoort(word, "heerst") for word in sentence[start:stop]) and not any(hoort(word, "mens") for word in sentence)


def _voor_ding(sentence: list[Woord], begin: int, eind: int) -> bool:
    """`trillend gereedschap`, `verdrietige nabestaanden`: an adjective and right after it a thing, or people whom one works for."""
    if eind - begin > 1 or not sentence[begin].tekst.endswith(_BIJVOEGLIJK) or eind == len(sentence):
        return False
    return any(hoort(sentence[eind], name) for name in ("ding", "anderen")) and not sentence[eind].na_komma


def _breuk_in_ding(sentence: list[Woord], begin: int, eind: int) -> bool:
    """`breuk in de waterleiding`, `ingreep aan de machine`, `de bevalling van dit rapport`."""
    at = next((i for i in (eind - 1, eind) if i < len(sentence) and sentence[i].tekst in ("van", "in", "aan")), None)
    if at is None or not any(hoort(word, "breuk") for word in sentence[begin:eind]):
        return False
    for word in sentence[at + 1 : at + 4]:
        if hoort(word, "ding"):
            return True
        if not hoort(word, "aanwijzer") and not word.tekst.endswith("e"):
            return False
    return False


def _ding_is_onderwerp(sentence: list[Woord], begin: int, eind: int) -> bool:
    """`Ons magazijn kampt met bloedarmoede`: a thing is what the part of the sentence is about, and no person is in it."""
    start, stop = deelzin(sentence, begin)
    for at in range(max(start, begin - 6), begin):
        if hoort(sentence[at], "ding") and _is_onderwerp(sentence, start, at, begin, eind):
            # "Een leerling kreeg een aanval in haar klas": after the illness of another person a pronoun may mean the employee.
            end = begin if hoort(sentence[at], "klager") else min(eind + 3, stop)
            return not any(_is_mens(sentence, i, at) for i in range(start, end) if not begin <= i < eind)
    return False


def _is_onderwerp(sentence: list[Woord], start: int, at: int, begin: int, eind: int) -> bool:
    """Tell whether the thing at `at` is a subject: no preposition before it, and between it and the hit none but `van`."""
    before, between = sentence[max(start, at - 3) : at], sentence[at + 1 : begin]
    first = at - start <= 2  # "de vaatwasser in de keuken kotst", "de machine lekt en hoest"
    if any(hoort(word, "voorzetsel") for word in before) or (not first and any(word.tekst == "en" for word in between)):
        return False
    if not any(hoort(word, "lijdt") for word in sentence[eind : eind + 2]):
        for place, (last, word) in enumerate(pairwise(sentence[at:begin])):
            joins = hoort(last, "lijdt") or word.tekst == "van" or (first and place == 0 and hoort(word, "plaats"))
            if hoort(word, "voorzetsel") and not joins:
                return False
    if at == start and all(word.tekst in _OVER for word in between) and (between or eind == len(sentence)):
        return False  # "Overleg hernia", "mail over hernia": a note about somebody
    return any(hoort(word, "aanwijzer") for word in before) or len(between) < 2 or any(word.tekst.isdigit() for word in between[:1])


def _is_mens(sentence: list[Woord], at: int, ding: int) -> bool:
    """Tell whether the word at `at` means a person: a pronoun, `medewerker`, a first name; `zijn` right after a thing is a verb."""
    word = sentence[at]
    if hoort(word, "mens"):
        return word.tekst != "zijn" or at != ding + 1
    if hoort(word, "beroep") and at != ding:
        return True
    place = at > 0 and hoort(sentence[at - 1], "voorzetsel")
    return word.ruw[0].isupper() and not word.ruw.isupper() and not word.opent and not place and at != ding


def is_van_anderen(sentence: list[Woord], at: int, eind: int) -> bool:
    """Tell whether the word at `at` is about people whom the employee works for: `leerlingen met dyslexie`, `een klant klaagde over`.

    Who sits in "een groep voor mensen met angsten" is one of them.
    """
    start = deelzin(sentence, at)[0]
    if 0 < at < eind - 1 and hoort(sentence[at], "anderen") and sentence[at - 1].tekst in ("voor", "van", "aan"):
        return not any(hoort(word, "gaat") for word in sentence[start:at])  # "voor kinderen met gedragsproblemen" is one hit
    for i in range(max(0, at - 4), at - 1):
        own = i > 0 and (hoort(sentence[i - 1], "vlakbij") or sentence[i - 1].tekst in ("heeft", "heb", "hebben"))
        if not own and hoort(sentence[i], "anderen") and sentence[i + 1].tekst in ("met", "die", "over"):
            return not (sentence[i - 1].tekst == "voor" and any(hoort(word, "gaat") for word in sentence[start:i]))
    after = sentence[min(at + 1, eind) : eind + 5]
    of_others = any(hoort(word, "anderen") and last.tekst in ("van", "bij") for last, word in pairwise(after))
    return of_others or _begeleidt(sentence, start, at) or _anderen_klagen(sentence, at)


def _begeleidt(sentence: list[Woord], start: int, at: int) -> bool:
    """`begeleidt ouders in een vechtscheiding`; not `begeleidt haar zieke moeder`."""
    verb = next((i for i in range(start, at) if hoort(sentence[i], "begeleidt")), None)
    return verb is not None and not any(hoort(word, "mens") for word in sentence[verb + 1 : at + 1])


def _anderen_klagen(sentence: list[Woord], at: int) -> bool:
    """`er kwam een moeder klagen dat haar kind huilend`: before the word, somebody else complains, and the employee is not named."""
    before = sentence[:at]
    if not any(hoort(word, "klaagt") for word in sentence):
        return False
    return any(hoort(word, "klager") for word in before) and not any(hoort(word, "werknemer") for word in before)


def is_lesstof(sentence: list[Woord], begin: int, eind: int) -> bool:
    """Tell whether words are what a lesson or a text is about: `de les over diabetes`, `herhaling reanimatie`; not `tijdens de les`."""
    start = deelzin(sentence, begin)[0]
    about_is_next = begin - 2 >= start and sentence[begin - 1].tekst == "over"
    if about_is_next and hoort(sentence[begin - 2], "les_over"):
        return True
    lesson = next((i for i in range(max(start, begin - 6), begin) if hoort(sentence[i], "les")), None)
    if lesson is None or any(word.tekst in ("tijdens", "na", "bij") for word in sentence[max(start, lesson - 2) : lesson]):
        return False
    between = sentence[lesson + 1 : begin]
    about = next((i for i in range(lesson + 1, begin) if sentence[i].tekst == "over"), None)
    if about is not None and sentence[lesson + 1].tekst in ("dat", "die"):
        return not any(hoort(word, "mens") for word in sentence[about:eind])  # "het boek dat zij vertaalt gaat over"
    linked = not between or hoort(between[0], "schakel") or about is not None
    return linked and not any(hoort(word, "mens") or hoort(word, "reden") for word in sentence[lesson + 1 : eind])


def is_regel(sentence: list[Woord], begin: int, eind: int) -> bool:
    """`het verzuimreglement regelt ook medisch onderzoek`, `wij vragen niet naar behandelaars of medicijnen`: a rule, nobody's datum."""
    rule = next((at for at, word in enumerate(sentence[:begin]) if hoort(word, "regel")), None)
    if rule is not None and not any(_is_mens(sentence, at, rule) for at in range(len(sentence)) if not begin <= at < eind):
        return any(hoort(word, "bepaalt") for word in sentence[max(0, rule - 4) : rule + 4])
    if eind - begin > 1 or not hoort(sentence[begin], "algemeen") or (begin > 0 and hoort(sentence[begin - 1], "vlakbij")):
        return False
    for at in (at for at, word in enumerate(sentence) if hoort(word, "uitvraag")):
        between = sentence[min(at + 1, eind) : max(at, begin)]
        if any(hoort(word, "mens") or (hoort(word, "knip") and word.tekst != "of") for word in between):
            continue  # "vraagt niet om vrij, maar de medicijnen"
        if any(word.tekst in ("niet", "geen", "nooit") for word in sentence[max(0, at - 6) : at + 4]):
            return True
    return False


def is_belasting(sentence: list[Woord], begin: int, eind: int) -> bool:
    """Tell whether a body part stands in a limit for work: `belasting van de rechterschouder`; not `zijn rechterschouder`."""
    word = sentence[begin].tekst
    if eind - begin > 1 or not (word in classes()["<lichaam>"].woorden or word.startswith(("linker", "rechter"))):
        return False
    start, stop = deelzin(sentence, begin)
    if begin > start and hoort(sentence[begin - 1], "vlakbij"):
        return False
    return any(hoort(other, "belasting") for other in sentence[start:stop])


def is_familierol(sentence: list[Woord], begin: int, eind: int) -> bool:
    """Tell whether a relative is named for the work: `haar moeder runt de camping`; not `zijn vrouw is haar zaak kwijt`."""
    relative = sentence[eind - 1].tekst
    if eind - begin != 2 or relative.startswith("ex") or relative not in classes()["<familie>"].woorden:
        return False
    start, stop = deelzin(sentence, begin)
    if stop < len(sentence) and sentence[stop].tekst in ("die", "ook", "tevens"):
        stop = deelzin(sentence, stop)[1]
    near = sentence[max(start, begin - 4) : min(eind + 7, stop)]
    return any(hoort(word, "familierol") for word in near) and not any(hoort(word, "tegenslag") for word in sentence)
