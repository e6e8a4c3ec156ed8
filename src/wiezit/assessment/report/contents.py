"""The contents of the re-integratieverslag: what the law asks, in its order, and what is missing or left out. Pure."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from wiezit.assessment.chronicle import van_geval
from wiezit.assessment.efforts.view import EffortView
from wiezit.assessment.planning import Stand, feiten, stand
from wiezit.assessment.report.admin import administratief
from wiezit.assessment.report.course import verloop
from wiezit.assessment.report.model import Alinea, Onderdeel, Tabel, Veld, Verslag, Verslagvorm
from wiezit.assessment.report.parts import DELEN, RUBRIEK_VAN, Oordelen, medische_informatie, onderdeel
from wiezit.assessment.report.presence import onderdelen
from wiezit.assessment.report.roles import RUBRIEKEN, Zicht
from wiezit.assessment.report.words import datumkort, getal, titel
from wiezit.dates import kort
from wiezit.dossier.dossier import Dossier, datum
from wiezit.dossier.events import Event
from wiezit.dossier.roles import ROLNAMEN, Rol
from wiezit.law.reasons import verkort_verslag
from wiezit.text import met_hoofdletter, spelled_out


def vorm_van(stand: Stand) -> Verslagvorm:
    """Return which report the law asks: short when the employment ends while ill and VORM art. 2a allows that, else full."""
    if stand.klok is None:
        return "volledig"
    facts = feiten(stand.dossier.tot_en_met(stand.peildatum), stand.klok, stand.peildatum)
    return "verkort" if verkort_verslag(facts) else "volledig"


def verslag(
    now: Stand,
    *,
    voor: Rol | None = None,
    concept: bool = False,
    vorm: Verslagvorm | None = None,
    bsn: str | None = None,
    sommen: Mapping[str, str] | None = None,
) -> Verslag:
    """Return the report on the peildatum of `now`.

    `sommen` maps names of attachments to their sha256; `bsn` is shown only where this reader may have it. A dossier that
    misses anything still gives a report, in which that part stands as missing.
    """
    zicht, form = Zicht(voor), vorm or vorm_van(now)
    case = [event for event in van_geval(now) if zicht.toont(RUBRIEK_VAN[type(event)])]
    shown = tuple(event for event in case if zicht.mag(event))
    judged = _oordelen(now, zicht)
    parts = [
        administratief(now, zicht, bsn if zicht.bsn else None, judged["administratieve_gegevens"]),
        verloop(now, shown, zicht, beelden=form == "volledig"),
        *_stukken(now, shown, zicht, form, judged),
    ]
    if zicht.toont("bijlagen"):
        parts.append(_bijlagen(now.dossier, shown, alles=zicht.alles, sommen=sommen or {}))
    if voor is not None:
        parts.append(_weggelaten(zicht, [event for event in case if not zicht.mag(event)], bsn=bsn))
    return Verslag(
        titel="Re-integratieverslag" if form == "volledig" else "Verkort re-integratieverslag",
        dossiernummer=now.dossier.nummer,
        vorm=form,
        peildatum=now.peildatum,
        voor=voor,
        concept=concept,
        omslag=tuple(_omslag(now, voor)),
        onderdelen=tuple(parts),
        let_op=tuple(_let_op(now.dossier, zicht)),
    )


def bestanden(stand: Stand, voor: Rol | None) -> set[str] | None:
    """Return the files that this reader may know of, by their names as `sommen` has them; None when that is all of them."""
    zicht = Zicht(voor)
    if zicht.alles:
        return None
    names = {"dossier.yaml"}
    for event in van_geval(stand):
        if zicht.toont(RUBRIEK_VAN[type(event)]) and zicht.mag(event):
            names.add(stand.dossier.bestand(event))
            if zicht.toont("bijlagen"):
                names.update(f"bijlagen/{item if isinstance(item, str) else item.bestand}" for item in event.bijlagen)
    return set(map(spelled_out, names))


def _oordelen(now: Stand, zicht: Zicht) -> Oordelen:
    """Return what each part is, as `toets` says it: judged by all dates, also where a file that cannot be read leaves a doubt.

    That file is named only to who may know of every file.
    """
    known = now.dossier.tot_en_met(now.peildatum)
    parts = onderdelen(EffortView(known, stand(known, now.peildatum)))
    if not zicht.alles:
        parts = tuple(replace(part, reden="niet alles is te lezen") if part.onbeoordeeld else part for part in parts)
    return {part.onderdeel: part for part in parts}


def _stukken(stand: Stand, shown: tuple[Event, ...], zicht: Zicht, vorm: Verslagvorm, oordelen: Oordelen) -> Iterator[Onderdeel]:
    for deel in DELEN:
        if not zicht.toont(deel.rubriek) or (vorm == "verkort" and not deel.verkort):
            continue
        if deel.id == "oordeel_werknemer":
            yield medische_informatie(shown, zicht, oordelen)
        part = onderdeel(deel, stand, shown, zicht, oordelen)
        if part is not None:
            yield part
    if not zicht.toont("oordeel"):
        yield medische_informatie(shown, zicht, oordelen)


def _let_op(dossier: Dossier, zicht: Zicht) -> Iterator[str]:
    unread = dossier.onleesbaar
    if unread:
        which = f": {', '.join(unread)}" if zicht.alles else ""
        many = "1 bestand is niet te lezen en staat" if len(unread) == 1 else f"{len(unread)} bestanden zijn niet te lezen en staan"
        yield f"{many} niet in dit verslag{which}."
    if dossier.configuratie_onleesbaar:
        yield "wiezit.yaml is niet te lezen: wat daarin over de werkgever en de betrokkenen staat, staat niet in dit verslag."


def _omslag(stand: Stand, voor: Rol | None) -> Iterator[Veld]:
    card = stand.dossier.kaart
    yield Veld("Werknemer", card.werknemer.naam)
    hours = card.functie.uren_per_week
    yield Veld("Functie", card.functie.titel and card.functie.titel + (f", {getal(hours)} uur per week" if hours else ""))
    yield Veld("Werkgever", "niet te lezen: wiezit.yaml" if stand.dossier.werkgever_onleesbaar else stand.dossier.werkgever.naam)
    yield Veld("Eerste ziektedag", kort(stand.klok.eerste_ziektedag) if stand.klok else stand.dossier.geen_ziekmelding)
    yield Veld("Stand op", kort(stand.peildatum))
    if voor is not None:
        yield Veld("Exemplaar voor", ROLNAMEN[voor])


def _bijlagen(dossier: Dossier, shown: tuple[Event, ...], *, alles: bool, sommen: Mapping[str, str]) -> Onderdeel:
    rows: list[tuple[str, ...]] = []
    for event in shown:
        for item in event.bijlagen:
            name = item if isinstance(item, str) else item.bestand or ""
            title, day = ("", None) if isinstance(item, str) else (item.titel or "", item.datum)
            belongs = f"{titel(event)}, {datumkort(datum(event))}"
            rows.append(
                (str(len(rows) + 1), name, ", ".join(p for p in (title, datumkort(day)) if p), belongs, _som(dossier, name, sommen))
            )
    named = {row[1] for row in rows}
    for name in sorted(dossier.bijlagen) if alles else ():
        if name not in named:
            rows.append((str(len(rows) + 1), name, "", "geen gebeurtenis noemt dit bestand", _som(dossier, name, sommen)))
    if not rows:
        return Onderdeel(id="bijlagen", titel="Bijlagen", blokken=(Alinea("Er zijn geen bijlagen."),))
    heads = ("Nr", "Bestand", "Titel en datum", "Hoort bij", "Controlegetal (sha256)")
    return Onderdeel(
        id="bijlagen", titel="Bijlagen", blokken=(Tabel("Lijst van bijlagen", heads, tuple(rows), breedtes=(5, 26, 21, 23, 25)),)
    )


def _som(dossier: Dossier, naam: str, sommen: Mapping[str, str]) -> str:
    return sommen.get(spelled_out(f"bijlagen/{naam}"), "") or ("ontbreekt in de map bijlagen" if naam not in dossier.bijlagen else "")


def _weggelaten(zicht: Zicht, verborgen: list[Event], *, bsn: str | None) -> Onderdeel:
    reasons: dict[str, list[str]] = {}
    for key, reason in zicht.verborgen.items():
        reasons.setdefault(reason, []).append(RUBRIEKEN[key])
    rows = [(met_hoofdletter("; ".join(words)), reason) for reason, words in reasons.items()]
    if bsn and not zicht.bsn:
        rows.append(("BSN", "Het BSN hoort alleen in stukken voor UWV, de bedrijfsarts en het re-integratiebedrijf."))
    if verborgen:
        many = "1 gebeurtenis" if len(verborgen) == 1 else f"{len(verborgen)} gebeurtenissen"
        rows.append((many, "Het dossier noemt deze lezer niet bij ‘delen_met’."))
    rows.append(("Medische informatie", "Staat nooit in het dossier. De werknemer krijgt die van de bedrijfsarts."))
    table = Tabel("Weggelaten uit dit exemplaar", ("Wat", "Waarom"), tuple(rows), breedtes=(40, 60))
    return Onderdeel(id="weggelaten", titel="Wat is weggelaten en waarom", blokken=(table,))
