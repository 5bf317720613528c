"""How text for people is told from text for programs, by its beginning."""

from typing import Final

from glossary.patterns import lazily
from translation_service.documents.txt.decoding import decode
from translation_service.domain.errors import DocumentRefused

# What no text holds, and how texts for programs begin: markup, JSON, and tables of two old kinds.
_ODD_SIGN: Final = lazily(r"[\0-\x08\x0b\x0e-\x1f\ufffd]")
_FOR_PROGRAMS: Final = lazily(r"\s*+[<{\[]|ID;P|TABLE\r?\n0,1")
_HEAD: Final = 20_000


def words_at_first(content: bytes) -> str:
    """Return what a file says in its first lines, nothing where that is not meant for people."""
    try:
        text = decode(_beginning(content))
    except DocumentRefused:
        return ""
    return "" if _ODD_SIGN.search(text) or _FOR_PROGRAMS.match(text) else text


def _beginning(content: bytes) -> bytes:
    """Return the first lines, the last of which ends with its whole line end, also where letters take two bytes."""
    if len(content) <= _HEAD:
        return content
    end = content.rfind(b"\n", 0, _HEAD) + 1 or _HEAD
    return content[: end + end % 2 if b"\0" in content[:end] else end]
