"""Values that one language writes in figures and another says in words, or in figures of its own."""

import pytest

from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.comparing import compare


@pytest.mark.parametrize(
    ("languages", "source", "target", "is_kept"),
    [
        ("tr-en", "90'lı yıllarda", "In the 1990s", True),
        ("en-pt", "In the mid-1990s", "Em meados dos anos 90", True),
        ("de-tr", "In den 80er Jahren", "1980'lerde", True),
        ("en-tr", "In the 1980s", "1990'larda", False),
        ("en-tr", "In the 1890s", "1990'larda", False),
        ("tr-en", "Nüfusun %25'i", "A quarter of the population", True),
        ("en-tr", "50% of the members", "Üyelerin yarısı", True),
        ("en-tr", "75% of the members", "Üyelerin yarısı", False),
        ("tr-en", "Bir buçuk milyon lira", "1.5 million lira", True),
        ("en-tr", "Two and a half hours", "1,5 saat", False),
        ("en-tr", "A deposit of TRY 15,000", "15.000 TL depozito", True),
        ("en-tr", "A deposit of TRY 15,000", "15.00 TL depozito", False),
        ("tr-en", "3.500 kişi", "3.5 people", False),
        ("en-tr", "15,000 people", "15,000 kişi", True),
        ("tr-en", "0 212 319 42 42", "+90 212 319 42 42", True),
    ],
)
def test_what_is_said_is_kept_and_what_is_another_is_not(
    languages: str, source: str, target: str, *, is_kept: bool
) -> None:
    here, there = languages.split("-")

    found = compare(source, target, LanguagePair(source=here, target=there))

    assert (not found.missing and not found.added) == is_kept
