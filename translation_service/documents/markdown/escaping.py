"""Words written so that Markdown reads them as words."""

import re
from typing import Final

_LINE_START: Final = re.compile(
    r"(?:([-+*]|#{1,6})(?=[ \t]|\Z)|(\d{1,9})([.)])(?=[ \t]|\Z)|(>|`{3}|~{3}|=+[ \t]*\Z|-+[ \t]*\Z))"
)
_MARKUP: Final = re.compile(r"[\\`*_\[\]<>~&#|!{}=^]")
_SURE: Final = re.compile(
    r"""
      \\(?=[!-/:-@\[-`{-~\n]|\Z)
    | `
    | <(?=[a-zA-Z/!?])
    | &(?=\#?[a-zA-Z0-9]{1,31};)
    | (?<!\s)\*(?!\s) | (?<=\s)\*(?=\S) | (?<=\S)\*(?=\s) | ^\*(?=\S) | (?<=\S)\*$
    | (?<!\w)_(?=\S) | (?<=\S)_(?!\w)
    | ~~
    """,
    re.VERBOSE,
)


def escape_lightly(text: str) -> str:
    """Return words with a backslash where they would most likely be markup."""
    return _SURE.sub(r"\\\g<0>", text)


def escape_fully(text: str) -> str:
    """Return words with a backslash before every sign that could be markup."""
    return _MARKUP.sub(r"\\\g<0>", text)


def escape_line_start(text: str) -> str:
    """Return a line that does not begin as a list, a heading, a quote or a rule does."""
    found = _LINE_START.match(text)
    if found is None:
        return text
    position = found.start(3) if found[2] else found.start()
    return f"{text[:position]}\\{text[position:]}"
