"""Postal addresses within sentences."""

import pytest

from tests.unit.engines.drafting.test_drafts_of_forms import drafts
from translation_service.engines.names.addresses_in_sentences import with_streets_as_written


@pytest.mark.parametrize(
    ("source", "answer", "wanted"),
    [
        ("It is at 45 Church Road.", "45 Kilise Yolu'ndadır.", "45 Church Road'dadır."),
        ("It moved to 12 High Street.", "12 Yüksek Caddesi'ne taşındı.", "12 High Street'e taşındı."),
        (
            "He lives at 12 High Street, Westhaven WH1 2AB.",
            "12 Yüksek Caddesi, Westhaven WH1 2AB'de yaşıyor.",
            "12 High Street, Westhaven WH1 2AB'de yaşıyor.",
        ),
        (
            "Send it to Seeplatz 1, 12345 Lindhafen.",
            "1. Seeplatz, 12345 Lindhafen'e gönderiniz.",
            "Seeplatz 1, 12345 Lindhafen'e gönderiniz.",
        ),
    ],
)
def test_streets_are_written_over_what_an_engine_made_of_them(source: str, answer: str, wanted: str) -> None:
    assert drafts("en-tr", source, asked=source, answer=answer) == [wanted]


def test_a_sentence_that_lost_its_address_is_asked_for_with_a_placeholder() -> None:
    source = "Gül Mah. Lale Sok. No: 4 Konak/İzmir adresinde oturuyor."
    phrases = {
        source: "He lives in the Rose Quarter, No: 4 Konak/Izmir.",
        "XQ71 adresinde oturuyor.": "He lives at XQ71.",
    }

    assert drafts("tr-en", source, phrases=phrases) == ["He lives at Gül Mah. Lale Sok. No: 4 Konak/İzmir."]


def test_a_draft_stays_where_the_other_answer_has_no_address_either() -> None:
    source = "Gül Mah. Lale Sok. No: 4 Konak/İzmir adresinde oturuyor."
    phrases = {source: "He lives in Rose Quarter, No: 4 Konak/İzmir.", "XQ71 adresinde oturuyor.": "He lives here."}

    assert drafts("tr-en", source, phrases=phrases) == ["He lives in Rose Quarter, No: 4 Konak/İzmir."]


def test_a_day_before_a_street_is_not_its_house() -> None:
    target = "12 Mayıs günü 12 Mayıs Yüksek Caddesi'ndeydi."

    assert with_streets_as_written(target, "On 12 May it was at 12 High Street.") == target
