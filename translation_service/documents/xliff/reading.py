"""XLIFF that comes back from another program."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from glossary.exchange.stray_signs import without_stray_signs
from translation_service.documents.markup import Element, parse
from translation_service.documents.xliff.confirming import DONE, done_in_trados, is_unit_done
from translation_service.documents.xliff.inline_codes import tagged
from translation_service.documents.xliff.names import document_of, segment_of
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.sentences import N_
from translation_service.domain.work_files import ReturnedSegment, ReturnedWork

_FAMILY: Final = "urn:oasis:names:tc:xliff:document:2."
_OLDER: Final = "urn:oasis:names:tc:xliff:document:1."
# A name that stands in the first letters of every such file, whatever its encoding.
_HEAD: Final = 4096
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
# Around a text, that of a program which writes files for people to read, where it does not say to keep it.
_AROUND: Final = " \t\r\n"


def read_xliff(content: bytes) -> ReturnedWork:
    """Return the translated segments of a file of ours; raise `DocumentRefused` for another, or a damaged one.

    Whoever translates or confirms a segment in another program sets its state to `translated` or further. What a
    program renumbered, or wrote as XLIFF 1.2, says no more which segments it holds: these have no numbers.
    """
    if b"xliff" not in content[:_HEAD].replace(b"\0", b""):
        raise _not_ours()
    root = parse(without_stray_signs(content))
    if not isinstance(root.tag, str) or not root.tag.startswith((f"{{{_FAMILY}", f"{{{_OLDER}")):
        raise _not_ours()
    files = list(root.iterchildren("{*}file"))
    if len(files) != 1:
        raise _not_ours()
    file, document_id = files[0], document_of(files[0].get("id", ""))
    is_older = root.tag.startswith(f"{{{_OLDER}")
    found = _older_segments(file) if is_older else _segments(file, is_ours=document_id is not None)
    segments = tuple(found if file.get(_SPACE) == "preserve" else map(_without_space_around, found))
    if document_id is None and not segments:
        raise _not_ours()
    target_language = file.get("target-language", "") if is_older else root.get("trgLang", "")
    return ReturnedWork(document_id=document_id, target_language=target_language, segments=segments)


def _segments(file: Element, *, is_ours: bool) -> Iterator[ReturnedSegment]:
    for element in file.iter("{*}segment"):
        source, target = element.find("{*}source"), element.find("{*}target")
        if source is not None and target is not None:
            name = element.get("id", "") if is_ours else ""
            yield _segment(name, source, target, is_confirmed=element.get("state") in DONE)


def _older_segments(file: Element) -> Iterator[ReturnedSegment]:
    """Yield the segments of XLIFF 1.2: a unit is one, or its marks are, each of which has its target under its name."""
    for unit in file.iter("{*}trans-unit"):
        target = unit.find("{*}target")
        source = unit.find("{*}seg-source")
        source = unit.find("{*}source") if source is None else source
        if source is None or target is None:
            continue
        targets, finished = _marked(target), done_in_trados(unit)
        marked = [(mid, one, targets[mid]) for mid, one in _marked(source).items() if mid in targets]
        for mid, one, other in marked or [("", source, target)]:
            yield _segment("", one, other, is_confirmed=mid in finished or is_unit_done(unit, target))


def _marked(side: Element) -> dict[str, Element]:
    return {one.get("mid", ""): one for one in side.iter("{*}mrk") if one.get("mtype") == "seg"}


def _segment(name: str, source: Element, target: Element, *, is_confirmed: bool) -> ReturnedSegment:
    number, version = segment_of(name) or (0, 0)
    return ReturnedSegment(
        number=number,
        version=version,
        source=tagged(source),
        target=tagged(target),
        is_confirmed=is_confirmed,
    )


def _without_space_around(segment: ReturnedSegment) -> ReturnedSegment:
    return replace(segment, source=segment.source.strip(_AROUND), target=segment.target.strip(_AROUND))


def _not_ours() -> DocumentRefused:
    return DocumentRefused(
        "other-exchange-file",
        N_("This is not an XLIFF file that was fetched here. Please choose the file that the other program has saved."),
    )
