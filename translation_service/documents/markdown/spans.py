"""Words that Pandoc, Obsidian and others mark, lower or raise: `==due==`, `H~2~O`, `10 m^2^`."""

from typing import Final

from markdown_it.rules_inline import StateInline

from glossary.patterns import lazily
from translation_service.documents.markdown.wikis import SPAN

SPAN_START: Final = "span_open"
SIGNS: Final = {"mark": "==", "sub": "~", "sup": "^"}
# Without further signs within; a wave or an arrow stands right behind a word.
_SPAN: Final = lazily(
    r"(?:(?<![\w=])==(?P<mark>(?![\s=])[^=\\*_`<>\[\]!&$~^\n]{1,300}(?<!\s))==(?![\w=])"
    r"|(?<=[\w)])~(?P<sub>[^\W_]{1,20})~(?!~)|(?<=[\w)])\^(?P<sup>[^\W_]{1,20})\^(?!\^))"
)


def span(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - how markdown-it calls rules
    """Take words between such signs as words with a format."""
    found = _SPAN.match(state.src, state.pos, state.posMax)
    if found is None or not found.lastgroup:
        return False
    name, words = found.lastgroup, found[found.lastgroup]
    if not silent:
        opening = state.push(SPAN_START, name, 1)
        opening.meta[SPAN] = (found.start(), found.start(name))
        state.push("text", "", 0).content = words
        state.push("span_close", name, -1).meta[SPAN] = (found.end(name), found.end())
    state.pos = found.end()
    return True
