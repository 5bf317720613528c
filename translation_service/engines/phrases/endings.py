"""What somebody ends does not end by itself: `may end the lease` became `kira sözleşmesini sona erebilir`."""

import re
from typing import Final

from glossary.patterns import lazily

# Behind an object that nothing else looks like: `sözleşmesini`, `anlaşmayı`.
_ENDS: Final = lazily(
    r"(?P<object>\w(?:s[ıiuü]n[ıiuü]|m[ae]y[ıi])) sona er(?!dir|iş)(?P<aorist>er(?=(?:se|ler|lerse)?(?!\w)))?",
    needs="sona er",
)


def with_ends_made(target: str) -> str:
    """Return a Turkish text in which an object is brought to an end: `sözleşmesini sona erdirebilir`."""
    return _ENDS.sub(_made, target)


def _made(found: re.Match[str]) -> str:
    return f"{found['object']} sona erdir{'ir' if found['aorist'] else ''}"
