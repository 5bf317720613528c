"""Articles of laws with their paragraphs and points, in both languages."""

import pytest

from translation_service.engines.phrases.law_references import (
    with_articles_in_plural,
    with_references_in_turkish,
    with_references_short,
    with_references_together,
    with_references_told,
)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Kanunun 18. maddesinin 1. fıkrasının (p) bendi uyarınca", "Kanunun 18/1-p maddesi uyarınca"),
        ("Kanunun 18 inci maddesinin birinci fıkrasının (p) bendine göre", "Kanunun 18/1-p maddesine göre"),
        ("14'üncü maddesinin ikinci fıkrasında belirtilen", "14/2 maddesinde belirtilen"),
        ("18. maddesinin (p) bendindeki süre", "18/p maddesindeki süre"),
        ("7. maddesinin dördüncü fıkrasına", "7/4 maddesine"),
        ("7. maddesinin değiştirilmesine", "7. maddesinin değiştirilmesine"),
    ],
)
def test_a_reference_is_asked_for_in_short(text: str, asked: str) -> None:
    assert with_references_short(text) == asked


def test_english_tells_paragraphs_and_points_in_brackets() -> None:
    source = "Kanunun 18. maddesinin 1. fıkrasının (p) bendi uyarınca"
    assert with_references_told("Under Article 18/1-p of the Law", source) == "Under Article 18(1)(p) of the Law"
    assert with_references_told("Under Article 18/p of the Law", source) == "Under Article 18(p) of the Law"
    assert with_references_told("Article 5/2", "Kanunun 5/2 maddesi") == "Article 5/2"


def test_articles_are_several() -> None:
    assert with_articles_in_plural("Article 15 and 16 of the Law") == "Articles 15 and 16 of the Law"
    assert with_articles_in_plural("under article 3, 4 and 7") == "under articles 3, 4 and 7"
    assert with_articles_in_plural("Article 15 and 16 May") == "Article 15 and 16 May"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("in Article 14, paragraph 2, point (b)", "in Article 14(2)(b)"),
        ("Paragraph 2 of Article 7 applies.", "Article 7(2) applies."),
        ("under point (c) of paragraph 3 of Article 12", "under Article 12(3)(c)"),
        ("paragraph 2 of the text, Article 7", "paragraph 2 of the text, Article 7"),
    ],
)
def test_a_reference_is_put_together(text: str, asked: str) -> None:
    assert with_references_together(text) == asked


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        ("Kanun'un 18(1)(p) maddesi uyarınca", "Kanun'un 18. maddesinin 1. fıkrasının (p) bendi uyarınca"),
        ("7(2) maddesine göre", "7. maddesinin 2. fıkrasına göre"),
        ("5(b) maddesinde", "5. maddesinin (b) bendinde"),
        ("7(2) maddede", "7. maddenin 2. fıkrasında"),
        ("Madde 14(2)(b)'den", "14. maddenin 2. fıkrasının (b) bendinden"),
        ("Madde 12(3)(c) uygulanmaz.", "12. maddenin 3. fıkrasının (c) bendi uygulanmaz."),
        ("Anlaşma'nın 15 ve 16'sı maddesine göre", "Anlaşma'nın 15. ve 16. maddelerine göre"),
        ("Madde 7'de, 5. madde (a)", "Madde 7'de, 5. madde (a)"),
    ],
)
def test_turkish_tells_them_at_length(answer: str, wanted: str) -> None:
    assert with_references_in_turkish(answer) == wanted
