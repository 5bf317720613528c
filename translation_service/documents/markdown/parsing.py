"""Markdown parsed by markdown-it, which tells blocks by lines; here inline tokens also tell where they stand."""

import re
from collections.abc import Callable
from functools import partial
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, reference
from markdown_it.rules_inline import StateInline, autolink, backtick, escape, html_inline, image, link, newline
from markdown_it.token import Token

from glossary.patterns import lazily
from translation_service.documents.limits import Limits
from translation_service.documents.markdown.bounds import (
    refuse_too_many_paragraphs,
    refuse_too_many_references,
    refuse_too_many_signs,
)
from translation_service.documents.markdown.boxes import box, first_of, indented_box, is_edge, read_inside, starts
from translation_service.documents.markdown.grids import GRID, grid, is_drawn_at, ruled
from translation_service.documents.markdown.programs import program
from translation_service.documents.markdown.spans import span
from translation_service.documents.markdown.wikis import LABEL_END, SPAN, wiki_link

IS_DEFINITION: Final = "is_definition"
MARK: Final = "mark"
NAMING: Final = "naming"
# Boxes of tasks, names of boxes, what an abbreviation stands for, examples that are numbered, lines of verse, a head.
_AT_START: Final = re.compile(
    r"\[[ xX]\](?=\s)|\[![A-Za-z]+\][+-]?(?=\s|\Z)|\*\[[^\[\]\n]{1,100}\]:|\(@[\w-]*\)(?=\s)|[|%](?=[ ])"
    r"|\+[-=:+]{3,}(?=\Z)"
)
_FOOTNOTE: Final = re.compile(r"\[\^[^\]\s]{1,100}\]")
_FOOTNOTE_LINE: Final = lazily(rf"^{_FOOTNOTE.pattern}:", re.MULTILINE)
_PLACEHOLDER: Final = re.compile(r"\{\{.{0,500}?\}\}|\{%.{0,500}?%\}|\{/\*[^*]{0,500}\*/\}")
# As Pandoc has it: what costs $5 or $6 is no formula.
_FORMULA: Final = re.compile(r"\$\$.{1,500}?\$\$|\$(?![\s$])[^$\n]{0,200}?(?<![\s\\])\$(?!\d)", re.DOTALL)
_NAMED: Final = re.compile(r"\{(?:[#.:]|[A-Za-z][\w-]{0,40}=)[^{}\n]{1,100}\}")
# A page of a wiki is found by its name.
_WIKI: Final = re.compile(r"!?\[\[[^\[\]\n]{1,200}\]\](?![(\[:])")
_SMILE: Final = re.compile(r"(?<![\w:]):[a-z][a-z0-9_+-]{1,40}:(?!\w)")
_CITED: Final = re.compile(
    r"(?<![\w.])-?@(?:\{[^{}\s]{1,100}\}|[A-Za-z_](?:\w{0,60}[^\W_])?(?:[:.#$%&+?<>~/-]\w{0,60}[^\W_]){0,9})"
)
_DEFINING: Final = re.compile(r":[ \t]*")
_STANDING: Final = (_FOOTNOTE, _WIKI, _PLACEHOLDER, _FORMULA, _NAMED, _SMILE, _CITED)
_DEFINITION: Final = re.compile(r":[ \t]+(?=\S)")
_CAPTION: Final = re.compile(r"[Tt]able:[ \t]+(?=\S)")
_INDENT: Final = 4
# Each line of a paragraph may seem to begin a caption.
_HIGHEST_CAPTION: Final = 20

InlineRule = Callable[[StateInline, bool], bool]


def parser() -> MarkdownIt:
    """Return a parser of CommonMark with what is often added to it: tables, footnotes, tasks, formulas and more."""
    made = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    for name, rule in _NOTED.items():
        made.inline.ruler.at(name, _noting(rule))
    made.inline.ruler.before("text", MARK, _mark)
    made.inline.ruler.before(MARK, "wiki_link", wiki_link)
    made.inline.ruler.before("strikethrough", "span", span)
    made.block.ruler.at("reference", _reference_but_no_footnote, {"alt": []})
    made.block.ruler.before("code", "below_footnote", _below_footnote)
    made.block.ruler.before("table", "grid", grid)
    made.block.ruler.before("table", "ruled", ruled)
    made.block.ruler.before("paragraph", "box", box, {"alt": ["paragraph"]})
    made.block.ruler.before("paragraph", "indented_box", indented_box, {"alt": ["paragraph"]})
    made.block.ruler.before("paragraph", "program", program)
    made.block.ruler.before("paragraph", "definition", _definition, {"alt": ["paragraph"]})
    return made


def careful_parser(limits: Limits) -> MarkdownIt:
    """Return a parser for files of others: it raises `DocumentRefused` for what would take it too long."""
    made = parser()
    made.block.ruler.at("reference", partial(_reference_in_bounds, limits=limits), {"alt": []})
    made.core.ruler.before("inline", "paragraphs", partial(refuse_too_many_paragraphs, limits=limits))
    made.core.ruler.before("inline", "bounds", partial(refuse_too_many_signs, limits=limits))
    return made


def _reference_in_bounds(state: StateBlock, start: int, end: int, silent: bool, *, limits: Limits) -> bool:  # noqa: FBT001
    refuse_too_many_references(state, limits)
    return _reference_but_no_footnote(state, start, end, silent)


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
    """Take footnote references, boxes of tasks, placeholders, formulas and names as things that stand alone."""
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
    patterns = (_AT_START, *_STANDING) if state.pos == 0 else _STANDING
    return next((found for pattern in patterns if (found := pattern.match(state.src, state.pos, state.posMax))), None)


def _reference_but_no_footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    if state.src.startswith("[^", first_of(state, start)) or not reference(state, start, end, silent):
        return False
    state.push(NAMING, "", 0).map = [start, state.line]
    return True


def _below_footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Read what stands indented below a footnote as what belongs to it, and not as a program."""
    said = state.tokens[-2].content if len(state.tokens) > 1 and state.tokens[-1].type == "paragraph_close" else ""
    if silent or not state.is_code_block(start) or not _FOOTNOTE_LINE.search(said):
        return False
    read_inside(state, start, end, state.blkIndent + _INDENT)
    return True


def _definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
    """Take what stands behind a colon as a paragraph: it tells what the line before means, or captions a table.

    What stands indented below belongs to it.
    """
    sign = None if state.is_code_block(start) else starts(state, start, _DEFINITION) or _caption(state, start, end)
    if sign is None or silent:
        return sign is not None
    after = next((line for line in range(start + 1, end) if _is_apart(state, line)), end)
    further = (state.src[first_of(state, line) : state.eMarks[line]].strip() for line in range(start + 1, after))
    state.line = after
    state.push("paragraph_open", "p", 1).map = [start, after]
    words = state.push("inline", "", 0)
    words.map = [start, after]
    words.content = "\n".join((state.src[sign.end() : state.eMarks[start]].strip(), *further))
    words.children = []
    state.push("paragraph_close", "p", -1)
    further_down = _next_said(state, after, end)
    if after < further_down < end and not is_drawn_at(state, further_down, end):
        read_inside(state, after, end, state.sCount[start] + _INDENT)
    return True


def _caption(state: StateBlock, start: int, end: int) -> re.Match[str] | None:
    """Return the sign of a caption that Pandoc knows by its word, where it stands beside a table that Pandoc draws."""
    sign = starts(state, start, _CAPTION)
    if sign is None or (state.tokens and state.tokens[-1].type == GRID):
        return sign
    highest = min(end, start + _HIGHEST_CAPTION)
    below = next((line for line in range(start, highest) if state.isEmpty(line)), end)
    table = _next_said(state, below, end)
    return sign if table < end and is_drawn_at(state, table, end) else None


def _next_said(state: StateBlock, start: int, end: int) -> int:
    return next((line for line in range(start, end) if not state.isEmpty(line)), end)


def _is_apart(state: StateBlock, line: int) -> bool:
    return state.isEmpty(line) or starts(state, line, _DEFINITION) is not None or is_edge(state, line)
