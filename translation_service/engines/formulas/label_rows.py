"""Labels one after the other in a line, with what stands behind each: `Kabul: 12, Ret: 3`, `Ada: 12 Parsel: 5`."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.languages import LanguagePair
from translation_service.engines.formulas.labels import labels_there

# Where the next label begins behind a sign.
_BETWEEN_LABELS: Final = lazily(r"([,;|]\s+)(?=[^:,;|]{1,70}:\s)")
_COLON: Final = lazily(r"(?<=[\w.)]) ?:\s+(?=\S)")
_SPACE: Final = lazily(r"[,;|]?\s+")
_LONGEST: Final = 300
_MOST_WORDS: Final = 5


def rows_of(text: str, pair: LanguagePair) -> Iterator[Sequence[str]]:
    """Yield the ways to take a line for several labels: each with what is behind it, and what stands between, in turn.

    A sign tells where the next label begins, or that it is known and something stands before it.
    """
    if len(text) > _LONGEST or ":" not in text:
        return
    parts = _BETWEEN_LABELS.split(text)
    if len(parts) > 1:
        yield parts
    colons = [found.span() for found in _COLON.finditer(text)]
    gaps = [gap for (_, end), (start, _) in pairwise(colons) if (gap := _gap_before_label(text, end, start, pair))]
    if gaps:
        cuts = [0, *(cut for gap in gaps for cut in gap), len(text)]
        yield [text[start:end] for start, end in pairwise(cuts)]


def _gap_before_label(text: str, start: int, end: int, pair: LanguagePair) -> tuple[int, int] | None:
    """Return the space before the longest known label that ends a stretch of text; something has to be before it."""
    spaces = [found.span() for found in _SPACE.finditer(text, start, end)]
    known = (gap for gap in spaces[-_MOST_WORDS:] if _is_label(text[gap[1] : end], pair))
    return next(known, None)


def _is_label(words: str, pair: LanguagePair) -> bool:
    return words[:1].isupper() and bool(labels_there(words, ":", pair))
