"""Numbers of flights, `TK 1822`: engines lose their letters, but carry `TK-1822` over."""

import re
from typing import Final

from glossary.patterns import lazily

# Two letters, or a letter and a figure, of an airline, and up to four figures, beside the word for a flight.
_NUMBER: Final = lazily(
    r"(?<![\w/-])(?:(?<=[Ff]light )|(?<=light number )|(?<=light no\. )|(?=\S+ \d+ (?:uçu[sş]|flights?\b|sefer)))"
    r"([A-Z]{2}|[A-Z]\d|\d[A-Z]) (\d{2,4})(?![\w.,:/-]\d|\w)",
    needs="0",
)
_NUMBERED: Final = lazily(r"(?<=[A-Z\d]-)(\d{2,4}) sefer(?:i\w*)? sayılı(?!\w)", needs="0")


def with_flights_joined(text: str) -> str:
    """Return a text with the numbers of its flights as engines carry them over."""
    return _NUMBERED.sub(r"\1 numaralı", _NUMBER.sub(r"\1-\2", text))


def with_flights_parted(target: str, source: str) -> str:
    """Return a translation with the numbers of flights as they stand in its source."""
    for number in _NUMBER.finditer(source):
        target = re.sub(rf"(?<!\w){number[1]}-{number[2]}(?!\d)", number[0], target)
    return target
