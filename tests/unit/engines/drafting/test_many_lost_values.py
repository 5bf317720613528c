"""Sentences of more values than anybody writes, through engines that lose or change them."""

import re
import time

import pytest

from tests.building.machine_engines import PhraseBook, room_with
from tests.building.pace import is_within
from tests.building.tagged_segments import segments
from translation_service.domain.languages import LanguagePair
from translation_service.engines.drafting.drafting import draft_segments

PAIR = LanguagePair(source="en", target="tr")


def draft_of(text: str, engine: PhraseBook) -> str:
    [draft] = draft_segments(segments(text), PAIR, room_with(engine))
    assert draft is not None
    return draft.target


def without_numbers(text: str) -> str:
    return re.sub(r"\d+", "", text)


@pytest.mark.parametrize("text", ["Monday, 12 May 1%", "2026’da ", "% 1e.g. ", "1 million "])
def test_a_text_full_of_values_is_drafted_in_a_time_that_grows_with_it(text: str) -> None:
    """Held against all the others one by one, half of these values took minutes."""
    started = time.process_time()

    draft_of(text * (9_000 // len(text)), PhraseBook(pairs=frozenset({PAIR}), otherwise=without_numbers))

    assert is_within(12, since=started)


def test_values_are_put_back_one_by_one_where_they_are_not_more_than_a_sentence_has() -> None:
    trees = ["oaks", "elms", "pines", "limes", "birches", "poplars", "willows", "maples", "cedars", "planes"]
    source = "There are " + ", ".join(f"{number} {tree}" for number, tree in enumerate(trees, start=21)) + " there."

    draft = draft_of(source, PhraseBook(pairs=frozenset({PAIR}), otherwise=without_numbers))

    assert all(re.search(rf"(?<!\d){number}(?!\d)", draft) for number in range(21, 31))


def turned_round(text: str) -> str:
    return " ".join(reversed(text.split()))


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("€1½ m ", LanguagePair(source="tr", target="en")),
        ("1€<<a>>no ", LanguagePair(source="tr", target="en")),
        ("http://x.y, 1€ İ ", LanguagePair(source="en", target="pt")),
    ],
)
def test_values_said_again_and_again_are_repaired_in_a_time_that_grows_with_the_text(
    text: str, pair: LanguagePair
) -> None:
    """Each looked through the whole translation for what became of it."""
    engine = PhraseBook(pairs=frozenset({pair}), otherwise=turned_round)
    started = time.process_time()

    draft_segments(segments(text * (20_000 // len(text))), pair, room_with(engine))

    assert is_within(6, since=started)
