"""Sentences of hundreds of values: each is looked for where it is, not through all of them."""

import time
from collections.abc import Callable

import pytest

from tests.building.pace import is_within
from translation_service.domain.languages import LanguagePair
from translation_service.domain.values.finding import find_values
from translation_service.domain.values.rendering import render_values
from translation_service.engines.values.amounts_in_words import with_amounts_in_words
from translation_service.engines.values.parcels import with_parcels_said
from translation_service.engines.values.repair import repaired

INTO_ENGLISH = LanguagePair(source="tr", target="en")
INTO_TURKISH = LanguagePair(source="en", target="tr")
_Mending = Callable[[str, str], str]


def _each(written: str) -> str:
    return ", ".join(written.replace("0", str(number)) for number in range(1_501, 2_001))


@pytest.mark.parametrize(
    ("source", "target", "mend", "last"),
    [
        (
            "0 ada 3 parsel",
            "No. 0/3",
            lambda target, source: with_parcels_said(target, source, INTO_ENGLISH),
            "(block 2000, parcel 3)",
        ),
        (
            "0 (twelve)",
            "0 (on iki)",
            lambda target, source: with_amounts_in_words(target, source, INTO_TURKISH),
            "2000 (on iki)",
        ),
        ("ab0@x.example", "words", lambda target, source: repaired(target, source, find_values(source)), "words"),
        ("1:0", "1:0", lambda target, source: render_values(target, source, INTO_TURKISH), "1:2000"),
    ],
)
def test_a_sentence_of_five_hundred_values_is_mended_soon(source: str, target: str, mend: _Mending, last: str) -> None:
    source, target = _each(source), _each(target)
    started = time.process_time()

    mended = mend(target, source)

    assert mended.endswith(last)
    assert is_within(2, since=started)
