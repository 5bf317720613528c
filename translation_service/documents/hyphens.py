"""Hyphens at the ends of lines: whether they belong to a word, or only say that it goes on."""

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from typing import Final

HYPHENS: Final = ("-", "‐")
_OFTEN: Final = 0.02


class Hyphens:
    """Judges hyphens by what the rest of a document writes, and by whether it divides words at all."""

    def __init__(self, lines: Iterable[Sequence[str]], *, divided: Container[int] = ()) -> None:
        """Read the words of each line; `divided` are the numbers of lines that say themselves that a word goes on."""
        self._counts: Counter[str] = Counter()
        count = 0
        stem = ""
        self._divided: list[tuple[str, str]] = []
        for number, words in enumerate(lines):
            count += 1
            if stem:
                self._divided.append((stem, words[0]))
            goes_on = number in divided or words[-1].endswith(HYPHENS)
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


def _bare(text: str) -> str:
    """Return a word without the signs around it, and without what stands in brackets behind it, as in `open(file)`."""
    return text.strip(".,;:!?()[]\"'“”’").partition("(")[0].casefold()
