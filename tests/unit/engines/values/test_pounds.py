"""British pounds in Turkish, and the other way round."""

import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.engines.values.pounds import with_pounds_named, with_pounds_sterling_quiet


@pytest.mark.parametrize(
    ("languages", "source", "answer", "wanted"),
    [
        ("en-tr", "The fee is 50 pounds.", "Ücret 50 liradır.", "Ücret 50 sterlindir."),
        ("en-tr", "It cost 3 million pounds.", "3 milyon liraya mal oldu.", "3 milyon sterline mal oldu."),
        ("en-tr", "A visa fee of 40 pounds.", "40 liralık vize ücreti.", "40 sterlinlik vize ücreti."),
        ("en-tr", "200 Egyptian pounds", "200 Mısır lirası", "200 Mısır lirası"),
        ("en-tr", "50 pounds or 2,000 liras", "50 sterlin veya 2.000 lira", "50 sterlin veya 2.000 lira"),
        ("en-tr", "He pounds 50 nails.", "50 çivi çakıyor, lira yok.", "50 çivi çakıyor, lira yok."),
        ("tr-en", "Ücret 50 sterlindir.", "The fee is 50 sterlins.", "The fee is 50 pounds."),
        ("tr-en", "Tutar 3 milyon sterlin.", "The sum is 3 million sterling.", "The sum is 3 million pounds."),
        ("tr-en", "Bu 925 ayar gümüştür.", "This is 925 sterling silver.", "This is 925 sterling silver."),
    ],
)
def test_pounds_are_sterlin(languages: str, source: str, answer: str, wanted: str) -> None:
    pair = LanguagePair(source=languages[:2], target=languages[3:])
    assert with_pounds_named(answer, source, pair) == wanted


def test_pounds_sterling_are_one_currency() -> None:
    assert with_pounds_sterling_quiet("Pay 500 pounds sterling now.") == "Pay 500 pounds now."
