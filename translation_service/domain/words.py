"""The difference between two texts, word by word."""

import re
from difflib import SequenceMatcher

Pieces = tuple[tuple[str, str], ...]


def difference(older: str, newer: str) -> Pieces:
    """Return (`equal` | `removed` | `added`, text) in reading order; texts of equal and added give `newer`."""
    before, after = re.findall(r"\s+|[^\s]+", older), re.findall(r"\s+|[^\s]+", newer)
    pieces: list[tuple[str, str]] = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(("equal", "".join(before[a:b])))
            continue
        pieces += [("removed", "".join(before[a:b]))] * (b > a) + [("added", "".join(after[c:d]))] * (d > c)
    return tuple(pieces)
