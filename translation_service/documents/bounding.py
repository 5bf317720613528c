"""No more blocks, words and lines than one document may have, counted before all of them are read."""

from collections.abc import Iterable
from itertools import islice
from typing import Final, TypeVar

from translation_service.documents import refusals
from translation_service.documents.limits import Limits

One = TypeVar("One")

_LINES_OF_PAGE: Final = 60
_LETTERS_OF_WORD: Final = 20
_LINE_ENDS: Final = "\r\n\f\x0b\x85\u2028\u2029"


def bounded(found: Iterable[One], limits: Limits) -> list[One]:
    """Return what was found in a document; refuse the document when it is more than the limit."""
    taken = list(islice(found, limits.block_limit + 1))
    if len(taken) > limits.block_limit:
        raise refusals.too_many_blocks(limits.block_limit)
    return taken


def refuse_endless(text: str, limits: Limits) -> None:
    """Refuse a text before it is taken apart, which takes many times the room; lines may well be blank."""
    if sum(map(text.count, _LINE_ENDS)) - text.count("\r\n") > limits.page_limit * _LINES_OF_PAGE:
        raise refusals.too_many_pages(limits.page_limit)
    is_endless = len(text) > limits.word_limit * _LETTERS_OF_WORD
    if is_endless or len(text.split(maxsplit=limits.word_limit)) > limits.word_limit:
        raise refusals.too_many_words(limits.word_limit)
