"""Files to segments."""

from collections.abc import Iterable, Iterator, Sequence

from translation_service.documents import refusals
from translation_service.documents.blocks import Block, OpenDocument
from translation_service.documents.bounding import (
    bounded,
    may_be_words,
    refuse_endless_sentences,
    refuse_endless_signs,
    refuse_endless_words,
    refuse_many_sentences,
    refuse_many_tags,
    refuse_more,
)
from translation_service.documents.crowding import refuse_many_notes, refuse_many_numbers
from translation_service.documents.formats import recognise
from translation_service.documents.limits import Limits
from translation_service.documents.opening import open_document
from translation_service.documents.segmentation import split_tagged
from translation_service.domain import inline
from translation_service.domain.segments import ParsedDocument, Place, Segment


def parse_document(content: bytes, *, file_name: str, source_language: str, limits: Limits) -> ParsedDocument:
    """Return the segments of a file; raise `DocumentRefused` with the reason when we cannot take it."""
    document = open_document(content, recognise(content, file_name, limits), limits)
    return read_segments(document, source_language, limits)


def read_segments(document: OpenDocument, source_language: str, limits: Limits) -> ParsedDocument:
    """Return the segments of an open file; raise `DocumentRefused` when it has none, or more than we take."""
    blocks = bounded(document.blocks, limits)
    _refuse_too_much(blocks, limits)
    refuse_many_numbers(blocks, limits)
    segments = tuple(_segments(blocks, source_language, limits))
    parsed = ParsedDocument(segments=segments, notices=tuple(document.notices()), pages=document.pages)
    if not segments:
        raise refusals.no_text()
    refuse_more(parsed.words, limits.word_limit, refusals.too_many_words)
    return parsed


def _refuse_too_much(blocks: Sequence[Block], limits: Limits) -> None:
    """Refuse a document before its sentences are looked for, which takes the longest."""
    alternative_texts = sum(block.place is Place.ALTERNATIVE_TEXT for block in blocks)
    refuse_more(alternative_texts, limits.alternative_text_limit, refusals.too_many_alternative_texts)
    refuse_many_notes(blocks, limits)
    for block in blocks:
        refuse_more(len(block.tags), limits.tag_limit, refusals.too_many_tags)
        refuse_endless_words(block, limits)
        refuse_endless_signs(block, limits)
    tags = sum(len(block.tags) for block in blocks)
    letters = sum(len(block.text) + sum(len(tag.words) for tag in block.tags) for block in blocks)
    if not may_be_words(letters, limits):
        raise refusals.too_many_words(limits.word_limit)
    refuse_many_sentences(blocks, limits)
    if tags <= limits.document_tag_limit and _most_words(blocks) <= limits.word_limit:
        return
    words = 0
    for block in blocks:
        words += len(inline.plain(block.text, block.tags).split())
        refuse_more(words, limits.word_limit, refusals.too_many_words)
    refuse_many_tags(tags, words, limits)


def _most_words(blocks: Iterable[Block]) -> int:
    """Return how many words there can be at most, seen by length alone: all of one letter, with a space between."""
    letters = (len(block.text) + sum(len(tag.words) for tag in block.tags) for block in blocks)
    return sum(length // 2 + 1 for length in letters)


def _segments(blocks: Sequence[Block], language: str, limits: Limits) -> Iterator[Segment]:
    number = 0
    for position, block in enumerate(blocks, start=1):
        tags = {tag.number: tag for tag in block.tags}
        longest = limits.segment_length_limit
        sentences = split_tagged(block.text, block.tags, language, longest=longest)
        refuse_endless_sentences(block, len(sentences), limits)
        for source, glue in sentences:
            number += 1
            refuse_more(number, limits.segment_limit, refusals.too_many_segments)
            used = dict.fromkeys([mark.number for mark in inline.marks(source)]) if tags else ()
            yield Segment(
                number=number,
                block=position,
                place=block.place,
                source=source,
                glue=glue,
                tags=tuple([tags[number] for number in used]),
            )
