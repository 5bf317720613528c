"""Header fields of messages: encoded words, addresses, dates and file names read as a mail program shows them."""

import binascii
import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.utils import getaddresses, parsedate_to_datetime
from typing import Final

from translation_service.documents.mail.charsets import decode

_FOLD: Final = re.compile(r"\s*\r?\n\s*")
_SPACES: Final = re.compile(r"[\s\x00-\x1f\x7f]+")


def text_of(raw: str) -> str:
    """Return a header field as people read it, on one line."""
    unfolded = _FOLD.sub(" ", raw)
    return _SPACES.sub(" ", "".join(_decoded(unfolded))).strip()


def addresses_of(raws: Sequence[str]) -> str:
    """Return addresses as `Name <address>`, parted by semicolons."""
    found = getaddresses([_FOLD.sub(" ", raw) for raw in raws])
    written = [_address(text_of(name), text_of(address)) for name, address in found if name or address]
    return "; ".join(written) or text_of(" ".join(raws))


def date_of(raw: str) -> datetime | str:
    """Return when a message was sent; what cannot be read stays as it is written."""
    try:
        return parsedate_to_datetime(raw)
    except (ValueError, TypeError, IndexError, OverflowError):
        return text_of(raw)


def _address(name: str, address: str) -> str:
    if not name or name == address:
        return address
    return f"{name} <{address}>" if address else name


def _decoded(raw: str) -> Iterator[str]:
    try:
        pieces = decode_header(raw)
    except (HeaderParseError, binascii.Error, ValueError):
        pieces = [(raw, None)]
    for content, charset in pieces:
        if isinstance(content, str):
            yield decode(content.encode("utf-8", "surrogateescape"), charset)
        else:
            yield decode(_raw_bytes(content), charset)


def _raw_bytes(content: bytes) -> bytes:
    """Return what stood in the file: the library writes bytes it cannot place as escapes."""
    if b"\\u" not in content:
        return content
    return re.sub(rb"\\udc([89a-f][0-9a-f])", lambda found: bytes.fromhex(found[1].decode()), content)
