"""Lists that others wrote, with nothing but a term and its translation in each row."""

import pytest

from glossary.checking import check_pair
from glossary.matching import TermFinder
from glossary.serving import terms_serving
from tests.building.terms import a_term

HEADED = (
    ("Blood pressure", "Kan basıncı"),
    ("Red card", "Kırmızı kart"),
    ("Residence permit", "İkamet izni"),
    ("Liver", "Karaciğer"),
    ("AFAD", "AFAD"),
)
SHOUTED = tuple((source.upper(), target.replace("i", "İ").upper()) for source, target in HEADED)


def _codes(rows: tuple[tuple[str, str], ...], source: str, target: str, *, languages: str = "en tr") -> list[str]:
    of_source, of_target = languages.split()
    terms = [a_term(one, other, source_language=of_source, target_language=of_target) for one, other in rows]
    finder = TermFinder(terms_serving(terms, source_language=of_source, target_language=of_target), of_source)
    found = check_pair(source=source, target=target, source_finder=finder, target_language=of_target)
    return [f"{finding.code} {finding.term.source}: {finding.wanted}" for finding in found]


@pytest.mark.parametrize(
    ("languages", "row", "source", "targets", "missing"),
    [
        ("en tr", "ship; vessel = gemi", "The vessels left.", "Gemiler gitti.|Kayıklar gitti.", "vessel: gemi"),
        ("tr en", "gemi, tekne = ship", "Tekneler gitti.", "The ships left.|The cars left.", "tekne: ship"),
        ("en tr", "ship = gemi / tekne", "The ship left.", "Tekne gitti.|Kayık gitti.", "ship: gemi"),
        ("en tr", "ship = gemi, tekne", "The ship left.", "Tekneler gitti.|Kayık gitti.", "ship: gemi"),
        ("tr de", "hekim = Arzt/Ärztin", "Hekim geldi.", "Die Ärztin kam.|Der Heiler kam.", "hekim: Arzt"),
        ("en tr", "bill(s) of sale (B/S) = senet", "Bills of sale", "Senetler|Kâğıtlar", "bill of sale: senet"),
        ("en tr", "Black Sea (BS) = Karadeniz (KD)", "The BS is big.", "KD büyük.|Deniz büyük.", "BS: KD"),
        ("tr en", "liman = the port", "Limanlar kapalı.", "Our ports are closed.|All is closed.", "liman: port"),
        ("de tr", "Hafen, der = liman", "Die Häfen sind zu.", "Limanlar kapalı.|Her yer kapalı.", "Hafen: liman"),
        ("fr tr", "l’hôpital = hastane", "Les hôpitaux", "Hastaneler|Evler", "hôpital: hastane"),
        ("en tr", "moor (v.) = demirlemek", "The ship moored.", "Gemi demirledi.|Gemi gitti.", "to moor: demirlemek"),
        ("en tr", "kidney (n.) = böbrek (organ)", "The kidneys", "Böbrekler|Ciğerler", "kidney: böbrek"),
        ("en tr", "Save _as… = Farklı kaydet", "Press Save as.", "Farklı kaydet|Yazdır", "Save as: Farklı kaydet"),
    ],
)  # fmt: skip
def test_an_entry_is_read_as_running_text_has_it(
    languages: str, row: str, source: str, targets: str, missing: str
) -> None:
    (entry, rendering), (right, wrong) = row.split(" = "), targets.split("|")

    assert _codes(((entry, rendering),), source, right, languages=languages) == []
    assert _codes(((entry, rendering),), source, wrong, languages=languages) == [f"term-missing {missing}"]


@pytest.mark.parametrize(
    ("entry", "rendering", "source", "target"),
    [
        ("bank (river)", "kıyı", "The bank lent him money.", "Banka ona borç verdi."),
        ("Ministry of Food, Agriculture and Forestry", "Gıda, Tarım ve Orman Bakanlığı", "Good food", "İyi yemek"),
        ("La Paz", "La Paz", "Paz is a poet.", "Şair bir kadın."),
        ("R&D", "Ar-Ge", "R and D", "R ve D"),
        ("input/output", "giriş/çıkış", "Your input was read.", "Yazdığınız okundu."),
        ("Washington, DC", "Vaşington", "Washington was a general.", "Bir generaldi."),
    ],
)
def test_nothing_is_read_out_of_an_entry_that_it_may_not_mean(
    entry: str, rendering: str, source: str, target: str
) -> None:
    assert _codes(((entry, rendering),), source, target) == []


@pytest.mark.parametrize("rows", [HEADED, SHOUTED])
def test_the_capitals_of_a_list_are_none_of_its_terms(rows: tuple[tuple[str, str], ...]) -> None:
    assert _codes(rows, "Liver and blood pressure", "Önce karaciğer, sonra kan basıncı") == []
    assert _codes(rows, "The liver", "Dalak") == ["term-missing liver: karaciğer"]
    assert _codes(rows, "AFAD came.", "Kızılay geldi.") == ["term-missing AFAD: AFAD"]


def test_the_capitals_of_names_stay() -> None:
    names = (("European Union", "Avrupa Birliği"), ("World Bank", "Dünya Bankası"), ("Black Sea", "Karadeniz"))

    assert _codes(names, "The European Union", "Bir avrupa birliği") == ["term-casing European Union: Avrupa Birliği"]
