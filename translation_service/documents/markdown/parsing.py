"""Markdown parsed by markdown-it, which tells blocks by lines; here inline tokens also tell where they stand."""

import re
from collections.abc import Callable
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, reference
from markdown_it.rules_inline import StateInline, autolink, backtick, escape, html_inline, image, link, newline
from markdown_it.token import Token

SPAN: Final = "span"
LABEL_END: Final = "label_end"
IS_DEFINITION: Final = "is_definition"
MARK: Final = "mark"
_AT_START: Final = re.compile(r"\[[ xX]\](?=\s)|\[![A-Za-z]+\](?=\s|\Z)")
_FOOTNOTE: Final = re.compile(r"\[\^[^\]\s]{1,100}\]")
_PLACEHOLDER: Final = re.compile(r"\{\{.{0,500}?\}\}|\{%.{0,500}?%\}")
_DEFINING: Final = re.compile(r":[ \t]*")

InlineRule = Callable[[StateInline, bool], bool]


def parser() -> MarkdownIt:
    """Return a parser of CommonMark with tables, strikethrough, footnotes, task lists and placeholders of templates."""
    made = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    for name, rule in _NOTED.items():
        made.inline.ruler.at(name, _noting(rule))
    made.inline.ruler.before("link", MARK, _mark)
    made.block.ruler.at("reference", _reference_but_no_footnote, {"alt": []})
    return made


_NOTED: Final[dict[str, InlineRule]] = {
    "newline": newline,
    "escape": escape,
    "backticks": backtick,
    "link": link,
    "image": image,
    "autolink": autolink,
    "html_inline": html_inline,
}


def _noting(rule: InlineRule) -> InlineRule:
    """Return a rule that leaves in each token it makes, but for words, from where to where it reaches."""

    def noting(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - how markdown-it calls rules
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent:
            _note(state, start, state.tokens[count:])
        return True

    return noting


def _note(state: StateInline, start: int, made: list[Token]) -> None:
    tokens = [token for token in made if token.type not in {"text", "text_special"} and SPAN not in token.meta]
    for token in tokens:
        if token.type in {"link_open", "link_close", "image"} and token.info != "auto":
            label = start + (token.type == "image")
            token.meta[LABEL_END] = state.md.helpers.parseLinkLabel(state, label, token.type != "image")
        if token.type in _ENDS or token.type not in _FORMATS:
            token.meta[SPAN] = (start, state.pos)


_FORMATS: Final = frozenset({"em_open", "em_close", "strong_open", "strong_close", "s_open", "s_close"})
_ENDS: Final = frozenset({"link_open", "link_close", "image"})


def _mark(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - how markdown-it calls rules
    """Take footnote references, boxes of tasks and placeholders as things that stand alone."""
    found = _found(state)
    if found is None:
        return False
    end = found.end()
    start = state.pos
    defines = found.re is _FOOTNOTE and (start == 0 or state.src[start - 1] == "\n")
    colon = _DEFINING.match(state.src, end) if defines else None
    if not silent:
        token = state.push(MARK, "", 0)
        token.content = found[0]
        token.info = "footnote" if found.re is _FOOTNOTE else "placeholder"
        token.meta[SPAN] = (start, end if colon is None else colon.end())
        token.meta[IS_DEFINITION] = colon is not None
    state.pos = end if colon is None else colon.end()
    return True


def _found(state: StateInline) -> re.Match[str] | None:
    patterns = (_AT_START, _FOOTNOTE, _PLACEHOLDER) if state.pos == 0 else (_FOOTNOTE, _PLACEHOLDER)
    return next((found for pattern in patterns if (found := pattern.match(state.src, state.pos, state.posMax))), None)


def _reference_but_no_footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    position = state.bMarks[start] + state.tShift[start]
    return not state.src.startswith("[^", position) and reference(state, start, end, silent)
