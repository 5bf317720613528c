"""UTF-16 without the mark that says so: every second byte of its Latin letters, blanks and line ends is zero."""

import re
from typing import Final

_SAMPLE: Final = 20_000
_LEAST: Final = 0.05
_ODD_SIGNS: Final = re.compile(r"[\0-\x08\x0e-\x1f\ufffd\ufffe\uffff\ue000-\uf8ff]")


def wide_encoding(content: bytes) -> str:
    """Return `utf-16-le` or `utf-16-be` for bytes that can hardly be anything else, an empty name for others."""
    sample = content[:_SAMPLE]
    zeros = sample[0::2].count(0), sample[1::2].count(0)
    if len(content) % 2 or min(zeros) or max(zeros) < _LEAST * len(sample) / 2:
        return ""
    encoding = "utf-16-le" if zeros[1] else "utf-16-be"
    return "" if _ODD_SIGNS.search(sample.decode(encoding, "replace").rstrip("\ufffd")) else encoding
