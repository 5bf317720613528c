"""Words read out of pictures by Tesseract, with their places and how sure it is of each."""

import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import IO, Final

from translation_service.documents import refusals
from translation_service.documents.ocr.session import ONE_THREAD, Session
from translation_service.documents.pdf.lines import Box, CutOut, Rule, Shade
from translation_service.documents.process.idling import LOOK_SECONDS, Idling
from translation_service.documents.process.lone_process import alone
from translation_service.domain.languages import LANGUAGES
from translation_service.domain.sentences import sentence

PACKS: Final = {
    "tr": "tur", "en": "eng", "de": "deu", "fr": "fra", "ru": "rus", "ar": "ara", "es": "spa", "pt": "por", "it": "ita",
    "nl": "nld", "pl": "pol", "ro": "ron", "bg": "bul", "el": "ell", "uk": "ukr", "fa": "fas", "zh": "chi_sim",
    "ja": "jpn", "ko": "kor",
}  # fmt: skip
"""The language packs by language."""

_SHORT_SIDE, _LONG_SIDE = 595.0, 842.0
_ORIENTATION: Final = "osd"
_PAGE, _WORD = "1", "5"
_COLUMNS: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenWord:
    """A word, its place in pixels, and the numbers of the block, paragraph and line it is in."""

    text: str
    block: int
    paragraph: int
    line: int
    left: int
    top: int
    width: int
    height: int
    confidence: float


@dataclass(slots=True, kw_only=True)
class SeenPage:
    """A page of a picture, its size in pixels; `rules` are the lines of its tables, in points of a page.

    `drawings` are cut out of it, `shades` dark bars with light letters, `squares` and `ticked` boxes without and with a
    tick. One `is_unread` that holds no text, or more than anybody reads.
    """

    width: int
    height: int
    words: list[SeenWord] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    drawings: list[CutOut] = field(default_factory=list)
    shades: list[Shade] = field(default_factory=list)
    squares: list[Box] = field(default_factory=list)
    ticked: list[Box] = field(default_factory=list)
    is_unread: bool = False

    @property
    def scale(self) -> float:
        """Points a dot, on the paper we take every page to be."""
        return scale_of(self.width, self.height)


def scale_of(width: int, height: int) -> float:
    """Return how many points a dot of a page is, which stands or lies on A4."""
    return (_LONG_SIDE if width > height else _SHORT_SIDE) / max(width, 1)


class Layout(StrEnum):
    """What is known of how words stand on a picture, as the program calls it."""

    ANY_WAY_UP = "1"
    UPRIGHT = "3"
    LINE_BY_LINE = "6"


class Tesseract:
    """Reads pictures in some languages."""

    def __init__(
        self, path: str, *, language: str, otherwise: Sequence[str], look_seconds: float = LOOK_SECONDS
    ) -> None:
        """Choose the packs: that of `language`, or what is there of `otherwise` where no language is named.

        Whether the program still works is looked at every `look_seconds`. Raises `DocumentRefused` when the pack of a
        language is not installed.
        """
        self._path = path
        self._look_seconds = look_seconds
        self._installed = set(self._said_installed())
        self._packs = _chosen(language, otherwise, self._installed)

    def session(self, *, resolution: int, layout: Layout) -> Session:
        """Start the program for pictures one after another; `resolution` in dots an inch, 0 where it is not known."""
        return Session(self._path, self._words(resolution, layout))

    def read(self, file: bytes) -> list[SeenPage]:
        """Return the pages of a file that the program opens itself; raise `DocumentRefused` where it cannot."""
        ended = self._run(["stdin", "stdout", *self._words(0, Layout.ANY_WAY_UP), "tsv"], file)
        pages = pages_in(ended.stdout.decode("utf-8", "replace"))
        if ended.returncode or not pages:
            raise refusals.damaged()
        return pages

    def _words(self, resolution: int, layout: Layout) -> list[str]:
        """Return the options: to find out how a page lies takes a fifth of the time, and most stand upright."""
        if layout is Layout.ANY_WAY_UP and _ORIENTATION not in self._installed:
            layout = Layout.UPRIGHT
        words = ["-l", "+".join(self._packs), "--psm", layout]
        return [*words, "--dpi", str(resolution)] if resolution else words

    def _said_installed(self) -> list[str]:
        said = self._run(["--list-langs"], b"").stdout.decode("utf-8", "replace")
        return [line.strip() for line in said.splitlines()[1:]]

    def _run(self, words: Sequence[str], given: bytes) -> subprocess.CompletedProcess[bytes]:
        command = [*ONE_THREAD, self._path, *words]
        with (
            _as_file(given) as file,
            subprocess.Popen(
                command,
                stdin=file,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                preexec_fn=alone,  # noqa: PLW1509 - there is one thread
            ) as process,
        ):
            try:
                said = _answer(process, look_seconds=self._look_seconds)
            finally:
                process.kill()
        if process.returncode < 0:
            raise MemoryError  # what ended it is what it may use, as it may for ourselves
        return subprocess.CompletedProcess(command, process.returncode, said)


def _as_file(given: bytes) -> IO[bytes]:
    """Return a file to be read from its beginning: through a pipe nothing more is sent once somebody has looked."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - closed by who asked for it
    file.write(given)
    file.seek(0)
    return file


def _answer(process: subprocess.Popen[bytes], *, look_seconds: float) -> bytes:
    idling = Idling(process.pid)
    while True:
        try:
            return process.communicate(timeout=look_seconds)[0]
        except subprocess.TimeoutExpired:
            idling.look()


def _chosen(language: str, otherwise: Sequence[str], installed: set[str]) -> list[str]:
    if language in PACKS:
        if PACKS[language] not in installed:
            raise refusals.unread_language(sentence(LANGUAGES[language].name))
        return [PACKS[language]]
    return [pack for pack in otherwise if pack in installed] or sorted(installed - {_ORIENTATION})[:1]


def pages_in(table: str) -> list[SeenPage]:
    """Return the pages that a table of words tells of."""
    pages: list[SeenPage] = []
    for row in (line.split("\t") for line in table.splitlines()):
        if len(row) != _COLUMNS:
            continue
        if row[0] == _PAGE:
            pages.append(SeenPage(width=int(row[8]), height=int(row[9])))
        elif row[0] == _WORD and row[11].strip() and pages:
            pages[-1].words.append(_word(row))
    return pages


def _word(row: Sequence[str]) -> SeenWord:
    block, paragraph, line, _, left, top, width, height = map(int, row[2:10])
    return SeenWord(
        text=row[11].strip(),
        block=block,
        paragraph=paragraph,
        line=line,
        left=left,
        top=top,
        width=width,
        height=height,
        confidence=float(row[10]),
    )
