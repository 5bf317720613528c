import re

import pytest

from glossary.patterns import lazily


def test_what_is_compiled_late_finds_what_is_compiled_at_once() -> None:
    late, text = lazily(r"(\d+)\. madde", re.IGNORECASE), "5. Madde ve 14. madde"

    assert late.findall(text) == re.compile(r"(\d+)\. madde", re.IGNORECASE).findall(text) == ["5", "14"]
    assert late.sub("madde", text) == "madde ve madde"


def test_a_wrong_pattern_is_told_where_it_is_used() -> None:
    with pytest.raises(re.error):
        lazily("(").search("")


def test_a_pattern_for_bytes_is_compiled_late_as_well() -> None:
    assert lazily(rb"\d+").findall(b"5 ve 14") == [b"5", b"14"]
