"""Spoor 2: when it must start, and the three exceptions of UWV's frame (PK, literal list; law reference 7.2-7.5). Pure."""

from datetime import date

from dateutil.relativedelta import relativedelta

from wiezit.dates import voluit
from wiezit.dossier.dossier import datum
from wiezit.dossier.events import Eerstejaarsevaluatie, Spoor2Start
from wiezit.law.documents import zonder_akkoord
from wiezit.law.facts import Feiten
from wiezit.law.terms import SPOOR2_NA_EVALUATIE, SPOOR2_UITERLIJK, BeginWeek, Term


def evaluatie(f: Feiten) -> Eerstejaarsevaluatie | None:
    """The evaluation that the six weeks count from: the first, or the first without a valid exception after one that had it (PK)."""
    found = None
    for eje in f.van(Eerstejaarsevaluatie):
        if found is None or (uitzondering(f, found) and not uitzondering(f, eje)):
            found = eje
    return found


def uitzondering(f: Feiten, eje: Eerstejaarsevaluatie) -> str | None:
    """Return the valid exception that an evaluation records, in words (PK)."""
    if eje.spoor2 == "ja" or eje.reden_geen_spoor2 is None:
        return None
    if eje.reden_geen_spoor2 == "herstel_binnen_3_maanden":
        return "binnen 3 maanden na de evaluatie is terugkeer bij de eigen werkgever in zicht"
    if eje.reden_geen_spoor2 == "marginale_mogelijkheden":
        return "er zijn langere tijd maar heel weinig mogelijkheden"
    agreed = not zonder_akkoord(eje)
    return "de AOW gaat in binnen een jaar na de wachttijd en jullie zijn het eens" if agreed and _aow_op_tijd(f) else None


def geen_spoor2_nodig(f: Feiten) -> str | None:
    """A valid exception, no possibilities at all, or AOW age."""
    eje = f.laatste(Eerstejaarsevaluatie)
    if eje and (reason := uitzondering(f, eje)) and not _vervallen(f, eje):
        return reason
    if f.mogelijkheden == "nee":
        return "de bedrijfsarts ziet geen mogelijkheden om te werken"
    aow, due = f.dossier.kaart.werknemer.aow_datum, f.klok.dag(SPOOR2_UITERLIJK.afstand)
    return "de werknemer heeft dan de AOW-leeftijd bereikt" if aow and aow <= max(due, f.bekend_tot) else None


def beoordelen(f: Feiten) -> str | None:
    """Why a person must judge whether spoor 2 is needed.

    There are no possibilities now (PK: what arises later asks for spoor 2 then), the three months are over, or the AOW exception is not
    complete (PK).
    """
    eje = f.laatste(Eerstejaarsevaluatie)
    if _nu_niet(f) and (eje is None or eje.spoor2 != "ja"):
        return "de bedrijfsarts ziet nu geen mogelijkheden om te werken: start spoor 2 zodra die er weer zijn, en vraag hem er steeds naar"
    if eje is None or eje.spoor2 == "ja":
        return None
    if eje.reden_geen_spoor2 == "herstel_binnen_3_maanden":
        over = f.peildatum > datum(eje) + relativedelta(months=3) and not f.volledig_hervat
        return "de drie maanden van de evaluatie zijn voorbij: beoordeel of spoor 2 nu moet starten" if over else None
    if eje.reden_geen_spoor2 == "aow_binnen_een_jaar" and geen_spoor2_nodig(f) is None:
        return _aow_onzeker(f, eje)
    return None


def _nu_niet(f: Feiten) -> bool:
    """Whether there are no possibilities now and there were none when spoor 2 was due; asked from the first day on which it may start."""
    due = f.klok.dag(SPOOR2_UITERLIJK.afstand)
    told = [a.benutbare_mogelijkheden for a in f.analyses if a.benutbare_mogelijkheden and datum(a) <= min(due, f.peildatum)]
    return f.mogelijkheden == "nu_niet" and told[-1:] == ["nu_niet"] and f.peildatum >= f.klok.dag(BeginWeek(53).afstand)


def _aow_onzeker(f: Feiten, eje: Eerstejaarsevaluatie) -> str | None:
    """The AOW exception asks for the date and for the agreement of both (PK); a "nee" or a date too far away settles it."""
    if any(s.akkoord == "nee" for s in eje.ondertekend):
        return None
    if f.dossier.kaart.werknemer.aow_datum is None:
        return f"zonder aow_datum in dossier.yaml is niet te zien of de AOW uiterlijk op {voluit(_laatste_aow(f))} ingaat: vul die datum in"
    missing = zonder_akkoord(eje)
    if not missing or not _aow_op_tijd(f):
        return None
    who = " en ".join(f"de {role}" for role in missing)
    return (
        "de AOW-uitzondering geldt alleen als jullie het allebei eens zijn: "
        f"bij de evaluatie ontbreekt een handtekening met akkoord van {who}"
    )


def _aow_op_tijd(f: Feiten) -> bool:
    aow = f.dossier.kaart.werknemer.aow_datum
    return aow is not None and aow <= _laatste_aow(f)


def _laatste_aow(f: Feiten) -> date:
    """The last day on which the AOW may begin for the exception: within a year after the wait (PK)."""
    return f.looptijd.einde_wachttijd + relativedelta(years=1)


def _vervallen(f: Feiten, eje: Eerstejaarsevaluatie) -> bool:
    """Marginal possibilities are no reason any more once the bedrijfsarts sees possibilities again: then spoor 2 starts at once (PK)."""
    since = mogelijkheden_sinds(f)
    return eje.reden_geen_spoor2 == "marginale_mogelijkheden" and since is not None and since > datum(eje)


def mogelijkheden_sinds(f: Feiten) -> date | None:
    """The day of the last oordeel that sees possibilities after one that saw none, or after an evaluation with marginal ones (PK)."""
    since, before = None, None
    for event in sorted([*f.analyses, *f.van(Eerstejaarsevaluatie)], key=datum):
        if isinstance(event, Eerstejaarsevaluatie):
            before = "marginaal" if uitzondering(f, event) and event.reden_geen_spoor2 == "marginale_mogelijkheden" else before
            continue
        now = event.benutbare_mogelijkheden
        if now == "ja" and before not in ("ja", None):
            since = datum(event)
        before = now or before
    return since


def termijn(f: Feiten, gewoon: Term, uiterlijk: date) -> Term | None:
    """The term of the start in this dossier, where `gewoon` is due on `uiterlijk`: none, the six weeks alone, or as always (PK)."""
    if zonder_termijn(f, uiterlijk):
        return None
    return SPOOR2_NA_EVALUATIE if na_uitzondering(f) else gewoon


def zonder_termijn(f: Feiten, uiterlijk: date) -> bool:
    """Tell that no day limits the start: possibilities came after `uiterlijk`, or a valid exception stood by then (PK).

    Possibilities that come later ask for a start at once, without a number of days. Whoever starts although an exception was
    recorded in time does more than was asked.
    """
    since = mogelijkheden_sinds(f)
    if since and since > uiterlijk:
        return True
    eje, start = f.laatste(Eerstejaarsevaluatie), f.eerste(Spoor2Start)
    return bool(eje and start and datum(eje) <= min(uiterlijk, datum(start)) and uitzondering(f, eje))


def na_uitzondering(f: Feiten) -> bool:
    """Tell that a valid exception stood before the evaluation that now counts: its six weeks know no outer limit (PK)."""
    counts = evaluatie(f)
    return counts is not None and any(datum(e) < datum(counts) and uitzondering(f, e) for e in f.van(Eerstejaarsevaluatie))
