"""Numbers of flights, `TK 1822`: engines lose their letters, but carry `TK-1822` over."""

import re
from typing import Final

from glossary.patterns import lazily

_FLIGHT: Final = lazily(r"(?<!\w)(?:[Ff]lights?|[Uu]çu[sş]\w*|[Ss]efer(?:i\w*)? sayılı)(?!\w)")
# Two letters, or a letter and a figure, of an airline, and up to four figures.
_NUMBER: Final = lazily(r"(?<![\w/-])([A-Z]{2}|[A-Z]\d|\d[A-Z]) (\d{2,4})(?![\w.,:/-]\d|\w)", needs="0")
_NUMBERED: Final = lazily(r"(?<=\d) sefer(?:i\w*)? sayılı(?!\w)", needs="0")


def with_flights_joined(text: str) -> str:
    """Return a text with the numbers of its flights as engines carry them over."""
    if _FLIGHT.search(text) is None:
        return text
    return _NUMBERED.sub(" numaralı", _NUMBER.sub(r"\1-\2", text))


def with_flights_parted(target: str, source: str) -> str:
    """Return a translation with the numbers of flights as they stand in its source."""
    if _FLIGHT.search(source) is None:
        return target
    for number in _NUMBER.finditer(source):
        target = re.sub(rf"(?<!\w){number[1]}-{number[2]}(?!\d)", number[0], target)
    return target
