"""Words that no line may break at their hyphen: an engine reads a common hyphen, and the draft has the other again."""

import pytest

from translation_service.domain.segments import Place, Segment
from translation_service.engines.tags.projection import project
from translation_service.engines.tags.unbroken import with_unbroken_words


@pytest.mark.parametrize(
    ("source", "target", "written"),
    [
        ("The COVID\u201119 rules of 5\u201110", "COVID-19 kuralları, 5-10", "COVID\u201119 kuralları, 5\u201110"),
        ("Twenty\u2011one people", "Yirmi bir kişi", "Yirmi bir kişi"),
        ("The COVID-19 rules", "COVID-19 kuralları", "COVID-19 kuralları"),
        ("A \u2011 sign", "Bir - işareti", "Bir \u2011 işareti"),
        ("A \u2011 sign", "Bir - iki - işareti", "Bir - iki - işareti"),
        ("5 \u2011 6 non-stop", "5 - 6 non-stop", "5 \u2011 6 non-stop"),
        ("Co\u00adop\u00aderation in Leeds", "Cooperation Leeds'te", "Co\u00adop\u00aderation Leeds'te"),
    ],
)
def test_words_of_the_source_stay_whole(source: str, target: str, written: str) -> None:
    assert with_unbroken_words(source, target) == written


def test_a_draft_has_them() -> None:
    segment = Segment(number=1, block=1, place=Place.BODY, source="The COVID\u201119 rules")

    assert segment.plain == "The COVID-19 rules"
    assert project(segment, "COVID-19 kuralları", {}).target == "COVID\u201119 kuralları"
