"""Pages read side by side, each by a program of its own, and handed on in their order."""

import os
from collections import deque
from collections.abc import Iterable, Iterator
from io import BytesIO
from math import inf
from typing import Final

from PIL import Image

from translation_service.documents.ocr.session import Session, waited_for
from translation_service.documents.ocr.tesseract import Layout, SeenPage, Tesseract, pages_in
from translation_service.documents.ocr.upright import Glance, Reading, upright

# More gain nothing: what is done for a page before and after it is read is done by one process.
_MOST_SEATS: Final = 2
_MOST_AHEAD: Final = 6


def read_pages(
    pictures: Iterable[tuple[int, Image.Image]], tesseract: Tesseract, *, page_seconds: float = inf, resolution: int = 0
) -> Iterator[tuple[int, SeenPage]]:
    """Return what stands on pictures by their numbers; `resolution` in dots an inch, 0 where it is not known.

    A picture is asked for when there is a seat for it; what it takes longer than `page_seconds` of the processor is
    left unread. Raises `DocumentRefused` or `MemoryError`.
    """
    seats = [_Seat(tesseract, resolution, page_seconds) for _ in range(min(_MOST_SEATS, os.cpu_count() or 1))]
    try:
        yield from _read(iter(pictures), seats)
    finally:
        for seat in seats:
            seat.close()


def _read(pictures: Iterator[tuple[int, Image.Image]], seats: list["_Seat"]) -> Iterator[tuple[int, SeenPage]]:
    begun: deque[int] = deque()
    read: dict[int, SeenPage] = {}
    are_more = True
    while are_more or begun:
        for seat in seats:
            if seat.session is None and len(begun) < _MOST_AHEAD and (are_more := _sit_down(seat, pictures, begun)):
                _keep(seat, read)
        while begun and begun[0] in read:
            yield (number := begun.popleft()), read.pop(number)
        busy = {seat.session: seat for seat in seats if seat.session is not None}
        for session in waited_for(list(busy)) if busy else ():
            busy[session].go_on(session)
            _keep(busy[session], read)


def _sit_down(seat: "_Seat", pictures: Iterator[tuple[int, Image.Image]], begun: deque[int]) -> bool:
    """Give a seat the next picture, if there is one."""
    following = next(pictures, None)
    if following is None:
        return False
    number, picture = following
    begun.append(number)
    seat.begin(number, upright(picture))
    return True


def _keep(seat: "_Seat", read: dict[int, SeenPage]) -> None:
    if seat.page is not None:
        read[seat.number] = seat.page
        seat.page = None


class _Seat:
    """Where one page at a time is read by its `session`; `page` is what stands on it when it has been."""

    number: int
    _reading: Reading
    _glance: Glance
    _seconds: float

    def __init__(self, tesseract: Tesseract, resolution: int, page_seconds: float) -> None:
        self._tesseract = tesseract
        self._resolution = resolution
        self._page_seconds = page_seconds
        self._begun: tuple[Layout, Session] | None = None
        self.session: Session | None = None
        self.page: SeenPage | None = None

    def begin(self, number: int, reading: Reading) -> None:
        """Read a page up to its first glance."""
        self.number = number
        self._reading = reading
        self._seconds = self._page_seconds
        self._send(None)

    def go_on(self, session: Session) -> None:
        """Take what the program says, and read on if that is all of it."""
        if session.is_overdrawn:
            self._give_up(session)
        elif (table := session.answer()) is not None:
            self._seconds -= session.seconds
            self._send(pages_in(table)[0])

    def close(self) -> None:
        """End the program."""
        if self._begun is not None:
            self._begun[1].close()
        self._begun = None

    def _give_up(self, session: Session) -> None:
        """End a program that has taken longer than it may: its picture is as if nothing stood on it."""
        self._seconds -= session.seconds
        self.close()
        self._send(_nothing_on(self._glance))

    def _send(self, seen: SeenPage | None) -> None:
        self.session = None
        try:
            glance = next(self._reading) if seen is None else self._reading.send(seen)
        except StopIteration as ended:
            self.page = ended.value
        else:
            self._look(glance)

    def _look(self, glance: Glance) -> None:
        self._glance = glance
        if self._seconds <= 0:
            self._send(_nothing_on(glance))
            return
        self.session = self._session(glance.layout)
        stream = BytesIO()
        glance.picture.save(stream, format="PPM")
        self.session.begin(stream.getbuffer(), seconds=self._seconds * glance.share)

    def _session(self, layout: Layout) -> Session:
        """Return the program for a layout: that for another is ended first, as each holds what it has read."""
        if self._begun is None or self._begun[0] is not layout:
            self.close()
            self._begun = layout, self._tesseract.session(resolution=self._resolution, layout=layout)
        return self._begun[1]


def _nothing_on(glance: Glance) -> SeenPage:
    return SeenPage(width=glance.picture.width, height=glance.picture.height, is_unread=True)
