"""So many per thousand stay so many, and are no per cents."""

import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.engines.values.thousandths import with_thousandths


@pytest.mark.parametrize(
    ("languages", "source", "target", "wanted"),
    [
        ("tr-en", "bedelin binde 5'i", "5 per cent of the price", "5 per thousand of the price"),
        ("tr-en", "‰0,5 faiz", "0.5% interest", "0.5 per thousand interest"),
        ("tr-en", "binde 5 ve %5", "5% and 5%", "5% and 5%"),
        ("en-tr", "5 per thousand a day", "Günde %5", "Günde binde 5"),
        ("en-tr", "5 per thousand a day", "Günde yüzde 5", "Günde binde 5"),
        ("en-tr", "5 per cent a day", "Günde yüzde 5", "Günde yüzde 5"),
        ("en-tr", "5‰ of 5,000", "5.000'in ‰5'i", "5.000'in ‰5'i"),
    ],
)
def test_a_share_of_a_thousand_stays_one(languages: str, source: str, target: str, wanted: str) -> None:
    pair = LanguagePair(source=languages[:2], target=languages[3:])

    assert with_thousandths(target, source, pair) == wanted
