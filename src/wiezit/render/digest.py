"""The digest as text or Markdown, for mail, chat or a scheduled job: numbers, steps and dates, no names and no free text."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from wiezit.assessment.changes import name
from wiezit.assessment.digest import Overzicht, rollen, voor_rol
from wiezit.assessment.planning import PlannedStep, Staat
from wiezit.dates import kort
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import soort_van
from wiezit.dossier.fields import in_woorden
from wiezit.dossier.roles import ROLNAMEN, Rol
from wiezit.law.words import in_zin
from wiezit.render.changes_text import lines
from wiezit.render.groups import Groep, groepen
from wiezit.render.step_rows import prose
from wiezit.render.style import Style, clean, markdown


class Week(Struct, frozen=True, kw_only=True):
    """What was looked at: after `sinds` up to and including `peildatum`, and from there up to and including `tot_en_met`."""

    sinds: date
    peildatum: date
    tot_en_met: date
    dossiers: int
    rol: Rol | None = None


def render(found: Sequence[Overzicht], week: Week, *, md: bool, style: Style) -> str:
    """Return the digest; one sentence when there is nothing to say. Text breaks between words where the style has a width."""
    form = _Vorm(md, Style() if md else style)
    told = [one if week.rol is None else voor_rol(one, week.rol) for one in found]
    told = [one for one in told if not one.leeg]
    if not told:
        amount = "1 dossier" if week.dossiers == 1 else f"{week.dossiers} dossiers"
        return form.sentence(f"Niets nieuws sinds {kort(week.sinds)}, en niets te doen tot en met {kort(week.tot_en_met)} ({amount}).")
    for_whom = f" voor {ROLNAMEN[week.rol]}" if week.rol else ""
    parts = [form.head(f"Samenvatting{for_whom} op {kort(week.peildatum)}", 1)]
    if broken := [line for one in told if one.onleesbaar for line in form.block(one.nummer, [_unread(one.onleesbaar)])]:
        parts += [form.head("Kijk dit eerst na met wiezit check", 2), *broken, ""]
    if todo := list(_todo(told, week.rol, form)):
        parts += [form.head(f"Te doen tot en met {kort(week.tot_en_met)}", 2), *todo]
    else:
        parts.append(form.sentence(f"{'Voor zover te lezen niets' if broken else 'Niets'} te doen tot en met {kort(week.tot_en_met)}."))
    if planned := [line for one in told for line in form.block(one.nummer, list(_planned(one)))]:
        parts += [form.head("Staat gepland", 2), *planned, ""]
    if news := [line for one in told for line in form.block(one.nummer, list(_news(one)))]:
        parts += [form.head(f"Sinds {kort(week.sinds)}", 2), *news, ""]
    return "\n".join(parts).rstrip("\n") + "\n"


def _unread(number: int) -> str:
    return f"{'1 bestand is' if number == 1 else f'{number} bestanden zijn'} niet te lezen; wat daarin staat, telt niet mee"


def _news(one: Overzicht) -> Iterator[str]:
    for event in one.gebeurtenissen:
        later = event.vastgelegd_op if event.vastgelegd_op and event.vastgelegd_op > datum(event) else None
        yield f"{in_woorden(soort_van(type(event)))} op {kort(datum(event))}{f' (vastgelegd op {kort(later)})' if later else ''}"
    yield from lines(replace(one.veranderd, volgende=None, eerst=None))


def _todo(told: Sequence[Overzicht], only: Rol | None, form: "_Vorm") -> Iterator[str]:
    roles = (only,) if only else tuple(dict.fromkeys(role for one in told for role in rollen(one)))
    for role in roles:
        blocks = [line for one in told for line in form.block(one.nummer, list(_duties(voor_rol(one, role))))]
        if blocks:
            yield form.head(ROLNAMEN[role], 3)
            yield from (*blocks, "")


def _duties(one: Overzicht) -> Iterator[str]:
    if one.vastleggen:
        yield f"{in_zin(one.vastleggen.titel)}: {one.vastleggen.opdracht}"
    yield from map(_missed, groepen(planned for planned in one.komt if planned.staat is Staat.TE_LAAT))
    yield from (f"{name(planned)}: {_when(planned)}" for planned in one.komt if planned.staat is not Staat.TE_LAAT)
    for agreed in one.afspraken:
        yield f"afspraak van {kort(agreed.gemaakt_op)}: klaar op {kort(agreed.voor)}"


def _missed(late: Groep) -> str:
    """One line for all missed rounds of a step: one talk now makes good for them."""
    if late.aantal == 1:
        return f"{name(late.eerste)}: te laat, de laatste dag was {_day(late.eerste)}"
    return f"{name(late.eerste, ronde=False)}: {late.aantal} keer te laat, de laatste keer was uiterlijk {_day(late.laatste)}"


def _when(planned: PlannedStep) -> str:
    return f"uiterlijk {kort(planned.telt)}" if planned.telt else "meteen"


def _day(planned: PlannedStep) -> str:
    return kort(planned.telt) if planned.telt else "onbekend"


def _planned(one: Overzicht) -> Iterator[str]:
    for event in one.gepland:
        yield f"{in_woorden(soort_van(type(event)))} op {kort(datum(event))}"


class _Vorm(Struct, frozen=True):
    """Markdown, or text as wide as its style."""

    md: bool
    style: Style

    def block(self, number: str, items: list[str]) -> Iterator[str]:
        """Yield the items of one dossier: its number at the first of them, and what does not fit on a line below its own beginning."""
        label = markdown(number) if self.md else clean(number)
        for place, item in enumerate(items):
            if self.md:
                yield f"- **{label}** {markdown(item)}"
                continue
            first, *more = prose([item], self.style, inspringen=len(label) + 4)
            yield f"  {label if place == 0 else ' ' * len(label)}  {first}"
            yield from (f"{' ' * (len(label) + 4)}{line}" for line in more)

    def head(self, text: str, level: int) -> str:
        if self.md:
            return f"{'#' * level} {text}\n"
        if level == 3:
            return f" {text}"
        return self.sentence(text) if level == 1 else "\n".join(prose([f"{text}:"], self.style))

    def sentence(self, text: str) -> str:
        return "\n".join(prose([text], self.style)) + "\n"
