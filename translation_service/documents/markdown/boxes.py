"""Boxes, which Markdown itself has not: `::: note`, `!!! note "Title"`, and lines that are commands for a printer."""

import re
from typing import Final

from markdown_it.rules_block import StateBlock

BOX: Final = "box"
_DIVIDER: Final = re.compile(r":{3,}[^\n]*")
_INDENTED: Final = re.compile(r"(?:!!!|\?\?\?\+?|===[!+]?)[ \t]+[\w\"][^\n]*")
_COMMAND: Final = re.compile(r"(?:\\[A-Za-z]+\*?(?:\{[^{}\s]*\}|\[[^\[\]\s]*\])*|\[TOC\]|\[\[_?(?i:TOC)_?\]\])[ \t]*\Z")
_TITLE: Final = re.compile(
    r"""
      (?:!!!|\?\?\?\+?|===[!+]?)[^"\n]*"(?P<quoted>[^"\n]+)"
    | :{3,}[ \t]*\{[^{}\n"]*(?<![\w-])title="(?P<named>[^"\n]+)"[^{}\n]*\}
    | :{3,}[ \t]*(?:\{[^{}\n]*\}|[\w-]+)(?:[ \t]+|(?=\[))\[?(?P<bare>[^\[\]{}:\s][^\[\]{}\n]*?)\]?[ \t]*$
    """,
    re.VERBOSE,
)
_INDENT: Final = 4


def box(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001, FBT001 - as markdown-it calls
    """Leave the lines alone that surround a box, and commands."""
    if state.is_code_block(start) or not is_edge(state, start):
        return False
    if not silent:
        _put_line(state, start)
    return True


def is_edge(state: StateBlock, line: int) -> bool:
    """Tell whether a line surrounds a box, or is a command."""
    return any(starts(state, line, sign) for sign in (_DIVIDER, _COMMAND))


def indented_box(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - as above
    """Read what stands indented under a line such as `!!! note "Title"` as paragraphs of their own."""
    if state.is_code_block(start) or not starts(state, start, _INDENTED):
        return False
    if silent:
        return True
    _put_line(state, start)
    read_inside(state, start + 1, end, state.sCount[start] + _INDENT)
    return True


def read_inside(state: StateBlock, start: int, end: int, indent: int) -> None:
    """Read the lines from `start` on that are indented so far."""
    after = next((line for line in range(start, end) if not _is_inside(state, line, indent)), end)
    before = state.parentType, state.lineMax, state.blkIndent
    state.parentType, state.lineMax, state.blkIndent = BOX, after, indent
    state.level += 1
    state.md.block.tokenize(state, start, after)
    state.level -= 1
    state.parentType, state.lineMax, state.blkIndent = before
    state.line = after


def title_in(line: str) -> re.Match[str] | None:
    """Find the title of a box in the line that begins it; the group that matched is the last one."""
    return _TITLE.search(line)


def starts(state: StateBlock, line: int, sign: re.Pattern[str]) -> re.Match[str] | None:
    return sign.match(state.src, first_of(state, line), state.eMarks[line])


def first_of(state: StateBlock, line: int) -> int:
    return state.bMarks[line] + state.tShift[line]


def _is_inside(state: StateBlock, line: int, indent: int) -> bool:
    return state.isEmpty(line) or state.sCount[line] >= indent


def _put_line(state: StateBlock, line: int) -> None:
    state.push(BOX, "", 0).map = [line, line + 1]
    state.line = line + 1
