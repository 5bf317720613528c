"""How many signs of Markdown are read: each costs the parser the time of hundreds of letters, several times over."""

import re
from typing import Final

from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore

from translation_service.documents import refusals
from translation_service.documents.limits import Limits

_WORDED: Final = frozenset({"inline", "html_block"})
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_SIGN: Final = re.compile(r"[\\`*_~\[\]<&$!{\n]")
_MOST_IN_PARAGRAPH: Final = 10_000
_MOST_WITHOUT_WORDS: Final = 40_000
_MOST_FOR_WORD: Final = 3
_MOST_REFERENCES: Final = 20_000


def refuse_too_many_paragraphs(state: StateCore, limits: Limits) -> None:
    """Refuse a text of more paragraphs than a quarter of what other files may have: each is parsed three times."""
    most = limits.block_limit // 4
    if sum(token.type in _WORDED for token in state.tokens) > most:
        raise refusals.too_many_blocks(most)


def refuse_too_many_signs(state: StateCore) -> None:
    """Refuse a text after its paragraphs are found and before any of them is looked into; code is not counted."""
    texts = [token.content for token in state.tokens if token.type == "inline"]
    counts = [len(_SIGN.findall(text)) for text in texts]
    if max(counts, default=0) > _MOST_IN_PARAGRAPH:
        raise refusals.too_heavy()
    surplus = sum(counts) - _MOST_WITHOUT_WORDS
    if surplus > 0 and surplus > _MOST_FOR_WORD * sum(len(_WORD.findall(text)) for text in texts):
        raise refusals.too_heavy()


def refuse_too_many_references(state: StateBlock) -> None:
    """Refuse a text that names more addresses than any text needs, the same one again and again included."""
    found = (state.env.get(name, ()) for name in ("references", "duplicate_refs"))
    if sum(len(one) for one in found) > _MOST_REFERENCES:
        raise refusals.too_heavy()
