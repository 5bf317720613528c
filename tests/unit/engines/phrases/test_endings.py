import pytest

from translation_service.engines.phrases.endings import with_ends_made


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ev sahibi kira sözleşmesini sona erebilir.", "Ev sahibi kira sözleşmesini sona erdirebilir."),
        ("Taraflardan biri bu Anlaşmayı sona ererse", "Taraflardan biri bu Anlaşmayı sona erdirirse"),
        ("Sözleşmeyi sona ermek isteyen", "Sözleşmeyi sona erdirmek isteyen"),
        ("Sözleşmeyi sona erdirdi.", "Sözleşmeyi sona erdirdi."),
        ("Sözleşmenin süresi sona erer.", "Sözleşmenin süresi sona erer."),
        ("Sürenin sona ermesi", "Sürenin sona ermesi"),
        ("Düğünü sona erdi, Ramazan ayı sona erer.", "Düğünü sona erdi, Ramazan ayı sona erer."),
        ("Görüşme günü sona erdi.", "Görüşme günü sona erdi."),
    ],
)
def test_only_what_is_an_object_is_brought_to_an_end(text: str, wanted: str) -> None:
    assert with_ends_made(text) == wanted
