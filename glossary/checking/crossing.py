"""Terms that share a word with a longer one: in `geçici teminat mektubu`, `geçici teminat` and `teminat mektubu`."""

from collections.abc import Iterator
from itertools import pairwise

from glossary.finding.matching import Hit, TermFinder
from glossary.terms import Term
from glossary.tokens import split_words


def terms_across(hit: Hit, text: str, finder: TermFinder) -> Iterator[Term]:
    """Yield the terms that begin before a hit and end within it, or begin within it and end behind it."""
    words = [word for word in split_words(text, finder.language) if hit.start <= word.start < hit.end]
    for word, following in pairwise(words):
        before, behind = text[: word.end], text[following.start :]
        yield from (other.term for other in finder.find(before) if other.start < hit.start < other.end)
        rest = hit.end - following.start
        yield from (other.term for other in finder.find(behind) if other.start == 0 and other.end > rest)
