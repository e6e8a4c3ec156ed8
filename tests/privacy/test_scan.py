"""What the matcher finds in Dutch text and what it leaves alone."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wiezit.assessment.privacy import Matcher, Treffer, matcher, scan, verdachte_namen
from wiezit.assessment.privacy.frasen import Frase
from wiezit.assessment.privacy.indexen import vaste_index, vaste_woorden
from wiezit.assessment.privacy.lijst import Lijst
from wiezit.assessment.privacy.plaatsen import plaatsen
from wiezit.assessment.privacy.sleutels import VASTE_LIJSTEN, alledaags_onschuldig, anker, index
from wiezit.assessment.privacy.woordenlijst import BESTANDEN, Label, Patroon, fold, lines, patroon, regels, term
from wiezit.assessment.privacy.woordvormen import rang
from wiezit.assessment.privacy.zinnen import zinnen
from wiezit.dossier import events
from wiezit.dossier.roles import ALLE_ROLLEN, ROLNAMEN

ZINNEN = [line.split("\t")[2] for line in Path(__file__).with_name("zinnen.tsv").read_text("utf-8").splitlines()[1:]]


def found(text: str, **words: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(hit.categorie, text[hit.begin : hit.eind]) for hit in scan(text, **words)]


@pytest.mark.parametrize(
    ("text", "category", "word"),
    [
        ("De rugklachten nemen af.", "klacht", "rugklachten"),
        ("Na de hartoperatie.", "behandeling", "hartoperatie"),
        ("Een chemokuur tot juni.", "behandeling", "chemokuur"),
        ("Burn-outklachten sinds mei.", "diagnose", "Burn-outklachten"),
        ("De psychologenafspraak is verzet.", "zorgverlener", "psychologenafspraak"),
        ("Gebruikt pijnstillers.", "medicijn", "pijnstillers"),
        ("Code F32.1 op het formulier.", "diagnose", "F32.1"),
        ("Volgens de DSM-5.", "diagnose", "DSM-5"),
        ("Een migraineaanval op maandag.", "diagnose", "migraineaanval"),
        ("Een hoofdpijntje, meer niet.", "klacht", "hoofdpijntje"),
        ("Twee tumoren.", "diagnose", "tumoren"),
        ("Ze heeft een spastische arm.", "diagnose", "spastische"),
        ("Bètablokkers en een röntgenfoto.", "medicijn", "Bètablokkers"),
        ("REVALIDATIE LOOPT.", "behandeling", "REVALIDATIE"),
        ("ziekte van Parkinson", "diagnose", "ziekte van Parkinson"),
        ("Zij ziet er de laatste tijd moe uit.", "waarneming", "ziet er de laatste tijd moe uit"),
    ],
)
def test_inflection_compounds_codes_and_phrases_are_found_at_their_place(text: str, category: str, word: str) -> None:
    assert (category, word) in found(text)


@pytest.mark.parametrize(
    "word", ["antidepresiva", "fibromialgie", "depresie", "fysiotherapuet", "chemotherpie", "medicijjnen", "psychiatre"]
)
def test_one_typing_error_in_a_long_word_is_found(word: str) -> None:
    assert scan(f"Iets met {word} erbij.")


@pytest.mark.parametrize(
    "text",
    [
        "Niet tillen boven 5 kg, maximaal 2 uur achtereen zitten, geen nachtdienst, kan niet traplopen.",
        "Werkt als fysiotherapeut in ons team.",
        "Vacature verpleegkundige besproken.",
        "De functie van apotheker is vervuld.",
        "Zij is psycholoog.",
        "Werknemer woont aan de Ziekenhuisweg, daarna in de Hartstraat.",
        "Gesprek met mevrouw Van der Pijn en de heer De Griep.",
        "Jan van der Pijn belde.",
        "Dhr. De Dokter tekent namens de werkgever.",
        "Op reis naar Kuurne en Pijnacker.",
        "Ziek, ziekte, arbeidsongeschikt, herstel, belastbaarheid, beperkingen, arbeidstherapie, arbeidsongeval, zorgvuldig.",
        "Spreekuur bij de bedrijfsarts, second opinion, deskundigenoordeel, verzekeringsarts, arboverpleegkundige.",
        "Medische informatie blijft bij de bedrijfsarts: geen medische gegevens hier.",
        "Langdurend zorgverlof en ouderschapsverlof.",
        "De mediator plant een gesprek; de mediation loopt.",
        "De factuur voor de bestrating, het overleg, de verhouding en de meditatie.",
        "Er is geen beletsel om te beginnen.",
        "De klachten van klanten over de levering nemen af.",
        "Gerichte behandeling is ingezet; de interventie loopt.",
        "In kamer B12.3 is plek.",
        "De functie bevalt goed en de uren bevallen.",
        "Begeleidt leerlingen met dyslexie en bewoners met dementie.",
        "Onderhoudt röntgenapparatuur bij klanten.",
        "Werkt als kok in een verzorgingshuis en kan daar geen diensten draaien.",
        "De no-riskpolis geldt.",
        "Er heerst een virus op de server.",
    ],
)
def test_work_limits_jobs_names_streets_and_words_of_the_law_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_job_in_care_hides_no_illness() -> None:
    assert found("Werkt als verpleegkundige en heeft een burn-out.") == [("diagnose", "burn-out")]


def test_care_for_the_employee_is_found_although_the_sentence_is_about_work() -> None:
    assert found("Hij werkt tot tien uur, dan heeft hij een afspraak bij de huisarts.")


def test_no_word_that_the_format_itself_asks_for_is_reported() -> None:
    words = [*ALLE_ROLLEN, *ROLNAMEN.values()]
    for kind in events.SOORTEN:
        words.append(str(kind.__struct_config__.tag).replace("_", " "))
        for base in kind.__mro__:
            for hint in vars(base).get("__annotations__", {}).values():
                words += [choice for part in get_args(get_args(hint)[0]) for choice in get_args(part) if isinstance(choice, str)]
    assert len(words) > 150
    assert [word for word in words if scan(word)] == []


def test_own_words_are_found_and_allowed_words_are_not() -> None:
    assert found("Project Zonnebloemen loopt.", extra=("zonnebloem*",)) == [("eigen_woord", "Zonnebloemen")]
    assert found("Het woord Café-bezoek.", extra=("cafébezoek",)) == [("eigen_woord", "Café-bezoek")]
    assert found("Verzorgt de fysio van de ploeg.", toegestaan=("fysio",)) == []
    assert found("Team eerste hulp oefent.", toegestaan=("eerste hulp",)) == []
    assert found("Heeft een hernia.", toegestaan=("fysio",)) == [("diagnose", "hernia")]


@pytest.mark.parametrize("word", ["*", "**", "-", ".. ..", "* *", "|", "", " "])
def test_an_own_word_without_letters_finds_and_allows_nothing(word: str) -> None:
    assert found("Heeft een hernia.", extra=(word,), toegestaan=(word,)) == [("diagnose", "hernia")]


def test_who_allows_a_phrase_did_not_allow_the_illness_that_is_named_after_it() -> None:
    assert found("Volgens zijn vrouw is er een hartinfarct geweest.", toegestaan=("zijn vrouw",)) == [("diagnose", "hartinfarct")]


OVERGENOMEN = ["Jansen - de Boer", "zwaan ’ nest", "Project – Zwaan", "- zwaan", "zwaan -", "jan ‑ piet", "Jansen, Piet", "St. Antonius"]
OVERGENOMEN += ["GGZ/Parna", "zonne--bloem", "Cafe\u0301-bezoek", "Rode_Kruis", "(zwaan)", "C++ team", "rock ’n roll"]


@pytest.mark.parametrize("own", OVERGENOMEN)
def test_what_somebody_copied_from_a_text_is_found_in_it(own: str) -> None:
    for text in (own, f"Vandaag sprak {own} met ons."):
        assert {hit.categorie for hit in scan(text, extra=(own,))} == {"eigen_woord"}
        assert Matcher((own,)).verdacht(["Eigen werk.", text, "Eigen werk."])
        assert scan(text, extra=(own,), toegestaan=(own,)) == ()


def test_own_phrases_may_be_of_parts_of_words_and_any_words() -> None:
    assert found("Overleg met de projectgroep Zonnebloemen.", extra=("project* zonne*",)) == [("eigen_woord", "projectgroep Zonnebloemen")]
    assert found("Team Zonnebloem komt.", extra=("* zonnebloem",)) == [("eigen_woord", "Team Zonnebloem")]
    assert found("Team zonnig komt.", extra=("* zon*",)) == [("eigen_woord", "Team zonnig")]


def test_a_phrase_does_not_cross_the_end_of_a_sentence() -> None:
    assert found("Het ziet er goed uit. Moe van het wachten? Bel ons, de lijn staat uit.") == []


def test_a_text_with_half_a_character_is_read_all_the_same() -> None:
    assert found("Heeft \udcff een hernia, code F32.1") == [("diagnose", "hernia"), ("diagnose", "F32.1")]


@given(st.text(max_size=200))
def test_places_lie_inside_any_text_in_order_and_without_overlap(text: str) -> None:
    hits = scan(text)
    assert all(0 <= hit.begin < hit.eind <= len(text) for hit in hits)
    assert all(first.eind <= second.begin for first, second in pairwise(hits))


@given(
    st.lists(
        st.sampled_from(["rugklachten", "werk", "huisarts", "4", "uur", "is", "moe", "ziet", "er", "uit", "111222333", "op"]), max_size=12
    )
)
def test_the_answer_does_not_depend_on_texts_seen_before(words: list[str]) -> None:
    text = " ".join(words)
    known = Matcher()
    for word in words:
        known.scan(word)
    assert known.scan(text) == Matcher().scan(text)


def slow_scan(text: str) -> tuple[Treffer, ...]:
    """Read every sentence and every number, whatever the quick look says."""
    return plaatsen(text, zinnen(text), {"code", "bsn"}, Matcher())


STUKJES = ["van slag", "hernia", "slaapt", "slecht", "rug", "is", "F32.1", "111222333", "2026", "--", "-", ".", " . ", "’", "'", ",", "("]
STUKJES += ["é", "e\u0301", "\u0308", "İ", "_", "/", "\n", " "]


@given(st.lists(st.sampled_from(STUKJES), max_size=14).map("".join), st.text(max_size=20))
def test_the_quick_look_passes_nothing_over_that_a_slow_look_finds(pieces: str, rest: str) -> None:
    text = f"{pieces} {rest}"
    assert slow_scan(text) == scan(text)


@pytest.mark.parametrize("step", [7, 40, 400])
def test_a_look_at_many_texts_at_once_passes_none_of_them_over(step: int) -> None:
    known = matcher((), ())
    groups = [ZINNEN[i : i + step] for i in range(0, len(ZINNEN), step)]
    assert [group for group in groups if not known.verdacht(group) and any(map(slow_scan, group))] == []
    assert not known.verdacht(["Volledig in eigen werk.", "Op 2026-01-05 meer uren in de dagploeg.", "Één keer ’s ochtends."] * step)


def test_a_code_of_a_diagnosis_is_suspect_among_other_texts() -> None:
    assert matcher((), ()).verdacht(["Eigen werk.", "Code F32.1.", "Meer uren."])


@pytest.mark.parametrize("words", [0, 1, 4])
def test_a_phrase_is_found_at_the_edges_of_the_texts_with_its_gaps_filled(words: int) -> None:
    known = matcher((), ())
    lost = []
    for line, label in regels()[::7]:
        if ".." in line.split(" ")[1:-1]:
            terms = patroon(line, label).termen
            text = " ".join(" ".join(["zo"] * words) if one is None else example(Patroon((one,), label)) for one in terms)
            lost += [text for texts in ([text], [text, "Eigen werk."], ["Eigen werk.", text]) if not known.verdacht(texts)]
    assert lost == []


def test_a_phrase_is_found_whichever_of_its_words_was_seen_before() -> None:
    lost = []
    for line, label in regels()[::11]:
        if " " in line:
            text = " ".join(example(Patroon((one,), label)) for one in patroon(line, label).termen if one)
            for word in text.split():
                known = Matcher()
                known.verdacht([word])
                lost += [(word, text)] if not known.verdacht([text, "Eigen werk."]) else []
            for words in (text.split(), text.split()[::-1]):  # one by one, so that another of them is seen last
                known = Matcher()
                for word in words:
                    known.verdacht([word])
                lost += [(words[-1], text)] if not known.verdacht([text, "Eigen werk."]) else []
    assert lost == []


def test_what_is_remembered_is_bounded_and_forgetting_passes_nothing_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wiezit.assessment.privacy.geheugen._MAXIMAAL", 40)
    known = Matcher()
    lost = [text for text in ZINNEN[:300] if not known.verdacht([text]) and slow_scan(text)]
    assert lost == []
    assert len(known._geheugen) < 40 + len(vaste_woorden("onschuldig")) + max(len(text.split()) for text in ZINNEN) * 3


def test_a_set_takes_words_from_a_row_until_the_first_that_is_not_in_it() -> None:
    row = iter(["de", "het", "hernia", "de"])
    assert not {"de", "het"}.issuperset(row)
    assert [*row] == ["de"], "the quick look needs this: it asks how many words are left"


@pytest.mark.parametrize("step", [1, -1])
def test_a_phrase_is_found_after_all_was_forgotten_whatever_was_known_of_it(monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    lost = []
    for line, label in regels()[::11]:
        if " " in line:
            words = " ".join(example(Patroon((one,), label)) for one in patroon(line, label).termen if one).split()
            for number in range(1, len(words) + 1):
                known = Matcher()
                for word in words[::step][:number]:  # it sleeps, or it woke
                    known.verdacht([word])
                monkeypatch.setattr("wiezit.assessment.privacy.geheugen._MAXIMAAL", 0)
                known.verdacht(["iets heel nieuws"])
                monkeypatch.undo()
                for word in words[:-1]:
                    known.verdacht([word])
                lost += [] if known.verdacht([" ".join(words)]) else [(number, words)]
    assert lost == []


NAAMSTUKJES = ["111222333", "111", "222", "333", "2026", "mri", "verslag", "-", "_", ".", " ", "’", "\u0301"]


@given(st.lists(st.sampled_from(NAAMSTUKJES), max_size=10).map("".join))
def test_the_name_of_an_attachment_is_not_passed_over(name: str) -> None:
    if slow_scan(re.sub("[-_.]+", " ", name)):
        assert verdachte_namen(["plan.pdf", name]) == {name}


@pytest.mark.parametrize("text", ["Een ro\u0308ntgenfoto.", "De die\u0308tist belt.", "ICD-10-F32.1", "Code-F32.1 staat er"])
def test_loose_accents_and_glued_codes_hide_nothing(text: str) -> None:
    assert scan(text)


def example(pattern: Patroon) -> str:
    """A text that a pattern describes; what ends a word stands in a compound, because "ziekte" alone is a word of the law."""
    terms = [term for term in pattern.termen if term is not None]
    return " ".join(
        min(term.woorden) if term.woorden else "x" * (term.stammen[0].plaats == "eind") + term.stammen[0].tekst for term in terms
    )


@pytest.mark.parametrize("name", BESTANDEN)
def test_every_line_of_the_lists_finds_its_own_words(name: str) -> None:
    own = [patroon(line, label) for line, label in regels() if label.categorie == name]
    assert len(own) > 30
    assert [text for pattern in own if not scan(text := example(pattern))] == []


def test_no_phrase_is_looked_for_at_a_word_that_stands_in_every_text() -> None:
    everywhere = {line for section, line in lines("alledaags") if section == "in elke tekst"}
    assert len(everywhere) > 30
    costly = [line for line, _ in regels() if " " in line and not everywhere.isdisjoint(piece.tekst for piece in anker(line).stukken)]
    assert costly == []


def test_the_pieces_that_lines_are_looked_for_at_pass_no_line_over() -> None:
    quick = Lijst(vaste_index("index"))
    phrases = [Frase(i, line, label, anker=0, ook=0) for i, (line, label) in enumerate(regels()) if " " in line]
    rows = [[word.tekst for word in sentence] for text in ZINNEN[::150] for sentence in zinnen(text)]
    found = [quick.frasen(words) for words in rows]
    assert [
        [(*place, one.patroon) for one in phrases for at in range(len(words)) for place in one.staat(words, at)] for words in rows
    ] == found
    assert sum(map(len, found)) > 15


def test_the_pieces_that_lines_are_looked_for_at_pass_no_word_over() -> None:
    quick = Lijst(vaste_index("index"))
    single = [(term(line), label) for line, label in regels() if " " not in line]
    words = sorted({word.tekst for text in ZINNEN[::120] for sentence in zinnen(text) for word in sentence})
    slow = {word for word in words if any((fit := rang(word, one, label)) and fit[0] > 0 for one, label in single)}
    assert len(slow) > 20
    assert [word for word in words if word in slow and quick.woord(word) is None] == []


def test_the_words_that_nobody_looks_for_are_those_of_which_the_lists_say_nothing() -> None:
    assert vaste_woorden("onschuldig") == alledaags_onschuldig(), "run: python docs/maak.py"
    assert len(vaste_woorden("onschuldig")) > 400
    assert matcher(("uren",), ()).verdacht(["Meer uren."])


@pytest.mark.parametrize("name", VASTE_LIJSTEN)
def test_the_index_of_a_list_is_that_of_its_lines(name: str) -> None:
    assert vaste_index(name) == index(VASTE_LIJSTEN[name]()), "run: python docs/maak.py"


LIJSTEN = [*BESTANDEN.values(), "klassen", "werk", "uitzonderingen", "bijlage", "alledaags"]


@pytest.mark.parametrize("name", LIJSTEN)
def test_every_list_is_folded(name: str) -> None:
    assert [line for _, line in lines(name) if fold(line) != line] == []


@pytest.mark.parametrize("name", LIJSTEN)
def test_no_line_stands_twice_in_a_list(name: str) -> None:
    assert [line for line, times in Counter(lines(name)).items() if times > 1] == []


def test_a_typing_error_is_found_by_the_piece_of_another_word_on_its_line() -> None:
    line = "hormoongel*|hormoonpreparat*"
    made = Lijst(index([(line, Label("medicijn"))]))
    assert made.woord("hormoocpreparat") and made.woord("hormoonprexarat") and made.woord("hormoongex")
    assert not made.woord("hormoon") and not made.woord("harmoonpreparat")
