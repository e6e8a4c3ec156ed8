"""When words of care are about work, goods, things, others or a lesson, and when the same words are about the employee after all."""

import pytest

from wiezit.assessment.privacy import scan


@pytest.mark.parametrize(
    "text",
    [
        "De bezorgritten voor de apotheek zijn licht.",
        "De offerte voor het zorghotel is gemaakt.",
        "De keuken van de instelling heeft een plek vrij.",
        "De chirurgen hebben geklaagd over het rooster.",
        "Het verzorgingshuis sluit en het personeel gaat mee.",
        "Het gebouw ligt naast het ziekenhuis.",
        "Als kok in het hospice kookt zij voor tien gasten.",
        "De huisartsenpost waar zij werkt heeft het rooster aangepast.",
        "De apotheker is zijn leidinggevende.",
        "Zij verkoopt steunzolen en levert dozen met insuline.",
        "De hele planning loopt mank.",
        "Het verstopte riool is klaar.",
        "Ons magazijn kampt met bloedarmoede.",
        "Er zit een breuk in de waterleiding.",
        "Een klant klaagde over pijnlijke voeten.",
        "Zij begeleidt ouders in een vechtscheiding.",
        "Er heerst griep op school.",
        "De les over diabetes is klaar, de herhaling reanimatie volgt.",
        "Belasting van de rechterschouder beperken tot 5 kg.",
        "Gesprek op de Dokter Schaepmanlaan.",
    ],
)
def test_work_goods_things_others_lessons_and_limits_are_no_datum(text: str) -> None:
    assert [text[hit.begin : hit.eind] for hit in scan(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Overleg over hernia.",
        "Rooster hernia",
        "Mail over depressie",
        "De klant moet wachten want hij zit bij de fysio.",
        "Moest naar de tandarts, de bestelling is verzet.",
        "Zijn huisarts vindt het werk in de winkel te zwaar.",
        "De cardioloog wil hem over een maand terugzien.",
        "Chauffeur is in Venlo in het ziekenhuis opgenomen.",
        "De monteur ligt sinds de klus in het ziekenhuis.",
        "In het Haga ligt hij op zaal.",
        "Slikt paracetamol om de voorraad te kunnen tellen.",
        "Van de machine heeft hij pijn.",
        "In de winkel stond ze te huilen.",
        "De planner heeft een hernia en de planning ligt stil.",
        "Zij begeleidt haar zieke moeder.",
        "Tijdens de training kreeg hij een epileptische aanval.",
        "Hij zit bij een groep voor mensen met angsten.",
        "De KNO-arts kon niets vinden.",
        "De buikgriep heerst, hij heeft het ook.",
    ],
)
def test_words_of_work_hide_no_datum_about_the_employee(text: str) -> None:
    assert scan(text)
