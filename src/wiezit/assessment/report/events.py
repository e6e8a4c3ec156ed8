"""One event as a document of the report: every field that the format knows, what the law still misses, and who signed. Pure."""

from collections.abc import Iterable, Iterator, Mapping

from wiezit.assessment.report.model import Alinea, Blok, Onderdeel, Tabel, Veld, Velden
from wiezit.assessment.report.roles import Zicht
from wiezit.assessment.report.words import datumkort, keuzewoord, label, periode, rollen, rolnaam, titel, waarde
from wiezit.dates import kort
from wiezit.dossier.dossier import Dossier, datum
from wiezit.dossier.events import Afspraak, Auteur, Event, HuidigWerk, Ondertekening, PlanActiviteit, Visie
from wiezit.dossier.fields import Field, Type, fields
from wiezit.law.documents import TEKENT_VOOR

_ALGEMEEN = {
    "datum",
    "door",
    "aanwezig",
    "samenvatting",
    "vastgelegd_op",
    "bijlagen",
    "ondertekend",
    "visie",
    "afspraken",
    "auteur",
    "delen_met",
}
_RUBRIEK = {
    "loonwaarde": "loon", "loon": "loon", "vergoeding": "loon", "kosten": "loon",
    "bereikbaar": "prive", "verblijfadres": "prive",
    "vangnet": "uwv", "meldtermijn_uwv": "aard", "zelfde_oorzaak_als_voor_verlof": "aard",
}  # fmt: skip


def ontbrekend(event: Event) -> list[Field]:
    """Return the fields without which the law calls this document incomplete, in the order of the format."""
    return [field for field in fields(type(event)) if field.verplicht_op(datum(event)) and _leeg(getattr(event, field.naam))]


def stuk(dossier: Dossier, event: Event, zicht: Zicht) -> Onderdeel:
    """Return an event as a document of its own, with date, name and function of its authors (VORM art. 2 lid 3)."""
    return Onderdeel(
        id=dossier.bestand(event).removesuffix(".yaml"),
        titel=f"{titel(event)} van {kort(datum(event))}",
        blokken=tuple(_blokken(dossier, event, zicht)),
        staat="onvolledig" if ontbrekend(event) else "aanwezig",
    )


def _blokken(dossier: Dossier, event: Event, zicht: Zicht) -> Iterator[Blok]:
    yield Velden(tuple(_velden(event, zicht)))
    for field in fields(type(event)):
        value = getattr(event, field.naam)
        if isinstance(value, tuple) and value and isinstance(value[0], PlanActiviteit):
            yield _activiteiten(label(field.naam), value)
        elif isinstance(value, tuple) and value and isinstance(value[0], Afspraak):
            yield _afspraken(label(field.naam), value)
    if event.ondertekend:
        yield _ondertekening(dossier, event)
    for field in ontbrekend(event):
        if field.naam == "ondertekend":
            yield Alinea(f"De handtekeningen ontbreken ({field.grondslag}).", "ontbreekt")
        elif field.deel in (PlanActiviteit, Afspraak):
            yield Alinea(f"{label(field.naam)}: ontbreekt ({field.grondslag}).", "ontbreekt")
    yield Alinea(f"Bestand: {dossier.bestand(event)}{_bijlagen(event)}")


def _velden(event: Event, zicht: Zicht) -> Iterator[Veld]:
    known = {field.naam: field for field in fields(type(event))}
    yield Veld("Datum", kort(datum(event)))
    if event.auteur or _verplicht(known, "auteur"):
        yield Veld("Opgesteld door", _auteur(event.auteur), grondslag=known["auteur"].grondslag)
    if event.door:
        yield Veld("Door", rollen(event.door))
    if event.aanwezig or _verplicht(known, "aanwezig"):
        yield Veld("Aanwezig", rollen(event.aanwezig) or None)
    for name, field in known.items():
        if name not in _ALGEMEEN and _zichtbaar(field, zicht):
            yield from _veld(field, getattr(event, name), zicht)
    yield from _visie(event.visie, verplicht="visie" in known and known["visie"].verplicht_op(datum(event)))
    if event.samenvatting and zicht.toont("vrije_tekst"):
        yield Veld("Samenvatting", event.samenvatting.strip(), opmaak=True)


def _verplicht(known: Mapping[str, Field], naam: str) -> bool:
    return naam in known and known[naam].verplicht


def _zichtbaar(field: Field, zicht: Zicht) -> bool:
    free = field.vorm is Type.TEKST and not field.lijst
    return (field.naam not in _RUBRIEK or zicht.toont(_RUBRIEK[field.naam])) and (not free or zicht.toont("vrije_tekst"))


def _veld(field: Field, value: object, zicht: Zicht) -> Iterator[Veld]:
    if isinstance(value, HuidigWerk):
        for part in fields(HuidigWerk):
            text = waarde(getattr(value, part.naam), part)
            if text and _zichtbaar(part, zicht):
                yield Veld(f"Huidig werk: {label(part.naam).lower()}", text)
        return
    text = waarde(value, field)
    if text is not None:
        yield Veld(label(field.naam), text, opmaak=isinstance(value, str) and field.vorm is Type.TEKST, grondslag=field.grondslag)
    elif field.verplicht and field.deel is None:
        yield Veld(label(field.naam), None, grondslag=field.grondslag)


def _visie(visie: Visie | None, *, verplicht: bool) -> Iterator[Veld]:
    if visie is None and not verplicht:
        return
    for field in fields(Visie):
        text = getattr(visie, field.naam) if visie else None
        yield Veld(f"Visie van de {field.naam}", text.strip() if text else None, opmaak=True, grondslag=field.grondslag)


def _auteur(auteur: Auteur | None) -> str | None:
    if auteur is None or not (auteur.naam or auteur.functie):
        return None
    return ", ".join((auteur.naam or "naam ontbreekt", auteur.functie or "functie ontbreekt"))


def _activiteiten(label: str, rows: Iterable[PlanActiviteit]) -> Tabel:
    return Tabel(
        label,
        ("Wat", "Wie", "Wanneer", "Resultaat"),
        tuple((a.wat or "ontbreekt", rollen(a.wie), periode(a.start, a.tot_en_met), a.resultaat or "") for a in rows),
        breedtes=(34, 26, 21, 19),
    )


def _afspraken(label: str, rows: Iterable[Afspraak]) -> Tabel:
    return Tabel(
        label,
        ("Afspraak", "Wie", "Uiterlijk", "Gereed"),
        tuple((a.wat or "ontbreekt", rollen(a.wie), datumkort(a.voor), datumkort(a.gereed_op)) for a in rows),
        breedtes=(42, 26, 16, 16),
    )


def _ondertekening(dossier: Dossier, event: Event) -> Tabel:
    return Tabel(
        "Ondertekend",
        ("Wie", "Naam en functie", "Datum", "Akkoord"),
        tuple(
            (rolnaam(s.rol).capitalize(), naam_en_functie(dossier, s, event.auteur), datumkort(s.datum), _akkoord(s))
            for s in event.ondertekend
        ),
        breedtes=(26, 32, 15, 27),
    )


def naam_en_functie(dossier: Dossier, handtekening: Ondertekening, auteur: Auteur | None) -> str:
    """Return who signed: the holder of that role on that day, with the function (VORM art. 2 lid 3).

    For the employer that may be who wrote the document, where the dossier names nobody for that role.
    """
    if handtekening.rol == "werknemer":
        known = (dossier.kaart.werknemer.naam, dossier.kaart.functie.titel)
    else:
        day = handtekening.datum
        person = dossier.betrokkenen(day).get(handtekening.rol) if day and handtekening.rol else None
        known = (person.naam, person.functie or person.organisatie) if person else (None, None)
        if not any(known) and auteur and handtekening.rol in TEKENT_VOOR["werkgever"]:
            known = (auteur.naam, auteur.functie)
    return ", ".join(part for part in known if part) or "naam ontbreekt"


def _akkoord(handtekening: Ondertekening) -> str:
    answer = keuzewoord(handtekening.akkoord) if handtekening.akkoord else ""
    return ": ".join(part for part in (answer, handtekening.toelichting) if part)


def _bijlagen(event: Event) -> str:
    names = [item if isinstance(item, str) else item.bestand or item.titel or "" for item in event.bijlagen]
    return f" · bijlagen: {', '.join(name for name in names if name)}" if names else ""


def _leeg(value: object) -> bool:
    if isinstance(value, Visie):
        return not (value.werkgever and value.werkgever.strip() and value.werknemer and value.werknemer.strip())
    if isinstance(value, Auteur):
        return not (value.naam and value.functie)
    return value is None or value == () or (isinstance(value, str) and not value.strip())


def kern(event: Event, zicht: Zicht) -> str:
    """Return the contents of an event in one cell of a table: `Uren per week: 12 · Soort werk: eigen werk`."""
    parts = []
    for field in fields(type(event)):
        if field.naam in _ALGEMEEN or not _zichtbaar(field, zicht):
            continue
        text = waarde(getattr(event, field.naam), field)
        if text:
            parts.append(f"{label(field.naam)}: {text}")
    if event.samenvatting and zicht.toont("vrije_tekst"):
        parts.append(event.samenvatting.strip())
    return "\n".join(parts)


def regel(dossier: Dossier, event: Event, zicht: Zicht) -> tuple[str, str, str, str]:
    """Return an event as one row: date, what it is, its contents, its file."""
    who = rollen(event.door)
    contents = kern(event, zicht)
    return (
        datumkort(datum(event)),
        titel(event),
        "\n".join(p for p in (f"Door: {who}" if who else "", contents) if p),
        dossier.bestand(event),
    )


def logboek(bijschrift: str, dossier: Dossier, events: Iterable[Event], zicht: Zicht) -> Tabel:
    """Return events as a table in order of date."""
    return Tabel(
        bijschrift, ("Datum", "Wat", "Inhoud", "Bestand"), tuple(regel(dossier, e, zicht) for e in events), breedtes=(13, 20, 42, 25)
    )
