"""Who signed what, when, and whether they agreed (WZ501-WZ504)."""

from collections.abc import Iterator

from wiezit.assessment.checks.base import FOUT, WAARSCHUWING, Check, View, check
from wiezit.dates import kort
from wiezit.dossier.dossier import datum
from wiezit.dossier.roles import ROLNAMEN
from wiezit.findings import Code, Finding
from wiezit.law.documents import STUK, STUKKEN, TEKENT_VOOR, getekend

SIGNED = tuple(kind for stuk in STUKKEN if stuk.tekent for kind in (stuk.soort, stuk.bijstelling) if kind)
PARTIES = STUK["plan_van_aanpak"].tekent


@check("WZ501", "handtekening-ontbreekt", FOUT, "VORM art. 2 lid 3")
def handtekening_ontbreekt(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Een plan of evaluatie is maar door een van beide partijen ondertekend.

    Waarom: UWV vraagt van elk stuk de handtekening van werkgever en werknemer. Zonder is het verslag niet compleet. Wie het er
    niet mee eens is, tekent toch: met akkoord: nee en een toelichting.

    Fout: ondertekend, met alleen rol: werkgever

    Goed: ondertekend, met rol: werkgever en rol: werknemer, elk met een datum
    """
    for event in view.van_alle(*SIGNED):
        for party in PARTIES:
            if event.ondertekend and not getekend(event, party):
                yield code.at(
                    view.span(event, "ondertekend"),
                    f"de handtekening van de {party} ontbreekt",
                    help=f"Laat de {party} tekenen. Niet akkoord? Dan met akkoord: nee en een toelichting. "
                    "Tekent iemand helemaal niet? Zet bij datum de dag waarop dat bleek, ook met akkoord: nee en de reden.",
                )


@check("WZ502", "handtekening-voor-document", WAARSCHUWING, "VORM art. 2 lid 3")
def handtekening_voor_document(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Een handtekening heeft een datum van voor het stuk zelf.

    Waarom: Niemand kan tekenen voor iets dat er nog niet is. UWV kan twijfelen of het stuk echt van die dag is.

    Fout: datum: 2026-02-20 en een handtekening van 2026-02-18

    Goed: Een handtekening van 2026-02-20 of later
    """
    for event in view.dossier.gebeurtenissen:
        for n, signature in enumerate(event.ondertekend):
            if signature.datum and signature.datum < datum(event):
                yield code.at(
                    view.span(event, "ondertekend", n, "datum"),
                    f"getekend op {kort(signature.datum)}, maar het stuk is van {kort(datum(event))}",
                    related=(view.bij(event, "datum van het stuk", "datum"),),
                    help="Kijk beide datums na.",
                )


@check("WZ503", "niet-akkoord-zonder-toelichting", WAARSCHUWING, "BW7 art. 629a", "UDO")
def niet_akkoord_zonder_toelichting(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Iemand tekende met ‘akkoord: nee’, en er staat niet waarom.

    Waarom: Een verschil van mening mag er zijn, maar UWV wil weten waarover. Komen jullie er samen niet uit, dan helpt een
    deskundigenoordeel van UWV voordat de re-integratie stilvalt.

    Fout: rol: werknemer, akkoord: nee

    Goed: rol: werknemer, akkoord: nee, toelichting: vindt twaalf uur te veel
    """
    for event in view.dossier.gebeurtenissen:
        for n, signature in enumerate(event.ondertekend):
            if signature.akkoord == "nee" and not signature.toelichting:
                yield code.at(
                    view.span(event, "ondertekend", n, "akkoord"),
                    f"de {ROLNAMEN[signature.rol] if signature.rol else 'ondertekenaar'} is het er niet mee eens, en er staat niet waarom",
                    help="Vraag naar de reden en schrijf die bij toelichting. Blijft het verschil? Vraag UWV om een deskundigenoordeel.",
                )


@check("WZ504", "ondertekenaar-zonder-naam", WAARSCHUWING, "VORM art. 2 lid 3", mist=True, configuratie=True)
def ondertekenaar_zonder_naam(code: Code, view: View) -> Iterator[Finding]:
    """Wat: Een stuk is getekend namens de werkgever, maar nergens staat wie dat was en welke functie die heeft.

    Waarom: Elk deel van het verslag vermeldt datum, naam en functie van wie het schreef of tekende.

    Fout: ondertekend door rol: werkgever, zonder betrokkene met die rol en zonder auteur

    Goed: Bij betrokkenen: rol: werkgever, met naam en functie
    """
    for event in view.van_alle(*SIGNED):
        author = event.auteur is not None and event.auteur.naam and event.auteur.functie
        signer = next((s.rol for s in event.ondertekend if s.rol in TEKENT_VOOR["werkgever"] and s.datum), None)
        if signer is None or author:
            continue
        person = view.dossier.betrokkenen(datum(event)).get(signer)
        if person is None or not person.naam or not person.functie:
            yield code.at(
                view.span(event, "ondertekend"),
                "naam en functie van wie voor de werkgever tekende staan niet in het dossier",
                help=f"Zet bij betrokkenen in dossier.yaml: rol: {signer}, naam en functie. Of vul auteur in bij dit stuk.",
            )
            return


CHECKS: tuple[Check, ...] = (
    handtekening_ontbreekt,
    handtekening_voor_document,
    niet_akkoord_zonder_toelichting,
    ondertekenaar_zonder_naam,
)
