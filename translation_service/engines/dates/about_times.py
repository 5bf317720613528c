"""Times that a text says are not exact: `at about 4 p.m.`, of which engines make an exact one."""

import re
from typing import Final

from glossary.patterns import lazily

_ABOUT: Final = lazily(
    r"(?<!\w)(?:at )?(?:about|around|approximately|roughly|circa) "
    r"(?:\d{1,2}(?:[:.][0-5]\d)?[ \u00a0]?[ap]\.?m\b|[012]?\d:[0-5]\d(?!\d))",
    re.IGNORECASE,
    needs="0",
)
_AT: Final = lazily(r"(?<!\w)saat (?P<clock>[012]?\d\.[0-5]\d)['’][dt][ae](?!\w)")
_SAYS_ABOUT: Final = lazily(r"(?<!\w)(?:sıralar|sular|civar|[Yy]aklaşık|doğru)")


def with_times_about(target: str, source: str) -> str:
    """Return a Turkish text with `saat 16.00 sıralarında` for `saat 16.00'da`, where its source is not exact."""
    if len(_ABOUT.findall(source)) != 1 or _SAYS_ABOUT.search(target) or len(_AT.findall(target)) != 1:
        return target
    return _AT.sub(r"saat \g<clock> sıralarında", target)
