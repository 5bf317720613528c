"""Documents parsed and assembled in one step, with targets a test can foresee."""

import re
from collections.abc import Callable
from typing import Final

from translation_service.documents.limits import Limits
from translation_service.documents.reading import parse_document
from translation_service.documents.writing import assemble_document
from translation_service.domain import inline
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import AssembledDocument, ParsedDocument, Segment, TranslatedSegment

_LIMITS: Final = Limits()
PORTUGUESE_TO_TURKISH: Final = LanguagePair(source="pt", target="tr")


def parsed(
    content: bytes, file_name: str = "letter.docx", *, language: str = "pt", limits: Limits = _LIMITS
) -> ParsedDocument:
    return parse_document(content, file_name=file_name, source_language=language, limits=limits)


def marked(segment: Segment) -> str:
    """Return a target that says of every word that it was translated, tags where they were."""
    return inline.write(
        re.sub(r"(\S+)", r"§\1", piece) if isinstance(piece, str) else piece for piece in inline.parse(segment.source)
    )


def targets(document: ParsedDocument, translate: Callable[[Segment], str]) -> list[TranslatedSegment]:
    return [
        TranslatedSegment(
            number=segment.number,
            block=segment.block,
            source=segment.source,
            target=translate(segment),
            glue=segment.glue,
        )
        for segment in document.segments
    ]


def translated(
    content: bytes,
    translate: Callable[[Segment], str] = marked,
    *,
    file_name: str = "letter.docx",
    pair: LanguagePair = PORTUGUESE_TO_TURKISH,
    limits: Limits = _LIMITS,
) -> AssembledDocument:
    """Return the document with `translate` of each segment in its place; an empty target leaves the source."""
    document = parsed(content, file_name, language=pair.source, limits=limits)
    segments = targets(document, translate)
    return assemble_document(content, file_name=file_name, segments=segments, pair=pair, limits=limits)


def sources(content: bytes, file_name: str = "letter.docx", *, language: str = "pt") -> list[str]:
    return [segment.source for segment in parsed(content, file_name, language=language).segments]
