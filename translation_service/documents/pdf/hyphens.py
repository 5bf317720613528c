"""Hyphens at the ends of lines: whether they belong to a word, or only say that it goes on."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from translation_service.documents.pdf.lines import Line

HYPHENS: Final = ("-", "‐")
_OFTEN: Final = 0.02


class Hyphens:
    """Judges hyphens by what the rest of a document writes, and by whether it divides words at all."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._counts: Counter[str] = Counter()
        count = 0
        stem = ""
        self._divided: list[tuple[str, str]] = []
        for line in lines:
            count += 1
            words = whole_words(line)
            if stem:
                self._divided.append((stem, words[0]))
            goes_on = line.is_hyphenated or words[-1].endswith(HYPHENS)
            self._counts.update(_bare(word) for word in words[bool(stem) : len(words) - goes_on])
            stem = words[-1].rstrip("".join(HYPHENS)) if goes_on else ""
        self._divides_words = len(self._divided) > _OFTEN * count or any(
            self._together(*pair) for pair in self._divided
        )

    def belong(self, stem: str, rest: str) -> bool:
        """Tell whether a hyphen between the end of a line and the next belongs to a word.

        Two words that both stand alone elsewhere are a compound; a stem that never does is half of a word.
        """
        if not rest[:1].islower() or not stem[-1:].isalpha():
            return True
        together, apart = self._together(stem, rest), self._counts[_bare(f"{stem}-{rest}")]
        if together != apart:
            return apart > together
        if "-" in stem or (len(stem) > 1 and stem.isupper()) or not self._divides_words:
            return True
        return self._counts[_bare(stem)] > 0 and self._counts[_bare(rest)] > 0

    def _together(self, stem: str, rest: str) -> int:
        return self._counts[_bare(stem + rest)]


def whole_words(line: Line) -> list[str]:
    """Return the words of a line, those put together again that are of several looks."""
    words: list[str] = []
    for word in line.words:
        if word.is_joined and words:
            words[-1] += word.text
        else:
            words.append(word.text)
    return words


def _bare(text: str) -> str:
    return text.strip(".,;:!?()[]\"'“”’").casefold()
