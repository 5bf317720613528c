"""Regular expressions that are compiled when they are first asked for.

Many take milliseconds to compile, a document asks for few of them, and a command is started for each document.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, AnyStr, Final, cast

_METHODS: Final = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")
_DIGITS: Final = frozenset("0123456789")
ANY_DIGIT: Final = "0"
"""What `lazily` takes for the digits of all scripts."""


def lazily(pattern: AnyStr, flags: int = 0, *, needs: str = "") -> re.Pattern[AnyStr]:
    """Return what `re.compile` returns, at no cost until it is used; it has its methods, and `pattern`.

    Of the characters it `needs`, one at least stands in all that it matches, `0` for any digit: a text with none of
    them is told by a glance, which costs a twentieth of the search.
    """
    made = Choosy(pattern, flags, needs) if isinstance(pattern, str) and needs else _Uncompiled(pattern, flags)
    return cast("re.Pattern[AnyStr]", made)


class _Compiled:
    __slots__ = ("_flags", "pattern", *_METHODS)


class _Uncompiled(_Compiled):
    __slots__ = ()

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        """Fill in the methods: Python comes here while they are missing, and no more once the class lacks this one."""
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        self.__class__ = _Compiled  # type: ignore[assignment]
        return getattr(compiled, name)


class Choosy:
    """A pattern that looks at no text without one of the characters it needs."""

    __slots__ = ("_misses", "_searching", "flags", "needs")

    def __init__(self, pattern: str, flags: int, needs: str) -> None:
        self._searching = lazily(pattern, flags)
        self.flags = flags
        self.needs = frozenset(needs)
        self._misses = self.needs.isdisjoint

    @property
    def pattern(self) -> str:
        return self._searching.pattern

    def search(self, text: str, *bounds: int) -> re.Match[str] | None:
        return None if self._misses(_signs_of(text)) else self._searching.search(text, *bounds)

    def match(self, text: str, *bounds: int) -> re.Match[str] | None:
        return None if self._misses(_signs_of(text)) else self._searching.match(text, *bounds)

    def fullmatch(self, text: str, *bounds: int) -> re.Match[str] | None:
        return None if self._misses(_signs_of(text)) else self._searching.fullmatch(text, *bounds)

    def finditer(self, text: str, *bounds: int) -> Iterator[re.Match[str]]:
        return iter(()) if self._misses(_signs_of(text)) else self._searching.finditer(text, *bounds)

    def findall(self, text: str, *bounds: int) -> list[Any]:
        return [] if self._misses(_signs_of(text)) else self._searching.findall(text, *bounds)

    def split(self, text: str, maxsplit: int = 0) -> list[str | Any]:
        return [text] if self._misses(_signs_of(text)) else self._searching.split(text, maxsplit)

    def sub(self, said: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        return text if self._misses(_signs_of(text)) else self._searching.sub(said, text, count)


@lru_cache(maxsize=64)
def _signs_of(text: str) -> frozenset[str]:
    """Return the characters of a text; digits of any script are `0` as well."""
    signs = frozenset(text)
    has_digits = not _DIGITS.isdisjoint(signs) or (not text.isascii() and any(map(str.isdecimal, signs)))
    return signs | {ANY_DIGIT} if has_digits else signs
