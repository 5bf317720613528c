import re
import sys
from collections.abc import Iterable, Iterator, Mapping

import pytest

from glossary.patterns import Choosy, lazily
from tests.building.needed_signs import needs_one_of
from translation_service.engines.drafting import mending

_TEXTS = ("", "Madde", "§ 5", "§ ٥ ve § 14", "14")


def test_what_is_compiled_late_finds_what_is_compiled_at_once() -> None:
    late, text = lazily(r"(\d+)\. madde", re.IGNORECASE), "5. Madde ve 14. madde"

    assert late.findall(text) == re.compile(r"(\d+)\. madde", re.IGNORECASE).findall(text) == ["5", "14"]
    assert late.sub("madde", text) == "madde ve madde"


def test_a_wrong_pattern_is_told_where_it_is_used() -> None:
    with pytest.raises(re.error):
        lazily("(").search("")


def test_a_pattern_for_bytes_is_compiled_late_as_well() -> None:
    assert lazily(rb"\d+").findall(b"5 ve 14") == [b"5", b"14"]


@pytest.mark.parametrize("text", _TEXTS)
def test_a_pattern_that_needs_signs_finds_what_others_find(text: str) -> None:
    pattern, choosy = re.compile(r"§ (\d+)"), lazily(r"§ (\d+)", needs="§")

    assert choosy.findall(text) == pattern.findall(text)
    assert [one.span() for one in choosy.finditer(text)] == [one.span() for one in pattern.finditer(text)]
    assert (choosy.split(text), choosy.sub(r"\1. madde", text)) == (
        pattern.split(text),
        pattern.sub(r"\1. madde", text),
    )
    for found, other in zip(_looked_for(choosy, text), _looked_for(pattern, text), strict=True):
        assert (found and found.span()) == (other and other.span())


def test_a_pattern_that_needs_a_digit_takes_that_of_any_script() -> None:
    assert lazily(r"\d+", needs="0").findall("٥ ve 14") == ["٥", "14"]
    assert lazily(r"\d+", needs="0").findall("Madde") == []


def test_all_our_patterns_need_what_they_say() -> None:
    assert mending  # draws all in that looks at texts
    modules = [module for name, module in sys.modules.items() if name.startswith(("glossary.", "translation_service."))]
    ours = [one for module in modules for one in _choosy_among(vars(module).values())]

    can_do_without = [one.pattern for one in ours if not needs_one_of(one.needs, one.pattern, one.flags)]
    assert not can_do_without, f"these match texts without the signs they name: {can_do_without}"
    assert len(ours) > 50


def test_what_a_pattern_needs_is_read_from_all_its_ways() -> None:
    assert needs_one_of(frozenset("ªº"), "[ªº]|(?:n?º)+", 0)
    assert not needs_one_of(frozenset("º"), "[ªº]", 0)
    assert not needs_one_of(frozenset("º"), "nº?|º", 0)
    assert not needs_one_of(frozenset("h"), "h", re.IGNORECASE)
    assert not needs_one_of(frozenset("sS"), "s", re.IGNORECASE)
    assert not needs_one_of(frozenset("0"), "(?!0)[^1]", 0)


def _choosy_among(values: Iterable[object]) -> Iterator[Choosy]:
    for value in values:
        if isinstance(value, Choosy):
            yield value
        elif isinstance(value, Mapping):
            yield from (one for one in value.values() if isinstance(one, Choosy))


def _looked_for(pattern: re.Pattern[str], text: str) -> list[re.Match[str] | None]:
    return [pattern.search(text), pattern.search(text, 1), pattern.match(text), pattern.fullmatch(text)]
