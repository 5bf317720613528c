"""Tests of what the words of a document explain."""

from collections.abc import Callable

import pytest

from tests.building import odt_files
from translation_service.documents.blocks import Block
from translation_service.documents.crowding import (
    refuse_many_changes,
    refuse_many_marks,
    refuse_many_notes,
    refuse_many_numbers,
)
from translation_service.documents.limits import Limits
from translation_service.documents.odt.document import OpenDocument
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.segments import Place

LIMITS = Limits(note_limit=1, mark_limit=1, change_limit=1, choice_limit=2, number_limit=1)
WORDS = "word " * 40


@pytest.mark.parametrize(
    ("refuse", "explained"),
    [
        (lambda count: refuse_many_marks(count, [WORDS], LIMITS), 20),
        (lambda count: refuse_many_changes(count, [WORDS], LIMITS), 10),
        (lambda count: refuse_many_notes([Block(place=Place.COMMENT, text="word " * 8)] * count, LIMITS), 5),
        (lambda count: refuse_many_numbers([Block(place=Place.BODY, text="M8-25 " * count)], LIMITS), 1_000),
        (lambda count: refuse_many_numbers([Block(place=Place.TABLE, text="738.618.485,80")] * count, LIMITS), 50),
    ],
)
def test_a_document_of_many_words_may_have_many_changes_marks_and_notes(
    refuse: Callable[[int], None], explained: int
) -> None:
    assert not _is_refused(lambda: refuse(explained))


def test_words_explain_no_mark_each() -> None:
    with pytest.raises(DocumentRefused):
        refuse_many_marks(21, [WORDS], LIMITS)
    with pytest.raises(DocumentRefused):
        refuse_many_changes(11, [WORDS], LIMITS)
    with pytest.raises(DocumentRefused):
        refuse_many_numbers([Block(place=Place.BODY, text="Bolts 1-1-1-1-1-1-1")], LIMITS)
    with pytest.raises(DocumentRefused):
        refuse_many_notes([Block(place=Place.COMMENT, text="word " * 7)] * 5, LIMITS)


def test_fields_may_offer_the_same_choices_again() -> None:
    field = '<text:drop-down><text:label text:value="One"/><text:label text:value="Two"/>One</text:drop-down>'

    assert not _is_refused(lambda: OpenDocument(odt_files.odt(odt_files.p(field) * 3), LIMITS))


def _is_refused(act: Callable[[], object]) -> bool:
    try:
        act()
    except DocumentRefused:
        return True
    return False
