"""What stands between the words of a page: pictures, and lines that part what is above them from what is below."""

from dataclasses import dataclass
from typing import NamedTuple

from translation_service.documents.pdf.lines import Box


class Written(NamedTuple):
    """Where a word stands, and its colour, empty for black."""

    box: Box
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture: the page it is on, its number there and its place; one that is drawn has no number.

    `content` is what it looks like, where it was cut out of a scan; `words` are those it stands over, which are no
    part of it.
    """

    page: int
    number: tuple[int, ...]
    box: Box
    content: bytes = b""
    words: tuple[Written, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Separator:
    """A line across a page or a part of it: its place, its breadth in points and its colour, empty for black.

    `is_double` says that it is two lines close by one another.
    """

    page: int
    box: Box
    weight: float
    colour: str
    is_double: bool = False
