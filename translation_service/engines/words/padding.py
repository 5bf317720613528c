"""Blanks that put the colons of a letter's head below one another: `Sayı     :`, `Konu     :`."""

from typing import Final

from glossary.patterns import lazily

_PADDED: Final = lazily(r"(?P<label>[^:\n<>{}]{1,60}?)(?P<gap>[ \u00a0]{2,80}):", needs=":")
_LABEL_THERE: Final = lazily(r"(?P<label>[^:\n<>{}]{1,90}?)[ \u00a0]*:", needs=":")


def with_padding_of(source: str, target: str) -> str:
    """Return a target with its first colon in the column where that of its source stands, one blank before it."""
    padded, there = _PADDED.match(source), _LABEL_THERE.match(target)
    if padded is None or there is None:
        return target
    gap = max(1, len(padded["label"]) + len(padded["gap"]) - len(there["label"]))
    return f"{there['label']}{padded['gap'][0] * gap}:{target[there.end() :]}"
