"""In which encoding a page is written: what its first bytes, or the page itself, say of it."""

import codecs
import re
from typing import Final

from translation_service.documents import refusals
from translation_service.documents.txt.decoding import decode as decode_unnamed
from translation_service.documents.txt.old_encodings import is_turkish

UTF_8: Final = "utf-8"
_MARKS: Final = (
    (codecs.BOM_UTF8, UTF_8),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HEAD: Final = 4096
_NAMED: Final = (
    re.compile(rb"""<meta[^>]+?charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE),
    re.compile(rb"""\A\s*<\?xml[^>]+?encoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE),
)
_COMMENT: Final = re.compile(rb"<!--.*?-->", re.DOTALL)
# Browsers take the older names for the larger sets of Windows.
_MEANT: Final = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030"}
_WESTERN: Final = "cp1252"
_ICELANDIC: Final = re.compile("[ÐÝÞðýþ]")
_KNOWN: Final = re.compile(
    r"utf-8|cp(125\d|866|874|932|949)|iso8859-\d+|koi8-[ru]|mac-(roman|turkish)|gb18030|big5(hkscs)?|shift_jis|euc_(jp|kr)"
)


def decode(content: bytes) -> tuple[str, bool]:
    """Return the text of a page and whether it began with a mark; stray bytes in UTF-8 become lone surrogates."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "surrogateescape" if encoding == UTF_8 else "replace"), True
    named = _named(content[:_HEAD])
    text = None if named is None else _decoded(content, named)
    text = decode_unnamed(content) if text is None else text
    if "\0" in text:
        raise refusals.wrong_type()
    return text, False


def encode(text: str, *, has_mark: bool) -> bytes:
    """Return a page in UTF-8; stray bytes are what they were."""
    return (codecs.BOM_UTF8 if has_mark else b"") + text.encode(UTF_8, "surrogateescape")


def _named(head: bytes) -> str | None:
    head = _COMMENT.sub(b"", head)
    found = next((found for pattern in _NAMED if (found := pattern.search(head))), None)
    if found is None:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except (LookupError, UnicodeDecodeError):
        return None
    name = _MEANT.get(name, name)
    return name if _KNOWN.fullmatch(name) else None


def sure_utf_8(content: bytes) -> str | None:
    """Return the text of a page that can hardly be anything else than UTF-8, whatever it says of itself."""
    try:
        return None if content.isascii() else content.decode(UTF_8)
    except UnicodeDecodeError:
        return None


def _latin(content: bytes, encoding: str) -> str:
    """Return the text, read as Turkish where a page names the neighbouring set in which six letters are others."""
    text = content.decode(encoding, "replace")
    if encoding == _WESTERN and _ICELANDIC.search(text):
        turkish = content.decode("cp1254", "replace")
        return turkish if is_turkish(turkish) else text
    return text


def _decoded(content: bytes, encoding: str) -> str | None:
    """Return the text, `None` where the page is clearly written in another encoding than it says."""
    if encoding != UTF_8:
        return sure_utf_8(content) or _latin(content, encoding)
    text = content.decode(UTF_8, "surrogateescape")
    stray = sum("\udc80" <= letter <= "\udcff" for letter in text) if not text.isascii() else 0
    sound = sum(letter > "\x7f" for letter in text) - stray if stray else 0
    return text if stray <= sound else None
