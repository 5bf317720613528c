import pytest

from glossary.finding.matching import TermFinder
from glossary.terms import Term, TermStatus
from tests.building.terms import a_finder, a_term


def _surfaces(finder: TermFinder, text: str) -> list[str]:
    return [hit.surface for hit in finder.find(text)]


@pytest.mark.parametrize(
    ("term", "text", "surface"),
    [
        ("belediye meclisi", "Belediye meclisimizin kararı", "Belediye meclisimizin"),
        ("belediye meclisi", "BELEDİYE MECLİSİNİN KARARI", "BELEDİYE MECLİSİNİN"),
        ("Dış İlişkiler Müdürlüğü", "dış ilişkiler müdürlüklerimize", "dış ilişkiler müdürlüklerimize"),
        (
            "5393 sayılı Belediye Kanunu",
            "5393 sayılı Belediye Kanunu’nun 18. maddesi",
            "5393 sayılı Belediye Kanunu’nun",
        ),
        ("kardeş şehir", "Kardeş şehrimizdeki okullar", "Kardeş şehrimizdeki"),
        ("nüfus kaydı", "Nüfus kayıtlarında", "Nüfus kayıtlarında"),
        ("içme suyu", "İçme sularımızın", "İçme sularımızın"),
        ("AB", "AB’nin hibesi", "AB’nin"),
        ("Avrupa Birliği (AB)", "Avrupa Birliğinin (AB) hibesi", "Avrupa Birliğinin (AB"),
        ("Avrupa Birliği (AB)", "Avrupa Birliği’nden (AB) hibe", "Avrupa Birliği’nden (AB"),
        ("kardeş şehir", "“Kardeş” Şehir", "Kardeş” Şehir"),
        ("belediye meclisi", "belediye mec\u00adlisine", "belediye mec\u00adlisine"),
    ],
)
def test_a_turkish_term_is_found_with_its_suffixes(term: str, text: str, surface: str) -> None:
    assert _surfaces(a_finder(term), text) == [surface]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("belediye", "Belediyecilik ve belediyeciler"),
        ("AB", "ab ve Abdullah"),
        ("sayı", "Sayın Başkan"),
        ("kur", "Kurumun Kur'an kursu"),
        ("iç", "bunun için"),
        ("belediye meclisi", "Belediye, meclisi topladı"),
        ("belediye meclisi", "belediyenin meclisi"),
    ],
)
def test_a_look_alike_is_left_alone(term: str, text: str) -> None:
    assert _surfaces(a_finder(term), text) == []


@pytest.mark.parametrize(
    ("verb", "text"),
    [
        ("reddetmek", "Talep reddedilmiştir."),
        ("kaydetmek", "Kaydedilen başvuru"),
        ("affetmek", "Borcu affeden kurum"),
        ("devretmek", "Payını devrediyor."),
        ("feshetmek", "Sözleşme feshedilebilir."),
        ("onaylamak", "Planı onaylayamadı."),
        ("kabul etmek", "Talep kabul edilemez."),
        ("sunmak", "Raporu sunabilirsiniz."),
        ("sunmak", "Raporu sundu."),
        ("yenilemek", "İzninizi yenileyebilirsiniz."),
        ("onaylamak", "Bakan onaylamazsa"),
        ("sevk etmek", "Sevk edilen evrak"),
        ("terketmek", "Terkedilmiş yapı"),
    ],
)
def test_a_verb_that_is_grown_together_with_etmek_softens_as_it_does(verb: str, text: str) -> None:
    assert _surfaces(a_finder(verb), text)


@pytest.mark.parametrize("verb", ["ödetmek", "işletmek"])
def test_what_is_made_of_a_verb_with_et_does_not_soften(verb: str) -> None:
    assert _surfaces(a_finder(verb), "Ödediler, işlediler.") == []


@pytest.mark.parametrize(
    ("language", "term", "text", "surface"),
    [
        ("en", "municipal council", "The Municipal Councils met.", "Municipal Councils"),
        ("en", "city", "Both cities", "cities"),
        ("en", "sister city", "a sister-city treaty", "sister-city"),
        ("en", "NGO", "local NGOs", "NGOs"),
        ("en", "council", "the council’s vote", "council’s"),
        ("en", "Law No. 5393", "under Law No 5393", "Law No 5393"),
        ("en", "youth centre", "two youth centers", "youth centers"),
        ("pt", "câmara municipal", "as Câmaras Municipais", "Câmaras Municipais"),
        ("pt", "vereador", "as vereadoras", "vereadoras"),
        ("de", "Stadtrat", "die Stadträte", "Stadträte"),
        ("de", "Stadtrat", "des Stadt-Rates", "Stadt-Rates"),
        ("de", "Abwasserbehörde", "die Abwasser- und Wasserbehörden", "Abwasser"),
        ("de", "Bauamt", "Bau-, Umwelt- und Standesamt", "Bau"),
        ("de", "Stadtverwaltung", "Stadtrat und -verwaltung", "verwaltung"),
        ("de", "Bürgermeister", "des Bürgermeisters", "Bürgermeisters"),
        ("fr", "adjoint au maire", "l’adjoint au maire", "adjoint au maire"),
        ("fr", "conseil municipal", "les conseils municipaux", "conseils municipaux"),
        ("it", "consiglio comunale", "i consigli comunali", "consigli comunali"),
        ("es", "concejal", "los concejales", "concejales"),
        ("es", "concejal", "la concejala", "concejala"),
        ("fr", "adjoint au maire", "les adjoints aux maires", "adjoints aux maires"),
        ("ru", "городской совет", "решение городского совета", "городского совета"),
        ("ar", "بلدية", "هذه البلديات", "البلديات"),
    ],
)
def test_other_languages_are_found_inflected(language: str, term: str, text: str, surface: str) -> None:
    assert _surfaces(a_finder(term, language=language), text) == [surface]


def test_english_derivations_are_left_alone() -> None:
    assert _surfaces(a_finder("municipal", language="en"), "a municipality") == []


@pytest.mark.parametrize("address", ["mayor@town.example", "www.town.example/mayor", "https://mayor.example?x=mayor"])
def test_the_parts_of_an_address_are_no_words(address: str) -> None:
    assert _surfaces(a_finder("mayor", language="en"), f"Write to {address} or to the mayor.") == ["mayor"]
    assert _surfaces(a_finder("mayor", language="en"), address) == []


def test_the_longest_term_wins() -> None:
    finder = a_finder("belediye", "belediye meclisi", "meclis üyesi")

    assert _surfaces(finder, "belediye meclisi ve belediye") == ["belediye meclisi", "belediye"]


def test_a_word_that_is_a_term_itself_is_no_inflection_of_a_shorter_one() -> None:
    finder = a_finder("veri", "verim")

    assert [hit.term.source for hit in finder.find("verim")] == ["verim"]


def test_a_hit_points_into_the_text() -> None:
    text = "Beşiktaş ve (kardeş şehri)"

    (hit,) = a_finder("kardeş şehir").find(text)

    assert text[hit.start : hit.end] == hit.surface == "kardeş şehri"


def test_several_renderings_of_one_source_come_preferred_first() -> None:
    admitted = a_term("AB", "European Union", status=TermStatus.ADMITTED)
    preferred = a_term("AB", "EU")

    hits = TermFinder([admitted, preferred], "tr").find("AB'ye")

    assert [hit.term for hit in hits] == [preferred, admitted]


def test_a_term_in_capitals_throughout_is_no_abbreviation() -> None:
    assert _surfaces(a_finder("BELEDİYE MECLİSİ"), "belediye meclisine") == ["belediye meclisine"]


def test_terms_of_another_language_are_left_out() -> None:
    finder = TermFinder([a_term("meclis")], "en")

    assert finder.find("meclis") == ()


def test_a_term_without_words_is_never_found() -> None:
    assert a_finder("—").find("a — b") == ()


def test_text_in_capitals_without_turkish_folding_would_be_missed() -> None:
    term = Term(source_language="tr", target_language="en", source="ışık", target="light")

    assert [hit.surface for hit in TermFinder([term], "tr").find("IŞIKLAR")] == ["IŞIKLAR"]


def test_a_term_without_words_is_found_nowhere() -> None:
    terms = [a_term("—", "x", source_language="en", target_language="tr")]

    assert TermFinder(terms, "en").find("a — b") == ()
