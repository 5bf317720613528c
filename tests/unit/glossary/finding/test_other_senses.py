import pytest

from glossary.finding.matching import TermFinder
from glossary.languages.infinitives import is_infinitive
from tests.building.terms import a_term


def found(text: str, source: str, target: str, language: str) -> list[str]:
    other = {"tr": "en", "en": "tr"}[language]
    finder = TermFinder([a_term(source, target, source_language=language, target_language=other)], language)
    return [hit.surface for hit in finder.find(text)]


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("Tourists may visit the museum.", []),
        ("They won't visit.", []),
        ("the right to visit their families", []),
        ("a visit to visitors", ["visit"]),
        ("visits that may follow", ["visits"]),
        ("prior to visit five", ["visit"]),
        ("You see the visit.", ["visit"]),
        ("She visits the museum during two visits.", ["visits"]),
    ],
)
def test_an_english_verb_is_no_noun_of_the_glossary(text: str, surfaces: list[str]) -> None:
    assert found(text, "visit", "ziyaret", "en") == surfaces


@pytest.mark.parametrize(
    ("source", "target", "text", "surfaces"),
    [
        (
            "sign",
            "imzalamak",
            "To sign is to have signed; a sign says who signs and is signing.",
            "sign signed signs signing",
        ),
        ("approve", "onaylamak", "We approve what they approved.", "approve approved"),
        ("sign", "işaret", "They will sign beside the sign.", "sign"),
    ],
)
def test_what_is_an_infinitive_in_turkish_is_a_verb_in_english(
    source: str, target: str, text: str, surfaces: str
) -> None:
    assert found(text, source, target, "en") == surfaces.split()


@pytest.mark.parametrize(
    ("language", "nouns", "verbs"),
    [
        ("en", "excise turquoise enterprise", "organise notify submit"),
        ("es", "bienestar líder lugar", "solicitar pagar"),
        ("fr", "greffier papier foyer", "signer financer"),
        ("it", "benessere cantiere parlamentare", "finire pagare"),
        ("pt", "lazer líder jantar", "pagar solicitar"),
        ("ru", "благодать печать", "подписать платить"),
    ],
)
def test_nouns_that_end_as_infinitives_do_are_no_verbs(language: str, nouns: str, verbs: str) -> None:
    assert [word for word in f"{nouns} {verbs}".split() if is_infinitive(word, language)] == verbs.split()


@pytest.mark.parametrize(
    ("source", "target", "text", "surfaces"),
    [
        ("minutes", "tutanak", "The minutes took ten minutes.", ["minutes"]),
        ("right", "hak", "They were right about the right.", ["right"]),
        ("fine", "para cezası", "The fine is fine.", ["fine"]),
        ("square", "meydan", "a square of 40 square metres", ["square"]),
        ("town", "kasaba", "the town hall of the town", ["town"]),
        ("order", "emir", "in order to obey the order", ["order"]),
        ("circular", "genelge", "a circular track and the circular of May", ["circular"]),
        ("restricted", "hizmete özel", "RESTRICTED: the restricted area is restricted.", ["RESTRICTED"]),
        ("place", "yer", "It takes place at this place.", ["place"]),
        ("tender", "ihale", "a tender smile at the tender", ["tender"]),
        ("rate", "oran", "At any rate the rate rose.", ["rate"]),
        ("foundation", "vakıf", "foundations gave the foundations of our new building", ["foundations"]),
        ("IT", "bilişim", "The gate\nIT'S FORBIDDEN TO ENTER.\nis shut.", []),
        ("IT", "bilişim", "IT: the IT unit", ["IT", "IT"]),
    ],
)
def test_an_english_word_may_mean_something_else_beside_others(
    source: str, target: str, text: str, surfaces: list[str]
) -> None:
    assert found(text, source, target, "en") == surfaces


@pytest.mark.parametrize(
    ("source", "target", "text", "surfaces"),
    [
        ("yol", "road", "eğitim yoluyla yol açtığı yolunda", []),
        ("yol", "road", "yolun yapımı ve yolu", ["yolun", "yolu"]),
        ("tarih", "history", "12 Ocak tarihinde bir tarihi bina", []),
        ("tarih", "history", "kentin tarihi ve tarihimiz", ["tarihi", "tarihimiz"]),
        ("tarih", "date", "12 Ocak tarihinde", ["tarihinde"]),
        ("hal", "wholesale market", "Mücbir sebep hâlinde, açık hale, yangın halinde, sebze halinde", ["halinde"]),
        ("hal", "wholesale market", "Hal esnafı", ["Hal"]),
        ("gündem", "agenda", "Konuyu gündeme getirdi, gündeme alındı.", ["gündeme"]),
        ("itiraz hakkı", "right to object", "itiraz hakkında karar", []),
        ("itiraz hakkı", "right to object", "İTİRAZ HAKKINDA KARAR", []),
        ("itiraz hakkı", "right to object", "itiraz hakkını kullandı", ["itiraz hakkını"]),
        ("oylama sonucu", "voting result", "Yapılan oylama sonucunda", []),
        ("kat", "storey", "Nüfus beş kat arttı, iki katına çıktı, kat kat giyindi.", []),
        ("kat", "storey", "Üç kat yapıldı, ikinci katına çıktı.", ["kat", "katına"]),
        ("iç", "interior", "İçindekiler", []),
        ("çevre", "environment", "gölün çevresinde, bazı çevrelerce", []),
        ("çevre", "environment", "çevreyi ve çevrenin", ["çevreyi", "çevrenin"]),
        ("asker", "soldier", "askeri araçlar askeri gördü", ["askeri"]),
        ("savaş", "war", "Ordular savaştı, bu bir savaştır.", ["savaştır"]),
        ("açıklama", "statement", "arttığını açıklamasından sonra açıklamasını okudu", ["açıklamasını"]),
        ("barış", "peace", "Yönetmen Barış Kaya barış istedi.", ["barış"]),
        ("kâr", "profit", "Yoğun kar yağışı, karı ve kâr payı", ["karı", "kâr"]),
        ("kar", "snow", "Kârımız arttı, kar yağdı.", ["kar"]),
        ("hala", "aunt", "Hâlâ bekliyorum, halam geldi.", ["halam"]),
    ],
)
def test_turkish_words_in_another_sense_are_no_terms(source: str, target: str, text: str, surfaces: list[str]) -> None:
    assert found(text, source, target, "tr") == surfaces


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("Bursa'da burs verildi.", ["burs"]),
        ("Kardeş şehrimiz Bursa, öğrenciye bursa başvurusunu sordu.", ["bursa"]),
        ("Bursu kesildi. Bursa ek olarak yardım verildi.", ["Bursu", "Bursa"]),
    ],
)
def test_a_town_is_no_form_of_a_word(text: str, surfaces: list[str]) -> None:
    assert found(text, "burs", "scholarship", "tr") == surfaces


def test_a_french_participle_is_no_noun() -> None:
    finder = TermFinder([a_term("arrêté", "karar", source_language="fr", target_language="tr")], "fr")

    hits = finder.find("Le bus s'est arrêté, elle l'a arrêté. Les arrêtés du maire ont un numéro.")

    assert [hit.surface for hit in hits] == ["arrêtés"]


def test_what_was_done_to_something_is_no_thing_of_that_name_in_french() -> None:
    finder = TermFinder([a_term("communiqué", "tebliğ", source_language="fr", target_language="tr")], "fr")

    hits = finder.find("Les données communiquées sont exactes, les prix seront communiqués. Deux communiqués suivent.")

    assert [hit.start for hit in hits] == [73]


def test_suffixes_on_both_sides_of_an_apostrophe_make_a_form_together() -> None:
    assert found("Fen İşleri Müdürlüğü'nün kararı", "müdürlük", "directorate", "tr") == ["Müdürlüğü'nün"]
    assert found("Fen İşleri Müdürlüğe'nin kararı", "müdürlük", "directorate", "tr") == []


def test_after_is_no_ambassador_in_russian() -> None:
    finder = TermFinder([a_term("посол", "büyükelçi", source_language="ru", target_language="tr")], "ru")

    assert [hit.surface for hit in finder.find("После обеда послы ждали посла.")] == ["послы", "посла"]


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("Sele Mahallesi'nde ve Sele Sokak'ta su kesildi.", []),
        ("Sel Mahallesi selden zarar gördü.", ["Sel", "selden"]),
        ("Sele mahalleliler hazırdı, Sele Mahmut koştu.", ["Sele", "Sele"]),
    ],
)
def test_a_quarter_has_no_case_within_its_name(text: str, surfaces: list[str]) -> None:
    assert found(text, "sel", "flood", "tr") == surfaces


def test_a_singer_has_nothing_to_do_with_a_household() -> None:
    assert found("Hanende sahnede, hanedeki haneler hanemizde.", "hane", "household", "tr") == [
        "hanedeki",
        "haneler",
        "hanemizde",
    ]


def test_a_fine_day_costs_nothing() -> None:
    assert found("It is a fine day for fines and a fine.", "fine", "para cezası", "en") == ["fines", "fine"]


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("Sorun ortaya çıktı. Yola çıktı", []),
        (
            "Çıktılar: bir çıktı. Çıktı; tablo, çıktı. İki çıktı alındı.",
            ["Çıktılar", "çıktı", "Çıktı", "çıktı", "çıktı"],
        ),
        ("Çıktının kalitesi çıktıya bağlı.", ["Çıktının", "çıktıya"]),
    ],
)
def test_an_output_is_no_verb_that_ends_its_sentence(text: str, surfaces: list[str]) -> None:
    assert found(text, "çıktı", "output", "tr") == surfaces
