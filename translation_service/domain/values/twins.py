"""Values of one text taken away with their likes in another, in a time that grows with the texts and no faster."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence

from translation_service.domain.values.finding import Value

Keys = Callable[[Value], Iterable[Hashable]]


def without_twins(
    values: Sequence[Value], others: Sequence[Value], keys: Keys, keys_of_other: Keys
) -> tuple[list[Value], list[Value]]:
    """Return what is left of both: each value in turn takes with it the first other that shares one of its keys."""
    if not values or not others:
        return [*values], [*others]
    places: defaultdict[Hashable, deque[int]] = defaultdict(deque)
    for place, other in enumerate(others):
        for key in keys_of_other(other):
            places[key].append(place)
    taken: set[int] = set()
    left = []
    for value in values:
        queues = (places[key] for key in keys(value) if key in places)
        twin = min((first for queue in queues if (first := _first(queue, taken)) is not None), default=None)
        if twin is None:
            left.append(value)
        else:
            taken.add(twin)
    return left, [other for place, other in enumerate(others) if place not in taken]


def _first(queue: deque[int], taken: set[int]) -> int | None:
    while queue and queue[0] in taken:
        queue.popleft()
    return queue[0] if queue else None
