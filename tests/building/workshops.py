"""A workshop that remembers: most tests hand in the same letters, and a reading process for each takes its time."""

import atexit
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import PurePath

from translation_service.documents.limits import Limits
from translation_service.documents.programs import Programs
from translation_service.documents.reading_process import Bounds, ReadingProcess
from translation_service.documents.sandbox import DocumentWorkshop
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import AssembledDocument, ParsedDocument, TranslatedSegment

_Makings = tuple[Limits, Programs]


class RememberingWorkshop(DocumentWorkshop):
    """The real workshop, whose reading process does the same work only once for all tests; a refusal is not kept."""

    def __init__(self, limits: Limits, programs: Programs) -> None:
        super().__init__(limits, programs)
        self._makings: _Makings = (limits, programs)

    def parse(self, content: bytes, *, file_name: str, source_language: str) -> ParsedDocument:
        return _parsed(self._makings, content, PurePath(file_name).suffix, source_language)

    def assemble(
        self, content: bytes, *, file_name: str, segments: Sequence[TranslatedSegment], pair: LanguagePair
    ) -> AssembledDocument:
        return _assembled(self._makings, content, PurePath(file_name).suffix, tuple(segments), pair)


class _PatientWorkshop(DocumentWorkshop):
    """The real workshop, whose reading process stays for the next order until one is refused."""

    @contextmanager
    def _process(self, content: bytes, bounds: Bounds) -> Iterator[ReadingProcess]:
        if threading.current_thread() is not threading.main_thread():
            # A reading process ends with the thread that started it.
            with super()._process(content, bounds) as process:
                yield process
            return
        kept = (bounds, self._limits.unpacked_limit)
        process = _WAITING.pop(kept, None)
        if process is None or process._child.poll() is not None:
            process = super()._process(content, bounds).__enter__()
        try:
            yield process
        except BaseException:
            process.__exit__()
            raise
        _WAITING[kept] = process


_WAITING: dict[tuple[Bounds, int], ReadingProcess] = {}


@atexit.register
def _send_home() -> None:
    for process in _WAITING.values():
        process.__exit__()


@cache
def _parsed(makings: _Makings, content: bytes, suffix: str, language: str) -> ParsedDocument:
    return _PatientWorkshop(*makings).parse(content, file_name=f"document{suffix}", source_language=language)


@cache
def _assembled(
    makings: _Makings, content: bytes, suffix: str, segments: tuple[TranslatedSegment, ...], pair: LanguagePair
) -> AssembledDocument:
    workshop = _PatientWorkshop(*makings)
    return workshop.assemble(content, file_name=f"document{suffix}", segments=segments, pair=pair)
