"""No more blocks, words and lines than one document may have, counted before all of them are read."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import islice
from math import ceil
from typing import Final, TypeVar

from glossary.patterns import lazily
from translation_service.documents import refusals
from translation_service.documents.blocks import Block
from translation_service.documents.limits import Limits
from translation_service.domain import inline
from translation_service.domain.errors import DocumentRefused

One = TypeVar("One")

# Initials and abbreviations look like it as well; of a whole text that is full of ends, half of them are some.
_END_OF_SENTENCE: Final = lazily(r"(?<=\w)[.!?…]\s+(?=\w)")
_END_WITHIN_WORD: Final = lazily(r"[.!?؟](?=[^\W\d_])")
_END_BEFORE_GAP: Final = lazily(r"[.!?؟…][\"'»”’)\]]{0,3}\s")
_LETTERS_OF_END: Final = 20
_ENDS_OF_SENTENCE: Final = 2
_SIGNS_OF_SENTENCE: Final = 3
_LINES_OF_PAGE: Final = 60
_LETTERS_OF_WORD: Final = 20
_PACKED_LINE: Final = 60
_WORDS_OF_TAG: Final = 2
_SIGNS_OF_LETTER: Final = 10
_OF_WORD: Final = "[\\w\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]"
_LINE_ENDS: Final = "\r\n\f\x0b\x85\u2028\u2029"


def refuse_more(count: int, limit: int, refusal: Callable[[int], DocumentRefused]) -> None:
    """Refuse a document that has more of something than the limit, in the words of `refusal`."""
    if count > limit:
        raise refusal(limit)


def bounded(found: Iterable[One], limits: Limits) -> list[One]:
    """Return what was found in a document; refuse the document when it is more than the limit."""
    taken = list(islice(found, limits.block_limit + 1))
    refuse_more(len(taken), limits.block_limit, refusals.too_many_blocks)
    return taken


def refuse_many_tags(tags: int, words: int, limits: Limits) -> None:
    """Refuse a document of more tags than it may have, or than one for two words where these are many."""
    refuse_more(tags, max(limits.document_tag_limit, words // _WORDS_OF_TAG), refusals.too_many_document_tags)


def refuse_endless_words(block: Block, limits: Limits) -> None:
    """Refuse a document with a word that nobody writes: what tells a code from an address reads each word to its end.

    Marks that join letters, and signs that cannot be seen, are a part of the word they stand in.
    """
    longest = limits.word_length_limit
    if len(block.text) > longest and _endless_word(longest).search(inline.plain(block.text, block.tags)):
        raise refusals.too_long_word(longest)


@cache
def _endless_word(longest: int) -> re.Pattern[str]:
    return re.compile(f"(?<!{_OF_WORD}){_OF_WORD}{{{longest + 1}}}")


def refuse_endless_sentences(block: Block, sentences: int, limits: Limits) -> None:
    """Refuse a long paragraph whose sentences, cut to what a segment may have, mostly have half of that and more."""
    length = len(block.text)
    if length > limits.sentence_length_limit and sentences * limits.segment_length_limit < 2 * length:
        raise refusals.too_long_sentence(limits.sentence_length_limit)


def refuse_many_sentences(blocks: Sequence[Block], limits: Limits) -> None:
    """Refuse a text of many times the sentences it may have before it is split, which takes seconds for so many."""
    most = _ENDS_OF_SENTENCE * limits.segment_limit
    if sum(len(block.text) for block in blocks) <= _SIGNS_OF_SENTENCE * most:
        return
    ends = (end for block in blocks for end in _END_OF_SENTENCE.finditer(block.text))
    if next(islice(ends, most, None), None) is not None:
        raise refusals.too_many_segments(limits.segment_limit)


def refuse_endless_signs(block: Block, limits: Limits) -> None:
    """Refuse a long paragraph that is nearly all signs, each of which might end a sentence, or holds them in words."""
    length = len(block.text)
    if length <= limits.sentence_length_limit:
        return
    is_of_signs = sum(map(str.isalnum, block.text)) * _SIGNS_OF_LETTER < length
    if is_of_signs or _ends_within_words(block.text, limits):
        raise refusals.too_long_sentence(limits.sentence_length_limit)


def _ends_within_words(text: str, limits: Limits) -> bool:
    """Tell whether signs that end sentences stand within words at every turn, and hardly any before a gap."""
    if len(_END_WITHIN_WORD.findall(text)) * _LETTERS_OF_END < len(text):
        return False
    return len(_END_BEFORE_GAP.findall(text)) * limits.segment_length_limit < 2 * len(text)


def refuse_endless_lines(message: bytes, limits: Limits) -> None:
    """Refuse a message before each line is held against each border of its parts; full lines are packed files."""
    lines = message.count(b"\n") - len(message) // _PACKED_LINE
    refuse_more(ceil(lines / _LINES_OF_PAGE), limits.page_limit, refusals.too_many_pages)


def may_be_words(letters: int, limits: Limits) -> bool:
    """Tell whether so many letters may be no more words than one document may have."""
    return letters <= limits.word_limit * _LETTERS_OF_WORD


def refuse_endless(text: str, limits: Limits) -> None:
    """Refuse a text before it is taken apart, which takes many times the room; lines may well be blank."""
    lines = sum(map(text.count, _LINE_ENDS)) - text.count("\r\n")
    refuse_more(ceil(lines / _LINES_OF_PAGE), limits.page_limit, refusals.too_many_pages)
    words = max(ceil(len(text) / _LETTERS_OF_WORD), len(text.split(maxsplit=limits.word_limit)))
    refuse_more(words, limits.word_limit, refusals.too_many_words)
