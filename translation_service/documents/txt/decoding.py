"""Text in an encoding that nobody names: what it says, and in which encoding it says it."""

import codecs
from dataclasses import dataclass
from typing import Final

from glossary.exchange.wide_text import wide_encoding
from glossary.patterns import lazily
from translation_service.documents import refusals
from translation_service.documents.txt.alphabets import of_one_language
from translation_service.documents.txt.eastern_encodings import from_east_asia, switched
from translation_service.documents.txt.old_encodings import (
    from_old_computers,
    is_of_the_west,
    is_turkish,
    is_turkish_with_guests,
    is_western,
)
from translation_service.documents.txt.other_scripts import of_other_script

_UTF_8: Final = "utf-8"
_MARKS: Final = (
    (codecs.BOM_UTF8, _UTF_8),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GUESSED: Final = ("cp1254", "cp1252", "cp1251", "cp1256", "cp1250", "cp1253")
_SAMPLE: Final = 200_000
_LEAST_SAMPLE: Final = 1_000
_BEYOND_ASCII: Final = lazily(rb"[^\r\n]{0,80}[\x80-\xff][^\r\n]{0,80}")
_TELLING: Final = 20_000
_FROM_OLD: Final = {chr(0xDC00 + byte): bytes([byte]).decode("cp1254", "replace") for byte in range(0x80, 0x100)}
_FOREIGN: Final = lazily(r"[^\x00-\x7f]+")
# So many letters beyond ASCII are whole for each byte that is not.
_MOST_STRAYS: Final = 4


@dataclass(frozen=True, slots=True)
class Decoded:
    """What bytes say, the encoding they are in, and the mark of it that they begin with."""

    text: str
    encoding: str = _UTF_8
    mark: bytes = b""

    def encode(self, text: str) -> bytes:
        """Return another text in the same encoding; in UTF-8, with its mark, where that lacks one of the letters."""
        try:
            return self.mark + text.encode(self.encoding)
        except UnicodeEncodeError:
            return codecs.BOM_UTF8 + text.encode(_UTF_8, "replace")


def decode(content: bytes) -> str:
    """Return the text of a file whose encoding nobody names; refuse what is no text."""
    return decoded(content).text


def decoded(content: bytes) -> Decoded:
    """Return the text of such a file with its encoding; refuse what is no text."""
    found = _found(content)
    if "\0" in found.text:
        raise refusals.wrong_type()
    return found


def _found(content: bytes) -> Decoded:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return Decoded(_decoded(content[len(mark) :], encoding), encoding, mark)
    if named := wide_encoding(content) or switched(content):
        return Decoded(_decoded(content, named), named)
    try:
        return Decoded(content.decode(_UTF_8))
    except UnicodeDecodeError:
        return _mended(content) or _guessed(content)


def _mended(content: bytes) -> Decoded | None:
    """Return text in UTF-8 of which a few bytes are damaged, cut off, or from another file in an old encoding."""
    text = content.decode(_UTF_8, "surrogateescape")
    whole = content.decode(_UTF_8, "ignore")
    strays = len(text) - len(whole)
    foreign = "" if whole.isascii() else "".join(_FOREIGN.findall(whole))
    # Two signs of an old encoding hardly ever make a letter of the West, but capitals before quotes do make others.
    if len(foreign) < (strays if is_of_the_west(foreign) else _MOST_STRAYS * strays):
        return None
    return Decoded(_with_letters_for_strays(text))


def _with_letters_for_strays(text: str) -> str:
    """Read stray bytes in an old encoding; there are so few kinds that looking for each is sooner done than for all."""
    for stray, letter in _FROM_OLD.items():
        text = text.replace(stray, letter)
    return text


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise refusals.damaged() from error


def _guessed(content: bytes) -> Decoded:
    sample = _sample(content)
    if encoding := _told(sample):
        return Decoded(content.decode(encoding, "replace"), encoding)
    # Loading it takes longer than reading most files, and nearly all files are UTF-8.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(sample[:_SAMPLE], cp_isolation=list(_GUESSED)).best()
    if best is None:
        raise refusals.wrong_type()
    return Decoded(_decoded(content, best.encoding), best.encoding)


def _told(sample: bytes) -> str:
    """Return the encoding that the letters of a text tell, "" where they tell none."""
    if is_turkish(sample.decode("cp1254", "replace")):
        return "cp1254"
    if old := from_old_computers(sample):
        return old
    if is_turkish_with_guests(sample.decode("cp1254", "replace")):
        return "cp1254"
    telling = b"\n".join(_BEYOND_ASCII.findall(sample))[:_TELLING]
    if encoding := of_one_language(telling):
        return encoding
    if is_western(sample.decode("cp1252", "replace")):
        return "cp1252"
    return from_east_asia(sample) or of_other_script(telling)


def _sample(content: bytes) -> bytes:
    """Return a text, of a long one the lines that tell something: each byte is looked at a dozen times."""
    if len(content) <= _SAMPLE:
        return content
    telling = (line for line in content.splitlines(keepends=True) if not line.isascii())
    taken = bytearray()
    while len(taken) < _SAMPLE and (line := next(telling, b"")):
        taken += line
    if len(taken) <= _SAMPLE:
        return bytes(taken)
    # No letter of two bytes ends with a space or a line.
    end = max(taken.rfind(sign, 0, _SAMPLE) for sign in (b" ", b"\n"))
    return bytes(taken[: end + 1 if end >= _LEAST_SAMPLE else _SAMPLE])
