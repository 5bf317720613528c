"""Addresses of cells: `C4` as row 4, column 3."""

import re
from typing import Final

_ADDRESS: Final = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")

Address = tuple[int, int]
Bounds = tuple[Address, Address]


def address_of(reference: str) -> Address | None:
    """Return row and column, both from 1, or `None` for what is no address of one cell."""
    found = _ADDRESS.fullmatch(reference)
    return None if found is None else (int(found[2]), _column(found[1]))


def corner_of(area: str) -> Address | None:
    """Return the first cell of an area such as `A1:C4`."""
    return address_of(area.partition(":")[0])


def bounds_of(area: str) -> Bounds | None:
    """Return the first and the last cell of an area such as `A1:C4`, or `None` for what is no area."""
    first, _, last = area.partition(":")
    start, end = address_of(first), address_of(last or first)
    return None if start is None or end is None else (start, end)


def is_between(address: Address, bounds: Bounds | None) -> bool:
    """Tell whether a cell is one of those from the first to the last of an area; none is within what is no area."""
    if bounds is None:
        return False
    (top, left), (bottom, right) = bounds
    row, column = address
    return top <= row <= bottom and left <= column <= right


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
