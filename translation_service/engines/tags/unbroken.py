"""Hyphens that never break, as in `COVID‑19`, and soft ones: an engine reads a common one, or none at all."""

import re
from itertools import starmap
from typing import Final

from glossary.patterns import lazily
from translation_service.domain.inline import NO_BREAK_HYPHEN, SOFT_HYPHEN

_WORD: Final = lazily(rf"\w+(?:[-{NO_BREAK_HYPHEN}{SOFT_HYPHEN}]+\w+)*")
_HYPHEN: Final = lazily(f"[-{NO_BREAK_HYPHEN}]")


def with_unbroken_words(source: str, target: str) -> str:
    """Return a target with the hyphens of the words that it has as often as its source, and as many others in order."""
    if NO_BREAK_HYPHEN not in source and SOFT_HYPHEN not in source:
        return target
    own, there = _words_of(source), _words_of(target)
    kept = {bare: iter(words) for bare, words in own.items() if len(words) == len(there.get(bare, ()))}

    def written(found: re.Match[str]) -> str:
        return next(kept[_bare(found[0])]) if _bare(found[0]) in kept else found[0]

    target = _WORD.sub(written, target)
    hyphens, parts = _HYPHEN.findall(source), _HYPHEN.split(target)
    is_each = len(parts) == len(hyphens) + 1
    return "".join(starmap(str.__add__, zip(parts, [*hyphens, ""], strict=True))) if is_each else target


def _words_of(text: str) -> dict[str, list[str]]:
    """Return the words of a text in order, by what an engine reads of them."""
    words: dict[str, list[str]] = {}
    for word in _WORD.findall(text):
        words.setdefault(_bare(word), []).append(word)
    return words


def _bare(word: str) -> str:
    return word.replace(NO_BREAK_HYPHEN, "-").replace(SOFT_HYPHEN, "")
