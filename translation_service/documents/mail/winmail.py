"""The file `winmail.dat`, in which Outlook wraps what it sends to other programs (MS-OXTNEF)."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final

from translation_service.documents.mail.charsets import decode
from translation_service.documents.mail.headers import text_of
from translation_service.documents.mail.message import Attachment

_SIGNATURE: Final = bytes.fromhex("789f3e22")
_BEHIND_SIGNATURE: Final = 6
_CODE_PAGE, _MESSAGE = 0x9007, 0x9003
_FILE, _TITLE, _CONTENT, _OF_FILE = 0x9002, 0x8010, 0x800F, 0x9005
_BODY, _PAGE, _RICH_TEXT, _ENCODING = 0x1000, 0x1013, 0x1009, 0x3FDE
_NAME, _CONTENT_ID, _MEDIA_TYPE, _OBJECT = 0x3707, 0x3712, 0x370E, 0x3701
_SUBJECT, _SENDER, _SENT_FOR, _TO, _CC, _SENT = 0x0037, 0x0C1A, 0x0042, 0x0E04, 0x0E03, 0x0039
# A message within says first what kind of thing it is.
_BEHIND_KIND: Final = 16
_FIRST_MOMENT: Final = datetime(1601, 1, 1, tzinfo=UTC)
_NARROW, _WIDE = 0x1E, 0x1F
_LENGTHS: Final = {2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 0xA: 4, 0xB: 4, 0x14: 8, 0x40: 8, 0x48: 16}
_MEASURED: Final = frozenset({_NARROW, _WIDE, 0xD, 0x102})
_MANY: Final = 0x1000
_FIRST_NAMED: Final = 0x8000


@dataclass(frozen=True, slots=True, kw_only=True)
class Winmail:
    """What was wrapped: the text as a page, as plain words or as compressed rich text, the files and the messages.

    Of a message that came with another only this tells who wrote it to whom; `messages` are as they were wrapped.
    """

    sender: str = ""
    to: str = ""
    cc: str = ""
    date: datetime | str = ""
    subject: str = ""
    page: str = ""
    words: str = ""
    rich_text: bytes = b""
    files: tuple[Attachment, ...] = ()
    messages: tuple[bytes, ...] = ()


def unwrapped(content: bytes) -> Winmail:
    """Return what a file holds; raise `ValueError` for one that is damaged or another kind of file."""
    if not content.startswith(_SIGNATURE):
        raise ValueError(content[:4])
    encoding, message, files = "", dict[int, _Value](), list[_File]()
    for name, value in _attributes(_Reader(content, _BEHIND_SIGNATURE)):
        if name == _CODE_PAGE:
            encoding = f"cp{int.from_bytes(value[:4], 'little')}"
        elif name == _MESSAGE:
            message = dict(_properties(_Reader(value)))
        elif name == _FILE:
            files.append(_File())
        elif files:
            files[-1].take(name, value)
    kept = (one.attachment(number, encoding) for number, one in enumerate(files, start=1))
    return Winmail(
        sender=_text(message, _SENDER, encoding) or _text(message, _SENT_FOR, encoding),
        to=_text(message, _TO, encoding),
        cc=_text(message, _CC, encoding),
        date=_moment(_number(message, _SENT)),
        subject=_text(message, _SUBJECT, encoding),
        page=_text(message, _PAGE, f"cp{_number(message, _ENCODING)}"),
        words=_text(message, _BODY, encoding),
        rich_text=message[_RICH_TEXT].content if _RICH_TEXT in message else b"",
        files=tuple(one for one in kept if one.content),
        messages=tuple(one.message for one in files if one.message),
    )


@dataclass(frozen=True, slots=True)
class _Value:
    kind: int
    content: bytes

    def text(self, encoding: str) -> str:
        if self.kind == _WIDE:
            return self.content.decode("utf-16-le", "replace").rstrip("\0")
        return decode(self.content.rstrip(b"\0"), encoding)


@dataclass(slots=True)
class _File:
    """A file of which its title, its content and its properties come one by one."""

    title: bytes = b""
    content: bytes = b""
    properties: Mapping[int, _Value] = field(default_factory=dict)

    def take(self, name: int, value: bytes) -> None:
        if name == _TITLE:
            self.title = value
        elif name == _CONTENT:
            self.content = value
        elif name == _OF_FILE:
            self.properties = dict(_properties(_Reader(value)))

    @property
    def message(self) -> bytes:
        held = self.properties[_OBJECT].content[_BEHIND_KIND:] if _OBJECT in self.properties else b""
        return held if held.startswith(_SIGNATURE) else b""

    def attachment(self, number: int, encoding: str) -> Attachment:
        name = _text(self.properties, _NAME, encoding) or _Value(_NARROW, self.title).text(encoding)
        is_picture = _text(self.properties, _MEDIA_TYPE, encoding).startswith("image/")
        shown = _text(self.properties, _CONTENT_ID, encoding).strip("<>") if is_picture else ""
        return Attachment(name=text_of(name) or str(number), content=self.content, content_id=shown)


class _Reader:
    """Reads bytes one after the other; raises `ValueError` at their end."""

    def __init__(self, content: bytes, position: int = 0) -> None:
        self._content = content
        self._position = position

    @property
    def is_at_end(self) -> bool:
        return self._position >= len(self._content)

    def take(self, length: int) -> bytes:
        start, self._position = self._position, self._position + length
        if self._position > len(self._content):
            raise ValueError(length)
        return self._content[start : self._position]

    def number(self, length: int = 4) -> int:
        return int.from_bytes(self.take(length), "little")

    def padded(self) -> bytes:
        """Return bytes whose length stands before them; they fill words of four."""
        length = self.number()
        return self.take(length + -length % 4)[:length]


def _attributes(reader: _Reader) -> Iterator[tuple[int, bytes]]:
    while not reader.is_at_end:
        reader.take(1)
        name = reader.number() & 0xFFFF
        yield name, reader.take(reader.number())
        reader.take(2)


def _properties(reader: _Reader) -> Iterator[tuple[int, _Value]]:
    for _ in range(reader.number()):
        kind, name = reader.number(2), reader.number(2)
        if name >= _FIRST_NAMED:
            reader.take(16)
            _ = reader.padded() if reader.number() else reader.take(4)
        yield name, _Value(kind & ~_MANY, _first_value(reader, kind))


def _first_value(reader: _Reader, kind: int) -> bytes:
    simple = kind & ~_MANY
    if simple not in _MEASURED and simple not in _LENGTHS:
        raise ValueError(kind)
    count = reader.number() if kind & _MANY or simple in _MEASURED else 1
    first = b""
    for number in range(count):
        value = reader.padded() if simple in _MEASURED else reader.take(_LENGTHS[simple])
        first = first if number else value
    return first


def _text(properties: Mapping[int, _Value], name: int, encoding: str) -> str:
    return properties[name].text(encoding) if name in properties else ""


def _moment(ticks: int) -> datetime | str:
    """Return the moment so many ten millionths of a second after the first one Windows knows."""
    with suppress(OverflowError):
        return _FIRST_MOMENT + timedelta(microseconds=ticks // 10) if ticks else ""
    return ""


def _number(properties: Mapping[int, _Value], name: int) -> int:
    return int.from_bytes(properties[name].content, "little") if name in properties else 0
