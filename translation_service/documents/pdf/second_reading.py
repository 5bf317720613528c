"""A second reader looks at some pages of a PDF, so that what the first one missed does not go unnoticed.

pypdf is written in Python, so that no file upsets both. But it is slow, and files can send it in circles: it reads in a
fork of its own that the system ends after some seconds. Whatever happens to it only means that nothing more is known.
"""

import json
import logging
import os
import signal
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, Final, NoReturn

from translation_service.documents.process.room import limit_room

_PAGES: Final = 5
# It holds what the first reader holds as well, which is ended by what both take together.
_ROOM: Final = 64 * 1024 * 1024
_FILLED_LENGTH: Final = 5_000
# A page of words has some tens of thousands of bytes; more are drawings, which take long and say nothing about words.
_CONTENT_LENGTH: Final = 400_000
_END: Final = b"%%EOF"
# The lists of more, which no text explains, take the second reader seconds before it sees a page.
_OBJECT: Final = b" obj"
_MOST_OBJECTS: Final = 300_000


@dataclass(slots=True, kw_only=True)
class SecondReading:
    """What the second reader saw before it ended.

    `pages` is 0 where it could not count them, `words` and `letters` count those on some pages (by index), `filled` are
    words that people wrote into fields of a form. Where it `is_left_out`, it was not asked.
    """

    is_left_out: bool = False
    pages: int = 0
    words: dict[int, int] = field(default_factory=dict)
    letters: dict[int, int] = field(default_factory=dict)
    filled: set[str] = field(default_factory=set)


def read_again(content: bytes, *, seconds: float) -> SecondReading:
    """Return what pypdf finds in a PDF within some seconds; one of very many objects is not read again."""
    found = SecondReading(is_left_out=content.count(_OBJECT) > _MOST_OBJECTS)
    if found.is_left_out:
        return found
    for line in _answered(content, seconds).decode("utf-8", "replace").split("\n")[:-1]:
        match json.loads(line):
            case ["pages", int(count)]:
                found.pages = count
            case ["filled", str(words)]:
                found.filled.update(words.split())
            case ["words", int(page), int(words), int(letters)]:
                found.words[page], found.letters[page] = words, letters
    return found


def count_letters(text: str) -> int:
    """Return how many letters a text has, those of a ligature one by one."""
    return sum(map(str.isalpha, unicodedata.normalize("NFKC", text)))


def evenly(count: int) -> Sequence[int]:
    """Return indexes of some of `count` pages, from the first to the last."""
    chosen = min(count, _PAGES)
    return sorted({position * (count - 1) // max(chosen - 1, 1) for position in range(chosen)})


def _answered(content: bytes, seconds: float) -> bytes:
    """Return what a fork wrote until it ended, was ended, or could not be made."""
    ours, theirs = os.pipe()
    try:
        fork = os.fork()
    except OSError:
        os.close(ours)
        os.close(theirs)
        return b""
    if not fork:
        _read_and_end(content, theirs, seconds=seconds)
    os.close(theirs)
    with open(ours, "rb") as answer:  # noqa: PTH123 - an end of a pipe has no path
        written = answer.read()
    os.waitpid(fork, 0)
    return written


def _read_and_end(content: bytes, answer: int, *, seconds: float) -> NoReturn:
    try:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, seconds)
        limit_room(_ROOM)
        logging.disable(logging.CRITICAL)
        for row in _rows(content):
            os.write(answer, json.dumps(row).encode() + b"\n")
    finally:
        os._exit(0)


def _rows(content: bytes) -> Iterator[Sequence[str | int]]:
    # Loading it takes as long as reading a letter, and only PDFs need it.
    from pypdf import PdfReader  # noqa: PLC0415

    # The end of a file is sought backwards, sign by sign: what stands behind it would take seconds.
    reader = PdfReader(BytesIO(content[: content.rfind(_END) + len(_END)]))
    if reader.is_encrypted:
        reader.decrypt("")
    count = len(reader.pages)
    yield "pages", count
    for value in _filled((reader.get_fields() or {}).values()):
        yield "filled", value
    for index in evenly(count):
        drawn = reader.pages[index].get_contents()
        if drawn is not None and len(drawn.get_data()) <= _CONTENT_LENGTH:
            text = reader.pages[index].extract_text()
            yield "words", index, len(text.split()), count_letters(text)


def _filled(fields: Iterable[Any]) -> Iterator[str]:
    room = _FILLED_LENGTH
    for found in fields:
        value = found.get("/V")
        if found.get("/FT") == "/Tx" and isinstance(value, str) and len(value) <= room:
            room -= len(value)
            yield value
