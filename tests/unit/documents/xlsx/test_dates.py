"""Formats that write days out say in which language."""

import pytest

from translation_service.documents.xlsx.dates import spoken_in
from translation_service.domain.languages import LanguagePair

PAIR = LanguagePair(source="en", target="tr")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[$-409]d mmmm yyyy", "[$-41F]d mmmm yyyy"),
        (r"[$-409]mmmm\ d\,\ yyyy;@", r"[$-41F]d\ mmmm\ yyyy;@"),
        ("[$-en-US]dddd d mmm", "[$-41F]dddd d mmm"),
        ('[$-en-GB]d" of "mmmm', '[$-41F]d" "mmmm'),
        ("[$-F800]dddd, mmmm dd, yyyy", "[$-F800]dddd, mmmm dd, yyyy"),
        ("[$-407]mmmm", "[$-407]mmmm"),
        ("[$-409]h:mm AM/PM", "[$-409]h:mm AM/PM"),
        ("[$\u20ac-409] #,##0", "[$\u20ac-409] #,##0"),
    ],
)
def test_months_are_named_in_the_new_language_where_they_were_named_in_the_old(before: str, after: str) -> None:
    assert spoken_in(before, PAIR) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[$-2010401]d/mm/yyyy", "[$-1010401]d/mm/yyyy"),
        ("[$-2010401]d mmmm yyyy", "[$-41F]d mmmm yyyy"),
        ("[$-ar-SA,200]0", "[$-ar-SA,100]0"),
        ("[$-2170401]d mmmm yyyy", "[$-1170401]d mmmm yyyy"),
    ],
)
def test_digits_of_arabic_are_shown_as_those_of_europe(before: str, after: str) -> None:
    assert spoken_in(before, LanguagePair(source="ar", target="tr")) == after
    assert spoken_in(before, LanguagePair(source="ar", target="fa")).startswith(before[:4])
