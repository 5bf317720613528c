"""Signed messages whose text is inside the envelope of the signature (CMS, RFC 5652), read without checking it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

_SIGNED_DATA: Final = bytes.fromhex("2a864886f70d010702")
_CONSTRUCTED: Final = 0x20
_LONG_TAG: Final = 0x1F
_LONG: Final = 0x80
_END: Final = b"\0\0"
_DEEPEST: Final = 16


@dataclass(frozen=True, slots=True)
class _Value:
    """A value of BER: its tag, and from where to where its content reaches."""

    tag: int
    start: int
    end: int
    after: int


def signed_text(envelope: bytes) -> bytes | None:
    """Return what was signed; `None` for an envelope that is encrypted, damaged or not one."""
    try:
        kind, wrapped = _inside(envelope, _value(envelope, 0))
        if envelope[kind.start : kind.end] != _SIGNED_DATA:
            return None
        signed = _inside(envelope, *_inside(envelope, wrapped))
        text = _inside(envelope, *_inside(envelope, signed[2])[1:])
        return b"".join(_octets(envelope, text[0]))
    except (ValueError, IndexError, TypeError):
        return None


def _inside(content: bytes, around: _Value) -> Sequence[_Value]:
    values, position = [], around.start
    while position < around.end:
        values.append(_value(content, position))
        position = values[-1].after
    return values


def _octets(content: bytes, value: _Value) -> Iterator[bytes]:
    """Yield a string of octets, which may be written in pieces."""
    if not value.tag & _CONSTRUCTED:
        yield content[value.start : value.end]
        return
    for piece in _inside(content, value):
        yield content[piece.start : piece.end]


def _value(content: bytes, position: int, depth: int = 0) -> _Value:
    tag, length = content[position : position + 2]
    start = position + 2
    if tag & _LONG_TAG == _LONG_TAG or depth > _DEEPEST:
        raise ValueError(position)
    if length == _LONG:
        end = _end_of_unmeasured(content, start, depth)
        return _Value(tag, start, end, end + len(_END))
    if length > _LONG:
        start += length - _LONG
        length = int.from_bytes(content[position + 2 : start])
    if start + length > len(content):
        raise ValueError(position)
    return _Value(tag, start, start + length, start + length)


def _end_of_unmeasured(content: bytes, position: int, depth: int) -> int:
    """Return where a value ends that does not tell its length: where two zeros stand in place of another value."""
    while content[position : position + 2] != _END:
        position = _value(content, position, depth + 1).after
    return position
