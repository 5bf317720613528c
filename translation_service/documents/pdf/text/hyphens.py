"""Hyphens at the ends of the lines of a PDF, which may say themselves that a word goes on."""

from collections.abc import Iterable

from translation_service.documents.hyphens import Hyphens
from translation_service.documents.pdf.lines import Line


def hyphens_of(lines: Iterable[Line]) -> Hyphens:
    """Return what judges the hyphens of a document by its lines."""
    read = list(lines)
    divided = {number for number, line in enumerate(read) if line.is_hyphenated}
    return Hyphens(map(whole_words, read), divided=divided)


def whole_words(line: Line) -> list[str]:
    """Return the words of a line, those put together again that are of several looks."""
    words: list[str] = []
    for word in line.words:
        if word.is_joined and words:
            words[-1] += word.text
        else:
            words.append(word.text)
    return words
