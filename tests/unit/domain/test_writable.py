"""What of a text can be kept."""

import pytest

from translation_service.domain.writable import writable


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("bir\x0biki\x0c", "biriki"),
        ("işbir\ufffeliği", "işbirliği"),
        ("a\x00b\x1fc\ud800d", "abcd"),
    ],
)
def test_signs_that_nothing_can_hold_are_left_out(text: str, kept: str) -> None:
    assert writable(text) == kept


@pytest.mark.parametrize("text", ["iki\nsatır", "sekme\tile", "Beşiktaş’ın 😀", "iş\u00adbirliği", "\u200bsıfır"])
def test_everything_else_is_kept(text: str) -> None:
    assert writable(text) == text
