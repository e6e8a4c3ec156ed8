"""The course of the absence: key dates, the hours actually worked, and every term of the law with its state. Pure."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from wiezit.assessment.chronicle import opzegverbod
from wiezit.assessment.planning import PlannedStep, Staat, Stand
from wiezit.assessment.report.events import logboek
from wiezit.assessment.report.hours import Uren, urenverloop
from wiezit.assessment.report.model import Alinea, Beeld, Blok, Onderdeel, Tabel, Veld, Velden
from wiezit.assessment.report.parts import VERLOOP
from wiezit.assessment.report.roles import Zicht
from wiezit.assessment.report.words import datumkort, getal, keuzewoord, opgesomd, periode
from wiezit.dates import dagen, kort, van_tot
from wiezit.dossier.dossier import Dossier
from wiezit.dossier.events import Event
from wiezit.law.step import Soort
from wiezit.law.words import in_zin
from wiezit.text import met_hoofdletter

STAATNAAM: dict[Staat, str] = {
    Staat.GEDAAN: "gedaan",
    Staat.TE_LAAT_GEDAAN: "te laat gedaan",
    Staat.TE_LAAT: "te laat",
    Staat.NU: "nu",
    Staat.BINNENKORT: "binnenkort",
    Staat.LATER: "later",
    Staat.NIET_VAN_TOEPASSING: "niet van toepassing",
    Staat.VERVALLEN: "vervallen",
    Staat.GEPAUZEERD: "gepauzeerd",
    Staat.ONBEKEND: "zelf beoordelen",
}


def verloop(stand: Stand, gebeurtenissen: tuple[Event, ...], zicht: Zicht, *, beelden: bool = True) -> Onderdeel:
    """Return the course of the absence: key dates, pictures, interruptions, hours worked, and every term with its state."""
    if stand.klok is None:
        return Onderdeel(
            id="verloop", titel="Verloop", blokken=(Alinea(f"Er is {stand.dossier.geen_ziekmelding} in dit dossier.", "ontbreekt"),)
        )
    hours = urenverloop(stand.dossier, stand.klok, stand.peildatum)
    delen = [
        Onderdeel(id="mijlpalen", titel="Belangrijke data", blokken=tuple(_data(stand, beelden=beelden and zicht.toont("termijnen")))),
        Onderdeel(id="uren", titel="Gewerkte uren", blokken=tuple(_uren(stand, hours, zicht, beelden=beelden)), grondslag="RPG art. 3"),
        Onderdeel(id="meldingen", titel="Ziekmelding, herstel en verlof", blokken=_meldingen(stand, gebeurtenissen, zicht)),
    ]
    if zicht.toont("termijnen") and (rows := tuple(_termijnen(stand))):
        table = Tabel("Stappen", ("Stap", "Uiterlijk", "Gedaan op", "Staat", "Grondslag"), rows, breedtes=(33, 15, 14, 17, 21))
        delen.append(Onderdeel(id="termijnen", titel="Termijnen van de wet", blokken=(table, *_gepauzeerd(stand))))
    return Onderdeel(id="verloop", titel="Verloop van het verzuim", delen=tuple(delen), staat="aanwezig", grondslag="RPG art. 6 lid 1 e")


def _data(stand: Stand, *, beelden: bool) -> Iterator[Blok]:
    assert stand.klok is not None
    ends, klok = stand.mijlpalen, stand.klok
    days, week = klok.ziektedag(stand.peildatum), klok.ziekteweek(stand.peildatum)
    yield Velden(
        tuple(
            Veld(name, text)
            for name, text in (
                ("Eerste ziektedag", kort(klok.eerste_ziektedag)),
                ("Stand op de peildatum", f"{keuzewoord(stand.toestand or 'onbekend')}, ziektedag {days}, week {week}"),
                ("Laatste dag van de wachttijd", _of(ends.einde_wachttijd)),
                ("Eerste dag waarop WIA mogelijk is", _of(ends.eerste_wia_dag)),
                ("Laatste dag van de loondoorbetaling", _of(ends.einde_loondoorbetaling)),
                ("Laatste dag van het opzegverbod", _of(opzegverbod(stand))),
                ("Laatste dag van de loonsanctie", _of(ends.einde_loonsanctie)),
            )
            if text
        )
    )
    if stand.mijlpalen_alternatief:
        other = _of(stand.mijlpalen_alternatief.einde_wachttijd)
        yield Alinea(
            "Nog onbekend is of de ziekte van vóór het verlof doorloopt. Hierboven staan de vroegste datums. "
            f"Loopt de ziekte niet door, dan eindigt de wachttijd op {other}.",
            "let_op",
        )
    if beelden:
        yield Beeld("tijdlijn", "Tijdlijn van het verzuim", in_woorden(stand))


def _of(dag: date | None) -> str | None:
    return kort(dag) if dag else None


def in_woorden(stand: Stand) -> str:
    """Return what the timeline shows, in words: the text alternative of the picture."""
    assert stand.klok is not None
    count = Counter(row.staat for row in stand.stappen)
    late = count[Staat.TE_LAAT_GEDAAN]
    ends = [day for day in (stand.mijlpalen.einde_wachttijd, stand.mijlpalen.einde_loonsanctie) if day]
    parts = [f"De tijdlijn loopt van {kort(stand.klok.eerste_ziektedag)} tot en met {kort(max(ends)) if ends else 'onbekend'}."]
    told = f", waarvan {late} te laat" if late else ""
    parts.append(f"Op {kort(stand.peildatum)} zijn {count[Staat.GEDAAN] + late} stappen gedaan{told}.")
    for state, words in ((Staat.TE_LAAT, "Te laat"), (Staat.NU, "Nu aan de beurt"), (Staat.BINNENKORT, "Binnenkort")):
        names = [in_zin(row.step.titel) for row in stand.stappen if row.staat is state and row.step.is_plicht]
        if names:
            parts.append(f"{words}: {opgesomd(dict.fromkeys(names))}.")
    parts += [
        f"Onderbroken {'op' if gap.dagen == 1 else 'van'} {van_tot(gap.begin, gap.einde, kort)} ({dagen(gap.dagen)}, {gap.reden})."
        for gap in stand.klok.onderbrekingen
    ]
    return " ".join(parts)


def _uren(stand: Stand, hours: tuple[Uren, ...], zicht: Zicht, *, beelden: bool) -> Iterator[Blok]:
    if beelden and stand.dossier.kaart.functie.uren_per_week:
        yield Beeld("uren", "Gewerkte uren per week", uren_in_woorden(stand.dossier, hours, functie=zicht.toont("vrije_tekst")))
    loon = zicht.toont("loon")
    heads = ("Periode", "Uren per week", "Werk", "Loonwaarde") if loon else ("Periode", "Uren per week", "Werk")
    rows = tuple(
        (periode(row.van, row.tot_en_met), getal(row.uren), werk(row, functie=zicht.toont("vrije_tekst")), _loonwaarde(row))[: len(heads)]
        for row in hours
    )
    yield Tabel("Feitelijk gewerkte uren", heads, rows, breedtes=(34, 16, 34, 16) if loon else (38, 18, 44))


def werk(row: Uren, *, functie: bool = False) -> str:
    """Return in words what was worked in a period; with `functie` also in which job, as somebody wrote it."""
    trial = f"arbeidstherapie, {getal(row.therapie)} uur per week" if row.therapie else ""
    if row.wijze == "werk":
        event = row.hervatting
        kind = keuzewoord(event.soort_werk) if event and event.soort_werk else "werk"
        return "; ".join(part for part in (kind + (f" ({event.functie})" if event and event.functie and functie else ""), trial) if part)
    return {
        "geen": "niet gewerkt",
        "arbeidstherapie": trial,
        "hersteld": "hersteld, eigen werk",
        "verlof": "verlof",
        "onbekend": "niet vastgelegd",
    }[row.wijze]


def _loonwaarde(row: Uren) -> str:
    value = row.hervatting.loonwaarde if row.hervatting else None
    return f"{getal(value)}%" if value is not None else ""


def uren_in_woorden(dossier: Dossier, hours: tuple[Uren, ...], *, functie: bool = False) -> str:
    """Return what the plot of hours shows, in words; `functie` as in `werk`."""
    contract = getal(dossier.kaart.functie.uren_per_week or 0)
    rows = [f"vanaf {datumkort(row.van)} {getal(row.uren)} uur ({werk(row, functie=functie)})" for row in hours]
    return f"Het contract is {contract} uur per week. Gewerkt: {'; '.join(rows)}."


def _meldingen(stand: Stand, gebeurtenissen: tuple[Event, ...], zicht: Zicht) -> tuple[Blok, ...]:
    rows = [event for event in gebeurtenissen if isinstance(event, VERLOOP)]
    blocks: list[Blok] = [logboek("Meldingen", stand.dossier, rows, zicht)]
    if stand.klok and stand.klok.onderbrekingen:
        gaps = tuple((periode(g.begin, g.einde), str(g.dagen), g.reden) for g in stand.klok.onderbrekingen)
        blocks.append(Tabel("Onderbrekingen die de termijnen verschuiven", ("Periode", "Dagen", "Reden"), gaps, breedtes=(50, 20, 30)))
    return tuple(blocks)


def _gepauzeerd(stand: Stand) -> Iterator[Alinea]:
    """Yield why steps are paused, once: all of them are for the same reason, as a rule."""
    for reason in dict.fromkeys(row.reden for row in stand.stappen if row.staat is Staat.GEPAUZEERD and row.reden):
        yield Alinea(f"{met_hoofdletter(STAATNAAM[Staat.GEPAUZEERD])}: {reason}.")


def _staat(row: PlannedStep) -> str:
    reason = row.reden if row.staat in (Staat.NIET_VAN_TOEPASSING, Staat.ONBEKEND) else None
    return ": ".join(part for part in (STAATNAAM[row.staat], reason) if part)


def _termijnen(stand: Stand) -> Iterator[tuple[str, ...]]:
    groups: dict[str, list[PlannedStep]] = {}
    for row in stand.stappen:
        unused = row.step.soort is Soort.OPTIE and row.gedaan_op is None and not row.helpt_nu
        if (row.uiterlijk or row.gedaan_op) and not unused and row.staat is not Staat.VERVALLEN:
            groups.setdefault(row.step.id, []).append(row)
    for rows in groups.values():
        last = rows[-1]
        basis = "; ".join(str(source) for source in last.step.grondslag)
        if len(rows) > 1:
            words = Counter(STAATNAAM[row.staat] for row in rows)
            yield (
                f"{last.step.titel} (elke keer)",
                "",
                datumkort(max((r.gedaan_op for r in rows if r.gedaan_op), default=None)),
                ", ".join(f"{number} {word}" for word, number in words.items()),
                basis,
            )
        else:
            note = f" (afgesproken: {datumkort(last.afgesproken)})" if last.afgesproken else ""
            yield last.step.titel, datumkort(last.uiterlijk) + note, datumkort(last.gedaan_op), _staat(last), basis
