"""Finding what a standalone tag reads as ("3", "Figure 2") in a text: as it is written, or by its value."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.values.finding import find_values
from translation_service.engines.words.search import Range

Find = Callable[[str, str], list[Range]]

# None of these is made for one text: to make a pattern takes longer than to look through a sentence.
_ANY: Final = lazily("")
_WHOLE_BEFORE: Final = lazily(r"(?<!\w)(?<!\d[.,:/-])")
_WHOLE_BEHIND: Final = lazily(r"(?!\w)(?![.,:/-]\d)")
_NO_DIGIT_BEFORE: Final = lazily(r"(?<!\d)")
_NO_DIGIT_BEHIND: Final = lazily(r"(?!\d)")
_NO_LETTER_BEFORE: Final = lazily(r"(?<![^\W\d])")
_NO_LETTER_BEHIND: Final = lazily(r"(?![^\W\d])")


def ways_to_find(text: str, source: str, stretch: Range) -> tuple[Find, ...]:
    """Return how to look for a text that takes a stretch of a source: the strictest way first.

    Only what is a part of a longer number or word in the source may be one in the translation.
    """
    return (whole, _apart, _equal) if stretch in _apart(text, source) else (_anywhere,)


def whole(text: str, within: str) -> list[Range]:
    """Return where a text stands within another, not as a part of a word or of a number such as 3.2."""
    return list(_found(text, within, before=_WHOLE_BEFORE, behind=_WHOLE_BEHIND))


def _apart(text: str, within: str) -> list[Range]:
    """Return where no digit goes on with the digits of a text, no letter with its letters."""
    before = _border(text[0], digit=_NO_DIGIT_BEFORE, letter=_NO_LETTER_BEFORE)
    behind = _border(text[-1], digit=_NO_DIGIT_BEHIND, letter=_NO_LETTER_BEHIND)
    return list(_found(text, within, before=before, behind=behind))


def _anywhere(text: str, within: str) -> list[Range]:
    return list(_found(text, within, before=_ANY, behind=_ANY))


def _equal(text: str, within: str) -> list[Range]:
    """Return where the value of a text stands, written in this or in another way."""
    wanted = [item for item in find_values(text) if item.text == text]
    found = [item for item in find_values(within) if any(item.equals(one) for one in wanted)]
    return [Range(start=item.start, end=item.end) for item in found]


def _border(sign: str, *, digit: re.Pattern[str], letter: re.Pattern[str]) -> re.Pattern[str]:
    if not sign.isalnum():
        return _ANY
    return digit if sign.isdigit() else letter


def _found(text: str, within: str, *, before: re.Pattern[str], behind: re.Pattern[str]) -> Iterator[Range]:
    """Yield where a text stands between two borders; none of these places overlap."""
    at = within.find(text)
    while at >= 0:
        end = at + len(text)
        is_found = before.match(within, at) is not None and behind.match(within, end) is not None
        if is_found:
            yield Range(start=at, end=end)
        at = within.find(text, end if is_found else at + 1)
