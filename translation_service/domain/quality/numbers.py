"""Numbers of the source that are not in the target, whatever separators a language writes between their digits."""

import re
from collections.abc import Iterator
from typing import Final

from translation_service.domain.quality.findings import Finding

_NUMBER: Final = re.compile(r"\d+(?:[.,:/\u00a0\u202f'’-]?\d+)*")
_DATE: Final = re.compile(r"\d{1,2}[./-](\d{1,2})[./-]\d{2,4}|\d{4}-(\d{2})-\d{2}")


def check_numbers(source: str, target: str) -> Iterator[Finding]:
    """Compare the numbers of two plain texts by value: they may be grouped anew, and a month may become a word."""
    wanted, found = _numbers(source), _numbers(target)
    missing = [number for number in wanted if not _is_among(number, found)]
    extra = [number for number in found if not _is_among(number, wanted)]
    if missing:
        yield Finding(code="number-missing", values={"numbers": ", ".join(missing)})
    if extra:
        yield Finding(code="number-extra", values={"numbers": ", ".join(extra)})


def _numbers(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found[0] for found in _NUMBER.finditer(text)))


def _is_among(number: str, others: tuple[str, ...]) -> bool:
    if _digits(number) in {_digits(other) for other in others}:
        return True
    parts = {part for other in others for part in _parts(other)}
    return all(part in parts for part in _parts_beside_month(number))


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def _parts(number: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", number)]


def _parts_beside_month(number: str) -> list[int]:
    date = _DATE.fullmatch(number)
    if date is None:
        return _parts(number)
    month = int(date[1] or date[2])
    parts = _parts(number)
    if 1 <= month <= 12:
        parts.remove(month)
    return parts
