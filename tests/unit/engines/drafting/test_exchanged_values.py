"""Drafts in which an engine has exchanged two values."""

from tests.building.machine_engines import PhraseBook, room_with
from tests.building.tagged_segments import segments
from tests.unit.engines.drafting.test_drafts_of_forms import drafts
from translation_service.domain.languages import LanguagePair
from translation_service.engines.doubts import VALUE_RESTORED
from translation_service.engines.drafting.drafting import draft_segments

EN_TR = LanguagePair(source="en", target="tr")
SOURCE = "The fee rose from 12 euros to 15 euros."


def test_another_answer_is_taken_in_which_the_values_are_in_their_place() -> None:
    phrases = {SOURCE: "Ücret 15 avrodan 12 avroya yükseldi.", SOURCE[:-1]: "Ücret 12 avrodan 15 avroya çıktı"}

    assert drafts("en-tr", SOURCE, phrases=phrases) == ["Ücret 12 avrodan 15 avroya çıktı."]


def test_where_no_answer_is_right_the_values_change_places_and_a_person_is_told() -> None:
    wrong = "Ücret 15'ten 12'ye yükseldi."
    source = "The fee rose from 12 to 15."
    book = PhraseBook(phrases={source: wrong, source[:-1]: wrong[:-1]}, pairs=frozenset({EN_TR}))

    [draft] = draft_segments(segments(source), EN_TR, room_with(book))

    assert draft is not None
    assert (draft.target, draft.doubts) == ("Ücret 12'den 15'e yükseldi.", (VALUE_RESTORED,))
