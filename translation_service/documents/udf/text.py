"""The text of a UDF file, which its elements point into by position and length."""

from collections.abc import Iterator

from translation_service.documents import refusals

_ALLOWANCE = 10_000


class TextPool:
    """Positions and lengths count as Java does, in UTF-16 units; what points outside the text holds nothing."""

    def __init__(self, text: str) -> None:
        self._units = text.encode("utf-16-le", "surrogatepass")
        self._taken = bytearray(len(self._units) // 2)
        self._budget = 4 * len(self._taken) + _ALLOWANCE

    def take(self, start: str, length: str) -> str:
        """Return a stretch and remember that it was taken; refuse a file that repeats its text without end."""
        first, count = _number(start), _number(length)
        last = min(first + count, len(self._taken))
        if first >= last:
            return ""
        self._budget -= last - first
        if self._budget < 0:
            raise refusals.hostile()
        self._taken[first:last] = b"\1" * (last - first)
        return self._text(first, last)

    def left_over(self) -> Iterator[str]:
        """Yield what nobody took, by lines, blank ones left out."""
        position = self._taken.find(0)
        while position >= 0:
            end = self._taken.find(1, position)
            end = len(self._taken) if end < 0 else end
            yield from filter(None, (clean(line).strip() for line in self._text(position, end).split("\n")))
            position = self._taken.find(0, end)

    def _text(self, first: int, last: int) -> str:
        return self._units[2 * first : 2 * last].decode("utf-16-le", "replace")


def clean(text: str) -> str:
    """Return text without the signs that only hold a place: a zero-width space, an object, a byte order mark."""
    return text.replace("\u200b", "").replace("\ufffc", "").replace("\ufeff", "")


def _number(text: str) -> int:
    try:
        return max(0, int(text))
    except ValueError:
        return 0
