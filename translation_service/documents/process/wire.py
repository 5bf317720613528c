"""What the service and its reading process say to each other: a JSON head and raw bytes, each after its length."""

import json
import struct
from collections.abc import Mapping, Sequence
from dataclasses import astuple, fields
from itertools import accumulate
from typing import IO, Any, Final

from translation_service.domain.conversions import ConvertedDocument
from translation_service.domain.enclosures import EnclosedFile
from translation_service.domain.errors import BrokenPromise, DocumentRefused
from translation_service.domain.ids import DocumentId
from translation_service.domain.inline import Tag, TagKind
from translation_service.domain.previews import PreviewPage
from translation_service.domain.segments import (
    AssembledDocument,
    Notice,
    ParsedDocument,
    Place,
    Segment,
    TranslatedSegment,
)
from translation_service.domain.sentences import read_sentence, write_sentence
from translation_service.domain.work_files import ReturnedSegment, ReturnedWork

# The statuses with which the reading process ends when it needs more memory than any file may have, more output, or
# more memory or depth than its own file has earned.
TOO_HEAVY: Final = 4
TOO_LONG: Final = 5
TOO_COMPLEX: Final = 6
_LENGTHS: Final = struct.Struct(">IQ")

Head = dict[str, Any]


def send(stream: IO[bytes], head: Head, body: bytes = b"") -> None:
    """Write a message; the body is never copied, for it may be most of the memory there is."""
    written = json.dumps(head, separators=(",", ":")).encode()
    stream.write(_LENGTHS.pack(len(written), len(body)) + written)
    stream.write(body)
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[Head, bytes]:
    """Return head and body; raise `BrokenPromise` for anything but one whole message."""
    try:
        head, body = _LENGTHS.unpack(stream.read(_LENGTHS.size))
        found = json.loads(stream.read(head)), stream.read(body)
    except (struct.error, ValueError) as error:
        raise BrokenPromise("the reading process answered nonsense") from error
    if len(found[1]) != body or stream.read(1):
        raise BrokenPromise("the reading process answered half a message")
    return found


def parsed_to_head(parsed: ParsedDocument) -> Head:
    return {
        "segments": [
            [s.number, s.block, s.place.value, s.source, s.glue, [_tag_row(tag) for tag in s.tags]]
            for s in parsed.segments
        ],
        "notices": notices_to_rows(parsed.notices),
        "pages": parsed.pages,
    }


def parsed_from_head(head: Head) -> ParsedDocument:
    return ParsedDocument(
        segments=tuple(_segment(row) for row in head["segments"]),
        notices=notices_from_rows(head["notices"]),
        pages=head["pages"],
    )


def assembled_to_head(assembled: AssembledDocument) -> Head:
    return {
        "extension": assembled.extension,
        "media_type": assembled.media_type,
        "notices": notices_to_rows(assembled.notices),
    }


def assembled_from_head(head: Head, content: bytes) -> AssembledDocument:
    return AssembledDocument(
        content=content,
        extension=head["extension"],
        media_type=head["media_type"],
        notices=notices_from_rows(head["notices"]),
    )


def targets_to_rows(segments: Sequence[TranslatedSegment]) -> list[list[Any]]:
    return [[s.number, s.block, s.source, s.target, s.glue] for s in segments]


def targets_from_rows(rows: Sequence[Sequence[Any]]) -> list[TranslatedSegment]:
    return [
        TranslatedSegment(number=number, block=block, source=source, target=target, glue=glue)
        for number, block, source, target, glue in rows
    ]


def work_to_head(work: ReturnedWork) -> Head:
    segments = [[*astuple(segment)] for segment in work.segments]
    return {"document": work.document_id, "target": work.target_language, "segments": segments}


def work_from_head(head: Head) -> ReturnedWork:
    names = [field.name for field in fields(ReturnedSegment)]
    segments = (ReturnedSegment(**dict(zip(names, row, strict=True))) for row in head["segments"])
    document_id = DocumentId(head["document"]) if head["document"] else None
    return ReturnedWork(document_id=document_id, target_language=head["target"], segments=tuple(segments))


def enclosed_to_head(files: Sequence[EnclosedFile]) -> list[list[Any]]:
    return [[file.name, len(file.content)] for file in files]


def enclosed_from_head(rows: Sequence[Sequence[Any]], content: bytes) -> tuple[EnclosedFile, ...]:
    """Return the files whose contents follow one another in `content`."""
    ends = list(accumulate(size for _, size in rows))
    return tuple(
        EnclosedFile(name=name, content=content[end - size : end]) for (name, size), end in zip(rows, ends, strict=True)
    )


def pages_to_rows(pages: Sequence[PreviewPage]) -> list[list[int]]:
    return [[page.width, page.height, len(page.content)] for page in pages]


def pages_from_rows(rows: Sequence[Sequence[int]], content: bytes) -> tuple[PreviewPage, ...]:
    """Return the pages whose pictures follow one another in `content`."""
    ends = list(accumulate(size for _, _, size in rows))
    return tuple(
        PreviewPage(content=content[end - size : end], width=width, height=height)
        for (width, height, size), end in zip(rows, ends, strict=True)
    )


def converted_to_head(converted: ConvertedDocument | None) -> Head | None:
    if converted is None:
        return None
    return {
        "extension": converted.extension,
        "media_type": converted.media_type,
        "notices": notices_to_rows(converted.notices),
        "pages": converted.pages,
    }


def converted_from_head(head: Head | None, content: bytes) -> ConvertedDocument | None:
    if head is None:
        return None
    return ConvertedDocument(
        content=content,
        extension=head["extension"],
        media_type=head["media_type"],
        notices=notices_from_rows(head["notices"]),
        pages=head["pages"],
    )


def refusal_to_head(refusal: DocumentRefused) -> Head:
    return {"code": refusal.code} | write_sentence(refusal.sentence)


def refusal_from_head(head: Mapping[str, Any]) -> DocumentRefused:
    refusal = read_sentence(head)
    return DocumentRefused(head["code"], refusal.template, **refusal.values)


def notices_to_rows(notices: Sequence[Notice]) -> list[list[Any]]:
    return [[notice.code, write_sentence(notice.sentence)] for notice in notices]


def notices_from_rows(rows: Sequence[Sequence[Any]]) -> tuple[Notice, ...]:
    return tuple(Notice(code=code, sentence=read_sentence(written)) for code, written in rows)


def _tag_row(tag: Tag) -> list[Any]:
    return [tag.number, tag.kind.value, tag.label, tag.is_paired, tag.spoken]


def _segment(row: Sequence[Any]) -> Segment:
    number, block, place, source, glue, tags = row
    return Segment(
        number=number, block=block, place=Place(place), source=source, glue=glue, tags=tuple(map(_tag, tags))
    )


def _tag(row: Sequence[Any]) -> Tag:
    number, kind, label, is_paired, spoken = row
    return Tag(number=number, kind=TagKind(kind), label=label, is_paired=is_paired, spoken=spoken)
