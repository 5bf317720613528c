"""Words set anew on so many lines of about the same length; codes take no room."""

import re
from typing import Final

# A line may break at plain blanks only: thin and unbreakable ones hold words together.
_UNBROKEN: Final = re.compile(r"(?:<[^<>]*>|\{\\[^{}]*\}|[^ \t\r\n])+")
_CODE: Final = re.compile(r"<[^<>]*>|\{\\[^{}]*\}")


def in_lines(text: str, count: int) -> list[str]:
    """Return a text on at most `count` lines."""
    words = _UNBROKEN.findall(text)
    room = sum(map(_length, words)) / count
    lines: list[list[str]] = [[]]
    filled = 0.0
    for word in words:
        # A word stands on the line that holds its middle.
        if lines[-1] and len(lines) < count and filled + _length(word) / 2 > room * len(lines):
            lines.append([])
        lines[-1].append(word)
        filled += _length(word)
    return [" ".join(line) for line in lines]


def _length(word: str) -> int:
    return len(_CODE.sub("", word)) + 1
