import pytest

from translation_service.engines.words.foreign_words import (
    abbreviations_as_written,
    foreign_words,
    letters_of,
    missing,
    name_as_written,
    restored,
    without_marks,
)

PORTUGUESE = letters_of("pt", "en") or frozenset()


def found(text: str, *languages: str, names: frozenset[str] = frozenset()) -> list[str]:
    letters = letters_of(*languages)
    assert letters is not None
    return [word.text for word in foreign_words(text, letters, names)]


@pytest.mark.parametrize(
    ("text", "languages", "words"),
    [
        ("Örnek Belediyesi, em Kadıköy", ("pt", "en"), ["Örnek", "Kadıköy"]),
        ("Łódź e Kraków", ("pt", "en"), ["Łódź"]),
        ("a Straße, o Müller e a Åsa", ("pt", "en"), ["Straße", "Müller", "Åsa"]),
        ("O Sr. Ö. Yılmaz", ("pt", "en"), ["Ö", "Yılmaz"]),
        ("Москва e Αθήνα", ("pt", "en"), ["Москва", "Αθήνα"]),
        ("Beşiktaş'ın yeri", ("en", "pt"), ["Beşiktaş"]),
        ("nach Łódź und São Paulo", ("de", "tr"), ["Łódź", "São"]),
        ("Beşiktaş and Łódź", ("en", "tr"), ["Łódź"]),
    ],
)
def test_words_with_letters_of_other_languages_are_foreign(
    text: str, languages: tuple[str, ...], words: list[str]
) -> None:
    assert found(text, *languages) == words


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Coração, avó, à noite, três, ações, lingüiça, 1.º, 2.ª", "pt"),
        ("the naïve façade of the café", "en"),
        ("Belediye Meclisi'nin öğle yemeği, İl Özel İdaresi, kâr", "tr"),
        ("Größe, Straße und Übermut", "de"),
        ("l’œuvre, où, naïf, ça, Noël", "fr"),
        ("año, pingüino, ¿qué?", "es"),
        ("NATO e www.belediye.bel.tr/örnek", "pt"),
        ("o\ufb01cial, corac\u0327a\u0303o", "pt"),
        ("20 ºC, 5 m²", "pt"),
    ],
)
def test_what_a_language_writes_is_not_foreign(text: str, language: str) -> None:
    assert found(text, language) == []


def test_names_that_are_kept_anyway_are_not_foreign() -> None:
    assert found("Beşiktaş e Örnek", "pt", names=frozenset({"Beşiktaş"})) == ["Örnek"]


@pytest.mark.parametrize("languages", [("ru",), ("pt", "ar"), ("xx",)])
def test_languages_of_other_scripts_tell_no_letters(languages: tuple[str, ...]) -> None:
    assert letters_of(*languages) is None


def test_foreign_words_alone_lose_their_marks() -> None:
    source = "A Łódź, a Straße, o Şükrü e a ação, em Kadıköy'ün"

    assert without_marks(source, PORTUGUESE) == "A Lodz, a Strasse, o Sukru e a ação, em Kadikoy'un"


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("Örnek convidou Łódź", "Lodz was invited by Ornek", "Łódź was invited by Örnek"),
        ("em Kadıköy", "in Kadıköy", "in Kadıköy"),
        ("ÖRNEK em Muğla", "ORNEK in MUGLA", "ÖRNEK in Muğla"),
        ("a Diyarbakır", "the Diarbakir", "the Diyarbakır"),
        ("O Ö. Kaya", "O O. Kaya", "O Ö. Kaya"),
        ("Malmö e Åre são", "Malmo and Are are", "Malmö and Åre are"),
        ("são Åre", "they are", "they are"),
        ("Muğla e Mugla", "Mugla and Mugla", "Muğla and Mugla"),
        ("a Gül", "the rose", "the rose"),
    ],
)
def test_a_form_of_a_foreign_word_becomes_the_word_itself(source: str, target: str, expected: str) -> None:
    assert restored(target, source, foreign_words(source, PORTUGUESE)) == expected


def test_a_word_is_missing_where_it_stands_less_often_than_in_the_source() -> None:
    words = foreign_words("Örnek e Örnek em Łódź", PORTUGUESE)

    assert [word.text for word in missing("Örnek in Lodz", words)] == ["Örnek", "Łódź"]
    assert missing("Łódź, Örnek's, (Örnek)", words) == ()


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("João Costa", "Joao Costa", "João Costa"),
        ("Maria da Conceição", "Maria da Conceicao", "Maria da Conceição"),
        ("Ayşe Yılmaz", "Ayse Yilmaz", "Ayşe Yılmaz"),
        ("Panamá", "Panama", "Panama"),
        ("Panamá, Canadá", "Panama, Canada", "Panama, Canada"),
        ("América Latina", "Latin America", "Latin America"),
        ("Câmara municipal", "Camara municipal", "Camara municipal"),
    ],
)
def test_a_name_that_stands_alone_keeps_its_letters(source: str, target: str, expected: str) -> None:
    assert name_as_written(target, source) == expected


def test_an_abbreviation_is_written_again_at_the_end_of_a_sentence_too() -> None:
    assert abbreviations_as_written("Seen through the EEKAP.", "EKAP üzerinden görülür.") == "Seen through the EKAP."
    assert abbreviations_as_written("Under the VVKK.", "KVKK kapsamında.") == "Under the KVKK."
    assert abbreviations_as_written("DATA PROTECTION (VKK)", "VERİ KORUMA (KVKK)") == "DATA PROTECTION (KVKK)"
    assert abbreviations_as_written("The TRNC and the USA.", "KKTC ve ABD.") == "The TRNC and the USA."
