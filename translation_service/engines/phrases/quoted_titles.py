"""Titles between quotation marks, which engines write small: the project "Green Corridors" is `"Yeşil Koridorlar"`."""

from typing import Final

from glossary.patterns import lazily
from translation_service.engines.words.casing import with_first_raised

_QUOTED: Final = lazily(r"(?P<opening>[\"“„«])(?P<title>[^\"“”„«»]{2,90})(?P<closing>[\"”“»])", needs='"“„«')
_WORD: Final = lazily(r"(?<![\w'’])[^\W\d_]+")
_LONGEST_SMALL: Final = 3
_SMALL: Final = frozenset({
    *("ve", "ile", "için", "veya", "ya", "da", "de", "ki", "mi", "mı"),
    *("a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"),
})  # fmt: skip


def with_titles_raised(target: str, source: str, language: str) -> str:
    """Return a translation whose quotations have a title's capitals where they have them in the source.

    Where source and target do not quote as often, nothing tells which is which.
    """
    quoted, there = _QUOTED.findall(source), _QUOTED.findall(target)
    if not quoted or len(quoted) != len(there):
        return target
    titles = iter([_is_title(title) for _, title, _ in quoted])
    return _QUOTED.sub(lambda found: _as_title(found[0], language) if next(titles) else found[0], target)


def _is_title(text: str) -> bool:
    long = [word for word in _WORD.findall(text) if len(word) > _LONGEST_SMALL]
    return len(long) > 1 and all(word[0].isupper() for word in long) and not text.isupper()


def _as_title(text: str, language: str) -> str:
    return _WORD.sub(lambda found: found[0] if found[0] in _SMALL else with_first_raised(found[0], language), text)
