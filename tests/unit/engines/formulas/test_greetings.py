"""Messages begin with a greeting and a name, which is no thing and no word to be translated."""

import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.engines.formulas.greetings import greeting_there

EN_TR = LanguagePair(source="en", target="tr")
TR_EN = LanguagePair(source="tr", target="en")


@pytest.mark.parametrize(
    ("greeting", "said"),
    [
        ("Hi Can,", "Merhaba Can,"),
        ("Good morning Ms. Yılmaz,", "Günaydın Sayın Yılmaz,"),
        ("Hello Dr. Jansen!", "Merhaba Dr. Jansen!"),
        ("Hi Thomas and Anna,", "Merhaba Thomas ve Anna,"),
        ("Hello everyone,", "Herkese merhaba,"),
        ("Hi Team,", ""),
        ("Hello Kitty", ""),
        ("Good morning, the meeting is off.", ""),
    ],
)
def test_english_greetings(greeting: str, said: str) -> None:
    assert greeting_there(greeting, EN_TR) == said


@pytest.mark.parametrize(
    ("greeting", "said"),
    [
        ("Merhaba Deniz,", "Hello Deniz,"),
        ("Günaydın Elif Hanım,", "Good morning Ms Elif,"),
        ("Sevgili Umut,", "Dear Umut,"),
        ("Merhaba Arkadaşlar,", ""),
        ("Değerli Kâğıt", ""),
        ("Sevgili Komşular,", ""),
    ],
)
def test_turkish_greetings(greeting: str, said: str) -> None:
    assert greeting_there(greeting, TR_EN) == said
