"""Text with numbered inline tags."""

import time

import pytest

from tests.building.pace import is_within
from translation_service.domain.inline import Alone, Close, Open, Tag, TagKind, marks, parse, plain, write


def test_a_tag_is_read_with_its_number_and_kind() -> None:
    assert parse("Dear <1>Mayor</1>,<2/>") == ("Dear ", Open(1), "Mayor", Close(1), ",", Alone(2))


@pytest.mark.parametrize("text", ["a < b", "<b>", "R&D", "<1", "1>", "\\", "C:\\", "<0x1>", ""])
def test_other_text_stands_for_itself(text: str) -> None:
    assert parse(text) == ((text,) if text else ())
    assert write(parse(text)) == text


def test_text_that_looks_like_a_tag_is_escaped() -> None:
    assert write(["see <1>"]) == "see \\<1>"
    assert parse("see \\<1>") == ("see <1>",)


def test_a_backslash_before_a_tag_is_doubled() -> None:
    assert write(["C:\\", Open(1)]) == "C:\\\\<1>"
    assert parse("C:\\\\<1>") == ("C:\\", Open(1))


def test_plain_words_have_no_tags_and_one_space_for_a_break() -> None:
    line_break = Tag(number=2, kind=TagKind.BREAK, label="break", is_paired=False)
    note = Tag(number=3, kind=TagKind.NOTE, label="note", is_paired=False)

    assert plain("Dear <1>Mayor</1>,<2/>we<3/>  write", [line_break, note]) == "Dear Mayor, we write"


def test_words_around_a_tag_that_nobody_knows_stay_apart() -> None:
    assert (
        plain("<1>Maria João</1><2/><3>President</3> of Setúbal<4/>, Portugal")
        == "Maria João President of Setúbal, Portugal"
    )


def test_marks_are_the_tags_in_order() -> None:
    assert marks("<2>a</2><1/>") == (Open(2), Close(2), Alone(1))


def test_a_row_of_backslashes_is_read_once() -> None:
    """Read again from each of them, these would take minutes."""
    slashes = "\\" * 100_000
    began = time.process_time()

    assert parse(f"<1>{slashes}</1> {slashes}") == (Open(1), slashes[::2], Close(1), f" {slashes}")
    assert is_within(2, since=began)
