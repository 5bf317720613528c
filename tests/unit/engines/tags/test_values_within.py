import pytest

from tests.building.tagged_segments import segment
from translation_service.engines.tags.projection import project
from translation_service.engines.tags.values_within import value_within
from translation_service.engines.words.search import Range


@pytest.mark.parametrize(
    ("plain", "words", "target", "wanted"),
    [
        ("Törene 25 kişilik grup katıldı.", "25 kişilik", "A group of 25 attended.", "25"),
        ("Bütçe 1.250,50 TL oldu.", "1.250,50 TL oldu", "It was 1,250.50 TL.", "1,250.50 TL"),
        ("Törene kalabalık bir grup katıldı.", "kalabalık", "A group of 25 attended.", ""),
        ("25 kişiye 25 kitap", "25 kitap", "25 books for 25 people", ""),
        ("25 kişilik grup", "25 kişilik", "twenty-five people", ""),
        ("3 gün 4 gece", "3 gün 4 gece", "3 days 4 nights", ""),
    ],
)
def test_the_one_value_of_a_stretch_tells_where_it_went(plain: str, words: str, target: str, wanted: str) -> None:
    start = plain.rindex(words)
    found = value_within(plain, Range(start=start, end=start + len(words)), target)

    assert (target[found.start : found.end] if found is not None else "") == wanted


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, "The group of pupils that will come has <1>25 of</1> them."),
        ({"25 kişilik": "25 pupils"}, "The group of pupils that will come has <1>25</1> of them."),
        ({"25 kişilik": "25 that"}, "The group of pupils that will come has <1>25</1> of them."),
    ],
)
def test_words_that_cannot_be_found_are_placed_at_their_value(said: dict[str, str], expected: str) -> None:
    source = segment("Gelecek olan <1>25 kişilik</1> grup öğrencidir.")

    projection = project(source, "The group of pupils that will come has 25 of them.", said)
    assert projection.target == expected
    assert projection.doubts == ("tag-placement",)
