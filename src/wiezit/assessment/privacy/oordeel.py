"""Which of the words found in a sentence are no datum about the employee after all."""

from typing import NamedTuple

from wiezit.assessment.privacy.context import is_handelswaar, is_instelling, is_zaken, is_zorg
from wiezit.assessment.privacy.namen import is_eigennaam
from wiezit.assessment.privacy.onderwerp import is_belasting, is_familierol, is_lesstof, is_regel, is_van_anderen, is_van_ding
from wiezit.assessment.privacy.werk import is_werk
from wiezit.assessment.privacy.woordenlijst import Label
from wiezit.assessment.privacy.woordgroepen import hoort
from wiezit.assessment.privacy.zinnen import Woord

# What is also said of machines, plans and firms: "de planning loopt mank".
_VAN_DINGEN = frozenset({"zwangerschap", "diagnose", "medicijn", "behandeling", "klacht", "waarneming", "prive"})
# What a firm makes and sells: hartkleppen, steunzolen, paracetamol.
_WAREN = frozenset({"zwangerschap", "diagnose", "behandeling", "medicijn"})
_PLAATSEN = frozenset({"zorgverlener", "kliniek"})


class Vondst(NamedTuple):
    """Words `begin` up to (exclusive) `eind` of a sentence, and what a list says of them."""

    begin: int
    eind: int
    label: Label


def onschuldig(sentence: list[Woord], hits: list[Vondst]) -> set[Vondst]:
    """Return the hits that the sentence itself shows to be no datum about the employee.

    Who "is verpleegkundige op de spoedeisende hulp" works there: one job in a sentence explains the other words of care.
    """
    work = any(_van_werk(sentence, hit) and is_werk(sentence, hit.begin, hit.eind) for hit in hits)
    return {hit for hit in hits if _is_onschuldig(sentence, hit, work=work)}


def _is_onschuldig(sentence: list[Woord], hit: Vondst, *, work: bool) -> bool:
    begin, end, label = hit
    if is_van_anderen(sentence, begin, end) or (label.categorie != "eigen_woord" and is_eigennaam(sentence, begin, end)):
        return True
    if _is_waar(sentence, hit) and is_handelswaar(sentence, begin, end):
        return True
    if label.categorie != "eigen_woord" and is_regel(sentence, begin, end):
        return True
    if _van_werk(sentence, hit):
        return not is_zorg(sentence, begin, end) and (work or _is_van_de_zaak(sentence, hit))
    if label.categorie == "klacht" and is_belasting(sentence, begin, end):
        return True
    if label.categorie == "prive" and is_familierol(sentence, begin, end):
        return True
    return label.categorie in _VAN_DINGEN and (is_van_ding(sentence, begin, end) or is_lesstof(sentence, begin, end))


def _is_van_de_zaak(sentence: list[Woord], hit: Vondst) -> bool:
    """Tell whether a hit is a customer or a product of the employer, or an institution that acts."""
    begin, end, label = hit
    clinic = label.categorie == "kliniek"
    if is_zaken(sentence, begin, end, kliniek=clinic):
        return True
    return label.categorie in _PLAATSEN and is_instelling(sentence, begin, end, kliniek=clinic)


def _is_waar(sentence: list[Woord], hit: Vondst) -> bool:
    """Tell whether a hit may be goods; of what somebody observes only rollators and the like are."""
    return hit.label.categorie in _WAREN or (hit.label.categorie == "waarneming" and hoort(sentence[hit.begin], "waar"))


def _van_werk(sentence: list[Woord], hit: Vondst) -> bool:
    """Tell whether a hit may name a job or a workplace: so its list says, or it is a compound such as `mantelzorgmakelaar`."""
    begin, end, label = hit
    return label.soort == "werk" or (label.categorie != "eigen_woord" and end - begin == 1 and hoort(sentence[begin], "eind"))
