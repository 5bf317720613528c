"""How subtitles in Timed Text (TTML, DFXP) are told from other XML."""

import re
from typing import Final

from glossary.patterns import lazily

_ROOT: Final = lazily(
    rb"(?:\xef\xbb\xbf)?(?:\s++|<!--.*?-->|<\?[^>]*+>)*+"
    rb"<(?:(\w{1,20}):)?tt\s[^>]*?[\"']http://www\.w3\.org/[^\"']*ttml?[\"'#]",
    re.DOTALL,
)
_HEAD: Final = 4096


def is_timed_text(content: bytes) -> bool:
    """Tell whether text begins as Timed Text does."""
    return _ROOT.match(content[:_HEAD]) is not None


def prefix_of(content: bytes) -> bytes:
    """Return the prefix that the names of its elements bear, with the colon; empty where they bear none."""
    root = _ROOT.match(content[:_HEAD])
    return root[1] + b":" if root and root[1] else b""
