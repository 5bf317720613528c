"""Terms that a longer one covers: in `court ruling`, of which the glossary only admits renderings, `court`."""

from collections.abc import Iterator
from dataclasses import replace

from glossary.finding.matching import Hit, TermFinder
from glossary.tokens import split_words


def hits_within(hit: Hit, text: str, finder: TermFinder) -> tuple[Hit, ...]:
    """Return the hits of the longest terms that some words of a longer one in a text are, where they stand."""
    words = [word for word in split_words(text, finder.language) if hit.start <= word.start < hit.end]
    for length in range(len(words) - 1, 0, -1):
        spans = zip(words, words[length - 1 :], strict=False)
        found = tuple(one for first, last in spans for one in _covering(text, first.start, last.end, finder))
        if found:
            return found
    return ()


def _covering(text: str, start: int, end: int, finder: TermFinder) -> Iterator[Hit]:
    """Yield the hits that take up the whole of a stretch of a text."""
    for hit in finder.find(text[start:end]):
        if hit.end - hit.start == end - start:
            yield replace(hit, start=start, end=end)
