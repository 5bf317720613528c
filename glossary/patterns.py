"""Regular expressions that are compiled when they are first asked for.

Many take milliseconds to compile, a document asks for few of them, and a command is started for each document.
"""

import re
from typing import AnyStr, Final, cast

_METHODS: Final = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


def lazily(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what `re.compile` returns, at no cost until it is used; it has its methods, and `pattern`."""
    return cast("re.Pattern[AnyStr]", _Uncompiled(pattern, flags))


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
