"""Lines of a program between the paragraphs, as pages of MDX have them: imports, exports and comments."""

import re
from typing import Final

from markdown_it.rules_block import StateBlock

_IMPORT: Final = re.compile(
    r"import\s++(?:(?:[\w$]++\s*+,?\s*+)?(?:\{[\w$\s,]*+\}|\*\s++as\s++[\w$]++)?\s*+from\s++)?"
    r"(?:\"[^\"\s]++\"|'[^'\s]++')[ \t]*+;?[ \t]*+(?=\n|\Z)"
)
_EXPORT: Final = re.compile(
    r"export\s++(?:(?:const|let|var|function|class)\s++[\w$]++\s*+[=({]|default\s++"
    r"(?:[\w$({][^.\n]*(?:[;({]|=>[^\n]*)|[A-Z][\w$]*+[ \t]*+)(?=\n|\Z)|[{*])"
)
_COMMENT: Final = re.compile(r"\{/\*[^\n]*\*/\}[ \t]*(?=\n|\Z)")
_BEGINNINGS: Final = ("import", "export", "{/*")
# A program that reaches further is one whose brackets nobody closed.
_MOST_LINES: Final = 400
_OPENED: Final = re.compile(r"[({\[]")
_CLOSED: Final = re.compile(r"[)}\]]")


def program(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - as markdown-it calls
    """Leave lines alone that are a program."""
    first = state.bMarks[start] + state.tShift[start]
    if state.is_code_block(start) or not state.src.startswith(_BEGINNINGS, first):
        return False
    is_comment = _COMMENT.match(state.src, first) is not None
    if not (is_comment or _IMPORT.match(state.src, first) or _EXPORT.match(state.src, first)):
        return False
    if not silent:
        state.line = start + 1 if is_comment else _end_of(state, start, end)
    return True


def _end_of(state: StateBlock, start: int, end: int) -> int:
    """Return the line behind the program: the first blank one outside of all brackets, or any if these stay open."""
    open_, blank = 0, end
    for line in range(start, min(end, start + _MOST_LINES)):
        text = state.src[state.bMarks[line] : state.eMarks[line]]
        if not text.strip():
            if open_ <= 0:
                return line
            blank = min(blank, line)
        open_ += len(_OPENED.findall(text)) - len(_CLOSED.findall(text))
    return end if open_ <= 0 else blank
