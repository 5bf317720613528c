"""Letters that a database and a document can hold."""

from typing import Final

from glossary.patterns import lazily

# What XML 1.0 forbids: all of it is invisible, and NUL and halves of letters are refused by databases too.
_UNWRITABLE: Final = lazily("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def writable(text: str) -> str:
    """Return a text without the signs that no database, Office file or page can hold."""
    return _UNWRITABLE.sub("", text)
