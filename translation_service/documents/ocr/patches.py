"""Patches: what hangs together on a small picture."""

from collections.abc import Iterator

from PIL import Image


def patches(squares: Image.Image) -> Iterator[tuple[int, int, int, int]]:
    """Return the boxes around white patches of a small picture."""
    width = squares.width
    left_over = {place for place, value in enumerate(squares.tobytes()) if value}
    while left_over:
        waiting = [left_over.pop()]
        columns, rows = [waiting[0] % width], [waiting[0] // width]
        while waiting:
            place = waiting.pop()
            columns.append(place % width)
            rows.append(place // width)
            beside = [near for near in (place - 1, place + 1, place - width, place + width) if near in left_over]
            left_over.difference_update(beside)
            waiting += beside
        yield min(columns), min(rows), max(columns) + 1, max(rows) + 1
