from collections.abc import Sequence
from itertools import permutations

import pytest

from tests.building.sentences_in_languages import LONG, NO_LANGUAGE, SHORT
from translation_service.domain.languages import LanguagePair
from translation_service.engines.detection import detect, is_already_in_target, named_wrongly


def sure_language(texts: Sequence[str]) -> str | None:
    detection = detect(texts)
    return detection.language if detection is not None and detection.is_sure else None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Belediye meclisi toplantısı cuma günü yapılacaktır.", "tr"),
        ("A Câmara Municipal aprovou o orçamento para o próximo ano.", "pt"),
        ("The municipal council approved the budget for next year.", "en"),
        ("Уважаемый господин мэр, приглашаем Вас на встречу.", "ru"),
        ("السيد رئيس البلدية المحترم، تحية طيبة وبعد", "ar"),
        ("La réunion est demain.", "fr"),
        ("Spotkanie jest jutro.", "pl"),
        ("Der Stadtrat hat den Haushalt für das nächste Jahr beschlossen.", "de"),
        ("申請を受け付けました。", "ja"),
        ("您的申请已收到。", "zh"),
        ("초대장", "ko"),
        ("Πρόσκληση", "el"),
    ],
)
def test_the_language_of_a_sentence_is_recognised(text: str, language: str) -> None:
    assert sure_language([text]) == language


def test_many_short_texts_are_judged_together() -> None:
    assert sure_language(["Sayın Başkan", "Davet", "Toplantı yeri", "Belediye Sarayı", "İstanbul"]) == "tr"


@pytest.mark.parametrize("texts", [[], [""], ["12345"], ["Lisboa"], ["xx yy zz qq ww kk jj hh gg ff dd"]])
def test_too_little_or_unclear_text_has_no_language(texts: list[str]) -> None:
    assert sure_language(texts) is None


PAIRS = [LanguagePair(source=one, target=other) for one, other in permutations(LONG, 2)]


def test_every_document_of_ten_languages_is_recognised_surely() -> None:
    found = {language: sure_language((*SHORT[language], *LONG[language])) for language in LONG}

    assert found == {language: language for language in LONG}


def test_a_mixed_document_is_in_the_language_that_is_not_wanted() -> None:
    detection = detect((*LONG["en"], *LONG["pt"][:4]), wanted="en")

    assert detection is not None
    assert (detection.language, detection.is_sure) == ("pt", True)


def test_a_document_of_two_languages_in_equal_parts_is_unsure() -> None:
    assert sure_language((*LONG["tr"], *LONG["de"])) is None


def test_segments_in_the_wanted_language_are_told_from_the_others() -> None:
    found = [is_already_in_target(text, pair) for pair in PAIRS for text in LONG[pair.target]]

    assert sum(found) / len(found) >= 0.95


@pytest.mark.parametrize(
    ("text", "languages", "is_left"),
    [
        ("Dış İlişkiler Müdürlüğü", "en-tr", True),
        ("İmza ve kaşe", "en-tr", True),
        ("Vatandaşlık belgesi", "ru-tr", True),
        ("Mit freundlichen Grüßen", "tr-de", True),
        ("Просим подтвердить участие.", "tr-ru", True),
        ("Mehmet Yılmaz", "en-tr", False),
        ("The letter of Beşiktaş Belediyesi was received.", "en-tr", False),
        ("Mr. Ahmet Çelik and Mrs. Ayşe Güneş", "en-tr", False),
        ("Microsoft Office", "tr-ru", False),
    ],
)
def test_short_segments_are_told_by_letters_that_the_source_language_does_not_write(
    text: str, languages: str, is_left: bool
) -> None:
    pair = LanguagePair(source=languages[:2], target=languages[3:])

    assert is_already_in_target(text, pair) is is_left


def test_segments_in_the_source_language_names_and_short_texts_are_never_taken_for_translated() -> None:
    wrong = [
        (str(pair), text)
        for pair in PAIRS
        for text in (*LONG[pair.source], *SHORT[pair.source], *NO_LANGUAGE)
        if is_already_in_target(text, pair)
    ]

    assert wrong == []


@pytest.mark.parametrize(
    "letterhead",
    [
        "DIŞ İLİŞKİLER MÜDÜRLÜĞÜ / DIRECTORATE OF FOREIGN RELATIONS",
        "Dış İlişkiler Müdürlüğü – Directorate of Foreign Relations",
    ],
)
def test_a_letterhead_in_both_languages_is_left(letterhead: str) -> None:
    assert is_already_in_target(letterhead, LanguagePair(source="tr", target="en"))


@pytest.mark.parametrize(
    "office",
    [
        "REPUBLIC OF TÜRKİYE",
        "DISTRICT GOVERNORSHIP OF ÇEŞME",
        "Directorate of Foreign Relations",
        "Provincial Directorate of National Education",
        "Ministry of Culture and Tourism",
        "Office for Residents of Zenda",
    ],
)
def test_an_office_in_english_beside_that_in_another_language_is_left(office: str) -> None:
    assert is_already_in_target(office, LanguagePair(source="tr", target="en"))


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Of Kaymakamlığı Yazı İşleri", "tr", "en"),
        ("Trabzon Of Belediyesi Zabıta Müdürlüğü", "tr", "en"),
        ("Bank of America hesabı", "tr", "en"),
        ("Bank of Georgia kredisi", "tr", "en"),
        ("Ankara Üniversitesi Institute of Technology", "tr", "en"),
        ("Directorate of Foreign Relations", "en", "tr"),
    ],
)
def test_what_is_said_of_an_english_name_is_not_left(text: str, source: str, target: str) -> None:
    assert not is_already_in_target(text, LanguagePair(source=source, target=target))


def test_a_person_from_abroad_makes_no_text_of_the_target_language() -> None:
    assert not is_already_in_target(
        "Ms Gülşen Tekin (Metropolitan Municipality)", LanguagePair(source="en", target="tr")
    )


@pytest.mark.parametrize(("named", "language"), list(permutations(LONG, 2)))
def test_a_language_that_was_named_for_texts_in_another_is_doubted(named: str, language: str) -> None:
    assert named_wrongly(LONG[language], named=named) == language


@pytest.mark.parametrize("language", LONG)
def test_the_language_that_texts_are_in_is_not_doubted(language: str) -> None:
    assert named_wrongly(LONG[language], named=language) == ""


@pytest.mark.parametrize(
    "texts",
    [
        # Names and addresses, a programme full of them, and a letter in two languages.
        ("Maria João Silva Pereira", "Rua de Santa Catarina 112, Porto", "Avenida dos Aliados 20", "Fernando Pessoa"),
        ("Visit to the Museu Nacional de Arte Antiga", "Lunch at Casa do Alentejo, Rua das Portas de Santo Antão"),
        (*LONG["en"], *LONG["tr"]),
        ("Doğum belgesi", "12.05.2026"),
    ],
)
def test_names_bilingual_letters_and_short_texts_doubt_nothing(texts: Sequence[str]) -> None:
    assert named_wrongly(texts, named="en") == ""
