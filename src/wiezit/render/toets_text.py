"""`wiezit toets` for people on a terminal: first what to do, then the report, then the efforts, each with evidence and article."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from wiezit.assessment.rehearsal import LACKING, Bewijs, Inspanning, Onderdeel, Toets
from wiezit.command_line import geknipt, opdracht
from wiezit.dates import kort
from wiezit.render.states import Teken
from wiezit.render.style import Style, clean
from wiezit.render.toets_words import DELEN, GROEPEN, INSPANNINGEN, VOORBEHOUD, acties, bewijs, kop_acties, tekorten, toestand

SHOWN_EVIDENCE = 4


def render(toetsen: Iterable[Toets], style: Style) -> str:
    """Return all rehearsals, one after the other."""
    return "\n\n".join(style.fit("\n".join(_toets(toets, style))) for toets in toetsen) + "\n"


def _toets(toets: Toets, style: Style) -> Iterator[str]:
    title = f"Als UWV op {kort(toets.peildatum)} toetst: {clean(toets.dossiernummer)} ({toestand(toets)})"
    yield from _alinea(title, style, look="vet")
    yield ""
    if toets.onleesbaar:
        names = ", ".join(clean(name) for name in toets.onleesbaar)
        yield from _alinea(f"Niet te lezen: {names} (wat daarin kan staan, beoordeel ik niet). Verbeter dit eerst:", style)
        yield f"  {clean(opdracht('wiezit check', toets.pad))}"
        yield ""
    yield from _eerst(toets, style)
    yield style.paint("Het re-integratieverslag", "vet")
    for part in toets.verslag:
        yield from _onderdeel(part, style)
    for groep, heading in GROEPEN.items():
        yield ""
        yield style.paint(heading, "vet")
        for effort in toets.inspanningen:
            if effort.groep == groep:
                yield from _inspanning(effort, style)
    yield ""
    yield from _alinea(f"Tekorten: {tekorten(toets)}", style)
    yield f"Zelf beoordelen: {toets.samenvatting.open_normen}"
    yield from _alinea(VOORBEHOUD, style)


def _eerst(toets: Toets, style: Style) -> Iterator[str]:
    actions = list(acties(toets))
    if not actions and toets.onleesbaar:
        return  # nothing can be said of a dossier that is not read whole
    if not actions:
        yield "Ik zie op deze dag geen tekort in de bestanden. Dat is geen goedkeuring."
    else:
        yield style.paint(f"{kop_acties(toets)}:", "vet")
        for number, action in enumerate(actions, start=1):
            yield from _actie(f"{number}. {action}", style, inspringen=1)
    yield ""


def _onderdeel(part: Onderdeel, style: Style) -> Iterator[str]:
    yield from _kop(DELEN[part.staat], part.titel, style)
    lacking = part.staat in LACKING
    if part.namen and lacking:
        yield from _alinea(f"ontbreekt: {', '.join(part.namen)}", style, inspringen=5)
    if part.reden:
        yield from _alinea(clean(part.reden), style, inspringen=5)
    if part.staat in (*LACKING, "aanwezig"):
        yield from _bewijs(part.bewijs, style)
    if lacking:
        yield from _slot(part.actie, part.grondslag, style)


def _inspanning(effort: Inspanning, style: Style) -> Iterator[str]:
    code = f" [{effort.code}]" if effort.code else ""
    yield from _kop(INSPANNINGEN[effort.staat], effort.titel + code, style)
    yield from _alinea(clean(effort.bericht), style, inspringen=5)
    if effort.staat != "niet_aan_de_orde":
        yield from _bewijs(effort.bewijs, style)
        yield from _slot(effort.actie, effort.grondslag, style)


def _kop(teken: Teken, titel: str, style: Style) -> Iterator[str]:
    """The state and the title; on a narrow terminal the title stands below it."""
    state = f"{style.symbol(teken.symbool, teken.ascii)} {teken.woord}"
    painted = style.paint(state, *teken.kleur)
    if style.breedte and len(state) + len(titel) + 4 > style.breedte:
        yield f"  {painted}:"
        yield f"     {titel}"
    else:
        yield f"  {painted}: {titel}"


def _bewijs(proofs: tuple[Bewijs, ...], style: Style) -> Iterator[str]:
    if proofs:
        told = [clean(bewijs(proof)) for proof in proofs[-SHOWN_EVIDENCE:]]
        more = f" en {len(proofs) - SHOWN_EVIDENCE} eerdere" if len(proofs) > SHOWN_EVIDENCE else ""
        yield from _alinea(f"bewijs: {', '.join(told)}{more}", style, inspringen=5, look="vaag")


def _slot(actie: str | None, grondslag: tuple[str, ...], style: Style) -> Iterator[str]:
    if actie:
        yield from _actie(f"{style.symbol('→', '->')} {actie}", style, inspringen=5)
    if grondslag:
        yield from _alinea(f"grondslag: {'; '.join(grondslag)}", style, inspringen=5, look="vaag")


def _actie(tekst: str, style: Style, *, inspringen: int) -> Iterator[str]:
    """What to do; a command at its end stands on a line of its own, whole, so that it can be copied."""
    told, command = geknipt(clean(tekst))
    yield from _alinea(told, style, inspringen=inspringen, hang=len(tekst.split(" ", 1)[0]) + 1)
    if command:
        yield f"{' ' * (inspringen + 3)}{command}"


def _alinea(tekst: str, style: Style, *, inspringen: int = 0, hang: int = 0, look: str = "") -> Iterator[str]:
    """Wrap a text to the terminal; commands and file names are never broken inside a word."""
    room = min(style.breedte or 100, 100) - inspringen
    for line in wrap(tekst, max(room, 30), subsequent_indent=" " * hang, break_long_words=False, break_on_hyphens=False):
        yield " " * inspringen + (style.paint(line, look) if look else line)
