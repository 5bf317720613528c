import pytest

from translation_service.domain.values.weekdays import with_turkish_days_said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("23 Nisan 2027 Cuma'da gelirler.", "23 Nisan 2027 Cuma günü gelirler."),
        ("Pazartesi’de, Salı'da", "Pazartesi günü, Salı günü"),
        ("Cuma'dan Pazar'a kadar, Pazar'daki şenlik", "Cuma'dan Pazar'a kadar, Pazar'daki şenlik"),
    ],
)
def test_things_happen_on_a_day_as_people_say_it(text: str, said: str) -> None:
    assert with_turkish_days_said(text) == said
