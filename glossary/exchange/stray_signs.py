"""What other programs leave in XML though it has no place there: control characters, and references to them.

Word's hyphen that does not break, its line break and the like reach translation memories so. Some programs say UTF-16
of a file in UTF-8 as well, or begin it with an empty line.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from glossary.patterns import lazily

_MARK: Final = b"\xef\xbb\xbf"
_SPACE: Final = b" \t\r\n"
_HYPHEN: Final = 0x1E
_BREAKS: Final = frozenset({0x0B, 0x0C})
_CONTROLS: Final = bytes(sign for sign in range(0x20) if sign not in _SPACE)
_OF_XML: Final = ({*_SPACE}, range(0x20, 0xD800), range(0xE000, 0xFFFE), range(0x10000, 0x110000))
# A longer one means nothing.
_REFERENCE: Final = lazily(rb"&#(?:x([0-9A-Fa-f]{1,8})|([0-9]{1,10}));")
_CUT: Final = lazily(rb"&(?:#[0-9A-Fa-fx]{0,10})?$")
_SAYS_WIDE: Final = lazily(rb"(<\?xml[^>]{0,60}?encoding\s*=\s*[\"'])utf-16(?:le|be)?(?=[\"'])", re.IGNORECASE)


def without_stray_signs(content: bytes) -> bytes:
    """Return an XML file without what has no place in it."""
    return b"".join(cleaned([content]))


def cleaned(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the pieces of an XML file without what has no place in it; of what is none, or in UTF-16, as they are."""
    rest = iter(pieces)
    first = next(rest, b"")
    begun = first.removeprefix(_MARK).lstrip(_SPACE)
    if not begun.startswith(b"<") or b"\0" in begun[:2]:
        yield first
        yield from rest
        return
    kept = _SAYS_WIDE.sub(rb"\1utf-8", begun, count=1)
    for piece in rest:
        whole, kept = _parted(kept)
        yield _clean(whole)
        kept += piece
    yield _clean(kept)


def _parted(piece: bytes) -> tuple[bytes, bytes]:
    """Part a piece before a reference that goes on in the next."""
    cut = _CUT.search(piece, max(0, len(piece) - 16))
    return (piece[: cut.start()], piece[cut.start() :]) if cut else (piece, b"")


def _clean(piece: bytes) -> bytes:
    if b"&#" in piece:
        piece = _REFERENCE.sub(_referred, piece)
    if len(piece.translate(None, _CONTROLS)) == len(piece):
        return piece
    for sign in (_HYPHEN, *_BREAKS):
        piece = piece.replace(bytes([sign]), _instead(sign))
    return piece.translate(None, _CONTROLS)


def _referred(found: re.Match[bytes]) -> bytes:
    sign = int(found[1], 16) if found[1] else int(found[2])
    has_place = any(sign in signs for signs in _OF_XML)
    return found[0] if has_place else _instead(sign)


def _instead(sign: int) -> bytes:
    if sign == _HYPHEN:
        return b"-"
    return b" " if sign in _BREAKS else b""
