"""Faults engines are known for, seen in a translation without knowing its language."""

import re
from typing import Final

from translation_service.engines.word_search import fold, words_of

_UNUSUALLY_LONG: Final = 3
_UNUSUALLY_SHORT: Final = 4
_LONG_ENOUGH: Final = 24
_STUTTER: Final = re.compile(r"\b(\w{2,}(?:\W+\w+){0,3}?)(?:\W+\1\b){2,}")


def without_echo(source: str, target: str) -> str:
    """Return one half of a translation that says everything twice ("Merhaba Merhaba") where the source does not."""
    half = _half(target)
    return target if half is None or _half(source) is not None else half


def has_stutter(source: str, target: str) -> bool:
    """Tell whether words stand three times running in a translation, and nowhere so in its source."""
    return _STUTTER.search(fold(target)) is not None and _STUTTER.search(fold(source)) is None


def has_unusual_length(source: str, target: str) -> bool:
    """Tell whether a translation is over three times longer or four times shorter; short texts may be."""
    is_too_long = len(target) > _UNUSUALLY_LONG * max(len(source), _LONG_ENOUGH)
    return is_too_long or (len(source) >= _LONG_ENOUGH and len(target) * _UNUSUALLY_SHORT < len(source))


def _half(text: str) -> str | None:
    words = words_of(text)
    middle = len(words) // 2
    first, second = words[:middle], words[middle:]
    if not first or [word.folded for word in first] != [word.folded for word in second]:
        return None
    return text[: first[-1].end] + text[second[-1].end :]
