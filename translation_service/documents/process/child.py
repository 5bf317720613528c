"""The reading process: orders in on standard input, answers out on standard output, under hard limits.

Started by `reading_process`; it limits itself before it reads a byte of the file.
"""

import errno
import gc
import os
import resource
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final

from translation_service.collecting import OBJECTS_BETWEEN_COLLECTIONS
from translation_service.documents.files.letters import count_letters
from translation_service.documents.formats import Format
from translation_service.documents.limits import Limits
from translation_service.documents.process import budget, wire
from translation_service.documents.process.lone_process import die_with_parent
from translation_service.documents.process.room import is_full, is_narrowed
from translation_service.domain.errors import DocumentRefused
from translation_service.domain.languages import LanguagePair

if TYPE_CHECKING:
    from translation_service.documents.process.sitting import Sitting

_ORDER, _ANSWER, _COMPLAINT = range(3)
_OPEN_FILES: Final = 64
# A file is opened, read twice where its language must be told first, and written.
_MOST_ORDERS: Final = 4
_ORPHANED: Final = 3
_PREVIEW: Final = "preview"


def run(arguments: Sequence[int]) -> int:
    """Answer one order after another and return the status to end with; `arguments` are those of `beginning`.

    They are the parent's process id, the memory, seconds and output bytes allowed, and the two bells.
    """
    sys.excepthook = _report_crash
    parent, memory, seconds, output, bell, answered = arguments
    _die_with(parent)
    _limit(memory=memory, seconds=seconds, output=output)
    # A process of one order makes much and little rubbish: looking for it at the usual pace takes most of its time.
    gc.freeze()
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    desk = _Desk()
    try:
        while os.read(bell, 1):
            _allow(seconds)
            _answer(desk)
            os.write(answered, b"!")
    except (MemoryError, RecursionError):
        os._exit(_for_want_of_room())
    except OSError as error:
        if error.errno != errno.EFBIG:
            raise
        os._exit(wire.TOO_LONG)
    return 0


def _for_want_of_room() -> int:
    return wire.TOO_COMPLEX if is_narrowed() else wire.TOO_HEAVY


class _Desk:
    """Where a file lies open between two orders."""

    sitting: "Sitting"

    def open(self, head: wire.Head, body: bytes) -> tuple[wire.Head, bytes]:
        from translation_service.documents.process.sitting import Sitting  # noqa: PLC0415 - after the limits are set

        self.sitting = Sitting(body, file_name=head["file_name"], limits=_limits(head["limits"]))
        return {}, b""

    def read(self, head: wire.Head, _: bytes) -> tuple[wire.Head, bytes]:
        parsed = self.sitting.parse(source_language=head["source"])
        return {"parsed": wire.parsed_to_head(parsed)}, b""

    def write(self, head: wire.Head, _: bytes) -> tuple[wire.Head, bytes]:
        segments = wire.targets_from_rows(head["segments"])
        pair = LanguagePair(source=head["source"], target=head["target"])
        assembled = self.sitting.assemble(segments=segments, pair=pair)
        return {"assembled": wire.assembled_to_head(assembled)}, assembled.content


def _answer(desk: _Desk) -> None:
    with open(_ORDER, "rb", closefd=False) as stream:
        head, body = wire.receive(stream)
    answer, content = _answered(desk, head, body)
    with open(_ANSWER, "wb", closefd=False) as stream:
        wire.send(stream, answer, content)


def _die_with(parent: int) -> None:
    die_with_parent()
    if os.getppid() != parent:
        os._exit(_ORPHANED)


def _limit(*, memory: int, seconds: int, output: int) -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, _MOST_ORDERS * seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (output, output))
    resource.setrlimit(resource.RLIMIT_NOFILE, (_OPEN_FILES, _OPEN_FILES))


def _allow(seconds: int) -> None:
    """Let the next order take so many seconds of the processor."""
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (min(int(time.process_time()) + seconds, most), most))


def _answered(desk: _Desk, head: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    orders = {**_ORDERS, "open": desk.open, "read": desk.read, "write": desk.write}
    # The pictures of a page may take what its text does not; a preview has its own time, and nothing waits for it.
    if body and head["order"] != _PREVIEW:
        budget.begin(len(body), _limits(head["limits"]))
    try:
        return orders[head["order"]](head, body)
    except DocumentRefused as refusal:
        return {"refused": wire.refusal_to_head(refusal)}, b""


def _parse(head: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    from translation_service.documents.reading import parse_document  # noqa: PLC0415 - after the limits are set

    parsed = parse_document(
        body, file_name=head["file_name"], source_language=head["source"], limits=_limits(head["limits"])
    )
    return {"parsed": wire.parsed_to_head(parsed)}, b""


def _assemble(head: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    from translation_service.documents.writing import assemble_document  # noqa: PLC0415 - after the limits are set

    assembled = assemble_document(
        body,
        file_name=head["file_name"],
        segments=wire.targets_from_rows(head["segments"]),
        pair=LanguagePair(source=head["source"], target=head["target"]),
        limits=_limits(head["limits"]),
    )
    return {"assembled": wire.assembled_to_head(assembled)}, assembled.content


def _unpack(head: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    from translation_service.documents.files.unpacking import unpack_document  # noqa: PLC0415 - after the limits are set

    enclosed = unpack_document(body, file_name=head["file_name"], limits=_limits(head["limits"]))
    return {"enclosed": wire.enclosed_to_head(enclosed)}, b"".join(one.content for one in enclosed)


def _read_work(head: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    from translation_service.documents.xliff.reading import read_xliff  # noqa: PLC0415 - after the limits are set

    _earn(head, Format.HTML, body)
    return {"work": wire.work_to_head(read_xliff(body))}, b""


def _read_terms(head: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    from translation_service.documents import term_lists  # noqa: PLC0415 - after the limits are set

    name, languages = head["file_name"], head["languages"]
    for letters in term_lists.letters_in(body, file_name=name):
        budget.earn(_limits(head["limits"]), letters=letters)
    both = (languages[0], languages[1]) if languages else None
    read = term_lists.read_terms(body, file_name=name, limit=head["limit"], languages=both)
    return {"read": term_lists.read_to_head(read)}, b""


def _track(head: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    from translation_service.documents.docx.tracking import track_changes  # noqa: PLC0415 - after the limits are set

    older, newer = body[: head["older_size"]], body[head["older_size"] :]
    _earn(head, Format.DOCX, older, newer)
    at = datetime.fromisoformat(head["at"])
    return {}, track_changes(older, newer, author=head["author"], at=at, limits=_limits(head["limits"]))


def _earn(head: dict[str, Any], document_format: Format, *files: bytes) -> None:
    """Let files that are opened in no usual way take what their words explain."""
    letters = sum(count_letters(file, document_format) for file in files)
    budget.earn(_limits(head["limits"]), letters=letters)


def _unlock(head: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    from translation_service.documents.files.unlocking import unlock_document  # noqa: PLC0415 - after the limits are set

    unlocked = unlock_document(body, password=head["password"], limits=_limits(head["limits"]))
    is_other = unlocked is not body
    return {"unlocked": is_other}, unlocked if is_other else b""


def _convert(head: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    from translation_service.documents.files.conversion import convert_document  # noqa: PLC0415 - after the limits are set
    from translation_service.documents.files.programs import Programs  # noqa: PLC0415

    converted = convert_document(
        body,
        file_name=head["file_name"],
        source_language=head["source"],
        limits=_limits(head["limits"]),
        programs=Programs(**head["programs"]),
        home=Path.cwd(),
    )
    return {"converted": wire.converted_to_head(converted)}, b"" if converted is None else converted.content


def _preview(head: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
    from translation_service.documents.preview.pages import preview_document  # noqa: PLC0415 - after the limits are set

    pages = preview_document(
        body,
        file_name=head["file_name"],
        limits=_limits(head["limits"]),
        office=head["office"],
        home=Path.cwd(),
    )
    return {"pages": wire.pages_to_rows(pages)}, b"".join(page.content for page in pages)


def _limits(values: dict[str, Any]) -> Limits:
    return Limits(**{field.name: values[field.name] for field in fields(Limits)})


_ORDERS: Final[dict[str, Callable[[dict[str, Any], bytes], tuple[dict[str, Any], bytes]]]] = {
    "parse": _parse,
    "assemble": _assemble,
    "unpack": _unpack,
    "read_work": _read_work,
    "read_terms": _read_terms,
    "track": _track,
    "convert": _convert,
    "unlock": _unlock,
    _PREVIEW: _preview,
}


def _report_crash(kind: type[BaseException], _: BaseException, trace: TracebackType | None) -> None:
    """Report a crash by place and kind alone: messages of libraries quote the document.

    Without memory libraries say other things than that: that a part is badly written, that a module cannot be loaded.
    """
    if is_full():
        os._exit(_for_want_of_room())
    frames = traceback.extract_tb(trace)
    place = f"{frames[-1].name}:{frames[-1].lineno}" if frames else "?"
    os.write(_COMPLAINT, f"{kind.__name__} in {place}".encode())


if __name__ == "__main__":
    sys.exit(run([*map(int, sys.argv[1:])]))
