"""Bytes of messages as text, under the names mail programs give to encodings, or under none."""

import contextlib
from typing import Final

from translation_service.documents.txt import decoding as text_files
from translation_service.domain.errors import DocumentRefused

_MEANT: Final = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "iso-8859-9": "cp1254",
    "latin5": "cp1254",
    "ks_c_5601-1987": "cp949",
    "gb2312": "gb18030",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "iso-8859-8-i": "iso-8859-8",
    "iso-8859-6-i": "iso-8859-6",
}
# Names for no encoding, and encodings of Python that no mail program means.
_UNNAMED: Final = frozenset({"", "us-ascii", "ascii", "unknown-8bit", "default", "none", "idna", "punycode"})


def decode(content: bytes, charset: str | None) -> str:
    """Return text; a name that is missing, unknown or a lie is guessed."""
    named = (charset or "").strip().strip("\"'").lower()
    encoding = _MEANT.get(named, named)
    if encoding not in _UNNAMED:
        for content_encoding, errors in ((encoding, "strict"), ("utf-8", "strict"), (encoding, "replace")):
            with contextlib.suppress(LookupError, UnicodeError, ValueError):
                return content.decode(content_encoding, errors)
    return _guessed(content)


def _guessed(content: bytes) -> str:
    try:
        return text_files.decode(content)
    except DocumentRefused:
        return content.decode("cp1254", "replace")
