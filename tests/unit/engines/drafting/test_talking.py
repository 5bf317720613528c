from dataclasses import replace

import pytest

from tests.building.machine_engines import PT_EN, PhraseBook, room_with
from translation_service.domain.errors import TemporarilyUnavailable
from translation_service.engines.drafting.asking import Question
from translation_service.engines.drafting.talking import Talk, hold
from translation_service.engines.engine import EngineCard
from translation_service.engines.rendering import best_text


class EasilyBusy(PhraseBook):
    """Takes no more than ten characters at once."""

    @property
    def card(self) -> EngineCard:
        return replace(super().card, batch_length=10)


def asking(*texts: str) -> Talk[list[str]]:
    """Ask for one text after the other and tell the answers."""
    told = []
    for text in texts:
        [answer] = yield [Question(text=text)]
        told.append(best_text(answer))
    return told


def held(book: PhraseBook, *talks: Talk[list[str]]) -> list[list[str]]:
    room = room_with(book)
    route = room.route(PT_EN)
    assert route is not None
    return hold(talks, room, route)


def test_every_talk_hears_the_answers_to_its_own_questions() -> None:
    told = held(PhraseBook(otherwise=str.upper), asking("um", "dois"), asking("três"))

    assert told == [["UM", "DOIS"], ["TRÊS"]]


def test_a_question_of_several_talks_is_asked_once() -> None:
    book = PhraseBook(otherwise=str.upper)

    told = held(book, asking("um", "dois"), asking("dois", "um"))

    assert told == [["UM", "DOIS"], ["DOIS", "UM"]]
    assert sorted(text for batch in book.asked for text in batch) == ["dois", "um"]


def test_what_comes_up_is_asked_together() -> None:
    book = PhraseBook(otherwise=str.upper)

    held(book, asking("a", "primeiro"), asking("b", "segundo"))

    assert [sorted(batch) for batch in book.asked] == [["a", "b"], ["primeiro", "segundo"]]


def test_what_comes_up_joins_what_an_engine_that_is_busy_has_not_been_asked_yet() -> None:
    book = EasilyBusy(otherwise=str.upper)

    told = held(book, asking("o primeiro", "outro"), asking("dois"))

    assert told == [["O PRIMEIRO", "OUTRO"], ["DOIS"]]
    assert book.asked == [["o primeiro"], ["outro", "dois"]]


def test_a_talk_hears_nothing_where_the_engine_fails_and_goes_on() -> None:
    told = held(PhraseBook(otherwise=str.upper, fails_on="mau"), asking("mau", "bom"), asking("um"))

    assert told == [["", "BOM"], ["UM"]]


def test_a_model_that_is_taken_away_meanwhile_is_no_reason_to_give_up_a_document() -> None:
    book = PhraseBook(pairs=frozenset({PT_EN}))
    room = room_with(book)
    route = room.route(PT_EN)
    assert route is not None
    book.pairs = frozenset()

    with pytest.raises(TemporarilyUnavailable):
        hold([asking("um")], room, route)


def test_an_empty_question_is_answered_without_the_engine() -> None:
    book = PhraseBook()

    assert held(book, asking(" ")) == [[""]]
    assert book.asked == []


def test_an_engine_that_fails_altogether_is_unavailable() -> None:
    with pytest.raises(TemporarilyUnavailable):
        held(PhraseBook(fails_on=""), asking("um"))


def test_progress_counts_first_questions() -> None:
    book = PhraseBook(otherwise=str.upper)
    room, reports = room_with(book), list[tuple[int, int]]()
    route = room.route(PT_EN)
    assert route is not None

    talks = [asking("um", "outra vez"), asking("dois")]
    hold(talks, room, route, progress=lambda done, total: reports.append((done, total)))

    assert reports[0] == (2, 2)
    assert set(reports) == {(2, 2)}
