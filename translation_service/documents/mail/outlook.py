"""Messages as Outlook keeps them (MSG)."""

import struct
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from oxmsg import Message as OutlookFile
from oxmsg.domain import constants as known
from oxmsg.domain.encodings import encoding_from_codepage
from oxmsg.domain.model import UnrecognizedCodePageError, UnsupportedEncodingError

from translation_service.documents import refusals
from translation_service.documents.files import compound
from translation_service.documents.html.encoding import sure_utf_8
from translation_service.documents.limits import Limits
from translation_service.documents.mail import hypertext, plain
from translation_service.documents.mail.calendar import Event
from translation_service.documents.mail.charsets import decode
from translation_service.documents.mail.envelopes import signed_text
from translation_service.documents.mail.headers import text_of
from translation_service.documents.mail.message import Attachment, Message, Passage, Peculiarity, Table
from translation_service.documents.mail.mime import read_message
from translation_service.documents.mail.outlook_events import BEGINS, ENDS, PLACE, is_meeting, named_properties
from translation_service.documents.mail.rich_text import page_or_words

_FAULTS: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
)
_TOP: Final = 32
_EMBEDDED: Final = 24
_BESIDE: Final = 8
_FIXED: Final = "__properties_version1.0"
_FIRST_MOMENT: Final = datetime(1601, 1, 1, tzinfo=UTC)
_TO, _CC = 1, 2
_UNICODE, _NARROW, _BYTES = "001F", "001E", "0102"
_SEALED: Final = "ipm.note.smime"
_SIGNED: Final = "ipm.note.smime.multipartsigned"


def read_outlook_message(content: bytes, limits: Limits) -> Message:
    """Return a message; raise `DocumentRefused` when it is damaged, encrypted or keeps its text for Outlook alone."""
    if compound.declared_size(content) > 2 * len(content):
        raise refusals.hostile()
    try:
        storage = OutlookFile.load(content)._storage  # noqa: SLF001 - embedded messages can be reached no other way
        return _Reading(storage, limits, header=_TOP, depth=0, named=named_properties(storage)).message()
    except _FAULTS as error:
        raise refusals.damaged() from error


class _Reading:
    """Reads one storage that holds a message: the file itself, or a message attached to it."""

    def __init__(self, storage: Any, limits: Limits, *, header: int, depth: int, named: Mapping[int, int]) -> None:  # noqa: ANN401 - storages have no public type
        self._named = named
        self._record = _Record(storage, header)
        self._storage = storage
        self._limits = limits
        self._depth = depth
        self._inner: list[Message] = []
        self._peculiarities: set[Peculiarity] = set()

    def message(self) -> Message:
        kind = self._record.text(known.PID_MESSAGE_CLASS).lower()
        attachments = list(self._attached())
        if kind.startswith(_SIGNED) and attachments:
            # The signed text is an internet message, kept as the only attachment.
            return read_message(attachments[0].content, self._limits, depth=self._depth)
        if kind.startswith(_SEALED):
            return self._opened(attachments)
        body = tuple(self._body({one.content_id: one.content for one in attachments if one.content_id}))
        return Message(
            sender=self._sender(),
            to=self._recipients(_TO) or text_of(self._record.text(known.PID_DISPLAY_TO)),
            cc=self._recipients(_CC) or text_of(self._record.text(known.PID_DISPLAY_CC)),
            date=self._date(),
            subject=text_of(self._record.text(known.PID_SUBJECT)),
            event=self._event() if is_meeting(kind) else None,
            body=body,
            attachments=tuple(attachments),
            inner=tuple(self._inner),
            peculiarities=frozenset(self._peculiarities),
        )

    def _opened(self, attachments: Sequence[Attachment]) -> Message:
        """Return the message in the envelope of a signature, the only attachment; refuse one that is encrypted."""
        text = signed_text(attachments[0].content) if attachments else None
        if text is None:
            raise refusals.sealed_message()
        message = read_message(text, self._limits, depth=self._depth)
        return replace(message, peculiarities=message.peculiarities | {Peculiarity.SIGNED})

    def _body(self, pictures: dict[str, bytes]) -> Iterator[Passage | Table]:
        page, spoken = self._page(), self._record.text(known.PID_BODY)
        if not page.strip() and not spoken.strip() and (packed := self._record.bytes(known.PID_RTF_COMPRESSED)):
            page, spoken = page_or_words(packed)
        if not page.strip():
            yield from plain.passages(spoken)
            return
        reduced = hypertext.reduce(page, pictures, self._limits)
        if reduced.has_remote_pictures:
            self._peculiarities.add(Peculiarity.REMOTE_PICTURES)
        yield from reduced.passages

    def _page(self) -> str:
        html = self._record.bytes(known.PID_HTML)
        if not html:
            return self._record.text(known.PID_HTML)
        return sure_utf_8(html) or decode(html, self._record.internet_encoding)

    def _sender(self) -> str:
        text = self._record.text
        name = text(known.PID_SENDER_NAME) or text(known.PID_SENT_REPRESENTING_NAME)
        address = text(known.PID_SENDER_SMTP_ADDRESS) or text(known.PID_SENDER_EMAIL_ADDRESS)
        return _address(name, address)

    def _recipients(self, kind: int) -> str:
        records = [self._beside(one) for one in self._storage.iter_recipient_storages()]
        wanted = [one for one in records if one.number(known.PID_RECIPIENT_TYPE) == kind]
        written = (
            _address(
                one.text(known.PID_DISPLAY_NAME), one.text(known.PID_SMTP_ADDRESS) or one.text(known.PID_EMAIL_ADDRESS)
            )
            for one in wanted
        )
        return "; ".join(filter(None, written))

    def _date(self) -> datetime | str:
        for pid in (known.PID_CLIENT_SUBMIT_TIME, known.PID_MESSAGE_DELIVERY_TIME):
            if (found := self._record.date(pid)) is not None:
                return found
        return ""

    def _event(self) -> Event:
        begins, ends, place = (self._named.get(name, 0) for name in (BEGINS, ENDS, PLACE))
        return Event(
            begins=self._record.date(begins) or "",
            ends=self._record.date(ends) or "",
            place=text_of(self._record.text(place)),
        )

    def _attached(self) -> Iterator[Attachment]:
        for number, storage in enumerate(self._storage.iter_attachment_storages(), start=1):
            inner = next((one for one in storage.storages if one.name.endswith("3701000D")), None)
            if inner is None:
                yield from self._file(self._beside(storage), number)
            elif self._depth < self._limits.message_depth_limit:
                self._take(inner)
            else:
                self._peculiarities.add(Peculiarity.TOO_DEEP)

    def _beside(self, storage: Any) -> "_Record":  # noqa: ANN401
        """Return the record of a recipient or an attachment."""
        return _Record(storage, _BESIDE, encoding=self._record.narrow_encoding)

    def _take(self, storage: Any) -> None:  # noqa: ANN401
        """Take a message that is attached as a message; another thing put in, as a drawing, is left to Outlook."""
        if any(one.name == _FIXED for one in storage.streams):
            reading = _Reading(storage, self._limits, header=_EMBEDDED, depth=self._depth + 1, named=self._named)
            self._inner.append(reading.message())

    def _file(self, record: "_Record", number: int) -> Iterator[Attachment]:
        text = record.text
        name = text(known.PID_ATTACH_LONG_FILENAME) or text(known.PID_ATTACH_FILENAME) or text(known.PID_DISPLAY_NAME)
        content = record.bytes(known.PID_ATTACH_DATA_BINARY)
        content_id = text(known.PID_ATTACH_CONTENT_ID).strip("<>")
        if name.lower() == "winmail.dat":
            self._peculiarities.add(Peculiarity.WINMAIL)
        elif content:
            is_picture = text(known.PID_ATTACH_MIME_TAG).startswith("image/") or not text(known.PID_ATTACH_MIME_TAG)
            shown = content_id if content_id and is_picture else ""
            yield Attachment(name=text_of(name) or str(number), content=content, content_id=shown)


class _Record:
    """The properties of a message, a recipient or an attachment; what is missing is empty."""

    def __init__(self, storage: Any, header: int, *, encoding: str = "") -> None:  # noqa: ANN401
        self._streams = {stream.name: stream.bytes_ for stream in storage.streams}
        self._fixed = _fixed_properties(self._streams.get(_FIXED, b"")[header:])
        self._encoding_around = encoding

    def text(self, pid: int) -> str:
        wide = self._streams.get(f"__substg1.0_{pid:04X}{_UNICODE}")
        if wide is not None:
            return str(wide, "utf-16-le", "replace").rstrip("\0")
        narrow = self._streams.get(f"__substg1.0_{pid:04X}{_NARROW}", b"")
        return decode(narrow.rstrip(b"\0"), self.narrow_encoding)

    def bytes(self, pid: int) -> bytes:
        content: bytes = self._streams.get(f"__substg1.0_{pid:04X}{_BYTES}", b"")
        return content

    def number(self, pid: int) -> int:
        return int.from_bytes(self._fixed.get(pid, b"")[:4], "little")

    def date(self, pid: int) -> datetime | None:
        ticks = int.from_bytes(self._fixed.get(pid, b""), "little")
        with suppress(OverflowError):
            return _FIRST_MOMENT + timedelta(microseconds=ticks // 10) if ticks else None
        return None

    @property
    def narrow_encoding(self) -> str:
        """The encoding of text that is not Unicode; what belongs to a message has that of the message."""
        return self._encoding(known.PID_MESSAGE_CODEPAGE) or self.internet_encoding or self._encoding_around

    @property
    def internet_encoding(self) -> str:
        return self._encoding(known.PID_INTERNET_CODEPAGE)

    def _encoding(self, pid: int) -> str:
        with suppress(UnrecognizedCodePageError, UnsupportedEncodingError):
            return encoding_from_codepage(self.number(pid)) or ""
        return ""


def _fixed_properties(stream: bytes) -> dict[int, bytes]:
    """Return the values that need no stream of their own, by property: 16 bytes each, the last 8 the value."""
    entries = (stream[start : start + 16] for start in range(0, len(stream) - 15, 16))
    return {int.from_bytes(entry[2:4], "little"): entry[8:] for entry in entries}


def _address(name: str, address: str) -> str:
    if not address or address.startswith("/"):
        # Exchange writes addresses of its own, which nobody outside can use.
        return text_of(name)
    return f"{text_of(name)} <{address}>" if name and name != address else address
