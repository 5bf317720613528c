"""XLIFF 2.1 written unit by unit."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final
from xml.sax.saxutils import quoteattr

from translation_service.documents.xliff.inline_codes import Coder, sides_of
from translation_service.documents.xliff.names import NAMESPACE, file_name_of, segment_name
from translation_service.domain.work_files import Work, WorkSegment

_VERSION: Final = "2.1"
_TO_DO: Final = "initial"
_DONE: Final = "reviewed"


def write_xliff(work: Work) -> Iterator[str]:
    """Yield a file in pieces of text, to be written in UTF-8; segments of one block must follow each other.

    What nobody has confirmed is `initial`, whatever stands in its target; what somebody has is `reviewed`.
    """
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    languages = f'srcLang="{work.pair.source}" trgLang="{work.pair.target}"'
    yield f'<xliff xmlns="{NAMESPACE}" version="{_VERSION}" {languages}>\n'
    name = f'id="{file_name_of(work.document_id)}" original={quoteattr(work.file_name)}'
    yield f'<file {name} canResegment="no" xml:space="preserve">\n'
    for block, segments in groupby(work.segments, key=lambda segment: segment.block):
        yield _unit(block, list(segments))
    yield "</file>\n</xliff>\n"


def _unit(block: int, segments: Sequence[WorkSegment]) -> str:
    tags = {tag.number: tag for segment in segments for tag in segment.tags}
    sources = Coder(sides_of([segment.source for segment in segments]), tags)
    targets = Coder(sides_of([segment.target for segment in segments]), tags)
    written = "".join(_segment(segment, sources, targets) for segment in segments)
    return f'<unit id="u{block}">\n{written}</unit>\n'


def _segment(segment: WorkSegment, sources: Coder, targets: Coder) -> str:
    name = segment_name(segment.number, segment.version)
    target = f"<target>{targets.coded(segment.target)}</target>\n" if segment.target else ""
    return (
        f'<segment id="{name}" state="{_DONE if segment.is_confirmed else _TO_DO}">\n'
        f"<source>{sources.coded(segment.source)}</source>\n{target}</segment>\n{_between(segment)}"
    )


def _between(segment: WorkSegment) -> str:
    return f"<ignorable><source>{segment.glue}</source></ignorable>\n" if segment.glue else ""
