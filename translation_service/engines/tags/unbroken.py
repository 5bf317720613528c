"""Words that no line may break at their hyphen, as in `COVID‑19`: an engine reads a common hyphen there."""

from typing import Final

from glossary.patterns import lazily
from translation_service.domain.inline import NO_BREAK_HYPHEN

_UNBROKEN: Final = lazily(rf"\w+(?:{NO_BREAK_HYPHEN}\w+)+")


def with_unbroken_words(source: str, target: str) -> str:
    """Return a target in which no line breaks within the words that it has from its source as they were."""
    if NO_BREAK_HYPHEN not in source:
        return target
    for word in _UNBROKEN.findall(source):
        target = target.replace(word.replace(NO_BREAK_HYPHEN, "-"), word)
    return target
