"""Links to pages of a wiki that show other words than the name of their page: `[[Page|shown]]`."""

import re
from typing import Final

from markdown_it.rules_inline import StateInline

SPAN: Final = "span"
"""From where to where a token reaches in the text of its block."""
LABEL_START: Final = "label_start"
LABEL_END: Final = "label_end"
_SHOWN: Final = re.compile(r"\[\[([^\[\]|\n]{1,200})\|([^\[\]|\n]{1,200})\]\](?![(\[:])")
# Words with formats stay as they are, as does the width of a picture.
_PLAIN: Final = re.compile(r"(?=[^*_`<>\\$&]*\Z)(?=.*[^\W\d_]).*")
# The wikis of GitHub and Gollum name the page last.
_PAGE: Final = re.compile(r"[\w.]*[/#-][\w./#-]*")


def wiki_link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - how markdown-it calls rules
    """Take a link to a page of a wiki that shows words of its own as a link around these words."""
    found = _SHOWN.match(state.src, state.pos, state.posMax)
    if found is None or state.src[max(0, state.pos - 1) : state.pos] == "!":
        return False
    is_page_last = _PAGE.fullmatch(found[2]) is not None and _PAGE.fullmatch(found[1]) is None
    shown, page = (1, 2) if is_page_last else (2, 1)
    if not _PLAIN.fullmatch(found[shown]):
        return False
    if not silent:
        opening = state.push("link_open", "a", 1)
        opening.attrs = {"href": found[page]}
        state.push("text", "", 0).content = found[shown]
        closing = state.push("link_close", "a", -1)
        for token in (opening, closing):
            token.meta |= {SPAN: found.span(), LABEL_START: found.start(shown), LABEL_END: found.end(shown)}
    state.pos = found.end()
    return True
