import pytest

from translation_service.domain.values.finding import find_values
from translation_service.domain.values.kinds import _value_pattern, value_stretches


@pytest.mark.parametrize(
    "text",
    [
        "Dear <NAME>, <x-y> and <<Name>> of {{place}}, {0}, ${sum}, {% if %}",
        "[[Ad]], [Ad_Soyad], «Ad_Soyad», «BM», [1], [A12_b], [Abcdefghijklmnopqrstuvwxyz1_a], [●], exam-40%",
        "%(name)s, %s, %d, %1$s, %%%2$s, %d%%, %%%s, %DATE%, #NAME#, @unit, #tag, 5 < 6, a {b c} d, a [b] c <d",
        "file_a.pdf, example.com/x, www.x.tr, //x.y, UTC, GMT+3, ½, …/2026, 0a1b2c3d-aaaa-bbbb-cccc-0a1b2c3d4e5f",
    ],
)
def test_a_text_read_around_its_digits_holds_what_it_holds_read_from_end_to_end(text: str) -> None:
    for piece in (text, *text.split(", "), f"Yes, of 12: {text}"):
        read = [(found.lastgroup, found.span()) for found in value_stretches(piece)]
        assert read == [(found.lastgroup, found.span()) for found in _value_pattern().finditer(piece)]


def test_what_stands_for_words_in_usage_lines_is_no_placeholder() -> None:
    assert [
        value.text for value in find_values("git add [-f | <yol-adı>] [<file-name>] <path-name>... <your-name>")
    ] == ["<your-name>"]
