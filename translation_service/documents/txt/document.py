"""A text file as a row of lines, and back: line ends and blank lines stay as they are."""

import codecs
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from translation_service.documents import refusals
from translation_service.documents.blocks import Block, has_letter
from translation_service.domain import inline
from translation_service.domain.languages import LanguagePair
from translation_service.domain.segments import Notice, Place

_LINE_END: Final = re.compile(r"(\r\n|\r|\n|\f|\x0b|\x85|\u2028|\u2029)")
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GUESSED: Final = ("cp1254", "cp1252", "cp1251", "cp1256", "cp1250", "cp1253")
_TURKISH: Final = frozenset("çğıöşüÇĞİÖŞÜâîûÂÎÛ")
_SAMPLE: Final = 200_000


class TextDocument:
    """A text file: every line with a letter in it is a block."""

    pages = 0

    def __init__(self, content: bytes) -> None:
        self._has_mark = content.startswith(codecs.BOM_UTF8)
        self._pieces = _LINE_END.split(decode(content))
        self._indexes = [index for index, piece in enumerate(self._pieces) if has_letter(piece)]

    @property
    def blocks(self) -> Sequence[Block]:
        return [Block(place=Place.BODY, text=inline.write([self._pieces[index].strip()])) for index in self._indexes]

    def notices(self) -> Iterator[Notice]:
        return iter(())

    def write(self, texts: Mapping[int, str], pair: LanguagePair) -> bytes:  # noqa: ARG002 - a text file names no language
        """Return the file in UTF-8 with some lines replaced."""
        pieces = list(self._pieces)
        for index, text in texts.items():
            line = pieces[self._indexes[index]]
            words = "".join(piece for piece in inline.parse(text) if isinstance(piece, str))
            pieces[self._indexes[index]] = line.replace(line.strip(), words, 1)
        return (codecs.BOM_UTF8 if self._has_mark else b"") + "".join(pieces).encode("utf-8", "replace")


def decode(content: bytes) -> str:
    """Return the text of a file whose encoding nobody names; refuse what is no text."""
    text = _text_of(content)
    if "\0" in text:
        raise refusals.wrong_type()
    return text


def _text_of(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decoded(content[len(mark) :], encoding)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(content)


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise refusals.damaged() from error


def _guessed(content: bytes) -> str:
    turkish = content.decode("cp1254", "replace")
    if {letter for letter in turkish if not letter.isascii() and letter.isalpha()} <= _TURKISH:
        return turkish
    # Loading it takes longer than reading most files, and nearly all files are UTF-8.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(content[:_SAMPLE], cp_isolation=list(_GUESSED)).best()
    if best is None:
        raise refusals.wrong_type()
    return _decoded(content, best.encoding)
