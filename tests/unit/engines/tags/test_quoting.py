import pytest

from tests.building.machine_engines import PT_EN, PhraseBook, room_with
from tests.building.tagged_segments import segments
from translation_service.engines.drafting.drafting import draft_segments
from translation_service.engines.tags.quoting import quoted, quoted_place
from translation_service.engines.words.search import Range, words_of

TARGET = "The meeting was postponed to next Wednesday."


def place_in(answer: str, target: str = TARGET) -> str | None:
    found = quoted_place(answer, words_of(target))
    return target[found[0].start : found[0].end] if found else None


def test_words_are_quoted_without_the_signs_behind_them() -> None:
    assert quoted("Veio ontem.", Range(start=5, end=11)) == 'Veio "ontem".'


def test_of_a_long_sentence_only_what_is_near_is_asked_for() -> None:
    plain = "Since then, the mayor has opened the new municipal library, which stands in the old town hall."
    start = plain.index("mayor")

    assert quoted(plain, Range(start=start, end=start + 5)) == (
        'Since then, the "mayor" has opened the new municipal library'
    )


@pytest.mark.parametrize("plain", ['O "sim" dele', "ontem", "L'été ici"])
def test_nothing_is_quoted_where_quotes_would_say_nothing(plain: str) -> None:
    assert quoted(plain, Range(start=0, end=5)) == ""


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ('The meeting was "postponed" to next Wednesday.', "postponed"),
        ('The meeting was "advanced" to next Wednesday.', "postponed"),
        ("The meeting was 'postponed' until Wednesday.", "postponed"),
        ('"The meeting" was postponed.', "The meeting"),
        ('The meeting was put off to "next Wednesday".', "next Wednesday"),
        ("The meeting was postponed.", None),
        ('"The" "meeting" was postponed.', None),
        ('Quite "something else" altogether.', None),
    ],
)
def test_the_quoted_words_are_found_by_what_stands_beside_them(answer: str, words: str | None) -> None:
    assert place_in(answer) == words


def test_a_tag_whose_words_are_translated_otherwise_alone_is_placed_by_asking_with_quotes() -> None:
    book = PhraseBook(
        phrases={
            "A sala estará encerrada em agosto.": "The hall will be closed in August.",
            "encerrada": "Ended",
            'A sala estará "encerrada" em agosto.': 'The hall will be "shut" in August.',
        }
    )

    [draft] = draft_segments(segments("A sala estará <1>encerrada</1> em agosto."), PT_EN, room_with(book))

    assert draft is not None
    assert (draft.target, draft.doubts) == ("The hall will be <1>closed</1> in August.", ())
