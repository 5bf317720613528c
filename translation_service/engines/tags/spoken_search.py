"""Finding what a standalone tag reads as ("3", "Figure 2") in a text: as it is written, or by its value."""

import re
from collections.abc import Callable
from typing import Final

from translation_service.domain.values.finding import find_values
from translation_service.engines.words.search import Range

Find = Callable[[str, str], list[Range]]

_DIGIT: Final = r"\d"
_LETTER: Final = r"[^\W\d]"


def ways_to_find(text: str, source: str, stretch: Range) -> tuple[Find, ...]:
    """Return how to look for a text that takes a stretch of a source: the strictest way first.

    Only what is a part of a longer number or word in the source may be one in the translation.
    """
    return (whole, _apart, _equal) if stretch in _apart(text, source) else (_anywhere,)


def whole(text: str, within: str) -> list[Range]:
    """Return where a text stands within another, not as a part of a word or of a number such as 3.2."""
    return _found(rf"(?<!\w)(?<!\d[.,:/-]){re.escape(text)}(?!\w)(?![.,:/-]\d)", within)


def _apart(text: str, within: str) -> list[Range]:
    """Return where no digit goes on with the digits of a text, no letter with its letters."""
    before = rf"(?<!{_kind(text[0])})" if text[0].isalnum() else ""
    after = rf"(?!{_kind(text[-1])})" if text[-1].isalnum() else ""
    return _found(f"{before}{re.escape(text)}{after}", within)


def _anywhere(text: str, within: str) -> list[Range]:
    return _found(re.escape(text), within)


def _equal(text: str, within: str) -> list[Range]:
    """Return where the value of a text stands, written in this or in another way."""
    wanted = [item for item in find_values(text) if item.text == text]
    found = [item for item in find_values(within) if any(item.equals(one) for one in wanted)]
    return [Range(start=item.start, end=item.end) for item in found]


def _kind(letter: str) -> str:
    return _DIGIT if letter.isdigit() else _LETTER


def _found(pattern: str, within: str) -> list[Range]:
    return [Range(start=found.start(), end=found.end()) for found in re.finditer(pattern, within)]
