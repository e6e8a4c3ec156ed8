"""Write a folder of plausible, fictional dossiers: the same seed and number give the same bytes. No medical data.

Usage: python bench/maak.py FOLDER [--bestanden 30000] [--zaad 1]
"""

import argparse
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

ZINNEN = (
    "De werknemer werkt vier ochtenden in aangepast werk en bouwt daarna verder op.",
    "Overleg over de planning gaat goed; de leidinggevende belt iedere vrijdag.",
    "Staan en lopen wisselen af met zittend werk, maximaal twee uur achter elkaar.",
    "Het team neemt de late diensten over zolang het plan loopt.",
    "We kijken over zes weken of de uren omhoog kunnen.",
    "Thuiswerken kan op dinsdag; de werkplek is daarvoor ingericht.",
)
ROLLEN = ("werkgever", "leidinggevende", "werknemer", "bedrijfsarts", "casemanager", "hr", "arbeidsdeskundige")
KAART = """\
formaat: 1
dossiernummer: {nummer}
werknemer:
  naam: Voorbeeld {nummer}
  personeelsnummer: P{nummer}
functie:
  titel: medewerker planning
  uren_per_week: 36
  werkdagen: [ma, di, wo, do]
dienstverband:
  begin: 2015-03-01
  soort: vast
werkgever:
  naam: Fictief BV
betrokkenen:
  - rol: casemanager
    naam: Casemanager Voorbeeld
  - rol: bedrijfsarts
    naam: Bedrijfsarts Voorbeeld
"""


def tekst(rnd: Random, aantal: int) -> str:
    """Return a block of `aantal` lines for a multi-line field."""
    return "".join(f"  {rnd.choice(ZINNEN)}\n" for _ in range(aantal))


def afspraken(rnd: Random, dag: date, aantal: int) -> str:
    """Return `aantal` appointments in the shape of the field `afspraken`."""
    return "afspraken:\n" + "".join(
        f"  - wat: {rnd.choice(ZINNEN)}\n    wie: {rnd.choice(ROLLEN)}\n    voor: {dag + timedelta(days=rnd.randint(7, 42))}\n"
        for _ in range(aantal)
    )


def handtekeningen(dag: date) -> str:
    """Return both signatures and both views, as plans and evaluations need them."""
    return (
        f"visie:\n  werkgever: Het plan past bij het werk.\n  werknemer: Ik kan hiermee aan de slag.\n"
        f"ondertekend:\n  - {{rol: werkgever, datum: {dag}, akkoord: ja}}\n  - {{rol: werknemer, datum: {dag}, akkoord: ja}}\n"
    )


def gesprek(rnd: Random, dag: date) -> str:
    """Return the special fields of a progress talk."""
    return f"aanwezig: [leidinggevende, werknemer]\nbesproken: |\n{tekst(rnd, rnd.randint(5, 11))}" + afspraken(rnd, dag, rnd.randint(1, 3))


def spreekuur(rnd: Random, dag: date) -> str:
    """Return the special fields of a consultation."""
    return (
        f"status: gehouden\nvorm: telefonisch\nadvies: |\n{tekst(rnd, rnd.randint(4, 11))}"
        f"geldig_tot: {dag + timedelta(days=42)}\nvolgende: {dag + timedelta(days=42)}\n"
    )


def contact(rnd: Random, dag: date) -> str:
    """Return the special fields of a short contact."""
    return f"met: werknemer\nvorm: telefoon\nvolgende: {dag + timedelta(days=14)}\nsamenvatting: >\n{tekst(rnd, rnd.randint(3, 9))}"


def werkhervatting(rnd: Random, dag: date) -> str:
    """Return the special fields of a partial return to work."""
    return f"uren_per_week: {rnd.randint(4, 28)}\nsoort_werk: aangepast_eigen\nloonwaarde: {rnd.randint(20, 90)}\nsamenvatting: |\n{tekst(rnd, 6)}"


def activiteit(rnd: Random, dag: date) -> str:
    """Return the special fields of an activity."""
    return f"categorie: coaching\nwat: {rnd.choice(ZINNEN)}\nstart: {dag}\ntot_en_met: {dag + timedelta(days=60)}\nresultaat: |\n{tekst(rnd, 7)}"


def plan(rnd: Random, dag: date) -> str:
    """Return the special fields of an adjusted plan."""
    return (
        "einddoel: Volledig in eigen werk.\nreden: De uren gaan omhoog.\ncasemanager: Casemanager Voorbeeld\nevaluatie_weken: 6\nactiviteiten:\n"
        + "".join(f"  - wat: {rnd.choice(ZINNEN)}\n    wie: [werkgever, werknemer]\n    start: {dag}\n" for _ in range(3))
        + handtekeningen(dag)
    )


SOORTEN: tuple[tuple[str, Callable[[Random, date], str]], ...] = (
    ("voortgangsgesprek", gesprek),
    ("spreekuur", spreekuur),
    ("contact", contact),
    ("werkhervatting", werkhervatting),
    ("activiteit", activiteit),
    ("bijstelling_plan_van_aanpak", plan),
)


def gebeurtenissen(rnd: Random, aantal: int) -> Iterator[tuple[str, str]]:
    """Yield names and texts of the events of one dossier: a sick report, then `aantal` - 1 others."""
    dag = date(2025, 1, 6) + timedelta(days=rnd.randint(0, 300))
    yield f"{dag}-ziekmelding.yaml", f"soort: ziekmelding\ndatum: {dag}\ndoorgegeven_arbodienst_op: {dag}\nvangnet: nee\narbeidsongeval: nee\n"
    for volgnummer in range(1, aantal):
        dag += timedelta(days=rnd.randint(5, 16))
        soort, velden = rnd.choice(SOORTEN)
        kop = f"# gebeurtenis {volgnummer}\nsoort: {soort}\ndatum: {dag}\ndoor: {rnd.choice(ROLLEN)}\nvastgelegd_op: {dag}\n"
        yield f"{dag}-{soort}.yaml", kop + velden(rnd, dag)


def maak(folder: Path, bestanden: int, zaad: int = 1) -> int:
    """Write `bestanden` event files (and a card per dossier) under `folder`; return the number of dossiers."""
    rnd, dossiers = Random(zaad), 0
    while bestanden > 0:
        dossiers += 1
        aantal = min(bestanden, rnd.randint(20, 65))
        bestanden -= aantal
        nummer = f"2025-{dossiers:04d}"
        dossier = folder / nummer
        dossier.mkdir(parents=True)
        (dossier / "dossier.yaml").write_text(KAART.format(nummer=nummer), encoding="utf-8")
        for naam, inhoud in gebeurtenissen(rnd, aantal):
            (dossier / naam).write_text(inhoud, encoding="utf-8")
    return dossiers


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Schrijf een map met verzonnen dossiers voor de snelheidsmeting.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--bestanden", type=int, default=30_000)
    parser.add_argument("--zaad", type=int, default=1)
    keuze = parser.parse_args()
    print(maak(keuze.folder, keuze.bestanden, keuze.zaad), "dossiers")
