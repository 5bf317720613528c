"""A message as people read it, whatever program kept it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from translation_service.documents.mail.calendar import Event
from translation_service.documents.rebuilt.letters import PLAIN, Letters


class Shape(StrEnum):
    """What a paragraph of a message is."""

    BODY = "body"
    HEADING = "heading"
    BULLET = "bullet"
    NUMBERED = "numbered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words of one look; `address` is where they lead, when they are a link."""

    text: str
    letters: Letters = PLAIN
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture among the words."""

    content: bytes = field(repr=False)
    width: float = 0
    height: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph: how deeply it is quoted, and whether the next one stands close below it.

    The items of a numbered list count from `first` on, in numbers or letters (`counting`, as in `w:numFmt`).
    """

    pieces: tuple[Words | Picture, ...]
    shape: Shape = Shape.BODY
    quoted: int = 0
    level: int = 0
    list_name: str = ""
    counting: str = "decimal"
    first: int = 1
    is_close: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a table, and over how many columns and rows it reaches."""

    passages: tuple[Passage, ...]
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of data among the paragraphs."""

    rows: tuple[tuple[Cell, ...], ...]
    is_ruled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that came with a message; with a `content_id` its body shows it, as the logo of a signature."""

    name: str
    content: bytes = field(repr=False)
    content_id: str = ""

    @property
    def is_decoration(self) -> bool:
        return bool(self.content_id)


class Peculiarity(StrEnum):
    """What a reader of a message should know about it."""

    SIGNED = "mail-signed"
    WINMAIL = "mail-winmail"
    REMOTE_PICTURES = "mail-remote-pictures"
    TOO_DEEP = "mail-too-deep"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message; addresses are written out, `inner` are messages that came attached to it."""

    sender: str = ""
    to: str = ""
    cc: str = ""
    date: datetime | str = ""
    subject: str = ""
    event: Event | None = None
    body: tuple[Passage | Table, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    inner: tuple["Message", ...] = ()
    peculiarities: frozenset[Peculiarity] = frozenset()

    def whole(self) -> Iterator["Message"]:
        """Return the message and all within it."""
        yield self
        for one in self.inner:
            yield from one.whole()


Pictures = Mapping[str, bytes]
