"""How many signs of Markdown are read: each costs the parser the time of hundreds of letters, several times over."""

import re
from typing import Final

from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore

from translation_service.documents import refusals
from translation_service.documents.bounding import refuse_many_tags, refuse_more
from translation_service.documents.limits import Limits

_WORDED: Final = frozenset({"inline", "html_block"})
_SIGNS_OF_TAG: Final = 2
_SIGN: Final = re.compile(r"[\\`*_~\[\]<&$!{\n]")


def refuse_too_many_paragraphs(state: StateCore, limits: Limits) -> None:
    """Refuse a text of more paragraphs than a quarter of what other files may have: each is parsed three times."""
    most = limits.block_limit // 4
    refuse_more(sum(token.type in _WORDED for token in state.tokens), most, refusals.too_many_blocks)


def refuse_too_many_signs(state: StateCore, limits: Limits) -> None:
    """Refuse a text after its paragraphs are found and before any of them is looked into; code is not counted."""
    texts = [token.content for token in state.tokens if token.type == "inline"]
    counts = [len(_SIGN.findall(text)) for text in texts]
    refuse_more(max(counts, default=0), limits.tag_limit, refusals.too_many_tags)
    refuse_many_tags(sum(counts) // _SIGNS_OF_TAG, sum(len(text.split()) for text in texts), limits)


def refuse_too_many_references(state: StateBlock, limits: Limits) -> None:
    """Refuse a text that names more addresses than any text needs, the same one again and again included."""
    found = (state.env.get(name, ()) for name in ("references", "duplicate_refs"))
    refuse_more(sum(len(one) for one in found), limits.document_tag_limit // 4, refusals.too_many_document_tags)
