"""The rich text that Outlook keeps compressed (MS-OXRTFCP)."""

import struct
from typing import Final

_HEAD: Final = struct.Struct("<II4sI")
_PACKED, _PLAIN = b"LZFu", b"MELA"
_WINDOW: Final = 4096
_SHORTEST: Final = 2
_KNOWN: Final = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans Serif"
    rb"SymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)


def decompressed(content: bytes) -> bytes:
    """Return the rich text, at most nine times as long; raise `ValueError` or `LookupError` for what is none."""
    if len(content) < _HEAD.size:
        raise ValueError("too short")
    _, size, kind, _ = _HEAD.unpack_from(content)
    if kind == _PLAIN:
        return content[_HEAD.size :][:size]
    if kind != _PACKED:
        raise ValueError("packed in another way")
    return _unpacked(content)[:size]


def _unpacked(content: bytes) -> bytes:
    """Follow the references, which count from the start of a window that opens with what all such texts begin with."""
    text = bytearray(_KNOWN)
    at = _HEAD.size
    while at < len(content):
        flags, at = content[at], at + 1
        for bit in range(8):
            if not flags >> bit & 1:
                text += content[at : at + 1]
                at += 1
                continue
            reference = int.from_bytes(content[at : at + 2], "big")
            start = _absolute(reference >> 4, len(text))
            if start == len(text):
                return bytes(text[len(_KNOWN) :])
            _repeat(text, start, (reference & 15) + _SHORTEST)
            at += 2
    return bytes(text[len(_KNOWN) :])


def _absolute(place: int, end: int) -> int:
    """Return where the last byte was written that stands at a place of the window, the end for the byte to come."""
    if place == end % _WINDOW:
        return end
    return end - (end - place) % _WINDOW


def _repeat(text: bytearray, start: int, length: int) -> None:
    if start < 0:
        raise ValueError("a reference to before the beginning")
    for place in range(start, start + length):
        text.append(text[place])
