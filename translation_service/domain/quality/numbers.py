"""Numbers of the source that are not in the target, whatever separators a language writes between their digits."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from translation_service.domain.quality.findings import Finding

_NUMBER: Final = re.compile(r"\d+(?:[.,:/\u00a0\u202f'’-]?\d+)*")


def check_numbers(source: str, target: str) -> Iterator[Finding]:
    """Compare the numbers of two plain texts by their digits alone; a number may be regrouped but not lost."""
    wanted, found = numbers_of(source), numbers_of(target)
    missing = [text for digits, text in wanted.items() if digits not in _all_digits(found)]
    extra = [text for digits, text in found.items() if digits not in _all_digits(wanted)]
    if missing:
        yield Finding(code="number-missing", values={"numbers": ", ".join(missing)})
    if extra:
        yield Finding(code="number-extra", values={"numbers": ", ".join(extra)})


def numbers_of(text: str) -> dict[str, str]:
    """Return the numbers of a text: their digits without separators, and how they are written there."""
    return {re.sub(r"\D", "", found[0]): found[0] for found in _NUMBER.finditer(text)}


def _all_digits(numbers: dict[str, str]) -> Counter[str]:
    parts = Counter(numbers)
    for written in numbers.values():
        parts.update(re.findall(r"\d+", written))
    return parts
