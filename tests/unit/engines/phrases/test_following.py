"""What follows something, in words that models with few words know."""

import pytest

from translation_service.engines.phrases.following import with_what_follows_said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Toplantıyı müteakip açıklama yapıldı.", "Toplantıdan sonra açıklama yapıldı."),
        ("öğle namazını müteakip", "öğle namazından sonra"),
        ("Açılışı müteakip şehre geçildi.", "Açılıştan sonra şehre geçildi."),
        ("töreni müteakiben", "törenden sonra"),
        ("Ziyaretçi kitabı müteakip imzalandı", "Ziyaretçi kitaptan sonra imzalandı"),
        ("18 Mart'ı müteakip", "18 Mart'tan sonra"),
        ("müteakip yıllarda", "müteakip yıllarda"),
    ],
)
def test_what_follows_is_what_comes_after(text: str, said: str) -> None:
    assert with_what_follows_said(text) == said
