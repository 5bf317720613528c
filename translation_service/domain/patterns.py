"""Regular expressions that are compiled when they are asked for the first time.

Some take milliseconds to compile, and few documents ask for them.
"""

import re
from typing import Final, cast

_METHODS: Final = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


def lazily(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns, at no cost until it is used; it has its methods, and `pattern`."""
    return cast("re.Pattern[str]", _LazyPattern(pattern, flags))


class _LazyPattern:
    __slots__ = ("_flags", "pattern", *_METHODS)

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        """Fill in the methods: Python comes here while they are missing."""
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
