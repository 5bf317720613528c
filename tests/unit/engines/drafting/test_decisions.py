"""Sentences that decide several things are drafted decision by decision."""

from tests.building.machine_engines import PhraseBook, room_with
from tests.building.tagged_segments import segments
from tests.unit.engines.drafting.test_drafts_of_forms import drafts
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Origin
from translation_service.engines.drafting.drafting import draft_segments

TR_EN = LanguagePair(source="tr", target="en")


def test_what_is_known_needs_no_engine() -> None:
    source = "Davanın kabulüne, 5.000 TL'nin davalıdan alınarak davacıya verilmesine karar verildi."

    assert drafts("tr-en", source, asked="", answer="") == [
        "It was decided that the action be accepted and that the defendant pay the plaintiff 5,000 TL."
    ]


def test_the_rest_is_asked_for_alone() -> None:
    source = "Davanın kabulüne ve köprünün boyanmasına karar verildi."

    said = drafts("tr-en", source, asked="Köprünün boyanmasına karar verildi.", answer="It was decided to paint it.")

    assert said == ["It was decided that the action be accepted and to paint it."]


def test_a_sentence_stays_where_an_answer_does_not_tell_of_a_decision() -> None:
    source = "Davanın kabulüne ve köprünün boyanmasına karar verildi."
    phrases = {"Köprünün boyanmasına karar verildi.": "The bridge is red.", source: "The case and the bridge."}

    assert drafts("tr-en", source, phrases=phrases) == ["The case and the bridge."]


def test_a_sentence_that_needs_no_engine_is_no_engines() -> None:
    room = room_with(PhraseBook(phrases={}, pairs=frozenset({TR_EN})))

    drafted = draft_segments(
        segments("Davanın reddine karar verildi.", "Köprünün boyanmasına karar verildi."), TR_EN, room
    )

    assert [draft.origin for draft in drafted if draft] == [Origin.GLOSSARY, Origin.ENGINE]
