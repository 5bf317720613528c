import pytest

from translation_service.engines.detection import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Belediye meclisi toplantısı cuma günü yapılacaktır.", "tr"),
        ("A Câmara Municipal aprovou o orçamento para o próximo ano.", "pt"),
        ("The municipal council approved the budget for next year.", "en"),
        ("Уважаемый господин мэр, приглашаем Вас на встречу.", "ru"),
        ("السيد رئيس البلدية المحترم، تحية طيبة وبعد", "ar"),
        ("Der Stadtrat hat den Haushalt für das nächste Jahr beschlossen.", "de"),
    ],
)
def test_the_language_of_a_sentence_is_recognised(text: str, language: str) -> None:
    assert detect_language([text]) == language


def test_many_short_texts_are_judged_together() -> None:
    assert detect_language(["Sayın Başkan", "Davet", "Toplantı yeri", "Belediye Sarayı", "İstanbul"]) == "tr"


@pytest.mark.parametrize("texts", [[], [""], ["12345"], ["Lisboa"], ["xx yy zz qq ww kk jj hh gg ff dd"]])
def test_too_little_or_unclear_text_has_no_language(texts: list[str]) -> None:
    assert detect_language(texts) is None
