"""Roman numerals, rows of times and other dollars: compared and written as the target language does."""

import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.comparing import compare
from translation_service.domain.values.rendering import render_values


def pair(written: str) -> LanguagePair:
    source, target = written.split("-")
    return LanguagePair(source=source, target=target)


@pytest.mark.parametrize(
    ("languages", "source", "target", "missing"),
    [
        ("tr-en", "XIV. Dönem Meclisi", "The XVI Council", ["XIV"]),
        ("tr-en", "XIV. Dönem Meclisi", "The 14th Council", []),
        ("fr-en", "au XVIe siècle", "in the sixteenth century", []),
        ("en-pt", "World War II", "a Segunda Guerra Mundial", []),
        ("tr-en", "II. Abdülhamid", "Abdülhamid", ["II"]),
    ],
)
def test_a_roman_numeral_that_is_lost_or_became_another_is_missing(
    languages: str, source: str, target: str, missing: list[str]
) -> None:
    assert [value.text for value in compare(source, target, pair(languages)).missing] == missing


@pytest.mark.parametrize(
    ("languages", "source", "target", "rendered"),
    [
        ("en-tr", "It leaves at 07:05, 07:35 and 08:05.", "07:05, 07:35 ve 08:05", "07.05, 07.35 ve 08.05"),
        ("en-tr", "Call between 8:00 and 17:30.", "8:00 ile 17:30 arası", "08.00 ile 17.30 arası"),
        ("en-tr", "The shop closes at 5 p.m. today.", "Dükkan 5 p.m. kapanır", "Dükkan 17.00 kapanır"),
        ("en-de", "The deadline is 5 p.m. on 5 May.", "Die Frist ist 17:00 am 5. Mai", "Die Frist ist 17:00 am 5. Mai"),
        ("pt-en", "A carta diz 3,75 no fim.", "The letter says 3,75 at last", "The letter says 3.75 at last"),
        ("de-tr", "Der Preis ist 1'250.75 CHF.", "Fiyat 1'250.75 CHF", "Fiyat 1.250,75 CHF"),
    ],
)
def test_rows_of_times_bare_hours_and_swiss_numbers_are_rendered(
    languages: str, source: str, target: str, rendered: str
) -> None:
    assert render_values(target, source, pair(languages)) == rendered


def test_a_dollar_of_another_country_is_an_amount_of_its_own() -> None:
    comparison = compare("worth AUD$45 million", "vale US$ 45 milhões", pair("en-pt"))

    assert [value.text for value in comparison.missing] == ["AUD$45"]
