"""XLIFF that comes back from another program."""

from collections.abc import Iterator
from typing import Final

from translation_service.documents.markup import Element, parse
from translation_service.documents.xliff.inline_codes import tagged
from translation_service.documents.xliff.names import document_of, segment_of
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.sentences import N_
from translation_service.domain.work_files import ReturnedSegment, ReturnedWork

_FAMILY: Final = "urn:oasis:names:tc:xliff:document:2."
# A name that stands in the first letters of every such file, whatever its encoding.
_HEAD: Final = 4096
_DONE: Final = frozenset({"translated", "reviewed", "final"})


def read_xliff(content: bytes) -> ReturnedWork:
    """Return the translated segments of a file of ours; raise `DocumentRefused` for another, or a damaged one.

    Whoever translates or confirms a segment in another program sets its state to `translated` or further.
    """
    if b"xliff" not in content[:_HEAD].replace(b"\0", b""):
        raise _not_ours()
    root = parse(content)
    if not isinstance(root.tag, str) or not root.tag.startswith(f"{{{_FAMILY}"):
        raise _not_ours()
    files = [(document_of(element.get("id", "")), element) for element in root.iterchildren("{*}file")]
    if len(files) != 1 or files[0][0] is None:
        raise _not_ours()
    return ReturnedWork(document_id=files[0][0], segments=tuple(_segments(files[0][1])))


def _segments(file: Element) -> Iterator[ReturnedSegment]:
    for element in file.iter("{*}segment"):
        known = segment_of(element.get("id", ""))
        source, target = element.find("{*}source"), element.find("{*}target")
        if known is None or source is None or target is None:
            continue
        number, version = known
        yield ReturnedSegment(
            number=number,
            version=version,
            source=tagged(source),
            target=tagged(target),
            is_confirmed=element.get("state") in _DONE,
        )


def _not_ours() -> DocumentRefused:
    return DocumentRefused(
        "other-exchange-file",
        N_("This is not an XLIFF file that was fetched here. Please choose the file that the other program has saved."),
    )
