"""Lists in UTX, whose head begins with a hash sign, and remarks at the head of other lists that do so."""

import re
from itertools import takewhile
from typing import Final

from glossary.patterns import lazily

# #UTX-S 1.20; en-US/tr; 2012-08-06
_UTX: Final = lazily(r"#\s*UTX[^;]*;\s*([a-z]{2,3})(?:[-_]\w+)?/([a-z]{2,3})\b", re.IGNORECASE)
_REMARK: Final = lazily(r"#[^\t,;|]*")
_ADMITTED: Final = lazily(r"\t(?:provisional|non-standard)(?=\t|\r?$)")
_COLUMNS: Final = "#src\ttgt"


def with_plain_head(text: str) -> str:
    """Return a list whose head, if it is of UTX or a remark, is such as other lists have; lines keep their numbers."""
    if not text.startswith("#"):
        return text
    lines = text.split("\n")
    found = _UTX.match(lines[0])
    if found is None:
        remarks = list(takewhile(_REMARK.fullmatch, (line.rstrip("\r") for line in lines)))
        return "\n".join([""] * len(remarks) + lines[len(remarks) :])
    hashed = list(takewhile(lambda line: line.startswith("#"), lines))
    columns = next((line for line in hashed if line.lower().startswith(_COLUMNS)), _COLUMNS).rstrip("\r")
    named = "\t".join((found[1], found[2], *columns.split("\t")[2:]))
    entries = (_ADMITTED.sub("\tadmitted", line) for line in lines[len(hashed) :])
    return "\n".join(([""] * (len(hashed) - 1)) + [named, *entries])
