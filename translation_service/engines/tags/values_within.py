"""The value among the words of a tag, which tells where they went: the `25` of `<1>25 kişilik</1> grup`."""

from collections.abc import Sequence

from translation_service.domain.values.finding import Value, find_values
from translation_service.engines.words.search import Range


def value_within(plain: str, stretch: Range, target: str) -> Range | None:
    """Return where the one value of a stretch stands in a target; None unless it stands once in source and target."""
    if not any(map(str.isdecimal, plain[stretch.start : stretch.end])):
        return None
    values = find_values(plain)
    within = [value for value in values if stretch.start <= value.start and value.end <= stretch.end]
    if len(within) != 1 or len(_equal(within[0], values)) != 1:
        return None
    there = _equal(within[0], find_values(target))
    return Range(start=there[0].start, end=there[0].end) if len(there) == 1 else None


def _equal(value: Value, others: Sequence[Value]) -> list[Value]:
    return [other for other in others if value.equals(other)]
