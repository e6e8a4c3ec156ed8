"""Write a folder of plausible, fictional dossiers: the same seed and number give the same bytes. No medical data.

Usage: python bench/maak.py FOLDER [--bestanden 30000] [--zaad 1] [--woorden FILE] [--beknopt]

The sentences hold few different words. With a list of Dutch words, a line each, one word in eight becomes one of these, most of them
seldom, as in what people write: a check that remembers words is cheap only for those that it has seen. With `--beknopt` the texts are
about as long as in the sample dossiers, else some four times as long.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random

from wiezit.assessment.privacy import scan

ZINNEN = Path(__file__).with_name("zinnen.txt").read_text("utf-8").splitlines()
"""What people write in a dossier, from the samples: with a few sentences only, checks of words would look cheaper than they are."""
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
  - rol: werkgever
    naam: Directeur Voorbeeld
    functie: directeur
  - rol: leidinggevende
    naam: Leidinggevende Voorbeeld
  - rol: hr
    naam: Adviseur Voorbeeld
  - rol: arbeidsdeskundige
    naam: Deskundige Voorbeeld
  - rol: casemanager
    naam: Casemanager Voorbeeld
  - rol: bedrijfsarts
    naam: Bedrijfsarts Voorbeeld
"""


EEN_OP = 8
"""Of so many words one comes from the list of words, if there is one."""


class Schrijver(Random):
    """Chance, and what people write by it."""

    woorden: Sequence[str] = ()
    beknopt = False

    def zin(self) -> str:
        """Return a sentence."""
        words = self.choice(ZINNEN).split(" ")
        return " ".join(self._zeldzaam() if self.woorden and self.random() * EEN_OP < 1 and word.isalpha() else word for word in words)

    def _zeldzaam(self) -> str:
        """Return a word of the list: few of them often, most of them once or never."""
        return self.woorden[int(len(self.woorden) * self.random() ** 16)]


def onschuldig(path: Path) -> list[str]:
    """Return the words of a list in an order of chance, without those that have a finding: few dossiers have one."""
    words = sorted(word for word in path.read_text("utf-8").split() if word.isalpha() and word.islower())
    return [word for word in Random(1).sample(words, len(words)) if not scan(word)]


def tekst(rnd: Schrijver, aantal: int) -> str:
    """Return a block of `aantal` lines for a multi-line field, a fifth of those when it must be brief."""
    return "".join(f"  {rnd.zin()}\n" for _ in range(-(-aantal // 5) if rnd.beknopt else aantal))


def afspraken(rnd: Schrijver, dag: date, aantal: int) -> str:
    """Return `aantal` appointments, all kept, in the shape of the field `afspraken`."""
    klaar = dag + timedelta(days=7)
    return "afspraken:\n" + "".join(
        f"  - wat: {rnd.zin()}\n    wie: {rnd.choice(ROLLEN)}\n    voor: {klaar}\n    gereed_op: {klaar}\n" for _ in range(aantal)
    )


def handtekeningen(dag: date) -> str:
    """Return both signatures, both views and the day of the copies, as plans need them."""
    return (
        "visie:\n  werkgever: Het plan past bij het werk.\n  werknemer: Ik kan hiermee aan de slag.\n"
        f"ondertekend:\n  - {{rol: werkgever, datum: {dag}, akkoord: ja}}\n  - {{rol: werknemer, datum: {dag}, akkoord: ja}}\n"
        f"afschrift_op: {dag}\n"
    )


def gesprek(rnd: Schrijver, dag: date) -> str:
    """Return the special fields of a progress talk."""
    besproken = tekst(rnd, rnd.randint(5, 9))
    return f"aanwezig: [leidinggevende, werknemer]\nbesproken: |\n{besproken}" + afspraken(rnd, dag, rnd.randint(1, 2))


def spreekuur(rnd: Schrijver, dag: date) -> str:
    """Return the special fields of a consultation."""
    later = dag + timedelta(days=42)
    return f"status: gehouden\nvorm: telefonisch\nadvies: |\n{tekst(rnd, rnd.randint(4, 11))}geldig_tot: {later}\nvolgende: {later}\n"


def contact(rnd: Schrijver, dag: date) -> str:
    """Return the special fields of a short contact."""
    later = dag + timedelta(days=14)
    return f"met: werknemer\nvorm: telefoon\nvolgende: {later}\nsamenvatting: >\n{tekst(rnd, rnd.randint(3, 9))}"


def werkhervatting(rnd: Schrijver, dag: date) -> str:
    """Return the special fields of six weeks of partial work."""
    uren, waarde = rnd.randint(4, 28), rnd.randint(20, 90)
    einde = dag + timedelta(days=41)
    kop = f"uren_per_week: {uren}\nsoort_werk: aangepast_eigen\nloonwaarde: {waarde}\ntot_en_met: {einde}\n"
    return f"{kop}samenvatting: |\n{tekst(rnd, 6)}"


def activiteit(rnd: Schrijver, dag: date) -> str:
    """Return the special fields of an activity."""
    einde = dag + timedelta(days=60)
    return f"categorie: coaching\nwat: {rnd.zin()}\nstart: {dag}\ntot_en_met: {einde}\nresultaat: |\n{tekst(rnd, 7)}"


def analyse(rnd: Schrijver, dag: date) -> str:
    """Return the special fields of the analysis by the bedrijfsarts."""
    kop = "auteur: {naam: Bedrijfsarts Voorbeeld, functie: bedrijfsarts}\ndreigend_langdurig: ja\nbenutbare_mogelijkheden: ja\n"
    return f"{kop}mogelijkheden: |\n{tekst(rnd, 3)}advies: |\n{tekst(rnd, 3)}prognose: Vanaf {dag} in stappen.\n"


def plan(rnd: Schrijver, dag: date) -> str:
    """Return the special fields of a plan."""
    kop = "einddoel: Volledig in eigen werk.\ncasemanager: Casemanager Voorbeeld\nevaluatie_weken: 6\nactiviteiten:\n"
    wat = "".join(f"  - wat: {rnd.zin()}\n    wie: [werkgever, werknemer]\n    start: {dag}\n" for _ in range(3))
    return kop + wat + handtekeningen(dag)


def bijstelling(rnd: Schrijver, dag: date) -> str:
    """Return the special fields of an adjusted plan."""
    return "reden: De uren gaan omhoog.\n" + plan(rnd, dag)


Inhoud = Callable[[Schrijver, date], str]
BEGIN: tuple[tuple[str, Inhoud], ...] = (
    ("contact", contact),
    ("spreekuur", spreekuur),
    ("contact", contact),
    ("contact", contact),
    ("probleemanalyse", analyse),
    ("contact", contact),
    ("plan_van_aanpak", plan),
)
VERVOLG: tuple[tuple[str, Inhoud], ...] = (
    ("spreekuur", spreekuur),
    ("werkhervatting", werkhervatting),
    ("voortgangsgesprek", gesprek),
    ("activiteit", activiteit),
    ("contact", contact),
    ("bijstelling_plan_van_aanpak", bijstelling),
)


def gebeurtenissen(rnd: Schrijver, aantal: int) -> Iterator[tuple[str, str]]:
    """Yield names and texts of the events of one dossier, one a week and in time: a sick report, then `aantal` - 1 others."""
    dag = date(2025, 1, 6) + timedelta(weeks=rnd.randint(0, 40))
    velden = f"doorgegeven_arbodienst_op: {dag}\nvangnet: nee\narbeidsongeval: nee\n"
    yield f"{dag}-ziekmelding.yaml", f"soort: ziekmelding\ndatum: {dag}\n{velden}"
    for volgnummer in range(aantal - 1):
        dag += timedelta(days=7)
        rest = volgnummer - len(BEGIN)
        soort, inhoud = BEGIN[volgnummer] if rest < 0 else VERVOLG[rest % len(VERVOLG)]
        door = "bedrijfsarts" if soort == "probleemanalyse" else rnd.choice(ROLLEN)
        kop = f"# week {volgnummer + 2}\nsoort: {soort}\ndatum: {dag}\ndoor: {door}\nvastgelegd_op: {dag}\n"
        yield f"{dag}-{soort}.yaml", kop + inhoud(rnd, dag)


def maak(folder: Path, bestanden: int, zaad: int = 1, woorden: Sequence[str] = (), *, beknopt: bool = False) -> int:
    """Write `bestanden` event files (and a card per dossier) under `folder`; return the number of dossiers."""
    rnd, dossiers = Schrijver(zaad), 0
    rnd.woorden, rnd.beknopt = woorden, beknopt
    while bestanden > 0:
        dossiers += 1
        aantal = min(bestanden, rnd.randint(15, 41))
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
    parser.add_argument("--woorden", type=Path, help="een lijst met Nederlandse woorden, één per regel")
    parser.add_argument("--beknopt", action="store_true", help="teksten zo kort als in de voorbeelddossiers")
    keuze = parser.parse_args()
    lijst = onschuldig(keuze.woorden) if keuze.woorden else ()
    sys.stdout.write(f"{maak(keuze.folder, keuze.bestanden, keuze.zaad, lijst, beknopt=keuze.beknopt)} dossiers\n")
