"""Values put back into a translation whose engine lost them whatever it was asked."""

import re
from collections.abc import Callable
from typing import Final

from translation_service.domain.values.comparing import Comparison
from translation_service.domain.values.finding import Value, find_values
from translation_service.engines.word_order import WordOrder
from translation_service.engines.word_search import words_of

Compare = Callable[[str, str], Comparison]

_PLACES_TRIED: Final = 3


def put_back(source: str, target: str, compare: Compare) -> str:
    """Return a target that holds every value of its source.

    One that became another of its kind takes the place of that one; a doubled one goes where it stands again; what is
    nowhere is written where its place in the source suggests. `compare` is the comparison of values to go by.
    """
    target = _with_swapped(target, compare(source, target))
    target = _without_doubled(target, compare(source, target))
    for value in compare(source, target).missing:
        target = _with_inserted(source, target, value, compare)
    return target


def _with_swapped(target: str, faults: Comparison) -> str:
    wrong, changes = list(faults.foreign), []
    for value in faults.missing:
        twin = next((other for other in wrong if _is_alike(value, other)), None)
        if twin is not None:
            wrong.remove(twin)
            changes.append((twin, value.text))
    for old, new in sorted(changes, key=lambda change: -change[0].start):
        target = target[: old.start] + new + target[old.end :]
    return target


def _is_alike(value: Value, other: Value) -> bool:
    return value.kind == other.kind or (
        value.is_numeric and other.is_numeric and "date" not in {value.kind, other.kind}
    )


def _without_doubled(target: str, faults: Comparison) -> str:
    """Leave a doubled value where it stands first."""
    for value in sorted(faults.doubled, key=lambda one: -one.start):
        if sum(value.equals(other) for other in find_values(target)) > 1:
            target = re.sub(r"[ (,]*$", "", target[: value.start]) + re.sub(r"^[)]?", "", target[value.end :])
    return target


def _with_inserted(source: str, target: str, value: Value, compare: Compare) -> str:
    """Write a value at a word border, or in brackets at the end where it would run into others."""
    before = len(compare(source, target).missing)
    for at in _borders(source, target, value):
        written = f"{target[:at].rstrip()} {value.text} {target[at:].lstrip()}".strip()
        faults = compare(source, written)
        if len(faults.missing) < before and not faults.doubled:
            return written
    return f"{target} ({value.text})".strip()


def _borders(source: str, target: str, value: Value) -> list[int]:
    """Return the borders between words where a value may stand, the likeliest first."""
    words = words_of(target)
    wanted = WordOrder(words_of(source), words).border_after(value.start)
    borders = [word.start for word in words] + [len(target)]
    free = [at for at in range(len(borders)) if _is_free(target, borders[at])]
    return [borders[at] for at in sorted(free, key=lambda at: abs(at - wanted))][:_PLACES_TRIED]


def _is_free(target: str, at: int) -> bool:
    before, behind = target[:at].rstrip(), target[at:]
    is_inside = at > 0 and not target[at - 1].isspace() and bool(behind)
    return not is_inside and not re.search(r"\d\W*$", before) and not re.match(r"\W*\d", behind)
